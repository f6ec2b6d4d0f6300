package ledger

import (
	"slices"
)

// noted reads 备注 and the comments on cells of the items' rows.
func (t *table) noted(items []Item) map[int]said {
	out := map[int]said{}
	told := map[string]bool{}
	say := func(i int, f Field, what string) {
		r, doubt := readNote(f.Text)
		if r > out[i].Reach {
			out[i] = said{r, f}
		}
		if doubt != "" && !told[what+f.Cell] {
			told[what+f.Cell] = true
			t.r.warn(reachDoubt, f, what+"里的"+quote(doubt)+"不像是说这一行不公开，照常写进公示", "这一行不公开的，在“公开范围”一列里写明")
		}
	}
	t.asides(items, out)
	for i := range items {
		if items[i].Note.Text != "" {
			say(i, items[i].Note, "备注")
		}
		for _, c := range t.h.notes {
			if p := t.g.origin(pos{items[i].Row, c.at.col}); t.g.own(p).text != "" {
				say(i, t.g.field(p), "备注")
			}
		}
	}
	if len(t.g.notes) == 0 {
		return out
	}
	rows := map[int][]int{} // items of one row are several where measures are counted, but that comes later
	for i := range items {
		rows[items[i].Row] = append(rows[items[i].Row], i)
	}
	for _, p := range t.g.notePlaces() {
		m := t.g.span(p)
		f := Field{Text: t.g.notes[p], Sheet: t.g.name, Cell: p.name()}
		if r, doubt := readNote(f.Text); (r > ToAll && r < ToNobody || doubt != "") && p.row < t.h.first && p.row >= t.h.top {
			t.r.error(reachUnclear, f, "表头上的批注写着"+quote(f.Text)+"，分不清说的是哪些行", "加一列“公开范围”，逐行写明")
		}
		for row := m.top; row <= m.bottom; row++ {
			for _, i := range rows[row] {
				say(i, f, "批注")
			}
		}
	}
	return out
}

// notePlaces are the cells that comments hang on, by row, then by column.
func (g *grid) notePlaces() []pos {
	var out []pos
	for p := range g.notes {
		out = append(out, p)
	}
	slices.SortFunc(out, byPlace)
	return out
}

// above is what stands above a table of who may know of it, in cells and comments, and what the sheet's name and the lines on its printed
// pages say, see floating.go.
func (g *grid) above(h *header, r *report) said {
	var out said
	if r := wordAbove(g.name); r > out.Reach {
		out = said{r, Field{Text: g.name, Sheet: g.name}}
	}
	for row := 1; row < h.top; row++ {
		for col := 1; col <= g.cols; col++ {
			p := pos{row, col}
			c := g.own(p)
			if c.text == "" {
				continue
			}
			if said := wordAbove(c.text); said > out.Reach {
				out.Reach, out.from = said, g.field(p)
			} else if said == ToAll && forbidsSome(c.text) {
				someForbidden(r, g.field(p))
			}
		}
	}
	for _, p := range g.notePlaces() {
		if r, _ := readNote(g.notes[p]); r > out.Reach && (p.row < h.top || p.row < h.first && r == ToNobody) {
			out = said{r, Field{Text: g.notes[p], Sheet: g.name, Cell: p.name()}}
		}
	}
	return g.afloat(h, out, r)
}

// forbidding looks at a row that is no item. A category's own word in brackets holds for the rows below, see aside.
func (t *table) forbidding(row int) {
	lead, text := t.lead(row)
	if text == "" || !forbidsSome(text) {
		return
	}
	if _, r := aside(text); r > ToAll && t.held[columnNamed("问题类别")].Cell == lead.name() {
		return
	}
	someForbidden(t.r, t.g.field(lead))
}

// someForbidden asks about a line that is no row and says that rows may not be published: nobody can tell which.
func someForbidden(r *report, f Field) {
	r.error(reachUnclear, f, "这里写着"+quote(f.Text)+"，分不清说的是哪些行", "加一列“公开范围”，逐行写明，再删去这句话；都公开的，删去这句话")
}
