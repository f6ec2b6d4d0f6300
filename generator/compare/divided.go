package compare

// The bounds of a 项 that was taken apart: how much of a part has to lie within the whole, how much of the whole the parts have to cover, how alike the problems have to be,
// and how much shorter than the whole a part has to be.
const (
	partWithin   = 0.85
	wholeCovered = 0.6
	partProblem  = 0.35
	partLength   = 0.85
)

// divided finds 项 that were taken apart into several, and those that were put together, by their measures or by their problems. Which part has which share of the status or
// the money nobody can tell, so none is called the same.
func (m *matcher) divided() {
	for _, parts := range []func(*node, []*node) []*node{partsByMeasure, partsByProblem} {
		olds, news := free(m.old), free(m.new)
		for _, whole := range olds {
			if list := parts(whole, news); list != nil {
				m.join(group{[]*node{whole}, list})
			}
		}
		for _, whole := range news {
			if list := parts(whole, olds); list != nil {
				m.join(group{list, []*node{whole}})
			}
		}
	}
}

// partsByMeasure are the 项 of about the same problem among whose measures one was divided; nil where it was not.
func partsByMeasure(whole *node, among []*node) []*node {
	if whole.grouped {
		return nil
	}
	return partsOf(whole.measureGrams, among, func(n *node) []uint64 {
		if n.problem != whole.problem && likeness(n.problemGrams, whole.problemGrams) < partProblem {
			return nil
		}
		return n.measureGrams
	})
}

// partsByProblem are the 项 whose problems together are the problem of one.
func partsByProblem(whole *node, among []*node) []*node {
	if whole.grouped {
		return nil
	}
	return partsOf(whole.problemGrams, among, func(n *node) []uint64 { return n.problemGrams })
}

// mostParts is how many 项 are looked at for the parts of one.
const mostParts = 700

// partsOf are the 项 whose texts lie within a whole and cover it.
func partsOf(whole []uint64, among []*node, text func(*node) []uint64) (parts []*node) {
	if len(whole) <= 2*fewGrams || len(among) > mostParts {
		return nil
	}
	left := whole
	covered := 0
	for _, n := range among {
		if n.grouped {
			continue
		}
		part := text(n)
		if len(part) <= fewGrams || float64(len(part)) > partLength*float64(len(whole)) {
			continue
		}
		if shared := common(part, left); float64(shared) >= partWithin*float64(len(part)) {
			parts, covered = append(parts, n), covered+shared
			left = without(left, part)
		}
	}
	if len(parts) < 2 || float64(covered) < wholeCovered*float64(len(whole)) {
		return nil
	}
	return parts
}

// without is a sorted list without what it shares with another.
func without(list, other []uint64) (left []uint64) {
	j := 0
	for _, g := range list {
		for j < len(other) && other[j] < g {
			j++
		}
		if j < len(other) && other[j] == g {
			j++
			continue
		}
		left = append(left, g)
	}
	return left
}
