package sheet

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// reportHidden tells of the hidden rows and columns that have content: it counts like any other.
func (g *Grid) reportHidden(r *Report) {
	first := Pos{}
	rows := g.runs(g.hiddenRows, &first, func(row int) Pos {
		for col := 1; col <= g.Cols; col++ {
			if g.cells.has(Pos{row, col}) {
				return Pos{row, col}
			}
		}
		return Pos{}
	}, strconv.Itoa)
	if rows != "" {
		r.Info(hiddenRows, g.Place(first), "第"+rows+"行是隐藏的，里面的内容也算在内", "不该算的就删去；只是筛选或折叠起来的不用处理")
	}
	cols := g.runs(g.hiddenCols, &first, func(col int) Pos {
		for row := 1; row <= g.Rows; row++ {
			if g.cells.has(Pos{row, col}) {
				return Pos{row, col}
			}
		}
		return Pos{}
	}, func(col int) string { return Pos{1, col}.Column() })
	if cols != "" {
		r.Info(hiddenColumns, g.Place(first), cols+"列是隐藏的，里面的内容也算在内", "不该算的就删去；只是折叠起来的不用处理")
	}
}

// runs names the rows or columns of a list that have content, 3、5—8, and gives the first cell.
func (g *Grid) runs(list []int, first *Pos, content func(int) Pos, name func(int) string) string {
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

// Findings tells what was left out of a sheet, or would not be expected to be in. It is for a sheet that is used.
func (g *Grid) Findings(r *Report) {
	g.reportHidden(r)
	for _, c := range g.changed {
		c.Report(r, g.Field(c.at), "单元格")
	}
	if g.overlap != (Pos{}) {
		r.Error(sheetOverlap, g.Place(g.overlap), "合并单元格互相重叠，分不清这里是哪一格的内容", "用 WPS 表格或 Excel 打开，取消这里的合并，核对内容后重新合并并保存")
	}
	g.reportCovered(r)
	g.reportUnseen(r)
	g.ReportFar(r)
}

// reportCovered tells of what stands below a merged range and differs from what it shows: nobody sees it, so it does not count, but a sum
// of the spreadsheet's own counts it.
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
		what := "合并单元格盖住了 " + first.Name() + " 的内容" + Quote(g.cells.at(first).Text)
		if n > 1 {
			what += fmt.Sprintf("，这样的合并一共有%d处", n)
		}
		r.Warn(cellCovered, g.Place(top), what+"，看不见的没有计入", "不该算的不用处理；该算的，取消合并后写到看得见的地方")
	}
}

// Covered is the first cell below a merged range that keeps a content of its own, other than what the range shows.
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

// ReportFar tells of content beyond the bounds.
func (g *Grid) ReportFar(r *Report) {
	if g.farRow != (Pos{}) {
		r.Error(sheetRows, g.Place(g.farRow), fmt.Sprintf("第 %d 行以下还有内容，没有读取", MaxRows), "删去表格下方多余的内容；台账太长时分成几个文件")
	}
	if g.farCol != (Pos{}) {
		r.Warn(sheetColumns, g.Place(g.farCol), "表格右侧很远的地方还有内容，没有读取", "这些内容如果没有用，可以删去")
	}
}
