package compose

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"gongshi/generator/document"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// Notice fills the template with the facts. Where information is missing, a draft says 【待填：…】 in its place with a warning;
// otherwise the finding is an error.
func Notice(t *Template, facts *stats.Facts, draft bool) (*document.Document, finding.List) {
	return NoticeUntil(nil, t, facts, draft)
}

// NoticeUntil is Notice, unless done is closed before the template is filled: then it is an error that nobody waits for.
func NoticeUntil(done <-chan struct{}, t *Template, facts *stats.Facts, draft bool) (*document.Document, finding.List) {
	data := make(map[string]any, len(t.values))
	for _, v := range t.values {
		data[v.name] = v.get(facts)
	}
	text, err := t.fill(newBudget(facts, done), data)
	if err != nil {
		return nil, finding.List{runFinding(t.name, err)}
	}
	r := &reader{file: t.name, doc: &document.Document{}}
	for line := range strings.Lines(text) {
		r.line(line)
	}
	r.finish()

	info := facts.Unit.Info
	r.doc.Seal = info.Choose("盖章") == "是"
	date := info["落款日期"].Date
	r.doc.Properties = document.Properties{Author: makeBodies(ledger.Bodies(info.Text("单位全称"))).String(), Year: date.Year, Month: date.Month, Day: date.Day}
	findings := append(r.findings, periodFindings(facts.Unit, r.gaps, draft)...)
	if t.uses("单位全称") {
		findings = append(findings, bodyFindings(facts.Unit, draft)...)
	}
	if n := r.doc.Count(document.Issuer); n > mostBodies {
		return nil, append(findings, finding.Finding{
			Severity: finding.Error, Code: codeBudget, File: t.name, Text: fmt.Sprintf("落款有%d个单位，最多%d个", n, mostBodies), Hint: "看一看 @落款 是不是在 {{range}} 里面",
		})
	}
	if r.doc.Title() == "" {
		findings = append(findings, finding.Finding{
			Severity: finding.Error, Code: "template.title.missing", File: t.name,
			Text: "公示没有标题", Hint: "在模板里用 @标题 写上标题；基本信息里的“标题”不要只写 |",
		})
	}
	return r.doc, append(findings, gapFindings(r.gaps, facts, draft)...)
}

// periodFindings looks at the days that begin and end something: an end before its beginning, or one of the two without the other
// where no gap has said so.
func periodFindings(unit *ledger.Unit, gaps []gap, draft bool) finding.List {
	var out finding.List
	for _, days := range periods {
		from, to := unit.Info[days[0]], unit.Info[days[1]]
		f := finding.Finding{Severity: finding.Error, Code: "info.date.half", Hint: "两个都填，或者都不填"}
		at := to
		switch {
		case from.Text != "" && to.Text != "" && to.Date.Compare(from.Date) < 0:
			f.Code, f.Hint = "info.date.order", "改正其中写错的一个"
			f.Text = "“" + days[1] + "”" + to.Text + "早于“" + days[0] + "”" + from.Text
		case from.Text != "" && to.Text == "":
			at = from
			f.Text = "只有“" + days[0] + "”，没有“" + days[1] + "”"
		case from.Text == "" && to.Text != "":
			f.Text = "只有“" + days[1] + "”，没有“" + days[0] + "”"
		}
		reported := slices.ContainsFunc(gaps, func(g gap) bool { return slices.Contains(infoItems(g.name), days[0]) })
		if f.Text == "" || f.Code == "info.date.half" && reported {
			continue
		}
		if draft {
			f.Severity = finding.Warning
		}
		f.Sheet, f.Cell, f.Excerpt = at.Sheet, at.Cell, at.Text
		out = append(out, f)
	}
	return out
}

var (
	runError = regexp.MustCompile(`^template: notice:(\d+)(?::\d+)?: executing`)
	noEntry  = regexp.MustCompile(`map has no entry for key "([^"]*)"`)
)

// runFinding says what stopped a template that was read without a fault: what only running it could show.
func runFinding(file string, err error) finding.Finding {
	f := finding.Finding{Severity: finding.Error, Code: "template.run", File: file, Text: "模板", Hint: "参照自带模板的写法改正"}
	message := err.Error()
	if m := runError.FindStringSubmatch(message); m != nil {
		f.Text = "模板第" + m[1] + "行"
	}
	var value *valueError
	var budget *budgetError
	switch m := noEntry.FindStringSubmatch(message); {
	case errors.As(err, &budget):
		if f.Code = codeBudget; budget == errStopped {
			f.Code = "template.stopped"
		}
		f.Text += "：" + budget.Error()
		f.Hint = "看一看 {{range}}、{{template}} 和 print 是不是重复得太多"
	case errors.As(err, &value):
		f.Excerpt = value.name
		f.Text += "：" + value.Error()
		f.Hint = "一组内容" + rangeOver("")
		if shape := topShape.fields[value.name]; shape != nil && shape.list {
			f.Hint = "一组内容" + rangeOver(value.name)
		}
	case m != nil:
		f.Code, f.Excerpt = "template.name.unknown", m[1]
		f.Text += "用了不认识的名称“" + m[1] + "”"
	default:
		f.Text += "的花括号不能用这份台账的内容填写"
	}
	return f
}

