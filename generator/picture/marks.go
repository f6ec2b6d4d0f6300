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

// Marks finds where on the pages each of the findings is that Build gave with this notice: the characters that the proofreader found, or the 【待填：…】
// for a missing value. A finding that no page shows has no marks.
func Marks(n *generator.Notice, findings finding.List) [][]Mark {
	out := make([][]Mark, len(findings))
	paragraphs := drawnRunes(n)
	for i, f := range findings {
		switch {
		case f.Spot != nil && f.Spot.Paragraph < len(paragraphs):
			out[i] = marksOf(n, paragraphs[f.Spot.Paragraph], f.Spot.From, f.Spot.To)
		case f.Is(finding.InfoMissing, finding.ValueMissing):
			out[i] = missingMarks(n, paragraphs, f.Excerpt)
		}
	}
	return out
}

// drawnRune is a glyph on a page that draws a character of a paragraph.
type drawnRune struct {
	page, line, glyph int
	at                int // the character's place in the paragraph
}

// drawnRunes finds the glyphs of every paragraph of the notice, in the order of their characters.
func drawnRunes(n *generator.Notice) [][]drawnRune {
	paragraphs := map[document.Place]*paragraph{}
	var out [][]drawnRune
	for i, p := range n.Document.Passages() {
		paragraphs[p.Place] = &paragraph{number: i, runes: []rune(document.Text(p.Runs))}
		out = append(out, nil)
	}
	for p := range n.Laid.Pages {
		lines := n.Laid.Pages[p].Lines
		for i := range lines {
			if of := paragraphs[lines[i].Place]; of != nil && !lines[i].Repeated {
				out[of.number] = of.match(out[of.number], p, i, lines[i].Glyphs)
			}
		}
	}
	return out
}

// paragraph is a paragraph while the glyphs of its lines are matched with its characters; next is the next character.
type paragraph struct {
	number int
	runes  []rune
	next   int
}

// match adds a line's glyphs. Characters without a glyph are skipped: a blank at a line's end may not be drawn.
func (p *paragraph) match(drawn []drawnRune, page, line int, glyphs []layout.Glyph) []drawnRune {
	for g := range glyphs {
		if k := slices.Index(p.runes[p.next:], glyphs[g].Rune); k >= 0 {
			at := p.next + k
			p.next = at + 1
			drawn = append(drawn, drawnRune{page, line, g, at})
		}
	}
	return drawn
}

// marksOf marks the characters from from to to of a paragraph, with a box on each line.
func marksOf(n *generator.Notice, drawn []drawnRune, from, to int) []Mark {
	var out []Mark
	for i := 0; i < len(drawn); {
		s := drawn[i]
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
		for ; i < len(drawn) && drawn[i].page == s.page && drawn[i].line == s.line && drawn[i].at < to; i++ {
			width += l.Glyphs[drawn[i].glyph].Advance
		}
		out = append(out, markAt(n, s.page, l, x, width))
	}
	return out
}

// missingMarks marks every 【待填：…】 of a name.
func missingMarks(n *generator.Notice, paragraphs [][]drawnRune, name string) []Mark {
	var out []Mark
	for i, p := range n.Document.Passages() {
		at := 0
		for _, run := range p.Runs {
			end := at + utf8.RuneCountInString(run.Text)
			if run.Missing && run.Origin.Value == name {
				out = append(out, marksOf(n, paragraphs[i], at, end)...)
			}
			at = end
		}
	}
	slices.SortStableFunc(out, func(a, b Mark) int { return cmp.Compare(a.Page, b.Page) })
	return out
}
