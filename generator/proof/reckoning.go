package proof

import "math"

// A reckoning is what a number must be by one reading of the numbers beside it. A number is told of only where no reading gives it.

// reckoning is a value, how far the numbers that it comes of may be rounded, and these numbers in words.
type reckoning struct {
	exact, slack float64
	of           string
}

// nearly is what floating point may lose.
const nearly = 1e-6

// agrees reports that a number is what the reckoning gives, rounded or cut in its last place.
func (q *quantity) agrees(r reckoning) bool {
	stated, last := float64(q.value), float64(q.last)
	return math.Abs(r.exact-stated) <= last/2+r.slack+nearly || r.exact > stated-nearly && r.exact < stated+last-nearly
}

// equals reports that a number is what the reckoning gives, to the last place of what it comes of.
func (q *quantity) equals(r reckoning) bool {
	return math.Abs(r.exact-float64(q.value)) <= float64(q.last)/2+r.slack+nearly && (q.slack() > 0 || r.slack > 0) || math.Abs(r.exact-float64(q.value)) < nearly
}

// tell reports a number that is none of its reckonings; the first is what is told.
func (p *pass) tell(q *quantity, first reckoning, fits func(*quantity, reckoning) bool, others ...reckoning) {
	if fits(q, first) {
		return
	}
	for _, r := range others {
		if fits(q, r) {
			return
		}
	}
	t := p.text
	p.sayIt(q.paragraph, q.from, q.end, "写的是"+t.textOf(q)+"，按"+first.of+"算是"+t.amountOf(q, first.rounded(q)), "改正写错的那个数")
}

// rounded is the value in the last place that the number has, or in a finer one where that would not tell them apart.
func (r reckoning) rounded(q *quantity) fixed {
	for last := q.last; last > 1; last /= 10 {
		if n := fixed(math.Round(r.exact/float64(last))) * last; n != q.value && (math.Abs(float64(n)-r.exact) < nearly || last <= q.last/10) {
			return n
		}
	}
	return fixed(math.Round(r.exact))
}

// near reports a reckoning that is so close to the number that it must be meant: another thing would be far off.
func (q *quantity) near(r reckoning, times float64) bool {
	stated := float64(q.value)
	return r.exact > stated/times && r.exact < stated*times
}

// mostBefore is how many numbers before one are looked at for what it comes of.
const mostBefore = 24

// scene is the numbers of a sentence with those of the sentence before and behind it in the paragraph; at is where the sentence's own begin, end where they do.
type scene struct {
	list    []quantity
	at, end int
}

// eachScene calls f for each sentence that has a number.
func (t *Text) eachScene(f func(s scene)) {
	all := t.quantities()
	from := 0 // where the sentence before begins
	for i := 0; i < len(all); {
		end := t.sentenceEnd(all, i)
		if all[from].paragraph != all[i].paragraph || all[from].sentence < all[i].sentence-2 {
			from = i
		}
		to := end
		if end < len(all) && all[end].paragraph == all[i].paragraph && all[end].sentence <= all[i].sentence+1 {
			to = t.sentenceEnd(all, end)
		}
		f(scene{list: all[from:to], at: i - from, end: end - from})
		from, i = i, end
	}
}

// sentenceEnd is the place behind the numbers of the sentence that begins at i, of a table behind the first of them.
func (t *Text) sentenceEnd(all []quantity, i int) int {
	j := i + 1
	for j < len(all) && all[j].sentence == all[i].sentence && j-i < mostInRow {
		j++
	}
	return j
}
