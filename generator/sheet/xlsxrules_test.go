package sheet

import (
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/sheet/sheettest"
)

// A range may be of whole columns or rows, and name its corners in any order.
func TestRanges(t *testing.T) {
	for ref, want := range map[string]Rect{"B:A": {1, 1, excelize.TotalRows, 2}, "3:2": {2, 1, 3, excelize.MaxColumns}, "C3": {3, 3, 3, 3}, "B2:A9": {2, 1, 9, 2},
		"$A$1:$B$2": {1, 1, 2, 2}, "A1:B": {1, 1, excelize.TotalRows, 2}, "1:1": {1, 1, 1, excelize.MaxColumns}} {
		if got := ranges(ref); len(got) != 1 || got[0] != want {
			t.Errorf("%s: %v, want %v", ref, got, want)
		}
	}
	for _, ref := range []string{"", "A", "1", "0:1", "1:0", "-1:2", "A1:", "#REF!", "A1:?"} {
		if got := ranges(ref); got != nil {
			t.Errorf("%s: %v", ref, got)
		}
	}
	if got := ranges("A1  B2:C3"); len(got) != 2 || got[1] != (Rect{2, 2, 3, 3}) {
		t.Errorf("two ranges: %v", got)
	}
}

// ruled are the rules of a sheet in words.
func ruled(g *Grid) string {
	var out []string
	name := func(r Rect) string { return Pos{r.Top, r.Left}.Name() + ":" + Pos{r.Bottom, r.Right}.Name() }
	for _, r := range g.Rules {
		text := name(r.Over)
		for _, is := range []struct {
			so   bool
			what string
		}{{r.numberFormat, " numbers"}, {r.formatsTexts, " texts"}, {r.Struck, " strikes"}, {r.hides, " hides"}, {r.filled, " fills"}} {
			if is.so {
				text += is.what
			}
		}
		out = append(out, text)
	}
	for _, r := range g.Hiding {
		out = append(out, name(r)+" may be hidden")
	}
	return strings.Join(out, ", ")
}

const pale = `<color rgb="FFFFFFFF"/>`

// formats are what conditional formatting does to cells, by number.
var formats = []string{
	`<font><strike/></font>`, `<font><strike val="0"/></font>`, `<font><strike val="1"/></font>`, // 0–2
	`<font>` + pale + `</font>`, `<font>` + pale + `</font><fill/>`, `<font><color rgb="FFFF0000"/></font>`, // 3–5
	`<fill/>`, `<numFmt numFmtId="200" formatCode="0.00"/>`, `<numFmt numFmtId="201" formatCode="@&quot;人&quot;"/>`, // 6–8
	`<numFmt numFmtId="202" formatCode="General"/>`, `<font><b/></font>`, `<border/>`, // 9–11
}

// styleSheetOf is a style table with such formats; style 1 has white letters.
func styleSheetOf() string {
	return `<fonts><font/><font>` + pale + `</font></fonts><fills><fill/></fills><cellXfs><xf/><xf fontId="1"/></cellXfs><dxfs><dxf>` + strings.Join(formats, "</dxf><dxf>") + `</dxf></dxfs>`
}

