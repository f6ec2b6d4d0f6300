package ledger_test

import (
	"slices"
	"strings"
	"testing"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
)

// TestShapesOfCards: ledgers that keep one problem a card, or a column.
func TestShapesOfCards(t *testing.T) {
	for _, s := range cardShapes {
		t.Run(s.name, s.run)
	}
}

// aCard is a problem as a card of names and contents.
func aCard(problem, status string) [][]any {
	return [][]any{row("存在问题", problem), row("整改措施", problem+"措施"), row("整改结果", problem+"结果"), row("责任领导", "张三"), row("完成情况", status)}
}

const twoCards = "\n 2项=1+1+0 追缴0\n〔〕\n甲题→甲题结果。\n乙题→乙题结果。\n"

var cardShapes = []shape{
	{name: "cards down one sheet, with titles and blank rows", want: twoCards, sheets: []tab{{name: "台账", merges: []string{"A1:B1", "A8:B8"},
		rows: slices.Concat([][]any{row("问题一")}, aCard("甲题", "已完成"), [][]any{row(), row("问题二")}, aCard("乙题", "未完成"))}}},
	{name: "cards down one sheet, one right below the other", want: twoCards, sheets: []tab{{name: "台账", rows: slices.Concat(aCard("甲题", "已完成"), aCard("乙题", "未完成"))}}},
	{name: "cards that begin with a number and a category", want: "\n 2项=1+1+0 追缴0\n〔甲类〕\n甲题→甲题结果。\n〔乙类〕\n乙题→乙题结果。\n", sheets: []tab{{name: "台账",
		rows: slices.Concat([][]any{row("问题类别", "甲类")}, aCard("甲题", "已完成"), [][]any{row("序号", 2), row("问题类别", "乙类")}, aCard("乙题", "未完成"))}}},
	{name: "a card a sheet", want: twoCards, findings: []string{"info sheet.joined 问题1!"},
		sheets: []tab{{name: "问题1", rows: aCard("甲题", "已完成")}, {name: "问题2", rows: aCard("乙题", "未完成")}}},
	{name: "a card a sheet, named after its unit", want: "\n一中 1项=1+0+0 追缴0\n〔〕\n甲题→甲题结果。\n城关小学 1项=0+1+0 追缴0\n〔〕\n乙题→乙题结果。\n", findings: []string{"info sheet.joined 一中!"},
		sheets: []tab{{name: "一中", rows: aCard("甲题", "已完成")}, {name: "城关小学", rows: aCard("乙题", "未完成")}}},
	{name: "two pairs in a row", want: "\n 1项=1+0+0 追缴155 政务处分1人\n〔甲类〕\n甲题→果。\n", sheets: []tab{{name: "台账", merges: []string{"A1:D1", "B3:D3", "B4:D4"},
		rows: [][]any{row("问题整改卡片"), row("序号", 1, "问题类别", "甲类"), row("存在问题", "甲题"), row("整改措施", "措"), row("整改结果", "果", "完成情况", "已完成"), row("追缴资金（元）", 155, "政务处分（人）", 1)}}}},
	{name: "measures on several lines of a card", want: "\n 1项=1+0+0 追缴0\n〔〕\n甲题→果。\n", sheets: []tab{{name: "台账", merges: []string{"A2:A3"},
		rows: [][]any{row("存在问题", "甲题"), row("整改措施", "措一"), row("", "措二"), row("整改结果", "果"), row("完成情况", "已完成")}}}},
	{name: "names that nobody knows are told once", want: twoCards, findings: []string{"info ledger.column.unknown 台账!A2"}, sheets: []tab{{name: "台账",
		rows: slices.Concat(aCard("甲题", "已完成")[:1], [][]any{row("难易程度", "易")}, aCard("甲题", "已完成")[1:], [][]any{row()}, aCard("乙题", "未完成"))}}},
	{name: "a status that nobody knows", want: "\n 1项=0+0+0 追缴0\n〔〕\n甲题→甲题结果。\n", findings: []string{"error ledger.status.unknown 台账!B5"}, sheets: []tab{{name: "台账", rows: aCard("甲题", "差不多了")}}},
	{name: "a status that is missing", want: "\n 1项=0+0+0 追缴0\n〔〕\n甲题→甲题结果。\n", findings: []string{"error ledger.status.missing 台账!A5"}, sheets: []tab{{name: "台账", rows: aCard("甲题", "")}}},
	{name: "a content without a name", want: "\n 1项=1+0+0 追缴0\n〔〕\n甲题→甲题结果。\n", findings: []string{"error ledger.card.unclear 台账!B3"}, sheets: []tab{{name: "台账",
		rows: slices.Concat(aCard("甲题", "已完成")[:2], [][]any{row("", "又一条措施")}, aCard("甲题", "已完成")[2:])}}},
	{name: "a problem a column", want: twoCards, sheets: []tab{{name: "台账", rows: [][]any{row("序号", 1, 2), row("存在问题", "甲题", "乙题"), row("整改措施", "措", "施"), row("整改结果", "甲题结果", "乙题结果"), row("完成情况", "已完成", "未完成")}}}},
	{name: "a problem a column, merged over two", want: "\n 3项=1+1+1 追缴0\n〔甲类〕\n甲题→果。\n〔乙类〕\n乙题→果二。\n", sheets: []tab{{name: "台账", merges: []string{"B1:C1", "B2:C2", "B4:C4"},
		rows: [][]any{row("问题类别", "甲类", "", "乙类"), row("存在问题", "甲题", "", "乙题"), row("整改措施", "措", "施", "三"), row("整改结果", "果", "", "果二"), row("完成情况", "已完成", "未完成", "长期坚持")}}}},
	{name: "a problem a column, a status that nobody knows", want: "\n 2项=1+0+0 追缴0\n〔〕\n甲题→\n乙题→\n", findings: []string{"error ledger.status.unknown 台账!C3"},
		sheets: []tab{{name: "台账", rows: [][]any{row("存在问题", "甲题", "乙题"), row("整改措施", "措", "施"), row("完成情况", "已完成", "再说")}}}},
	{name: "a form that goes round for approval is no ledger", findings: []string{"error ledger.none !"}, sheets: []tab{{name: "Sheet1", merges: []string{"A1:B1"},
		rows: slices.Concat([][]any{row("整改销号审批表")}, aCard("甲题", "已完成"), [][]any{row("审批意见", "同意")})}}},
	{name: "cards beside a table are passed over", want: bareWant, findings: []string{"warning sheet.several 问题1!"}, sheets: []tab{{name: "整改台账", rows: func() [][]any {
		rows := [][]any{plainHead[:6]}
		for _, r := range plainRows() {
			rows = append(rows, r[:6])
		}
		return rows
	}()}, {name: "问题1", rows: aCard("甲题", "已完成")}}},
	{name: "基本信息 beside cards", want: "\n一中 1项=1+0+0 追缴0\n〔〕\n甲题→甲题结果。\n", sheets: []tab{{name: "问题1", rows: aCard("甲题", "已完成")},
		{name: "基本信息", rows: [][]any{row("项目", "内容"), row("单位简称", "一中"), row("派出机关", "县委"), row("单位自称", "我校")}}}},
	{name: "a card that is not to be published", want: "\n 2项=1+1+0 追缴0\n〔〕\n甲题→甲题结果。\n乙题→乙题结果。\n", sheets: []tab{{name: "台账",
		rows: slices.Concat(aCard("甲题", "已完成"), [][]any{row("是否公开", "公开"), row()}, aCard("乙题", "未完成"), [][]any{row("是否公开", "不公开")})}}},
	{name: "cells merged in tables beside each other", want: "\n 5项=3+1+1 追缴0\n〔〕\n题一→\n题二→\n题三→\n", sheets: []tab{{name: "整改台账", merges: []string{"B2:B3", "F2:F3"}, rows: [][]any{
		slices.Concat(bandHead, bandHead), row(1, "题一", "甲", "完成", 3, "题二", "丙", "未完成"), row(2, "", "乙", "完成", 4, "", "丁", "长期坚持"), row("", "", "", "", 5, "题三", "戊", "完成")}}}},
}

