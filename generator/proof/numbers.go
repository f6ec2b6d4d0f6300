package proof

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"gongshi/generator/finding"
	"gongshi/generator/stats"
)

// rows stands in the examples for the sample's ledger.
const rows = "@48已完成\n@4未完成\n@5长期坚持\n@追缴资金=155\n@政务处分=1\n"

var numberRules = []Rule{
	{
		Code: "proof.number.total", Severity: finding.Error, Name: "写的项数与台账不符",
		Basis:  "台账逐行计数",
		Flags:  []string{rows + "截至目前已完成⟦49⟧项，未完成4项，长期坚持⟦6⟧项。", rows + "共⟦56⟧项整改任务，已完成48项，未完成4项，长期坚持5项。"},
		Passes: []string{rows + "截至目前已完成48项，未完成4项，长期坚持5项。", rows + "整改结果：排查隐患4项，已完成3项，未完成1项。", "截至目前已完成49项，未完成4项。"},
		check:  total,
	},
	{
		Code: "proof.number.rate", Severity: finding.Error, Name: "写的完成率与台账不符",
		Basis:  "完成率由台账算出，口径见“完成率口径”",
		Flags:  []string{rows + "已完成48项，未完成4项，整改完成率达到⟦95%⟧。"},
		Passes: []string{rows + "已完成48项，未完成4项，整改完成率达到93%。", rows + "已完成48项，未完成4项，整改完成率为92.98%。", rows + "整改结果：安装完成率95%，已完成3项，未完成1项。"},
		check:  statedRate,
	},
	{
		Code: "proof.number.money", Severity: finding.Error, Name: "写的追缴资金与台账不符",
		Basis:  "台账逐行相加",
		Flags:  []string{rows + "已完成48项，未完成4项，追缴资金⟦150元⟧。"},
		Passes: []string{rows + "已完成48项，未完成4项，追缴资金155元。", rows + "整改结果：追缴资金100元。", rows + "已完成48项，未完成4项，追缴资金0.02万元。"},
		check:  statedMoney,
	},
	{
		Code: "proof.number.handled", Severity: finding.Error, Name: "写的处理人数与台账不符",
		Basis:  "台账逐行相加",
		Flags:  []string{rows + "已完成48项，未完成4项，政务处分⟦2⟧人。"},
		Passes: []string{rows + "已完成48项，未完成4项，政务处分1人，诫勉谈话3人。", rows + "整改结果：给予政务处分2人。"},
		check:  statedHandled,
	},
	{
		Code: "proof.number.parts", Severity: finding.Error, Name: "各部分加起来不等于总数",
		Basis:  "部分之和等于总数",
		Flags:  []string{"整改任务共⟦57⟧项，已完成48项，未完成4项，长期坚持4项。"},
		Passes: []string{"整改任务共57项，已完成48项，未完成4项，长期坚持5项。", "整改任务共57项，已完成48项，基本完成3项，未完成4项。", "共57项，已完成48项。"},
		check:  parts,
	},
	{
		Code: "proof.number.exceeds", Severity: finding.Warning, Name: "部分大于总数",
		Basis:  "部分不大于总数",
		Flags:  []string{"我校教师申报各级课题共12项，结项⟦13⟧项。", "共排查隐患20处，已整改⟦21⟧处。"},
		Passes: []string{"我校教师申报各级课题共12项，结项12项。", "共举办培训3场，参加200人次。", "共20处，超额完成25处。"},
		check:  exceeds,
	},
	{
		Code: "proof.number.ownrate", Severity: finding.Warning, Name: "比率与自己给的数不符",
		Basis:  "比率由前面的数算出",
		Flags:  []string{"共排查问题20个，已整改18个，整改率⟦95%⟧。", "已完成48项，未完成4项，长期坚持5项，整改完成率达到⟦96%⟧。"},
		Passes: []string{"共排查问题20个，已整改18个，整改率90%。", "已完成48项，未完成4项，长期坚持5项，整改完成率达到93%。", "发现问题20个，已整改15个，正在整改5个，整改率100%。", "共发现问题7个，已整改6个，整改率85.7%。"},
		check:  ownRate,
	},
	{
		Code: "proof.number.percent", Severity: finding.Error, Name: "超过100%的完成率",
		Basis:  "完成的不会多于应当完成的",
		Flags:  []string{"整改完成率达到⟦103%⟧。", "群众满意率为⟦100.5%⟧。"},
		Passes: []string{"整改完成率达到100%。", "收入增长率达到120%。", "任务完成率达到98.5%。"},
		check:  percent,
	},
	{
		Code: "proof.number.listed", Severity: finding.Error, Name: "列出的多于“等几项”",
		Basis:  "“等”后面的数是全部，列出的不会更多",
		Flags:  []string{"制定了《甲制度》《乙制度》《丙制度》等⟦2⟧项制度。", "完善⟦2⟧项制度：《甲》《乙》《丙》。", "出台《甲方案》、《乙方案》、《丙方案》等⟦两⟧项方案。"},
		Passes: []string{"制定了《甲制度》《乙制度》等2项制度。", "制定了《甲制度》《乙制度》等4项制度。", "印发《甲》2份。", "完善4项制度：《甲》《乙》等。"},
		check:  func(p *pass) { p.listed(true) },
	},
	{
		Code: "proof.number.fewer", Severity: finding.Warning, Name: "列出的个数与写的不符",
		Basis:  "没有“等”字，列出的就是全部",
		Flags:  []string{"制定了《甲制度》《乙制度》⟦三⟧项制度。", "完善了⟦4⟧项制度：《甲》《乙》《丙》。"},
		Passes: []string{"制定了《甲制度》《乙制度》两项制度。", "完善4项制度：《甲》《乙》《丙》《丁》。", "发放《告家长书》3份。", "学习《甲》《乙》，开展3项活动。"},
		check:  func(p *pass) { p.listed(false) },
	},
	{
		Code: "proof.number.points", Severity: finding.Warning, Name: "说几个方面，写的不是几点",
		Basis:  "说几点就写几点",
		Flags:  []string{"主要做了⟦三⟧个方面的工作：一是加强学习；二是建立制度。"},
		Passes: []string{"主要做了三个方面的工作：一是学；二是改；三是查。", "召开两次会议，一是学习；二是研究；三是部署。", "做好以下工作：一是学；二是改。"},
		check:  points,
	},
	{
		Code: "proof.number.moneysum", Severity: finding.Warning, Name: "几笔钱加起来不等于合计",
		Basis:  "部分之和等于合计",
		Flags:  []string{"清退补课费3500元、资料费1200元，共计⟦4800元⟧。"},
		Passes: []string{"清退补课费3500元、资料费1200元，共计4700元。", "收回1.2万元、3500元，共计1.55万元。", "收回3500元，其中补课费1200元，共计清退5人。"},
		check:  moneySum,
	},
	{
		Code: "proof.number.moneyunit", Severity: finding.Warning, Name: "相加的钱单位不一",
		Basis:  "GB/T 15835-2011 4.1.1：同类的量用同一单位，便于核对",
		Flags:  []string{"清退补课费1.2⟦万元⟧、资料费3500元，共计15500元。"},
		Passes: []string{"清退补课费12000元、资料费3500元，共计15500元。", "投入12万元改造食堂，每生补助500元。"},
		check:  moneyUnit,
	},
}

