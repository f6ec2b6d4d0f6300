package ledger

import (
	"slices"
	"strings"
	"testing"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// TestMoneyAtEdges: of sums beside a verb the one that it surely takes is counted; one that only may be meant makes nothing certain wrong.
func TestMoneyAtEdges(t *testing.T) {
	for text, want := range map[string]struct {
		sum   string
		maybe string
	}{
		"追缴0元":                          {"", ""},
		"追缴0元，退缴155元":                   {"155", ""},
		"追缴资金12余万元":                     {"120000", ""},
		"追缴资金1.5余万元":                    {"15000", ""},
		"甲多领100元后全部退缴200元":              {"", "100"},
		"退缴100元及利息5元":                   {"100", "5"},
		"退缴100元、5元，合计105元":              {"105", "5"},
		"应退缴100元、5元":                    {"", ""},
		"针对多发155元问题清退":                  {"", ""},
		"已清退（未含利息5元）100元":               {"", ""},
		"整改到位（清退155元）":                  {"155", ""},
		"整改到位（清退155元）（上缴155元）":          {"155", "155"},
		"累计追缴5000元，其中本轮整改追缴2000元":       {"5000", ""},
		"累计追缴5000元，其中甲追缴2000元、乙追缴3000元": {"5000", ""},
	} {
		k := moneyIn(text)
		got, maybe := "", ""
		if !k.none() {
			got = k.main().String()
		}
		if k != nil {
			var list []string
			for _, m := range k.maybe {
				list = append(list, m.String())
			}
			maybe = strings.Join(list, " ")
		}
		if got != want.sum || maybe != want.maybe {
			t.Errorf("%s: %q, perhaps %q; want %q, perhaps %q", text, got, maybe, want.sum, want.maybe)
		}
	}
}

// TestProseSaid: how what a text states is said: about so much where it says about, with how many places where there are several.
func TestProseSaid(t *testing.T) {
	for text, want := range map[string]string{
		"追缴资金155元": "155元（“追缴资金155元”）", "甲退缴100元，乙退缴55元": "155元（“甲退缴100元”等2处）", "收缴违纪款2万余元": "约20000元（“收缴违纪款2万余元”）",
	} {
		if got := moneyIn(text).say("元"); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// TestMissingColumns: what texts say of a kind for which there is no column is told with all its places, as 人次 where one of them counts so, and with 约 where one
// is about so much.
func TestMissingColumns(t *testing.T) {
	for _, tt := range []struct {
		results []string
		want    string
	}{
		{[]string{"诫勉谈话2人", "诫勉谈话1人"}, "D2等2处，合计3人|诫勉谈话（人）"},
		{[]string{"诫勉谈话2人", "诫勉谈话1人次"}, "D2等2处，合计3人次|诫勉谈话（人次）"},
		{[]string{"收缴违纪款2万余元"}, "D2，约20000元|追缴资金（元）"},
		{[]string{"收缴违纪款2万余元", "追缴155元"}, "D2等2处，合计约20155元|追缴资金（元）"},
	} {
		rows := [][]any{row("序号", "存在问题", "整改措施", "整改结果", "完成情况")}
		for i, result := range tt.results {
			rows = append(rows, row(i+1, "题"+string(rune('甲'+i)), "措", result, "已完成"))
		}
		_, list := readOne(t, quick(aSheet{name: "整改台账", rows: rows}))
		where, column, _ := strings.Cut(tt.want, "|")
		i := slices.IndexFunc(list, func(f finding.Finding) bool { return f.Is(finding.ProseUncounted) })
		if i < 0 || !strings.Contains(list[i].Text(nil), where) || !strings.Contains(list[i].Text(nil)+list[i].Hint(nil), column) {
			t.Errorf("%q: want %s\n%s", tt.results, tt.want, show(list))
		}
	}
}

// TestSmallSums: sums below a hundred with a fraction, in a column without a unit, are asked about once, with all their cells.
func TestSmallSums(t *testing.T) {
	rows := [][]any{row("存在问题", "整改措施", "完成情况", "追缴资金")}
	for i, sum := range []any{3.2, 1500.5, 0.7, 99, 12.25} {
		rows = append(rows, row("题"+string(rune('甲'+i)), "措", "已完成", sum))
	}
	_, list := readOne(t, quick(aSheet{name: "整改台账", rows: rows}))
	i := slices.IndexFunc(list, func(f finding.Finding) bool { return f.Is(finding.MoneyNoUnit) })
	if i < 0 || list[i].Cell != "D2" || !strings.Contains(list[i].Text(nil), "D4、D6") {
		t.Error(show(list))
	}
}

// TestNoBand: what says something else than a unit or a category is no band; a row of several texts is none, nor is one of many lines or of a sentence.
func TestNoBand(t *testing.T) {
	head := "序号|存在问题|整改措施|完成情况"
	for line, want := range map[string]bool{"大洼村党支部": true, "|大洼村党支部": true, "||大洼村党支部": false, "大洼村党支部||1": false, "合计": false, "注：以上数据截至6月": false, "以下作废": false, "一、": false,
		"大洼村党支部\n小洼村党支部": false, strings.Repeat("党", longestBand): true, strings.Repeat("党", longestBand+1): false, "": false} {
		g := gridOf(t, head, line, "1|题|措|已完成")
		s := &tab{grid: g}
		s.header = headerAt(g, 1, 1, newLabelCache(), nil)
		if _, got := s.loneText(2, &s.header); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
}

// TestReadBand: a band is a unit where its words say so, may be one where they could, and its name has neither number nor aside.
func TestReadBand(t *testing.T) {
	for text, want := range map[string]string{
		"一、大洼村党支部": "一、大洼村党支部 sure", "（二）大洼村党支部（3项）：": "（）大洼村党支部 sure", "12.大洼村党支部": "1.大洼村党支部 sure", "单位：老干局": "老干局 sure", "被巡察单位名称:老干局": "老干局 sure", "单位：": "单位：",
		"教务处": "教务处 maybe", "办处": "办处", "党员大会": "党员大会", "党的建设方面": "党的建设方面", "教师队伍建设": "教师队伍建设", "基层党支部": "基层党支部 maybe", "一中": "一中", "主题党日": "主题党日",
	} {
		g := gridOf(t, text)
		b := (&tab{grid: g}).readBand(1, sheet.At(1, 1), sources{})
		got := b.style + b.name
		if b.sure {
			got += " sure"
		}
		if b.maybe {
			got += " maybe"
		}
		if got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// TestQuotedBands: up to as many bands as a line holds are named, then their number.
func TestQuotedBands(t *testing.T) {
	list := []band{{name: "甲"}, {name: "乙"}, {name: "丙"}, {name: "丁"}, {name: "戊"}, {name: "己"}}
	for n, want := range map[int]string{1: "“甲”", 2: "“甲”、“乙”", 5: "“甲”、“乙”、“丙”、“丁”、“戊”", 6: "“甲”、“乙”、“丙”、“丁”、“戊”等6处"} {
		if got := quotedBands(list[:n]); got != want {
			t.Errorf("%d: %s, want %s", n, got, want)
		}
	}
}
