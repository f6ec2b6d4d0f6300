package sheet

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// table is a grid of texts from A1; an empty text is no cell.
func table(t *testing.T, rows ...string) *Grid {
	t.Helper()
	g := NewGrid("台账", 0)
	for i, row := range rows {
		for k, text := range strings.Split(row, "|") {
			if text == "" {
				continue
			}
			if err := g.Put(Pos{i + 1, k + 1}, Cell{Text: text}); err != nil {
				t.Fatal(err)
			}
		}
	}
	return g
}

// reportText are a report's findings: their codes, places and sentences.
func reportText(r *Report) string {
	var out []string
	for _, f := range r.List {
		out = append(out, fmt.Sprintf("%s %s %s", f.Code, f.Cell, f.Text(nil)))
	}
	return strings.Join(out, "\n")
}

// A grid keeps what stands within its bounds, and remembers the first cell beyond each.
func TestPut(t *testing.T) {
	g := NewGrid("台账", 0)
	for _, tt := range []struct {
		at         Pos
		err        error
		rows, cols int
	}{
		{Pos{1, 1}, nil, 1, 1}, {Pos{3, 2}, nil, 3, 2}, {Pos{2, 5}, nil, 3, 5}, {Pos{0, 1}, errMalformed, 3, 5}, {Pos{1, 0}, errMalformed, 3, 5}, {Pos{1, 1}, errMalformed, 3, 5},
		{Pos{MaxRows, MaxCols}, nil, MaxRows, MaxCols}, {Pos{MaxRows + 1, 1}, nil, MaxRows, MaxCols}, {Pos{MaxRows + 2, MaxCols + 1}, nil, MaxRows, MaxCols},
		{Pos{7, MaxCols + 1}, nil, MaxRows, MaxCols}, {Pos{6, MaxCols + 2}, nil, MaxRows, MaxCols},
	} {
		if err := g.Put(tt.at, Cell{Text: "甲"}); err != tt.err || g.Rows != tt.rows || g.Cols != tt.cols {
			t.Errorf("%v: %v, %d×%d; want %v, %d×%d", tt.at, err, g.Rows, g.Cols, tt.err, tt.rows, tt.cols)
		}
	}
	if g.Len() != 4 || g.farRow != (Pos{MaxRows + 1, 1}) || g.farCol != (Pos{7, MaxCols + 1}) {
		t.Errorf("%d cells, first beyond %v and %v", g.Len(), g.farRow, g.farCol)
	}
	r := &Report{}
	g.ReportFar(r)
	if got := reportText(r); !strings.Contains(got, "sheet.rows A20101 ") || !strings.Contains(got, "sheet.columns IW7 ") {
		t.Error(got)
	}
}

// A sheet has as many cells as its bound says, and none more.
func TestTooManyCells(t *testing.T) {
	g := NewGrid("台账", maxCells)
	for n := range maxCells {
		if err := g.Put(Pos{n/200 + 1, n%200 + 1}, Cell{}); err != nil {
			t.Fatal(n, err)
		}
	}
	if err := g.Put(Pos{1, 201}, Cell{}); err != errTooLarge {
		t.Error("one cell more:", err)
	}
}

