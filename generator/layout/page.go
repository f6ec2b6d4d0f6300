package layout

import (
	"strconv"

	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/style"
)

// emAscent is the height of a Han em box above the baseline, in thousandths of the em: every face here stands 0.88 above and 0.12 below.
const emAscent = 880

// paginate places the rows on pages.
func (c *composer) paginate(pages *Pages) {
	starts := c.pageStarts(pages.Grid.Rows, false)
	for i, from := range starts {
		to := len(c.rows)
		if i+1 < len(starts) {
			to = starts[i+1]
		}
		if first := &c.rows[from]; first.rest > 0 {
			c.holds = append(c.holds, Hold{Part: first.line.Part, LastTwo: first.rest == 2})
		}
		c.place(pages, from, to)
	}
	if len(pages.Pages) == 0 {
		pages.Pages = []Page{{Number: 1}}
	}
}

// pageStarts fills pages of so many rows and gives the row that begins each. A page ends before the row that does not fit, moved up
// while the row above it is kept with it: so no heading ends a page and no signature stands alone. free lets go of the body's lines that
// go with the signature: see bundle.
func (c *composer) pageStarts(rows int, free bool) []int {
	var starts []int
	b := c.bundle(rows, free)
	for from := 0; from < len(c.rows); from = c.pageEnd(from, rows, b) {
		starts = append(starts, from)
	}
	return starts
}

func (c *composer) pageEnd(from, rows int, b bundle) int {
	used := 0
	full := from
	for full < len(c.rows) {
		need := c.rows[full].rows
		if full > from {
			need += c.rows[full].gap
		}
		if used+need > rows && full > from {
			break
		}
		used += need
		full++
	}
	if full == len(c.rows) {
		return full
	}
	for _, most := range []keep{apart, heading} { // a chain of headings longer than a page gives way, what is tied to the signature does not
		for to := full; to > from; to-- {
			if rest := c.rows[to].rest; most == apart && rest > 0 && to+rest <= full {
				continue // the page is full beyond this heading, which therefore goes over whole
			}
			if c.sealed(to) && c.height(from, to)+style.SealFoot > rows {
				continue
			}
			if above := &c.rows[to-1]; above.keep <= most && !b.holds(above, to-1) {
				return to
			}
		}
	}
	for to := full; to > from; to-- { // contacts of more than a page
		if !c.rows[to-1].bound {
			return to
		}
	}
	return full
}

// height is how many grid rows the rows from from to to take on a page of their own.
func (c *composer) height(from, to int) int {
	used := 0
	for i := from; i < to; i++ {
		used += c.rows[i].rows
		if i > from {
			used += c.rows[i].gap
		}
	}
	return used
}

// emTop is where the em box begins that stands in the middle of a row of the pitch, baseline where its baseline is.
func emTop(top, pitch, size style.Length) style.Length { return top + (pitch-size)/2 }

func baseline(top, pitch, size style.Length) style.Length {
	return emTop(top, pitch, size) + size*emAscent/1000
}

func (c *composer) place(pages *Pages, from, to int) {
	p := Page{Number: len(pages.Pages) + 1}
	pitch := pages.Grid.Pitch
	titleLead := style.TitlePitch(pitch) - pitch
	at := 0
	for i := from; i < to; i++ {
		r := &c.rows[i]
		if i > from {
			at += r.gap
		}
		top := style.MarginTop + style.Length(at)*pitch + r.lead*titleLead/2
		line := r.line
		line.Y = baseline(top, pitch, line.Size)
		p.Lines = append(p.Lines, line)
		for _, m := range r.marks {
			m.Y, m.Height = emTop(top, pitch, line.Size), line.Size
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
	line := Line{Place: document.Place{Part: NoPart}, Ends: true, Size: style.PageNumberSize, Y: style.PageNumberY}
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
