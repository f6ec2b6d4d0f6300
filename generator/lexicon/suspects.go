package lexicon

import (
	"slices"
	"sync"
)

// repair is a word for [from, to) of a lattice.
type repair struct {
	kind     Kind
	from, to int // in the lattice
	word     word
	right    [longestWord]number
	n        int // of right
	gain     int32
	sure     float32
}

// worthIt is how many quarters of a bit a text must gain by a word for it to be weighed: of words that were mistyped one of a hundred gains less.
const worthIt = 40

// mostWeighed is how many words are weighed at a place.
const mostWeighed = 3

var someSuspects = sync.Pool{New: func() any { return &suspects{lattice: lattice{modelParts: partsOfModel()}} }}

// Suspects finds places of a text where another word would read better, by a model of words. No two of them overlap.
func (r *Reading) Suspects(least float32) (list []Slip) {
	s := someSuspects.Get().(*suspects)
	defer someSuspects.Put(s)
	s.eachStretch(r, func() {
		for i := range s.lattice.ids {
			if best, ok := s.bestAt(i, least); ok {
				list = s.keep(list, best)
			}
		}
	})
	return list
}

// suspects are the repairs that are found at the places of a text.
type suspects struct {
	*Reading
	lattice lattice
	from    int // where the lattice begins in the reading
	found   []repair
}

// eachStretch cuts the stretches of characters of a text one by one.
func (s *suspects) eachStretch(r *Reading, f func()) {
	s.Reading = r
	for from := edge; from < len(r.ids)-edge; {
		to := from
		for to < len(r.ids)-edge && r.ids[to] != 0 {
			to++
		}
		if to-from > 1 && slices.Min(r.pairs[from-1:to]) <= seldomPair {
			s.from = from
			s.lattice.cut(r.ids[from:to])
			f()
		}
		from = max(to, from+1)
	}
}

// bestAt is the surest repair of what begins at i.
func (s *suspects) bestAt(i int, least float32) (best repair, ok bool) {
	best.sure = least
	s.look(i)
	for k := range s.found {
		if c := &s.found[k]; s.weighRepair(c, best.sure) {
			best, ok = *c, true
		}
	}
	return best, ok
}

// keep adds a repair to a list. Of two that overlap the surer one stays.
func (s *suspects) keep(list []Slip, c repair) []Slip {
	at := s.from - edge
	slip := Slip{From: at + c.from, To: at + c.to, Kind: c.kind, Sure: c.sure, Word: s.lattice.wordOf(s.lattice.ids[c.from:c.to]) != 0}
	for _, n := range c.right[:c.n] {
		slip.Right += string(runeOf(n))
	}
	if n := len(list); n > 0 && list[n-1].To > slip.From {
		if list[n-1].Sure >= slip.Sure {
			return list
		}
		list = list[:n-1]
	}
	return append(list, slip)
}

// How dear words are where something may have been mistyped, at least, in quarters of a bit: each character is allowed for.
const (
	dearLeast    = 28
	perCharacter = 24
)

// strange reports words at [from, to) that seldom stand there.
func (s *suspects) strange(from, to int) bool {
	l := &s.lattice
	first, behind := l.around(from, to)
	before := l.wordBefore(first)
	sum := -int32(behind-first) * perCharacter
	for i := first; i < behind; i += int(l.length[i]) {
		sum += l.link(before, l.best[i])
		before = l.best[i]
	}
	if w := l.wordAt(behind); w != 0 {
		sum += l.link(before, w) - costOf(w)
	}
	return sum >= dearLeast
}

// seldomPair is how often, as a logarithm, two characters stand beside each other at most that a slip may have brought together.
const seldomPair = 6

// doubtfulAt reports a character that seldom stands beside one of its neighbours, or the next one beside its own.
func (s *suspects) doubtfulAt(at int) bool {
	return min(s.pairs[at-1], s.pairs[at], s.pairs[at+1]) <= seldomPair
}

// link is what a word costs behind another, 0 for none.
func (l *lattice) link(a, b word) int32 {
	if a == 0 {
		return costOf(b)
	}
	return l.after(a, b)
}

