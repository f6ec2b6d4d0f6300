package ledger

import (
	"slices"

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
		t.r.Error(problemMissing, v.Place(), "没有写存在问题", "填写这一项的存在问题；与上一行是同一问题时，问题类别也要留空或与上一行相同")
	case t.once(v):
		t.r.Error(problemMissing, v.Place(), "存在问题整格划了删除线，它的项却没有划", "问题不要了的，把它的各项也划掉，或者删去；还要的，取消这一格的删除线")
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
	var what, do string
	switch {
	case state == sheet.DateImpossible:
		what, do = "没有这个日期："+sheet.Brief(v.Text), "改成正确的日期"
	case c.Number && lostDecimal.MatchString(c.Text):
		what, do = "整改时限是一个数，分不清是1月还是10月："+sheet.Brief(v.Text), "写明年月，如 2023年10月"
	case c.NoDay, state == sheet.DateNone && bareNumber.MatchString(v.Text), !c.Date.IsZero() && c.Date.Year < firstYear:
		what, do = "整改时限是一个数，不是日期："+sheet.Brief(v.Text), "把单元格设成日期格式，看一看是哪一天，或者直接写日期，如 2023年8月5日"
	default:
		return
	}
	if t.once(v) {
		t.r.Error(deadlineImpossible, v.Field, what, do)
	}
}

func (t *table) category(v *reading) {
	if v.Text == "" && !v.bad && !t.categoryAsked {
		t.categoryAsked = true
		t.r.Error(categoryMissing, v.Place(), "没有写问题类别", "填写这一行所属的问题类别；同一类别的各行可以只写第一行")
	}
}

func (t *table) unit(v *reading) {
	if v.Text == "" && !v.bad && !t.unitAsked {
		t.unitAsked = true
		t.r.Error(unitMissing, v.Place(), "没有写单位", "填写这一行所属的单位；同一单位的各行可以只写第一行")
	}
}
