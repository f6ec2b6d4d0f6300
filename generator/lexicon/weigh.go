package lexicon

import _ "embed"

// edit is other characters for [from, to) of a text's numbers.
type edit struct {
	kind     Kind
	from, to int
	right    [2]number
	n        int // of right
	sure     float32
}

// leastGain is by how much, as a logarithm to base 2, an edit must make the text more likely to be weighed at all.
const leastGain = 6

// impossible is how likely, as a logarithm, a character is that stands nowhere behind another.
const impossible = -27

// chance is the logarithm of how likely c is behind a and b, as edited texts go: by the three of them, else by two, else by the one alone.
func chance(a, b, c number) int {
	if b != 0 {
		if n := tripleCount(a, b, c); n > 0 {
			return min(n-pairCount(a, b), 0)
		}
	}
	if n := pairCount(b, c); n > 0 {
		return min(n-1-often(b), 0) - 1
	}
	return often(c) + impossible
}

// weigh says how sure an edit is; false where it is not worth a look.
func (r *Reading) weigh(e *edit) bool {
	f, ok := r.features(e)
	if !ok {
		return false
	}
	e.sure = judge(&f, r.best.sure)
	return true
}

// The features of an edit are small numbers; each has so many values.
const (
	featureCount = 40
	values       = 32
)

// features tells what speaks for an edit and against it. The names in the comments: x w y is what stands there, x c y the edit, each with its neighbours.
func (r *Reading) features(e *edit) (f [featureCount]int8, ok bool) {
	var buffer [8]number
	line := append(buffer[:0], r.ids[e.from-2:e.from]...)
	line = append(line, e.right[:e.n]...)
	line = append(line, r.ids[e.to:e.to+2]...)
	n := len(line)
	l1, r1 := pairCount(line[1], line[2]), pairCount(line[n-3], line[n-2]) // x c, c y
	if e.n == 1 && min(l1, r1) == 0 {
		return f, false
	}
	gain := r.gain(e, line)
	if gain < leastGain {
		return f, false
	}
	first, last := r.ids[e.from], r.ids[e.to-1]
	l0, r0 := int(r.pairs[e.from-1]), int(r.pairs[e.to-1]) // x w, w y
	before, behind := tripleCount(line[0], line[1], line[2]), tripleCount(line[n-3], line[n-2], line[n-1])
	middle := tripleCount(line[1], line[2], line[3])
	low, mid, high := sorted(before, middle, behind)
	t0, t1 := tripleCount(r.ids[e.from-2], r.ids[e.from-1], first), tripleCount(last, r.ids[e.to], r.ids[e.to+1])
	lw0, rw0 := r.inWord(r.ids[e.from-1], first), r.inWord(last, r.ids[e.to])
	lw1, rw1 := r.inWord(line[1], line[2]), r.inWord(line[n-3], line[n-2])
	x2, x, y, y2 := r.ids[e.from-2], r.ids[e.from-1], r.ids[e.to], r.ids[e.to+1]
	all := [featureCount]int{
		gain / 2,
		max(l0, r0), min(l0, r0),
		max(l1, r1), min(l1, r1),
		high, mid, low,
		max(t0, t1), min(t0, t1),
		often(first), often(e.right[0]),
		one(lw0) + one(rw0),
		one(lw1) + one(rw1),
		one(x == 0) + one(y == 0),
		2*one(e.kind == Looks) + one(r.same(e)),
		one(e.kind == Both || e.kind == Swapped) * int(r.pairs[e.from]),
		max(one(lw1)*l1, one(rw1)*r1), min(one(lw1)*l1, one(rw1)*r1),
		max(one(lw0)*l0, one(rw0)*r0),
		l1 - r1 + values/2,
		int(e.kind),
		l0, r0, l1, r1, before, middle, behind,
		int(r.pairs[e.from-2]) * one(x != 0), int(r.pairs[e.to]) * one(y != 0),
		one(r.inWord(x2, x)), one(r.inWord(y, y2)),
		often(x), often(y),
		r.strange(e.from-edge, e.from-1), r.strange(e.to, e.to+edge-1),
		tripleCount(x2, x, y)*one(e.kind == Spare) + one(e.n == 2)*pairCount(e.right[0], e.right[1]),
		one(e.kind == Both && r.inWord(first, last)),
		often(e.right[max(e.n-1, 0)]),
	}
	for i, v := range all {
		f[i] = int8(max(0, min(v, values-1)))
	}
	return f, true
}

// gain is by how much an edit makes the text more likely; line is the text with it, and two characters on both sides.
func (r *Reading) gain(e *edit, line []number) (gain int) {
	for i := e.from; i < e.to+2; i++ {
		if r.ids[i-1] != 0 || r.ids[i] != 0 {
			gain -= r.chanceAt(i)
		}
	}
	for i := 2; i < len(line); i++ {
		if line[i-1] != 0 || line[i] != 0 {
			gain += chance(line[i-2], line[i-1], line[i])
		}
	}
	return gain
}

// same reports an edit whose characters sound the same, not only much alike.
func (r *Reading) same(e *edit) bool {
	for i, c := range e.right[:e.n] {
		if e.kind != Swapped && !soundSame(r.ids[e.from+i], c) {
			return false
		}
	}
	return true
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

func sorted(a, b, c int) (low, mid, high int) {
	low, high = min(a, b, c), max(a, b, c)
	return low, a + b + c - low - high, high
}

// strange is how many neighbours between two places stand nowhere beside each other.
func (r *Reading) strange(from, to int) int {
	n := 0
	for i := max(from, 0); i < to && i+1 < len(r.ids); i++ {
		n += one(r.pairs[i] <= 1 && r.ids[i] != 0 && r.ids[i+1] != 0)
	}
	return n
}

// trees are decision trees, one behind the other: of each the questions, a feature and the greatest value for which the answer is the left branch, level by level, then the
// leaves, in hundredths. TestWeigh writes them.
//
//go:embed trees.bin
var trees string

const (
	depth    = 5
	asks     = 1<<depth - 1
	leaves   = 1 << depth
	treeSize = 2*asks + 2*leaves
	bias     = -3
)

// hopeless is by how much, after some of the trees, an edit may be less sure than it must be in the end: the later trees add little.
const someTrees, hopeless = 30, 3

// judge says how sure an edit with such features is, as the logarithm of the odds. What is surely below least it does not reckon to the end.
func judge(f *[featureCount]int8, least float32) float32 { return judgeBy(trees, f, least) }

func judgeBy(trees string, f *[featureCount]int8, least float32) float32 {
	sum := 0
	for t, n := trees, 0; len(t) >= treeSize; t, n = t[treeSize:], n+1 {
		if n == someTrees && bias+float32(sum)/100 < least-hopeless {
			break
		}
		k := 0
		for range depth {
			if f[t[2*k]] <= int8(t[2*k+1]) {
				k = 2*k + 1
			} else {
				k = 2*k + 2
			}
		}
		sum += int(int16(two(t, 2*asks+2*(k-asks))))
	}
	return bias + float32(sum)/100
}
