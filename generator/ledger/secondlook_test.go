package ledger_test

import (
	"strings"
	"testing"

	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
)

// lostShapes are sheets with rows that are no items and look as if they were.
var lostShapes = []shape{
	{name: "a header cell merged over one item row", want: "\n 1项=0+1+0 追缴0 诫勉谈话0人\n〔教学〕\n问题乙→结果乙。\n",
		sheets:   []tab{{name: "整改台账", merges: []string{"H1:H2"}, rows: [][]any{tableHead, tableRow(1, "已完成"), tableRow(2, "未完成")}}},
		findings: []string{"error ledger.row.lost 整改台账!A2"}},
	{name: "a header cell merged over two item rows", want: "\n 1项=0+0+1 追缴0 诫勉谈话0人\n〔教学〕\n问题丙→结果丙。\n",
		sheets:   []tab{{name: "整改台账", merges: []string{"G1:G3"}, rows: [][]any{tableHead, tableRow(1, "已完成"), tableRow(2, "未完成"), tableRow(3, "长期坚持")}}},
		findings: []string{"error ledger.row.lost 整改台账!A2"}},
	{name: "the header of an unknown column merged over item rows", want: "\n 3项=1+1+1 追缴0\n〔教学〕\n问题甲→结果甲。\n问题乙→结果乙。\n问题丙→结果丙。\n",
		sheets: []tab{{name: "整改台账", merges: []string{"G1:G3"}, rows: [][]any{append(append([]any{}, tableHead[:6]...), "分值"),
			tableRow(1, "已完成"), tableRow(2, "未完成"), tableRow(3, "长期坚持")}}},
		findings: []string{"info ledger.column.unknown 整改台账!G1"}},
	{name: "a header of two rows merged over an item row", want: "\n 1项=0+1+0 追缴0 诫勉谈话0人 批评教育0人\n〔〕\n问题乙→\n",
		sheets: []tab{{name: "整改台账", merges: []string{"A1:A2", "B1:B2", "C1:C3", "D1:E1"}, rows: [][]any{
			row("序号", "存在问题", "完成情况", "追责问责情况（人）"), row("", "", "", "诫勉谈话", "批评教育"), row(1, "问题甲", "", 1), row(2, "问题乙", "未完成")}}},
		findings: []string{"error ledger.row.lost 整改台账!A3"}},
	{name: "a header of two rows as it should be", want: "\n 1项=1+0+0 追缴0 诫勉谈话1人 批评教育0人\n〔〕\n问题甲→\n",
		sheets: []tab{{name: "整改台账", merges: []string{"A1:A2", "B1:B2", "C1:C2", "D1:E1"}, rows: [][]any{
			row("序号", "存在问题", "完成情况", "追责问责情况（人）"), row("", "", "", "诫勉谈话", "批评教育"), row(1, "问题甲", "已完成", 1)}}}},
	{name: "a header of three rows", want: "\n 1项=1+0+0 追缴0\n〔〕\n问题甲→\n",
		sheets: []tab{{name: "整改台账", merges: []string{"A1:A3", "B1:B3", "C1:C3", "D1:E1", "D2:E2"}, rows: [][]any{
			row("序号", "存在问题", "完成情况", "责任"), row("", "", "", "校内"), row("", "", "", "领导", "部门"), row(1, "问题甲", "已完成", "张某", "教务处")}}},
		findings: []string{"info ledger.column.unknown 整改台账!D1", "info ledger.column.unknown 整改台账!D2", "info ledger.column.unknown 整改台账!D3", "info ledger.column.unknown 整改台账!E3"}},
	{name: "a second header merged over an item row", want: "\n 2项=1+0+1 追缴0 诫勉谈话0人\n〔教学〕\n问题甲→结果甲。\n问题丙→结果丙。\n",
		sheets: []tab{{name: "整改台账", merges: []string{"F3:F4"}, rows: [][]any{tableHead, tableRow(1, "已完成"),
			row("序号", "问题类别", "存在问题", "整改结果", "整改措施", "责任人", "完成情况"), row(2, "教学", "问题乙", "结果乙", "措施乙", "", "未完成"), row(3, "教学", "问题丙", "结果丙", "措施丙", "李某", "长期坚持")}}},
		findings: []string{"info ledger.header.other 整改台账!A3", "error ledger.row.lost 整改台账!A4"}},
	{name: "a header cell merged over items that are ticked", want: "\n 1项=0+1+0 追缴0\n〔〕\n问题乙→\n",
		sheets:   []tab{{name: "整改台账", merges: []string{"A1:A2"}, rows: [][]any{row("存在问题", "整改措施", "已完成", "未完成"), row("", "措施甲", "√"), row("问题乙", "措施乙", "", "√")}}},
		findings: []string{"error ledger.row.lost 整改台账!B2"}},
	{name: "a header cell merged over an item with a status that nobody knows", want: "\n 1项=0+1+0 追缴0\n〔〕\n问题乙→\n",
		sheets: []tab{{name: "整改台账", merges: []string{"D1:D3", "A1:A2", "B1:B2", "C1:C2"}, rows: [][]any{row("存在问题", "整改措施", "完成情况", "责任人"), row(),
			row("会议记录不完整，存在突击补记、代签、漏签的情况，会议议题研究不充分，讨论不深入，决议没有落实到人，督促检查不够经常，台账资料收集整理不及时", "措施甲", "差不多"), row("问题乙", "措施乙", "未完成")}}},
		findings: []string{"info ledger.column.unknown 整改台账!A3", "info ledger.column.unknown 整改台账!B3", "info ledger.column.unknown 整改台账!C3", "error ledger.row.lost 整改台账!A3"}},
	{name: "instructions below a header that is merged over them", want: "\n 1项=1+0+0 追缴0 诫勉谈话0人\n〔教学〕\n问题甲→结果甲。\n",
		sheets:   []tab{{name: "整改台账", merges: []string{"A1:A2"}, rows: [][]any{tableHead, row("", "必填", "必填", "必填", "必填", "必填", "数字", "数字"), tableRow(1, "已完成")}}},
		findings: []string{"info ledger.row.instruction 整改台账!B2"}},
	{name: "rows numbered in advance", want: "\n 1项=1+0+0 追缴0 诫勉谈话0人\n〔教学〕\n问题甲→结果甲。\n",
		sheets: []tab{{name: "整改台账", rows: [][]any{tableHead, tableRow(1, "已完成"), row(2), row(3), row(4)}}}},
	{name: "a row with a number and a text where no column is", want: "\n 1项=1+0+0 追缴0\n〔教学〕\n问题甲→结果甲。\n",
		sheets:   []tab{{name: "整改台账", rows: [][]any{append(append([]any{}, tableHead[:6]...), "毛病"), tableRow(1, "已完成"), row(2, "", "", "", "", "", "门禁不严")}}},
		findings: []string{"info ledger.column.unknown 整改台账!G1", "error ledger.row.lost 整改台账!A3"}},
	{name: "a row with a status alone", want: "\n 1项=1+0+0 追缴0 诫勉谈话0人\n〔教学〕\n问题甲→结果甲。\n",
		sheets:   []tab{{name: "整改台账", rows: [][]any{tableHead, tableRow(1, "已完成"), row("", "", "", "", "", "已完成")}}},
		findings: []string{"error ledger.row.part 整改台账!F3"}},
	{name: "columns numbered below the header", want: "\n 1项=1+0+0 追缴0 诫勉谈话0人\n〔教学〕\n问题甲→结果甲。\n",
		sheets:   []tab{{name: "整改台账", rows: [][]any{tableHead, row(1, 2, 3, 4, 5, 6, 7, 8), tableRow(1, "已完成")}}},
		findings: []string{"info ledger.row.skipped 整改台账!A2"}},
	{name: "columns numbered below a header that is merged over them", want: "\n 1项=1+0+0 追缴0 诫勉谈话0人\n〔教学〕\n问题甲→结果甲。\n",
		sheets: []tab{{name: "整改台账", merges: []string{"H1:H2"}, rows: [][]any{tableHead, row(1, 2, 3, 4, 5, 6, 7), tableRow(1, "已完成")}}}},
}

