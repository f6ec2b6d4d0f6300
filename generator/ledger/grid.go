package ledger

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// pos is a cell's place, from 1.
type pos struct{ row, col int }

func (p pos) name() string {
	s, _ := excelize.CoordinatesToCellName(p.col, p.row)
	return s
}

// At is the cell in a row and a column, both from 1.
func At(row, col int) pos { return pos{row, col} }

// parsePos is the cell of a name that pos.name gave.
func parsePos(name string) pos {
	col, row, err := excelize.CellNameToCoordinates(name)
	if err != nil {
		return pos{}
	}
	return pos{row, col}
}

// ParseColumn is the number of a column of these letters, from 1; 0 where they name none within the bounds.
func ParseColumn(letters string) int {
	n, err := excelize.ColumnNameToNumber(letters)
	if err != nil || n > MaxCols {
		return 0
	}
	return n
}

// column is the letters of a cell's column.
func (p pos) column() string { return strings.TrimRight(p.name(), "0123456789") }

// cell is one cell with something in it.
type cell struct {
	text   string // clean: what a person sees, but a date is spelled as notices spell dates
	shown  string // what the cell shows, where that is not text
	seen   *sight // a number and what is seen of it, where that is not the same
	number bool   // a bare number
	stored bool   // a number in the file, whatever is seen of it
	box    bool   // a box to tick: TRUE or FALSE
	noDay  bool   // a number in a date's format that is no day of the calendar, as 0, -1 and 1900's 29 February
	noYear bool   // a date of which only month and day are seen
	date   Date   // where the cell is a date
	fault  string // a finding's code, where the content is no content
}

// unseenCell is a cell with a content that nobody sees.
type unseenCell struct {
	at   pos
	text string
}

// strike is a text with a line through it. whole: nothing else stands in its cell.
type strike struct {
	text  string
	whole bool
}

// display is what a reader sees in the cell.
func (c cell) display() string {
	if c.shown != "" {
		return c.shown
	}
	return c.text
}

// noNumber reports a cell that the file calls a number and that holds none: another program would show 0, or refuse it.
func (c cell) noNumber() bool { return c.number && !c.stored && c.text != "" }

// rect is a merged range, edges included.
type rect struct{ top, left, bottom, right int }

// newGrid is a sheet without a cell; room is made for so many.
func newGrid(name string, room int) *grid { return &grid{name: name, cells: make(cellMap, room)} }

// grid is a sheet: sparse, since one stray cell at the far corner must cost nothing.
type grid struct {
	name   string
	hidden bool // the sheet itself
	cells  cellMap
	// rows and cols are the extent of the cells that have content.
	rows, cols int
	// merged holds the merged ranges of each column (column 0 is none), from top to bottom; they do not overlap.
	merged [][]rect
	// changed are cells whose text was changed; far is the first cell of each kind beyond the bounds.
	changed        []changedCell
	farRow, farCol pos
	// overlap is where a merged range begins that lies over another one.
	overlap pos
	// hiddenRows and hiddenCols are those that a person does not see, in no order.
	hiddenRows, hiddenCols []int
	// struck are the texts with a line through them, none of which is in cells.
	struck map[pos]strike
	// unseen are cells with a content that nobody sees: white letters on white, or a number format that shows nothing.
	unseen []unseenCell
	// restyled are the ranges over which conditional formatting may show something else than is read.
	restyled []restyled
	// hiding are ranges over which conditional formatting may hide what is read.
	hiding []rect
	// floats are the texts that are seen outside the cells.
	floats []floating
	// drawn: there are pictures or shapes on it, of which nothing is kept.
	drawn bool
	// notes are the comments that hang on cells.
	notes map[pos]string
	// fields are how many fields each record of a text table has, by row; nil for other sheets.
	fields map[int]int
}

// cellMap has the cells by their places. Its keys are plain numbers, which a map finds in half the time that a pair takes.
type cellMap map[uint64]cell

func cellKey(p pos) uint64 { return uint64(p.row)<<32 | uint64(uint32(p.col)) }

func (m cellMap) at(p pos) cell { return m[cellKey(p)] }

func (m cellMap) has(p pos) bool {
	_, ok := m[cellKey(p)]
	return ok
}

func (m cellMap) all() iter.Seq2[pos, cell] {
	return func(yield func(pos, cell) bool) {
		for k, c := range m {
			if !yield(pos{int(k >> 32), int(uint32(k))}, c) {
				return
			}
		}
	}
}

// Len is how many cells have a content.
func (g *grid) Len() int { return len(g.cells) }

// Cells are all of them, in no order, also those that lie below a merged range.
func (g *grid) Cells() iter.Seq2[pos, cell] { return g.cells.all() }

// Raw is what the file keeps in a cell, be it below a merged range, where nobody sees it.
func (g *grid) Raw(p pos) cell { return g.cells.at(p) }

type changedCell struct {
	at pos
	changes
}

