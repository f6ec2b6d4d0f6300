package proof

import "strings"

// headings are the ordinals that a text has had so far.
type headings struct {
	p *pass
	// last has the last one of each form.
	last [formCircle + 1]int
	// skipped says that the last one of a form left some out: where the next one has its number, that one was meant.
	skipped [formCircle + 1]bool
	// loose says that the last one of 1. may as well be a number: 4.9名教师.
	loose bool
	// plain says that a heading without an ordinal stands behind the last one of the two highest levels: numbers may begin anew.
	plain [formHanBracket + 1]bool
	// list is the last one of a list that begins within a paragraph: 整改结果：1.…；. form is 0 where none does.
	list ordinal
}

func headingOrder(p *pass) {
	h := headings{p: p}
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		from, to := trimmed(q.runes)
		switch {
		case from == to, h.continuesList(q.runes[:to], from), h.takeLoose(q.runes, from):
		case q.Kind == Body && h.takeItem(i, from, q.runes[:to]):
		case q.Kind == Heading && 1 <= q.Level && q.Level <= 4:
			h.takeHeading(i, from, q)
		default:
			h.takePlain(q, q.runes[from:to])
		}
	}
}

// takePlain takes a paragraph without an ordinal.
func (h *headings) takePlain(q *Paragraph, text []rune) {
	switch {
	case q.Kind == Signature, q.Kind == Date, text[0] == '附' && attachmentMark.MatchString(string(text)):
		h.last = [formCircle + 1]int{} // what follows is another text
	case q.Kind != Body:
	case isArticle(text):
		clear(h.last[formHanBracket:])
	case text[len(text)-1] == '：': // a list may follow
		h.plain[formHan], h.plain[formHanBracket] = true, true
	case len(text) <= longestHeading && !strings.ContainsAny(string(text), "。；："):
		clear(h.last[formArabic:]) // a heading without an ordinal, as far as a bare text tells
		h.plain[formHan], h.plain[formHanBracket] = true, true
	}
	if q.Kind == Body {
		if n := bracketedWithin(text); n > 0 {
			h.last[formHanBracket] = n
		}
	}
}

// isArticle reports 第三条 or 第二章 at a paragraph's beginning: the numbers below it are its own.
func isArticle(text []rune) bool {
	if text[0] != '第' {
		return false
	}
	for k := 1; k < min(len(text), 8); k++ {
		if oneOf(text[k], "条章节款") {
			return k > 1
		}
		if !isDigit(text[k]) && hanDigit(text[k]) == 0 && !oneOf(text[k], "百零〇") {
			return false
		}
	}
	return false
}

// bracketedWithin is the last of （一）, （二） … that begin within a paragraph, 0 where there is no （一）.
func bracketedWithin(runes []rune) int {
	n := 0
	for k, r := range runes {
		if r != '（' || k == 0 || hanDigit(at(runes, k+1)) == 0 {
			continue
		}
		if o := ordinalAt(runes, k); o.form == formHanBracket && o.n == n+1 && oneOf(runes[k-1], "：；。，") {
			n = o.n
		}
	}
	return n
}

// takeLoose takes 2.2022年以来 and 4.9名教师 behind 1. and 3.: an ordinal as far as its number follows the last one.
func (h *headings) takeLoose(runes []rune, from int) bool {
	n, end := numberAfter(runes, from, 2)
	if n == 0 || n != h.last[formArabic]+1 || n == 1 || !oneOf(at(runes, end), ".．") || !isDigit(at(runes, end+1)) {
		return false
	}
	h.last[formArabic], h.loose = n, true
	clear(h.last[formArabicBracket:])
	return true
}

// continuesList reports a paragraph that continues a list begun within an earlier paragraph.
func (h *headings) continuesList(runes []rune, from int) bool {
	if o := ordinalAt(runes, from); h.list.form != 0 && o.form == h.list.form && o.n == h.list.n+1 {
		h.list.n = lastOrdinal(runes, o)
		return true
	}
	h.list = ordinal{}
	return false
}

