package stats

import (
	"fmt"
	"strings"
	"testing"

	"gongshi/generator/ledger"
)

// TestGroups: problems stand under their 反馈问题, numbered in it; what stands under none is numbered among the 反馈问题. A count counts what is printed.
func TestGroups(t *testing.T) {
	item := func(category, group, problem string, status ledger.Status, reach ledger.Reach) ledger.Item {
		return ledger.Item{Category: ledger.Field{Text: category}, Group: ledger.Field{Text: group}, Problem: ledger.Field{Text: problem}, Status: status, Reach: reach}
	}
	items := []ledger.Item{
		item("甲", "", "0", ledger.Done, ledger.ToAll),
		item("甲", "一（2个问题）", "1", ledger.Done, ledger.ToAll),
		item("甲", "一（2个问题）", "2", ledger.Done, ledger.ToParty),
		item("甲", "二", "2", ledger.Open, ledger.ToAll),
		item("甲", "二", "3", ledger.Done, ledger.ToAll),
		item("乙", "一", "4", ledger.Open, ledger.ToParty),
		item("丙", "", "5", ledger.Open, ledger.ToAll),
	}
	for _, tt := range []struct {
		to   ledger.Audience
		want string
	}{
		{ledger.NoAudience, "3/5/7 held 0/0/0; 甲(1.0 2一（2个问题）[1.1 2.2] 3二[1.2 2.3]) 乙(0一[0.4]) 丙(0.5)"},
		{ledger.Society, "3/5/7 held 1/1/2; 甲(1.0 2一[0.1] 3二[1.2 2.3]) 丙(0.5)"},
	} {
		unit := &ledger.Unit{Items: items}
		if tt.to != ledger.NoAudience {
			unit = unit.For(tt.to)
		}
		f := Collect(unit)
		got := fmt.Sprintf("%d/%d/%d held %d/%d/%d;", f.CategoryCount, f.GroupCount, f.ProblemCount, f.Held.Categories, f.Held.Groups, f.Held.Problems)
		for _, c := range f.Categories {
			got += " " + c.Title + "(" + printedGroups(c.Groups) + ")"
		}
		if got != tt.want {
			t.Errorf("%v:\n%s, want\n%s", tt.to, got, tt.want)
		}
	}
}

func printedGroups(groups []Group) string {
	var out []string
	for _, g := range groups {
		var under []string
		for _, p := range g.Problems {
			under = append(under, fmt.Sprintf("%d.%s", p.NoInGroup, p.Title))
		}
		text := strings.Join(under, " ")
		if g.Title != "" {
			text = fmt.Sprintf("%d%s[%s]", g.No, g.Title, text)
		}
		out = append(out, text)
	}
	return strings.Join(out, " ")
}

// TestNoGroups: where the ledger has two levels nothing is counted between.
func TestNoGroups(t *testing.T) {
	f := Collect(&ledger.Unit{Items: []ledger.Item{{Category: ledger.Field{Text: "甲"}, Problem: ledger.Field{Text: "一"}}, {Category: ledger.Field{Text: "甲"}, Problem: ledger.Field{Text: "二"}}}})
	if c := f.Categories[0]; f.GroupCount != 0 || len(c.Groups) != 1 || c.Groups[0].Problems[1].NoInGroup != c.Problems[1].No {
		t.Errorf("%+v", f)
	}
}
