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
		if first := &c.rows[from]; first.rowsLeft > 0 {
			c.holds = append(c.holds, Hold{Part: first.line.Part, LastTwo: first.rowsLeft == 2})
		}
		c.addPage(pages, from, to)
	}
	if len(pages.Pages) == 0 {
		pages.Pages = []Page{{Number: 1}}
	}
}

// pageStarts fills pages of that many rows and gives the row that begins each. A page ends before the row that does not fit, or higher up where
// the rows above are kept with it: so no heading ends a page and no signature stands alone. free ties no text to the signature: see bundle.
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
	if from == 0 {
		used = c.headRows(rows)
	}
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
	for _, most := range []keep{noKeep, keepWithNext} { // a chain of headings longer than a page may be divided, what is tied to the signature may not
		for to := full; to > from; to-- {
			if left := c.rows[to].rowsLeft; most == noKeep && left > 0 && to+left <= full {
				continue // all of this heading would fit, so it goes over whole
			}
			if c.beginsSealedName(to) && c.height(from, to, rows)+style.SealFoot > rows {
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

// height is how many of a page's grid rows the rows from from to to take at the head of a page; the first page has the paper's head above them.
func (c *composer) height(from, to, rows int) int {
	used := 0
	if from == 0 {
		used = c.headRows(rows)
	}
	for i := from; i < to; i++ {
		used += c.rows[i].rows
		if i > from {
			used += c.rows[i].gap
		}
	}
	return used
}

// emTop is the top of the em box that stands in the middle of a row, baseline its baseline.
func emTop(top, pitch, size style.Length) style.Length { return top + (pitch-size)/2 }

func baseline(top, pitch, size style.Length) style.Length {
	return emTop(top, pitch, size) + size*emAscent/1000
}

// addPage adds the page that holds the rows from from to to.
func (c *composer) addPage(pages *Pages, from, to int) {
	p := Page{Number: len(pages.Pages) + 1}
	pitch := pages.Grid.Pitch
	titleLead := style.TitlePitch(pitch) - pitch
	head := style.MarginTop
	if from == 0 {
		head += c.headHeight()
	}
	at := 0
	for i := from; i < to; i++ {
		r := &c.rows[i]
		if i > from {
			at += r.gap
		}
		top := head + style.Length(at)*pitch + r.drop*titleLead/2
		line := r.line
		line.Y = baseline(top, pitch, line.Size)
		p.Lines = append(p.Lines, line)
		for _, m := range r.highlights {
			m.Y, m.Height = emTop(top, pitch, line.Size), line.Size
			p.Highlights = append(p.Highlights, m)
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
