package proof

import "gongshi/generator/ledger"

// day is a date in a text, in Arabic figures. Year is 0 where it is not written, Day is 0 where there is only a month.
type day struct {
	ledger.Date
	paragraph, from, to int
}

// days are all dates of the text in the order of the text, found once: 2023年8月5日, 2023年8月, 8月5日.
func (t *Text) days() []day {
	if t.daysFound != nil {
		return t.daysFound
	}
	list := []day{}
	for i := range t.Paragraphs {
		runes := t.Paragraphs[i].runes
		for k, r := range runes {
			if r != '月' {
				continue
			}
			if d, ok := dayAround(runes, k); ok {
				d.paragraph = i
				list = append(list, d)
			}
		}
	}
	t.daysFound = list
	return list
}

// dayAround reads the date whose 月 stands at k.
func dayAround(runes []rune, k int) (d day, ok bool) {
	month, from := numberBefore(runes, k, 5)
	if from == k || k-from > 2 {
		return d, false
	}
	d = day{Date: ledger.Date{Month: month}, from: from, to: k + 1}
	if at(runes, from-1) == '年' {
		if year, start := numberBefore(runes, from-1, 5); from-1-start == 4 {
			d.Year, d.from = year, start
		}
	}
	n, end := numberAfter(runes, k+1, 3)
	switch figures := end - k - 1; {
	case (figures == 1 || figures == 2) && oneOf(at(runes, end), "日号"):
		d.Day, d.to = n, end+1
	case figures > 0 || d.Year == 0: // 8月5个, 8月
		return d, false
	}
	return d, true
}

// daySpan is a date and a later one with 至 between them. The second has the first one's year where it has none of its own.
type daySpan struct{ first, last day }

func (t *Text) daySpans() []daySpan {
	var out []daySpan
	list := t.days()
	for i := 1; i < len(list); i++ {
		a, b := list[i-1], list[i]
		if a.paragraph != b.paragraph || b.from != a.to+1 || !oneOf(t.Paragraphs[a.paragraph].runes[a.to], "至到—～-") {
			continue
		}
		if b.Year == 0 {
			b.Year = a.Year
		}
		out = append(out, daySpan{a, b})
	}
	return out
}

// earlier reports whether d is surely before e: a month is not before a day in it. Both need a year.
func earlier(d, e ledger.Date) bool {
	if d.Year == 0 || e.Year == 0 {
		return false
	}
	if d.Day == 0 || e.Day == 0 {
		d.Day, e.Day = 0, 0
	}
	return d.Compare(e) < 0
}

// milestones are the dates that the notice itself states.
type milestones struct {
	inspected, feedback, notice *day
	// inspections are all periods that the text calls an inspection's, feedbacks all days of a feedback.
	inspections []daySpan
	feedbacks   []day
}

// milestones finds the end of the inspection, the day of the feedback, both in the opening, and the notice's own date.
func (t *Text) milestones() milestones {
	if t.milestonesFound {
		return t.foundMilestones
	}
	t.milestonesFound = true
	m := &t.foundMilestones
	spans, days := t.daySpans(), t.days()
	first := t.firstLabel()
	all := t.sentences()
	for i := range all {
		s := &all[i]
		if s.paragraph >= first {
			break
		}
		if s.has(t.inspections...) && s.has("进行", "开展") && s.has("对") {
			m.inspection(s, spans)
		}
		if s.has("反馈了", "反馈巡") || t.told != "" && s.has(t.told) {
			m.feedbackOf(s, spans, days)
		}
	}
	for k := range days {
		if d := &days[k]; t.Paragraphs[d.paragraph].Kind == Date && d.Year != 0 {
			m.notice = d
		}
	}
	return *m
}

// inspection takes the first period of a sentence about an inspection.
func (m *milestones) inspection(s *sentence, spans []daySpan) {
	for k := range spans {
		if d := &spans[k].last; s.holds(d.paragraph, d.from, d.from+1) {
			if m.inspected == nil {
				m.inspected = d
			}
			m.inspections = append(m.inspections, spans[k])
			return
		}
	}
}

// feedbackOf takes the first day of a sentence about a feedback. Of several feedbacks it takes the latest: the others belong to earlier inspections.
func (m *milestones) feedbackOf(s *sentence, spans []daySpan, days []day) {
	for k := range days {
		if d := &days[k]; d.Year != 0 && s.holds(d.paragraph, d.from, d.to) && !inSpan(spans, d) {
			if m.feedback == nil || earlier(m.feedback.Date, d.Date) {
				m.feedback = d
			}
			m.feedbacks = append(m.feedbacks, *d)
			return
		}
	}
}

func inSpan(spans []daySpan, d *day) bool {
	for _, s := range spans {
		if s.first.paragraph == d.paragraph && s.first.from <= d.from && d.to <= s.last.to {
			return true
		}
	}
	return false
}
