package proof

import (
	"fmt"
	"strconv"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
)

var anniversaryRules = []Rule{
	{
		Code: "proof.date.anniversary", Severity: finding.Warning, Name: "周年数与年份不符",
		Basis:  "周年等于当年减去起始的年份",
		Flags:  []string{"2024年10月1日是中华人民共和国成立⟦74⟧周年纪念日。", "2021年，正值中国共产党成立⟦99⟧周年。", "2025年是中国人民抗日战争胜利⟦79⟧周年。", "2024年恰逢新中国成立⟦七十四⟧周年。", "2022年是建团⟦99⟧周年。"},
		Passes: []string{"2024年是中华人民共和国成立75周年。", "2022年，学习在庆祝中国共产党成立100周年大会上的讲话。", "2023年，筹备迎接新中国成立75周年。", "2021年是中国共产党成立100周年。", "2024年是新中国成立七十五周年。", "2024年是建校40周年。"},
		check:  anniversaries,
	},
	{
		Code: "proof.date.quarter", Severity: finding.Warning, Name: "季度、半年与括号里的月份不符",
		Basis:  "一季度是1月至3月，二季度是4月至6月，三季度是7月至9月，四季度是10月至12月",
		Flags:  []string{"2024年第⟦三⟧季度（4月至6月），学校开设社团18个。", "⟦一⟧季度（4—6月）完成投资2亿元。", "⟦上⟧半年（7月至12月）接待群众320人。", "第⟦4⟧季度（7月—9月）。"},
		Passes: []string{"2024年第二季度（4月至6月）。", "三季度（7—9月）。", "上半年（1月至6月）。", "前三季度（1月至9月）。", "第二季度（4月至5月数据）。", "四季度（10月至12月）。"},
		check:  quarterMonths,
	},
	{
		Code: "proof.date.shortyear", Severity: finding.Warning, Name: "年份写成两位数",
		Basis:  "GB/T 15835—2011 5.1.3：年份不简写",
		Flags:  []string{"对⟦22年⟧至2024年的项目进行评价。", "⟦21年⟧—2023年，共完成改造3处。", "2022年至⟦24年⟧，共接待群众320人。", "自⟦23年3月⟧起施行。"},
		Passes: []string{"对2022年至2024年的项目进行评价。", "2021年—2023年。", "有期徒刑10年至15年。", "自2023年3月起施行。", "从教20年至2024年退休。", "在20年间。"},
		check:  shortYears,
	},
}

// beganIn has events with the year in which they were; they are told of as so many years ago.
var beganIn = map[string]int{
	"中华人民共和国成立": 1949, "新中国成立": 1949, "中国共产党成立": 1921, "建党": 1921, "中国人民解放军建军": 1927, "中国人民抗日战争胜利": 1945, "抗日战争胜利": 1945, "抗战胜利": 1945, "世界反法西斯战争胜利": 1945,
	"改革开放": 1978, "红军长征胜利": 1936, "长征胜利": 1936, "香港回归": 1997, "香港回归祖国": 1997, "澳门回归": 1999, "澳门回归祖国": 1999, "五四运动": 1919, "抗美援朝出国作战": 1950, "中国共产主义青年团成立": 1922, "共青团成立": 1922, "建团": 1922,
	"西藏和平解放": 1951, "南昌起义": 1927, "新疆维吾尔自治区成立": 1955, "宁夏回族自治区成立": 1958, "广西壮族自治区成立": 1958, "内蒙古自治区成立": 1947, "西藏自治区成立": 1965, "全国人民代表大会成立": 1954, "人民政协成立": 1949,
	"毛泽东同志诞辰": 1893, "毛泽东诞辰": 1893, "邓小平同志诞辰": 1904, "周恩来同志诞辰": 1898, "孙中山先生诞辰": 1866, "辛亥革命": 1911, "联合国成立": 1945, "建军": 1927,
}

var yearsAgo = pattern.New(`(20\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?，?(?:[^，。；：前]{0,8})(?:是|正值|时值|恰逢|适逢|迎来|喜迎|为)(?:伟大的?)?(\p{Han}{2,14}?)(\d{2,3}|[一二三四五六七八九十百]{2,5})周年`)

