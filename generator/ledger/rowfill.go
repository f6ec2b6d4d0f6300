package ledger

import (
	"slices"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// fill puts a row's readings into its item, the one with this index.
func (t *table) fill(it *Item, line []reading, index int) {
	var problem, accounts *reading
	var states []*reading
	for i := range line {
		v := &line[i]
		t.wraps.count(v)
		switch v.column.column.role {
		case status:
			states = append(states, v)
		case money:
			t.money(it, v)
		case handling:
			t.handled(it, v)
		case account:
			accounts = v
		case reach:
			t.marks = append(t.marks, scopeMark{index, *v})
			if f := v.column.column.field(it); f.Text == "" {
				*f = v.Field
			}
		default:
			if v.column.column.name == "存在问题" {
				problem = v
			}
			t.prose(it, v)
		}
	}
	it.ResultAbove = it.Result.Text != "" && slices.ContainsFunc(line, func(v reading) bool { return v.column.column.name == "整改结果" && !v.own && !v.covered })
	if accounts != nil {
		t.accounts(it, accounts, line)
	}
	if !t.has["问题类别"] {
		it.Category = t.held[columnNamed("问题类别")] // from a row merged across, see band
	}
	if t.lacksProblem(problem) && isLone(line) { // one finding is enough
		return
	}
	switch {
	case len(states) == 0:
	case t.byMeasure != nil && t.byMeasure(it.Unit.Text):
		t.waiting = append(t.waiting, waiting{index, states})
	default:
		t.state(it, states)
	}
}

// isLone reports a row with nothing of its own but a category.
func isLone(line []reading) bool {
	return !slices.ContainsFunc(line, func(v reading) bool { return v.own && v.column.column.name != "问题类别" })
}

// prose puts a column of words into its place.
func (t *table) prose(it *Item, v *reading) {
	switch v.column.column.name {
	case "整改时限":
		t.deadline(v)
	case "单位":
		t.unit(v)
	case "问题类别":
		t.category(v)
	}
	*v.column.column.field(it) = v.Field
}

// lacksProblem reports and tells a row without 存在问题.
func (t *table) lacksProblem(v *reading) bool {
	switch {
	case v == nil || v.Text != "" || v.bad:
		return false
	case !t.g.Gone(v.at):
		t.r.Tell(finding.ProblemMissing, v.Place(), nil)
	case t.once(v):
		t.r.Tell(finding.ProblemStruck, v.Place(), nil)
	}
	return true
}

// once reports whether a reading's cell is asked about for the first time.
func (t *table) once(v *reading) bool {
	first := !t.asked[v.at]
	t.asked[v.at] = true
	return first
}

// deadline is free text (长期坚持, 立行立改), but a date in it must be one, and a number is none: of 45143 nobody knows the day, of a day in
// 1900 everybody knows that it was typed as a number.
func (t *table) deadline(v *reading) {
	_, state := sheet.ParseDate(v.Text)
	c := t.g.Own(v.at)
	var f finding.Finding
	switch at := t.r.Where(v.Field); {
	case state == sheet.DateImpossible:
		f = finding.DeadlineImpossible.At(at, finding.Values{"text": sheet.Brief(v.Text)})
	case c.Number && lostDecimal.MatchString(c.Text):
		f = finding.DeadlineDecimal.At(at, finding.Values{"text": sheet.Brief(v.Text)})
	case c.NoDay, state == sheet.DateNone && bareNumber.MatchString(v.Text), !c.Date.IsZero() && c.Date.Year < firstYear:
		f = finding.DeadlineNumber.At(at, finding.Values{"text": sheet.Brief(v.Text)})
	default:
		return
	}
	if t.once(v) {
		t.r.Add(f)
	}
}

func (t *table) category(v *reading) {
	if v.Text == "" && !v.bad && !t.categoryAsked {
		t.categoryAsked = true
		t.r.Tell(finding.CategoryMissing, v.Place(), nil)
	}
}

func (t *table) unit(v *reading) {
	if v.Text == "" && !v.bad && !t.unitAsked {
		t.unitAsked = true
		t.r.Tell(finding.RowUnitMissing, v.Place(), nil)
	}
}
