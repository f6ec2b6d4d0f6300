package proof

import (
	"regexp"

	"github.com/shopspring/decimal"
)

var (
	sumOf  = regexp.MustCompile(`(\d[\d,]{0,14}(?:\.\d{1,6})?)(万?)元`)
	inAll  = regexp.MustCompile(`(?:共计|合计|总计)(?:[^，。；\d元]{0,6})((\d[\d,]{0,14}(?:\.\d{1,6})?)(万?)元)`)
	before = regexp.MustCompile(`\d元?[^，。；\d]{0,12}[，、]?$`)
)

// sums finds a sentence's amounts and the total that is said to be theirs.
func (s *sentence) sums() (items []match, whole match, ok bool) {
	if !s.has("元") || !s.has("共计", "合计", "总计") || s.has("其中") {
		return nil, match{}, false
	}
	whole, ok = s.find(inAll)
	if !ok || !before.MatchString(s.text[:whole.bytes[0]]) {
		return nil, match{}, false
	}
	for _, m := range s.all(sumOf) {
		if m.bytes[1] <= whole.bytes[0] {
			items = append(items, m)
		}
	}
	return items, whole, len(items) >= 2
}

func moneySum(p *pass) {
	all := p.text.sentences()
	for i := range all {
		items, whole, ok := all[i].sums()
		if !ok {
			continue
		}
		sum := decimal.Zero
		for _, m := range items {
			yuan, _ := amount(m.text(1), m.text(2))
			sum = sum.Add(yuan)
		}
		if stated, unit := amount(whole.text(2), whole.text(3)); stated.Sub(sum).Abs().GreaterThanOrEqual(unit) {
			from, to := whole.span(1)
			p.hit(all[i].paragraph, from, to, "合计写的是"+whole.text(1)+"，前面的加起来是"+sum.String()+"元", "改正其中写错的一个")
		}
	}
}

func moneyUnit(p *pass) {
	all := p.text.sentences()
	for i := range all {
		items, whole, ok := all[i].sums()
		if !ok {
			continue
		}
		for _, m := range items {
			if m.text(2) == whole.text(3) {
				continue
			}
			_, from := m.span(1)
			p.hit(all[i].paragraph, from, from+len([]rune(m.text(2)))+1, "相加的几笔钱，有的写元，有的写万元", "换成同一个单位")
			break
		}
	}
}