// Of two merged ranges that overlap the upper one holds, and the other is told; the same one twice is one.
func TestMerge(t *testing.T) {
	for _, tt := range []struct {
		list    []Rect
		overlap Pos
		spans   map[Pos]Rect
	}{
		{nil, Pos{}, map[Pos]Rect{{1, 1}: {1, 1, 1, 1}, {9, 9}: {9, 9, 9, 9}}},
		{[]Rect{{2, 1, 3, 2}}, Pos{}, map[Pos]Rect{{1, 1}: {1, 1, 1, 1}, {2, 1}: {2, 1, 3, 2}, {3, 2}: {2, 1, 3, 2}, {4, 1}: {4, 1, 4, 1}, {2, 3}: {2, 3, 2, 3}}},
		{[]Rect{{3, 1, 4, 1}, {1, 1, 2, 1}}, Pos{}, map[Pos]Rect{{2, 1}: {1, 1, 2, 1}, {3, 1}: {3, 1, 4, 1}}},
		{[]Rect{{2, 2, 3, 3}, {1, 1, 2, 2}}, Pos{2, 2}, map[Pos]Rect{{2, 2}: {1, 1, 2, 2}, {3, 3}: {3, 3, 3, 3}}},
		{[]Rect{{1, 1, 4, 1}, {2, 1, 3, 2}, {3, 1, 4, 1}}, Pos{2, 1}, map[Pos]Rect{{3, 1}: {1, 1, 4, 1}, {3, 2}: {3, 2, 3, 2}}},
		{[]Rect{{1, 1, 2, 2}, {1, 1, 2, 2}}, Pos{}, map[Pos]Rect{{2, 2}: {1, 1, 2, 2}}},
		{[]Rect{{1, 2, 2, 3}, {1, 1, 1, 2}}, Pos{1, 2}, map[Pos]Rect{{1, 1}: {1, 1, 1, 2}, {2, 3}: {2, 3, 2, 3}}},
		// Ranges are clipped to the cells with content; of one outside, or of one cell, nothing is left.
		{[]Rect{{4, 3, 900, 200}, {1, 1, 1, 900}}, Pos{}, map[Pos]Rect{{4, 3}: {4, 3, 4, 3}, {1, 3}: {1, 1, 1, 3}, {1, 4}: {1, 4, 1, 4}}},
		{[]Rect{{5, 1, 6, 1}, {1, 4, 1, 5}, {4, 1, 9, 1}}, Pos{}, map[Pos]Rect{{5, 1}: {5, 1, 5, 1}, {4, 1}: {4, 1, 4, 1}}},
	} {
		g := table(t, "一|二|三", "一|二|三", "一|二|三", "一|二|三")
		g.Merge(slices.Clone(tt.list))
		for at, want := range tt.spans {
			if got := g.Span(at); got != want {
				t.Errorf("%v: %v spans %v, want %v", tt.list, at, got, want)
			}
		}
		if g.overlap != tt.overlap {
			t.Errorf("%v: overlap at %v, want %v", tt.list, g.overlap, tt.overlap)
		}
	}
}

// A covered cell of a merged range shows nothing, whatever the file keeps in it; that is told once, with their number.
func TestCovered(t *testing.T) {
	g := table(t, "题|题|题", "甲||丙", "乙||丙", "||丁")
	g.Merge([]Rect{{1, 1, 1, 3}, {2, 1, 3, 2}, {2, 3, 4, 3}})
	if got := g.Own(Pos{3, 1}).Text + g.Own(Pos{2, 1}).Text + g.Raw(Pos{3, 1}).Text; got != "甲乙" {
		t.Error(got)
	}
	r := &Report{}
	g.Findings(r)
	if got := reportText(r); !strings.Contains(got, "A2") || !strings.Contains(got, "A3") || !strings.Contains(got, "“乙”") || !strings.Contains(got, "一共有2处") {
		t.Error(got)
	}
	g = table(t, "题|题", "甲|", "乙|")
	g.Merge([]Rect{{1, 1, 1, 2}, {2, 1, 3, 1}})
	r = &Report{}
	g.Findings(r)
	if got := reportText(r); strings.Contains(got, "处") && strings.Contains(got, "一共") || !strings.Contains(got, "“乙”") {
		t.Error(got)
	}
}

// Each cell that cannot be used is told in its own words, and what cannot be used is not used.
func TestUse(t *testing.T) {
	g := NewGrid("台账", 0)
	for fault, want := range map[Fault]string{NoFault: "", ErrorValue: "cell.error", NoResult: "cell.formula", Picture: "cell.picture", FormulaText: "cell.spelled",
		Symbols: "cell.symbols", Unshown: "cell.unshown", Restyled: "cell.restyled"} {
		at := Pos{1, int(fault) + 1}
		if err := g.Put(at, Cell{Text: "甲", Fault: fault}); err != nil {
			t.Fatal(err)
		}
		r := &Report{}
		c, ok := g.Use(at, r)
		if got, _, _ := strings.Cut(reportText(r), " "); got != want || ok != (want == "") || (c.Text != "") != ok {
			t.Errorf("fault %d: %s, %v %v; want %s", fault, reportText(r), c, ok, want)
		}
	}
}

