package sheet

import (
	"slices"
	"strings"
	"testing"

	"gongshi/generator/sheet/sheettest"
)

// related are the parts that belong to the first sheet: their list, and each part.
func related(list string, parts ...string) []sheettest.Part {
	out := []sheettest.Part{{Name: "xl/worksheets/_rels/sheet1.xml.rels", Text: sheettest.Rels(list)}}
	for i := 0; i < len(parts); i += 2 {
		out = append(out, sheettest.Part{Name: parts[i], Text: parts[i+1]})
	}
	return out
}

func notesOf(g *Grid) string {
	var out []string
	for at, text := range g.Notes {
		out = append(out, at.Name()+" "+text)
	}
	slices.Sort(out)
	return strings.Join(out, ", ")
}

// Comments hang on cells. What answers a comment belongs to it, and the newer kind replaces the older one.
func TestNotes(t *testing.T) {
	comments := func(list string) string {
		return `<comments xmlns="` + mainSpace + `"><authors><author>张三</author></authors><commentList>` + list + `</commentList></comments>`
	}
	threads := func(list string) string { return `<ThreadedComments xmlns="threads">` + list + `</ThreadedComments>` }
	old := sheettest.Rel("rId1", "comments", "../comments1.xml")
	newer := sheettest.Rel("rId2", "threadedComment", "../threadedComments/threadedComment1.xml")
	const oldPart, newPart = "xl/comments1.xml", "xl/threadedComments/threadedComment1.xml"
	note := func(ref, inside string) string { return `<comment ref="` + ref + `">` + inside + `</comment>` }
	for _, tt := range []struct {
		parts []sheettest.Part
		want  string
	}{
		{nil, ""},
		{related(old, oldPart, comments(note("B2", "<text><t>甲</t></text>")+note("C3", "<text><r><rPr><b/></rPr><t>乙</t></r><r><t>丙</t></r></text>"))), "B2 甲, C3 乙丙"},
		{related(old, oldPart, comments(note("B2", "<t>名</t><text><t>甲</t></text><t>后</t>")+note("C3", "<text> </text>"))), "B2 甲"},
		{related(old, oldPart, comments(note("第二格", "<text><t>甲</t></text>")+note("B2", "<text><t>乙</t></text>"))), "B2 乙"},
		{related(old, oldPart, comments(note("IV20100", "<text><t>甲</t></text>")+note("IW1", "<text><t>乙</t></text>")+note("A20101", "<text><t>丙</t></text>"))), "IV20100 甲"},
		{related(old, oldPart, comments("<text><t>甲</t></text>")), ""},
		{related(newer, newPart, threads(`<threadedComment ref="B2"><text>甲</text></threadedComment><threadedComment ref="B2"><text>乙</text></threadedComment>`)), "B2 甲\n乙"},
		{related(newer, newPart, threads(`<threadedComment ref="B2"> <text>甲</text> 外 <mentions>丙</mentions></threadedComment>`)), "B2 甲"},
		{related(old+newer, oldPart, comments(note("B2", "<text><t>[线程批注]</t></text>")+note("C3", "<text><t>乙</t></text>")),
			newPart, threads(`<threadedComment ref="B2"><text>甲</text></threadedComment>`)), "B2 甲, C3 乙"},
		{related(old, oldPart, comments(note("B2", "<text><t>甲</t></text>"))[:170]), ""},
		{related(old), ""},
	} {
		if got := notesOf(grid(t, "", sheettest.Row(1, "题"), "", tt.parts...)); got != tt.want {
			t.Errorf("%v: %q, want %q", tt.parts, got, tt.want)
		}
	}
}

func floats(g *Grid) string {
	var out []string
	for _, f := range g.Floats {
		out = append(out, f.Kind()+f.Cell()+" "+f.Text)
	}
	return strings.Join(out, ", ")
}

