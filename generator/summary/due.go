package summary

import (
	"time"

	"gongshi/generator/ledger"
)

// Overdue is by how many days an item is late on the day of the notice; 0 where it is not late, or that is not known.
func (it Item) Overdue(on ledger.Date) int {
	if it.Due.IsZero() || on.IsZero() || on.Day == 0 {
		return 0
	}
	return max(0, int(day(on).Sub(day(it.Due)).Hours()/24))
}

func day(d ledger.Date) time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}
