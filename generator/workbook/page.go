package workbook

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

const paperA4 = 9

// page sets how the sheet prints: A4, as wide as the paper, numbered, with the heading, if there is one, on every page.
func (p *pen) page(orientation string, heading int) {
	size, width, height, yes, margin := paperA4, 1, 0, true, 0.4 // inches
	p.keep(p.f.SetPageLayout(p.sheet, &excelize.PageLayoutOptions{
		Size: &size, Orientation: &orientation, FitToWidth: &width, FitToHeight: &height,
	}))
	p.keep(p.f.SetSheetProps(p.sheet, &excelize.SheetPropsOptions{FitToPage: &yes}))
	bottom := 0.6 // room for the number
	p.keep(p.f.SetPageMargins(p.sheet, &excelize.PageLayoutMarginsOptions{
		Left: &margin, Right: &margin, Top: &margin, Bottom: &bottom, Footer: &margin, Horizontally: &yes,
	}))
	p.keep(p.f.SetHeaderFooter(p.sheet, &excelize.HeaderFooterOptions{OddFooter: "&C第 &P 页 共 &N 页"}))
	if heading > 0 {
		p.repeat(fmt.Sprintf("'%s'!$%d:$%d", p.sheet, heading, heading))
	}
}

// repeat prints rows or columns on every page.
func (p *pen) repeat(what string) {
	p.keep(p.f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: p.sheet, RefersTo: what}))
}

// freeze keeps the heading, and what stands above it, in view.
func (p *pen) freeze(heading int) {
	below := p.name(1, heading+1)
	p.keep(p.f.SetPanes(p.sheet, &excelize.Panes{
		Freeze: true, YSplit: heading, TopLeftCell: below, ActivePane: "bottomLeft",
		Selection: []excelize.Selection{{SQRef: below, ActiveCell: below, Pane: "bottomLeft"}},
	}))
}
