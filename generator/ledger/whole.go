package ledger

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"gongshi/generator/sheet"
)

// WholeSheet is one sheet of a workbook with everything on it, for a program that must lose nothing: see Options.Whole.
type WholeSheet struct {
	Name   string
	Hidden bool
	// Read: items or info were read from it.
	Read bool
	// Cells are those with content, by row, then by column. What the file keeps below a merged range is left out: nobody sees it.
	Cells []WholeCell
	// Columns are those of a sheet that items were read from, known and unknown, from left to right, header after header.
	Columns []WholeColumn
	// Names are the cells of a 基本信息 or 单位信息 that name a known item, with their contents.
	Names []WholeName
	// Left are the contents of cells that are not read.
	Left []WholeLeft
	// Comments are the notes that hang on cells.
	Comments []Field
	// Drawn: there are pictures or shapes on it, of which nothing is kept.
	Drawn bool
}

// WholeCell is a cell, and how far it is merged to the right and down.
type WholeCell struct {
	Field
	Row, Col, Bottom, Right int
	Number                  bool
	Date                    Date // where it is one
}

// WholeColumn is a column below the header of a ledger.
type WholeColumn struct {
	Col int
	// First and Last are the rows below its header that are read by it.
	First, Last int
	// Head are the cells that name it, from top to bottom.
	Head []Field
	// Name is the column's in the table of columns; "" where the reader took nothing from it.
	Name string
	// Unit is the unit that a note above the header gives its sums. It is "" where there is no such note, where the header names a unit itself, or where
	// there are no sums.
	Unit string
	// Handling: it counts people who were dealt with in the way Name. Tick: it is a column of ticks for one status.
	Handling, Tick bool
}

// WholeName is a cell that names an info item, and its content, if there is any. Unit is the cell of 单位 in its row of a 单位信息.
type WholeName struct {
	Item        string
	Name, Value Field
	Row         int
	Unit        Field
}

// Kept marks what a moved ledger keeps of the old one for the record: a sheet named …（旧表） beside the sheet 整改台账, and a column headed 旧表：… The reader
// ignores both.
const Kept = "旧表"

// KeptSheet is the name of a sheet that is kept for the record.
func KeptSheet(name string) string { return name + "（" + Kept + "）" }

// IsKeptSheet and IsKeptHeader recognise such names.
func IsKeptSheet(name string) bool    { return strings.HasSuffix(sheet.Fold(name), "("+Kept+")") }
func IsKeptHeader(text string) bool   { return strings.HasPrefix(text, KeptHeader("")) }
func KeptHeader(header string) string { return Kept + "：" + header }

// IsHeader reports whether the reader would know a column of this header.
func IsHeader(text string) bool {
	_, ok := readLabel("", text)
	return ok
}

// IsShared reports an info item that a 基本信息 gives for all units of a ledger; the others belong to one unit.
func IsShared(item string) bool { return !slices.Contains(unitItems, item) }

// ParseStatus is the status that a cell's text means, Unknown where it means none.
func ParseStatus(text string) Status { return parseStatus(text) }

// Fields are an item's cells by the names of their columns, in the table's order; kinds of handling are left out.
func (it *Item) Fields() iter.Seq2[string, Field] {
	return func(yield func(string, Field) bool) {
		for i := range columns {
			if c := &columns[i]; c.field != nil && !yield(c.name, *c.field(it)) {
				return
			}
		}
	}
}

// isKept reports a sheet that is kept for the record beside a ledger in the form.
func isKept(book *sheet.Book, name string) bool {
	return IsKeptSheet(name) && slices.Contains(book.Names, "整改台账")
}

// wholeSheets gives all sheets with everything on them; parts are those that items were read from.
func wholeSheets(all []*tab, parts []*ledgerSheet, own workbookInfo, r *report) []WholeSheet {
	out := make([]WholeSheet, 0, len(all))
	for _, s := range all {
		w := WholeSheet{Name: s.grid.Name, Hidden: s.grid.Hidden, Cells: s.wholeCells(), Left: s.left(), Comments: comments(s.grid), Drawn: s.grid.Drawn}
		if !r.reportedSheets[s.grid] {
			s.grid.ReportFar(&r.Report)
		}
		for _, p := range parts {
			if p.tab == s {
				w.Read = true
				for _, h := range s.headers() {
					if !h.ofSums {
						w.Columns = append(w.Columns, h.whole(s.grid)...)
					}
				}
			}
		}
		if !w.Read && (s.grid.Name == own.infoSheet || own.table != nil && s.grid.Name == own.table.Sheet) {
			w.Read = true
			if s.isTable {
				w.Names = s.table.whole()
			} else {
				w.Names = s.info.whole()
			}
		}
		out = append(out, w)
	}
	return out
}

