package retrace

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"gongshi/generator/compose"
	"gongshi/generator/finding"
)

// piece is what stands in the text for a node: one line, or the entries of the list below it.
type piece struct {
	line   int
	tokens []token
	head   head
	// child is the list whose entries stand here; "" for a line. each is the list of texts of which every text is such a line.
	child, each string
	level       int
}

// token is a stretch of a line: words of the notice's own, or a value.
type token struct {
	text  string
	value *occurrence
}

// region is the part of the text in which the entries of a path of lists stand.
type region struct {
	f        *finder
	path     []string
	nodes    []*node
	from, to int
	current  *node
	// weight is how much of the text its values cover.
	weight int
	// variables are those that the loops declare: list's depth and value's name.
	variables map[declared]bool
	// headings are the levels of the nodes' headings by depth.
	headings []int
	// mixed is how many lines speak of several entries.
	mixed int
	// reordered: the notice has the entries in another order than the ledger.
	reordered bool
	doubts    []doubt
}

// declared is a value that a loop keeps for the loops within.
type declared struct {
	depth int
	name  string
}

// newRegion finds where a path's entries stand; nil where fewer than two values are found.
func newRegion(f *finder, names []compose.Named, path []string) *region {
	r := &region{f: f, path: path, nodes: branch(names, path), variables: map[declared]bool{}, headings: make([]int, len(path))}
	all := f.occurrences(r.nodes)
	first := chain(all, len(r.nodes))
	later := f.elsewhere(first, all, len(r.nodes))
	found := f.settle(append(first, later...), all)
	if len(found) < 2 {
		return nil
	}
	if later != nil {
		r.reordered = true
		r.doubts = append(r.doubts, doubt{kind: finding.TemplateFromOrder, line: later[0].line})
	}
	for _, o := range found {
		o.node.found = append(o.node.found, o)
		r.weight += o.to - o.from
	}
	f.addNear(r.nodes)
	r.assign()
	opened := 0
	for _, n := range r.nodes {
		for _, p := range n.pieces {
			if p.child == "" {
				opened++
			}
		}
	}
	if 2*r.mixed > opened {
		return nil
	}
	return r
}

// elsewhere are the places of entries that the notice has in another order than the ledger: their values fill whole lines.
func (f *finder) elsewhere(first, all []*occurrence, nodes int) (out []*occurrence) {
	met, taken := map[*node]bool{}, map[int]bool{}
	note := func(list []*occurrence) {
		for _, o := range list {
			taken[o.line] = true
			for n := o.node; n != nil; n = n.parent {
				met[n] = true
			}
		}
	}
	note(first)
	for range 100 {
		var left []*occurrence
		for _, o := range all {
			text := f.lines[o.line].text
			if !met[o.node] && !taken[o.line] && o.line >= f.title && strings.Trim(text[o.to:], "。；") == "" && utf8.RuneCountInString(text[headSize(text[:o.from]):o.from]) <= 8 {
				left = append(left, o)
			}
		}
		more := chain(left, nodes)
		if len(more) == 0 {
			break
		}
		note(more)
		out = append(out, more...)
	}
	return out
}

// assign gives each line of the region to the node that it speaks of.
func (r *region) assign() {
	at := map[int][]*occurrence{}
	r.from, r.to = len(r.f.lines), -1
	for _, n := range r.nodes {
		for _, o := range n.found {
			at[o.line] = append(at[o.line], o)
			r.from, r.to = min(r.from, o.line), max(r.to, o.line)
		}
	}
	pending := r.above(r.from)
	for i := r.from; i <= r.to; i++ {
		found := at[i]
		if found == nil {
			pending = append(pending, i)
			continue
		}
		slices.SortStableFunc(found, func(a, b *occurrence) int { return cmp.Or(a.from-b.from, a.node.order-b.node.order) })
		owner := ownerOf(found)
		r.open(owner, pending, &r.f.lines[i])
		pending = nil
		r.give(owner, i, found)
	}
	r.last()
}

// last takes lines behind the last value into the region that begin as lines of earlier entries do: 整改状态：.
func (r *region) last() {
	begins := func(i int) string {
		text := r.f.lines[i].text
		if m := listNumber.FindStringSubmatchIndex(text); m != nil {
			text = text[m[3]:]
		}
		return labelOf(text)
	}
	known := map[string]bool{}
	for _, n := range r.nodes {
		for _, p := range n.pieces {
			if p.line >= 0 && n != r.current {
				known[begins(p.line)] = true
			}
		}
	}
	for i := r.to + 1; i < len(r.f.lines) && r.current != nil; i++ {
		if b := begins(i); b == "" || !known[b] {
			return
		}
		r.give(r.current, i, nil)
		r.to = i
	}
}

