package ledger

import (
	"github.com/shopspring/decimal"

	"gongshi/generator/finding"
	"gongshi/generator/numbered"
	"gongshi/generator/sheet"
)

// measureRow is an item whose row is still to be split into its measures, with its cells of 完成情况.
type measureRow struct {
	item        int
	statusCells []*reading
}

// splitMeasures makes an item of each measure where 计数单位 is 措施. The measures of a cell are its numbered parts, or its lines. A 完成情况 with as many parts
// gives each measure its own status; any other one holds for all. Money and people of the row count once, with the first measure. A cell that is merged
// over several rows must have as many measures as rows.
func (t *rowReader) splitMeasures(items []Item) []Item {
	if len(t.measureRows) == 0 {
		return items
	}
	if !t.has["整改措施"] {
		t.r.Tell(finding.MeasuresMissing, t.g.Place(sheet.At(t.h.top, 1)), finding.Values{"header": t.h.describe(t.g)})
		return items
	}
	out := make([]Item, 0, 2*len(items))
	done := 0
	for i := 0; i < len(t.measureRows); {
		first := t.measureRows[i]
		out = append(out, items[done:first.item]...)
		rows := 1
		for i+rows < len(t.measureRows) {
			if next := t.measureRows[i+rows].item; next != first.item+rows || items[next].Measure.Cell != items[first.item].Measure.Cell {
				break
			}
			rows++
		}
		out = append(out, t.splitCell(items, t.measureRows[i:i+rows])...)
		done = first.item + rows
		i += rows
	}
	return append(out, items[done:]...)
}

// splitCell makes the items of one cell of measures, which stands over these rows.
func (t *rowReader) splitCell(items []Item, rows []measureRow) []Item {
	first := &items[rows[0].item]
	parts, ok := numbered.Count(first.Measure.Text)
	unsure := t.wraps.likely[first.Measure.Cell] && numbered.At(first.Measure.Text).Style == numbered.None
	switch {
	case unsure:
		ok = false
		t.r.Tell(finding.MeasureBreaks, first.Measure, nil)
	case !ok:
		t.r.Tell(finding.MeasureUnclear, first.Measure, nil)
	case len(parts) == 0:
		t.r.Tell(finding.MeasureNone, Field{Sheet: t.g.Name, Cell: first.Measure.Cell}, nil)
	case len(rows) > 1 && len(parts) != len(rows):
		ok = false
		t.r.Tell(finding.MeasureMerged, first.Measure, finding.Values{"rows": len(rows), "count": len(parts)})
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
			t.setStatus(&it, row.statusCells)
			out = append(out, it)
		}
		return out
	}
	states, paired := t.pairStatuses(first, rows[0].statusCells, len(parts))
	if !paired {
		t.setStatus(first, rows[0].statusCells)
	}
	for i, part := range parts {
		it := *first
		it.Measure.Text = part
		if paired {
			it.Status, it.Own = states[i].Status, states[i].Own
		}
		if i > 0 {
			it.Recovered, it.Involved, it.Rectified, it.Handled, it.Counted, it.Parts = it.Recovered.Sub(it.Recovered), decimal.Decimal{}, decimal.Decimal{}, nil, nil, nil
		}
		out = append(out, it)
	}
	return out
}

// pairStatuses reads a 完成情况 that has a part for each of several measures.
func (t *rowReader) pairStatuses(it *Item, cells []*reading, measures int) (states []Standing, ok bool) {
	v := cells[0]
	if measures < 2 || v.column.tick != Unknown || v.bad {
		return nil, false
	}
	parts, ok := numbered.Count(v.Text)
	if !ok || len(parts) != measures {
		return nil, false
	}
	for _, part := range parts {
		s := t.ownOf(it).parse(part)
		if s.Status == Unknown {
			return nil, false
		}
		states = append(states, s)
	}
	it.StatusText = v.Field
	return states, true
}
