package sheet

import (
	"fmt"
	"maps"
	"slices"
)

// What stands in a cell and is not read: what is struck out, and what nobody sees.

// strike keeps a text with a line through it beside the cells. Its row counts as one with content: a last row that is struck out must not vanish.
func (g *Grid) strike(p Pos, s Strike) {
	if p.Row < 1 || p.Row > MaxRows || p.Col < 1 || p.Col > MaxCols {
		return
	}
	if g.Struck == nil {
		g.Struck = map[Pos]Strike{}
	}
	g.Struck[p] = s
	g.Rows, g.Cols = max(g.Rows, p.Row), max(g.Cols, p.Col)
}

// Gone reports a cell whose whole text is struck out.
func (g *Grid) Gone(p Pos) bool { return g.Struck[p].Whole }

// ReportStruck names the texts that are struck out, but for those of the rows that are told of as a whole.
func (g *Grid) ReportStruck(r *Report, told map[int]bool) {
	for _, p := range slices.SortedFunc(maps.Keys(g.Struck), ByPlace) {
		if told[p.Row] || g.Origin(p) != p {
			continue
		}
		at := g.Place(p)
		at.Text = g.Struck[p].Text
		text := "划了删除线的" + Quote(at.Text) + "没有读"
		if !g.Struck[p].Whole {
			text += "，这一格读作" + Quote(g.Own(p).Text)
		}
		r.Warn(cellStruck, at, text, "确实不要的，把划线的文字删去；要的，取消删除线")
	}
}

// reportUnseen tells of contents that nobody sees, once a sheet.
func (g *Grid) reportUnseen(r *Report) {
	if len(g.Unseen) == 0 {
		return
	}
	at := g.Place(g.Unseen[0].At)
	text := "这一格的内容看不见（白字白底，或者数字格式不显示），没有读"
	if n := len(g.Unseen); n > 1 {
		text = fmt.Sprintf("%s等%d格的内容看不见（白字白底，或者数字格式不显示），没有读", at.Cell, n)
	}
	r.Info(cellUnseen, at, text, "要读的，把文字颜色或者数字格式改成看得见的；不要的，不用处理")
}

// ReportNotes tells of comments on the cells that are used, once a sheet.
func (g *Grid) ReportNotes(r *Report, used func(Pos) bool) {
	places := slices.DeleteFunc(g.NotePlaces(), func(p Pos) bool { return !used(p) })
	if len(places) == 0 {
		return
	}
	at := g.Place(places[0])
	text := "这一格有批注，批注不会写进公示"
	if n := len(places); n > 1 {
		text = fmt.Sprintf("%s等%d格有批注，批注不会写进公示", at.Cell, n)
	}
	r.Info(cellComment, at, text, "看一看批注里有没有还没办的事；办好的不用处理")
}

// NotePlaces are the cells that comments hang on, by row, then by column.
func (g *Grid) NotePlaces() []Pos {
	var out []Pos
	for p := range g.Notes {
		out = append(out, p)
	}
	slices.SortFunc(out, ByPlace)
	return out
}
