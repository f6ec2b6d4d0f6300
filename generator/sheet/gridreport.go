package sheet

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/finding"
)

// reportHidden reports the hidden rows and columns that have content, which counts as any other.
func (g *Grid) reportHidden(r *Report) {
	first := Pos{}
	rows := g.listRanges(g.hiddenRows, &first, func(row int) Pos {
		for col := 1; col <= g.Cols; col++ {
			if g.cells.has(Pos{row, col}) {
				return Pos{row, col}
			}
		}
		return Pos{}
	}, strconv.Itoa)
	if rows != "" {
		r.Tell(finding.HiddenRows, g.Place(first), finding.Values{"rows": rows})
	}
	cols := g.listRanges(g.hiddenCols, &first, func(col int) Pos {
		for row := 1; row <= g.Rows; row++ {
			if g.cells.has(Pos{row, col}) {
				return Pos{row, col}
			}
		}
		return Pos{}
	}, func(col int) string { return Pos{1, col}.Column() })
	if cols != "" {
		r.Tell(finding.HiddenColumns, g.Place(first), finding.Values{"columns": cols})
	}
}

// listRanges names the rows or columns of a list that have content, 3、5—8, and gives the first cell.
func (g *Grid) listRanges(list []int, first *Pos, content func(int) Pos, name func(int) string) string {
	list = slices.Compact(slices.Sorted(slices.Values(list)))
	list = slices.DeleteFunc(list, func(n int) bool { return content(n) == Pos{} })
	if len(list) == 0 {
		return ""
	}
	*first = content(list[0])
	const most = 20
	var out []string
	for i := 0; i < len(list); {
		k := i
		for k+1 < len(list) && list[k+1] == list[k]+1 {
			k++
		}
		switch {
		case len(out) == most:
			return strings.Join(out, "、") + "……"
		case k > i:
			out = append(out, name(list[i])+"—"+name(list[k]))
		default:
			out = append(out, name(list[i]))
		}
		i = k + 1
	}
	return strings.Join(out, "、")
}

// Findings reports what was left out of a sheet, and what is unusual on it. It is for a sheet that is used.
func (g *Grid) Findings(r *Report) {
	if g.Word.Table > 0 {
		r.Tell(finding.SheetWord, Field{Sheet: g.Name}, finding.Values{"table": g.Word.Table, "row": g.Word.Row})
	}
	g.reportHidden(r)
	for _, c := range g.changed {
		c.Report(r, g.Field(c.at), "单元格")
	}
	if g.overlap != (Pos{}) {
		r.Tell(finding.SheetOverlap, g.Place(g.overlap), nil)
	}
	g.reportCovered(r)
	g.reportUnseen(r)
	g.ReportFar(r)
}

// reportCovered reports content below a merged range that differs from what the range shows. Nobody sees it, so it is not read; but the spreadsheet's own
// sums count it.
func (g *Grid) reportCovered(r *Report) {
	var top, first Pos
	n := 0
	for col := 1; col <= g.Cols; col++ {
		for _, m := range g.merged[col] {
			if m.Left != col {
				continue
			}
			if p, ok := g.Covered(m); ok {
				if n == 0 {
					top, first = Pos{m.Top, m.Left}, p
				}
				n++
			}
		}
	}
	if n > 0 {
		more := ""
		if n > 1 {
			more = fmt.Sprintf("，这样的合并一共有%d处", n)
		}
		r.Tell(finding.CellCovered, g.Place(top), finding.Values{"cell": first.Name(), "text": Brief(g.cells.at(first).Text), "more": more})
	}
}

// Covered is the first cell below a merged range whose content differs from what the range shows.
func (g *Grid) Covered(m Rect) (Pos, bool) {
	shown := g.cells.at(Pos{m.Top, m.Left}).Text
	for row := m.Top; row <= m.Bottom; row++ {
		for col := m.Left; col <= m.Right; col++ {
			if c := g.cells.at(Pos{row, col}); c.Text != "" && c.Text != shown {
				return Pos{row, col}, true
			}
		}
	}
	return Pos{}, false
}

// ReportFar reports content beyond the bounds.
func (g *Grid) ReportFar(r *Report) {
	if g.farRow != (Pos{}) {
		r.Tell(finding.SheetRows, g.Place(g.farRow), finding.Values{"most": MaxRows})
	}
	if g.farCol != (Pos{}) {
		r.Tell(finding.SheetColumns, g.Place(g.farCol), nil)
	}
}
