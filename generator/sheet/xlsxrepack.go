package sheet

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"strings"

	"github.com/klauspost/compress/flate"
	"golang.org/x/text/encoding/unicode"
)

// excelize looks for parts by their usual names in their usual spelling, reads UTF-8 alone, and opens no package in which one part of all cannot be
// unpacked, be it a thumbnail. Spreadsheet programs are content with less: names in any case (ECMA-376-2 6.2.2.3), UTF-16, pictures that are broken.
// Such a package is packed anew as excelize wants it.

// odd reports a package that has to be packed anew: a part in UTF-16, or the list of parts under another name than the usual one.
func (wb *workbook) odd() bool {
	odd := false
	wb.book.Pkg.Range(func(name, data any) bool {
		part, _ := data.([]byte)
		odd = isXMLPart(name.(string)) && isWide(part)
		return !odd
	})
	return odd || len(wb.book.WorkBook.Sheets.Sheet) == 0
}

func isXMLPart(name string) bool {
	name = strings.ToLower(name)
	return strings.HasSuffix(name, ".xml") || strings.HasSuffix(name, ".rels")
}

// isWide reports text in UTF-16, with or without a byte order mark: XML begins with <.
func isWide(part []byte) bool {
	for _, head := range []string{"\xff\xfe", "\xfe\xff", "<\x00", "\x00<"} {
		if bytes.HasPrefix(part, []byte(head)) {
			return true
		}
	}
	return false
}

// target is where a relation leads.
var target = regexp.MustCompile(`(\bTarget\s*=\s*)("[^"]*"|'[^']*')`)

// encodingWord is the encoding in the first line of a part.
var encodingWord = regexp.MustCompile(`^(<\?xml[^>]*?)\s+encoding\s*=\s*["'][^"']*["']`)

// repack packs the XML parts of a package anew: names in small letters but for those that excelize spells otherwise, UTF-8. ok is false where one of
// them cannot be unpacked; other parts are left out, for nothing is read from them.
func repack(data []byte) (out []byte, ok bool) {
	zr, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, false
	}
	var buf bytes.Buffer
	zw := zip.NewWriter(&buf)
	zw.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) {
		return flate.NewStatelessWriter(w), nil // it is unpacked at once: to pack it small takes longer than to read it
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
		if part, ok = narrow(part); !ok {
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

// narrow brings a part to UTF-8 and has its first line say so.
func narrow(part []byte) (out []byte, ok bool) {
	if !isWide(part) {
		return part, true
	}
	order := unicode.LittleEndian
	if part[0] == 0xfe || part[0] == 0 {
		order = unicode.BigEndian
	}
	out, err := unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(part)
	return encodingWord.ReplaceAll(out, []byte("$1")), err == nil
}
