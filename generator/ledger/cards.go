package ledger

import (
	"slices"
	"strings"

	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

// Some offices keep one problem a card: a sheet, or some rows of one, with a name and a content beside it in each row (存在问题｜…, 整改措施｜…), or with two such
// pairs. Others keep a problem a column. cardtable.go lays them out as a table, a row each, and the table is read like any other.

// card is one problem: where each of its contents stands.
type card struct{ fields []cardField }

// cardField is a name and the cells of its content.
type cardField struct {
	name   string // folded
	label  sheet.Pos
	values []sheet.Pos
}

// cardSheet is a sheet of cards.
type cardSheet struct {
	cards []card
	// across: each column is a problem.
	across bool
	// unclear is the first cell of which nobody can tell whose it is, or the zero place.
	unclear sheet.Pos
}

var (
	// isForm are words of forms that go round for approval; they tell of a problem and are no ledger.
	isForm = pattern.New(`审批表|申请表|呈[批报]|签批|审批意见|审核意见|领导意见|主管意见|签字`)
	// firstNames begin a card where they stand below the problem of another one.
	firstNames = []string{"序号", "单位", "问题类别"}
)

const (
	mostCardRows  = 5000 // of a sheet
	mostLabelCols = 6    // names stand at the left
	leastNames    = 3    // different names that a card has
	mostNames     = 300  // different names on a sheet
)

// findCards finds the cards of a sheet that has no ledger's header.
func findCards(g *sheet.Grid) (s cardSheet, ok bool) {
	if g.Rows > mostCardRows || g.Cols > 200 {
		return s, false
	}
	left, right := labelColumns(g)
	if left == 0 {
		return s, false
	}
	for p, c := range g.Cells() {
		if (p.Col == left || p.Col == right || g.Span(p).Right-g.Span(p).Left >= 2) && len(c.Text) <= sheet.MaxWord && isForm.MatchString(c.Text) {
			return s, false
		}
	}
	if right == 0 && isAcross(g, left) {
		s = columnCards(g, left)
	} else {
		s = rowCards(g, left, right)
	}
	return s, s.isLedger()
}

// isLedger reports cards that tell of problems, each with its own.
func (s cardSheet) isLedger() bool {
	names := map[*column]bool{}
	for _, c := range s.cards {
		for _, f := range c.fields {
			if l, ok := readLabel("", f.name); ok {
				names[l.column] = true
			}
		}
	}
	return len(names) >= leastNames && s.width() <= mostNames && names[columnNamed("存在问题")] &&
		(names[columnNamed("完成情况")] || names[columnNamed("整改结果")] || names[columnNamed("整改措施")])
}

// width is how many different names the cards have.
func (s cardSheet) width() int {
	names := map[string]bool{}
	for _, c := range s.cards {
		for _, f := range c.fields {
			names[f.name] = true
		}
	}
	return len(names)
}

// nameOf is the column that a cell names; nil where it names none.
func nameOf(g *sheet.Grid, p sheet.Pos) *column {
	text := g.Own(p).Text
	if text == "" || isProse(text) {
		return nil
	}
	if l, ok := readLabel("", text); ok && l.tick == Unknown {
		return l.column
	}
	return nil
}

// labelColumns are the column of names at the left and a second one, 0 where there is none. Beside a name stands no other one.
func labelColumns(g *sheet.Grid) (left, right int) {
	names := make([]map[*column]bool, min(g.Cols, mostLabelCols)+1)
	total := map[*column]bool{}
	for col := 1; col < len(names); col++ {
		names[col] = map[*column]bool{}
		for row := 1; row <= g.Rows; row++ {
			if c := nameOf(g, sheet.At(row, col)); c != nil {
				next := g.Origin(sheet.At(row, g.Span(sheet.At(row, col)).Right+1))
				if nameOf(g, next) == nil {
					names[col][c] = true
				}
			}
		}
	}
	for col := 1; col < len(names); col++ {
		switch n := len(names[col]); {
		case n < 2:
		case left == 0:
			left = col
		case right == 0 && col > left+1:
			right = col
		}
	}
	if left == 0 {
		return 0, 0
	}
	for _, col := range []int{left, right} {
		if col > 0 {
			for c := range names[col] {
				total[c] = true
			}
		}
	}
	if len(total) < leastNames {
		return 0, 0
	}
	return left, right
}

// valuesOf are the cells with a content in a range, by row, then by column.
func valuesOf(g *sheet.Grid, top, bottom, from, to int) (list []sheet.Pos) {
	for row := top; row <= bottom; row++ {
		for col := from; col <= to; col++ {
			p := sheet.At(row, col)
			if c := g.Own(p); c.Text != "" || c.Fault != sheet.NoFault || g.Struck[p].Text != "" {
				list = append(list, p)
			}
		}
	}
	return list
}

// rowCards reads cards that stand one below the other, or alone.
func rowCards(g *sheet.Grid, left, right int) cardSheet {
	var s cardSheet
	var c card
	end := func() {
		if len(c.fields) > 0 {
			s.cards = append(s.cards, c)
		}
		c = card{}
	}
	for row := 1; row <= g.Rows; row++ {
		fields, lost := rowFields(g, row, left, right, len(c.fields) > 0)
		if lost != (sheet.Pos{}) && s.unclear == (sheet.Pos{}) {
			s.unclear = lost
		}
		switch {
		case len(fields) == 0 && lost != (sheet.Pos{}): // it has been noted, and one fault is enough
			continue
		case len(fields) == 0 && g.Span(sheet.At(row, left)).Top == row: // a blank row, or a title
			end()
			continue
		case c.endsBefore(fields):
			end()
		}
		c.fields = append(c.fields, fields...)
	}
	end()
	s.cards = slices.DeleteFunc(s.cards, func(c card) bool {
		return !c.has("存在问题") && !slices.ContainsFunc(c.fields, func(f cardField) bool { l, ok := readLabel("", f.name); return ok && l.column.core })
	})
	if len(s.cards) > 0 && s.unclear == (sheet.Pos{}) {
		if i := slices.IndexFunc(s.cards, func(c card) bool { return !c.has("存在问题") }); i >= 0 {
			s.unclear = s.cards[i].fields[0].label // a part of a card without its problem
		}
	}
	return s
}

// has reports a card with a name of a column.
func (c *card) has(name string) bool {
	return slices.ContainsFunc(c.fields, func(f cardField) bool { l, ok := readLabel("", f.name); return ok && l.column.name == name })
}

// endsBefore reports that a row with such fields belongs to the next card: it repeats a name, or names what stands at the head of a card.
func (c *card) endsBefore(fields []cardField) bool {
	return slices.ContainsFunc(fields, func(f cardField) bool {
		if slices.ContainsFunc(c.fields, func(have cardField) bool { return have.name == f.name }) {
			return true
		}
		l, ok := readLabel("", f.name)
		return ok && c.has("存在问题") && f.label.Col == fields[0].label.Col && slices.Contains(firstNames, l.column.name)
	})
}

// rowFields are the names of a row with their contents. lost is a content that stands beside no name, or one too many.
func rowFields(g *sheet.Grid, row, left, right int, within bool) (list []cardField, lost sheet.Pos) {
	for _, col := range []int{left, right} {
		p := sheet.At(row, col)
		m := g.Span(p)
		if col == 0 || m.Top < row || m.Left < col || col == right && nameOf(g, p) == nil {
			continue
		}
		text := g.Own(p).Text
		values := valuesOf(g, row, m.Bottom, m.Right+1, lastValue(g, row, col, right))
		switch {
		case text == "" && within && len(values) > 0:
			lost = values[0]
			continue
		case text == "", nameOf(g, p) == nil && (len(text) > sheet.MaxWord || len(values) == 0 || !within):
			continue
		}
		stray := slices.IndexFunc(values, func(v sheet.Pos) bool { return v.Col != m.Right+1 })
		if stray >= 0 && (len(values) > 1 || g.Own(sheet.At(row, m.Right+1)).Text != "") {
			lost = values[stray]
		}
		list = append(list, cardField{name: foldLabel(text), label: p, values: values})
	}
	return list, lost
}

// lastValue is the last column in which a name's content can stand: before the second pair, if there is one in this row.
func lastValue(g *sheet.Grid, row, col, right int) int {
	if col < right {
		if second := sheet.At(row, right); g.Origin(second) == second && nameOf(g, second) != nil {
			return right - 1
		}
	}
	return g.Cols
}

// text is what the cells of a content say together.
func (f *cardField) text(g *sheet.Grid) string {
	var lines []string
	for _, p := range f.values {
		if text := g.Own(p).Text; text != "" {
			lines = append(lines, text)
		}
	}
	return strings.Join(lines, "\n")
}