// wholeCells are the cells with content, by row, then by column.
func (s *tab) wholeCells() []WholeCell {
	g := s.grid
	var cells []WholeCell
	for at, c := range g.Cells() {
		if g.Origin(at) != at {
			continue
		}
		if c.Text == "" && c.Fault == sheet.NoResult {
			c.Text = "#VALUE!" // its content is unknown, so it stays an error
		}
		if c.Text == "" {
			continue
		}
		w := wholeCell(g, at, c.Text)
		w.Number, w.Date = c.Number, c.Date
		cells = append(cells, w)
	}
	for at, struck := range g.Struck {
		if struck.Whole && s.counted[at.Row] && g.Origin(at) == at {
			cells = append(cells, wholeCell(g, at, struck.Text))
		}
	}
	slices.SortFunc(cells, func(a, b WholeCell) int { return cmp.Or(a.Row-b.Row, a.Col-b.Col) })
	return cells
}

func wholeCell(g *sheet.Grid, at sheet.Pos, text string) WholeCell {
	m := g.Span(at)
	return WholeCell{Field: Field{Text: text, Sheet: g.Name, Cell: at.Name()}, Row: at.Row, Col: at.Col, Bottom: m.Bottom, Right: m.Right}
}

// whole are the columns of a header that has been checked.
func (h *header) whole(g *sheet.Grid) []WholeColumn {
	var out []WholeColumn
	_, unit, _ := noteAbove(g, h.top)
	for col := 1; col <= g.Cols; col++ {
		w := WholeColumn{Col: col, First: h.firstRow, Last: h.lastRow}
		at, upper, lower := labelCells(g, h.top, h.depth, col)
		if unit != "" && (likeSums(lower) || likeSums(upper)) && !saysUnit(lower) && !saysUnit(upper) {
			w.Unit = unit
		}
		if upper != "" {
			w.Head = append(w.Head, g.Field(groupOver(g, h.top, g.Origin(sheet.At(h.top, col)))))
		}
		if lower != "" {
			w.Head = append(w.Head, g.Field(at))
		}
		for row := h.top + h.depth; row < h.firstRow; row++ {
			if p := sheet.At(row, col); g.Own(p).Text != "" {
				w.Head = append(w.Head, g.Field(p))
			}
		}
		for _, c := range h.cols {
			if c.at.Col == col && c.badUnit == "" {
				w.Name, w.Handling, w.Tick = c.column.name, c.column.role == handling, c.tick != Unknown
			}
		}
		out = append(out, w)
	}
	return out
}

func (s infoSheet) whole() []WholeName {
	var out []WholeName
	for row := 1; row <= s.g.Rows; row++ {
		for _, pair := range s.pairs {
			at := sheet.At(row, pair.names)
			value := s.g.Field(s.value(at, pair))
			text := s.g.Own(at).Text
			if s.isTitle(at, pair) {
				out = append(out, WholeName{Name: s.g.Field(at), Row: row})
				continue
			}
			it, known := itemNamed(text)
			if known || slices.Contains(nameHeaders, sheet.Fold(sheet.Brief(text))) && slices.Contains(valueHeaders, sheet.Fold(sheet.Brief(value.Text))) {
				out = append(out, WholeName{Item: it.Name, Name: s.g.Field(at), Value: value, Row: row})
			}
		}
	}
	return out
}

func (s tableSheet) whole() []WholeName {
	var out []WholeName
	for row := s.top + 1; row <= s.g.Rows; row++ {
		for col := 1; col <= s.g.Cols; col++ {
			at := s.g.Origin(sheet.At(row, col))
			if it, ok := s.items[col]; ok && at.Row > s.top && at.Col == col {
				n := WholeName{Item: it.Name, Name: s.g.Field(sheet.At(s.top, col)), Value: s.g.Field(at), Row: row}
				if s.unit != 0 {
					n.Unit = s.g.Field(s.g.Origin(sheet.At(row, s.unit)))
				}
				out = append(out, n)
			}
		}
	}
	if s.unit != 0 {
		out = append(out, WholeName{Name: s.g.Field(sheet.At(s.top, s.unit))})
	}
	return out
}
