package ledger

import (
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// A number's cell is read as it is seen. Where the file holds another number, the two are held against each other: what is seen may be rounded, or be
// the stored number in another unit (15000 shown as 1.5万元); anything else nobody can trust.

// rounding gathers by how much the numbers that are seen move the total of a column.
type rounding struct {
	moved, shown, stored decimal.Decimal
	cells                []Field
	asked                bool
}

var oneYuan = decimal.NewFromInt(1)

// seenMoney holds a sum that is seen, in yuan, against the stored number.
func (t *table) seenMoney(v *reading, s *sheet.Sight, sum decimal.Decimal, state amountState) amountState {
	switch {
	case s.Stored.IsZero() && !strings.ContainsAny(v.Text, "123456789"): // an accountant's zero: ¥ -
		return amountGood
	case s.Stored.Sign() < 0:
		return amountNegative
	case state != amountGood:
		return state
	}
	meant, ok := meant(s, v, sum)
	if !ok {
		t.r.Tell(finding.CellShownElse, v.Field, finding.Values{"shown": sheet.Brief(v.Text), "stored": s.Stored})
		return amountAsked
	}
	return t.rounded(v, s, sum, meant, "元")
}

// meant is what a stored number is in yuan, given what is seen of it: in the unit that is seen, or in yuan, which the format shows in a larger unit.
// ok is false where neither is what is seen, but for rounding.
func meant(s *sheet.Sight, v *reading, sum decimal.Decimal) (decimal.Decimal, bool) {
	if !s.Shown.One { // the digits are no number, so the words must be what is stored
		return s.Stored, sum.Equal(s.Stored)
	}
	if s.Shown.Digits.IsZero() {
		return s.Stored, s.Stored.IsZero()
	}
	unit := sum.DivRound(s.Shown.Digits, 0) // yuan to one of what is seen
	half := decimal.New(5, s.Shown.Digits.Exponent()-1).Mul(unit)
	for _, meant := range []decimal.Decimal{s.Stored.Mul(unit), s.Stored} {
		if meant.Sub(sum).Abs().LessThanOrEqual(half) {
			return meant, true
		}
	}
	return decimal.Zero, false
}

// rounded tells where what is seen is rounded: it counts as it is seen, but not where a total would be off by more than a yuan.
func (t *table) rounded(v *reading, s *sheet.Sight, seen, meant decimal.Decimal, unit string) amountState {
	moved := seen.Sub(meant)
	if moved.IsZero() {
		return amountGood
	}
	sum := t.roundings[v.column.column]
	if sum == nil {
		sum = &rounding{}
		t.roundings[v.column.column] = sum
	}
	sum.moved, sum.shown, sum.stored = sum.moved.Add(moved), sum.shown.Add(seen), sum.stored.Add(meant)
	if sum.cells = append(sum.cells, v.Field); moved.Abs().GreaterThan(oneYuan) {
		t.r.Tell(finding.CellShownFar, v.Field, finding.Values{"shown": sheet.Brief(v.Text), "seen": seen, "unit": unit, "stored": meant, "moved": moved.Abs()})
		sum.asked = true
		return amountAsked
	}
	t.r.Tell(finding.CellShown, v.Field, finding.Values{"shown": sheet.Brief(v.Text), "stored": s.Stored})
	return amountGood
}

// reportRoundings asks where many small roundings make a total that is off by more than a yuan.
func (t *table) reportRoundings() {
	for i := range t.h.cols {
		c := t.h.cols[i].column
		if sum := t.roundings[c]; sum != nil && c.role == money && !sum.asked && sum.moved.Abs().GreaterThan(oneYuan) {
			sum.asked = true
			t.r.Tell(finding.ColumnShownFar, sum.cells[0], finding.Values{"column": c.name, "count": len(sum.cells), "shown": sum.shown, "stored": sum.stored})
		}
	}
}

// seenCount holds a number of people that is seen against the stored number.
func (t *table) seenCount(v *reading, s *sheet.Sight, n int) amountState {
	seen := decimal.NewFromInt(int64(n))
	if seen.Sub(s.Stored).Abs().GreaterThan(decimal.New(5, -1)) {
		t.r.Tell(finding.CellShownElsePeople, v.Field, finding.Values{"shown": sheet.Brief(v.Text), "stored": s.Stored})
		return amountAsked
	}
	if !seen.Equal(s.Stored) {
		t.r.Tell(finding.CellShownPeople, v.Field, finding.Values{"shown": sheet.Brief(v.Text), "stored": s.Stored})
	}
	return amountGood
}
