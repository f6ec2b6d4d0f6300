package layout

import (
	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/style"
)

// table is an attachment's table, broken into lines but not yet into pages.
type table struct {
	part    int
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
	center      bool
	// placed is how many of the lines stand on pages already; begun says that some of the cell does, be it without a line.
	placed int
	begun  bool
}

func newTable(part int, a *document.Table, faces *fonts.Set) *table {
	left := style.TurnedLeft + style.TableFrame/2
	t := &table{part: part, content: a, faces: faces, edges: []style.Length{left}, rows: make([][]*cell, 1+len(a.Rows))}
	for _, w := range columnWidths(a.Columns) {
		left += w
		t.edges = append(t.edges, left)
	}
	for i := range t.rows {
		t.rows[i] = make([]*cell, len(a.Columns))
	}
	for i, c := range a.Columns {
		t.rows[0][i] = t.cell(document.Head, 0, i, document.Cell{Text: c.Heading})
	}
	for row := range a.Rows {
		for column := range a.Columns {
			if a.Joined(row, column) {
				c := t.rows[row][column]
				t.rows[row+1][column], c.last = c, row+1
				continue
			}
			c := t.cell(document.Content, row, column, a.Cell(row, column))
			t.rows[row+1][column], c.first, c.last = c, row+1, row+1
		}
	}
	return t
}

// tableWidth is the table's width between the middles of its frame: the frame's outer edges stand at the edges of the 版心.
var tableWidth = style.TurnedWidth - style.TurnedLeft - style.TurnedRight - style.TableFrame

// columnWidths divides the table's width by the columns' shares. A column of prose then gives up what its lines could not fill with whole
// characters, since a narrow column would be torn open on every line. The centred columns receive it, or the last one where there is none.
func columnWidths(columns []document.Column) []style.Length {
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

// mostCentred is the most that a centred line's tracking may differ from other text: it is not justified, so the difference shows.
const mostCentred = style.Pt / 4

// cell breaks a cell's text by the rules that the body's is broken by.
func (t *table) cell(piece document.Piece, row, column int, from document.Cell) *cell {
	out := &cell{center: piece == document.Head || t.content.Columns[column].Center}
	set := style.Of(document.Attachment, 0, piece)
	left := t.edges[column] + style.TablePadX
	measure := t.edges[column+1] - style.TablePadX - left
	for i, text := range from.Paragraphs() {
		at := document.Place{Part: t.part, Piece: piece, Row: row, Column: column, Paragraph: i}
		b := newCellBreaker(text, set.Role, measure, t.faces)
		lines := b.lines()
		for _, s := range b.stretches(lines, at) {
			if d := s.Tracking - b.spacing; out.center && max(d, -d) > mostCentred {
				continue
			}
			t.stretches = append(t.stretches, s)
		}
		for _, s := range lines {
			line := Line{Place: at, Kind: document.Attachment, Ends: s.to == len(b.atoms), X: left, Size: set.Size}
			var shift style.Length
			if out.center {
				one := &breaker{atoms: b.atoms[s.from:s.to], pitch: b.pitch, measure: measure} // its own last line: nothing is spread
				line.Glyphs, shift = one.set(span{0, len(one.atoms)})
				shift += (measure - shift - glyphsWidth(line.Glyphs)) / 2
			} else {
				line.Glyphs, shift = b.set(s)
			}
			line.X += shift
			out.lines = append(out.lines, line)
		}
	}
	return out
}

// newCellBreaker sets a cell's paragraph, which has no indent.
func newCellBreaker(text string, role style.Role, measure style.Length, faces *fonts.Set) *breaker {
	atoms := prepare([]document.Run{{Text: text}}, role, style.TableSize, faces)
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
