package layout

import "gongshi/generator/style"

// closeNeighbours takes out the blank between marks that stand together, wherever they stand (CLREQ, 标点符号的宽度调整): 》， and ：“ take a cell and a half. A mark
// gives no more than is blank in its face, so that none touches the next.
func closeNeighbours(atoms []atom, pitch style.Length) {
	for i := 1; i < len(atoms); i++ {
		a, next := &atoms[i-1], &atoms[i]
		if a.class == ordinary || next.class == ordinary { // nearly all
			continue
		}
		var blank style.Length
		switch {
		case a.class.blankBehind() && (next.class.blankBehind() || next.class == opening):
			blank = a.blank(pitch, false)
		case a.class == opening && next.class == opening:
			blank = next.blank(pitch, true)
		}
		blank = min(blank, pitch/2)
		a.closed = int32(blank)
		a.advance -= blank
	}
}

// blankBehind reports whether the right half of a full-width mark of the class is blank.
func (c class) blankBehind() bool { return c == closing || c == pause || c == stop }

// wide reports whether the atom was as wide as a cell before it was closed: only a full-width mark has half an em to give.
func (a *atom) wide(pitch style.Length) bool { return a.advance+style.Length(a.closed) >= pitch*9/10 }

// blank is what a full-width mark leaves blank at one side.
func (a *atom) blank(pitch style.Length, left bool) style.Length {
	from, _, to, _, ok := a.face.Box(a.face.Glyph(a.r))
	if !ok || !a.wide(pitch) {
		return 0
	}
	if left {
		to = a.face.UnitsPerEm() - from
	}
	return max(pitch-style.Length(to)*pitch/style.Length(a.face.UnitsPerEm()), 0)
}
