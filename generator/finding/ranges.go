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

// fewRuns is how many runs of cells a line names; of more it has the first and the last cell.
const fewRuns = 6

// InColumns puts findings that read the same, of cells of one column, into one group, which stands where the first of them stood: H2:H58 共57格,
// H2:H9、H12 共9格, or, of many runs of cells, H2:H58 中20格.
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
			out[g].Cell = cellsOf(column, list, fewRuns)
		}
	}
	return out
}

// cellsOf names cells of a column, those that stand together as a range; of more than so many runs of cells the first and the last cell.
func cellsOf(column string, rows []int, most int) string {
	slices.Sort(rows)
	var runs []string
	for from := 0; from < len(rows); {
		to := from
		for to+1 < len(rows) && rows[to+1] == rows[to]+1 {
			to++
		}
		run := column + strconv.Itoa(rows[from])
		if to > from {
			run += ":" + column + strconv.Itoa(rows[to])
		}
		runs = append(runs, run)
		from = to + 1
	}
	switch n := len(rows); {
	case len(runs) > most:
		return fmt.Sprintf("%s%d:%s%d 中%d格", column, rows[0], column, rows[n-1], n)
	case len(runs) == n: // each cell has its name
		return strings.Join(runs, "、")
	default:
		return fmt.Sprintf("%s 共%d格", strings.Join(runs, "、"), n)
	}
}

// CellRanges names cells in one line, as InColumns does, a column after the other: C3、I3:I59 共57格. With every it names each run of cells, however many
// there are. A cell that is named otherwise stays as it is.
func CellRanges(cells []string, every bool) string {
	most := fewRuns
	if every {
		most = len(cells)
	}
	var order []string
	rows := map[string][]int{}
	for _, cell := range cells {
		column, row := cutCell(cell)
		if row == 0 {
			column = cell
		}
		if rows[column] == nil {
			order = append(order, column)
		}
		rows[column] = append(rows[column], row)
	}
	var out []string
	for _, column := range order {
		if rows[column][0] == 0 {
			out = append(out, column)
		} else {
			out = append(out, cellsOf(column, rows[column], most))
		}
	}
	return strings.Join(out, "、")
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
