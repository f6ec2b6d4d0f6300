package workbook

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/ledger"
)

// units writes 单位信息: a row for each unit, a column for each item, whether it has content or not.
func (p *pen) units(units []Unit, items []ledger.InfoItem) {
	p.put(cell(1, 1), headingLook, "单位")
	p.width(1, 16)
	p.height(1, 36)
	heights := make([]float64, len(units))
	for n, u := range units {
		p.put(cell(1, n+2), headingLook, u.Name)
		heights[n] = max(rowHeight, neededHeight(u.Name, 16))
	}
	for i, item := range items {
		col, width := i+2, 14.0
		if item.Kind == ledger.Words {
			width = 20
		}
		p.width(col, width)
		p.put(cell(col, 1), headingLook, item.Name)
		for n, u := range units {
			text := u.Info[item.Name]
			if item.Kind == ledger.Day || item.Kind == ledger.Month {
				p.put(cell(col, n+2), contentDateLook, day(text))
			} else {
				p.put(cell(col, n+2), contentLook, text)
			}
			heights[n] = max(heights[n], neededHeight(text, width-2))
		}
		p.guide(area{col, 2, col, max(len(units), guidedRows) + 1}, guide{title: item.Name, hint: infoHint(item), choices: item.Choices})
	}
	for n, h := range heights {
		p.height(n+2, h)
	}
	last := p.name(len(items)+1, len(units)+1)
	p.keep(p.f.AddIgnoredErrors(p.sheet, "B2:"+last, excelize.IgnoredErrorsNumberStoredAsText))
	p.keep(p.f.SetPanes(p.sheet, &excelize.Panes{
		Freeze: true, XSplit: 1, YSplit: 1, TopLeftCell: "B2", ActivePane: "bottomRight",
		Selection: []excelize.Selection{{SQRef: "B2", ActiveCell: "B2", Pane: "bottomRight"}},
	}))
	p.page("landscape", 0)
	pages := 3 // side by side: so many columns on one could not be read
	p.keep(p.f.SetPageLayout(p.sheet, &excelize.PageLayoutOptions{FitToWidth: &pages}))
	p.repeat(fmt.Sprintf("'%s'!$A:$A,'%s'!$1:$1", p.sheet, p.sheet))
}

// InfoPlace is the sheet and the cell of an item's content: of the unit with this index, or with -1 of what all units share.
func (b Book) InfoPlace(item string, unit int) (sheet, cell string) {
	for i, it := range b.infoItems() {
		switch {
		case it.Name != item:
		case len(b.Units) > 0 && unit >= 0:
			return unitsName, (&pen{}).name(i+2, unit+2)
		default:
			return infoName, fmt.Sprintf("B%d", i+2)
		}
	}
	return "", ""
}
