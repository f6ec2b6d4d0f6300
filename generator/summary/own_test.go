package summary

import (
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"gongshi/generator/document"
	"gongshi/generator/ledger"
)

// apart are units that count statuses of their own in each of the three ways, and one without any.
func apart() []Unit {
	return []Unit{
		{Ledger: "a", Name: "甲局", Title: "甲", Total: 10, Done: 6, Open: 1, Ongoing: 1, Own: []Own{{"基本完成", 2}}, OwnAs: ledger.OwnAsDone, Finished: 9, Rate: "90%", Unfinished: []Item{{Problem: "问题"}}},
		{Ledger: "b", Name: "乙局", Title: "乙", Total: 10, Done: 7, Ongoing: 1, Own: []Own{{"申请延期", 2}}, OwnAs: ledger.OwnUncounted, Finished: 8, Rate: "100%"},
		{Ledger: "c", Name: "丙局", Title: "丙", Total: 4, Done: 3, Own: []Own{{"基本完成", 1}}, OwnAs: ledger.OwnAsOpen, Finished: 3, Rate: "75%"},
		{Ledger: "d", Name: "丁局", Title: "丁", Total: 5, Done: 3, Open: 2, Finished: 3, Rate: "60%"},
		{Ledger: "e", Name: "戊局", Failed: "读不出来"},
	}
}

// TestOwnStatuses: a column a word, and the rates by each unit's own rule; the notice says all of it.
func TestOwnStatuses(t *testing.T) {
	units := apart()
	total := Add(units)
	if total.Base != 27 || total.Finished != 23 || total.Rate != "85%" || len(total.Own) > 0 {
		t.Errorf("%+v", total)
	}
	data, err := (&RollCall{Units: units}).Workbook()
	if err != nil {
		t.Fatal(err)
	}
	f := open(t, data)
	for at, want := range map[string]string{
		"G2": "基本完成", "H2": "申请延期", "I2": "计算完成率的项数", "J2": "计入完成率", "K2": "完成率", "L2": "追缴资金（元）",
		"G3": "2", "H3": "0", "I3": "10", "J3": "9", "K3": "90%", "G4": "0", "H4": "2", "I4": "8", "J4": "8", "K4": "100%", "K5": "75%", "G7": "",
		"G8": "3", "H8": "2", "I8": "27", "J8": "23", "K8": "85%",
	} {
		if got, err := f.GetCellValue(unitsSheet, at); err != nil || got != want {
			t.Errorf("%s is %q, want %q %v", at, got, want, err)
		}
	}
	text := strings.Join((&RollCall{Units: units}).Notice("").Paragraphs(), "\n")
	for _, want := range []string{
		"整改任务共29项，已完成19项，未完成3项，长期坚持2项，基本完成3项，申请延期2项，整改完成率85%。另列的基本完成3项、申请延期2项，完成率里甲局算作完成，丙局算作未完成，乙局不计。",
		"完成率达到100%的有1个单位：乙局", "尚未完成的共3项（另列的基本完成3项、申请延期2项不在其中），涉及",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("it lacks %q:\n%s", want, text)
		}
	}
	table := attachment(units, total)
	for i, c := range table.Columns {
		if i == 6 && c.Heading != "基本完成" || i == 7 && c.Heading != "申请延期" || i == 8 && c.Heading != "完成率" {
			t.Errorf("column %d is %s", i, c.Heading)
		}
	}
	for _, row := range table.Rows {
		if len(row) != len(table.Columns) {
			t.Errorf("a row of %d cells under %d columns", len(row), len(table.Columns))
		}
	}
}

// TestManyOwnStatuses: the attachment has one column for them where each would take a column too many.
func TestManyOwnStatuses(t *testing.T) {
	units := apart()
	units[3].Own, units[3].OwnAs = []Own{{"部分完成", 1}, {"序时整改", 1}}, ledger.OwnAsOpen
	table := attachment(units, Add(units))
	if table.Columns[6].Heading != "另列状态" || table.Columns[7].Heading != "完成率" {
		t.Errorf("%+v", table.Columns)
	}
	if last := table.Rows[len(table.Rows)-1]; last[6].Text != "基本完成3项、申请延期2项、部分完成1项、序时整改1项" || len(last) != len(table.Columns) {
		t.Errorf("%+v", last)
	}
}

// TestOneMoneyUnit: the attachment has its sums in the unit that the text has them in.
func TestOneMoneyUnit(t *testing.T) {
	for _, tt := range []struct{ other, heading, text, sums string }{
		{"万元", "追缴资金\n（万元）", "追缴资金6万元", "1.5 4.5 6"},
		{"", "追缴资金\n（元）", "追缴资金60000元", "15000 45000 60000"},
	} {
		units := []Unit{
			{Name: "甲局", Total: 2, Done: 2, Finished: 2, Rate: "100%", Recovered: decimal.New(15000, 0), MoneyUnit: "万元"},
			{Name: "乙局", Total: 2, Done: 1, Open: 1, Finished: 1, Rate: "50%", Recovered: decimal.New(45000, 0), MoneyUnit: tt.other},
		}
		total := Add(units)
		table := attachment(units, total)
		at := slices.IndexFunc(table.Columns, func(c document.Column) bool { return strings.HasPrefix(c.Heading, "追缴资金") })
		var sums []string
		for _, row := range table.Rows {
			sums = append(sums, row[at].Text)
		}
		if got := strings.Join(sums, " "); table.Columns[at].Heading != tt.heading || got != tt.sums || !strings.Contains(overall(total), tt.text) {
			t.Errorf("%q: %s, %s", table.Columns[at].Heading, got, overall(total))
		}
	}
}

// TestNoRate: of a unit that counts none of its 项 there is no rate; of units that all do so there is none at all.
func TestNoRate(t *testing.T) {
	none := Unit{Ledger: "n", Name: "己局", Title: "己", Total: 2, Own: []Own{{"基本完成", 2}}, OwnAs: ledger.OwnUncounted}
	units := []Unit{none}
	text := strings.Join((&RollCall{Units: units}).Notice("").Paragraphs(), "\n")
	if strings.Contains(text, "整改完成率") || strings.Contains(text, "。。") || strings.Contains(text, "\n。") || !strings.Contains(text, "没有计算完成率的有1个单位：己局") {
		t.Error(text)
	}
	if row := attachment(units, Add(units)).Rows[0]; row[7].Text != absent {
		t.Error(row)
	}
	text = strings.Join((&RollCall{Units: append(apart(), none)}).Notice("").Paragraphs(), "\n")
	if !strings.Contains(text, "整改完成率85%") || !strings.Contains(text, "没有计算完成率的有1个单位：己局") || !strings.Contains(text, "乙局、己局不计") {
		t.Error(text)
	}
	if _, err := (&RollCall{Units: units}).Workbook(); err != nil {
		t.Error(err)
	}
}
