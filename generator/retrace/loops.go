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
			for _, p := range v.pieces {
				for _, t := range p.tokens {
					if t.value != nil {
						used[t.value.name] = true
					}
				}
				break
			}
		}
	}
	w := &depthWriter{region: r, nodes: nodes, tests: r.tests(nodes, used), depth: depth, level: level}
	for i := 0; i < len(slots); i++ {
		if n := w.eitherOr(slots[i:], &out); n > 0 {
			i += n - 1
			continue
		}
		w.slot(slots[i], i, &out)
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
	for i, s := range slots {
		if len(s.has) == len(w.nodes) || strings.HasPrefix(s.sign, "loop") || strings.HasPrefix(s.sign, "each") {
			return 0
		}
		for _, v := range s.variants {
			t := dividing(w.tests, w.nodes, v.nodes())
			if t == nil || !strings.HasPrefix(t.write, "eq ") {
				return 0
			}
			for n := range v.pieces {
				if seen[n] {
					return 0
				}
				seen[n] = true
			}
			cases = append(cases, branchOf{v, t})
		}
		if len(seen) == len(w.nodes) {
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
		*out = append(*out, w.line(c.variant)...)
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
func (w *depthWriter) slot(s *slot, at int, out *[]string) {
	if strings.HasPrefix(s.sign, "loop ") {
		body := w.writeDepth(w.depth+1, max(w.level, w.headings[w.depth]))
		*out = append(*out, w.loop(w.depth+1, body)...)
		return
	}
	if strings.HasPrefix(s.sign, "each ") {
		*out = append(*out, "{{range ."+strings.TrimPrefix(strings.TrimRight(s.sign, "+"), "each ")+"}}", "{{.}}", "{{end}}")
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
	if cases := w.divide(s); cases != nil && (condition != nil || len(s.has) == len(w.nodes)) {
		if condition != nil {
			w.declare(condition)
			*out = append(*out, "{{if "+condition.write+"}}")
		}
		w.cases(cases, out)
		if condition != nil {
			*out = append(*out, "{{end}}")
		}
		return
	}
	main := s.variants[0]
	for _, v := range s.variants {
		if len(v.pieces) > len(main.pieces) {
			main = v
		}
	}
	for _, v := range s.variants {
		if v == main {
			continue
		}
		for _, n := range inOrder(v.pieces) {
			p := v.pieces[n]
			w.doubtPiece(finding.TemplateFromWords, p)
			if _, ok := main.pieces[n]; !ok {
				main.pieces[n] = p
			}
		}
	}
	text := w.line(main)[0]
	switch name := optional(main.first(), main.node()); {
	case condition != nil:
		w.declare(condition)
		text = "{{if " + condition.write + "}}" + text + "{{end}}"
	case name != "":
		text = "{{if ." + name + "}}" + text + "{{end}}"
	}
	*out = append(*out, text)
	w.written++
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

// line writes a variant's line.
func (w *depthWriter) line(v *variant) []string {
	heads := map[*node]head{}
	levels := map[int]int{}
	headingLike := 0
	for n, p := range v.pieces {
		heads[n] = p.head
		levels[p.level]++
		if p.line >= 0 && short(w.f.lines[p.line].text) {
			headingLike++
		}
	}
	p := v.first()
	level := 0
	for l, n := range levels {
		if l > 0 && 2*n >= len(v.pieces) && n > levels[level] {
			level = l
		}
	}
	if level == 0 && w.written == 0 && 2*headingLike > len(v.pieces) && w.opensMore(v) {
		level = min(w.level+1, 4)
	}
	if level > 0 && w.headings[w.depth] == 0 {
		w.headings[w.depth] = level
	}
	text, other := writeHead(heads, level > 0, level)
	if other {
		w.doubtPiece(finding.TemplateFromNumbering, p)
		for _, q := range v.pieces {
			w.doubts = append(w.doubts, doubt{line: q.line}) // said once for all of them
		}
	}
	if text != "" && label.MatchString(strings.TrimSpace(p.head.bare)) {
		text = "**" + text + "**"
	}
	for i, t := range p.tokens {
		switch {
		case t.value == nil:
			text += w.words(t.text, p)
		case t.value.item >= 0 && i > 0 && p.tokens[i-1].value != nil && p.tokens[i-1].value.name == t.value.name:
		case t.value.item >= 0:
			text += "{{range ." + t.value.name + "}}{{.}}{{end}}"
		case t.value.node.depth < w.depth:
			w.variables[declared{t.value.node.depth, t.value.name}] = true
			text += "{{" + strings.Replace(t.value.action, "."+t.value.name, w.variable(t.value.node.depth, t.value.name), 1) + "}}"
		default:
			text += "{{" + t.value.action + "}}"
		}
	}
	switch {
	case level > 0:
		text = levelWords[level] + " " + text
	case strings.HasPrefix(text, "@") || strings.HasPrefix(text, "＠"):
		text = "@正文 " + text
	}
	return []string{text}
}

// words are a loop's own words. A number among them is last time's, which is told.
func (w *depthWriter) words(text string, p piece) string {
	var said []string
	var b strings.Builder
	at := 0
	for _, m := range figures.FindAllStringIndex(text, -1) {
		said = append(said, text[m[0]:m[1]])
		b.WriteString(escape(text[at:m[0]]))
		if at = m[0]; w.f.frame {
			b.WriteString(w.f.blanks.next(blankNumber))
			at = m[1]
		}
	}
	if said != nil && p.line >= 0 {
		kind := finding.TemplateFromNumber
		if w.f.frame {
			kind = finding.TemplateFromBlank
		}
		w.doubts = append(w.doubts, doubt{kind, p.line, finding.Values{"numbers": quoteAll(said)}})
	}
	return b.String() + escape(text[at:])
}

// opensMore reports a line behind which its entries go on.
func (w *depthWriter) opensMore(v *variant) bool {
	n := v.node()
	return len(n.pieces) > 1
}

var levelWords = []string{"@正文", "@一级", "@二级", "@三级", "@四级"}

func (r *region) doubtPiece(kind *finding.Kind, p piece) {
	if p.line >= 0 {
		r.doubts = append(r.doubts, doubt{kind: kind, line: p.line})
	}
}
