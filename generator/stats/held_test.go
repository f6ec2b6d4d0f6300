package stats

import (
	"fmt"
	"strings"
	"testing"

	"gongshi/generator/ledger"
)

// TestHeld: what may not be read is left out without a hole, and is counted only where 计入不公开的项 says so.
func TestHeld(t *testing.T) {
	item := func(category, problem string, status ledger.Status, reach ledger.Reach) ledger.Item {
		return ledger.Item{Category: ledger.Field{Text: category}, Problem: ledger.Field{Text: problem}, Result: ledger.Field{Text: problem + "的结果。"}, Status: status, Reach: reach,
			Handled: []ledger.Handled{{Kind: "诫勉谈话", Count: 1, Counter: "人"}}}
	}
	items := []ledger.Item{
		item("一、甲", "1.一", ledger.Done, ledger.ToAll),
		item("一、甲", "2.二", ledger.Done, ledger.ToParty),
		item("一、甲", "3.三", ledger.Open, ledger.ToAll),
		item("二、乙", "1.四", ledger.Open, ledger.ToNobody),
		item("三、丙", "1.五", ledger.Ongoing, ledger.ToSuperiors),
		item("三、丙", "1.五", ledger.Done, ledger.ToAll),
	}
	for _, tt := range []struct {
		to     ledger.Audience
		counts string
		want   string
	}{
		{ledger.NoAudience, "", "6=3+2+1 67% 3/5 held 0 0/0, 6人; 1甲(1一 2二 3三) 2乙(0四) 3丙(0五)"},
		{ledger.Superiors, "", "6=3+2+1 67% 3/5 held 1 1/1, 6人; 1甲(1一 2二 3三) 2丙(0五)"},
		{ledger.Party, "", "6=3+2+1 67% 3/5 held 2 1/1, 6人; 1甲(1一 2二 3三) 2丙(0五)"},
		{ledger.Society, "是", "6=3+2+1 67% 3/5 held 3 1/2, 6人; 1甲(1一 2三) 2丙(0五)"},
		{ledger.Society, "否", "3=2+1+0 67% 2/3 held 0 0/0, 3人; 1甲(1一 2三) 2丙(0五)"},
	} {
		unit := &ledger.Unit{Items: items, Info: ledger.Info{"计入不公开的项": value(tt.counts)}, Handlings: []ledger.Handling{{Kind: "诫勉谈话", Counter: "人"}}}
		f := Collect(unit.For(tt.to))
		var categories []string
		for _, c := range f.Categories {
			var problems []string
			for _, p := range c.Problems {
				problems = append(problems, fmt.Sprintf("%d%s", p.No, p.Title))
			}
			categories = append(categories, fmt.Sprintf("%d%s(%s)", c.No, c.Title, strings.Join(problems, " ")))
		}
		got := fmt.Sprintf("%d=%d+%d+%d %s %d/%d held %d %d/%d, %d人; %s", f.Total.N, f.Done.N, f.Open.N, f.Ongoing.N, f.Rate, f.CategoryCount, f.ProblemCount,
			f.Held.Items.N, f.Held.Categories, f.Held.Problems, f.Handled[0].N, strings.Join(categories, " "))
		if got != tt.want {
			t.Errorf("for %s, %s:\n%s, want\n%s", tt.to, tt.counts, got, tt.want)
		}
	}
}

// TestHeldBelowCount: a category that says how many problems it has does not where fewer are listed.
func TestHeldBelowCount(t *testing.T) {
	item := func(problem string, reach ledger.Reach) ledger.Item {
		return ledger.Item{Category: ledger.Field{Text: "党建工作方面（2个问题）"}, Problem: ledger.Field{Text: problem}, Result: ledger.Field{Text: "结果。"}, Status: ledger.Done, Reach: reach}
	}
	unit := &ledger.Unit{Items: []ledger.Item{item("一", ledger.ToAll), item("二", ledger.ToParty)}}
	for to, want := range map[ledger.Audience]string{ledger.Society: "党建工作方面", ledger.Party: "党建工作方面（2个问题）"} {
		if got := Collect(unit.For(to)).Categories[0].Title; got != want {
			t.Errorf("for %s: %s, want %s", to, got, want)
		}
	}
}

// TestHeldStages: a stage counts what it does not list, and says how many; one of which nothing may be read is left out.
func TestHeldStages(t *testing.T) {
	unit := unit("done", "done", "open", "ongoing")
	unit.Items[1].Reach, unit.Items[2].Reach = ledger.ToParty, ledger.ToNobody
	var got []string
	for _, s := range Collect(unit.For(ledger.Society)).Stages() {
		got = append(got, fmt.Sprintf("%s %d-%d", s.Status, s.N, s.Held))
	}
	if want := "已完成 2-1, 长期坚持 1-0"; strings.Join(got, ", ") != want {
		t.Errorf("%v, want %s", got, want)
	}
}
