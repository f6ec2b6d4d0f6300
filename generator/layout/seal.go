package layout

import "gongshi/generator/style"

// sealing places names that seals are pressed on (7.3.5.1): each seal centred on its name, the last one on name and date.
type sealing struct {
	names []signer
	// dateWidth is the date's width; without a date, that of the longest name.
	dateWidth style.Length
	// pairRight is the blank at the right of a date under the second of two names side by side, right that of a date under a name with a row of
	// its own.
	pairRight, right style.Length
	// minBlank is the least blank between two names side by side.
	minBlank style.Length
	lines    []placedLine
}

// sealedLines places the names in their order and the date four cells from the right, the last name centred on it. Two names stand side by side
// where both fit on one line each and their seals do not meet: the first as far from the left edge as the other from the right. Else they stand
// one above the other, with room for a seal.
func sealedLines(names []signer, date signer, minBlank style.Length) []placedLine {
	const usual = style.SealDateRight * style.Cell
	s := &sealing{names: names, dateWidth: lineWidth(date.atoms), pairRight: usual, right: usual, minBlank: minBlank}
	if len(date.atoms) == 0 { // the longest name takes the date's place, as far as the 版心 allows
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
		if body+1 < len(names) && s.fitBeside(names[body].atoms, names[body+1].atoms) {
			s.sameRow(body)
			body += 2
		} else {
			s.ownRow(body)
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

// widen makes room for long names. For a name of up to style.SealNameOneLine cells the axis, with the date on it, moves to the left. Where names
// stand closer than usual, the axis of the right one of two moves to the right, as far as the widest pair needs.
func (s *sealing) widen() {
	for _, name := range s.names {
		w := lineWidth(name.atoms)
		if w <= style.SealNameOneLine*style.Cell {
			s.right = max(s.right, (w-s.dateWidth)/2)
		}
		if s.minBlank < style.NamesApart*style.Cell && 2*w+s.minBlank <= style.Measure {
			s.pairRight = min(s.pairRight, (style.Measure-s.minBlank-w-s.dateWidth)/2)
		}
	}
}

// room is the widest line that can be centred on a date with that blank at its right without leaving the 版心. The small addition is for
// half-width digits, which are rounded down by up to half a thousandth of a point each: a name that fits exactly must not be pushed out.
func (s *sealing) room(right style.Length) style.Length { return 2*right + s.dateWidth + style.Pt/100 }

// centred is the blank at the right of a line that is centred on the date.
func (s *sealing) centred(line []atom, right style.Length) style.Length {
	return max(right+(s.dateWidth-lineWidth(line))/2, 0)
}

// axisDistance is the distance between the axes of two names side by side.
func (s *sealing) axisDistance() style.Length { return style.Measure - 2*s.pairRight - s.dateWidth }

// fitBeside reports whether two names fit side by side.
func (s *sealing) fitBeside(a, b []atom) bool {
	aWidth, bWidth, room := lineWidth(a), lineWidth(b), s.room(s.pairRight)
	return aWidth <= room && bWidth <= room && (aWidth+bWidth)/2+s.minBlank <= s.axisDistance() && style.SealDiameter < s.axisDistance()
}

// sameRow places a name and the next one side by side.
func (s *sealing) sameRow(body int) {
	a, b := s.names[body], s.names[body+1]
	s.lines = append(s.lines,
		placedLine{part: a.part, atoms: a.atoms, right: s.axisDistance() + s.centred(a.atoms, s.pairRight), ends: true},
		placedLine{part: b.part, atoms: b.atoms, right: s.centred(b.atoms, s.pairRight), ends: true, beside: true})
}

// ownRow places a name on a row of its own, or on several where it is too wide: then it is broken by meaning.
func (s *sealing) ownRow(body int) {
	for _, line := range nameLines(s.names[body].atoms, s.room(s.right)) {
		s.lines = append(s.lines, placedLine{part: s.names[body].part, atoms: line, right: s.centred(line, s.right)})
	}
	s.lines[len(s.lines)-1].ends = true
}
