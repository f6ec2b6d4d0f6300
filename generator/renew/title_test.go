package renew

import (
	"bytes"
	"fmt"
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/workbook"
)

// titledSheet is a sheet with so many lines above its table.
type titledSheet struct {
	name  string
	above []any
}

// titles are old ledgers, the new one's title and what of the lines is on record alone.
var titles = []struct {
	sheets []titledSheet
	title  string
	record []string
}{
	{[]titledSheet{{"台账", []any{"息县二高巡察反馈意见整改台账"}}}, "息县二高巡察反馈意见整改台账", nil},
	{[]titledSheet{{"台账", []any{"附件2", "息县二高巡察反馈意见整改台账"}}}, "息县二高巡察反馈意见整改台账", []string{"附件2"}},
	{[]titledSheet{{"台账", []any{"附件2：", "息县二高整改台账（2023年8月）", "填报单位：息县二高", "2023年8月5日"}}}, "息县二高整改台账（2023年8月）", []string{"附件2：", "填报单位：息县二高", "2023年8月5日"}},
	{[]titledSheet{{"台账", []any{"附件2：息县二高整改台账"}}}, "附件2：息县二高整改台账", nil},
	{[]titledSheet{{"台账", []any{"内部资料", "说明：完成情况写已完成、未完成。", "巡察整改情况一览表"}}}, "巡察整改情况一览表", []string{"内部资料", "说明：完成情况写已完成、未完成。"}},
	{[]titledSheet{{"台账", []any{"中共息县第二高级中学委员会", "巡察反馈意见整改台账"}}}, "中共息县第二高级中学委员会巡察反馈意见整改台账", nil},
	{[]titledSheet{{"台账", []any{"巡察反馈问题整改情况"}}}, "巡察反馈问题整改情况", nil},
	{[]titledSheet{{"台账", []any{"填报单位：息县二高"}}}, "息县二高巡察反馈意见整改台账", []string{"填报单位：息县二高"}},
	{[]titledSheet{{"台账", []any{"附件2", "填报单位（盖章）：三中（北校区）"}}}, "三中（北校区）巡察反馈意见整改台账", []string{"附件2", "填报单位（盖章）：三中（北校区）"}},
	{[]titledSheet{{"台账", []any{"填表单位：三中（北校区）（公章）　　2023年9月"}}}, "三中（北校区）巡察反馈意见整改台账", []string{"填表单位：三中（北校区）（公章）　　2023年9月"}},
	{[]titledSheet{{"台账", nil}}, workbook.BlankTitle, nil},
	{[]titledSheet{{"政治建设", []any{"一、政治建设方面"}}, {"作风建设", []any{"二、作风建设方面"}}}, workbook.BlankTitle, []string{"一、政治建设方面", "二、作风建设方面"}},
	{[]titledSheet{{"政治建设", []any{"政治建设方面整改台账"}}, {"作风建设", []any{"作风建设方面整改台账"}}}, workbook.BlankTitle, []string{"政治建设方面整改台账", "作风建设方面整改台账"}},
	{[]titledSheet{{"政治建设", []any{"政治建设方面整改台账"}}, {"作风建设", nil}}, workbook.BlankTitle, []string{"政治建设方面整改台账"}},
	{[]titledSheet{{"政治建设", []any{"息县二高整改台账（政治建设）"}}, {"作风建设", []any{"息县二高整改台账（作风建设）"}}}, "息县二高整改台账", []string{"息县二高整改台账（政治建设）", "息县二高整改台账（作风建设）"}},
	{[]titledSheet{{"政治建设", []any{"附件1", "息县二高整改台账", "一、政治建设方面"}}, {"作风建设", []any{"附件2", "息县二高整改台账", "二、作风建设方面"}}}, "息县二高整改台账", []string{"附件1", "一、政治建设方面", "附件2", "二、作风建设方面"}},
	{[]titledSheet{{"政治建设", []any{"息县二高整改台账"}}, {"作风建设", nil}}, "息县二高整改台账", nil},
	{[]titledSheet{{"一中", []any{"一中整改台账"}}, {"二中", []any{"二中整改台账"}}}, workbook.BlankTitle, []string{"一中整改台账", "二中整改台账"}},
}

// titledBook is a ledger of such sheets, each with two rows.
func titledBook(t *testing.T, sheets []titledSheet) *excelize.File {
	t.Helper()
	f := excelize.NewFile()
	t.Cleanup(func() { f.Close() })
	for i, s := range sheets {
		if _, err := f.NewSheet(s.name); err != nil {
			t.Fatal(err)
		}
		row := 0
		write := func(values ...any) {
			row++
			if err := f.SetSheetRow(s.name, fmt.Sprint("A", row), &values); err != nil {
				t.Fatal(err)
			}
		}
		for _, text := range s.above {
			write(text)
		}
		write("序号", "存在问题", "整改措施", "整改结果", "完成情况")
		write(2*i+1, "学习不够"+s.name, "加强学习", "已经加强。", "已完成")
		write(2*i+2, "检查不严"+s.name, "严格检查", "已经严格。", "已完成")
	}
	if err := f.DeleteSheet("Sheet1"); err != nil {
		t.Fatal(err)
	}
	return f
}

// TestTitle: the new ledger's title is that of the old table, not what stands beside it; of several tables it is the title of them all. What stood above a
// table and is not in the title is on record.
func TestTitle(t *testing.T) {
	for _, c := range titles {
		_, made, ok := moveBook(t, titledBook(t, c.sheets))
		if !ok {
			t.Errorf("%v was not moved", c.sheets)
			continue
		}
		moved, err := excelize.OpenReader(bytes.NewReader(made))
		if err != nil {
			t.Fatal(err)
		}
		defer moved.Close()
		title, _ := moved.GetCellValue("整改台账", "A1")
		rows, err := moved.GetRows(RecordSheet)
		if err != nil {
			t.Fatal(err)
		}
		var record []string
		for _, r := range rows {
			if len(r) == 3 && r[2] == "只记在这里" {
				record = append(record, r[1])
			}
		}
		if title != c.title || !slices.Equal(record, c.record) {
			t.Errorf("%v: the title is %s, on record is %q, want %s and %q", c.sheets, title, record, c.title, c.record)
		}
	}
}
