// Package seal makes it visible whether a file is as this program wrote it: a zip package carries a sum of its own content (a PDF has an ID for
// that). A file that a person has edited since, in whatever program, no longer has its sum. No record and no clock is needed.
package seal

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"

	"gongshi/generator/pattern"
)

// Entry is a part of a package: its name, the checksum of its content (CRC-32, as a zip has it) and its length in bytes.
type Entry struct {
	Name string
	CRC  uint32
	Size uint64
}

const (
	prefix = "gongshi:sum:"
	digits = 16
)

// Blank stands in the part that will carry the sum, in its place.
const Blank = prefix + "0000000000000000"

var (
	sumPattern = pattern.New(prefix + `[0-9a-f]{16}`)
	oldStamp   = pattern.New(`\n?<!--` + prefix + `[0-9a-f]{16}-->`)
)

// Fill puts the sum in the place of Blank into the content of the bearer, the part that carries it. others are all other parts of the package, in its order.
func Fill(others []Entry, bearer string, content []byte) []byte {
	return bytes.Replace(content, []byte(Blank), []byte(sum(others, bearer, content)), 1)
}

func sum(others []Entry, bearer string, blank []byte) string {
	h := sha256.New()
	for _, e := range others {
		fmt.Fprintf(h, "%d:%s %08x %d\n", len(e.Name), e.Name, e.CRC, e.Size)
	}
	fmt.Fprintf(h, "%s\n", bearer)
	h.Write(blank)
	return prefix + hex.EncodeToString(h.Sum(nil))[:digits]
}

// MendedSheet is the part of a mended workbook that lists what was mended.
const MendedSheet = "xl/worksheets/gongshi.xml"

// Bearers are the parts that carry a sum. Where a package has sums in several, one has to hold: a document with comments, or with repairs, still has the sum
// from before it had them.
var Bearers = []string{"word/comments.xml", "word/document.xml", MendedSheet, "docProps/core.xml", "OFD.xml"}

// maxBearer bounds the size of a part that is unpacked, in bytes.
const maxBearer = 32 << 20

// unsealed recognises packages of versions before 2026-11-29, which carried no sum: another program that saves one puts its own name there.
var unsealed = pattern.New(`<Application>(?:gongshi|Go Excelize)</Application>`)

// Intact reports whether a zip package is as this program wrote it.
func Intact(data []byte) bool {
	zr, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return false
	}
	sealed := false
	for _, bearer := range Bearers {
		content, ok := unpack(zr, bearer)
		if !ok || !sumPattern.Match(content) {
			continue
		}
		sealed = true
		var others []Entry
		for _, f := range zr.File {
			if f.Name != bearer {
				others = append(others, Entry{f.Name, f.CRC32, f.UncompressedSize64})
			}
		}
		have := sumPattern.Find(content)
		if string(have) == sum(others, bearer, bytes.Replace(content, have, []byte(Blank), 1)) {
			return true
		}
	}
	if sealed {
		return false
	}
	app, ok := unpack(zr, "docProps/app.xml")
	return ok && unsealed.Match(app)
}

func unpack(zr *zip.Reader, name string) ([]byte, bool) {
	for _, f := range zr.File {
		if f.Name != name || f.UncompressedSize64 > maxBearer {
			continue
		}
		r, err := f.Open()
		if err != nil {
			return nil, false
		}
		defer r.Close()
		data, err := io.ReadAll(io.LimitReader(r, maxBearer))
		return data, err == nil
	}
	return nil, false
}

// Stamp adds a sum to a package with Word comments, in that part.
func Stamp(data []byte) ([]byte, error) { return StampIn(data, Bearers[0]) }

// StampIn adds a sum to a package, at the end of one of the Bearers: in an XML comment, which no program shows. A package without that part comes back as it is.
func StampIn(data []byte, bearer string) ([]byte, error) {
	zr, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	content, ok := unpack(zr, bearer)
	if !ok || Intact(data) {
		return data, nil
	}
	content = oldStamp.ReplaceAll(content, nil)
	var others []Entry
	var out bytes.Buffer
	zw := zip.NewWriter(&out)
	for _, f := range zr.File {
		if f.Name == bearer {
			continue
		}
		others = append(others, Entry{f.Name, f.CRC32, f.UncompressedSize64})
		if err := zw.Copy(f); err != nil {
			return nil, err
		}
	}
	w, err := zw.Create(bearer)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(Fill(others, bearer, append(content, "\n<!--"+Blank+"-->"...))); err != nil {
		return nil, err
	}
	if err := zw.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
