package proof

import (
	"fmt"
	"strings"
	"testing"

	"gongshi/generator/golden"
)

// TestSaid: what each rule says of the examples that it must flag, and what it would write instead, is what testdata/said.golden has.
func TestSaid(t *testing.T) {
	var b strings.Builder
	for i := range Rules {
		r := &Rules[i]
		fmt.Fprintf(&b, "%s\n", r.Code)
		for _, example := range r.Flags {
			e := read(t, example)
			text := fromLines(e.lines)
			for _, h := range Check(text, e.facts, Options{Taste: true, Words: e.words}) {
				if h.Rule != r {
					continue
				}
				fmt.Fprintf(&b, "\t%s\n\t\t%s。%s。", h.Context(text), h.Text, h.Hint)
				if h.Fixable {
					fmt.Fprintf(&b, "→%q", h.Fix)
				}
				if h.Mask != "" {
					fmt.Fprintf(&b, "※%s", h.Mask)
				}
				b.WriteByte('\n')
			}
		}
	}
	golden.Hold(t, "testdata/said.golden", b.String())
}
