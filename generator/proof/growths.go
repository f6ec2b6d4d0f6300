package proof

import (
	"math"
	"slices"
)

// isGrowth reports a percentage that is by how much the second number is more, or less, than the first.
func (q *quantity) isGrowth(old, now *quantity) bool {
	slack := old.slack() + now.slack()
	if old.factor == now.factor && slack > 0 { // 6.4亿元 beside 6.72亿元 is 6.40亿元
		slack = float64(min(old.last, now.last))
	}
	diff := math.Abs(float64(now.value - old.value))
	r := reckoning{exact: diff / float64(old.value) * 100 * float64(one), slack: slack / float64(old.value) * 110 * float64(one)}
	ofNow := reckoning{exact: diff / float64(now.value) * 100 * float64(one)}
	return q.agrees(r) && !(now.value > 0 && !q.agrees(reckoning{exact: r.exact}) && q.agrees(ofNow))
}

// withoutSpans leaves out how long a change took: 由6家发展到18家，四年增长2倍.
func withoutSpans(row []quantity) []quantity {
	isSpan := func(q *quantity) bool {
		return (q.measure == "年" || q.measure == "个月") && q.next == '+' && q.lead == q.from && q.mark == '，'
	}
	if !slices.ContainsFunc(row, func(q quantity) bool { return isSpan(&q) }) {
		return row
	}
	var out []quantity
	for i := range row {
		if !isSpan(&row[i]) {
			out = append(out, row[i])
		}
	}
	return out
}
