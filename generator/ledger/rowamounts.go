package ledger

import (
	"slices"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// money counts once in a merged range, on its first row.
func (t *table) money(it *Item, v *reading) {
	if v.covered {
		return
	}
	*v.column.column.field(it) = v.Field
	sum, state := parseMoney(v.Text, v.column.shift)
	switch c := t.g.Own(v.at); {
	case c.NoNumber():
		state = amountUnknown
	case c.Seen != nil && !v.bad:
		state = t.seenMoney(v, c.Seen, sum, state)
	}
	switch state {
	case amountGood:
		it.Recovered = sum
	case amountAsked:
	case amountNegative:
		t.r.Tell(finding.MoneyNegative, v.Field, nil)
	default:
		t.r.Tell(finding.MoneyUnknown, v.Field, finding.Values{"text": sheet.Brief(v.Text)})
	}
}

// handled reads a column of one kind of handling; the cell may say the kind again, 诫勉谈话2人, but no other one.
func (t *table) handled(it *Item, v *reading) {
	if v.covered {
		return
	}
	n, counter, state := parseCount(v.Text)
	if state == amountUnknown {
		if list, ok := parseMentions(v.Text); ok && len(list) == 1 && list[0].kind == v.column.column {
			n, counter, state = list[0].count, list[0].counter, amountGood
		}
	}
	switch c := t.g.Own(v.at); {
	case c.NoNumber():
		state = amountUnknown
	case c.Seen != nil && !v.bad && state == amountGood:
		state = t.seenCount(v, c.Seen, n)
	}
	if state == amountAsked {
		return
	}
	if state != amountGood {
		t.r.Tell(finding.CountUnknown, v.Field, finding.Values{"column": v.column.column.name, "text": sheet.Brief(v.Text)})
		return
	}
	if n == 0 {
		return
	}
	if v.column.stated {
		switch counter {
		case v.column.counter:
		case "":
			counter = v.column.counter
		case "人": // people, or how often: the header knows better
			t.r.Tell(finding.CountUnitHeader, v.Field, finding.Values{"text": counter, "counter": v.column.counter})
			counter = v.column.counter
		default:
			t.r.Tell(finding.CountUnitCell, v.Field, finding.Values{"text": counter, "counter": v.column.counter})
		}
	}
	it.Handled = append(it.Handled, Handled{Kind: v.column.column.name, Count: n, Counter: counter, Field: v.Field})
}

// accounts reads 追责问责情况, which lists kinds of handling. What has a column of its own too must be the same there.
func (t *table) accounts(it *Item, v *reading, line []reading) {
	if it.Account = v.Field; v.covered || v.bad {
		return
	}
	list, ok := parseMentions(v.Text)
	if !ok {
		t.r.Tell(finding.AccountUnknown, v.Field, finding.Values{"text": sheet.Brief(v.Text)})
		return
	}
	for _, m := range list {
		own := slices.IndexFunc(line, func(c reading) bool { return c.column.column == m.kind })
		switch {
		case own >= 0 && (m.kind.role == money && m.money.Equal(it.Recovered) || m.kind.role == handling && m.count == it.people(m.kind.name)):
		case own >= 0:
			t.r.Tell(finding.AccountConflict, v.Field, finding.Values{"kind": m.kind.name, "cell": line[own].Cell})
		case m.kind.role == money:
			it.Recovered, it.RecoveredText = it.Recovered.Add(m.money), v.Field
		case m.count > 0:
			if v.column.stated && m.counter == "" {
				m.counter = v.column.counter
			}
			it.Handled = append(it.Handled, Handled{Kind: m.kind.name, Count: m.count, Counter: m.counter, Field: v.Field})
		}
	}
}

// people is how many a row's columns say were dealt with in a way.
func (it *Item) people(kind string) int {
	for _, h := range it.Handled {
		if h.Kind == kind {
			return h.Count
		}
	}
	return 0
}
