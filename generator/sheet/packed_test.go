package sheet

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"gongshi/generator/sheet/sheettest"
)

// TestCharacters: a text of a part is what XML says that it is; what XML forbids or changes is left to the slower reader.
func TestCharacters(t *testing.T) {
	for in, want := range map[string]string{
		"甲": "甲", "a\nb\tc": "a\nb\tc", "": "", "a&amp;b": "a&b", "&lt;&gt;&quot;&apos;": `<>"'`, "&#65;&#x41;&#x4e00;": "AA一", "&#10;&#9;&#13;": "\n\t\r", "甲&amp;": "甲&", "&#32;": " ", "&#xd7ff;": "\ud7ff", "&#xe000;": "\ue000", "&#xfffd;": "\ufffd", "\u007f": "\u007f", "~": "~",
	} {
		if got, ok := characters(in); got != want || !ok {
			t.Errorf("%q: %q, %v", in, got, ok)
		}
	}
	for _, in := range []string{"a>b", "a\rb", "a\x00b", "a\x1fb", "甲\xff", "\ufffe", "甲\uffff", "a&b", "&", "&amp", "&nbsp;", "&#;", "&#x;", "&#0;", "&#8;", "&#11;", "&#31;", "&#xd800;", "&#xdfff;", "&#xfffe;", "&#xffff;", "&#x10000;", "&#1a;", "&#-1;", "&#X41;"} {
		if got, ok := characters(in); ok {
			t.Errorf("%q: %q", in, got)
		}
	}
}

// TestXMLParts: the parts that are read, by their names in any case, and those of them that are in UTF-16.
func TestXMLParts(t *testing.T) {
	for name, want := range map[string]bool{"xl/workbook.xml": true, "XL/WORKBOOK.XML": true, "_rels/.rels": true, "xl/_rels/workbook.xml.RELS": true, "xl/media/image1.png": false, "xl/xml": false, "rels": false, "xl/printerSettings1.bin": false, "": false} {
		if isXMLPart(name) != want {
			t.Errorf("%s: %v", name, !want)
		}
	}
	for part, want := range map[string]string{
		"<a/>": "<a/>", "": "", "甲": "甲", "\xff\xfe<\x00a\x00/\x00>\x00": "<a/>", "\xfe\xff\x00<\x00a\x00/\x00>": "<a/>", "<\x00a\x00/\x00>\x00": "<a/>", "\x00<\x00a\x00/\x00>": "<a/>", "\xff\xfe\x85\x5b": "宅", "\xfe\xff\x5b\x85": "宅",
	} {
		if got, ok := toUTF8([]byte(part)); string(got) != want || !ok {
			t.Errorf("%q: %q, %v", part, got, ok)
		}
	}
	part := "\xff\xfe"
	for _, r := range `<?xml version="1.0" encoding="UTF-16"?><a encoding="UTF-16"/>` {
		part += string(r) + "\x00"
	}
	if got, _ := toUTF8([]byte(part)); string(got) != `<?xml version="1.0"?><a encoding="UTF-16"/>` {
		t.Errorf("the old encoding is still said: %s", got)
	}
}

