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

// difference is a line of ours that LibreOffice does not begin on the same page with the same character.
type difference struct {
	page          int
	before, after string // our line's last characters, and where the next line starts
	theirs        string
	reason        string
}

func (d difference) String() string {
	return fmt.Sprintf("page %d: …%s|%s… theirs: %s (%s)", d.page, d.before, d.after, d.theirs, d.reason)
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
		follows := false
		for at := from; at < to; at++ {
			line, starts := mine[at]
			if !starts {
				continue
			}
			other, same := yours[at]
			if same && other.page == line.page {
				got.alike++
				follows = false
				continue
			}
			d := difference{page: line.page, before: string(text[max(at-6, from):at]), after: string(text[at:min(at+6, to)])}
			switch {
			case same:
				d.theirs = fmt.Sprintf("the same on page %d", other.page)
				if shifted {
					d.reason = "lines above differ"
				}
			case follows:
				d.theirs, d.reason = "another line", "the line above differs"
			default:
				begin := at - 1
				for _, ok := yours[begin]; !ok; _, ok = yours[begin] {
					begin--
				}
				if _, both := mine[begin]; !both || begin < from { // their line starts where none of ours does
					for begin--; begin > from; begin-- {
						_, a := mine[begin]
						_, b := yours[begin]
						if a && b {
							break
						}
					}
				}
				end := begin + 1
				for _, ok := yours[end]; !ok && end < to; _, ok = yours[end] {
					end++
				}
				d.theirs = fmt.Sprintf("…%s|%s…", string(text[max(end-6, from):end]), string(text[end:min(end+6, to)]))
				d.reason = reason(deviation{block, at - from, end - from, yours[begin].right})
				follows = true
			}
			if !same {
				shifted = true
			}
			got.differences = append(got.differences, d)
		}
		from = to
	}
	return got
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
	right        float64 // where LibreOffice's line ends on the sheet
}

func (d deviation) at(i int) rune {
	if i < 0 || i >= len(d.text) {
		return 0
	}
	return d.text[i]
}

// reasons are what is known of LibreOffice 7.4, each decided by the text around the two line ends.
var reasons = []struct {
	name  string
	holds func(d deviation) bool
}{
	{"its line runs out of the type area", func(d deviation) bool {
		return d.right > (style.PageWidth-style.MarginRight+style.Cell/2).Points() && !strings.ContainsRune("，。、；：？！", d.at(d.theirs-1))
	}},
	{"it tears …… or ——", func(d deviation) bool {
		return d.at(d.theirs) == d.at(d.theirs-1) && strings.ContainsRune("…—", d.at(d.theirs))
	}},
	{"it tears a number", func(d deviation) bool { return unicode.IsDigit(d.at(d.theirs)) && unicode.IsDigit(d.at(d.theirs-1)) }},
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
	{"it leaves a lone last character", func(d deviation) bool {
		rest := strings.TrimRight(string(d.text[d.theirs:]), style.NeverFirst)
		return utf8.RuneCountInString(rest) < 2
	}},
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
