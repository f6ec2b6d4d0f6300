package proof

import (
	"strings"

	"gongshi/generator/pattern"
)

// telltale is a pattern that is wrong in any sentence: its groups are what is reported.
type telltale struct {
	// words are words of which the sentence has one; the pattern is looked for only there. They are parted by blanks, like those of unless.
	words string
	re    *pattern.Pattern
	// unless are words one of which makes the sentence right.
	unless string
	// never are words that a match has where it is no mistake.
	never      string
	text, hint string
	// fix is what to put in the place of the first group, "" where nobody can say. It is no more than likely.
	fix string
}

// telltales finds the patterns of a table. A sentence is looked at only where the index has one of the pattern's words.
func (p *pass) telltales(table []telltale) {
	all := p.text.sentences()
	for n := range table {
		t := &table[n]
		last := -1
		for w := range strings.SplitSeq(t.words, " ") {
			if !p.mayHold(w) {
				continue
			}
			p.each(w, func(i, k int, _ []rune) {
				if s := p.sentenceAt(i, k); s >= 0 && s != last {
					last = s
					p.telltale(t, &all[s])
				}
			})
		}
	}
}

func (p *pass) telltale(t *telltale, s *sentence) {
	if t.unless != "" && s.has(wordList(t.unless)...) {
		return
	}
	for _, m := range s.all(t.re) {
		if t.never != "" && hasAny(m.text(0), wordList(t.never)...) {
			continue
		}
		for g := 1; 2*g < len(m.bytes); g++ {
			if m.bytes[2*g] < 0 {
				continue
			}
			from, to := m.span(g)
			switch {
			case from == to || p.found(s.paragraph, from, to) || inTitle(p.text.Paragraphs[s.paragraph].runes, from):
			case t.fix != "" && g == 1:
				p.likely(s.paragraph, from, to, t.fix, t.text, t.hint)
			default:
				p.hit(s.paragraph, from, to, t.text, t.hint)
			}
		}
	}
}

// sentencesWith calls f once for each sentence that has the word.
func (p *pass) sentencesWith(word string, f func(s *sentence)) {
	last := -1
	p.each(word, func(i, k int, _ []rune) {
		if n := p.sentenceAt(i, k); n >= 0 && n != last {
			last = n
			f(&p.text.sentences()[n])
		}
	})
}

// nearHead is where the clause around k begins, or n runes before k where that is nearer.
func nearHead(runes []rune, k, n int) int {
	from := k
	for from > 0 && k-from < n && !oneOf(runes[from-1], "，。；：！？、“”（）《》 ") {
		from--
	}
	return from
}