// takeItem takes an item such as 1.加强学习； that is a paragraph of its own. It continues the list before it, even one within a paragraph.
func (h *headings) takeItem(i, from int, runes []rune) bool {
	h.list = listWithin(runes)
	o := ordinalAt(runes, from)
	if o.form == 0 {
		return false
	}
	last := h.last[o.form]
	if last > 0 || o.form == formHanBracket && h.last[formHan] > 0 {
		h.report(i, from, o)
	}
	h.take(o, lastOrdinal(runes, o))
	return true
}

// takeHeading takes a heading. The levels below it begin anew.
func (h *headings) takeHeading(i, from int, q *Paragraph) {
	o := ordinalAt(q.runes, from)
	if o.form != q.Level {
		clear(h.last[q.Level+1:])
		return
	}
	h.report(i, from, o)
	h.take(o, o.n)
}

// take keeps an ordinal, up to the last of its paragraph; those below it begin anew. ① stands below all.
func (h *headings) take(o ordinal, last int) {
	h.last[o.form] = last
	clear(h.last[o.form+1:])
	if o.form <= formArabic {
		h.loose = false
	}
	if o.form <= formHanBracket {
		clear(h.plain[o.form:])
	}
}

// report reports an ordinal that does not follow the last one of its form.
func (h *headings) report(i, from int, o ordinal) {
	last := h.last[o.form]
	text, hint := o.wrongAfter(last)
	wasSkipped := h.skipped[o.form]
	h.skipped[o.form] = last > 0 && o.n > last+1
	switch {
	case o.n == last && (wasSkipped || o.form == formArabic && h.loose): // the one before was wrong, or a number
		return
	case last == 0 && o.n > 1 && o.form <= formHanBracket && h.excerpt(i): // what came before is not in the text
		return
	case o.form == formHan && o.n == 2 && last == 0 && h.last[formHanBracket] == 1: // 一、 is written （一）, which another rule says
		return
	case o.n == 1 && last > 1 && o.form <= formHanBracket && !h.plain[o.form]:
		text, hint = "“"+o.numeral(last)+"”之后又从“"+o.numeral(1)+"”编起", "接着编“"+o.numeral(last+1)+"”，或者补上漏掉的上一级标题"
	}
	if text == "" {
		return
	}
	if j, k, other := h.otherForm(i, o, last); other.end > 0 {
		h.p.hit(j, k, other.end, "这一级别处写“"+o.numeral(o.n)+"”，这里写“"+other.numeral(other.n)+"”", "写“"+o.numeral(other.n)+"”")
		return
	}
	h.p.hit(i, from, o.end, text, hint)
}

// otherForm finds the heading before i that has the number which o misses, in another form: 1. where （二） follows.
func (h *headings) otherForm(i int, o ordinal, last int) (j, from int, other ordinal) {
	if o.form > formArabic || o.n != last+2 {
		return 0, 0, ordinal{}
	}
	for j := i - 1; j >= max(0, i-6); j-- {
		runes := h.p.text.Paragraphs[j].runes
		from, _ := trimmed(runes)
		got := ordinalAt(runes, from)
		switch {
		case got.form == 0 || got.form > formArabicBracket:
		case got.form == o.form || got.n != o.n-1 || got.form < o.form:
			return 0, 0, ordinal{}
		default:
			if j+1 < i && ordinalAt(h.p.text.Paragraphs[j+1].runes, 0).form == got.form {
				return 0, 0, ordinal{}
			}
			for n := j - 1; n >= max(0, j-6); n-- { // it follows one of its own form
				if q := &h.p.text.Paragraphs[n]; len(q.runes) > 0 {
					if before := ordinalAt(q.runes, 0); before.form == got.form && before.n == got.n-1 {
						return 0, 0, ordinal{}
					}
				}
			}
			return j, from, got
		}
	}
	return 0, 0, ordinal{}
}

// excerpt reports that a text without a title begins with paragraph i: a part of a paper.
func (h *headings) excerpt(i int) bool {
	for n := range i {
		if from, to := trimmed(h.p.text.Paragraphs[n].runes); from < to {
			return false
		}
	}
	return true
}
