package ledger

import (
	"github.com/shopspring/decimal"

	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

var (
	dateSerial  = pattern.New(`^[2-8]\d{4}(?:\.\d+)?$`) // 1954 to 2146; no other number in a date's cell is as long
	bareNumber  = pattern.New(`^[-+]?[\d,]+(?:\.\d+)?$`)
	lostDecimal = pattern.New(`^\d{4}\.1$`)
)

// firstYear is the first year of a deadline. A number below some 18,000 in a date's cell would be an earlier day.
const firstYear = 1949

// parseDay reads a cell that should hold a date. It may also hold the bare day count of one.
func parseDay(c sheet.Cell, date1904 bool) (Date, sheet.DateState) {
	switch {
	case !c.Date.IsZero():
		return c.Date, sheet.DateGood
	case c.Number && lostDecimal.MatchString(c.Text):
		return Date{}, sheet.DateNone // typed as 2023.1 or as 2023.10: the number has lost it
	case dateSerial.MatchString(c.Text):
		if n, err := decimal.NewFromString(c.Text); err == nil {
			if d := sheet.SerialDate(n, date1904); !d.IsZero() {
				return d, sheet.DateGood
			}
		}
	}
	return sheet.ParseDate(c.Text)
}
