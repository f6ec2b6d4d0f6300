package sheet

import (
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/generator/numfmt"
)

// parseNumber reads a stored number exactly, and rounds it to the 15 digits of a spreadsheet: 155.3 can be stored as 155.30000000000001.
func parseNumber(raw string) (decimal.Decimal, bool) {
	raw = strings.TrimSpace(raw)
	if raw == "" || len(raw) > 64 {
		return decimal.Decimal{}, false
	}
	d, err := decimal.NewFromString(raw)
	if err != nil || d.Exponent() > 400 || d.Exponent() < -400 { // a larger exponent would print as gigabytes of zeros
		return decimal.Decimal{}, false
	}
	if n := d.NumDigits(); n > 15 {
		d = d.Round(15 - int32(n) - d.Exponent())
	}
	return d, true
}

// SerialDate turns a day count into a date. The 1900 system counts a 29 February that never was, so its first 60 days are off by one.
func SerialDate(d decimal.Decimal, date1904 bool) Date {
	if d.Sign() < 0 || d.GreaterThanOrEqual(decimal.NewFromInt(2_958_466)) { // the year 10000
		return Date{}
	}
	t := numfmt.Day(int(d.IntPart()), date1904)
	if t.IsZero() {
		return Date{}
	}
	return Date{t.Year(), int(t.Month()), t.Day()}
}
