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

// Total is the sum of all units. Those that failed have no numbers; they are in Failed, by name.
type Total struct {
	// Units is how many units there are, Failed those without numbers. Unread are the ledgers of unknown units, by file; they are not counted in Units.
	Units          int
	Failed, Unread []string
	// Closed are the folders that could not be opened.
	Closed []string
	// Missing are the units of the roll that sent nothing, Beyond those with numbers that are not on it: see RollCall.
	Missing, Beyond []string
	// Also are units with numbers that have another ledger, which failed. That ledger is in no other list.
	Also []string
	// The numbers are sums over the units that have some.
	Total, Done, Open, Ongoing, Finished int
	// OwnStatuses are those of 另列状态 of all units. Base is of how many 项 the Rate is.
	OwnStatuses []Own
	Base        int
	// ownBy are the units with such 项 by how their rates count them.
	ownBy map[string][]string
	// Rate is 完成率 over all 项, each unit's counted by that unit's rule. It has as many decimals as the unit's rate with the most.
	Rate      string
	Recovered decimal.Decimal
	// Involved and Rectified are sums over the units whose notices have them. MoneyUnit is 万元 where all notices have their sums in that unit.
	Involved, Rectified decimal.Decimal
	MoneyUnit           string
	// Handled are the kinds of handling of all units, the graver ones first.
	Handled []Handled
	// Held are the 项 that are counted and may not be read, HeldOpen those of them that are not done.
	Held, HeldOpen int
	// Overdue is how many of the unfinished items are late.
	Overdue int
	// First and Last are the notices' earliest and latest dates.
	First, Last ledger.Date
	Places      int
	// Own are the units, by name, that count 长期坚持 by another rule than the rest. Without: they leave it out; else they count it as done. Own is empty where
	// all go by one rule, or have nothing 长期坚持.
	Own     []string
	Without bool
	// Clues are the 问题线索 of the units that give them, clued how many units these are; satisfied are the units that give 满意率.
	Clues     Clues
	clued     int
	satisfied []Unit
	// covered is how many units the sums of money and people cover.
	covered coverage
}

// add adds a unit's numbers.
func (t *Total) add(u *Unit) {
	t.Total += u.Total
	t.Done += u.Done
	t.Open += u.Open
	t.Ongoing += u.Ongoing
	t.Finished += u.Finished
	t.addOwn(u)
	t.addRates(u)
	t.Held += u.Held
	t.HeldOpen += u.HeldOpen
	t.Overdue += u.HeldOverdue
	t.Recovered = t.Recovered.Add(u.Recovered)
	t.Involved, t.Rectified = t.Involved.Add(u.Involved), t.Rectified.Add(u.Rectified)
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

// Add adds up the units.
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
	t.MoneyUnit = moneyUnit(units)
	t.Handled = byGravity(t.Handled)
	t.setCoverage(units)
	t.Rate = stats.Rate(t.Finished, t.Base, t.Places)
	if out, in := countingOngoing(units, true), countingOngoing(units, false); len(in) < len(out) {
		t.Own = in
	} else if len(in) > 0 {
		t.Own, t.Without = out, true
	}
	return t
}

// moneyUnit is the unit of sums that all units with numbers have; "" where they differ or have the usual one.
func moneyUnit(units []Unit) string {
	unit := ""
	for i, u := range succeeded(units) {
		if i == 0 {
			unit = u.MoneyUnit
		}
		if u.MoneyUnit != unit {
			return ""
		}
	}
	return unit
}

// Total adds up the units of a roll.
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

// byGravity puts the graver kinds first: the order of columns differs between ledgers.
func byGravity(list []Handled) []Handled {
	return slices.SortedStableFunc(slices.Values(list), func(a, b Handled) int { return ledger.CompareGravity(a.Kind, b.Kind) })
}

// isUnread reports a ledger without numbers of an unknown unit, or a folder of such ledgers.
func (u Unit) isUnread() bool { return u.Failed != "" && (u.Nameless || u.Folder) }

// countingOngoing are the units with something 长期坚持 whose rates leave it out, or count it as done.
func countingOngoing(units []Unit, out bool) (list []string) {
	for _, u := range units {
		if u.Ongoing > 0 && u.leavesOutOngoing() == out {
			list = append(list, u.Name)
		}
	}
	return list
}

// leavesOutOngoing reports a unit whose rate does not count 长期坚持 as done, though there is some.
func (u Unit) leavesOutOngoing() bool {
	return u.Ongoing > 0 && u.Finished-u.ownCount(ledger.OwnAsDone) == u.Done
}

// hasOwnRule reports a unit that is in t.Own.
func (t Total) hasOwnRule(u Unit) bool {
	return len(t.Own) > 0 && u.Failed == "" && u.Ongoing > 0 && u.leavesOutOngoing() == t.Without
}

// rate is a unit's 完成率 with the decimals of the total's, so that a column of them can be compared.
func (t Total) rate(u Unit) string { return stats.Rate(u.Finished, u.base(), t.Places) }

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
		return cmp.Compare(b.Finished*max(a.base(), 1), a.Finished*max(b.base(), 1)) // exact, where the printed rates are not
	})
	return out
}

// moneyText is a sum in the total's unit of money: 1.5万元.
func (t Total) moneyText(sum decimal.Decimal) string {
	return ledger.Info{"金额单位": {Field: ledger.Field{Text: t.MoneyUnit}}}.Money(sum)
}

// unit is the total's unit of money, and inUnit a sum in it as a number alone, for a column that has the unit in its heading.
func (t Total) unit() string { return cmp.Or(t.MoneyUnit, "元") }

func (t Total) inUnit(sum decimal.Decimal) string {
	return strings.TrimSuffix(t.moneyText(sum), t.unit())
}
