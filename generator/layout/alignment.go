package layout

import "gongshi/generator/style"

// alignment is how the lines of a cell stand in its width: spread, or not spread and in the middle, at the right, or at the left.
type alignment struct {
	left, measure        style.Length
	center, foot, ragged bool
}

// mostCentred is the most that the tracking of a line that is not spread may differ from other text, where the difference shows.
const mostCentred = style.Pt / 4

// takes reports whether a line may have another tracking, to end in its place in a word processor. At the left a closer one is taken too: the cell has no
// room for it otherwise.
func (a alignment) takes(difference style.Length) bool {
	switch {
	case a.center, a.foot:
		return max(difference, -difference) <= mostCentred
	case a.ragged:
		return difference <= mostCentred
	}
	return true
}

// set sets a line and says where it begins.
func (a alignment) set(b *breaker, s span) (glyphs []Glyph, x style.Length) {
	if !a.center && !a.foot && !a.ragged {
		glyphs, shift := b.set(s)
		return glyphs, a.left + shift
	}
	one := &breaker{atoms: b.atoms[s.from:s.to], pitch: b.pitch, measure: a.measure} // its own last line: nothing is spread
	glyphs, shift := one.set(span{0, len(one.atoms)})
	blank := a.measure - shift - glyphsWidth(glyphs)
	switch {
	case a.center:
		shift += blank / 2
	case a.foot:
		shift += blank
	}
	return glyphs, a.left + shift
}
