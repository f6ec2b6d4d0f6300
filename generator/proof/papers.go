package proof

import (
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
)

var paperRules = []Rule{
	{
		Code: "proof.form.genres", Severity: finding.Warning, Name: "标题里两个文种连用：请示报告",
		Basis:  "党政机关公文处理工作条例第八条、第九条：标题由发文机关名称、事由和文种组成，文种只用一个",
		Flags:  []string{"关于调整伙食补助标准的⟦请示报告⟧\n现将有关情况请示如下。", "关于召开会议的⟦通知通告⟧\n定于8月5日召开会议。", "关于核拨经费的⟦报告请示⟧\n需要经费5万元。", "关于商请支持的⟦请示函⟧\n请予支持。"},
		Passes: []string{"关于调整伙食补助标准的请示\n现将有关情况请示如下。", "关于执行请示报告制度的通知\n定于8月5日召开会议。", "关于整改情况的通报\n通报如下。", "关于申请的批复函\n请照办。", "向党组织请示报告\n现将有关情况说明如下。"},
		check:  genresTwice,
	},
	{
		Code: "proof.form.you", Severity: finding.Warning, Name: "上报的公文里称自己“你镇”",
		Basis:  "上行文里称自己“我镇”“我局”，称上级写名称",
		Flags:  []string{"县发展和改革委员会：\n⟦你镇⟧冷链仓储项目已完成前期准备，现将可行性研究报告随文上报，请予审批。", "县财政局：\n⟦你校⟧因开展活动，现申请经费5万元，妥否，请批示。", "市教育局：\n现将⟦你校⟧整改情况报告如下，请审阅。"},
		Passes: []string{"县发展和改革委员会：\n我镇项目已完成前期准备，请予审批。", "各镇：\n请你镇于8月5日前将材料报县政府，请予支持。", "你镇关于项目的请示收悉，同意。", "你局请予审批的项目共3个。"},
		check:  youUpward,
	},
	{
		Code: "proof.head.addresseemark", Severity: finding.Warning, Name: "主送机关后面是分号、逗号、句号",
		Basis:  "GB/T 9704-2012 7.3.2：最后一个机关名称后标全角冒号",
		Flags:  []string{"各村民委员会、社区居民委员会⟦；⟧\n根据县民政局统一安排，现就有关工作通知如下，请确定专人负责。", "各乡镇人民政府，县政府各部门⟦。⟧\n现将有关事项通知如下，请认真贯彻执行。"},
		Passes: []string{"各村民委员会、社区居民委员会：\n根据县民政局统一安排，现就有关工作通知如下，请确定专人负责。", "各乡镇、县直各单位参加了会议。\n根据安排，现就有关工作通知如下。", "一、各村民委员会；\n二、各社区居民委员会；"},
		check:  addresseeMark,
	},
	{
		Code: "proof.date.deadline", Severity: finding.Warning, Name: "要求完成的日期在成文日期之前",
		Basis:  "布置的事，期限在成文以后",
		Flags:  []string{"各工程队要在⟦8月20日⟧前完成所有在建工地检查，并报送汇总表。\n项目管理部\n2025年8月24日", "请各单位于⟦2025年3月5日⟧前将报名表报送办公室。\n县总工会\n2025年3月12日", "兹定于⟦6月3日⟧召开会议，请准时参加。\n某镇党委\n2025年6月8日"},
		Passes: []string{"各工程队要在8月31日前完成检查。\n项目管理部\n2025年8月24日", "请各单位于1月5日前报送材料。\n县总工会\n2025年12月28日", "各队已在8月20日前完成检查。\n项目管理部\n2025年8月24日", "2025年8月20日前建成的项目，要于9月5日前完成检查。\n项目管理部\n2025年8月24日", "要求各队在8月20日前完成，目前均已完成。\n项目管理部\n2025年8月24日"},
		check:  deadlines,
	},
	{
		Code: "proof.name.signed", Severity: finding.Warning, Name: "落款的机关与正文差一个字",
		Basis:  "前后一致",
		Flags:  []string{"柳河街道消防安全委员会定于12月1日召开座谈会，请派人参加。\n⟦柳林街道消防安全委员会⟧\n2025年11月26日", "现将青河县教育局有关安排通知如下，青河县教育局将组织检查。\n⟦清河县教育局⟧\n2025年11月26日"},
		Passes: []string{"柳河街道消防安全委员会定于12月1日召开座谈会，请派人参加。\n柳河街道消防安全委员会\n2025年11月26日", "第二实验中学、第三实验中学参加比赛。\n第一实验中学\n2025年11月26日", "请到县教育局报名。\n市教育局\n2025年11月26日"},
		check:  signedAlike,
	},
}

