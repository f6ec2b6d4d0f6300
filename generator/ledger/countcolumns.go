package ledger

import (
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// Columns that count what the program has no name for: 完善制度（项）, 信访件（件）. They are added up under the name that their header has; a template prints them
// with 计数.

// countUnits are the units of counting that a header may have in brackets.
var countUnits = []string{"项", "件", "次", "个", "份", "条", "场", "期", "篇", "户", "家", "处", "起", "批", "例", "宗", "台", "套", "人", "人次", "名"}

// countUnit is the unit of counting among a header's notes, "" where none is.
func countUnit(notes []string) string {
	for _, n := range notes {
		if n = strings.TrimLeft(strings.TrimPrefix(n, "单位"), ":"); slices.Contains(countUnits, n) {
			return n
		}
	}
	return ""
}

// countColumn is a column of counts under a header.
type countColumn struct {
	at   sheet.Pos
	text string
	name string
	unit string
	sum  int
	// place is where among the findings it was met: there it is told of.
	place int
	// filled are the cells with something in them, bad those that hold no whole number.
	filled, bad []Field
}

// countColumnAt reads a header that is no column's as one of counts; nil where it is none, or where another one has its name.
func (h *header) countColumnAt(at sheet.Pos, upper, lower string) *countColumn {
	if len(lower) > sheet.MaxWord || len(upper) > sheet.MaxWord {
		return nil
	}
	name, notes := brackets(sheet.Fold(lower))
	unit := countUnit(notes)
	name = strings.Trim(name, "*:;,.。：、")
	if unit == "" || name == "" {
		return nil
	}
	if h.counts.find(name, unit) != nil {
		group, _ := brackets(sheet.Fold(upper))
		if name = group + name; group == "" || h.counts.find(name, unit) != nil {
			return nil
		}
	}
	return &countColumn{at: at, text: lower, name: name, unit: unit}
}

// countColumns are a header's.
type countColumns []*countColumn

func (list countColumns) find(name, unit string) *countColumn {
	for _, c := range list {
		if c.name == name && c.unit == unit {
			return c
		}
	}
	return nil
}

// fillCounts reads the counts of a row. A merged cell counts once, on its first row.
func (t *rowReader) fillCounts(it *Item) {
	for _, c := range t.h.counts {
		p := t.g.Origin(sheet.At(it.Row, c.at.Col))
		if p.Col != c.at.Col || p.Row != it.Row {
			continue
		}
		cell, field := t.g.Own(p), t.g.Field(p)
		if cell.Text == "" && cell.Fault == sheet.NoFault {
			continue
		}
		c.filled = append(c.filled, field)
		n, ok := wholeCount(cell, c.unit)
		if !ok {
			c.bad = append(c.bad, field)
			continue
		}
		c.sum += n
		if n > 0 {
			it.Counted = append(it.Counted, Counted{Name: c.name, Unit: c.unit, N: n, Field: field})
		}
	}
}

// wholeCount reads a cell as a whole number, with or without the unit; ok is false for anything else.
func wholeCount(c sheet.Cell, unit string) (n int, ok bool) {
	if c.Fault != sheet.NoFault || c.NoNumber() || len(c.Text) > sheet.MaxWord {
		return 0, false
	}
	n, _, state := parseCount(strings.TrimSuffix(sheet.Fold(c.Text), unit))
	if c.Seen != nil && !c.Seen.Stored.IsInteger() { // shown rounded
		return 0, false
	}
	return n, state == amountGood
}

// reportCounts tells of the columns of counts that no template prints, and of cells that cannot be added up.
func (t *rowReader) reportCounts() {
	for _, c := range t.h.counts {
		at := t.g.Field(c.at)
		where, column := t.r.Where(at), sheet.Brief(c.text)
		told := len(t.r.List)
		printed := slices.Contains(t.r.prints.Counts, c.name) || slices.Contains(t.r.prints.Counts, c.name+"（"+c.unit+"）")
		switch {
		case printed:
			for _, f := range c.bad {
				t.r.Tell(finding.CountNoNumber, f, finding.Values{"column": column, "text": sheet.Brief(f.Text)})
			}
		case len(c.bad) > 0 || len(c.filled) == 0:
			t.h.reportNotUsed(t.g, t.r, c.at, column, likeNumbers(c.text))
		default:
			f := finding.ColumnCounted.At(where, finding.Values{"column": column, "name": c.name, "sum": c.sum, "unit": c.unit})
			if strings.HasPrefix(c.unit, "人") { // people: it may be a kind of handling with its name misspelt
				f = f.As(finding.Warning)
			}
			t.r.Add(f.With("字段=" + c.at.Column()))
		}
		if !printed {
			t.r.putBack(told, c.place)
		}
	}
}

// putBack moves the last finding to where its column was met before the rows were read. Columns are put back in their order.
func (r *report) putBack(from, place int) {
	if len(r.List) != from+1 {
		return
	}
	f := r.List[from]
	r.List = slices.Insert(r.List[:from], place+r.putBackBefore, f)
	r.putBackBefore++
}

// Counted is what a row has in a column of counts; only numbers above zero.
type Counted struct {
	Name, Unit string
	N          int
	Field      Field
}

// settleCounts lists the columns of counts of the unit's sheets from left to right, since a column without a number counts zero.
func (u *Unit) settleCounts(sheets []*ledgerSheet) {
	for _, p := range sheets {
		for _, h := range p.headers() {
			for _, c := range h.counts {
				if len(c.bad) == 0 && !slices.ContainsFunc(u.Counts, func(have CountName) bool { return have == CountName{c.name, c.unit} }) {
					u.Counts = append(u.Counts, CountName{c.name, c.unit})
				}
			}
		}
	}
}

// CountName is a column of counts.
type CountName struct{ Name, Unit string }