// A rule with a number format of its own may show another number; another text only where it formats texts.
func TestRestyled(t *testing.T) {
	g := NewGrid("台账", 0)
	for at, c := range map[Pos]Cell{{1, 1}: {Text: "1", Stored: true}, {1, 2}: {Text: "甲"}, {1, 3}: {Text: "2", Stored: true}, {1, 4}: {Text: "乙"}, {1, 5}: {Fault: NoResult}, {1, 6}: {Text: "3", Stored: true}} {
		if err := g.Put(at, c); err != nil {
			t.Fatal(err)
		}
	}
	g.Rules = []Rule{{Over: Rect{1, 3, 1, 3}, Struck: true}, {Over: Rect{1, 1, 1, 2}, numberFormat: true}, {Over: Rect{1, 4, 1, 5}, numberFormat: true, formatsTexts: true}}
	for col, want := range []Fault{Restyled, NoFault, NoFault, Restyled, NoResult, NoFault} {
		if got := g.Own(Pos{1, col + 1}).Fault; got != want {
			t.Errorf("column %d: %v, want %v", col+1, got, want)
		}
	}
}

// Hidden rows and columns with content are named as a person would: the first, the runs, no more than twenty.
func TestHidden(t *testing.T) {
	rows := make([]string, 60)
	for i := range rows {
		rows[i] = "|甲||乙|丙||丁"
	}
	rows[0], rows[8] = "题", ""
	for _, tt := range []struct {
		rows, cols []int
		want       []string
	}{
		{nil, nil, nil}, {[]int{9, 90}, []int{3, 6, 90}, nil},
		{[]int{5, 3, 4, 5, 7}, nil, []string{"hidden.rows B3 ", "3—5、7"}},
		{[]int{8, 9, 10}, nil, []string{"hidden.rows B8 ", "8、10"}},
		{[]int{1}, nil, []string{"hidden.rows A1 "}},
		{nil, []int{4, 7, 5, 1}, []string{"hidden.columns A1 ", "A、D—E、G"}},
		{nil, []int{2}, []string{"hidden.columns B2 ", "B"}},
		{evenTo(42), nil, []string{"、38、40……行"}}, {evenTo(40), nil, []string{"、38、40行"}},
	} {
		g := table(t, rows...)
		g.hiddenRows, g.hiddenCols = tt.rows, tt.cols
		r := &Report{}
		g.reportHidden(r)
		got := reportText(r)
		for _, want := range tt.want {
			if !strings.Contains(got, want) {
				t.Errorf("%v, %v: %s, want %s", tt.rows, tt.cols, got, want)
			}
		}
		if (got == "") != (tt.want == nil) {
			t.Errorf("%v, %v: %s", tt.rows, tt.cols, got)
		}
	}
}

func evenTo(last int) (out []int) {
	for n := 2; n <= last; n += 2 {
		out = append(out, n)
	}
	return out
}

// Hidden columns beyond the bounds have no content.
func TestHideColumns(t *testing.T) {
	for span, want := range map[[2]int][2]int{{0, 2}: {1, 2}, {5, 5}: {5, 5}, {250, 16384}: {250, MaxCols}, {MaxCols, MaxCols}: {MaxCols, MaxCols}, {257, 300}: {0, 0}, {3, 2}: {0, 0}} {
		g := NewGrid("台账", 0)
		g.hideColumns(span[0], span[1])
		n := len(g.hiddenCols)
		if want == [2]int{} && n > 0 || want != [2]int{} && (n != want[1]-want[0]+1 || g.hiddenCols[0] != want[0] || g.hiddenCols[n-1] != want[1]) {
			t.Errorf("%v: %v", span, g.hiddenCols)
		}
	}
	g := NewGrid("台账", 0)
	for range 3 {
		g.hideColumns(1, 200)
	}
	if len(g.hiddenCols) != MaxCols {
		t.Errorf("a file that hides the same columns again and again: %d", len(g.hiddenCols))
	}
}

func TestCells(t *testing.T) {
	g := table(t, "甲|乙", "|丙")
	all := maps.Collect(g.Cells())
	if len(all) != 3 || all[Pos{2, 2}].Text != "丙" || all[Pos{1, 1}].Text != "甲" || g.Raw(Pos{2, 1}) != (Cell{}) {
		t.Errorf("%v", all)
	}
	for range g.Cells() {
		break // and no panic
	}
}