// gapFindings turns the gaps into findings, each once: an item of 基本信息 with the item's name, anything else with the cell of the
// row that lacks it. Where every problem lacks the same, one finding says so.
func gapFindings(gaps []gap, facts *stats.Facts, draft bool) finding.List {
	severity := finding.Error
	hintEnd := "，或者用 --draft 先出带【待填】的草稿"
	if draft {
		severity, hintEnd = finding.Warning, ""
	}
	var out finding.List
	add := func(f finding.Finding, g gap) {
		f.Severity, f.Line = severity, g.line
		f.Hint += hintEnd
		out = append(out, f)
	}
	problems := 0
	for _, c := range facts.Categories {
		problems += len(c.Problems)
	}
	count := map[string]int{}
	for _, g := range gaps {
		count[g.name]++
	}
	seen := map[gap]bool{}
	once := func(g gap) bool {
		g.line = 0
		first := !seen[g]
		seen[g] = true
		return first
	}
	for _, g := range gaps {
		if items := infoItems(g.name); len(items) > 0 {
			for _, item := range lacking(items, facts.Unit.Info) {
				if once(gap{name: item}) {
					add(finding.Finding{
						Code: "info.missing", Sheet: facts.Unit.InfoSheet, Excerpt: item,
						Text: "缺少“" + item + "”", Hint: giveInfo(facts.Unit, item),
					}, g)
				}
			}
			continue
		}
		if problems > 1 && count[g.name] >= problems {
			g.at = ledger.Field{Sheet: facts.Unit.Sheet}
			if once(g) {
				f := finding.Finding{
					Code: "ledger.value.missing", Sheet: g.at.Sheet, Excerpt: g.name,
					Text: "台账里没有一个问题写了" + g.name, Hint: "看一看有没有“" + g.name + "”这一列，表头对不对，填写每个问题的" + g.name,
				}
				if at := statusAlone(facts, nil); g.name == "整改结果" && at.Cell != "" {
					f.Cell, f.Text, f.Hint = at.Cell, "每个问题的整改结果都只写了"+quoted(strings.TrimRight(at.Text, stats.EndMarks))+"这样的完成情况", "写明做了什么、有什么成效"
				}
				add(f, g)
			}
			continue
		}
		if once(g) {
			f := finding.Finding{
				Code: "ledger.value.missing", Sheet: g.at.Sheet, Cell: g.at.Cell, Excerpt: g.name,
				Text: "公示要写的" + quoted(g.name) + "没有内容", Hint: "在模板里用 {{if}} 包起来，没有内容就不写",
			}
			switch {
			case g.name == "整改结果", g.name == "整改措施", g.name == "整改时限":
				f.Text, f.Hint = "这个问题没有"+g.name, "在台账里填写它的"+g.name
				if at := statusAlone(facts, &g.at); g.name == "整改结果" && at.Cell != "" {
					f.Cell, f.Text, f.Hint = at.Cell, "整改结果只写了"+quoted(strings.TrimRight(at.Text, stats.EndMarks))+"，这是完成情况", "写明做了什么、有什么成效"
				}
			case g.name == "名称", g.name == "内容":
				f.Text, f.Hint = "这里没有可以写出来的文字", "把它写完整"
			}
			add(f, g)
		}
	}
	return out
}

// statusAlone is the first cell of a problem's 整改结果, or of any problem's, that has something in it: where nothing of it can be printed, that is
// its status alone.
func statusAlone(facts *stats.Facts, problem *ledger.Field) ledger.Field {
	for i := range facts.Unit.Items {
		it := &facts.Unit.Items[i]
		if it.Result.Text != "" && (problem == nil || it.Problem.Sheet == problem.Sheet && it.Problem.Cell == problem.Cell) {
			return it.Result
		}
	}
	return ledger.Field{}
}

// giveInfo says how to give an item that is missing: where the unit's other items stand, or in which ways they can be given at all.
func giveInfo(unit *ledger.Unit, item string) string {
	set := "--set " + item + "=… 给出"
	switch {
	case unit.Several && unit.HasTable:
		return "在“单位信息”表里这个单位的一行填写“" + item + "”，或者用 --info 文件.xlsx 给出"
	case unit.Served && !unit.HasTable && unit.InfoSheet == "":
		return "在 --info 的表里（或者文件夹的单位信息.xlsx 里）这个单位的一行填写“" + item + "”，或者用 " + set
	case unit.Several && !ledger.IsShared(item):
		return "各单位的“" + item + "”写在“单位信息”表里，一行一个单位，一列一项；台账里没有这张表，就加上它，或者用 --info 文件.xlsx 给出"
	case unit.Several:
		return "各单位相同的，在“基本信息”表里填写“" + item + "”，或者用 " + set + "；不同的，写在“单位信息”表里，或者用 --info 文件.xlsx 给出"
	case unit.InfoSheet == "":
		return "用 --info 文件.xlsx 或者 " + set + "，也可以在台账里加一张“基本信息”表"
	default:
		return "在“基本信息”表里填写“" + item + "”，或者用 " + set
	}
}

// lacking are the items without content; all of them where each has some that came to nothing (《》 as a document's name).
func lacking(items []string, info ledger.Info) []string {
	var out []string
	for _, item := range items {
		if info.Text(item) == "" {
			out = append(out, item)
		}
	}
	if out == nil {
		return items
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
