package ledger

import "slices"

// What stands on a sheet beside the contents that are read: lines through texts, rules of conditional formatting, comments, texts outside the cells.

// reportNotes tells of comments on the cells that a ledger is read from, once a sheet.
func (t *table) reportNotes() {
	t.g.reportNotes(&t.r.Report, func(p pos) bool {
		return p.row >= t.h.first && p.row <= t.h.last && slices.ContainsFunc(t.h.cols, func(c headed) bool { return c.at.col == p.col })
	})
}

// reportAside tells what stands on a sheet of 基本信息 beside what is read: lines through texts, rules, comments and texts outside the cells. One that forbids
// publication says it of the whole or of one item; nobody can tell.
func reportAside(g *grid, r *report) {
	g.reportStruck(&r.Report, nil)
	reportRules(g, r, func(over rect, _ bool) (Field, bool) { return firstIn(g, over) })
	g.reportNotes(&r.Report, func(p pos) bool { return g.own(p).text != "" })
	for _, p := range g.NotePlaces() {
		reach, _ := readNote(g.notes[p])
		if reach == ToAll {
			continue
		}
		what := "批注写着" + Quote(g.notes[p])
		if reach == ToNobody {
			what = "批注里有密级的字样"
		}
		r.Error(reachUnclear, g.place(p), "这一格的"+what+"，分不清说的是不是整份台账", "整份不公开的，填写基本信息的“密级”“公开对象”；不是的，删去批注")
	}
	for _, f := range g.floats {
		if reach := wordAbove(f.text); reach > ToAll || forbidsSome(f.text) {
			what := "写着" + Quote(f.text)
			if reach == ToNobody {
				what = "有密级的字样"
			}
			r.Error(reachUnclear, Field{Sheet: g.name, Cell: f.cell()}, f.kind()+what+"，分不清说的是不是整份台账", "整份不公开的，填写基本信息的“密级”“公开对象”；不是的，删去这里的字")
		}
	}
}

// firstIn is the first cell in a range in which something stands.
func firstIn(g *grid, over rect) (Field, bool) {
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
func reportRules(g *grid, r *report, used func(over rect, hides bool) (Field, bool)) {
	for i := range g.restyled {
		if rule := &g.restyled[i]; rule.struck {
			if at, ok := used(rule.over, false); ok {
				r.Error(cellRestyled, at, "这里的条件格式会给文字划删除线，读不出哪些划了线", "去掉这条条件格式，要划的直接划线；或者在基本信息里把“划线的行”填为“计入”，划不划线都算")
				break
			}
		}
	}
	for _, over := range g.hiding {
		if at, ok := used(over, true); ok {
			r.Warn(cellRestyled, at, "这里的条件格式会让内容看不见（白字，或者只有图标、数据条），看不见的也读了", "看一看藏起来的是不是要公示的；不要的删去，要的去掉这条条件格式")
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
