package layout

import "gongshi/generator/style"

// The room that punctuation can give up, in CLREQ's order: the line's last mark, word spaces, middle dots, brackets, pauses, stops. GB/T 15834-2011
// 5.1.10 sets the line-end mark to half width wherever it stands, 5.1.11 allows the rest where it saves a mark from turning over. Neighbouring marks
// are closed on every line (closeNeighbours), so they have nothing left to give.

// trim is what a character gives up at its left and right.
type trim struct{ left, right style.Length }

// trimmer squeezes one line's atoms.
type trimmer struct {
	atoms []atom
	trims []trim
	pitch style.Length
	// end is where the spaces at the line's end begin; they have no width.
	end int
}

// behind is what a full-width mark can give up at its right, of a share of the cell.
func (t *trimmer) behind(i int, share style.Length) trim {
	a := &t.atoms[i]
	if !a.wide(t.pitch) {
		return trim{}
	}
	return trim{right: max(share-style.Length(a.closed), 0)}
}

// endMark sets the line's last mark to half width and returns what that gives.
func (t *trimmer) endMark() style.Length {
	last := len(withoutEndSpaces(t.atoms)) - 1
	if t.atoms[last].class.blankBehind() {
		t.trims[last] = t.behind(last, t.pitch/2)
	}
	return t.trims[last].right
}

// squeezeStep is one rank of the order: what the character at i can give up at its left and right.
type squeezeStep func(t *trimmer, i int) trim

var squeezeOrder = []squeezeStep{wordSpaces, middots, brackets, pauses, stops}

// wordSpaces shrink to a quarter em.
func wordSpaces(t *trimmer, i int) trim {
	if t.atoms[i].class != space || t.atoms[i].advance <= t.pitch/4 || i >= t.end {
		return trim{}
	}
	return trim{right: t.atoms[i].advance - t.pitch/4}
}

func middots(t *trimmer, i int) trim {
	if t.atoms[i].class != middot || !t.atoms[i].wide(t.pitch) {
		return trim{}
	}
	return trim{left: t.pitch / 4, right: t.pitch / 4}
}

func brackets(t *trimmer, i int) trim {
	switch t.atoms[i].class {
	case opening:
		if t.atoms[i].wide(t.pitch) && (i == 0 || t.atoms[i-1].class != opening) {
			return trim{left: t.pitch / 2}
		}
	case closing:
		return t.behind(i, t.pitch/2)
	}
	return trim{}
}

func pauses(t *trimmer, i int) trim {
	if t.atoms[i].class != pause {
		return trim{}
	}
	return t.behind(i, t.pitch/2)
}

// stops give last; ？ and ！ stand nearer to the middle and give a quarter.
func stops(t *trimmer, i int) trim {
	if t.atoms[i].class != stop {
		return trim{}
	}
	if r := t.atoms[i].r; r == '？' || r == '！' {
		return t.behind(i, t.pitch/4)
	}
	return t.behind(i, t.pitch/2)
}

// squeeze takes need out of the line's marks, rank by rank and evenly within a rank, and returns what is left for the gaps, which can close by
// tightening. At first a lone mark gives up a quarter em, so that a comma does not look like a Western one, and stops give up nothing. Only
// where the gaps could not take the rest does a mark give up half an em, and stops give up any.
func (t *trimmer) squeeze(need, tightening style.Length) style.Length {
	if need = t.squeezeGently(need); need <= tightening {
		return max(need, 0)
	}
	for _, step := range squeezeOrder {
		need = t.take(step, t.pitch/2, need)
	}
	return max(need, 0)
}

// squeezeGently takes a quarter em at most of a lone mark, and nothing of stops.
func (t *trimmer) squeezeGently(need style.Length) style.Length {
	for _, step := range squeezeOrder[:len(squeezeOrder)-1] {
		need = t.take(step, t.pitch/4, need)
	}
	return need
}

// take takes need out of one rank, evenly, and returns what is left of it.
func (t *trimmer) take(step squeezeStep, most, need style.Length) style.Length {
	var room style.Length
	for i := range t.atoms {
		g := t.remaining(step, most, i)
		room += g.left + g.right
	}
	if room == 0 || need <= 0 {
		return need
	}
	take := min(need, room)
	// Shares are cut from the running sum, so that they add up to take exactly.
	var sum, given style.Length
	share := func(g style.Length) style.Length {
		sum += g
		s := sum*take/room - given
		given += s
		return s
	}
	for i := range t.atoms {
		g := t.remaining(step, most, i)
		t.trims[i].left += share(g.left)
		t.trims[i].right += share(g.right)
	}
	return need - take
}

// remaining is what the step can still take at i: earlier ranks may have taken some, and a lone mark gives no more than most.
func (t *trimmer) remaining(step squeezeStep, most style.Length, i int) trim {
	g := step(t, i)
	g.left, g.right = min(g.left, most), min(g.right, most)
	g.left = max(g.left-t.trims[i].left, 0)
	g.right = max(g.right-t.trims[i].right, 0)
	return g
}
