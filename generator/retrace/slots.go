package retrace

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// slot is a place in the text of each entry: a line that says the same values of all of them, perhaps in several ways.
type slot struct {
	sign     string
	variants []*variant
	// has are the nodes that have it.
	has map[*node]bool
}

// variant is one way to write a slot's line.
type variant struct {
	key    string
	pieces map[*node]piece
}

func inOrder[T any](m map[*node]T) []*node {
	return slices.SortedFunc(maps.Keys(m), func(a, b *node) int { return a.order - b.order })
}

// sign says which values a piece has, key also its words.
func (p *piece) sign() string {
	if p.child != "" {
		return "loop " + p.child
	}
	if p.each != "" {
		return "each " + p.each
	}
	var names []string
	for _, t := range p.tokens {
		if t.value != nil {
			names = append(names, t.value.name)
		}
	}
	if names == nil {
		return "words " + p.key()
	}
	return strings.Join(names, " ")
}

func (p *piece) key() string {
	var b strings.Builder
	b.WriteString(p.child + p.each + p.head.bare)
	for _, t := range p.tokens {
		b.WriteString("\x00" + t.text)
		if t.value != nil {
			b.WriteString("\x01" + t.value.action)
			if t.value.node != nil && t.value.item < 0 {
				b.WriteByte(byte('0' + t.value.node.depth%10))
			}
		}
	}
	return b.String()
}

// joinEach makes one piece of the lines that each print one text of a list.
func joinEach(pieces []piece) (out []piece) {
	for _, p := range pieces {
		if len(p.tokens) == 1 && p.head.bare == "" && p.head.number == "" && p.tokens[0].value != nil && p.tokens[0].value.item >= 0 {
			p.each = p.tokens[0].value.name
			if n := len(out); n > 0 && out[n-1].each == p.each {
				continue
			}
		}
		out = append(out, p)
	}
	return out
}

// slots are the places of the nodes' lines, in their order in the text.
func slotsOf(nodes []*node) []*slot {
	bySign := map[string]*slot{}
	sequences := map[string]int{}
	var order [][]string
	for _, n := range nodes {
		if !n.opened {
			continue
		}
		n.pieces = joinEach(n.pieces)
		count := map[string]int{}
		var signs []string
		for _, p := range n.pieces {
			sign := p.sign()
			if count[sign]++; count[sign] > 1 {
				sign += strings.Repeat("+", count[sign]-1)
			}
			s := bySign[sign]
			if s == nil {
				s = &slot{sign: sign, has: map[*node]bool{}}
				bySign[sign] = s
			}
			s.add(n, p)
			signs = append(signs, sign)
		}
		whole := strings.Join(signs, "\n")
		if sequences[whole]++; sequences[whole] == 1 {
			order = append(order, signs)
		}
	}
	slices.SortStableFunc(order, func(a, b []string) int {
		return cmp.Compare(sequences[strings.Join(b, "\n")], sequences[strings.Join(a, "\n")])
	})
	var merged []string
	for _, signs := range order {
		merged = merge(merged, signs)
	}
	out := make([]*slot, 0, len(merged))
	for _, sign := range merged {
		out = append(out, bySign[sign])
	}
	return out
}

func (s *slot) add(n *node, p piece) {
	s.has[n] = true
	key := p.key()
	for _, v := range s.variants {
		if v.key == key {
			v.pieces[n] = p
			return
		}
	}
	s.variants = append(s.variants, &variant{key, map[*node]piece{n: p}})
}

// merge puts into a sequence what it lacks of another, each behind what it stands behind there.
func merge(all, more []string) []string {
	at := 0
	for _, sign := range more {
		if k := slices.Index(all, sign); k >= 0 {
			at = max(at, k+1)
			continue
		}
		all = slices.Insert(slices.Clone(all), at, sign)
		at++
	}
	return all
}
