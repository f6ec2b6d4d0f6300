package compare_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/compare"
	"gongshi/generator/ledger"
)

// rowsOf are rows in the notation of unit, out of a text that a fuzz target gives: a line each.
func rowsOf(text string) []string {
	const most = 40
	lines := strings.Split(text, "\n")
	return lines[:min(len(lines), most)]
}

// FuzzUnits: each 项 of both ledgers is in exactly one place, a pair, added, gone, or among what one cannot tell; what is told is the same each time; a ledger that is compared
// with itself has changed in nothing.
func FuzzUnits(f *testing.F) {
	f.Add(building+" / 专题研究 / 已完成 / 2026年3月\n"+canteen+" / 修订办法 / 未完成", canteen+" / 修订办法，公示账目 / 已完成\n"+building+" / 专题研究 / 长期坚持 / 2026年6月")
	f.Add("甲 / 乙\n甲 / 乙\n甲 / 乙丙丁", "甲 / 乙\n丙 / 乙\n甲乙 / 丙")
	f.Add("一>二>三 / 四 / 已完成 /  / 五 / 1.5\n / ", "一>三 / 四 / × / 立行立改 / 六 / 0.5")
	f.Fuzz(func(t *testing.T, old, now string) {
		a, b := unit("2026-03-31", rowsOf(old)...), unit("2026-06-30", rowsOf(now)...)
		c := compare.Units(a, b)
		onePlace(t, c)
		if again := compare.Units(a, b); !reflect.DeepEqual(again, c) {
			t.Error("another outcome of the same ledgers")
		}
		same := compare.Units(a, unit("2026-03-31", rowsOf(old)...))
		for _, e := range same.Entries {
			if e.Kind != compare.Soon && e.Kind != compare.Overdue {
				t.Errorf("compared with itself: %s %s", e.Named().Code, fmt.Sprint(matching(same)))
			}
		}
	})
}

// onePlace holds a comparison to the promise that each 项 is in one place, and each entry names a cell.
func onePlace(t *testing.T, c *compare.Comparison) {
	t.Helper()
	places := map[*ledger.Item]int{}
	for _, p := range c.Pairs {
		places[p.Old]++
		places[p.New]++
	}
	for _, e := range c.Entries {
		if len(e.Old)+len(e.New) > 0 && len(e.OldAt)+len(e.NewAt) == 0 {
			t.Errorf("%s names no cell", e.Named().Code)
		}
		if e.Kind == compare.Unsure && (len(e.Old) == 0 || len(e.New) == 0) {
			t.Errorf("unsure of one side alone: %s", matching(c))
		}
		if e.Kind != compare.Added && e.Kind != compare.Gone && e.Kind != compare.Unsure {
			continue
		}
		for _, it := range slices.Concat(e.Old, e.New) {
			places[it]++
		}
	}
	for _, u := range []*ledger.Unit{c.Old, c.New} {
		for i := range u.Items {
			if n := places[&u.Items[i]]; n != 1 {
				t.Errorf("row %d of %d is in %d places: %s", i+1, len(u.Items), n, matching(c))
			}
		}
	}
}
