package sheet

import (
	"cmp"
	"iter"
	"slices"

	"gongshi/generator/finding"
)

// Fault is why a cell's content cannot be used.
type Fault int

const (
	// NoFault: it can be used.
	NoFault Fault = iota
	// ErrorValue: it is an error such as #REF!.
	ErrorValue
	// NoResult: a formula whose result the file does not hold.
	NoResult
	// Picture: a picture stands in the place of a text.
	Picture
	// FormulaText: a formula stands there as text.
	FormulaText
	// Symbols: a font of symbols shows something else than what is stored.
	Symbols
	// Unshown: the number format does not show the number that is stored.
	Unshown
	// Restyled: conditional formatting has a number format of its own.
	Restyled
)

// Cell is one cell with something in it.
type Cell struct {
	Text   string // clean: what a person sees, but a date is spelled as notices spell dates
	Shown  string // what the cell shows, where that is not text
	Seen   *Sight // a number and what is shown of it, where they differ
	Number bool   // a bare number
	Stored bool   // a number in the file, whatever is shown of it
	Box    bool   // a box to tick: TRUE or FALSE
	NoDay  bool   // a number in a date's format that is no day of the calendar, as 0, -1 and 1900's 29 February
	NoYear bool   // a date of which only month and day are seen
	Date   Date   // where the cell is a date
	Fault  Fault  // why the content cannot be used
}

// Unseen is a cell with a content that nobody sees.
type Unseen struct {
	At   Pos
	Text string
}

// Strike is a text with a line through it.
type Strike struct {
	Text string
	// Whole: nothing else stands in its cell.
	Whole bool
}

// Display is what a reader sees in the cell.
func (c Cell) Display() string {
	if c.Shown != "" {
		return c.Shown
	}
	return c.Text
}

// NoNumber reports a cell that the file calls a number but that holds none: another program would show 0, or refuse it.
func (c Cell) NoNumber() bool { return c.Number && !c.Stored && c.Text != "" }

// NewGrid is a sheet without cells, with room for so many.
func NewGrid(name string, room int) *Grid { return &Grid{Name: name, cells: make(cellMap, room)} }

// Grid is a sheet: sparse, since one stray cell at the far corner must cost nothing.
type Grid struct {
	Name   string
	Hidden bool // the sheet itself
	cells  cellMap
	// Rows and Cols are the extent of the cells that have content.
	Rows, Cols int
	// merged holds the merged ranges of each column (column 0 is none), from top to bottom; they do not overlap.
	merged [][]Rect
	// changed are cells whose text Clean changed. farRow and farCol are the first cells beyond each bound.
	changed        []changedCell
	farRow, farCol Pos
	// overlap is where a merged range begins that lies over another one.
	overlap Pos
	// hiddenRows and hiddenCols are those that a person does not see, in no order.
	hiddenRows, hiddenCols []int
	// Struck are the texts with a line through them, none of which is in cells.
	Struck map[Pos]Strike
	// Unseen are cells whose content nobody sees: white letters on white, or a number format that shows nothing.
	Unseen []Unseen
	// Rules are the ranges in which conditional formatting may show something else than is read.
	Rules []Rule
	// Hiding are the ranges in which conditional formatting may hide what is read.
	Hiding []Rect
	// Floats are the texts that are seen outside the cells.
	Floats []Floating
	// Drawn: there are pictures or shapes on it, of which nothing is kept.
	Drawn bool
	// Notes are the comments that hang on cells.
	Notes map[Pos]string
	// Records are how many fields each record of a text table has, by row; nil for other sheets.
	Records map[int]int
	// Word is where in a Word document its table stands; none for other files.
	Word WordPlace
}

// cellMap has the cells by their places. Its keys are plain numbers, which a map finds in half the time of a struct.
type cellMap map[uint64]Cell

func cellKey(p Pos) uint64 { return uint64(p.Row)<<32 | uint64(uint32(p.Col)) }

func (m cellMap) at(p Pos) Cell { return m[cellKey(p)] }

func (m cellMap) has(p Pos) bool {
	_, ok := m[cellKey(p)]
	return ok
}

func (m cellMap) all() iter.Seq2[Pos, Cell] {
	return func(yield func(Pos, Cell) bool) {
		for k, c := range m {
			if !yield(Pos{int(k >> 32), int(uint32(k))}, c) {
				return
			}
		}
	}
}

// Len is how many cells have a content.
func (g *Grid) Len() int { return len(g.cells) }

// Cells are all of them, in no order, also those that lie below a merged range.
func (g *Grid) Cells() iter.Seq2[Pos, Cell] { return g.cells.all() }

// Raw is what the file keeps in a cell, even below a merged range, where nobody sees it.
func (g *Grid) Raw(p Pos) Cell { return g.cells.at(p) }

type changedCell struct {
	at Pos
	Changes
}

