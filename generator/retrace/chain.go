package retrace

import (
	"cmp"
	"slices"
)

// chain chooses of all places those that follow the ledger's order, so that together they cover most of the text. A value that stands in several places of
// the ledger is so found in the right one.
func chain(all []*occurrence, nodes int) []*occurrence {
	byEnd := slices.Clone(all)
	slices.SortStableFunc(byEnd, func(a, b *occurrence) int { return cmp.Or(a.line-b.line, a.to-b.to) })
	weights := make(map[*occurrence]int, len(all))
	before := make(map[*occurrence]*occurrence, len(all))
	best := newLadder(nodes)
	same := make([]*occurrence, nodes)
	done, line, end := 0, -1, 0
	for _, o := range all {
		for ; done < len(byEnd); done++ {
			e := byEnd[done]
			if e.line > o.line || e.line == o.line && e.to > o.from {
				break
			}
			best.put(e.node.order, e, weights[e])
			if s := same[e.node.order]; s == nil || weights[e] > weights[s] {
				same[e.node.order] = e
			}
		}
		// A node that has not been met counts a little more: a category and its only problem may have the same text. Within a line it counts less: a line
		// seldom goes on to another problem.
		own, meets := 3*(o.to-o.from)+1, 2
		if o.to-o.from < len("四个汉字") { // several may have such a value
			meets = 1
		}
		if line != o.line {
			line, end = o.line, o.to
		} else if end = min(end, o.to); end <= o.from {
			meets = -1
		}
		weights[o] = own + meets
		if p, w := best.below(o.node.order); p != nil {
			before[o], weights[o] = p, w+own+meets
		}
		if s := same[o.node.order]; s != nil && weights[s]+own >= weights[o] {
			before[o], weights[o] = s, weights[s]+own
		}
	}
	var last *occurrence
	for _, o := range all {
		if last == nil || weights[o] > weights[last] {
			last = o
		}
	}
	var out []*occurrence
	for o := last; o != nil; o = before[o] {
		out = append(out, o)
	}
	slices.Reverse(out)
	return out
}

// ladder keeps for each node's order the heaviest chain that ends there, and finds the heaviest below an order.
type ladder struct {
	ends    []*occurrence
	weights []int
}

func newLadder(n int) *ladder {
	return &ladder{make([]*occurrence, n+1), make([]int, n+1)}
}

func (l *ladder) put(order int, o *occurrence, weight int) {
	for i := order + 1; i < len(l.ends); i += i & -i {
		if l.ends[i] == nil || weight > l.weights[i] {
			l.ends[i], l.weights[i] = o, weight
		}
	}
}

func (l *ladder) below(order int) (best *occurrence, weight int) {
	for i := order; i > 0; i -= i & -i {
		if l.ends[i] != nil && (best == nil || l.weights[i] > weight) {
			best, weight = l.ends[i], l.weights[i]
		}
	}
	return best, weight
}
