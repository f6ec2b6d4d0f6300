package sheet

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"

	"github.com/klauspost/compress/flate"
	"golang.org/x/text/encoding/unicode"

	"gongshi/generator/pattern"
)

// excelize looks for parts by their usual names in their usual spelling, reads only UTF-8, and opens no package in which any part, even a thumbnail, cannot
// be unpacked. Spreadsheet programs accept more: names in any case (ECMA-376-2 6.2.2.3), UTF-16, broken pictures. Such a package is packed anew as excelize
// wants it.

// needsRepack reports such a package: a part in UTF-16, or the list of parts under an unusual name.
func (wb *workbook) needsRepack() bool {
	found := false
	wb.book.Pkg.Range(func(name, data any) bool {
		part, _ := data.([]byte)
		found = isXMLPart(name.(string)) && isUTF16(part)
		return !found
	})
	return found || len(wb.book.WorkBook.Sheets.Sheet) == 0
}

func isXMLPart(name string) bool {
	name = strings.ToLower(name)
	return strings.HasSuffix(name, ".xml") || strings.HasSuffix(name, ".rels")
}

// isUTF16 reports text in UTF-16, with or without a byte order mark: XML begins with <.
func isUTF16(part []byte) bool {
	for _, head := range []string{"\xff\xfe", "\xfe\xff", "<\x00", "\x00<"} {
		if bytes.HasPrefix(part, []byte(head)) {
			return true
		}
	}
	return false
}

// target is where a relation leads.
var target = pattern.New(`(\bTarget\s*=\s*)("[^"]*"|'[^']*')`)

// encodingWord is the encoding in the first line of a part.
var encodingWord = pattern.New(`^(<\?xml[^>]*?)\s+encoding\s*=\s*["'][^"']*["']`)

// repack packs the XML parts of a package anew: in UTF-8, with names in small letters except those that excelize spells otherwise. ok is false where one of
// them cannot be unpacked. Other parts are left out: they are not read.
func repack(data []byte) (out []byte, ok bool) {
	zr, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, false
	}
	var buf bytes.Buffer
	zw := zip.NewWriter(&buf)
	zw.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) {
		return flate.NewStatelessWriter(w), nil // it is unpacked at once, and packing it small takes longer than reading it
	})
	left := int64(maxUnzipped)
	for _, f := range zr.File {
		name := strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(f.Name, `\`, "/"), "/"))
		if !isXMLPart(name) {
			continue
		}
		for _, usual := range []string{contentTypes, stringsPart} {
			if strings.EqualFold(name, usual) {
				name = usual
			}
		}
		part, err := unpackPart(f, left)
		if err != nil {
			return nil, false
		}
		left -= int64(len(part))
		if part, ok = toUTF8(part); !ok {
			return nil, false
		}
		if strings.HasSuffix(name, ".rels") {
			part = target.ReplaceAllFunc(part, func(m []byte) []byte {
				value := bytes.IndexByte(m, '=')
				return append(bytes.Clone(m[:value]), bytes.ToLower(m[value:])...)
			})
		}
		w, err := zw.Create(name)
		if err != nil {
			return nil, false
		}
		if _, err := w.Write(part); err != nil {
			return nil, false
		}
	}
	err = zw.Close()
	return buf.Bytes(), err == nil && left > 0
}

func unpackPart(f *zip.File, limit int64) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(io.LimitReader(r, limit))
}

// toUTF8 brings a part to UTF-8 and takes the old encoding out of its first line.
func toUTF8(part []byte) (out []byte, ok bool) {
	if !isUTF16(part) {
		return part, true
	}
	order := unicode.LittleEndian
	if part[0] == 0xfe || part[0] == 0 {
		order = unicode.BigEndian
	}
	out, err := unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(part)
	return encodingWord.ReplaceAll(out, []byte("$1")), err == nil
}
