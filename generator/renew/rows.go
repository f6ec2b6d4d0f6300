package renew

import (
	"slices"
	"strconv"
	"unicode/utf8"

	"gongshi/generator/ledger"
	"gongshi/generator/workbook"
)

// moveRows moves the items, a line for each old row, in the old order, on which it depends what a blank takes from above.
func (m *mover) moveRows() {
	m.book.Handlings = []ledger.Handling{}
	numbered := false
	for u := range m.old.Units {
		unit := &m.old.Units[u]
		for _, h := range unit.Handlings {
			if !slices.ContainsFunc(m.book.Handlings, func(have ledger.Handling) bool { return have.Kind == h.Kind }) {
				m.book.Handlings = append(m.book.Handlings, h)
			}
		}
		for i := range unit.Items {
			it := &unit.Items[i]
			m.items++
			numbered = numbered || it.No.Text != ""
			from := m.sheetOf(it, unit)
			if n := len(m.lines); n > 0 && m.lines[n-1].unit == u && m.lines[n-1].from == from && m.lines[n-1].row == it.Row {
				m.lines[n-1].items = append(m.lines[n-1].items, it)
				continue
			}
			m.lines = append(m.lines, line{from: from, row: it.Row, unit: u, items: []*ledger.Item{it}})
		}
	}
	m.hasReachColumn = m.hasReach()
	m.sortLines()
	m.addUnclearRows()
	m.dropUnclearCounters()
	m.dropCategory()
	for n := range m.lines {
		cells := map[string]workbook.Cell{}
		if m.lines[n].items == nil {
			m.moveUnclearRow(n, cells)
		} else {
			m.moveProse(n, cells)
			m.moveStatus(n, cells)
			m.moveMoney(n, cells)
			m.movePeople(n, cells)
			m.moveReach(n, cells)
			if !numbered {
				cells["序号"] = workbook.Cell{Value: n + 1}
			}
		}
		m.book.Lines = append(m.book.Lines, workbook.Line{Cells: cells})
	}
}

// sheetOf is the sheet that an item stands on.
func (m *mover) sheetOf(it *ledger.Item, unit *ledger.Unit) *source {
	for _, f := range it.Fields() {
		if s := m.byName[f.Sheet]; s != nil && f.Cell != "" {
			return s
		}
	}
	return m.byName[unit.Sheet]
}

// lineAbove is the next line of items above on the same sheet, or nil; next says that no other line stands between.
func (m *mover) lineAbove(n int) (above *line, next bool) {
	for i := n - 1; i >= 0 && m.lines[i].from == m.lines[n].from; i-- {
		if m.lines[i].items != nil {
			return &m.lines[i], i == n-1
		}
	}
	return nil, false
}

// carried are the columns in which the reader takes the content above for a blank.
var carried = func() (names []string) {
	for _, c := range ledger.Columns() {
		if c.Carried {
			names = append(names, c.Name)
		}
	}
	return names
}()

// field is an item's field of a column.
func field(it *ledger.Item, column string) ledger.Field {
	for name, f := range it.Fields() {
		if name == column {
			return f
		}
	}
	return ledger.Field{}
}

// moveProse moves what is kept as it stands.
func (m *mover) moveProse(n int, cells map[string]workbook.Cell) {
	l := &m.lines[n]
	p := lineProse{mover: m, n: n, own: map[string]*ledger.WholeCell{}}
	p.above, p.next = m.lineAbove(n)
	for _, c := range l.columns() {
		if cell := l.from.at(l.row, c.Col); cell != nil && cell.Row == l.row {
			p.own[c.Name] = cell
		}
	}
	for name, f := range l.items[0].Fields() {
		text := m.text(f)
		if name == "序号" { // as it is shown: 1-1 may be stored as a day
			text = f.Text
		}
		switch {
		case name == "单位" && text == "" && slices.ContainsFunc(l.columns(), func(c ledger.WholeColumn) bool { return c.Name == name }):
			cells[name] = workbook.Cell{Value: ""} // a blank that the reader asks about
		case text == "", name == "完成情况", ledger.IsMoney(name), name == accounts, name == publicity:
		default:
			cells[name] = p.cell(name, f, text)
			m.move(f, name, n)
		}
	}
}

