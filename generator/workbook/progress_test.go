package workbook

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/compare"
	"gongshi/generator/ledger"
)

// progressUnit is a unit of which a problem that looks like a formula was done, a secret row was put off, and one row cannot be told apart.
func progressUnit() ProgressUnit {
	row := func(n, problem string, status ledger.Status) ledger.Item {
		at := func(column, text string) ledger.Field {
			return ledger.Field{Sheet: "台账", Cell: column + n, Text: text}
		}
		return ledger.Item{Problem: at("A", problem), Measure: at("B", "措施"+n), Status: status, StatusText: at("C", status.String()), Deadline: at("D", "2026年6月30日")}
	}
	old := &ledger.Unit{Info: ledger.Info{}, Items: []ledger.Item{row("2", "=1+1的账目不实", ledger.Open), row("3", "保密资料管理不严", ledger.Open), row("4", "记录不全", ledger.Done)}}
	now := &ledger.Unit{Info: ledger.Info{}, Items: []ledger.Item{row("2", "=1+1的账目不实", ledger.Done), row("3", "保密资料管理不严", ledger.Done), row("4", "记录不全", ledger.Done), row("4", "记录不全", ledger.Done)}}
	now.Items[1].Reach = ledger.ToNobody
	now.Items[3].StatusText.Cell = "C5"
	return ProgressUnit{Name: "一中", Comparison: compare.Units(old, now)}
}

func TestWriteProgress(t *testing.T) {
	write := func() []byte {
		var b bytes.Buffer
		if err := WriteProgress(&b, []ProgressUnit{progressUnit()}, []string{"只在旧台账里的单位1个：二中"}); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	data := write()
	if !bytes.Equal(data, write()) {
		t.Error("the same comparison gives other bytes")
	}
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows("进展表")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range rows[1:] {
		got = append(got, strings.Join(r, "|"))
	}
	want := []string{
		"一中|新完成|=1+1的账目不实|措施2||完成情况|未完成|已完成||〔台账〕C2|〔台账〕C2",
		"一中|新完成|（涉密）|（涉密）||完成情况|（涉密）|（涉密）||〔台账〕C3|〔台账〕C3",
		"一中|对不准|记录不全等，旧1项，新2项|措施4等，旧1项，新2项|||措施4|措施4；措施4||〔台账〕B4|〔台账〕B4",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if formula, _ := f.GetCellFormula("进展表", "C2"); formula != "" {
		t.Errorf("a text has become the formula %s", formula)
	}
	counts, _ := f.GetRows("各单位")
	if last := counts[len(counts)-1]; len(counts) < 5 || last[0] != "只在旧台账里的单位1个：二中" {
		t.Errorf("%v", counts)
	}
	if !IsProgress(data) || IsFindings(data) || IsProgress([]byte("x")) {
		t.Error("the workbook is not known again")
	}
}
