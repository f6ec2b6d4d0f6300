// Package edited says sentence by sentence what a person has changed in a text that the program wrote. It knows no ledger.
package edited

import (
	"slices"

	"gongshi/generator/difference"
	"gongshi/generator/posted"
)

// Paragraph is a paragraph of the edited text.
type Paragraph struct {
	Text string
	// Numbered: its reader sees an automatic number before it. Joins: it goes on with the paragraph before, as a title's second line does.
	Numbered, Joins bool
}

// Kind is what became of a sentence.
type Kind int

const (
	Changed Kind = iota
	Added
	LeftOut
	Moved
)

// Change is a sentence that is not as the program wrote it.
type Change struct {
	Kind Kind
	// Was is the program's sentence, Is the edited one, each "" where there is none.
	Was, Is string
	// Paragraph and the runes From to To are where it stands in the edited text; of a sentence that was left out, where it stood, From being To.
	Paragraph, From, To int
	// Follows is the program's sentence behind which it stood, or stands for an added one; "" for the first.
	Follows string
	// Edits are the changes in it, from Was to Is, both without blanks.
	Edits []difference.Edit
}

// Result is what a comparison came to.
type Result struct {
	Changes []Change
	// Kept is how much of the program's text is in the edited one, in hundredths, by characters.
	Kept int
}

// Count is how many changes are of a kind.
func (r *Result) Count(k Kind) (n int) {
	for i := range r.Changes {
		if r.Changes[i].Kind == k {
			n++
		}
	}
	return n
}

// Compare compares the program's paragraphs with the edited ones.
func Compare(program []string, paper []Paragraph) *Result {
	own := make([]Paragraph, len(program))
	for i, s := range program {
		own[i].Text = s
	}
	a, b := sentences(own), sentences(paper)
	a, b = joinedAs(a, b), joinedAs(b, a)
	c := &comparison{a: a, b: b, paper: paper, pairs: make([]int, len(a)), taken: make([]bool, len(b))}
	for i := range c.pairs {
		c.pairs[i] = -1
	}
	at := 0
	previous := 0
	for _, e := range difference.Of(texts(a), texts(b)) {
		c.same(previous, e.From, at)
		c.pair(e)
		previous, at = e.To, e.Until
	}
	c.same(previous, len(a), at)
	return c.result()
}

// comparison pairs the sentences of two texts.
type comparison struct {
	a, b  []sentence
	paper []Paragraph
	// pairs is the edited sentence of each of the program's, -1 where there is none; taken are those that are one's.
	pairs []int
	taken []bool
}

// same pairs sentences that are the same, one by one.
func (c *comparison) same(from, to, at int) {
	for i := from; i < to; i++ {
		c.take(i, at+i-from)
	}
}

func (c *comparison) take(i, k int) { c.pairs[i], c.taken[k] = k, true }

// mostPairs bounds how many pairs of sentences are looked at in one stretch: one of 500 sentences for 500 others.
const mostPairs = 250_000

// pair pairs those sentences of a stretch that are most alike, in their order.
func (c *comparison) pair(e difference.Edit) {
	m, n := e.Lost(), e.Added()
	if m == 0 || n == 0 || m*n > mostPairs {
		return
	}
	// best[i][k] is the likeness of the first i and the first k, paired as well as can be.
	best := make([][]int, m+1)
	for i := range best {
		best[i] = make([]int, n+1)
	}
	grams := make([]map[[2]rune]int, n)
	for k := range n {
		grams[k] = bigrams(c.b[e.At+k].bare)
	}
	for i := 1; i <= m; i++ {
		own := bigrams(c.a[e.From+i-1].bare)
		for k := 1; k <= n; k++ {
			l := likeness(own, grams[k-1])
			best[i][k] = max(best[i-1][k], best[i][k-1])
			if l > 0 {
				best[i][k] = max(best[i][k], best[i-1][k-1]+l)
			}
		}
	}
	for i, k := m, n; i > 0 && k > 0; {
		switch {
		case best[i][k] == best[i-1][k]:
			i--
		case best[i][k] == best[i][k-1]:
			k--
		default:
			c.take(e.From+i-1, e.At+k-1)
			i, k = i-1, k-1
		}
	}
}

