package ledger

import (
	"slices"
	"strings"
	"testing"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// toldOn reads a sheet of texts, rows parted by strokes, and gives the findings of some code with their texts.
func toldOn(t *testing.T, code, rows string) (out []string) {
	t.Helper()
	_, told := numbersOf(t, gridOf(t, strings.Split(rows, "/")...))
	for _, line := range told {
		if _, rest, _ := strings.Cut(line, " "); strings.HasPrefix(rest, code+" ") {
			out = append(out, strings.TrimPrefix(rest, code+" "))
		}
	}
	return out
}

// TestOtherHeaders: a second header is told with what it has more and less; a column that lost its name over contents is named.
func TestOtherHeaders(t *testing.T) {
	const first = "序号|问题类别|存在问题|整改措施|完成情况/1|教学|题一|措一|已完成/"
	for name, tt := range map[string]struct {
		rows string
		want []string
	}{
		"in another order":   {first + "序号|问题类别|整改措施|存在问题|完成情况/2|教学|措二|题二|已完成", []string{"A3 第3行是另一个表头，与第1行的不同，下面各行按它的列读"}},
		"with one more":      {first + "序号|问题类别|存在问题|整改结果|整改措施|完成情况/2|教学|题二|果二|措二|已完成", []string{"A3 第3行是另一个表头，与第1行的不同，下面各行按它的列读；多了：整改结果"}},
		"with one less":      {first + "序号|存在问题|整改措施|完成情况/2|题二|措二|已完成", []string{"A3 第3行是另一个表头，与第1行的不同，下面各行按它的列读；少了：问题类别"}},
		"with both":          {first + "序号|存在问题|整改结果|整改措施|完成情况/2|题二|果二|措二|已完成", []string{"A3 第3行是另一个表头，与第1行的不同，下面各行按它的列读；多了：整改结果；少了：问题类别"}},
		"names no table has": {first + "编号|毛病|办法|如何/2|题二|措二|已完成", []string{"A3 这一行像是另一个表头，认不出它的各列：A 编号、B 毛病、C 办法、D 如何"}},
	} {
		if got := toldOn(t, "ledger.header.other", tt.rows); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
	long := toldOn(t, "ledger.header.other", first+"编号|甲|乙|丙|丁|戊|己|庚|辛")
	if len(long) != 1 || !strings.HasSuffix(long[0], "：A 编号、B 甲、C 乙、D 丙、E 丁、F 戊、G 己、H 庚") {
		t.Errorf("eight texts are shown at most: %q", long)
	}
}

// TestRulesOver: a rule of conditional formatting matters where it lies over a text, or over rows and columns that are read.
func TestRulesOver(t *testing.T) {
	g := gridOf(t, "序号|存在问题|整改措施|完成情况|得分", "1|题一|措一|已完成|5", "2|题二|措二|未完成|6")
	s := &tab{grid: g}
	s.header, s.lowerHeaders, _ = findHeader(g, nil)
	reader := newRowReader(s, s.header, newReport("", nil))
	for _, tt := range []struct {
		over        sheet.Rect
		text        string // the first cell with a text
		read, shown string // the first cell that is read, and that where the rule hides
	}{
		{sheet.Rect{Top: 1, Left: 1, Bottom: 9, Right: 9}, "A1", "A2", "B2"},
		{sheet.Rect{Top: 3, Left: 2, Bottom: 3, Right: 2}, "B3", "B3", "B3"},
		{sheet.Rect{Top: 2, Left: 1, Bottom: 3, Right: 1}, "A2", "A2", ""},
		{sheet.Rect{Top: 1, Left: 1, Bottom: 1, Right: 4}, "A1", "", ""},
		{sheet.Rect{Top: 4, Left: 1, Bottom: 9, Right: 4}, "", "", ""},
		{sheet.Rect{Top: 2, Left: 6, Bottom: 3, Right: 9}, "", "", ""},
		{sheet.Rect{Top: 3, Left: 3, Bottom: 9, Right: 9}, "C3", "C3", "C3"},
		{sheet.Rect{Top: 0, Left: 0, Bottom: 2, Right: 2}, "A1", "A2", "B2"},
	} {
		text, _ := firstIn(g, tt.over)
		read, _ := reader.firstReadIn(tt.over, false)
		shown, _ := reader.firstReadIn(tt.over, true)
		if text.Cell != tt.text || read.Cell != tt.read || shown.Cell != tt.shown {
			t.Errorf("%+v: %s, %s, %s", tt.over, text.Cell, read.Cell, shown.Cell)
		}
	}
}

// TestRulesOnce: of several rules the first that matters is told, one of each sort.
func TestRulesOnce(t *testing.T) {
	g := gridOf(t, "甲|乙", "丙|丁")
	cell := func(row, col int) sheet.Rect { return sheet.Rect{Top: row, Left: col, Bottom: row, Right: col} }
	g.Rules = []sheet.Rule{{Over: cell(1, 1)}, {Over: cell(9, 9), Struck: true}, {Over: cell(1, 2), Struck: true}, {Over: cell(2, 1), Struck: true}}
	g.Hiding = []sheet.Rect{cell(9, 9), cell(2, 2), cell(2, 1)}
	r := newReport("", nil)
	reportRules(g, r, func(over sheet.Rect, _ bool) (Field, bool) { return firstIn(g, over) })
	var got []string
	for _, f := range r.List {
		got = append(got, f.Cell+" "+f.Severity.String())
	}
	if len(got) != 2 || !strings.HasPrefix(got[0], "B1 ") || !strings.HasPrefix(got[1], "B2 ") || !r.List[0].Is(finding.CellRestyledStruck) {
		t.Errorf("%q", got)
	}
}
