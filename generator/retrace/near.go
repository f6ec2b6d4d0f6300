package retrace

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gongshi/generator/pattern"
)

// addNear looks for the values that were edited in the notice: between the places of their neighbours, a line that is more alike than different.
func (f *finder) addNear(nodes []*node) {
	l := &nearLook{finder: f, known: map[string]string{}, labels: map[string]string{}, taken: map[int]bool{}}
	for _, n := range nodes {
		for _, o := range n.found {
			l.taken[o.line] = true
			if l.known[o.name] == "" {
				l.known[o.name] = o.action
				l.labels[o.name] = labelOf(f.lines[o.line].text[:o.from])
			}
		}
	}
	from := 0
	for i, n := range nodes {
		if len(n.found) > 0 {
			from = n.found[0].line
		}
		to := len(f.lines)
		if k := slices.IndexFunc(nodes[i+1:], func(later *node) bool { return len(later.found) > 0 }); k >= 0 {
			to = nodes[i+1+k].found[0].line
		}
		if len(n.found) == 0 && n.parent == nil && from == 0 && to == len(f.lines) {
			continue
		}
		l.in(n, from, min(to, from+60))
		if len(n.found) > 0 {
			from = n.found[len(n.found)-1].line
		}
	}
}

// nearLook looks for edited values.
type nearLook struct {
	*finder
	// known is how each value is written where it was found, labels what stands before it there, taken the lines that are known.
	known, labels map[string]string
	taken         map[int]bool
}

// in looks between two lines for a node's values.
func (l *nearLook) in(n *node, from, to int) {
	for k := range n.names {
		v := &n.names[k]
		action := l.known[v.Name]
		if action == "" && slices.Contains(titles, v.Name) {
			action = "." + v.Name
		}
		if action == "" || slices.ContainsFunc(n.found, func(o *occurrence) bool { return o.name == v.Name }) {
			continue
		}
		for _, form := range v.Forms(".") {
			if form.Action != action {
				continue
			}
			if o := l.mostAlike(form.Text, l.labels[v.Name], from, to, l.taken); o != nil {
				o.node, o.name, o.action, o.item = n, v.Name, form.Action, -1
				l.taken[o.line] = true
				n.found = append(n.found, o)
			}
		}
	}
	slices.SortStableFunc(n.found, func(a, b *occurrence) int { return cmp.Or(a.line-b.line, a.from-b.from) })
}

// mostAlike is the line between two that says most nearly what a text says; nil where none is more alike than different.
func (f *finder) mostAlike(text, before string, from, to int, taken map[int]bool) (best *occurrence) {
	n := utf8.RuneCountInString(text)
	most := 0.5
	if n < 6 {
		most = 0.6
	}
	for i := max(from, f.title); i < to && n >= 3; i++ {
		labelled := before != "" && labelOf(f.lines[i].text) == before
		if taken[i] || n < 6 && !labelled && !f.lines[i].looksLikeHeading() {
			continue
		}
		l := f.lines[i].text
		at := headSize(l)
		s := alike(l[at:], text)
		if labelled { // it says itself what it is
			s += 0.3
		}
		if s > most {
			most = s
			best = &occurrence{line: i, from: at, to: len(l), wants: text}
		}
	}
	return best
}

// listNumber matches the number of a list's entry.
var listNumber = pattern.New(`^([（(]\d{1,2}[）)]|\d{1,2}[.．、])(?:\D|$)`)

// labelOf is the label that a line begins with: 整改结果：.
func labelOf(text string) string { return label.FindString(text) }

// headSize is how many bytes of a line stand before what it says: a number, a label.
func headSize(text string) int {
	at := 0
	for _, h := range headings {
		if m := h.FindString(text); m != "" {
			at = len(strings.TrimRightFunc(m, func(r rune) bool { return !strings.ContainsRune("、.．）)", r) }))
			break
		}
	}
	if at == 0 {
		if m := listNumber.FindStringSubmatchIndex(text); m != nil {
			at = m[3]
		}
	}
	if m := label.FindString(text[at:]); m != "" {
		at += len(m)
	}
	return at
}

// alike is how much of two texts' pairs of letters are the same, from 0 to 1.
func alike(a, b string) float64 {
	letters := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				return r
			}
			return -1
		}, s)
	}
	a, b = letters(a), letters(b)
	count := map[string]int{}
	n, m, same := 0, 0, 0
	eachPair(a, func(pair string, _ int) bool { count[pair]++; n++; return true })
	eachPair(b, func(pair string, _ int) bool {
		m++
		if count[pair] > 0 {
			count[pair]--
			same++
		}
		return true
	})
	if n+m == 0 {
		return 0
	}
	return 2 * float64(same) / float64(n+m)
}