// look finds the repairs of what begins at i that gain the most.
func (s *suspects) look(i int) {
	s.found = s.found[:0]
	l := &s.lattice
	// Within a longer word nothing is looked for.
	if l.length[i] > 2 || !s.doubtfulAt(s.from+i) || !s.strange(i, min(i+2, len(l.ids))) {
		return
	}
	l.finish()
	s.lookMissing(i)
	if i+2 > len(l.ids) || l.ids[i+1] == 0 {
		return
	}
	s.lookSounding(i)
	s.lookAlike(i, 2)
	s.lookSwapped(i, 2)
	if i+3 <= len(l.ids) {
		s.lookSpare(i)
		s.lookAlike(i, 3)
		s.lookSwapped(i, 3)
		s.lookThird(i)
	}
}

// lookSounding tries words that sound like the two characters.
func (s *suspects) lookSounding(i int) {
	x, y := s.lattice.ids[i], s.lattice.ids[i+1]
	for _, a := range s.sounds[x] {
		for _, b := range s.sounds[y] {
			if a == 0 || b == 0 {
				continue
			}
			s.lattice.eachSounding(a, b, func(w word, second number) {
				first := firstOf(w)
				switch {
				case first != x && second != y:
					s.enter(Both, i, i+2, w, first, second)
				case first != x || second != y:
					s.enter(Sounds, i, i+2, w, first, second)
				}
			})
		}
	}
}

// lookAlike tries words in which one character looks like what stands there.
func (s *suspects) lookAlike(i, n int) {
	for k := range n {
		var x [longestWord]number
		copy(x[:], s.lattice.ids[i:i+n])
		for list := alike(x[k]); list != ""; list = list[2:] {
			other := x
			other[k] = two(list, 0)
			s.tryWord(Looks, i, i+n, other[:n])
		}
	}
}

// lookSwapped tries words of the same characters, two of them in the other order.
func (s *suspects) lookSwapped(i, n int) {
	for k := range n - 1 {
		var x [longestWord]number
		copy(x[:], s.lattice.ids[i:i+n])
		if x[k] != x[k+1] {
			x[k], x[k+1] = x[k+1], x[k]
			s.tryWord(Swapped, i, i+n, x[:n])
		}
	}
}

// lookSpare tries to leave out one of two characters that sound alike.
func (s *suspects) lookSpare(i int) {
	x, y, z := s.lattice.ids[i], s.lattice.ids[i+1], s.lattice.ids[i+2]
	left, right := x == y || s.soundAlike(x, y), y == z || s.soundAlike(y, z)
	if left || right {
		s.tryWord(Spare, i, i+3, []number{x, z})
	}
	if left {
		s.tryWord(Spare, i, i+3, []number{y, z})
	}
	if right {
		s.tryWord(Spare, i, i+3, []number{x, y})
	}
}

// lookThird tries words of three characters of which the last sounds like what stands there.
func (s *suspects) lookThird(i int) {
	x, y, z := s.lattice.ids[i], s.lattice.ids[i+1], s.lattice.ids[i+2]
	s.lattice.eachBeginning(x, y, func(w word, rest [2]number) bool {
		if c := rest[0]; c != 0 && rest[1] == 0 && c != z && s.soundAlike(c, z) {
			s.enter(Sounds, i, i+3, w, x, y, c)
		}
		return true
	})
}

func (s *suspects) tryWord(kind Kind, from, to int, right []number) {
	if w := s.lattice.wordOf(right); w != 0 {
		s.enter(kind, from, to, w, right...)
	}
}

// enter keeps a repair that is among those that gain the most.
func (s *suspects) enter(kind Kind, from, to int, w word, right ...number) {
	g := s.lattice.gain(from, to, w)
	if g < worthIt {
		return
	}
	c := repair{kind: kind, from: from, to: to, word: w, n: len(right), gain: g}
	copy(c.right[:], right)
	if len(s.found) < mostWeighed {
		s.found = append(s.found, c)
		return
	}
	least := &s.found[0]
	for i := range s.found {
		if s.found[i].gain < least.gain {
			least = &s.found[i]
		}
	}
	if least.gain < g {
		*least = c
	}
}
