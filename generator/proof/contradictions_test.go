package proof

import (
	"strings"
	"testing"
)

// TestContradictions: of a table of sentences that contradict the sample's ledger nearly all are found, and of the right ones nothing is said.
func TestContradictions(t *testing.T) {
	facts := sampleFacts(t)
	found, all := 0, 0
	for _, line := range lines(t, "testdata/contradictions.txt") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		// A line may have several marks; each is planted alone.
		pieces := strings.Split(line, "⟦")
		for n := 1; n < len(pieces); n++ {
			var text, right strings.Builder
			text.WriteString(pieces[0])
			right.WriteString(pieces[0])
			for k, piece := range pieces[1:] {
				mark, after, _ := strings.Cut(piece, "⟧")
				bad, good, ok := strings.Cut(mark, "→")
				if !ok {
					t.Fatalf("no mark: %s", line)
				}
				if k+1 == n {
					text.WriteString(bad + after)
				} else {
					text.WriteString(good + after)
				}
				right.WriteString(good + after)
			}
			all++
			if len(factHits(text.String(), facts)) > 0 {
				found++
			} else {
				t.Logf("not found: %s", text.String())
			}
			for _, h := range factHits(right.String(), facts) {
				t.Errorf("%s, which is right: %s: %s", right.String(), h.Rule.Code, h.Text)
			}
		}
	}
	t.Logf("%d of %d contradictions found", found, all)
	if found*100 < all*95 {
		t.Errorf("only %d of %d", found, all)
	}
}
