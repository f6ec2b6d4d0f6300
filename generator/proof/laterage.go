package proof

import (
	"fmt"
	"strconv"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/pattern"
)

var laterAgeRules = []Rule{
	{
		Code: "proof.date.laterage", Severity: finding.Warning, Name: "后一句的年龄与前面的出生年月不符",
		Basis:  "年龄按周岁算",
		Flags:  []string{"陈桂兰同志，女，1974年3月出生，现任园长。2024年9月，时年⟦40⟧岁的她被评为先进。", "王某，男，1980年5月生。2023年10月，时年⟦53⟧岁的他因病去世。"},
		Passes: []string{"陈桂兰同志，女，1974年3月出生。2024年9月，时年50岁的她被评为先进。", "王某，男，1980年5月生；李某，1975年3月生。2023年，时年40岁的他当选。", "1980年5月出生。其子时年20岁。", "1974年11月出生。2024年9月，时年49岁的她退休。"},
		check:  laterAges,
	},
	{
		Code: "proof.date.signed", Severity: finding.Warning, Name: "落款日期早于正文里已经发生的事",
		Basis:  "成文日期不会早于文中已发生的事",
		Flags:  []string{"2024年11月8日，学校召开校长办公会议，审议通过了《办法》，现印发给你们。\n校长办公室\n⟦2024年10月12日⟧", "2024年6月5日，镇党委收到举报线索。\n镇纪委\n⟦2024年5月9日⟧"},
		Passes: []string{"2024年11月8日，学校召开校长办公会议，审议通过了《办法》。\n校长办公室\n2024年11月12日", "定于2024年11月8日召开会议。\n办公室\n2024年11月1日", "2024年11月8日，将召开会议。\n办公室\n2024年11月1日", "2024年11月8日召开推进会，请准时参加。\n办公室\n2024年11月1日"},
		check:  signedBefore,
	},
	{
		Code: "proof.date.approved", Severity: finding.Warning, Name: "批复之后的事，日期早于批复",
		Basis:  "先批复，后执行",
		Flags:  []string{"教体局审核后于9月15日批复同意；学校于⟦9月5日⟧召开大会，对批复后的整改方案进行安排。", "6月20日，专家组验收通过；⟦6月2日⟧，学校根据验收意见完善设施。"},
		Passes: []string{"教体局于9月15日批复同意；学校于9月25日召开大会，对批复后的方案进行安排。", "9月15日批复同意；此前，学校于9月5日召开大会。", "9月15日批复。9月20日，对批复后的方案进行部署。"},
		check:  beforeApproval,
	},
}

var thenAged = pattern.New(`(20\d\d)年(?:(\d{1,2})月)?[^。；年]{0,10}时年(\d{2})(?:周)?岁的(?:她|他|该)`)

// laterAges compares 时年40岁的她 with the only birth of its paragraph, told in a sentence before.
func laterAges(p *pass) {
	p.sentencesWith("时年", func(s *sentence) {
		text := p.text.Paragraphs[s.paragraph].Text
		births := bornIn.FindAllStringSubmatch(text, -1)
		m, ok := s.find(thenAged)
		if len(births) != 1 || !ok || s.has("月出生", "月生") || strings.Count(text, "出生") > 1 {
			return
		}
		year, _ := strconv.Atoi(births[0][1])
		month, _ := strconv.Atoi(births[0][2])
		then, _ := strconv.Atoi(m.text(1))
		age, _ := strconv.Atoi(m.text(3))
		low, high := then-year-1, then-year
		if at, err := strconv.Atoi(m.text(2)); err == nil && at > month {
			low = high
		} else if err == nil && at < month {
			high = low
		}
		if from, to := m.span(3); (age < low || age > high) && !p.within(s.paragraph, from, to) {
			p.hit(s.paragraph, from, to, fmt.Sprintf("%d年%d月出生，到%d年是%d岁", year, month, then, high), "改正其中写错的一个")
		}
	})
}

var (
	wholeDate = pattern.New(`^[ 　]*(20\d\d)年(\d{1,2})月(\d{1,2})日[ 　]*$`)
	happened  = pattern.New(`(?:^|[。；：])[^。；：，]{0,4}(20\d\d)年(\d{1,2})月(\d{1,2})日，?[^，。；：将拟定请须应前]{0,16}(?:审议通过了?|收到|召开[^。；]{2,20}(?:审议通过|研究决定|认领了|部署了|通报了|听取了)|举行了|举办了|开展了|印发了|反馈了|完成了|查处了|接到)`)
)

// signedBefore compares the date at the end of a paper with what has happened by its text.
func signedBefore(p *pass) {
	last := len(p.text.Paragraphs) - 1
	for last > 0 && strings.TrimSpace(p.text.Paragraphs[last].Text) == "" {
		last--
	}
	if last < 1 {
		return
	}
	m := wholeDate.FindStringSubmatch(p.text.Paragraphs[last].Text)
	if m == nil {
		return
	}
	signed := dateOf(m[1], m[2], m[3])
	from, to := trimmed(p.text.Paragraphs[last].runes)
	seen := false
	p.sentencesWith("日", func(s *sentence) {
		if seen || s.paragraph == last || !s.has("通过", "收到", "召开", "了", "接到") || s.has("将", "拟", "请准时", "请按时") {
			return
		}
		for _, m := range s.all(happened) {
			if d := dateOf(m.text(1), m.text(2), m.text(3)); !seen && earlier(signed, d) && !p.within(last, from, to) {
				seen = true
				p.hit(last, from, to, "正文里的事发生在"+d.String()+"，落款日期在它前面", "改正其中写错的一个")
			}
		}
	})
}

var (
	approvedOn = pattern.New(`(\d{1,2})月(\d{1,2})日，?[^，。；\d]{0,14}(批复|反馈|验收|审批|审定|核准|审核)`)
	actedOn    = pattern.New(`((\d{1,2})月(\d{1,2})日)，?[^。；\d]{0,30}(?:根据|按照|对照|对|将|针对)(批复|反馈|验收|审批|审定|核准|审核)(?:后的|同意的|通过的|的?意见|意见)`)
)

// beforeApproval finds what is done with an approved paper on a day before the approval, in one sentence.
func beforeApproval(p *pass) {
	for _, w := range []string{"批复", "反馈", "验收", "审批", "审定", "核准", "审核"} {
		p.sentencesWith(w, func(s *sentence) {
			if s.has("此前", "之前", "在此之前", "前期", "年年") {
				return
			}
			a, ok := s.find(approvedOn)
			b, ok2 := s.find(actedOn)
			if !ok || !ok2 || a.text(3) != b.text(4) || b.bytes[0] <= a.bytes[0] {
				return
			}
			first, then := dateOf("2000", a.text(1), a.text(2)), dateOf("2000", b.text(2), b.text(3))
			if from, to := b.span(1); laterInYear(first, then) && !p.within(s.paragraph, from, to) {
				p.hit(s.paragraph, from, to, a.text(3)+"是"+a.text(1)+"月"+a.text(2)+"日的事，这里的日期在它前面", "改正其中写错的一个")
			}
		})
	}
}

// laterInYear reports that then is before first, and not so far that it may be the next year's.
func laterInYear(first, then ledger.Date) bool {
	return earlier(then, first) && first.Month-then.Month <= 5
}
