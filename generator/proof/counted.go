package proof

import (
	"fmt"

	"gongshi/generator/ledger"
)

// toldAlone is how many hits of a rule in one paragraph are told one by one. Nobody reads the thousandth: the others are counted.
const toldAlone = 10

// where is a rule's paragraph, or cell.
type where struct {
	rule      *Rule
	paragraph int
	cell      ledger.Field
}

func (h *Hit) where() where {
	p := where{rule: h.Rule, paragraph: h.Paragraph}
	if h.Paragraph < 0 {
		p.cell = h.Cell
	}
	return p
}

// Counted leaves of a rule's hits in one paragraph, or cell, the first ten and one that says how many more there are, at the first of those. What is
// private is to be masked before, all of it.
func Counted(hits []Hit) []Hit {
	if len(hits) <= toldAlone {
		return hits
	}
	all := map[where]int{}
	for i := range hits {
		all[hits[i].where()]++
	}
	seen := map[where]int{}
	var out []Hit
	for _, h := range hits {
		at := h.where()
		seen[at]++
		switch n := seen[at]; {
		case n <= toldAlone || all[at] == toldAlone+1: // one that is counted takes as much room as one that is told
			out = append(out, h)
		case n == toldAlone+1:
			h.Text = fmt.Sprintf("%s；这一段里同样的还有%d处，不逐一列出", h.Text, all[at]-n)
			h.Fixable, h.Fix = false, ""
			out = append(out, h)
		}
	}
	return out
}
