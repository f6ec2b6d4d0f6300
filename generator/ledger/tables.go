package ledger

import (
	"slices"

	"gongshi/generator/sheet"
)

// A sheet can hold several tables, one below the other: a header that comes again for the next page, with its columns in another order or with one more,
// or a second table with a title of its own. Each header stands over the rows down to the next one.

// headers are a sheet's, from top to bottom.
func (s *tab) headers() []*header {
	list := make([]*header, 0, 1+len(s.below))
	list = append(list, &s.header)
	for i := range s.below {
		list = append(list, &s.below[i])
	}
	return list
}

// upper is the first header of the table that best is one of: the one that names the most columns may be a repetition with a column more.
func (f *finder) upper(best header) header {
	for top := 1; top < best.top; top++ {
		if f.names(top) == 0 {
			continue
		}
		h, ok := f.at(top)
		if !ok || h.top+h.depth > best.top {
			continue
		}
		if h.last = best.top - 1; !h.holdsText(f.g) {
			continue
		}
		if h.alike(&best) {
			h.last = f.g.Rows
			return h
		}
		best.passed = append(best.passed, h.top)
	}
	return best
}

// alike reports headers of which one has more than half of the other's columns.
func (h *header) alike(other *header) bool {
	type part struct {
		column *column
		tick   Status
	}
	parts := func(cols []headed) map[part]bool {
		m := map[part]bool{}
		for _, c := range cols {
			m[part{c.column, c.tick}] = true
		}
		return m
	}
	a, b := parts(h.cols), parts(other.cols)
	both := 0
	for p := range a {
		if b[p] {
			both++
		}
	}
	return both >= 3 && 2*both > min(len(a), len(b)) || both == len(a) && both >= 2
}

// holdsText reports a table with a text among its problems and measures: where there are only numbers it is one of sums.
func (h *header) holdsText(g *sheet.Grid) bool {
	for row := h.bottom(g) + 1; row <= h.last; row++ {
		for _, c := range h.cols {
			if text := g.Own(sheet.At(row, c.at.Col)).Text; text != "" && c.column.core && c.column.name != "问题类别" && !bareNumber.MatchString(text) {
				return true
			}
		}
	}
	return false
}

// below finds the headers with other columns below the first one, and says where each one's rows end. One that is repeated word for word begins
// nothing new.
func (f *finder) below(first *header) (list []header) {
	above := first
	for row := first.first; row <= f.g.Rows; row++ {
		if n := f.names(row); n == 0 || n == 1 && f.names(row+1) < 2 {
			continue
		}
		h, ok := f.at(row)
		if !ok && !f.again(above, row) {
			continue
		}
		if above.repeatedBy(f.g, &h) {
			row = h.top + h.depth - 1
			continue
		}
		h.first, h.lower = h.bottom(f.g)+1, true
		h.sums = h.isSums(f.g)
		above.last = h.top - 1
		list = append(list, h)
		above = &list[len(list)-1]
		row = h.first - 1
	}
	return list
}

// isSums reports a table of sums, as of how many problems are done: below its names there is no text, no status, and at least one number.
func (h *header) isSums(g *sheet.Grid) bool {
	if h.holdsText(g) {
		return false
	}
	numbers := false
	for row := h.first; row <= h.last; row++ {
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

// names counts the columns that a row's cells name, however far apart; 0 where the row begins with a number, as items do.
func (f *finder) names(row int) int {
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

// maxNumeral is how long a 序号 is, in bytes, where a text that begins with a digit is taken for one unseen.
const maxNumeral = 8

// isChosen reports a header that --columns names by its text.
func (f *finder) isChosen(text string) bool {
	return len(f.choices) > 0 && slices.ContainsFunc(f.choices, func(c ColumnChoice) bool { return c.means("", text, -1) })
}

// at reads a row as the first one of a header; ok is false where it is none, or where the next row would be a better one.
func (f *finder) at(row int) (h header, ok bool) {
	h = headerAt(f.g, row, 1, f.labels, f.choices)
	next := headerAt(f.g, row+1, 1, f.labels, f.choices)
	if two := headerAt(f.g, row, 2, f.labels, f.choices); row < f.g.Rows && two.score > max(h.score, next.score) {
		h = two
	} else if next.score > h.score {
		return h, false
	} else {
		h = f.whole(h)
	}
	named := 0
	core := false
	seen := map[*column]bool{}
	for _, c := range h.cols {
		if text := c.folded; text != "" && !seen[c.column] && (c.choice == nil || c.choice.folded == text || columnByLabel[text] != nil) {
			seen[c.column] = true
			named++
			core = core || c.column.core && c.column.name != "问题类别" || c.column.role == status
		}
	}
	return h, core && (named >= 3 || seen[columnNamed("存在问题")] && seen[columnNamed("完成情况")])
}

// again reports a row that says at least two of a header's names, each in its column, and little else.
func (f *finder) again(h *header, row int) bool {
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

// repeatedBy reports a header below that says nothing but what h says, each name in its column.
func (h *header) repeatedBy(g *sheet.Grid, again *header) bool {
	for row := again.top; row < again.top+again.depth; row++ {
		for col := 1; col <= g.Cols; col++ {
			if text := g.Own(sheet.At(row, col)).Text; text != "" && !h.says(g, col, text) {
				return false
			}
		}
	}
	return true
}

// says reports a header with such a text in this column, or over it.
func (h *header) says(g *sheet.Grid, col int, text string) bool {
	if len(text) > sheet.MaxWord {
		return false
	}
	text = foldLabel(text)
	for row := h.top; row < max(h.first, h.top+h.depth); row++ {
		if own := g.Own(sheet.At(row, col)).Text; own != "" && foldLabel(own) == text {
			return true
		}
	}
	return false
}
