package proof

import (
	"slices"
	"unicode/utf8"
)

// hardships are words for what nobody may publish of a person.
var hardships = []string{"困难", "资助", "建档立卡", "低保", "贫困", "孤儿", "留守", "残疾", "特困", "受助", "助学金", "单亲", "抑郁", "困境", "孤残", "无人抚养", "自闭", "孤独症", "脑瘫", "癫痫", "智障", "尿毒症", "焦虑症", "心理问题", "心理障碍", "心理疾病", "患病", "重病", "大病", "白血病", "脱贫", "监测户", "五保", "救助"}

// intimate is what else nobody may publish of a pupil: 学生李红怀孕休学.
var intimate = []string{"怀孕", "早恋", "自杀", "自残", "自伤", "轻生", "被欺凌", "受欺凌", "遭欺凌", "霸凌", "性侵", "猥亵", "精神疾病", "精神障碍", "艾滋", "乙肝", "肺结核", "溺亡"}

// needyPeople are words for such persons that stand just before their names.
var needyPeople = []string{"孤儿", "低保户", "五保户", "特困户", "贫困户", "脱贫户", "监测户", "困难户", "建档立卡户", "残疾人", "单亲家庭", "低保家庭", "困难家庭", "困难群众", "困难职工", "困难党员", "困难教师", "困难教职工", "特困人员", "低保对象", "低保人员", "救助对象", "资助对象", "受助对象", "受助人", "残疾职工", "残疾教师", "抑郁症患者", "学生姓名", "供养人员", "供养对象", "保障对象", "帮扶对象", "监测对象", "特殊学生"}

// conditions are hardships named behind the person: 周敏患有抑郁症, 李明（留守儿童）.
var conditions = []string{"孤儿", "单亲", "留守儿童", "留守学生", "留守家庭", "低保", "建档立卡", "残疾", "抑郁", "特困", "五保户", "贫困户", "脱贫户", "监测户", "困难学生", "贫困学生", "贫困生", "特困生", "自闭症", "白血病", "焦虑症"}

const pupilText, pupilHint = "受资助、有困难或者患病的人、按班级点名的学生，姓名公布出来了", "写成张某某，或者只写人数"

func pupils(p *pass) {
	first := len(p.hits)
	p.each("生", func(i, k int, runes []rune) {
		if !oneOf(at(runes, k-1), "学新考毕男女困特") {
			return
		}
		if hasAny(string(runes[max(0, k-8):k+1]), hardships...) {
			p.reportNeedy(i, k+1, runes)
		} else if clause := clauseFrom(runes, k+1); at(runes, k-1) == '学' && hasAny(clause, hardships...) || oneOf(at(runes, k-1), "学男女") && hasAny(clause, intimate...) {
			p.reportNames(i, k+1, runes, true, pupilText, pupilHint)
		}
	})
	for _, w := range []string{"儿童", "孩子", "子女", "患者", "老人", "同学", "女童", "男童", "幼童", "幼儿", "少年"} {
		p.each(w, func(i, k int, runes []rune) {
			if hasAny(string(runes[max(0, k-8):k]), hardships...) {
				p.reportNeedy(i, k+2, runes)
			}
		})
	}
	for _, w := range needyPeople {
		p.each(w, func(i, k int, runes []rune) { p.reportNeedy(i, k+utf8.RuneCountInString(w), runes) })
	}
	for _, w := range conditions {
		p.each(w, func(i, k int, runes []rune) {
			if hasAny(clauseFrom(runes, k), "去世", "逝世", "殉职", "牺牲") { // who is honoured after his death
				return
			}
			p.reportNamesBefore(i, beforeCondition(runes, k), runes, pupilText, pupilHint)
		})
	}
	p.each("班", p.classmates)
	p.reportElsewhere(p.hits[first:], "受资助、有困难或者患病的人，或者是学生", pupilHint)
}

