package ledger

import (
	"slices"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// fill puts a row's readings into its item; index is the item's.
func (t *rowReader) fill(it *Item, readings []reading, index int) {
	var problem, accounts *reading
	var states []*reading
	for i := range readings {
		v := &readings[i]
		t.wraps.add(v)
		switch v.column.column.role {
		case status:
			states = append(states, v)
		case money:
			t.setMoney(it, v)
		case handling:
			t.setHandled(it, v)
		case account:
			accounts = v
		case reach:
			t.reachCells = append(t.reachCells, reachCell{index, *v})
			if f := v.column.column.field(it); f.Text == "" {
				*f = v.Field
			}
		default:
			if v.column.column.name == "存在问题" {
				problem = v
			}
			t.setWords(it, v)
		}
	}
	it.ResultAbove = it.Result.Text != "" && slices.ContainsFunc(readings, func(v reading) bool { return v.column.column.name == "整改结果" && !v.own && !v.covered })
	if accounts != nil {
		t.setAccounts(it, accounts, readings)
	}
	if !t.has["问题类别"] {
		it.Category = t.filledAbove[columnNamed("问题类别")] // from a row merged across, see takeBand
	}
	t.setBandUnit(it)
	if t.lacksProblem(problem) && isLone(readings) { // one finding is enough
		return
	}
	states = append(states, t.openedStatus(it, readings)...)
	switch {
	case len(states) == 0:
	case t.byMeasure != nil && t.byMeasure(it.Unit.Text):
		t.measureRows = append(t.measureRows, measureRow{index, states})
	default:
		t.setStatus(it, states)
	}
}

// isLone reports a row with nothing of its own but a category, or what else only puts problems together.
func isLone(readings []reading) bool {
	return !slices.ContainsFunc(readings, func(v reading) bool { return v.own && !v.column.column.groups() })
}

// setWords puts a column of words into its place.
func (t *rowReader) setWords(it *Item, v *reading) {
	switch v.column.column.name {
	case "整改时限":
		t.checkDeadline(v)
	case "单位":
		t.checkUnit(v)
	case "问题类别":
		t.checkCategory(v)
	}
	*v.column.column.field(it) = v.Field
}

// lacksProblem reports a row without 存在问题, and adds a finding.
func (t *rowReader) lacksProblem(v *reading) bool {
	switch {
	case v == nil || v.Text != "" || v.bad:
		return false
	case !t.g.WhollyStruck(v.at):
		t.r.Tell(finding.ProblemMissing, v.Place(), nil)
	case t.once(v):
		t.r.Tell(finding.ProblemStruck, v.Place(), nil)
	}
	return true
}

// once reports whether a reading's cell comes up for the first time.
func (t *rowReader) once(v *reading) bool {
	first := !t.reportedCells[v.at]
	t.reportedCells[v.at] = true
	return first
}

// checkDeadline checks a deadline. It is free text (长期坚持, 立行立改), but a date in it must exist, and it may not be a bare number: 45143 names no day, and a
// day in 1900 was typed as a number.
func (t *rowReader) checkDeadline(v *reading) {
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

func (t *rowReader) checkCategory(v *reading) {
	if v.Text == "" && !v.bad && !t.categoryReported {
		t.categoryReported = true
		t.r.Tell(finding.CategoryMissing, v.Place(), nil)
	}
}

func (t *rowReader) checkUnit(v *reading) {
	if v.Text == "" && !v.bad && !t.unitReported {
		t.unitReported = true
		t.r.Tell(finding.RowUnitMissing, v.Place(), nil)
	}
}
