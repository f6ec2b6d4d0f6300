// Package numbered splits what people number, and joins what they wrap, by hand in one cell. No other package knows how they do it.
package numbered

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// List is a text of numbered parts.
type List struct {
	// Lead is the text before the first number, which announces the list: 做好以下工作：
	Lead  string
	Style Style
	// First is the first part's number.
	First int
	Parts []Part
	// Amid: a number stands between words without a mark before it, where it may belong to the words.
	Amid bool
}

// Part is one of a list's parts.
type Part struct {
	// Number is the number as it stands in the text. Text is what follows, without blanks and lighter marks at its ends; a list within it stays as it is.
	Number, Text string
	// From and To are where Text stands in the whole, in bytes.
	From, To int
}

// partMarks are the marks and blanks between the parts of a list.
const partMarks = " 　\n；;，,"

// Split splits a list: 1. 1、 1） （1） ① 一、 （一） 一是 第一，; on lines or within one, perhaps with a text before it. ok is false for a text that is no list, or
// whose numbers do not follow one another: then all of them stay in it.
func Split(text string) (list List, ok bool) {
	if m := At(text); m.Style != None {
		return split(text, 0, m)
	}
	for from, tries := 0, 0; tries < mostLeads; { // behind the colon that announces it
		k := strings.IndexAny(text[from:], "：:")
		if k < 0 {
			return List{}, false
		}
		_, size := utf8.DecodeRuneInString(text[from+k:])
		from += k + size
		at := from + len(text[from:]) - len(strings.TrimLeft(text[from:], partMarks))
		if m := At(text[at:]); m.N == 1 && m.Style != Bare && !m.doubt {
			if list, ok = split(text, at, m); ok && len(list.Parts) > 1 {
				return list, true
			}
			tries++
		}
	}
	return List{}, false
}

// mostLeads is how many colons may seem to announce a list before the text counts as prose.
const mostLeads = 4

// start is a number that begins a part.
type start struct{ at, size int }

// splitter splits one text, number by number.
type splitter struct {
	text   string
	first  Mark
	list   List
	starts []start
	// maybe is a number that would be the next one or belongs to the words; the number behind it decides.
	maybe *start
}

func split(text string, from int, first Mark) (List, bool) {
	if first.doubt {
		return List{}, false
	}
	s := splitter{text: text, first: first, list: List{Lead: text[:from], Style: first.Style, First: first.N}, starts: []start{{from, first.Size}}}
	for at := from + first.Size; at < len(text); {
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		r, size := utf8.DecodeRuneInString(text[at:])
		m := s.markAt(at, before, r)
		if m.Style != first.Style {
			at += size
			continue
		}
		if !s.takeMark(m, at, placeBehind(text[:at], before)) {
			return List{}, false
		}
		at += m.Size
	}
	if first.Style == Bare && len(s.starts) < 2 || s.maybe != nil {
		return List{}, false
	}
	return s.list, s.list.makeParts(text, s.starts) && !s.list.continuesInOtherStyle()
}

// markAt is the number that begins with r at a place; its Style is None where there is none.
func (s *splitter) markAt(at int, before, r rune) (m Mark) {
	if !beginsMark(r) {
		return Mark{}
	}
	if m = At(s.text[at:]); m.Style == None && s.first.Style == Figure && placeBehind(s.text[:at], before) <= afterStop {
		m = tightMark(s.text[at:])
	}
	return m
}

// next is the number that the next part must have.
func (s *splitter) next() int { return s.first.N + len(s.starts) }

// takeMark decides what a number of the list's style is: the beginning of a part, or a piece of one. It is false where the text is no list.
func (s *splitter) takeMark(m Mark, at int, place place) bool {
	follows := m.N == s.next()
	switch {
	case m.doubt && place <= afterStop && !(m.Style == Figure && beginsMonth(s.text[at+m.Size:])):
		if follows && s.maybe == nil {
			s.maybe = &start{at, m.Size}
		}
	case s.maybe != nil && place <= afterStop && m.N == s.next()+1:
		s.starts = append(s.starts, *s.maybe, start{at, m.Size})
		s.maybe = nil
	case place == reference, s.closesBracket(m, at), place == amidWords && !follows:
	case follows && m.doubt && place > afterStop:
		s.list.Amid = s.list.Amid || place == amidWords
	case place == amidWords && !m.enclosed():
		s.takeAmid(m, at)
	case follows:
		s.starts = append(s.starts, start{at, m.Size})
		s.maybe = nil
	default:
		return !s.contradicts(m, place)
	}
	return true
}

