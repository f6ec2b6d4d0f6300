package sheet

import (
	"testing"

	"gongshi/generator/sheet/sheettest"
)

// TestReadersOfTheStandard: of content for several readers what those read who know only the standard is read, and nothing else.
func TestReadersOfTheStandard(t *testing.T) {
	const space = `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`
	cell := func(text string) string { return `<c r="A1" t="inlineStr"><is><t>` + text + `</t></is></c>` }
	for name, tt := range map[string]struct{ row, want string }{
		"plain":           {cell("甲"), "甲"},
		"for both":        {`<mc:AlternateContent ` + space + `><mc:Choice Requires="x">` + cell("乙") + `</mc:Choice><mc:Fallback>` + cell("甲") + `</mc:Fallback></mc:AlternateContent>`, "甲"},
		"for the new one": {`<mc:AlternateContent ` + space + `><mc:Choice Requires="x">` + cell("乙") + `</mc:Choice></mc:AlternateContent>`, ""},
		"another space":   {`<mc:AlternateContent xmlns:mc="urn:other"><mc:Fallback>` + cell("甲") + `</mc:Fallback></mc:AlternateContent>`, ""},
	} {
		book := Open("台账.xlsx", sheettest.New(sheettest.Sheet{Name: "台账", XML: sheettest.SheetXML(`<row r="1">`+tt.row+`</row><row r="2"><c r="B2"><v>1</v></c></row>`, "")}).Zip(), "")
		if len(book.Grids) != 1 || book.Findings.HasError() {
			t.Errorf("%s: %+v", name, book.Findings)
			continue
		}
		if got := book.Grids[0].Own(At(1, 1)).Text; got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

// TestRearrangedKeepsMerges: what was merged stays merged where it was, beside the ranges among the new places.
func TestRearrangedKeepsMerges(t *testing.T) {
	g := NewGrid("台账", 0)
	for _, p := range []Pos{At(1, 1), At(3, 1), At(3, 2), At(12, 6)} {
		if err := g.Put(p, Cell{Text: p.Name()}); err != nil {
			t.Fatal(err)
		}
	}
	old, far := Rect{1, 1, 1, 3}, Rect{9, 5, 10, 5}
	g.Merge([]Rect{old})
	moved := g.Rearranged([]Move{{At(3, 1), At(9, 5)}}, map[Pos]string{At(9, 5): "两格的字"}, []Rect{far})
	if moved.Span(At(1, 2)) != old || moved.Span(At(10, 5)) != far || moved.Origin(At(1, 3)) != At(1, 1) {
		t.Errorf("%v, %v", moved.Span(At(1, 2)), moved.Span(At(10, 5)))
	}
	for p, want := range map[Pos]string{At(1, 1): "A1", At(3, 1): "", At(3, 2): "B3", At(9, 5): "两格的字"} {
		if got := moved.Own(p).Text; got != want {
			t.Errorf("%s: %q, want %q", p.Name(), got, want)
		}
	}
	if g.Own(At(3, 1)).Text != "A3" || g.Own(At(9, 5)).Text != "" || g.Span(At(10, 5)) == far {
		t.Error("the sheet itself has changed")
	}
}
