package summary

import (
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/ledger"
)

// Counts is what a ledger has columns for. What it has none for is not zero: nobody has counted it.
type Counts struct {
	Money bool `json:"money"`
	// Any: it has a column in which every kind of handling could stand.
	Any bool `json:"any,omitempty"`
	// Kinds are the kinds of handling with a column of their own.
	Kinds []string `json:"kinds,omitempty"`
}

// absent stands for the number of what a ledger has no column for.
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

// number is how many people a kind of handling met; ok is false where the unit's ledger does not count it, or counts it by another measure.
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

// reach is how many of the units with numbers each sum of a total is over.
type reach struct {
	// units have numbers; money of them count 追缴资金, and kinds of them each kind of Total.Handled.
	units, money int
	kinds        []int
}

func (t *Total) setReach(units []Unit) {
	t.reach = reach{kinds: make([]int, len(t.Handled))}
	for _, u := range units {
		if u.Failed != "" {
			continue
		}
		t.reach.units++
		if u.hasMoney() {
			t.reach.money++
		}
		for i, h := range t.Handled {
			if _, ok := u.number(h); ok {
				t.reach.kinds[i]++
			}
		}
	}
}

// partly names the sums that are not over all units, with how many they are over: 追缴资金是7个单位中5个单位的合计. It is "" where all are over all. Money of which there is none is named only where all says so.
func (t Total) partly(all bool) string {
	var order []int
	names := map[int][]string{}
	add := func(name string, n int) {
		if n == t.reach.units {
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
		add("追缴资金", t.reach.money)
	}
	for i, h := range t.Handled {
		add(t.kindName(h), t.reach.kinds[i])
	}
	var parts []string
	for _, n := range order {
		if n == 0 {
			parts = append(parts, strings.Join(names[n], "、")+"没有单位统计")
			continue
		}
		parts = append(parts, fmt.Sprintf("%s是%d个单位中%d个单位的合计", strings.Join(names[n], "、"), t.reach.units, n))
	}
	return strings.Join(parts, "，")
}

// kindName is a kind's name, with its counter where there are two of it.
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
