package compare

import (
	"slices"
	"strings"

	"gongshi/generator/ledger"
)

// matcher finds which 项 of two ledgers are the same. Each ends in one place: in a pair, in a group of which one cannot tell, or alone.
type matcher struct {
	old, new []*node
	// groups are those 项 of which it cannot be told which is which.
	groups  []group
	tooMany bool
}

// node is a 项 with its texts as they are compared.
type node struct {
	*ledger.Item
	// at is its place among the 项 of its ledger.
	at               int
	problem, measure string
	problemGrams     []uint64
	measureGrams     []uint64
	// numbers are those of its problem.
	numbers string
	// fields are what tells apart 项 of the same problem and measure.
	fields [otherFields]string
	mate   *node
	// grouped: it is in one of the groups.
	grouped bool
}

// otherFields is how many columns besides problem and measure are looked at.
const otherFields = 8

// group is what may be the same.
type group struct{ old, new []*node }

func newMatcher(old, new []*ledger.Item) *matcher {
	return &matcher{old: nodes(old), new: nodes(new)}
}

func nodes(items []*ledger.Item) []*node {
	out := make([]*node, len(items))
	for i, it := range items {
		n := &node{Item: it, at: i, problem: said(it.Problem), measure: said(it.Measure)}
		for k, f := range [otherFields]ledger.Field{it.Category, it.Group, it.Department, it.Goal, it.Person, it.Leader, it.Deadline, it.Result} {
			n.fields[k] = said(f)
		}
		out[i] = n
	}
	return out
}

// free are the 项 that are in no pair and in no group.
func free(nodes []*node) []*node {
	return slices.DeleteFunc(slices.Clone(nodes), func(n *node) bool { return n.mate != nil || n.grouped })
}

// match finds the pairs and the groups: first what is equal, then what was taken apart or put together, then what is alike.
func (m *matcher) match() {
	m.equal()
	for _, n := range slices.Concat(free(m.old), free(m.new)) {
		n.problemGrams, n.measureGrams, n.numbers = grams(n.problem), grams(n.measure), numbers(n.problem)
	}
	m.divided()
	m.alike()
}

// equal pairs 项 of the same problem and measure, wherever they stand. Of several such ones, those go together that agree in more; of equals, the first with the first. Where
// there are more on one side, and nothing tells them apart, none is chosen.
func (m *matcher) equal() {
	for _, with := range []int{otherFields, 4, 3, 2, 1, 0} {
		m.pairBy(func(n *node) string {
			if n.problem == "" && n.measure == "" && with < otherFields { // nothing says what it is about
				return ""
			}
			return strings.Join(append([]string{n.problem, n.measure}, n.fields[:with]...), "\x00")
		})
	}
}

// pairBy pairs the 项 of each key where there are as many on both sides.
func (m *matcher) pairBy(key func(*node) string) {
	olds := map[string][]*node{}
	for _, n := range free(m.old) {
		olds[key(n)] = append(olds[key(n)], n)
	}
	news := map[string][]*node{}
	for _, n := range free(m.new) {
		news[key(n)] = append(news[key(n)], n)
	}
	for k, list := range olds {
		if k == "" || len(news[k]) != len(list) {
			continue
		}
		for i, n := range list {
			pair(n, news[k][i])
		}
	}
}

func pair(old, new *node) { old.mate, new.mate = new, old }

// join puts 项 into one group.
func (m *matcher) join(g group) {
	for _, n := range slices.Concat(g.old, g.new) {
		n.grouped = true
	}
	m.groups = append(m.groups, g)
}

// pairs are the pairs in the newer ledger's order.
func (m *matcher) pairs() (list []Pair) {
	for _, n := range m.new {
		if n.mate != nil {
			list = append(list, Pair{n.mate.Item, n.Item})
		}
	}
	return list
}
