package proof

import (
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/finding"
)

var clockRules = []Rule{
	{
		Code: "proof.date.clock", Severity: finding.Error, Name: "不存在的时刻",
		Basis:  "GB/T 7408.1-2023：一天从0时到24时，一小时60分",
		Flags:  []string{"会议于8月5日⟦25时⟧召开。", "会议于当日⟦10时75分⟧结束。", "受理时间：上午⟦8:75⟧至11:30。", "8月5日⟦26：30⟧召开。", "会议于上午⟦9点80分⟧开始。"},
		Passes: []string{"会议于8月5日15时召开。", "历时26时30分。", "会议于10时59分结束，24时前报送。", "比分为10:75，比例为1:60。", "24小时值班，72时内办结。", "8月5日24:00前报送。", "投票10：75通过。"},
		check:  clock,
	},
	{
		Code: "proof.date.halfday", Severity: finding.Warning, Name: "上午14时、下午15时",
		Basis:  "时段和钟点对不上，或者用了24小时制还写“下午”",
		Flags:  []string{"会议于⟦上午14时⟧召开。", "⟦凌晨13点⟧接到报告。", "会议于8月5日⟦上午15:30⟧召开。", "⟦早上18时⟧到岗。", "会议于⟦下午15时⟧召开。", "⟦晚上20:00⟧查寝。"},
		Passes: []string{"会议于下午2时召开。", "会议于15时召开。", "受理时间：上午8:30—12:00，下午14:30—17:30。", "下午15名教师参加。", "夜间22时至次日6时关闭。", "会议于上午11时30分召开。", "凌晨3点接到报告。", "上午12时结束。", "上午14人参加。", "下午3时召开。"},
		check:  halfDay,
	},
	{
		Code: "proof.date.relative", Severity: finding.Warning, Name: "公文里写昨天、明天",
		Basis:  "公文长期保存，时间写具体的年、月、日",
		Flags:  []string{"关于召开会议的通知\n定于⟦明天⟧上午召开会议。", "关于巡察整改情况的公示\n学校⟦昨天⟧召开了专题会议。", "关于巡察整改情况的报告\n截至⟦昨日⟧，已完成48项。", "关于巡察整改情况的报告\n⟦昨日⟧已完成48项。", "关于报送材料的通知\n请于⟦后天⟧前报送。", "各村民组：定于⟦明天⟧8时至18时停水。\n河口村村民委员会\n2025年8月18日", "关于召开会议的通知\n定于⟦今天⟧下午召开会议。", "领导小组办公室⟦明天⟧起对材料进行审核。"},
		Passes: []string{"关于巡察整改情况的公示\n共创学校美好的明天。", "关于巡察整改情况的公示\n开展“我们的昨天、今天和明天”主题教育。", "关于巡察整改情况的公示\n后天培养同样重要。", "记者昨天召开了专题会议。", "今天（3月1日），县委召开会议。昨天，党组召开会议。", "关于巡察整改情况的公示\n培养祖国的明日之星。"},
		check:  relativeDays,
	},
	{
		Code: "proof.date.loose", Severity: finding.Info, Name: "公文里写今年、去年、本月",
		Basis:  "公文长期保存，时间写具体的年、月、日",
		Flags:  []string{"关于巡察整改情况的公示\n⟦今年⟧3月，学校修订了制度。", "关于巡察整改情况的公示\n⟦去年⟧以来，学校修订了制度。", "关于巡察整改情况的公示\n⟦本月⟧底前完成。"},
		Passes: []string{"关于巡察整改情况的公示\n2023年3月，学校修订了制度。", "今年3月，学校修订了制度。", "关于巡察整改情况的公示\n围绕“今年怎么干”开展讨论。", "关于巡察整改情况的公示\n本月票制度继续执行。"},
		check:  looseTimes,
	},
	{
		Code: "proof.date.noyear", Severity: finding.Info, Name: "日期前面一直没有写年份",
		Basis:  "GB/T 9704-2012 7.3.5.4：日期标全年、月、日；第一次写的日期带年份",
		Flags:  []string{"关于巡察整改情况的公示\n⟦3月5日⟧，学校召开会议。4月8日，学校再次召开会议。\n2023年8月5日"},
		Passes: []string{"关于巡察整改情况的公示\n2023年，学校开展整改。3月5日，学校召开会议。", "关于巡察整改情况的公示\n2023年3月5日，学校召开会议。4月8日，学校再次召开会议。", "关于2023年巡察整改情况的公示\n3月5日，学校召开会议。", "3月5日，学校召开会议。"},
		check:  noYear,
	},
	{
		Code: "proof.numeral.day", Severity: finding.Warning, Name: "5月3号",
		Basis:  "GB/T 9704-2012 7.3.5.4：日期写年、月、日，“号”是口语",
		Flags:  []string{"学校于5月3⟦号⟧召开会议。", "于2023年8月5⟦号⟧公示。", "五月三⟦号⟧前完成。"},
		Passes: []string{"学校于5月3日召开会议。", "他说：“5月3号开会。”", "2023年第5号公告。", "3号楼，5号文件，今年5月3号楼竣工。", "2月17号线开通。"},
		check:  spokenDay,
	},
}

