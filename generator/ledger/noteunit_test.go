package ledger

import (
	"strings"
	"testing"

	"gongshi/generator/sheet"
)

// TestUnitAboveHeader: 单位：万元 above a table holds for the sums below it, unless the header or the cell says otherwise, and is told.
func TestUnitAboveHeader(t *testing.T) {
	for _, tt := range []struct {
		note, header string
		sum          any
		want, code   string
	}{
		{"单位：万元", "追缴资金", 1.55, "15500", "info ledger.money.note x!A2"},
		{"（金额单位：万元）", "追缴资金", 2, "20000", "info ledger.money.note x!A2"},
		{"单位:万元、人", "追缴资金", 2, "20000", "info ledger.money.note x!A2"},
		{"单位：人民币元", "追缴资金", 2, "2", "info ledger.money.note x!A2"},
		{"填报单位：某局　　单位：万元", "追缴资金", 2, "20000", "info ledger.money.note x!A2"},
		{"单位：万元", "追缴资金（元）", 155, "155", ""},
		{"单位：元", "追缴资金（万元）", 2, "20000", ""},
		{"单位：万元", "追缴资金", "155元", "155", "info ledger.money.note x!A2"},
		{"单位：万元", "追缴资金", "￥1,234.50", "0", "info ledger.money.note x!A2, error ledger.money.unknown x!D4"},
		{"填报单位：元宝镇", "追缴资金", 155, "155", ""},
		{"单位：万元宝小学", "追缴资金", 155, "155", ""},
	} {
		l, list := Read(sheet.Open("a.xlsx", build(t, nil, aSheet{name: "x", rows: [][]any{row("整改台账"), row(tt.note), row("存在问题", "整改措施", "完成情况", tt.header), row("题", "措", "完成", tt.sum)}}), ""), Options{})
		if tt.code == "" {
			wantCodes(t, list)
		} else {
			wantCodes(t, list, strings.Split(tt.code, ", ")...)
		}
		if got := l.Units[0].Items[0].Recovered.String(); got != tt.want {
			t.Errorf("%s, %s, %v: %s, want %s", tt.note, tt.header, tt.sum, got, tt.want)
		}
	}
}

// TestMoneyNamesItsColumn: what is said of a sum names the column that it stands in.
func TestMoneyNamesItsColumn(t *testing.T) {
	_, list := Read(sheet.Open("a.csv", []byte("单位：万元\n序号,存在问题,整改措施,完成情况,问题金额,整改到位金额（元）\n1,题,措,完成,5,-1\n"), ""), Options{Set: []Setting{{"检查类型", "审计"}}})
	said := ""
	for _, f := range list {
		said += f.Text(nil) + "：" + f.Hint(nil) + "\n"
	}
	for _, want := range []string{"写进这一列的表头，如“问题金额（元）”", "“已整改金额”里的金额是负数：写正数"} {
		if !strings.Contains(said, want) {
			t.Error(said)
		}
	}
	if strings.Contains(said, "追缴") {
		t.Error(said)
	}
}
