package ledger

import (
	"slices"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// What stands on a sheet beside the contents that are read: lines through texts, rules of conditional formatting, comments, texts outside the cells.

// reportNotes tells of comments on the cells that a ledger is read from, once a sheet.
func (t *table) reportNotes() {
	t.g.ReportNotes(&t.r.Report, func(p sheet.Pos) bool {
		return p.Row >= t.h.first && p.Row <= t.h.last && slices.ContainsFunc(t.h.cols, func(c headed) bool { return c.at.Col == p.Col })
	})
}

// reportAside tells what stands on a sheet of 基本信息 beside what is read: lines through texts, rules, comments and texts outside the cells. One that forbids
// publication says it of the whole or of one item; nobody can tell.
func reportAside(g *sheet.Grid, r *report) {
	g.ReportStruck(&r.Report, nil)
	reportRules(g, r, func(over sheet.Rect, _ bool) (Field, bool) { return firstIn(g, over) })
	g.ReportNotes(&r.Report, func(p sheet.Pos) bool { return g.Own(p).Text != "" })
	for _, p := range g.NotePlaces() {
		reach, _ := readNote(g.Notes[p])
		if reach == ToAll {
			continue
		}
		what := "批注写着" + sheet.Quote(g.Notes[p])
		if reach == ToNobody {
			what = "批注里有密级的字样"
		}
		r.Tell(finding.ReachUnclearInfo, g.Place(p), finding.Values{"what": "这一格的" + what, "undo": "删去批注"})
	}
	for _, f := range g.Floats {
		if reach := wordAbove(f.Text); reach > ToAll || forbidsSome(f.Text) {
			what := "写着" + sheet.Quote(f.Text)
			if reach == ToNobody {
				what = "有密级的字样"
			}
			r.Tell(finding.ReachUnclearInfo, Field{Sheet: g.Name, Cell: f.Cell()}, finding.Values{"what": f.Kind() + what, "undo": "删去这里的字"})
		}
	}
}

// firstIn is the first cell in a range in which something stands.
func firstIn(g *sheet.Grid, over sheet.Rect) (Field, bool) {
	for row := max(over.Top, 1); row <= min(over.Bottom, g.Rows); row++ {
		for col := max(over.Left, 1); col <= min(over.Right, g.Cols); col++ {
			if p := sheet.At(row, col); g.Own(p).Text != "" {
				return g.Place(p), true
			}
		}
	}
	return Field{}, false
}

// reportRules asks about rules of conditional formatting that may draw a line through cells that are read, and tells of those that may hide them.
func reportRules(g *sheet.Grid, r *report, used func(over sheet.Rect, hides bool) (Field, bool)) {
	for i := range g.Rules {
		if rule := &g.Rules[i]; rule.Struck {
			if at, ok := used(rule.Over, false); ok {
				r.Tell(finding.CellRestyledStruck, at, nil)
				break
			}
		}
	}
	for _, over := range g.Hiding {
		if at, ok := used(over, true); ok {
			r.Tell(finding.CellRestyledHidden, at, nil)
			break
		}
	}
}

// repeated are the columns in which people make white what the row above says too.
var repeated = []string{"序号", "单位", "问题类别"}

// readUnder is the first cell in a range that the table is read from; one that is hidden may only repeat what stands above.
func (t *table) readUnder(over sheet.Rect, hides bool) (Field, bool) {
	from := max(over.Top, t.h.first)
	if from > min(over.Bottom, t.h.last) {
		return Field{}, false
	}
	for _, c := range t.h.cols {
		if over.Left <= c.at.Col && c.at.Col <= over.Right && !c.column.unread && !(hides && slices.Contains(repeated, c.column.name)) {
			return t.g.Place(sheet.At(from, c.at.Col)), true
		}
	}
	return Field{}, false
}
