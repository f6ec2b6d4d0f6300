package summary

import (
	"strings"
	"time"

	"gongshi/generator/ledger"
)

// due is the last day of a deadline: 2023年8月, 2023年8月底, 2023年8月底前 and 2023年8月31日前 all end on the 31st. It is none where the deadline
// is no date, such as 长期坚持.
func due(deadline ledger.Field) ledger.Date {
	text := strings.TrimSpace(deadline.Text)
	for _, end := range []string{"完成", "之前", "以前", "前", "底", "末"} {
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
