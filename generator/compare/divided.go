package compare

// The bounds of a 项 that was taken apart: how much of a part has to lie within the whole, how much of the whole the parts have to cover, how alike the problems have to be,
// and how much shorter than the whole a part has to be.
const (
	partWithin   = 0.85
	wholeCovered = 0.6
	partProblem  = 0.35
	partLength   = 0.85
)

// divided finds 项 that were taken apart into several, and those that were put together. Which part has which share of the status or the money nobody can tell, so none is
// called the same.
func (m *matcher) divided() {
	for _, whole := range free(m.old) {
		if parts := partsOf(whole, free(m.new)); parts != nil {
			m.join(group{[]*node{whole}, parts})
		}
	}
	for _, whole := range free(m.new) {
		if parts := partsOf(whole, free(m.old)); parts != nil {
			m.join(group{parts, []*node{whole}})
		}
	}
}

// mostParts is how many 项 are looked at for the parts of one.
const mostParts = 2000

// partsOf are the 项 into which one was taken apart; nil where it was not.
func partsOf(whole *node, among []*node) (parts []*node) {
	if len(whole.measureGrams) <= 2*fewGrams || len(among) > mostParts {
		return nil
	}
	left := whole.measureGrams
	covered := 0
	for _, n := range among {
		length := len(n.measureGrams)
		if length <= fewGrams || float64(length) > partLength*float64(len(whole.measureGrams)) || n.problem != whole.problem && likeness(n.problemGrams, whole.problemGrams) < partProblem {
			continue
		}
		if shared := common(n.measureGrams, left); float64(shared) >= partWithin*float64(length) {
			parts, covered = append(parts, n), covered+shared
			left = without(left, n.measureGrams)
		}
	}
	if len(parts) < 2 || float64(covered) < wholeCovered*float64(len(whole.measureGrams)) {
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
