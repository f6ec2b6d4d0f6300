package screen

import (
	"fmt"
	"testing"

	"gongshi/generator/finding"
)

// TestCapped: up to ten findings of a kind are told, and one more; of others their number.
func TestCapped(t *testing.T) {
	many := func(n int, code string) (list finding.List) {
		for i := range n {
			list = append(list, finding.Finding{Severity: finding.Error, Code: code, File: "a.xlsx", Cell: fmt.Sprint("H", i+2), Text: "错"})
		}
		return list
	}
	for n, want := range map[int]int{0: 0, 1: 1, alike: alike, alike + 1: alike + 1, alike + 2: alike + 1, 10000: alike + 1} {
		got := capped(many(n, "x"))
		if len(got) != want {
			t.Errorf("%d findings make %d lines, want %d", n, len(got), want)
		}
		if n > alike+1 && got[len(got)-1].Text != fmt.Sprintf("同样的问题还有%d处，没有逐条列出", n-alike) {
			t.Errorf("%d: %s", n, got[len(got)-1].Text)
		}
	}
	if got := capped(append(many(50, "x"), many(3, "y")...)); len(got) != alike+1+3 {
		t.Errorf("%d lines of two kinds", len(got))
	}
}
