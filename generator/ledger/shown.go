package ledger

import (
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// A number is read as it is shown. Where the file holds another number, the two are compared: what is shown may be rounded, or be the stored number in
// another unit (15000 shown as 1.5万元). Anything else is an error.

// rounding gathers by how much rounding moves the total of a column.
type rounding struct {
	moved, shown, stored decimal.Decimal
	cells                []Field
	asked                bool
}

var oneYuan = decimal.NewFromInt(1)

// seenMoney compares a sum as shown, in yuan, with the stored number.
func (t *rowReader) seenMoney(v *reading, s *sheet.Sight, sum decimal.Decimal, state amountState) amountState {
	switch {
	case s.Stored.IsZero() && !strings.ContainsAny(v.Text, "123456789"): // an accountant's zero: ¥ -
		return amountGood
	case s.Stored.Sign() < 0:
		return amountNegative
	case state != amountGood:
		return state
	}
	meant, ok := storedYuan(s, v, sum)
	if !ok {
		t.r.Tell(finding.CellShownElse, v.Field, finding.Values{"shown": sheet.Brief(v.Text), "stored": s.Stored})
		return amountReported
	}
	return t.rounded(v, s, sum, meant, "元")
}

// storedYuan is the stored number in yuan: it is in the unit that is shown, or in yuan, which the format shows in a larger unit. ok is false where neither
// gives what is shown, but for rounding.
func storedYuan(s *sheet.Sight, v *reading, sum decimal.Decimal) (decimal.Decimal, bool) {
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

// rounded reports a number that is shown rounded. It counts as shown, unless that moves the total by more than a yuan.
func (t *rowReader) rounded(v *reading, s *sheet.Sight, seen, meant decimal.Decimal, unit string) amountState {
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
		return amountReported
	}
	t.r.Tell(finding.CellShown, v.Field, finding.Values{"shown": sheet.Brief(v.Text), "stored": s.Stored})
	return amountGood
}

// reportRoundings asks about many small roundings that together move a total by more than a yuan.
func (t *rowReader) reportRoundings() {
	for i := range t.h.cols {
		c := t.h.cols[i].column
		if sum := t.roundings[c]; sum != nil && c.role == money && !sum.asked && sum.moved.Abs().GreaterThan(oneYuan) {
			sum.asked = true
			t.r.Tell(finding.ColumnShownFar, sum.cells[0], finding.Values{"column": c.name, "count": len(sum.cells), "shown": sum.shown, "stored": sum.stored})
		}
	}
}

// seenCount compares a number of people as shown with the stored one.
func (t *rowReader) seenCount(v *reading, s *sheet.Sight, n int) amountState {
	seen := decimal.NewFromInt(int64(n))
	if seen.Sub(s.Stored).Abs().GreaterThan(decimal.New(5, -1)) {
		t.r.Tell(finding.CellShownElsePeople, v.Field, finding.Values{"shown": sheet.Brief(v.Text), "stored": s.Stored})
		return amountReported
	}
	if !seen.Equal(s.Stored) {
		t.r.Tell(finding.CellShownPeople, v.Field, finding.Values{"shown": sheet.Brief(v.Text), "stored": s.Stored})
	}
	return amountGood
}
