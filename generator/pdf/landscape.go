package pdf

import (
	"fmt"

	"github.com/jung-kurt/gofpdf"

	"gongshi/generator/layout"
	"gongshi/generator/style"
)

// beginPage begins a page, upright or on its side.
func (p *painter) beginPage(landscape bool) {
	orientation := "P"
	p.height = style.PageHeight
	if landscape {
		orientation, p.height = "L", style.TurnedHeight
	}
	p.pdf.AddPageFormat(orientation, gofpdf.SizeType{Wd: style.PageWidth.Points(), Ht: style.PageHeight.Points()})
}

// lastHeight is the height of the last page.
func lastHeight(pages *layout.Pages) style.Length {
	if n := len(pages.Pages); n > 0 && pages.Pages[n-1].Landscape {
		return style.TurnedHeight
	}
	return style.PageHeight
}

// upright draws as on the upright sheet, which is where a turned page's number is read (7.4): the page is that sheet turned a quarter to the right.
// It must come last on a page, since Q restores a spacing that the painter no longer knows of.
func (p *painter) upright(draw func()) {
	turned := p.height
	p.height = style.PageHeight
	p.write(fmt.Sprintf("q 0 -1 1 0 0 %.3f cm", turned.Points()))
	draw()
	p.write("Q")
	p.height = turned
}

// rules fills rules in a colour, "" for black. They are artifacts: the structure tree says what is a table.
func (p *painter) rules(rules []layout.Box, colour string) {
	if len(rules) == 0 {
		return
	}
	p.write("/Artifact BMC")
	p.write(colour)
	for _, r := range rules {
		p.write(p.box(r) + " f")
	}
	if colour != "" {
		p.write(black)
	}
	p.write("EMC")
}