// TestRepack: a package with odd names is packed anew with those that are looked for, where its relations lead; pictures are left out, a broken part is told.
func TestRepack(t *testing.T) {
	data := sheettest.Book{
		{Name: "[content_types].XML", Text: "<Types/>"}, {Name: `XL\Workbook.xml`, Text: "<workbook/>"}, {Name: "/xl/SHAREDSTRINGS.xml", Text: "<sst/>"}, {Name: "xl/_rels/Workbook.xml.rels", Text: `<Relationship Type="Sheet" Target="Worksheets/Sheet1.xml"/><R Target = 'A.xml'/>`},
		{Name: "xl/media/Image.png", Text: "PNG"},
	}.Zip()
	out, ok := repack(data)
	if !ok {
		t.Fatal("it is not packed anew")
	}
	z, err := zip.NewReader(bytes.NewReader(out), int64(len(out)))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, f.Name+"="+string(text))
	}
	const want = `[Content_Types].xml=<Types/> xl/workbook.xml=<workbook/> xl/sharedStrings.xml=<sst/> xl/_rels/workbook.xml.rels=<Relationship Type="Sheet" Target="worksheets/sheet1.xml"/><R Target = 'a.xml'/>`
	if all := strings.Join(got, " "); all != want {
		t.Errorf(" got %s\nwant %s", all, want)
	}
	for name, data := range map[string][]byte{
		"no zip":              []byte("PK"),
		"a part that is cut":  sheettest.Book{{Name: "a.xml", Text: "<a/>", Size: 100}}.Zip(),
		"a part that is torn": sheettest.Book{{Name: "a.xml", Text: "<a/>", CRC: 1}}.Zip(),
	} {
		if _, ok := repack(data); ok {
			t.Errorf("%s: it is packed anew", name)
		}
	}
	if _, ok := repack(sheettest.Book{{Name: "a.xml", Text: "<a/>"}, {Name: "b.png", Text: "b", CRC: 1}}.Zip()); !ok {
		t.Error("a broken picture hinders nobody")
	}
}

// TestWordHeads: a table of a Word document is a ledger where one of its first rows, or two of them together, say of problems and of what was done, and a row follows.
func TestWordHeads(t *testing.T) {
	row := func(texts ...string) []string { return texts }
	for name, tt := range map[string]struct {
		rows [][]string
		want bool
	}{
		"at once":               {[][]string{row("序号", "存在问题", "整改情况"), row("1", "甲", "乙")}, true},
		"nothing below":         {[][]string{row("序号", "存在问题", "整改情况")}, false},
		"a title above":         {[][]string{row("整改问题台账", "", ""), row("序号", "存在问题", "措施"), row("1", "甲", "乙")}, true},
		"only a title":          {[][]string{row("整改问题台账", "", ""), row("姓名", "职务", "电话"), row("甲", "乙", "丙")}, false},
		"a head of two rows":    {[][]string{row("序号", "存在问题", "落实"), row("", "", "完成时限"), row("1", "甲", "乙")}, true},
		"with an empty row":     {[][]string{row("序号", "存在问题", "落实"), row("", "", ""), row("", "", "完成时限"), row("1", "甲", "乙")}, false},
		"in the sixth row":      {[][]string{row("甲", "乙", "丙"), row("甲", "乙", "丙"), row("甲", "乙", "丙"), row("甲", "乙", "丙"), row("甲", "乙", "丙"), row("序号", "存在问题", "措施"), row("1", "甲", "乙")}, true},
		"too far down":          {[][]string{row("甲", "乙", "丙"), row("甲", "乙", "丙"), row("甲", "乙", "丙"), row("甲", "乙", "丙"), row("甲", "乙", "丙"), row("甲", "乙", "丙"), row("序号", "存在问题", "措施"), row("1", "甲", "乙")}, false},
		"in prose":              {[][]string{row("序号", strings.Repeat("长", headerWord-1)+"问题", "整改情况"), row("1", "甲", "乙")}, false},
		"in a long word":        {[][]string{row("序号", strings.Repeat("长", headerWord-2)+"问题", "整改情况"), row("1", "甲", "乙")}, true},
		"problems alone":        {[][]string{row("序号", "存在问题", "姓名"), row("1", "甲", "乙")}, false},
		"what was done alone":   {[][]string{row("序号", "措施", "完成"), row("1", "甲", "乙")}, false},
		"in two columns":        {[][]string{row("存在问题", "整改情况"), row("甲", "乙")}, false},
		"with blanks in a word": {[][]string{row("序号", "存 在 问 题", "整 改"), row("1", "甲", "乙")}, true},
	} {
		if got := HoldsLedger("台账.docx", sheettest.Word(sheettest.WordTable(tt.rows...), nil).Zip()); got != tt.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