func anniversaries(p *pass) {
	p.sentencesWith("周年", func(s *sentence) {
		if s.has("讲话", "筹备", "即将", "前夕", "明年", "次年") {
			return
		}
		for _, m := range s.all(yearsAgo) {
			began, ok := beganIn[m.text(2)]
			if !ok {
				continue
			}
			year, _ := strconv.Atoi(m.text(1))
			n, err := strconv.Atoi(m.text(3))
			if err != nil {
				n = hanNumber([]rune(m.text(3)))
			}
			from, to := m.span(3)
			if n <= 0 || n == year-began || p.within(s.paragraph, from, to) {
				continue
			}
			p.hit(s.paragraph, from, to, fmt.Sprintf("%s是%d年，到%d年是%d周年", m.text(2), began, year, year-began), "改正其中写错的一个")
		}
	})
}

var partOfYear = pattern.New(`([一二三四1-4])季度（(?:20\d\d年)?(\d{1,2})月?(?:份)?[至到—\-～–](\d{1,2})月(?:份)?）|(上|下)半年（(?:20\d\d年)?(\d{1,2})月?(?:份)?[至到—\-～–](\d{1,2})月(?:份)?）`)

func quarterMonths(p *pass) {
	for _, w := range []string{"季度（", "半年（"} {
		p.sentencesWith(w, func(s *sentence) {
			for _, m := range s.all(partOfYear) {
				p.partOfYear(s, m)
			}
		})
	}
}

func (p *pass) partOfYear(s *sentence, m match) {
	g, length := 1, 3
	if m.text(4) != "" {
		g, length = 4, 6
	}
	from, to := m.span(g)
	runes := p.text.Paragraphs[s.paragraph].runes
	n := hanDigit(runes[from])
	switch {
	case length == 6 && runes[from] == '上':
		n = 1
	case length == 6:
		n = 2
	case n == 0:
		n = int(runes[from] - '0')
	}
	first, _ := strconv.Atoi(m.text(g + 1))
	last, _ := strconv.Atoi(m.text(g + 2))
	whole := last-first == length-1 && (first-1)%length == 0 // the months are another quarter's
	if !whole || first == length*(n-1)+1 || oneOf(at(runes, from-1), "前首") || p.within(s.paragraph, from, to) {
		return
	}
	p.hit(s.paragraph, from, to, "后面写的是"+m.text(g+1)+"月至"+m.text(g+2)+"月", "改正其中写错的一个")
}

var shortYearPatterns = []*pattern.Pattern{
	pattern.New(`(?:^|[^\d年、])([012]\d年)(?:\d{1,2}月)?(?:\d{1,2}日)?[至到—\-～–](?:20[0-4]\d)年`),
	pattern.New(`20[0-4]\d年(?:\d{1,2}月)?(?:\d{1,2}日)?[至到—\-～–]([012]\d年)(?:\d{1,2}月|[，。；、底初末的度]|$)`),
	pattern.New(`(?:自|从|截至|截止|于)([012]\d年(?:1[0-2]|[1-9])月)(?:\d{1,2}日|份|起|以来|底|初|末|至|，)`),
}

func shortYears(p *pass) {
	p.find("年", func(i, k int, runes []rune) {
		if k < 2 || !isDigit(runes[k-1]) || !isDigit(runes[k-2]) || isDigit(at(runes, k-3)) {
			return
		}
		n := p.sentenceAt(i, k)
		if n < 0 {
			return
		}
		s := &p.text.sentences()[n]
		if s.has("有期徒刑", "刑期", "从教", "工龄", "党龄", "任职", "从事", "工作年限") {
			return
		}
		for _, re := range shortYearPatterns {
			for _, m := range s.all(re) {
				if from, to := m.span(1); from == k-2 && !p.found(i, from, to) && !inTitle(runes, from) {
					p.hit(i, from, to, "年份没有写全", "写“20"+m.text(1)+"”")
				}
			}
		}
	})
}
