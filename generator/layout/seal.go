package layout

import "gongshi/generator/style"

// sealing places names that seals are pressed on (7.3.5.1): each seal centred on its name, the last one on name and date.
type sealing struct {
	names []signer
	// dateWidth is the date's, or of what stands where it would.
	dateWidth style.Length
	// pairRight is the blank at the right of a date that stands under the second of two names side by side, right that under a name that
	// has its row alone.
	pairRight, right style.Length
	apart            style.Length
	lines            []placedLine
}

// sealed places the names in their order and the date four cells from the right, the last name centred on it. Two names stand side by
// side, the first as far from the left edge as the other from the right, where both are whole and apart and their seals do not meet; else
// one above the other, with room for a seal.
func sealed(names []signer, date signer, apart style.Length) []placedLine {
	const usual = style.SealDateRight * style.Cell
	s := &sealing{names: names, dateWidth: lineWidth(date.atoms), pairRight: usual, right: usual, apart: apart}
	if len(date.atoms) == 0 { // the longest name stands where the date would, but not so that it leaves the 版心
		for _, name := range names {
			s.dateWidth = max(s.dateWidth, lineWidth(name.atoms))
		}
		s.dateWidth = min(s.dateWidth, style.Measure-2*usual)
	}
	s.widen()
	for body := 0; body < len(names); {
		first, above := len(s.lines), 0
		if body > 0 {
			above = s.rowsOf(body - 1)
		}
		if body+1 < len(names) && s.abreast(names[body].atoms, names[body+1].atoms) {
			s.pair(body)
			body += 2
		} else {
			s.single(body)
			body++
		}
		if first > 0 {
			s.lines[first].gap = style.SealsApart - (above+s.rowsOf(body-1))/2 + 1
		}
	}
	right := s.right
	if n := len(s.lines); n > 0 && s.lines[n-1].beside {
		right = s.pairRight
	}
	return appendDate(s.lines, date, right)
}

// rowsOf is how many rows a placed name takes.
func (s *sealing) rowsOf(body int) int {
	n := 0
	for i := range s.lines {
		if s.lines[i].part == s.names[body].part {
			n++
		}
	}
	return n
}

// widen makes room for long names: for one of up to style.SealNameOneLine cells its axis and the date on it move to the left; and where
// names stand closer than usual, those of the widest two that a line holds move a little to the right.
func (s *sealing) widen() {
	for _, name := range s.names {
		w := lineWidth(name.atoms)
		if w <= style.SealNameOneLine*style.Cell {
			s.right = max(s.right, (w-s.dateWidth)/2)
		}
		if s.apart < style.NamesApart*style.Cell && 2*w+s.apart <= style.Measure {
			s.pairRight = min(s.pairRight, (style.Measure-s.apart-w-s.dateWidth)/2)
		}
	}
}

// room is the widest line that can be centred on a date so far from the right without leaving the 版心. Half-width digits are rounded down
// by up to half a thousandth of a point each, which must not push out a name that fits exactly.
func (s *sealing) room(right style.Length) style.Length { return 2*right + s.dateWidth + style.Pt/100 }

// centred is the blank at the right of a line that is centred on the date.
func (s *sealing) centred(part []atom, right style.Length) style.Length {
	return max(right+(s.dateWidth-lineWidth(part))/2, 0)
}

// axes is how far the axes of two names side by side are apart.
func (s *sealing) axes() style.Length { return style.Measure - 2*s.pairRight - s.dateWidth }

func (s *sealing) abreast(a, b []atom) bool {
	a2, b2, room := lineWidth(a), lineWidth(b), s.room(s.pairRight)
	return a2 <= room && b2 <= room && (a2+b2)/2+s.apart <= s.axes() && style.SealDiameter < s.axes()
}

func (s *sealing) pair(body int) {
	a, b := s.names[body], s.names[body+1]
	s.lines = append(s.lines,
		placedLine{part: a.part, atoms: a.atoms, right: s.axes() + s.centred(a.atoms, s.pairRight), ends: true},
		placedLine{part: b.part, atoms: b.atoms, right: s.centred(b.atoms, s.pairRight), ends: true, beside: true})
}

// single places a name that has its row alone; one that is too wide for it is broken by meaning.
func (s *sealing) single(body int) {
	for _, part := range nameParts(s.names[body].atoms, s.room(s.right)) {
		s.lines = append(s.lines, placedLine{part: s.names[body].part, atoms: part, right: s.centred(part, s.right)})
	}
	s.lines[len(s.lines)-1].ends = true
}
