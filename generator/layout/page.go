package layout

import (
	"strconv"

	"gongshi/fonts"
	"gongshi/generator/style"
)

// emAscent is the height of a Han em box above the baseline, in thousandths of the em: every face here stands 0.88 above and 0.12 below.
const emAscent = 880

// paginate fills pages of style.Rows rows. A page ends before the row that does not fit, moved up while the row above it is
// kept with it: so no heading ends a page and no signature stands alone.
func (c *composer) paginate(pages *Pages) {
	for from := 0; from < len(c.rows); {
		to := c.pageEnd(from)
		c.place(pages, from, to)
		from = to
	}
	if len(pages.Pages) == 0 {
		pages.Pages = []Page{{Number: 1}}
	}
}

func (c *composer) pageEnd(from int) int {
	used := 0
	full := from
	for full < len(c.rows) {
		need := c.rows[full].rows
		if full > from {
			need += c.rows[full].gap
		}
		if used+need > style.Rows && full > from {
			break
		}
		used += need
		full++
	}
	if full == len(c.rows) {
		return full
	}
	for _, most := range []keep{apart, heading} { // a chain of headings longer than a page gives way, the signature's does not
		for to := full; to > from; to-- {
			if c.rows[to-1].keep <= most {
				return to
			}
		}
	}
	return full
}

func (c *composer) place(pages *Pages, from, to int) {
	p := Page{Number: len(pages.Pages) + 1}
	at := 0
	for i := from; i < to; i++ {
		r := &c.rows[i]
		if i > from {
			at += r.gap
		}
		top := style.MarginTop + style.Length(at)*style.Pitch + r.rise
		boxTop := top + (style.Pitch-r.line.Size)/2
		line := r.line
		line.Y = boxTop + line.Size*emAscent/1000
		p.Lines = append(p.Lines, line)
		for _, m := range r.marks {
			m.Y, m.Height = boxTop, line.Size
			p.Marks = append(p.Marks, m)
		}
		if r.heading != "" {
			pages.Outline = append(pages.Outline, Heading{Text: r.heading, Level: line.Level, Page: len(pages.Pages), Y: top})
		}
		at += r.rows
	}
	pages.Pages = append(pages.Pages, p)
}

// pageNumber sets — N — (7.5): odd pages right, even pages left, the dashes' middle at style.PageNumberY.
func pageNumber(n int, faces *fonts.Set) Line {
	line := Line{Kind: PageNumber, Ends: true, Size: style.PageNumberSize, Y: style.PageNumberY}
	var width style.Length
	for _, r := range "— " + strconv.Itoa(n) + " —" {
		face, glyph, _ := faces.Glyph(style.Song, r)
		a := advance(face, glyph, style.PageNumberSize)
		line.Glyphs = append(line.Glyphs, Glyph{Rune: r, Face: face, Advance: a})
		width += a
		if r == '—' {
			if _, low, _, high, ok := face.Box(glyph); ok {
				upem := style.Length(face.UnitsPerEm())
				line.Y = style.PageNumberY + style.Length(low+high)*style.PageNumberSize/(2*upem)
			}
		}
	}
	line.X = style.MarginLeft + style.PageNumberInset
	if n%2 == 1 {
		line.X = style.PageWidth - style.MarginRight - style.PageNumberInset - width
	}
	return line
}
