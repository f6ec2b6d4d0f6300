package finding

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Group is findings that say the same of cells of one column; most groups are of a single finding. Its Cell names all of the cells.
type Group struct {
	Finding
	// Members are the places of its findings in the list.
	Members []int
}

// fewCells is how many cells of a column are named one by one where they do not stand together.
const fewCells = 5

// InColumns puts findings that read the same, of cells of one column, into one group, which stands where the first of them stood: H2:H58 共57格, or, where
// not every cell between has it, H2:H58 中20格.
func InColumns(list List, w *Words) []Group {
	type key struct {
		severity                                                Severity
		code, file, sheet, column, place, context, text, advice string
	}
	type cell struct{ group, row int }
	at, rows, seen := map[key]int{}, map[int][]int{}, map[cell]bool{}
	var out []Group
	for i, f := range list {
		column, row := cutCell(f.Cell)
		if row == 0 {
			out = append(out, Group{f, []int{i}})
			continue
		}
		k := key{f.Severity, f.Code, f.File, f.Sheet, column, f.Place, f.Context, f.Text(w), f.Hint(w)}
		g, ok := at[k]
		if !ok || seen[cell{g, row}] { // what is said twice of one cell is two lines
			g = len(out)
			at[k] = g
			out = append(out, Group{Finding: f})
		}
		out[g].Members, rows[g], seen[cell{g, row}] = append(out[g].Members, i), append(rows[g], row), true
	}
	for g, list := range rows {
		if len(list) > 1 {
			column, _ := cutCell(out[g].Cell)
			out[g].Cell = cellsOf(column, list)
		}
	}
	return out
}

// cellsOf names cells of a column.
func cellsOf(column string, rows []int) string {
	slices.Sort(rows)
	n, first, last := len(rows), rows[0], rows[len(rows)-1]
	switch {
	case last-first == n-1:
		return fmt.Sprintf("%s%d:%s%d 共%d格", column, first, column, last, n)
	case n > fewCells:
		return fmt.Sprintf("%s%d:%s%d 中%d格", column, first, column, last, n)
	}
	var names []string
	for _, row := range rows {
		names = append(names, column+strconv.Itoa(row))
	}
	return strings.Join(names, "、")
}

// cutCell cuts a cell's name into its column and its row, which is 0 where it is no such name.
func cutCell(cell string) (column string, row int) {
	n := 0
	for n < len(cell) && cell[n] >= 'A' && cell[n] <= 'Z' {
		n++
	}
	row, err := strconv.Atoi(cell[n:])
	if n == 0 || err != nil || row < 1 {
		return "", 0
	}
	return cell[:n], row
}
