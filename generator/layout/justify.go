package layout

import (
	"slices"

	"gongshi/generator/style"
)

// set places one line's glyphs: squeezed where marks were pulled in, spread to the right edge unless it ends its paragraph.
// It returns the glyphs and the first one's offset from the line's start.
func (b *breaker) set(s span) ([]Glyph, style.Length) {
	atoms := b.atoms[s.from:s.to]
	t := b.trimmer(s.from, s.to)
	b.spread = slices.Grow(b.spread[:0], len(atoms))[:len(atoms)]
	spread := b.spread
	clear(spread)
	hideEndSpaces(atoms, spread)

	room := b.room(s.from)
	width := b.width(s.from, s.to)
	ends := s.to == len(b.atoms)
	if !ends || width > room {
		slack := room - width + t.endMark()
		if slack < 0 {
			slack = -t.squeeze(-slack, b.tightening(s.from, s.to))
		}
		b.justify(atoms, spread, slack)
	}

	glyphs := make([]Glyph, len(atoms))
	for i, a := range atoms {
		advance := a.advance - t.trims[i].right + spread[i]
		if i+1 < len(atoms) {
			advance -= t.trims[i+1].left
		}
		glyphs[i] = Glyph{Rune: a.r, Face: a.face, Advance: advance}
	}
	return glyphs, -t.trims[0].left
}

// hideEndSpaces gives spaces at the line's end no width: they stay in the text and leave the edge straight.
func hideEndSpaces(atoms []atom, spread []style.Length) {
	for i := len(atoms) - 1; i > 0 && atoms[i].class == space; i-- {
		spread[i] = -atoms[i].advance
	}
}

// justify spreads slack over the line's gaps: word spaces first, up to half an em, then all gaps alike. Negative slack, which squeezing left
// over, closes the gaps.
func (b *breaker) justify(atoms []atom, spread []style.Length, slack style.Length) {
	at := gaps(atoms)
	if len(at) == 0 || slack > style.Length(len(at))*(b.pitch/raggedDivisor) {
		return
	}
	if slack > 0 {
		slack = stretchSpaces(atoms, spread, slack, b.pitch)
	}
	// The remainder of the division goes to the first gaps, one unit each, so that the line ends exactly at the edge.
	n := style.Length(len(at))
	each, rest := slack/n, slack%n
	for k, i := range at {
		spread[i] += each
		switch {
		case style.Length(k) < rest:
			spread[i]++
		case style.Length(k) < -rest:
			spread[i]--
		}
	}
}

// stretchSpaces widens word spaces up to half an em and returns the slack that is left.
func stretchSpaces(atoms []atom, spread []style.Length, slack, pitch style.Length) style.Length {
	for i := range atoms[:len(atoms)-1] {
		if atoms[i].class == space && spread[i] == 0 && slack > 0 {
			added := min(max(pitch/2-atoms[i].advance, 0), slack)
			spread[i] += added
			slack -= added
		}
	}
	return slack
}

// gaps lists the places (after atoms[i]) that letter-spacing may change: none inside a word, a number, —— or ……, and none beside a
// connector unless there are no others.
func gaps(atoms []atom) []int {
	atoms = withoutEndSpaces(atoms)
	list := make([]int, 0, len(atoms))
	_, preferred := gapCounts(atoms)
	for i := range len(atoms) - 1 {
		if isGap(atoms, i) && (preferred == 0 || !besideConnector(atoms, i)) {
			list = append(list, i)
		}
	}
	return list
}

// countGaps is how many gaps lists.
func countGaps(atoms []atom) int {
	all, preferred := gapCounts(withoutEndSpaces(atoms))
	if preferred > 0 {
		return preferred
	}
	return all
}

func withoutEndSpaces(atoms []atom) []atom {
	for len(atoms) > 1 && atoms[len(atoms)-1].class == space {
		atoms = atoms[:len(atoms)-1]
	}
	return atoms
}

// gapCounts counts the places that are not inside a word, and those of them that are not beside a connector.
func gapCounts(atoms []atom) (all, preferred int) {
	for i := range len(atoms) - 1 {
		if isGap(atoms, i) {
			all++
			if !besideConnector(atoms, i) {
				preferred++
			}
		}
	}
	return all, preferred
}

func isGap(atoms []atom, i int) bool { return atoms[i+1].tie != word }

func besideConnector(atoms []atom, i int) bool {
	return atoms[i].class == connector || atoms[i+1].class == connector
}
