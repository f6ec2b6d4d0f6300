package proof

import (
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"
	"time"

	"gongshi/generator/finding"
)

// durationRules compare days of the week and periods with the dates that they are written for.
var durationRules = []Rule{
	{
		Code: "proof.date.weekday", Severity: finding.Error, Name: "日期与星期不符",
		Basis:  "历法",
		Flags:  []string{"2026年3月5日（⟦星期三⟧）召开推进会。", "于2023年8月5日⟦周日⟧召开会议。", "2024年3月18日（⟦星期二⟧）开会。", "2022年11月9日(⟦周四⟧)下午开会。"},
		Passes: []string{"2026年3月5日（星期四）召开推进会。", "于2023年8月5日周六召开会议。", "3月5日（星期三）召开会议。", "2023年8月5日，每周一例会。"},
		check:  weekdays,
	},
	{
		Code: "proof.date.duration", Severity: finding.Warning, Name: "写的天数、月数与起止日期不符",
		Basis: "从第一天数到最后一天",
		Flags: []string{"公示期自2026年3月2日至3月6日，共⟦7天⟧。", "公示期为⟦5天⟧，自2026年3月2日至3月8日。", "2023年9月1日至9月30日，开展了为期⟦两个月⟧的集中整治。", "集中整改从2024年1月8日开始，到4月7日结束，历时⟦四个月⟧。",
			"自2022年10月至2023年3月，历时⟦三个月⟧。", "定于7月1日至7月10日举办书画展，展期⟦12天⟧。", "自8月5日起至8月7日止，历时⟦4天⟧。", "2024年5月8日至5月14日，镇党委举办培训班，为期⟦五天⟧，共培训60名。"},
		Passes: []string{"公示期自2026年3月2日至3月6日，共5天。", "公示期为7天，自2026年3月2日至3月8日。", "2023年9月1日至9月30日，开展了为期一个月的集中整治。", "集中整改从2024年1月8日开始，到4月7日结束，历时三个月。",
			"2022年10月27日至12月17日，县委巡察组开展了为期近两个月的巡察。", "自2022年10月至2023年3月，历时六个月。", "2023年3月2日至3月8日开展检查，共检查3天食堂。", "2023年3月1日至3月31日，每周值班5天。"},
		check: func(p *pass) {
			p.durations(false)
			yearsOfUse(p)
			yearsCounted(p)
			orderOfTimes(p)
		},
	},
	{
		Code: "proof.date.workdays", Severity: finding.Warning, Name: "写的工作日数与起止日期不符",
		Basis:  "数的是周一至周五，没有扣除法定节假日，也没有加上调休上班的日子",
		Flags:  []string{"公示时间为2026年3月2日至2026年3月6日（⟦7个工作日⟧）。", "公示期为⟦5个工作日⟧（2023年8月7日至8月10日）。", "公示期为2023年10月16日至10月20日，共⟦7个工作日⟧。", "公示期：2026年6月1日至6月7日，⟦7个工作日⟧。"},
		Passes: []string{"公示时间为2026年3月2日至2026年3月6日（5个工作日）。", "公示期为5个工作日（2023年8月7日至8月11日）。", "公示期为5个工作日（2023年9月28日至10月10日）。", "公示期为2023年10月16日至10月20日。请于3个工作日内反映。"},
		check:  func(p *pass) { p.durations(true) },
	},
}

// weekdayNames are the names of the days of the week, from Sunday.
const weekdayNames = "日一二三四五六"

// date is the day in the calendar.
func (d *day) date() time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

// isReal reports a day that there is, with its year.
func (d *day) isReal() bool {
	return d.Year > 1900 && d.Year < 2200 && d.Month >= 1 && d.Month <= 12 && d.Day >= 1 && d.Day <= daysIn(d.Year, d.Month)
}

func weekdays(p *pass) {
	days := p.text.days()
	for i := range days {
		d := &days[i]
		runes := p.text.Paragraphs[d.paragraph].runes
		if d.Year == 0 && i > 0 { // 2024年4月8日（星期一）至4月12日（星期五）
			if a := &days[i-1]; a.paragraph == d.paragraph && a.to < d.from && d.from-a.to < 13 && a.Month <= d.Month && oneOf(at(runes, d.from-1), "至到") {
				later := *d
				later.Year, d = a.Year, &later
			}
		}
		if !d.isReal() {
			continue
		}
		k := d.to
		for oneOf(at(runes, k), "（( ，") {
			k++
		}
		n := 0
		switch {
		case startsAny(runes, k, "星期", "礼拜"):
			n = 2
		case at(runes, k) == '周':
			n = 1
		}
		name := at(runes, k+n)
		if name == '天' {
			name = '日'
		}
		if n == 0 || !oneOf(name, weekdayNames) || oneOf(at(runes, k+n+1), "至到、—") {
			continue
		}
		want := []rune(weekdayNames)[d.date().Weekday()]
		if name != want {
			right := string(runes[k:k+n]) + string(want)
			p.hit(d.paragraph, k, k+n+1, d.Date.String()+"是"+right+"，写的是"+string(runes[k:k+n+1]), "写"+right+"，或者改正日期")
		}
	}
}