// summary is a sentence that says how far the rectification has come.
type summary struct {
	*sentence
	// The numbers that it states; nil where it does not.
	total, done, open, ongoing *stated
	rate                       *match
	// own says that it stands before the problems: it speaks of the whole ledger.
	own bool
}

// stated is a whole number in a sentence.
type stated struct {
	match
	n int
}

var (
	doneCount    = regexp.MustCompile(`(?:已完成|完成整改|已整改|整改完成|已销号)(?:整改|到位|销号|任务)*(\d{1,5})项`)
	openCount    = regexp.MustCompile(`(?:未完成|正在推进|正在整改|未整改)(?:整改)?(?:的|任务)*(\d{1,5})项`)
	ongoingCount = regexp.MustCompile(`长期坚持(?:整改)?(?:的|任务)*(\d{1,5})项`)
	totalCount   = regexp.MustCompile(`(?:共|共计|共有|共细化为|分解为)(\d{1,5})项|(?:整改任务|整改事项|整改措施)共?(\d{1,5})项|(\d{1,5})项整改(?:任务|事项)`)
	itemCount    = regexp.MustCompile(`\d+项`)
	doneRate     = regexp.MustCompile(`(?:整改|完成|整改完成)率(?:已?达到?|为|是)?(\d{1,3}(?:\.\d{1,4})?)[%％]`)
)

// summaries are the sentences that state how much is done, and how much is not or at what rate.
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
		m := summary{sentence: s, own: s.paragraph < first}
		if m.done = s.count(doneCount); m.done == nil {
			continue
		}
		m.open, m.ongoing, m.total = s.count(openCount), s.count(ongoingCount), s.count(totalCount)
		if r, ok := s.find(doneRate); ok {
			m.rate = &r
		}
		if m.total == nil && i > 0 && all[i-1].paragraph == s.paragraph {
			m.total = all[i-1].count(totalCount)
		}
		if m.open != nil || m.ongoing != nil || m.rate != nil {
			out = append(out, m)
		}
	}
	t.summariesFound = out
	return out
}

