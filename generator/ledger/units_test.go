package ledger

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"gongshi/generator/sheet"
)

// TestLookedFor: a unit that is not found is told with the names that were looked for, unless they are the one told already, and the nearest name.
func TestLookedFor(t *testing.T) {
	table := unitTable(t)
	for names, want := range map[string]string{
		"东街小学": "", "东街小学,东小": "（找过的是“东街小学”、“东小”）", "东小": "（找过的是“东小”）", "柳河": "（找过的是“柳河”，最接近的是“柳河镇”）", "柳江镇,柳江镇党委": "（找过的是“柳江镇”、“柳江镇党委”，最接近的是“柳河镇”）",
		"柳江镇整改台账": "（找过的是“柳江镇整改台账”，最接近的是“柳河镇”）",
	} {
		if got := table.lookedFor(strings.Split(names, ","), "东街小学"); got != want {
			t.Errorf("%s: %s, want %s", names, got, want)
		}
	}
	if got := table.lookedFor(nil, ""); got != "" {
		t.Error(got)
	}
	for n, want := range map[int]string{1: "“甲”", 6: "“甲”、“乙”、“丙”、“丁”、“戊”、“己”", 7: "“甲”、“乙”、“丙”、“丁”、“戊”、“己”"} {
		if got := quoted([]string{"甲", "乙", "丙", "丁", "戊", "己", "庚"}[:n]); got != want {
			t.Errorf("%d: %s", n, got)
		}
	}
}

// TestUnitsOfTable: what the units of a ledger take from 单位信息 and from 基本信息 beside it, and what is told of rows and units that do not meet.
func TestUnitsOfTable(t *testing.T) {
	ledgerOf := func(units ...string) aSheet {
		s := aSheet{name: "整改台账", rows: [][]any{row("单位", "存在问题", "整改措施", "完成情况")}}
		for _, u := range units {
			s.rows = append(s.rows, row(u, u+"的题", "措", "完成"))
		}
		return s
	}
	tableOf := func(rows ...[]any) aSheet {
		return aSheet{name: "单位信息", rows: append([][]any{row("单位", "单位简称", "派出机关")}, rows...)}
	}
	info := aSheet{name: "基本信息", rows: [][]any{row("单位简称", "教育局"), row("派出机关", "市委"), row("巡察机构", "第一组")}}
	for name, tt := range map[string]struct {
		sheets []aSheet
		want   []string // 单位简称, 派出机关 and 巡察机构 of each unit
		told   []string
	}{
		"each its own":                  {[]aSheet{ledgerOf("甲校", "乙校"), tableOf(row("甲校", "甲", "县委"), row("乙校", "乙", ""))}, []string{"甲 县委 ", "乙  "}, nil},
		"with 基本信息":                     {[]aSheet{ledgerOf("甲校", "乙校"), tableOf(row("甲校", "甲", "县委"), row("乙校", "", "")), info}, []string{"甲 县委 第一组", " 市委 第一组"}, nil},
		"one row, another name":         {[]aSheet{ledgerOf("丙校"), tableOf(row("甲校", "甲", "县委"))}, []string{"甲 县委 "}, nil},
		"one unit and its 基本信息":         {[]aSheet{ledgerOf("甲校"), tableOf(row("甲校", "甲", "县委"), row("乙校", "乙", "")), info}, []string{"甲 县委 第一组"}, []string{"warning info.unit.unused 单位信息!A3"}},
		"a unit without a row":          {[]aSheet{ledgerOf("甲校", "丙校"), tableOf(row("甲校", "甲", "县委"), row("乙校", "乙", ""))}, []string{"甲 县委 ", "  "}, []string{"warning info.unit.missing 单位信息!", "warning info.unit.unused 单位信息!A3"}},
		"two rows for a unit":           {[]aSheet{ledgerOf("甲校"), tableOf(row("甲校", "甲", "县委"), row("甲校", "乙", ""))}, []string{"甲 县委 "}, []string{"warning info.unit.duplicate 单位信息!A3"}},
		"by another name":               {[]aSheet{ledgerOf("民政局", "乙校"), tableOf(row("县民政局", "", "县委"), row("乙校", "乙", ""))}, []string{" 县委 ", "乙  "}, []string{"info info.unit.other 单位信息!A2"}},
		"with and without 党组":           {[]aSheet{ledgerOf("县民政局党组", "乙校"), tableOf(row("县民政局", "", "县委"), row("乙校", "乙", ""))}, []string{" 县委 ", "乙  "}, nil},
		"no names in the ledger":        {[]aSheet{plainLedger(), tableOf(row("甲校", "甲", "县委"))}, []string{"甲 县委 "}, nil},
		"two rows for no name":          {[]aSheet{plainLedger(), tableOf(row("甲校", "甲", "县委"), row("乙校", "乙", ""))}, []string{"  "}, []string{"warning info.unit.unused 单位信息!A2", "warning info.unit.unused 单位信息!A3"}},
		"a name from 基本信息 that has one": {[]aSheet{plainLedger(), tableOf(row("教育局", "局", "县委"), row("乙校", "乙", "")), info}, []string{"局 县委 第一组"}, []string{"warning info.unit.unused 单位信息!A3"}},
	} {
		l, list := Read(sheet.Open("a.xlsx", quick(tt.sheets...), ""), Options{})
		var got []string
		for _, u := range l.Units {
			got = append(got, u.Info.Text("单位简称")+" "+u.Info.Text("派出机关")+" "+u.Info.Text("巡察机构"))
		}
		if !slices.Equal(got, tt.want) || !slices.Equal(codes(list), tt.told) {
			t.Errorf("%s: %q, want %q; told\n%s", name, got, tt.want, show(list))
		}
	}
}

