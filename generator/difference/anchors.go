package difference

import "slices"

// Pair is a place in a and the place in b that has the same.
type Pair struct{ A, B int }

// Anchors are the places at which both rows have the same gram things that stand nowhere else in either; as many as follow each other in both.
func Anchors[T comparable](a, b []T, gram int) []Pair {
	return newDiffer(a, b).anchors(Edit{0, len(a), 0, len(b)}, gram)
}

// FirstAnchors are like Anchors, but what stands in b more than once counts where it first stands: b may have all of a twice.
func FirstAnchors[T comparable](a, b []T, gram int) []Pair {
	d := newDiffer(a, b)
	d.first = true
	return d.anchors(Edit{0, len(a), 0, len(b)}, gram)
}

// occurrence is where a gram stands, and how often in each row.
type occurrence struct{ a, b, inA, inB int }

// anchors finds them in a region.
func (d *differ) anchors(r Edit, gram int) []Pair {
	if r.Lost() < gram || r.Added() < gram {
		return nil
	}
	seen := make(map[uint64]*occurrence, r.Lost())
	rolling(d.a[r.From:r.To], gram, func(i int, hash uint64) {
		o := seen[hash]
		if o == nil {
			o = &occurrence{a: r.From + i}
			seen[hash] = o
		}
		o.inA++
	})
	rolling(d.b[r.At:r.Until], gram, func(i int, hash uint64) {
		if o := seen[hash]; o != nil && !(d.first && o.inB > 0) {
			o.b = r.At + i
			o.inB++
		}
	})
	var pairs []Pair
	for _, o := range seen {
		if o.inA == 1 && o.inB == 1 && slices.Equal(d.a[o.a:o.a+gram], d.b[o.b:o.b+gram]) {
			pairs = append(pairs, Pair{o.a, o.b})
		}
	}
	slices.SortFunc(pairs, func(p, q Pair) int { return p.A - q.A })
	return longestRise(pairs)
}

// rolling calls f with a hash of each gram.
func rolling(list []int32, gram int, f func(i int, hash uint64)) {
	const base = 0x9E3779B97F4A7C15
	power, hash := uint64(1), uint64(0)
	for range gram - 1 {
		power *= base
	}
	for i, x := range list {
		if i >= gram {
			hash -= power * (uint64(list[i-gram]) + 1)
		}
		hash = hash*base + uint64(x) + 1
		if i >= gram-1 {
			f(i-gram+1, hash)
		}
	}
}

// longestRise keeps, of pairs in the order of A, as many as rise in B too.
func longestRise(pairs []Pair) []Pair {
	var ends []int // ends[n] is the pair with the least B at which a rise of n+1 pairs ends
	before := make([]int, len(pairs))
	for i, p := range pairs {
		n, _ := slices.BinarySearchFunc(ends, p.B, func(end, b int) int { return pairs[end].B - b })
		before[i] = -1
		if n > 0 {
			before[i] = ends[n-1]
		}
		if n == len(ends) {
			ends = append(ends, i)
		} else {
			ends[n] = i
		}
	}
	if len(ends) == 0 {
		return nil
	}
	out := make([]Pair, len(ends))
	for i, n := ends[len(ends)-1], len(ends)-1; n >= 0; i, n = before[i], n-1 {
		out[n] = pairs[i]
	}
	return out
}
