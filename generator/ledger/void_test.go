package ledger_test

import "testing"

// TestVoidLines: rows below 以下作废 are asked about, and a total that does not hold them is told of.
func TestVoidLines(t *testing.T) {
	for _, s := range voidShapes {
		t.Run(s.name, s.run)
	}
}

func voided(word string, more ...[]any) [][]any {
	rows := under(plainHead)
	total := row("总计：4项", "", "", "", "", "3项", 155, 1)
	return append(append(rows, total, row(word)), more...)
}

var draftRow = row(9, "教学管理", "不要的", "措施", "结果", "已完成", 100)

const voidWant = `
 5项=3+1+1 追缴255 政务处分1人
〔教学管理〕
备课不实→一是备了课；二是查了课。
作业过多→减了作业。
不要的→结果。
〔校园安全〕
门禁不严→装了门禁。
`

var voidFindings = []string{"info ledger.row.skipped 整改台账!A6", "warning ledger.total.differs 整改台账!G6", "error ledger.row.void 整改台账!A7"}

var voidShapes = []shape{
	{name: "以下作废", sheets: []tab{{name: "整改台账", rows: voided("以下作废：", draftRow)}}, want: voidWant, findings: voidFindings},
	{name: "草稿", sheets: []tab{{name: "整改台账", rows: voided("草稿：", draftRow)}}, want: voidWant, findings: voidFindings},
	{name: "以下为草稿", sheets: []tab{{name: "整改台账", rows: voided("以下为草稿", draftRow)}}, want: voidWant, findings: voidFindings},
	{name: "以下不计, merged", sheets: []tab{{name: "整改台账", merges: []string{"A7:H7"}, rows: voided("以下不计", draftRow)}}, want: voidWant, findings: voidFindings},
	{name: "nothing below", sheets: []tab{{name: "整改台账", rows: voided("以下作废")}}, want: plainWant,
		findings: []string{"info ledger.row.skipped 整改台账!A6", "info ledger.row.skipped 整改台账!A7"}},
	{name: "an added row below the total", sheets: []tab{{name: "整改台账", rows: voided("", draftRow)}}, want: voidWant, findings: voidFindings[:2]},
	{name: "numbered titles of tables are categories", want: `
 4项=2+1+1 追缴0
〔党的建设方面〕
题甲一→题甲结果一。
题甲二→题甲结果二。
〔财务管理方面〕
题乙一→题乙结果一。
题乙二→题乙结果二。
`, sheets: []tab{{name: "整改台账", merges: []string{"A1:D1", "A6:D6"}, rows: append(append([][]any{row("表一 党的建设方面")}, append(taskRows("题甲", "未完成"), row())...),
		append([][]any{row("表二 财务管理方面")}, taskRows("题乙", "长期坚持")...)...)}}, findings: []string{"info ledger.row.skipped 整改台账!A7"}},
	{name: "a small statistic beside the ledger", want: "\n 2项=1+1+0 追缴0\n〔〕\n题一→结果一。\n题二→结果二。\n", sheets: []tab{{name: "整改台账", rows: [][]any{
		row("存在问题", "整改结果", "完成情况", "", "完成情况", "项数"), row("题一", "结果一", "已完成", "", "已完成", 1), row("题二", "结果二", "未完成", "", "未完成", 1), row("", "", "", "", "合计", 2)}}},
		findings: []string{"info ledger.column.unknown 整改台账!F1", "info ledger.row.skipped 整改台账!E4"}},
	{name: "a fourth level", want: "\n 1项=1+0+0 追缴0\n〔甲〕\n［乙］\n丙→改了。\n", sheets: []tab{{name: "整改台账", rows: [][]any{row("一级问题", "二级问题", "三级问题", "四级问题", "整改结果", "完成情况"), row("甲", "乙", "丙", "丁", "改了", "已完成")}}},
		findings: []string{"error ledger.column.duplicate 整改台账!D1"}},
}