// period is a first and a last day with what stands between them: 至, 开始，到.
type period struct {
	first, last day
	to          int
	// anyYear says that the text gives no year; they have one in which February has 28 days.
	anyYear bool
}

// periods are the periods of the text, also those whose dates are further apart than 2月1日至3月1日.
func (t *Text) periods() (out []period) {
	days := t.days()
	for i := 1; i < len(days); i++ {
		a, b := days[i-1], days[i]
		if a.paragraph != b.paragraph || b.from-a.to > 13 || b.from < a.to {
			continue
		}
		anyYear := a.Year == 0
		if anyYear {
			if b.Year != 0 || a.Day == 0 || b.Day == 0 || a.Month < 3 && b.Month > 2 { // 29 days or 28 is open
				continue
			}
			a.Year, b.Year = commonYear, commonYear
		}
		runes := t.Paragraphs[a.paragraph].runes
		words := string(runes[behindWeekday(runes, a.to):b.from])
		between := strings.Trim(words, "（）起始开，,止 ")
		if !slices.Contains([]string{"至", "到", "—", "－", "-", "–", "～", "~", "——", "至到"}, between) && !(slices.Contains(periodBegins, strings.Trim(words, "，, ")) && startsAny(runes, b.to, periodEnds...)) {
			continue
		}
		if b.Year == 0 {
			b.Year = a.Year
		}
		if !earlier(b.Date, a.Date) {
			out = append(out, period{a, b, b.to, anyYear})
		}
	}
	return out
}

// commonYear is a year with 365 days.
const commonYear = 2023

// name is a day of the period as the text has it: without a year where it gives none.
func (s *period) name(d day) string {
	if s.anyYear {
		return strconv.Itoa(d.Month) + "月" + strconv.Itoa(d.Day) + "日"
	}
	return d.Date.String()
}

// periodBegins and periodEnds are what is said of the first and the last day where nothing joins them: 9月4日进驻，9月28日结束.
var (
	periodBegins = []string{"进驻", "入驻", "进场", "启动", "开工", "正式启动", "正式进驻", "动工", "开馆", "开班", "进点", "发布", "挂网", "发出"}
	periodEnds   = []string{"结束", "撤离", "完成", "完工", "竣工", "离驻", "止", "结业", "闭幕", "撤点", "离点", "截止", "期满", "全部完成", "全面结束"}
)

// behindWeekday is the place behind （星期一）.
func behindWeekday(runes []rune, k int) int {
	if n := k; oneOf(at(runes, n), "（(") && (startsAny(runes, n+1, "星期", "周")) {
		for n++; n < k+6; n++ {
			if oneOf(at(runes, n), "）)") {
				return n + 1
			}
		}
	}
	return k
}

// ofRectifying reports 在四个月的集中整改中 behind a period.
func (t *Text) ofRectifying(q *quantity) bool {
	switch string(t.before(q)) {
	case "在", "经过", "通过", "历经", "用", "利用":
		return starts(t.behind(q), 0, "的") && t.hasBehind(q, "整改", "整治", "攻坚", "集中", "时间")
	}
	return false
}

// durationLead are the words right before the length of a period.
var durationLead = []string{"为期", "历时", "共", "共计", "期限为", "公示期为", "公示时间为", "公示期限为", "时间为", "期为", "持续", "用时", "公示期", "公示", "期限", "总计", "展期", "会期", "工期", "假期", "学期", "课期", "展览时间为", "会期为", "展期为", "工期为", "共开展", "连续开展", "前后", "前后历时", "前后共", "历时共", "连续", "活动为期", "培训期", "培训时间为", "放假", "集中办公", "共放假", "报名期为", "试用期", "试运行"}

// farthestDuration is how many runes may stand between a period and its length, in the next clause at most.
const farthestDuration = 40

