package renew

import (
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/pattern"
	"gongshi/generator/workbook"
)

// moveMoney writes the sums in yuan, or the cells' texts where the reader found no sum.
func (m *mover) moveMoney(n int, cells map[string]workbook.Cell) {
	for i := range m.lines[n].items[0].Sums() {
		m.moveSum(n, i, cells)
	}
}

// moveSum does so for one of the columns of money.
func (m *mover) moveSum(n, i int, cells map[string]workbook.Cell) {
	l := &m.lines[n]
	sum := decimal.Zero
	for _, it := range l.items {
		sum = sum.Add(it.Sums()[i].Yuan)
	}
	f, name := l.items[0].Sums()[i].Field, l.items[0].Sums()[i].Column
	text := m.text(f)
	column := l.column(f)
	switch {
	case !sum.IsZero() && (f.Cell == "" || column != ""):
		cells[name] = workbook.Cell{Value: sum}
		if isBareNumber(text, sum) {
			m.move(f, name, n)
		}
	case text != "" && column == name:
		cells[name] = workbook.Cell{Value: text}
		m.move(f, name, n)
	}
}

// column is the name of the column that a field stands in; "" where the reader took nothing from it.
func (l *line) column(f ledger.Field) string {
	for _, c := range l.columns() {
		if cell := l.from.named[f.Cell]; cell != nil && cell.Col == c.Col {
			return c.Name
		}
	}
	return ""
}

// movePeople writes the numbers of people, or the cell's text where the reader found no number.
func (m *mover) movePeople(n int, cells map[string]workbook.Cell) {
	l := &m.lines[n]
	count, counter := map[string]int{}, map[string]string{}
	for _, it := range l.items {
		for _, h := range it.Handled {
			count[h.Kind] += h.Count
			counter[h.Kind] = h.Counter
		}
	}
	for kind, number := range count {
		cells[kind] = workbook.Cell{Value: number}
		if m.hasNoCounter(kind) {
			cells[kind] = workbook.Cell{Value: strconv.Itoa(number) + counter[kind]}
		}
	}
	for _, c := range l.columns() {
		cell := l.from.at(l.row, c.Col)
		switch {
		case !c.Handling || cell == nil || cell.Row != l.row:
		case count[c.Name] == 0, m.hasFinding(cell.Field, func(f finding.Finding) bool { return f.Is(finding.CountUnit) && isError(f) }):
			cells[c.Name] = workbook.Cell{Value: cell.Text}
			m.move(cell.Field, c.Name, n)
		case isBareNumber(cell.Text, decimal.NewFromInt(int64(count[c.Name]))):
			m.move(cell.Field, c.Name, n)
		}
	}
}

func (m *mover) hasNoCounter(kind string) bool {
	return slices.Contains(m.book.Handlings, ledger.Handling{Kind: kind})
}

var plainNumber = pattern.New(`^¥?(\d[\d,]*(?:\.\d+)?)(?:元|人|人次|名|件)?$`)

// isBareNumber reports a text that only says this number.
func isBareNumber(text string, n decimal.Decimal) bool {
	found := plainNumber.FindStringSubmatch(strings.ReplaceAll(text, "￥", "¥"))
	if found == nil {
		return false
	}
	d, err := decimal.NewFromString(strings.ReplaceAll(found[1], ",", ""))
	return err == nil && d.Equal(n)
}
