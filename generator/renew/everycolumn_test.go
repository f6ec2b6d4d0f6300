package renew

import (
	"bytes"
	"strconv"
	"testing"

	"gongshi/generator/ledger"
	"gongshi/generator/sheet"

	"github.com/xuri/excelize/v2"
)

// TestEveryColumn: what stands in any column of an old ledger stands in the same column of the new one. A column that nothing moves fails by its name.
func TestEveryColumn(t *testing.T) {
	contents := map[string]string{"序号": "1", "整改时限": "2023年7月27日", "完成情况": "已完成", "追缴资金": "155", "问题金额": "300", "已整改金额": "200", "追责问责情况": "政务处分1人", "公开范围": "公开", "密级": "无"}
	f := excelize.NewFile()
	defer f.Close()
	for i, c := range ledger.Columns() {
		content, ok := contents[c.Name]
		if !ok {
			content = "内容" + strconv.Itoa(i)
		}
		header := c.Name
		if ledger.IsMoney(header) {
			header += "（元）"
		}
		for row, text := range []string{header, content} {
			at, err := excelize.CoordinatesToCellName(i+1, row+1)
			if err != nil {
				t.Fatal(err)
			}
			if err := f.SetCellStr("Sheet1", at, text); err != nil {
				t.Fatal(err)
			}
		}
	}
	var data bytes.Buffer
	if err := f.Write(&data); err != nil {
		t.Fatal(err)
	}
	var whole []ledger.WholeSheet
	old, list := ledger.Read(sheet.Open("台账.xlsx", data.Bytes(), ""), ledger.Options{Whole: &whole})
	r, list, err := Move(old, whole, list)
	if err != nil || r.Data == nil {
		t.Fatalf("%v %v", err, list)
	}
	moved, _ := ledger.Read(sheet.Open("新台账.xlsx", r.Data, ""), ledger.Options{})
	was, is := &old.Units[0].Items[0], &moved.Units[0].Items[0]
	for _, c := range ledger.Columns() {
		before, after := field(was, c.Name), field(is, c.Name)
		switch {
		case c.Counts:
			if len(is.Handled) != 1 || len(was.Handled) != 1 || is.Handled[0].Kind != was.Handled[0].Kind || is.Handled[0].Count != was.Handled[0].Count {
				t.Errorf("%s has become %+v", c.Name, is.Handled)
			}
		case before.Text == "" || before.Text != after.Text:
			t.Errorf("renew does not move %s: %q has become %q", c.Name, before.Text, after.Text)
		}
	}
}
