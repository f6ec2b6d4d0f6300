package retrace

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gongshi/generator/manuscript"
	"gongshi/generator/pattern"
)

// line is one paragraph of the old notice that is not blank.
type line struct {
	// no is its number among these, from 1: a person counts paragraphs so.
	no   int
	text string
	// level is its heading's level from 1 to 4, 0 for a paragraph of the body; auto says that the number is Word's own and not in the text.
	level int
	auto  bool
}

// linesOf are the paragraphs of a text that stand in no table and no text box; others is how many do.
func linesOf(m *manuscript.Manuscript) (lines []line, others int) {
	for _, p := range m.Paragraphs {
		text := clean(p.Text)
		switch {
		case text == "":
		case p.Place != "":
			others++
		default:
			l := line{no: len(lines) + 1, text: text}
			l.level = levelOf(text)
			if p.Level > 0 && p.Level <= 4 && short(text) {
				l.auto = l.level == 0 && len(lines) > 0
				l.level = p.Level
			}
			lines = append(lines, l)
		}
	}
	kept := withoutAttachment(lines)
	return kept, others + len(lines) - len(kept)
}

// attachmentMark matches the line with which an attachment begins, noteLine the one in the body that names it.
var (
	attachmentMark = pattern.New(`^附件\d{0,2}$`)
	noteLine       = pattern.New(`^附件\d{0,2}[：:]`)
)

// withoutAttachment cuts off an attachment and the line that names it: a notice gets both where its ledger is added.
func withoutAttachment(lines []line) []line {
	signed := false
	for i := range lines {
		signed = signed || dateLine.MatchString(lines[i].text)
		if !signed || !attachmentMark.MatchString(lines[i].text) {
			continue
		}
		return slices.DeleteFunc(slices.Clone(lines[:i]), func(l line) bool { return noteLine.MatchString(l.text) })
	}
	return lines
}

// clean drops what a template cannot hold, and the blanks at both ends.
func clean(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\u2028' || r == '\u2029':
			return ' '
		case unicode.IsControl(r) || r == '\ufeff' || r == utf8.RuneError:
			return -1
		}
		return r
	}, text)
	return strings.TrimSpace(text)
}

var headings = []*pattern.Pattern{
	pattern.New(`^[一二三四五六七八九十]{1,3}、`),
	pattern.New(`^[（(][一二三四五六七八九十]{1,3}[）)]`),
	pattern.New(`^\d{1,2}(?:[.．、]\D|[.．、]$)`),
	pattern.New(`^[（(]\d{1,2}[）)]`),
}

// levelOf is the level of a heading by the number that is typed before it.
func levelOf(text string) int {
	if !short(text) {
		return 0
	}
	for i, h := range headings {
		if h.MatchString(text) {
			return i + 1
		}
	}
	return 0
}

// short reports what can be a heading: one line that is no sentence.
func short(text string) bool {
	return utf8.RuneCountInString(text) <= 80 && !strings.ContainsAny(text, "。；") && !strings.HasSuffix(text, "：")
}

// looksLikeHeading reports a line that may stand above an entry of a list.
func (l *line) looksLikeHeading() bool {
	return l.level > 0 || short(l.text) && utf8.RuneCountInString(l.text) <= 40 && !strings.ContainsAny(l.text, "：:，")
}

// beginning is the first words of a text, to show a person which is meant.
func beginning(text string, most int) string {
	if rs := []rune(text); len(rs) > most {
		return string(rs[:most]) + "…"
	}
	return text
}
