package ledger

import (
	"slices"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// What a sheet has besides the contents that are read: lines through texts, rules of conditional formatting, comments, texts outside the cells.

// reportNotes reports comments on the cells that a ledger is read from, once a sheet.
func (t *rowReader) reportNotes() {
	t.g.ReportNotes(&t.r.Report, func(p sheet.Pos) bool {
		return p.Row >= t.h.firstRow && p.Row <= t.h.lastRow && slices.ContainsFunc(t.h.cols, func(c headed) bool { return c.at.Col == p.Col })
	})
}

// reportBesideInfo reports what a sheet of 基本信息 has besides what is read: lines through texts, rules, comments and texts outside the cells. A text that
// forbids publication is asked about: it may mean the whole sheet or one item.
func reportBesideInfo(g *sheet.Grid, r *report) {
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

// firstIn is the first cell of a range that has a text.
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

// reportRules asks about rules of conditional formatting that may draw a line through cells that are read, and reports those that may hide such cells.
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

// repeatingColumns often repeat what the row above says. People make the repetition white, so that a rule that hides it matters to nobody.
var repeatingColumns = []string{"序号", "单位", "问题类别", "反馈问题"}

// firstReadIn is the first cell of a range that the table is read from. hides says that the rule hides cells: then the columns that repeat do not count.
func (t *rowReader) firstReadIn(over sheet.Rect, hides bool) (Field, bool) {
	from := max(over.Top, t.h.firstRow)
	if from > min(over.Bottom, t.h.lastRow) {
		return Field{}, false
	}
	for _, c := range t.h.cols {
		if over.Left <= c.at.Col && c.at.Col <= over.Right && !c.column.unread && !(hides && slices.Contains(repeatingColumns, c.column.name)) {
			return t.g.Place(sheet.At(from, c.at.Col)), true
		}
	}
	return Field{}, false
}
