package proof

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/generator/pattern"
	"gongshi/generator/stats"
)

var (
	ownRatePattern = pattern.New(`(?:共|发现|排查|反馈|梳理|移交|涉及)[^，。；\d]{0,8}?(\d{1,6})([项个名人件次条处户])[^，。；\d]{0,6}，(?:目前|现)?已?(?:全部)?(?:整改|完成|办结|销号|解决|化解|结项)(?:了|整改|到位|完成)?(\d{1,6})([项个名人件次条处户])[^，。；\d]{0,4}，(?:整改|完成|整改完成|办结|销号|解决|化解|结项)率(?:达到?|为|是)?` + percentPattern)
	// The number stands before the noun, with the count of the rest between: 反馈的36个问题，已完成整改31个，正在整改5个，整改率….
	ownRateOf = pattern.New(`(?:^|[^\d])(\d{1,6})([项个件条处])[^，。；\d]{1,10}，?(?:其中|目前|现|截至目前)?，?已(?:全部)?(?:完成)?(?:整改|完成|办结|销号|解决|化解|结项)(?:了|整改|到位|完成)?(\d{1,6})([项个件条处])[^，。；\d]{0,4}，` +
		`(?:(?:正在|未|尚未|仍在|剩余)[^，。；\d]{0,6}\d{1,6}[项个件条处][^，。；\d]{0,4}，){0,2}(?:整改|完成|整改完成|办结|销号|解决|化解|结项)率(?:已?达到?|为|是)?` + percentPattern)
	// The rate stands before its numbers: 整改率100%，其中18个问题已完成17个.
	ownRateBefore = pattern.New(`([^，。；：、\d]{0,14}?)(整改|完成|整改完成|办结|销号|解决|化解|结项)率(?:已?达到?|均?为|是)?` + percentPattern + `[，：（](其中)?，?([^，。；\d]{0,10}?)(\d{1,6})([项个件条处])[^，。；\d]{0,10}，?(?:其中|目前|现|截至目前)?，?` +
		`已(?:全部)?(?:完成)?(整改|完成|办结|销号|解决|化解|结项)(?:了|整改|到位|完成)?(\d{1,6})([项个件条处])`)
	// wholeNumber is the text that may stand before the number of all problems; ofSomeOnly is a text that makes a rate that of some of them.
	wholeNumber = pattern.New(`^(?:即|共|共有|反馈的|(?:县委|市委|区委|省委)?巡[察视]反馈的|移交的|全部)?$`)
	ofSomeOnly  = pattern.New(`到期|期限|限期|立行立改|立改|[近中长短]期|阶段|重点|应当?$|当年|年度|[本上]月|季度`)
	// asGoodAs are words for problems that a rate counts besides the completed ones.
	asGoodAs = pattern.New(`长期|持续|基本|阶段|常态`)
	anyRate  = pattern.New(`(?:整改完成|整改|办结|销号|合格|通过|覆盖|满意|出勤|化解)[率度](?:已?达到?|为|是)?(\d{3,4}(?:\.\d{1,4})?)[%％]`)
)

func ownRate(p *pass) {
	p.ownRates()
	all := p.text.sentences()
	for i := range all {
		if !all[i].has("率") || !all[i].has("%", "％") {
			continue
		}
		found := all[i].all(ownRatePattern)
		if found == nil {
			found = all[i].all(ownRateOf)
		}
		for _, m := range found {
			whole, _ := strconv.Atoi(m.text(1))
			part, _ := strconv.Atoi(m.text(3))
			if m.text(2) != m.text(4) || part > whole || isRateOf(m.text(5), part, whole) {
				continue
			}
			p.rateOf(&m, 5, fmt.Sprintf("比率写的是%s%%，按前面的数是%s", m.text(5), stats.Rate(part, whole, 0)), "改正写错的那个数")
		}
		p.rateBefore(&all[i])
	}
}

