package ledger

import (
	"strings"

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
	own := t.ownOf(it)
	it.StatusText = v.Field
	if v.bad {
		return
	}
	switch c := t.g.Own(v.at); {
	case c.Box:
		it.Status = map[string]Status{"TRUE": Done, "FALSE": Open}[c.Text]
	default:
		said := own.parse(v.Text)
		if said.Status == Unknown {
			said = sameStatus(v.Text, own)
		}
		it.Status, it.Own = said.Status, said.Own
		t.reportNear(v, said, own)
	}
	if it.Status != Unknown || !t.once(v) {
		return
	}
	if v.Text == "" {
		t.r.Tell(finding.StatusMissing, v.Place(), finding.Values{"choices": own.names()})
		return
	}
	switch parts, ok := numbered.Count(v.Text); {
	case len(t.measureRows) > 0:
		t.r.Tell(finding.StatusUnknownEach, v.Field, finding.Values{"text": sheet.Brief(v.Text), "choices": own.names()})
	case len(v.Text) <= sheet.MaxWord && ok && len(parts) > 1:
		t.r.Tell(finding.StatusUnknownParts, v.Field, finding.Values{"text": sheet.Brief(v.Text), "choices": own.names()})
	default:
		t.r.Tell(finding.StatusUnknown, v.Field, finding.Values{"text": sheet.Brief(v.Text), "choices": own.names()})
	}
}

var statusNames = finding.Choices{Done.String(), Open.String(), Ongoing.String()}

// sameStatus reads a cell that gives each of its parts the same status: 1.已完成 2.已完成.
func sameStatus(text string, own ownWords) Standing {
	if len(text) > sheet.MaxWord {
		return Standing{}
	}
	parts, ok := numbered.Count(text)
	if !ok || len(parts) < 2 {
		return Standing{}
	}
	s := own.parse(parts[0])
	for _, part := range parts[1:] {
		if own.parse(part) != s {
			return Standing{}
		}
	}
	return s
}

// reportNear reports a word that is read by the table although the office lists one that is much like it.
func (t *rowReader) reportNear(v *reading, said Standing, own ownWords) {
	if said.Status != Open || strings.ContainsAny(sheet.Fold(v.Text), emptyBoxes) {
		return
	}
	if near := own.nearest(v.Text); near != "" && t.once(v) {
		t.r.Tell(finding.StatusNear, v.Field, finding.Values{"text": sheet.Brief(v.Text), "near": near, "status": said.String()})
	}
}

// setTickedStatus reads a row's marks in the columns of 完成情况.
func (t *rowReader) setTickedStatus(it *Item, cells []*reading) {
	own := t.ownOf(it)
	var found []Standing
	clear := true
	for _, v := range cells {
		means := own.tick(v.column)
		ticked, ok := own.parseTick(v.Text, means)
		switch {
		case v.bad:
			clear = false
		case !ok, ticked && means.Status == Unknown:
			clear = false
			if t.once(v) {
				t.r.Tell(finding.TickUnknown, v.Field, finding.Values{"column": v.column.text, "text": sheet.Brief(v.Text)})
			}
		case ticked:
			found = append(found, means)
			all := combineStandings(found)
			if it.Status, it.Own = all.Status, all.Own; all == means || it.StatusText.Cell == "" {
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
		it.Status, it.Own = Unknown, ""
	case len(found) == 0 && t.once(cells[0]):
		t.r.Tell(finding.StatusUnticked, cells[0].Place(), finding.Values{"choices": own.names()})
	}
	if it.StatusText.Cell == "" {
		it.StatusText = cells[0].Place()
	}
}
