package proof

import "strings"

// headings are the ordinals that a text has had so far.
type headings struct {
	p *pass
	// last has the last one of each level.
	last [5]int
	// list is the last one of a list that begins within a paragraph: 整改结果：1.…；. form is 0 where none does.
	list ordinal
}

func headingOrder(p *pass) {
	h := headings{p: p}
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		switch {
		case h.continuesList(q), q.Kind == Body && h.takeItem(i, q):
		case q.Kind == Heading && 1 <= q.Level && q.Level <= 4:
			h.takeHeading(i, q)
		case q.Kind == Body && len(q.runes) <= longestHeading && !strings.ContainsAny(q.Text, "。；：") && len(q.runes) > 0:
			h.last[3], h.last[4] = 0, 0 // a heading without an ordinal, as far as a bare text tells
		}
	}
}

// continuesList reports a paragraph that continues a list begun within an earlier paragraph.
func (h *headings) continuesList(q *Paragraph) bool {
	if o := ordinalAt(q.runes, 0); h.list.form != 0 && o.form == h.list.form && o.n == h.list.n+1 {
		h.list.n = lastOrdinal(q.runes, o)
		return true
	}
	if len(q.runes) > 0 {
		h.list = ordinal{}
	}
	return false
}

// takeItem takes an item such as 1.加强学习； that is a paragraph of its own. It continues the list before it, even one within a paragraph.
func (h *headings) takeItem(i int, q *Paragraph) bool {
	h.list = listWithin(q.runes)
	o := ordinalAt(q.runes, 0)
	if o.form != formArabic && o.form != formArabicBracket {
		return false
	}
	if text, hint := o.wrongAfter(h.last[o.form]); text != "" && h.last[o.form] > 0 {
		h.p.hit(i, 0, o.end, text, hint)
	}
	h.last[o.form] = lastOrdinal(q.runes, o)
	if o.form == formArabic {
		h.last[formArabicBracket] = 0
	}
	return true
}

// takeHeading takes a heading. The levels below it begin anew.
func (h *headings) takeHeading(i int, q *Paragraph) {
	o := ordinalAt(q.runes, 0)
	for level := q.Level + 1; level <= 4; level++ {
		h.last[level] = 0
	}
	if o.form != q.Level {
		return
	}
	if text, hint := o.wrongAfter(h.last[q.Level]); text != "" {
		h.p.hit(i, 0, o.end, text, hint)
	}
	h.last[q.Level] = o.n
}
