package ledger_test

import (
	"slices"
	"strings"
	"testing"
)

var tableHead = row("序号", "问题类别", "存在问题", "整改措施", "整改结果", "完成情况", "追缴资金（元）", "诫勉谈话（人）")

func tableRow(n int, status string, more ...any) []any {
	names := []string{"", "甲", "乙", "丙", "丁", "戊", "己"}
	return append(row(n, "教学", "问题"+names[n], "措施"+names[n], "结果"+names[n], status), more...)
}

// swapped gives rows in other columns: order says which cell of the old row stands in each new one.
func swapped(cells []any, order ...int) []any {
	var out []any
	for _, i := range order {
		if i < len(cells) {
			out = append(out, cells[i])
		} else {
			out = append(out, nil)
		}
	}
	return out
}

const twoWant = `
 2项=1+1+0 追缴155 诫勉谈话1人
〔教学〕
问题甲→结果甲。
问题乙→结果乙。
`

// tableShapes are sheets with more than one header.
var tableShapes = []shape{
	{name: "repeated word for word", want: twoWant, sheets: []tab{{name: "整改台账", rows: [][]any{tableHead, tableRow(1, "已完成", 155, 1), tableHead, tableRow(2, "未完成")}}},
		findings: []string{"info ledger.row.skipped 整改台账!A3"}},
	{name: "repeated with two columns exchanged", want: twoWant, sheets: []tab{{name: "整改台账", rows: [][]any{tableHead, tableRow(1, "已完成", 155, 1),
		swapped(tableHead, 0, 1, 2, 4, 3, 5, 6, 7), swapped(tableRow(2, "未完成"), 0, 1, 2, 4, 3, 5)}}},
		findings: []string{"info ledger.header.other 整改台账!A3"}},
	{name: "repeated with all columns in another order", want: twoWant, sheets: []tab{{name: "整改台账", rows: [][]any{tableHead, tableRow(1, "已完成"),
		swapped(tableHead, 7, 6, 5, 4, 3, 2, 1, 0), swapped(tableRow(2, "未完成", 155, 1), 7, 6, 5, 4, 3, 2, 1, 0)}}},
		findings: []string{"info ledger.header.other 整改台账!A3"}},
	{name: "money and people exchanged", want: twoWant, sheets: []tab{{name: "整改台账", rows: [][]any{tableHead, tableRow(1, "已完成", 150, 0),
		swapped(tableHead, 0, 1, 2, 3, 4, 5, 7, 6), tableRow(2, "未完成", 1, 5)}}},
		findings: []string{"info ledger.header.other 整改台账!A3"}},
	{name: "a column more in the middle", want: twoWant, sheets: []tab{{name: "整改台账", rows: [][]any{tableHead, tableRow(1, "已完成", 155, 1),
		row("序号", "问题类别", "存在问题", "责任领导", "整改措施", "整改结果", "完成情况", "追缴资金（元）", "诫勉谈话（人）"), row(2, "教学", "问题乙", "张某", "措施乙", "结果乙", "未完成")}}},
		findings: []string{"info ledger.header.other 整改台账!A3"}},
	{name: "three columns more", want: twoWant, sheets: []tab{{name: "整改台账", rows: [][]any{tableHead, tableRow(1, "已完成", 155, 1),
		row("序号", "责任领导", "责任部门", "责任人", "问题类别", "存在问题", "整改措施", "整改结果", "完成情况"), row(2, "张", "办", "李", "教学", "问题乙", "措施乙", "结果乙", "未完成")}}},
		findings: []string{"info ledger.header.other 整改台账!A3"}},
	{name: "two columns less", want: twoWant, sheets: []tab{{name: "整改台账", rows: [][]any{tableHead, tableRow(1, "已完成", 155, 1),
		tableHead[:6], tableRow(2, "未完成")}}},
		findings: []string{"info ledger.row.skipped 整改台账!A3"}},
	{name: "columns less in the middle", want: twoWant, sheets: []tab{{name: "整改台账", rows: [][]any{tableHead, tableRow(1, "已完成", 155, 1),
		row("序号", "问题类别", "存在问题", "整改结果", "完成情况"), row(2, "教学", "问题乙", "结果乙", "未完成")}}},
		findings: []string{"info ledger.header.other 整改台账!A3"}},
	{name: "yuan above, 万元 below", want: "\n 2项=1+1+0 追缴15100 诫勉谈话0人\n〔教学〕\n问题甲→结果甲。\n问题乙→结果乙。\n", sheets: []tab{{name: "整改台账", rows: [][]any{tableHead, tableRow(1, "已完成", 100),
		row("序号", "问题类别", "存在问题", "整改措施", "整改结果", "完成情况", "追缴资金（万元）", "诫勉谈话（人）"), tableRow(2, "未完成", 1.5)}}},
		findings: []string{"info ledger.header.other 整改台账!A3"}},
	{name: "people above, times below do not add up", want: "\n 2项=1+1+0 追缴0 诫勉谈话3人\n〔教学〕\n问题甲→结果甲。\n问题乙→结果乙。\n", sheets: []tab{{name: "整改台账", rows: [][]any{tableHead, tableRow(1, "已完成", "", 1),
		row("序号", "问题类别", "存在问题", "整改措施", "整改结果", "完成情况", "追缴资金（元）", "诫勉谈话（人次）"), tableRow(2, "未完成", "", 2)}}},
		findings: []string{"info ledger.header.other 整改台账!A3", "error ledger.count.unit 整改台账!H4"}},
	{name: "a second table with its title, its note and blank rows between", want: twoWant, sheets: []tab{{name: "整改台账", merges: []string{"A1:H1", "A6:H6"}, rows: [][]any{
		row("一中整改台账（一）"), tableHead, tableRow(1, "已完成", 100, 1), row(), row(), row("一中整改台账（二）"), row("填报单位：一中", "", "", "", "", "单位：元"), tableHead, tableRow(2, "未完成", 55)}}},
		findings: []string{"info ledger.row.skipped 整改台账!A6", "info ledger.row.skipped 整改台账!A7", "info ledger.row.skipped 整改台账!A8"}},
	{name: "a second table whose title is not merged and stands in the middle", want: twoWant, sheets: []tab{{name: "整改台账", rows: [][]any{
		row("", "", "", "一中整改台账"), tableHead, tableRow(1, "已完成", 100, 1), row("", "", "", "一中整改台账（续）"),
		swapped(tableHead, 0, 1, 2, 4, 3, 5, 6, 7), swapped(tableRow(2, "未完成", 55), 0, 1, 2, 4, 3, 5, 6)}}},
		findings: []string{"info ledger.header.other 整改台账!A5", "info ledger.row.skipped 整改台账!D4"}},
	{name: "a second table with a note of its unit", want: "\n 2项=1+1+0 追缴20100 诫勉谈话1人\n〔教学〕\n问题甲→结果甲。\n问题乙→结果乙。\n", sheets: []tab{{name: "整改台账", rows: [][]any{
		append(slices.Clone(tableHead[:6]), "追缴资金", "诫勉谈话（人）"), tableRow(1, "已完成", 100, 1), row(), row("", "", "", "", "", "", "单位：万元"),
		append(swapped(tableHead, 0, 1, 2, 4, 3, 5), "追缴资金"), swapped(tableRow(2, "未完成", 2), 0, 1, 2, 4, 3, 5, 6)}}},
		findings: []string{"info ledger.money.note 整改台账!G4", "info ledger.header.other 整改台账!A5", "info ledger.row.skipped 整改台账!G4"}},
	{name: "tables of two units", want: twoWant, sheets: []tab{{name: "整改台账", rows: [][]any{
		row("一中巡察整改台账"), tableHead, tableRow(1, "已完成", 155, 1), row("城关小学巡察整改台账"), tableHead, tableRow(2, "未完成")}}},
		findings: []string{"info ledger.row.skipped 整改台账!A4", "info ledger.row.skipped 整改台账!A5", "error ledger.header.units 整改台账!A4"}},
	{name: "tables of two inspections", want: twoWant, sheets: []tab{{name: "整改台账", rows: [][]any{
		row("一中巡察整改台账"), tableHead, tableRow(1, "已完成", 155, 1), row("一中审计整改台账"), tableHead, tableRow(2, "未完成")}}},
		findings: []string{"info ledger.row.skipped 整改台账!A4", "info ledger.row.skipped 整改台账!A5", "warning ledger.header.other 整改台账!A4"}},
	{name: "tables of two departments, numbered as annexes", want: twoWant, sheets: []tab{{name: "整改台账", rows: [][]any{
		row("附件1：县委组织部巡察整改台账"), tableHead, tableRow(1, "已完成", 155, 1), row("附件2：县委宣传部巡察整改台账"), tableHead, tableRow(2, "未完成")}}},
		findings: []string{"info ledger.row.skipped 整改台账!A4", "info ledger.row.skipped 整改台账!A5", "error ledger.header.units 整改台账!A4"}},
	{name: "annexes of one department", want: twoWant, sheets: []tab{{name: "整改台账", rows: [][]any{
		row("附件1：县委组织部2023年巡察整改台账"), tableHead, tableRow(1, "已完成", 155, 1), row("附件2：县委组织部2024年巡察整改台账"), tableHead, tableRow(2, "未完成")}}},
		findings: []string{"info ledger.row.skipped 整改台账!A4", "info ledger.row.skipped 整改台账!A5", "warning ledger.header.other 整改台账!A4"}},
	{name: "a second header without 完成情况", want: "\n 2项=1+0+0 追缴155 诫勉谈话1人\n〔教学〕\n问题甲→结果甲。\n问题乙→结果乙。\n", sheets: []tab{{name: "整改台账", rows: [][]any{tableHead, tableRow(1, "已完成", 155, 1),
		row("序号", "问题类别", "存在问题", "整改措施", "整改结果", "办得如何"), tableRow(2, "办得好")}}},
		findings: []string{"error ledger.column.missing 整改台账!A3", "info ledger.column.unknown 整改台账!F3", "info ledger.header.other 整改台账!A3"}},
	{name: "a second header with two columns of one field", want: twoWant, sheets: []tab{{name: "整改台账", rows: [][]any{tableHead, tableRow(1, "已完成", 155, 1),
		row("序号", "问题类别", "存在问题", "整改措施", "整改结果", "完成情况", "销号情况"), tableRow(2, "未完成", "已销号")}}},
		findings: []string{"error ledger.column.duplicate 整改台账!G3", "info ledger.header.other 整改台账!A3"}},
	{name: "a second header without 问题类别", want: "\n 2项=1+1+0 追缴155 诫勉谈话1人\n〔教学〕\n问题甲→结果甲。\n〔〕\n问题乙→结果乙。\n", sheets: []tab{{name: "整改台账", rows: [][]any{tableHead, tableRow(1, "已完成", 155, 1),
		row("序号", "存在问题", "整改措施", "整改结果", "完成情况"), row(2, "问题乙", "措施乙", "结果乙", "未完成")}}},
		findings: []string{"info ledger.header.other 整改台账!A3", "error ledger.column.missing 整改台账!A3"}},
	{name: "a second header with a name left out", want: "\n 2项=1+1+0 追缴155 诫勉谈话1人\n〔教学〕\n问题甲→结果甲。\n问题乙→结果乙。\n", sheets: []tab{{name: "整改台账", rows: [][]any{tableHead, tableRow(1, "已完成", 155, 1),
		row("序号", "问题类别", "存在问题", "整改结果", "整改措施", "完成情况", "", "诫勉谈话（人）"), row(2, "教学", "问题乙", "结果乙", "措施乙", "未完成", 300)}}},
		findings: []string{"info ledger.header.other 整改台账!A3", "error ledger.header.blank 整改台账!G3"}},
	{name: "blanks do not take from the other table", want: "\n 2项=1+1+0 追缴155 诫勉谈话1人\n〔教学〕\n问题甲→结果甲。\n〔〕\n→结果乙。\n", sheets: []tab{{name: "整改台账", rows: [][]any{tableHead, tableRow(1, "已完成", 155, 1),
		row("序号", "问题类别", "存在问题", "整改结果", "整改措施", "完成情况"), row(2, "", "", "结果乙", "措施乙", "未完成")}}},
		findings: []string{"info ledger.header.other 整改台账!A3", "error ledger.category.missing 整改台账!B4", "error ledger.problem.missing 整改台账!C4"}},
	{name: "categories in rows above each of the headers", want: "\n 2项=1+1+0 追缴0\n〔教学〕\n问题甲→结果甲。\n〔安全〕\n问题乙→结果乙。\n", sheets: []tab{{name: "整改台账", merges: []string{"A2:E2", "A4:E4"}, rows: [][]any{
		row("序号", "存在问题", "整改措施", "整改结果", "完成情况"), row("一、教学"), row(1, "问题甲", "措施甲", "结果甲", "已完成"),
		row("二、安全"), row("序号", "存在问题", "整改结果", "整改措施", "完成情况"), row(2, "问题乙", "结果乙", "措施乙", "未完成")}}},
		findings: []string{"info ledger.header.other 整改台账!A5"}},
	{name: "a second header of two rows", want: strings.Replace(twoWant, "1人", "1人 批评教育0人", 1), sheets: []tab{{name: "整改台账", merges: []string{"A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:E4", "F3:F4", "G3:H3"}, rows: [][]any{tableHead, tableRow(1, "已完成", 155),
		row("序号", "问题类别", "存在问题", "整改结果", "整改措施", "完成情况", "追责问责情况（人）"), row("", "", "", "", "", "", "诫勉谈话", "批评教育"), row(2, "教学", "问题乙", "结果乙", "措施乙", "未完成", 1)}}},
		findings: []string{"info ledger.header.other 整改台账!A3"}},
	{name: "a header of two rows repeated word for word", want: "\n 2项=1+1+0 追缴0 诫勉谈话1人 批评教育2人\n〔〕\n问题甲→\n问题乙→\n", sheets: []tab{{name: "整改台账", merges: []string{"A1:A2", "B1:B2", "C1:C2", "D1:E1", "A4:A5", "B4:B5", "C4:C5", "D4:E4"}, rows: [][]any{
		row("序号", "存在问题", "完成情况", "追责问责情况（人）"), row("", "", "", "诫勉谈话", "批评教育"), row(1, "问题甲", "已完成", 1),
		row("序号", "存在问题", "完成情况", "追责问责情况（人）"), row("", "", "", "诫勉谈话", "批评教育"), row(2, "问题乙", "未完成", "", 2)}}},
		findings: []string{"info ledger.row.skipped 整改台账!A4", "info ledger.row.skipped 整改台账!D5"}},
	{name: "columns to tick, exchanged below", want: "\n 2项=1+1+0 追缴0\n〔〕\n问题甲→\n问题乙→\n", sheets: []tab{{name: "整改台账", rows: [][]any{
		row("序号", "存在问题", "整改措施", "已完成", "未完成"), row(1, "问题甲", "措施甲", "√"), row("序号", "存在问题", "整改措施", "未完成", "已完成"), row(2, "问题乙", "措施乙", "√")}}},
		findings: []string{"info ledger.header.other 整改台账!A3"}},
	{name: "three headers", want: "\n 3项=1+1+1 追缴0 诫勉谈话0人\n〔教学〕\n问题甲→结果甲。\n问题乙→结果乙。\n问题丙→结果丙。\n", sheets: []tab{{name: "整改台账", rows: [][]any{tableHead, tableRow(1, "已完成"),
		swapped(tableHead, 0, 1, 2, 4, 3, 5), swapped(tableRow(2, "未完成"), 0, 1, 2, 4, 3, 5), swapped(tableHead, 5, 0, 1, 2, 3, 4), swapped(tableRow(3, "长期坚持"), 5, 0, 1, 2, 3, 4)}}},
		findings: []string{"info ledger.header.other 整改台账!A3", "info ledger.header.other 整改台账!A5"}},
	{name: "back to the first header", want: "\n 3项=1+1+1 追缴0\n〔教学〕\n问题甲→结果甲。\n问题乙→结果乙。\n问题丙→结果丙。\n", sheets: []tab{{name: "整改台账", rows: [][]any{tableHead[:6], tableRow(1, "已完成"),
		swapped(tableHead, 0, 1, 2, 4, 3, 5), swapped(tableRow(2, "未完成"), 0, 1, 2, 4, 3, 5), tableHead[:6], tableRow(3, "长期坚持")}}},
		findings: []string{"info ledger.header.other 整改台账!A3", "info ledger.header.other 整改台账!A5"}},
	{name: "--columns by its header's text, and by letter for all", columns: "存在问题=毛病,完成情况=C", want: "\n 2项=1+1+0 追缴0\n〔〕\n问题甲→\n问题乙→\n", sheets: []tab{{name: "整改台账", rows: [][]any{
		row("序号", "毛病", "如何", "措施"), row(1, "问题甲", "已完成", "措施甲"), row("毛病", "序号", "如何", "措施"), row("问题乙", 2, "未完成", "措施乙")}}},
		findings: []string{"info ledger.header.other 整改台账!A3"}},
	{name: "a header of names that nobody knows, over ticks", want: "\n 2项=1+1+0 追缴0\n〔〕\n问题甲→\n问题乙→\n", sheets: []tab{{name: "整改台账", rows: [][]any{
		row("序号", "存在问题", "整改措施", "完成情况"), row(1, "问题甲", "措施甲", "已完成"), row("编号", "毛病", "办法", "已完成", "未完成"), row(2, "问题乙", "措施乙", "未完成")}}},
		findings: []string{"error ledger.header.other 整改台账!A3"}},
	{name: "a list of problems above the ledger", want: twoWant, sheets: []tab{{name: "整改台账", rows: [][]any{
		row("问题清单"), row("序号", "存在问题", "责任人"), row(1, "问题甲", "张"), row(2, "问题乙", "张"), row("整改台账"), tableHead, tableRow(1, "已完成", 155, 1), tableRow(2, "未完成")}}},
		findings: []string{"warning ledger.header.other 整改台账!A2"}},
	{name: "tables that count anew", want: twoWant, sheets: []tab{{name: "整改台账", rows: [][]any{tableHead, tableRow(1, "已完成", 155, 1),
		swapped(tableHead, 0, 1, 2, 4, 3, 5), row(1, "教学", "问题乙", "结果乙", "措施乙", "未完成")}}},
		findings: []string{"info ledger.header.other 整改台账!A3"}},
	{name: "sums of the ledger above it", want: twoWant, sheets: []tab{{name: "整改台账", rows: [][]any{
		row("序号", "问题类别", "存在问题（个）", "已完成", "未完成", "长期坚持", "追缴资金"), row(1, "教学", 2, 1, 1, 0, 155), row(), tableHead, tableRow(1, "已完成", 155, 1), tableRow(2, "未完成")}}}},
	{name: "sums of the ledger below it", want: twoWant, sheets: []tab{{name: "整改台账", rows: [][]any{tableHead, tableRow(1, "已完成", 155, 1), tableRow(2, "未完成"), row(),
		row("序号", "问题类别", "存在问题（个）", "已完成", "未完成", "长期坚持", "追缴资金"), row(1, "教学", 2, 1, 1, 0, 155)}}},
		findings: []string{"warning ledger.header.other 整改台账!A5"}},
	{name: "a second header below row 30", want: "\n 2项=1+1+0 追缴155 诫勉谈话1人\n〔教学〕\n问题甲→结果甲。\n问题乙→结果乙。\n", sheets: []tab{{name: "整改台账", rows: append(append([][]any{tableHead, tableRow(1, "已完成", 155, 1)}, make([][]any, 60)...),
		swapped(tableHead, 0, 1, 2, 4, 3, 5), swapped(tableRow(2, "未完成"), 0, 1, 2, 4, 3, 5))}},
		findings: []string{"info ledger.header.other 整改台账!A63"}},
	{name: "a header below a preface of 60 rows", want: twoWant, sheets: []tab{{name: "整改台账", rows: append(append(prefaced(60), tableHead), tableRow(1, "已完成", 155, 1), tableRow(2, "未完成"))}}},
	{name: "a category goes on where the title does", want: "\n 2项=2+0+0 追缴0\n〔甲类〕\n题一→\n题二→\n", findings: []string{"info ledger.row.skipped 整改台账!A4", "info ledger.row.skipped 整改台账!A5"},
		sheets: one(row("一中整改台账（一）"), row("序号", "问题类别", "存在问题", "整改措施", "完成情况"), row(1, "甲类", "题一", "甲", "完成"), row("一中整改台账（二）"), row("序号", "问题类别", "存在问题", "整改措施", "完成情况"), row(2, "", "题二", "乙", "完成"))},
	{name: "a category ends where another title begins", want: "\n 2项=2+0+0 追缴0\n〔甲类〕\n题一→\n〔〕\n题二→\n", findings: []string{"info ledger.row.skipped 整改台账!A4", "info ledger.row.skipped 整改台账!A5", "error ledger.category.missing 整改台账!B6", "warning ledger.header.other 整改台账!A4"},
		sheets: one(row("一中教学整改台账"), row("序号", "问题类别", "存在问题", "整改措施", "完成情况"), row(1, "甲类", "题一", "甲", "完成"), row("一中安全整改台账"), row("序号", "问题类别", "存在问题", "整改措施", "完成情况"), row(2, "", "题二", "乙", "完成"))},
}

func prefaced(n int) [][]any {
	rows := make([][]any, n)
	for i := range rows {
		rows[i] = row("为做好整改工作，现将有关事项说明如下。")
	}
	return rows
}

func TestTables(t *testing.T) {
	for _, s := range tableShapes {
		t.Run(s.name, s.run)
	}
}