// lineProse is a line whose prose is being moved.
type lineProse struct {
	*mover
	n int
	// above is the next line of items above, or nil; next says that no other line stands between.
	above *line
	next  bool
	// own are the cells that begin on the line's row, by column.
	own map[string]*ledger.WholeCell
}

// cell is the new cell of a field. What several rows share, merged or carried down, is one merged cell again. A 同上 stays as it is: it may be all that makes
// a row an item.
func (p *lineProse) cell(name string, f ledger.Field, text string) workbook.Cell {
	const ditto = "同上"
	own, isColumn := p.own[name]
	switch {
	case isColumn && f.Cell != own.Cell && slices.Contains(carried, name):
		p.move(own.Field, name, p.n)
		return workbook.Cell{Value: own.Text}
	case p.next && p.sameCell(f, field(p.above.items[0], name)) || p.merged(p.n, f):
		return workbook.Cell{Joined: true}
	case p.above != nil && slices.Contains(carried, name) && p.sameCell(f, field(p.above.items[0], name)): // a row that is no item stands between
		return workbook.Cell{Value: ditto}
	case name == "序号":
		if i, err := strconv.Atoi(text); err == nil && strconv.Itoa(i) == text {
			return workbook.Cell{Value: i}
		}
	}
	return workbook.Cell{Value: text}
}

// merged reports a field whose cell is merged with the line above.
func (m *mover) merged(n int, f ledger.Field) bool {
	if n == 0 || m.lines[n].from == nil || m.lines[n-1].from != m.lines[n].from {
		return false
	}
	s := m.lines[n].from
	cell := s.named[f.Cell]
	return cell != nil && s.Name == f.Sheet && cell.Row <= m.lines[n-1].row && m.lines[n].row <= cell.Bottom
}

func (l *line) columns() []ledger.WholeColumn {
	if l.from == nil {
		return nil
	}
	return l.from.columns(l.row)
}

// sameCell reports fields of the same cell. A text that the sheet's name gives has no cell.
func (m *mover) sameCell(a, b ledger.Field) bool {
	return a.Sheet == b.Sheet && a.Cell == b.Cell && m.text(a) == m.text(b)
}

// moveStatus writes the set word where the reader understood the status, else the cell's text.
func (m *mover) moveStatus(n int, cells map[string]workbook.Cell) {
	l := &m.lines[n]
	f, status := l.items[0].StatusText, l.items[0].Standing()
	text := m.text(f)
	one := !slices.ContainsFunc(l.items, func(it *ledger.Item) bool { return it.Standing() != status })
	tick := slices.ContainsFunc(l.columns(), func(c ledger.WholeColumn) bool { return c.Tick })
	switch {
	case one && status != (ledger.Standing{}):
		value := workbook.Cell{Value: status.String()}
		if above, next := m.lineAbove(n); next && f.Cell != "" && text != "" && m.sameCell(f, above.items[0].StatusText) && above.items[0].Standing() == status && len(above.items) == len(l.items) {
			value = workbook.Cell{Joined: true}
		}
		cells["完成情况"] = value
		if text == status.String() {
			m.move(f, "完成情况", n)
		}
		for _, c := range l.columns() {
			if cell := l.from.at(l.row, c.Col); c.Tick && cell != nil && utf8.RuneCountInString(cell.Text) == 1 {
				m.move(cell.Field, "完成情况", n)
			}
		}
	case text == "" || tick || one && ledger.ParseStatus(text) != ledger.Unknown: // marks that contradict each other must not look like a status
	default:
		cells["完成情况"] = workbook.Cell{Value: text}
		m.move(f, "完成情况", n)
	}
}
