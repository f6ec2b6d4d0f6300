package manuscript

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// Comment is a remark on the runes From to To of a paragraph. If Until is greater than Paragraph, To counts in the paragraph Until.
type Comment struct {
	Paragraph, From int
	Until, To       int
	// Lines are the remark's paragraphs.
	Lines []string
}

// Author is whose name the comments bear.
const Author = "gongshi"

var errNoDOCX = errors.New("manuscript: comments need a .docx")

// Annotate gives a copy of the file with comments at the very characters that they are about (ECMA-376-1 17.13.4); everything else stays as it was. Where a
// text cannot be cut, as in a text box, the comment is on the whole of it.
func (m *Manuscript) Annotate(comments []Comment) ([]byte, error) {
	if m.pack == nil {
		return nil, errNoDOCX
	}
	book, err := m.pack.comments()
	if err != nil {
		return nil, err
	}
	e := &edits{xml: m.pack.body, insertions: map[int]*insertion{}, tags: map[int]bool{}}
	for _, c := range comments {
		if c.Until <= c.Paragraph {
			c.Until = c.Paragraph
		}
		first, ok := m.at(c.Paragraph, c.From)
		last, ok2 := m.at(c.Until, c.To-1)
		if !ok || !ok2 {
			continue
		}
		id := book.add(c.Lines)
		e.insertBefore(first).starts = append(e.insertBefore(first).starts, rangeMark(first.run.prefix, "commentRangeStart", id))
		after := e.insertBehind(last)
		after.ends = append(after.ends, rangeMark(last.run.prefix, "commentRangeEnd", id)+book.styles.reference(last.run.prefix, id))
	}
	parts, added := book.parts()
	parts[m.pack.find(m.pack.main).Name] = e.apply()
	return m.pack.replaced(parts, added)
}

// textRune is a rune of the text: the n-th of its piece.
type textRune struct {
	piece
	n int
}

// at finds a rune of a paragraph.
func (m *Manuscript) at(paragraph, offset int) (textRune, bool) {
	if paragraph < 0 || paragraph >= len(m.Paragraphs) {
		return textRune{}, false
	}
	for _, p := range m.Paragraphs[paragraph].pieces {
		if p.at <= offset && offset < p.at+p.runes {
			return textRune{p, offset - p.at}, true
		}
	}
	return textRune{}, false
}

func rangeMark(prefix, name string, id int) string {
	return fmt.Sprintf(`<%s%s %sid="%d"/>`, prefix, name, attributePrefix(prefix), id)
}

// attributePrefix is the prefix of attributes. They have the schema's namespace, but the default namespace does not reach attributes. A document without a
// prefix for its elements declares one for its attributes, nearly always w.
func attributePrefix(prefix string) string { return cmp.Or(prefix, "w:") }

// insertion is what is put in at a place: the ends of comments, then the starts of others, between the tags that close an element and open it again.
type insertion struct {
	closing, opening string
	starts, ends     []string
}

// edits are what is put into document.xml, by place. tags are the start tags that get xml:space.
type edits struct {
	xml        []byte
	insertions map[int]*insertion
	tags       map[int]bool
}

func (e *edits) insertionAt(at int, closing, opening string) *insertion {
	c := e.insertions[at]
	if c == nil {
		c = &insertion{closing: closing, opening: opening}
		e.insertions[at] = c
	}
	return c
}

// insertBefore is the insertion before a rune, insertBehind the one behind it. An element around the place is closed and opened again.
func (e *edits) insertBefore(s textRune) *insertion {
	switch {
	case s.textTo == 0 && s.number == 0, s.number == 1 && s.n == 0, s.textTo == 0 && s.number == 1:
		return e.insertionAt(s.run.from, "", "")
	case s.n == 0, s.textTo == 0:
		return e.insertBetween(s.run, s.from)
	default:
		return e.insertWithin(s, s.n)
	}
}

func (e *edits) insertBehind(s textRune) *insertion {
	lastRune := s.n == s.runes-1 || s.textTo == 0
	switch {
	case s.textTo == 0 && s.number == 0, lastRune && s.number == s.run.children:
		return e.insertionAt(s.run.to, "", "")
	case lastRune:
		return e.insertBetween(s.run, s.to)
	default:
		return e.insertWithin(s, s.n+1)
	}
}

// openingTags begin another run like this one.
func (r *run) openingTags() string { return string(r.open) + string(r.properties) }

func (r *run) closingTag() string { return "</" + r.prefix + "r>" }

func (e *edits) insertBetween(r *run, at int) *insertion {
	return e.insertionAt(at, r.closingTag(), r.openingTags())
}

// insertWithin cuts a text before its n-th rune. Blanks that get to its end are kept.
func (e *edits) insertWithin(s textRune, n int) *insertion {
	at := s.textFrom + writtenSize(e.xml[s.textFrom:s.textTo], n)
	if !s.preserve {
		e.tags[s.tagEnd] = true
	}
	name := string(e.xml[s.from+1 : s.from+1+nameLength(e.xml[s.from+1:])])
	return e.insertionAt(at, "</"+name+">"+s.run.closingTag(), s.run.openingTags()+"<"+name+` xml:space="preserve">`)
}

func nameLength(tag []byte) int { return bytes.IndexAny(tag, " \t\r\n/>") }

// writtenSize is how many bytes the first n runes of a text take in the file: an entity is one rune, and so is a line end of two bytes.
func writtenSize(text []byte, n int) int {
	at := 0
	for ; n > 0 && at < len(text); n-- {
		size := 1
		switch {
		case text[at] == '&':
			if end := bytes.IndexByte(text[at:], ';'); end >= 0 {
				size = end + 1
			}
		case bytes.HasPrefix(text[at:], []byte("\r\n")):
			size = 2
		default:
			_, size = utf8.DecodeRune(text[at:])
		}
		at += size
	}
	return at
}

// apply writes the XML anew.
func (e *edits) apply() []byte {
	var places []int
	for at := range e.insertions {
		places = append(places, at)
	}
	for at := range e.tags {
		places = append(places, at)
	}
	slices.Sort(places)
	places = slices.Compact(places)
	var out bytes.Buffer
	done := 0
	for _, at := range places {
		out.Write(e.xml[done:at])
		done = at
		if e.tags[at] {
			out.WriteString(` xml:space="preserve"`)
			continue
		}
		c := e.insertions[at]
		out.WriteString(c.closing + strings.Join(c.ends, "") + strings.Join(c.starts, "") + c.opening)
	}
	out.Write(e.xml[done:])
	return out.Bytes()
}
