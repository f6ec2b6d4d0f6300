package proof

import (
	"fmt"
	"strconv"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
)

var ageRules = []Rule{
	{
		Code: "proof.date.age", Severity: finding.Warning, Name: "年龄与出生年月不符",
		Basis:  "年龄按周岁算",
		Flags:  []string{"陈国强，男，1975年8月出生，2025年9月报名参评时⟦52岁⟧。", "王某，1980年5月生，现年⟦40岁⟧，2025年3月任现职。", "李某（1966年3月出生），2026年3月满⟦63岁⟧退休。"},
		Passes: []string{"陈国强，男，1975年8月出生，2025年9月报名参评时50岁。", "1975年11月出生，2025年9月报名时49岁。", "王某，1980年5月生，2000年7月参加工作，20岁入党。", "王某，1980年5月生；其子12岁。", "1966年3月出生，2026年3月满60岁退休。"},
		check:  ages,
	},
	{
		Code: "proof.date.term", Severity: finding.Warning, Name: "写的几年与起止年月不符",
		Basis:  "起止年月之间的年数",
		Flags:  []string{"本届村民委员会任期⟦五年⟧（2021年1月至2025年1月）。", "租期⟦3年⟧，自2022年5月1日至2024年4月30日。", "合同期限为⟦两年⟧（2023年7月至2026年6月）。", "聘期⟦三年⟧，从2021年9月至2023年8月。"},
		Passes: []string{"本届村民委员会任期五年（2021年1月至2026年1月）。", "租期3年，自2022年5月1日至2025年4月30日。", "合同期限为两年（2023年7月至2025年6月）。", "聘期三年，从2021年9月至2024年8月。", "任期五年，2021年1月换届。", "规划期为5年（2021—2025年）。", "服务期五年（2021年至2026年）。"},
		check:  terms,
	},
}

var (
	bornIn  = pattern.New(`(19\d\d|20[01]\d)年(\d{1,2})月(?:\d{1,2}日)?(?:出生|生)`)
	agedAt  = pattern.New(`(20\d\d)年(?:(\d{1,2})月)?(?:\d{1,2}日)?[^，。；年]{0,12}(?:时|满|年满|已满|年龄)[^，。；年\d]{0,4}?((\d{2})(?:周)?岁)`)
	agedNow = pattern.New(`(?:现年|今年)((\d{2})(?:周)?岁)[^。]{0,30}?(20\d\d)年(?:(\d{1,2})月)?`)
)

// ages compares an age with the birth and the date at which it is told, in one sentence about one person.
func ages(p *pass) {
	p.sentencesWith("岁", func(s *sentence) {
		if !s.has("月出生", "月生", "日出生", "日生") || s.has("其子", "其女", "其妻", "其夫", "入党", "之子", "之女", "虚岁") {
			return
		}
		births := s.all(bornIn)
		if len(births) != 1 {
			return
		}
		year, _ := strconv.Atoi(births[0].text(1))
		month, _ := strconv.Atoi(births[0].text(2))
		p.ageAt(s, year, month, agedAt, 1, 2, 3, 4)
		p.ageAt(s, year, month, agedNow, 3, 4, 1, 2)
		p.ageAt(s, year, month, agedThen, 1, 2, 3, 4)
	})
}

func (p *pass) ageAt(s *sentence, year, month int, re *pattern.Pattern, y, m, whole, number int) {
	found, ok := s.find(re)
	if !ok {
		return
	}
	then, _ := strconv.Atoi(found.text(y))
	age, _ := strconv.Atoi(found.text(number))
	low, high := then-year-1, then-year
	if m, err := strconv.Atoi(found.text(m)); err == nil {
		if m > month {
			low = high
		} else if m < month {
			high = low
		}
	}
	from, to := found.span(whole)
	if age >= low && age <= high || high < 0 || p.within(s.paragraph, from, to) {
		return
	}
	p.hit(s.paragraph, from, to, fmt.Sprintf("%d年%d月出生，到%s年是%d岁", year, month, found.text(y), high), "改正其中写错的一个")
}

var termSpan = pattern.New(`(?:任期|聘期|租期|合同期限?|有效期|服务期限?|租赁期限?|规划期|考核期|协议期限?|聘任期|期限|建设期|整治期|质保期|挂职期|试点期)(?:限)?(?:均?[为是]|共)?((\d{1,2}|[一二两三四五六七八九十]{1,2})年)[，（(：:]?(?:时间)?(?:[自从为是])?(\d{4})年?(?:(\d{1,2})月)?(?:(\d{1,2})日)?(?:起)?[至到—\-～–](\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?`)

// terms compares 任期五年 with the two dates behind it.
func terms(p *pass) {
	p.sentencesWith("期", func(s *sentence) {
		if !s.has("年") || !s.has("至", "到", "—", "-", "～", "–") {
			return
		}
		for _, m := range s.all(termSpan) {
			p.term(s, m)
		}
	})
}

func (p *pass) term(s *sentence, m match) {
	years, err := strconv.Atoi(m.text(2))
	if err != nil {
		if years = hanNumber([]rune(m.text(2))); m.text(2) == "两" {
			years = 2
		}
	}
	a, _ := strconv.Atoi(m.text(3))
	b, _ := strconv.Atoi(m.text(6))
	first, err1 := strconv.Atoi(m.text(4))
	last, err2 := strconv.Atoi(m.text(7))
	var right bool
	if err1 != nil || err2 != nil {
		right = b-a == years || b-a == years-1
	} else {
		months := 12*(b-a) + last - first
		right = months == 12*years || months == 12*years-1
	}
	from, to := m.span(1)
	if right || years == 0 || p.within(s.paragraph, from, to) {
		return
	}
	p.hit(s.paragraph, from, to, fmt.Sprintf("写的是%s，后面的起止年月是%s", m.text(1), spanWords(m.text(3), m.text(4), m.text(6), m.text(7))), "改正其中写错的一个")
}

func spanWords(a, first, b, last string) string {
	text := a + "年"
	if first != "" {
		text += first + "月"
	}
	if text += "至" + b + "年"; last != "" {
		text += last + "月"
	}
	return text
}
