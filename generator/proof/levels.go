package proof

import "strings"

// levels finds headings that stand too low: （一） before the first 一、, and （1） right below a higher level in a text that uses 1. elsewhere.
func levels(p *pass) {
	first := p.firstHeadings()
	if k := first[2]; k > 0 && first[1] > k && p.firstOrdinal(k-1) == 1 {
		p.level(k-1, "前面还没有“一、”", "前面补上“一、”一级的标题，或者改成别的层次")
	}
	if first[3] == 0 {
		return
	}
	var seen [5]int // the last heading of each level within those above it, from 1
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		switch {
		case q.Kind == Heading && (q.Level < 1 || q.Level > 4):
		case q.Kind == Heading:
			if q.Level == 4 && seen[3] == 0 && seen[2]+seen[1] > 0 && p.firstOrdinal(i) == 1 {
				p.level(i, "上一级“1.”没有写，跳了一级", "改成“1.”，下面的依次改")
			}
			seen[q.Level] = i + 1
			clear(seen[q.Level+1:])
		case leadsOn(q), startsWithItem(q):
			seen[3] = i + 1
		}
	}
}

// firstHeadings are the paragraphs of the first heading of each level, from 1; 0 where there is none. What stands below a line such as 有关依据： is a list.
func (p *pass) firstHeadings() (first [5]int) {
	lead := false
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		from, _ := trimmed(q.runes)
		if o := ordinalAt(q.runes, from); q.Kind == Heading && o.form == q.Level && 1 <= q.Level && q.Level <= 4 {
			if first[q.Level] == 0 && !(lead && o.n == 1) {
				first[q.Level] = i + 1
			}
			lead = false
			continue
		}
		lead = leadsOn(q)
	}
	return first
}

// leadsOn reports a paragraph that ends in a colon.
func leadsOn(q *Paragraph) bool { return strings.HasSuffix(strings.TrimSpace(q.Text), "：") }

// startsWithItem reports running text that begins with 1.
func startsWithItem(q *Paragraph) bool {
	from, _ := trimmed(q.runes)
	return ordinalAt(q.runes, from).form == formArabic
}

// firstOrdinal is the number with which a paragraph begins.
func (p *pass) firstOrdinal(i int) int {
	runes := p.text.Paragraphs[i].runes
	from, _ := trimmed(runes)
	return ordinalAt(runes, from).n
}

// level reports the ordinal of a heading that stands on a wrong level.
func (p *pass) level(i int, text, hint string) {
	runes := p.text.Paragraphs[i].runes
	from, _ := trimmed(runes)
	o := ordinalAt(runes, from)
	p.hit(i, from, o.end, "“"+o.numeral(o.n)+"”"+text, hint)
}
