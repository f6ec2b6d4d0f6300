package summary

import (
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/ledger"
)

// Counts is what a ledger has columns for. Without a column a number is not zero: nobody has counted it.
type Counts struct {
	Money bool `json:"money"`
	// Any: it has a column in which any kind of handling could stand.
	Any bool `json:"any,omitempty"`
	// Kinds are the kinds of handling with a column of their own.
	Kinds []string `json:"kinds,omitempty"`
}

// absent stands in place of a number for which the ledger has no column.
const absent = "—"

func countsOf(u *ledger.Unit) *Counts {
	c := &Counts{Money: u.HasMoney, Any: u.HasAccount}
	for _, h := range u.Handlings {
		c.Kinds = append(c.Kinds, h.Kind)
	}
	return c
}

// hasMoney reports a unit with numbers whose ledger counts 追缴资金.
func (u Unit) hasMoney() bool {
	return u.Failed == "" && (u.Counts == nil || u.Counts.Money || !u.Recovered.IsZero())
}

// number is how many people were dealt with in a way; ok is false where the unit's ledger does not count that, or counts it in another unit.
func (u Unit) number(kind Handled) (n int, ok bool) {
	other := false
	for _, h := range u.Handled {
		if h.Kind == kind.Kind && h.Counter == kind.Counter {
			return h.N, true
		}
		other = other || h.Kind == kind.Kind
	}
	return 0, u.Failed == "" && (u.Counts == nil || !other && (u.Counts.Any || slices.Contains(u.Counts.Kinds, kind.Kind)))
}

// hasHandling reports a unit with numbers whose ledger counts any kind of handling.
func (u Unit) hasHandling() bool {
	return u.Failed == "" && (u.Counts == nil || u.Counts.Any || len(u.Counts.Kinds) > 0 || len(u.Handled) > 0)
}

// coverage is how many of the units with numbers each sum of a total covers.
type coverage struct {
	// units have numbers. money of them count 追缴资金, kinds of them each kind of Total.Handled.
	units, money int
	kinds        []int
}

func (t *Total) setCoverage(units []Unit) {
	t.covered = coverage{kinds: make([]int, len(t.Handled))}
	for _, u := range units {
		if u.Failed != "" {
			continue
		}
		t.covered.units++
		if u.hasMoney() {
			t.covered.money++
		}
		for i, h := range t.Handled {
			if _, ok := u.number(h); ok {
				t.covered.kinds[i]++
			}
		}
	}
}

// partialSums names the sums that do not cover all units: 追缴资金是7个单位中5个单位的合计. It is "" where all do. If there is no money, its sum is named only with all.
func (t Total) partialSums(all bool) string {
	var order []int
	names := map[int][]string{}
	add := func(name string, n int) {
		if n == t.covered.units {
			return
		}
		if names[n] == nil {
			order = append(order, n)
		}
		if !slices.Contains(names[n], name) {
			names[n] = append(names[n], name)
		}
	}
	if all || !t.Recovered.IsZero() {
		add("追缴资金", t.covered.money)
	}
	for i, h := range t.Handled {
		add(t.kindName(h), t.covered.kinds[i])
	}
	var parts []string
	for _, n := range order {
		if n == 0 {
			parts = append(parts, strings.Join(names[n], "、")+"没有单位统计")
			continue
		}
		parts = append(parts, fmt.Sprintf("%s是%d个单位中%d个单位的合计", strings.Join(names[n], "、"), t.covered.units, n))
	}
	return strings.Join(parts, "，")
}

// kindName is a kind's name, with its counter where the total has the kind twice.
func (t Total) kindName(h Handled) string {
	same := 0
	for _, o := range t.Handled {
		if o.Kind == h.Kind {
			same++
		}
	}
	if same > 1 {
		return h.Kind + "（" + h.Counter + "）"
	}
	return h.Kind
}