// reportNeedy reports the names behind a word for such a person, 困难学生名单：张小明、李红, and those before it, 张小明等3名困难学生.
func (p *pass) reportNeedy(i, k int, runes []rune) {
	start := behindWords(runes, k, []string{"名单", "代表", "家庭", "学生", "子女", "儿童", "家长", "：", ":", "（", "(", "“", "为", "是", "如", "即", "分别", "有"})
	p.reportNames(i, start, runes, true, pupilText, pupilHint)
	for n := k - 2; n > max(0, k-18) && !oneOf(runes[n], "，。；："); n-- {
		if runes[n] == '等' {
			p.reportNamesBefore(i, n, runes, pupilText, pupilHint)
			return
		}
	}
}

// behindWords steps over up to a few of the words, and over a number of persons: 3人（.
func behindWords(runes []rune, k int, words []string) int {
next:
	for range 4 {
		n := k
		for isFigure(at(runes, n)) {
			n++
		}
		if n > k && oneOf(at(runes, n), "人名") {
			k = n + 1
			continue
		}
		for _, w := range words {
			if starts(runes, k, w) {
				k += utf8.RuneCountInString(w)
				continue next
			}
		}
		break
	}
	return k
}

// beforeCondition is where the name of the person with the condition at k ends; -1 where no name is before it.
func beforeCondition(runes []rune, k int) int {
	end := k
	if at(runes, k-1) == '，' { // 李小红，留守儿童
		if k < 4 || nameBefore(runes, k-1) != 3 || k > 4 && isHan(runes[k-5]) {
			return -1
		}
		return k - 1
	}
next:
	for range 4 {
		for _, w := range []string{"属于", "患有", "身患", "确诊", "因患", "被诊断为", "家庭", "重度", "中度", "轻度", "同学", "系", "是", "为", "属", "患", "（", "(", "因"} {
			if n := utf8.RuneCountInString(w); end >= n && starts(runes, end-n, w) {
				end -= n
				continue next
			}
		}
		break
	}
	if end == k {
		return -1
	}
	return end
}

// classmates reports the pupils named behind a class: 八年级2班赵磊、孙悦.
func (p *pass) classmates(i, k int, runes []rune) {
	n := k - 1
	if oneOf(at(runes, n), "）)") {
		n--
	}
	if !isFigure(at(runes, n)) && hanDigit(at(runes, n)) == 0 {
		return
	}
	for n >= 0 && (isFigure(runes[n]) || hanDigit(runes[n]) != 0) {
		n--
	}
	if at(runes, k-1) == '）' || at(runes, k-1) == ')' {
		if !oneOf(at(runes, n), "（(") {
			return
		}
	} else if at(runes, n) != '级' && !oneOf(at(runes, n), "高初（(") && !oneOf(runes[n+1], hanFigures+"0123456789") {
		return
	}
	if oneOf(at(runes, n), "第") { // 第二班
		return
	}
	start := behindWords(runes, k+1, []string{"学生", "同学", "男生", "女生", "的", "：", "（", "困难", "贫困"})
	p.reportNames(i, start, runes, true, pupilText, pupilHint)
}

// clauseFrom is the text behind k up to the end of the clauses that belong together, at most 24 characters.
func clauseFrom(runes []rune, k int) string {
	end := k
	for end < min(len(runes), k+24) && !oneOf(runes[end], "。；！？") {
		end++
	}
	return string(runes[k:end])
}

// complainants are words for persons who have reported something.
var complainants = []string{"信访人", "举报人", "上访人", "投诉人", "检举人", "控告人", "反映人", "来信人", "来访人", "来电人", "申诉人", "求助人", "诉求人", "信访者", "举报者", "上访户", "信访群众", "上访群众", "来访群众", "信访户", "信访当事人"}

func petitioners(p *pass) {
	const hint = "写成李某某，或者只写"
	first := len(p.hits) // a name that is reported as a pupil's is not reported a second time
	for _, w := range complainants {
		p.each(w, func(i, k int, runes []rune) {
			start := behindWords(runes, k+utf8.RuneCountInString(w), []string{"：", ":", "为", "是", "（", "系", "“", "姓名", "家长", "村民"})
			p.reportNames(i, start, runes, true, w+"的姓名公布出来了", hint+"“"+w+"”")
		})
	}
	for _, w := range []string{"群众", "村民", "家长", "职工", "教师", "居民"} {
		p.each(w, func(i, k int, runes []rune) {
			from := k + 2
			n := nameAt(runes, from, starts(runes, from+2, "实名") || starts(runes, from+3, "实名"))
			// A name needs three characters here, since 常年 in 群众常年反映 is none. Before 实名 two are enough: only persons write so.
			if n == 3 && startsAny(runes, from+n, "反映", "举报", "投诉", "信访", "上访", "来信", "来访") || n > 0 && starts(runes, from+n, "实名") {
				p.reportNames(i, from, runes, true, "反映问题的人的姓名公布出来了", hint+"“群众”")
			}
		})
	}
	p.reportElsewhere(p.hits[first:], "反映问题的人", hint+"“群众”")
}