// clock finds 25时, 10时75分, 10:75.
func clock(p *pass) {
	p.find("时点", func(i, k int, runes []rune) {
		hour, from := numberBefore(runes, k, 3)
		if size := k - from; size == 0 || size > 2 || !timeBefore(runes, from) {
			return
		}
		minute, end := numberAfter(runes, k+1, 3)
		hasMinutes := (end-k-1 == 1 || end-k-1 == 2) && at(runes, end) == '分' && !oneOf(at(runes, end+1), "之钟")
		switch {
		case hasMinutes && (hour > 24 || minute > 59):
			p.hit(i, from, end+1, "没有这个时刻", "改成正确的时刻")
		case !hasMinutes && end == k+1 && hour > 24 && runes[k] == '时' && oneOf(at(runes, k+1), "，。、；许整前后起至到召开在"):
			p.hit(i, from, k+1, "没有这个时刻", "改成正确的时刻")
		}
	})
	p.find(":：", func(i, k int, runes []rune) {
		hour, minute, from, end := colonTime(runes, k)
		if end > 0 && timeBefore(runes, from) && (hour > 24 || minute > 59) {
			p.hit(i, from, end, "没有这个时刻", "改成正确的时刻")
		}
	})
}

// colonTime reads 10:30 around its colon at k; end is 0 where there is none.
func colonTime(runes []rune, k int) (hour, minute, from, end int) {
	hour, from = numberBefore(runes, k, 3)
	minute, end = numberAfter(runes, k+1, 3)
	if size := k - from; size == 0 || size > 2 || end-k-1 != 2 || oneOf(at(runes, from-1), ":：.") {
		return 0, 0, 0, 0
	}
	return hour, minute, from, end
}

// timeBefore reports a day or a part of it right before k: what follows is a time of day.
func timeBefore(runes []rune, k int) bool {
	return oneOf(at(runes, k-1), "日号午晚晨早") && !endsWith(runes, k, "每日", "节日")
}

// halfDays are the parts of a day, with the first hour and the last one of 24 that each cannot have. Those with late have it said twice.
var halfDays = []struct {
	word        string
	first, last int
	late        bool
}{
	{"上午", 13, 24, false}, {"凌晨", 13, 24, false}, {"早上", 13, 24, false}, {"早晨", 13, 24, false}, {"清晨", 13, 24, false},
	{"下午", 13, 24, true}, {"晚上", 13, 24, true}, {"当晚", 13, 24, true}, {"夜间", 13, 24, true}, {"傍晚", 13, 24, true},
}

// halfDay finds hours that do not go with the part of the day, or that say it anew.
func halfDay(p *pass) {
	for _, d := range halfDays {
		p.each(d.word, func(i, k int, runes []rune) {
			hour, end := numberAfter(runes, k+2, 3)
			if size := end - k - 2; size != 2 || hour < d.first || hour > d.last {
				return
			}
			to := end + 1
			if oneOf(at(runes, end), ":：") {
				if _, to = numberAfter(runes, end+1, 3); to-end != 3 {
					return
				}
			} else if !oneOf(at(runes, end), "时点") || starts(runes, end, "时候") {
				return
			}
			if d.late {
				if oneOf(at(runes, to), "至-—–～~－") || at(runes, to) == '到' && isDigit(at(runes, to+1)) { // hours of work, as they are posted
					return
				}
				p.hit(i, k, to, "“"+d.word+"”和"+fmt.Sprint(hour)+"时说了两遍", "写"+fmt.Sprint(hour)+"时，或者"+d.word+fmt.Sprint(hour-12)+"时")
				return
			}
			p.hit(i, k, to, "“"+d.word+"”没有"+fmt.Sprint(hour)+"时", "改正其中写错的一个")
		})
	}
}

