package ledger

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"gongshi/generator/finding"
)

// TestSumsInWords: a sum is told in the unit in which it is easiest to grasp.
func TestSumsInWords(t *testing.T) {
	for sum, want := range map[string]string{
		"0": "0元", "155.5": "155.5元", "9999.99": "9999.99元", "10000": "1万元", "99999999": "9999.9999万元", "100000000": "1亿元", "320000000": "3.2亿元",
	} {
		if got := inWords(decimal.RequireFromString(sum)); got != want {
			t.Errorf("%s is %s, want %s", sum, got, want)
		}
	}
	for shift, want := range map[int32]string{4: "万元", 6: "百万元", 8: "亿元", 0: "元"} {
		if got := nameOfUnit(shift); got != want {
			t.Errorf("10 to the power of %d is %s, want %s", shift, got, want)
		}
	}
}

// TestAskedSums: each slip is asked about once, for its likeliest reason, and never what may well be so.
func TestAskedSums(t *testing.T) {
	const huge = "ledger.money.huge"
	for name, tt := range map[string]struct {
		header   string
		problems string // one character a row
		sums     []any
		want     []string
	}{
		"a thousand 万元":            {"追缴资金（万元）", "甲", []any{1000}, []string{"ledger.money.scale E2 “追缴资金”一列的单位是万元，E2的“1000”就是1000万元"}},
		"less":                     {"追缴资金（万元）", "甲", []any{999.99}, nil},
		"千元":                       {"追缴资金（千元）", "甲", []any{9999}, nil},
		"亿元":                       {"追缴资金（亿元）", "甲", []any{1000}, []string{"ledger.money.scale E2 “追缴资金”一列的单位是亿元，E2的“1000”就是1000亿元"}},
		"three of them":            {"追缴资金（万元）", "甲乙丙", []any{1500, 1600, 1700}, []string{"ledger.money.scale E2 “追缴资金”一列的单位是万元，E2的“1500”就是1500万元；这样大的数还有E3、E4"}},
		"two of one problem":       {"追缴资金（元）", "甲甲", []any{155, 155}, []string{"ledger.money.repeated E2 同一个问题的2行都填了追缴资金155元（E2、E3），合计按310元算"}},
		"two problems":             {"追缴资金（元）", "甲乙", []any{155, 155}, nil},
		"not all alike":            {"追缴资金（元）", "甲甲甲", []any{155, 155, 156}, nil},
		"a problem apart":          {"追缴资金（元）", "甲乙甲", []any{155, 9, 155}, []string{"ledger.money.repeated E2 同一个问题的2行都填了追缴资金155元（E2、E4），合计按310元算"}},
		"the largest first":        {"追缴资金（元）", "甲乙丙丁", []any{2000, 100, 200, 30}, []string{"ledger.money.outlier E2 追缴资金2000元是其他各行的10倍以上，其他3笔里最大的是200元（E4）"}},
		"the second one first":     {"追缴资金（元）", "甲乙丙丁", []any{200, 2000, 100, 30}, []string{"ledger.money.outlier E3 追缴资金2000元是其他各行的10倍以上，其他3笔里最大的是200元（E2）"}},
		"zeros are no others":      {"追缴资金（元）", "甲乙丙丁戊", []any{2000, 100, 200, 0, 0}, nil},
		"five":                     {"追缴资金（元）", "甲乙丙丁戊", []any{1, 2, 3, 4, 40}, []string{"ledger.money.outlier E6 追缴资金40元是其他各行的10倍以上，其他4笔里最大的是4元（E5）"}},
		"huge, and so no outlier":  {"追缴资金（元）", "甲乙丙丁", []any{300000000, 100, 200, 30}, []string{huge + " E2 追缴资金“300000000”是3亿元，超过1亿元"}},
		"a scale, and so not huge": {"追缴资金（万元）", "甲乙丙丁", []any{30000, 1, 2, 3}, []string{"ledger.money.scale E2 “追缴资金”一列的单位是万元，E2的“30000”就是30000万元（3亿元）"}},
	} {
		s := aSheet{name: "整改台账", rows: [][]any{row("序号", "存在问题", "整改措施", "完成情况", tt.header)}}
		for i, problem := range []rune(tt.problems) {
			s.rows = append(s.rows, row(i+1, "问题"+string(problem), fmt.Sprint("措施", i), "已完成", tt.sums[i]))
		}
		_, list := readOne(t, quick(s))
		var got []string
		for _, f := range list {
			if strings.HasPrefix(f.Code, "ledger.money") {
				got = append(got, f.Code+" "+f.Cell+" "+f.Text(nil))
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

// TestRowSums: a row that was split into its measures has one sum; without any money there is nothing to ask about.
func TestRowSums(t *testing.T) {
	item := func(row int, sum int64) Item { return Item{Row: row, Recovered: decimal.NewFromInt(sum)} }
	for _, tt := range []struct {
		items []Item
		want  string
	}{
		{nil, ""}, {[]Item{item(2, 0), item(3, 0)}, ""}, {[]Item{item(2, 100), item(2, 55), item(3, 0), item(4, 1)}, "2:155 3:0 4:1"}, {[]Item{item(2, 0), item(3, 1), item(3, 1)}, "2:0 3:2"},
	} {
		var got []string
		for _, s := range (&ledgerSheet{items: tt.items}).rowSums() {
			got = append(got, fmt.Sprint(s.Row, ":", s.sum))
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%q, want %s", got, tt.want)
		}
	}
}

// TestLateCells: the first ten cells of late deadlines are named, each once, the first with its words.
func TestLateCells(t *testing.T) {
	const cells = "、A3、A4、A5、A6、A7、A8、A9、A10、A11"
	for n, want := range map[int]string{1: "A2“5月底”", 2: "A2“5月底”、A3", 10: "A2“5月底”" + cells, 11: "A2“5月底”" + cells + "等", 12: "A2“5月底”" + cells + "等"} {
		var late []*Item
		for i := range n {
			it := &Item{Deadline: Field{Text: "5月底", Cell: fmt.Sprint("A", i+2)}}
			late = append(late, it, it)
		}
		if got := lateCells(late); got != want {
			t.Errorf("%d: %s, want %s", n, got, want)
		}
	}
}

// TestOverdue: a 项 that is open is late from the day after its deadline.
func TestOverdue(t *testing.T) {
	due := Field{Text: "2023年8月5日"}
	day := func(d int) Date { return Date{Year: 2023, Month: 8, Day: d} }
	for _, tt := range []struct {
		it   Item
		on   Date
		want bool
	}{
		{Item{Status: Open, Deadline: due}, day(4), false}, {Item{Status: Open, Deadline: due}, day(5), false}, {Item{Status: Open, Deadline: due}, day(6), true}, {Item{Status: Open, Deadline: due}, Date{}, false},
		{Item{Status: Done, Deadline: due}, day(6), false}, {Item{Status: Ongoing, Deadline: due}, day(6), false}, {Item{Status: Open, Deadline: Field{Text: "长期坚持"}}, day(6), false},
	} {
		if got := tt.it.Overdue(tt.on); got != tt.want {
			t.Errorf("%v %s on %s: %v", tt.it.Status, tt.it.Deadline.Text, tt.on, got)
		}
	}
	_, list := readOne(t, quick(aSheet{name: "整改台账", rows: [][]any{row("存在问题", "整改措施", "完成情况", "整改时限"),
		row("甲", "一", "已完成", "2023年5月底"), row("乙", "二", "未完成", "2023年8月5日"), row("丙", "三", "未完成", "2023年6月底"), row("丁", "四", "未完成", "2023年7月底")}},
		aSheet{name: "基本信息", rows: [][]any{row("派出机关", "县委"), row("单位自称", "我校"), row("落款日期", "2023年8月5日")}}))
	wantCodes(t, list, "warning ledger.deadline.past 整改台账!D4")
	if len(list) == 1 && (!strings.Contains(list[0].Text(nil), "2项") || list[0].Severity != finding.Warning || !strings.Contains(list[0].Text(nil), "D4“2023年6月底”、D5")) {
		t.Error(list[0].Text(nil))
	}
}
