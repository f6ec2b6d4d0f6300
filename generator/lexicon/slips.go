package lexicon

// Slip is a place of a text where other characters would read better: [From, To) should be Right.
type Slip struct {
	From, To int
	Right    string
	Kind     Kind
	// Word says that what stands there is a word itself.
	Word bool
	// Sure is how sure it is, as the logarithm of the odds.
	Sure float32
}

// Kind is what kind of slip it is.
type Kind int

const (
	// Sounds: a character that sounds like the right one.
	Sounds Kind = iota
	// Looks: one that looks like it.
	Looks
	// Swapped: two neighbours in the wrong order.
	Swapped
	// Spare: a character too many.
	Spare
	// Both: two neighbours that both sound like the right ones.
	Both
	// Missing: a character that is left out.
	Missing
)

// edge is how many zeros stand on both sides of the numbers of a text, so that an edit can look beyond its ends.
const edge = 3

// Reading is a text as the tables number it.
type Reading struct {
	*known
	runes []rune
	ids   []number
	// pairs is how often each number stands before the next one.
	pairs []int8
	// chances are the chances of the numbers as they stand, less one; 0 where that was not asked yet.
	chances []int8
	best    edit
	found   []Slip
}

// Slips finds places where one slip may have been made, with how sure that is; from least on they are worth telling. No two of them overlap.
func (r *Reading) Slips(least float32) []Slip {
	for i := edge; i < len(r.ids)-edge; i++ {
		if r.suspicious(i) {
			r.look(i, least)
		}
	}
	return r.found
}

// Read numbers a text.
func Read(runes []rune) *Reading {
	n := len(runes) + 2*edge
	marks := make([]int8, 2*n)
	r := &Reading{known: learn(), runes: runes, ids: make([]number, n), pairs: marks[:n], chances: marks[n:]}
	for i, c := range runes {
		r.ids[i+edge] = r.numberOf(c)
	}
	recent := recentPairs.Get().(*pairCache)
	defer recentPairs.Put(recent)
	for i := range n - 1 {
		if r.ids[i] != 0 || r.ids[i+1] != 0 {
			r.pairs[i] = recent.count(r.ids[i], r.ids[i+1])
		}
	}
	return r
}

// doubted is how often, as a logarithm, a pair stands at most in edited texts that a slip may have made.
const doubted = 6

// nearby is how far from such a pair the whole piece of a phrase begins at most.
const nearby = 5

// doubtful says of each place how far the next doubtful character is, on either side, but at most one more than nearby: a slip makes a pair that is rare.
func (r *Reading) doubtful() []int8 {
	out := make([]int8, len(r.runes))
	far := int8(nearby + 1)
	for i := range out {
		far = min(far+1, nearby+1)
		if r.ids[i+edge] != 0 && (r.pairs[i+edge-1] <= doubted || r.pairs[i+edge] <= doubted) {
			far = 0
		}
		out[i] = far
	}
	far = nearby + 1
	for i := len(out) - 1; i >= 0; i-- {
		far = min(far+1, out[i])
		out[i] = far
	}
	return out
}

// chanceAt is the chance of the number at i as it stands.
func (r *Reading) chanceAt(i int) int {
	if r.chances[i] == 0 {
		r.chances[i] = int8(chance(r.ids[i-2], r.ids[i-1], r.ids[i]) - 1)
	}
	return int(r.chances[i]) + 1
}

// common is how often, as a logarithm, a pair stands in edited texts that nobody doubts.
const common = 6

// usual is how often two characters of a word stand beside each other, as a logarithm.
const usual = 7

// bound is how often two characters stand beside each other, as a logarithm, that belong together.
const bound = 10

// certain is how often two characters stand beside each other, as a logarithm, that nobody takes for two others: 党委.
const certain = 11

// attested is how often three characters stand in edited texts, as a logarithm, that nobody doubts.
const attested = 3

// suspicious reports a place where a character does not go with its neighbours.
func (r *Reading) suspicious(i int) bool {
	w := r.ids[i]
	if w == 0 || min(r.pairs[i-1], r.pairs[i]) >= common {
		return false
	}
	// Where one word ends and another begins two characters may stand beside each other that seldom do.
	between := r.pairs[i-1] > 0 && r.pairs[i-2] >= usual && r.pairs[i] >= usual
	between = between || r.pairs[i] > 0 && r.pairs[i-1] >= usual && r.pairs[i+1] >= usual
	return !between && tripleCount(r.ids[i-1], w, r.ids[i+1]) < attested
}

