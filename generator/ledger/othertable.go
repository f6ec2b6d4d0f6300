package ledger

import (
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// checkHeaders checks all headers of a sheet, and reports where a further one begins.
func (s *tab) checkHeaders(choices []ColumnChoice, r *report) {
	list := s.headers()
	for _, h := range list {
		h.peers = list
	}
	for _, row := range s.header.unreadAbove {
		r.Tell(finding.HeaderUnread, s.grid.Place(sheet.At(row, 1)), finding.Values{"row": row, "above": s.header.top})
	}
	for i, h := range list {
		if h.ofSums {
			r.Tell(finding.HeaderOfFigures, s.grid.Place(sheet.At(h.top, 1)), finding.Values{"row": h.top})
			continue
		}
		h.check(s.grid, choices, r)
		if i > 0 {
			h.reportOther(s.grid, list[i-1], r)
		}
	}
}

// readTables turns the rows under all headers of a sheet into items. byMeasure and onStruck may be nil. Nothing is carried down from one table to the next,
// except a category in a row between them.
func (s *tab) readTables(byMeasure func(unit string) bool, onStruck func(unit string) string, r *report) []Item {
	var items []Item
	var titles []int
	var above *rowReader
	for _, h := range s.headers() {
		if h.ofSums {
			continue
		}
		t := newRowReader(s, *h, r)
		t.byMeasure, t.onStruck = byMeasure, onStruck
		if above != nil {
			t.struckReported, t.roundings, t.void = above.struckReported, above.roundings, above.void
		}
		if above != nil && above.afterBand {
			t.filledAbove[columnNamed("问题类别")] = above.filledAbove[columnNamed("问题类别")]
		}
		list := t.items()
		if items == nil {
			items = list
		} else {
			items = append(items, list...)
		}
		t.checkOwnSums(list, items)
		titles = append(titles, t.titles...)
		above = t
	}
	if len(items) == 0 {
		r.Tell(finding.RowsNone, s.grid.Place(sheet.At(s.header.top, 1)), nil)
	}
	above.reportVoid()
	s.grid.ReportStruck(&r.Report, above.struckReported)
	s.reportGaps(items, r)
	s.reportTitles(titles, r)
	s.reportDates(items, r)
	s.reportLostZeros(items, r)
	s.secondLook(items, r)
	return items
}

// reportOther says how a header differs from the one above it. A column that has contents below and lost its name is an error.
func (h *header) reportOther(g *sheet.Grid, above *header, r *report) {
	var missing, extra []string
	for _, c := range above.cols {
		if !h.hasColumn(c.column) {
			missing = append(missing, c.column.name)
		}
	}
	for _, c := range h.cols {
		if !above.hasColumn(c.column) {
			extra = append(extra, c.column.name)
		}
	}
	differences := ""
	if len(extra) > 0 {
		differences += "；多了：" + strings.Join(slices.Compact(extra), "、")
	}
	if len(missing) > 0 {
		differences += "；少了：" + strings.Join(slices.Compact(missing), "、")
	}
	r.Tell(finding.HeaderOther, g.Place(sheet.At(h.top, 1)), finding.Values{"row": h.top, "above": above.top, "differences": differences})
	for _, c := range above.cols {
		if h.isNamed(g, c.at.Col) {
			continue
		}
		for row := h.firstRow; row <= h.lastRow; row++ {
			if at := sheet.At(row, c.at.Col); g.Own(at).Text != "" {
				r.Tell(finding.HeaderBlank, g.Place(sheet.At(h.top, c.at.Col)), finding.Values{"row": h.top, "column": c.at.Column(), "name": c.column.name, "text": sheet.Brief(g.Own(at).Text)})
				break
			}
		}
	}
}

func (h *header) hasColumn(column *column) bool {
	return slices.ContainsFunc(h.cols, func(c headed) bool { return c.column == column })
}

// isNamed reports a header with a text in this column, or with a name that is merged over it.
func (h *header) isNamed(g *sheet.Grid, col int) bool {
	for row := h.top; row < h.firstRow; row++ {
		if g.Own(g.Origin(sheet.At(row, col))).Text != "" {
			return true
		}
	}
	return slices.ContainsFunc(h.cols, func(c headed) bool { return c.at.Col == col })
}

// reportGaps reports items without a unit or a category because only another header of the sheet has such a column.
func (s *tab) reportGaps(items []Item, r *report) {
	list := s.headers()
	if len(list) == 1 {
		return
	}
	for _, name := range []string{"单位", "问题类别"} {
		c := columnNamed(name)
		if !slices.ContainsFunc(list, func(h *header) bool { return h.hasColumn(c) }) {
			continue
		}
		for _, h := range list {
			if h.ofSums || h.hasColumn(c) {
				continue
			}
			if slices.ContainsFunc(items, func(it Item) bool { return h.firstRow <= it.Row && it.Row <= h.lastRow && c.field(&it).Text == "" }) {
				r.Tell(finding.ColumnMissingBelow, s.grid.Place(sheet.At(h.top, 1)), finding.Values{"row": h.top, "column": name, "header": h.describe(s.grid)})
			}
		}
	}
}

// isUnknownHeader reports a row that names 序号 and too little else to be a header. Its names are no item.
func (t *rowReader) isUnknownHeader(row int, readings []reading, at Field) bool {
	for i := range readings {
		v := &readings[i]
		if v.column.column.name != "序号" || !v.own || v.Text == "" || v.Text[0] <= '9' || len(v.Text) > longestLabel {
			continue
		}
		if columnByLabel[foldLabel(v.Text)] == v.column.column && !t.repeatsHeader(readings) {
			t.r.Tell(finding.HeaderUnclear, at, finding.Values{"cells": t.quoteRow(row)})
			return true
		}
	}
	return false
}

// quoteRow shows the first texts of a row.
func (t *rowReader) quoteRow(row int) string {
	var list []string
	for col := 1; col <= t.g.Cols && len(list) < 8; col++ {
		if text := t.g.Own(sheet.At(row, col)).Text; text != "" {
			list = append(list, sheet.At(row, col).Column()+" "+sheet.Brief(text))
		}
	}
	return strings.Join(list, "、")
}
