package renew

import (
	"cmp"
	"math"
	"slices"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/workbook"
)

// sortLines puts the rows of a sheet together, whatever their units.
func (m *mover) sortLines() {
	rank := map[*source]int{}
	for _, l := range m.lines {
		if _, ok := rank[l.from]; !ok {
			rank[l.from] = len(rank)
		}
	}
	slices.SortStableFunc(m.lines, func(a, b line) int { return cmp.Or(rank[a.from]-rank[b.from], a.row-b.row) })
}

// addUnclearRows adds the rows that the reader did not understand, each above the next row of its sheet, or below the last one.
func (m *mover) addUnclearRows() {
	rows := map[*source][]int{}
	for _, f := range m.findings {
		if s := m.byName[f.Sheet]; s != nil && f.Is(finding.RowPart, finding.RowExample) && s.named[f.Cell] != nil {
			rows[s] = append(rows[s], s.named[f.Cell].Row)
		}
	}
	last := map[*source]int{}
	for n, l := range m.lines {
		last[l.from] = n
	}
	var out []line
	add := func(s *source, unit, before int) {
		for len(rows[s]) > 0 && rows[s][0] < before {
			out = append(out, line{from: s, row: rows[s][0], unit: unit})
			rows[s] = rows[s][1:]
		}
	}
	for n, l := range m.lines {
		add(l.from, l.unit, l.row)
		out = append(out, l)
		if last[l.from] == n {
			add(l.from, l.unit, math.MaxInt)
		}
	}
	for _, s := range m.sheets {
		add(s, 0, math.MaxInt)
	}
	m.lines = out
}

// moveUnclearRow moves such a row as it stands.
func (m *mover) moveUnclearRow(n int, cells map[string]workbook.Cell) {
	l := &m.lines[n]
	for _, c := range l.columns() {
		cell := l.from.at(l.row, c.Col)
		switch {
		case cell == nil || c.Name == "" || c.Name == accounts || c.Tick:
		case cell.Row == l.row:
			cells[c.Name] = workbook.Cell{Value: value(cell)}
			m.move(cell.Field, c.Name, n)
		case m.merged(n, cell.Field) && c.Name != "完成情况" && !ledger.IsMoney(c.Name) && !c.Handling:
			cells[c.Name] = workbook.Cell{Joined: true}
		}
	}
}

// dropUnclearCounters leaves the counter out of the header of a kind of handling that units or cells count differently.
func (m *mover) dropUnclearCounters() {
	for i := range m.book.Handlings {
		h := &m.book.Handlings[i]
		counter := h.Counter
		for u := range m.old.Units {
			for _, have := range m.old.Units[u].Handlings {
				if have.Kind == h.Kind && have.Counter != counter {
					h.Counter = ""
				}
			}
		}
		for _, l := range m.lines {
			for _, it := range l.items {
				for _, have := range it.Handled {
					if have.Kind == h.Kind && m.hasFinding(have.Field, func(f finding.Finding) bool { return f.Is(finding.CountUnit) && isError(f) }) {
						h.Counter = ""
					}
				}
			}
		}
	}
}

// dropCategory leaves out 问题类别 where the old ledger has neither the column nor a category: the reader would ask about a blank one.
func (m *mover) dropCategory() {
	const category = "问题类别"
	for _, l := range m.lines {
		if slices.ContainsFunc(l.columns(), func(c ledger.WholeColumn) bool { return c.Name == category }) ||
			slices.ContainsFunc(l.items, func(it *ledger.Item) bool { return it.Category.Text != "" }) {
			return
		}
	}
	m.book.Without = []string{category}
}