// put keeps a cell, or remembers that there was one beyond the bounds.
func (g *grid) put(p pos, c cell) error {
	switch {
	case p.row < 1 || p.col < 1:
		return errMalformed
	case p.row > MaxRows:
		if g.farRow == (pos{}) {
			g.farRow = p
		}
		return nil
	case p.col > MaxCols:
		if g.farCol == (pos{}) {
			g.farCol = p
		}
		return nil
	case len(g.cells) >= maxCells:
		return errTooLarge
	}
	before := len(g.cells)
	g.cells[cellKey(p)] = c
	if len(g.cells) == before {
		return errMalformed // a cell that stands twice: nobody knows which content holds
	}
	g.rows, g.cols = max(g.rows, p.row), max(g.cols, p.col)
	return nil
}

// merge indexes the merged ranges, clipped to the cells that have content. Of two that overlap the upper one holds:
// no spreadsheet writes such a pair, and whose text a cell in both shows is anybody's guess, so it is told. The same range twice is one.
func (g *grid) merge(list []rect) {
	slices.SortFunc(list, func(a, b rect) int { return cmp.Or(a.top-b.top, a.left-b.left) })
	g.merged = make([][]rect, g.cols+1)
next:
	for _, m := range list {
		m.bottom, m.right = min(m.bottom, g.rows), min(m.right, g.cols)
		if m.top > m.bottom || m.left > m.right || m.top == m.bottom && m.left == m.right {
			continue
		}
		for col := m.left; col <= m.right; col++ {
			if above := g.merged[col]; len(above) > 0 && above[len(above)-1].bottom >= m.top {
				if above[len(above)-1] != m && g.overlap == (pos{}) {
					g.overlap = pos{m.top, m.left}
				}
				continue next
			}
		}
		for col := m.left; col <= m.right; col++ {
			g.merged[col] = append(g.merged[col], m)
		}
	}
}

// span is the merged range over a cell, or the cell alone.
func (g *grid) span(p pos) rect {
	var list []rect
	if p.col < len(g.merged) {
		list = g.merged[p.col]
	}
	i, _ := slices.BinarySearchFunc(list, p.row, func(m rect, row int) int { return m.bottom - row })
	if i < len(list) && list[i].top <= p.row {
		return list[i]
	}
	return rect{p.row, p.col, p.row, p.col}
}

// origin is the cell that shows its content at p: the upper left one of a merged range.
func (g *grid) origin(p pos) pos {
	m := g.span(p)
	return pos{m.top, m.left}
}

// own is what stands in the cell itself; the covered cells of a merged range show nothing, whatever the file keeps in them.
func (g *grid) own(p pos) cell {
	if c, ok := g.cells[cellKey(p)]; ok && g.origin(p) == p {
		if g.restyled != nil && c.fault == "" && g.renumbered(p, c) {
			c.fault = cellRestyled
		}
		return c
	}
	return cell{}
}

// field is a cell as the ledger keeps it.
func (g *grid) field(p pos) Field {
	return Field{Text: g.own(p).text, Sheet: g.name, Cell: p.name()}
}

// place is a cell as a finding's place, without its text.
func (g *grid) place(p pos) Field { return Field{Sheet: g.name, Cell: p.name()} }

// use reports a cell that cannot count as content; ok is false then. The caller asks once per cell.
func (g *grid) use(p pos, r *Report) (c cell, ok bool) {
	c = g.own(p)
	switch c.fault {
	case cellError:
		r.Error(cellError, g.field(p), "单元格是错误值，没有内容", "修好这个单元格的公式或引用，或者直接填写内容")
		return cell{}, false
	case cellFormula:
		r.Error(cellFormula, g.place(p), "单元格是公式，但文件里没有保存计算结果", "用 WPS 表格或 Excel 打开文件，保存一次再试")
		return cell{}, false
	case cellPicture:
		r.Error(cellPicture, g.place(p), "单元格里是图片，没有文字", "把图片上的内容写成文字；图片放到表格外面，或者放到公示不用的列里")
		return cell{}, false
	case cellSpelled:
		r.Error(cellSpelled, g.field(p), "单元格里是公式的文字，不是计算结果", "把单元格格式改为“常规”后重新输入公式，或者直接填写内容")
		return cell{}, false
	case cellSymbols:
		r.Error(cellSymbols, g.place(p), "单元格用的是符号字体，看到的不是存的文字，认不出来", "换成普通字体重新填写；打勾写√")
		return cell{}, false
	case cellUnshown:
		r.Error(cellUnshown, g.field(p), "单元格的数字格式显示不出存的数"+Quote(c.text), "把数字格式设为“常规”，看一看是不是要公示的数")
		return cell{}, false
	case cellRestyled:
		r.Error(cellRestyled, g.field(p), "单元格的条件格式带有自己的数字格式，看到的可能与读到的"+Quote(c.text)+"不一样", "去掉这里的条件格式，或者把数字格式设在单元格上，看一看显示的是不是要公示的")
		return cell{}, false
	}
	return c, true
}

// hideColumns remembers hidden columns; those beyond the bounds have no content.
func (g *grid) hideColumns(from, to int) {
	for col := max(from, 1); col <= min(to, MaxCols) && len(g.hiddenCols) < MaxCols; col++ {
		g.hiddenCols = append(g.hiddenCols, col)
	}
}
