package ledger

import (
	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// readNotes reads 备注, the remarks and the comments on the cells of the items' rows.
func (t *rowReader) readNotes(items []Item) map[int]reachClaim {
	out := map[int]reachClaim{}
	reported := map[string]bool{}
	take := func(i int, f Field, what string) {
		r, doubt := readNote(f.Text)
		if r > out[i].Reach {
			out[i] = reachClaim{r, f}
		}
		if doubt != "" && !reported[what+f.Cell] {
			reported[what+f.Cell] = true
			t.r.Tell(finding.ReachDoubt, f, finding.Values{"what": what, "text": sheet.Brief(doubt)})
		}
	}
	t.readRemarks(items, out)
	for i := range items {
		if items[i].Note.Text != "" {
			take(i, items[i].Note, "备注")
		}
		for _, c := range t.h.noteColumns {
			if p := t.g.Origin(sheet.At(items[i].Row, c.at.Col)); t.g.Own(p).Text != "" {
				take(i, t.g.Field(p), "备注")
			}
		}
	}
	if len(t.g.Notes) == 0 {
		return out
	}
	rows := map[int][]int{} // several items share a row once measures are split, which comes later
	for i := range items {
		rows[items[i].Row] = append(rows[items[i].Row], i)
	}
	for _, p := range t.g.NotePlaces() {
		m := t.g.Span(p)
		f := Field{Text: t.g.Notes[p], Sheet: t.g.Name, Cell: p.Name()}
		if r, doubt := readNote(f.Text); (r > ToAll && r < ToNobody || doubt != "") && p.Row < t.h.firstRow && p.Row >= t.h.top {
			t.r.Tell(finding.ReachUnclearNote, f, finding.Values{"text": sheet.Brief(f.Text)})
		}
		for row := m.Top; row <= m.Bottom; row++ {
			for _, i := range rows[row] {
				take(i, f, "批注")
			}
		}
	}
	return out
}
