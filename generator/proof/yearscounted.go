package proof

import (
	"fmt"
	"strconv"
	"time"

	"gongshi/generator/pattern"
)

// What is counted from a year: anniversaries, the years that one has served, and what comes after what.

// began are the years from which anniversaries are counted that everybody knows.
var began = []struct {
	re   *pattern.Pattern
	year int
}{
	{pattern.New(`(20\d\d)年[^。；]{0,14}?(?:中华人民共和国|新中国|建国|共和国)(?:成立)?(\d{2,3}|[一二三四五六七八九十]{2,3})周年`), 1949},
	{pattern.New(`(20\d\d)年[^。；]{0,14}?(?:建党|中国共产党成立|党的生日|中国共产党建党)(\d{2,3})周年`), 1921},
	{pattern.New(`(20\d\d)年[^。；]{0,14}?(?:建军|中国人民解放军建军|解放军建军)(\d{2,3}|[一二三四五六七八九十]{2,3})周年`), 1927},
	{pattern.New(`(20\d\d)年[^。；]{0,14}?改革开放(\d{2,3}|[一二三四五六七八九十]{2,3})周年`), 1978},
	{pattern.New(`(20\d\d)年[^。；]{0,14}?(?:抗日战争|抗战)(?:暨世界反法西斯战争)?胜利(\d{2,3}|[一二三四五六七八九十]{2,3})周年`), 1945},
	{pattern.New(`(20\d\d)年[^。；]{0,14}?(?:五四运动)(\d{2,3}|[一二三四五六七八九十]{2,3})周年`), 1919},
	{pattern.New(`(20\d\d)年[^。；]{0,14}?红军长征胜利(\d{2,3}|[一二三四五六七八九十]{2,3})周年`), 1936},
}

var (
	// ownAnniversary is a founding, then its anniversary.
	ownAnniversary = pattern.New(`(?:创办于|成立于|始建于|建于|创建于|组建于|建校于|建院于|建厂于|创刊于|开业于|诞生于|建成于)(1[89]\d\d|20\d\d)年[^。]{0,40}?(20\d\d)年[^。，；]{0,12}?((\d{1,3}|[一二三四五六七八九十]{1,3})周年)`)
	// partyAhead is the anniversary of the Party before the year and the month.
	partyAhead = pattern.New(`(?:建党|中国共产党成立|中国共产党建党)(\d{2,3})周年[^。；，\d]{0,8}，(20\d\d)年(\d{1,2})月`)
	// servedFor is a first year, a last year, and for how many years one did it.
	servedFor = pattern.New(`(19\d\d|20\d\d)年(?:(\d{1,2})月)?(?:\d{1,2}日)?(?:参加工作|入职|从教|任教|担任|入伍|起担任|起从事|走上|到任|进入|调入|当选)[^。；\d]{0,24}?(20\d\d|19\d\d)年(?:(\d{1,2})月)?(?:\d{1,2}日)?[^。；\d]{0,10}?(?:退休|离任|卸任|离职|退伍|调离|去世|离岗)[^。；\d]{0,24}?(?:整整|工作了|任职|从教|从事[^。；，\d]{2,8}工作|连续|坚守|服务|工作|担任[^。；，\d]{2,8})(?:整整|满|近)?((\d{1,2}|[一二三四五六七八九十]{1,3})年)`)
	// agedThen is an age at a time that a clause of its own gives.
	agedThen = pattern.New(`(20\d\d)年(?:(\d{1,2})月)?(?:\d{1,2}日)?[^，。；\d年]{0,14}，?(?:时年|年仅|时仅)((\d{2})(?:周)?岁)`)
	// termBehind is a period, then how many years it is.
	termBehind = pattern.New(`(20\d\d|19\d\d)年(\d{1,2})月(?:(\d{1,2})日)?(?:起)?[至到—～](20\d\d)年(\d{1,2})月(?:(\d{1,2})日)?(?:止|结束)?(?:期间)?(?:[，（,]?|[^。；，\d]{0,20}，|，?[^。；，\d]{2,16})(?:共计|共|任教|支教|驻村|挂职|服役|就读|为期|历时|期限为?|租期为?|合同期限?为?|任期为?|聘期为?|任职|任职满?|长达)((\d{1,2}|[一二两三四五六七八九十]{1,2})年)[^\d半多余零]`)
	// changedLater is a law with when it was changed and from when it is in force.
	changedLater = pattern.New(`(20\d\d)年(\d{1,2})月(?:(\d{1,2})日)?(?:修订|修正|通过|公布|发布|印发)(?:通过|公布|发布|印发)?[，、]?(?:并)?(?:自|于|从)?((20\d\d)年(\d{1,2})月(?:(\d{1,2})日)?)起?(?:正式|全面)?(?:施行|实施|执行|生效)`)
	// quarterMonths is a quarter or a half of the year with its months.
	quarterMonths = pattern.New(`(?:(第?[一二三四1-4]季度)|([上下]半年))[（(](\d{1,2})月?(?:至|—|-|到|～|–)(\d{1,2})月[）)]`)
	// movedBy is a day, by how many days something was moved, and the new day.
	movedBy = pattern.New(`原定于?(\d{1,2})月(\d{1,2})日[^。；\d]{0,24}?(推迟|延期|提前|顺延|延后)了?(\d{1,2})[天日]，?[^。；\d]{0,6}?((\d{1,2})月(\d{1,2})日)`)
	// daysOfMonth is a month, and on how many of its days something was done.
	daysOfMonth = pattern.New(`(?:^|[^\d、至到—-])(\d{1,2})月份?[^。；，、\d至到]{0,12}?(?:接访|值班|坐班|开放|出勤|上班|运行|开诊|工作|驻村|坐诊|值守|在岗|下沉|驻点|巡查|作业)了?((\d{2})天)`)
)