// TestCardCells: items name the cells of the cards, and a card's row.
func TestCardCells(t *testing.T) {
	l, list := ledger.Read(sheet.Open("台账.xlsx", workbook(t, false, []tab{{name: "台账", rows: slices.Concat(aCard("甲题", "已完成"), [][]any{row()}, aCard("乙题", "未完成"), [][]any{row("备注", "不公开")})}}), ""), ledger.Options{})
	if list.HasError() {
		t.Fatal(told(list))
	}
	it := l.Units[0].Items[1]
	if it.Problem.Cell != "B7" || it.StatusText.Cell != "B11" || it.Row != 7 || it.Reach != ledger.ToSuperiors || it.ReachFrom.Cell != "B12" {
		t.Errorf("%+v", it)
	}
	if first := l.Units[0].Items[0]; first.Problem.Cell != "B1" || first.Reach != ledger.ToAll {
		t.Errorf("%+v", first)
	}
}

// TestCardChoices: what the remedy offers for a name of cards, or of tables beside each other, is an entry of --columns that works there: the name itself, since
// the letters of the sheet mean other columns.
func TestCardChoices(t *testing.T) {
	withName := func(problem string) [][]any {
		return slices.Concat(aCard(problem, "已完成")[:1], [][]any{row("牵头同志", "李四")}, aCard(problem, "已完成")[1:3], aCard(problem, "已完成")[4:])
	}
	head := row("存在问题", "整改措施", "牵头同志", "完成情况")
	for name, rows := range map[string][][]any{
		"cards":                    slices.Concat(withName("甲题"), [][]any{row()}, withName("乙题")),
		"a problem a column":       {row("存在问题", "甲题", "乙题"), row("整改措施", "措", "施"), row("牵头同志", "李四", "李四"), row("完成情况", "已完成", "已完成")},
		"tables beside each other": {slices.Concat(head, head), row("甲题", "措", "李四", "已完成", "乙题", "施", "李四", "已完成")},
	} {
		book := sheet.Open("台账.xlsx", workbook(t, false, []tab{{name: "台账", rows: rows}}), "")
		_, list := ledger.Read(book, ledger.Options{})
		i := slices.IndexFunc(list, func(f finding.Finding) bool { return f.Is(finding.ColumnUnknown) })
		if i < 0 || list[i].Remedy.Object != "字段=牵头同志" {
			t.Errorf("%s: %+v", name, list)
			continue
		}
		columns, fault := ledger.ParseColumns(strings.Replace(list[i].Remedy.Object, "字段", "责任人", 1))
		l, list := ledger.Read(book, ledger.Options{Columns: columns})
		if fault != "" || len(list) > 0 || len(l.Units[0].Items) != 2 || l.Units[0].Items[1].Person.Text != "李四" {
			t.Errorf("%s, answered: %s %v", name, fault, told(list))
		}
	}
}
