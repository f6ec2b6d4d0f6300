package proof

import (
	"fmt"

	"gongshi/generator/ledger"
)

// mostReported is how many hits of a rule in one paragraph are reported one by one; the others are only counted.
const mostReported = 10

// ruleSpot is a rule with the paragraph, or cell, that it hits.
type ruleSpot struct {
	rule      *Rule
	paragraph int
	cell      ledger.Field
}

func (h *Hit) spot() ruleSpot {
	p := ruleSpot{rule: h.Rule, paragraph: h.Paragraph}
	if h.Paragraph < 0 {
		p.cell = h.Cell
	}
	return p
}

// Counted keeps the first ten of a rule's hits in one paragraph, or cell, and one more that says how many others there are. Private text has to be masked
// before, since the hits left out are lost.
func Counted(hits []Hit) []Hit {
	if len(hits) <= mostReported {
		return hits
	}
	all := map[ruleSpot]int{}
	for i := range hits {
		all[hits[i].spot()]++
	}
	seen := map[ruleSpot]int{}
	var out []Hit
	for _, h := range hits {
		at := h.spot()
		seen[at]++
		switch n := seen[at]; {
		case n <= mostReported || all[at] == mostReported+1: // to say “one more” takes as much room as the one
			out = append(out, h)
		case n == mostReported+1:
			h.Text = fmt.Sprintf("%s；这一段里同样的还有%d处，不逐一列出", h.Text, all[at]-n)
			h.Fixable, h.Fix, h.Others = false, "", all[at]-n
			out = append(out, h)
		}
	}
	return out
}
