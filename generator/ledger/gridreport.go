package ledger

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// reportHidden tells of the hidden rows and columns that have content: it counts like any other.
func (g *grid) reportHidden(r *Report) {
	first := pos{}
	rows := g.runs(g.hiddenRows, &first, func(row int) pos {
		for col := 1; col <= g.cols; col++ {
			if g.cells.has(pos{row, col}) {
				return pos{row, col}
			}
		}
		return pos{}
	}, strconv.Itoa)
	if rows != "" {
		r.Info(hiddenRows, g.place(first), "第"+rows+"行是隐藏的，里面的内容也算在内", "不该算的就删去；只是筛选或折叠起来的不用处理")
	}
	cols := g.runs(g.hiddenCols, &first, func(col int) pos {
		for row := 1; row <= g.rows; row++ {
			if g.cells.has(pos{row, col}) {
				return pos{row, col}
			}
		}
		return pos{}
	}, func(col int) string { return pos{1, col}.column() })
	if cols != "" {
		r.Info(hiddenColumns, g.place(first), cols+"列是隐藏的，里面的内容也算在内", "不该算的就删去；只是折叠起来的不用处理")
	}
}

// runs names the rows or columns of a list that have content, 3、5—8, and gives the first cell.
func (g *grid) runs(list []int, first *pos, content func(int) pos, name func(int) string) string {
	list = slices.Compact(slices.Sorted(slices.Values(list)))
	list = slices.DeleteFunc(list, func(n int) bool { return content(n) == pos{} })
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
func (g *grid) Findings(r *Report) {
	g.reportHidden(r)
	for _, c := range g.changed {
		c.report(r, g.field(c.at), "单元格")
	}
	if g.overlap != (pos{}) {
		r.Error(sheetOverlap, g.place(g.overlap), "合并单元格互相重叠，分不清这里是哪一格的内容", "用 WPS 表格或 Excel 打开，取消这里的合并，核对内容后重新合并并保存")
	}
	g.reportCovered(r)
	g.reportUnseen(r)
	g.ReportFar(r)
}

// reportCovered tells of what stands below a merged range and differs from what it shows: nobody sees it, so it does not count, but a sum
// of the spreadsheet's own counts it.
func (g *grid) reportCovered(r *Report) {
	var top, first pos
	n := 0
	for col := 1; col <= g.cols; col++ {
		for _, m := range g.merged[col] {
			if m.left != col {
				continue
			}
			if p, ok := g.covered(m); ok {
				if n == 0 {
					top, first = pos{m.top, m.left}, p
				}
				n++
			}
		}
	}
	if n > 0 {
		what := "合并单元格盖住了 " + first.name() + " 的内容" + Quote(g.cells.at(first).text)
		if n > 1 {
			what += fmt.Sprintf("，这样的合并一共有%d处", n)
		}
		r.Warn(cellCovered, g.place(top), what+"，看不见的没有计入", "不该算的不用处理；该算的，取消合并后写到看得见的地方")
	}
}

// covered is the first cell below a merged range that keeps a content of its own, other than what the range shows.
func (g *grid) covered(m rect) (pos, bool) {
	shown := g.cells.at(pos{m.top, m.left}).text
	for row := m.top; row <= m.bottom; row++ {
		for col := m.left; col <= m.right; col++ {
			if c := g.cells.at(pos{row, col}); c.text != "" && c.text != shown {
				return pos{row, col}, true
			}
		}
	}
	return pos{}, false
}

// ReportFar tells of content beyond the bounds.
func (g *grid) ReportFar(r *Report) {
	if g.farRow != (pos{}) {
		r.Error(sheetRows, g.place(g.farRow), fmt.Sprintf("第 %d 行以下还有内容，没有读取", MaxRows), "删去表格下方多余的内容；台账太长时分成几个文件")
	}
	if g.farCol != (pos{}) {
		r.Warn(sheetColumns, g.place(g.farCol), "表格右侧很远的地方还有内容，没有读取", "这些内容如果没有用，可以删去")
	}
}
