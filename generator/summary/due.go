package summary

import (
	"regexp"
	"strings"
	"time"

	"gongshi/generator/ledger"
)

// due is the last day of a deadline: 2023年8月, 2023年8月底, 2023年8月底前, 于2023年8月31日前 and 2023年5月至8月 all end on the 31st. It is none where the
// deadline is no date, such as 长期坚持.
func due(deadline ledger.Field) ledger.Date {
	text := strings.TrimSpace(deadline.Text)
	for _, begin := range []string{"最迟", "截至", "截止", "到", "于", "在"} {
		text = strings.TrimPrefix(text, begin)
	}
	if m := period.FindStringSubmatch(text); m != nil {
		return periodEnd(m[1], m[2])
	}
	return lastDay(text)
}

// period parts the two ends of one; a hyphen stands within dates, too.
var period = regexp.MustCompile(`^(.+?)(?:至|到|—+|－|～|~)(.+)$`)

// periodEnd is the last day of a period whose end may leave out the year, none where it would end before it begins.
func periodEnd(from, to string) ledger.Date {
	begin, end := lastDay(from), lastDay(to)
	if end.IsZero() {
		if year, _, ok := strings.Cut(from, "年"); ok {
			end = lastDay(year + "年" + to)
		}
	}
	if end.Compare(begin) < 0 {
		return ledger.Date{}
	}
	return end
}

// lastDay is the last day of a date that may be a month or the end of a year.
func lastDay(text string) ledger.Date {
	text = strings.TrimSpace(text)
	for _, end := range []string{"完成", "之前", "以前", "前", "24时", "24点", "底", "末"} {
		text = strings.TrimSuffix(text, end)
	}
	year := strings.TrimSuffix(text, "年")
	if text != year && len(year) == 4 {
		text = year + "年12月" // 2023年底
	}
	d, ok := ledger.Field{Text: text}.Date()
	if !ok {
		return ledger.Date{}
	}
	if d.Day == 0 {
		d.Day = day(ledger.Date{Year: d.Year, Month: d.Month + 1}).Day()
	}
	return d
}

// Overdue is by how many days an item is late on the day of the notice, and 0 where it is not, or nobody can say.
func (it Item) Overdue(on ledger.Date) int {
	if it.Due.IsZero() || on.IsZero() || on.Day == 0 {
		return 0
	}
	return max(0, int(day(on).Sub(day(it.Due)).Hours()/24))
}

func day(d ledger.Date) time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}
