// Package retrace makes a template of a notice that an office has published: what stands in the ledger becomes names and loops, all else stays as it is. It
// guesses nothing without a word: what could not be placed is told, and so is every paragraph that the template does not give back.
package retrace

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gongshi/generator/compose"
	"gongshi/generator/document"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/manuscript"
	"gongshi/generator/stats"
)

// Result is a template that was made of a notice.
type Result struct {
	// Source is the template; "" where a finding is an error.
	Source string
	// Same says that the template, filled from the same ledger, gives the notice back word for word.
	Same     bool
	Findings finding.List
}

// Template makes a template of a notice, by the facts of its ledger; nil facts give its frame. name is what the findings call the notice.
func Template(name string, m *manuscript.Manuscript, facts *stats.Facts) Result {
	lines, others := linesOf(m)
	t := &tracer{name: name, lines: lines, facts: facts}
	if facts == nil {
		t.imagine()
	}
	source := t.best()
	findings := t.findings(others)
	if len(lines) == 0 {
		return Result{Findings: append(findings, finding.TextFileEmpty.At(finding.Where{File: name}, nil))}
	}
	if _, problems := compose.Parse(name, source); problems.HasError() || t.broken {
		return Result{Findings: append(findings, finding.TemplateFromBroken.At(finding.Where{File: name}, nil))}
	}
	return Result{source, t.same, findings}
}

// tracer is a notice on its way to a template.
type tracer struct {
	name   string
	lines  []line
	facts  *stats.Facts
	doubts []doubt
	// taken are the names that were taken from the notice itself, without a ledger.
	taken []doubt
	// frame: there is no ledger, and the facts are what the notice itself says.
	frame bool
	// same: the template gives the notice back. broken: it cannot be filled.
	same, broken bool
}

// names are the names that may be placed, with what they hold.
func (t *tracer) names() []compose.Named {
	names := compose.Names(t.facts)
	if !t.frame {
		return names
	}
	return slices.DeleteFunc(names, func(v compose.Named) bool {
		return v.IsList && len(v.Entries) == 0 || len(v.Items) > 0 && v.Text == "" && v.Day.Year == 0 && !slices.Contains(dayItems, v.Name)
	})
}

// best tries the ways through the lists and keeps the template that gives back most of the notice.
func (t *tracer) best() string {
	names := t.names()
	f := newFinder(t.lines)
	f.frame, f.title = t.frame, titleLines(t.lines)
	for _, s := range []ledger.Status{ledger.Done, ledger.Open, ledger.Ongoing} {
		f.statuses = append(f.statuses, s.String())
	}
	for _, o := range t.facts.Own {
		f.statuses = append(f.statuses, o.Word)
	}
	f.carry(names)
	var regions []*region
	most := 0
	for _, path := range paths(names) {
		if r := newRegion(f, names, path); r != nil {
			regions = append(regions, r)
			most = max(most, r.weight)
		}
	}
	source, least := "", -1
	for i, r := range append(regions, nil) {
		if r != nil && 5*r.weight < 4*most || r == nil && least >= 0 {
			continue
		}
		text, doubts := t.write(r, f, names)
		back, all, broken := t.compare(text, doubts, r)
		cost := 3*all + len(doubts)
		if r != nil && r.reordered {
			cost += 100 * i // what comes back in its place is chance: the first way
		}
		if broken {
			cost += 1000
		}
		if least < 0 || cost < least {
			source, least, t.same, t.broken = text, cost, all == 0, broken
			t.doubts = slices.Concat(t.taken, doubts, back)
		}
	}
	return source
}

// write is the whole template, with the entries of a region in a loop; without a region there is none.
func (t *tracer) write(r *region, f *finder, names []compose.Named) (string, []doubt) {
	s := &speaker{names: names, placed: map[string]bool{}, frame: t.frame, blanks: blanks{}}
	f.blanks = s.blanks
	var doubts []doubt
	if r == nil && (len(t.facts.Categories) > 0 || t.frame) {
		doubts = append(doubts, doubt{kind: finding.TemplateFromNoList})
	}
	out := []string{t.header()}
	parts := partsOf(t.lines, t.facts)
	outside := map[int]string{}
	var order []int
	level := 1
	for i := 0; i < len(t.lines); i++ {
		if r != nil && i == r.from {
			out = append(out, r.write(level)...)
			doubts = append(doubts, r.doubts...)
			i = r.to
			continue
		}
		part := parts[i]
		if part.skip {
			continue
		}
		if t.lines[i].level > 0 {
			level = t.lines[i].level
		}
		if texts := f.carried[i]; texts != nil && !t.frame {
			s.doubts = append(s.doubts, doubt{finding.TemplateFromKept, i, finding.Values{"said": beginning(texts[0], 30)}})
		}
		text, left := s.write(part.text, i, part.whole)
		outside[i] = left
		order = append(order, i)
		if t.lines[i].auto {
			doubts = append(doubts, doubt{kind: finding.TemplateFromAuto, line: i})
		}
		out = append(out, strings.TrimSpace(part.word+" "+text))
	}
	optionalContacts(out)
	if !(len(parts) > 0 && parts[0].isTitle) {
		out = append([]string{out[0], "@标题 {{.标题}}"}, out[1:]...)
		doubts = append(doubts, doubt{kind: finding.TemplateFromTitle})
	}
	if !t.frame {
		s.tellParts(outside, order)
	}
	return strings.Join(out, "\n") + "\n", append(s.doubts, doubts...)
}