var instructionHead = row("序号", "问题类别", "存在问题", "整改措施", "整改时限", "整改结果", "完成情况", "追缴资金（元）")

// instructionRows are rows of instructions under that header; those that are not sure have a number or a status as items have.
var instructionRows = []struct {
	name  string
	rows  [][]any
	merge string
	want  []string
}{
	{"as the form of a system has it", [][]any{row(1, "按反馈意见分类填写", "逐条填写，不超过50字", "对应问题逐条填写", "yyyy年m月d日", "写清楚做了什么", "已完成/未完成/长期坚持", "数字")}, "", []string{"error A2"}},
	{"the same without a number", [][]any{row("", "按反馈意见分类填写", "逐条填写，不超过50字", "对应问题逐条填写", "yyyy年m月d日", "写清楚做了什么", "已完成/未完成/长期坚持", "数字")}, "", []string{"info B2"}},
	{"must and may", [][]any{row("必填", "必填", "必填", "必填", "选填", "选填", "必填", "选填")}, "", []string{"info A2"}},
	{"one cell across", [][]any{row("填写说明：一行一项，完成情况填写已完成、未完成或长期坚持。")}, "A2:H2", []string{"info A2"}},
	{"one cell across without a colon", [][]any{row("请按反馈意见逐条填写，每格不超过200字")}, "A2:H2", []string{"info A2"}},
	{"only under 完成情况", [][]any{row("", "", "", "", "", "", "（填写已完成/未完成/长期坚持）")}, "", []string{"info G2"}},
	{"only under two", [][]any{row("", "", "不超过200字", "", "按“2024年7月31日”格式填写")}, "", []string{"info C2"}},
	{"in words that items may have too", [][]any{row("", "写类别", "写问题的表现", "写做法", "", "写做了什么", "写三种之一")}, "", []string{"error B2"}},
	{"lengths", [][]any{row("", "20字以内", "100字以内", "200字以内", "日期格式", "300字以内", "单选", "保留两位小数")}, "", []string{"info B2"}},
	{"in a school's words", [][]any{row("填阿拉伯数字", "与反馈意见一致", "照抄反馈意见", "逐条填写", "年月日", "写明做法和成效", "填已完成、未完成或长期坚持", "没有不填")}, "", []string{"error A2"}},
	{"examples with a status of their own", [][]any{row("", "如：党建方面", "例：会议记录不完整", "如：修订办法", "如：2024年7月31日", "示例：已修订", "已完成", "如：155")}, "", []string{"error B2"}},
	{"examples with a number", [][]any{row("1", "如：党建方面", "例：会议记录不完整", "如：修订办法", "如：2024年7月31日", "示例：已修订", "", "")}, "", []string{"error A2"}},
	{"two rows", [][]any{row("自动编号", "必填", "必填", "必填", "必填", "选填", "必填", "选填"), row("", "文本", "不超过50字", "不超过200字", "日期", "不超过200字", "从下拉框选择", "数字")}, "", []string{"info A2", "info B3"}},
}

