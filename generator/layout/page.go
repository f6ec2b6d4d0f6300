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
	starts, free := c.pageStarts(pages.Grid, false), c.bundle(pages.Grid, true) // what is tied to the signature needs no other hold
	for i, from := range starts {
		to := len(c.rows)
		if i+1 < len(starts) {
			to = starts[i+1]
		}
		if first := &c.rows[from]; first.rowsLeft > 0 {
			c.holds = append(c.holds, Hold{Part: first.line.Part, NoLone: first.rowsLeft == 2})
		}
		if i > 0 {
			if _, plain := c.pageEnd(starts[i-1], pages.Grid, free); plain != from && c.loneLine(plain) {
				c.holdNoLone(plain)
			}
		}
		c.addPage(pages, from, to)
	}
	if len(pages.Pages) == 0 {
		pages.Pages = []Page{{Number: 1}}
	}
}

// pageStarts fills pages of a grid and gives the row that begins each. A page ends before the row that does not fit, or higher up where
// the rows above are kept with it: so no heading ends a page and no signature stands alone. free ties no text to the signature: see bundle.
func (c *composer) pageStarts(g style.Grid, free bool) []int {
	var starts []int
	b := c.bundle(g, free)
	for from := 0; from < len(c.rows); from, _ = c.pageEnd(from, g, b) {
		starts = append(starts, from)
	}
	return starts
}

// pageEnd is the row before which the page that begins at from ends, and plain the one before which it would if a line might stand alone.
func (c *composer) pageEnd(from int, g style.Grid, b bundle) (end, plain int) {
	full := c.pageFull(from, g)
	if full == len(c.rows) || c.rows[full].newPage {
		return full, full
	}
	for _, most := range []keep{noKeep, keepWithNext} { // a chain of headings longer than a page may be divided, what is tied to the signature may not
		mayEnd := func(to int) bool { return c.mayEnd(from, to, full, most, g, b) }
		for to := full; to > from; to-- {
			if mayEnd(to) {
				return c.withoutLone(to, from, mayEnd), to
			}
		}
	}
	for to := full; to > from; to-- { // contacts of more than a page
		if !c.rows[to-1].bound {
			return to, to
		}
	}
	return full, full
}

// pageFull is the first row that has no room on the page that begins at from, or that begins a page itself.
func (c *composer) pageFull(from int, g style.Grid) int {
	page := c.pageStack(from, g.Pitch)
	full := from
	for ; full < len(c.rows); full++ {
		if full > from && c.rows[full].newPage {
			break
		}
		if page.add(&c.rows[full]); page.over(c.sheet, g) && full > from {
			break
		}
	}
	return full
}

// mayEnd reports whether a page that begins at from and is full before the row at full may end before the one at to.
func (c *composer) mayEnd(from, to, full int, most keep, g style.Grid, b bundle) bool {
	if left := c.rows[to].rowsLeft; most == noKeep && left > 0 && to+left <= full {
		return false // all of this heading would fit, so it goes over whole
	}
	if c.beginsSealedName(to) && c.height(from, to, g)+style.SealFoot*g.Pitch > style.Length(c.sheet.rows(g))*g.Pitch {
		return false
	}
	above := &c.rows[to-1]
	return above.keep <= most && !b.holds(above, to-1)
}

// pageStack begins a page whose first row is from: the first page has the paper's head above it.
func (c *composer) pageStack(from int, pitch style.Length) stack {
	s := stack{pitch: pitch}
	if from == 0 {
		s.head = c.headHeight()
		s.used = s.head
	}
	return s
}

// stack is the rows from from to to at the head of a page.
func (c *composer) stack(from, to int, g style.Grid) stack {
	s := c.pageStack(from, g.Pitch)
	for i := from; i < to; i++ {
		s.add(&c.rows[i])
	}
	return s
}

// height is what the rows from from to to take at the head of a page.
func (c *composer) height(from, to int, g style.Grid) style.Length {
	s := c.stack(from, to, g)
	return s.used
}

// fitsPage reports whether the rows from from on have room on one page.
func (c *composer) fitsPage(from int, g style.Grid) bool {
	s := c.stack(from, len(c.rows), g)
	return !s.over(c.sheet, g)
}

// emTop is the top of the em box that stands in the middle of a row, baseline its baseline.
func emTop(top, pitch, size style.Length) style.Length { return top + (pitch-size)/2 }

func baseline(top, pitch, size style.Length) style.Length {
	return emTop(top, pitch, size) + size*emAscent/1000
}

// addPage adds the page that holds the rows from from to to.
func (c *composer) addPage(pages *Pages, from, to int) {
	p := Page{Number: len(pages.Pages) + 1, Landscape: c.sheet.turned}
	pitch := pages.Grid.Pitch
	titleLead := style.TitlePitch(pitch) - pitch
	on := c.pageStack(from, pitch)
	for i := from; i < to; i++ {
		r := &c.rows[i]
		foot := on.foot()
		at := on.add(r)
		c.noteBelow(i, from, at-foot, pitch)
		if r.piece != nil {
			if i == from || c.rows[i-1].piece == nil || c.rows[i-1].piece.form != r.piece.form {
				r.piece.form.draw(&p, c.sheet.top+at, c.rows[i:to])
			}
			continue
		}
		top := c.sheet.top + at + r.drop*titleLead/2
		line := r.line
		line.Y = baseline(top, pitch, line.Size)
		p.Lines = append(p.Lines, line)
		for _, m := range r.highlights {
			m.Y, m.Height = emTop(top, pitch, line.Size), line.Size
			p.Highlights = append(p.Highlights, m)
		}
		if r.heading != "" {
			pages.Outline = append(pages.Outline, Heading{Text: r.heading, Level: outlineLevel(line), Page: len(pages.Pages), Y: top})
		}
	}
	pages.Pages = append(pages.Pages, p)
}

// outlineLevel is the level of a line in the outline: that of its heading, the first for the name of a form.
func outlineLevel(line Line) int {
	if line.Kind == document.Caption {
		return 1
	}
	return line.Level
}

// noteBelow notes the blank below a form where another part follows it on the page.
func (c *composer) noteBelow(i, from int, blank, pitch style.Length) {
	if i == from || c.rows[i-1].piece == nil || c.rows[i-1].line.Part == c.rows[i].line.Part {
		return
	}
	c.rows[i-1].piece.form.shape.Below = blank - style.Length(c.rows[i].gap)*pitch
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
