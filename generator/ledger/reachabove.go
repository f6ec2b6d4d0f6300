package ledger

import (
	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// What is said of the whole table, and of some of its rows, outside its rows.

// above is what stands above a table of who may know of it, in cells and comments, and what the sheet's name and the lines on its printed
// pages say, see afloat.
func (h *header) above(g *sheet.Grid, r *report) said {
	var out said
	if r := wordAbove(g.Name); r > out.Reach {
		out = said{r, Field{Text: g.Name, Sheet: g.Name}}
	}
	for row := 1; row < h.top; row++ {
		for col := 1; col <= g.Cols; col++ {
			p := sheet.At(row, col)
			c := g.Own(p)
			if c.Text == "" {
				continue
			}
			if said := wordAbove(c.Text); said > out.Reach {
				out.Reach, out.from = said, g.Field(p)
			} else if said == ToAll && forbidsSome(c.Text) {
				someForbidden(r, g.Field(p))
			}
		}
	}
	for _, p := range g.NotePlaces() {
		if r, _ := readNote(g.Notes[p]); r > out.Reach && (p.Row < h.top || p.Row < h.first && r == ToNobody) {
			out = said{r, Field{Text: g.Notes[p], Sheet: g.Name, Cell: p.Name()}}
		}
	}
	return h.afloat(g, out, r)
}

// afloat is what stands outside the cells of who may know of the table: above it of the whole, over its rows of nobody knows which.
func (h *header) afloat(g *sheet.Grid, out said, r *report) said {
	for _, f := range g.Floats {
		where := Field{Text: f.Text, Sheet: g.Name, Cell: f.Cell()}
		word := wordAbove(f.Text)
		switch {
		case f.At.Row >= h.first && (word > ToAll || forbidsSome(f.Text)), word == ToAll && forbidsSome(f.Text):
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
	if _, r := aside(text); r > ToAll && t.held[columnNamed("问题类别")].Cell == lead.Name() {
		return
	}
	someForbidden(t.r, t.g.Field(lead))
}

// someForbidden asks about a line that is no row and says that rows may not be published: nobody can tell which.
func someForbidden(r *report, f Field) {
	r.Tell(finding.ReachUnclear, f, finding.Values{"text": sheet.Brief(f.Text)})
}
