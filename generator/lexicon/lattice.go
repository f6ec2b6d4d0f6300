package lexicon

// lattice is a stretch of characters with all words that it may be cut into, and the cheapest cut.
type lattice struct {
	modelParts
	ids []number
	// ending has, by place, the words that end there.
	ending []ends
	total  int32
	best   []word // of the cheapest cut, where each begins; 0 elsewhere
	length []int8 // of it, in characters
	// finished says that the cost of what follows the words is reckoned.
	finished bool
}

// ends are the words that end at a place, by their length less one; 0 where there is none.
type ends struct {
	words [longestWord]word
	// costs is the least cost up to a word and with it, before the length less one of the word before it, rest the least cost of what follows.
	costs  [longestWord]int32
	rest   [longestWord]int32
	before [longestWord]int8
}

// dear is more than any text costs.
const dear = 1 << 28

// cut cuts characters into words.
func (l *lattice) cut(ids []number) {
	n := len(ids)
	l.ids = ids
	l.ending = grown(l.ending, n+1)
	for i := range ids {
		l.start(i, word(ids[i]), 1)
		l.eachWord(ids[i:min(i+longestWord, n)], func(w word, length int) { l.start(i, w, length) })
	}
	l.finished = false
	l.total = dear
	k := 0
	last := &l.ending[n]
	for j, w := range last.words {
		if w != 0 && last.costs[j] < l.total {
			l.total, k = last.costs[j], j
		}
	}
	l.best, l.length = grown(l.best, n), grown(l.length, n)
	for at := n; at > 0; {
		from := at - k - 1
		l.best[from], l.length[from] = l.ending[at].words[k], int8(k+1)
		at, k = from, int(l.ending[at].before[k])
	}
}

// grown is a slice of n zeros, in the room of another where that is large enough.
func grown[E any](s []E, n int) []E {
	if cap(s) < n {
		return make([]E, n)
	}
	s = s[:n]
	clear(s)
	return s
}

// start enters a word that begins at i.
func (l *lattice) start(i int, w word, length int) {
	if w == 0 || length == 1 && w >= counted {
		w = noWord
	}
	e := &l.ending[i+length]
	e.words[length-1] = w
	if i == 0 {
		e.costs[length-1] = costOf(w)
		return
	}
	e.costs[length-1] = dear
	for j, v := range l.ending[i].words {
		if v != 0 {
			if c := l.ending[i].costs[j] + l.after(v, w); c < e.costs[length-1] {
				e.costs[length-1], e.before[length-1] = c, int8(j)
			}
		}
	}
}

// finish reckons the cost of what follows each word, which few stretches are asked for.
func (l *lattice) finish() {
	if l.finished {
		return
	}
	l.finished = true
	for i := len(l.ids) - 1; i > 0; i-- {
		e := &l.ending[i]
		for j, v := range e.words {
			if v != 0 {
				e.rest[j] = l.onwards(i, v)
			}
		}
	}
}

// onwards is the least cost of what follows a word that ends at i.
func (l *lattice) onwards(i int, v word) int32 {
	if i == len(l.ids) {
		return 0
	}
	least := int32(dear)
	for k := range min(longestWord, len(l.ids)-i) {
		e := &l.ending[i+k+1]
		if w := e.words[k]; w != 0 {
			least = min(least, l.after(v, w)+e.rest[k])
		}
	}
	return least
}

// gain is by how much a cut is cheaper with a word in the place of [from, to).
func (l *lattice) gain(from, to int, w word) int32 {
	upTo := int32(dear)
	if from == 0 {
		upTo = cost(w)
	}
	for j, v := range l.ending[from].words {
		if v != 0 {
			upTo = min(upTo, l.ending[from].costs[j]+l.after(v, w))
		}
	}
	return l.total - upTo - l.onwards(to, w)
}

// begins reports a word of the cheapest cut that begins at i.
func (l *lattice) begins(i int) bool { return i >= len(l.best) || l.best[i] != 0 }

// around is where the words of the cheapest cut begin and end that [from, to) has a part of.
func (l *lattice) around(from, to int) (first, behind int) {
	for !l.begins(from) {
		from--
	}
	for !l.begins(to) {
		to++
	}
	return from, to
}

// wordBefore is the word of the cheapest cut that ends at i, 0 at the beginning.
func (l *lattice) wordBefore(i int) word {
	for i--; i >= 0; i-- {
		if l.best[i] != 0 {
			return l.best[i]
		}
	}
	return 0
}

// wordAt is the one that begins there, 0 at the end.
func (l *lattice) wordAt(i int) word {
	if i < len(l.best) {
		return l.best[i]
	}
	return 0
}
