package compose

import (
	"slices"

	"gongshi/generator/document"
)

// A form's columns have shares of its width, its boxes to sign are all of one width. The table that is made of both has a column between every two
// edges, and a cell reaches over as many as it needs.

// gridScale is a number that every count of boxes divides: with it all edges are whole numbers.
const gridScale = 27720

// An edge of a box that would be nearer to one of a column than a part of nearEdges of the width is moved to it.
const nearEdges = 40

// mostWidth is the sum of the shares of a table with boxes; with more, a width would not fit into 32 bits.
const mostWidth = 3000

// table makes the table of a form that has been read.
func (f *form) table() *document.Table {
	columns, boxes := f.edges()
	all := slices.Clone(columns)
	for _, at := range boxes { // in any order: they are sorted
		all = append(all, at...)
	}
	slices.Sort(all)
	all = slices.Compact(all)

	t := &document.Table{Form: true, Columns: make([]document.Column, len(all)-1)}
	total := all[len(all)-1]
	scaled := func(edge int) int {
		if len(boxes) == 0 {
			return edge / gridScale
		}
		return int(int64(edge) * mostWidth / int64(total))
	}
	for i := range t.Columns {
		t.Columns[i].Width = scaled(all[i+1]) - scaled(all[i])
	}
	for i, a := range f.aligns {
		if at := slices.Index(all, columns[i]); a != leftAlign {
			t.Columns[at].Center = true
		}
	}
	spread := func(cells []formCell, edges []int) []document.Cell {
		out := make([]document.Cell, len(t.Columns))
		for _, c := range cells {
			from, to := slices.Index(all, edges[c.from]), slices.Index(all, edges[c.to])
			out[from] = c.Cell
			for i := from + 1; i < to; i++ {
				out[i].Covered = true
			}
		}
		return out
	}
	if f.head != nil {
		t.Head = spread(f.head, columns)
	}
	for _, row := range f.rows {
		edges := columns
		if row.boxes > 0 {
			edges = boxes[row.boxes]
		}
		t.Rows = append(t.Rows, spread(row.cells, edges))
		t.Lines = append(t.Lines, row.lines)
	}
	return t
}

// edges are the places in the form's width where its columns begin and end, and those of its boxes, by how many stand in a row.
func (f *form) edges() (columns []int, boxes map[int][]int) {
	at := 0
	columns = append(columns, at)
	for _, share := range f.shares {
		at += share * gridScale
		columns = append(columns, at)
	}
	boxes = map[int][]int{}
	for _, row := range f.rows {
		if row.boxes == 0 || boxes[row.boxes] != nil {
			continue
		}
		var edges []int
		for i := range row.boxes + 1 {
			edge := at / row.boxes * i
			for _, column := range columns {
				if d := edge - column; max(d, -d) < at/nearEdges && !slices.Contains(edges, column) {
					edge = column
				}
			}
			edges = append(edges, edge)
		}
		boxes[row.boxes] = edges
	}
	return columns, boxes
}