var twoGenres = pattern.New(`^关于.{2,60}的?(请示报告|报告请示|方案通知|通知方案|意见通知|通知意见|意见方案|方案意见|决定通报|公告通知|通知公告|批复通知|报告通知|通知报告|请示通知|报告通报|公示通知|请示函|通知通告|通告通知|通知通报|通报通知|公示公告|公告公示|公告通告|通告公告|请示申请|申请请示|报告函|通知函|决定通知|通知决定|意见通知|请示意见|批复通知|通知公告|公告通知)$`)

// genresTwice finds two kinds of paper at a title's end.
func genresTwice(p *pass) {
	for i := range p.text.Paragraphs {
		if i > 5 {
			return
		}
		q := &p.text.Paragraphs[i]
		from, to := trimmed(q.runes)
		if q.Kind == Head || to-from > longestHeading || to-from < 6 {
			continue
		}
		m := twoGenres.FindStringSubmatch(string(q.runes[from:to]))
		if m == nil {
			continue
		}
		n := len([]rune(m[1]))
		p.hit(i, to-n, to, "“"+m[1]+"”是两个文种", "只用一个")
	}
}

// asksAbove are words of a paper for those above.
var asksAbove = wordList("请予审批 请予批复 请批复 请批示 请审示 请审阅 请予审核 请予批准 妥否 当否 随文上报 特此请示 特此报告 报告如下 请示如下 恳请 现申请 特申请")

// youUpward finds 你镇 for oneself in a paragraph that asks those above, behind the line that names them.
func youUpward(p *pass) {
	done := -1 // the paragraph that has been found to be no such paper
	p.find("你", func(i, k int, runes []rune) {
		if i == 0 || i == done || !oneOf(at(runes, k+1), "镇乡局校院委办街公村县区厂") || inQuotes(runes, k) || startsAny(runes, k+1, "办理", "校对", "委托") {
			return
		}
		before := strings.TrimSpace(p.text.Paragraphs[i-1].Text)
		if !strings.HasSuffix(before, "：") || strings.Contains(before, "各") || len([]rune(before)) > 30 {
			return
		}
		q := p.text.Paragraphs[i].Text
		if !hasAny(q, asksAbove...) || hasAny(q, "收悉", "批复如下", "同意你", "请你", "希望你", "望你", "要求你", "你镇要", "你局要", "你校要", "通知如下", "函复如下") || p.within(i, k, k+2) {
			done = i
			return
		}
		end := k + 2
		done = i
		p.likely(i, k, end, "我"+string(runes[k+1:end]), "这是上报的公文，自称不写“"+string(runes[k:end])+"”", "称自己写“我"+string(runes[k+1:end])+"”，称上级写名称")
	})
}

var addressed = pattern.New(`^(?:各|县|市|区|省|镇|乡|全[县市区校]各)[^，。；：]{0,30}(?:委员会|政府|部门|单位|局|处|科室|学校|支部|党委|办公室|公司|中心|街道|企业|办|院|小学|中学|站所|商户|住户|业主)$`)

