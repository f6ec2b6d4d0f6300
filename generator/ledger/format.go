package ledger

import (
	"strings"
	"time"

	"github.com/shopspring/decimal"
)

// format is what a number format makes of a number; the zero format shows it as it is.
type format int

const (
	general format = iota
	day
	month // a date without its day, such as yyyy"年"m"月"
	percent
)

// builtin are the number formats that a workbook uses by number alone; 27 and up are the Chinese ones (ECMA-376 18.8.30).
var builtin = map[int]format{
	9: percent, 10: percent,
	14: day, 15: day, 16: day, 17: month, 22: day,
	27: month, 28: day, 29: day, 30: day, 31: day, 36: month,
	50: month, 51: day, 52: month, 53: day, 54: day, 57: month, 58: day,
}

// format looks up a style's number format, once per style.
func (wb *workbook) format(style int) format {
	f, ok := wb.formats[style]
	if !ok {
		f = wb.lookUp(style)
		wb.formats[style] = f
	}
	return f
}

func (wb *workbook) lookUp(style int) format {
	styles := wb.book.Styles
	if styles == nil || styles.CellXfs == nil || style >= len(styles.CellXfs.Xf) || styles.CellXfs.Xf[style].NumFmtID == nil {
		return general
	}
	id := *styles.CellXfs.Xf[style].NumFmtID
	if styles.NumFmts != nil {
		for _, n := range styles.NumFmts.NumFmt {
			if n != nil && n.NumFmtID == id {
				return formatOf(n.FormatCode)
			}
		}
	}
	return builtin[id]
}

// formatOf reads a format code for what kind of thing it shows.
func formatOf(code string) format {
	var letters strings.Builder
	quoted, bracketed, skip := false, false, false
	for _, r := range code {
		switch {
		case skip:
			skip = false
		case quoted:
			quoted = r != '"'
		case bracketed: // a colour, a locale or a condition
			bracketed = r != ']'
		case r == '"':
			quoted = true
		case r == '[':
			bracketed = true
		case r == '\\' || r == '_' || r == '*': // the next character is shown, or only measured
			skip = true
		default:
			letters.WriteRune(r)
		}
	}
	s, _, _ := strings.Cut(strings.ToLower(letters.String()), ";") // the part for positive numbers
	has := func(set string) bool { return strings.ContainsAny(s, set) }
	switch {
	case strings.Contains(s, "general"), strings.Contains(s, "通用"):
		return general
	case has("%"):
		return percent
	case has("d"):
		return day
	case has("m") && !has("hs0#:"):
		return month
	case has("y"):
		return day
	default:
		return general
	}
}

// show gives a stored number as text, and as a date where the format says that it is one.
func (f format) show(raw string, date1904 bool) (string, Date) {
	d, ok := parseNumber(raw)
	if !ok {
		text, _ := clean(raw) // not a number after all; some programs write text so
		return text, Date{}
	}
	switch f {
	case day, month:
		if date := serial(d, date1904); !date.IsZero() {
			if f == month {
				date.Day = 0
			}
			return date.String(), date
		}
	case percent:
		return d.Shift(2).String() + "%", Date{}
	}
	return d.String(), Date{}
}

// parseNumber reads a stored number exactly, and rounds it to the 15 digits that a spreadsheet has:
// what was typed as 155.3 can be stored as 155.30000000000001.
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

// serial turns a day count into a date. The 1900 system counts a 29 February that never was, so its first 60 days are off by one.
func serial(d decimal.Decimal, date1904 bool) Date {
	if d.Sign() < 0 || d.GreaterThanOrEqual(decimal.NewFromInt(2_958_466)) { // the year 10000
		return Date{}
	}
	n := int(d.IntPart())
	epoch := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	switch {
	case date1904:
		epoch = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	case n == 0, n == 60: // a time of day, and the day that never was
		return Date{}
	case n < 60:
		n++
	}
	t := epoch.AddDate(0, 0, n)
	return Date{t.Year(), int(t.Month()), t.Day()}
}
