package ledger

// What is said of the whole table, and of some of its rows, outside its rows.

// above is what stands above a table of who may know of it, in cells and comments, and what the sheet's name and the lines on its printed
// pages say, see afloat.
func (h *header) above(g *grid, r *report) said {
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
	for _, p := range g.NotePlaces() {
		if r, _ := readNote(g.notes[p]); r > out.Reach && (p.row < h.top || p.row < h.first && r == ToNobody) {
			out = said{r, Field{Text: g.notes[p], Sheet: g.name, Cell: p.name()}}
		}
	}
	return h.afloat(g, out, r)
}

// afloat is what stands outside the cells of who may know of the table: above it of the whole, over its rows of nobody knows which.
func (h *header) afloat(g *grid, out said, r *report) said {
	for _, f := range g.floats {
		where := Field{Text: f.text, Sheet: g.name, Cell: f.cell()}
		word := wordAbove(f.text)
		switch {
		case f.at.row >= h.first && (word > ToAll || forbidsSome(f.text)), word == ToAll && forbidsSome(f.text):
			someForbidden(r, where)
		case word > out.Reach:
			out.Reach, out.from = word, where
		}
	}
	return out
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
	r.Error(reachUnclear, f, "这里写着"+Quote(f.Text)+"，分不清说的是哪些行", "加一列“公开范围”，逐行写明，再删去这句话；都公开的，删去这句话")
}
