package proof

import (
	"strings"
	"testing"
)

// TestSums: of a table of texts with one wrong number most are found, and with the right number nothing is said.
func TestSums(t *testing.T) {
	found, wrong := 0, 0
	for _, line := range lines(t, "testdata/sums.txt") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		wrong++
		before, rest, _ := strings.Cut(line, "⟦")
		mark, after, _ := strings.Cut(rest, "⟧")
		bad, good, ok := strings.Cut(mark, "→")
		if !ok {
			t.Fatalf("no mark: %s", line)
		}
		if hits := factHits(before + bad + after); len(hits) > 0 {
			found++
		} else {
			t.Logf("not found: %s", line)
		}
		for _, h := range factHits(before + good + after) {
			t.Errorf("%s with the right number: %s: %s", line, h.Rule.Code, h.Text)
		}
	}
	t.Logf("%d of %d wrong numbers found", found, wrong)
	if found*100 < wrong*95 {
		t.Errorf("only %d of %d", found, wrong)
	}
}

// factHits are the hits about facts in a text whose paragraphs | parts.
func factHits(text string) (out []Hit) {
	for _, h := range Check(fromLines(append([]string{"关于整改情况的公示"}, strings.Split(text, "|")...)), nil, Options{}) {
		if h.Rule.OfFacts() {
			out = append(out, h)
		}
	}
	return out
}
