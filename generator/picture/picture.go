// Package picture shows a notice on a screen: its pages, and where on them a finding is.
package picture

import (
	"gongshi/generator"
	"gongshi/generator/layout"
	"gongshi/generator/style"
	"gongshi/generator/svg"
)

// Page is a page of a notice on a screen. It is drawn from the same laid-out page as the PDF's.
type Page struct{ page *layout.Page }

// Of gives the notice's pages.
func Of(n *generator.Notice) []Page {
	out := make([]Page, len(n.Laid.Pages))
	for i := range out {
		out[i].page = &n.Laid.Pages[i]
	}
	return out
}

// SVG draws the page. The drawing holds outlines and no text.
func (p Page) SVG() []byte { return svg.Page(p.page) }

// Key is equal for pages that look alike in one set of faces; it takes much less time than SVG.
func (p Page) Key() string { return svg.Key(p.page) }

// Landscape reports whether the sheet is read lying on its side.
func (p Page) Landscape() bool { return p.page.Landscape }

// Mark is a box around what a finding is about, in shares of the page's width and height from the top left corner.
type Mark struct {
	// Page is an index into the notice's pages.
	Page                int
	X, Y, Width, Height float64
}

// markAt makes a Mark around glyphs of a line that begin at x and are width wide.
func markAt(n *generator.Notice, page int, l *layout.Line, x, width style.Length) Mark {
	w, h := svg.Size(&n.Laid.Pages[page])
	const below = 8 // an eighth of the em box is below the baseline
	return Mark{
		Page: page,
		X:    float64(x) / float64(w), Width: float64(width) / float64(w),
		Y: float64(l.Y-l.Size+l.Size/below) / float64(h), Height: float64(l.Size) / float64(h),
	}
}
