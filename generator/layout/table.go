package layout

import (
	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/style"
)

// table is an attachment's table or a form, broken into lines but not yet into pages.
type table struct {
	part    int
	kind    document.Kind
	content *document.Table
	faces   *fonts.Set
	// edges are the middles of the upright rules, from left to right.
	edges []style.Length
	// rows are the heading row and the others, a cell for each column. A cell over several rows is in each of them.
	rows [][]*cell
	// stretches are the cells' lines that need a tracking to end in their place in a word processor.
	stretches []Stretch
}

// cell is one cell's lines, with their X but without their Y.
type cell struct {
	lines []Line
	// first and last are the rows that the cell reaches over.
	first, last int
	// center sets the lines in the middle of the width, middle in the middle of the height. foot is how many of the last lines stand at its foot.
	center, middle bool
	foot           int
	// marks are what a draft highlights, by line; nil where that is nothing.
	marks [][]Box
	// placed is how many of the lines stand on pages already; begun says that some of the cell does, be it without a line.
	placed int
	begun  bool
}

func newTable(on sheet, kind document.Kind, part int, a *document.Table, faces *fonts.Set) *table {
	left := on.left + style.TableFrame/2
	t := &table{part: part, kind: kind, content: a, faces: faces, edges: []style.Length{left}, rows: make([][]*cell, 1+len(a.Rows))}
	for _, w := range columnWidths(a, on.width-style.TableFrame) {
		left += w
		t.edges = append(t.edges, left)
	}
	for i := range t.rows {
		t.rows[i] = make([]*cell, len(a.Columns))
	}
	for i := range a.Columns {
		if c := a.HeadCell(i); c.Covered && i > 0 {
			t.rows[0][i] = t.rows[0][i-1]
		} else {
			t.rows[0][i] = t.cell(document.Head, 0, i, c)
		}
	}
	for row := range a.Rows {
		for column := range a.Columns {
			if a.Joined(row, column) {
				c := t.rows[row][column]
				t.rows[row+1][column], c.last = c, row+1
				continue
			}
			from := a.Cell(row, column)
			if from.Covered && column > 0 {
				t.rows[row+1][column] = t.rows[row+1][column-1]
				continue
			}
			c := t.cell(document.Content, row, column, from)
			t.rows[row+1][column], c.first, c.last = c, row+1, row+1
		}
	}
	return t
}

// widths are the columns' widths.
func (t *table) widths() []style.Length {
	out := make([]style.Length, len(t.edges)-1)
	for i := range out {
		out[i] = t.edges[i+1] - t.edges[i]
	}
	return out
}

// columnWidths divides the table's width by the columns' shares. A column of prose then gives up what its lines could not fill with whole
// characters, since a narrow column would be torn open on every line. The centred columns receive it, or the last one where there is none. It is
// not so where cells reach over several columns, whose lines would be torn open all the same. tableWidth is the table's width between the middles
// of its frame: the frame's outer edges stand at the edges of the 版心.
func columnWidths(t *document.Table, tableWidth style.Length) []style.Length {
	columns := t.Columns
	share := func(c document.Column) style.Length { return style.Length(max(c.Width, 1)) }
	var total, sum, assigned style.Length
	for _, c := range columns {
		total += share(c)
	}
	widths := make([]style.Length, len(columns))
	var receivers []int
	for i, c := range columns {
		sum += share(c)
		widths[i] = tableWidth*sum/total - assigned
		assigned += widths[i]
		if c.Center {
			receivers = append(receivers, i)
		}
	}
	if t.HasCovered() {
		return widths
	}
	if receivers == nil && len(columns) > 0 {
		receivers = []int{len(columns) - 1}
	}
	var leftover style.Length
	for i, c := range columns {
		if measure := widths[i] - 2*style.TablePadX; !c.Center && measure > style.TableSize {
			widths[i] -= measure % style.TableSize
			leftover += measure % style.TableSize
		}
	}
	for k, i := range receivers {
		add := leftover / style.Length(len(receivers)-k)
		widths[i] += add
		leftover -= add
	}
	return widths
}

// cell breaks a cell's text by the rules that the body's is broken by.
func (t *table) cell(piece document.Piece, row, column int, from document.Cell) *cell {
	out := &cell{center: from.Center || from.Named || piece == document.Head || !t.content.Form && t.content.Columns[column].Center}
	out.middle = out.center || t.content.Form && from.Foot == 0
	set := style.Of(t.kind, 0, piece)
	left := t.edges[column] + style.TablePadX
	measure := t.edges[column+t.columns(piece, row, column)] - style.TablePadX - left
	ragged := !out.center && measure < style.NarrowCell
	texts := from.Texts()
	for i, runs := range texts {
		at := document.Place{Part: t.part, Piece: piece, Row: row, Column: column, Paragraph: i}
		b := newCellBreaker(runs, set.Role, measure, t.faces)
		b.inCell = t.content.Form
		lines := b.lines()
		foot := i >= len(texts)-from.Foot
		as := alignment{left: left, measure: measure, center: out.center && !foot, foot: foot, ragged: ragged && !foot}
		for _, s := range b.stretches(lines, at) {
			if as.takes(s.Tracking - b.spacing) {
				t.stretches = append(t.stretches, s)
			}
		}
		for _, s := range lines {
			line := Line{Place: at, Kind: t.kind, Ends: s.to == len(b.atoms), Size: set.Size}
			line.Glyphs, line.X = as.set(b, s)
			out.add(line, missingBoxes(b.atoms[s.from:s.to], line.Glyphs, line.X))
			if foot {
				out.foot++
			}
		}
	}
	return out
}

// columns is how many columns a cell reaches over.
func (t *table) columns(piece document.Piece, row, column int) int {
	switch {
	case !t.content.Form:
		return 1
	case piece == document.Head:
		return t.content.HeadWidth(column)
	default:
		return t.content.Width(row, column)
	}
}

// add adds a line, and what a draft highlights on it.
func (c *cell) add(line Line, marks []Box) {
	if marks != nil && c.marks == nil {
		c.marks = make([][]Box, len(c.lines))
	}
	c.lines = append(c.lines, line)
	if c.marks != nil {
		c.marks = append(c.marks, marks)
	}
}

// newCellBreaker sets a cell's paragraph, which has no indent.
func newCellBreaker(runs []document.Run, role style.Role, measure style.Length, faces *fonts.Set) *breaker {
	atoms := prepare(runs, role, style.TableSize, faces)
	untieWide(atoms, measure)
	return &breaker{atoms: atoms, pitch: style.TableSize, measure: measure, em: style.TableSize, spacing: style.TableTracking}
}

// untieWide lets words be divided that are longer than the column is wide (see untieLong).
func untieWide(atoms []atom, measure style.Length) {
	for from := 0; from < len(atoms); {
		to := from + 1
		for to < len(atoms) && atoms[to].tie == word {
			to++
		}
		if to-from > 1 && lineWidth(atoms[from:to]) > measure {
			untieLong(atoms[from:to])
		}
		from = to
	}
}

func glyphsWidth(glyphs []Glyph) style.Length {
	var w style.Length
	for _, g := range glyphs {
		w += g.Advance
	}
	return w
}

// height is the height of that many lines, one at least, with the blank above and below them.
func height(lines int) style.Length {
	return style.Length(max(lines, 1))*style.TablePitch + 2*style.TablePadY
}

// linesIn is how many lines a height has room for.
func linesIn(h style.Length) int { return max(int((h-2*style.TablePadY)/style.TablePitch), 0) }
