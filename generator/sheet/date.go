package sheet

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"gongshi/generator/pattern"
)

// Date is a day of the calendar, or a month of it where Day is 0. The zero Date is none.
type Date struct{ Year, Month, Day int }

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d == Date{} }

// String prints the date as notices do, without padding zeros (GB/T 9704-2012 7.3.5.4): 2023年8月5日.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Day == 0:
		return fmt.Sprintf("%d年%d月", d.Year, d.Month)
	default:
		return fmt.Sprintf("%d年%d月%d日", d.Year, d.Month, d.Day)
	}
}

// Compare orders dates: -1, 0 or +1. Where one of them has no day, their months are compared.
func (d Date) Compare(e Date) int {
	if d.Day == 0 || e.Day == 0 {
		d.Day, e.Day = 0, 0
	}
	for _, p := range [][2]int{{d.Year, e.Year}, {d.Month, e.Month}, {d.Day, e.Day}} {
		switch {
		case p[0] < p[1]:
			return -1
		case p[0] > p[1]:
			return 1
		}
	}
	return 0
}

// DateState says what a text is as a date.
type DateState int

const (
	DateNone       DateState = iota // no date at all
	DateGood                        // a day or a month of the calendar
	DateImpossible                  // shaped like a date, but there is no such day
)

var (
	dateShape  = pattern.New(`^(\d{4})[年./-](\d{1,2})(?:[月./-](\d{1,2})[日号]?|月)?$`)
	dateDigits = pattern.New(`^(\d{4})(\d{2})(\d{2})$`)
	dateHan    = pattern.New(`^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})[日号])?$`)
	timeOfDay  = pattern.New(`[ T]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$`)
)

// ParseDate reads a date as people type it: 2023.8.5, 2023-08-05, 2023/8/5, 2023年8月5日, 20230805, 2023年8月, 二〇二三年八月五日.
func ParseDate(text string) (Date, DateState) {
	if len(text) > MaxWord {
		return Date{}, DateNone
	}
	text = strings.TrimRight(Fold(timeOfDay.ReplaceAllString(text, "")), ".。")
	m := dateShape.FindStringSubmatch(text)
	if m == nil {
		m = dateDigits.FindStringSubmatch(text)
	}
	if m == nil && strings.Contains(text, "年") {
		m = hanDate(text)
	}
	if m == nil {
		return Date{}, DateNone
	}
	year, _ := strconv.Atoi(m[1])
	month, _ := strconv.Atoi(m[2])
	d := Date{Year: year, Month: month}
	if m[3] != "" {
		d.Day, _ = strconv.Atoi(m[3])
		if d.Day == 0 {
			return Date{}, DateImpossible
		}
	}
	if year < 1900 || year > 2199 || month < 1 || month > 12 || d.Day > DaysIn(year, month) {
		return Date{}, DateImpossible
	}
	return d, DateGood
}

// hanDate turns a date in Han numerals, as documents were dated before GB/T 9704-2012, into figures; nil where it is none.
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
		n, ok := ParseHan(m[i])
		if !ok {
			return nil
		}
		out[i] = strconv.FormatInt(n, 10)
	}
	return out
}

func DaysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}
