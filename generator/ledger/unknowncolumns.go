package ledger

import (
	"slices"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// reportUnknown reports headers that are not known, since a kind of handling could be among them.
func (h *header) reportUnknown(g *sheet.Grid, r *report) {
	known := h.namedColumns()
	for _, col := range h.claimed {
		known[col] = true
	}
	instructed := false
	for col := 1; col <= g.Cols; col++ {
		at, upper, lower := labelCells(g, h.top, h.depth, col)
		if _, second := readLabel("", lower); lower != "" && !known[col] && (!second || !h.usesName(lower)) {
			h.reportUnknownColumn(g, r, at, upper, lower)
		}
		if upper == "" && lower == "" && !known[col] {
			h.reportUnnamed(g, r, col)
		}
		for row := h.top + h.depth; row < h.firstRow; row++ { // rows beside names that are merged further down
			switch c := g.Own(sheet.At(row, col)); {
			case c.Text == "", h.isItem(g, row): // an item here is a lost row, see secondlook.go
			case instructs.MatchString(c.Text):
				if !instructed {
					r.Tell(finding.RowInstruction, g.Field(sheet.At(row, col)), nil)
				}
				instructed = true
			default:
				h.reportUnknownColumn(g, r, sheet.At(row, col), lower, c.Text)
			}
		}
	}
}

// reportUnknownColumn reports a header that is not known. What stands below one that speaks of numbers may be missing from a total.
func (h *header) reportUnknownColumn(g *sheet.Grid, r *report, at sheet.Pos, upper, lower string) {
	if IsKeptHeader(lower) || IsKeptHeader(upper) {
		return
	}
	where, column := r.Where(g.Field(at)), sheet.Brief(lower)
	switch {
	case h.forbidsRow(g, at, lower, upper):
		r.Add(finding.ColumnOfReach.At(where, finding.Values{"column": column}).With("公开范围=" + at.Column()))
	default:
		if c := h.countColumnAt(at, upper, lower); c != nil {
			c.place = len(r.List)
			h.counts = append(h.counts, c) // told of when its cells have been read
			return
		}
		h.reportNotUsed(g, r, at, column, likeNumbers(lower) || upper != "" && likeNumbers(upper))
	}
}

// reportNotUsed reports a column that nothing is made of; numbers says that its header speaks of some.
func (h *header) reportNotUsed(g *sheet.Grid, r *report, at sheet.Pos, column string, numbers bool) {
	where, object := r.Where(g.Field(at)), "字段="+at.Column()
	if numbers && h.filled(g, at.Col) {
		r.Add(finding.ColumnUncounted.At(where, finding.Values{"column": column}).With(object))
		return
	}
	r.Add(finding.ColumnUnknown.At(where, finding.Values{"column": column}).With(object))
}

// filled reports a column with something below the header.
func (h *header) filled(g *sheet.Grid, col int) bool {
	for row := h.firstRow; row <= h.lastRow; row++ {
		if g.Own(sheet.At(row, col)).Text != "" {
			return true
		}
	}
	return false
}

// usesName reports whether a column of such a name is in use: another one of that name has been reported as a duplicate, or does not matter.
func (h *header) usesName(name string) bool {
	l, ok := readLabel("", name)
	return ok && slices.ContainsFunc(h.cols, func(c headed) bool { return c.column == l.column && c.tick == l.tick && !c.chosen })
}
