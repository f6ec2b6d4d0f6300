// Package sheettest makes workbooks for tests part by part: the broken, the odd and the hostile ones that no spreadsheet program writes
// but a clerk's folder may hold, and one as large as any. The same call gives the same bytes.
package sheettest

import (
	"archive/zip"
	"bytes"
	"hash/crc32"
	"io"
	"slices"
	"strings"

	"github.com/klauspost/compress/flate"
)

// Part is one entry of a package. Size and CRC, where they are not 0, are what the package says of it, true or not.
type Part struct {
	Name, Text string
	Size       uint64
	CRC        uint32
}

// Book is a workbook as its parts, in the order in which they are packed.
type Book []Part

// Sheet is one worksheet: its name, its state ("", "hidden", "veryHidden"), and its part whole.
type Sheet struct{ Name, State, XML string }

const (
	xmlHead   = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	mainSpace = `http://schemas.openxmlformats.org/spreadsheetml/2006/main`
	relSpace  = `http://schemas.openxmlformats.org/officeDocument/2006/relationships`
	packSpace = `http://schemas.openxmlformats.org/package/2006/relationships`
)

// New makes a workbook of sheets.
func New(sheets ...Sheet) Book {
	var list, rels, types strings.Builder
	var parts Book
	for i, s := range sheets {
		n := itoa(i + 1)
		state := ""
		if s.State != "" {
			state = ` state="` + s.State + `"`
		}
		list.WriteString(`<sheet name="` + escape(s.Name) + `" sheetId="` + n + `"` + state + ` r:id="rId` + n + `"/>`)
		rels.WriteString(Rel("rId"+n, "worksheet", "worksheets/sheet"+n+".xml"))
		types.WriteString(`<Override PartName="/xl/worksheets/sheet` + n + `.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`)
		parts = append(parts, Part{Name: "xl/worksheets/sheet" + n + ".xml", Text: s.XML})
	}
	rels.WriteString(Rel("rIdStyles", "styles", "styles.xml") + Rel("rIdStrings", "sharedStrings", "sharedStrings.xml"))
	return append(Book{
		{Name: "[Content_Types].xml", Text: xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
			`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
			`<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>` +
			`<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>` +
			`<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>` + types.String() + `</Types>`},
		{Name: "_rels/.rels", Text: Rels(Rel("rId1", "officeDocument", "xl/workbook.xml"))},
		{Name: "xl/workbook.xml", Text: xmlHead + `<workbook xmlns="` + mainSpace + `" xmlns:r="` + relSpace + `"><sheets>` + list.String() + `</sheets></workbook>`},
		{Name: "xl/_rels/workbook.xml.rels", Text: Rels(rels.String())},
		{Name: "xl/styles.xml", Text: styles},
		{Name: "xl/sharedStrings.xml", Text: Strings()},
	}, parts...)
}

// Rels makes a part of relations, Rel one of them; kind is the last word of its type.
func Rels(list string) string {
	return xmlHead + `<Relationships xmlns="` + packSpace + `">` + list + `</Relationships>`
}

// Rel: see Rels.
func Rel(id, kind, target string) string {
	return `<Relationship Id="` + id + `" Type="` + relSpace + "/" + kind + `" Target="` + target + `"/>`
}

// Strings makes the table of shared strings; an entry that begins with < is the inside of its si element.
func Strings(list ...string) string {
	var b strings.Builder
	for _, s := range list {
		if !strings.HasPrefix(s, "<") {
			s = "<t>" + escape(s) + "</t>"
		}
		b.WriteString("<si>" + s + "</si>")
	}
	return xmlHead + `<sst xmlns="` + mainSpace + `">` + b.String() + `</sst>`
}

// The cell styles of every workbook here: 0 general, 1 a date, 2 a percentage, 3 a month, 4 text.
const styles = xmlHead + `<styleSheet xmlns="` + mainSpace + `"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>` +
	`<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>` +
	`<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="176"/><xf numFmtId="49"/></cellXfs></styleSheet>`

// With replaces a part, or adds it at the end.
func (b Book) With(name, text string) Book {
	return b.Put(Part{Name: name, Text: text})
}

// Put is With for a part that says of itself what is not so.
func (b Book) Put(p Part) Book {
	out := slices.Clone(b)
	if i := out.index(p.Name); i >= 0 {
		out[i] = p
		return out
	}
	return append(out, p)
}

// Without takes a part away.
func (b Book) Without(name string) Book {
	i := b.index(name)
	return slices.Delete(slices.Clone(b), i, i+1)
}

// Edit replaces every old by new in the parts whose names end so.
func (b Book) Edit(suffix, old, new string) Book {
	out := slices.Clone(b)
	for i := range out {
		if strings.HasSuffix(out[i].Name, suffix) {
			out[i].Text = strings.ReplaceAll(out[i].Text, old, new)
		}
	}
	return out
}

// Rename gives the parts whose names begin with from another beginning.
func (b Book) Rename(from, to string) Book {
	out := slices.Clone(b)
	for i := range out {
		if rest, ok := strings.CutPrefix(out[i].Name, from); ok {
			out[i].Name = to + rest
		}
	}
	return out
}

func (b Book) index(name string) int {
	return slices.IndexFunc(b, func(p Part) bool { return p.Name == name })
}

// Zip packs the parts. Short ones are stored, so that a person can read them in the file; the flate of go.mod packs the long ones.
func (b Book) Zip() []byte {
	var out bytes.Buffer
	zw := zip.NewWriter(&out)
	for _, p := range b {
		data, method := []byte(p.Text), zip.Store
		if len(data) > 4096 {
			var packed bytes.Buffer
			fw, err := flate.NewWriter(&packed, flate.DefaultCompression)
			must(err)
			io.WriteString(fw, p.Text)
			must(fw.Close())
			data, method = packed.Bytes(), zip.Deflate
		}
		head := &zip.FileHeader{Name: p.Name, Method: method, CRC32: p.CRC, CompressedSize64: uint64(len(data)), UncompressedSize64: p.Size}
		if head.CRC32 == 0 {
			head.CRC32 = crc32.ChecksumIEEE([]byte(p.Text))
		}
		if p.Size == 0 {
			head.UncompressedSize64 = uint64(len(p.Text))
		}
		w, err := zw.CreateRaw(head)
		must(err)
		w.Write(data)
	}
	must(zw.Close())
	return out.Bytes()
}

// must: nothing here fails but by a mistake of ours.
func must(err error) {
	if err != nil {
		panic(err)
	}
}
