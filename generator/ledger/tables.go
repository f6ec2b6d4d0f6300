package ledger

import (
	"slices"

	"gongshi/generator/sheet"
)

// A sheet can hold several tables, one below the other: a header that is repeated for the next page, perhaps with another order or one more column, or a
// second table with its own title. Each header stands over the rows down to the next one.

// headers are a sheet's, from top to bottom.
func (s *tab) headers() []*header {
	list := make([]*header, 0, 1+len(s.lowerHeaders))
	list = append(list, &s.header)
	for i := range s.lowerHeaders {
		list = append(list, &s.lowerHeaders[i])
	}
	return list
}

// firstOfTable is the first header of the table that best belongs to: best names the most columns, but may be a repetition with one more column.
func (f *finder) firstOfTable(best header) header {
	for top := 1; top < best.top; top++ {
		if f.countNamed(top) == 0 {
			continue
		}
		h, ok := f.headerFrom(top)
		if !ok || h.top+h.depth > best.top {
			continue
		}
		if h.lastRow = best.top - 1; !h.holdsText(f.g) {
			continue
		}
		if h.sharesColumns(&best) {
			h.lastRow = f.g.Rows
			return h
		}
		best.unreadAbove = append(best.unreadAbove, h.top)
	}
	return best
}

// sharesColumns reports headers of which one has more than half of the other's columns.
func (h *header) sharesColumns(other *header) bool {
	type columnUse struct {
		column *column
		tick   Status
	}
	uses := func(cols []headed) map[columnUse]bool {
		m := map[columnUse]bool{}
		for _, c := range cols {
			m[columnUse{c.column, c.tick}] = true
		}
		return m
	}
	a, b := uses(h.cols), uses(other.cols)
	both := 0
	for p := range a {
		if b[p] {
			both++
		}
	}
	return both >= 3 && 2*both > min(len(a), len(b)) || both == len(a) && both >= 2
}

// holdsText reports a table with a text among its problems and measures. With numbers alone it is a table of sums.
func (h *header) holdsText(g *sheet.Grid) bool {
	for row := h.bottom(g) + 1; row <= h.lastRow; row++ {
		for _, c := range h.cols {
			if text := g.Own(sheet.At(row, c.at.Col)).Text; text != "" && c.column.core && !c.column.groups() && !bareNumber.MatchString(text) {
				return true
			}
		}
	}
	return false
}

// headersBelow finds the headers below the first one that name other columns, and ends each header's rows at the next. A header that is repeated word for
// word begins nothing new.
func (f *finder) headersBelow(first *header) (list []header) {
	above := first
	for row := first.firstRow; row <= f.g.Rows; row++ {
		if n := f.countNamed(row); n == 0 || n == 1 && f.countNamed(row+1) < 2 {
			continue
		}
		h, ok := f.headerFrom(row)
		if !ok && !f.isRepeated(above, row) {
			continue
		}
		if above.repeatedBy(f.g, &h) {
			row = h.top + h.depth - 1
			continue
		}
		h.firstRow, h.isLower = h.bottom(f.g)+1, true
		h.ofSums = h.countsOnly(f.g)
		above.lastRow = h.top - 1
		list = append(list, h)
		above = &list[len(list)-1]
		row = h.firstRow - 1
	}
	return list
}

// countsOnly reports a table of sums, such as how many problems are done: it has numbers, but no text and no status.
func (h *header) countsOnly(g *sheet.Grid) bool {
	if h.holdsText(g) {
		return false
	}
	numbers := false
	for row := h.firstRow; row <= h.lastRow; row++ {
		for _, c := range h.cols {
			text := g.Own(sheet.At(row, c.at.Col)).Text
			if c.column.role == status && c.tick == Unknown && parseStatus(text) != Unknown {
				return false
			}
			numbers = numbers || c.column.name != "序号" && text != "" && bareNumber.MatchString(text)
		}
	}
	return numbers
}

// countNamed counts the columns that a row's cells name, however far apart. It is 0 where the row begins with a number, as items do.
func (f *finder) countNamed(row int) int {
	n, others := 0, 0
	for col := 1; col <= f.g.Cols; col++ {
		c := f.g.Raw(sheet.At(row, col))
		switch {
		case c.Text == "":
			continue
		case n+others == 0 && (c.Number || '0' <= c.Text[0] && c.Text[0] <= '9' && len(c.Text) <= maxNumeral):
			return 0
		}
		if l, ok := f.labels.read("", c.Text); ok && l.tick == Unknown || f.isChosen(c.Text) {
			n++
		} else if others++; n == 0 && others == 8 {
			return 0
		}
	}
	return n
}

// maxNumeral is the length of a 序号 in bytes, up to which a text that begins with a digit is taken for one.
const maxNumeral = 8

// isChosen reports a header that --columns names by its text.
func (f *finder) isChosen(text string) bool {
	return len(f.choices) > 0 && slices.ContainsFunc(f.choices, func(c ColumnChoice) bool { return c.means("", text, -1) })
}

// headerFrom reads a row as the first one of a header; ok is false where it is none, or where the next row is a better one.
func (f *finder) headerFrom(row int) (h header, ok bool) {
	h = headerAt(f.g, row, 1, f.labels, f.choices)
	next := headerAt(f.g, row+1, 1, f.labels, f.choices)
	if two := headerAt(f.g, row, 2, f.labels, f.choices); row < f.g.Rows && two.score > max(h.score, next.score) {
		h = two
	} else if next.score > h.score {
		return h, false
	} else {
		h = f.withSecondRow(h)
	}
	named := 0
	core := false
	seen := map[*column]bool{}
	for _, c := range h.cols {
		if text := c.folded; text != "" && !seen[c.column] && (c.choice == nil || c.choice.folded == text || columnByLabel[text] != nil) {
			seen[c.column] = true
			named++
			core = core || c.column.core && !c.column.groups() || c.column.role == status
		}
	}
	return h, core && (named >= 3 || seen[columnNamed("存在问题")] && seen[columnNamed("完成情况")])
}

// isRepeated reports a row that repeats at least two of a header's names, each in its column, and has little else.
func (f *finder) isRepeated(h *header, row int) bool {
	same, filled := 0, 0
	for _, c := range h.cols {
		if text := f.g.Own(sheet.At(row, c.at.Col)).Text; text != "" {
			filled++
			if len(text) < sheet.MaxWord && f.labels.fold(text) == c.folded {
				same++
			}
		}
	}
	return same >= 2 && 2*same > filled
}

// repeatedBy reports a header below that only repeats h's names, each in its column.
func (h *header) repeatedBy(g *sheet.Grid, below *header) bool {
	for row := below.top; row < below.top+below.depth; row++ {
		for col := 1; col <= g.Cols; col++ {
			if text := g.Own(sheet.At(row, col)).Text; text != "" && !h.hasText(g, col, text) {
				return false
			}
		}
	}
	return true
}

// hasText reports a header with such a text in this column.
func (h *header) hasText(g *sheet.Grid, col int, text string) bool {
	if len(text) > sheet.MaxWord {
		return false
	}
	text = foldLabel(text)
	for row := h.top; row < max(h.firstRow, h.top+h.depth); row++ {
		if own := g.Own(sheet.At(row, col)).Text; own != "" && foldLabel(own) == text {
			return true
		}
	}
	return false
}
