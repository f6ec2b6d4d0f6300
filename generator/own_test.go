package generator_test

import (
	"strings"
	"testing"

	"gongshi/generator"
	"gongshi/generator/compose"
	"gongshi/generator/generatortest"
	"gongshi/generator/golden"
	"gongshi/generator/ledger"
	"gongshi/generator/stats"
	"gongshi/templates"
)

// ownUnit is the sample with two rows that are 基本完成 and one that is 申请延期.
func ownUnit(t *testing.T, as string) *ledger.Unit {
	unit := generatortest.Sample(t, generatortest.ForPapers)
	unit.Info["另列状态"] = ledger.Value{Field: ledger.Field{Text: "基本完成、申请延期、序时整改"}}
	unit.Info["另列状态算作"] = ledger.Value{Field: ledger.Field{Text: as}}
	n := 0
	for i := range unit.Items {
		it := &unit.Items[i]
		switch {
		case it.Status == ledger.Open && n < 2:
			it.Status, it.Own, it.StatusText.Text = ledger.Own, "基本完成", "基本完成"
			n++
		case it.Status == ledger.Ongoing && n == 2:
			it.Status, it.Own, it.StatusText.Text = ledger.Own, "申请延期", "申请延期"
			n++
		}
	}
	return unit
}

// TestGoldenOwnStatuses holds the bundled texts to what they say of statuses of the office's own, each way that the rate can count them.
func TestGoldenOwnStatuses(t *testing.T) {
	for _, name := range templates.Names() {
		var b strings.Builder
		for _, as := range []string{ledger.OwnAsOpen, ledger.OwnAsDone, ledger.OwnUncounted} {
			unit := ownUnit(t, as)
			notice, findings := generator.Build(unit, generator.Options{Template: generatortest.Template(t, name), Formats: generator.Formats[:1]})
			if notice == nil {
				t.Fatalf("%s: %v", name, findings)
			}
			b.WriteString("== 另列状态算作 " + as + "\n")
			for _, p := range notice.Document.Paragraphs() {
				if strings.Contains(p, "截至目前") || strings.Contains(p, "基本完成") || strings.Contains(p, "申请延期") || strings.Contains(p, "整改任务（") {
					b.WriteString(p + "\n")
				}
			}
			for _, f := range findings {
				b.WriteString(f.Code + " " + f.Cell + "\n")
			}
		}
		golden.Hold(t, "testdata/own-"+name+".txt", b.String())
	}
}

// TestTemplateLacksOwn: a template of an office's own that writes of each status is told what it does not write; one that lists them all, or says nothing of
// them, is not.
func TestTemplateLacksOwn(t *testing.T) {
	for text, want := range map[string]bool{
		"已完成{{.已完成}}项。":                                               true,
		"{{range .进展}}{{.状态}}{{.项数}}项。{{end}}":                        false,
		"{{range $一段 := .进展}}{{$一段.状态}}{{$一段.项数}}项。{{end}}":           false,
		"已完成{{.已完成}}项。{{range .进展}}{{.状态}}{{.项数}}项。{{end}}":           true,
		"{{range .进展}}{{if eq .状态 \"已完成\"}}完成{{.项数}}项。{{end}}{{end}}": true,
		"{{连接 \"，\" .完成情况}}。":                                         false,
		"已完成{{.已完成}}项。{{range .另列项数}}{{.名称}}{{.项数}}项。{{end}}":         false,
		"{{/* .已完成 */}}截至目前，对未完成的任务抓紧整改。":                             false,
	} {
		tmpl, findings := compose.Parse("自己的.tmpl", "@标题 标题\n"+text+"\n")
		if tmpl == nil {
			t.Fatal(findings)
		}
		for _, unit := range []*ledger.Unit{ownUnit(t, ledger.OwnAsOpen), generatortest.Sample(t)} {
			_, findings = compose.Notice(tmpl, stats.Collect(unit), false)
			told := false
			for _, f := range findings {
				told = told || f.Code == "template.own"
			}
			if told != (want && unit.Info.Text("另列状态") != "") {
				t.Errorf("%s: told %v of %v", text, told, unit.Info.OwnStatuses())
			}
		}
	}
}

// TestNoRate: where every 项 is set apart and the rate counts none of them, the bundled texts do without it; a template of an office's own is told why it is empty.
func TestNoRate(t *testing.T) {
	unit := ownUnit(t, ledger.OwnUncounted)
	for i := range unit.Items {
		unit.Items[i].Status, unit.Items[i].Own = ledger.Own, "基本完成"
	}
	for _, name := range templates.Names() {
		notice, findings := generator.Build(unit, generator.Options{Template: generatortest.Template(t, name)})
		if notice == nil || findings.HasError() {
			t.Fatalf("%s: %v", name, findings)
		}
		if text := strings.Join(notice.Document.Paragraphs(), "\n"); strings.Contains(text, "完成率") || strings.Contains(generatortest.Source(name), "完成率") && !strings.Contains(text, "基本完成") {
			t.Errorf("%s: %s", name, text)
		}
	}
	tmpl, _ := compose.Parse("自己的.tmpl", "@标题 标题\n完成率{{.完成率}}。\n")
	_, findings := compose.Notice(tmpl, stats.Collect(unit), false)
	if len(findings) != 1 || !strings.Contains(findings[0].Text(nil), "另列状态算作") || !strings.Contains(findings[0].Hint(nil), "{{if .完成率}}") {
		t.Error(findings)
	}
}