// A rule counts where it may show something else than is read: another number or text, a line through it, white letters, or an icon in its place.
func TestRules(t *testing.T) {
	rule := func(ref, attrs string) string {
		return `<conditionalFormatting sqref="` + ref + `"><cfRule priority="1" ` + attrs + `/></conditionalFormatting>`
	}
	instead := func(ref, element string) string {
		return `<conditionalFormatting sqref="` + ref + `"><cfRule type="x">` + element + `</cfRule></conditionalFormatting>`
	}
	for _, tt := range []struct{ after, want string }{
		{"", ""}, {rule("A1:B2", `dxfId="0"`), "A1:B2 strikes"}, {rule("A1", `dxfId="1"`), ""}, {rule("A1", `dxfId="2"`), "A1:A1 strikes"},
		{rule("A1", `dxfId="3"`), "A1:A1 may be hidden"}, {rule("A1", `dxfId="4"`), ""}, {rule("A1", `dxfId="5"`), ""}, {rule("A1", `dxfId="6"`), ""},
		{rule("A1", `dxfId="7"`), "A1:A1 numbers"}, {rule("A1", `dxfId="8"`), "A1:A1 numbers texts"}, {rule("A1", `dxfId="9"`), ""},
		{rule("A1", `dxfId="10"`), ""}, {rule("A1", `dxfId="11"`), ""}, {rule("A1", fmt.Sprintf(`dxfId="%d"`, len(formats))), ""}, {rule("A1", ``), ""},
		{rule("A1 C3:D4", `dxfId="0"`), "A1:A1 strikes, C3:D4 strikes"},
		{rule("A1", `type="containsBlanks" dxfId="3"`), ""}, {rule("A1", `type="containsErrors" dxfId="3"`), ""}, {rule("A1", `type="containsText" dxfId="3"`), "A1:A1 may be hidden"},
		{rule("A1", `type="containsBlanks" dxfId="0"`), "A1:A1 strikes"},
		{instead("A1", `<iconSet showValue="0"/>`), "A1:A1 may be hidden"}, {instead("A1", `<dataBar showValue="false"/>`), "A1:A1 may be hidden"},
		{instead("A1", `<iconSet/>`), ""}, {instead("A1", `<iconSet showValue="1"/>`), ""}, {instead("A1", `<colorScale showValue="0"/>`), ""},
		{rule("A1", `dxfId="0"`) + rule("B2", `dxfId="7"`), "A1:A1 strikes, B2:B2 numbers"},
	} {
		if got := ruled(grid(t, styleSheetOf(), sheettest.Row(1, "甲"), tt.after)); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.after, got, tt.want)
		}
	}
}

// Excel keeps rules that look at another sheet in the list of extensions, each with its format within and its ranges behind it.
func TestExtendedRules(t *testing.T) {
	list := func(rules ...string) string {
		out := `<extLst><ext xmlns:x14="x14" xmlns:xm="xm" uri="{x}"><x14:conditionalFormattings>`
		for _, r := range rules {
			out += `<x14:conditionalFormatting>` + r + `</x14:conditionalFormatting>`
		}
		return out + `</x14:conditionalFormattings><x14:slicers>Z9</x14:slicers></ext></extLst>`
	}
	rule := func(inside, ref string) string {
		return `<x14:cfRule><xm:f>A9</xm:f>` + inside + `</x14:cfRule><xm:sqref>` + ref + `</xm:sqref>`
	}
	dxf := func(inside string) string { return `<x14:dxf>` + inside + `</x14:dxf>` }
	for _, tt := range []struct{ after, want string }{
		{list(rule(dxf(formats[0]), "A1:B2 C3")), "A1:B2 strikes, C3:C3 strikes"}, {list(rule(dxf(formats[1]), "A1")), ""}, {list(rule(dxf(formats[2]), "A1")), "A1:A1 strikes"},
		{list(rule(dxf(formats[3]), "A1")), "A1:A1 may be hidden"}, {list(rule(dxf(formats[4]), "A1")), ""}, {list(rule(dxf(formats[5]), "A1")), ""},
		{list(rule(dxf(formats[6]), "A1")), ""}, {list(rule(dxf(formats[7]), "A1")), "A1:A1 numbers"}, {list(rule(dxf(formats[8]), "A1")), "A1:A1 numbers texts"},
		{list(rule(dxf(`<fill><bgColor rgb="FFFFFFFF"/></fill>`), "A1")), ""}, {list(rule(dxf(`<border>`+pale+`</border>`), "A1")), ""},
		{list(rule(dxf(`<font/><border>`+pale+`</border>`), "A1")), ""}, {list(rule(dxf("")+`<font>`+pale+`</font>`, "A1")), ""},
		{list(rule(`<x14:iconSet showValue="0"/>`, "A1")), "A1:A1 may be hidden"}, {list(rule(`<x14:dataBar showValue="0"/>`, "A1")), "A1:A1 may be hidden"},
		{list(rule(`<x14:iconSet/>`+dxf(""), "A1")), ""}, {list(rule(`<x14:iconSet showValue="1"/>`, "A1")), ""},
		// The rules of one list of ranges do not reach the next one's.
		{list(rule(dxf(formats[0]), "A1"), rule(dxf(formats[7]), "B2")), "A1:A1 strikes, B2:B2 numbers"},
		{list(rule(dxf(formats[0])+"</x14:cfRule><x14:cfRule>"+dxf(formats[7]), "A1")), "A1:A1 strikes, A1:A1 numbers"},
	} {
		if got := ruled(grid(t, "", sheettest.Row(1, "甲"), tt.after)); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.after, got, tt.want)
		}
	}
}

