package main

import (
	"fmt"
	"maps"
	"math"
	"slices"
)

// longestWord is how many characters a word of the model has at most.
const longestWord = 4

// lattice is a model of words as numbers: those below counted are characters by themselves.
type lattice struct {
	ids   map[uint64]int // by characters
	words [][]uint64
	often []float64          // how often each stands in the text
	pairs map[uint64]float64 // how often two stand beside each other: first<<32 | second
	all   float64
	cost  []float64 // bits
	back  []float64 // by how many bits a word is dearer behind this one where the two are no pair of the model
}

// usualOften is how often a usual word that the texts lack is taken to stand there.
const usualOften = 50

func wordKey(w []uint64) (k uint64) {
	for _, c := range w {
		k = k<<12 | c
	}
	return k
}

func pairKey(a, b int) uint64 { return uint64(a)<<32 | uint64(b) }

// newLattice takes the words of the model, and those of the list and the phrases that it lacks.
func (b *builder) newLattice() *lattice {
	l := &lattice{ids: map[uint64]int{}, pairs: map[uint64]float64{}}
	for c := range uint64(counted) {
		l.words, l.often = append(l.words, []uint64{c}), append(l.often, 1)
		l.ids[c] = int(c)
	}
	numbers := map[string]int{}
	listed := map[string]int{}
	for _, w := range b.words {
		listed[string(w.runes)] = w.freq
	}
	for i, w := range b.model.words {
		if b.miswritten[string(w)] || listed[string(w)] == 0 && b.seemsMiswritten(w, b.model.often[i]) {
			continue
		}
		if n := l.add(b.ids(w), b.model.often[i]); n >= 0 {
			numbers[string(w)] = n
		}
	}
	index := make([]int, len(b.model.words))
	for i, w := range b.model.words {
		index[i] = -1
		if n, ok := numbers[string(w)]; ok && len(w) > 0 {
			index[i] = n
		}
	}
	for _, p := range b.model.pairs {
		if x, y := index[p.first], index[p.second]; x >= 0 && y >= 0 {
			l.pairs[pairKey(x, y)] += p.often
		}
	}
	for _, w := range b.words {
		l.add(b.ids(w.runes), 0.5)
	}
	for _, p := range b.phrases {
		l.add(b.ids(p), 0.5)
	}
	for _, w := range b.usual {
		l.add(b.ids(w), usualOften)
	}
	return l
}

// ids are the numbers of a word's characters, nil where one of them takes no part.
func (b *builder) ids(w []rune) (out []uint64) {
	for _, r := range w {
		n := b.counted(r)
		if n == 0 {
			return nil
		}
		out = append(out, n)
	}
	return out
}

// add adds to how often a word stands in the text.
func (l *lattice) add(w []uint64, often float64) int {
	if len(w) == 0 || len(w) > longestWord {
		return -1
	}
	k := wordKey(w)
	n, ok := l.ids[k]
	if !ok {
		n = len(l.words)
		l.ids[k] = n
		l.words, l.often = append(l.words, slices.Clone(w)), append(l.often, 0)
	}
	l.often[n] += often
	return n
}

// discount is what is taken from each pair for those that were never seen.
const discount = 0.5

// reckon finds the costs.
func (l *lattice) reckon() {
	l.all = 0
	for _, n := range l.often {
		l.all += n
	}
	l.cost, l.back = make([]float64, len(l.words)), make([]float64, len(l.words))
	for i, n := range l.often {
		l.cost[i] = -math.Log2((n + 0.1) / l.all)
	}
	taken, known := make([]float64, len(l.words)), make([]float64, len(l.words))
	for k, n := range l.pairs {
		a, b := int(k>>32), int(k&(1<<32-1))
		taken[a] += max(n-discount, 0)
		known[a] += (l.often[b] + 0.1) / l.all
	}
	for i := range l.back {
		left := 1 - taken[i]/(l.often[i]+20)
		l.back[i] = min(max(-math.Log2(max(left, 0.03)/max(1-known[i], 0.03)), 0), 6)
	}
}

// between is the cost of a word behind another; first is -1 at the beginning.
func (l *lattice) between(first, second int) float64 {
	if first < 0 {
		return l.cost[second]
	}
	backed := l.cost[second] + l.back[first]
	if n := l.pairs[pairKey(first, second)]; n > discount {
		p := (n-discount)/(l.often[first]+20) + math.Exp2(-backed)
		return min(-math.Log2(min(p, 1)), backed)
	}
	return backed
}

// cut cuts characters into words.
func (l *lattice) cut(run []uint64, f func(word int)) {
	type node struct {
		word, from, before int
		cost               float64
	}
	n := len(run)
	ends := make([][]node, n+1)
	for i := range n {
		if i > 0 && len(ends[i]) == 0 {
			continue
		}
		for k := 1; k <= longestWord && i+k <= n; k++ {
			w, ok := l.ids[wordKey(run[i:i+k])]
			if !ok {
				continue
			}
			x := node{word: w, from: i, cost: math.Inf(1)}
			if i == 0 {
				x.cost = l.between(-1, w)
			}
			for j := range ends[i] {
				if c := ends[i][j].cost + l.between(ends[i][j].word, w); c < x.cost {
					x.cost, x.before = c, j
				}
			}
			ends[i+k] = append(ends[i+k], x)
		}
	}
	best := 0
	for j := range ends[n] {
		if ends[n][j].cost < ends[n][best].cost {
			best = j
		}
	}
	var words []int
	for at, j := n, best; at > 0; {
		x := ends[at][j]
		words = append(words, x.word)
		at, j = x.from, x.before
	}
	for _, w := range slices.Backward(words) {
		f(w)
	}
}

// adapt counts the words of the texts too.
func (l *lattice) adapt(b *builder) {
	often, pairs := map[int]float64{}, map[uint64]float64{}
	for _, runes := range b.texts {
		for _, run := range b.runs(runes) {
			before := -1
			l.cut(run, func(w int) {
				often[w]++
				if before >= 0 {
					pairs[pairKey(before, w)]++
				}
				before = w
			})
		}
	}
	for w, n := range often {
		l.often[w] += n
	}
	for k, n := range pairs {
		l.pairs[k] += n
	}
}

// newWords adds words that the texts have and the model does not: characters that stand by themselves beside each other much more often than by chance.
func (l *lattice) newWords() {
	added := 0
	for _, k := range slices.Sorted(maps.Keys(l.pairs)) {
		a, b, n := int(k>>32), int(k&(1<<32-1)), l.pairs[k]
		if len(l.words[a])+len(l.words[b]) > 3 || n < 30 || n < 0.08*min(l.often[a], l.often[b]) {
			continue
		}
		if w := slices.Concat(l.words[a], l.words[b]); l.ids[wordKey(w)] == 0 {
			l.add(w, n)
			added++
		}
	}
	fmt.Println("new words", added)
}

// runs are the stretches of counted characters of a text.
func (b *builder) runs(runes []rune) (out [][]uint64) {
	var run []uint64
	for _, r := range append(runes, 0) {
		if c := b.counted(r); c != 0 {
			run = append(run, c)
		} else if run != nil {
			out = append(out, run)
			run = nil
		}
	}
	return out
}
