package ledger

import (
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/generator/sheet"
)

// Sums that can be right and mostly are not: they are asked about, and counted as they stand.

// rowSum is the money of one row of the sheet.
type rowSum struct {
	*Item
	sum decimal.Decimal
}

// plausible asks about the sums of a sheet. A cell is asked about once, by what is the likeliest slip.
func (p *part) plausible(r *report) {
	sums := p.rowSums()
	asked := map[string]bool{}
	p.inYuan(sums, asked, r)
	tooMuch(sums, asked, r)
	type key struct{ unit, category, problem string }
	units, problems := map[string][]rowSum{}, map[key][]rowSum{}
	var unitOrder []string
	var order []key
	for _, s := range sums {
		k := key{s.Unit.Text, s.Category.Text, s.Problem.Text}
		if units[k.unit] == nil {
			unitOrder = append(unitOrder, k.unit)
		}
		if problems[k] == nil {
			order = append(order, k)
		}
		units[k.unit] = append(units[k.unit], s)
		problems[k] = append(problems[k], s)
	}
	for _, k := range order {
		copiedDown(problems[k], r)
	}
	for _, u := range unitOrder {
		farAbove(units[u], asked, r)
	}
}

// rowSums are the rows' sums, those of nothing too; a row that was parted into its measures is one. It is nil where there is no money at all.
func (p *part) rowSums() (out []rowSum) {
	some := false
	for i := range p.items {
		it := &p.items[i]
		some = some || !it.Recovered.IsZero()
		if n := len(out); n > 0 && out[n-1].Row == it.Row {
			out[n-1].sum = out[n-1].sum.Add(it.Recovered)
			continue
		}
		out = append(out, rowSum{it, it.Recovered})
	}
	if !some {
		return nil
	}
	return out
}

// manyWan is from how many 万元 on a figure is asked about.
const manyWan = 1000

// inYuan asks about figures in a column of 万元 that are so large that they may have been meant as 元.
func (p *part) inYuan(sums []rowSum, asked map[string]bool, r *report) {
	for _, c := range p.header.cols {
		if c.column.role != money || c.shift < moneyUnits["万元"] {
			continue
		}
		letter := c.at.Column()
		var found []rowSum
		for _, s := range sums {
			cell := s.RecoveredText.Cell
			if s.sum.IsZero() || strings.TrimRight(cell, "0123456789") != letter || strings.ContainsAny(s.RecoveredText.Text, "元万亿千") {
				continue // a unit of its own goes before the header's
			}
			if s.sum.Shift(-c.shift).GreaterThanOrEqual(decimal.NewFromInt(manyWan)) {
				found = append(found, s)
				asked[cell] = true
			}
		}
		if len(found) > 0 {
			unit := nameOfUnit(c.shift)
			first := found[0]
			text := "“" + c.text + "”一列的单位是" + unit + "，" + first.RecoveredText.Cell + "的" + sheet.Quote(first.RecoveredText.Text) + "就是" + first.sum.Shift(-c.shift).String() + unit
			if words := inWords(first.sum); !strings.HasSuffix(text, words) {
				text += "（" + words + "）"
			}
			if len(found) > 1 {
				text += "；这样大的数还有" + someCells(cellsOf(found[1:]), few)
			}
			r.Warn(moneyScale, first.RecoveredText, text, "看一看是不是把元填进了"+unit+"的列：是的话，把数改成"+unit+"，或者在数后面写上“元”")
		}
	}
}

func nameOfUnit(shift int32) string {
	for _, unit := range []string{"万元", "百万元", "亿元"} {
		if moneyUnits[unit] == shift {
			return unit
		}
	}
	return "元"
}

// hundredMillion is 1亿.
var hundredMillion = decimal.New(1, 8)

// inWords writes a sum with the unit in which it is easiest to grasp: 3.2亿元, 155元.
func inWords(sum decimal.Decimal) string {
	switch {
	case sum.GreaterThanOrEqual(hundredMillion):
		return sum.Shift(-8).String() + "亿元"
	case sum.GreaterThanOrEqual(decimal.New(1, 4)):
		return sum.Shift(-4).String() + "万元"
	default:
		return sum.String() + "元"
	}
}

func cellsOf(sums []rowSum) (out []string) {
	for _, s := range sums {
		if !slices.Contains(out, s.RecoveredText.Cell) {
			out = append(out, s.RecoveredText.Cell)
		}
	}
	return out
}

// tooMuch asks about each sum of more than 1亿元.
func tooMuch(sums []rowSum, asked map[string]bool, r *report) {
	for _, s := range sums {
		if cell := s.RecoveredText.Cell; s.sum.GreaterThan(hundredMillion) && !asked[cell] {
			asked[cell] = true
			r.Warn(moneyHuge, s.RecoveredText, "追缴资金"+sheet.Quote(s.RecoveredText.Text)+"是"+inWords(s.sum)+"，超过1亿元", "看一看数和单位对不对；对的不用处理")
		}
	}
}

// copiedDown asks about a problem all of whose rows have the same sum: one sum was filled in for the problem, in each row, and counts that often. It asks
// nothing where each row has a story of its own that says so.
func copiedDown(rows []rowSum, r *report) {
	first := rows[0]
	if len(rows) < 2 || first.sum.IsZero() {
		return
	}
	told := map[string]bool{}
	for _, s := range rows {
		if !s.sum.Equal(first.sum) {
			return
		}
		if k := moneyIn(s.Result.Text); !k.none() && k.main().Equal(s.sum) {
			told[s.Result.Text] = true
		}
	}
	if len(told) == len(rows) {
		return
	}
	n := strconv.Itoa(len(rows))
	r.Warn(moneyRepeated, first.RecoveredText, "同一个问题的"+n+"行都填了追缴资金"+inWords(first.sum)+"（"+someCells(cellsOf(rows), few)+"），合计按"+inWords(first.sum.Mul(decimal.NewFromInt(int64(len(rows)))))+"算",
		"看一看是不是一笔钱填了"+n+"次：是的话只留一行，或者把"+n+"格合并成一格")
}

// farAbove asks about one sum that is ten times as large as every other, where there are at least three others.
func farAbove(rows []rowSum, asked map[string]bool, r *report) {
	const others, times = 3, 10
	var largest, second rowSum
	n := 0
	for _, s := range rows {
		if s.sum.IsZero() {
			continue
		}
		n++
		if s.sum.GreaterThan(largest.sum) {
			largest, second = s, largest
		} else if s.sum.GreaterThan(second.sum) {
			second = s
		}
	}
	if n <= others || asked[largest.RecoveredText.Cell] || largest.sum.LessThan(second.sum.Mul(decimal.NewFromInt(times))) {
		return
	}
	r.Warn(moneyOutlier, largest.RecoveredText, "追缴资金"+inWords(largest.sum)+"是其他各行的10倍以上，其他"+strconv.Itoa(n-1)+"笔里最大的是"+inWords(second.sum)+"（"+second.RecoveredText.Cell+"）",
		"看一看是不是多写了零，或者单位不同；对的不用处理")
}
