package ledger_test

import (
	"os"
	"path/filepath"
	"testing"

	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
)

func infoTable(t *testing.T, rows [][]any) *ledger.InfoTable {
	t.Helper()
	path := filepath.Join(t.TempDir(), "单位信息.xlsx")
	if err := os.WriteFile(path, workbook(t, false, []tab{{name: "单位信息", rows: rows}}), 0o600); err != nil {
		t.Fatal(err)
	}
	table, list := ledger.ReadInfo(sheet.OpenFile(path, ""), ledger.Options{})
	if table == nil || list.HasError() {
		t.Fatal(told(list))
	}
	return table
}

// The plain ledger of most shapes: two categories, three problems, four rows.
const plainWant = `
 4项=2+1+1 追缴155 政务处分1人
〔教学管理〕
备课不实→一是备了课；二是查了课。
作业过多→减了作业。
〔校园安全〕
门禁不严→装了门禁。
`

// The same where there are no columns of money and people.
const bareWant = `
 4项=2+1+1 追缴0
〔教学管理〕
备课不实→一是备了课；二是查了课。
作业过多→减了作业。
〔校园安全〕
门禁不严→装了门禁。
`

var plainHead = row("序号", "问题类别", "存在问题", "整改措施", "整改结果", "完成情况", "追缴资金（元）", "政务处分（人）")

func plainRows() [][]any {
	return [][]any{
		row(1, "教学管理", "备课不实", "集体备课", "备了课", "已完成", 155, 1),
		row(2, "教学管理", "备课不实", "推门听课", "查了课", "已完成"),
		row(3, "教学管理", "作业过多", "控制总量", "减了作业", "未完成"),
		row(4, "校园安全", "门禁不严", "安装门禁", "装了门禁", "长期坚持"),
	}
}

// under puts the plain rows under other rows.
func under(above ...[]any) [][]any { return append(above, plainRows()...) }

// taskRows are rows of 存在问题, 整改措施, 整改结果, 完成情况 for a part of a ledger.
func taskRows(problem, status string) [][]any {
	return [][]any{row("存在问题", "整改措施", "整改结果", "完成情况"),
		row(problem+"一", problem+"措施一", problem+"结果一", status), row(problem+"二", problem+"措施二", problem+"结果二", "已完成")}
}

func TestShapes(t *testing.T) {
	for _, s := range shapes {
		t.Run(s.name, s.run)
	}
	if len(shapes) < 30 {
		t.Errorf("%d shapes", len(shapes))
	}
}

