package ledger

import (
	"fmt"
	"strings"
	"testing"

	"gongshi/generator/sheet"
)

// wholeOf reads a workbook for a program that must lose nothing, and writes what it is told: of each sheet its columns with the cells that name them, and the
// names of its items.
func wholeOf(t *testing.T, sheets ...aSheet) string {
	t.Helper()
	var whole []WholeSheet
	Read(sheet.Open("台账.xlsx", quick(sheets...), ""), Options{Whole: &whole})
	var out []string
	for _, s := range whole {
		said := s.Name
		if s.Read {
			said += " read"
		}
		out = append(out, said)
		rows := ""
		for _, c := range s.Columns {
			if r := fmt.Sprintf("%d-%d", c.First, c.Last); r != rows {
				rows = r
				out = append(out, rows)
			}
			said := sheet.At(1, c.Col).Column() + " " + c.Name
			for _, h := range c.Head {
				said += " " + h.Cell + h.Text
			}
			for word, is := range map[string]bool{" handling": c.Handling, " tick": c.Tick, " in " + c.Unit: c.Unit != ""} {
				if is {
					said += word
				}
			}
			out = append(out, said)
		}
		for _, n := range s.Names {
			said := fmt.Sprintf("%d %s %s%s=%s%s", n.Row, n.Item, n.Name.Cell, n.Name.Text, n.Value.Cell, n.Value.Text)
			if n.Unit.Cell != "" {
				said += " of " + n.Unit.Cell + n.Unit.Text
			}
			out = append(out, said)
		}
	}
	return strings.Join(out, "\n")
}

// TestWholeColumns: what a ledger is moved by has every column with all cells that name it, the unit of a note above its sums, and the rows of its own header;
// a column from which nothing is taken has no name.
func TestWholeColumns(t *testing.T) {
	for _, tt := range []struct {
		name   string
		sheets []aSheet
		want   []string
	}{
		{"known, unknown and blank columns", []aSheet{{name: "台账", rows: [][]any{row("序号", "存在问题", "整改措施", "完成情况", "难易程度", "", "诫勉谈话（人）", "追缴资金（美元）"), row(1, "题", "措", "已完成", "易", "", 1, 5)}}},
			[]string{"台账 read", "2-2", "A 序号 A1序号", "B 存在问题 B1存在问题", "C 整改措施 C1整改措施", "D 完成情况 D1完成情况", "E  E1难易程度", "F ", "G 诫勉谈话 G1诫勉谈话（人） handling", "H  H1追缴资金（美元）"}},
		{"a note of the unit above", []aSheet{{name: "台账", rows: [][]any{row("", "", "", "单位：万元"), row("存在问题", "整改措施", "完成情况", "追缴资金", "问题金额（元）", "挽回损失"), row("题", "措", "已完成", 1, 2, 3)}}},
			[]string{"台账 read", "3-3", "A 存在问题 A2存在问题", "B 整改措施 B2整改措施", "C 完成情况 C2完成情况", "D 追缴资金 D2追缴资金 in 万元", "E 问题金额 E2问题金额（元）", "F  F2挽回损失 in 万元"}},
		{"a header of two rows", []aSheet{{name: "台账", merges: []string{"A1:A2", "B1:B2", "C1:D1"}, rows: [][]any{row("存在问题", "整改措施", "完成情况"), row("", "", "已完成", "未完成"), row("题", "措", "√")}}},
			[]string{"台账 read", "3-3", "A 存在问题 A1存在问题", "B 整改措施 B1整改措施", "C 完成情况 C1完成情况 C2已完成 tick", "D 完成情况 C1完成情况 D2未完成 tick"}},
		{"a name below another one", []aSheet{{name: "台账", merges: []string{"A1:A3", "B1:B3", "C1:C3"}, rows: [][]any{row("存在问题", "整改措施", "完成情况", "责任", ""), row("", "", "", "校内", "校外"), row("", "", "", "领导", "部门"), row("题", "措", "已完成")}}},
			[]string{"台账 read", "4-4", "A 存在问题 A1存在问题", "B 整改措施 B1整改措施", "C 完成情况 C1完成情况", "D  D1责任 D2校内 D3领导", "E  E2校外 E3部门"}},
		{"two headers", []aSheet{{name: "台账", rows: [][]any{row("存在问题", "整改措施", "完成情况"), row("题", "措", "已完成"), row("整改措施", "存在问题", "完成情况"), row("措", "题二", "已完成")}}},
			[]string{"台账 read", "2-2", "A 存在问题 A1存在问题", "B 整改措施 B1整改措施", "C 完成情况 C1完成情况", "4-4", "A 整改措施 A3整改措施", "B 存在问题 B3存在问题", "C 完成情况 C3完成情况"}},
		{"基本信息 and a sheet that is not read", []aSheet{{name: "台账", rows: [][]any{row("存在问题", "整改措施", "完成情况"), row("题", "措", "已完成")}},
			{name: "基本信息", rows: [][]any{row("基本信息表"), row("项目", "内容"), row("单位简称", "一中"), row("派出机关", "县委"), row("年检", "合格")}}, {name: "杂记", rows: [][]any{row("别的")}}},
			[]string{"台账 read", "2-2", "A 存在问题 A1存在问题", "B 整改措施 B1整改措施", "C 完成情况 C1完成情况", "基本信息 read", "2  A2项目=B2内容", "3 单位简称 A3单位简称=B3一中", "4 派出机关 A4派出机关=B4县委", "杂记"}},
		{"单位信息", []aSheet{{name: "台账", rows: [][]any{row("单位", "存在问题", "整改措施", "完成情况"), row("一中", "题", "措", "已完成"), row("二中", "题", "措", "已完成")}},
			{name: "单位信息", merges: []string{"B2:B3"}, rows: [][]any{row("单位简称", "派出机关", "备用"), row("一中", "县委", "甲"), row("二中", "", "乙")}}},
			[]string{"台账 read", "2-3", "A 单位 A1单位", "B 存在问题 B1存在问题", "C 整改措施 C1整改措施", "D 完成情况 D1完成情况", "单位信息 read", "2 单位简称 A1单位简称=A2一中", "2 派出机关 B1派出机关=B2县委", "3 单位简称 A1单位简称=A3二中", "3 派出机关 B1派出机关=B2县委"}},
	} {
		if got := wholeOf(t, tt.sheets...); got != strings.Join(tt.want, "\n") {
			t.Errorf("%s:\n%s", tt.name, got)
		}
	}
}
