package generator

import (
	"cmp"
	"slices"
	"unicode/utf8"

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
		case f.Spot != nil && f.Spot.Paragraph < len(places):
			out[i] = n.box(places[f.Spot.Paragraph], f.Spot.From, f.Spot.To)
		case f.Is(finding.InfoMissing, finding.ValueMissing):
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

// places finds the glyphs of every paragraph of the document's text, in the order of their characters.
func (n *Notice) places() [][]spot {
	paragraphs := map[document.Place]*paragraph{}
	var out [][]spot
	for i, p := range n.Document.Passages() {
		paragraphs[p.Place] = &paragraph{number: i, runes: []rune(document.Text(p.Runs))}
		out = append(out, nil)
	}
	for p := range n.pages.Pages {
		lines := n.pages.Pages[p].Lines
		for i := range lines {
			if of := paragraphs[lines[i].Place]; of != nil && !lines[i].Again {
				out[of.number] = of.take(out[of.number], p, i, lines[i].Glyphs)
			}
		}
	}
	return out
}

// paragraph is one whose characters lines draw one after the other. A blank at a line's end may not be drawn.
type paragraph struct {
	number int
	runes  []rune
	next   int
}

func (p *paragraph) take(spots []spot, page, line int, glyphs []layout.Glyph) []spot {
	for g := range glyphs {
		if k := slices.Index(p.runes[p.next:], glyphs[g].Rune); k >= 0 {
			at := p.next + k
			p.next = at + 1
			spots = append(spots, spot{page, line, g, at})
		}
	}
	return spots
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
	for i, p := range n.Document.Passages() {
		at := 0
		for _, run := range p.Runs {
			end := at + utf8.RuneCountInString(run.Text)
			if run.Missing && run.Origin.Value == name {
				out = append(out, n.box(places[i], at, end)...)
			}
			at = end
		}
	}
	slices.SortStableFunc(out, func(a, b Mark) int { return cmp.Compare(a.Page, b.Page) })
	return out
}