// addresseeMark finds the line that names those addressed, before the text, with another mark than the colon.
func addresseeMark(p *pass) {
	for i := range p.text.Paragraphs {
		if i > 3 || i+1 >= len(p.text.Paragraphs) {
			return
		}
		q := &p.text.Paragraphs[i]
		from, to := trimmed(q.runes)
		if to-from > longestHeading || to-from < 4 || !oneOf(q.runes[to-1], "；，。、") {
			continue
		}
		next := p.text.Paragraphs[i+1].Text
		if addressed.MatchString(strings.ReplaceAll(string(q.runes[from:to-1]), "，", "、")) && hasAny(next, "现就", "现将", "通知如下", "报告如下", "根据", "为", "请") && len([]rune(next)) > 16 {
			p.likely(i, to-1, to, "：", "主送机关后面是“"+string(q.runes[to-1])+"”", "改成全角冒号“：”")
		}
	}
}

var askedBy = pattern.New(`(?:^|[，。；])(?:[^，。；]{0,12}?)(?:请|要|须|务必|务于|应|应当|要求|兹定于|定于|拟于|将于)[^，。；\d]{0,12}$`)

// deadlines finds 请于8月20日前 in a paper of 24 August.
func deadlines(p *pass) {
	days := p.text.days()
	var signed day
	for _, d := range days {
		if p.text.Paragraphs[d.paragraph].Kind == Date {
			signed = d
		}
	}
	if signed.Year == 0 || signed.Day == 0 {
		return
	}
	for _, d := range days {
		if p.text.Paragraphs[d.paragraph].Kind != Body && p.text.Paragraphs[d.paragraph].Kind != Title || d.Day == 0 || d.paragraph > signed.paragraph {
			continue
		}
		p.deadline(d, signed)
	}
}

func (p *pass) deadline(d, signed day) {
	runes := p.text.Paragraphs[d.paragraph].runes
	date := d.Date
	if date.Year == 0 {
		date.Year = signed.Year
		if off := date.Month - signed.Month; off > farYear || off < -farYear {
			return
		}
	}
	n := p.sentenceAt(d.paragraph, d.from)
	lead := string(runes[nearHead(runes, d.from, 24):d.from])
	fixed := strings.HasSuffix(lead, "定于") || strings.HasSuffix(lead, "拟于") || strings.HasSuffix(lead, "将于")
	if !earlier(date, signed.Date) || !fixed && !starts(runes, d.to, "前") && !starts(runes, d.to, "之前") && !starts(runes, d.to, "以前") || !askedBy.MatchString(lead) ||
		p.sentenceHas(n, "已", "曾", "原定", "均", "会上", "此前", "要求各", "去年", "上年") || p.within(d.paragraph, d.from, d.to) || inTitle(runes, d.from) {
		return
	}
	p.hit(d.paragraph, d.from, d.to, "成文日期是"+signed.Date.String()+"，这里说的日期已经过了", "改正其中写错的一个")
}

// signedAlike compares the signature with a name of the same length in the text that ends alike.
func signedAlike(p *pass) {
	for i := range p.text.Paragraphs {
		q := &p.text.Paragraphs[i]
		from, to := trimmed(q.runes)
		if q.Kind != Signature || to-from < 6 || strings.HasPrefix(q.Text, "中共") {
			continue
		}
		name := q.runes[from:to]
		if p.occurrences(string(name)) > 1 {
			continue
		}
		tail := string(name[len(name)-4:])
		done := false
		p.each(tail, func(j, k int, runes []rune) {
			start := k + 4 - len(name)
			if done || j == i || start < 0 || !clauseStart(runes, start) && !endsWith(runes, start, "现将", "经", "由", "报", "为", "是", "向") {
				return
			}
			other := runes[start : k+4]
			differ, digits := 0, false
			for n := range name {
				if name[n] != other[n] {
					differ++
					digits = digits || hanDigit(name[n]) != 0 || oneOf(name[n], "县市区省镇乡村东西南北中上下新老大小") || oneOf(other[n], "，。、的各和")
				}
			}
			if differ == 1 && !digits {
				done = true
				p.hit(i, from, to, "落款是“"+string(name)+"”，正文写“"+string(other)+"”", "看哪一个对，写成一样的")
			}
		})
	}
}

// occurrences are how often the text has the word.
func (p *pass) occurrences(word string) (n int) {
	p.each(word, func(int, int, []rune) { n++ })
	return n
}
