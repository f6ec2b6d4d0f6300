package layout

import (
	"slices"

	"gongshi/generator/style"
)

// The title is broken by meaning and balanced (GB/T 9704-2012 7.3.1: 回行时，要做到词意完整，排列对称，长短适宜，间距恰当,
// in the shape of a 梯形 or a 菱形). Every place is given a price, every shape too, and the cheapest whole wins.

// The prices of shapes.
const (
	pricePerLine    = 100
	pricePerCell2   = 1 // the square of the difference between neighbouring lines, in cells
	priceHourglass  = 120
	priceShortLine  = 40
	priceAboutLater = 60 // 关于 within a line: the body's name and a part of the matter together
)

// titleBreaks chooses where the title's lines start: nil when it fits on one line. Wished breaks win; a part between two of them that
// is too long for a line is broken further.
func titleBreaks(atoms []atom, wished []int, measure style.Length) []int {
	var out []int
	from := 0
	for _, to := range append(slices.Clone(wished), len(atoms)) {
		if to <= from || to > len(atoms) {
			continue // no place in this title
		}
		if from > 0 {
			out = append(out, from)
		}
		for _, at := range partBreaks(atoms[from:to], measure) {
			out = append(out, from+at)
		}
		from = to
	}
	return out
}

// partBreaks breaks a title, or a part of it, that nobody has broken.
func partBreaks(atoms []atom, measure style.Length) []int {
	width := prefixWidths(atoms)
	n := len(atoms)
	if width[n] <= measure {
		return nil
	}
	b := titleBreaker{width: width, measure: measure}
	b.price, b.matter = breakPrices(atoms, measure)
	for lines := 2; lines <= style.TitleMaxLines; lines++ {
		b.cheapest(lines)
	}
	for lines := style.TitleMaxLines + 1; b.best == nil && lines <= n; lines++ {
		b.best = b.even(lines)
	}
	return b.best
}

// titleBreaker looks for the cheapest breaks. width[i] is the width of the first i characters.
type titleBreaker struct {
	width   []style.Length
	measure style.Length
	price   []int
	matter  int
	best    []int
	cost    int
}

func prefixWidths(atoms []atom) []style.Length {
	w := make([]style.Length, len(atoms)+1)
	for i, a := range atoms {
		w[i+1] = w[i] + a.advance
	}
	return w
}

// cheapest tries every way of breaking into the number of lines: three lines of sixty characters are 1,700 ways. The best so far stays
// where the title does not fit or no way is cheaper.
func (b *titleBreaker) cheapest(lines int) {
	n := len(b.width) - 1
	at := make([]int, lines-1)
	var try func(k, from, cost int)
	try = func(k, from, cost int) {
		if k == len(at) {
			if b.width[n]-b.width[from] > b.measure {
				return
			}
			cost += shape(b.width, at) + lines*pricePerLine
			if b.matter > 0 && !slices.Contains(at, b.matter) {
				cost += priceAboutLater
			}
			if b.best == nil || cost < b.cost {
				b.best, b.cost = slices.Clone(at), cost
			}
			return
		}
		for i := from + 1; i < n && b.width[i]-b.width[from] <= b.measure; i++ {
			if b.price[i] >= 0 {
				at[k] = i
				try(k+1, i, cost+b.price[i])
			}
		}
	}
	try(0, 0, 0)
}

// even breaks a title that is too long for style.TitleMaxLines into lines as equal as the words allow; nil where it does not fit.
func (b *titleBreaker) even(lines int) []int {
	n := len(b.width) - 1
	em := max(b.width[n]/style.Length(n), 1)
	const none = -1
	// cost[i] is the cheapest way to have i characters on the lines so far, from[line][i] where the last of these lines starts.
	cost := make([]int, n+1)
	for i := range cost {
		cost[i] = none
	}
	cost[0] = 0
	from := make([][]int, lines)
	for line := range from {
		next := make([]int, n+1)
		from[line] = make([]int, n+1)
		for i := range next {
			next[i] = none
		}
		for start, c := range cost {
			if c == none {
				continue
			}
			for end := start + 1; end <= n && b.width[end]-b.width[start] <= b.measure; end++ {
				if end < n && b.price[end] < 0 {
					continue
				}
				off := int((b.width[end] - b.width[start] - b.width[n]/style.Length(lines)) / em)
				if c := c + max(b.price[end], 0) + off*off*pricePerCell2; next[end] == none || c < next[end] {
					next[end], from[line][end] = c, start
				}
			}
		}
		cost = next
	}
	if cost[n] == none {
		return nil
	}
	at := make([]int, lines)
	for line, i := lines-1, n; line >= 0; line-- {
		i = from[line][i]
		at[line] = i
	}
	return at[1:]
}

// shape prices the lines' lengths, in characters of average width: alike is best, then a 梯形; a middle line shorter than both its
// neighbours (an hourglass) is not one, and a line of under six characters looks lost.
func shape(width []style.Length, at []int) int {
	n := len(width) - 1
	em := max(width[n]/style.Length(n), 1)
	var lengths []int
	from := 0
	for _, to := range append(slices.Clone(at), n) {
		lengths = append(lengths, int((width[to]-width[from]+em/2)/em))
		from = to
	}
	cost := 0
	for i, l := range lengths {
		if l < 6 {
			cost += priceShortLine
		}
		if i > 0 {
			d := l - lengths[i-1]
			cost += d * d * pricePerCell2
		}
		if i > 0 && i+1 < len(lengths) && l < lengths[i-1] && l < lengths[i+1] {
			cost += priceHourglass
		}
	}
	return cost
}
