package lexicon

// leastCommon is what a word costs at most in which a character is looked for that was left out.
const leastCommon = 4 * 15

// leastLone is what a character costs at least that stands alone because another was left out: commoner ones are words by themselves.
const leastLone = 4 * 10

// lookMissing tries words of which a character was left out: of two characters where one stands alone, of three where two stand.
func (s *suspects) lookMissing(i int) {
	l := &s.lattice
	x := l.ids[i]
	if x >= counted {
		return
	}
	if l.length[i] == 1 && cost(word(x)) >= leastLone {
		s.eachOf(x, func(w word, y, z number) {
			if z == 0 {
				s.enter(Missing, i, i+1, w, x, y)
			}
		})
		for list := leaders(x); list != ""; list = list[2:] {
			right := [2]number{two(list, 0), x}
			if w := l.wordOf(right[:]); w != 0 && cost(w) <= leastCommon {
				s.enter(Missing, i, i+1, w, right[:]...)
			}
		}
	}
	if i+2 > len(l.ids) {
		return
	}
	next := l.ids[i+1]
	s.eachOf(x, func(w word, y, z number) {
		if z == next && y != z || z != 0 && y == next {
			s.enter(Missing, i, i+2, w, x, y, z)
		}
	})
}

// eachOf calls f for the common words of two or three characters that begin with one; z is 0 where there are two.
func (s *suspects) eachOf(x number, f func(w word, y, z number)) {
	from, to := (four(firstOffsets + 4*int(x))), (four(firstOffsets + 4*int(x) + 4))
	for k := from; k < to; k++ {
		at := entries + entrySize*k
		if model[at+entrySize-2] <= leastCommon && half(at+4) == 0 {
			f(word(counted+k), half(at), half(at+2))
		}
	}
}
