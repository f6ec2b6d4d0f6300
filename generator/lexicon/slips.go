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
}

// Read numbers a text.
func Read(runes []rune) *Reading {
	n := len(runes) + 2*edge
	r := &Reading{known: learn(), runes: runes, ids: make([]number, n), pairs: make([]int8, n)}
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
