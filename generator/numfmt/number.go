package numfmt

import (
	"bytes"

	"github.com/shopspring/decimal"
)

// writer gathers what a cell shows, and where in it the digits of the number stand.
type writer struct {
	buf      []byte
	opened   bool // from is set
	from, to int  // to is 0 while no digit has been written
	spelling int
}

// open says that the number begins here.
func (w *writer) open() {
	if !w.opened {
		w.opened, w.from = true, len(w.buf)
	}
}

// blank adds one blank, unless one stands there.
func (w *writer) blank() {
	if n := len(w.buf); n == 0 || w.buf[n-1] != ' ' {
		w.buf = append(w.buf, ' ')
	}
}

func (w *writer) literal(text string) { w.buf = append(w.buf, text...) }

// digit adds a digit of the number, or the decimal point.
func (w *writer) digit(c byte) {
	w.open()
	w.buf = appendSpelt(w.buf, c, w.spelling)
	w.to = len(w.buf)
}

// text gives what has been written without blanks at its ends, and moves from and to with it.
func (w *writer) text() string {
	text := bytes.TrimLeft(w.buf, " ")
	lead := len(w.buf) - len(text)
	text = bytes.TrimRight(text, " ")
	w.from, w.to = max(0, w.from-lead), min(max(0, w.to-lead), len(text))
	return string(text)
}

// showPlain shows a number as it is stored.
func (w *writer) showPlain(n figure, d decimal.Decimal, unsigned bool) Shown {
	if n.negative && !unsigned {
		w.literal("-")
	} else if n.negative {
		d = d.Neg()
	}
	w.buf = n.append(w.buf)
	return Shown{Text: string(w.buf), Kind: Plain, Digits: d, One: true}
}

// showNumber shows a number under a section with digits, with General, or with words alone.
func (s *section) showNumber(w *writer, n figure, d decimal.Decimal, unsigned bool) Shown {
	if n.negative && !unsigned && len(s.pieces) > 0 {
		w.buf = append(w.buf, '-')
	}
	if len(n.digits) > 0 {
		n.point += int(s.shift)
	}
	changed, one := s.shift != 0, true
	switch s.kind {
	case numberSection:
		changed = n.round(s.decimals) || changed
		s.setDigits(w, &n)
	case generalSection:
		var rounded bool
		rounded, one = s.setGeneral(w, &n)
		changed = changed || rounded
	case scientificSection:
		s.setScientific(w, &n)
		one = false
	case fractionSection:
		one = s.setFraction(w, &n)
		changed = true
	default:
		for _, p := range s.pieces {
			w.otherPiece(p)
		}
	}
	shown := Shown{Kind: Number, Percent: s.percent, Scale: s.shift}
	written := w.to > 0
	shown.Text = w.text()
	if !written || shown.Text == "." {
		shown.Kind, shown.Scale, shown.Percent = Words, 0, false
		return shown
	}
	s.spell(&shown, w, &n, d, changed, one)
	return shown
}

// setDigits puts the digits of a number into their places; the first place takes all that have none.
func (s *section) setDigits(w *writer, n *figure) {
	for _, p := range s.pieces {
		if s.textInside && (p.kind == digit || p.kind == point) {
			w.open() // also where the place stays empty, as that of #!.0
		}
		switch {
		case p.kind == point:
			for power := n.point - 1; s.ints == 0 && power >= 0; power-- {
				w.digit(n.at(power))
			}
			w.digit('.')
		case p.kind != digit:
			w.otherPiece(p)
		case p.n < 0:
			s.digitBehind(w, n, p)
		default:
			s.digitsBefore(w, n, p)
		}
	}
}

// digitsBefore writes what a place before the decimal point shows.
func (s *section) digitsBefore(w *writer, n *figure, p piece) {
	if p.n == s.ints-1 {
		for power := n.point - 1; power > p.n; power-- {
			s.grouping(w, n.at(power), power)
		}
	}
	switch {
	case p.mark == '0' || p.n < n.point:
		s.grouping(w, n.at(p.n), p.n)
	case p.mark == '?':
		w.buf = append(w.buf, ' ')
	}
}

// grouping writes a digit, and a comma behind it where it stands before three, six … others.
func (s *section) grouping(w *writer, c byte, power int) {
	w.digit(c)
	if s.grouped && power > 0 && power%3 == 0 {
		w.buf = append(w.buf, ',')
	}
}

// digitBehind writes what a place behind the decimal point shows.
func (s *section) digitBehind(w *writer, n *figure, p piece) {
	switch {
	case -p.n <= max(n.decimals(), s.zeros):
		w.digit(n.at(p.n))
	case p.mark == '?':
		w.buf = append(w.buf, ' ')
	}
}

// otherPiece writes a piece that is no digit.
func (w *writer) otherPiece(p piece) {
	switch p.kind {
	case literal:
		w.literal(p.text)
	case percent:
		w.buf = append(w.buf, '%')
	case blank:
		w.blank()
	}
}

// setScientific writes a number such as 1.50E+03: the exponent goes in steps of as many as there are places before the point.
func (s *section) setScientific(w *writer, n *figure) {
	step := max(1, s.ints)
	power := 0
	scale := func() {
		if len(n.digits) == 0 {
			return
		}
		total := power + n.point - 1
		power = total - (total%step+step)%step
		n.point = total - power + 1
	}
	scale()
	if n.round(s.decimals) {
		scale() // 9.99 may have become 10
	}
	mantissa := *s
	mantissa.pieces = s.pieces[:s.splitAt]
	mantissa.setDigits(w, n)
	e := s.pieces[s.splitAt]
	end := s.splitAt + 1
	for end < len(s.pieces) && s.pieces[end].kind == digit {
		end++
	}
	w.literal(e.text)
	w.buf = appendExponent(w.buf, power, end-s.splitAt-1, e.mark == '+')
	w.to = len(w.buf)
	for _, p := range s.pieces[end:] {
		w.otherPiece(p)
	}
}

// setGeneral writes the number as General does in the middle of a section; it reports whether it was rounded, and whether it is written out.
func (s *section) setGeneral(w *writer, n *figure) (rounded, one bool) {
	text := ""
	if s.spelling == 0 {
		rounded, text = n.general()
	}
	for _, p := range s.pieces {
		if p.kind != general && p.kind != textPiece {
			w.otherPiece(p)
			continue
		}
		w.open()
		switch {
		case s.spelling > 0:
			w.buf = n.appendRead(w.buf, s.spelling, false)
		case text != "":
			w.literal(text)
		default:
			w.buf = n.append(w.buf)
		}
		w.to = len(w.buf)
	}
	return rounded, text == ""
}

// general rounds a number to the eleven characters that General takes; what needs more is given as text, 1.23457E+11.
func (n *figure) general() (rounded bool, text string) {
	const characters, decimals = 11, 9
	switch small := n.point < -3; {
	case small && n.decimals() <= decimals:
		return false, ""
	case small:
		return true, n.unsignedScientific()
	}
	rounded = n.round(max(0, min(decimals, characters-1-n.point)))
	if n.point > characters {
		return true, n.unsignedScientific()
	}
	return rounded, ""
}

func (n *figure) unsignedScientific() string {
	abs := *n
	abs.negative = false
	return string(abs.appendScientific(nil))
}
