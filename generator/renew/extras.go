package renew

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"gongshi/generator/ledger"
	"gongshi/generator/workbook"
)

// moveExtras moves columns to the right of the form: those without a place in it, which keep their headers, so that the reader says of them what it said
// before; and those whose words are not all in it, which are headed 旧表：…
func (m *mover) moveExtras() {
	lines := map[*source][]int{} // of each sheet
	for n, l := range m.lines {
		if l.from != nil {
			lines[l.from] = append(lines[l.from], n)
		}
	}
	var columns extraColumns
	for _, s := range m.sheets {
		for _, c := range s.Columns {
			h := header{head: c.Head, column: c.Name, extra: -1}
			rows := slices.DeleteFunc(slices.Clone(lines[s]), func(n int) bool { return m.lines[n].row < c.First || m.lines[n].row > c.Last })
			if m.needsColumn(s, c, rows) {
				h.extra = columns.placeFor(m.extraHeader(s, c), oldTable{s, c.First})
				m.fillExtra(s, c, h.extra, rows)
			}
			if len(h.head) > 0 {
				m.headers = append(m.headers, h)
			}
		}
	}
	for _, c := range columns {
		m.book.Extra = append(m.book.Extra, c.header)
	}
	m.moveHeaders()
	m.placePending()
}

// oldTable is a table of an old sheet, by its first row.
type oldTable struct {
	*source
	first int
}

// extraColumn is a column to the right of the form, with the old tables that have a column in it.
type extraColumn struct {
	header string
	tables map[oldTable]bool
}

type extraColumns []extraColumn

// placeFor is the column of a header for a table: one that other tables use, or a new one if this table already has a column of that header.
func (e *extraColumns) placeFor(header string, table oldTable) int {
	at := slices.IndexFunc(*e, func(c extraColumn) bool { return c.header == header && !c.tables[table] })
	if at < 0 {
		at = len(*e)
		*e = append(*e, extraColumn{header, map[oldTable]bool{}})
	}
	(*e)[at].tables[table] = true
	return at
}

// extraHeader is the header of an old column to the right of the form.
func (m *mover) extraHeader(s *source, c ledger.WholeColumn) string {
	name := headText(c)
	if name != "" && c.Unit != "" { // the form has no note above its header
		name += "（" + c.Unit + "）"
	}
	switch {
	case name == "":
		return ledger.KeptHeader(letter(c) + "列")
	case c.Name == accounts && m.accountsFaulty(s, c):
		return accounts // its errors stay
	case ledger.IsKeptHeader(name) || c.Name == "" && (!ledger.IsHeader(name) || m.hasFinding(c.Head[len(c.Head)-1], isError)):
		return name
	}
	return ledger.KeptHeader(name)
}

// moveHeaders records where the old headers went.
func (m *mover) moveHeaders() {
	for _, h := range m.headers {
		for _, f := range h.head {
			if h.extra < 0 {
				m.move(f, h.column, -1)
				continue
			}
			at := key{f.Sheet, f.Cell}
			m.moved[at] = key{}
			m.pending = append(m.pending, pending{key: at, extra: h.extra, line: -1})
		}
	}
}

const accounts = "追责问责情况"

// accountsFaulty reports a column of 追责问责情况 with a cell that the reader did not understand.
func (m *mover) accountsFaulty(s *source, c ledger.WholeColumn) bool {
	return slices.ContainsFunc(s.cols[c.Col], func(cell *ledger.WholeCell) bool { return m.hasFinding(cell.Field, isError) })
}

// needsColumn reports a column with a content or a header that stands nowhere else.
func (m *mover) needsColumn(s *source, c ledger.WholeColumn, lines []int) bool {
	if c.Name == "" && len(c.Head) > 0 {
		return true
	}
	for _, n := range lines {
		if cell := s.at(m.lines[n].row, c.Col); cell != nil && !m.isMoved(cell) && !s.heads[cell.Cell] {
			return true
		}
	}
	return false
}

// fillExtra fills an extra column.
func (m *mover) fillExtra(s *source, c ledger.WholeColumn, index int, lines []int) {
	var above *ledger.WholeCell
	last := -2
	for _, n := range lines {
		cell := s.at(m.lines[n].row, c.Col)
		if cell == nil || s.heads[cell.Cell] {
			above = nil
			continue
		}
		l := &m.book.Lines[n]
		for len(l.Extra) <= index {
			l.Extra = append(l.Extra, workbook.Cell{})
		}
		l.Extra[index] = workbook.Cell{Value: value(cell)}
		if above == cell && last == n-1 {
			l.Extra[index] = workbook.Cell{Joined: true}
		}
		above, last = cell, n
		if at := (key{cell.Sheet, cell.Cell}); !m.isMoved(cell) {
			m.moved[at] = key{}
			m.pending = append(m.pending, pending{key: at, extra: index, line: n})
		}
	}
}

// headText is a column's header in one cell, from the group's name to its own.
func headText(c ledger.WholeColumn) string {
	var parts []string
	for _, h := range c.Head {
		parts = append(parts, h.Text)
	}
	return strings.Join(parts, "\n")
}

// letter names a column.
func letter(c ledger.WholeColumn) string { return columnLetter(c.Col) }

// value is an old cell's content as the new workbook keeps it: as a number or a day only where that reads the same.
func value(c *ledger.WholeCell) any {
	if d := c.Date; d.Day > 0 && d.Year > 1900 && d.String() == c.Text {
		return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
	}
	if c.Number {
		if i, err := strconv.Atoi(c.Text); err == nil && strconv.Itoa(i) == c.Text && len(c.Text) <= 15 {
			return i
		}
		if d, err := decimal.NewFromString(c.Text); err == nil && d.String() == c.Text && d.NumDigits() <= 15 {
			return d
		}
	}
	return c.Text
}
