package retrace

import (
	"maps"
	"slices"
	"strings"

	"gongshi/generator/finding"
)

// write is the region as a template's lines: its loops, each with what the entries have in common.
func (r *region) write(level int) []string {
	body := r.writeDepth(0, level)
	return r.loop(0, body)
}

// loop puts a list's range around what it repeats.
func (r *region) loop(depth int, body []string) []string {
	head := "{{range ." + r.path[depth] + "}}"
	for _, d := range slices.SortedFunc(maps.Keys(r.variables), func(a, b declared) int { return strings.Compare(a.name, b.name) }) {
		if d.depth == depth {
			head += "{{" + r.variable(depth, d.name) + " := ." + d.name + "}}"
		}
	}
	return append(append([]string{head}, body...), "{{end}}")
}

// writeDepth writes what the nodes of a depth have in common. level is that of the heading above them.
func (r *region) writeDepth(depth, level int) (out []string) {
	var nodes []*node
	for _, n := range r.nodes {
		if n.depth == depth && (n.opened || n.parent != nil && n.parent.opened) {
			nodes = append(nodes, n)
		}
	}
	slots := slotsOf(nodes)
	used := map[string]bool{}
	for _, s := range slots {
		for _, v := range s.variants {
			for _, t := range v.first().tokens {
				if t.value != nil {
					used[t.value.name] = true
				}
			}
		}
	}
	w := &depthWriter{region: r, nodes: nodes, tests: r.tests(nodes, used), depth: depth, level: level}
	for i := 0; i < len(slots); i++ {
		if n := w.eitherOr(slots[i:], &out); n > 0 {
			i += n - 1
			continue
		}
		w.slot(slots[i], &out)
	}
	return out
}

// depthWriter writes the slots of the nodes of one depth.
type depthWriter struct {
	*region
	nodes        []*node
	tests        []test
	depth, level int
	written      int
}

// branchOf is a variant, and the test under which it is written.
type branchOf struct {
	variant *variant
	test    *test
}

// eitherOr writes slots of which each node has one, by its status: how many; 0 where the slots are no such cases. The last one is written for every other status
// too, so that a later ledger loses nothing.
func (w *depthWriter) eitherOr(slots []*slot, out *[]string) int {
	var cases []branchOf
	seen := map[*node]bool{}
	other := false
	for i, s := range slots {
		if len(s.has) == len(w.nodes) || strings.HasPrefix(s.sign, "loop") || strings.HasPrefix(s.sign, "each") {
			return 0
		}
		for _, v := range s.variants {
			t := dividing(w.tests, w.nodes, v.nodes())
			switch {
			case t != nil && strings.HasPrefix(t.write, "eq "):
			case other:
				return 0
			default: // for every other status
				t, other = nil, true
			}
			for n := range v.pieces {
				if seen[n] {
					return 0
				}
				seen[n] = true
			}
			cases = append(cases, branchOf{v, t})
		}
		if len(seen) == len(w.nodes) && len(cases) > 1 {
			w.cases(cases, out)
			return i + 1
		}
	}
	return 0
}

// cases writes variants one of which each entry has.
func (w *depthWriter) cases(cases []branchOf, out *[]string) {
	last := slices.IndexFunc(cases, func(c branchOf) bool { return c.test == nil })
	for i, c := range cases { // the one that prints the status itself fits any
		for _, t := range c.variant.first().tokens {
			if last < 0 && t.value != nil && slices.Contains(w.f.statuses, c.variant.node().text(t.value.name)) {
				last = i
			}
		}
	}
	if last < 0 {
		last = len(cases) - 1
	}
	cases[last], cases[len(cases)-1] = cases[len(cases)-1], cases[last]
	for i, c := range cases {
		switch {
		case i == 0:
			*out = append(*out, "{{if "+c.test.write+"}}")
		case i < len(cases)-1:
			*out = append(*out, "{{else if "+c.test.write+"}}")
		default:
			*out = append(*out, "{{else}}")
		}
		if i < len(cases)-1 {
			w.declare(c.test)
		}
		*out = append(*out, w.line(c.variant, c.variant.first()))
	}
	*out = append(*out, "{{end}}")
	w.written++
}

