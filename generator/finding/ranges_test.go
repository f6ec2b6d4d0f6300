package finding_test

import (
	"slices"
	"testing"

	"gongshi/generator/finding"
)

func TestInColumns(t *testing.T) {
	unknown := func(cell, word string) finding.Finding {
		return finding.StatusUnknown.At(finding.Where{File: "a.xlsx", Sheet: "台账", Cell: cell}, finding.Values{"text": word, "choices": "甲"})
	}
	of := func(word string, cells ...string) (list finding.List) {
		for _, cell := range cells {
			list = append(list, unknown(cell, word))
		}
		return list
	}
	for _, tt := range []struct {
		name string
		list finding.List
		want []string
	}{
		{"one", of("完", "H2"), []string{"H2"}},
		{"together", of("完", "H2", "H3", "H4"), []string{"H2:H4 共3格"}},
		{"in any order", of("完", "H4", "H2", "H3"), []string{"H2:H4 共3格"}},
		{"a few apart", of("完", "H2", "H9", "H30"), []string{"H2、H9、H30"}},
		{"runs apart", of("完", "H2", "H3", "H4", "H6", "H8", "H58"), []string{"H2:H4、H6、H8、H58 共6格"}},
		{"many apart", of("完", "H2", "H4", "H6", "H8", "H10", "H12", "H58"), []string{"H2:H58 中7格"}},
		{"two columns", of("完", "H2", "I2", "H3", "I3"), []string{"H2:H3 共2格", "I2:I3 共2格"}},
		{"other words", slices.Concat(of("完", "H2", "H3"), of("了", "H4")), []string{"H2:H3 共2格", "H4"}},
		{"twice of one cell", of("完", "H2", "H2"), []string{"H2", "H2"}},
		{"no cells", of("完", "", ""), []string{"", ""}},
		{"other names", of("完", "第3行", "H0", "h2"), []string{"第3行", "H0", "h2"}},
		{"two sheets", finding.List{unknown("H2", "完"), finding.StatusUnknown.At(finding.Where{File: "a.xlsx", Sheet: "台账2", Cell: "H3"}, finding.Values{"text": "完", "choices": "甲"})},
			[]string{"H2", "H3"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			seen := make([]bool, len(tt.list))
			for _, g := range finding.InColumns(tt.list, nil) {
				got = append(got, g.Cell)
				for _, i := range g.Members {
					if seen[i] {
						t.Errorf("finding %d stands in two groups", i)
					}
					seen[i] = true
				}
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
			if slices.Contains(seen, false) {
				t.Error("a finding stands in no group")
			}
		})
	}
}

// TestCellRanges: cells in one line, a column after the other; of many runs the first and the last cell, unless every one is wanted.
func TestCellRanges(t *testing.T) {
	odd := []string{"I3", "I5", "I7", "I9", "I11", "I13", "I15"}
	for _, tt := range []struct {
		cells []string
		every bool
		want  string
	}{
		{nil, false, ""},
		{[]string{"I7"}, false, "I7"},
		{[]string{"I3", "I4", "I5"}, false, "I3:I5 共3格"},
		{[]string{"I5", "C3", "I3", "I4"}, false, "I3:I5 共3格、C3"},
		{odd, false, "I3:I15 中7格"},
		{odd, true, "I3、I5、I7、I9、I11、I13、I15"},
		{append(odd, "I4"), true, "I3:I5、I7、I9、I11、I13、I15 共8格"},
		{[]string{"表1第2行第3列", "I7", "表1第2行第3列"}, false, "表1第2行第3列、I7"},
	} {
		if got := finding.CellRanges(tt.cells, tt.every); got != tt.want {
			t.Errorf("%v: %s, want %s", tt.cells, got, tt.want)
		}
	}
}
