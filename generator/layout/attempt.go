package layout

import (
	"math"

	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/style"
)

// attempt is a notice composed up to the choice of the grid.
type attempt struct {
	sections    []*composer
	attachments []int
	signature   []SignatureLine
	grid        style.Grid
	fit         Fit
	// hole is how many rows are blank at the foot of the page before the last.
	hole int
}

// mostPutBack is how many of the last lines that were taken in are put back to end a notice well.
const mostPutBack = 4

// bestAttempt composes a notice. Where it would end badly, the last of the tiny lines that were taken in are put back, one after the other: a line more in the
// text hurts less than another pitch on every page, or a hole before the signature.
func bestAttempt(doc *document.Document, faces *fonts.Set) *attempt {
	best := newAttempt(doc, faces, math.MaxInt)
	most := best.last().takenIn
	for n := most - 1; n >= max(most-mostPutBack, 0) && !best.good(); n-- {
		if a := newAttempt(doc, faces, n); a.better(best) {
			best = a
		}
	}
	return best
}

func newAttempt(doc *document.Document, faces *fonts.Set, takeIn int) *attempt {
	a := &attempt{}
	a.sections, a.attachments = compose(doc, faces, takeIn)
	a.sections[0].layHead()
	last := a.last()
	a.signature = last.addSignature()
	last.addAnnotations()
	a.grid, a.fit = last.fit()
	a.hole = last.hole(a.grid)
	return a
}

// last is the section that the signature is in.
func (a *attempt) last() *composer { return a.sections[len(a.sections)-1] }

// good reports an ending for which nothing needs to be put back.
func (a *attempt) good() bool { return a.fit == NotFitted && a.hole <= style.ShortPage }

// better reports whether an attempt ends better than another one.
func (a *attempt) better(than *attempt) bool {
	if (a.fit == NotFitted) != (than.fit == NotFitted) {
		return a.fit == NotFitted
	}
	return a.hole < than.hole
}
