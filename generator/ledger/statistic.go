package ledger

import (
	"slices"

	"gongshi/generator/sheet"
)

// Right of a ledger, behind a blank column, some people keep a small statistic: 完成情况｜项数, each status once. Its 完成情况 is no second one of the ledger's rows.

// leaveStatistic drops the column of such a statistic from the header. All of it must be so: a status in each row and none twice, a total at most, and nothing
// else but numbers.
func (s *tab) leaveStatistic() {
	h := &s.header
	state := columnNamed("完成情况")
	for i, c := range h.cols {
		own := slices.IndexFunc(h.cols[:i], func(d headed) bool { return d.column == state && d.tick == Unknown })
		if c.column != state || c.tick != Unknown || c.chosen || own < 0 || i != len(h.cols)-1 || c.at.Col < 2 || !s.blankColumn(c.at.Col-1) {
			continue
		}
		if s.listsOnce(c.at.Col) {
			h.cols = slices.Delete(slices.Clone(h.cols), i, i+1)
		}
		return
	}
}

// blankColumn reports a column with nothing in it from the header down.
func (s *tab) blankColumn(col int) bool {
	for row := s.header.top; row <= s.grid.Rows; row++ {
		if s.grid.Own(s.grid.Origin(sheet.At(row, col))).Text != "" {
			return false
		}
	}
	return true
}

// listsOnce reports a column of different statuses with numbers at their right.
func (s *tab) listsOnce(col int) bool {
	seen, rows := map[string]bool{}, 0
	for row := s.header.firstRow; row <= s.grid.Rows; row++ {
		text, numbers := s.grid.Own(sheet.At(row, col)).Text, 0
		for right := col + 1; right <= s.grid.Cols; right++ {
			switch other := s.grid.Own(sheet.At(row, right)).Text; {
			case other == "":
			case !bareNumber.MatchString(other):
				return false
			default:
				numbers++
			}
		}
		switch {
		case text == "" && numbers == 0:
			continue
		case numbers == 0, seen[text], !isTotal(text) && parseStatus(text) == Unknown:
			return false
		}
		seen[text] = true
		rows++
	}
	return rows > 1
}
