package renew

import (
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
)

// TestTotalsAreKept: what a row of sums says is recorded, also where it is a text that the blank form has itself, as in its worked example.
func TestTotalsAreKept(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	const tab = "整改台账"
	if err := f.SetSheetName("Sheet1", tab); err != nil {
		t.Fatal(err)
	}
	for i, row := range [][]any{
		{"序号", "存在问题", "整改措施", "完成情况", "追缴资金（元）", "备注"},
		{1, "学习不够", "加强学习", "已完成", 100, ""},
		{2, "检查不严", "严格检查", "已完成", 55, ""},
		{"合计", "", "", "已完成", 155, "办公室"},
	} {
		cell, _ := excelize.CoordinatesToCellName(1, i+1)
		if err := f.SetSheetRow(tab, cell, &row); err != nil {
			t.Fatal(err)
		}
	}
	_, made, ok := moveBook(t, f)
	if !ok {
		t.Fatal("not moved")
	}
	var whole []ledger.WholeSheet
	ledger.Read(sheet.Open("新台账.xlsx", made, ""), ledger.Options{Whole: &whole})
	var kept []string
	for _, s := range whole {
		if s.Name == RecordSheet {
			for _, c := range s.Cells {
				if c.Col == 2 {
					kept = append(kept, c.Text)
				}
			}
		}
	}
	for _, want := range []string{"合计", "已完成", "155", "办公室"} {
		if !slices.Contains(kept, want) {
			t.Errorf("%s is not kept: %q", want, kept)
		}
	}
}