// carry notes the texts of problems in each line: they belong into a loop.
func (f *finder) carry(names []compose.Named) {
	f.carried = map[int][]string{}
	for _, path := range paths(names) {
		if path[len(path)-1] != "问题" {
			continue
		}
		for _, n := range branch(names, path) {
			for _, v := range n.names {
				for _, text := range append(v.Texts, v.Text) {
					f.carryText(strings.TrimRight(text, "。；"))
				}
			}
		}
		return
	}
}

// carryText notes where a text of a problem stands, if it is long enough to be no chance.
func (f *finder) carryText(text string) {
	if utf8.RuneCountInString(text) < 8 || onlyNumber.MatchString(text) {
		return
	}
	for _, s := range f.find(text) {
		f.carried[s.line] = append(f.carried[s.line], text)
	}
}

// header is the comment at the head of a template: its 文种, for whom it is, and how it is to be read.
func (t *tracer) header() string {
	kind := "公示"
	title := ""
	if len(t.lines) > 0 {
		title = titleOf(t.lines)
	}
	for _, k := range []string{"进展通报", "通报", "报告", "公示"} {
		if strings.Contains(title, k) || k == "进展通报" && strings.Contains(title, "进展") && strings.Contains(title, "通报") {
			kind = k
			break
		}
	}
	audience := ledger.Society
	if t.facts.Unit.Audience != ledger.NoAudience {
		audience = t.facts.Unit.Audience
	}
	title = strings.NewReplacer("*/", "", "{", "", "}", "").Replace(title)
	return "{{/* " + kind + "（" + audience.String() + "）：照《" + title + "》写的。\n" +
		"     一行一段；行首 @标题 @一级 @二级 @三级 @四级 @联系 @落款 @日期 说明这一段是什么，不写就是正文；\n" +
		"     **…** 之间用黑体；{{.名称}} 换成台账里的内容，别的字照写。空行不算。全部写法见 docs/template.md。 */}}"
}

// compare builds the notice anew and says which paragraphs do not come back; those that a doubt speaks of already are left out. all is how many there are with
// these.
func (t *tracer) compare(source string, doubts []doubt, r *region) (out []doubt, all int, broken bool) {
	tmpl, problems := compose.Parse(t.name, source)
	if tmpl == nil || problems.HasError() {
		return nil, 0, true
	}
	doc, _ := compose.Notice(tmpl, t.facts, true)
	if doc == nil {
		return nil, 0, true
	}
	s := spoken{map[int]bool{}, map[int]bool{}, map[int]bool{}}
	for _, d := range doubts {
		says := !slices.Contains(keeping, d.kind)
		s.changed[d.line] = s.changed[d.line] || says
		s.lost[d.line] = s.lost[d.line] || says && d.kind != nil
	}
	for i := range t.lines { // what the numbers come to is not known in a frame
		s.unknown[i] = t.frame && (r == nil || i < r.from || i > r.to)
	}
	parts := partsOf(t.lines, t.facts)
	back := paragraphs(doc)
	return differences(t.lines, parts, back, s), len(differences(t.lines, parts, back, spoken{unknown: s.unknown})), false
}

// keeping are the doubts about words that stay as they are: their paragraphs come back.
var keeping = []*finding.Kind{finding.TemplateFromNumber, finding.TemplateFromPart, finding.TemplateFromWhich, finding.TemplateFromOnly, finding.TemplateFromTitle, finding.TemplateFromTaken, finding.TemplateFromNoList, finding.TemplateFromKept, finding.TemplateFromPlace}

// paragraphs are a document's paragraphs as they stand in a text.
func paragraphs(doc *document.Document) []string {
	var out []string
	for _, p := range doc.Paragraphs() {
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, p)
		}
	}
	return out
}

// findings are the doubts as findings, in the order of the paragraphs.
func (t *tracer) findings(others int) (out finding.List) {
	for i := range t.lines {
		for _, d := range t.doubts {
			if d.line != i || d.kind == nil {
				continue
			}
			f := d.kind.At(finding.Where{File: t.name, Excerpt: beginning(t.lines[i].text, 20)}, d.values)
			if d.kind != finding.TemplateFromNoList && d.kind != finding.TemplateFromTitle {
				f.Place = place(&t.lines[i])
			}
			out = append(out, f)
		}
	}
	if others > 0 {
		out = append(out, finding.TemplateFromTables.At(finding.Where{File: t.name}, finding.Values{"count": others}))
	}
	return out
}