// relativeDays finds 昨天, 明天 in papers, which are read long after.
func relativeDays(p *pass) {
	if p.text.genre() == "" && !p.has("整改") && !p.has("巡察") && !p.has("党委") && !p.has("党组") && !p.has("领导小组") && !p.signed() || p.has("今天（") { // 今天（3月1日） is how broadcasts speak
		return
	}
	for _, w := range []string{"昨天", "昨日", "明天", "明日", "后天", "前天", "今天", "今日"} {
		p.each(w, func(i, k int, runes []rune) {
			q := &p.text.Paragraphs[i]
			if q.Kind != Table && q.Kind != Title && isRelativeDay(runes, k) && !inQuotes(runes, k) && !inTitle(runes, k) {
				p.hit(i, k, k+2, "“"+w+"”过后就看不懂了", "写具体的年、月、日")
			}
		})
	}
}

// isRelativeDay reports a day at k on which something happens: 美好的明天 and 后天培养 are none.
func isRelativeDay(runes []rune, k int) bool {
	past := runes[k] == '昨'
	if isFixed(runes, k) {
		return true
	}
	switch {
	case runes[k] == '今':
		return false
	case past && clauseStart(runes, k) && isHan(at(runes, k+2)) && at(runes, k+2) != '的':
		return true
	case !past && oneOf(at(runes, k-1), "的好，、和"), runes[k] == '后' && !oneOf(at(runes, k+2), "上下中晚早前召举"):
		return false
	}
	if next := at(runes, k+2); !past && isDigit(next) {
		_, end := numberAfter(runes, k+2, 3)
		return oneOf(at(runes, end), "时点:：")
	}
	return startsAny(runes, k+2, "上午", "下午", "中午", "晚", "早", "凌晨", "召开", "举行", "前", "起", "将", "开始", "到", "进行", "，")
}

// isFixed reports a day that something is fixed for, with the time of day: 定于明天8时.
func isFixed(runes []rune, k int) bool {
	return endsWith(runes, k, "定于", "拟于", "将于", "兹定于", "改于", "订于", "请于", "改到", "推迟到", "提前到", "暂定于") && (isDigit(at(runes, k+2)) || startsAny(runes, k+2, "上午", "下午", "中午", "晚", "早", "凌晨", "召开", "举行", "起", "开始", "前", "在", "全天", "全", "停", "开"))
}

// signed reports a paper with its date at the end.
func (p *pass) signed() bool {
	return slices.ContainsFunc(p.text.Paragraphs, func(q Paragraph) bool { return q.Kind == Date })
}

// looseTimes finds 今年, 去年, 本月 in papers.
func looseTimes(p *pass) {
	if p.text.genre() == "" {
		return
	}
	for _, w := range []string{"今年", "去年", "明年", "本月", "上月", "上个月", "本周", "上周"} {
		p.each(w, func(i, k int, runes []rune) {
			if q := &p.text.Paragraphs[i]; q.Kind == Table || q.Kind == Title || inQuotes(runes, k) || inTitle(runes, k) || at(runes, k+2) == '票' {
				return
			}
			p.hit(i, k, k+len([]rune(w)), "“"+w+"”过后就看不懂了", "写具体的年份、月份")
		})
	}
}

// noYear finds the first date of a paper, where no year stands before it.
func noYear(p *pass) {
	days := p.text.days()
	if p.text.genre() == "" || len(days) == 0 {
		return
	}
	d := days[0]
	if d.Year != 0 || p.text.Paragraphs[d.paragraph].Kind != Body || d.Day == 0 {
		return
	}
	for i := 0; i <= d.paragraph; i++ {
		line := p.text.Paragraphs[i].Text
		if i == d.paragraph {
			line = string(p.text.Paragraphs[i].runes[:d.from])
		}
		if strings.Contains(line, "年") {
			return
		}
	}
	p.hit(d.paragraph, d.from, d.to, "前面没有写过年份，看不出是哪一年", "补上年份")
}

// spokenDay finds 5月3号.
func spokenDay(p *pass) {
	p.find("号", func(i, k int, runes []rune) {
		_, from := numberBefore(runes, k, 3)
		if from == k {
			_, from = hanBefore(runes, k, 4)
		}
		if size := k - from; size == 0 || size > 3 || at(runes, from-1) != '月' || inQuotes(runes, k) || oneOf(at(runes, k+1), "楼线院令文通机井") || startsAny(runes, k+1, "公告", "公报", "公交") {
			return
		}
		if before := at(runes, from-2); !isDigit(before) && hanDigit(before) == 0 {
			return
		}
		p.fix(i, k, k+1, "日", "日期用“日”，不用“号”", "写“日”")
	})
}
