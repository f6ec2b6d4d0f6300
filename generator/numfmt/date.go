package numfmt

import (
	"math/bits"
	"strings"
	"time"
)

// compileDate tells minutes from months, finds fractions of seconds, and notes what the section shows of a date.
func (s *section) compileDate() bool {
	s.kind = dateSection
	s.fractions()
	var before *piece
	for i := range s.pieces {
		p := &s.pieces[i]
		switch p.kind {
		case digit, denominator:
			return false
		case datePiece, elapsed:
			if p.mark == 's' && before != nil && before.kind == datePiece && before.mark == 'm' && before.n <= 2 {
				before.mark = 'n' // the m before seconds are minutes
			}
			if p.kind == datePiece && p.mark == 'm' && p.n <= 2 && before != nil && before.mark == 'h' {
				p.mark = 'n' // and so are those behind hours
			}
			before = p
		case blank:
		default:
			*p = p.asLiteral()
			s.foreignText = s.foreignText || strings.Trim(p.text, "年月日号时分秒点-/.:： \u3000") != ""
		}
	}
	for _, p := range s.pieces {
		s.noteDatePart(p)
	}
	return true
}

// fractions makes date pieces of the .00 behind seconds.
func (s *section) fractions() {
	var kept []piece
	seconds := false
	for i := 0; i < len(s.pieces); i++ {
		p := s.pieces[i]
		n := 0
		for p.kind == point && seconds && i+n+1 < len(s.pieces) && s.pieces[i+n+1].kind == digit {
			n++
		}
		if n > 0 && n <= 9 {
			s.secondDecimals = max(s.secondDecimals, n)
			p = piece{kind: datePiece, mark: 'f', n: n}
			i += n
		}
		seconds = (p.kind == datePiece || p.kind == elapsed) && p.mark == 's'
		kept = append(kept, p)
	}
	s.pieces = kept
}

func (s *section) noteDatePart(p piece) {
	if p.kind == elapsed {
		s.hasTime = true
	}
	if p.kind != datePiece {
		return
	}
	switch p.mark {
	case 'y', 'e', 'b':
		s.hasYear, s.hasDate = true, true
	case 'm':
		s.hasMonth, s.hasDate = true, true
	case 'd':
		s.hasDay, s.hasDate = s.hasDay || p.n <= 2, true
	case 'a', 'g':
		s.hasDate = true
	case 'p', 'P':
		s.hasTime, s.twelveHours = true, true
	default:
		s.hasTime = true
	}
}

// moment is a point in time, in its parts.
type moment struct {
	date                 time.Time
	days                 int // since the epoch
	hour, minute, second int
	fraction             int // of a second, in units of its decimals
}

// showMoment shows a number as a date or a time.
func (s *section) showMoment(w *writer, n figure, date1904 bool) Shown {
	shown := Shown{Kind: Time, NoDay: true}
	if s.hasDate {
		shown.Kind = Date
		shown.HasYear, shown.HasMonth, shown.HasDay, shown.Literal = s.hasYear, s.hasMonth, s.hasDay, s.foreignText
	}
	m, ok := s.momentOf(&n, date1904)
	if !ok {
		return shown
	}
	shown.NoDay = false
	for _, p := range s.pieces {
		switch p.kind {
		case datePiece:
			s.datePart(w, p, &m)
		case elapsed:
			s.elapsedPart(w, p, &m)
		default:
			w.otherPiece(p)
		}
	}
	shown.Text = w.text()
	return shown
}

// momentOf makes a moment of a number of days. A time is rounded to the smallest unit that the section can show.
func (s *section) momentOf(n *figure, date1904 bool) (m moment, ok bool) {
	if n.negative || n.point > 7 {
		return m, false
	}
	for power := n.point - 1; power >= 0; power-- {
		m.days = m.days*10 + int(n.at(power)-'0')
	}
	if s.hasTime {
		const places = 15
		var fraction, unit uint64 = 0, 1
		for power := -1; power >= -places; power-- {
			fraction = fraction*10 + uint64(n.at(power)-'0')
			unit *= 10
		}
		second := uint64(1)
		for range s.secondDecimals {
			second *= 10
		}
		high, low := bits.Mul64(fraction, 86_400*second)
		count, rest := bits.Div64(high, low, unit)
		if rest >= unit/2 {
			count++
		}
		if count == 86_400*second {
			count = 0
			m.days++
		}
		m.fraction = int(count % second)
		seconds := int(count / second)
		m.hour, m.minute, m.second = seconds/3600, seconds/60%60, seconds%60
	}
	last := 2_958_465 // 31 December 9999
	if date1904 {
		last -= 1462
	}
	if m.days > last {
		return m, false
	}
	if s.hasDate {
		m.date = Day(m.days, date1904)
	}
	return m, !s.hasDate || !m.date.IsZero()
}

// Day gives the day of a serial number, the zero time for none. The 1900 system counts a 29 February that never was, so its first 60 days are
// off by one.
func Day(n int, date1904 bool) time.Time {
	epoch := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	switch {
	case date1904:
		epoch = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	case n <= 0, n == 60: // a time of day, and the day that never was
		return time.Time{}
	case n < 60:
		n++
	}
	return epoch.AddDate(0, 0, n)
}
