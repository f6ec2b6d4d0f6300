package ledger

import (
	"fmt"

	"gongshi/generator/numbered"
	"gongshi/generator/sheet"
)

// waiting is an item whose row has to be counted by its measures, with the cells of its 完成情况.
type waiting struct {
	item   int
	states []*reading
}

// count makes an item of each measure where 计数单位 is 措施: the measures of one cell are its numbered parts, or its lines. A 完成情况 with
// as many parts says of each measure its own, any other one goes for all. Money and people of the row count once, with the first measure.
// A cell that is merged over several rows must have as many measures as rows.
func (t *table) count(items []Item) []Item {
	if len(t.waiting) == 0 {
		return items
	}
	if !t.has["整改措施"] {
		t.r.Error(columnMissing, t.g.Place(sheet.At(t.h.top, 1)), "计数单位是“措施”，但台账没有“整改措施”这一列；"+t.h.describe(t.g), "加上这一列，或者把“计数单位”改为“行”")
		return items
	}
	out := make([]Item, 0, 2*len(items))
	done := 0
	for i := 0; i < len(t.waiting); {
		first := t.waiting[i]
		out = append(out, items[done:first.item]...)
		rows := 1
		for i+rows < len(t.waiting) {
			if next := t.waiting[i+rows].item; next != first.item+rows || items[next].Measure.Cell != items[first.item].Measure.Cell {
				break
			}
			rows++
		}
		out = append(out, t.split(items, t.waiting[i:i+rows])...)
		done = first.item + rows
		i += rows
	}
	return append(out, items[done:]...)
}

// split makes the items of one cell of measures, which stands over these rows.
func (t *table) split(items []Item, rows []waiting) []Item {
	first := &items[rows[0].item]
	parts, ok := numbered.Count(first.Measure.Text)
	unsure := t.wraps.likely[first.Measure.Cell] && numbered.At(first.Measure.Text).Style == numbered.None
	switch {
	case unsure:
		ok = false
		t.r.Error(measureUnclear, first.Measure, "按措施计数，分不清这一格的换行是另起一条，还是一句话折成了几行", "几条措施的，按 1. 2. 3. 编号；一条措施的，去掉句子中间的换行")
	case !ok:
		t.r.Error(measureUnclear, first.Measure, "数不清这一格有几条整改措施", "每条措施写成一行，或者按 1. 2. 3. 编号，号码要连续")
	case len(parts) == 0:
		t.r.Error(measureUnclear, Field{Sheet: t.g.Name, Cell: first.Measure.Cell}, "按措施计数，但这一行没有写整改措施", "写上整改措施，或者把“计数单位”改为“行”")
	case len(rows) > 1 && len(parts) != len(rows):
		ok = false
		t.r.Error(measureUnclear, first.Measure, fmt.Sprintf("这一格合并了%d行，却有%d条整改措施", len(rows), len(parts)), "每行写一条措施，或者不要合并")
	}
	if !ok || len(parts) == 0 {
		parts = make([]string, len(rows))
		for i := range parts {
			parts[i] = first.Measure.Text
		}
	}
	var out []Item
	if len(rows) > 1 {
		for i, row := range rows {
			it := items[row.item]
			it.Measure.Text = parts[i]
			t.state(&it, row.states)
			out = append(out, it)
		}
		return out
	}
	states, paired := t.pair(first, rows[0].states, len(parts))
	if !paired {
		t.state(first, rows[0].states)
	}
	for i, part := range parts {
		it := *first
		it.Measure.Text = part
		if paired {
			it.Status = states[i]
		}
		if i > 0 {
			it.Recovered, it.Handled = it.Recovered.Sub(it.Recovered), nil
		}
		out = append(out, it)
	}
	return out
}

// pair reads a 完成情况 that has a part for each of several measures.
func (t *table) pair(it *Item, cells []*reading, measures int) (states []Status, ok bool) {
	v := cells[0]
	if measures < 2 || v.column.tick != Unknown || v.bad {
		return nil, false
	}
	parts, ok := numbered.Count(v.Text)
	if !ok || len(parts) != measures {
		return nil, false
	}
	for _, part := range parts {
		s := parseStatus(part)
		if s == Unknown {
			return nil, false
		}
		states = append(states, s)
	}
	it.StatusText = v.Field
	return states, true
}
