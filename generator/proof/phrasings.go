package proof

import (
	"strings"

	"gongshi/generator/pattern"
)

// phrasing is a pattern of words that nobody writes on purpose; its groups are what is reported.
type phrasing struct {
	// words are parted by |: one of them stands in every sentence that the pattern matches, and in few others.
	words string
	re    *pattern.Pattern
	// unless are words, parted by |, that a match has where it is no mistake.
	unless     string
	text, hint string
}

// phrased reports the patterns of a table, each in the sentences that have one of its words.
func (p *pass) phrased(table []phrasing) {
	for n := range table {
		t := &table[n]
		last := -1
		for word := range strings.SplitSeq(t.words, "|") {
			if !p.mayHold(word) {
				continue
			}
			p.each(word, func(i, k int, _ []rune) {
				if s := p.sentenceAt(i, k); s != last {
					last = s
					p.phrasedIn(t, &p.text.sentences()[s])
				}
			})
		}
	}
}

// phrasedIn reports a pattern's matches in a sentence.
func (p *pass) phrasedIn(t *phrasing, s *sentence) {
	for _, m := range s.all(t.re) {
		whole := m.text(0)
		if t.unless != "" && hasAny(whole, strings.Split(t.unless, "|")...) {
			continue
		}
		for g := 1; 2*g < len(m.bytes); g++ {
			if m.bytes[2*g] < 0 {
				continue
			}
			from, to := m.span(g)
			if runes := p.text.Paragraphs[s.paragraph].runes; !inTitle(runes, from) && !p.found(s.paragraph, from, to) {
				p.hit(s.paragraph, from, to, t.text, t.hint)
			}
		}
	}
}
