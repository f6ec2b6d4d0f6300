package ledger

import (
	"fmt"
	"slices"

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
		t.r.Error(moneyNegative, v.Field, "金额是负数", "填写追缴的金额，不带负号；没有的填 0 或留空")
	default:
		t.r.Error(moneyUnknown, v.Field, "看不懂的金额"+sheet.Quote(v.Text), "只写一个数，可以带单位，最多到分，如 155、155元、1.5万元；没有的填 0 或留空")
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
		t.r.Error(countUnknown, v.Field, fmt.Sprintf("看不懂的“%s”人数%s", v.column.column.name, sheet.Quote(v.Text)), "只写一个整数，如 1；没有的填 0 或留空")
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
			t.r.Warn(countUnit, v.Field, "这一格写的是“"+counter+"”，表头写的是“"+v.column.counter+"”，按表头算", "把两处改成一样的")
			counter = v.column.counter
		default:
			t.r.Warn(countUnit, v.Field, "这一格写的是“"+counter+"”，表头写的是“"+v.column.counter+"”，按这一格的算", "把两处改成一样的")
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
		t.r.Error(accountUnknown, v.Field, "看不懂的追责问责情况"+sheet.Quote(v.Text), "写成“政务处分1人、诫勉谈话2人”，没有的填“无”或留空；种类不认识的，另起一列写人数")
		return
	}
	for _, m := range list {
		own := slices.IndexFunc(line, func(c reading) bool { return c.column.column == m.kind })
		switch {
		case own >= 0 && (m.kind.role == money && m.money.Equal(it.Recovered) || m.kind.role == handling && m.count == it.people(m.kind.name)):
		case own >= 0:
			t.r.Error(accountConflict, v.Field, "这里写的“"+m.kind.name+"”与"+line[own].Cell+"的不一致", "改成一样的，或者只在一处写")
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
