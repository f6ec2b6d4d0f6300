package retrace

import "strings"

// settle chooses between a list's entry and the one entry below it where both have the same text: 整改措施 of a problem, and of its only 期限. Lines with the
// same words before the value are all of the same depth; where some of them can be of one depth only, that is it, else the deeper one.
func (f *finder) settle(chosen, all []*occurrence) []*occurrence {
	type stretch struct {
		line, from, to int
		name           string
	}
	same := map[stretch][]*occurrence{}
	for _, o := range all {
		k := stretch{o.line, o.from, o.to, o.name}
		same[k] = append(same[k], o)
	}
	others := func(o *occurrence) (out []*occurrence) {
		for _, x := range same[stretch{o.line, o.from, o.to, o.name}] {
			if x.node != o.node && (isAbove(x.node, o.node) || isAbove(o.node, x.node)) {
				out = append(out, x)
			}
		}
		return out
	}
	words := func(o *occurrence) string {
		return strings.TrimRight(f.lines[o.line].text[:o.from], "0123456789：") + "\n" + o.name
	}
	only, deepest := map[string]int{}, map[string]int{}
	for _, o := range chosen {
		key := words(o)
		list := others(o)
		if len(list) == 0 {
			only[key] = o.node.depth + 1
		}
		for _, x := range append(list, o) {
			deepest[key] = max(deepest[key], x.node.depth)
		}
	}
	for i, o := range chosen {
		want := deepest[words(o)]
		if d := only[words(o)]; d > 0 {
			want = d - 1
		}
		if o.node.depth == want {
			continue
		}
		for _, x := range others(o) {
			if x.node.depth == want {
				chosen[i] = x
			}
		}
	}
	return chosen
}
