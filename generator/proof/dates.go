package proof

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
)

var dateRules = []Rule{
	{
		Code: "proof.date.impossible", Severity: finding.Error, Name: "不存在的日期",
		Basis:  "历法",
		Flags:  []string{"⟦2023年2月30日⟧召开会议。", "截至⟦2022年13月1日⟧。", "⟦6月31日⟧前完成。", "自2025年2月1日至⟦2月29日⟧更换水表。"},
		Passes: []string{"2024年2月29日召开会议。", "2月29日召开会议。", "历时18个月30天。", "6月30日前完成。"},
		check:  impossible,
	},
	{
		Code: "proof.date.range", Severity: finding.Warning, Name: "结束早于开始",
		Basis:  "先后",
		Flags:  []string{"于⟦2022年12月17日至10月27日⟧进行了巡察。", "公示期为⟦8月9日至8月5日⟧。", "于⟦2023年5月9日至2022年6月1日⟧开展。"},
		Passes: []string{"于2022年10月27日至12月17日进行了巡察。", "8月5日至9日公示。", "2022年12月1日至2023年1月5日。"},
		check:  dateRange,
	},
	{
		Code: "proof.date.feedback", Severity: finding.Error, Name: "反馈早于巡察结束",
		Basis:  "先巡察，后反馈",
		Flags:  []string{"第五巡察组于2022年10月27日至12月17日对我校进行了巡察。⟦2022年11月27日⟧，向我校反馈了巡察意见。"},
		Passes: []string{"第五巡察组于2022年10月27日至12月17日对我校进行了巡察。2023年4月27日，向我校反馈了巡察意见。", "于2022年10月至12月对我校进行了巡察。2022年12月，反馈了意见。", "2021年5月8日，县委反馈了上一轮巡察意见。2022年10月27日至12月17日，第五巡察组对我校进行了巡察。2023年4月27日，反馈了巡察意见。"},
		check:  func(p *pass) { p.inOrder(true) },
	},
	{
		Code: "proof.date.notice", Severity: finding.Error, Name: "落款日期早于反馈",
		Basis:  "先反馈，后公示",
		Flags:  []string{"2023年4月27日，第五巡察组向我校反馈了巡察意见。\n中共某校委员会\n⟦2022年8月5日⟧"},
		Passes: []string{"2023年4月27日，第五巡察组向我校反馈了巡察意见。\n中共某校委员会\n2023年8月5日"},
		check:  func(p *pass) { p.inOrder(false) },
	},
	{
		Code: "proof.date.period", Severity: finding.Warning, Name: "集中整改的时间比写的短",
		Basis:  "从反馈到落款应当有写的那么久",
		Flags:  []string{"2023年4月27日，第五巡察组向我校反馈了巡察意见。经过⟦三个月⟧的集中整改，成效明显。\n中共某校委员会\n2023年6月5日"},
		Passes: []string{"2023年4月27日，第五巡察组向我校反馈了巡察意见。经过三个月的集中整改，成效明显。\n中共某校委员会\n2023年8月5日", "2023年4月27日，第五巡察组向我校反馈了巡察意见。经过3个月集中整改，成效明显。\n中共某校委员会\n2023年7月25日"},
		check:  rectifying,
	},
	{
		Code: "proof.date.publicity", Severity: finding.Error, Name: "公示期在落款日期之前已满",
		Basis:  "公示期从发布之日算起",
		Flags:  []string{"公示时间为⟦2023年7月1日至7月7日⟧。\n中共某校委员会\n2023年8月5日"},
		Passes: []string{"公示时间为2023年8月5日至8月11日。\n中共某校委员会\n2023年8月5日", "公示期限：2023年8月1日至2023年8月15日。\n中共某校委员会\n2023年8月5日", "整改结果：规范党员发展，公示时间为2023年5月1日至5月7日。\n中共某校委员会\n2023年8月5日", "对资助名单进行公示，公示期为2023年5月1日至5月7日。\n中共某校委员会\n2023年8月5日"},
		check:  publicity,
	},
	{
		Code: "proof.date.future", Severity: finding.Warning, Name: "截至的日期在落款日期之后",
		Basis:  "落款那天还没有到的，不能说截至",
		Flags:  []string{"截至⟦2023年9月30日⟧，已完成48项。\n中共某校委员会\n2023年8月5日"},
		Passes: []string{"截至2023年7月，已完成48项。\n中共某校委员会\n2023年8月5日", "将于2023年9月30日前完成。\n中共某校委员会\n2023年8月5日", "截至2023年8月，已完成48项。\n中共某校委员会\n2023年8月5日"},
		check:  future,
	},
}

func impossible(p *pass) {
	for n, d := range p.text.days() {
		year := d.Year
		if year == 0 {
			if year = 2000; d.Month == 2 && d.Day == 29 { // a leap year, where the sentence before it names none
				year = cmp.Or(p.yearNamedBefore(n), year)
			}
		}
		last := 0
		if 1 <= d.Month && d.Month <= 12 {
			last = daysIn(year, d.Month)
		}
		runes := p.text.Paragraphs[d.paragraph].runes
		hasDay := runes[d.to-1] != '月'
		if last == 0 || d.Day > last || hasDay && d.Day == 0 {
			p.hit(d.paragraph, d.from, d.to, "没有这个日期：“"+string(runes[d.from:d.to])+"”", "改成正确的日期")
		}
	}
}

