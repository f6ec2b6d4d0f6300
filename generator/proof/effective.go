package proof

import (
	"slices"
	"sort"
	"strconv"
	"strings"

	"gongshi/generator/pattern"
)

// effectiveDays are the days since which versions of regulations are in force, all those since the first one given.
var effectiveDays = map[string][]string{
	"中国共产党纪律处分条例":     {"2016-1-1", "2018-10-1", "2024-1-1"},
	"中国共产党廉洁自律准则":     {"2016-1-1"},
	"信访工作条例":          {"2022-5-1"},
	"党政机关公文处理工作条例":    {"2012-7-1"},
	"公职人员政务处分法":       {"2020-7-1"},
	"监察法":             {"2018-3-20", "2025-6-1"},
	"监察官法":            {"2022-1-1"},
	"公务员法":            {"2006-1-1", "2018-1-1", "2019-6-1"},
	"未成年人保护法":         {"2021-6-1"},
	"预防未成年人犯罪法":       {"2021-6-1"},
	"家庭教育促进法":         {"2022-1-1"},
	"学前教育法":           {"2025-6-1"},
	"爱国主义教育法":         {"2024-1-1"},
	"职业教育法":           {"1996-9-1", "2022-5-1"},
	"民法典":             {"2021-1-1"},
	"数据安全法":           {"2021-9-1"},
	"个人信息保护法":         {"2021-11-1"},
	"保守国家秘密法":         {"2010-10-1", "2024-5-1"},
	"行政复议法":           {"2024-1-1"},
	"行政处罚法":           {"2021-7-15"},
	"安全生产法":           {"2014-12-1", "2021-9-1"},
	"突发事件应对法":         {"2007-11-1", "2024-11-1"},
	"审计法":             {"2022-1-1"},
	"会计法":             {"2024-7-1"},
	"乡村振兴促进法":         {"2021-6-1"},
	"政府信息公开条例":        {"2008-5-1", "2019-5-15"},
	"民办教育促进法实施条例":     {"2021-9-1"},
	"保障农民工工资支付条例":     {"2020-5-1"},
	"预算法实施条例":         {"2020-10-1"},
	"优化营商环境条例":        {"2020-1-1"},
	"学校食品安全与营养健康管理规定": {"2019-4-1"},
	"中小学教育惩戒规则（试行）":   {"2021-3-1"},
	"未成年人学校保护规定":      {"2021-9-1"},
}

// since is how a text says since when a regulation is in force; a law named so was named just before.
var since = pattern.New(`(?:自|从|于|修订、|修订，|公布、|公布，|印发、|通过、|通过，|修正、)((\d{4})年(\d{1,2})月(\d{1,2})日)起?(?:正式)?(?:施行|实施|生效)`)

// sameOne is what stands between a regulation's name and what is said of it: 》。该条例自.
var sameOne = pattern.New(`^》(?:（[^（）]{1,20}）)?(?:，?(?:已经?|将)?|[^《》]{0,14}[。；，](?:该|此|本|上述|新修订的|修订后的)(?:条例|规定|准则|法律|法|办法|规则|细则)(?:已经?|将)?)$`)

// effective holds the day since which a regulation is said to be in force against the days of its versions.
func effective(p *pass) {
	if !p.mayHold("行") && !p.mayHold("效") || !p.holdsRunes("年月日") {
		return
	}
	all := p.text.sentences()
	for i := range all {
		s := &all[i]
		if !s.has("施行", "实施", "生效") || !s.has("日") {
			continue
		}
		at := s.places()
		for _, m := range s.all(since) {
			from := at(m.bytes[2])
			to := at(m.bytes[3])
			if r := p.regulationAt(s.paragraph, from, to+len([]rune(s.text[m.bytes[3]:m.bytes[1]]))); r != nil {
				p.effectiveDay(r, m, from, to)
			}
		}
	}
}

// regulationAt is the regulation of which a day at [from, to) is told: the one behind it, 起施行的《…》, or the one before it.
func (p *pass) regulationAt(paragraph, from, to int) *issued {
	runes := p.text.Paragraphs[paragraph].runes
	titles := p.titles()
	next := sort.Search(len(titles), func(i int) bool {
		return titles[i].paragraph > paragraph || titles[i].paragraph == paragraph && titles[i].from > to
	})
	if next < len(titles) && titles[next].paragraph == paragraph {
		t := titles[next]
		if between := string(runes[to:min(t.from, to+8)]); strings.HasPrefix(between, "的") && strings.HasSuffix(between, "《") {
			return knownNames().find(string(runes[t.from:t.to]))
		}
	}
	if next == 0 || titles[next-1].paragraph != paragraph {
		return nil
	}
	last := titles[next-1]
	if from-last.to > 40 || from-1 < last.to || !sameOne.MatchString(string(runes[last.to:from-1])) {
		return nil
	}
	return knownNames().find(string(runes[last.from:last.to]))
}

func (p *pass) effectiveDay(r *issued, m match, from, to int) {
	days := effectiveDays[r.name]
	year, _ := strconv.Atoi(m.text(2))
	month, _ := strconv.Atoi(m.text(3))
	day, _ := strconv.Atoi(m.text(4))
	said := strconv.Itoa(year) + "-" + strconv.Itoa(month) + "-" + strconv.Itoa(day)
	if len(days) == 0 || slices.Contains(days, said) || year > lastKnownYear+1 || p.within(m.s.paragraph, from, to) {
		return
	}
	if first, _ := strconv.Atoi(days[0][:4]); year < first-2 { // an earlier version
		return
	}
	words := make([]string, len(days))
	for i, d := range days {
		parts := strings.Split(d, "-")
		words[i] = parts[0] + "年" + parts[1] + "月" + parts[2] + "日"
	}
	p.hit(m.s.paragraph, from, to, "《"+r.name+"》的施行日期是"+strings.Join(words, "、")+"，没有"+m.text(1), "核对日期")
}
