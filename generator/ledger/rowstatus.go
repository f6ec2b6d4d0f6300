package ledger

import (
	"gongshi/generator/finding"
	"gongshi/generator/numbered"

	"gongshi/generator/sheet"
)

// setStatus reads a row's 完成情况: a cell of words, or ticks in several columns.
func (t *rowReader) setStatus(it *Item, cells []*reading) {
	v := cells[0]
	if v.column.tick != Unknown {
		t.setTickedStatus(it, cells)
		return
	}
	it.StatusText = v.Field
	if v.bad {
		return
	}
	switch c := t.g.Own(v.at); {
	case c.Box:
		it.Status = map[string]Status{"TRUE": Done, "FALSE": Open}[c.Text]
	default:
		if it.Status = parseStatus(v.Text); it.Status == Unknown {
			it.Status = sameStatus(v.Text)
		}
	}
	if it.Status != Unknown || !t.once(v) {
		return
	}
	if v.Text == "" {
		t.r.Tell(finding.StatusMissing, v.Place(), finding.Values{"choices": statusNames})
		return
	}
	switch parts, ok := numbered.Count(v.Text); {
	case len(t.measureRows) > 0:
		t.r.Tell(finding.StatusUnknownEach, v.Field, finding.Values{"text": sheet.Brief(v.Text), "choices": statusNames})
	case len(v.Text) <= sheet.MaxWord && ok && len(parts) > 1:
		t.r.Tell(finding.StatusUnknownParts, v.Field, finding.Values{"text": sheet.Brief(v.Text), "choices": statusNames})
	default:
		t.r.Tell(finding.StatusUnknown, v.Field, finding.Values{"text": sheet.Brief(v.Text), "choices": statusNames})
	}
}

var statusNames = finding.Choices{Done.String(), Open.String(), Ongoing.String()}

// sameStatus reads a cell that gives each of its parts the same status: 1.已完成 2.已完成.
func sameStatus(text string) Status {
	if len(text) > sheet.MaxWord {
		return Unknown
	}
	parts, ok := numbered.Count(text)
	if !ok || len(parts) < 2 {
		return Unknown
	}
	s := parseStatus(parts[0])
	for _, part := range parts[1:] {
		if parseStatus(part) != s {
			return Unknown
		}
	}
	return s
}

// setTickedStatus reads a row's marks in the columns of 完成情况.
func (t *rowReader) setTickedStatus(it *Item, cells []*reading) {
	var found [Ongoing + 1]bool
	clear := true
	for _, v := range cells {
		ticked, ok := parseTick(v.Text, v.column.tick)
		switch {
		case v.bad:
			clear = false
		case !ok:
			clear = false
			if t.once(v) {
				t.r.Tell(finding.TickUnknown, v.Field, finding.Values{"column": v.column.text, "text": sheet.Brief(v.Text)})
			}
		case ticked:
			found[v.column.tick] = true
			if it.Status = combine(found); it.Status == v.column.tick || it.StatusText.Cell == "" {
				it.StatusText = v.Field
			}
			if it.Status == Unknown && t.once(v) {
				t.r.Tell(finding.TicksSeveral, v.Field, nil)
				clear = false
			}
		}
	}
	switch {
	case !clear:
		it.Status = Unknown
	case found == [Ongoing + 1]bool{} && t.once(cells[0]):
		t.r.Tell(finding.StatusUnticked, cells[0].Place(), finding.Values{"choices": statusNames})
	}
	if it.StatusText.Cell == "" {
		it.StatusText = cells[0].Place()
	}
}
