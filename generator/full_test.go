package generator_test

import (
	"fmt"
	"strings"
	"testing"

	"gongshi/generator"
	"gongshi/generator/generatortest"
	"gongshi/generator/ledger"
)

// fullCell is the most characters that Excel takes in a cell.
const fullCell = 32_767

// TestCounted: of what is wrong ten times and more in one paragraph, the first ten are told, and how many more there are.
func TestCounted(t *testing.T) {
	for n, want := range map[int]string{10: "", 11: "", 12: "还有1处", 500: "还有489处"} {
		unit := generatortest.Sample(t)
		unit.Items = append([]ledger.Item{}, unit.Items...)
		unit.Items[0].Result.Text = strings.Repeat("已（", n)
		_, findings := generator.Build(unit, generator.Options{Template: generatortest.Template(t, "gongshi"), Draft: true})
		told, last := 0, ""
		for _, f := range findings {
			if f.Code == "proof.punct.unpaired" {
				told, last = told+1, f.Text(nil)
			}
		}
		if told != min(n, 11) || !strings.Contains(last, want) || (want == "") == strings.Contains(last, "还有") {
			t.Errorf("%d: %d are told, the last is %s", n, told, last)
		}
	}
	// All that is private is masked, told or not.
	unit := generatortest.Sample(t)
	unit.Items = append([]ledger.Item{}, unit.Items...)
	var numbers strings.Builder
	for i := range 50 {
		fmt.Fprintf(&numbers, "联系家长138123456%02d。", i)
	}
	unit.Items[0].Result.Text = numbers.String()
	notice, findings := generator.Build(unit, generator.Options{Template: generatortest.Template(t, "gongshi"), Draft: true, Mask: true})
	if len(findings) > 40 || strings.Contains(strings.Join(notice.Document.Paragraphs(), ""), "138123456") {
		t.Errorf("%d findings", len(findings))
	}
}