func TestInstructions(t *testing.T) {
	item := row(1, "教学", "问题甲", "措施甲", "2024年7月31日", "结果甲", "已完成", 155)
	for _, c := range instructionRows {
		sh := tab{name: "整改台账", rows: append(append([][]any{instructionHead}, c.rows...), item)}
		if c.merge != "" {
			sh.merges = []string{c.merge}
		}
		s := shape{sheets: []tab{sh}, want: "\n 1项=1+0+0 追缴155\n〔教学〕\n问题甲→结果甲。\n"}
		for _, w := range c.want {
			severity, cell, _ := strings.Cut(w, " ")
			s.findings = append(s.findings, severity+" ledger.row.instruction 整改台账!"+cell)
		}
		t.Run(c.name, s.run)
	}
}

// Rows that speak of filling in forms, and are items.
func TestNoInstructions(t *testing.T) {
	for _, r := range [][]any{
		row(1, "党建", "会议记录填写不规范", "统一格式，规范填写", "2024年7月31日", "已逐条填写", "已完成"),
		row(1, "党建", "档案填写不完整", "按要求填写", "2024年7月31日", "已按要求填写", "未完成"),
		row(1, "财务", "报销单填写不清", "请财务科逐项填写", "", "写清了用途", "已完成"),
		row(1, "党建", "心得不超过200字", "限期重写", "", "已重写", "已完成"),
		row(1, "党建", "表格填报不及时", "按月填报。", "长期坚持", "按月填报", "长期坚持"),
	} {
		_, list := ledger.Read(sheet.Open("台账.xlsx", workbook(t, false, []tab{{name: "整改台账", rows: [][]any{instructionHead, r}}}), ""), ledger.Options{})
		if len(list) > 0 {
			t.Errorf("%v: %v", r, told(list))
		}
	}
}

func TestSecondLook(t *testing.T) {
	for _, s := range lostShapes {
		t.Run(s.name, s.run)
	}
}
