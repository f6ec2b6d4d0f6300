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

// Comment is a remark on the runes From to To of a paragraph. Where Until is greater than Paragraph, To counts in the paragraph Until.
type Comment struct {
	Paragraph, From int
	Until, To       int
	// Lines are the remark's paragraphs.
	Lines []string
}

// Author is whose name the comments bear.
const Author = "gongshi"

var errNoDOCX = errors.New("manuscript: comments need a .docx")

// Annotate gives a copy of the file with comments at the very characters that they speak of (ECMA-376-1 17.13.4); everything else is as it
// was. What stands where nothing can be cut, such as a text box, is marked as a whole.
func (m *Manuscript) Annotate(comments []Comment) ([]byte, error) {
	if m.pack == nil {
		return nil, errNoDOCX
	}
	book, err := m.pack.comments()
	if err != nil {
		return nil, err
	}
	e := &edits{xml: m.pack.body, cuts: map[int]*cut{}, tags: map[int]bool{}}
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
		e.before(first).starts = append(e.before(first).starts, mark(first.run.prefix, "commentRangeStart", id))
		after := e.behind(last)
		after.ends = append(after.ends, mark(last.run.prefix, "commentRangeEnd", id)+reference(last.run.prefix, id))
	}
	parts, added := book.parts()
	parts[m.pack.find(m.pack.main).Name] = e.apply()
	return m.pack.replaced(parts, added)
}

// spot is a rune of the text: the n-th of its piece.
type spot struct {
	piece
	n int
}

// at finds the rune of a paragraph.
func (m *Manuscript) at(paragraph, offset int) (spot, bool) {
	if paragraph < 0 || paragraph >= len(m.Paragraphs) {
		return spot{}, false
	}
	for _, p := range m.Paragraphs[paragraph].pieces {
		if p.at <= offset && offset < p.at+p.runes {
			return spot{p, offset - p.at}, true
		}
	}
	return spot{}, false
}

func mark(prefix, name string, id int) string {
	return fmt.Sprintf(`<%s%s %sid="%d"/>`, prefix, name, attributePrefix(prefix), id)
}

func reference(prefix string, id int) string {
	return "<" + prefix + "r>" + mark(prefix, "commentReference", id) + "</" + prefix + "r>"
}

// attributePrefix is what attributes bear: the schema's attributes have a namespace, which the default one does not give them. A document
// that names its elements without a prefix declares one for the attributes, nearly always w.
func attributePrefix(prefix string) string { return cmp.Or(prefix, "w:") }

// cut is a place at which something is put in: what ends there, then what starts, between what closes an element and opens it again.
type cut struct {
	closing, opening string
	starts, ends     []string
}

// edits are what is put into document.xml, by the place; tags are the start tags that get xml:space.
type edits struct {
	xml  []byte
	cuts map[int]*cut
	tags map[int]bool
}

func (e *edits) put(at int, closing, opening string) *cut {
	c := e.cuts[at]
	if c == nil {
		c = &cut{closing: closing, opening: opening}
		e.cuts[at] = c
	}
	return c
}

// before is the place before a rune, behind the place behind it. An element that has the place within is closed and opened again.
func (e *edits) before(s spot) *cut {
	switch {
	case s.textTo == 0 && s.number == 0, s.number == 1 && s.n == 0, s.textTo == 0 && s.number == 1:
		return e.put(s.run.from, "", "")
	case s.n == 0, s.textTo == 0:
		return e.between(s.run, s.from)
	default:
		return e.within(s, s.n)
	}
}

func (e *edits) behind(s spot) *cut {
	lastRune := s.n == s.runes-1 || s.textTo == 0
	switch {
	case s.textTo == 0 && s.number == 0, lastRune && s.number == s.run.children:
		return e.put(s.run.to, "", "")
	case lastRune:
		return e.between(s.run, s.to)
	default:
		return e.within(s, s.n+1)
	}
}

// reopened begins a run again, as it was.
func (r *run) reopened() string { return string(r.open) + string(r.properties) }

func (r *run) closed() string { return "</" + r.prefix + "r>" }

func (e *edits) between(r *run, at int) *cut { return e.put(at, r.closed(), r.reopened()) }

// within cuts a text before its n-th rune. Blanks that come to stand at an end are kept.
func (e *edits) within(s spot, n int) *cut {
	at := s.textFrom + written(e.xml[s.textFrom:s.textTo], n)
	if !s.preserve {
		e.tags[s.tagEnd] = true
	}
	name := string(e.xml[s.from+1 : s.from+1+nameLength(e.xml[s.from+1:])])
	return e.put(at, "</"+name+">"+s.run.closed(), s.run.reopened()+"<"+name+` xml:space="preserve">`)
}

func nameLength(tag []byte) int { return bytes.IndexAny(tag, " \t\r\n/>") }

// written is how many bytes the first n runes of a text take as they are written: an entity is one rune, and so is a line end of two.
func written(text []byte, n int) int {
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
	for at := range e.cuts {
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
		c := e.cuts[at]
		out.WriteString(c.closing + strings.Join(c.ends, "") + strings.Join(c.starts, "") + c.opening)
	}
	out.Write(e.xml[done:])
	return out.Bytes()
}
