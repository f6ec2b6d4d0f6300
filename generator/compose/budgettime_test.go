//go:build !race

// The race detector makes this ten times slower: a bound on time says nothing under it.

package compose

import (
	"strings"
	"testing"
	"time"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
)

// TestBudget: whatever a template wants, it is refused within a second and 64 MB, with one finding that says what it took too much of.
func TestBudget(t *testing.T) {
	f := facts(func(u *ledger.Unit) { set("单位简称", strings.Repeat("甲", 100))(u) })
	for _, tt := range greedy {
		t.Run(tt.name, func(t *testing.T) {
			var findings finding.List
			took, grew := measured(func() { findings = filled("@标题 题\n"+tt.source, f) })
			if len(findings) != 1 || findings[0].Code != finding.TemplateBudget.Code || findings[0].Severity != finding.Error || !strings.Contains(findings[0].Text(nil), tt.want) {
				t.Errorf("%.300v", findings)
			}
			t.Logf("%v, %d MB", took, grew>>20)
			if took > 5*time.Second { // a second on a machine that has nothing else to do
				t.Errorf("it takes %v", took)
			}
			if grew > 64<<20 {
				t.Errorf("it takes %d MB", grew>>20)
			}
		})
	}
}
