package compare

import (
	"cmp"
	"slices"
)

// The bounds of likeness. A pair is certain from certainLike on, with neither text below leastLike; a likeness below possibleLike is none. Of two candidates one is chosen that
// is better by margin.
const (
	certainLike   = 0.6
	leastLike     = 0.35
	possibleLike  = 0.45
	leastPossible = 0.2
	margin        = 0.05
	// agreeing is what each further column that agrees adds when candidates are weighed.
	agreeing = 0.02
	// sameNumbers is what the same numbers add: of the first, the second and the third Party branch the first is meant.
	sameNumbers = 0.06
	// onlyOne is the likeness of two 项 that are each the only one of the same problem. Of a problem that was reworded it is less, and none where it is less like than aboutSame.
	onlyOne   = 0.75
	aboutSame = 0.65
	// tellingMeasure is how many grams a measure has that alone can show the same 项, those of 13 characters.
	tellingMeasure = 25
)

// edge says that two 项 may be the same.
type edge struct {
	old, new *node
	// weight is the likeness with what else agrees.
	weight  float64
	certain bool
}

// alike pairs what was reworded: a 项 goes with the one that it is certainly like where nothing else fits either of the two nearly as well. What is left and may be the same goes
// into groups.
func (m *matcher) alike() {
	edges := m.edges()
	slices.SortFunc(edges, func(a, b edge) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.new.at, b.new.at), cmp.Compare(a.old.at, b.old.at))
	})
	byNode := map[*node][]edge{} // the best first
	for _, e := range edges {
		byNode[e.old], byNode[e.new] = append(byNode[e.old], e), append(byNode[e.new], e)
	}
	for again := true; again; {
		again = false
		edges = slices.DeleteFunc(edges, func(e edge) bool { return !e.certain || !e.open() })
		for _, e := range edges {
			if e.open() && e.stands(byNode[e.old]) && e.stands(byNode[e.new]) {
				pair(e.old, e.new)
				again = true
			}
		}
	}
	m.groupRest(byNode)
}

// open reports an edge of which neither end is paired.
func (e edge) open() bool { return e.old.mate == nil && e.new.mate == nil }

// stands reports an edge that is the best of one of its ends, by the margin.
func (e edge) stands(rivals []edge) bool {
	for _, r := range rivals {
		if r.open() && (r.old != e.old || r.new != e.new) {
			return r.weight <= e.weight-margin // they are sorted: this is the best one
		}
	}
	return true
}

// mostLooked is how many pairs of 项 are compared.
const mostLooked = 500_000

// edges are all pairs of 项 that may be the same.
func (m *matcher) edges() (list []edge) {
	olds, news := free(m.old), free(m.new)
	count := func(nodes []*node) map[string]int {
		n := map[string]int{}
		for _, it := range nodes {
			n[it.problem]++
		}
		return n
	}
	oldOf, newOf := count(m.old), count(m.new) // also those that are paired: a second measure of a problem is not the only one
	measured := slices.ContainsFunc(m.old, hasMeasure) && slices.ContainsFunc(m.new, hasMeasure)
	if len(olds)*len(news) > mostLooked {
		m.tooMany = true
		return nil
	}
	for _, o := range olds {
		for _, n := range news {
			single := o.problem != "" && oldOf[o.problem] == 1 && newOf[n.problem] == 1
			if e, ok := compareNodes(o, n, measured, single); ok {
				list = append(list, e)
			}
		}
	}
	return list
}

func hasMeasure(n *node) bool { return n.measure != "" }

// compareNodes weighs whether two 项 are the same; ok is false where they are too unlike. measured says that both ledgers have measures, single that each is the only one of
// its problem.
func compareNodes(o, n *node, measured, single bool) (e edge, ok bool) {
	p := likeness(o.problemGrams, n.problemGrams)
	e = edge{old: o, new: n}
	score := p
	switch {
	case !measured:
		e.certain = p >= certainLike
		ok = p >= possibleLike
	case o.measure == "" && n.measure == "":
		e.certain, ok = p >= certainLike, p >= possibleLike
	default:
		s := likeness(o.measureGrams, n.measureGrams)
		score = (p + s) / 2
		low := min(p, s)
		e.certain = score >= certainLike && low >= leastLike
		ok = e.certain || score >= possibleLike && (low >= leastPossible || s >= 0.9 && len(n.measureGrams) >= tellingMeasure)
	}
	if single && (o.problem == n.problem || p >= aboutSame && o.numbers == n.numbers) {
		score, e.certain, ok = max(score, onlyOne*p), true, true
	}
	e.weight = score
	if o.numbers != "" && o.numbers == n.numbers {
		e.weight += sameNumbers
	}
	for k := range o.fields {
		if o.fields[k] != "" && o.fields[k] == n.fields[k] {
			e.weight += agreeing
		}
	}
	return e, ok
}

// groupRest puts together what is left and hangs together.
func (m *matcher) groupRest(byNode map[*node][]edge) {
	near := map[*node][]*node{}
	for _, list := range [][]*node{m.old, m.new} {
		for _, n := range list {
			for _, e := range nearest(byNode[n]) {
				near[e.old], near[e.new] = append(near[e.old], e.new), append(near[e.new], e.old)
			}
		}
	}
	for _, start := range m.new {
		if start.grouped || len(near[start]) == 0 {
			continue
		}
		var g group
		seen := map[*node]bool{start: true}
		for queue := []*node{start}; len(queue) > 0; queue = queue[1:] {
			if n := queue[0]; m.isNew(n) {
				g.new = append(g.new, n)
			} else {
				g.old = append(g.old, n)
			}
			for _, n := range near[queue[0]] {
				if !seen[n] {
					seen[n] = true
					queue = append(queue, n)
				}
			}
		}
		byPlace := func(a, b *node) int { return cmp.Compare(a.at, b.at) }
		slices.SortFunc(g.old, byPlace)
		slices.SortFunc(g.new, byPlace)
		m.join(g)
	}
}

// nearest are the open edges of a 项 that are not much worse than its best one.
func nearest(edges []edge) (list []edge) {
	for _, e := range edges {
		if !e.open() {
			continue
		}
		if len(list) > 0 && e.weight < list[0].weight-3*margin {
			break
		}
		list = append(list, e)
	}
	return list
}

func (m *matcher) isNew(n *node) bool { return n.at < len(m.new) && m.new[n.at] == n }