// A page's header has codes between its words: where they stand, their face, the page's number.
func TestMargins(t *testing.T) {
	header := func(inside string) string {
		return "<headerFooter>" + inside + "</headerFooter>"
	}
	for _, tt := range []struct{ after, want string }{
		{header("<oddHeader>&amp;C县教育局</oddHeader>"), "页眉或者页脚 县教育局"},
		{header("<oddHeader/>"), ""}, {header("<oddFooter>&amp;P</oddFooter>"), ""},
		{header(`<oddFooter>&amp;L&amp;"宋体,加粗"&amp;12整改&amp;R&amp;KFF0000甲&amp;&amp;乙</oddFooter>`), "页眉或者页脚 整改\n甲&乙"},
		{header("<oddHeader>甲</oddHeader><evenHeader>乙</evenHeader><firstFooter>丙</firstFooter>"), "页眉或者页脚 甲, 页眉或者页脚 乙, 页眉或者页脚 丙"},
		{header("<oddHeader>甲<b/>乙</oddHeader>") + "<other>丙</other>", "页眉或者页脚 甲乙"},
	} {
		if got := floats(grid(t, "", sheettest.Row(1, "题"), tt.after)); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.after, got, tt.want)
		}
	}
}

// A box of text stands over the cell under its upper left corner.
func TestBoxes(t *testing.T) {
	box := func(col, row, name, text string) string {
		return `<xdr:twoCellAnchor><xdr:from><xdr:col>` + col + `</xdr:col><xdr:colOff>7</xdr:colOff><xdr:row> ` + row + `
</xdr:row><xdr:rowOff>8</xdr:rowOff></xdr:from><xdr:to><xdr:col>20</xdr:col><xdr:row>30</xdr:row></xdr:to><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" ` + name +
			`/></xdr:nvSpPr><xdr:txBody>` + text + `</xdr:txBody></xdr:sp></xdr:twoCellAnchor>`
	}
	para := func(text string) string { return "<a:p><a:r><a:t>" + text + "</a:t></a:r> 外 </a:p>" }
	drawing := func(inside string) []sheettest.Part {
		return related(sheettest.Rel("rId1", "drawing", "../drawings/drawing1.xml"), "xl/drawings/drawing1.xml", `<xdr:wsDr xmlns:xdr="x" xmlns:a="a">`+inside)
	}
	const end = "</xdr:wsDr>"
	for _, tt := range []struct {
		parts []sheettest.Part
		want  string
	}{
		{drawing(box("1", "2", "", para("甲")) + end), "文本框B3 甲"},
		{drawing(box("0", "0", "", para("甲")+para("乙")) + end), "文本框A1 甲\n乙"},
		{drawing(box("0", "0", "", "<a:p><a:r><a:t>甲</a:t></a:r><a:br/><a:r><a:t>乙</a:t></a:r></a:p>") + end), "文本框A1 甲\n乙"},
		{drawing(box("0", "0", "", para(" ")) + end), ""},
		{drawing(box("0", "0", `hidden="1"`, para("甲")) + box("1", "1", "", para("乙")) + end), "文本框B2 乙"},
		{drawing(box("0", "0", `hidden="1"`, para("甲")) + `<xdr:sp><xdr:txBody>` + para("丙") + `</xdr:txBody></xdr:sp>` + end), "文本框A1 丙"},
		{drawing(box("0", "0", "", para("甲")) + box("1", "1", "", para("乙")) + "<xdr:broken"), "文本框A1 甲, 文本框B2 乙"},
		{drawing(end), ""},
	} {
		g := grid(t, "", sheettest.Row(1, "题"), "", tt.parts...)
		if got := floats(g); got != tt.want || !g.Drawn {
			t.Errorf("%v: %q, want %q; drawn: %v", tt.parts[1].Text, got, tt.want, g.Drawn)
		}
	}
	if g := grid(t, "", sheettest.Row(1, "题"), ""); g.Drawn || floats(g) != "" {
		t.Error("a sheet without drawings has some")
	}
}
