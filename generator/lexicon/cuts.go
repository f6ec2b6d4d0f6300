package lexicon

// Costs are logarithms in the steps of the table of chains.
const (
	// strangeCost is the cost of a character that is no word, backCost what a word costs more behind one behind which it is not known.
	strangeCost, backCost = 33, 2
	never                 = 1 << 20
)

// mostLine is how long a line may be that is cut into words.
const mostLine = 32

// cut is a way to cut a line into words.
type cut struct {
	cost int16
	// singles is how many words of one character it has, apart how many words behind one behind which they are not known.
	singles, apart int8
}

// line finds the likeliest cut of a few characters into words.
type line struct {
	// Of the word that ends at a place and is so long: its hash, how often it stands in edited texts, and the likeliest cut that ends with it.
	hash  [mostLine + 1][longestWord + 1]uint64
	level [mostLine + 1][longestWord + 1]int16
	cuts  [mostLine + 1][longestWord + 1]cut
	total int
	least int
}

const impossibleCost = 1 << 14

// reckon is the likeliest cut; the more it costs, the less likely are the characters.
func (l *line) reckon(runes []rune) cut {
	l.total, l.least = chainTotal(), chainLeast()
	best := cut{}
	for i := 1; i <= min(len(runes), mostLine); i++ {
		key := uint64(0)
		best.cost = impossibleCost
		for k := 1; k <= longestWord; k++ {
			l.cuts[i][k].cost = impossibleCost
			if k > i || k > 1 && (!isHan(runes[i-k]) || !isHan(runes[i-1])) {
				continue
			}
			key |= uint64(uint16(sign(runes[i-k]))) << (16 * (k - 1))
			h := mix(key)
			level := chainLevel(h)
			if level == 0 && k > 1 {
				continue
			}
			l.hash[i][k], l.level[i][k] = h, int16(level)
			l.cuts[i][k] = l.step(i, k)
			if k == 1 && isHan(runes[i-1]) {
				l.cuts[i][k].singles++
			}
			if l.cuts[i][k].cost < best.cost {
				best = l.cuts[i][k]
			}
		}
	}
	return best
}

// step is the likeliest cut whose last word ends at i and is k long.
func (l *line) step(i, k int) cut {
	level := int(l.level[i][k])
	alone := l.total - level
	if level == 0 {
		alone = strangeCost
	}
	if i == k {
		return cut{cost: int16(alone)}
	}
	best := cut{cost: impossibleCost}
	for j := 1; j <= min(longestWord, i-k); j++ {
		c := l.cuts[i-k][j]
		if c.cost >= impossibleCost {
			continue
		}
		was := int(l.level[i-k][j])
		n := 0
		if level > 0 && was > 0 {
			n = chainLevel(chainHash(l.hash[i-k][j], l.hash[i][k]))
		}
		if n > 0 {
			c.cost += int16(max(was-n, 0))
		} else {
			c.cost += int16(max(alone+backCost, was-l.least+1))
			c.apart++
		}
		if c.cost < best.cost {
			best = c
		}
	}
	return best
}
