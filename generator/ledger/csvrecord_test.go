package ledger_test

import (
	"slices"
	"testing"

	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
)

// A number that an unquoted comma has parted is never read as two.
func TestPartedNumbers(t *testing.T) {
	const head = "序号,问题类别,存在问题,整改措施,整改结果,完成情况,追缴资金（元）"
	const item = "1,甲,题,措,果,已完成,"
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"the last column", head + "\n" + item + "1,234\n", []string{"error ledger.row.long !G2"}},
		{"with its decimals", head + "\n" + item + "12,345.60\n", []string{"error ledger.row.long !G2"}},
		{"in three", head + "\n" + item + "1,234,567\n", []string{"error ledger.row.long !G2"}},
		{"in quotes", head + "\n" + item + "\"1,234\"\n", nil},
		{"fields of nothing behind", head + "\n" + item + "155,,,,\n", nil},
		{"a header that ends in nothing too", head + ",,\n" + item + "155,,\n", nil},
		{"before a note", head + ",备注\n" + item + "1,234,看\n", []string{"error ledger.row.long !G2"}},
		{"before a blank note", head + ",备注\n" + item + "1,234,\n", []string{"error ledger.row.long !G2"}},
		{"the note left off", head + ",备注\n" + item + "1,234\n", []string{"error ledger.row.long !G2"}},
		{"a note that is a number", head + ",备注\n" + item + "1234,234\n", nil},
		{"before people", head + ",诫勉谈话（人）,备注\n" + item + "1,234,\n", []string{"warning ledger.row.long !G2"}},
		{"before people, one field too many", head + ",诫勉谈话（人）,备注\n" + item + "1,234,,\n", []string{"error ledger.row.long !G2"}},
		{"before a status", "序号,问题类别,存在问题,整改措施,整改结果,追缴资金（元）,完成情况\n1,甲,题,措,果,1,234,已完成\n", []string{"error ledger.row.long !F2", "error ledger.status.unknown !G2"}},
		{"few people", head + ",诫勉谈话（人）,备注\n" + item + "155,2,\n", nil},
		{"a number before the overflow, however it was parted", head + "\n" + item + "1,5\n", []string{"error ledger.row.long !G2"}},
		{"a text beyond the header", head + "\n" + item + "无,看一看\n", []string{"warning ledger.row.long !H2"}},
		{"tabs", "序号\t问题类别\t存在问题\t整改措施\t整改结果\t完成情况\t追缴资金（元）\n1\t甲\t题\t措\t果\t已完成\t1,234\n", nil},
	} {
		_, list := ledger.Read(sheet.Open("a.csv", []byte(c.text), ""), ledger.Options{})
		if got := told(list); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
