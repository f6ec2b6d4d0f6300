// Package difference says how one row of things (characters, sentences) became another: what stands alike in both stays, and between it lie edits. It
// is Myers' algorithm between anchors that stand once in either row, and bounded: whatever the rows, it ends soon, and what it cannot take apart in
// time is one edit.
package difference

// Edit says that a[From:To] became b[At:Until]. What lies between two edits is the same in both.
type Edit struct{ From, To, At, Until int }

// Lost is how many of a are gone, Added how many of b are new.
func (e Edit) Lost() int  { return e.To - e.From }
func (e Edit) Added() int { return e.Until - e.At }

// Of gives the edits that make b of a, in order. No two touch. Things that stand once in either are its anchors, so they are to be whole ones, such as
// sentences.
func Of[T comparable](a, b []T) []Edit { return edits(a, b, 1) }

// Text is a text whose characters are compared.
type Text struct {
	Runes []rune
	// Begins says for each of them whether a paragraph begins there; nil for a text of one.
	Begins []bool
}

// Characters gives the edits of a text, tidied for a reader. Its anchors are long stretches first: few characters stand in the same order by chance.
func Characters(a, b Text) []Edit { return tidy(a, b, edits(a.Runes, b.Runes, 16, 6)) }

func edits[T comparable](a, b []T, grams ...int) []Edit {
	d := newDiffer(a, b)
	d.grams = grams
	d.region(Edit{0, len(a), 0, len(b)}, 0)
	return joined(d.edits)
}

// differ is one comparison. The things are numbers in it, the same number for the same thing.
type differ struct {
	a, b  []int32
	edits []Edit
	// grams are the lengths of anchors, the longest first.
	grams []int
	// first: of what stands in b several times, the first place counts.
	first bool
	// left is how many steps may still be taken.
	left int
}

// budget bounds the steps of one comparison: some tenths of a second.
const budget = 30_000_000

func newDiffer[T comparable](a, b []T) *differ {
	numbers := make(map[T]int32, 1024)
	number := func(list []T) []int32 {
		out := make([]int32, len(list))
		for i, x := range list {
			n, ok := numbers[x]
			if !ok {
				n = int32(len(numbers))
				numbers[x] = n
			}
			out[i] = n
		}
		return out
	}
	return &differ{a: number(a), b: number(b), left: budget}
}

// maxDepth bounds how often a region is divided by anchors within anchors.
const maxDepth = 24

// region finds the edits of a region of both rows.
func (d *differ) region(r Edit, depth int) {
	for r.From < r.To && r.At < r.Until && d.a[r.From] == d.b[r.At] {
		r.From++
		r.At++
	}
	for r.From < r.To && r.At < r.Until && d.a[r.To-1] == d.b[r.Until-1] {
		r.To--
		r.Until--
	}
	switch {
	case r.Lost() == 0 && r.Added() == 0:
		return
	case r.Lost() == 0 || r.Added() == 0:
		d.edits = append(d.edits, r)
		return
	}
	// Small regions are taken apart exactly; in larger ones anchors come first.
	const small = 64
	if depth < maxDepth && r.Lost()+r.Added() > small {
		for _, gram := range d.grams {
			if d.left -= r.Lost() + r.Added(); d.left < 0 {
				break
			}
			if anchors := d.anchors(r, gram); len(anchors) > 0 {
				d.between(r, anchors, depth)
				return
			}
		}
	}
	d.myers(r)
}

// between goes on between anchors.
func (d *differ) between(r Edit, anchors []Pair, depth int) {
	from, at := r.From, r.At
	for _, p := range anchors {
		if p.A < from || p.B < at { // it overlaps with what the one before has grown to
			continue
		}
		d.region(Edit{from, p.A, at, p.B}, depth+1)
		from, at = p.A, p.B
		for from < r.To && at < r.Until && d.a[from] == d.b[at] {
			from++
			at++
		}
	}
	d.region(Edit{from, r.To, at, r.Until}, depth+1)
}

// joined joins edits that touch.
func joined(edits []Edit) (out []Edit) {
	for _, e := range edits {
		if n := len(out); n > 0 && out[n-1].To == e.From && out[n-1].Until == e.At {
			out[n-1].To, out[n-1].Until = e.To, e.Until
		} else {
			out = append(out, e)
		}
	}
	return out
}