// durations compares each period with the number of days or months beside it.
func (p *pass) durations(workdays bool) {
	t := p.text
	periods := t.periods()
	if len(periods) == 0 {
		return
	}
	all := t.quantities()
	for i := range all {
		q := &all[i]
		if q.loose || (q.measure == "工作日") != workdays || !slices.Contains([]string{"天", "个月", "周", "工作日", "自然日", "日历天"}, q.measure) || !t.isDuration(q) {
			continue
		}
		lead := t.before(q)
		next := sort.Search(len(periods), func(k int) bool {
			f := &periods[k].first
			return f.paragraph > q.paragraph || f.paragraph == q.paragraph && f.from > q.from
		})
		for k := max(0, next-1); k <= min(next, len(periods)-1); k++ {
			if s := &periods[k]; s.first.paragraph == q.paragraph && (s.isBefore(q, t) || s.first.from >= q.end && s.first.from-q.end <= 8 && !(s.anyYear && slices.Contains(t.Paragraphs[q.paragraph].runes[q.end:s.first.from], '。'))) {
				p.duration(s, q, lead)
				break
			}
		}
		if next < len(periods) && periods[next].isOfNotice(q, t) && (next == 0 || periods[next-1].first.paragraph != q.paragraph) {
			p.duration(&periods[next], q, lead)
		}
	}
}

// isDuration reports a length that words call that of a period.
func (t *Text) isDuration(q *quantity) bool {
	lead := t.before(q)
	named := endsWith(lead, len(lead), durationLead...) || len(lead) == 0 && oneOf(q.mark, "（：，") || q.mark == '，' && t.ofRectifying(q)
	return named && !oneOf(at(t.behind(q), 0), "内前后") && !startsAny(t.behind(q), 0, "以内", "之内")
}

// isOfNotice reports the period of a notice, in the sentence or the paragraph behind its length: 公示期5天。公示时间为9月11日至9月15日.
func (s *period) isOfNotice(q *quantity, t *Text) bool {
	if before := t.before(q); !endsWith(before, len(before), "公示期", "公示期为", "公示期限为", "公示时间为", "公示期共") {
		return false
	}
	runes := t.Paragraphs[s.first.paragraph].runes
	lead := runes[max(0, s.first.from-8):s.first.from]
	return s.first.paragraph-q.paragraph <= 1 && endsWith(lead, len(lead), "公示时间为", "公示时间：", "公示期为", "公示时间自", "公示期自", "公示期限为", "公示时间", "公示期")
}

// isBefore reports a period in the clause of its length or in the one before.
func (s *period) isBefore(q *quantity, t *Text) bool {
	if q.from < s.to || q.from-s.to > farthestDuration {
		return false
	}
	commas := 0
	for _, r := range t.Paragraphs[q.paragraph].runes[s.to:q.from] {
		switch r {
		case '。', '；':
			return false
		case '，':
			commas++
		case '首', '当': // 首尾两日均计算在内 says only how it is counted
			if commas > 0 {
				commas--
			}
		}
	}
	runes := t.Paragraphs[q.paragraph].runes
	return commas <= 1 || commas == 2 && endsWith(runes, q.from, "，为期", "，历时", "，会期", "，展期", "，为期共")
}

func (p *pass) duration(s *period, q *quantity, lead []rune) {
	n := int(q.value / one)
	what := ""
	if s.anyYear && q.measure == "工作日" {
		return
	}
	switch q.measure {
	case "个月":
		what = s.months(n)
	default:
		if !s.first.isReal() || !s.last.isReal() || s.last.date().Sub(s.first.date()) > 800*24*time.Hour {
			return
		}
		days := int(s.last.date().Sub(s.first.date()).Hours()/24) + 1
		switch q.measure {
		case "天":
			if n != days && !(n == days-1 && endsWith(lead, len(lead), "历时", "持续", "用时")) {
				what = fmt.Sprintf("%d天", days)
			}
		case "周":
			if days > 7*n+1 || days < 7*n-2 {
				what = fmt.Sprintf("%d天", days)
			}
		case "工作日":
			if w := s.workdays(); !s.anyYear && n != w && (n > w+1 || !s.hasHolidays()) {
				what = fmt.Sprintf("%d个周一至周五的日子（没有扣除法定节假日，也没有加上调休）", w)
			}
		}
	}
	if what != "" {
		p.sayIt(q.paragraph, q.from, q.end, "写的是"+p.text.textOf(q)+"，从"+s.name(s.first)+"到"+s.name(s.last)+"是"+what, "改正其中写错的一个")
	}
}
