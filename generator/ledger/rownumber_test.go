package ledger

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/sheet"
)

// gridOf makes a sheet of texts, one string a row, its cells parted by bars.
func gridOf(t *testing.T, rows ...string) *sheet.Grid {
	t.Helper()
	g := sheet.NewGrid("台账", 0)
	for r, line := range rows {
		for c, text := range strings.Split(line, "|") {
			if text != "" {
				if err := g.Put(sheet.At(r+1, c+1), sheet.Cell{Text: text}); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	g.Merge(nil)
	return g
}

// numbersOf reads a sheet and gives the 序号 of its items, and the findings.
func numbersOf(t *testing.T, g *sheet.Grid) (numbers []string, told []string) {
	t.Helper()
	s := &tab{grid: g}
	var ok bool
	if s.header, s.lowerHeaders, ok = findHeader(g, nil); !ok {
		t.Fatal("no header")
	}
	r := newReport("", nil)
	s.checkHeaders(nil, r)
	for _, it := range s.readTables(nil, nil, r) {
		numbers = append(numbers, it.No.Text)
	}
	for _, f := range r.List {
		told = append(told, f.Severity.String()+" "+f.Code+" "+f.Cell+" "+f.Text(nil))
	}
	return numbers, told
}

// A 序号 is what the cell shows: a day that was 1-1, a number with its zero.
func TestShownNumbers(t *testing.T) {
	g := gridOf(t, "序号|存在问题|完成情况", "|题一|已完成", "|题二|已完成", "|题三|已完成")
	for at, c := range map[sheet.Pos]sheet.Cell{
		sheet.At(2, 1): {Text: "2023年1月1日", Shown: "1月1日", Date: Date{Year: 2023, Month: 1, Day: 1}, Number: true},
		sheet.At(3, 1): {Text: "2023年1月2日", Shown: "1-2", Date: Date{Year: 2023, Month: 1, Day: 2}, Number: true},
		sheet.At(4, 1): {Text: "1.1", Shown: "1.10", Number: true},
	} {
		if err := g.Put(at, c); err != nil {
			t.Fatal(err)
		}
	}
	numbers, told := numbersOf(t, g)
	if want := []string{"1月1日", "1-2", "1.10"}; !slices.Equal(numbers, want) {
		t.Errorf("%q, want %q", numbers, want)
	}
	if want := []string{"warning ledger.no.date A2 序号像是“1-1”被表格软件变成了日期，按看到的“1月1日”印；这样的序号一共有2个"}; !slices.Equal(told, want) {
		t.Errorf("%q", told)
	}
}

// Of several columns of 序号 the finest is the row's.
func TestFinestNumber(t *testing.T) {
	for _, c := range []struct {
		name string
		rows []string
		want string
	}{
		{"the problem's, then the measure's", []string{"问题序号|存在问题|序号|整改措施|完成情况", "1|题一|1|措一|已完成", "1|题一|2|措二|已完成", "2|题二|3|措三|已完成"}, "1 2 3"},
		{"the whole's behind", []string{"问题编号|存在问题|整改措施|完成情况|总序号", "一|题一|措一|已完成|1", "一|题一|措二|已完成|2", "二|题二|措三|已完成|3"}, "1 2 3"},
		{"of a problem and its parts", []string{"序号|问题序号|存在问题|整改措施|完成情况", "1|1-1|题一|措一|已完成", "1|1-2|题一|措二|已完成", "2|2-1|题二|措三|已完成"}, "1-1 1-2 2-1"},
		{"blank below the first", []string{"序号|任务序号|存在问题|整改措施|完成情况", "1|1|题一|措一|已完成", "|2|题一|措二|已完成", "2|3|题二|措三|已完成"}, "1 2 3"},
		{"alike, the left one", []string{"总序号|序号|存在问题|整改措施|完成情况", "11|1|题一|措一|已完成", "12|2|题一|措二|已完成"}, "11 12"},
		{"measures counted anew are no row's number", []string{"问题序号|存在问题|序号|整改措施|完成情况", "1|题一|1|措一|已完成", "2|题二|1|措二|已完成", "3|题三|1|措三|已完成"}, "1 2 3"},
		{"one of them empty", []string{"编号|序号|存在问题|整改措施|完成情况", "|1|题一|措一|已完成", "|2|题一|措二|已完成"}, "1 2"},
	} {
		numbers, told := numbersOf(t, gridOf(t, c.rows...))
		if got := strings.Join(numbers, " "); got != c.want || len(told) > 0 {
			t.Errorf("%s: %s, want %s; %q", c.name, got, c.want, told)
		}
	}
}

// TestLostZeros: 1.10 as a number is 1.1, which its place gives away.
func TestLostZeros(t *testing.T) {
	s := aSheet{name: "整改台账", rows: [][]any{row("序号", "存在问题", "整改措施", "完成情况")}}
	for _, no := range []any{1.8, 1.9, 1.1, 1.11, 1.19, 1.2, 2.1, 2.2} {
		s.rows = append(s.rows, row(no, "题"+fmt.Sprint(no, len(s.rows)), "措", "已完成"))
	}
	_, list := readOne(t, build(t, nil, s))
	wantCodes(t, list, "warning ledger.no.zero 整改台账!A4", "warning ledger.no.zero 整改台账!A7")
	for _, pair := range [][3]string{{"1.9", "1.1", "1.10"}, {"1.29", "1.3", "1.30"}, {"1.9", "2.1", ""}, {"1.9", "1.2", ""}, {"1", "1.1", ""}, {"", "1.1", ""}, {"1.9", "1.10", ""}} {
		if got := lostTenth(pair[0], pair[1]); got != pair[2] {
			t.Errorf("%s behind %s: %q, want %q", pair[1], pair[0], got, pair[2])
		}
	}
}
