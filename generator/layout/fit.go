package layout

import (
	"slices"

	"gongshi/generator/style"
)

// fit chooses the grid. Where the last page would hold the signature without text, or hardly any line, or what goes over to it would leave
// a great hole, the pitch is changed within style.Fitted: the nearest grid on which that is gone wins. Where none helps the grid stays, and
// text is taken over to the signature; where bodies with seals have no room on a page below any text, they are divided.
func (c *composer) fit() (style.Grid, Fit) {
	why := c.lastPage(c.pageStarts(style.Rows, true))
	if why == NotFitted && c.hole(style.Rows) > style.MostBlank {
		why = HoleBefore
	}
	if why == NotFitted && c.bundle(style.Rows, false).from > c.firstSigned {
		why = SignatureHigh
	}
	if why == NotFitted {
		return style.Usual, NotFitted
	}
	for _, g := range style.Fitted {
		if c.fits(g) && c.gathers(g, why) && (why != HoleBefore && why != SignatureHigh || c.hole(g.Rows) <= style.FitHole) {
			return g, why
		}
	}
	return style.Usual, NotFitted
}

// lastPage says what is wrong with the last of the pages that begin with these rows. A notice of one page is never wrong.
func (c *composer) lastPage(starts []int) Fit {
	if len(starts) < 2 {
		return NotFitted
	}
	from := starts[len(starts)-1]
	if c.rows[from].flow() == signatureFlow {
		return SignatureAlone
	}
	lines := 0
	for _, r := range c.rows[from:] {
		if r.rows > 0 {
			lines++
		}
	}
	if lines < style.LeastOnLastPage {
		return ShortLastPage
	}
	return NotFitted
}

// fits reports whether a grid makes a good last page, of itself and with the text that goes with the signature; the latter without
// leaving a hole at the foot of the page before, and without dividing a paragraph where that page is not full: a word processor may
// take the paragraph over whole.
func (c *composer) fits(g style.Grid) bool {
	free, tied := c.pageStarts(g.Rows, true), c.pageStarts(g.Rows, false)
	if c.lastPage(free) != NotFitted || c.lastPage(tied) != NotFitted {
		return false
	}
	n := len(tied)
	if n == 1 || n == len(free) && tied[n-1] == free[n-1] {
		return true
	}
	return n == len(free) && c.rows[tied[n-1]-1].line.Ends && c.hole(g.Rows) <= style.FitHole
}

// gathers reports whether a grid's pages keep the bodies together and with no less text than the usual ones; with more where that is why.
func (c *composer) gathers(g style.Grid, why Fit) bool {
	usual, b := c.bundle(style.Rows, false), c.bundle(g.Rows, false)
	switch {
	case b.divided || usual.divided:
		return !b.divided
	case why == SignatureHigh:
		return b.from < usual.from
	default:
		return b.from <= usual.from
	}
}

// hole is how many rows are blank at the foot of the page before the last.
func (c *composer) hole(rows int) int {
	starts := c.pageStarts(rows, false)
	n := len(starts)
	if n < 2 {
		return 0
	}
	return rows - c.height(starts[n-2], starts[n-1])
}

// tied is the first of the parts of text that a word processor has to tie to the signature, after the last part where there is none. One that
// the last page's start divides where the page before is full needs no tie, and must have none: LibreOffice takes such a paragraph over whole.
func (c *composer) tied(g style.Grid) int {
	from := c.bundle(g.Rows, false).from
	if from == len(c.rows) || c.rows[from].flow() != textFlow {
		return len(c.doc.Parts)
	}
	first := c.rows[from].line.Part
	free, tied := c.pageStarts(g.Rows, true), c.pageStarts(g.Rows, false)
	if n := len(tied); n > 1 && n == len(free) && tied[n-1] == free[n-1] {
		if above, below := &c.rows[tied[n-1]-1], &c.rows[tied[n-1]]; below.flow() == textFlow && !above.line.Ends && below.line.Part == first {
			first++
		}
	}
	return first
}

// hold says how a word processor has to tie text and contacts, so that its pages end where these do. What is tied to the signature is tied
// whatever else it is; no part is named twice.
func (c *composer) hold(g style.Grid) []Hold {
	first := c.tied(g)
	out := slices.DeleteFunc(c.holds, func(h Hold) bool { return h.Part >= first })
	for i := first; i < len(c.doc.Parts) && placings[c.doc.Parts[i].Kind].flow == textFlow; i++ {
		out = append(out, Hold{Part: i, WithNext: true})
	}
	b := c.bundle(g.Rows, false)
	for i := c.afterText; i < b.from; i++ {
		if r := &c.rows[i]; r.flow() == contactFlow && r.line.Ends {
			out = append(out, Hold{Part: r.line.Part})
		}
	}
	slices.SortFunc(out, func(a, b Hold) int { return a.Part - b.Part })
	return out
}
