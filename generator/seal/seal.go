// Package seal has files say themselves whether they are as this program wrote them: a zip package carries a sum of its own content, a PDF an ID made of it.
// What a person has edited since, in whatever program, is told by that, without a record and without a clock.
package seal

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"regexp"
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

var mark = regexp.MustCompile(prefix + `[0-9a-f]{16}`)

// Fill gives the content of the bearer, the part that carries the sum, with the sum in the place of Blank. The others are all other parts of the package, in
// its order.
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

// Bearers are the parts that carry a sum, those that go first where a package has several first: what is annotated has the sum of what it was, too.
var Bearers = []string{"word/comments.xml", "docProps/core.xml"}

// maxBearer bounds the part that is unpacked, in bytes.
const maxBearer = 32 << 20

// unsealed is how the packages of versions before 2026-11-29 are known, which carried no sum: every other program puts its own name there.
var unsealed = regexp.MustCompile(`<Application>(?:gongshi|Go Excelize)</Application>`)

// Intact reports a zip package that is as this program wrote it.
func Intact(data []byte) bool {
	zr, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return false
	}
	for _, bearer := range Bearers {
		content, ok := unpack(zr, bearer)
		if !ok || !mark.Match(content) {
			continue
		}
		var others []Entry
		for _, f := range zr.File {
			if f.Name != bearer {
				others = append(others, Entry{f.Name, f.CRC32, f.UncompressedSize64})
			}
		}
		have := mark.Find(content)
		return string(have) == sum(others, bearer, bytes.Replace(content, have, []byte(Blank), 1))
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

// Stamp has a package with comments carry a sum of itself behind them, as a comment of XML's, which no program shows. One without that part comes back as
// it is.
func Stamp(data []byte) ([]byte, error) {
	zr, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	bearer := Bearers[0]
	content, ok := unpack(zr, bearer)
	if !ok || mark.Match(content) {
		return data, nil
	}
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
