package compose

import (
	"errors"
	"slices"
	"strings"

	"gongshi/generator/document"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/pattern"
	"gongshi/generator/stats"
)

// Notice fills the template with the facts. Where information is missing, the document has 【待填：…】 in its place; the finding is a warning in a draft,
// else an error.
func Notice(t *Template, facts *stats.Facts, draft bool) (*document.Document, finding.List) {
	return NoticeUntil(nil, t, facts, draft)
}

// NoticeUntil is Notice; where done is closed before the template is filled it stops with an error.
func NoticeUntil(done <-chan struct{}, t *Template, facts *stats.Facts, draft bool) (*document.Document, finding.List) {
	data := make(map[string]any, len(t.values))
	for _, v := range t.values {
		data[v.name] = v.get(facts)
	}
	text, err := t.fill(newBudget(facts, done), data)
	if err != nil {
		return nil, finding.List{runFinding(t.name, err)}
	}
	r := &reader{file: t.name, kind: kindOfInspection(facts), doc: &document.Document{}}
	for line := range strings.Lines(text) {
		r.line(line)
	}
	r.finish()

	info := facts.Unit.Info
	r.doc.Seal = info.Choose("盖章") == "是"
	r.doc.TwoSided = info.Choose("双面印刷") == "是"
	date := info["落款日期"].Date
	r.doc.Properties = document.Properties{Author: makeBodies(ledger.Bodies(info.Text("单位全称"))).String(), Year: date.Year, Month: date.Month, Day: date.Day}
	findings := append(r.findings, levelFindings(t, facts)...)
	findings = append(findings, periodFindings(facts.Unit, r.gaps, draft)...)
	findings = append(findings, t.ownFindings(facts)...)
	findings = append(findings, t.handedOverFindings(facts, draft)...)
	findings = append(findings, t.unsureFindings(facts)...)
	if t.uses("单位全称") {
		findings = append(findings, bodyFindings(facts.Unit, draft)...)
	}
	if n := r.doc.Count(document.Issuer); n > mostBodies {
		return nil, append(findings, finding.SignaturesMany.At(finding.Where{File: t.name}, finding.Values{"count": n, "most": mostBodies}))
	}
	if !slices.ContainsFunc(r.findings, func(f finding.Finding) bool { return f.Is(finding.TemplateFormat) }) {
		findings = append(findings, formatFindings(t.name, r.doc)...)
	}
	findings = append(findings, secrecyFindings(t.name, facts.Unit, r.doc)...)
	if r.doc.Title() == "" {
		findings = append(findings, finding.TitleMissing.At(finding.Where{File: t.name}, nil))
	}
	return r.doc, append(findings, gapFindings(r.gaps, facts, draft)...)
}

// periodFindings checks the days that begin and end something: it reports an end before the beginning, and one of the two without the other where no gap
// has reported that.
func periodFindings(unit *ledger.Unit, gaps []gap, draft bool) finding.List {
	var out finding.List
	label := unit.Info.Inspection().Label
	for _, days := range periods {
		from, to := unit.Info[days[0]], unit.Info[days[1]]
		reported := slices.ContainsFunc(gaps, func(g gap) bool { return slices.Contains(infoItems(g.name), days[0]) })
		switch half := (from.Text == "") != (to.Text == ""); {
		case from.Text != "" && to.Text != "" && to.Date.Compare(from.Date) < 0:
			out = append(out, finding.InfoDateOrder.At(placeOf(to.Field), finding.Values{"later": label(days[1]), "end": to.Text, "earlier": label(days[0]), "begin": from.Text}))
		case half && !reported && from.Text != "":
			out = append(out, finding.InfoDateHalf.At(placeOf(from.Field), finding.Values{"one": label(days[0]), "other": label(days[1])}))
		case half && !reported:
			out = append(out, finding.InfoDateHalf.At(placeOf(to.Field), finding.Values{"one": label(days[1]), "other": label(days[0])}))
		}
	}
	return draftWarnings(out, draft)
}

// placeOf is a cell as a finding's place, with its text.
func placeOf(f ledger.Field) finding.Where {
	return finding.Where{Sheet: f.Sheet, Cell: f.Cell, Excerpt: f.Text}
}

// draftWarnings makes warnings of the findings in a draft.
func draftWarnings(list finding.List, draft bool) finding.List {
	if draft {
		for i := range list {
			list[i].Severity = finding.Warning
		}
	}
	return list
}

var (
	runError = pattern.New(`^template: notice:(\d+)(?::\d+)?: executing`)
	noEntry  = pattern.New(`map has no entry for key "([^"]*)"`)
)

// runFinding says what stopped a template while it was filled.
func runFinding(file string, err error) finding.Finding {
	at, where := finding.Where{File: file}, "模板"
	message := err.Error()
	if m := runError.FindStringSubmatch(message); m != nil {
		where = "模板第" + m[1] + "行"
	}
	var value *valueError
	var budget *budgetError
	switch m := noEntry.FindStringSubmatch(message); {
	case errors.As(err, &budget) && budget == errStopped:
		return finding.TemplateStopped.At(at, finding.Values{"where": where, "fault": budget.Error()})
	case errors.As(err, &budget):
		return finding.TemplateBudget.At(at, finding.Values{"where": where, "fault": budget.Error()})
	case errors.As(err, &value):
		at.Excerpt = value.name
		list := anyName
		if shape := topShape.fields[value.name]; shape != nil && shape.list {
			list = value.name
		}
		return finding.TemplateRunList.At(at, finding.Values{"where": where, "fault": value.Error(), "name": list})
	case m != nil:
		at.Excerpt = m[1]
		return finding.TemplateNameRun.At(at, finding.Values{"where": where, "name": m[1]})
	}
	return finding.TemplateRun.At(at, finding.Values{"where": where})
}

