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
	if p.row < 1 || p.row > maxRows || p.col < 1 || p.col > maxCols {
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
func (g *grid) reportStruck(r *report, told map[int]bool) {
	for _, p := range slices.SortedFunc(maps.Keys(g.struck), byPlace) {
		if told[p.row] || g.origin(p) != p {
			continue
		}
		at := g.place(p)
		at.Text = g.struck[p].text
		text := "划了删除线的" + quote(at.Text) + "没有读"
		if !g.struck[p].whole {
			text += "，这一格读作" + quote(g.own(p).text)
		}
		r.warn(cellStruck, at, text, "确实不要的，把划线的文字删去；要的，取消删除线")
	}
}

// reportUnseen tells of contents that nobody sees, once a sheet.
func (g *grid) reportUnseen(r *report) {
	if len(g.unseen) == 0 {
		return
	}
	slices.SortFunc(g.unseen, func(a, b unseenCell) int { return byPlace(a.at, b.at) })
	at := g.place(g.unseen[0].at)
	text := "这一格的内容看不见（白字白底，或者数字格式不显示），没有读"
	if n := len(g.unseen); n > 1 {
		text = fmt.Sprintf("%s等%d格的内容看不见（白字白底，或者数字格式不显示），没有读", at.Cell, n)
	}
	r.info(cellUnseen, at, text, "要读的，把文字颜色或者数字格式改成看得见的；不要的，不用处理")
}

// reportNotes tells of comments on the cells that a ledger is read from, once a sheet.
func (t *table) reportNotes() {
	t.g.reportNotes(t.r, func(p pos) bool {
		return p.row >= t.h.first && p.row <= t.h.last && slices.ContainsFunc(t.h.cols, func(c headed) bool { return c.at.col == p.col })
	})
}

func (g *grid) reportNotes(r *report, used func(pos) bool) {
	places := slices.DeleteFunc(g.notePlaces(), func(p pos) bool { return !used(p) })
	if len(places) == 0 {
		return
	}
	at := g.place(places[0])
	text := "这一格有批注，批注不会写进公示"
	if n := len(places); n > 1 {
		text = fmt.Sprintf("%s等%d格有批注，批注不会写进公示", at.Cell, n)
	}
	r.info(cellComment, at, text, "看一看批注里有没有还没办的事；办好的不用处理")
}

// reportAside tells what stands on a sheet of 基本信息 beside what is read: lines through texts, rules, comments and texts outside the cells. One that forbids
// publication says it of the whole or of one item; nobody can tell.
func (g *grid) reportAside(r *report) {
	g.reportStruck(r, nil)
	g.reportRules(r, g.firstIn)
	g.reportNotes(r, func(p pos) bool { return g.own(p).text != "" })
	for _, p := range g.notePlaces() {
		reach, _ := readNote(g.notes[p])
		if reach == ToAll {
			continue
		}
		what := "批注写着" + quote(g.notes[p])
		if reach == ToNobody {
			what = "批注里有密级的字样"
		}
		r.error(reachUnclear, g.place(p), "这一格的"+what+"，分不清说的是不是整份台账", "整份不公开的，填写基本信息的“密级”“公开对象”；不是的，删去批注")
	}
	for _, f := range g.floats {
		if reach := wordAbove(f.text); reach > ToAll || forbidsSome(f.text) {
			what := "写着" + quote(f.text)
			if reach == ToNobody {
				what = "有密级的字样"
			}
			r.error(reachUnclear, Field{Sheet: g.name, Cell: f.cell()}, f.kind()+what+"，分不清说的是不是整份台账", "整份不公开的，填写基本信息的“密级”“公开对象”；不是的，删去这里的字")
		}
	}
}

// firstIn is the first cell in a range in which something stands.
func (g *grid) firstIn(over rect, _ bool) (Field, bool) {
	for row := max(over.top, 1); row <= min(over.bottom, g.rows); row++ {
		for col := max(over.left, 1); col <= min(over.right, g.cols); col++ {
			if p := (pos{row, col}); g.own(p).text != "" {
				return g.place(p), true
			}
		}
	}
	return Field{}, false
}

// reportRules asks about rules of conditional formatting that may draw a line through cells that are read, and tells of those that may hide them.
func (g *grid) reportRules(r *report, used func(over rect, hides bool) (Field, bool)) {
	for i := range g.restyled {
		if rule := &g.restyled[i]; rule.struck {
			if at, ok := used(rule.over, false); ok {
				r.error(cellRestyled, at, "这里的条件格式会给文字划删除线，读不出哪些划了线", "去掉这条条件格式，要划的直接划线；或者在基本信息里把“划线的行”填为“计入”，划不划线都算")
				break
			}
		}
	}
	for _, over := range g.hiding {
		if at, ok := used(over, true); ok {
			r.warn(cellRestyled, at, "这里的条件格式会让内容看不见（白字，或者只有图标、数据条），看不见的也读了", "看一看藏起来的是不是要公示的；不要的删去，要的去掉这条条件格式")
			break
		}
	}
}

// repeated are the columns in which people make white what the row above says too.
var repeated = []string{"序号", "单位", "问题类别"}

// readUnder is the first cell in a range that the table is read from; one that is hidden may only repeat what stands above.
func (t *table) readUnder(over rect, hides bool) (Field, bool) {
	from := max(over.top, t.h.first)
	if from > min(over.bottom, t.h.last) {
		return Field{}, false
	}
	for _, c := range t.h.cols {
		if over.left <= c.at.col && c.at.col <= over.right && !c.column.unread && !(hides && slices.Contains(repeated, c.column.name)) {
			return t.g.place(pos{from, c.at.col}), true
		}
	}
	return Field{}, false
}
