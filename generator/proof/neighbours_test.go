package proof

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/golden"
)

// neighbour is a text that differs from another in one character.
type neighbour struct {
	// what says how: −日 is left out, +日 stands twice, 5→6 is another figure.
	what string
	text string
	// place leads from a place in the text to the one in the other: a character that was left out is bridged, one that was added counts for the one it is like.
	place func(int) int
}

// neighbours are all texts that differ from a line in one character left out, doubled, or, of a figure, one more.
func neighbours(line string) (out []neighbour) {
	runes := []rune(line)
	for i, r := range runes {
		with := func(middle ...rune) string { return string(slices.Concat(runes[:i], middle, runes[i+1:])) }
		out = append(out, neighbour{"−" + string(r), with(), func(at int) int {
			if at >= i {
				return at + 1
			}
			return at
		}})
		out = append(out, neighbour{"+" + string(r), with(r, r), func(at int) int {
			if at > i {
				return at - 1
			}
			return at
		}})
		if '0' <= r && r <= '9' {
			next := '0' + (r-'0'+1)%10
			out = append(out, neighbour{fmt.Sprintf("%c→%c", r, next), with(next), func(at int) int { return at }})
		}
	}
	return out
}

// judgement is what is found in a text: the rules' names, each with its place and what hides or mends it. place leads to the places of the text that is compared.
func judgement(lines []string, check func(*Text) []Hit, changed int, place func(int) int) string {
	var out []string
	for _, h := range check(fromLines(lines)) {
		from, to, mark := h.From, h.To, ""
		if h.Paragraph == changed {
			from, to = place(from), place(to-1)+1
		}
		switch {
		case h.Paragraph < 0:
			mark = "@" + h.Cell.Cell
		case len(lines) > 1:
			mark = fmt.Sprintf("%d:", h.Paragraph)
		}
		fix := ""
		if h.Mask != "" || h.Fixable {
			fix = "=" + hidden.Replace(cmp.Or(h.Mask, h.Fix))
		}
		out = append(out, fmt.Sprintf("%s %s%d-%d%s", strings.TrimPrefix(h.Rule.Code, "proof."), mark, from, to, fix))
	}
	if len(out) == 0 {
		return "nothing"
	}
	return strings.Join(out, ", ")
}

// hidden is a mask with any figure for any other, since those that stay are the text's.
var hidden = strings.NewReplacer("1", "0", "2", "0", "3", "0", "4", "0", "5", "0", "6", "0", "7", "0", "8", "0", "9", "0")

// tellNeighbours writes what is found in a text and, in a line for each other judgement, the characters on which it hangs, with their places.
func tellNeighbours(b *strings.Builder, lines []string, check func(*Text) []Hit, kinds string) {
	same := func(at int) int { return at }
	base := judgement(lines, check, -1, same)
	fmt.Fprintf(b, "%s\n\t%s\n", strings.Join(lines, " ‖ "), base)
	for p, line := range lines {
		var order []string
		changes := map[string][]string{}
		for _, n := range neighbours(line) {
			if !strings.HasPrefix(n.what, kinds) {
				continue
			}
			other := slices.Clone(lines)
			other[p] = n.text
			got := judgement(other, check, p, n.place)
			if got == base {
				continue
			}
			if changes[got] == nil {
				order = append(order, got)
			}
			changes[got] = append(changes[got], n.what)
		}
		for _, got := range order {
			fmt.Fprintf(b, "\t%s: %s\n", strings.Join(changes[got], " "), got)
		}
	}
}

// TestNeighbours: a judgement hangs on the characters that it should hang on, and on no others. Every example of every rule is changed in each of its characters,
// one at a time; where the rule finds something else then, a line of the golden file says so. A line that comes or goes is a judgement that has changed: read it,
// and, where it is right, write the file anew with -update.
func TestNeighbours(t *testing.T) {
	var b strings.Builder
	for _, r := range Rules {
		fmt.Fprintf(&b, "== %s\n", r.Code)
		for _, text := range slices.Concat(r.Flags, r.Passes) {
			e := read(t, text)
			tellNeighbours(&b, e.lines, func(x *Text) []Hit {
				return check(x, e.facts, Options{Words: e.words}, func(other *Rule) bool { return other.Code == r.Code })
			}, "")
		}
	}
	golden.Hold(t, "testdata/neighbours.golden", b.String())
}

// TestNeighboursOfForms does the same with the forms of what is private and of what an office announces: what is hidden hangs on a word before it or a figure in it.
func TestNeighboursOfForms(t *testing.T) {
	var others []string // the groups of the other rules
	for _, r := range Rules {
		if group := r.Code[:strings.LastIndex(r.Code, ".")]; group != "proof.privacy" && !slices.Contains(others, group) {
			others = append(others, group)
		}
	}
	for _, name := range []string{"private", "announced"} {
		var b strings.Builder
		for _, line := range lines(t, "testdata/"+name+".txt") {
			if strings.HasPrefix(line, "#") || line == "" {
				continue
			}
			if name == "private" {
				_, form, _ := strings.Cut(line, " ")
				line, _ = marked(0, form)
			}
			// A character less tells enough.
			tellNeighbours(&b, []string{line}, func(x *Text) []Hit { return Check(x, nil, Options{Ignore: others}) }, "−")
		}
		golden.Hold(t, "testdata/"+name+".golden", b.String())
	}
}
