package stats

import (
	"regexp"
	"strings"
	"unicode"

	"gongshi/generator/ledger"
	"gongshi/generator/numbered"
)

// group puts the items together, those that may not be read among them: categories by first appearance, within them problems by first appearance, each known by its text,
// so that a ledger whose rows of one problem do not stand together still counts it once.
func group(items []ledger.Item) []Category {
	var out []Category
	category := map[string]int{}
	type key struct{ category, problem string }
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
		k := key{name, fold(it.Problem.Text)}
		p := problem[k]
		if p == nil {
			p = &Problem{Text: it.Problem}
			problem[k] = p
			out[c].Problems = append(out[c].Problems, p)
		}
		p.Items = append(p.Items, it)
	}
	title(out) // by what the ledger numbers, before anything is left out
	return out
}

// shown numbers what the unit's readers may read of the categories, and joins its results. What is left out leaves no hole.
func shown(whole []Category, unit *ledger.Unit) []Category {
	out := make([]Category, 0, len(whole))
	for _, c := range whole {
		problems := c.Problems
		c.No, c.Problems = len(out)+1, nil
		for _, p := range problems {
			q := p.shown(unit)
			if len(q.Items) < len(p.Items) { // it would say how many stand below it, and fewer do
				c.Title = CutCount(c.Title)
			}
			if len(q.Items) > 0 {
				q.No = len(c.Problems) + 1
				q.Result = result(q.Items)
				c.Problems = append(c.Problems, q)
			}
		}
		if len(c.Problems) == 1 {
			c.Problems[0].No = 0
		}
		if len(c.Problems) > 0 {
			c.Name = c.Problems[0].Items[0].Category
			out = append(out, c)
		}
	}
	return out
}

// shown is the problem with the 项 that may be read.
func (p *Problem) shown(unit *ledger.Unit) *Problem {
	if len(unit.Held) == 0 {
		return p
	}
	q := &Problem{Text: p.Text, Title: p.Title}
	for _, it := range p.Items {
		if unit.Shows(it) {
			q.Items = append(q.Items, it)
		}
	}
	if len(q.Items) > 0 {
		q.Text = q.Items[0].Problem
	}
	return q
}

func size(categories []Category) (n, problems int) {
	for _, c := range categories {
		problems += len(c.Problems)
	}
	return len(categories), problems
}

// fold makes texts alike that differ only in blanks or in a mark at the end.
func fold(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
	return strings.TrimRight(s, EndMarks)
}

// EndMarks are the marks that end a clause and say nothing.
const EndMarks = "。；;：:，,、."

// title sets the words under which categories and problems are printed: without the ordinals and labels that the notice gives
// them itself, where the ledger brings its own.
func title(categories []Category) {
	names := make([]string, len(categories))
	for i, c := range categories {
		names[i] = c.Name.Text
	}
	problems := make([][]string, len(categories))
	for i, name := range withoutOrdinals(names) {
		categories[i].Title = strings.TrimRight(name, EndMarks)
		for _, p := range categories[i].Problems {
			problems[i] = append(problems[i], problemLabel.ReplaceAllString(p.Text.Text, ""))
		}
	}
	for i, texts := range withoutOrdinalsThrough(problems) {
		for k, text := range texts {
			categories[i].Problems[k].Title = heading(text)
		}
	}
}

// heading is a problem's text without the mark that closes it: none closes a heading. One of several sentences ends as they do.
func heading(text string) string {
	trimmed := strings.TrimRight(text, "。；;，,、 　")
	switch {
	case trimmed == "":
		return text
	case trimmed != text && strings.Contains(trimmed, "。"):
		return trimmed + "。"
	}
	return trimmed
}

// counted is how a category says how many problems it has, which is no part of its name.
var counted = regexp.MustCompile(`(?:[（(【〔](?:共|计)?(?:有)?(?:问题)?[\d一二三四五六七八九十]{1,3}[个项条](?:具体)?(?:问题)?(?:[，,、；;][^（）()]{0,20})?[)）】〕]|(?:存在)?(?:的)?问题[\d一二三四五六七八九十]{1,3}[个项条]|[\d一二三四五六七八九十]{1,3}[个项条]问题)$`)

// CutCount is a category's name without how many problems it has, where more than that is left of it.
func CutCount(name string) string {
	if bare := strings.TrimRight(name[:len(name)-len(counted.FindString(name))], EndMarks); bare != "" {
		return bare
	}
	return name
}

// result is a problem's prose: the one cell over all its rows, several paragraphs where it has line breaks; or, where rows have
// results of their own, those joined: 一是…；二是…；三是…。 The same text in several rows counts once.
func result(items []*ledger.Item) []string {
	var own []string
	seen, folded := map[string]bool{}, map[string]bool{} // most rows share one cell, which is compared as it is
	for _, it := range items {
		if it.Result.Text == "" || seen[it.Result.Text] {
			continue
		}
		seen[it.Result.Text] = true
		text := withoutStatus(ledger.CutLabel(it.Result.Text))
		key := fold(text)
		if key == "" || folded[key] {
			continue
		}
		folded[key] = true
		own = append(own, text)
	}
	switch len(own) {
	case 0:
		return nil
	case 1:
		if parts := numbered.Bullets(own); parts != nil {
			return ended(parts)
		}
		return ended(paragraphs(own[0]))
	}
	all := clauses(own)
	if len(all) == 0 {
		return nil
	}
	return []string{sentence(all)}
}

// withoutStatus takes off a result the status that opens it, or that opens each of its parts: 完成情况 says it. Where the parts say different things,
// or only some say one, it stays.
func withoutStatus(text string) string {
	if s, rest := ledger.CutStatus(text); s != ledger.Unknown {
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
	said := ledger.Unknown
	for _, p := range list.Parts {
		s, rest := ledger.CutStatus(p.Text)
		if s == ledger.Unknown || rest == "" || said != ledger.Unknown && s != said {
			return text
		}
		said = s
		b.WriteString(text[from:p.From] + rest)
		from = p.To
	}
	return b.String() + text[from:]
}

// Enumerate makes one sentence of the texts of several rows: 一是…；二是…；三是…。 A single clause stands without an ordinal. Ordinals and
// marks that the texts bring along are taken off; what announces the list of a single text stays before it. It is "" where they say nothing.
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
		return lead + closed(all[0], "。")
	}
	return lead + sentence(all)
}

// sentence puts clauses into one sentence: 一是…；二是…；三是…。 Where a clause has a stop or a semicolon within, all end with 。, for a
// semicolon cannot bind what holds one (GB/T 15834-2011 A.6).
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
		b.WriteString(Han(i+1) + "是" + closed(c, mark))
	}
	return b.String()
}

// closed ends a clause with the mark; one that ends with ？ or ！ keeps that in the mark's place.
func closed(clause, mark string) string {
	clause = strings.TrimRight(once(clause), EndMarks)
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

// Han writes a number from 1 to 9999 in Han numerals: 一, 十, 十一, 二十三, 一百零五.
func Han(n int) string {
	digits := []rune("零一二三四五六七八九")
	if n <= 0 || n > 9999 {
		return ""
	}
	var b strings.Builder
	zero := false
	for i, unit := range []int{1000, 100, 10, 1} {
		d := n / unit % 10
		if d == 0 {
			zero = b.Len() > 0
			continue
		}
		if zero {
			b.WriteRune('零')
			zero = false
		}
		if !(unit == 10 && d == 1 && n < 20) {
			b.WriteRune(digits[d])
		}
		b.WriteString([]string{"千", "百", "十", ""}[i])
	}
	return b.String()
}