// look looks for the best edit at a place.
func (r *Reading) look(i int, least float32) {
	x, w, y := r.ids[i-1], r.ids[i], r.ids[i+1]
	r.best = edit{sure: least}
	// A character that makes a word with one neighbour may only be another that makes a word with that one.
	left, right := r.pairs[i-1] < bound, r.pairs[i] < bound
	if right {
		r.lookFor(i, followers(x), x < counted && r.behind[x].hasAny(r.sounds[w]))
	}
	if left {
		r.lookFor(i, leaders(y), y < counted && r.before[y].hasAny(r.sounds[w]))
	}
	for list := alike(w); len(list) > 0; list = list[2:] {
		if c := two(list, 0); right && r.inWord(x, c) || left && r.inWord(c, y) {
			r.try(edit{kind: Looks, from: i, to: i + 1, right: [2]number{c}, n: 1})
		}
	}
	r.lookBeside(i, right)
	if r.apart(i) {
		r.lookBoth(i)
	}
	r.keep()
}

// lookBeside tries the other order of a character and the next one, and none at all.
func (r *Reading) lookBeside(i int, right bool) {
	x, w, y := r.ids[i-1], r.ids[i], r.ids[i+1]
	if y != 0 && y != w && right && r.inWord(y, w) {
		r.try(edit{kind: Swapped, from: i, to: i + 2, right: [2]number{y, w}, n: 2})
	}
	// In 代储储备粮 either of the two belongs to a word.
	if (r.soundAlike(w, x) || r.soundAlike(w, y)) && r.inWord(x, y) && !(r.inWord(r.ids[i-2], x) && r.inWord(w, y)) {
		r.try(edit{kind: Spare, from: i, to: i + 1})
	}
}

// apart reports two characters that go with neither of their neighbours, and make a word, or stand nowhere beside each other.
func (r *Reading) apart(i int) bool {
	x, w, y, z := r.ids[i-1], r.ids[i], r.ids[i+1], r.ids[i+2]
	both := r.pairs[i]
	if y == 0 || both >= certain || both > 1 && both < common || x != 0 && r.pairs[i-1] >= bound || z != 0 && r.pairs[i+1] >= bound {
		return false
	}
	return tripleCount(w, y, z) == 0 && tripleCount(x, w, y) == 0
}

// lookFor tries the characters of a list that sound like the one at i, where there are any.
func (r *Reading) lookFor(i int, list string, any bool) {
	if !any {
		return
	}
	w := r.ids[i]
	a := r.sounds[w]
	for ; len(list) > 0; list = list[2:] {
		c := two(list, 0)
		if b := r.sounds[c]; (b[0] == a[0] || b[0] == a[1] || b[1] != 0 && (b[1] == a[0] || b[1] == a[1])) && c != w {
			r.try(edit{kind: Sounds, from: i, to: i + 1, right: [2]number{c}, n: 1})
		}
	}
}

// lookBoth looks for a word that sounds like two characters.
func (r *Reading) lookBoth(i int) {
	before, w, y, behind := r.ids[i-1], r.ids[i], r.ids[i+1], r.ids[i+2]
	word := r.inWord(w, y)
	for _, s := range r.sounds[w] {
		if s == 0 {
			continue
		}
		for _, c := range r.sounding[s] {
			if c == w || !r.behind[c].hasAny(r.sounds[y]) {
				continue
			}
			for list := followers(c); len(list) > 0; list = list[2:] {
				// What is a word itself is another only where both sound just the same.
				if d := two(list, 0); d != y && r.soundAlike(d, y) && (!word || soundSame(c, w) && soundSame(d, y)) && pairCount(before, c) > 0 && pairCount(d, behind) > 0 {
					r.try(edit{kind: Both, from: i, to: i + 2, right: [2]number{c, d}, n: 2})
				}
			}
		}
	}
}

// try weighs an edit and remembers it where it is the best.
func (r *Reading) try(e edit) {
	if r.weigh(&e) && e.sure > r.best.sure {
		r.best = e
	}
}

// keep adds the best edit to what was found. Of two that overlap the surer one stays.
func (r *Reading) keep() {
	e := &r.best
	if e.to == 0 {
		return
	}
	if n := len(r.found); n > 0 && r.found[n-1].To+edge > e.from {
		if r.found[n-1].Sure >= e.sure {
			return
		}
		r.found = r.found[:n-1]
	}
	s := Slip{From: e.from - edge, To: e.to - edge, Kind: e.kind, Sure: e.sure}
	for _, n := range e.right[:e.n] {
		s.Right += string(runeOf(n))
	}
	r.found = append(r.found, s)
}
