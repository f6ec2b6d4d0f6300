package generator

import (
	"cmp"
	"slices"
	"strings"

	"gongshi/generator/document"
	"gongshi/generator/finding"
	"gongshi/generator/layout"
	"gongshi/generator/style"
)

// Marks finds for each of the findings that Build gave with this notice where on the pages it is: of one that the proofreader made, the
// characters; of what is missing, the 【待填：…】 in its place. A finding that no page shows has none.
func (n *Notice) Marks(findings finding.List) [][]Mark {
	out := make([][]Mark, len(findings))
	places := n.places()
	for i, f := range findings {
		switch {
		case strings.HasPrefix(f.Code, "proof."):
			for k := range n.Hits {
				h := &n.Hits[k]
				// The findings were made of the hits: the same rule at the same place with the same words is the same.
				if h.Rule.Code != f.Code || h.From != f.From || h.To != f.To || h.Text != f.Text || h.Place(n.Proof) != f.Place {
					continue
				}
				if paragraph, from, to, ok := h.In(n.Proof); ok {
					out[i] = n.box(places[paragraph], from, to)
				}
				break
			}
		case f.Code == "info.missing" || f.Code == "ledger.value.missing":
			out[i] = n.gaps(places, f.Excerpt)
		}
	}
	return out
}

// spot is a glyph on a page that draws a character of a paragraph.
type spot struct {
	page, line, glyph int
	at                int // the character's place in the paragraph
}

// places finds the glyphs of every paragraph of Document.Paragraphs, in the order of their characters.
func (n *Notice) places() [][]spot {
	streams, count := n.streams()
	out := make([][]spot, count)
	for p := range n.pages.Pages {
		lines := n.pages.Pages[p].Lines
		for i := range lines {
			if s := streams[keyOf(&lines[i])]; s != nil && !lines[i].Again {
				s.take(out, p, i, lines[i].Glyphs)
			}
		}
	}
	return out
}

// lineKey names what a line is part of, as layout.Line does.
type lineKey struct {
	kind               layout.Kind
	block, row, column int
}

func keyOf(l *layout.Line) lineKey {
	switch l.Kind {
	case layout.Title, layout.Date, layout.AttachmentNote, layout.AttachmentMark, layout.AttachmentTitle:
		return lineKey{kind: l.Kind}
	case layout.TableHead:
		return lineKey{kind: l.Kind, column: l.Column}
	case layout.TableCell:
		return lineKey{kind: l.Kind, row: l.Row, column: l.Column}
	}
	return lineKey{kind: l.Kind, block: l.Block}
}

// stream is one or more paragraphs whose characters lines draw one after the other. A blank at a line's end may not be drawn.
type stream struct {
	runes     []rune
	paragraph []int // of each rune
	offset    []int // of each rune in it
	next      int
}

func (s *stream) add(paragraph int, text string) {
	for i, r := range []rune(text) {
		s.runes, s.paragraph, s.offset = append(s.runes, r), append(s.paragraph, paragraph), append(s.offset, i)
	}
}

func (s *stream) take(out [][]spot, page, line int, glyphs []layout.Glyph) {
	for g := range glyphs {
		k := slices.Index(s.runes[s.next:], glyphs[g].Rune)
		if k < 0 {
			continue
		}
		at := s.next + k
		s.next = at + 1
		p := s.paragraph[at]
		out[p] = append(out[p], spot{page, line, g, s.offset[at]})
	}
}

// streams lists the paragraphs as Document.Paragraphs does, each under the lines that draw it.
func (n *Notice) streams() (streams map[lineKey]*stream, count int) {
	streams = map[lineKey]*stream{}
	add := func(key lineKey, text string) {
		s := streams[key]
		if s == nil {
			s = &stream{}
			streams[key] = s
		}
		s.add(count, text)
		count++
	}
	d := n.Document
	add(lineKey{kind: layout.Title}, document.Text(d.Title.Runs))
	for i, b := range d.Blocks {
		add(lineKey{kind: layout.Text, block: i}, document.Text(b.Runs))
	}
	for i, b := range d.Contacts {
		add(lineKey{kind: layout.Contact, block: i}, document.Text(b.Runs))
	}
	a := d.Attachment
	if a != nil {
		add(lineKey{kind: layout.AttachmentNote}, a.Note())
	}
	body := 0
	for _, runs := range d.Signature {
		if len(runs) > 0 {
			add(lineKey{kind: layout.Signature, block: body}, document.Text(runs))
			body++
		}
	}
	if len(d.Date) > 0 {
		add(lineKey{kind: layout.Date}, document.Text(d.Date))
	}
	if a == nil {
		return streams, count
	}
	add(lineKey{kind: layout.AttachmentMark}, document.AttachmentMark)
	add(lineKey{kind: layout.AttachmentTitle}, a.Name)
	for column, c := range a.Columns {
		for _, text := range (document.Cell{Text: c.Heading}).Paragraphs() {
			add(lineKey{kind: layout.TableHead, column: column}, text)
		}
	}
	for row := range a.Rows {
		for column := range a.Columns {
			if !a.Joined(row, column) {
				for _, text := range a.Cell(row, column).Paragraphs() {
					add(lineKey{kind: layout.TableCell, row: row, column: column}, text)
				}
			}
		}
	}
	return streams, count
}

// box marks the characters from from to to of a paragraph, a box for each line that they stand on.
func (n *Notice) box(spots []spot, from, to int) []Mark {
	var out []Mark
	for i := 0; i < len(spots); {
		s := spots[i]
		if s.at < from || s.at >= to {
			i++
			continue
		}
		l := &n.pages.Pages[s.page].Lines[s.line]
		x := l.X
		for _, g := range l.Glyphs[:s.glyph] {
			x += g.Advance
		}
		width := style.Length(0)
		for ; i < len(spots) && spots[i].page == s.page && spots[i].line == s.line && spots[i].at < to; i++ {
			width += l.Glyphs[spots[i].glyph].Advance
		}
		out = append(out, n.mark(s.page, l, x, width))
	}
	return out
}

// gaps marks every 【待填：…】 of a name.
func (n *Notice) gaps(places [][]spot, name string) []Mark {
	var out []Mark
	for p, text := range n.Document.Paragraphs() {
		runes, want := []rune(text), []rune("【待填："+name+"】")
		for at := 0; at+len(want) <= len(runes); at++ {
			if slices.Equal(runes[at:at+len(want)], want) {
				out = append(out, n.box(places[p], at, at+len(want))...)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Mark) int { return cmp.Compare(a.Page, b.Page) })
	return out
}
