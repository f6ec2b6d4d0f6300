package ledger

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
)

// What stands in a cell and is not read: what is struck out, and what nobody sees.

// strike keeps a text with a line through it beside the cells. Its row counts as one with content: a last row that is struck out must not vanish.
func (g *grid) strike(p pos, s strike) {
	if p.row < 1 || p.row > MaxRows || p.col < 1 || p.col > MaxCols {
		return
	}
	if g.struck == nil {
		g.struck = map[pos]strike{}
	}
	g.struck[p] = s
	g.rows, g.cols = max(g.rows, p.row), max(g.cols, p.col)
}

// gone reports a cell whose whole text is struck out.
func (g *grid) gone(p pos) bool { return g.struck[p].whole }

// byPlace orders cells by row, then by column.
func byPlace(a, b pos) int { return cmp.Or(a.row-b.row, a.col-b.col) }

// reportStruck names the texts that are struck out, but for those of the rows that are told of as a whole.
func (g *grid) reportStruck(r *Report, told map[int]bool) {
	for _, p := range slices.SortedFunc(maps.Keys(g.struck), byPlace) {
		if told[p.row] || g.origin(p) != p {
			continue
		}
		at := g.place(p)
		at.Text = g.struck[p].text
		text := "划了删除线的" + Quote(at.Text) + "没有读"
		if !g.struck[p].whole {
			text += "，这一格读作" + Quote(g.own(p).text)
		}
		r.Warn(cellStruck, at, text, "确实不要的，把划线的文字删去；要的，取消删除线")
	}
}

// reportUnseen tells of contents that nobody sees, once a sheet.
func (g *grid) reportUnseen(r *Report) {
	if len(g.unseen) == 0 {
		return
	}
	at := g.place(g.unseen[0].at)
	text := "这一格的内容看不见（白字白底，或者数字格式不显示），没有读"
	if n := len(g.unseen); n > 1 {
		text = fmt.Sprintf("%s等%d格的内容看不见（白字白底，或者数字格式不显示），没有读", at.Cell, n)
	}
	r.Info(cellUnseen, at, text, "要读的，把文字颜色或者数字格式改成看得见的；不要的，不用处理")
}

// reportNotes tells of comments on the cells that are used, once a sheet.
func (g *grid) reportNotes(r *Report, used func(pos) bool) {
	places := slices.DeleteFunc(g.NotePlaces(), func(p pos) bool { return !used(p) })
	if len(places) == 0 {
		return
	}
	at := g.place(places[0])
	text := "这一格有批注，批注不会写进公示"
	if n := len(places); n > 1 {
		text = fmt.Sprintf("%s等%d格有批注，批注不会写进公示", at.Cell, n)
	}
	r.Info(cellComment, at, text, "看一看批注里有没有还没办的事；办好的不用处理")
}

// NotePlaces are the cells that comments hang on, by row, then by column.
func (g *grid) NotePlaces() []pos {
	var out []pos
	for p := range g.notes {
		out = append(out, p)
	}
	slices.SortFunc(out, byPlace)
	return out
}
