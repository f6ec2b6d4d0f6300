package ledger

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/shopspring/decimal"
)

// dateState says what a text is as a date.
type dateState int

const (
	dateNone       dateState = iota // no date at all
	dateGood                        // a day or a month of the calendar
	dateImpossible                  // shaped like a date, but there is no such day
)

var (
	dateShape   = regexp.MustCompile(`^(\d{4})[年./-](\d{1,2})(?:[月./-](\d{1,2})[日号]?|月)?$`)
	dateDigits  = regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})$`)
	dateHan     = regexp.MustCompile(`^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})[日号])?$`)
	timeOfDay   = regexp.MustCompile(`[ T]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$`)
	dateSerial  = regexp.MustCompile(`^[2-8]\d{4}(?:\.\d+)?$`) // 1954 to 2146: no other number in a date's cell is so long
	bareNumber  = regexp.MustCompile(`^[-+]?[\d,]+(?:\.\d+)?$`)
	lostDecimal = regexp.MustCompile(`^\d{4}\.1$`)
)

// firstYear is the first that a deadline can be in: numbers below some 18,000 in a date's cell are earlier days.
const firstYear = 1949

// parseDate reads a date as people type it: 2023.8.5, 2023-08-05, 2023/8/5, 2023年8月5日, 20230805, 2023年8月, 二〇二三年八月五日.
func parseDate(text string) (Date, dateState) {
	if len(text) > maxWord {
		return Date{}, dateNone
	}
	text = strings.TrimRight(fold(timeOfDay.ReplaceAllString(text, "")), ".。")
	m := dateShape.FindStringSubmatch(text)
	if m == nil {
		m = dateDigits.FindStringSubmatch(text)
	}
	if m == nil && strings.Contains(text, "年") {
		m = hanDate(text)
	}
	if m == nil {
		return Date{}, dateNone
	}
	year, _ := strconv.Atoi(m[1])
	month, _ := strconv.Atoi(m[2])
	d := Date{Year: year, Month: month}
	if m[3] != "" {
		d.Day, _ = strconv.Atoi(m[3])
		if d.Day == 0 {
			return Date{}, dateImpossible
		}
	}
	if year < 1900 || year > 2199 || month < 1 || month > 12 || d.Day > daysIn(year, month) {
		return Date{}, dateImpossible
	}
	return d, dateGood
}

// hanDate takes a date in Han numerals apart, as documents were dated before GB/T 9704-2012, into figures; nil where it is none.
func hanDate(text string) []string {
	m := dateHan.FindStringSubmatch(text)
	if m == nil {
		return nil
	}
	out := []string{text, "", "", ""}
	for _, r := range strings.NewReplacer("〇", "零", "○", "零").Replace(m[1]) {
		out[1] += strconv.Itoa(strings.Index(hanDigits, string(r)) / len("零"))
	}
	for i := 2; i <= 3; i++ {
		if m[i] == "" {
			continue
		}
		n, ok := parseHan(m[i])
		if !ok {
			return nil
		}
		out[i] = strconv.FormatInt(n, 10)
	}
	return out
}

// Date is the date that a field's text is, whatever way it is typed; ok is false where it is none, as 长期坚持.
func (f Field) Date() (d Date, ok bool) {
	d, state := parseDate(f.Text)
	return d, state == dateGood
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// parseDay reads a cell where a date is wanted, which may also hold the bare day count of one.
func parseDay(c cell, date1904 bool) (Date, dateState) {
	switch {
	case !c.date.IsZero():
		return c.date, dateGood
	case c.number && lostDecimal.MatchString(c.text):
		return Date{}, dateNone // typed as 2023.1 or as 2023.10: the number has lost it
	case dateSerial.MatchString(c.text):
		if n, err := decimal.NewFromString(c.text); err == nil {
			if d := serial(n, date1904); !d.IsZero() {
				return d, dateGood
			}
		}
	}
	return parseDate(c.text)
}