// yearsCounted holds what is counted from a year against both years.
func yearsCounted(p *pass) {
	p.sentencesWith("周年", func(s *sentence) {
		for n := range began {
			for _, m := range s.all(began[n].re) {
				p.anniversary(s, m, began[n].year, 1, 2, 2)
			}
		}
		for _, m := range s.all(partyAhead) {
			if month, _ := strconv.Atoi(m.text(3)); month > 0 && month < 8 {
				p.anniversaryThen(s, m, 1921, 2, 1, 1)
			}
		}
		for _, m := range s.all(ownAnniversary) {
			year, _ := strconv.Atoi(m.text(1))
			p.anniversary(s, m, year, 2, 4, 3)
		}
	})
	p.sentencesWith("年", func(s *sentence) {
		if s.has("退休", "离任", "卸任", "离职", "退伍", "调离", "去世", "离岗") {
			for _, m := range s.all(servedFor) {
				p.served(s, m)
			}
		}
		if s.has("共", "为期", "历时", "期", "任", "教", "驻", "职", "役", "读") && s.has("至", "到", "—", "～") {
			for _, m := range s.all(termBehind) {
				p.termBehind(s, m)
			}
		}
	})
}

// countIn is a number in figures or in 汉字, 0 where it is neither.
func countIn(text string) int {
	if n, err := strconv.Atoi(text); err == nil {
		return n
	}
	if text == "两" {
		return 2
	}
	return hanNumber([]rune(text))
}

// anniversary compares the year of the group then with that in which it began.
func (p *pass) anniversary(s *sentence, m match, first, then, number, whole int) {
	year, _ := strconv.Atoi(m.text(then))
	n := countIn(m.text(number))
	if n == year-first+1 && s.has("提前", "即将", "来年", "明年", "迎接", "筹备", "将迎来") {
		return
	}
	p.anniversaryThen(s, m, first, then, number, whole)
}

func (p *pass) anniversaryThen(s *sentence, m match, first, then, number, whole int) {
	year, _ := strconv.Atoi(m.text(then))
	n := countIn(m.text(number))
	from, to := m.span(whole)
	if n == 0 || n == year-first || year <= first || p.within(s.paragraph, from, to) {
		return
	}
	p.sayIt(s.paragraph, from, to, fmt.Sprintf("%d年起，到%d年是%d周年，写的是%d周年", first, year, year-first, n), "改正其中写错的一个")
}

func (p *pass) served(s *sentence, m match) {
	first, _ := strconv.Atoi(m.text(1))
	last, _ := strconv.Atoi(m.text(3))
	n := countIn(m.text(6))
	from, to := m.span(5)
	if d := last - first; n == 0 || d <= 0 || n >= d-1 && n <= d+1 || p.within(s.paragraph, from, to) {
		return
	}
	p.sayIt(s.paragraph, from, to, fmt.Sprintf("写的是%s，从%d年到%d年是%d年", m.text(5), first, last, last-first), "改正其中写错的一个")
}

