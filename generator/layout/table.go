package layout

import (
	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/style"
)

// table is an attachment's table, broken into lines, on its way to the pages.
type table struct {
	part    int
	content *document.Table
	faces   *fonts.Set
	// edges are the middles of the upright rules, from left to right.
	edges []style.Length
	// rows are the heading row and the others, a cell for each column: one that reaches over several rows stands in each of them.
	rows [][]*cell
	// stretches are the cells' lines that a word processor must be told to end where they end.
	stretches []Stretch
}

// cell is one cell's lines, placed in their column and not yet in height.
type cell struct {
	lines []Line
	// first and last are the rows that the cell reaches over.
	first, last int
	center      bool
	// set is how many of the lines already stand on earlier pages; begun says that a part of the cell does.
	set   int
	begun bool
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
// characters, or a narrow one would be torn open on every line; the centred columns have it, or the last one where there is none.
func columnWidths(columns []document.Column) []style.Length {
	share := func(c document.Column) style.Length { return style.Length(max(c.Width, 1)) }
	var total, sum, given style.Length
	for _, c := range columns {
		total += share(c)
	}
	widths := make([]style.Length, len(columns))
	var takers []int
	for i, c := range columns {
		sum += share(c)
		widths[i] = tableWidth*sum/total - given
		given += widths[i]
		if c.Center {
			takers = append(takers, i)
		}
	}
	if takers == nil && len(columns) > 0 {
		takers = []int{len(columns) - 1}
	}
	var spare style.Length
	for i, c := range columns {
		if measure := widths[i] - 2*style.TablePadX; !c.Center && measure > style.TableSize {
			widths[i] -= measure % style.TableSize
			spare += measure % style.TableSize
		}
	}
	for k, i := range takers {
		part := spare / style.Length(len(takers)-k)
		widths[i] += part
		spare -= part
	}
	return widths
}

// mostCentred is the most that a centred line's spacing may differ from other text: no justifying hides it.
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

// untieWide lets a word that no line of the column can hold end one where a reader expects it. (See untieLong: a page's line is longer.)
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

// height is that of so many lines with the blank above and below them; a row is never lower than one line.
func height(lines int) style.Length {
	return style.Length(max(lines, 1))*style.TablePitch + 2*style.TablePadY
}

// fitting is how many lines a height holds.
func fitting(h style.Length) int { return max(int((h-2*style.TablePadY)/style.TablePitch), 0) }