// Put keeps a cell, or remembers that there was one beyond the bounds.
func (g *Grid) Put(p Pos, c Cell) error {
	switch {
	case p.Row < 1 || p.Col < 1:
		return errMalformed
	case p.Row > MaxRows:
		if g.farRow == (Pos{}) {
			g.farRow = p
		}
		return nil
	case p.Col > MaxCols:
		if g.farCol == (Pos{}) {
			g.farCol = p
		}
		return nil
	case len(g.cells) >= maxCells:
		return errTooLarge
	}
	before := len(g.cells)
	g.cells[cellKey(p)] = c
	if len(g.cells) == before {
		return errMalformed // the cell stands there twice, and it is unclear which content holds
	}
	g.Rows, g.Cols = max(g.Rows, p.Row), max(g.Cols, p.Col)
	return nil
}

// Merge indexes the merged ranges, clipped to the cells with content. Of two ranges that overlap the upper one holds. No spreadsheet writes such a pair, so
// it is reported. The same range twice counts as one.
func (g *Grid) Merge(list []Rect) {
	slices.SortFunc(list, func(a, b Rect) int { return cmp.Or(a.Top-b.Top, a.Left-b.Left) })
	g.merged = make([][]Rect, g.Cols+1)
next:
	for _, m := range list {
		m.Bottom, m.Right = min(m.Bottom, g.Rows), min(m.Right, g.Cols)
		if m.Top > m.Bottom || m.Left > m.Right || m.Top == m.Bottom && m.Left == m.Right {
			continue
		}
		for col := m.Left; col <= m.Right; col++ {
			if above := g.merged[col]; len(above) > 0 && above[len(above)-1].Bottom >= m.Top {
				if above[len(above)-1] != m && g.overlap == (Pos{}) {
					g.overlap = Pos{m.Top, m.Left}
				}
				continue next
			}
		}
		for col := m.Left; col <= m.Right; col++ {
			g.merged[col] = append(g.merged[col], m)
		}
	}
}

// HoldsBelow reports a column with a content from a row on.
func (g *Grid) HoldsBelow(col, row int) bool {
	for ; row <= g.Rows; row++ {
		if g.cells.has(Pos{row, col}) {
			return true
		}
	}
	return false
}

// Span is the merged range over a cell, or the cell alone.
func (g *Grid) Span(p Pos) Rect {
	var list []Rect
	if p.Col < len(g.merged) {
		list = g.merged[p.Col]
	}
	i, _ := slices.BinarySearchFunc(list, p.Row, func(m Rect, row int) int { return m.Bottom - row })
	if i < len(list) && list[i].Top <= p.Row {
		return list[i]
	}
	return Rect{p.Row, p.Col, p.Row, p.Col}
}

// Origin is the cell that shows its content at p: the upper left one of a merged range.
func (g *Grid) Origin(p Pos) Pos {
	m := g.Span(p)
	return Pos{m.Top, m.Left}
}

// Own is the content of the cell itself. A covered cell of a merged range shows nothing, whatever the file keeps in it.
func (g *Grid) Own(p Pos) Cell {
	if c, ok := g.cells[cellKey(p)]; ok && g.Origin(p) == p {
		if g.Rules != nil && c.Fault == NoFault && g.mayRenumber(p, c) {
			c.Fault = Restyled
		}
		return c
	}
	return Cell{}
}

// Field is a cell as the ledger keeps it.
func (g *Grid) Field(p Pos) Field {
	return Field{Text: g.Own(p).Text, Sheet: g.Name, Cell: p.Name()}
}

// Place is a cell as a finding's place, without its text.
func (g *Grid) Place(p Pos) Field { return Field{Sheet: g.Name, Cell: p.Name()} }

// Use is a cell's content. It reports a cell that cannot be used; ok is false then. The caller asks once per cell.
func (g *Grid) Use(p Pos, r *Report) (c Cell, ok bool) {
	c = g.Own(p)
	switch c.Fault {
	case NoFault:
		return c, true
	case ErrorValue:
		r.Tell(finding.CellError, g.Field(p), nil)
	case NoResult:
		r.Tell(finding.CellFormula, g.Place(p), nil)
	case Picture:
		r.Tell(finding.CellPicture, g.Place(p), nil)
	case FormulaText:
		r.Tell(finding.CellSpelled, g.Field(p), nil)
	case Symbols:
		r.Tell(finding.CellSymbols, g.Place(p), nil)
	case Unshown:
		r.Tell(finding.CellUnshown, g.Field(p), finding.Values{"text": Brief(c.Text)})
	case Restyled:
		r.Tell(finding.CellRestyled, g.Field(p), finding.Values{"text": Brief(c.Text)})
	}
	return Cell{}, false
}

// Hides gives the rows and the columns that a person does not see.
func (g *Grid) Hides() (rows, cols []int) { return g.hiddenRows, g.hiddenCols }

// hideColumns remembers hidden columns; those beyond the bounds have no content.
func (g *Grid) hideColumns(from, to int) {
	for col := max(from, 1); col <= min(to, MaxCols) && len(g.hiddenCols) < MaxCols; col++ {
		g.hiddenCols = append(g.hiddenCols, col)
	}
}