func (w *depthWriter) declare(t *test) {
	if t.depth >= 0 {
		w.variables[declared{t.depth, t.name}] = true
	}
}

// slot writes one slot: for all entries, for those of which a test holds, or for none where it is one entry's own.
func (w *depthWriter) slot(s *slot, out *[]string) {
	if strings.HasPrefix(s.sign, "loop ") {
		body := w.writeDepth(w.depth+1, max(w.level, w.headings[w.depth]))
		*out = append(*out, w.loop(w.depth+1, body)...)
		return
	}
	if list, ok := strings.CutPrefix(strings.TrimRight(s.sign, "+"), "each "); ok {
		*out = append(*out, "{{range ."+list+"}}", "{{.}}", "{{end}}")
		return
	}
	var condition *test
	if len(s.has) < len(w.nodes) {
		condition = dividing(w.tests, w.nodes, s.has)
		if condition == nil && (2*len(s.has) < len(w.nodes) || strings.HasPrefix(s.sign, "words") && len(s.has) < 2) {
			for _, n := range inOrder(s.has) {
				w.doubtPiece(finding.TemplateFromEntry, s.pieceOf(n))
			}
			return
		}
	}
	if condition != nil {
		w.declare(condition)
	}
	if cases := w.divide(s); cases != nil && (condition != nil || len(s.has) == len(w.nodes)) {
		if condition != nil {
			*out = append(*out, "{{if "+condition.write+"}}")
			defer func() { *out = append(*out, "{{end}}") }()
		}
		w.cases(cases, out)
		return
	}
	*out = append(*out, w.common(s, condition))
	w.written++
}

// common is a slot's line as most entries have it; the others are told.
func (w *depthWriter) common(s *slot, condition *test) string {
	main := s.variants[0]
	for _, v := range s.variants {
		if len(v.pieces) > len(main.pieces) {
			main = v
		}
	}
	first := main.first()
	for _, v := range s.variants {
		if v == main {
			continue
		}
		for _, n := range inOrder(v.pieces) {
			p := v.pieces[n]
			w.doubtPiece(finding.TemplateFromWords, p)
			if _, ok := main.pieces[n]; !ok && p.sign() == first.sign() {
				main.pieces[n] = p // its number counts too
			}
		}
	}
	text := w.line(main, first)
	switch name := optional(first, main.node()); {
	case condition != nil:
		return "{{if " + condition.write + "}}" + text + "{{end}}"
	case name != "":
		return "{{if ." + name + "}}" + text + "{{end}}"
	}
	return text
}

// optional is the value without which a line is not written: the name of an entry that has others below it, or a list of texts. Other ledgers may have none.
func optional(p piece, n *node) (name string) {
	for _, t := range p.tokens {
		switch {
		case t.value == nil:
		case name != "" || t.value.node != n && t.value.node != nil:
			return ""
		default:
			name = t.value.name
		}
	}
	for i := range n.names {
		if v := &n.names[i]; v.Name == name && (v.IsList || slices.Contains(titles, name) && n.children != nil) {
			return name
		}
	}
	return ""
}

// divide tells the variants of a slot apart by the entries' statuses; nil where that cannot be.
func (w *depthWriter) divide(s *slot) []branchOf {
	if len(s.variants) < 2 {
		return nil
	}
	var out []branchOf
	other := 0
	for _, v := range s.variants {
		t := dividing(w.tests, inOrder(s.has), v.nodes())
		if t == nil {
			other++
		}
		out = append(out, branchOf{v, t})
	}
	if other > 1 {
		return nil
	}
	return out
}

// nodes are the nodes that have the variant.
func (v *variant) nodes() map[*node]bool {
	out := map[*node]bool{}
	for n := range v.pieces {
		out[n] = true
	}
	return out
}

func (s *slot) pieceOf(n *node) piece {
	for _, v := range s.variants {
		if p, ok := v.pieces[n]; ok {
			return p
		}
	}
	return piece{line: -1}
}

func (v *variant) node() *node { return inOrder(v.pieces)[0] }

func (v *variant) first() piece { return v.pieces[v.node()] }
