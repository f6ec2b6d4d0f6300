package summary

import (
	"strings"
	"testing"

	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// TestHeld: what may not be read is in the sums and in no list, and every number over a shorter list says so.
func TestHeld(t *testing.T) {
	item := func(problem string, status ledger.Status, reach ledger.Reach) ledger.Item {
		return ledger.Item{Problem: ledger.Field{Text: problem}, Measure: ledger.Field{Text: "整改" + problem}, Deadline: ledger.Field{Text: "2023年8月"}, Status: status, Reach: reach}
	}
	date := ledger.Value{Field: ledger.Field{Text: "2023年9月5日"}, Date: ledger.Date{Year: 2023, Month: 9, Day: 5}}
	of := func(name, counts string, items ...ledger.Item) Unit {
		u := ledger.Unit{Items: items, Info: ledger.Info{"单位简称": {Field: ledger.Field{Text: name}}, "落款日期": date, "计入不公开的项": {Field: ledger.Field{Text: counts}}}}
		return Of(stats.Collect(u.For(ledger.Society)))
	}
	text := func(units ...Unit) string {
		return strings.Join((&RollCall{Units: units}).Notice("").Paragraphs(), "\n")
	}

	mixed := of("一中", "是", item("公开的", ledger.Open, ledger.ToAll), item("机要的", ledger.Open, ledger.ToNobody), item("内部的", ledger.Done, ledger.ToParty))
	got := text(mixed)
	for _, want := range []string{"整改任务共3项（其中2项不公开）", "尚未完成的共2项（其中1项不公开），涉及1个单位，其中2项到公示落款时已经超过整改时限，其余的逐项如下。", "整改公开的"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
	if strings.Contains(got, "机要的") || strings.Contains(got, "内部的") {
		t.Error(got)
	}
	data, err := (&RollCall{Units: []Unit{mixed}}).Workbook()
	if err != nil {
		t.Fatal(err)
	}
	rows, err := open(t, data).GetRows(openSheet)
	if err != nil {
		t.Fatal(err)
	}
	if last := strings.Join(rows[len(rows)-1], " "); !strings.Contains(last, "另有1项不公开，没有列出") {
		t.Error(last)
	}

	hidden := text(of("二中", "是", item("公开的", ledger.Done, ledger.ToAll), item("机要的", ledger.Open, ledger.ToNobody)))
	if want := "尚未完成的共1项（其中1项不公开），涉及1个单位，其中1项到公示落款时已经超过整改时限，不逐项列出。"; !strings.Contains(hidden, want) {
		t.Errorf("no %s in\n%s", want, hidden)
	}
	left := text(of("三中", "否", item("公开的", ledger.Open, ledger.ToAll), item("机要的", ledger.Open, ledger.ToNobody)))
	if strings.Contains(left, "不公开") || !strings.Contains(left, "整改任务共1项，") {
		t.Error(left)
	}
}
