package ledger

import (
	"testing"

	"github.com/xuri/excelize/v2"
)

// A date in a cell is found by its number format, in either date system, and a bare day count only where a date is wanted.
func TestDateCells(t *testing.T) {
	for _, date1904 := range []bool{false, true} {
		serial := 45143
		if date1904 {
			serial = 43681
		}
		data := build(t, func(f *excelize.File) {
			if err := f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &date1904}); err != nil {
				t.Fatal(err)
			}
			full, monthOnly := `yyyy"年"m"月"d"日"`, `yyyy"年"m"月"`
			for cell, style := range map[string]*excelize.Style{
				"G2": {NumFmt: 14}, "G3": {CustomNumFmt: &full}, "G4": {CustomNumFmt: &monthOnly}, "G5": {NumFmt: 31},
			} {
				id, err := f.NewStyle(style)
				if err != nil {
					t.Fatal(err)
				}
				if err := f.SetCellStyle("整改台账", cell, cell, id); err != nil {
					t.Fatal(err)
				}
			}
		}, aSheet{name: "整改台账", rows: [][]any{
			append(head, "整改时限"),
			row(1, "甲", "乙", "丙", "丁", "已完成", serial),
			row(2, "甲", "乙", "丙", "丁", "已完成", serial),
			row(3, "甲", "乙", "丙", "丁", "已完成", serial),
			row(4, "甲", "乙", "丙", "丁", "已完成", serial),
			row(5, "甲", "乙", "丙", "丁", "已完成", "2023年6月底前"),
			row(6, "甲", "乙", "丙", "丁", "已完成", "2023年2月30日"),
		}}, aSheet{name: "基本信息", rows: [][]any{
			row("单位简称", "息县二高"), row("落款日期", serial), row("反馈日期", "2023.4.27"), row("公示开始日期", 2023.1), row("公示结束日期", "2月31日"),
			row("巡察开始日期", "2022-02-30"),
		}})
		u, list := readOne(t, data)
		for i, want := range []string{"2023年8月5日", "2023年8月5日", "2023年8月", "2023年8月5日", "2023年6月底前", "2023年2月30日"} {
			if got := u.Items[i].Deadline.Text; got != want {
				t.Errorf("1904 %v: row %d: %q, want %q", date1904, i, got, want)
			}
		}
		if v := u.Info["落款日期"]; v.Date != (Date{Year: 2023, Month: 8, Day: 5}) || v.Text != "2023年8月5日" || v.Cell != "B2" || v.Sheet != "基本信息" {
			t.Errorf("1904 %v: %+v", date1904, v)
		}
		if v := u.Info["反馈日期"]; v.Date != (Date{Year: 2023, Month: 4, Day: 27}) {
			t.Errorf("%+v", v)
		}
		wantCodes(t, list, "warning info.date.serial 基本信息!B2", "error info.date 基本信息!B4", "error info.date 基本信息!B5", "error info.date 基本信息!B6", "error ledger.date.impossible 整改台账!G7")
	}
}
