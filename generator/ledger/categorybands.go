package ledger

import (
	"slices"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

// Rows across the table that name categories (bands.go) do so beside a column of 问题类别 that nobody filled in, and above two levels of problems, too. They need
// not be merged: one cell under 序号 is enough.

// findCategoryBands finds them, before the header's columns are looked at: the bands are the widest level, and a blank column of 问题类别 says nothing.
func (s *tab) findCategoryBands(choices []ColumnChoice, src sources) {
	chosen := slices.IndexFunc(choices, func(c ColumnChoice) bool { return c.band })
	if chosen >= 0 && choices[chosen].column.name != "问题类别" || slices.ContainsFunc(choices, func(c ColumnChoice) bool { return !c.band && c.column.name == "问题类别" }) {
		return
	}
	blank := s.categoriesBlank()
	found := s.numberedTitles(blank, src)
	for _, b := range s.bands(src) {
		switch {
		case b.row < s.header.firstRow, found[b.row].Text != "":
		case chosen >= 0, !b.sure && !b.maybe && (numberedHeading.MatchString(s.grid.Own(b.at).Text) || blank && s.isAcross(b.at)):
			found[b.row] = s.grid.Field(b.at)
		}
	}
	if len(found) == 0 {
		return
	}
	s.categoryBands = found
	for _, h := range s.headers() {
		h.inBands = true
		if blank || chosen >= 0 {
			h.leaveCategories(blank)
		}
	}
}

// tableNumber begins the titles of tables of which each is a category: 表一 党的建设方面.
var tableNumber = pattern.New(`^(?:附?表|第)[ 　]*[一二三四五六七八九十\d]{1,3}(?:张?表|部分)?[ 　、.．:：]+`)

// notesAbove is how many rows may stand between such a title and the header, and one more: a unit of money, a date.
const notesAbove = 3

// numberedTitles are the titles of tables below one another, the first one above the header, without their numbers. Where they name units, or the first has
// none, there are none.
func (s *tab) numberedTitles(blank bool, src sources) map[int]Field {
	found := map[int]Field{}
	if s.has("问题类别") && !blank && !s.header.widestUnnamed() {
		return found
	}
	for row := max(1, s.header.top-notesAbove); row <= s.grid.Rows; row++ {
		at, text := sheet.Pos{}, ""
		for col := 1; col <= s.grid.Cols && text == ""; col++ {
			at = sheet.At(row, col)
			text = s.grid.Own(at).Text
		}
		name := text[len(tableNumber.FindString(text)):]
		if len(text) > sheet.MaxWord || name == text || name == "" || isTableTitle(text) || isFooter(text) || !s.alone(at) {
			continue
		}
		if src.inTable(name) || office.MatchString(name) || titleUnit(name) != "" {
			return map[int]Field{}
		}
		found[row] = Field{Text: name, Sheet: s.grid.Name, Cell: at.Name()}
	}
	for row := s.header.top - 1; row >= s.header.top-notesAbove; row-- {
		if found[row].Text != "" && len(found) > 1 {
			return found
		}
	}
	return map[int]Field{}
}

// alone reports a cell with nothing at its right.
func (s *tab) alone(at sheet.Pos) bool {
	for col := at.Col + 1; col <= s.grid.Cols; col++ {
		if s.grid.Own(sheet.At(at.Row, col)).Text != "" {
			return false
		}
	}
	return true
}

// isAcross reports a cell that is merged across columns.
func (s *tab) isAcross(at sheet.Pos) bool {
	m := s.grid.Span(at)
	return m.Right > m.Left
}

// categoriesBlank reports columns of 问题类别 with nothing in them but the bands that are merged over them.
func (s *tab) categoriesBlank() bool {
	some := false
	for _, h := range s.headers() {
		for _, c := range h.cols {
			if h.ofSums || columnByLabel[c.folded] == nil || columnByLabel[c.folded].name != "问题类别" {
				continue
			}
			some = true
			for row := h.firstRow; row <= h.lastRow; row++ {
				if at := sheet.At(row, c.at.Col); s.grid.Own(at).Text != "" && !s.isAcross(at) {
					return false
				}
			}
		}
	}
	return some
}

// leaveCategories drops the columns that are called 问题类别; one with something in it is told of like others that are not used.
func (h *header) leaveCategories(blank bool) {
	h.cols = slices.DeleteFunc(h.cols, func(c headed) bool {
		named := columnByLabel[c.folded]
		leave := c.column.name == "问题类别" && named != nil && named.name == "问题类别" && !c.chosen
		if leave && blank {
			h.claimed = append(h.claimed, c.at.Col)
		}
		return leave
	})
}

// leaveBlank drops columns of problems with nothing in them that claim what a person has said of another one.
func (h *header) leaveBlank(g *sheet.Grid) {
	given := h.cols
	h.cols = slices.DeleteFunc(slices.Clone(given), func(c headed) bool {
		return !c.chosen && slices.Contains(levelColumns, c.column.name) && !g.HoldsBelow(c.at.Col, h.firstRow) &&
			slices.ContainsFunc(given, func(d headed) bool { return d.chosen && d.column == c.column })
	})
}

// categoryAbove is the category that the title over the header names.
func (t *rowReader) categoryAbove() {
	for row := t.tab.header.top - 1; row >= t.tab.header.top-notesAbove; row-- {
		if name := t.tab.categoryBands[row]; name.Text != "" && !t.h.isLower && !t.has["问题类别"] {
			t.takeBand(name)
			return
		}
	}
}

// skipTableName passes over a title of a further table that names its category.
func (t *rowReader) skipTableName(x *candidateRow) bool {
	name, ok := t.tab.categoryBands[x.row]
	if !ok || name.Text == x.text || t.has["问题类别"] {
		return false
	}
	t.takeBand(name)
	return true
}

// namesCategory reports a row that names the category of what follows.
func (t *rowReader) namesCategory(row int) bool {
	_, ok := t.tab.categoryBands[row]
	return ok
}

// reportUnusedBands tells of --columns 单位=标题行 and 问题类别=标题行 where no sheet has such rows: what a person asked for is not passed over in silence.
func reportUnusedBands(parts []*ledgerSheet, choices []ColumnChoice, r *report) {
	for _, c := range choices {
		if !c.band || slices.ContainsFunc(parts, func(p *ledgerSheet) bool {
			return c.column.name == "单位" && p.unitBands != nil || c.column.name == "问题类别" && p.bandsUsed
		}) {
			continue
		}
		p, choice := parts[0], c.Field+"="+c.Column
		r.Add(finding.BandsUnused.At(r.Where(p.grid.Place(sheet.At(p.header.top, 1))), finding.Values{"choice": choice, "column": c.column.name, "header": p.header.describe(p.grid)}).With(choice))
	}
}
