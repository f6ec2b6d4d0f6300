package ledger

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// plausibility are the codes of what is only asked about.
var plausibility = []string{"ledger.money.scale", "ledger.money.huge", "ledger.money.repeated", "ledger.money.outlier", "ledger.total.differs", "ledger.prose.money", "ledger.prose.people", "ledger.prose.uncounted"}

// asked are the findings of these codes, as cell, code and text; all are warnings.
func asked(t *testing.T, list finding.List) (out []string) {
	t.Helper()
	for _, f := range list {
		if slices.Contains(plausibility, f.Code) {
			if f.Severity != finding.Warning || f.Hint(nil) == "" {
				t.Errorf("%+v", f)
			}
			out = append(out, f.Cell+" "+f.Code+" "+f.Text(nil))
		}
	}
	return out
}

// proseLedger has columns of money and of two kinds of handling: F, G, H, with 整改结果 in D.
func proseLedger(rows ...[]any) aSheet {
	all := [][]any{row("序号", "存在问题", "整改措施", "整改结果", "完成情况", "追缴资金（元）", "诫勉谈话（人）", "批评教育（人）")}
	for i, r := range rows {
		all = append(all, append(row(i+1), r...))
	}
	return aSheet{name: "整改台账", rows: all}
}

// TestProseAgainstColumns: what 整改结果 says is held against the columns of its rows, cell by cell.
func TestProseAgainstColumns(t *testing.T) {
	for name, tt := range map[string]struct {
		sheet aSheet
		want  []string
	}{
		"agrees": {proseLedger(row("问题", "措施", "追缴资金155元，诫勉谈话1人、批评教育2人", "已完成", 155, 1, 2)), nil},
		"money differs": {proseLedger(row("问题", "措施", "追缴资金155元", "已完成", 1550)),
			[]string{"D2 ledger.prose.money 整改结果里写的追缴资金是155元（“追缴资金155元”），台账的列里（F2）是1550元"}},
		"money is missing": {proseLedger(row("问题", "措施", "已清退违规补贴1.2万元", "已完成"), row("别的", "措施", "追缴5元", "已完成", 5)),
			[]string{"D2 ledger.prose.money 整改结果里写的追缴资金是12000元（“已清退违规补贴1.2万元”），“追缴资金”一列（F2）没有填"}},
		"people differ": {proseLedger(row("问题", "措施", "对3人进行批评教育，1人受到诫勉谈话", "已完成", "", 1, 2)),
			[]string{"D2 ledger.prose.people 整改结果里写的批评教育是3人（“对3人进行批评教育”），台账的列里（H2）是2人"}},
		"people are missing": {proseLedger(row("问题", "措施", "诫勉谈话2人", "已完成")),
			[]string{"D2 ledger.prose.people 整改结果里写的诫勉谈话是2人（“诫勉谈话2人”），“诫勉谈话”一列（G2）没有填"}},
		"a shared result is held against all its rows": {proseLedger(row("问题", "一", "甲退缴100元、乙退缴55元", "已完成", 100), row("", "二", "", "已完成", 55)), nil},
		"and told once where it differs": {proseLedger(row("问题", "一", "退缴共计155元", "已完成", 100), row("", "二", "", "已完成", 50)),
			[]string{"D2 ledger.prose.money 整改结果里写的追缴资金是155元（“退缴共计155元”），台账的列里（F2、F3）是150元"}},
		"the number stands in another row of the problem": {proseLedger(row("问题", "一", "学习了", "已完成", 155), row("", "二", "追缴资金155元", "已完成")), nil},
		"the same text in each row counts once":           {proseLedger(row("问题", "一", "追缴资金155元", "已完成", 155), row("", "二", "追缴资金155元", "已完成")), nil},
		"what is still to come is not held":               {proseLedger(row("问题", "一", "拟追缴155元，尚未诫勉谈话1人", "未完成")), nil},
		"about so much": {proseLedger(row("一", "一", "收缴违纪款2万余元", "已完成", 21530), row("二", "二", "收缴违纪款2万余元", "已完成", 215)),
			[]string{"D3 ledger.prose.money 整改结果里写的追缴资金是约20000元（“收缴违纪款2万余元”），台账的列里（F3）是215元"}},
		"人次 are not 人": {proseLedger(row("一", "一", "诫勉谈话5人次", "已完成", "", 3)), nil},
	} {
		_, list := readOne(t, build(t, nil, tt.sheet))
		if got := asked(t, list); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

// TestProseUncounted: what the prose says and the ledger has no column for is told once for each kind, with the first cell and the sum.
func TestProseUncounted(t *testing.T) {
	header := row("序号", "存在问题", "整改措施", "整改结果", "完成情况")
	read := func(header []any, results ...string) []string {
		rows := [][]any{header}
		for i, text := range results {
			rows = append(rows, row(i+1, fmt.Sprint("问题", i), "措施", text, "已完成"))
		}
		_, list := readOne(t, build(t, nil, aSheet{name: "整改台账", rows: rows}))
		return asked(t, list)
	}
	for name, tt := range map[string]struct{ got, want []string }{
		"money": {read(header, "学习了", "追缴资金155元", "清退1.2万元", "上缴财政5元"),
			[]string{"D3 ledger.prose.uncounted 整改结果里写了追缴资金（D3等3处，合计12160元），台账没有这一列，公示的合计里没有它"}},
		"people": {read(header, "给予1人党内警告处分，批评教育2人", "批评教育3人"), []string{
			"D2 ledger.prose.uncounted 整改结果里写了党纪处分（D2，1人），台账没有这一列，公示的合计里没有它",
			"D2 ledger.prose.uncounted 整改结果里写了批评教育（D2等2处，合计5人），台账没有这一列，公示的合计里没有它"}},
		"what 其中 parts wholly counts by its parts": {read(header, "组织处理2人，其中诫勉谈话1人，批评教育1人"), []string{
			"D2 ledger.prose.uncounted 整改结果里写了诫勉谈话（D2，1人），台账没有这一列，公示的合计里没有它",
			"D2 ledger.prose.uncounted 整改结果里写了批评教育（D2，1人），台账没有这一列，公示的合计里没有它"}},
		"and by itself where they are fewer": {read(header, "组织处理3人，其中免职1人"), []string{
			"D2 ledger.prose.uncounted 整改结果里写了组织处理（D2，3人），台账没有这一列，公示的合计里没有它",
			"D2 ledger.prose.uncounted 整改结果里写了免职（D2，1人），台账没有这一列，公示的合计里没有它"}},
		"处分": {read(header, "处分2人"), []string{"D2 ledger.prose.uncounted 整改结果里写了处分（D2，2人），台账没有这一列，公示的合计里没有它"}},
		"政务处分 is no 党纪处分, nor 批评教育 a talk": {read(row("序号", "存在问题", "整改措施", "整改结果", "完成情况", "党纪处分", "约谈"), "政务处分1人，批评教育2人"), []string{
			"D2 ledger.prose.uncounted 整改结果里写了政务处分（D2，1人），台账没有这一列，公示的合计里没有它",
			"D2 ledger.prose.uncounted 整改结果里写了批评教育（D2，2人），台账没有这一列，公示的合计里没有它"}},
		"a talk under another name, and one held without a fault": {read(row("序号", "存在问题", "整改措施", "整改结果", "完成情况", "约谈（人）"), "提醒谈话2人", "廉政谈话30人次"), nil},
		"追责问责情况 may hold any": {read(row("序号", "存在问题", "整改措施", "整改结果", "完成情况", "追责问责情况"), "诫勉谈话2人"),
			[]string{"D2 ledger.prose.people 整改结果里写的诫勉谈话是2人（“诫勉谈话2人”），台账的列里没有填"}},
	} {
		if !slices.Equal(tt.got, tt.want) {
			t.Errorf("%s: %q, want %q", name, tt.got, tt.want)
		}
	}
}

// TestPlausible: sums that are mostly slips are asked about; they count as they stand.
func TestPlausible(t *testing.T) {
	sums := func(header string, cells ...any) aSheet {
		s := aSheet{name: "整改台账", rows: [][]any{row("序号", "存在问题", "整改措施", "完成情况", header)}}
		for i, c := range cells {
			s.rows = append(s.rows, row(i+1, fmt.Sprint("问题", i), fmt.Sprint("措施", i), "已完成", c))
		}
		return s
	}
	problem := func(cells ...any) aSheet {
		s := sums("追缴资金（元）", cells...)
		for _, r := range s.rows[1:] {
			r[1] = "同一个问题"
		}
		return s
	}
	noted := sums("追缴资金", 32000, 0.186)
	noted.rows = append([][]any{row("单位：万元")}, noted.rows...)
	for name, tt := range map[string]struct {
		sheet aSheet
		want  []string
	}{
		"万元 (case 41万元列里填元)":   {sums("追缴资金（万元）", 32000, 0.186), []string{"E2 ledger.money.scale “追缴资金”一列的单位是万元，E2的“32000”就是32000万元（3.2亿元）"}},
		"万元 above the header":  {noted, []string{"E3 ledger.money.scale “追缴资金”一列的单位是万元，E3的“32000”就是32000万元（3.2亿元）"}},
		"万元, more of them":     {sums("追缴资金（万元）", 15000, 1000, 999), []string{"E2 ledger.money.scale “追缴资金”一列的单位是万元，E2的“15000”就是15000万元（1.5亿元）；这样大的数还有E3"}},
		"a unit of its own":    {sums("追缴资金（万元）", "32000元", 0.186), nil},
		"more than 1亿元":        {sums("追缴资金（元）", 100000000, 100000001), []string{"E3 ledger.money.huge 追缴资金“100000001”是1.00000001亿元，超过1亿元"}},
		"ten times all others": {sums("追缴资金（元）", 100, 200, 30, 2000), []string{"E5 ledger.money.outlier 追缴资金2000元是其他各行的10倍以上，其他3笔里最大的是200元（E3）"}},
		"nine times":           {sums("追缴资金（元）", 100, 200, 30, 1999), nil},
		"too few":              {sums("追缴资金（元）", 100, 200, 20000), nil},
		"copied down":          {problem(155, 155, 155), []string{"E2 ledger.money.repeated 同一个问题的3行都填了追缴资金155元（E2、E3、E4），合计按465元算"}},
		"not in each row":      {problem(155, 155, ""), nil},
		"of nothing":           {problem(0, 0), nil},
		"a lone row":           {problem(155), nil},
	} {
		_, list := readOne(t, build(t, nil, tt.sheet))
		if got := asked(t, list); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
	told := proseLedger(row("问题", "一", "甲退缴155元", "已完成", 155), row("", "二", "乙退缴155元", "已完成", 155))
	merged := problem(155, "", "")
	merged.merges = []string{"E2:E4"}
	for _, s := range []aSheet{told, merged} {
		if _, list := readOne(t, build(t, nil, s)); len(asked(t, list)) > 0 {
			t.Errorf("%q", asked(t, list))
		}
	}
}

// TestOwnSums: a 合计 of the ledger's own that differs from what was counted is told with both numbers; it counts for nothing.
func TestOwnSums(t *testing.T) {
	header := row("序号", "存在问题", "整改措施", "完成情况", "追缴资金（元）", "批评教育（人）")
	item := func(n int, sum, people any) []any {
		return row(n, fmt.Sprint("问题", n), fmt.Sprint("措施", n), "已完成", sum, people)
	}
	for name, tt := range map[string]struct {
		rows [][]any
		want []string
	}{
		"right":             {[][]any{item(1, 100, 1), item(2, 55, ""), row("合计", "2项", "", "", 155, 1)}, nil},
		"money":             {[][]any{item(1, 100, 1), item(2, 55, ""), row("合计", "", "", "", 300, 1)}, []string{"E4 ledger.total.differs 台账的“合计”写的追缴资金是300元，逐行数出来是155元"}},
		"people":            {[][]any{item(1, 100, 1), item(2, 55, 2), row("总计", "", "", "", "155元", "2人")}, []string{"F4 ledger.total.differs 台账的“总计”写的批评教育是2人，逐行数出来是3人"}},
		"in words, right":   {[][]any{item(1, 100, 1), item(2, 55, ""), row("合计：追缴资金155元，批评教育1人")}, nil},
		"in words, wrong":   {[][]any{item(1, 100, 1), item(2, 55, ""), row("合计：追缴资金300元，批评教育1人")}, []string{"A4 ledger.total.differs 台账的“合计”写的追缴资金是300元，逐行数出来是155元"}},
		"in words, people":  {[][]any{item(1, 100, 1), item(2, 55, ""), row("总计：批评教育2人")}, []string{"A4 ledger.total.differs 台账的“总计”写的批评教育是2人，逐行数出来是1人"}},
		"in words, no kind": {[][]any{item(1, 100, 1), item(2, 55, ""), row("合计：诫勉谈话2人，约300元")}, nil},
		"项":                 {[][]any{item(1, "", ""), item(2, "", ""), row("合计3项")}, []string{"A4 ledger.total.differs 台账的“合计3项”写的项数是3项，逐行数出来是2项"}},
		"on top":            {[][]any{row("合计", "", "", "", 155), item(1, 100, ""), item(2, 55, "")}, nil},
		"on top, wrong":     {[][]any{row("合计", "", "", "", 156), item(1, 100, ""), item(2, 55, "")}, []string{"E2 ledger.total.differs 台账的“合计”写的追缴资金是156元，逐行数出来是155元"}},
		"小计":                {[][]any{item(1, 100, ""), row("小计", "", "", "", 100), item(2, 55, ""), row("小计", "", "", "", 50), row("合计", "", "", "", 155)}, []string{"E5 ledger.total.differs 台账的“小计”写的追缴资金是50元，逐行数出来是55元"}},
		"小计 over its rows":  {[][]any{row("小计", "", "", "", 100), item(1, 100, ""), row("小计", "", "", "", 55), item(2, 55, "")}, nil},
		"累计 and blanks":     {[][]any{item(1, 100, ""), row("累计", "", "", "", 900), row("合计")}, nil},
		"an own one a unit": {[][]any{item(1, 100, ""), row("合计", "", "", "", 100), item(2, 55, ""), row("合计", "", "", "", 55)}, nil},
	} {
		u, list := readOne(t, build(t, nil, aSheet{name: "整改台账", rows: append([][]any{header}, tt.rows...)}))
		if got := asked(t, list); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
		if n := len(u.Items); n > 2 {
			t.Errorf("%s: a sum counts: %d", name, n)
		}
	}
	ticks := aSheet{name: "整改台账", rows: [][]any{
		row("序号", "存在问题", "整改措施", "已完成", "未完成", "长期坚持"), row(1, "甲", "一", "√", "", ""), row(2, "乙", "二", "", "√", ""), row("合计", "", "", 2, 1, ""),
	}}
	_, list := readOne(t, build(t, nil, ticks))
	if got := strings.Join(asked(t, list), "\n"); got != "D4 ledger.total.differs 台账的“合计”写的已完成是2项，逐行数出来是1项" {
		t.Error(got)
	}
}

// TestHasMoney: a unit knows whether its ledger has anything to count money and people by.
func TestHasMoney(t *testing.T) {
	for name, tt := range map[string]struct {
		header, cell   string
		money, account bool
	}{
		"none": {"备注", "", false, false}, "a column": {"追缴资金（元）", "", true, false}, "people": {"批评教育（人）", "1", false, false},
		"追责问责情况": {"追责问责情况", "批评教育1人", false, true}, "追责问责情况 with money": {"追责问责情况", "追缴资金155元", true, true},
	} {
		u, _ := readOne(t, build(t, nil, aSheet{name: "整改台账", rows: [][]any{row("序号", "存在问题", "整改措施", "完成情况", tt.header), row(1, "问题", "措施", "已完成", tt.cell)}}))
		if u.HasMoney != tt.money || u.HasAccount != tt.account {
			t.Errorf("%s: %v %v", name, u.HasMoney, u.HasAccount)
		}
	}
}

// TestProseOtherSums: money that 整改结果 tells of and another column of the row counts is not missing.
func TestProseOtherSums(t *testing.T) {
	for sums, want := range map[string]bool{"15,15": false, "20,15": false, "15,": false, "20,10": true, ",": true} {
		text := "序号,存在问题,整改措施,整改结果,完成情况,问题金额（万元）,已整改金额（万元）\n1,题,措,追缴资金150000元。,已完成," + sums + "\n"
		_, findings := Read(sheet.Open("台账.csv", []byte(text), ""), Options{Set: []Setting{{"检查类型", "审计"}}})
		told := false
		for _, f := range findings {
			told = told || f.Code == "ledger.prose.uncounted"
		}
		if told != want {
			t.Errorf("%s: %v", sums, findings)
		}
	}
}

// TestOneMoneyQuestion: beside the question on columns of money the columns that it is about are not told of as unused.
func TestOneMoneyQuestion(t *testing.T) {
	for _, heads := range []string{"追缴资金（元）,清退资金（元）,上缴财政（元）", "追缴资金（元）,上缴财政（元）,上缴国库（元）"} {
		book := sheet.Open("台账.csv", []byte("序号,存在问题,整改措施,整改结果,完成情况,"+heads+"\n1,题,措,果,已完成,100,200,300\n2,题二,措,果,已完成,100,200,300\n"), "")
		_, findings := Read(book, Options{})
		if len(findings) != 1 || findings[0].Code != "ledger.column.duplicate" {
			t.Errorf("%s: %v", heads, findings)
		}
	}
}
