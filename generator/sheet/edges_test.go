package sheet

import (
	"fmt"
	"strings"
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

// TestRearrangedCarries: whatever hangs on a cell goes with it to its new place: a comment, a line through its text, what nobody sees of it, a change, the
// rules that lie over it. What lies over others stays, and the sheet grows to hold the new place.
func TestRearrangedCarries(t *testing.T) {
	g := NewGrid("台账", 0)
	for _, p := range []Pos{At(2, 1), At(2, 2)} {
		if err := g.Put(p, Cell{Text: p.Name(), Number: true, Stored: true, Shown: "x"}); err != nil {
			t.Fatal(err)
		}
	}
	g.strike(At(2, 1), Strike{Text: "删去"})
	g.strike(At(2, 2), Strike{Text: "也删去"})
	g.Notes = map[Pos]string{At(2, 1): "暂不公布", At(2, 2): "再议"}
	g.Unseen = []Unseen{{At(2, 1), "白字"}, {At(2, 2), "也是白字"}}
	g.Rules = []Rule{{Over: Rect{2, 1, 2, 1}, Struck: true}, {Over: Rect{2, 2, 2, 2}, Struck: true}}
	g.Hiding = []Rect{{2, 1, 2, 1}, {2, 2, 2, 2}}
	before := cellsOf(g)
	moved := g.Rearranged([]Move{{At(2, 1), At(7, 5)}}, map[Pos]string{At(2, 2): "两格的字"}, nil)
	const want = "B2=两格的字 struck 也删去; E7=A2 struck 删去; unseen E7=白字; unseen B2=也是白字; note B2=再议; note E7=暂不公布"
	if got := cellsOf(moved); got != want {
		t.Errorf(" got %s\nwant %s", got, want)
	}
	if moved.Rows != 7 || moved.Cols != 5 {
		t.Errorf("%d rows, %d columns", moved.Rows, moved.Cols)
	}
	if got := fmt.Sprint(moved.Rules[len(moved.Rules)-1].Over, len(moved.Rules), moved.Hiding[len(moved.Hiding)-1], len(moved.Hiding)); got != "{7 5 7 5} 3 {7 5 7 5} 3" {
		t.Errorf("rules: %s", got)
	}
	if c := moved.Own(At(2, 2)); c.Number || c.Stored || c.Shown != "" {
		t.Errorf("the text of two cells is no number: %+v", c)
	}
	if c := moved.Own(At(7, 5)); !c.Number || !c.Stored || c.Shown != "x" {
		t.Errorf("a cell that has only moved is what it was: %+v", c)
	}
	if got := cellsOf(g); got != before {
		t.Errorf("the sheet itself has changed: %s", got)
	}
	far := g.Rearranged([]Move{{At(2, 1), At(1, 1)}}, nil, nil)
	if far.Rows != g.Rows || far.Cols != g.Cols {
		t.Errorf("a cell that moves within the sheet leaves it as large as it is: %d×%d", far.Rows, far.Cols)
	}
}

// TestNotePlaces: comments are told by row, then by column.
func TestNotePlaces(t *testing.T) {
	g := NewGrid("台账", 0)
	g.Notes = map[Pos]string{}
	want := ""
	for row := 1; row <= 5; row++ {
		for col := 1; col <= 5; col++ {
			g.Notes[At(row, col)] = "注"
			want += " " + At(row, col).Name()
		}
	}
	got := ""
	for _, p := range g.NotePlaces() {
		got += " " + p.Name()
	}
	if got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestStyleBounds: a part of styles may have as many elements as the bounds say, and not one more; those of each kind are counted for themselves, ends are not.
func TestStyleBounds(t *testing.T) {
	pad := "<styleSheet>" + strings.Repeat(" ", fewStyles)
	for name, tt := range map[string]struct {
		part string
		want bool
	}{
		"as many of a kind":        {pad + strings.Repeat("<xf/>", maxStyles), false},
		"one more of a kind":       {pad + strings.Repeat("<xf/>", maxStyles+1), true},
		"with a prefix":            {pad + strings.Repeat("<x:font a=\"1\"/>", maxStyles+1), true},
		"of two kinds":             {pad + strings.Repeat("<fill/>", maxStyles) + strings.Repeat("<border>", maxStyles), false},
		"with their ends":          {pad + strings.Repeat("<dxf></dxf>", maxStyles), false},
		"of no kind that counts":   {pad + strings.Repeat("<i/>", maxStyles+1), false},
		"as many in all":           {pad + strings.Repeat("<i/>", maxStyleTags-1), false},
		"one more in all":          {pad + strings.Repeat("<i/>", maxStyleTags), true},
		"a part that is too small": {strings.Repeat("<xf/>", fewStyles/len("<xf/>")), false},
		"cut off in an element":    {pad + "<xf", false},
	} {
		if got := manyStyles([]byte(tt.part)); got != tt.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
