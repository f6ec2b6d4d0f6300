package ledger

import (
	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// Who may know of the whole table, or of some of its rows, as texts outside the rows say.

// reachAbove is who may know of the whole table: by the cells and comments above it, by the sheet's name, by its printed headers and footers.
func (h *header) reachAbove(g *sheet.Grid, r *report) reachClaim {
	var out reachClaim
	if r := wordAbove(g.Name); r > out.Reach {
		out = reachClaim{r, Field{Text: g.Name, Sheet: g.Name}}
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
				reportSomeForbidden(r, g.Field(p))
			}
		}
	}
	for _, p := range g.NotePlaces() {
		if r, _ := readNote(g.Notes[p]); r > out.Reach && (p.Row < h.top || p.Row < h.firstRow && r == ToNobody) {
			out = reachClaim{r, Field{Text: g.Notes[p], Sheet: g.Name, Cell: p.Name()}}
		}
	}
	return h.reachOutsideCells(g, out, r)
}

// reachOutsideCells looks at texts outside the cells. Above the table they hold for all of it; over its rows it is unclear for which.
func (h *header) reachOutsideCells(g *sheet.Grid, out reachClaim, r *report) reachClaim {
	for _, f := range g.Floats {
		where := Field{Text: f.Text, Sheet: g.Name, Cell: f.Cell()}
		word := wordAbove(f.Text)
		switch {
		case f.At.Row >= h.firstRow && (word > ToAll || forbidsSome(f.Text)), word == ToAll && forbidsSome(f.Text):
			reportSomeForbidden(r, where)
		case word > out.Reach:
			out.Reach, out.from = word, where
		}
	}
	return out
}

// reportForbidding looks at a row that is no item. A word in brackets behind a category holds for the rows below, see bracketRemark.
func (t *rowReader) reportForbidding(row int) {
	lead, text := t.lead(row)
	if text == "" || !forbidsSome(text) {
		return
	}
	if _, r := bracketRemark(text); r > ToAll && t.filledAbove[columnNamed("问题类别")].Cell == lead.Name() {
		return
	}
	reportSomeForbidden(t.r, t.g.Field(lead))
}

// reportSomeForbidden asks about a line that says that some rows may not be published: it is unclear which.
func reportSomeForbidden(r *report, f Field) {
	r.Tell(finding.ReachUnclear, f, finding.Values{"text": sheet.Brief(f.Text)})
}
