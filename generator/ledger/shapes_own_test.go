package ledger_test

import (
	"testing"

	"gongshi/generator/ledger"
)

// listing are settings that list words in 另列状态.
func listing(words string, more ...ledger.Setting) []ledger.Setting {
	return append([]ledger.Setting{{Key: "另列状态", Value: words}}, more...)
}

// states is a ledger of one problem with a row for each 完成情况.
func states(words ...string) [][]any {
	rows := [][]any{row("存在问题", "整改措施", "完成情况")}
	for _, w := range words {
		rows = append(rows, row("题", "措", w))
	}
	return rows
}

func ownInfo(items ...any) [][]any {
	rows := [][]any{row("项目", "内容"), row("单位全称", "中共甲中支部委员会"), row("单位简称", "甲中"), row("党组织简称", "甲中党支部")}
	for i := 0; i < len(items); i += 2 {
		rows = append(rows, row(items[i], items[i+1]))
	}
	return rows
}

func ownSheet(rows [][]any) []tab { return []tab{{name: "整改台账", rows: rows}} }

var ownShapes = []shape{
	{name: "without the item as ever", sheets: ownSheet(states("已完成", "基本完成", "申请延期")), want: " 3项=1+2+0 追缴0\n〔〕\n题→\n"},
	{name: "in 基本信息", want: "甲中 4项=1+1+0 追缴0 基本完成1 申请延期1 25%\n〔〕\n题→\n",
		sheets: []tab{{name: "整改台账", rows: states("已完成", "基本完成", "申请延期", "未完成")}, {name: "基本信息", rows: ownInfo("另列状态", "基本完成，申请延期；")}}},
	{name: "in the table of --info, below the workbook's own", want: "甲中 3项=1+0+0 追缴0 基本完成2 100%\n〔〕\n题→\n",
		sheets: []tab{{name: "整改台账", rows: states("已完成", "基本完成", "已基本完成")}, {name: "基本信息", rows: ownInfo("另列状态", "基本完成")}},
		info:   [][]any{row("单位全称", "单位简称", "党组织简称", "另列状态", "另列状态算作"), row("中共甲中支部委员会", "甲中", "甲中党支部", "申请延期", "不计")}},
	{name: "each unit by its own list and rule", want: `
甲中 3项=1+0+0 追缴0 基本完成2 100%
〔〕
甲→
乙中 2项=1+1+0 追缴0 申请延期0 50%
〔〕
乙→
丙中 2项=1+0+0 追缴0 基本完成1 50%
〔〕
丙→
`, sheets: []tab{{name: "整改台账", rows: [][]any{row("单位", "存在问题", "整改措施", "完成情况"),
		row("甲中", "甲", "一", "已完成"), row("甲中", "甲", "二", "基本完成"), row("甲中", "甲", "三", "基本完成"),
		row("乙中", "乙", "一", "已完成"), row("乙中", "乙", "二", "基本完成"), row("丙中", "丙", "一", "已完成"), row("丙中", "丙", "二", "基本完成")}},
		{name: "单位信息", rows: [][]any{row("单位全称", "单位简称", "党组织简称", "另列状态", "另列状态算作"), row("甲中委员会", "甲中", "甲中支部", "基本完成", "完成"),
			row("乙中委员会", "乙中", "乙中支部", "申请延期", "完成"), row("丙中委员会", "丙中", "丙中支部", "基本完成")}}}},
	{name: "with a date, a mark, a tick, a note, 已 or 整改", set: listing("基本完成、申请延期"), want: " 12项=0+0+0 追缴0 基本完成6 申请延期6 0%\n〔〕\n题→\n",
		sheets: ownSheet(states("基本完成。", "已基本完成", "√基本完成", "基本完成（见附件）", "2023年6月已基本完成", "基本完成整改",
			"申请延期至2023年12月底", "申请延期\n2023.12.31", "申请延期（预计年底完成）", "已于2023年6月申请延期", "申请\n延期", "申请延期，2023年底前"))},
	{name: "beside another status it is asked about", set: listing("基本完成、申请延期"), want: " 5项=0+0+0 追缴0 基本完成0 申请延期0 0%\n〔〕\n题→\n",
		sheets: ownSheet(states("基本完成，申请延期", "未完成（申请延期）", "基本完成，正在推进", "已完成，基本完成", "申请延期（已完成）")),
		findings: []string{"error ledger.status.unknown 整改台账!C2", "error ledger.status.unknown 整改台账!C3", "error ledger.status.unknown 整改台账!C4",
			"error ledger.status.unknown 整改台账!C5", "error ledger.status.unknown 整改台账!C6"}},
	{name: "a word that the table does not know, or knows as done", set: listing("序时整改、已销号", ledger.Setting{Key: "另列状态算作", Value: "完成"}),
		want: " 5项=1+1+0 追缴0 序时整改1 已销号2 80%\n〔〕\n题→\n", sheets: ownSheet(states("序时整改", "已销号", "销号", "已完成", "正在整改"))},
	{name: "a word that is much like a listed one", set: listing("基本完成"), want: " 2项=0+1+0 追缴0 基本完成1 0%\n〔〕\n题→\n",
		sheets: ownSheet(states("基本整改到位", "基本完成")), findings: []string{"warning ledger.status.near 整改台账!C2"}},
	{name: "never up to 100% while something that counts is open", set: listing("基本完成", ledger.Setting{Key: "另列状态算作", Value: "不计"}), want: " 3项=1+1+0 追缴0 基本完成1 50%\n〔〕\n题→\n",
		sheets: ownSheet(states("已完成", "未完成", "基本完成"))},
	{name: "boxes", set: listing("基本完成、序时整改"), want: " 3项=0+1+0 追缴0 基本完成1 序时整改1 0%\n〔〕\n题→\n",
		sheets: ownSheet(states("□已完成 ☑基本完成 □未完成", "□已完成 ☑序时整改", "□已完成 □序时整改 ☑未完成"))},
	{name: "columns to tick", set: listing("基本完成、序时整改"), want: " 5项=1+1+0 追缴0 基本完成2 序时整改1 20%\n〔〕\n题→\n", sheets: []tab{{name: "整改台账",
		merges: []string{"A1:A2", "B1:B2", "C1:F1"}, rows: [][]any{row("存在问题", "整改措施", "完成情况"), row("", "", "已完成", "基本完成", "序时整改", "未完成"),
			row("题", "一", "√"), row("题", "二", "", "√"), row("题", "三", "", "基本完成"), row("题", "四", "", "", "√"), row("题", "五", "", "", "", "√"), row("合计", "", 1, 2, 1, 1)}}},
		findings: []string{"info ledger.row.skipped 整改台账!A8"}},
	{name: "two ticks", set: listing("基本完成"), want: " 1项=0+0+0 追缴0 基本完成0 0%\n〔〕\n题→\n", sheets: []tab{{name: "整改台账",
		rows: [][]any{row("存在问题", "整改措施", "已完成", "基本完成", "未完成"), row("题", "一", "", "√", "√")}}}, findings: []string{"error ledger.status.unknown 整改台账!E2"}},
	{name: "measures with a part each", set: listing("基本完成", ledger.Setting{Key: "计数单位", Value: "措施"}), want: " 5项=1+1+0 追缴0 基本完成3 20%\n〔〕\n题→\n",
		sheets: ownSheet([][]any{row("存在问题", "整改措施", "完成情况"), row("题", "1.甲；2.乙；3.丙。", "1.已完成；2.基本完成；3.未完成。"), row("题", "1.丁；2.戊。", "1.基本完成 2.基本完成")})},
	{name: "a result begins with the word", set: listing("序时整改、基本完成"), want: " 3项=1+0+0 追缴0 序时整改1 基本完成1 33%\n〔〕\n甲→建了制度。\n乙→修了门。\n丙→修了窗。\n",
		sheets: ownSheet([][]any{row("存在问题", "整改措施", "整改结果", "完成情况"), row("甲", "一", "序时整改。建了制度。", "序时整改"), row("乙", "二", "基本完成。修了门。", "基本完成"), row("丙", "三", "已完成。修了窗。", "已完成")})},
	{name: "a result begins with another word", set: listing("序时整改、基本完成"), want: " 4项=1+1+0 追缴0 序时整改1 基本完成1 25%\n〔〕\n甲→建了制度。\n乙→修了门。\n丙→修了窗。\n丁→序时整改。修了墙。\n",
		sheets:   ownSheet([][]any{row("存在问题", "整改措施", "整改结果", "完成情况"), row("甲", "一", "已完成。建了制度。", "序时整改"), row("乙", "二", "基本完成。修了门。", "未完成"), row("丙", "三", "正在推进。修了窗。", "基本完成"), row("丁", "四", "序时整改。修了墙。", "已完成")}),
		findings: []string{"error ledger.result.status 整改台账!C2", "error ledger.result.status 整改台账!C3", "error ledger.result.status 整改台账!C5"}},
	{name: "without 完成情况 rows begin with the words", set: listing("序时整改、申请延期"), want: " 3项=1+0+0 追缴0 序时整改1 申请延期1 33%\n〔〕\n甲→建了制度。\n乙→修了门。\n丙→\n",
		sheets:   ownSheet([][]any{row("存在问题", "整改措施", "整改进展"), row("甲", "一", "序时整改：建了制度。"), row("乙", "二", "已完成。修了门。"), row("丙", "三", "申请延期")}),
		findings: []string{"info ledger.status.opening 整改台账!C1"}},
	{name: "the words of 基本信息, and every row says one", want: "甲中 2项=0+0+0 追缴0 序时整改2 0%\n〔〕\n甲→建了制度。\n乙→修了门。\n", findings: []string{"info ledger.status.opening 整改台账!C1"},
		sheets: []tab{{name: "整改台账", rows: [][]any{row("存在问题", "整改措施", "整改进展"), row("甲", "一", "序时整改：建了制度。"), row("乙", "二", "序时整改。修了门。")}}, {name: "基本信息", rows: ownInfo("另列状态", "序时整改")}}},
	{name: "a set word cannot be listed", set: listing("基本完成、完成整改"), want: " 1项=1+0+0 追缴0 基本完成0 100%\n〔〕\n题→\n", sheets: ownSheet(states("已完成")), findings: []string{"error info.choice !"}},
	{name: "no word at all", set: listing("基本完成2项"), want: " 1项=1+0+0 追缴0\n〔〕\n题→\n", sheets: ownSheet(states("已完成")), findings: []string{"error info.choice !"}},
	{name: "a bad word beside good ones", set: listing("基本完成、90%、申请延期", ledger.Setting{Key: "另列状态算作", Value: "不计"}), want: " 2项=1+0+0 追缴0 基本完成0 申请延期1 100%\n〔〕\n题→\n", sheets: ownSheet(states("已完成", "申请延期")), findings: []string{"error info.choice !"}},
	{name: "a rule with a bad list", set: listing("90%", ledger.Setting{Key: "另列状态算作", Value: "不计"}), want: " 1项=1+0+0 追缴0\n〔〕\n题→\n", sheets: ownSheet(states("已完成")), findings: []string{"error info.choice !"}},
	{name: "a rule without a list", set: []ledger.Setting{{Key: "另列状态算作", Value: "不计"}}, want: " 1项=0+1+0 追缴0\n〔〕\n题→\n", sheets: ownSheet(states("基本完成")),
		findings: []string{"warning info.own.alone !"}},
	{name: "无 lists nothing", want: "甲中 2项=1+1+0 追缴0\n〔〕\n题→\n", sheets: []tab{{name: "整改台账", rows: states("已完成", "基本完成")}, {name: "基本信息", rows: ownInfo("另列状态", "无")}}},
}

// TestOwnShapes: words of 另列状态 have a status of their own, however a row writes them.
func TestOwnShapes(t *testing.T) {
	for _, s := range ownShapes {
		t.Run(s.name, s.run)
	}
}
