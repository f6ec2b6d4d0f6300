package generator

import (
	"gongshi/generator/layout"
	"gongshi/generator/style"
	"gongshi/generator/svg"
)

// Picture is a page of a notice as a screen shows it, drawn from the very pages that the PDF is.
type Picture struct{ page *layout.Page }

// Pictures are the notice's pages.
func (n *Notice) Pictures() []Picture {
	out := make([]Picture, len(n.pages.Pages))
	for i := range out {
		out[i].page = &n.pages.Pages[i]
	}
	return out
}

// SVG draws the page. The drawing holds outlines and numbers, no text.
func (p Picture) SVG() []byte { return svg.Page(p.page) }

// Key is the same for pages that look the same in one set of faces; to make it costs little beside SVG.
func (p Picture) Key() string { return svg.Key(p.page) }

// Landscape says that the sheet lies on its side to be read.
func (p Picture) Landscape() bool { return p.page.Landscape }

// Mark is a place on a page of which a finding speaks. Its box is in shares of the page's width and height, from the top left corner.
type Mark struct {
	// Page is an index into Pictures.
	Page                int
	X, Y, Width, Height float64
}

// mark makes a Mark of glyphs of a line that begin at x and are width wide. It stands around the characters as a hand would draw it.
func (n *Notice) mark(page int, l *layout.Line, x, width style.Length) Mark {
	w, h := svg.Size(&n.pages.Pages[page])
	// A line's characters stand on the baseline with a little under it, as their em box does.
	const below = 8
	return Mark{
		Page: page,
		X:    float64(x) / float64(w), Width: float64(width) / float64(w),
		Y: float64(l.Y-l.Size+l.Size/below) / float64(h), Height: float64(l.Size) / float64(h),
	}
}
