package renew

import (
	"testing"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
)

// TestUnitAboveTheHeader: 单位：万元 above the old table holds for the column that was moved to the right, too: the form has no such note.
func TestUnitAboveTheHeader(t *testing.T) {
	for _, c := range []struct{ header, moved, sum string }{
		{"挽回经济损失", "挽回经济损失（万元）", "17500"},
		{"挽回经济损失（万元）", "挽回经济损失（万元）", "17500"},
		{"挽回经济损失（元）", "挽回经济损失（元）", "1.75"},
	} {
		f := excelize.NewFile()
		defer f.Close()
		for i, row := range [][]any{
			{"整改台账"}, {"单位：万元"},
			{"序号", "存在问题", "整改措施", "完成情况", c.header},
			{1, "学习不够", "加强学习", "已完成", 1.25},
			{2, "检查不严", "严格检查", "已完成", 0.5},
		} {
			cell, _ := excelize.CoordinatesToCellName(1, i+1)
			if err := f.SetSheetRow("Sheet1", cell, &row); err != nil {
				t.Fatal(err)
			}
		}
		data, made, ok := moveBook(t, f)
		if !ok {
			t.Fatal("not moved")
		}
		sum := func(data []byte, header string) string {
			choices, fault := ledger.ParseColumns("追缴资金=" + header)
			if fault != "" {
				t.Fatal(fault)
			}
			l, list := ledger.Read(sheet.Open("台账.xlsx", data, ""), ledger.Options{Columns: choices})
			if l == nil || list.HasError() {
				t.Fatalf("%s: %v", header, list)
			}
			return l.Units[0].Items[0].Recovered.Add(l.Units[0].Items[1].Recovered).String()
		}
		if old, made := sum(data, c.header), sum(made, c.moved); old != c.sum || made != c.sum {
			t.Errorf("%s: %s yuan in the old ledger, %s in the new, want %s", c.header, old, made, c.sum)
		}
	}
}