// TestAmountsInRows: what a cell of money or people gives its row, and what is told of it.
func TestAmountsInRows(t *testing.T) {
	head := row("存在问题", "整改措施", "完成情况", "追缴资金（元）", "诫勉谈话（人次）", "批评教育", "追责问责情况（人）")
	for name, tt := range map[string]struct {
		row  []any
		want string
		told []string
	}{
		"numbers":                  {row("题", "措", "完成", 155, 2, 3), "155 诫勉谈话2人次 批评教育3人", nil},
		"the kind with its number": {row("题", "措", "完成", "", "诫勉谈话2人次", "批评教育3人"), "0 诫勉谈话2人次 批评教育3人", nil},
		"another kind":             {row("题", "措", "完成", "", "", "政务处分3人"), "0", []string{"error ledger.count.unknown 整改台账!F2"}},
		"two kinds":                {row("题", "措", "完成", "", "", "批评教育3人、政务处分3人"), "0", []string{"error ledger.count.unknown 整改台账!F2"}},
		"人 under 人次":               {row("题", "措", "完成", "", "2人", ""), "0 诫勉谈话2人次", []string{"warning ledger.count.unit 整改台账!E2"}},
		"件 under 人次":               {row("题", "措", "完成", "", "2件", ""), "0 诫勉谈话2件", []string{"warning ledger.count.unit 整改台账!E2"}},
		"nobody":                   {row("题", "措", "完成", "", 0, "无"), "0", nil},
		"from 追责问责情况":              {row("题", "措", "完成", "", "", "", "政务处分1人、约谈2"), "0 政务处分1人 约谈2人", nil},
		"money from there":         {row("题", "措", "完成", 155, "", "", "追缴资金155元"), "155", nil},
		"other money":              {row("题", "措", "完成", 155, "", "", "追缴资金15元"), "155", []string{"error ledger.account.conflict 整改台账!G2"}},
		"a kind that agrees":       {row("题", "措", "完成", "", "", 3, "批评教育3人、政务处分0人"), "0 批评教育3人", nil},
		"one that does not":        {row("题", "措", "完成", "", 1, 3, "批评教育1人"), "0 诫勉谈话1人次 批评教育3人", []string{"error ledger.account.conflict 整改台账!G2"}},
		"no sum":                   {row("题", "措", "完成", "若干"), "0", []string{"error ledger.money.unknown 整改台账!D2"}},
	} {
		u, list := readOne(t, quick(aSheet{name: "整改台账", rows: [][]any{head, tt.row}}))
		it := &u.Items[0]
		got := it.Recovered.String()
		for _, h := range it.Handled {
			got += " " + h.Kind + strconv.Itoa(h.Count) + h.Counter
		}
		if got != tt.want || !slices.Equal(codes(list), tt.told) {
			t.Errorf("%s: %s, want %s; told\n%s", name, got, tt.want, show(list))
		}
	}
}
