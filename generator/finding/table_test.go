package finding_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/finding"
)

// TestTable: each code has one row of the manual, a remedy of a kind that the manual knows, and sentences without a full stop.
func TestTable(t *testing.T) {
	code := regexp.MustCompile(`^[a-z]+(\.[a-z-]+)+$`)
	rows := map[string]int{}
	said := map[[3]string]bool{}
	for _, k := range finding.All() {
		if !code.MatchString(k.Code) {
			t.Errorf("%q is no code", k.Code)
		}
		if _, ok := rows[k.Code]; !ok {
			rows[k.Code] = 0
		}
		if k.Manual != "" {
			rows[k.Code]++
		}
		if one := [3]string{k.Code, k.Text, k.Hint}; said[one] {
			t.Errorf("%s: two entries say %q", k.Code, k.Text)
		} else {
			said[one] = true
		}
		for _, s := range []string{k.Text, k.Hint} {
			if strings.HasSuffix(s, "。") {
				t.Errorf("%s: %q ends with a full stop", k.Code, s)
			}
		}
		if k.Text == "" && k.Hint == "" {
			t.Errorf("%s says nothing", k.Code)
		}
		if k.Remedy != finding.NoRemedy && !slices.ContainsFunc(finding.Remedies, func(r finding.RemedyRow) bool { return r.Kind == k.Remedy }) {
			t.Errorf("%s: the manual does not know the remedy %s", k.Code, k.Remedy)
		}
	}
	for code, n := range rows {
		if n != 1 {
			t.Errorf("%s has %d rows of the manual", code, n)
		}
	}
	if !slices.IsSortedFunc(finding.All(), func(a, b *finding.Kind) int { return strings.Compare(a.Code, b.Code) }) {
		t.Error("the table is not in the order of the codes")
	}
}
