package proof

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/generator/pattern"
	"gongshi/generator/stats"
)

// summary is a sentence that states how far the rectification has come.
type summary struct {
	*sentence
	// The numbers that it states; nil where it does not. total and rate are only those that are surely of the whole.
	total, done, open, ongoing *stated
	rate                       *match
	// own are the counts of statuses besides those three.
	own []statedOwn
	// within says that the done ones include 长期坚持: 其中长期坚持5项.
	within bool
	// beforeProblems says that it stands before the problems, and so is about the whole ledger.
	beforeProblems bool
}

// stated is a whole number in a sentence.
type stated struct {
	match
	n int
}

var (
	doneCount    = pattern.New(`(?:已完成|完成整改|已整改|整改完成|已销号)(?:整改|到位|销号|任务)*(\d{1,5})项`)
	openCount    = pattern.New(`(?:未完成|正在推进|正在整改|未整改)(?:整改)?(?:的|任务)*(\d{1,5})项`)
	ongoingCount = pattern.New(`长期坚持(?:整改)?(?:的|任务)*(\d{1,5})项`)
	totalCount   = pattern.New(`(?:共|共计|共有|共细化为|分解为)(\d{1,5})项|(?:整改任务|整改事项|整改措施)共?(\d{1,5})项|(\d{1,5})项整改(?:任务|事项)`)
	itemCount    = pattern.New(`\d+项`)
	anyCount     = pattern.New(`\d[项条个]`)
	doneRate     = pattern.New(`(?:整改|完成|整改完成)率(?:已?达到?|为|是)?` + percentPattern)
)

// summaries are the sentences that state how many are done, and also how many are not or at what rate.
func (t *Text) summaries() []summary {
	if t.summariesFound != nil {
		return t.summariesFound
	}
	out := []summary{}
	first := t.firstLabel()
	all := t.sentences()
	for i := range all {
		s := &all[i]
		if !s.has("项") || !s.has("完成", "整改") {
			continue
		}
		m := summary{sentence: s, beforeProblems: s.paragraph < first && !t.Paragraphs[s.paragraph].Entry}
		if m.done = s.count(doneCount); m.done == nil {
			continue
		}
		m.open, m.ongoing = s.count(openCount), s.count(ongoingCount)
		m.within = m.ongoing != nil && withinDone.MatchString(s.text[:m.ongoing.bytes[0]])
		if rates := s.all(doneRate); len(rates) == 1 && rates[0].bytes[0] > m.done.bytes[0] {
			m.rate = &rates[0]
		}
		m.total = s.wholeBefore(m.done.bytes[0])
		if m.total == nil && i > 0 && all[i-1].paragraph == s.paragraph && !anyCount.MatchString(s.text[:m.done.bytes[0]]) {
			m.total = all[i-1].wholeBefore(len(all[i-1].text))
		}
		m.own = t.ownCounts(s)
		if m.open != nil || m.ongoing != nil || m.rate != nil || m.listsOwn(t.own) {
			out = append(out, m)
		}
	}
	t.summariesFound = out
	return out
}

var withinDone = pattern.New(`(?:其中|含|包括)[^，。；、]{0,8}长期坚持[^，。；\d]{0,6}$`)

// wholeBefore is the last count of a whole before a byte of the sentence. A count between may be what the number belongs to: 反馈问题共12项，提出措施57条，已完成48项.
func (s *sentence) wholeBefore(end int) *stated {
	head := sentence{paragraph: s.paragraph, from: s.from, text: s.text[:end], lacks: s.lacks}
	found := head.all(totalCount)
	if len(found) == 0 {
		return nil
	}
	last := found[len(found)-1]
	if anyCount.MatchString(head.text[last.bytes[1]:]) {
		return nil
	}
	last.s = s
	return last.number()
}

// firstLabel is the first paragraph of the problems; the text before it is about the whole.
func (t *Text) firstLabel() int {
	if !t.labelKnown {
		t.labelKnown = true
		t.labelFound = slices.IndexFunc(t.Paragraphs, func(p Paragraph) bool {
			return startsAnew(p.Text) && strings.ContainsRune(p.Text, '：') && p.Kind != Contact
		})
		if t.labelFound < 0 {
			t.labelFound = len(t.Paragraphs)
		}
	}
	return t.labelFound
}

func (s *sentence) count(re *pattern.Pattern) *stated {
	m, ok := s.find(re)
	if !ok {
		return nil
	}
	return m.number()
}

