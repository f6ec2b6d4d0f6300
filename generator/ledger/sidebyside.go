package ledger

import (
	"gongshi/generator/sheet"
)

// To save paper some offices put two tables of the same columns beside each other: items 1 to 20 at the left, 21 to 40 at the right. They are laid out as one
// table, the left one first, and read like any other.

// leastBeside is how many columns such tables have at least.
const leastBeside = 3

// besideTables are the columns of tables of the same header in one row, those of the left table first; nil where there are none.
func besideTables(g *sheet.Grid, h *header) [][]int {
	if h.depth != 1 {
		return nil
	}
	var cols []int
	var names []string
	for col := 1; col <= g.Cols; col++ {
		if text := g.Own(sheet.At(h.top, col)).Text; text != "" {
			cols, names = append(cols, col), append(names, foldLabel(text))
		}
	}
	for tables := 2; tables <= 3; tables++ {
		width := len(cols) / tables
		if len(cols)%tables != 0 || width < leastBeside {
			continue
		}
		same := true
		for i := width; i < len(cols); i++ {
			same = same && names[i] == names[i-width]
		}
		if !same {
			continue
		}
		var out [][]int
		for i := range tables {
			out = append(out, cols[i*width:(i+1)*width])
		}
		return out
	}
	return nil
}

// layOutBeside makes one table of tables beside each other, below everything else on the sheet; ok is false where there are none.
func (s *tab) layOutBeside(choices []ColumnChoice) (ok bool) {
	g := s.grid
	tables := besideTables(g, &s.header)
	if tables == nil || len(s.lowerHeaders) > 0 {
		return false
	}
	top := g.Rows + 1
	t := layout{g: g, home: map[sheet.Pos]sheet.Pos{}, joined: map[sheet.Pos]string{}}
	for i, col := range tables[0] {
		t.move(sheet.At(s.header.top, col), sheet.At(top, farColumn+i))
	}
	var spans []sheet.Rect
	to := top
	for _, cols := range tables {
		for row := s.header.firstRow; row <= g.Rows; row++ {
			if !holdsAny(g, row, cols) {
				continue
			}
			to++
			for i, col := range cols {
				from, far := sheet.At(row, col), sheet.At(to, farColumn+i)
				t.move(from, far)
				if m := g.Span(from); m.Top == row && m.Left == col && m.Right == col && m.Bottom > row {
					spans = append(spans, sheet.Rect{Top: far.Row, Left: far.Col, Bottom: far.Row + m.Bottom - row, Right: far.Col})
				}
			}
		}
	}
	if to > sheet.MaxRows {
		return false
	}
	s.takeLayout(&t, top, spans, choices)
	return true
}

// holdsAny reports a row with a content, or a part of a merged one, in one of the columns.
func holdsAny(g *sheet.Grid, row int, cols []int) bool {
	for _, col := range cols {
		if p := sheet.At(row, col); g.Own(g.Origin(p)).Text != "" || g.Own(p).Fault != sheet.NoFault {
			return true
		}
	}
	return false
}
