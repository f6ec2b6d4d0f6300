package ledger

import (
	"slices"

	"github.com/shopspring/decimal"
)

// reckoning is the numbers that a text states of one thing: sums of money that were given back, or people dealt with in one way. A text says them in
// ways that add up differently, so it is only ever asked whether a number could be meant.
type reckoning struct {
	// parts count for certain, wholes stand for parts that may be named beside them, maybe are such as may count or not.
	parts, wholes, maybe []decimal.Decimal
	// alone are parts of those that a ledger may count alone: what came back this time.
	alone []decimal.Decimal
	// later are those parts that stand behind a whole: 共清退1000元，追缴200元.
	later []decimal.Decimal
	// rough: one of them is about so much (2万余元). unsure: the text says more than can be read.
	rough, unsure bool
	// slack is by how much a number may differ that is rounded in the text: 1.2万元.
	slack decimal.Decimal
	// words is the clause of the first number.
	words string
}

// most bounds the numbers of a text that are tried in every way.
const most = 8

// none reports a text that states nothing for certain.
func (k *reckoning) none() bool {
	return k == nil || k.unsure || len(k.parts)+len(k.wholes) == 0 || k.manyWholes()
}

// manyWholes reports different wholes of which the largest is not the sum of the rest: nobody knows which is the last word.
func (k *reckoning) manyWholes() bool {
	wholes := different(k.wholes)
	if len(wholes) < 2 {
		return false
	}
	most := decimal.Max(wholes[0], wholes[1:]...)
	rest := sumOf(wholes).Sub(most)
	return !most.Equal(rest) && !most.Equal(rest.Add(sumOf(k.parts)))
}

// add takes a part.
func (k *reckoning) add(n decimal.Decimal) {
	k.parts = append(k.parts, n)
	if len(k.wholes) > 0 {
		k.later = append(k.later, n)
	}
}

// main is the number that the text states, as most would read it.
func (k *reckoning) main() decimal.Decimal {
	sum := sumOf(k.parts)
	for _, p := range k.parts {
		if len(k.parts) > 2 && sum.Equal(p.Add(p)) { // a sum beside its parts, without a word that says so
			sum = p
			break
		}
	}
	if len(k.wholes) == 0 {
		return sum
	}
	whole := decimal.Max(k.wholes[0], k.wholes[1:]...)
	if later := sumOf(k.later); !later.IsZero() && !later.Equal(whole) {
		return whole.Add(later)
	}
	return decimal.Max(sum, whole)
}

// could reports whether a number can be what the text means.
func (k *reckoning) could(n decimal.Decimal) bool {
	if k.none() || len(k.maybe) > most {
		return true
	}
	if two := decimal.NewFromInt(2); k.rough && !n.IsZero() && n.LessThanOrEqual(k.main().Mul(two)) && k.main().LessThanOrEqual(n.Mul(two)) {
		return true
	}
	if slices.ContainsFunc(k.alone, n.Equal) {
		return true
	}
	sum := sumOf(k.parts)
	bases := append(slices.Clone(k.wholes), k.main(), sumOf(k.wholes), sumOf(k.wholes).Add(sum))
	if len(k.parts) > 0 {
		bases = append(bases, sum, sumOf(different(k.parts)))
	}
	for set := range 1 << len(k.maybe) {
		more := decimal.Zero
		for i, m := range k.maybe {
			if set>>i&1 == 1 {
				more = more.Add(m)
			}
		}
		for _, base := range bases {
			if off := base.Add(more).Sub(n).Abs(); !base.IsZero() && (off.IsZero() || off.LessThan(k.slack)) {
				return true
			}
		}
	}
	return false
}

func sumOf(list []decimal.Decimal) decimal.Decimal {
	sum := decimal.Zero
	for _, n := range list {
		sum = sum.Add(n)
	}
	return sum
}

// different leaves out what comes again.
func different(list []decimal.Decimal) (out []decimal.Decimal) {
	for _, n := range list {
		if !slices.ContainsFunc(out, n.Equal) {
			out = append(out, n)
		}
	}
	return out
}