// firstLabel is the first paragraph of the problems; what stands before it speaks of the whole.
func (t *Text) firstLabel() int {
	for i := range t.Paragraphs {
		if startsAnew(t.Paragraphs[i].Text) && strings.ContainsRune(t.Paragraphs[i].Text, '：') && t.Paragraphs[i].Kind != Contact {
			return i
		}
	}
	return len(t.Paragraphs)
}

func (s *sentence) count(re *regexp.Regexp) *stated {
	m, ok := s.find(re)
	if !ok {
		return nil
	}
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

func total(p *pass) {
	if p.facts == nil {
		return
	}
	for _, s := range p.text.summaries() {
		if !s.own {
			continue
		}
		for _, c := range []struct {
			what   string
			stated *stated
			count  stats.Count
		}{{"已完成", s.done, p.facts.Done}, {"未完成", s.open, p.facts.Open}, {"长期坚持", s.ongoing, p.facts.Ongoing}, {"总项数", s.total, p.facts.Total}} {
			if c.stated != nil && c.stated.n != c.count.N {
				p.number(c.stated, fmt.Sprintf("%s写的是%d项，台账里是%d项", c.what, c.stated.n, c.count.N), "改成"+strconv.Itoa(c.count.N)+"，或者改正台账")
			}
		}
	}
}

func statedRate(p *pass) {
	if p.facts == nil {
		return
	}
	for _, s := range p.text.summaries() {
		if !s.own || s.rate == nil {
			continue
		}
		finished := p.facts.Done.N
		if p.facts.Unit.Info.Choose("完成率口径") == "含长期坚持" {
			finished += p.facts.Ongoing.N
		}
		if !gives(s.rate.text(1), finished, p.facts.Total.N) {
			p.rate(s.rate, fmt.Sprintf("完成率写的是%s%%，台账算出来是%s", s.rate.text(1), p.facts.Rate), "改成"+p.facts.Rate+"，或者改正台账")
		}
	}
}

// rate reports a stated percentage with its sign.
func (p *pass) rate(m *match, text, hint string) {
	from, to := m.span(1)
	p.hit(m.s.paragraph, from, to+1, text, hint)
}

// gives reports whether part ÷ whole gives the percentage, rounded as ours is, or cut.
func gives(percentage string, part, whole int) bool {
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

var moneyStated = regexp.MustCompile(`(?:追缴|清退|退缴|追回|收缴)(?:违规|违纪)?(?:资金|金额|款项)?(?:共计?|合计)?((\d[\d,]{0,14}(?:\.\d{1,6})?)(万?)元)`)

func statedMoney(p *pass) {
	if p.facts == nil {
		return
	}
	for _, s := range p.text.summaries() {
		if !s.own || !s.has("元") {
			continue
		}
		m, ok := s.find(moneyStated)
		if !ok {
			continue
		}
		yuan, unit := amount(m.text(2), m.text(3))
		// What is stated in 万元 may be rounded in its last place.
		if yuan.Sub(p.facts.Recovered).Abs().LessThanOrEqual(unit.Div(decimal.NewFromInt(2))) && m.text(3) != "" || yuan.Equal(p.facts.Recovered) {
			continue
		}
		from, to := m.span(1)
		sum := p.facts.Recovered.String() + "元"
		p.hit(s.paragraph, from, to, "追缴资金写的是"+m.text(1)+"，台账加起来是"+sum, "改成"+sum+"，或者改正台账")
	}
}

// amount reads a sum in 元 or 万元; unit is what one is worth in its last place.
func amount(digits, wan string) (yuan, unit decimal.Decimal) {
	digits = strings.ReplaceAll(digits, ",", "")
	yuan, err := decimal.NewFromString(digits)
	if err != nil {
		return decimal.Zero, decimal.Zero
	}
	_, fraction, _ := strings.Cut(digits, ".")
	unit = decimal.New(1, -int32(len(fraction)))
	if wan != "" {
		yuan, unit = yuan.Shift(4), unit.Shift(4)
	}
	return yuan, unit
}

func statedHandled(p *pass) {
	if p.facts == nil {
		return
	}
	for _, s := range p.text.summaries() {
		if !s.own {
			continue
		}
		for _, h := range p.facts.Handled {
			i := strings.Index(s.text, h.Kind)
			if i < 0 {
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

func parts(p *pass) {
	for _, s := range p.text.summaries() {
		if s.total == nil || s.open == nil && s.ongoing == nil {
			continue
		}
		sum, count := 0, 0
		for _, c := range []*stated{s.done, s.open, s.ongoing} {
			if c != nil {
				sum += c.n
				count++
			}
		}
		if s.total.s == s.sentence {
			count++
		}
		// Where the sentence counts more than we know the names of, the sum need not be the whole.
		if sum == s.total.n || sum < s.total.n && len(itemCount.FindAllString(s.text, -1)) != count {
			continue
		}
		p.number(s.total, fmt.Sprintf("总数写的是%d项，各部分加起来是%d项", s.total.n, sum), "改正其中写错的一个")
	}
}

var exceeding = regexp.MustCompile(`共[^，。；\d]{0,8}?(\d{1,6})([项个名人件次门条场期处户]次?)[^，。；\d]{0,8}，(?:其中)?(?:目前|现)?(?:均|全部)?已?(?:结项|完成|办结|整改|销号|通过|合格|结业|到位|解决|化解)(?:了|整改|到位)?(\d{1,6})([项个名人件次门条场期处户]次?)`)

func exceeds(p *pass) {
	all := p.text.sentences()
	for i := range all {
		s := &all[i]
		if !s.has("共") {
			continue
		}
		for _, m := range s.all(exceeding) {
			whole, _ := strconv.Atoi(m.text(1))
			part, _ := strconv.Atoi(m.text(3))
			if m.text(2) == m.text(4) && part > whole {
				from, to := m.span(3)
				p.hit(s.paragraph, from, to, fmt.Sprintf("总数是%d%s，其中一部分却有%d%s", whole, m.text(2), part, m.text(2)), "改正其中写错的一个")
			}
		}
	}
}

var (
	ownRatePattern = regexp.MustCompile(`(?:共|发现|排查|反馈|梳理|移交|涉及)[^，。；\d]{0,8}?(\d{1,6})([项个名人件次条处户])[^，。；\d]{0,6}，(?:目前|现)?已?(?:全部)?(?:整改|完成|办结|销号|解决|化解|结项)(?:了|整改|到位|完成)?(\d{1,6})([项个名人件次条处户])[^，。；\d]{0,4}，(?:整改|完成|整改完成|办结|销号|解决|化解|结项)率(?:达到?|为|是)?(\d{1,3}(?:\.\d{1,4})?)[%％]`)
	anyRate        = regexp.MustCompile(`(?:完成|整改|办结|销号|合格|通过|参与|覆盖|满意|到位|出勤|化解|达标|入学|巩固)[率度](?:已?达到?|为|是)?(\d{3,4}(?:\.\d{1,4})?)[%％]`)
)

func ownRate(p *pass) {
	if p.facts == nil {
		for _, s := range p.text.summaries() {
			if s.rate == nil || s.open == nil {
				continue
			}
			ongoing := 0
			if s.ongoing != nil {
				ongoing = s.ongoing.n
			}
			whole := s.done.n + s.open.n + ongoing
			if s.total != nil {
				whole = s.total.n
			}
			if rate := s.rate.text(1); !gives(rate, s.done.n+ongoing, whole) && !gives(rate, s.done.n, whole) {
				p.rate(s.rate, fmt.Sprintf("比率写的是%s%%，按前面的数是%s", rate, stats.Rate(s.done.n+ongoing, whole, 0)), "改正写错的那个数")
			}
		}
	}
	all := p.text.sentences()
	for i := range all {
		if !all[i].has("率") {
			continue
		}
		for _, m := range all[i].all(ownRatePattern) {
			whole, _ := strconv.Atoi(m.text(1))
			part, _ := strconv.Atoi(m.text(3))
			if m.text(2) != m.text(4) || part > whole || gives(m.text(5), part, whole) {
				continue
			}
			from, to := m.span(5)
			p.hit(all[i].paragraph, from, to+1, fmt.Sprintf("比率写的是%s%%，按前面的数是%s", m.text(5), stats.Rate(part, whole, 0)), "改正写错的那个数")
		}
	}
}

func percent(p *pass) {
	all := p.text.sentences()
	for i := range all {
		if !all[i].has("率", "度") || !all[i].has("%", "％") {
			continue
		}
		for _, m := range all[i].all(anyRate) {
			if d, err := decimal.NewFromString(m.text(1)); err == nil && d.GreaterThan(decimal.NewFromInt(100)) {
				p.rate(&m, "写的是"+m.text(1)+"%，超过了100%", "改成正确的比率")
			}
		}
	}
}

// titles is a row of 《》 with nothing but marks and 和 between them.
type titles struct {
	n, from, to int
}

// titleRows are the rows of titles of a paragraph.
func titleRows(runes []rune) []titles {
	var out []titles
	depth, from, count, end := 0, 0, 0, 0
	flush := func() {
		if count > 0 {
			out = append(out, titles{count, from, end})
		}
		count = 0
	}
	for i := 0; i < len(runes); i++ {
		switch r := runes[i]; {
		case r == '《':
			if depth == 0 && count == 0 {
				from = i
			}
			depth++
		case r == '》':
			if depth > 0 {
				if depth--; depth == 0 {
					count++
					end = i + 1
				}
			}
		case depth > 0 || r == '、' || r == '和' || r == '及' || r == '与' || r == '以' && at(runes, i+1) == '及':
		case r == '（' && i == end && count > 0: // （试行） behind a title
			if k := slices.Index(runes[i:min(i+12, len(runes))], '）'); k >= 0 {
				i += k
				end = i + 1
			} else {
				flush()
			}
		default:
			flush()
		}
	}
	flush()
	return out
}

// measure reads a count and its measure word at i: 4项, 四个. end is behind the number.
func measure(runes []rune, i int, measures string) (n, end int) {
	end = i
	for end < len(runes) && end-i < 3 && isDigit(runes[end]) {
		n = n*10 + int(runes[end]-'0')
		end++
	}
	if end == i {
		for end < len(runes) && end-i < 3 && hanDigit(runes[end]) != 0 {
			end++
		}
		n = hanNumber(runes[i:end])
	}
	if n == 0 || !oneOf(at(runes, end), measures) {
		return 0, i
	}
	return n, end
}

// listed compares the number of titles with the count behind them (等4项) or before them (4项制度：). more asks for rows that are longer than the
// count, which cannot be; otherwise for those that differ though no 等 says that there are others.
func (p *pass) listed(more bool) {
	report := func(i, from, to, n, count int) {
		if more {
			p.hit(i, from, to, fmt.Sprintf("写的是%d项，列出来的有%d项", n, count), "改成"+strconv.Itoa(count)+"，或者删去多列的")
		} else {
			p.hit(i, from, to, fmt.Sprintf("写的是%d项，列出来的是%d项，又没有“等”字", n, count), "改成"+strconv.Itoa(count)+"，或者补上“等”字")
		}
	}
	for i := range p.text.Paragraphs {
		if !strings.Contains(p.text.Paragraphs[i].Text, "》") {
			continue
		}
		runes := p.text.Paragraphs[i].runes
		for _, row := range titleRows(runes) {
			k := row.to
			etc := at(runes, k) == '等'
			if etc {
				k++
			}
			if n, end := measure(runes, k, "项个部"); n > 0 && row.n >= 2 {
				if more && row.n > n && etc || !more && !etc && row.n != n {
					report(i, k, end, n, row.n)
				}
				continue
			}
			if from, n, end := countBefore(runes, row.from); n > 0 {
				if more && row.n > n || !more && !etc && row.n < n {
					report(i, from, end, n, row.n)
				}
			}
		}
	}
}

// countBefore is the count of 4项资助制度： right before a row of titles.
func countBefore(runes []rune, row int) (from, n, end int) {
	if row == 0 || runes[row-1] != '：' {
		return 0, 0, 0
	}
	for k := row - 2; k >= max(0, row-12); k-- {
		if oneOf(runes[k], "项个部") && k > 0 {
			from = k
			for from > 0 && k-from < 3 && (isDigit(runes[from-1]) || !isDigit(runes[k-1]) && hanDigit(runes[from-1]) != 0) {
				from--
			}
			n, end = measure(runes, from, "项个部")
			return from, n, end
		}
		if oneOf(runes[k], "，。；：、》") {
			break
		}
	}
	return 0, 0, 0
}

func points(p *pass) {
	for _, s := range p.text.allSeries() {
		m := s.members[0]
		runes := p.text.Paragraphs[m.paragraph].runes
		if m.n != 1 || m.from == 0 || runes[m.from-1] != '：' || len(s.wrong) > 0 {
			continue
		}
		for k := m.from - 2; k >= max(0, m.from-14) && !oneOf(runes[k], "，。；、：》”"); k-- {
			n, end := measure(runes, k, "个项点条")
			if n == 0 || hanDigit(at(runes, k-1)) != 0 || isDigit(at(runes, k-1)) {
				continue
			}
			if n != len(s.members) && (runes[end] != '个' || starts(runes, end+1, "方面")) {
				p.hit(m.paragraph, k, end, fmt.Sprintf("说的是%d点，写了%d点", n, len(s.members)), "改成一样的")
			}
			break
		}
	}
}

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
