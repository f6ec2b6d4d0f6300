package summary

import (
	"cmp"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// Total is what all units come to. Those that failed have no numbers; they are in Failed, by name.
type Total struct {
	// Units is how many there are, Failed which of them have no numbers. Unread are the ledgers that are nobody's, as far as one can tell, by file:
	// they are not among the Units.
	Units          int
	Failed, Unread []string
	// Closed are the folders that could not be opened.
	Closed []string
	// Missing are the units of the roll of which there is nothing, Beyond those with numbers that are not on it: see RollCall.
	Missing, Beyond []string
	// Also are units with numbers of which there is another ledger that failed; it stands in no other list.
	Also []string
	// The numbers are sums over the units that have some.
	Total, Done, Open, Ongoing, Finished int
	// Rate is 完成率 over all 项, each unit's counted as that unit counts; it has as many decimals as the unit's rate that has most.
	Rate      string
	Recovered decimal.Decimal
	// Handled are the kinds of handling of all units, the graver ones first.
	Handled []Handled
	// Held are the 项 that are counted and may not be read, HeldOpen those of them that are not yet done.
	Held, HeldOpen int
	// Overdue is how many of the unfinished items are late.
	Overdue int
	// First and Last are the notices' earliest and latest dates.
	First, Last ledger.Date
	Places      int
	// Own are the units, by name, that count 长期坚持 by another rule than the rest: Without says that they leave it out, else they count it as done.
	// None where all go by one rule, or have nothing that is 长期坚持.
	Own     []string
	Without bool
	// reach is how many units the sums of money and people are over.
	reach reach
}

// add adds a unit's numbers.
func (t *Total) add(u *Unit) {
	t.Total += u.Total
	t.Done += u.Done
	t.Open += u.Open
	t.Ongoing += u.Ongoing
	t.Finished += u.Finished
	t.Held += u.Held
	t.HeldOpen += u.HeldOpen
	t.Overdue += u.HeldOverdue
	t.Recovered = t.Recovered.Add(u.Recovered)
	t.Places = max(t.Places, places(u.Rate))
	for _, h := range u.Handled {
		i := slices.IndexFunc(t.Handled, func(o Handled) bool { return o.Kind == h.Kind && o.Counter == h.Counter })
		if i < 0 {
			i = len(t.Handled)
			t.Handled = append(t.Handled, Handled{Kind: h.Kind, Counter: h.Counter})
		}
		t.Handled[i].N += h.N
	}
	for _, it := range u.Unfinished {
		if it.Overdue(u.Date) > 0 {
			t.Overdue++
		}
	}
	if !u.Date.IsZero() {
		if t.First.IsZero() || u.Date.Compare(t.First) < 0 {
			t.First = u.Date
		}
		if u.Date.Compare(t.Last) > 0 {
			t.Last = u.Date
		}
	}
}

// Add reckons the total.
func Add(units []Unit) Total {
	t := Total{Units: len(units)}
	for _, u := range units {
		if u.Folder {
			t.Units--
			t.Closed = append(t.Closed, path.Base(u.Ledger))
			continue
		}
		if u.Missing {
			t.Units--
			t.Missing = append(t.Missing, u.Name)
			continue
		}
		if u.isUnread() {
			t.Units--
			t.Unread = append(t.Unread, path.Base(u.Ledger))
			continue
		}
		if u.Failed != "" {
			t.Failed = append(t.Failed, u.Name)
			continue
		}
		t.add(&u)
	}
	t.Handled = byGravity(t.Handled)
	t.setReach(units)
	t.Rate = stats.Rate(t.Finished, t.Total, t.Places)
	if out, in := ruled(units, true), ruled(units, false); len(in) < len(out) {
		t.Own = in
	} else if len(in) > 0 {
		t.Own, t.Without = out, true
	}
	return t
}

// Total is what the units of a roll come to.
func (c *RollCall) Total() Total {
	units, also := c.counted()
	t := Add(units)
	t.Also = also
	for _, s := range c.Beyond() {
		if s.State == Reported {
			t.Beyond = append(t.Beyond, s.Unit)
		}
	}
	return t
}

// byGravity puts the graver kinds first: every office's ledger has its columns in an order of its own.
func byGravity(list []Handled) []Handled {
	return slices.SortedStableFunc(slices.Values(list), func(a, b Handled) int { return ledger.CompareGravity(a.Kind, b.Kind) })
}

// isUnread reports a ledger without numbers of which nobody knows whose it is, or a folder of such.
func (u Unit) isUnread() bool { return u.Failed != "" && (u.Nameless || u.Folder) }

// ruled are the units with something that is 长期坚持 whose rates leave it out, or count it as done.
func ruled(units []Unit, out bool) (list []string) {
	for _, u := range units {
		if u.Ongoing > 0 && u.leavesOut() == out {
			list = append(list, u.Name)
		}
	}
	return list
}

// leavesOut reports a unit whose rate does not count 长期坚持 as done, though there is some.
func (u Unit) leavesOut() bool { return u.Ongoing > 0 && u.Finished == u.Done }

// isOwn reports a unit among t.Own.
func (t Total) isOwn(u Unit) bool {
	return len(t.Own) > 0 && u.Failed == "" && u.Ongoing > 0 && u.leavesOut() == t.Without
}

// rate is a unit's 完成率 with as many decimals as the total's, so that a column of them can be compared.
func (t Total) rate(u Unit) string { return stats.Rate(u.Finished, u.Total, t.Places) }

// places is how many decimals a printed rate has.
func places(rate string) int {
	if _, decimals, ok := strings.Cut(strings.TrimSuffix(rate, "%"), "."); ok {
		return len(decimals)
	}
	return 0
}

// ratio is a printed rate as a number: 93% is 0.93.
func ratio(rate string) float64 {
	f, _ := strconv.ParseFloat(strings.TrimSuffix(rate, "%"), 64)
	// Dividing 99.9 by 100 gives the float that is written 0.999; multiplying by 0.01 may not.
	return f / 100
}

// succeeded are the units that have numbers, in their order.
func succeeded(units []Unit) []Unit {
	return slices.DeleteFunc(slices.Clone(units), func(u Unit) bool { return u.Failed != "" })
}

// ranked are the units by their rate, the highest first; those that failed come last.
func ranked(units []Unit) []Unit {
	out := slices.Clone(units)
	slices.SortStableFunc(out, func(a, b Unit) int {
		if (a.Failed == "") != (b.Failed == "") {
			return cmp.Compare(len(a.Failed), len(b.Failed))
		}
		return cmp.Compare(b.Finished*max(a.Total, 1), a.Finished*max(b.Total, 1)) // exact, where the printed rates are not
	})
	return out
}
