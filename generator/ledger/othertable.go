package ledger

import (
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// checkHeaders checks all headers of a sheet, and tells where another one begins.
func (s *tab) checkHeaders(choices []ColumnChoice, r *report) {
	list := s.headers()
	for _, h := range list {
		h.peers = list
	}
	for _, row := range s.header.passed {
		r.Tell(finding.HeaderUnread, s.grid.Place(sheet.At(row, 1)), finding.Values{"row": row, "above": s.header.top})
	}
	for i, h := range list {
		if h.sums {
			r.Tell(finding.HeaderOfFigures, s.grid.Place(sheet.At(h.top, 1)), finding.Values{"row": h.top})
			continue
		}
		h.check(s.grid, choices, r)
		if i > 0 {
			h.tellOther(s.grid, list[i-1], r)
		}
	}
}

// readTables turns the rows under all headers of a sheet into items; byMeasure and onStruck may be nil. Nothing carries down from one
// table to the next but a category in a row between them.
func (s *tab) readTables(byMeasure func(unit string) bool, onStruck func(unit string) string, r *report) []Item {
	var items []Item
	var titles []int
	var above *table
	for _, h := range s.headers() {
		if h.sums {
			continue
		}
		t := newTable(s, *h, r)
		t.byMeasure, t.onStruck = byMeasure, onStruck
		if above != nil {
			t.struckTold, t.roundings = above.struckTold, above.roundings
		}
		if above != nil && above.banded {
			t.held[columnNamed("问题类别")] = above.held[columnNamed("问题类别")]
		}
		list := t.items()
		if items == nil {
			items = list
		} else {
			items = append(items, list...)
		}
		t.ownSums(list, items)
		titles = append(titles, t.titles...)
		above = t
	}
	if len(items) == 0 {
		r.Tell(finding.RowsNone, s.grid.Place(sheet.At(s.header.top, 1)), nil)
	}
	s.grid.ReportStruck(&r.Report, above.struckTold)
	s.gaps(items, r)
	s.tellTitles(titles, r)
	s.tellDates(items, r)
	s.tellLostZeros(items, r)
	s.secondLook(items, r)
	return items
}

// tellOther says how a header differs from the one above it. A column that it leaves without a name, where there is something below, is a fault.
func (h *header) tellOther(g *sheet.Grid, above *header, r *report) {
	var less, more []string
	for _, c := range above.cols {
		if !h.hasColumn(c.column) {
			less = append(less, c.column.name)
		}
	}
	for _, c := range h.cols {
		if !above.hasColumn(c.column) {
			more = append(more, c.column.name)
		}
	}
	differences := ""
	if len(more) > 0 {
		differences += "；多了：" + strings.Join(slices.Compact(more), "、")
	}
	if len(less) > 0 {
		differences += "；少了：" + strings.Join(slices.Compact(less), "、")
	}
	r.Tell(finding.HeaderOther, g.Place(sheet.At(h.top, 1)), finding.Values{"row": h.top, "above": above.top, "differences": differences})
	for _, c := range above.cols {
		if h.names(g, c.at.Col) {
			continue
		}
		for row := h.first; row <= h.last; row++ {
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

// names reports a header with a text in this column, or with a name that is merged over it.
func (h *header) names(g *sheet.Grid, col int) bool {
	for row := h.top; row < h.first; row++ {
		if g.Own(g.Origin(sheet.At(row, col))).Text != "" {
			return true
		}
	}
	return slices.ContainsFunc(h.cols, func(c headed) bool { return c.at.Col == col })
}

// gaps tells of items that have no unit, or no category, because only another header of the sheet has such a column.
func (s *tab) gaps(items []Item, r *report) {
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
			if h.sums || h.hasColumn(c) {
				continue
			}
			if slices.ContainsFunc(items, func(it Item) bool { return h.first <= it.Row && it.Row <= h.last && c.field(&it).Text == "" }) {
				r.Tell(finding.ColumnMissingBelow, s.grid.Place(sheet.At(h.top, 1)), finding.Values{"row": h.top, "column": name, "header": h.describe(s.grid)})
			}
		}
	}
}

// isUnknownHeader reports a header that names a number, and else too little to be read by: its names are no item's.
func (t *table) isUnknownHeader(row int, line []reading, at Field) bool {
	for i := range line {
		v := &line[i]
		if v.column.column.name != "序号" || !v.own || v.Text == "" || v.Text[0] <= '9' || len(v.Text) > longestLabel {
			continue
		}
		if columnByLabel[foldLabel(v.Text)] == v.column.column && !t.isHeaderAgain(line) {
			t.r.Tell(finding.HeaderUnclear, at, finding.Values{"cells": t.quoteRow(row)})
			return true
		}
	}
	return false
}

// quoteRow shows the first texts of a row.
func (t *table) quoteRow(row int) string {
	var list []string
	for col := 1; col <= t.g.Cols && len(list) < 8; col++ {
		if text := t.g.Own(sheet.At(row, col)).Text; text != "" {
			list = append(list, sheet.At(row, col).Column()+" "+sheet.Brief(text))
		}
	}
	return strings.Join(list, "、")
}