// gapFindings turns the gaps into findings, each once. One for an item of 基本信息 has the item's name, any other the cell of the row that lacks the value.
// Where every problem lacks the same value there is one finding.
func gapFindings(gaps []gap, facts *stats.Facts, draft bool) finding.List {
	var out finding.List
	add := func(f finding.Finding, g gap) {
		if f.Line = g.line; !draft {
			f = f.Or(finding.AllowDraft)
		}
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
		if facts.Compared == nil && isCompared(g.name) {
			if once(gap{name: g.name}) {
				add(finding.CompareNothing.At(finding.Where{Excerpt: g.name}, finding.Values{"name": g.name}), g)
			}
			continue
		}
		if f, ok := ownGap(facts, g.name); ok {
			if once(gap{name: g.name}) {
				add(f, g)
			}
			continue
		}
		if items := itemsOf(facts, g.name); len(items) > 0 {
			if facts.Unit.InspectionAsked { // which items it needs depends on the answer
				continue
			}
			for _, item := range lacking(items, facts.Unit.Info) {
				if once(gap{name: item}) {
					add(missingItem(facts.Unit, item), g)
				}
			}
			continue
		}
		if problems > 1 && count[g.name] >= problems {
			g.at = ledger.Field{Sheet: facts.Unit.Sheet}
			if once(g) {
				add(missingEverywhere(facts, g), g)
			}
			continue
		}
		if once(g) {
			add(missingHere(facts, g), g)
		}
	}
	return draftWarnings(out, draft)
}

// missingEverywhere is the finding for a value that no problem has.
func missingEverywhere(facts *stats.Facts, g gap) finding.Finding {
	at := finding.Where{Sheet: g.at.Sheet, Excerpt: g.name}
	if cell := onlyStatus(facts, nil); g.name == "整改结果" && cell.Cell != "" {
		at.Cell = cell.Cell
		return finding.ResultsOnlyStatus.At(at, finding.Values{"said": quoted(strings.TrimRight(cell.Text, stats.EndMarks))})
	}
	return finding.ValueMissingAll.At(at, finding.Values{"name": g.name})
}

// missingHere is the finding for a value that one problem or one entry of a list lacks.
func missingHere(facts *stats.Facts, g gap) finding.Finding {
	at := finding.Where{Sheet: g.at.Sheet, Cell: g.at.Cell, Excerpt: g.name}
	switch g.name {
	case "整改结果", "整改措施", "整改时限":
		if cell := onlyStatus(facts, &g.at); g.name == "整改结果" && cell.Cell != "" {
			at.Cell = cell.Cell
			return finding.ResultOnlyStatus.At(at, finding.Values{"said": quoted(strings.TrimRight(cell.Text, stats.EndMarks))})
		}
		return finding.ValueMissingHere.At(at, finding.Values{"name": g.name})
	case "完成率":
		if facts.Total.N > 0 {
			return finding.RateMissing.At(at, nil)
		}
	case "名称", "内容":
		return finding.TextMissing.At(at, nil)
	}
	return finding.ValueMissing.At(at, finding.Values{"what": quoted(g.name)})
}

// onlyStatus is the first cell of 整改结果 that is not empty, of one problem or (nil) of any. It is asked for where a 整改结果 is missing: then the cell holds
// only a status.
func onlyStatus(facts *stats.Facts, problem *ledger.Field) ledger.Field {
	for i := range facts.Unit.Items {
		it := &facts.Unit.Items[i]
		if it.Result.Text != "" && (problem == nil || it.Problem.Sheet == problem.Sheet && it.Problem.Cell == problem.Cell) {
			return it.Result
		}
	}
	return ledger.Field{}
}

// missingItem is the finding for a missing item of 基本信息. Its hint depends on where the unit's other items are, or how they can be given at all.
func missingItem(unit *ledger.Unit, item string) finding.Finding {
	shared := ledger.IsShared(item)
	item = unit.Info.Inspection().Label(item)
	at, what := finding.Where{Sheet: unit.InfoSheet, Excerpt: item}, "“"+item+"”"
	var f finding.Finding
	switch {
	case unit.Several && unit.HasTable:
		f = finding.InfoMissingRow.At(at, finding.Values{"item": item, "what": what})
	case unit.Served && !unit.HasTable && unit.InfoSheet == "":
		f = finding.InfoMissingServed.At(at, finding.Values{"item": item, "what": what})
	case unit.Several && !shared:
		f = finding.InfoMissingOwn.At(at, finding.Values{"item": item, "what": what})
	case unit.Several:
		f = finding.InfoMissingShared.At(at, finding.Values{"item": item, "what": what})
	case unit.InfoSheet == "":
		f = finding.InfoMissingAll.At(at, finding.Values{"item": item})
	default:
		f = finding.InfoMissing.At(at, finding.Values{"item": item, "what": what})
	}
	return f.With(item)
}

// lacking are the items that are empty; all of them where none is, but their content gives nothing (《》 as a document's name).
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