// punishments are measures against members of staff; a talk is none.
var punishments = []string{"警告", "记过", "记大过", "处分", "诫勉", "开除", "撤职", "免职", "免去", "留党察看", "降级", "通报批评", "问责", "立案", "解聘", "辞退", "留置", "停职"}

func staff(p *pass) {
	first, published, rectifies := len(p.hits), p.publishedAbove(), p.has("整改")
	for _, w := range punishments {
		p.each(w, func(i, k int, runes []rune) {
			if published(i) || w == "警告" && oneOf(at(runes, k+2), "称说道各其，：") || p.sentenceHas(p.sentenceAt(i, k), foreign...) || endsOffice(w) && !p.forAFault(i, k, rectifies) {
				return
			}
			from := k
			for from > 0 && k-from < 45 && !oneOf(runes[from-1], "。；！？") {
				from--
			}
			for j := from; j < k; j++ {
				if punishedAt(runes, j) {
					p.reportNames(i, j, runes, true, staffText, staffHint)
				}
			}
			start := behindWords(runes, k+utf8.RuneCountInString(w), []string{"谈话", "处分", "处理", "教育", "人员", "名单", "对象", "：", ":", "（", "(", "为", "分别"})
			listed := start > k+utf8.RuneCountInString(w) || slices.Contains([]string{"开除", "免去", "辞退", "解聘"}, w)
			p.reportNames(i, start, runes, listed, staffText, staffHint)
		})
	}
	p.reportElsewhere(p.hits[first:], "受处分、被问责的人", staffHint)
}

const staffText, staffHint = "受处分、被问责的人的姓名公布出来了", "要公布姓名的不用改；不公布的写成王某某，或者只写人数"

// punishedAt reports a punished person's name at j: 给予王建国…, 对副校长李明进行…, 王建国受到….
func punishedAt(runes []rune, j int) bool {
	if !isSurname(runes[j]) && !oneOf(runes[j], rareSurnames) {
		return false
	}
	post := endsPost(runes, j)
	lead := endsWith(runes, j, "对", "给予", "给", "将", "予", "责令", "免去", "约谈", "其中")
	suffers := lead || post > 0 && !endsWith(runes, j-post, "由", "经", "以", "向", "校党委", "在")
	n := 0
	if suffers {
		n = nameAt(runes, j, true)
	} else if isSurname(runes[j]) && (j == 0 || !isHan(runes[j-1])) {
		n = nameAt(runes, j, false)
	}
	if n == 0 {
		return false
	}
	k := j + n
	if starts(runes, k, "同志") {
		k += 2
	}
	if lead && post == 0 && n == 2 && !isSurname(runes[j]) && oneOf(at(runes, k), "、和与及") {
		return false // 对金城、石桥三所小学
	}
	if lead || post > 0 {
		return oneOf(at(runes, k), "、和与及等（(0123456789两二三的") || startsAny(runes, k, dealtWith...)
	}
	return startsAny(runes, k, "受到", "被", "因", "违反", "违规", "违纪", "受")
}

// dealtWith are words behind the name of a person against whom a measure is taken.
var dealtWith = []string{"进行", "予以", "给予", "作出", "党内", "政务", "诫勉", "开除", "批评", "提醒", "通报", "警告", "严重警告", "记过", "记大过", "免职", "降级", "撤职", "停职", "立案", "处分", "处以", "分别", "受到", "被", "因", "违反", "违规", "违纪", "行政", "组织处理", "问责", "责令", "调离", "移送", "留置", "留党", "解聘", "辞退", "取消", "扣发", "职务", "党籍", "公职", "校长", "副校长", "主任", "书记"}
