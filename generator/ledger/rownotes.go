package ledger

import (
	"gongshi/generator/finding"
	"gongshi/generator/sheet"
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
			t.r.Tell(finding.ReachDoubt, f, finding.Values{"what": what, "text": sheet.Brief(doubt)})
		}
	}
	t.asides(items, out)
	for i := range items {
		if items[i].Note.Text != "" {
			say(i, items[i].Note, "备注")
		}
		for _, c := range t.h.notes {
			if p := t.g.Origin(sheet.At(items[i].Row, c.at.Col)); t.g.Own(p).Text != "" {
				say(i, t.g.Field(p), "备注")
			}
		}
	}
	if len(t.g.Notes) == 0 {
		return out
	}
	rows := map[int][]int{} // items of one row are several where measures are counted, but that comes later
	for i := range items {
		rows[items[i].Row] = append(rows[items[i].Row], i)
	}
	for _, p := range t.g.NotePlaces() {
		m := t.g.Span(p)
		f := Field{Text: t.g.Notes[p], Sheet: t.g.Name, Cell: p.Name()}
		if r, doubt := readNote(f.Text); (r > ToAll && r < ToNobody || doubt != "") && p.Row < t.h.first && p.Row >= t.h.top {
			t.r.Tell(finding.ReachUnclearNote, f, finding.Values{"text": sheet.Brief(f.Text)})
		}
		for row := m.Top; row <= m.Bottom; row++ {
			for _, i := range rows[row] {
				say(i, f, "批注")
			}
		}
	}
	return out
}
