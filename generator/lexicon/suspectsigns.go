package lexicon

import _ "embed"

// suspectTrees weigh repairs, laid out as trees.
//
//go:embed suspects.bin
var suspectTrees string

// weighRepair says how sure a repair is, and whether that is more than least.
func (s *suspects) weighRepair(c *repair, least float32) bool {
	f := s.featuresOf(c)
	c.sure = judge(suspectTrees, &f, least)
	return c.sure > least
}

// featuresOf tells what speaks for a repair and against it.
func (s *suspects) featuresOf(c *repair) (f [featureCount]int8) {
	all := [featureCount]int{}
	n := s.tellWords(c, all[:0])
	s.tellCharacters(c, n)
	for i, v := range all {
		f[i] = int8(max(0, min(v, values-1)))
	}
	return f
}

// tellWords tells of the words that stand there, and of the one that would.
func (s *suspects) tellWords(c *repair, to []int) []int {
	l := &s.lattice
	first, behind := l.around(c.from, c.to)
	lone, inside, dearest := 0, int32(0), int32(0)
	for i := first; i < behind; i += int(l.length[i]) {
		lone += one(l.length[i] == 1)
		inside += costOf(l.best[i])
		dearest = max(dearest, costOf(l.best[i]))
	}
	itself := int32(4 * values)
	if w := l.wordOf(l.ids[c.from:c.to]); w != 0 {
		itself = cost(w)
	}
	left, right := l.wordBefore(first), l.wordAt(behind)
	return append(to,
		int(c.gain)/8,
		int(cost(c.word))/4,
		lone,
		int(itself)/4,
		int(c.kind),
		c.n, c.to-c.from,
		int(l.bonusBehind(c.from, c.word)), int(l.bonusBefore(c.to, c.word)),
		int(l.bonusOf(left, l.best[first])), int(l.bonusOf(l.wordBefore(behind), right)),
		int(l.costLeft(first))/8, int(l.costRight(behind))/8,
		one(l.begins(c.from))+2*one(l.begins(c.to)),
		int(dearest)/4,
		int(inside)/16,
	)
}

// tellCharacters tells of the characters there, and of those that would stand there.
func (s *suspects) tellCharacters(c *repair, to []int) []int {
	ids := s.Reading.ids
	from, end := s.from+c.from, s.from+c.to
	x, y, a, b := ids[from-1], ids[end], ids[from], ids[end-1]
	c0, c1 := c.right[0], c.right[c.n-1]
	changed, same := 0, 0
	for i := range min(c.n, c.to-c.from) {
		if w := ids[from+i]; w != c.right[i] {
			changed++
			same += one(soundSame(w, c.right[i]))
		}
	}
	return append(to,
		changed, same,
		pairCount(x, a), pairCount(b, y),
		pairCount(x, c0), pairCount(c1, y),
		pairCount(a, ids[from+1]), pairCount(c0, c.right[1]),
		one(x == 0)+2*one(y == 0),
		often(a), often(b),
		often(c0), often(c1),
		one(s.inWord(x, a))+2*one(s.inWord(b, y)),
		int(s.pairs[from-2])*one(x != 0), int(s.pairs[end])*one(y != 0),
	)
}

func (l *lattice) bonusOf(a, b word) int32 {
	if a == 0 || b == 0 || a == noWord || b == noWord {
		return 0
	}
	return l.bonus(a, b)
}

// bonusBehind is the greatest bonus of a word behind those that end at i, bonusBefore before those that begin there.
func (l *lattice) bonusBehind(i int, w word) (most int32) {
	for _, v := range l.ending[i].words {
		most = max(most, l.bonusOf(v, w))
	}
	return most
}

func (l *lattice) bonusBefore(i int, w word) (most int32) {
	for k := range min(longestWord, len(l.ids)-i) {
		most = max(most, l.bonusOf(w, l.ending[i+k+1].words[k]))
	}
	return most
}

// wordsBeside is how many words beside a place are looked at.
const wordsBeside = 3

// costLeft is what a character costs on the average in the words before a place, costRight in those behind it: names and foreign words are dear.
func (l *lattice) costLeft(at int) int32 {
	sum, n := int32(0), int32(0)
	for words := 0; words < wordsBeside && at > 0; words++ {
		for at--; l.best[at] == 0; at-- {
		}
		sum, n = sum+costOf(l.best[at]), n+int32(l.length[at])
	}
	return sum / max(n, 1)
}

func (l *lattice) costRight(at int) int32 {
	sum, n := int32(0), int32(0)
	for words := 0; words < wordsBeside && at < len(l.best); words++ {
		sum, n = sum+costOf(l.best[at]), n+int32(l.length[at])
		at += int(l.length[at])
	}
	return sum / max(n, 1)
}
