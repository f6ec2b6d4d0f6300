package ledger_test

import (
	"slices"
	"strings"
	"testing"

	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
)

// TestShapesAtEdges: shapes that are nearly another one, each of which must be read as what it is, or asked about.
func TestShapesAtEdges(t *testing.T) {
	for _, s := range edgeShapes {
		t.Run(s.name, s.run)
	}
}

// aProblem is the plainest ledger of one problem.
func aProblem(status string, more ...any) []any { return append(row("题", "措", status), more...) }

var edgeShapes = []shape{
	// Cards.
	{name: "a content beside the content of a card", want: "\n 1项=1+0+0 追缴0\n〔〕\n甲题→甲题结果。\n", findings: []string{"error ledger.card.unclear 台账!C2"},
		sheets: []tab{{name: "台账", rows: slices.Concat(aCard("甲题", "已完成")[:1], [][]any{row("整改措施", "甲题措施", "又一条")}, aCard("甲题", "已完成")[2:])}}},
	{name: "a head above the cards is none of them", want: twoCards,
		sheets: []tab{{name: "台账", rows: slices.Concat([][]any{row("责任人", "张三"), row()}, aCard("甲题", "已完成"), [][]any{row()}, aCard("乙题", "未完成"))}}},
	{name: "a card without its problem", want: "\n 3项=2+1+0 追缴0\n〔〕\n甲题→一是甲题结果；二是乙题结果。\n丙题→丙题结果。\n", findings: []string{"error ledger.card.unclear 台账!A7"},
		sheets: []tab{{name: "台账", rows: slices.Concat(aCard("甲题", "已完成"), [][]any{row()}, aCard("乙题", "未完成")[1:], [][]any{row()}, aCard("丙题", "已完成"))}}},
	{name: "a problem a column, with a title across", want: "\n 2项=1+1+0 追缴0\n〔〕\n甲题→\n乙题→\n", sheets: []tab{{name: "台账", merges: []string{"A1:C1", "A3:C3"},
		rows: [][]any{row("巡察整改情况"), row("存在问题", "甲题", "乙题"), row("整改情况如下"), row("整改措施", "措", "施"), row("完成情况", "已完成", "未完成")}}}},
	{name: "a problem a column, with a name twice", want: "\n 2项=1+1+0 追缴0\n〔〕\n甲题→\n乙题→\n", findings: []string{"error ledger.card.unclear 台账!A3"},
		sheets: []tab{{name: "台账", rows: [][]any{row("存在问题", "甲题", "乙题"), row("整改措施", "措", "施"), row("整改措施", "措二", "施二"), row("完成情况", "已完成", "未完成")}}}},
	{name: "a problem a column, with a content beside no name", want: "\n 2项=1+1+0 追缴0\n〔〕\n甲题→\n乙题→\n", findings: []string{"error ledger.card.unclear 台账!C3"},
		sheets: []tab{{name: "台账", rows: [][]any{row("存在问题", "甲题", "乙题"), row("整改措施", "措", "施"), row("", "", "又一条"), row("完成情况", "已完成", "未完成")}}}},
	// Rows across the table.
	{name: "one department across the table is a category", want: "\n 2项=2+0+0 追缴0\n〔教务处〕\n题一→\n题二→\n",
		sheets: []tab{{name: "整改台账", merges: []string{"A2:D2"}, rows: [][]any{bandHead, row("教务处"), row(1, "题一", "甲", "完成"), row(2, "题二", "乙", "完成")}}}},
	{name: "a unit and what may be one, both numbered in digits", want: "\n 3项=2+1+0 追缴0\n〔大洼村党支部〕\n题一→\n题二→\n〔主题党日〕\n题三→\n", sheets: banded("1.大洼村党支部", "2.主题党日"), findings: []string{"error ledger.row.band 整改台账!A2"}},
	{name: "units below one another and then another header", want: "\n大洼村党支部 1项=1+0+0 追缴0\n〔〕\n题一→\n小洼村党支部 2项=1+1+0 追缴0\n〔〕\n题二→\n题三→\n", findings: []string{"info ledger.header.other 整改台账!A6", "info ledger.row.unit 整改台账!A2"},
		sheets: []tab{{name: "整改台账", merges: []string{"A2:D2", "A4:D4"}, rows: [][]any{bandHead, row("大洼村党支部"), row(1, "题一", "甲", "完成"), row("小洼村党支部"), row(2, "题二", "乙", "未完成"),
			row("序号", "整改措施", "存在问题", "完成情况"), row(3, "丙", "题三", "完成")}}}},
	// Columns.
	{name: "two columns to tick of one word", want: "\n 1项=1+0+0 追缴0\n〔〕\n题→\n", findings: []string{"error ledger.column.duplicate 整改台账!E1"},
		sheets: one(row("存在问题", "整改措施", "已完成", "未完成", "已完成"), row("题", "措", "√"))},
	{name: "one name of a count below two groups", want: "\n 1项=1+0+0 追缴0\n〔〕\n题→\n", findings: []string{"info ledger.column.unknown 整改台账!D2", "info ledger.column.unknown 整改台账!E2"},
		sheets: []tab{{name: "整改台账", merges: []string{"A1:A2", "B1:B2", "C1:C2"}, rows: [][]any{row("存在问题", "整改措施", "完成情况", "校级", "院级"), row("", "", "", "制度（项）", "制度（项）"), aProblem("已完成", 3, 4)}}}},
	{name: "a count that is none, and one merged over two rows", want: "\n 2项=2+0+0 追缴0\n〔〕\n题→\n", findings: []string{"info ledger.column.unknown 整改台账!D1", "info ledger.column.unknown 整改台账!E1"},
		sheets: []tab{{name: "整改台账", merges: []string{"E2:E3"}, rows: [][]any{row("存在问题", "整改措施", "完成情况", "制度（项）", "走访（户）"), aProblem("已完成", "若干", 7), row("题", "施", "已完成", 2)}}}},
	{name: "money below one header, not all of it sums", want: "\n 1项=1+0+0 追缴100\n〔〕\n题→\n", findings: []string{"warning ledger.column.unknown 整改台账!E2"},
		sheets: []tab{{name: "整改台账", merges: []string{"A1:A2", "B1:B2", "C1:C2", "D1:E1"}, rows: [][]any{row("存在问题", "整改措施", "完成情况", "追缴资金（元）"), row("", "", "", "金额", "去向"), aProblem("完成", 100, "已入账")}}}},
	// 填写说明 and 示例.
	{name: "a row that is marked as an example", want: "\n 1项=1+0+0 追缴0\n〔〕\n题→\n", findings: []string{"warning ledger.row.instruction 整改台账!A2"},
		sheets: one(row("序号", "存在问题", "整改措施", "完成情况"), row("示例1", "学习不够", "加强学习", "已完成"), row(1, "题", "措", "已完成"))},
	{name: "instructions in one cell across the table", want: "\n 1项=1+0+0 追缴0\n〔〕\n题→\n", findings: []string{"info ledger.row.instruction 整改台账!A2"},
		sheets: []tab{{name: "整改台账", merges: []string{"A2:D2"}, rows: [][]any{row("序号", "存在问题", "整改措施", "完成情况"), row("请按反馈意见原文填写，不超过200字"), row(1, "题", "措", "已完成")}}}},
	// 计数单位.
	{name: "measures with a part each, one of which nobody knows", set: []ledger.Setting{{Key: "计数单位", Value: "措施"}}, want: "\n 2项=0+0+0 追缴0\n〔〕\n题→\n", findings: []string{"error ledger.status.unknown 整改台账!C2"},
		sheets: one(row("存在问题", "整改措施", "完成情况"), row("题", "1.甲；2.乙。", "1.已完成；2.差不多。"))},
	// 公开.
	{name: "同上 below an answer of who may know", want: "\n 2项=2+0+0 追缴0\n〔〕\n题→\n题二→\n",
		sheets: one(row("存在问题", "整改措施", "完成情况", "是否公开"), aProblem("已完成", "公开"), row("题二", "施", "已完成", "同上"))},
	{name: "boxes for who may know, without a tick", want: "\n 2项=2+0+0 追缴0\n〔〕\n题→\n题二→\n",
		sheets: []tab{{name: "整改台账", merges: []string{"A1:A2", "B1:B2", "C1:C2", "D1:E1"}, rows: [][]any{row("存在问题", "整改措施", "完成情况", "公开范围"), row("", "", "", "公开", "不公开"), aProblem("已完成", "√"), row("题二", "施", "已完成", "", "")}}}},
	// Several columns for one field.
	{name: "one field settled, another one in doubt", want: "\n 1项=1+0+0 追缴100\n〔〕\n题一→\n", findings: []string{"error ledger.column.duplicate 整改台账!F1", "info ledger.column.duplicate 整改台账!A1"},
		sheets: one(row("存在问题", "问题概述", "整改措施", "完成情况", "追缴资金（元）", "清退资金（元）"), row("题一", "概一", "甲", "完成", 100, 50))},
	{name: "a settled column of which a cell cannot be read is asked about", want: bothOpen, findings: []string{"error ledger.column.duplicate 整改台账!D1"},
		sheets: one(row("存在问题", "整改措施", "销号情况", "完成情况（已完成/未完成/长期坚持）"), row("题一", "甲", "已销号", "完成"), row("题二", "乙", "未销号", "看情况"))},
	{name: "columns to tick beside one with words", want: "\n 1项=1+0+0 追缴0\n〔〕\n题→\n", findings: []string{"error ledger.column.duplicate 整改台账!E1", "info ledger.column.unknown 整改台账!E1"},
		sheets: one(row("存在问题", "整改措施", "已完成", "未完成", "销号情况"), row("题", "措", "√", "", "未销号"))},
	{name: "备注 that holds all statuses", want: bothOpen, findings: []string{"info ledger.status.opening 整改台账!C1"},
		sheets: one(row("存在问题", "整改措施", "备注"), row("题一", "甲", "已完成"), row("题二", "乙", "未完成"))},
	{name: "备注 and another column that hold statuses", want: "\n 2项=0+0+0 追缴0\n〔〕\n题一→\n题二→\n", findings: []string{"error ledger.column.missing 整改台账!A1", "info ledger.column.unknown 整改台账!D1"},
		sheets: one(row("存在问题", "整改措施", "备注", "科室意见"), row("题一", "甲", "已完成", "已完成"), row("题二", "乙", "未完成", "已完成"))},
	{name: "备注 of which one cell is no status", want: "\n 2项=0+0+0 追缴0\n〔〕\n题一→\n题二→\n", findings: []string{"error ledger.column.missing 整改台账!A1"},
		sheets: one(row("存在问题", "整改措施", "备注"), row("题一", "甲", "已完成"), row("题二", "乙", "见附件"))},
	// What is asked for.
	{name: "--sheet names a sheet that is no ledger", only: []string{"Sheet2"}, findings: []string{"error ledger.header.none Sheet2!"},
		sheets: []tab{{name: "Sheet1", rows: taskRows("教", "已完成")}, {name: "Sheet2", rows: [][]any{row("杂记")}}}},
	{name: "--set gives several units one name", set: []ledger.Setting{{Key: "单位全称", Value: "甲县第一中学"}}, want: "\n一中 1项=1+0+0 追缴0\n〔〕\n题→\n二中 1项=1+0+0 追缴0\n〔〕\n题→\n", findings: []string{"warning set.shared !"},
		sheets: one(row("单位", "存在问题", "整改措施", "完成情况"), row("一中", "题", "措", "已完成"), row("二中", "题", "措", "已完成"))},
	{name: "a note between two tables of one title", want: "\n 2项=2+0+0 追缴0\n〔〕\n题一→\n题二→\n", findings: []string{"info ledger.row.skipped 整改台账!A4", "info ledger.row.skipped 整改台账!A5"},
		sheets: one(row("一中整改台账"), row("序号", "存在问题", "整改措施", "完成情况"), row(1, "题一", "甲", "完成"), row("填报单位：一中"), row("序号", "存在问题", "整改措施", "完成情况"), row(2, "题二", "乙", "完成"))},
	{name: "a sum written as a formula leaves it", want: "\n 2项=2+0+0 追缴0.3\n〔〕\n题一→\n题二→\n", findings: []string{"info ledger.row.skipped 整改台账!A4"},
		sheets: one(row("序号", "存在问题", "整改措施", "完成情况", "追缴资金（元）"), row(1, "题一", "甲", "完成", 0.1), row(2, "题二", "乙", "完成", 0.2), row("合计", "", "", "", 0.30000000000000004))},
	{name: "a column that lost its name over several rows is told of once", want: "\n 3项=3+0+0 追缴100\n〔〕\n题一→\n题二→\n题三→\n", findings: []string{"info ledger.header.other 整改台账!A3", "error ledger.header.blank 整改台账!D3"},
		sheets: one(row("存在问题", "整改措施", "完成情况", "追缴资金（元）"), row("题一", "甲", "完成", 100), row("整改措施", "存在问题", "完成情况"), row("乙", "题二", "完成", 200), row("丙", "题三", "完成", 300))},
	{name: "追责问责情况 whose header says what it counts", want: "\n 3项=3+0+0 追缴0 诫勉谈话3人次 批评教育1人\n〔〕\n题一→\n题二→\n题三→\n",
		sheets: one(row("存在问题", "整改措施", "完成情况", "追责问责情况（人次）"), row("题一", "甲", "完成", "诫勉谈话2"), row("题二", "乙", "完成", "诫勉谈话1人次"), row("题三", "丙", "完成", "批评教育1人"))},
	{name: "a row that is marked as an example under a 序号 that is not the first column", want: "\n 1项=1+0+0 追缴0\n〔〕\n题→\n", findings: []string{"warning ledger.row.instruction 整改台账!A2"},
		sheets: one(row("存在问题", "编号", "整改措施", "完成情况"), row("学习不够", "填写说明", "加强学习", "已完成"), row("题", 1, "措", "已完成"))},
}

// TestTickTwice: of two columns to tick with one word it is those two that are named, not what stands between them.
func TestTickTwice(t *testing.T) {
	_, list := ledger.Read(sheet.Open("台账.xlsx", workbook(t, false, one(row("存在问题", "整改措施", "已完成", "未完成", "已完成"), row("题", "措", "√"))), ""), ledger.Options{})
	if len(list) != 1 || !strings.Contains(list[0].Text(nil), "C列“已完成”和E列“已完成”") {
		t.Error(list[0].Text(nil))
	}
}
