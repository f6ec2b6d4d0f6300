package ledger

import (
	"slices"

	"github.com/shopspring/decimal"
)

// reckoning is the numbers that a text states of one thing: sums that were given back, or people dealt with in one way. Texts state them in ways that add
// up differently, so couldBe only asks whether a number may be meant.
type reckoning struct {
	// parts count for certain. wholes are sums of parts that may be named beside them. maybe may count or not.
	parts, wholes, maybe []decimal.Decimal
	// countedAlone are parts that a ledger may count without the rest: what came back this time.
	countedAlone []decimal.Decimal
	// later are the parts that stand behind a whole: 共清退1000元，追缴200元.
	later []decimal.Decimal
	// rough: one of them is about so much (2万余元). unsure: the text says more than can be read.
	rough, unsure bool
	// slack is by how much a rounded number may be off: 1.2万元.
	slack decimal.Decimal
	// words is the clause of the first number.
	words string
}

// mostMaybe bounds the uncertain numbers whose combinations are tried.
const mostMaybe = 8

// none reports a text that states nothing for certain.
func (k *reckoning) none() bool {
	return k == nil || k.unsure || len(k.parts)+len(k.wholes) == 0 || k.manyWholes()
}

// manyWholes reports different wholes of which the largest is not the sum of the rest: it is unclear which of them holds.
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

// main is the number that most readers would take the text to state.
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

// couldBe reports whether a number can be what the text means.
func (k *reckoning) couldBe(n decimal.Decimal) bool {
	if k.none() || len(k.maybe) > mostMaybe {
		return true
	}
	if two := decimal.NewFromInt(2); k.rough && !n.IsZero() && n.LessThanOrEqual(k.main().Mul(two)) && k.main().LessThanOrEqual(n.Mul(two)) {
		return true
	}
	if slices.ContainsFunc(k.countedAlone, n.Equal) {
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

// different leaves out repetitions.
func different(list []decimal.Decimal) (out []decimal.Decimal) {
	for _, n := range list {
		if !slices.ContainsFunc(out, n.Equal) {
			out = append(out, n)
		}
	}
	return out
}
