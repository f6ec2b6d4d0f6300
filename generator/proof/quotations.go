package proof

import "strings"

// quotation is a quotation mark that a paragraph leaves without its partner: that of a quotation over several paragraphs, as far as its place tells.
type quotation struct {
	// opened is the place of an opening mark that begins the paragraph or follows a colon, closed that of a closing mark that ends it; -1 where there is none.
	opened, closed int
}

// farthestClose is how many paragraphs behind its beginning such a quotation may end.
const farthestClose = 60

// quotations finds these marks and says of each paragraph which of them belong together: a closing mark behind an opening one. Where a text says how another one is
// amended, either may stand alone, since such a text quotes articles, and articles quote.
func (p *pass) quotations(marks []quotation) (right []bool) {
	right = make([]bool, len(marks))
	var open []int
	amended := -1 // the last paragraph that tells of an amendment
	for i, m := range marks {
		if q := &p.text.Paragraphs[i]; strings.ContainsAny(q.Text, "改作增") && hasAny(q.Text, amendments...) {
			amended = i
		}
		if amended >= 0 && i-amended <= farthestClose {
			right[i] = true
		}
		if m.closed >= 0 && len(open) > 0 && i-open[len(open)-1] <= farthestClose {
			for _, n := range open {
				right[n] = true
			}
			right[i], open = true, nil
		}
		if m.opened >= 0 {
			if len(open) > 0 && i-open[len(open)-1] > farthestClose {
				open = nil
			}
			open = append(open, i)
		}
	}
	return right
}

// amendments are words with which a text says how another one reads from now on.
var amendments = []string{"修改为", "作为第", "增加一条", "增加一款", "增加一项", "改为第", "款改为", "条改为"}

// quotationOf is what a paragraph leaves open or closes, by the marks that lack their partners.
func quotationOf(runes []rune, stack []openMark, lost []int) quotation {
	m := quotation{-1, -1}
	from, to := trimmed(runes)
	for _, o := range stack {
		if runes[o.at] == '“' && (o.at == from || oneOf(at(runes, o.at-1), "：:")) {
			m.opened = o.at
			break
		}
	}
	for to > from && oneOf(runes[to-1], "。；，") {
		to--
	}
	for _, k := range lost {
		if runes[k] == '”' && k == to-1 && k > 0 {
			m.closed = k
		}
	}
	return m
}