// takeAmid takes the next number where it stands between words. 汉字 must follow it.
func (s *splitter) takeAmid(m Mark, at int) {
	s.list.Amid = true
	behind, _ := utf8.DecodeRuneInString(s.text[at+m.Size:])
	if m.Style != Bare && unicode.Is(unicode.Han, behind) {
		s.starts = append(s.starts, start{at, m.Size})
	}
}

// closesBracket reports 1） whose bracket closes one that is open in its part.
func (s *splitter) closesBracket(m Mark, at int) bool {
	last := s.starts[len(s.starts)-1]
	return m.Style == HalfRound && inBrackets(s.text[max(last.at+last.size, at-mostInBrackets):at])
}

// contradicts reports a number out of order where only the next one could stand.
func (s *splitter) contradicts(m Mark, place place) bool {
	switch place {
	case lineStart:
		return true
	case afterPause:
		return m.N == s.first.N
	case afterStop:
		return m.Style != Bare && m.Style != Han
	}
	return false
}

// continuesInOtherStyle reports a list whose next number is written in another style: 1.…；②…. Then all its numbers stay.
func (l *List) continuesInOtherStyle() bool {
	text := l.Parts[len(l.Parts)-1].Text
	within := map[Style]bool{} // of lists that begin within the part
	for at, r := range text {
		if !beginsMark(r) {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		m := At(text[at:])
		switch place := placeBehind(text[:at], before); {
		case m.Style == None || m.Style == Bare || m.doubt || place == reference || place == amidWords:
		case m.N == 1:
			within[m.Style] = true
		case m.N == l.First+len(l.Parts) && at > 0 && place != afterPause && m.Style != l.Style && !within[m.Style]:
			return true
		}
	}
	return false
}

// inBrackets reports a place behind an opening bracket, which the bracket of 1） would close.
func inBrackets(before string) bool {
	closing := unclosed(before)
	return closing == '）' || closing == ')'
}

// makeParts makes the parts between the starts; it is false where a part has no text.
func (l *List) makeParts(text string, starts []start) bool {
	for i, s := range starts {
		end := len(text)
		if i+1 < len(starts) {
			end = starts[i+1].at
		}
		from := s.at + s.size
		from += len(text[from:end]) - len(strings.TrimLeft(text[from:end], partMarks))
		part := Part{Number: text[s.at : s.at+s.size], Text: strings.TrimRight(text[from:end], partMarks), From: from}
		part.To = from + len(part.Text)
		if part.Text == "" {
			return false
		}
		l.Parts = append(l.Parts, part)
	}
	return true
}

type place int

const (
	lineStart place = iota
	afterStop       // behind 。；！？ or a blank
	afterPause
	amidWords
	reference // the （2） of 第（2）条, the 2、 of 第1、2
)

func placeBehind(text string, before rune) place {
	switch {
	case before == '\n' || text == "":
		return lineStart
	case strings.ContainsRune("。；;！？", before):
		return afterStop
	case strings.ContainsRune("，,：:"+blanks, before):
		return afterPause
	case strings.ContainsRune("第至到和及与、（(《“之见项条款表图附件.．-—~～/", before) || isDigit(before) || before < 0x80 && unicode.IsLetter(before):
		return reference
	}
	return amidWords
}

// beginsMark is a quick test: most characters begin no number.
func beginsMark(r rune) bool {
	return isDigit(r) || r == '（' || r == '(' || r == '第' || strings.ContainsRune(hanDigits, r) || '①' <= r && r <= '⒛' || '❶' <= r && r <= '❿' || '㈠' <= r && r <= '㈩'
}

// Count splits a cell whose parts are to be counted: into its numbered parts, or else its lines. ok is false where their number is unclear: numbers that
// are not 1, 2, 3 …, that stand amid words or a sentence, or that only some of the lines have.
func Count(text string) (parts []string, ok bool) {
	if text == "" {
		return nil, true
	}
	if list, ok := Split(text); ok {
		if list.Amid || list.First != 1 || list.Lead != "" && !strings.HasSuffix(list.Lead, "\n") || len(list.Parts) == 1 && strings.Contains(text, "\n") {
			return nil, false
		}
		for _, p := range list.Parts {
			parts = append(parts, p.Text)
		}
		parts[0] = list.Lead + parts[0]
		return parts, true
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if m := At(line); m.Style != None && m.Style != Bare && !(m.doubt && (i > 0 || m.Style == Figure)) {
			return nil, false
		}
	}
	return lines, true
}
