package document

import "strings"

// Table is what an attachment (附件) holds: a table on landscape pages of its own behind the notice (GB/T 9704-2012 7.3.6, 7.4).
type Table struct {
	// Name is the attachment's title, such as 整改情况一览表.
	Name    string
	Columns []Column
	// Rows hold a cell for each column.
	Rows [][]Cell
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
}

// AttachmentMark stands at the attachment's head (7.3.6) and begins the line that names it (7.3.4).
const AttachmentMark = "附件"

// Lead stands before the name in the line under the body (7.3.4).
const Lead = AttachmentMark + "："

// Note is the line under the body that names the attachment, without punctuation at its end (7.3.4).
func (t *Table) Note() string { return Lead + t.Name }

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

// Paragraphs are the cell's paragraphs, without empty ones.
func (c Cell) Paragraphs() []string {
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

// Single reports a cell of one paragraph.
func (c Cell) Single() bool {
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
