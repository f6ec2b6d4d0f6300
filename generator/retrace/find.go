package retrace

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"gongshi/generator/compose"
)

// node is an entry of a list that a template goes through: a 问题类别, a 存在问题.
type node struct {
	parent *node
	// depth is its place in the path of lists, from 0; order its number among all nodes, each before those below it.
	depth, order int
	names        []compose.Named
	children     []*node
	// found are its values in the text, in their order there.
	found []*occurrence
	// pieces are what stands in the text for it.
	pieces []piece
	// opened: a line has been given to it.
	opened bool
}

// text is one of the entry's own texts.
func (n *node) text(name string) string {
	for i := range n.names {
		if n.names[i].Name == name {
			return n.names[i].Text
		}
	}
	return ""
}

// has reports a name that entries of the node's list have.
func (n *node) has(name string) bool {
	return slices.ContainsFunc(n.names, func(v compose.Named) bool { return v.Name == name })
}

// occurrence is a value of a node in a line, from one byte to another.
type occurrence struct {
	line, from, to int
	node           *node
	// name is the value's, action what a template writes for it. item is the entry of a list of texts, from 0, or -1.
	name, action string
	item         int
	// wants is the ledger's text where the line has it in other words; else "".
	wants string
}

// branch makes the nodes of a path of lists, in their order.
func branch(names []compose.Named, path []string) (all []*node) {
	var grow func(parent *node, names []compose.Named, depth int) []*node
	grow = func(parent *node, names []compose.Named, depth int) (out []*node) {
		if depth == len(path) {
			return nil
		}
		at := slices.IndexFunc(names, func(n compose.Named) bool { return n.Name == path[depth] })
		if at < 0 {
			return nil
		}
		for _, entry := range names[at].Entries {
			n := &node{parent: parent, depth: depth, order: len(all), names: entry}
			all, out = append(all, n), append(out, n)
			n.children = grow(n, entry, depth+1)
		}
		return out
	}
	grow(nil, names, 0)
	return all
}

// paths are the ways through the lists whose entries have names: first those to entries with a title, of these the shortest.
func paths(names []compose.Named) (out [][]string) {
	var walk func(path []string, names []compose.Named)
	walk = func(path []string, names []compose.Named) {
		for i := range names {
			if len(names[i].Entries) > 0 && !idle(&names[i], names) {
				next := append(slices.Clone(path), names[i].Name)
				out = append(out, next)
				walk(next, names[i].Entries[0])
			}
		}
	}
	walk(nil, names)
	untitled := func(path []string) int {
		if all := branch(names, path); all[len(all)-1].has(titles[0]) || all[len(all)-1].has(titles[1]) {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(out, func(a, b []string) int { return cmp.Or(untitled(a)-untitled(b), len(a)-len(b)) })
	return out
}

// idle reports a list whose entries have no titles and only repeat a list that stands beside it: 反馈问题 of a ledger of two levels.
func idle(list *compose.Named, beside []compose.Named) bool {
	for _, entry := range list.Entries {
		n := &node{names: entry}
		if !n.has(titles[0]) && !n.has(titles[1]) || n.text(titles[0])+n.text(titles[1]) != "" {
			return false
		}
		for _, v := range entry {
			if len(v.Entries) > 0 && !slices.ContainsFunc(beside, func(b compose.Named) bool { return b.Name == v.Name }) {
				return false
			}
		}
	}
	return true
}

// finder finds texts in the lines by their pairs of runes.
type finder struct {
	lines []line
	pairs map[string][]spot
	// statuses are the words of the ledger's 完成情况.
	statuses []string
	// frame: there is no ledger, and what an entry counts is not known.
	frame  bool
	blanks blanks
	// title is how many lines the title takes, in which no entry stands.
	title int
	// carried are the texts of problems that each line has.
	carried map[int][]string
}

type spot struct{ line, at int }

func newFinder(lines []line) *finder {
	f := &finder{lines: lines, pairs: map[string][]spot{}}
	for i := range lines {
		eachPair(lines[i].text, func(pair string, at int) bool {
			f.pairs[pair] = append(f.pairs[pair], spot{i, at})
			return true
		})
	}
	return f
}

// eachPair calls do with each pair of neighbouring runes.
func eachPair(text string, do func(pair string, at int) bool) {
	before := -1
	for at, r := range text {
		if before >= 0 && !do(text[before:at+utf8.RuneLen(r)], before) {
			return
		}
		before = at
	}
}

// find is where a text of two runes or more stands.
func (f *finder) find(text string) (out []spot) {
	rarest, offset, n := []spot(nil), -1, 0
	eachPair(text, func(pair string, at int) bool {
		if s := f.pairs[pair]; offset < 0 || len(s) < len(rarest) {
			rarest, offset = s, at
		}
		n++
		return len(rarest) > 0 && n < 40
	})
	if offset < 0 {
		return nil
	}
	for _, s := range rarest {
		if from := s.at - offset; from >= 0 && strings.HasPrefix(f.lines[s.line].text[from:], text) {
			out = append(out, spot{s.line, from})
		}
	}
	return out
}

// occurrences are all places of the nodes' values, in the order of the text.
func (f *finder) occurrences(nodes []*node) (out []*occurrence) {
	only := ""
	take := func(n *node, name, action, text string, item int) {
		for _, s := range f.find(text) {
			o := &occurrence{line: s.line, from: s.at, to: s.at + len(text), node: n, name: name, action: action, item: item}
			if item < 0 && len(only) > 0 && f.lines[s.line].text == only {
				o.item, o.action = 0, "."+name // the one text of a list, as a paragraph of its own
			}
			if f.carries(o) {
				out = append(out, o)
			}
		}
	}
	for _, n := range nodes {
		for i := range n.names {
			v := &n.names[i]
			if v.Steers || onlyNumber.MatchString(v.Text) || slices.Contains(f.statuses, v.Text) {
				continue // what stands anywhere tells no entry from another
			}
			seen := map[string]bool{}
			if only = ""; len(v.Texts) == 1 {
				only = v.Texts[0]
			}
			for _, form := range v.Forms(".") {
				if !seen[form.Text] {
					seen[form.Text] = true
					take(n, v.Name, form.Action, form.Text, -1)
				}
			}
			for k, text := range v.Texts {
				if !seen[text] {
					take(n, v.Name, ".", text, k)
				}
			}
		}
	}
	slices.SortStableFunc(out, func(a, b *occurrence) int {
		if a.line != b.line {
			return a.line - b.line
		}
		return a.from - b.from
	})
	return longest(out)
}

// carries reports a text that is long enough to be the value and no chance: six runes, or nearly all of its line.
func (f *finder) carries(o *occurrence) bool {
	text := f.lines[o.line].text
	n, all := utf8.RuneCountInString(text[o.from:o.to]), utf8.RuneCountInString(text[min(o.from, headSize(text)):])
	return n >= 6 || n >= 2 && all-n <= 12 && (2*n >= all || strings.HasSuffix(strings.TrimRight(text[:o.from], "“"), "：") || all == n)
}

// longest drops what lies within a longer one. They are in the order of the text.
func longest(list []*occurrence) []*occurrence {
	var out []*occurrence
	for i, o := range list {
		within := false
		for k := i - 1; k >= 0 && list[k].line == o.line && !within; k-- {
			within = list[k].to >= o.to && list[k].to-list[k].from > o.to-o.from
		}
		for k := i + 1; k < len(list) && list[k].line == o.line && list[k].from == o.from && !within; k++ {
			within = list[k].to > o.to
		}
		if !within {
			out = append(out, o)
		}
	}
	return out
}