var shapes = []shape{
	{name: "the plain one", sheets: []tab{{name: "整改台账", rows: under(plainHead)}}, want: plainWant},
	{name: "a title, notes and a footer", want: plainWant, sheets: []tab{{name: "Sheet1", merges: []string{"A1:H1"}, rows: append(under(
		row("××中学巡察整改台账"), row("填报单位：××中学", "", "", "", "", "填报日期：2023年8月5日"), row(), plainHead),
		row("合计", "", "", "4项", "", "", 155, 1), row("注：数据截至2023年8月"), row("填表人：张三", "", "", "审核人：李四"))}},
		findings: []string{"info ledger.row.skipped Sheet1!A9", "info ledger.row.skipped Sheet1!A10", "info ledger.row.skipped Sheet1!A11"}},
	{name: "the table stands away from the corner", want: plainWant, sheets: []tab{{name: "Sheet1", rows: func() [][]any {
		rows := [][]any{{}, {}}
		for _, r := range under(plainHead) {
			rows = append(rows, append([]any{nil, nil, nil}, r...))
		}
		return rows
	}()}}},
	{name: "columns in another order, other names, breaks, blanks and full width", want: plainWant, sheets: []tab{{name: "Sheet1", rows: [][]any{
		row("是否\n完成", "具 体 问 题", "整改成效", "追缴金额（万元）", "政纪处分（人）", "问题大类", "归零措施"),
		row("是", "备课不实", "备了课", 0.0155, "１人", "教学管理", "集体备课"), row("是", "备课不实", "查了课", "", "", "教学管理", "推门听课"),
		row("否", "作业过多", "减了作业", "", "", "教学管理", "控制总量"), row("长期坚持", "门禁不严", "装了门禁", "", "", "校园安全", "安装门禁"),
	}}}},
	{name: "a header of two rows with groups", want: `
 4项=2+1+1 追缴155 党纪处分0人 政务处分1人 诫勉谈话2人
〔教学管理〕
备课不实→一是备了课；二是查了课。
作业过多→减了作业。
〔校园安全〕
门禁不严→装了门禁。
`, sheets: []tab{{name: "整改台账", merges: []string{"A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1", "G1:G2", "H1:H2", "I1:I2", "J1:L1"}, rows: [][]any{
		row("序号", "问题类别", "存在问题", "整改措施", "责任", "", "整改结果", "完成情况", "追缴资金（元）", "追责问责情况（人）"),
		row("", "", "", "", "责任领导", "责任部门", "", "", "", "党纪处分", "政务处分", "诫勉谈话"),
		row(1, "教学管理", "备课不实", "集体备课", "张三", "教务处", "备了课", "已完成", 155, 0, 1, 2),
		row(2, "", "", "推门听课", "张三", "教务处", "查了课", "已完成"),
		row(3, "", "作业过多", "控制总量", "张三", "教务处", "减了作业", "未完成"),
		row(4, "校园安全", "门禁不严", "安装门禁", "李四", "总务处", "装了门禁", "长期坚持"),
	}}}},
	{name: "merged cells", want: plainWant, sheets: []tab{{name: "整改台账", merges: []string{"B2:B4", "C2:C3", "F2:F3", "G2:G3", "H2:H3"}, rows: [][]any{plainHead,
		row(1, "教学管理", "备课不实", "集体备课", "备了课", "已完成", 155, 1), row(2, "", "", "推门听课", "查了课"),
		row(3, "", "作业过多", "控制总量", "减了作业", "未完成"), row(4, "校园安全", "门禁不严", "安装门禁", "装了门禁", "长期坚持")}}}},
	{name: "blanks under filled cells", want: plainWant, sheets: []tab{{name: "整改台账", rows: [][]any{plainHead,
		row(1, "教学管理", "备课不实", "集体备课", "备了课", "已完成", 155, 1), row(2, "", "", "推门听课", "查了课", "已完成"),
		row(3, "", "作业过多", "控制总量", "减了作业", "未完成"), row(4, "校园安全", "门禁不严", "安装门禁", "装了门禁", "长期坚持")}}}},
	{name: "categories as rows across the table", want: bareWant, sheets: []tab{{name: "整改台账", merges: []string{"A2:E2", "A6:E6"}, rows: [][]any{
		row("序号", "存在问题", "整改措施", "整改结果", "完成情况"), row("一、教学管理"), row(1, "备课不实", "集体备课", "备了课", "已完成"),
		row(2, "", "推门听课", "查了课", "已完成"), row(3, "作业过多", "控制总量", "减了作业", "未完成"),
		row("二、校园安全"), row(4, "门禁不严", "安装门禁", "装了门禁", "长期坚持")}}}},
	{name: "hidden rows and columns", want: plainWant, sheets: []tab{{name: "整改台账", rows: under(plainHead), hiddenRows: []int{3, 4, 9}, hiddenCols: []string{"G", "H"}}},
		findings: []string{"info sheet.hidden.rows 整改台账!A3", "info sheet.hidden.columns 整改台账!G1"}},
	{name: "columns to tick under a group", want: bareWant, sheets: []tab{{name: "整改台账", merges: []string{"A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:G1"}, rows: [][]any{
		row("问题类别", "存在问题", "整改措施", "整改结果", "完成情况"), row("", "", "", "", "已完成", "未完成", "长期坚持"),
		row("教学管理", "备课不实", "集体备课", "备了课", "√"), row("", "", "推门听课", "查了课", "✓", "", ""),
		row("", "作业过多", "控制总量", "减了作业", "×", "√"), row("校园安全", "门禁不严", "安装门禁", "装了门禁", "√", "", "√")}}}},
	{name: "columns to tick, nothing above them", want: bareWant, sheets: []tab{{name: "整改台账", rows: [][]any{
		row("问题类别", "存在问题", "整改措施", "整改结果", "已完成", "未完成", "长期坚持"),
		row("教学管理", "备课不实", "集体备课", "备了课", "√"), row("", "", "推门听课", "查了课", 1), row("", "作业过多", "控制总量", "减了作业", "□", "☑", "□"),
		row("校园安全", "门禁不严", "安装门禁", "装了门禁", "", "", "是")}}}},
	{name: "ticks that contradict, are missing or are none", want: `
 4项=1+0+0 追缴0
〔〕
题→一是果一；二是果二；三是果三；四是果四。
`, sheets: []tab{{name: "整改台账", rows: [][]any{
		row("存在问题", "整改措施", "整改结果", "已完成", "未完成", "长期坚持"),
		row("题", "措一", "果一", "√", "√"), row("", "措二", "果二"), row("", "措三", "果三", "2023年6月底前"), row("", "措四", "果四", "√")}}},
		findings: []string{"error ledger.status.unknown 整改台账!E2", "error ledger.status.missing 整改台账!D3", "error ledger.status.unknown 整改台账!D4"}},
	{name: "columns to tick, two of them for what is not done", want: `
 3项=1+2+0 追缴0
〔〕
题→
`, sheets: []tab{{name: "整改台账", merges: []string{"A1:A2", "B1:B2", "C1:E1"}, rows: [][]any{row("存在问题", "整改措施", "是否完成"), row("", "", "完成", "基本完成", "未完成"),
		row("题", "甲", "√"), row("", "乙", "", "√"), row("", "丙", "", "", "√")}}}},
	{name: "同上", want: `
 4项=4+0+0 追缴0
〔甲类〕
题→果。
题二→
题三→
`, sheets: []tab{{name: "整改台账", rows: [][]any{row("问题类别", "存在问题", "整改措施", "整改结果", "完成情况"), row("甲类", "题", "甲", "果", "完成"), row("同上", "〃", "乙", "同上", "完成"),
		row("同上", "题二", "丙", "", "完成"), row("同上", "题三", "丁", "同上", "完成")}}},
		findings: []string{"error ledger.ditto 整改台账!D5"}},
	{name: "boxes within one cell", want: bareWant, sheets: []tab{{name: "整改台账", rows: [][]any{
		row("问题类别", "存在问题", "整改措施", "整改结果", "是否完成"),
		row("教学管理", "备课不实", "集体备课", "备了课", "☑已完成 □未完成 □长期坚持"), row("", "", "推门听课", "查了课", "■已完成□未完成"),
		row("", "作业过多", "控制总量", "减了作业", "已完成□ 未完成☑"), row("校园安全", "门禁不严", "安装门禁", "装了门禁", "√长期坚持\n□已完成")}}}},
	{name: "整改完成情况 as prose beside a status", want: bareWant, sheets: []tab{{name: "整改台账", rows: [][]any{
		row("问题类别", "存在问题", "整改措施", "整改完成情况", "销号情况"),
		row("教学管理", "备课不实", "集体备课", "备了课", "已销号"), row("", "", "推门听课", "查了课", "已销号"), row("", "作业过多", "控制总量", "减了作业", "未销号"),
		row("校园安全", "门禁不严", "安装门禁", "装了门禁", "长期坚持")}}}},
	{name: "整改完成情况 as a status", want: bareWant, sheets: []tab{{name: "整改台账", rows: [][]any{
		row("问题类别", "存在问题", "整改措施", "整改进展情况", "整改完成情况"),
		row("教学管理", "备课不实", "集体备课", "备了课", "完成"), row("", "", "推门听课", "查了课", "100%"), row("", "作业过多", "控制总量", "减了作业", "基本完成"),
		row("校园安全", "门禁不严", "安装门禁", "装了门禁", "2025年底前，并长期坚持")}}}},
	{name: "status as people type it", want: `
 10项=4+3+2 追缴0
〔〕
题→一是一；二是二；三是三；四是四；五是五；六是六；七是七；八是八；九是九；十是十。
`, sheets: []tab{{name: "整改台账", rows: [][]any{row("存在问题", "整改措施", "整改结果", "完成情况"),
		row("题", "甲", "一", "已完成（2023年6月）"), row("", "乙", "二", "√"), row("", "丙", "三", "１００％"), row("", "丁", "四", "1.已完成\n2.已完成"),
		row("", "戊", "五", "基本完成"), row("", "己", "六", "正在推进。"), row("", "庚", "七", "未完成（资金没有到位）"), row("", "辛", "八", "立行立改，长期坚持"), row("", "壬", "九", "持续推进"),
		row("", "癸", "十", "差不多了")}}},
		findings: []string{"error ledger.status.unknown 整改台账!D11"}},
	{name: "money as people type it", want: `
 9项=9+0+0 追缴36234.55
〔〕
题→
`, sheets: []tab{{name: "整改台账", rows: [][]any{row("存在问题", "整改措施", "完成情况", "清退资金"),
		row("题", "甲", "完成", "1.5万元"), row("", "乙", "完成", "155元"), row("", "丙", "完成", 155), row("", "丁", "完成", "¥1,234.50"),
		row("", "戊", "完成", "一千二百元"), row("", "己", "完成", "已清退18,490.05元"), row("", "庚", "完成", "无"), row("", "辛", "完成", "——"), row("", "壬", "完成", "约100元")}}},
		findings: []string{"error ledger.money.unknown 整改台账!D10"}},
	{name: "people as people type them", want: `
 5项=5+0+0 追缴0 政务处分3人 诫勉谈话5人次 批评教育0人
〔〕
题→
`, sheets: []tab{{name: "整改台账", rows: [][]any{row("存在问题", "整改措施", "完成情况", "政务处分", "诫勉谈话", "批评教育（人）"),
		row("题", "甲", "完成", "1人", "2人次"), row("", "乙", "完成", "两人", "三人次", "无"), row("", "丙", "完成", "0", ""), row("", "丁", "完成", "/", "", "若干"),
		row("", "戊", "完成", "", "", "-1")}}},
		findings: []string{"error ledger.count.unknown 整改台账!F5", "error ledger.count.unknown 整改台账!F6"}},
	{name: "人 and 人次 do not add up", want: `
 2项=2+0+0 追缴0 政务处分3人
〔〕
题→
`, sheets: []tab{{name: "整改台账", rows: [][]any{row("存在问题", "整改措施", "完成情况", "政务处分"), row("题", "甲", "完成", "1人"), row("", "乙", "完成", "2人次")}}},
		findings: []string{"error ledger.count.unit 整改台账!D3"}},
	{name: "several kinds in one cell", want: `
 5项=5+0+0 追缴155 政务处分1人 诫勉谈话3人次 批评教育2人
〔〕
题→
`, sheets: []tab{{name: "整改台账", rows: [][]any{row("存在问题", "整改措施", "完成情况", "追责问责情况"),
		row("题", "甲", "完成", "政务处分1人、诫勉谈话1人次"), row("", "乙", "完成", "诫勉谈话2人次；批评教育2人"), row("", "丙", "完成", "无"), row("", "丁", "完成", 0),
		row("", "戊", "完成", "追缴资金155元")}}}},
	{name: "several kinds in one cell, not understood or contradicting a column", want: `
 3项=3+0+0 追缴0 政务处分1人 诫勉谈话1人
〔〕
题→
`, sheets: []tab{{name: "整改台账", rows: [][]any{row("存在问题", "整改措施", "完成情况", "追责问责情况", "政务处分（人）"),
		row("题", "甲", "完成", "政务处分1人、诫勉谈话1人", 1), row("", "乙", "完成", "政务处分2人", ""), row("", "丙", "完成", "给予张三记过")}}},
		findings: []string{"error ledger.account.conflict 整改台账!D3", "error ledger.account.unknown 整改台账!D4"}},
	{name: "a kind without its number under the group is told", want: `
 1项=1+0+0 追缴0 政务处分1人
〔〕
题→
`, sheets: []tab{{name: "整改台账", merges: []string{"A1:A2", "B1:B2", "C1:C2", "D1:E1"}, rows: [][]any{row("存在问题", "整改措施", "完成情况", "追责问责情况"), row("", "", "", "政务处分", "表扬"),
		row("题", "甲", "完成", 1, 2)}}},
		findings: []string{"warning ledger.column.unknown 整改台账!E2"}},
	{name: "days in the 1900 system", want: " 1项=1+0+0 追缴0\n〔〕\n题→\n", sheets: []tab{
		{name: "整改台账", dates: []string{"C2"}, rows: [][]any{row("存在问题", "整改措施", "整改时限", "完成情况"), row("题", "甲", 45143, "完成")}},
		{name: "基本信息", rows: [][]any{row("派出机关", "县委"), row("反馈日期", "2023年8月"), row("落款日期", 45143), row("巡察开始日期", "20230805"), row("巡察结束日期", "2023.8.6")}}},
		findings: []string{"warning info.date.serial 基本信息!B3"}},
	{name: "days in the 1904 system", date1904: true, want: " 1项=1+0+0 追缴0\n〔〕\n题→\n", sheets: []tab{
		{name: "整改台账", dates: []string{"C2"}, rows: [][]any{row("存在问题", "整改措施", "整改时限", "完成情况"), row("题", "甲", 43681, "完成")}},
		{name: "基本信息", rows: [][]any{row("派出机关", "县委"), row("反馈日期", "2023年8月"), row("落款日期", 43681), row("巡察开始日期", "20230805"), row("巡察结束日期", "2023.8.6")}}},
		findings: []string{"warning info.date.serial 基本信息!B3"}},
	{name: "two columns claim one field", want: `
 1项=1+0+0 追缴0
〔〕
题→
`, sheets: []tab{{name: "整改台账", rows: [][]any{row("序号", "存在问题", "整改措施", "完成状态", "销号情况"), row(1, "题", "甲", "完成", "未销号")}}},
		findings: []string{"error ledger.column.duplicate 整改台账!E1"}},
	{name: "two columns claim one field, settled by letter", columns: "完成情况=E", want: `
 1项=0+1+0 追缴0
〔〕
题→
`, sheets: []tab{{name: "整改台账", rows: [][]any{row("序号", "存在问题", "整改措施", "完成状态", "销号情况"), row(1, "题", "甲", "完成", "未销号")}}},
		findings: []string{"info ledger.column.unknown 整改台账!D1"}},
	{name: "a needed column is missing", want: `
 1项=0+0+0 追缴0
〔〕
题→
`, sheets: []tab{{name: "整改台账", rows: [][]any{row("序号", "反馈问题", "措施", "备注"), row(1, "题", "甲", "办了")}}},
		findings: []string{"error ledger.column.missing 整改台账!A1"}},
	{name: "headers that nobody knows, settled by name and letter", columns: "存在问题=毛病,完成情况=D，整改措施=办法", want: `
 2项=1+1+0 追缴0
〔〕
题→
题二→
`, sheets: []tab{{name: "整改台账", merges: []string{"A1:D1"}, rows: [][]any{row("台账"), row("号", "毛病", "办法", "如何"), row(1, "题", "甲", "完成"), row(2, "题二", "乙", "未完成")}}},
		findings: []string{"info ledger.column.unknown 整改台账!A2"}},
	{name: "--columns over a header of two rows", columns: "追缴资金=退款,完成情况=第二次核查", want: `
 1项=0+1+0 追缴155
〔〕
题→
`, sheets: []tab{{name: "整改台账", merges: []string{"A1:A2", "B1:B2", "C1:D1", "E1:E2"}, rows: [][]any{row("存在问题", "整改措施", "核查", "", "退款（元）"), row("", "", "第一次核查", "第二次核查"),
		row("题", "甲", "完成", "未完成", 155)}}},
		findings: []string{"info ledger.column.unknown 整改台账!C2"}},
	{name: "--columns that are not there, or twice", columns: "存在问题=没有这列,完成情况=情况", want: `
 1项=1+0+0 追缴0
〔〕
题→
`, sheets: []tab{{name: "整改台账", rows: [][]any{row("存在问题", "整改措施", "情况", "情况"), row("题", "甲", "完成", "完成")}}},
		findings: []string{"error ledger.column.choice 整改台账!A1", "error ledger.column.choice 整改台账!A1", "info ledger.column.unknown 整改台账!D1"}},
	{name: "a row a measure by default", want: `
 2项=2+0+0 追缴155
〔〕
题→果。
`, sheets: []tab{measures()}},
	{name: "groups over two rows that were never merged, as a text table keeps them", want: `
 1项=1+0+0 追缴20000 诫勉谈话1人次 批评教育2人次
〔〕
题→果。
`, sheets: []tab{{name: "整改台账", rows: [][]any{
		row("序号", "存在问题", "责任", "", "", "整改情况", "", "处理情况（人次）", "", "追缴（万元）", "完成情况"),
		row("", "", "领导", "部门", "人", "措施", "结果", "诫勉谈话", "批评教育", "资金", ""),
		row(1, "题", "张", "办", "李", "措", "果", 1, 2, 2, "完成")}}}},
	{name: "counted by measures", set: []ledger.Setting{{Key: "计数单位", Value: "措施"}}, want: `
 5项=5+0+0 追缴155
〔〕
题→果。
`, sheets: []tab{measures()}},
	{name: "counted by measures, from 基本信息, with a status for each", want: `
 10项=6+2+2 追缴0
〔〕
题→
`, sheets: []tab{{name: "整改台账", rows: [][]any{row("存在问题", "整改措施", "完成情况"),
		row("题", "1.甲；2.乙；3.丙", "1.已完成；2.未完成；3.长期坚持"), row("", "（1）丁\n（2）戊", "已完成\n长期坚持"), row("", "①己②庚", "已完成"), row("", "辛\n壬\n癸", "已完成\n未完成\n已完成")}},
		{name: "基本信息", rows: [][]any{row("派出机关", "县委"), row("单位自称", "我校"), row("计数单位", "措施")}}},
		findings: nil},
	{name: "counted by measures in one unit of --info and by rows in another", want: `
一中 2项=2+0+0 追缴0
〔〕
题→
二中 1项=1+0+0 追缴0
〔〕
题→
`, sheets: []tab{{name: "整改台账", rows: [][]any{row("单位", "存在问题", "整改措施", "完成情况"), row("一中", "题", "1.甲；2.乙", "完成"), row("二中", "题", "1.甲；2.乙", "完成")}}},
		info: [][]any{row("单位简称", "派出机关", "计数单位"), row("一中", "县委", "措施"), row("二中", "县委", "行")}},
	{name: "measures that cannot be counted or paired", set: []ledger.Setting{{Key: "计数单位", Value: "措施"}}, want: `
 6项=3+0+0 追缴0
〔〕
题→一是果一；二是果二；三是果三；四是果四。
`, sheets: []tab{{name: "整改台账", merges: []string{"B5:B6"}, rows: [][]any{row("存在问题", "整改措施", "整改结果", "完成情况"),
		row("题", "1.甲\n3.乙", "果一", "已完成"), row("", "1.甲；2.乙", "果二", "1.已完成；2.未完成；3.已完成"), row("", "", "果三", "大概"), row("", "1.甲；2.乙；3.丙", "果四", "已完成"), row("", "", "", "已完成")}}},
		findings: []string{"error ledger.measure.unclear 整改台账!B2", "error ledger.status.unknown 整改台账!D3", "error ledger.measure.unclear 整改台账!B4",
			"error ledger.status.unknown 整改台账!D4", "error ledger.measure.unclear 整改台账!B5"}},
	{name: "measures of one cell over as many rows", set: []ledger.Setting{{Key: "计数单位", Value: "措施"}}, want: `
 3项=2+1+0 追缴155
〔〕
题→一是果一；二是果二；三是果三。
`, sheets: []tab{{name: "整改台账", merges: []string{"B2:B3"}, rows: [][]any{row("存在问题", "整改措施", "整改结果", "完成情况", "追缴资金"),
		row("题", "1.甲；2.乙", "果一", "已完成", 155), row("", "", "果二", "未完成"), row("", "丙", "果三", "已完成")}}}},
	{name: "counted by measures without such a column", set: []ledger.Setting{{Key: "计数单位", Value: "措施"}}, want: "\n 1项=0+0+0 追缴0\n〔〕\n题→\n",
		sheets:   []tab{{name: "整改台账", rows: [][]any{row("序号", "存在问题", "完成情况"), row(1, "题", "已完成")}}},
		findings: []string{"error ledger.column.missing 整改台账!A1"}},
	{name: "columns numbered below the header", want: bareWant, sheets: []tab{{name: "整改台账", rows: append([][]any{plainHead[:6], row(1, 2, 3, 4, 5, 6)}, func() [][]any {
		rows := plainRows()
		rows[0] = rows[0][:6]
		return rows
	}()...)}}, findings: []string{"info ledger.row.skipped 整改台账!A2"}},
	{name: "a header that is repeated with a column more", want: plainWant, sheets: []tab{{name: "整改台账", rows: [][]any{plainHead, plainRows()[0], plainRows()[1],
		row("序号", "问题类别", "存在问题", "整改措施", "责任领导", "整改结果", "完成情况", "追缴资金（元）", "政务处分（人）"),
		row(3, "教学管理", "作业过多", "控制总量", "张某", "减了作业", "未完成"), row(4, "校园安全", "门禁不严", "安装门禁", "李某", "装了门禁", "长期坚持")}}},
		findings: []string{"info ledger.header.other 整改台账!A4"}},
	{name: "a second table with its columns in another order", want: plainWant, sheets: []tab{{name: "整改台账", merges: []string{"A1:H1", "A6:H6"}, rows: [][]any{row("一中整改台账（一）"), plainHead, plainRows()[0], plainRows()[1],
		row(), row("一中整改台账（二）"), row("序号", "问题类别", "存在问题", "整改结果", "整改措施", "完成情况"),
		row(3, "教学管理", "作业过多", "减了作业", "控制总量", "未完成"), row(4, "校园安全", "门禁不严", "装了门禁", "安装门禁", "长期坚持")}}},
		findings: []string{"info ledger.header.other 整改台账!A7", "info ledger.row.skipped 整改台账!A6"}},
	{name: "a header cell merged down over items", want: "\n 2项=0+1+1 追缴0 政务处分0人\n〔教学管理〕\n作业过多→减了作业。\n〔校园安全〕\n门禁不严→装了门禁。\n",
		sheets: []tab{{name: "整改台账", merges: []string{"H1:H3"}, rows: under(plainHead)}}, findings: []string{"error ledger.row.lost 整改台账!A2"}},
	{name: "instructions under the header", want: plainWant, sheets: []tab{{name: "整改台账", rows: under(plainHead, row("", "按反馈意见填写", "不超过50字", "不超过200字", "不超过200字", "已完成/未完成/长期坚持", "数字", "数字"))}},
		findings: []string{"info ledger.row.instruction 整改台账!B2"}},
	{name: "序号 that became days", want: plainWant, sheets: []tab{{name: "整改台账", dates: []string{"A2", "A3"}, rows: [][]any{plainHead, append(row(44927), plainRows()[0][1:]...), append(row(44928), plainRows()[1][1:]...), plainRows()[2], plainRows()[3]}}},
		findings: []string{"warning ledger.no.date 整改台账!A2"}},
	{name: "one sheet a category", want: `
 4项=3+1+0 追缴0
〔教学管理〕
教一→教结果一。
教二→教结果二。
〔校园安全〕
安一→安结果一。
安二→安结果二。
`, sheets: []tab{{name: "教学管理", rows: taskRows("教", "已完成")}, {name: "校园安全台账", rows: taskRows("安", "未完成")}},
		findings: []string{"info sheet.joined 教学管理!"}},
	{name: "one sheet a category, one of them with a header gone wrong", want: `
 4项=3+1+0 追缴0
〔教学管理〕
教一→教结果一。
教二→教结果二。
〔校园安全〕
安一→安结果一。
安二→安结果二。
`, sheets: []tab{{name: "教学管理", rows: taskRows("教", "已完成")}, {name: "校园安全", rows: taskRows("安", "未完成")},
		{name: "师德师风", rows: [][]any{row("存在问题", "整改措施", "整改结果", "完成的如何"), row("师", "措施", "结果", "办好了")}}},
		findings: []string{"error sheet.several 师德师风!", "info sheet.joined 教学管理!"}},
	{name: "one sheet a unit", want: `
一中 2项=2+0+0 追缴0
〔〕
教一→教结果一。
教二→教结果二。
城关小学 2项=1+1+0 追缴0
〔〕
安一→安结果一。
安二→安结果二。
`, sheets: []tab{{name: "一中", rows: taskRows("教", "已完成")}, {name: "城关小学整改台账", rows: taskRows("安", "未完成")}},
		findings: []string{"info sheet.joined 一中!"}},
	{name: "one sheet a unit of --info, with the same rows", want: `
甲校区 2项=2+0+0 追缴0
〔〕
教一→教结果一。
教二→教结果二。
乙校区 2项=2+0+0 追缴0
〔〕
教一→教结果一。
教二→教结果二。
`, sheets: []tab{{name: "甲校区", rows: taskRows("教", "已完成")}, {name: "乙校区", rows: taskRows("教", "已完成")}},
		info:     [][]any{row("单位简称", "派出机关", "巡察机构"), row("甲校区", "县委", "第一组"), row("乙校区", "县委", "第一组")},
		findings: []string{"info sheet.joined 甲校区!"}},
	{name: "two tables with a column of units, with the same rows", want: `
一中 1项=1+0+0 追缴0
〔〕
题→
二中 1项=1+0+0 追缴0
〔〕
题→
`, sheets: []tab{{name: "片区甲", rows: [][]any{row("单位", "存在问题", "整改措施", "完成情况"), row("一中", "题", "甲", "完成")}},
		{name: "片区乙", rows: [][]any{row("单位", "存在问题", "整改措施", "完成情况"), row("二中", "题", "甲", "完成")}}}, findings: []string{"info sheet.joined 片区甲!"}},
	{name: "one table for several units", want: `
一中 2项=1+0+1 追缴0
〔〕
题→
二中 1项=0+1+0 追缴0
〔〕
题→
`, sheets: []tab{{name: "整改台账", rows: [][]any{row("被巡察单位", "存在问题", "整改措施", "完成情况"), row("一中", "题", "甲", "完成"), row("", "", "乙", "长期坚持"), row("二中", "题", "甲", "未完成")}}}},
	{name: "a file named after a unit of --info", file: "folder/二中整改台账.xlsx", want: "\n二中 2项=2+0+0 追缴0\n〔〕\n教一→教结果一。\n教二→教结果二。\n",
		sheets: []tab{{name: "Sheet1", rows: taskRows("教", "已完成")}},
		info:   [][]any{row("单位简称", "派出机关", "巡察机构"), row("一中", "县委", "第一组"), row("二中", "县委", "第一组")}},
	{name: "parts of one ledger whose numbers go on", want: plainWant, sheets: []tab{{name: "第一页", rows: under(plainHead)[:3]}, {name: "第二页", rows: append([][]any{plainHead}, plainRows()[2:]...)}},
		findings: []string{"info sheet.joined 第一页!"}},
	{name: "sheets that nobody can tell apart", want: "\n 2项=2+0+0 追缴0\n〔〕\n教一→教结果一。\n教二→教结果二。\n",
		sheets:   []tab{{name: "Sheet1", rows: taskRows("教", "已完成")}, {name: "Sheet2", rows: taskRows("安", "未完成")}},
		findings: []string{"error sheet.ambiguous Sheet2!"}},
	{name: "the same, settled by --sheet", only: []string{"Sheet2"}, want: "\n 2项=1+1+0 追缴0\n〔〕\n安一→安结果一。\n安二→安结果二。\n",
		sheets: []tab{{name: "Sheet1", rows: taskRows("教", "已完成")}, {name: "Sheet2", rows: taskRows("安", "未完成")}}},
	{name: "the same, both asked for", only: []string{"Sheet1", "Sheet2"}, want: "\n 4项=3+1+0 追缴0\n〔〕\n教一→教结果一。\n教二→教结果二。\n安一→安结果一。\n安二→安结果二。\n",
		sheets:   []tab{{name: "Sheet1", rows: taskRows("教", "已完成")}, {name: "Sheet2", rows: taskRows("安", "未完成")}},
		findings: []string{"info sheet.joined Sheet1!"}},
	{name: "--sheet that is not there", only: []string{"Sheet3"}, sheets: []tab{{name: "Sheet1", rows: taskRows("教", "已完成")}}, findings: []string{"error sheet.choice !"}},
	{name: "cells of measures, each merged over its rows", want: "\n 5项=3+2+0 追缴0\n〔〕\n题一→\n题二→\n题三→\n", set: []ledger.Setting{{Key: "计数单位", Value: "措施"}},
		sheets: []tab{{name: "整改台账", merges: []string{"A2:A3", "B2:B3", "A4:A5", "B4:B5"}, rows: [][]any{row("存在问题", "整改措施", "完成情况"),
			row("题一", "1.甲；2.乙。", "已完成"), row("", "", "未完成"), row("题二", "1.丙；2.丁。", "已完成"), row("", "", "已完成"), row("题三", "戊", "未完成")}}}},
	{name: "ticks merged over two rows, none of them set", want: "\n 2项=0+0+0 追缴0\n〔〕\n题→\n", findings: []string{"error ledger.status.missing 整改台账!C2"},
		sheets: []tab{{name: "整改台账", merges: []string{"A2:A3", "C2:C3", "D2:D3"}, rows: [][]any{row("存在问题", "整改措施", "已完成", "未完成"), row("题", "甲"), row("", "乙")}}}},
	{name: "a copy counts once", want: plainWant, sheets: []tab{{name: "整改台账", rows: under(plainHead)}, {name: "整改台账 (2)", rows: under(plainHead)}},
		findings: []string{"warning sheet.copy 整改台账 (2)!"}},
	{name: "a sum over all sheets and the sheets themselves", want: plainWant, sheets: []tab{{name: "汇总", rows: under(plainHead)},
		{name: "教学管理", rows: under(plainHead)[:4]}, {name: "校园安全", rows: [][]any{plainHead, plainRows()[3]}}},
		findings: []string{"warning sheet.copy 教学管理!", "warning sheet.copy 校园安全!"}},
	{name: "two versions of one ledger", want: plainWant, sheets: []tab{{name: "6月", rows: under(plainHead)}, {name: "7月", rows: [][]any{plainHead, plainRows()[0], plainRows()[1],
		row(3, "教学管理", "作业过多", "控制总量", "减了作业", "已完成"), plainRows()[3]}}},
		findings: []string{"error sheet.ambiguous 7月!"}},
	{name: "a list of problems and a draft beside the ledger", want: plainWant, sheets: []tab{{name: "问题清单", rows: [][]any{row("序号", "存在问题", "整改措施", "责任人"), row(1, "备课不实", "集体备课", "张三")}},
		{name: "整改台账", rows: under(plainHead)}, {name: "底稿", rows: taskRows("教", "已完成")}},
		findings: []string{"warning sheet.several 底稿!", "warning sheet.several 问题清单!"}},
	{name: "info across, in two rows", want: "\n一中 2项=2+0+0 追缴0\n〔〕\n教一→教结果一。\n教二→教结果二。\n", sheets: []tab{{name: "整改台账", rows: taskRows("教", "已完成")},
		{name: "基本信息", rows: [][]any{row("单位简称", "派出机关", "落款日期"), row("一中", "县委", "2023.8.5")}}}},
	{name: "info in pairs", want: "\n一中 2项=2+0+0 追缴0\n〔〕\n教一→教结果一。\n教二→教结果二。\n", sheets: []tab{{name: "整改台账", rows: taskRows("教", "已完成")},
		{name: "登记表", rows: [][]any{row("派出机关", "县委", "单位简称", "一中"), row("落款日期", "2023.8.5", "电话", "123")}}}},
}

