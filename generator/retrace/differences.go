package retrace

import (
	"strings"

	"gongshi/generator/finding"
)

// spoken are the lines of which something is said already.
type spoken struct {
	// changed lines come back in other words, lost ones not at all; unknown ones are not to be compared.
	changed, lost, unknown map[int]bool
}

// differences are the paragraphs of the notice that do not come back, and those that come in addition, without what is said already.
func differences(lines []line, parts []part, back []string, s spoken) []doubt {
	var old []string
	var at []int
	for i, l := range lines {
		switch {
		case parts[i].isTitle:
			old, at = append(old, parts[i].text), append(at, i)
		case parts[i].skip && parts[i].word == "":
		default:
			old, at = append(old, l.text), append(at, i)
		}
	}
	at = append(at, max(0, len(lines)-1))
	var out []doubt
	i, k := 0, 0
	for _, m := range append(common(old, back), [2]int{len(old), len(back)}) {
		for ; i < m[0] && k < m[1]; i, k = i+1, k+1 {
			if !s.changed[at[i]] && !s.unknown[at[i]] {
				said, wants := firstDifference(old[i], back[k])
				out = append(out, doubt{finding.TemplateFromBack, at[i], finding.Values{"said": said, "wants": wants}})
			}
		}
		for ; i < m[0]; i++ {
			if !s.lost[at[i]] && !s.unknown[at[i]] {
				out = append(out, doubt{finding.TemplateFromLost, at[i], finding.Values{"said": beginning(old[i], 30)}})
			}
		}
		for ; k < m[1]; k++ {
			if line := at[max(0, i-1)]; !s.unknown[line] {
				out = append(out, doubt{finding.TemplateFromMore, line, finding.Values{"wants": beginning(back[k], 30)}})
			}
		}
		i, k = m[0]+1, m[1]+1
	}
	return out
}

// firstDifference are the words of both texts from a little before where they part.
func firstDifference(a, b string) (string, string) {
	ra, rb := []rune(a), []rune(b)
	n := 0
	for n < len(ra) && n < len(rb) && ra[n] == rb[n] {
		n++
	}
	from := max(0, n-6)
	show := func(rs []rune) string {
		text := beginning(string(rs[from:]), 20)
		if from > 0 {
			text = "…" + text
		}
		return text
	}
	return show(ra), show(rb)
}

// common are the pairs of equal paragraphs, in order: as many as can be.
func common(a, b []string) (out [][2]int) {
	from := 0
	for from < len(a) && from < len(b) && a[from] == b[from] {
		out = append(out, [2]int{from, from})
		from++
	}
	endA, endB := len(a), len(b)
	var tail [][2]int
	for endA > from && endB > from && a[endA-1] == b[endB-1] {
		endA, endB = endA-1, endB-1
		tail = append(tail, [2]int{endA, endB})
	}
	a, b = a[:endA], b[:endB]
	if n := (len(a) - from) * (len(b) - from); n > 0 && n < 4_000_000 {
		out = append(out, inner(a, b, from)...)
	}
	for i := len(tail) - 1; i >= 0; i-- {
		out = append(out, tail[i])
	}
	return out
}

func inner(a, b []string, from int) (out [][2]int) {
	n, m := len(a)-from, len(b)-from
	length := make([][]int, n+1)
	for i := range length {
		length[i] = make([]int, m+1)
	}
	for i := n - 1; i >= 0; i-- {
		for k := m - 1; k >= 0; k-- {
			if a[from+i] == b[from+k] {
				length[i][k] = length[i+1][k+1] + 1
			} else {
				length[i][k] = max(length[i+1][k], length[i][k+1])
			}
		}
	}
	for i, k := 0, 0; i < n && k < m; {
		switch {
		case strings.Compare(a[from+i], b[from+k]) == 0:
			out = append(out, [2]int{from + i, from + k})
			i, k = i+1, k+1
		case length[i+1][k] >= length[i][k+1]:
			i++
		default:
			k++
		}
	}
	return out
}
