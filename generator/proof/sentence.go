package proof

import (
	"strings"
	"unicode/utf8"

	"gongshi/generator/pattern"
)

// sentence is a part of a paragraph up to 。？ or ！.
type sentence struct {
	paragraph int
	// from is where it begins, in runes.
	from int
	text string
	// lacks has a bit for each kind of rune (see kindBit) that the sentence is known to lack.
	lacks uint64
}

// kindBit parts all runes into 64 kinds.
func kindBit(r rune) uint64 { return 1 << (uint32(r) * 2654435761 >> 26) }

// sentences are all sentences of the text, found once.
func (t *Text) sentences() []sentence {
	if t.sentencesFound != nil {
		return t.sentencesFound
	}
	list := make([]sentence, 0, 8*len(t.Paragraphs))
	for i := range t.Paragraphs {
		q := &t.Paragraphs[i]
		from, fromByte, atByte, kinds := 0, 0, 0, uint64(0)
		for k, r := range q.runes {
			atByte += utf8.RuneLen(r)
			kinds |= kindBit(r)
			if r == '。' || r == '？' || r == '！' {
				list = append(list, sentence{i, from, q.Text[fromByte:atByte], ^kinds})
				from, fromByte, kinds = k+1, atByte, 0
			}
		}
		if fromByte < len(q.Text) {
			list = append(list, sentence{i, from, q.Text[fromByte:], ^kinds})
		}
	}
	t.sentencesFound = list
	return list
}

// holds reports that [from, to) of a paragraph is a part of the sentence.
func (s *sentence) holds(paragraph, from, to int) bool {
	return paragraph == s.paragraph && s.from <= from && to <= s.from+utf8.RuneCountInString(s.text)
}

// has reports whether the sentence has one of the words.
func (s *sentence) has(words ...string) bool {
	for _, w := range words {
		if !s.lacksOf(w) && strings.Contains(s.text, w) {
			return true
		}
	}
	return false
}

// lacksOf reports a word that cannot stand in the sentence because a rune of it is missing there. Most sentences lack most words, and this is quicker than
// a search.
func (s *sentence) lacksOf(word string) bool {
	for _, r := range word {
		if s.lacks&kindBit(r) != 0 {
			return true
		}
	}
	return false
}

// match is the match of a pattern: the whole and its groups.
type match struct {
	s     *sentence
	bytes []int
}

// text is a group's text, "" where it took no part.
func (m match) text(group int) string {
	if m.bytes[2*group] < 0 {
		return ""
	}
	return m.s.text[m.bytes[2*group]:m.bytes[2*group+1]]
}

// span is a group's place in its paragraph, in runes.
func (m match) span(group int) (from, to int) {
	from = m.s.from + utf8.RuneCountInString(m.s.text[:m.bytes[2*group]])
	return from, from + utf8.RuneCountInString(m.text(group))
}

// find is the pattern's first match in the sentence.
func (s *sentence) find(re *pattern.Pattern) (match, bool) {
	b := re.FindStringSubmatchIndex(s.text)
	return match{s, b}, b != nil
}

// all are all its matches.
func (s *sentence) all(re *pattern.Pattern) []match {
	var out []match
	for _, b := range re.FindAllStringSubmatchIndex(s.text, -1) {
		out = append(out, match{s, b})
	}
	return out
}

// places gives the places in the paragraph, in runes, of ascending places in the sentence's bytes, without counting from its beginning each time.
func (s *sentence) places() func(byte int) int {
	last, n := 0, s.from
	return func(b int) int {
		if b < last {
			last, n = 0, s.from
		}
		n += utf8.RuneCountInString(s.text[last:b])
		last = b
		return n
	}
}
