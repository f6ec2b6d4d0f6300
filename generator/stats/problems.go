package stats

import (
	"strings"
	"unicode"

	"gongshi/generator/ledger"
	"gongshi/generator/numbered"
)

// group puts all items, also those that may not be read, into categories and problems, both in the order of first appearance. Each is known by its text, so
// that a problem whose rows do not stand together is counted once.
func group(items []ledger.Item) []Category {
	var out []Category
	category := map[string]int{}
	type key struct{ category, group, problem string }
	problem := map[key]*Problem{}
	for i := range items {
		it := &items[i]
		name := fold(it.Category.Text)
		c, ok := category[name]
		if !ok {
			c = len(out)
			category[name] = c
			out = append(out, Category{Name: it.Category})
		}
		k := key{name, fold(it.Group.Text), fold(it.Problem.Text)}
		p := problem[k]
		if p == nil {
			p = &Problem{Text: it.Problem, Group: it.Group}
			problem[k] = p
			out[c].Problems = append(out[c].Problems, p)
		}
		p.Items = append(p.Items, it)
	}
	for i := range out {
		out[i].setGroups(nil)
	}
	setTitles(out) // now, while the ledger has all its numbers
	return out
}

// readable is what the unit's readers may read of the categories, numbered without gaps and with its results joined.
func readable(whole []Category, unit *ledger.Unit) []Category {
	out := make([]Category, 0, len(whole))
	for _, c := range whole {
		problems := c.Problems
		c.No, c.Problems = len(out)+1, nil
		less := map[string]bool{}
		for _, p := range problems {
			q := p.readable(unit)
			if len(q.Items) < len(p.Items) { // a count in the title would be too high
				c.Title = CutCount(c.Title)
				less[fold(p.Group.Text)] = true
			}
			if len(q.Items) > 0 {
				q.No = len(c.Problems) + 1
				q.Result = joinResults(q.Items)
				c.Problems = append(c.Problems, q)
			}
		}
		if len(c.Problems) == 1 {
			c.Problems[0].No = 0
		}
		if c.setGroups(less); len(c.Problems) > 0 {
			c.Name = c.Problems[0].Items[0].Category
			out = append(out, c)
		}
	}
	return out
}

// readable is the problem with the 项 that may be read.
func (p *Problem) readable(unit *ledger.Unit) *Problem {
	if len(unit.Held) == 0 {
		return p
	}
	q := p.bare()
	for _, it := range p.Items {
		if unit.Shows(it) {
			q.Items = append(q.Items, it)
		}
	}
	if len(q.Items) > 0 {
		q.Text, q.Group = q.Items[0].Problem, q.Items[0].Group
	}
	return q
}

// Only is the problem with one of its 项 and what that alone has for a result.
func (p *Problem) Only(it *ledger.Item) *Problem {
	q := p.bare()
	q.Items = []*ledger.Item{it}
	q.Result = joinResults(q.Items)
	return q
}

// bare is the problem without 项 and numbers.
func (p *Problem) bare() *Problem {
	return &Problem{Text: p.Text, Title: p.Title, Group: p.Group, GroupTitle: p.GroupTitle}
}

// count is how many categories, 反馈问题 and problems there are.
func count(categories []Category) (n, groups, problems int) {
	named := false
	for _, c := range categories {
		problems += len(c.Problems)
		named = named || c.hasGroups()
	}
	if named {
		groups = countGroups(categories)
	}
	return len(categories), groups, problems
}

// fold makes texts equal that differ only in blanks or in punctuation at the end.
func fold(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
	return strings.TrimRight(s, EndMarks)
}

// EndMarks are the marks that may be cut off the end of a clause.
const EndMarks = "。；;：:，,、."

// joinResults is a problem's 整改结果, a string a paragraph. One text for all rows gives its own paragraphs; several are joined into one: 一是…；二是…；三是…。
// The same text in several rows counts once.
func joinResults(items []*ledger.Item) []string {
	var results []string
	own := ownWords(items)
	seen, folded := map[string]bool{}, map[string]bool{} // most rows share one cell, which is compared as it is
	for _, it := range items {
		if it.Result.Text == "" || seen[it.Result.Text] {
			continue
		}
		seen[it.Result.Text] = true
		text := withoutStatus(ledger.CutLabel(it.Result.Text), own)
		key := fold(text)
		if key == "" || folded[key] {
			continue
		}
		folded[key] = true
		results = append(results, text)
	}
	switch len(results) {
	case 0:
		return nil
	case 1:
		if parts := numbered.Bullets(results); parts != nil {
			return endSentences(parts)
		}
		return endSentences(paragraphs(results[0]))
	}
	all := clauses(results)
	if len(all) == 0 {
		return nil
	}
	return []string{sentence(all)}
}

// withoutStatus cuts off the status that a result begins with, or each of its parts, since 完成情况 says it. Where the parts have different statuses, or only
// some have one, it stays. own are the office's own words for the statuses of the problem's 项.
func withoutStatus(text string, own []string) string {
	if s, rest := ledger.CutStatus(text, own...); s != (ledger.Standing{}) {
		if rest == "" && s.Status == ledger.Open { // 尚未启动 is all that there is to say
			return text
		}
		return rest
	}
	if numbered.At(text).Style == numbered.None {
		return text
	}
	list, ok := numbered.Split(text)
	if !ok {
		return text
	}
	var b strings.Builder
	from := 0
	var unknown, common ledger.Standing
	for _, p := range list.Parts {
		s, rest := ledger.CutStatus(p.Text, own...)
		if s == unknown || rest == "" || common != unknown && s != common {
			return text
		}
		common = s
		b.WriteString(text[from:p.From] + rest)
		from = p.To
	}
	return b.String() + text[from:]
}

// Enumerate makes one sentence of the texts of several rows: 一是…；二是…；三是…。 A single clause has no ordinal. The texts' own ordinals and end marks are
// cut off; the words that introduce the list of a single text stay before it. It is "" where the texts are empty.
func Enumerate(texts []string) string {
	lead := ""
	if len(texts) == 1 {
		if list, ok := numbered.Split(texts[0]); ok && list.Lead != "" {
			lead, texts = joinLines(paragraphs(list.Lead)), nil
			for _, p := range list.Parts {
				texts = append(texts, p.Text)
			}
		}
	}
	all := clauses(texts)
	switch len(all) {
	case 0:
		return ""
	case 1:
		return lead + endClause(all[0], "。")
	}
	return lead + sentence(all)
}

// sentence joins clauses into one sentence: 一是…；二是…；三是…。 Where a clause has a stop or a semicolon within, all end with 。, since ； does not separate
// clauses that hold one (GB/T 15834-2011 A.6).
func sentence(clauses []string) string {
	mark := "；"
	for _, c := range clauses {
		if strings.ContainsAny(strings.TrimRight(c, EndMarks), "。；") {
			mark = "。"
		}
	}
	var b strings.Builder
	for i, c := range clauses {
		if i+1 == len(clauses) {
			mark = "。"
		}
		b.WriteString(numbered.InHan(i+1) + "是" + endClause(c, mark))
	}
	return b.String()
}

// endClause ends a clause with the mark; one that ends with ？ or ！ keeps that instead.
func endClause(clause, mark string) string {
	clause = strings.TrimRight(dropDoubles(clause), EndMarks)
	if strings.HasSuffix(clause, "？") || strings.HasSuffix(clause, "！") {
		return clause
	}
	return clause + mark
}

// paragraphs splits a cell's text at its line ends.
func paragraphs(text string) []string {
	var out []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}
