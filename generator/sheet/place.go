package sheet

import (
	"cmp"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Pos is a cell's place, from 1.
type Pos struct{ Row, Col int }

// Name is the cell's name: B3.
func (p Pos) Name() string {
	s, _ := excelize.CoordinatesToCellName(p.Col, p.Row)
	return s
}

// At is the cell in a row and a column, both from 1.
func At(row, col int) Pos { return Pos{row, col} }

// ParsePos is the cell of a name; the zero Pos where it is none.
func ParsePos(name string) Pos {
	col, row, err := excelize.CellNameToCoordinates(name)
	if err != nil {
		return Pos{}
	}
	return Pos{row, col}
}

// ParseColumn is the number of a column of these letters, from 1; 0 where they name none within the bounds.
func ParseColumn(letters string) int {
	n, err := excelize.ColumnNameToNumber(letters)
	if err != nil || n > MaxCols {
		return 0
	}
	return n
}

// Column is the letters of a cell's column.
func (p Pos) Column() string { return strings.TrimRight(p.Name(), "0123456789") }

// ByPlace orders cells by row, then by column.
func ByPlace(a, b Pos) int { return cmp.Or(a.Row-b.Row, a.Col-b.Col) }

// Rect is a range of cells, edges included.
type Rect struct{ Top, Left, Bottom, Right int }

func (m Rect) has(p Pos) bool {
	return m.Top <= p.Row && p.Row <= m.Bottom && m.Left <= p.Col && p.Col <= m.Right
}
