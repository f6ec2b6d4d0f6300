package manuscript

import (
	"unicode"
	"unicode/utf8"
)

// breakLine ends a line within a paragraph. What follows is a paragraph of its own, unless the break stands within a number.
func (s *scanner) breakLine() {
	if n := len(s.open); n > 0 && s.reasonToLeave() == stays {
		s.open[n-1].breaks++
	}
}

// endLines begins the paragraphs behind the breaks that the open one ends with.
func (s *scanner) endLines() {
	n := len(s.open)
	for k := s.open[n-1].breaks; k > 0; k-- {
		before := s.open[n-1]
		before.breaks = 0
		s.open = s.open[:n-1]
		s.newParagraph()
		s.open[n-1].Level, s.open[n-1].style, s.open[n-1].behind = before.Level, before.style, before.behind
		s.open[n-1].continues = true
	}
}

// continueLine takes the breaks before a text: one between two figures parts a number, which is read whole.
func (s *scanner) continueLine(text string) {
	q := s.open[len(s.open)-1]
	if q.breaks == 1 {
		last, _ := utf8.DecodeLastRune(q.raw)
		first, _ := utf8.DecodeRuneInString(text)
		if unicode.IsDigit(last) && unicode.IsDigit(first) {
			q.breaks = 0
			return
		}
	}
	s.endLines()
}
