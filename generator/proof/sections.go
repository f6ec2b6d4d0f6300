package proof

import (
	"fmt"
	"slices"
	"strings"
)

// sectionSums compares a total that a paragraph states with the paragraphs below it, each of which has one number of its measure word.
func sectionSums(p *pass) {
	t := p.text
	all := t.quantities()
	for i := 0; i < len(all); {
		j := i + 1
		for j < len(all) && all[j].paragraph == all[i].paragraph {
			j++
		}
		if t.partLevel(all[i].paragraph+1) >= 0 {
			for _, w := range t.totalsOf(all[i:j]) {
				p.sectionSum(w, all[j:])
			}
		}
		i = j
	}
}

// totalsOf are the numbers that a paragraph states as totals, the last of each measure word, with no other of its kind.
func (t *Text) totalsOf(list []quantity) (out []*quantity) {
	if t.Paragraphs[list[0].paragraph].Kind != Body || len(list) > mostInRow {
		return nil
	}
next:
	for i := range list {
		q := &list[i]
		if q.loose || slices.Contains(uncounted, q.measure) || t.noun(q) == "方面" {
			continue
		}
		for k := range list {
			if k != i && list[k].measure == q.measure && (t.noun(&list[k]) == t.noun(q) || k > i) && t.noun(&list[k]) != "方面" {
				continue next
			}
		}
		if t.isTotal(list, i) {
			out = append(out, q)
		}
	}
	return out
}

// isTotal reports words that make a number one of all.
func (t *Text) isTotal(list []quantity, i int) bool {
	q := &list[i]
	return t.hasBefore(q, wholeWords...) || t.isFound(q) || i == len(list)-1 && t.endsInColon(q) || i > 0 && q.mark == '+' && t.noun(&list[i-1]) == "方面" && t.isFound(&list[i-1])
}

// endsInColon reports a number behind which the list of its parts begins: 会议记录24份，具体为：.
func (t *Text) endsInColon(q *quantity) bool {
	runes := t.Paragraphs[q.paragraph].runes
	return at(runes, len(runes)-1) == '：' && len(runes)-q.end <= 10
}

// sectionSum adds up what the paragraphs below have, up to one that has none or several.
func (p *pass) sectionSum(whole *quantity, rest []quantity) {
	t := p.text
	level := t.partLevel(whole.paragraph + 1)
	if level < 0 {
		return
	}
	sum, n := fixed(0), 0
	next := whole.paragraph + 1
	for i := 0; i < len(rest) && n <= mostInRow; {
		j := i + 1
		for j < len(rest) && rest[j].paragraph == rest[i].paragraph {
			j++
		}
		if level == 0 && rest[i].paragraph != next || level > 0 && t.endsParts(next, rest[i].paragraph, level) {
			break
		}
		if level > 0 && t.partLevel(rest[i].paragraph) != level {
			i = j
			continue
		}
		q := t.onlyOf(rest[i:j], whole)
		if q == nil {
			break
		}
		if t.isNoPartOf(whole, q, level) {
			return
		}
		sum, n, next = sum+q.value, n+1, rest[i].paragraph+1
		i = j
	}
	if n < 2 || n != t.countParts(whole.paragraph+1, level) || (sum-whole.value).abs() < tolerance(whole, nil) {
		return
	}
	if ratio := float64(sum) / float64(whole.value); ratio < 0.75 || ratio > 1.34 {
		return
	}
	from, to := whole.place()
	p.sayIt(whole.paragraph, from, to, fmt.Sprintf("总数写的是%s，下面各段加起来是%s", t.textOf(whole), t.amountOf(whole, sum)), "改正其中写错的一个")
}

// onlyOf is the only number of a measure word in a paragraph, or the first of those of which the others say how far it has come; nil where there are several
// or it is not exact.
func (t *Text) onlyOf(list []quantity, whole *quantity) (only *quantity) {
	for i := range list {
		q := &list[i]
		switch {
		case q.measure != whole.measure || t.noun(q) == "方面":
		case only == nil:
			only = q
		case t.status(q) == noStatus || t.status(only) != noStatus || q.value > only.value:
			return nil
		}
	}
	if only != nil && (only.loose || t.isNoPart(only) || t.otherThing(whole, only)) {
		return nil
	}
	return only
}

// isNoPartOf reports the whole again, or a number of which the whole is a sister.
func (t *Text) isNoPartOf(whole, q *quantity, level int) bool {
	return q.value >= whole.value || level == 0 && t.saidAlike(q, whole)
}

// saidAlike reports that the very words stand before both numbers, none of which is called a whole.
func (t *Text) saidAlike(a, b *quantity) bool {
	return len(t.before(a)) > 1 && string(t.before(a)) == string(t.before(b)) && !t.hasBefore(a, wholeWords...)
}

// partLevel is the level of a paragraph's ordinal, 0 where it is text without one, -1 where it is none of a list.
func (t *Text) partLevel(paragraph int) int {
	if paragraph >= len(t.Paragraphs) {
		return -1
	}
	q := &t.Paragraphs[paragraph]
	if q.Kind > Heading || startsAnew(q.Text) || q.Kind == Title {
		return -1
	}
	if o := ordinalAt(q.runes, 0); o.form > 0 {
		return o.form
	}
	if q.Kind == Heading || strings.TrimSpace(q.Text) == "" {
		return -1
	}
	return 0
}

// endsParts reports that a paragraph of a higher level, or one of another function, stands in between.
func (t *Text) endsParts(from, to, level int) bool {
	for i := from; i <= min(to, from+20*mostInRow); i++ {
		if l := t.partLevel(i); l < 0 && !startsAnew(t.Paragraphs[i].Text) || l > 0 && l < level {
			return true
		}
	}
	return false
}

// countParts is how many paragraphs the list has that begins with one.
func (t *Text) countParts(from, level int) (n int) {
	for i := from; i < len(t.Paragraphs) && i < from+20*mostInRow; i++ {
		switch l := t.partLevel(i); {
		case l == level:
			n++
		case level == 0, l < 0 && !startsAnew(t.Paragraphs[i].Text), l > 0 && l < level:
			return n
		}
	}
	return n
}

// headingCounts compares the number of problems in a category's heading with the problems below it.
func headingCounts(p *pass) {
	t := p.text
	all := t.quantities()
	for i := range all {
		q := &all[i]
		h := &t.Paragraphs[q.paragraph]
		if h.Kind != Heading || h.Level >= 3 || q.loose || q.measure != "个" && q.measure != "项" || t.noun(q) != "问题" && !(q.bracket > 0 && q.tail-q.end == 0) {
			continue
		}
		n := 0
		for k := q.paragraph + 1; k < len(t.Paragraphs); k++ {
			next := &t.Paragraphs[k]
			if next.Kind == Heading && next.Level <= h.Level || next.Kind > Heading {
				break
			}
			if strings.HasPrefix(next.Text, "存在问题") && colon(next.runes) > 0 {
				n++
			}
		}
		if n > 0 && q.value != fixed(n)*one {
			p.sayIt(q.paragraph, q.from, q.to, fmt.Sprintf("标题里写的是%s，下面列出的是%d个问题", t.textOf(q), n), "改正标题里的数，或者补上漏写的问题")
		}
	}
}
