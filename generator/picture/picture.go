// Package picture shows a notice on a screen: its pages, drawn from those that its PDF is, and where on them a finding is.
package picture

import (
	"gongshi/generator"
	"gongshi/generator/layout"
	"gongshi/generator/style"
	"gongshi/generator/svg"
)

// Page is a page of a notice as a screen shows it, drawn from the very pages that the PDF is.
type Page struct{ page *layout.Page }

// Of gives the notice's pages.
func Of(n *generator.Notice) []Page {
	out := make([]Page, len(n.Laid.Pages))
	for i := range out {
		out[i].page = &n.Laid.Pages[i]
	}
	return out
}

// SVG draws the page. The drawing holds outlines and numbers, no text.
func (p Page) SVG() []byte { return svg.Page(p.page) }

// Key is the same for pages that look the same in one set of faces; to make it costs little beside SVG.
func (p Page) Key() string { return svg.Key(p.page) }

// Landscape says that the sheet lies on its side to be read.
func (p Page) Landscape() bool { return p.page.Landscape }

// Mark is a place on a page of which a finding speaks. Its box is in shares of the page's width and height, from the top left corner.
type Mark struct {
	// Page is an index into the notice's pages.
	Page                int
	X, Y, Width, Height float64
}

// markAt makes a Mark of glyphs of a line that begin at x and are width wide. It stands around the characters as a hand would draw it.
func markAt(n *generator.Notice, page int, l *layout.Line, x, width style.Length) Mark {
	w, h := svg.Size(&n.Laid.Pages[page])
	// A line's characters stand on the baseline with a little under it, as their em box does.
	const below = 8
	return Mark{
		Page: page,
		X:    float64(x) / float64(w), Width: float64(width) / float64(w),
		Y: float64(l.Y-l.Size+l.Size/below) / float64(h), Height: float64(l.Size) / float64(h),
	}
}
