//go:build conformance

package generator_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"gongshi/generator/style"
)

// difference is a line of ours that LibreOffice does not begin on the same page with the same character, or one of its own.
type difference struct {
	page int
	// ours and theirs are where the line above ends, as end|start.
	ours, theirs, reason string
}

func (d difference) String() string {
	return fmt.Sprintf("page %d: %s, theirs: %s (%s)", d.page, d.ours, d.theirs, d.reason)
}

type comparison struct {
	lines, alike, pages int
	differences         []difference
}

// compare holds LibreOffice's lines against ours, character by character of the notice's text, so that a line counts as alike only where
// it begins at the same place of the same page.
func compare(t *testing.T, j *judged, ours, theirs []drawnLine) comparison {
	t.Helper()
	text := slices.Concat(j.blocks...)
	mine, yours := starts(t, j.name, text, ours), starts(t, j.name, text, theirs)
	got := comparison{lines: len(ours), pages: theirs[len(theirs)-1].page}
	shifted := false // a paragraph above has other lines in LibreOffice
	from := 0
	for _, block := range j.blocks {
		to := from + len(block)
		around := func(at int) string { return string(text[max(at-6, from):at]) + "|" + string(text[at:min(at+6, to)]) }
		follows := false // the line above differs, so this one must
		for at := from; at < to; at++ {
			line, isOurs := mine[at]
			other, isTheirs := yours[at]
			d := difference{page: line.page, ours: around(at)}
			switch {
			case !isOurs && !isTheirs:
				continue
			case isOurs && isTheirs:
				follows = false
				if line.page == other.page {
					got.alike++
					continue
				}
				d.theirs = fmt.Sprintf("the same on page %d", other.page)
				if shifted {
					d.reason = "lines above differ"
				}
			case follows:
				if !isOurs {
					continue
				}
				d.theirs, d.reason = "another line", "the line above differs"
			default:
				end := deviation{block, nextStart(mine, at, to) - from, nextStart(yours, at, to) - from}
				d = difference{page: max(line.page, other.page), ours: around(from + end.ours), theirs: around(from + end.theirs), reason: reason(end)}
				follows, shifted = true, true
			}
			got.differences = append(got.differences, d)
		}
		from = to
	}
	return got
}

// nextStart is the first line start from at on, or the paragraph's end.
func nextStart(starts map[int]drawnLine, at, to int) int {
	for ; at < to; at++ {
		if _, ok := starts[at]; ok {
			return at
		}
	}
	return to
}

// starts finds the place in the text at which each line begins. LibreOffice drops a mark at a justified line's end now and then.
func starts(t *testing.T, name string, text []rune, lines []drawnLine) map[int]drawnLine {
	t.Helper()
	out := map[int]drawnLine{}
	at := 0
	for _, l := range lines {
		for i, r := range l.text {
			for at < len(text) && text[at] != r && strings.ContainsRune("，。、；：", text[at]) {
				at++
			}
			if at == len(text) || text[at] != r {
				t.Fatalf("%s: %q does not read as the notice does", name, string(l.text))
			}
			if i == 0 {
				out[at] = l
			}
			at++
		}
	}
	return out
}

// deviation is the first line of a paragraph that ends elsewhere: ours before the rune at ours, LibreOffice's before the one at theirs.
type deviation struct {
	text         []rune
	ours, theirs int
}

func (d deviation) at(i int) rune {
	if i < 0 || i >= len(d.text) {
		return 0
	}
	return d.text[i]
}

// reasons are what no tracking can tell LibreOffice 7.4, each decided by the text around the two line ends: near digits and Latin letters it
// breaks lines by the rules of English.
var reasons = []struct {
	name  string
	holds func(d deviation) bool
}{
	{"it tears an address", func(d deviation) bool {
		return d.theirs > d.ours && ascii(d.at(d.theirs-1)) && ascii(d.at(d.theirs)) && !slices.ContainsFunc(d.text[d.ours+1:d.theirs], func(r rune) bool { return !ascii(r) })
	}},
	{"it keeps two numbers with a mark between them together", func(d deviation) bool {
		return d.theirs < d.ours && unicode.IsDigit(d.at(d.ours)) && unicode.IsDigit(d.at(d.ours-2)) && strings.ContainsRune("、，）〕～—", d.at(d.ours-1))
	}},
	{"it keeps a Latin word and the bracket behind it together", func(d deviation) bool {
		return d.theirs < d.ours && ascii(d.at(d.ours-1)) && strings.ContainsRune(style.Opening, d.at(d.ours))
	}},
	{"it begins a line with a mark that may not", func(d deviation) bool { return strings.ContainsRune(style.NeverFirst+"—", d.at(d.theirs)) }},
}

func ascii(r rune) bool { return r > ' ' && r < utf8.RuneSelf }

// reason is the first that holds, or "".
func reason(d deviation) string {
	for _, r := range reasons {
		if r.holds(d) {
			return r.name
		}
	}
	return ""
}
