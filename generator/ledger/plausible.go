package ledger

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// Sums that are possible and mostly wrong: they are asked about, and counted as they stand.

// rowSum is the money of one row of the sheet.
type rowSum struct {
	*Item
	sum decimal.Decimal
}

// checkSums asks about the sums of a sheet. Each cell is asked about once, for its likeliest slip.
func (p *ledgerSheet) checkSums(r *report) {
	sums := p.rowSums()
	asked := map[string]bool{}
	p.meantAsYuan(sums, asked, r)
	p.meantAsWan(sums, asked, r)
	reportHuge(sums, asked, r)
	type key struct{ unit, category, group, problem string }
	units, problems := map[string][]rowSum{}, map[key][]rowSum{}
	var unitOrder []string
	var order []key
	for _, s := range sums {
		k := key{s.Unit.Text, s.Category.Text, s.Group.Text, s.Problem.Text}
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
		reportCopiedDown(problems[k], r)
	}
	for _, u := range unitOrder {
		reportOutlier(units[u], asked, r)
	}
}

// rowSums are the sums of the rows, zero ones too. A row that was split into its measures is one. It is nil where there is no money at all.
func (p *ledgerSheet) rowSums() (out []rowSum) {
	anyMoney := false
	for i := range p.items {
		it := &p.items[i]
		anyMoney = anyMoney || !it.Recovered.IsZero()
		if n := len(out); n > 0 && out[n-1].Row == it.Row {
			out[n-1].sum = out[n-1].sum.Add(it.Recovered)
			continue
		}
		out = append(out, rowSum{it, it.Recovered})
	}
	if !anyMoney {
		return nil
	}
	return out
}

// manyWan is the figure, in 万元, from which it is asked about.
const manyWan = 1000

// meantAsYuan asks about figures in a column of 万元 that are so large that 元 may be meant.
func (p *ledgerSheet) meantAsYuan(sums []rowSum, asked map[string]bool, r *report) {
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
			sum, words, more := first.sum.Shift(-c.shift).String(), "", ""
			if said := inWords(first.sum); !strings.HasSuffix(sum+unit, said) {
				words = "（" + said + "）"
			}
			if len(found) > 1 {
				more = "；这样大的数还有" + someCells(cellsOf(found[1:]), few)
			}
			r.Tell(finding.MoneyScale, first.RecoveredText, finding.Values{
				"column": c.text, "unit": unit, "cell": first.RecoveredText.Cell, "text": sheet.Brief(first.RecoveredText.Text), "sum": sum, "words": words, "more": more,
			})
		}
	}
}

// fewYuan is the sum, in 元, below which one with a fraction of a 元 is asked about where no unit is written.
const fewYuan = 100

// meantAsWan asks about small sums with a fraction in a column without a unit: 3.2 among thousands is likelier 万元.
func (p *ledgerSheet) meantAsWan(sums []rowSum, asked map[string]bool, r *report) {
	for _, c := range p.header.cols {
		if !c.column.recovers() || c.stated || c.summed || c.shift != 0 {
			continue
		}
		var found []rowSum
		for _, s := range sums {
			cell := s.RecoveredText.Cell
			if asked[cell] || strings.TrimRight(cell, "0123456789") != c.at.Column() || !s.sum.LessThan(decimal.NewFromInt(fewYuan)) || s.sum.IsInteger() || !bareNumber.MatchString(sheet.Fold(s.RecoveredText.Text)) {
				continue
			}
			found = append(found, s)
			asked[cell] = true
		}
		if len(found) > 0 {
			first, more := found[0], ""
			if len(found) > 1 {
				more = "；这样的数还有" + someCells(cellsOf(found[1:]), few)
			}
			r.Tell(finding.MoneyNoUnit, first.RecoveredText, finding.Values{"column": c.text, "cell": first.RecoveredText.Cell, "sum": first.sum.String(), "more": more})
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

// reportHuge asks about each sum of more than 1亿元.
func reportHuge(sums []rowSum, asked map[string]bool, r *report) {
	for _, s := range sums {
		if cell := s.RecoveredText.Cell; s.sum.GreaterThan(hundredMillion) && !asked[cell] {
			asked[cell] = true
			r.Tell(finding.MoneyHuge, s.RecoveredText, finding.Values{"text": sheet.Brief(s.RecoveredText.Text), "sum": inWords(s.sum)})
		}
	}
}

// reportCopiedDown asks about a problem whose rows all have the same sum: one sum was filled in in each row, and counts that often. It asks nothing where
// each row has a result of its own that names the sum.
func reportCopiedDown(rows []rowSum, r *report) {
	first := rows[0]
	if len(rows) < 2 || first.sum.IsZero() {
		return
	}
	reported := map[string]bool{}
	for _, s := range rows {
		if !s.sum.Equal(first.sum) {
			return
		}
		if k := moneyIn(s.Result.Text); !k.none() && k.main().Equal(s.sum) {
			reported[s.Result.Text] = true
		}
	}
	if len(reported) == len(rows) {
		return
	}
	total := first.sum.Mul(decimal.NewFromInt(int64(len(rows))))
	r.Tell(finding.MoneyRepeated, first.RecoveredText, finding.Values{
		"count": len(rows), "sum": inWords(first.sum), "cells": someCells(cellsOf(rows), few), "total": inWords(total),
	})
}

// reportOutlier asks about one sum that is ten times as large as every other, where there are at least three others.
func reportOutlier(rows []rowSum, asked map[string]bool, r *report) {
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
	r.Tell(finding.MoneyOutlier, largest.RecoveredText, finding.Values{"sum": inWords(largest.sum), "count": n - 1, "second": inWords(second.sum), "cell": second.RecoveredText.Cell})
}