// number is the first group with a match, as a whole number.
func (m match) number() *stated {
	for g := 1; g < len(m.bytes)/2; g++ {
		if text := m.text(g); text != "" {
			n, _ := strconv.Atoi(text)
			m.bytes = m.bytes[2*g : 2*g+2] // the number alone
			return &stated{m, n}
		}
	}
	return nil
}

// number reports a stated number.
func (p *pass) number(n *stated, text, hint string) {
	from, to := n.span(0)
	p.hit(n.s.paragraph, from, to, text, hint)
}

// ownSummary is the sentence about the whole ledger, nil where there is none. Of several, as 巡察期间已完成10项 before 截至目前已完成48项, it is the one whose counts are
// the ledger's, else the last.
func (p *pass) ownSummary() []summary {
	var own []summary
	for _, s := range p.text.summaries() {
		if !s.beforeProblems {
			continue
		}
		if own = append(own, s); s.done.n == p.facts.Done.N {
			return own[len(own)-1:]
		}
	}
	return own[max(len(own)-1, 0):]
}

func total(p *pass) {
	if p.facts == nil {
		return
	}
	for _, s := range p.ownSummary() {
		for _, c := range []struct {
			what   string
			stated *stated
			count  stats.Count
		}{{"已完成", s.done, p.facts.Done}, {"未完成", s.open, p.facts.Open}, {"长期坚持", s.ongoing, p.facts.Ongoing}, {"总项数", s.total, p.facts.Total}} {
			if s.within && c.stated == s.done && s.done.n == p.facts.Done.N+p.facts.Ongoing.N {
				continue
			}
			if c.stated != nil && c.stated.n != c.count.N {
				p.number(c.stated, fmt.Sprintf("%s写的是%d项，台账里是%d项", c.what, c.stated.n, c.count.N), "改成"+strconv.Itoa(c.count.N)+"，或者改正台账")
			}
		}
		p.compareOwn(&s)
	}
}

func statedRate(p *pass) {
	if p.facts == nil {
		return
	}
	for _, s := range p.ownSummary() {
		if s.rate == nil {
			continue
		}
		if !isRateOf(s.rate.text(1), p.facts.Finished, p.facts.Base) {
			p.rateOf(s.rate, 1, fmt.Sprintf("完成率写的是%s%%，台账算出来是%s", s.rate.text(1), p.facts.Rate), "改成"+p.facts.Rate+"，或者改正台账")
		}
	}
}

var moneyStated = pattern.New(`(?:追缴|清退|退缴|追回|收缴)(?:违规|违纪)?(?:资金|金额|款项)?(?:共计?|合计)?(` + amountPattern + `)`)

func statedMoney(p *pass) {
	if p.facts == nil {
		return
	}
	for _, s := range p.ownSummary() {
		if !s.has("元") {
			continue
		}
		found := s.all(moneyStated)
		if len(found) != 1 { // 追缴100元、清退55元: it is open which is the ledger's
			continue
		}
		m := found[0]
		yuan, unit := amount(m.text(2), m.text(3))
		// A sum in 万元 may be rounded in its last place.
		if yuan.Sub(p.facts.Recovered).Abs().LessThanOrEqual(unit.Div(decimal.NewFromInt(2))) && m.text(3) != "" || yuan.Equal(p.facts.Recovered) {
			continue
		}
		from, to := m.span(1)
		sum := p.facts.Unit.Info.Money(p.facts.Recovered)
		p.hit(s.paragraph, from, to, "追缴资金写的是"+m.text(1)+"，台账加起来是"+sum, "改成"+sum+"，或者改正台账")
	}
}

func statedHandled(p *pass) {
	if p.facts == nil {
		return
	}
	for _, s := range p.ownSummary() {
		for _, h := range p.facts.Handled {
			i := strings.Index(s.text, h.Kind)
			if i < 0 || strings.HasSuffix(s.text[:i], "纪") { // 党纪政务处分 is two kinds
				continue
			}
			rest := s.text[i+len(h.Kind):]
			digits := rest[:len(rest)-len(strings.TrimLeft(rest, "0123456789"))]
			n, err := strconv.Atoi(digits)
			if err != nil || n == h.N || !strings.HasPrefix(rest[len(digits):], h.Counter) {
				continue
			}
			at := i + len(h.Kind)
			m := match{s.sentence, []int{at, at + len(digits)}}
			p.number(&stated{m, n}, fmt.Sprintf("%s写的是%d%s，台账加起来是%d%s", h.Kind, n, h.Counter, h.N, h.Counter), "改成"+strconv.Itoa(h.N)+"，或者改正台账")
		}
	}
}
