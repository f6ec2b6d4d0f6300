package picture

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"gongshi/generator"
	"gongshi/generator/document"
	"gongshi/generator/finding"
	"gongshi/generator/layout"
	"gongshi/generator/style"
)

// Marks finds for each of the findings that Build gave with this notice where on the pages it is: of one that the proofreader made, the
// characters; of what is missing, the 【待填：…】 in its place. A finding that no page shows has none.
func Marks(n *generator.Notice, findings finding.List) [][]Mark {
	out := make([][]Mark, len(findings))
	places := places(n)
	for i, f := range findings {
		switch {
		case f.Spot != nil && f.Spot.Paragraph < len(places):
			out[i] = box(n, places[f.Spot.Paragraph], f.Spot.From, f.Spot.To)
		case f.Is(finding.InfoMissing, finding.ValueMissing):
			out[i] = gaps(n, places, f.Excerpt)
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
func places(n *generator.Notice) [][]spot {
	paragraphs := map[document.Place]*paragraph{}
	var out [][]spot
	for i, p := range n.Document.Passages() {
		paragraphs[p.Place] = &paragraph{number: i, runes: []rune(document.Text(p.Runs))}
		out = append(out, nil)
	}
	for p := range n.Laid.Pages {
		lines := n.Laid.Pages[p].Lines
		for i := range lines {
			if of := paragraphs[lines[i].Place]; of != nil && !lines[i].Repeated {
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
func box(n *generator.Notice, spots []spot, from, to int) []Mark {
	var out []Mark
	for i := 0; i < len(spots); {
		s := spots[i]
		if s.at < from || s.at >= to {
			i++
			continue
		}
		l := &n.Laid.Pages[s.page].Lines[s.line]
		x := l.X
		for _, g := range l.Glyphs[:s.glyph] {
			x += g.Advance
		}
		width := style.Length(0)
		for ; i < len(spots) && spots[i].page == s.page && spots[i].line == s.line && spots[i].at < to; i++ {
			width += l.Glyphs[spots[i].glyph].Advance
		}
		out = append(out, markAt(n, s.page, l, x, width))
	}
	return out
}

// gaps marks every 【待填：…】 of a name.
func gaps(n *generator.Notice, places [][]spot, name string) []Mark {
	var out []Mark
	for i, p := range n.Document.Passages() {
		at := 0
		for _, run := range p.Runs {
			end := at + utf8.RuneCountInString(run.Text)
			if run.Missing && run.Origin.Value == name {
				out = append(out, box(n, places[i], at, end)...)
			}
			at = end
		}
	}
	slices.SortStableFunc(out, func(a, b Mark) int { return cmp.Compare(a.Page, b.Page) })
	return out
}
