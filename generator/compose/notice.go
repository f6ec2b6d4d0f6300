package compose

import (
	"errors"
	"regexp"
	"strings"
	"text/template"

	"gongshi/generator/document"
	"gongshi/generator/finding"
	"gongshi/generator/stats"
)

// Notice fills the template with the facts. Where information is missing, a draft says 【待填：…】 in its place with a warning;
// otherwise the finding is an error.
func Notice(t *Template, facts *stats.Facts, draft bool) (*document.Document, finding.List) {
	data := make(map[string]any, len(values))
	for _, v := range values {
		data[v.name] = v.get(facts)
	}
	var b strings.Builder
	b.Grow(32 << 10)
	if err := t.text.Execute(&b, data); err != nil {
		return nil, finding.List{runFinding(t.name, err)}
	}
	r := &reader{file: t.name, doc: &document.Document{}}
	for line := range strings.Lines(b.String()) {
		r.line(line)
	}
	r.finish()

	info := facts.Unit.Info
	r.doc.Seal = info.Choose("盖章") == "是"
	date := info["落款日期"].Date
	r.doc.Properties = document.Properties{Author: info.Text("单位全称"), Year: date.Year, Month: date.Month, Day: date.Day}
	return r.doc, append(r.findings, gapFindings(r.gaps, facts, draft)...)
}

var runError = regexp.MustCompile(`^template: notice:(\d+)(?::\d+)?: executing`)

// runFinding says what stopped a template that was read without a fault: a name that only running it could show to be unknown.
func runFinding(file string, err error) finding.Finding {
	f := finding.Finding{Severity: finding.Error, Code: "template.run", File: file, Text: "模板不能用这份台账的内容填写", Hint: "参照自带模板的写法改正"}
	var exec template.ExecError
	if !errors.As(err, &exec) {
		return f
	}
	message := exec.Error()
	if m := runError.FindStringSubmatch(message); m != nil {
		f.Text = "模板第" + m[1] + "行不能填写"
	}
	if m := regexp.MustCompile(`map has no entry for key "([^"]*)"`).FindStringSubmatch(message); m != nil {
		f.Code, f.Excerpt = "template.name.unknown", m[1]
		f.Text += "：没有“" + m[1] + "”这个名称"
	}
	return f
}

// gap is one value that was missing, and the heading under which it was.
type gap struct{ name, under string }

// gapFindings turns the gaps into findings, each name and place once: an item of 基本信息 with the item's name, anything else
// with the cell of the problem that lacks it.
func gapFindings(gaps []gap, facts *stats.Facts, draft bool) finding.List {
	severity := finding.Error
	hintEnd := "，或者用 --draft 先出带【待填】的草稿"
	if draft {
		severity, hintEnd = finding.Warning, ""
	}
	var out finding.List
	seen := map[gap]bool{}
	add := func(g gap, f finding.Finding) {
		if !seen[g] {
			seen[g] = true
			f.Severity, f.Excerpt = severity, g.name
			f.Hint += hintEnd
			out = append(out, f)
		}
	}
	for _, g := range gaps {
		if items := infoItems(g.name); len(items) > 0 {
			for _, item := range items {
				if facts.Unit.Info.Text(item) == "" {
					add(gap{name: item}, finding.Finding{
						Code: "info.missing", Sheet: facts.Unit.InfoSheet,
						Text: "缺少“" + item + "”", Hint: "在“基本信息”表里填写“" + item + "”，或者用 --set " + item + "=…" + " 给出",
					})
				}
			}
			continue
		}
		where, _ := facts.Unit.Locate(g.under)
		add(g, finding.Finding{
			Code: "ledger.value.missing", Sheet: where.Sheet, Cell: where.Cell,
			Text: "“" + g.under + "”没有" + g.name, Hint: "在这一行填写" + g.name,
		})
	}
	return out
}

// infoItems are the items of 基本信息 that a template's value is made of.
func infoItems(name string) []string {
	for _, v := range values {
		if v.name == name {
			return v.items
		}
	}
	return nil
}
