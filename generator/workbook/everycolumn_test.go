package workbook

import (
	"io"
	"slices"
	"testing"

	"gongshi/generator/ledger"
)

// TestEveryColumn: each column of a ledger has a place on the form, between the same neighbours as in the ledger's table, and a look of its own.
func TestEveryColumn(t *testing.T) {
	cells := map[string]Cell{}
	for _, c := range ledger.Columns() {
		if c.Counts {
			continue
		}
		cells[c.Name] = Cell{Value: "一"}
		if _, ok := forms[c.Name]; !ok {
			t.Errorf("the table forms of workbook lacks %s: its width, its look and its hint", c.Name)
		}
	}
	b := Book{Lines: []Line{{Cells: cells}}, Handlings: []ledger.Handling{{Kind: "约谈", Counter: "人"}}}
	if err := Write(io.Discard, b); err != nil {
		t.Fatal(err)
	}
	at, n := b.Places(), 0
	for _, c := range ledger.Columns() {
		n++
		name := c.Name
		if c.Counts {
			name = "约谈"
		}
		if got, want := at.Cell(name, 0), (&pen{}).name(n, firstRow); got != want {
			t.Errorf("%s stands at %q, want %s", name, got, want)
		}
	}
	for name := range forms {
		if !slices.ContainsFunc(ledger.Columns(), func(c ledger.Column) bool { return c.Name == name }) {
			t.Errorf("the table forms of workbook has %s, which is no column of a ledger", name)
		}
	}
}