// above are the lines before the region that may be headings of its first entries.
func (r *region) above(from int) (out []int) {
	for i := max(0, from-len(r.path)); i < from; i++ {
		if !r.f.lines[i].looksLikeHeading() {
			out = nil
			continue
		}
		out = append(out, i)
	}
	return out
}

// ownerOf is the node that a line is about: of a category and its problem in one line the problem.
func ownerOf(found []*occurrence) *node {
	owner := found[0].node
	for _, o := range found[1:] {
		if isAbove(owner, o.node) {
			owner = o.node
		}
	}
	return owner
}

func isAbove(a, b *node) bool {
	for n := b.parent; n != nil; n = n.parent {
		if n == a {
			return true
		}
	}
	return false
}

// open comes to a node. The lines since the one before belong to that, but headings right above belong to what opens here.
func (r *region) open(n *node, pending []int, first *line) {
	var opening []*node
	if !n.opened {
		if !first.looksLikeHeading() && !n.headed() && n.titled() {
			opening = append(opening, n)
		}
		for p := n.parent; p != nil && !p.opened; p = p.parent {
			if len(p.found) == 0 && p.titled() {
				opening = append(opening, p)
			}
		}
	}
	k := len(pending)
	take := map[int]*node{}
	for i, o := range opening {
		if at := len(pending) - 1 - i; at >= 0 && at == k-1 && r.heads(o, pending[at]) {
			take[pending[at]], k = o, at
		}
	}
	for _, i := range pending[:k] {
		if r.current != nil {
			r.give(r.current, i, nil)
		} else {
			continue // still above the region
		}
	}
	for _, i := range pending[k:] {
		r.from = min(r.from, i)
		r.enter(take[i])
		r.give(take[i], i, nil)
	}
	r.enter(n)
	r.current = n
}

// heads reports a line that can be a node's heading: its number, if it has one, is the node's.
func (r *region) heads(n *node, i int) bool {
	p := piece{tokens: []token{{text: r.f.lines[i].text}}}
	if i < r.f.title || !n.resembles(r.f.lines[i].text) {
		return false
	}
	return r.f.lines[i].looksLikeHeading() && !readHead(&p, n).other
}

// resembles reports a line that may be the node's heading in other words; an entry without a title of its own has any.
func (n *node) resembles(text string) bool {
	for _, name := range titles {
		if n.has(name) {
			return alike(text, n.text(name)) > 0.3
		}
	}
	return true
}

// headed reports a node of which the heading was found.
func (n *node) headed() bool {
	return slices.ContainsFunc(n.found, func(o *occurrence) bool { return slices.Contains(titles, o.name) })
}

// titles are the names of what entries have as their headings.
var titles = []string{"名称", "内容"}

// titled reports an entry that can have a heading: 问题类别 without a name has none.
func (n *node) titled() bool {
	for _, name := range titles {
		if n.has(name) {
			return n.text(name) != ""
		}
	}
	return true
}

// enter marks a node and those above it as begun.
func (r *region) enter(n *node) {
	if n.opened {
		return
	}
	n.opened = true
	if p := n.parent; p != nil {
		r.enter(p)
		if k := len(p.pieces); k == 0 || p.pieces[k-1].child == "" {
			p.pieces = append(p.pieces, piece{line: -1, child: r.path[n.depth]})
		}
	}
}

// give adds a line to a node.
func (r *region) give(n *node, i int, found []*occurrence) {
	l := &r.f.lines[i]
	p := piece{line: i, level: l.level}
	from := 0
	for _, o := range found {
		if o.from < from || o.node != n && !isAbove(o.node, n) {
			continue
		}
		if o.from > from {
			p.tokens = append(p.tokens, token{text: l.text[from:o.from]})
		}
		p.tokens = append(p.tokens, token{value: o})
		from = o.to
	}
	if from < len(l.text) {
		p.tokens = append(p.tokens, token{text: l.text[from:]})
	}
	for _, t := range p.tokens {
		if t.value == nil && slices.ContainsFunc(r.f.carried[i], func(text string) bool { return strings.Contains(t.text, text) }) {
			r.doubts = append(r.doubts, doubt{kind: finding.TemplateFromMixed, line: i}) // it speaks of other entries too
			r.mixed++
			n.opened = true
			return
		}
	}
	p.head = readHead(&p, n)
	p.tokens = r.f.localValues(p.tokens, n)
	if r.f.frame && slices.ContainsFunc(p.tokens, func(t token) bool { return t.value != nil && t.value.name == itemsName }) {
		r.doubts = append(r.doubts, doubt{line: i}) // how many there were is not known
	}
	n.pieces = append(n.pieces, p)
	n.opened = true
}
