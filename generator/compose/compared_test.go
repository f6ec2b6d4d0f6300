package compose

import (
	"strings"
	"testing"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// fillCompared fills a template with a unit that an office has compared with its earlier ledger, for readers.
func fillCompared(t *testing.T, source string, unit *ledger.Unit, readers ledger.Audience) (string, finding.List) {
	t.Helper()
	tmpl, findings := Parse("模板.tmpl", "@标题 题\n"+source+"\n")
	if tmpl == nil {
		t.Fatal(findings)
	}
	doc, findings := Notice(tmpl, stats.Collect(unit.For(readers)), true)
	if doc == nil {
		t.Fatal(findings)
	}
	return strings.Join(doc.Paragraphs()[1:], "\n"), findings
}

// quarter is a unit of four 项 and itself three months before: one was not done, one was done, one is new, one is gone.
func quarter() *ledger.Unit {
	at := func(cell, text string) ledger.Field { return ledger.Field{Sheet: "台账", Cell: cell, Text: text} }
	row := func(n string, problem string, status ledger.Status) ledger.Item {
		return ledger.Item{Problem: at("B"+n, problem), Measure: at("C"+n, "措施"+problem), Status: status, StatusText: at("D"+n, status.String()), Deadline: at("E"+n, "2026年6月30日")}
	}
	day := ledger.Value{Field: ledger.Field{Text: "2026年6月20日"}, Date: ledger.Date{Year: 2026, Month: 6, Day: 20}}
	return &ledger.Unit{
		Info:    ledger.Info{"落款日期": day},
		Items:   []ledger.Item{row("3", "甲甲甲甲", ledger.Done), row("4", "乙乙乙乙", ledger.Open), row("5", "丙丙丙丙", ledger.Done), row("6", "丁丁丁丁", ledger.Open)},
		Earlier: &ledger.Unit{Info: ledger.Info{}, Items: []ledger.Item{row("3", "甲甲甲甲", ledger.Open), row("4", "乙乙乙乙", ledger.Done), row("5", "丙丙丙丙", ledger.Open), row("6", "戊戊戊戊", ledger.Open)}},
	}
}

const quarterText = `{{if .对比}}新完成{{.新完成项数}}项：{{range .新完成}}{{.内容}}（{{.原完成情况}}到{{.完成情况}}）{{end}}；退步{{.退步项数}}项：{{range .退步}}{{.内容}}{{end}}；新增{{range .新增}}{{.内容}}{{end}}；减少{{range .减少}}{{.内容}}，原{{.原完成情况}}{{end}}；将到期{{range .将到期}}{{.内容}}还有{{.天数}}天，{{end}}{{else}}没有对比{{end}}`

func TestCompared(t *testing.T) {
	got, findings := fillCompared(t, quarterText, quarter(), ledger.Superiors)
	want := "新完成2项：甲甲甲甲（未完成到已完成）丙丙丙丙（未完成到已完成）；退步1项：乙乙乙乙；新增丁丁丁丁；减少戊戊戊戊，原未完成；将到期乙乙乙乙还有10天，丁丁丁丁还有10天，"
	if got != want || len(findings) > 0 {
		t.Errorf("got %s, want %s; %v", got, want, findings)
	}
	alone := quarter()
	alone.Earlier = nil
	if got, findings := fillCompared(t, quarterText, alone, ledger.Superiors); got != "没有对比" || len(findings) > 0 {
		t.Errorf("without an earlier ledger: %s %v", got, findings)
	}
}

// TestComparedReaders: what the readers may not know is not listed; it is counted where what is held back counts.
func TestComparedReaders(t *testing.T) {
	unit := quarter()
	unit.Items[2].Reach = ledger.ToSuperiors
	text := "{{.新完成项数}}{{range .新完成}}{{.内容}}{{end}}"
	if got, _ := fillCompared(t, text, unit, ledger.Society); got != "2甲甲甲甲" {
		t.Errorf("for society: %s", got)
	}
	unit.Info["计入不公开的项"] = ledger.Value{Field: ledger.Field{Text: "否"}}
	if got, _ := fillCompared(t, text, unit, ledger.Society); got != "1甲甲甲甲" {
		t.Errorf("for society, without what is held back: %s", got)
	}
	unit = quarter()
	unit.Earlier.Items[3].Reach = ledger.ToNobody
	if got, _ := fillCompared(t, "减少{{range .减少}}{{.内容}}{{end}}。", unit, ledger.Superiors); got != "减少。" {
		t.Errorf("a secret row of the earlier ledger: %s", got)
	}
}

// TestComparedWithout: a template that has to print what only a comparison gives says how to give it.
func TestComparedWithout(t *testing.T) {
	unit := quarter()
	unit.Earlier = nil
	got, findings := fillCompared(t, "新完成{{.新完成项数}}项，又{{.新完成项数}}项。", unit, ledger.Superiors)
	if !strings.Contains(got, "待填") || len(findings) != 1 || !findings[0].Is(finding.CompareNothing) || findings[0].Remedy.Kind != finding.GiveEarlier {
		t.Errorf("%s %v", got, findings)
	}
}

// TestComparedUnsure: 项 of which one cannot tell which is which are told of, where the text is about what has changed.
func TestComparedUnsure(t *testing.T) {
	unit := quarter()
	twice := unit.Items[2]
	twice.Measure.Cell = "C7"
	unit.Items = append(unit.Items, twice)
	_, findings := fillCompared(t, "新完成{{.新完成项数}}项。", unit, ledger.Superiors)
	if len(findings) != 1 || !findings[0].Is(finding.CompareUnsure) || findings[0].Cell != "C5" || findings[0].Value("cells") != "〔台账〕C5、C7" {
		t.Errorf("%v", findings)
	}
	if _, findings := fillCompared(t, "{{.项目总数}}项。", unit, ledger.Superiors); len(findings) > 0 {
		t.Errorf("in a text that says nothing of it: %v", findings)
	}
}
