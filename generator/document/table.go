package document

import (
	"slices"
	"strings"
)

// Table is what an attachment of the program's holds, a table on landscape pages of its own behind the notice (GB/T 9704-2012 7.3.6, 7.4), or a
// form, a table that a template makes.
type Table struct {
	// Name is the attachment's title, such as 整改情况一览表.
	Name    string
	Columns []Column
	// Rows hold a cell for each column.
	Rows [][]Cell
	// Form says that it is a form. Its cells say themselves how they are set; Head is its heading row, nil where it has none, and Lines are the
	// rows' least heights in lines of text.
	Form  bool
	Head  []Cell
	Lines []int
}

// Column is one column of a table.
type Column struct {
	Heading string
	// Width is the column's share of the table's width, against the sum of all.
	Width int
	// Center sets the column's cells in the middle, both ways; prose starts at the top left.
	Center bool
}

// Cell is a cell of a table.
type Cell struct {
	// Text is plain; a line end in it starts a new paragraph.
	Text string
	// Joined says that the cell above reaches down into this row: they are one cell, whose Text is that of the first.
	Joined bool

	// The rest is for the cells of forms. Runs are the paragraphs, in the place of Text.
	Runs [][]Run
	// Covered says that the cell to the left reaches over this column: they are one cell, whose Runs are those of the first.
	Covered bool
	// Named is a cell that names what stands beside it; Center sets a cell in the middle of its width.
	Named, Center bool
	// Foot is how many of the last paragraphs stand at the foot of the cell, at its right, as for a signature.
	Foot int
}

// Cell gives the cell of a row and a column; one that the row lacks is empty.
func (t *Table) Cell(row, column int) Cell {
	if column < len(t.Rows[row]) {
		return t.Rows[row][column]
	}
	return Cell{}
}

// Joined reports whether the cell is one with the cell above it; no cell of the first row is.
func (t *Table) Joined(row, column int) bool {
	return row > 0 && row < len(t.Rows) && t.Cell(row, column).Joined
}

// Span is how many rows the cell reaches over, itself included.
func (t *Table) Span(row, column int) int {
	n := 1
	for t.Joined(row+n, column) {
		n++
	}
	return n
}

// HasHead reports whether the table has a heading row.
func (t *Table) HasHead() bool { return !t.Form || t.Head != nil }

// HeadCell gives the heading cell of a column.
func (t *Table) HeadCell(column int) Cell {
	switch {
	case !t.Form:
		return Cell{Text: t.Columns[column].Heading}
	case column < len(t.Head):
		return t.Head[column]
	}
	return Cell{}
}

// Width is how many columns the cell reaches over, itself included.
func (t *Table) Width(row, column int) int { return width(t.Rows[row], column, len(t.Columns)) }

// HeadWidth is how many columns the heading cell reaches over, itself included.
func (t *Table) HeadWidth(column int) int { return width(t.Head, column, len(t.Columns)) }

// HasCovered reports a table with cells that reach over several columns.
func (t *Table) HasCovered() bool {
	covered := func(c Cell) bool { return c.Covered }
	return slices.ContainsFunc(t.Head, covered) || slices.ContainsFunc(t.Rows, func(row []Cell) bool { return slices.ContainsFunc(row, covered) })
}

func width(cells []Cell, column, columns int) int {
	n := 1
	for column+n < min(columns, len(cells)) && cells[column+n].Covered {
		n++
	}
	return n
}

// Paragraphs are the cell's paragraphs, without empty ones.
func (c Cell) Paragraphs() []string {
	if c.Runs != nil {
		out := make([]string, len(c.Runs))
		for i, runs := range c.Runs {
			out[i] = Text(runs)
		}
		return out
	}
	if c.Text != "" && !strings.Contains(c.Text, "\n") {
		return []string{c.Text}
	}
	var out []string
	for line := range strings.SplitSeq(c.Text, "\n") {
		if line != "" {
			out = append(out, line)
		}
	}
	return out
}

// Texts are the cell's paragraphs as runs, without empty ones.
func (c Cell) Texts() [][]Run {
	if c.Runs != nil {
		return c.Runs
	}
	var out [][]Run
	for _, text := range c.Paragraphs() {
		out = append(out, []Run{{Text: text}})
	}
	return out
}

// Single reports a cell of one paragraph.
func (c Cell) Single() bool {
	if c.Runs != nil {
		return len(c.Runs) == 1
	}
	n := 0
	for line := range strings.SplitSeq(c.Text, "\n") {
		if line != "" {
			if n++; n > 1 {
				return false
			}
		}
	}
	return n == 1
}
