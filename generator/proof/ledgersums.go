package proof

import (
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// ledgerSumRules compare money, persons and the numbers of single measures with the ledger, in every sentence before the problems.
var ledgerSumRules = []Rule{
	{
		Code: "proof.number.ledgersum", Severity: finding.Warning, Name: "句子里的金额、处理人数与台账不符",
		Basis:  "台账里全部、一类或者一个问题的合计",
		Flags:  []string{rows + "学校加大整改力度，追缴资金⟦165元⟧，对责任人作出处理。", rows + "学校严肃问责，政务处分⟦2⟧人。", rows + "通过整改，追缴资金⟦155万元⟧。", "@1已完成\n@政务处分=1\n@诫勉谈话=2\n学校严肃问责，⟦党纪处分⟧1人，诫勉谈话2人。"},
		Passes: []string{rows + "学校加大整改力度，追缴资金155元。", rows + "学校严肃问责，政务处分1人。", rows + "整改结果：追缴资金100元。", rows + "学校严肃问责，诫勉谈话3人。", rows + "追缴资金0.02万元。"},
		check:  ledgerSums,
	},
	{
		Code: "proof.number.measure", Severity: finding.Warning, Name: "写的数与台账里的同一件事不符",
		Basis: "台账的整改措施、整改结果",
		Flags: []string{"@项 安全|消防问题|寝室均配备消防应急灯，共更换26盏，更换消防器材43个。|已完成|\n学校配备消防应急灯，共更换⟦36⟧盏。",
			"@项 安全|报备问题|签订了疫情报备责任书320份，召开了会议。|已完成|\n我校签订疫情报备责任书⟦230⟧份。"},
		Passes: []string{"@项 安全|消防问题|寝室均配备消防应急灯，共更换26盏。|已完成|\n学校配备消防应急灯，共更换26盏。", "@项 安全|报备问题|发放告知书320份。|已完成|\n发放疫情宣传手册230份。",
			"@项 安全|报备问题|共签订疫情报备责任书320份。|已完成|\n@项 安全|复查问题|共签订疫情报备责任书230份。|已完成|\n共签订疫情报备责任书230份。"},
		check: ledgerMeasures,
	},
}

// ledgerSums compares money and persons.
func ledgerSums(p *pass) {
	if p.facts == nil || len(p.facts.Items) == 0 {
		return
	}
	t := p.text
	all := t.sentences()
	first := t.firstLabel()
	for i := range all {
		s := &all[i]
		q := &t.Paragraphs[s.paragraph]
		if s.paragraph >= first || q.Entry || q.Kind > Heading {
			continue
		}
		p.ledgerMoney(s)
		p.ledgerHandled(s)
	}
}

// ledgerMoney compares what a sentence says was recovered.
func (p *pass) ledgerMoney(s *sentence) {
	if p.facts.Recovered.IsZero() || !s.has("元") || !s.has("追缴", "清退", "退缴", "追回", "收缴") {
		return
	}
	found := s.all(moneyStated)
	if len(found) != 1 {
		return
	}
	m := found[0]
	yuan, unit := amount(m.text(2), m.text(3))
	known := []decimal.Decimal{p.facts.Recovered, p.facts.Involved, p.facts.Rectified}
	for _, part := range p.facts.Parts {
		known = append(known, part.Sum)
	}
	for c := range p.facts.Categories {
		known = append(known, p.facts.Categories[c].Sums().Recovered)
		for _, problem := range p.facts.Categories[c].Problems {
			known = append(known, problem.Sums().Recovered)
			for _, it := range problem.Items {
				known = append(known, it.Recovered)
			}
		}
	}
	if slices.ContainsFunc(known, func(d decimal.Decimal) bool {
		return d.Equal(yuan) || m.text(3) != "" && yuan.Sub(d).Abs().LessThanOrEqual(unit.Div(decimal.NewFromInt(2))) && !d.IsZero()
	}) {
		return
	}
	from, to := m.span(1)
	sum := p.facts.Unit.Info.Money(p.facts.Recovered)
	p.sayIt(s.paragraph, from, to, "追缴资金写的是"+m.text(1)+"，台账加起来是"+sum, "改成"+sum+"，或者改正台账")
}

// ledgerHandled compares how many persons a sentence says were dealt with in each way.
func (p *pass) ledgerHandled(s *sentence) {
	said, missing := 0, -1
	for k, h := range p.facts.Handled {
		n, at, ok := s.countAfter(h.Kind, h.Counter)
		switch {
		case !ok && h.N > 0:
			if missing >= 0 {
				missing = -2
			} else if missing == -1 {
				missing = k
			}
		case ok:
			said++
			if n != h.N && !p.someHandled(h.Kind, n) {
				m := match{s, []int{at, at + len(strconv.Itoa(n))}}
				from, to := m.span(0)
				p.sayIt(s.paragraph, from, to, h.Kind+"写的是"+strconv.Itoa(n)+h.Counter+"，台账加起来是"+strconv.Itoa(h.N)+h.Counter, "改成"+strconv.Itoa(h.N)+"，或者改正台账")
			}
		}
	}
	if said == 0 || missing < 0 {
		return
	}
	want := p.facts.Handled[missing] // one kind of the ledger's is not there: another with its number stands for it
	for _, kind := range []string{"党纪处分", "政务处分", "诫勉谈话", "批评教育", "提醒谈话", "通报批评", "书面检查", "组织处理"} {
		if n, at, ok := s.countAfter(kind, want.Counter); ok && n == want.N && !slices.ContainsFunc(p.facts.Handled, func(h stats.Handled) bool { return h.Kind == kind }) {
			m := match{s, []int{at - len(kind), at}}
			from, to := m.span(0)
			p.sayIt(s.paragraph, from, to, "台账里没有“"+kind+"”，有“"+want.Kind+"”"+strconv.Itoa(want.N)+want.Counter, "看哪一个对，写成一样的")
		}
	}
}

// countAfter reads 政务处分1人: the number, and where its figures stand.
func (s *sentence) countAfter(kind, counter string) (n, at int, ok bool) {
	if s.lacksOf(kind) {
		return 0, 0, false
	}
	i := strings.Index(s.text, kind)
	if i < 0 || strings.HasSuffix(s.text[:i], "纪") {
		return 0, 0, false
	}
	at = i + len(kind)
	end := at + digits(s.text[at:])
	n, err := strconv.Atoi(s.text[at:end])
	return n, at, err == nil && strings.HasPrefix(s.text[end:], counter)
}

// someHandled reports that the rows of a problem, or of a category, have so many persons of a kind.
func (p *pass) someHandled(kind string, n int) bool {
	count := func(items []*ledger.Item) (sum int) {
		for _, it := range items {
			for _, h := range it.Handled {
				if h.Kind == kind {
					sum += h.Count
				}
			}
		}
		return sum
	}
	for c := range p.facts.Categories {
		of := scope{category: &p.facts.Categories[c]}
		if count(of.items(p.facts)) == n {
			return true
		}
		for _, problem := range p.facts.Categories[c].Problems {
			if count(problem.Items) == n {
				return true
			}
		}
	}
	return false
}

// knownNumber is a number in the ledger, with what stands before it.
type knownNumber struct {
	value fixed
	words []rune
}

// ledgerMeasures compares the numbers of a text with those that the ledger has of the same thing: the same words before it, the same measure word.
func ledgerMeasures(p *pass) {
	if p.facts == nil {
		return
	}
	t := p.text
	first := t.firstLabel()
	var known map[string][]knownNumber
	all := t.quantities()
	for i := range all {
		q := &all[i]
		if q.paragraph >= first || t.Paragraphs[q.paragraph].Entry || t.Paragraphs[q.paragraph].Kind > Heading || q.loose || slices.Contains(uncounted, q.measure) || q.measure == "项" {
			continue
		}
		words := wordsBefore(t.Paragraphs[q.paragraph].runes, q)
		if len(words) < 2 {
			continue
		}
		if known == nil {
			known = p.numbersOfLedger()
		}
		p.sameMeasure(q, words, known[q.measure])
	}
}

// sameMeasure reports a number that the ledger has otherwise.
func (p *pass) sameMeasure(q *quantity, words []rune, known []knownNumber) {
	best, right, open := 0, fixed(0), false
	for _, k := range known {
		switch n := commonEnd(k.words, words); {
		case k.value == q.value && n >= 2:
			return
		case n > best:
			best, right, open = n, k.value, false
		case n == best && k.value != right:
			open = true
		}
	}
	if best < 2 || open || best < 5 && len(known) > 1 {
		return
	}
	from, to := q.place()
	text := p.text.amountOf(q, right)
	p.sayIt(q.paragraph, from, to, "这里写的是"+p.text.textOf(q)+"，台账里是"+text, "改成"+text+"，或者改正台账")
}

// wordsBefore are the words before a number without 了, 共 and the like.
func wordsBefore(runes []rune, q *quantity) []rune {
	var out []rune
	for _, r := range runes[q.lead:q.from] {
		if isHan(r) && !oneOf(r, "了共已的其中") {
			out = append(out, r)
		}
	}
	return out[max(0, len(out)-16):]
}

// numbersOfLedger are the numbers in the ledger's measures, results and problems, by measure word.
func (p *pass) numbersOfLedger() map[string][]knownNumber {
	out := map[string][]knownNumber{}
	seen := map[string]bool{}
	var cells []Paragraph
	for _, it := range p.facts.Items {
		for _, f := range []ledger.Field{it.Measure, it.Result, it.Problem} {
			if hasDigit(f.Text) && !seen[f.Text] {
				seen[f.Text] = true
				cells = append(cells, Paragraph{Text: f.Text})
			}
		}
	}
	text := New(cells)
	all := text.quantities()
	for i := range all {
		q := &all[i]
		k := knownNumber{q.value, wordsBefore(text.Paragraphs[q.paragraph].runes, q)}
		list := out[q.measure]
		if !slices.ContainsFunc(list, func(have knownNumber) bool { return have.value == k.value && slices.Equal(have.words, k.words) }) {
			out[q.measure] = append(list, k)
		}
	}
	return out
}
