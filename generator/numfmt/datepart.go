package numfmt

import (
	"bytes"
	"strings"
	"time"
	"unicode/utf8"
)

var (
	months   = strings.Split("一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月", " ")
	weekdays = []string{"日", "一", "二", "三", "四", "五", "六"}
)

// eras are the Japanese ones, the latest first.
var eras = []struct {
	from               time.Time
	letter, short, all string
}{
	{time.Date(2019, 5, 1, 0, 0, 0, 0, time.UTC), "R", "令", "令和"},
	{time.Date(1989, 1, 8, 0, 0, 0, 0, time.UTC), "H", "平", "平成"},
	{time.Date(1926, 12, 25, 0, 0, 0, 0, time.UTC), "S", "昭", "昭和"},
	{time.Date(1912, 7, 30, 0, 0, 0, 0, time.UTC), "T", "大", "大正"},
	{time.Date(1868, 1, 25, 0, 0, 0, 0, time.UTC), "M", "明", "明治"},
}

// datePart writes one part of a date or of a time of day.
func (s *section) datePart(w *writer, p piece, m *moment) {
	switch p.mark {
	case 'y', 'e', 'b', 'g':
		s.year(w, p, m.date)
	case 'm':
		s.month(w, p.n, m.date.Month())
	case 'd', 'a':
		s.day(w, p, m.date)
	case 'h':
		hour := m.hour
		if s.twelveHours {
			hour = (hour+11)%12 + 1
		}
		w.count(hour, p.n)
	case 'n':
		w.count(m.minute, p.n)
	case 's':
		w.count(m.second, p.n)
	case 'f':
		w.literal(".")
		fraction := m.fraction
		for range s.secondDecimals - p.n {
			fraction /= 10
		}
		w.buf = appendInt(w.buf, fraction, p.n)
	case 'p', 'P':
		s.halfDay(w, p, m.hour >= 12)
	}
}

func (s *section) halfDay(w *writer, p piece, afternoon bool) {
	names := [2]string{"AM", "PM"}
	switch {
	case p.mark == 'P':
		names = [2]string{"A", "P"}
	case p.n == chinese || s.language == chinese:
		names = [2]string{"上午", "下午"}
	}
	if afternoon {
		w.literal(names[1])
	} else {
		w.literal(names[0])
	}
}

func (s *section) elapsedPart(w *writer, p piece, m *moment) {
	count := m.days*24 + m.hour
	if p.mark != 'h' {
		count = count*60 + m.minute
	}
	if p.mark == 's' {
		count = count*60 + m.second
	}
	w.buf = appendInt(w.buf, count, p.n)
}

// year writes a year; e is the year as the language of the section counts it, b the Buddhist one.
func (s *section) year(w *writer, p piece, date time.Time) {
	year, width := date.Year(), 4
	switch {
	case p.mark == 'b':
		year += 543
	case p.mark == 'g' || p.mark == 'e' && s.language == japanese:
		s.era(w, p, date)
		return
	case p.mark == 'e' && s.language == taiwan && year > 1911:
		year, width = year-1911, p.n
	}
	if p.mark != 'e' && p.n <= 2 {
		year, width = year%100, 2
	}
	start := len(w.buf)
	w.buf = appendInt(w.buf, year, width)
	if w.spelling > 0 {
		digits := bytes.Clone(w.buf[start:])
		w.buf = w.buf[:start]
		w.digits(digits)
	}
}

// era writes the name of a Japanese era, or the year in it. Elsewhere g shows nothing.
func (s *section) era(w *writer, p piece, date time.Time) {
	for _, era := range eras {
		switch {
		case s.language != japanese || date.Before(era.from):
			continue
		case p.mark == 'e':
			w.count(date.Year()-era.from.Year()+1, min(p.n, 2))
		case p.n == 1:
			w.literal(era.letter)
		case p.n == 2:
			w.literal(era.short)
		default:
			w.literal(era.all)
		}
		return
	}
}

func (s *section) month(w *writer, n int, month time.Month) {
	chineseName := s.language == chinese || s.spelling > 0
	switch {
	case n <= 2:
		w.count(int(month), n)
	case n == 3 && chineseName:
		w.count(int(month), 1)
		w.literal("月")
	case n == 3:
		w.literal(month.String()[:3])
	case n == 5:
		_, size := utf8.DecodeRuneInString(month.String())
		w.literal(month.String()[:size])
	case chineseName:
		w.literal(months[month-1])
	default:
		w.literal(month.String())
	}
}

// day writes the day of the month, or that of the week.
func (s *section) day(w *writer, p piece, date time.Time) {
	name := weekdays[date.Weekday()]
	chineseName := s.language == chinese || s.spelling > 0
	switch {
	case p.mark == 'a' && p.n == 3:
		w.literal(name)
	case p.mark == 'd' && p.n <= 2:
		w.count(date.Day(), p.n)
	case p.mark == 'd' && p.n == 3 && chineseName:
		w.literal("周" + name)
	case p.mark == 'd' && p.n == 3:
		w.literal(date.Weekday().String()[:3])
	case p.mark == 'a' || chineseName:
		w.literal("星期" + name)
	default:
		w.literal(date.Weekday().String())
	}
}

// count writes a small number with at least one or two digits, in the numerals of the section's [DBNum].
func (w *writer) count(n, width int) {
	start := len(w.buf)
	w.buf = appendInt(w.buf, n, min(width, 2))
	if w.spelling == 0 {
		return
	}
	digits := bytes.Clone(w.buf[start:])
	w.buf = w.buf[:start]
	if w.spelling > 2 || n < 10 {
		w.digits(digits)
		return
	}
	f := figure{digits: digits, point: len(digits)}
	f.trim()
	w.buf = f.appendRead(w.buf, w.spelling, w.spelling == 1)
}

// digits writes each digit in the numerals of the section's [DBNum].
func (w *writer) digits(digits []byte) {
	for _, c := range digits {
		w.buf = appendSpelt(w.buf, c, w.spelling)
	}
}
