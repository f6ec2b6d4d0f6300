package ledger

import (
	"slices"
	"testing"
)

// sumsOf are the findings about a ledger's own sums.
func sumsOf(t *testing.T, s aSheet) (told []string) {
	t.Helper()
	_, list := readOne(t, quick(s))
	for _, f := range list {
		if f.Code == "ledger.total.differs" {
			told = append(told, f.Cell+" "+f.Text(nil))
		}
	}
	return told
}

// TestSumsCompared: each number of a 合计 is compared with the rows that it covers, in its own unit.
func TestSumsCompared(t *testing.T) {
	head := row("序号", "问题类别", "存在问题", "完成情况", "追缴资金（元）", "诫勉谈话（人次）", "追责问责情况")
	one := row(1, "教学", "甲", "已完成", 100, 1, "批评教育2人")
	two := row(2, "教学", "乙", "已完成", 55, "", "")
	three := row(3, "教学", "乙", "未完成", "", 2, "批评教育1人")
	differs := func(cell, name, what string) []string {
		return []string{cell + " 台账的“" + name + "”写的" + what}
	}
	for name, tt := range map[string]struct {
		rows [][]any
		want []string
	}{
		"all right":                  {[][]any{one, two, three, row("合计", "", "3项", "", 155, 3, "批评教育3人，追缴资金155元")}, nil},
		"blanks before the wrong":    {[][]any{one, row("合计", "", "", "", "", 2)}, differs("F3", "合计", "诫勉谈话是2人次，逐行数出来是1人次")},
		"several kinds in a cell":    {[][]any{one, row("合计", "", "", "", "", "", "追缴资金9元，批评教育3人")}, differs("G3", "合计", "批评教育是3人，逐行数出来是2人")},
		"no number":                  {[][]any{one, row("合计", "", "", "", "见附件", "若干", "见附件")}, nil},
		"with the error of a sum":    {[][]any{one, two, row("合计", "", "", "", 155.00000000000003)}, nil},
		"fen":                        {[][]any{row(1, "教学", "甲", "已完成", 100.25), row("合计", "", "", "", 100.25000000000001)}, nil},
		"a text that is no money":    {[][]any{one, row("合计", "", "", "", "300.001")}, nil},
		"one of all, in the middle":  {[][]any{one, row("合计", "", "", "", 90), two}, differs("E3", "合计", "追缴资金是90元，逐行数出来是155元")},
		"two, each of those above":   {[][]any{one, row("合计", "", "", "", 90), two, row("总计", "", "", "", 155)}, differs("E3", "合计", "追缴资金是90元，逐行数出来是100元")},
		"two, the lower of its part": {[][]any{one, row("合计", "", "", "", 100), two, row("合计", "", "", "", 55)}, nil},
		"two, on top":                {[][]any{row("合计", "", "", "", 150), one, two, row("总计", "", "", "", 155)}, differs("E2", "合计", "追缴资金是150元，逐行数出来是155元")},
		"小计 twice under no rows":     {[][]any{one, row("小计", "", "", "", 100), row("小计", "", "", "", 55), two}, nil},
		"小计 over its rows":           {[][]any{row("小计", "", "", "", 1), one, row("小计", "", "", "", 2), two}, nil},
		"no items":                   {[][]any{row("合计", "", "", "", 155)}, nil},
		"项 of rows":                  {[][]any{one, two, three, row("合计", "3项")}, nil},
		"项 of problems":              {[][]any{one, two, three, row("合计", "", "2项")}, nil},
		"项 of categories":            {[][]any{one, two, three, row("共1项")}, nil},
		"项 of nothing":               {[][]any{one, two, three, row("合计", "", "4项")}, differs("C5", "合计", "项数是4项，逐行数出来是3项")},
		"the same in two categories": {[][]any{row(1, "教学", "甲", "已完成"), row(2, "财务", "甲", "已完成"), row(3, "财务", "甲", "已完成"), row("合计2项")}, nil},
		"in words, about":            {[][]any{one, row("合计：追缴资金约300元")}, nil},
	} {
		if got := sumsOf(t, aSheet{name: "整改台账", rows: append([][]any{head}, tt.rows...)}); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

// TestSumsElsewhere: a sum of ticks, of two columns of money, of a table without 序号, and one that is merged across.
func TestSumsElsewhere(t *testing.T) {
	ticked := row("序号", "存在问题", "已完成", "未完成")
	ticks := [][]any{ticked, row(1, "甲", "√", ""), row(2, "乙", "√", ""), row(3, "丙", "", "√")}
	money := [][]any{row("序号", "存在问题", "完成情况", "追缴资金（元）", "备注"), row(1, "甲", "已完成", 100), row(2, "乙", "已完成", 55)}
	bare := [][]any{row("存在问题", "整改措施", "完成情况"), row("甲", "一", "已完成"), row("乙", "二", "已完成")}
	for name, tt := range map[string]struct {
		rows   [][]any
		merges []string
		want   []string
	}{
		"ticks":                {append(slices.Clone(ticks), row("合计", "", "2项", 1)), nil, nil},
		"ticks, wrong":         {append(slices.Clone(ticks), row("合计", "", 1, 1)), nil, []string{"C5 台账的“合计”写的已完成是1项，逐行数出来是2项"}},
		"open ticks, wrong":    {append(slices.Clone(ticks), row("合计", "", 2, "2项")), nil, []string{"D5 台账的“合计”写的未完成是2项，逐行数出来是1项"}},
		"merged with its rows": {append(slices.Clone(money), row("合计", "", "", "")), []string{"D3:D4"}, nil},
		"without 序号":           {append(slices.Clone(bare), row("合计3项")), nil, []string{"A4 台账的“合计3项”写的项数是3项，逐行数出来是2项"}},
		"across":               {append(slices.Clone(bare), row("合计3项")), []string{"A4:B4"}, []string{"A4 台账的“合计3项”写的项数是3项，逐行数出来是2项"}},
	} {
		if got := sumsOf(t, aSheet{name: "整改台账", rows: tt.rows, merges: tt.merges}); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

// TestRowsBetween: neither of the two rows is among them.
func TestRowsBetween(t *testing.T) {
	items := []Item{{Row: 2}, {Row: 3}, {Row: 5}, {Row: 6}}
	for _, tt := range []struct{ after, before, from, to int }{{1, 9, 0, 4}, {2, 6, 1, 3}, {3, 5, 2, 2}, {4, 5, 2, 2}, {5, 9, 3, 4}, {6, 9, 4, 4}, {0, 2, 0, 0}} {
		if got := rowsBetween(items, tt.after, tt.before); !slices.EqualFunc(got, items[tt.from:tt.to], func(a, b Item) bool { return a.Row == b.Row }) {
			t.Errorf("between %d and %d: %d of them", tt.after, tt.before, len(got))
		}
	}
}
