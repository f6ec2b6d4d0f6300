package mend_test

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"strings"
	"testing"

	"gongshi/generator/mend"
	"gongshi/generator/seal"
	"gongshi/generator/sheet"
)

const (
	nsMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	nsRel  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	nsPack = "http://schemas.openxmlformats.org/package/2006/relationships"
)

// pack is a workbook of one sheet: its rows, the items of its shared strings, and other parts in the place of the usual ones.
func pack(t testing.TB, rows, items string, more ...string) []byte {
	t.Helper()
	parts := []string{
		"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
		"_rels/.rels", `<Relationships xmlns="` + nsPack + `"><Relationship Id="a" Type="` + nsRel + `/officeDocument" Target="xl/workbook.xml"/><Relationship Id="b" Type="` + nsRel + `/extended-properties" Target="docProps/app.xml"/></Relationships>`,
		"xl/workbook.xml", `<workbook xmlns="` + nsMain + `" xmlns:r="` + nsRel + `"><sheets><sheet name="台账" sheetId="7" r:id="r1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels", `<Relationships xmlns="` + nsPack + `"><Relationship Id="r1" Type="` + nsRel + `/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="` + nsRel + `/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
		"docProps/app.xml", `<Properties xmlns:vt="v"><HeadingPairs><vt:vector size="4" baseType="variant"><vt:variant><vt:lpstr>工作表</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant><vt:variant><vt:lpstr>命名范围</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs>` +
			`<TitlesOfParts><vt:vector size="2" baseType="lpstr"><vt:lpstr>台账</vt:lpstr><vt:lpstr>台账!Print_Area</vt:lpstr></vt:vector></TitlesOfParts></Properties>`,
		"xl/sharedStrings.xml", `<sst xmlns="` + nsMain + `">` + items + `</sst>`,
		"xl/worksheets/sheet1.xml", `<worksheet xmlns="` + nsMain + `"><sheetData>` + rows + `</sheetData></worksheet>`,
		"xl/wps.bin", "what nobody knows",
	}
	for i := 0; i < len(more); i += 2 {
		for k := 0; k < len(parts); k += 2 {
			if parts[k] == more[i] {
				parts[k+1] = more[i+1]
			}
		}
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err == nil {
			_, err = io.WriteString(w, parts[i+1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

const a1 = `<row r="1"><c r="A1" s="0" t="s"><v>0</v></c></row>`

// shapes are ways in which a workbook keeps a text in A1: the edit, what becomes of it, what is read then, and what stands in the sheet.
var shapes = []struct {
	name, rows, items string
	from, to          int
	text              string
	want              mend.Outcome
	reads, has        string
}{
	{"shared", a1, `<si><t>截止目前</t></si>`, 0, 2, "截至", mend.Made, "截至目前", `<c r="A1" s="0" t="inlineStr"><is><t xml:space="preserve">截至目前</t></is></c>`},
	{"shared by two", `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c></row>`, `<si><t>截止目前</t></si>`, 0, 2, "截至", mend.Made, "截至目前", `<c r="B1" t="s"><v>0</v></c>`},
	{"its own", `<row r="1"><c r="A1" t="inlineStr"><is><t>截止</t></is></c></row>`, ``, 0, 2, "截至", mend.Made, "截至", ``},
	{"a plain string", `<row r="1"><c r="A1" t="str"><v>截止&lt;</v></c></row>`, ``, 0, 2, "截至", mend.Made, "截至<", `截至&lt;`},
	{"a formula", `<row r="1"><c r="A1" t="str"><f>B1</f><v>截止</v></c></row>`, ``, 0, 2, "截至", mend.NoText, "", ``},
	{"a number", `<row r="1"><c r="A1"><v>12</v></c></row>`, ``, 0, 1, "3", mend.NoText, "", ``},
	{"a switch", `<row r="1"><c r="A1" t="b"><v>1</v></c></row>`, ``, 0, 1, "3", mend.NoText, "", ``},
	{"without names", `<row><c t="s"><v>0</v></c></row>`, `<si><t>截止</t></si>`, 0, 2, "截至", mend.Made, "截至", `<row><c t="inlineStr">`},
	{"within a run", a1, `<si><r><rPr><b/></rPr><t>截止</t></r><r><t xml:space="preserve"> 目前</t></r></si>`, 0, 2, "截至", mend.Made, "截至 目前", `<r><rPr><b/></rPr><t xml:space="preserve">截至</t></r><r><t xml:space="preserve"> 目前</t></r>`},
	{"over two runs", a1, `<si><r><rPr><b/></rPr><t>甲截</t></r><r><t>止乙</t></r></si>`, 1, 3, "现在是", mend.Made, "甲现在是乙", `<t xml:space="preserve">甲现在是</t></r><r><t xml:space="preserve">乙</t>`},
	{"put in behind", a1, `<si><r><rPr><b/></rPr><t>甲</t></r><r><t>乙</t></r></si>`, 0, 1, "甲、", mend.Made, "甲、乙", `<t xml:space="preserve">甲、</t>`},
	{"taken away", a1, `<si><t>的的</t></si>`, 1, 2, "", mend.Made, "的", ``},
	{"all of it", a1, `<si><t>的</t></si>`, 0, 1, "", mend.Unclear, "", ``},
	{"phonetic", a1, `<si><t>截止</t><rPh sb="0" eb="1"><t>jie</t></rPh><phoneticPr fontId="1"/></si>`, 0, 2, "截至", mend.Made, "截至", `<is><t xml:space="preserve">截至</t></is>`},
	{"escapes", a1, `<si><t>一,_x000D_&#10;截止_x005F_x</t></si>`, 1, 2, "，", mend.Made, "一，\n截止_x", `_x000D_&#xA;截止_x005F_x`},
	{"lines", a1, "<si><t>  一\n\n 截止 \n</t></si>", 2, 4, "截至", mend.Made, "一\n截至", ``},
	{"CDATA", a1, `<si><t><![CDATA[截止<]]></t></si>`, 0, 2, "截至", mend.Made, "截至<", ``},
	{"a run that is struck", a1, `<si><r><t>截止</t></r><r><rPr><strike/></rPr><t>目前</t></r></si>`, 0, 2, "截至", mend.Unclear, "", ``},
	{"more in the cell", `<row r="1"><c r="A1" t="s"><v>0</v><extLst/></c></row>`, `<si><t>截止</t></si>`, 0, 2, "截至", mend.Unclear, "", ``},
	{"a control character", a1, `<si><t>截止</t></si>`, 0, 2, "截\n至", mend.Unclear, "", ``},
	{"beyond its end", a1, `<si><t>截止</t></si>`, 1, 3, "至", mend.Unclear, "", ``},
	{"with quotes", `<row r="1"><c s='0' t='s' r='A1'><v>0</v></c></row>`, `<si><t>截止</t></si>`, 0, 2, "截至", mend.Made, "截至", `<c s='0' t="inlineStr" r='A1'>`},
	{"an astral character", a1, `<si><t>𠮷截止𠮷</t></si>`, 1, 3, "截至", mend.Made, "𠮷截至𠮷", ``},
	{"no-break blanks", a1, "<si><t>\u00a0截\u00a0止\u200b了</t></si>", 2, 4, "至了", mend.Made, "截 至了", ``},
}

// TestShapes: each way in which a workbook keeps a text. Of the cell A1 the text 截止 is mended, or another; has stands in the sheet then.
func TestShapes(t *testing.T) {
	for _, tt := range shapes {
		t.Run(tt.name, func(t *testing.T) {
			data := pack(t, tt.rows, tt.items)
			old := sheet.Open("", data, "")
			b, err := mend.Open(data, old)
			if err != nil {
				t.Fatal(err)
			}
			if got := b.Change("台账", "A1", mend.Edit{From: tt.from, To: tt.to, Text: tt.text, Why: "因为"}); got != tt.want {
				t.Fatalf("outcome %d, want %d; it reads %q", got, tt.want, b.Text("台账", "A1"))
			}
			if tt.want != mend.Made {
				return
			}
			out, err := b.Write()
			if err != nil {
				t.Fatal(err)
			}
			again := sheet.Open("", out, "")
			if got := again.Grids[0].Own(sheet.At(1, 1)).Text; got != tt.reads {
				t.Errorf("it reads %q, want %q", got, tt.reads)
			}
			parts := partsOf(t, out)
			if xml := string(parts["xl/worksheets/sheet1.xml"]); !strings.Contains(xml, tt.has) {
				t.Errorf("no %s in %s", tt.has, xml)
			}
			for name, was := range partsOf(t, data) {
				if is := parts[name]; !bytes.Equal(was, is) && !regexp.MustCompile(`sheet1|workbook\.xml|Content|app`).MatchString(name) {
					t.Errorf("%s has changed", name)
				}
			}
			if app := string(parts["docProps/app.xml"]); !strings.Contains(app, `<vt:i4>2</vt:i4>`) || !strings.Contains(app, `size="3" baseType="lpstr"><vt:lpstr>台账</vt:lpstr><vt:lpstr>修改记录</vt:lpstr><vt:lpstr>台账!Print_Area`) {
				t.Errorf("the titles are %s", app)
			}
			if !seal.Intact(out) {
				t.Error("it has no sum")
			}
			if list := again.Grids[1]; again.Names[1] != "修改记录" || list.Own(sheet.At(2, 2)).Text != "A1" || list.Own(sheet.At(2, 5)).Text != "因为" {
				t.Errorf("the list is not right: %v", again.Names)
			}
		})
	}
}

// TestSeveral: several edits of a cell, one over another, the same twice; and a workbook that is mended a second time.
func TestSeveral(t *testing.T) {
	data := pack(t, `<row r="1"><c r="A1" t="s"><v>0</v></c></row>`, `<si><t>一,二,三,</t></si>`)
	b, err := mend.Open(data, sheet.Open("", data, ""))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		from, to int
		text     string
		want     mend.Outcome
	}{{3, 4, "，", mend.Made}, {1, 2, "，", mend.Made}, {1, 2, "，", mend.Made}, {1, 2, "、", mend.Unclear}, {0, 3, "x", mend.Unclear}, {4, 6, "四", mend.Made}} {
		if got := b.Change("台账", "A1", mend.Edit{From: tt.from, To: tt.to, Text: tt.text}); got != tt.want {
			t.Errorf("%+v: %d", tt, got)
		}
	}
	if b.Edited() != 3 || b.Cells() != 1 || b.Change("台账", "B9", mend.Edit{}) == mend.Made || b.Change("没有", "A1", mend.Edit{}) == mend.Made {
		t.Error("it counts wrong")
	}
	out, err := b.Write()
	if err != nil {
		t.Fatal(err)
	}
	old := sheet.Open("", out, "")
	if b, err = mend.Open(out, old); err != nil || b.Text("台账", "A1") != "一，二，四" {
		t.Fatal(err, b.Text("台账", "A1"))
	}
	b.Change("台账", "A1", mend.Edit{From: 0, To: 1, Text: "壹"})
	again, err := b.Write()
	if err != nil {
		t.Fatal(err)
	}
	if got := sheet.Open("", again, "").Names; len(got) != 3 || got[2] != "修改记录2" || !seal.Intact(again) {
		t.Errorf("the second list is called %v", got)
	}
}

// TestOtherPackages: sheets with a prefix, and what cannot be understood.
func TestOtherPackages(t *testing.T) {
	prefixed := pack(t, "", "", "xl/worksheets/sheet1.xml", `<x:worksheet xmlns:x="`+nsMain+`"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>截止</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
		"xl/workbook.xml", `<x:workbook xmlns:x="`+nsMain+`" xmlns:r="`+nsRel+`"><x:sheets><x:sheet name="台账" sheetId="1" r:id="r1"/></x:sheets></x:workbook>`)
	b, err := mend.Open(prefixed, sheet.Open("", prefixed, ""))
	if err != nil || b.Change("台账", "A1", mend.Edit{From: 0, To: 2, Text: "截至"}) != mend.Made {
		t.Fatal(err)
	}
	out, err := b.Write()
	if err != nil || !strings.Contains(string(partsOf(t, out)["xl/worksheets/sheet1.xml"]), `<x:is><x:t xml:space="preserve">截至</x:t></x:is></x:c>`) {
		t.Error(err)
	}
	if _, err := mend.Open([]byte("PK\x03\x04"), &sheet.Book{}); err == nil {
		t.Error("a broken package is opened")
	}
}
