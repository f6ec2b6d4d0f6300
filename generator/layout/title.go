package layout

import (
	"slices"
	"strings"

	"gongshi/generator/style"
)

// The title is broken by meaning and balanced (GB/T 9704-2012 7.3.1: 回行时，要做到词意完整，排列对称，长短适宜，间距恰当,
// in the shape of a 梯形 or a 菱形). Every place is given a price, every shape too, and the cheapest whole wins.

// The prices. A place inside a word costs more than any shape, so it is taken only when nothing else fits.
const (
	priceAboutIssue  = 0   // before 关于, and after the issuing body
	priceOfKind      = 12  // after the last 的, before the kind of notice
	priceOfPhrase    = 25  // between two phrases of the matter
	priceOfPlace     = 85  // after 省, 市, 县 … within a name
	priceOfNameWord  = 120 // between two words of a name: 实验 高级中学, 附属 小学
	priceOfWord      = 400 // inside a word or a name
	priceInBookTitle = 90  // within 《》
	pricePerLine     = 30
	pricePerCell2    = 1 // the square of the difference between neighbouring lines, in cells
	priceHourglass   = 120
	priceShortLine   = 40
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
	price := breakPrices(atoms)
	var best []int
	bestCost := 0
	for lines := 2; lines <= style.TitleMaxLines; lines++ {
		if at, cost := cheapest(width, price, lines, measure); at != nil && (best == nil || cost < bestCost) {
			best, bestCost = at, cost
		}
	}
	for lines := style.TitleMaxLines + 1; best == nil && lines <= n; lines++ {
		best = evenSplit(width, price, lines, measure)
	}
	return best
}

func prefixWidths(atoms []atom) []style.Length {
	w := make([]style.Length, len(atoms)+1)
	for i, a := range atoms {
		w[i+1] = w[i] + a.advance
	}
	return w
}

// cheapest tries every way of breaking into the number of lines: three lines of sixty characters are 1,700 ways. best is nil where
// the title does not fit.
func cheapest(width []style.Length, price []int, lines int, measure style.Length) (best []int, bestCost int) {
	n := len(price) - 1
	at := make([]int, lines-1)
	var try func(k, from, cost int)
	try = func(k, from, cost int) {
		if k == len(at) {
			if width[n]-width[from] > measure {
				return
			}
			cost += shape(width, at) + lines*pricePerLine
			if best == nil || cost < bestCost {
				best, bestCost = slices.Clone(at), cost
			}
			return
		}
		for i := from + 1; i < n && width[i]-width[from] <= measure; i++ {
			if price[i] >= 0 {
				at[k] = i
				try(k+1, i, cost+price[i])
			}
		}
	}
	try(0, 0, 0)
	return best, bestCost
}

// evenSplit breaks a title that is too long for style.TitleMaxLines into equal parts, moved to the nearest place allowed before.
func evenSplit(width []style.Length, price []int, lines int, measure style.Length) []int {
	n := len(price) - 1
	var at []int
	from := 0
	for k := 1; k < lines; k++ {
		i := from + 1
		for i < n && width[i+1]-width[from] <= measure && width[i] < width[n]*style.Length(k)/style.Length(lines) {
			i++
		}
		for j := i; j > from; j-- {
			if price[j] >= 0 {
				i = j
				break
			}
		}
		if i >= n {
			return nil
		}
		at = append(at, i)
		from = i
	}
	if width[n]-width[from] > measure {
		return nil
	}
	return at
}

// shape prices the lines' lengths, in characters of average width: alike is best, then a 梯形; a middle line shorter than both its
// neighbours (an hourglass) is not one, and a line of under five characters looks lost.
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
		if l < 5 {
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

// breakPrices prices a line start at each character; -1 forbids it.
func breakPrices(atoms []atom) []int {
	runes := make([]rune, len(atoms))
	for i, a := range atoms {
		runes[i] = a.r
	}
	price := make([]int, len(runes)+1)
	for i := range price {
		price[i] = priceOfWord
	}
	price[0], price[len(runes)] = -1, -1
	meaningPrices(runes, price)
	inBookTitle := 0
	for i, r := range runes {
		if inBookTitle > 0 {
			price[i] += priceInBookTitle
		}
		switch r {
		case '《':
			inBookTitle++
		case '》':
			inBookTitle = max(inBookTitle-1, 0)
		}
	}
	for i := 1; i < len(atoms); i++ {
		if atoms[i].tie >= firm || strings.ContainsRune("的地得之和与及", runes[i]) {
			price[i] = -1
		}
	}
	return price
}