// datesBack is how many dates back the year of a date is looked for.
const datesBack = 8

// yearNamedBefore is the year of the nearest date before the n-th in its sentence, 0 where there is none.
func (p *pass) yearNamedBefore(n int) int {
	days := p.text.days()
	d := &days[n]
	for i := n - 1; i >= max(n-datesBack, 0) && days[i].paragraph == d.paragraph; i-- {
		if o := &days[i]; o.Year != 0 {
			if p.sentenceAt(o.paragraph, o.from) == p.sentenceAt(d.paragraph, d.from) {
				return o.Year
			}
			return 0
		}
	}
	return 0
}

func dateRange(p *pass) {
	for _, s := range p.text.daySpans() {
		a, b := s.first.Date, s.last.Date
		if a.Year == 0 && b.Year == 0 {
			a.Year, b.Year = 1, 1
		}
		if earlier(b, a) {
			p.hit(s.first.paragraph, s.first.from, s.last.to, "结束的日期早于开始的日期", "改正其中写错的一个；跨年的，后一个也写上年份")
		}
	}
}

// inOrder compares two neighbours of inspection, feedback and notice.
func (p *pass) inOrder(feedback bool) {
	m := p.text.milestones()
	if feedback {
		if m.inspected != nil && m.feedback != nil && earlier(m.feedback.Date, m.inspected.Date) {
			p.hit(m.feedback.paragraph, m.feedback.from, m.feedback.to, "反馈日期"+m.feedback.String()+"早于"+p.text.inspections[0]+"结束的"+m.inspected.String(), "改正其中写错的一个")
		}
		return
	}
	if m.feedback != nil && m.notice != nil && earlier(m.notice.Date, m.feedback.Date) {
		p.hit(m.notice.paragraph, m.notice.from, m.notice.to, "落款日期"+m.notice.String()+"早于反馈的"+m.feedback.String(), "改正其中写错的一个")
	}
}

// slackDays is how many days a period of rectification may be short of what is written.
const slackDays = 10

var monthsOf = pattern.New(`(?:经过|通过|为期)(([一二两三四五六七八九十]{1,2}|\d{1,2})个月)的?(?:集中)?整改`)

func rectifying(p *pass) {
	m := p.text.milestones()
	if m.feedback == nil || m.notice == nil || m.feedback.Day == 0 || m.notice.Day == 0 {
		return
	}
	all := p.text.sentences()
	for i := range all {
		if !all[i].has("个月") {
			continue
		}
		found, ok := all[i].find(monthsOf)
		if !ok {
			continue
		}
		n, err := strconv.Atoi(found.text(2))
		if err != nil {
			n = hanNumber([]rune(found.text(2)))
		}
		f := m.feedback
		end := time.Date(f.Year, time.Month(f.Month+n), f.Day-slackDays, 0, 0, 0, 0, time.UTC)
		if time.Date(m.notice.Year, time.Month(m.notice.Month), m.notice.Day, 0, 0, 0, 0, time.UTC).Before(end) {
			from, to := found.span(1)
			p.hit(all[i].paragraph, from, to, fmt.Sprintf("%s反馈，%s落款，不够%s", f.Date, m.notice.Date, found.text(1)), "改正写错的日期，或者照实写整改了多久")
		}
	}
}

func publicity(p *pass) {
	m := p.text.milestones()
	if m.notice == nil {
		return
	}
	for _, s := range p.text.daySpans() {
		lead := string(p.text.Paragraphs[s.first.paragraph].runes[max(0, s.first.from-8):s.first.from]) // not all before it: a full cell may have many
		if publicityLead.MatchString(lead) && p.text.ownPublicity(s.first) && earlier(s.last.Date, m.notice.Date) {
			p.hit(s.first.paragraph, s.first.from, s.last.to, "公示期到"+s.last.String()+"为止，落款日期是"+m.notice.String()+"，发布时已经过了", "改正写错的日期，公示期从发布之日算起")
		}
	}
}

// ownPublicity reports a date of the notice itself, not of some list that was once publicised: it stands behind all problems, or the sentence says so.
func (t *Text) ownPublicity(d day) bool {
	line := string(t.Paragraphs[d.paragraph].runes[:d.from])
	if i := strings.LastIndex(line, "。"); i >= 0 {
		line = line[i:]
	}
	if strings.Contains(line, "名单") || strings.Contains(line, "进行公示") || strings.Contains(line, "进行了公示") {
		return false
	}
	if strings.Contains(line, "予以公") || strings.Contains(line, "本公示") {
		return true
	}
	return !slices.ContainsFunc(t.Paragraphs[d.paragraph:], func(q Paragraph) bool { return startsAnew(q.Text) || q.Kind == Heading })
}

var publicityLead = pattern.New(`(?:公示|反映|监督)(?:时间|期限|期)(?:为|：|是|自|从)*$`)

func future(p *pass) {
	m := p.text.milestones()
	if m.notice == nil {
		return
	}
	for _, d := range p.text.days() {
		runes := p.text.Paragraphs[d.paragraph].runes
		if (starts(runes, d.from-2, "截至") || starts(runes, d.from-2, "截止") || starts(runes, d.from-3, "截止到")) && earlier(m.notice.Date, d.Date) {
			p.hit(d.paragraph, d.from, d.to, "截至的日期在落款日期"+m.notice.String()+"之后", "改正其中写错的一个")
		}
	}
}
