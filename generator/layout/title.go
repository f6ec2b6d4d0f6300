package layout

import (
	"slices"

	"gongshi/generator/style"
)

// The title is broken by meaning and balanced (GB/T 9704-2012 7.3.1: 回行时，要做到词意完整，排列对称，长短适宜，间距恰当,
// in the shape of a 梯形 or a 菱形). Every place of a line start has a price, so has every shape, and the cheapest sum wins.

// The prices of shapes.
const (
	pricePerLine     = 100
	pricePerCell2    = 1 // the square of the difference between neighbouring lines, in cells
	priceHourglass   = 120
	priceShortLine   = 40
	priceAboutWithin = 60 // 关于 within a line: the body's name and a part of the matter together
)

// titleBreaks chooses where the title's second and later lines start; nil when it fits on one line. The line starts asked for are taken; a
// stretch between two of them that is too long for a line is broken further.
func titleBreaks(atoms []atom, asked []int, measure style.Length) []int {
	var out []int
	from := 0
	for _, to := range append(slices.Clone(asked), len(atoms)) {
		if to <= from || to > len(atoms) {
			continue // no place in this title
		}
		if from > 0 {
			out = append(out, from)
		}
		for _, at := range breakFreely(atoms[from:to], measure) {
			out = append(out, from+at)
		}
		from = to
	}
	return out
}

// breakFreely breaks a title, or a stretch of one, in which no line starts are asked for.
func breakFreely(atoms []atom, measure style.Length) []int {
	width := prefixWidths(atoms)
	n := len(atoms)
	if width[n] <= measure {
		return nil
	}
	b := titleBreaker{width: width, measure: measure}
	b.price, b.matter = breakPrices(atoms, measure)
	for lines := 2; lines <= style.TitleMaxLines; lines++ {
		b.tryLines(lines)
	}
	least := int((width[n] + measure - 1) / measure)
	for lines := max(style.TitleMaxLines+1, least); b.best == nil && lines <= n && n <= longestTitle; lines++ {
		b.best = b.evenLines(lines)
	}
	if b.best == nil {
		return b.fillLines()
	}
	return b.best
}

// longestTitle is the most characters whose lines are balanced. What is longer is a mistake and only has to stay on its pages.
const longestTitle = 200

// fillLines fills line after line.
func (b *titleBreaker) fillLines() []int {
	var out []int
	n := len(b.width) - 1
	for from := 0; ; {
		to := from + 1
		for i := to + 1; i <= n && b.width[i]-b.width[from] <= b.measure; i++ {
			if i == n || b.price[i] >= 0 {
				to = i
			}
		}
		if to >= n {
			return out
		}
		out = append(out, to)
		from = to
	}
}

// titleBreaker looks for the cheapest breaks. width[i] is the width of the first i characters, price[i] that of a line start before character i,
// matter where 关于 opens the matter (see breakPrices). best and cost are the cheapest breaks so far.
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

// tryLines tries every way of breaking into that many lines (1,700 for three lines of sixty characters) and keeps the cheapest.
func (b *titleBreaker) tryLines(lines int) {
	n := len(b.width) - 1
	at := make([]int, lines-1)
	var try func(k, from, cost int)
	try = func(k, from, cost int) {
		if k == len(at) {
			if b.width[n]-b.width[from] > b.measure {
				return
			}
			cost += shapePrice(b.width, at) + lines*pricePerLine
			if b.matter > 0 && !slices.Contains(at, b.matter) {
				cost += priceAboutWithin
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

// evenLines breaks a title that is too long for style.TitleMaxLines into that many lines, as equal as the words allow; nil where it does not fit.
func (b *titleBreaker) evenLines(lines int) []int {
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

// shapePrice prices the lines' lengths, in characters of average width. Equal lines are best, then a 梯形. A middle line shorter than both its
// neighbours (an hourglass) costs more, and so does a line of under six characters, which looks lost.
func shapePrice(width []style.Length, at []int) int {
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
