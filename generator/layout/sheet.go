package layout

import "gongshi/generator/style"

// sheet is the 版心 of a page as it is read.
type sheet struct {
	left, top style.Length
	// measure is a full line of text, width and height are the whole 版心, which a form fills. On a turned page no number of cells fills it, and a
	// word processor spreads the lines.
	measure, width, height style.Length
	turned                 bool
}

// The sheets of upright pages and of those that lie on their side.
var (
	upright = sheet{
		left: style.MarginLeft, top: style.MarginTop, measure: style.Measure,
		width: style.PageWidth - style.MarginLeft - style.MarginRight, height: style.PageHeight - style.MarginTop - style.MarginBottom,
	}
	turned = sheet{
		left: style.TurnedLeft, top: style.TurnedTop, measure: style.TurnedWidth - style.TurnedLeft - style.TurnedRight, turned: true,
		width: style.TurnedWidth - style.TurnedLeft - style.TurnedRight, height: style.TurnedHeight - style.TurnedTop - style.TurnedBottom,
	}
)

// sheetOf is the sheet of a page.
func sheetOf(landscape bool) sheet {
	if landscape {
		return turned
	}
	return upright
}

// rows is how many rows of the grid the sheet has.
func (s sheet) rows(g style.Grid) int {
	if s.turned {
		return style.TurnedRows(g.Pitch)
	}
	return g.Rows
}