// bigrams counts the pairs of neighbouring characters of a sentence, with one before its first.
func bigrams(s string) map[[2]rune]int {
	out := map[[2]rune]int{}
	before := rune(0)
	for _, r := range s {
		out[[2]rune{before, r}]++
		before = r
	}
	return out
}

// leastLike is how alike, in hundredths, two sentences are at least of which one was made of the other.
const leastLike = 35

// likeness is how much two sentences have in common, in hundredths; 0 where it is too little.
func likeness(a, b map[[2]rune]int) int {
	common, size := 0, 0
	for g, n := range a {
		common += min(n, b[g])
		size += n
	}
	for _, n := range b {
		size += n
	}
	if size == 0 || 200*common < leastLike*size {
		return 0
	}
	return 200 * common / size
}

// result tells what became of the sentences, in the order of the edited text.
func (c *comparison) result() *Result {
	r := &Result{}
	kept, whole := 0, 0
	var lost []int
	back := make([]int, len(c.b))
	for i := range c.a {
		n := len([]rune(c.a[i].bare))
		whole += n
		if k := c.pairs[i]; k < 0 {
			lost = append(lost, i)
		} else {
			kept += n
			back[k] = i + 1
		}
	}
	if whole > 0 {
		r.Kept = 100 * kept / whole
	}
	follows := "" // the program's sentence before
	for k := range c.b {
		s := &c.b[k]
		change := Change{Kind: Added, Is: s.text, Paragraph: s.paragraph, From: s.from, To: s.to, Follows: follows}
		if back[k] > 0 {
			was := &c.a[back[k]-1]
			follows = was.text
			if was.bare == s.bare || c.isNumber(was, s) {
				continue
			}
			change.Kind, change.Was, change.Edits = Changed, was.text, difference.Characters(runesOf(was.bare), runesOf(s.bare))
		} else if i := slices.IndexFunc(lost, func(i int) bool { return c.a[i].bare == s.bare }); i >= 0 {
			change.Kind, change.Was = Moved, c.a[lost[i]].text
			change.Follows = c.before(lost[i])
			lost = slices.Delete(lost, i, i+1)
		}
		r.Changes = append(r.Changes, change)
	}
	for _, i := range lost {
		r.Changes = append(r.Changes, c.leftOut(i))
	}
	slices.SortStableFunc(r.Changes, func(x, y Change) int {
		if x.Paragraph != y.Paragraph {
			return x.Paragraph - y.Paragraph
		}
		return x.To - y.To
	})
	return r
}

func runesOf(s string) difference.Text { return difference.Text{Runes: []rune(s)} }

// before is the program's sentence before one of its own.
func (c *comparison) before(i int) string {
	if i == 0 {
		return ""
	}
	return c.a[i-1].text
}

// leftOut says where a sentence stood: behind the nearest one before it that is still there, at the head where none is.
func (c *comparison) leftOut(i int) Change {
	change := Change{Kind: LeftOut, Was: c.a[i].text, Follows: c.before(i)}
	for k := i - 1; k >= 0; k-- {
		if p := c.pairs[k]; p >= 0 {
			s := &c.b[p]
			change.Paragraph, change.From, change.To = s.paragraph, s.to, s.to
			break
		}
	}
	return change
}

// isNumber reports that two sentences differ in an automatic number alone, which the edited one has and which is not in its text.
func (c *comparison) isNumber(was, is *sentence) bool {
	n := len(was.bare) - len(is.bare)
	return is.from == 0 && c.paper[is.paragraph].Numbered && n > 0 && was.bare[n:] == is.bare && posted.IsOrdinal(was.bare[:n])
}
