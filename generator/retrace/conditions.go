package retrace

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// assemble puts the names into the paragraph, and conditions around what a later ledger may not have.
func (p *paragraph) assemble() string {
	slices.SortStableFunc(p.marks, func(a, b mark) int { return a.from - b.from })
	before, after := map[int]string{}, map[int]string{}
	p.conditions(before, after)
	var b strings.Builder
	at := 0
	words := func(to int) {
		for k := at; k <= to; k++ { // conditions begin and end between words
			if c := after[k] + before[k]; c != "" {
				b.WriteString(escape(p.text[at:k]) + c)
				delete(after, k)
				delete(before, k)
				at = k
			}
		}
		b.WriteString(escape(p.text[at:to]))
		at = to
	}
	for _, m := range p.marks {
		if m.action == "" && m.instead == "" {
			continue
		}
		words(m.from)
		if b.WriteString(m.instead); m.instead == "" {
			b.WriteString("{{" + m.action + "}}")
		}
		at = m.to
	}
	words(len(p.text))
	return b.String()
}

// conditions are written around a clause with a list that may be empty, and around a sentence on the 项 of one status.
func (p *paragraph) conditions(before, after map[int]string) {
	for _, m := range p.marks {
		if m.named == nil || m.action == "" {
			continue
		}
		if m.named.IsList && m.named.Optional {
			if from, to := p.clause(m.from, m.to); from < m.from || to > m.to {
				before[from], after[to] = "{{if ."+m.named.Name+"}}", "{{end}}"
			}
			continue
		}
		if m.named.Optional {
			if to := m.to + p.counts(m); to > m.to {
				before[m.from], after[to] = "{{if ."+m.named.Name+"}}", "{{end}}"
			}
			continue
		}
		if from, to, ok := p.sentenceOf(m); ok {
			before[from], after[to] = "{{if ne ."+m.named.Name+` "0"}}`, "{{end}}"
		}
	}
}

// counts is how many bytes behind a number say what it counts: 个方面.
func (p *paragraph) counts(m mark) (size int) {
	for _, word := range m.named.Near {
		if strings.HasPrefix(p.text[m.to:], word) {
			size = max(size, len(word))
		}
	}
	return size
}

// clause is what goes with a list: from the comma before it to its end; or the whole sentence, if it is nothing else.
func (p *paragraph) clause(from, to int) (int, int) {
	start := strings.LastIndexAny(p.text[:from], "。；：")
	if start < 0 {
		start = 0
	} else {
		start += len("。")
	}
	alone := strings.HasPrefix(p.text[to:], "。") && !slices.ContainsFunc(p.marks, func(m mark) bool { return m.action != "" && m.from >= start && m.to <= from })
	if alone && utf8.RuneCountInString(p.text[start:from]) <= 15 {
		return start, to + len("。")
	}
	if k := strings.LastIndex(p.text[start:from], "，"); k >= 0 {
		return start + k, to
	}
	return from, to
}

// sentenceOf is the sentence of a number that it is all about: 对正在推进的4项整改任务，…。
func (p *paragraph) sentenceOf(m mark) (from, to int, ok bool) {
	if m.named.IsList || strings.Trim(m.named.Text, "0123456789") != "" {
		return 0, 0, false
	}
	from = strings.LastIndex(p.text[:m.from], "。")
	if from < 0 {
		from = 0
	} else {
		from += len("。")
	}
	k := strings.Index(p.text[m.to:], "。")
	if k < 0 || !strings.HasPrefix(p.text[from:], "对") {
		return 0, 0, false
	}
	to = m.to + k + len("。")
	for _, o := range p.marks {
		if o.action != "" && o.from >= from && o.to <= to && o != m {
			return 0, 0, false
		}
	}
	return from, to, true
}