// measures is a ledger with several measures in a cell.
func measures() tab {
	return tab{name: "整改台账", rows: [][]any{row("存在问题", "整改措施", "整改结果", "完成情况", "追缴资金（元）"),
		row("题", "1.甲；\n2.乙；\n3.丙。", "果", "已完成", 155), row("", "丁\n戊", "", "已完成")}}
}

// What a notice needs of 基本信息 comes from each of its forms.
func TestShapesOfInfo(t *testing.T) {
	for _, s := range shapes {
		if s.name != "days in the 1900 system" && s.name != "days in the 1904 system" && s.name != "info across, in two rows" && s.name != "info in pairs" {
			continue
		}
		l, _ := ledger.Read(sheet.Open("a.xlsx", workbook(t, s.date1904, s.sheets), ""), ledger.Options{})
		in := l.Units[0].Info
		if in.Text("落款日期") != "2023年8月5日" || in.Text("派出机关") != "县委" {
			t.Errorf("%s: %+v", s.name, in)
		}
		if s.date1904 && (in.Text("反馈日期") != "2023年8月" || in.Text("巡察开始日期") != "2023年8月5日" || l.Units[0].Items[0].Deadline.Text != "2023年8月5日") {
			t.Errorf("%s: %+v", s.name, in)
		}
	}
}
