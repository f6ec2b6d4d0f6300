package retrace

import (
	"gongshi/generator/difference"
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
	for _, e := range difference.Of(old, back) {
		i, k := e.From, e.At
		for ; i < e.To && k < e.Until; i, k = i+1, k+1 {
			if !s.changed[at[i]] && !s.unknown[at[i]] {
				said, wants := firstDifference(old[i], back[k])
				out = append(out, doubt{finding.TemplateFromBack, at[i], finding.Values{"said": said, "wants": wants}})
			}
		}
		for ; i < e.To; i++ {
			if !s.lost[at[i]] && !s.unknown[at[i]] {
				out = append(out, doubt{finding.TemplateFromLost, at[i], finding.Values{"said": beginning(old[i], 30)}})
			}
		}
		for ; k < e.Until; k++ {
			if line := at[max(0, i-1)]; !s.unknown[line] {
				out = append(out, doubt{finding.TemplateFromMore, line, finding.Values{"wants": beginning(back[k], 30)}})
			}
		}
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