// White letters can be read where a rule or a table may put something behind them.
func TestPaleLettersUnderRules(t *testing.T) {
	text := func(s string) sheettest.Cell { c := sheettest.Text(s); c.Attr += ` s="1"`; return c }
	mixed := sheettest.Cell{Attr: `t="inlineStr"`, Inside: `<is><r><t>甲</t></r><r><rPr>` + pale + `</rPr><t>乙</t></r></is>`}
	only := sheettest.Cell{Attr: `t="inlineStr"`, Inside: `<is><r><rPr>` + pale + `</rPr><t>丙</t></r><r><rPr>` + pale + `</rPr><t>丁</t></r></is>`}
	rows := sheettest.Row(1, text("一"), mixed, only)
	table := []sheettest.Part{{Name: "xl/worksheets/_rels/sheet1.xml.rels", Text: sheettest.Rels(sheettest.Rel("rId1", "table", "../tables/table1.xml"))},
		{Name: "xl/tables/table1.xml", Text: `<?xml version="1.0"?><!-- 表 --><table xmlns="` + mainSpace + `" ref="A1:B1"/>`}}
	fills := func(ref string) string {
		return `<conditionalFormatting sqref="` + ref + `"><cfRule dxfId="6"/></conditionalFormatting>`
	}
	for _, tt := range []struct {
		after string
		parts []sheettest.Part
		want  string
	}{
		{"", nil, "A1 unseen 一, B1 unseen 乙, B1=甲, C1 unseen 丙丁"},
		{fills("A1:C1"), nil, "A1=一, B1=甲乙, C1=丙丁"},
		{fills("A2:C2"), nil, "A1 unseen 一, B1 unseen 乙, B1=甲, C1 unseen 丙丁"},
		{fills("C1"), table, "A1=一, B1=甲乙, C1=丙丁"},
		{"", table, "A1=一, B1=甲乙, C1 unseen 丙丁"},
		{fills("A1:C1") + `<conditionalFormatting sqref="A1"><cfRule dxfId="0"/></conditionalFormatting>`, nil, "A1=一, B1=甲乙, C1=丙丁"},
		{`<conditionalFormatting sqref="A1:C1"><cfRule dxfId="0"/></conditionalFormatting>`, nil, "A1 unseen 一, B1 unseen 乙, B1=甲, C1 unseen 丙丁"},
	} {
		if got := looks(grid(t, styleSheetOf(), rows, tt.after, tt.parts...)); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.after, got, tt.want)
		}
	}
}

// A sheet may have 2,000 ranges that rules change, no more.
func TestTooManyRules(t *testing.T) {
	for n, want := range map[int]int{maxRules: 1, maxRules + 1: 0} {
		after := `<conditionalFormatting sqref="` + strings.Repeat("A1 ", n) + `"><cfRule dxfId="0"/></conditionalFormatting>`
		book := sheettest.New(sheettest.Sheet{Name: "台账", XML: sheettest.SheetXML(sheettest.Row(1, "甲"), after)}).
			With("xl/styles.xml", `<styleSheet xmlns="`+mainSpace+`">`+styleSheetOf()+`</styleSheet>`)
		if b := Open("台账.xlsx", book.Zip(), ""); len(b.Grids) != want {
			t.Errorf("%d rules: %d sheets", n, len(b.Grids))
		}
	}
}
