package retrace

import (
	"slices"
)

// test is a condition by which a template tells entries apart.
type test struct {
	write string
	holds func(n *node) bool
	// declares is the variable that it needs of a list above: its depth and its name.
	depth int
	name  string
	// steers is 1 where it asks for what is there to be asked for, 归类.
	steers int
}

// tests are the conditions that a template can ask of the nodes: that a value is there, or that a status is so. used are the names that the text prints.
func (r *region) tests(nodes []*node, used map[string]bool) (out []test) {
	if len(nodes) == 0 {
		return nil
	}
	var filled, statuses []test
	for i := range nodes[0].names {
		name := nodes[0].names[i].Name
		if used[name] {
			filled = append(filled, test{write: "." + name, holds: func(n *node) bool { return n.filled(name) }, depth: -1})
		}
	}
	for depth := nodes[0].depth; depth >= 0 && r.mixed == 0; depth-- { // where lines were left out, what lacks one says nothing
		statuses = append(statuses, r.statusTests(nodes, depth)...)
	}
	out = append(out, filled...)
	for _, t := range filled {
		out = append(out, test{write: "not " + t.write, holds: func(n *node) bool { return !t.holds(n) }, depth: -1})
	}
	slices.SortStableFunc(statuses, func(a, b test) int { return b.steers - a.steers })
	out = append(out, statuses...)
	for _, s := range statuses {
		for _, t := range filled {
			out = append(out, test{write: "and (" + s.write + ") " + t.write, holds: func(n *node) bool { return s.holds(n) && t.holds(n) }, depth: s.depth, name: s.name})
		}
		for _, t := range filled {
			out = append(out, test{write: "and (" + s.write + ") (not " + t.write + ")", holds: func(n *node) bool { return s.holds(n) && !t.holds(n) }, depth: s.depth, name: s.name})
		}
	}
	return out
}

// statusTests ask for the statuses of the nodes' entries at a depth.
func (r *region) statusTests(nodes []*node, depth int) (out []test) {
	above := func(n *node) *node {
		for n.depth > depth {
			n = n.parent
		}
		return n
	}
	own := nodes[0].depth == depth
	first := above(nodes[0])
	for i := range first.names {
		name := first.names[i].Name
		var said []string
		only := true
		for _, n := range nodes {
			text := above(n).text(name)
			only = only && slices.Contains(r.f.statuses, text)
			if !slices.Contains(said, text) {
				said = append(said, text)
			}
		}
		if !only || len(said) < 2 {
			continue
		}
		for _, text := range said {
			t := test{write: "eq ." + name + ` "` + text + `"`, holds: func(n *node) bool { return above(n).text(name) == text }, depth: -1}
			if first.names[i].Steers {
				t.steers = 1
			}
			if !own {
				t.depth, t.name = depth, name
				t.write = "eq " + r.variable(depth, name) + ` "` + text + `"`
			}
			out = append(out, t)
		}
	}
	return out
}

// variable is the name under which a template keeps a value of a list above.
func (r *region) variable(depth int, name string) string { return "$" + r.path[depth] + name }

// filled reports a value that the node has.
func (n *node) filled(name string) bool {
	for i := range n.names {
		if v := &n.names[i]; v.Name == name {
			return v.Text != "" || len(v.Texts)+len(v.Entries) > 0
		}
	}
	return false
}

// dividing is the test that holds for just these of the nodes; nil where there is none.
func dividing(tests []test, nodes []*node, these map[*node]bool) *test {
	for i := range tests {
		if !slices.ContainsFunc(nodes, func(n *node) bool { return tests[i].holds(n) != these[n] }) {
			return &tests[i]
		}
	}
	return nil
}
