package layout

import (
	"slices"

	"gongshi/generator/style"
)

// fit chooses the grid. The last page is bad where it holds the signature without text, or hardly any lines, or where the text tied to the
// signature leaves a great hole on the page before. Then the nearest grid of style.Fitted that has none of this wins. Where none helps, the
// usual grid stays and text goes over to the signature's page.
func (c *composer) fit() (style.Grid, Fit) {
	why := c.lastPage(c.pageStarts(style.Usual, true))
	if why == NotFitted && c.hole(style.Usual) > style.MostBlank {
		why = HoleBefore
	}
	if why == NotFitted && c.bundle(style.Usual, false).from > c.tiedStart {
		why = SignatureHigh
	}
	if why == NotFitted {
		return style.Usual, NotFitted
	}
	for _, g := range style.Fitted {
		if c.fits(g) && c.gathers(g, why) && (why != HoleBefore && why != SignatureHigh || c.hole(g) <= style.FitHole) {
			return g, why
		}
	}
	return style.Usual, NotFitted
}

// lastPage says what is wrong with the last page, where starts are the rows that begin the pages. A notice of one page is never wrong.
func (c *composer) lastPage(starts []int) Fit {
	if len(starts) < 2 {
		return NotFitted
	}
	from := starts[len(starts)-1]
	if c.rows[from].newPage { // the template wants it so
		return NotFitted
	}
	if c.rows[from].flow() == signatureFlow {
		return SignatureAlone
	}
	lines := 0
	for _, r := range c.rows[from:] {
		if r.rows > 0 || r.piece != nil {
			lines++
		}
	}
	if lines < style.LeastOnLastPage {
		return ShortLastPage
	}
	return NotFitted
}

// fits reports whether a grid makes a good last page, both with text tied to the signature and without. The tied text must not leave a hole at
// the foot of the page before, and must begin with a paragraph where that page is not full: a word processor may take a paragraph over whole.
func (c *composer) fits(g style.Grid) bool {
	free, tied := c.pageStarts(g, true), c.pageStarts(g, false)
	if c.lastPage(free) != NotFitted || c.lastPage(tied) != NotFitted {
		return false
	}
	n := len(tied)
	if n == 1 || n == len(free) && tied[n-1] == free[n-1] {
		return true
	}
	return n == len(free) && c.rows[tied[n-1]-1].line.Ends && c.hole(g) <= style.FitHole
}

// gathers reports whether a grid keeps the bodies on one page, with no less text than the usual grid, and with more where the usual one has
// too little (SignatureHigh).
func (c *composer) gathers(g style.Grid, why Fit) bool {
	usual, b := c.bundle(style.Usual, false), c.bundle(g, false)
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
func (c *composer) hole(g style.Grid) int {
	starts := c.pageStarts(g, false)
	n := len(starts)
	if n < 2 {
		return 0
	}
	if c.rows[starts[n-1]].newPage {
		return 0
	}
	return g.Rows - int((c.height(starts[n-2], starts[n-1], g)+g.Pitch-1)/g.Pitch)
}

// firstTiedPart is the first part of the text that a word processor has to tie to the signature; it is behind the last part where there is none.
// A paragraph that the end of a full page divides must not be tied: LibreOffice would take it over whole.
func (c *composer) firstTiedPart(g style.Grid) int {
	from := c.bundle(g, false).from
	if from == len(c.rows) || c.rows[from].flow() != textFlow {
		return len(c.doc.Parts)
	}
	first := c.rows[from].line.Part
	free, tied := c.pageStarts(g, true), c.pageStarts(g, false)
	if n := len(tied); n > 1 && n == len(free) && tied[n-1] == free[n-1] {
		if above, below := &c.rows[tied[n-1]-1], &c.rows[tied[n-1]]; below.flow() == textFlow && !above.line.Ends && below.line.Part == first {
			first++
		}
	}
	return first
}

// holdParts lists how a word processor has to hold text and contacts so that its pages end where ours do, each part once. A tie to the signature
// goes before any other hold.
func (c *composer) holdParts(g style.Grid) []Hold {
	first := c.firstTiedPart(g)
	out := slices.DeleteFunc(c.holds, func(h Hold) bool { return h.Part >= first })
	for i := first; i < len(c.doc.Parts) && placings[c.doc.Parts[i].Kind].flow == textFlow; i++ {
		out = append(out, Hold{Part: i, WithNext: true})
	}
	b := c.bundle(g, false)
	for i := c.textEnd; i < b.from; i++ {
		if r := &c.rows[i]; r.flow() == contactFlow && r.line.Ends {
			out = append(out, Hold{Part: r.line.Part})
		}
	}
	slices.SortFunc(out, func(a, b Hold) int { return a.Part - b.Part })
	return out
}
