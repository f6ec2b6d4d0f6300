package renew

import (
	"bytes"
	"slices"
	"testing"

	"gongshi/generator/ledger"
	"gongshi/generator/sheet"

	"github.com/xuri/excelize/v2"
)

// Each table of a sheet is moved by its own header: nothing is exchanged, and 万元 below 元 become yuan, the old words kept beside.
func TestTables(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	for i, r := range [][]any{
		{"序号", "问题类别", "存在问题", "整改措施", "整改结果", "完成情况", "追缴资金（元）", "打分"},
		{1, "教学", "题一", "措一", "果一", "已完成", 155, 90},
		{"序号", "问题类别", "存在问题", "整改结果", "整改措施", "责任领导", "完成情况", "追缴资金（万元）", "诫勉谈话（人）"},
		{2, "教学", "题二", "果二", "措二", "张某", "未完成", 1.5, 2},
	} {
		at, _ := excelize.CoordinatesToCellName(1, i+1)
		if err := f.SetSheetRow("Sheet1", at, &r); err != nil {
			t.Fatal(err)
		}
	}
	var data bytes.Buffer
	if err := f.Write(&data); err != nil {
		t.Fatal(err)
	}
	var whole []ledger.WholeSheet
	old, list := ledger.Read(sheet.Open("台账.xlsx", data.Bytes(), ""), ledger.Options{Whole: &whole})
	r, said, err := Move(old, whole, list)
	if err != nil || r.Data == nil {
		t.Fatal(err, said)
	}
	moved, err := excelize.OpenReader(bytes.NewReader(r.Data))
	if err != nil {
		t.Fatal(err)
	}
	defer moved.Close()
	rows, err := moved.GetRows("整改台账")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range [][]string{{"1", "教学", "题一", "措一", "果一", "已完成", "155", "90"}, {"2", "教学", "题二", "措二", "张某", "果二", "未完成", "15000", "2", "1.5"}} {
		if !slices.ContainsFunc(rows, func(row []string) bool {
			return slices.Equal(slices.DeleteFunc(slices.Clone(row), func(s string) bool { return s == "" }), want)
		}) {
			t.Errorf("%q is not among %q", want, rows)
		}
	}
}