// ownRates compares the rate of each summary with its own numbers, unless the ledger has contradicted it.
func (p *pass) ownRates() {
	for _, s := range p.text.summaries() {
		if s.rate == nil || s.open == nil {
			continue
		}
		ongoing := 0
		if s.ongoing != nil {
			ongoing = s.ongoing.n
		}
		whole := s.done.n + s.open.n + ongoing + s.ownSum()
		if s.total != nil {
			whole = s.total.n
		}
		from, to := s.rate.span(1)
		if rate := s.rate.text(1); !s.isOwnRate(rate, ongoing, whole) && !p.said(s.paragraph, from, to) && !p.isLedgerRate(rate) {
			p.rateOf(s.rate, 1, fmt.Sprintf("比率写的是%s%%，按前面的数是%s", rate, stats.Rate(s.done.n+ongoing, whole, 0)), "改正写错的那个数")
		}
	}
}

// isLedgerRate reports a rate that the ledger has: then the numbers beside it are wrong, which another rule says.
func (p *pass) isLedgerRate(rate string) bool {
	return p.facts != nil && isRateOf(rate, p.facts.Finished, p.facts.Base) && p.facts.Base > 0
}

// rateBefore compares a rate with the numbers right behind it. 其中 begins a part: that contradicts only a rate of 100%, which each part has too.
func (p *pass) rateBefore(s *sentence) {
	for _, m := range s.all(ownRateBefore) {
		rate, ofPart := m.text(3), m.text(4) != ""
		whole, _ := strconv.Atoi(m.text(6))
		part, _ := strconv.Atoi(m.text(9))
		all, err := decimal.NewFromString(rate)
		switch {
		case err != nil, m.text(7) != m.text(10), part > whole, isRateOf(rate, part, whole), kindOfRate(m.text(2)) != kindOfRate(m.text(8)),
			ofPart && !all.Equal(decimal.NewFromInt(100)),
			!ofPart && (!wholeNumber.MatchString(m.text(5)) || ofSomeOnly.MatchString(m.text(1))),
			asGoodAs.MatchString(s.text[m.bytes[6]:]):
			continue
		}
		p.rateOf(&m, 3, fmt.Sprintf("比率写的是%s%%，按后面的数是%s", rate, stats.Rate(part, whole, 0)), "改正写错的那个数")
	}
}

// kindOfRate gives one kind to all words for rectified; 销号 is another kind.
func kindOfRate(word string) string {
	if strings.Contains(word, "整改") || word == "完成" {
		return "整改"
	}
	return word
}

func percent(p *pass) {
	all := p.text.sentences()
	for i := range all {
		if !all[i].has("率", "度") || !all[i].has("%", "％") {
			continue
		}
		for _, m := range all[i].all(anyRate) {
			if d, err := decimal.NewFromString(m.text(1)); err == nil && d.GreaterThan(decimal.NewFromInt(100)) {
				p.rateOf(&m, 1, "写的是"+m.text(1)+"%，超过了100%", "改成正确的比率")
			}
		}
	}
}

// rateOf reports a stated percentage, one of the groups, with its sign.
func (p *pass) rateOf(m *match, group int, text, hint string) {
	from, to := m.span(group)
	p.hit(m.s.paragraph, from, to+1, text, hint)
}

// isRateOf reports whether part ÷ whole gives the percentage, rounded as ours is, or cut.
func isRateOf(percentage string, part, whole int) bool {
	if whole <= 0 {
		return true
	}
	_, fraction, _ := strings.Cut(percentage, ".")
	want, err := decimal.NewFromString(percentage)
	if err != nil {
		return true
	}
	exact := decimal.NewFromInt(int64(part) * 100).Div(decimal.NewFromInt(int64(whole)))
	places := int32(len(fraction))
	return want.Equal(exact.Truncate(places)) || strings.TrimSuffix(stats.Rate(part, whole, min(len(fraction), 6)), "%") == percentage
}
