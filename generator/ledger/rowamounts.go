package ledger

import (
	"slices"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// setMoney reads a column of money. A merged cell counts once, on its first row.
func (t *rowReader) setMoney(it *Item, v *reading) {
	if v.covered {
		return
	}
	total := v.column.column.sum(it)
	if field := v.column.column.field(it); !v.column.summed || field.Cell == "" || total.IsZero() {
		*field = v.Field
	}
	sum, state := parseMoney(v.Text, v.column.shift)
	switch c := t.g.Own(v.at); {
	case c.NoNumber():
		state = amountUnknown
	case c.Seen != nil && !v.bad:
		state = t.seenMoney(v, c.Seen, sum, state)
	}
	switch state {
	case amountGood:
		if !v.column.summed {
			*total = sum
			break
		}
		*total = total.Add(sum)
		if v.column.column.recovers() {
			it.Parts = append(it.Parts, MoneyPart{v.column.partName(), sum, v.Field})
		}
	case amountReported:
	case amountNegative:
		t.r.Tell(finding.MoneyNegative, v.Field, finding.Values{"column": v.column.column.name})
	default:
		t.r.Tell(finding.MoneyUnknown, v.Field, finding.Values{"text": sheet.Brief(v.Text)})
	}
}

// setHandled reads a column of one kind of handling. The cell may repeat the kind, 诫勉谈话2人, but name no other.
func (t *rowReader) setHandled(it *Item, v *reading) {
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
	if state == amountReported {
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
		case "人": // 人 may mean 人次: the header knows better
			t.r.Tell(finding.CountUnitHeader, v.Field, finding.Values{"text": counter, "counter": v.column.counter})
			counter = v.column.counter
		default:
			t.r.Tell(finding.CountUnitCell, v.Field, finding.Values{"text": counter, "counter": v.column.counter})
		}
	}
	it.Handled = append(it.Handled, Handled{Kind: v.column.column.name, Count: n, Counter: counter, Field: v.Field})
}

// setAccounts reads 追责问责情况, which lists kinds of handling. A kind that has a column, too, must have the same number there.
func (t *rowReader) setAccounts(it *Item, v *reading, line []reading) {
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

// people is the number that the row's columns give for a kind of handling.
func (it *Item) people(kind string) int {
	for _, h := range it.Handled {
		if h.Kind == kind {
			return h.Count
		}
	}
	return 0
}