func (p *pass) termBehind(s *sentence, m match) {
	a, _ := strconv.Atoi(m.text(1))
	first, _ := strconv.Atoi(m.text(2))
	b, _ := strconv.Atoi(m.text(4))
	last, _ := strconv.Atoi(m.text(5))
	n := countIn(m.text(8))
	months := 12*(b-a) + last - first
	from, to := m.span(7)
	if n == 0 || months >= 12*n-1 && months <= 12*n || p.within(s.paragraph, from, to) {
		return
	}
	p.sayIt(s.paragraph, from, to, "写的是"+m.text(7)+"，前面的起止年月是"+spanWords(m.text(1), m.text(2), m.text(4), m.text(5)), "改正其中写错的一个")
}

// orderOfTimes holds what comes later, and the months of a quarter, against the calendar.
func orderOfTimes(p *pass) {
	p.sentencesWith("月", func(s *sentence) {
		if s.has("施行", "实施", "执行", "生效") && s.has("修订", "修正", "通过", "公布", "发布", "印发") {
			for _, m := range s.all(changedLater) {
				p.inForceBefore(s, m)
			}
		}
		if s.has("季度", "半年") {
			for _, m := range s.all(quarterMonths) {
				p.monthsOf(s, m)
			}
		}
		if s.has("天", "日") && s.has("推迟", "延期", "提前", "顺延", "延后") {
			for _, m := range s.all(movedBy) {
				p.movedDay(s, m)
			}
		}
		if s.has("天") {
			for _, m := range s.all(daysOfMonth) {
				month, _ := strconv.Atoi(m.text(1))
				n, _ := strconv.Atoi(m.text(3))
				from, to := m.span(2)
				if month >= 1 && month <= 12 && n > daysIn(2024, month) && n < 32 && !p.within(s.paragraph, from, to) {
					p.sayIt(s.paragraph, from, to, fmt.Sprintf("%d月只有%d天", month, daysIn(2024, month)), "改正其中写错的一个")
				}
			}
		}
	})
}

// inForceBefore reports a law that is in force before it was made.
func (p *pass) inForceBefore(s *sentence, m match) {
	var v [6]int
	for n, group := range []int{1, 2, 3, 5, 6, 7} {
		v[n], _ = strconv.Atoi(m.text(group))
	}
	made, force := v[0]*10000+v[1]*100, v[3]*10000+v[4]*100
	if v[2] > 0 && v[5] > 0 {
		made, force = made+v[2], force+v[5]
	}
	if from, to := m.span(4); force < made && !p.within(s.paragraph, from, to) {
		p.sayIt(s.paragraph, from, to, "施行的日期早于修订、公布的日期", "改正其中写错的一个")
	}
}

// monthsOf compares 第三季度（7月至9月） with the months that the quarter, or the half, has.
func (p *pass) monthsOf(s *sentence, m match) {
	first, _ := strconv.Atoi(m.text(3))
	last, _ := strconv.Atoi(m.text(4))
	group, name := 1, []rune(m.text(1))
	from, to := 0, 0
	switch {
	case m.text(2) == "上半年":
		group, from, to = 2, 1, 6
	case m.text(2) == "下半年":
		group, from, to = 2, 7, 12
	default:
		digit := name[len(name)-3]
		n := hanDigit(digit)
		if isDigit(digit) {
			n = int(digit - '0')
		}
		from, to = 3*n-2, 3*n
	}
	if first >= from && last <= to {
		return
	}
	a, b := m.span(group)
	if p.within(s.paragraph, a, b) {
		return
	}
	p.sayIt(s.paragraph, a, b, fmt.Sprintf("%s是%d月至%d月，写的是%d月至%d月", m.text(group), from, to, first, last), "改正其中写错的一个")
}

// movedDay compares 原定11月20日推迟10天，于11月30日 with both days.
func (p *pass) movedDay(s *sentence, m match) {
	var v [5]int
	for n, group := range []int{1, 2, 4, 6, 7} {
		v[n], _ = strconv.Atoi(m.text(group))
	}
	days := v[2]
	if m.text(3) == "提前" {
		days = -days
	}
	from, to := m.span(5)
	then := time.Date(commonYear, time.Month(v[0]), v[1]+days, 0, 0, 0, 0, time.UTC)
	if v[0] < 3 && v[3] > 2 || int(then.Month()) == v[3] && then.Day() == v[4] || p.within(s.paragraph, from, to) {
		return
	}
	p.sayIt(s.paragraph, from, to, fmt.Sprintf("%s月%s日%s%s天是%d月%d日", m.text(1), m.text(2), m.text(3), m.text(4), then.Month(), then.Day()), "改正其中写错的一个")
}
