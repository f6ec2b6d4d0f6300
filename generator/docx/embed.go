package docx

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strconv"

	"github.com/klauspost/compress/flate"
)

// Embedded faces (ECMA-376-1 17.8.1): each is a part of its own, whose first bytes are changed by a key that stands in the font table.
const (
	fontFolder    = "fonts/"
	fontExtension = "odttf"
	// fontLevel is klauspost's level 2: on outlines within 5 % of the smallest that deflate gives, in an eighth of the time.
	fontLevel = 2
	// hiddenBytes is how many bytes of a face are changed.
	hiddenBytes = 32
)

// fontName is the part that holds the i-th face, as the font table's relations name it.
func fontName(i int) string { return fontFolder + "font" + strconv.Itoa(i+1) + "." + fontExtension }

// fontEntries are the parts that hold the faces, and the relations that lead to them.
func fontEntries(fonts []Font) ([]entry, error) {
	if len(fonts) == 0 {
		return nil, nil
	}
	rels := make([]relation, len(fonts))
	for i := range fonts {
		rels[i] = relation{id: "rId" + strconv.Itoa(i+1), target: fontName(i), kind: nsOffice + "/font"}
	}
	relations, err := compressPart("word/_rels/fontTable.xml.rels", relsPart(rels))
	if err != nil {
		return nil, err
	}
	w, err := flate.NewWriter(nil, fontLevel)
	if err != nil {
		return nil, fmt.Errorf("docx: %w", err)
	}
	entries := []entry{relations}
	for i, f := range fonts {
		e, err := compress(w, "word/"+fontName(i), obfuscate(f.Data))
		if err != nil {
			return nil, err
		}
		entries = append(entries, e)
	}
	return entries, nil
}

// keyBytes is a face's key: a hash of its content, so that the same face always has the same key, in the form of a GUID of version 8 (RFC 9562).
func keyBytes(data []byte) (key [16]byte) {
	sum := sha256.Sum256(data)
	copy(key[:], sum[:])
	key[6] = key[6]&0x0F | 0x80
	key[8] = key[8]&0x3F | 0x80
	return key
}

// fontKey is the key as the font table has it.
func fontKey(data []byte) string {
	k := keyBytes(data)
	return fmt.Sprintf("{%X-%X-%X-%X-%X}", k[:4], k[4:6], k[6:8], k[8:10], k[10:])
}

// obfuscate changes the first bytes of a face by its key, read from its end (17.8.1).
func obfuscate(data []byte) []byte {
	key := keyBytes(data)
	slices.Reverse(key[:])
	out := slices.Clone(data)
	for i := range min(hiddenBytes, len(out)) {
		out[i] ^= key[i%len(key)]
	}
	return out
}
