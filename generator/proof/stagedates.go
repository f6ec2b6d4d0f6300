package proof

import (
	"strconv"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/pattern"
)

var stageDateRules = []Rule{
	{
		Code: "proof.date.stages", Severity: finding.Warning, Name: "后一步的日期早于前一步：先完工、后开工",
		Basis:  "先立项、开工，后竣工、验收；先进驻，后反馈；先立案，后结案",
		Flags:  []string{"大桥维修工程于2024年11月开工，⟦2024年10月⟧完工。", "2023年9月5日，巡察组进驻；2023年11月3日，巡察工作结束；⟦2022年12月20日⟧反馈了意见。", "案件于2024年5月8日立案，⟦2024年4月20日⟧结案。", "项目2023年3月动工，⟦2022年12月⟧竣工验收。", "教学楼于2024年8月15日竣工，⟦2024年7月⟧投入使用。", "他2012年9月入学，⟦2011年7月⟧毕业。"},
		Passes: []string{"大桥维修工程于2024年10月开工，2024年11月完工。", "2024年11月一期工程完工，2024年10月二期工程开工。", "一期2023年3月动工，二期2022年12月竣工。", "2023年9月5日巡察组进驻，2023年12月20日反馈意见。", "甲校2024年3月开工，乙校2024年2月完工。", "2024年10月完工，比2024年11月开工的二期早。", "项目于2024年5月立项，10月开工。"},
		check:  stageDates,
	},
	{
		Code: "proof.date.tense", Severity: finding.Warning, Name: "说将要，日期却已经过了；说已经，日期却还没有到",
		Basis:  "“将”“拟”后面是以后的日期，“已于”后面是以前的日期",
		Flags:  []string{"2025年5月6日，记者从镇政府了解到，便民服务中心⟦将于4月28日⟧完成搬迁。", "2024年9月10日，局党组召开会议，决定⟦拟于8月20日⟧开展检查。", "2025年5月6日，通报说，工程⟦已于5月28日⟧完工。", "会议于2023年3月5日召开，确定⟦将于2023年2月20日⟧启动检查。"},
		Passes: []string{"2025年5月6日，记者了解到，便民服务中心将于5月28日完成搬迁。", "2024年12月20日，局党组决定将于1月5日开展检查。", "2025年5月6日，通报说，工程已于4月28日完工。", "2025年1月6日，工程已于12月28日完工。", "2025年3月2日至5日举办，报名将于2月20日截止。", "2024年12月25日，工程已于2024年11月5日完工。", "项目2024年5月6日开工，将于2025年3月1日完工。"},
		check:  tenses,
	},
}

// stages are words of what is done one after another to one thing, in rows; the words of a row are at one step.
var stages = []struct {
	rank  int
	words []string
}{
	{1, wordList("立项")}, {2, wordList("开工 动工 破土 开工建设 进驻 立案 入学 开幕 启动 受理 启动建设")},
	{3, wordList("完工 竣工 巡察结束 巡察工作结束 结案 毕业 闭幕 结束 办结 竣工验收 撤离")}, {4, wordList("投入使用 交付使用 反馈 通车 投入运行 验收合格 正式投用")},
}

var stageWord = pattern.New(`^[^，。；：、]{0,14}?(启动建设|开工建设|竣工验收|巡察工作结束|巡察结束|投入使用|交付使用|投入运行|验收合格|正式投用|立项|开工|动工|破土|进驻|立案|入学|开幕|完工|竣工|结案|毕业|闭幕|办结|反馈|通车)`)

// stageFamilies are the words that tell of one thing each.
var stageFamilies = [][]string{
	{"立项", "开工", "动工", "破土", "开工建设", "启动建设", "完工", "竣工", "竣工验收", "投入使用", "交付使用", "通车", "投入运行", "验收合格", "正式投用"},
	{"进驻", "巡察结束", "巡察工作结束", "反馈"}, {"立案", "结案", "办结"}, {"入学", "毕业"}, {"开幕", "闭幕"},
}

func stageOf(word string) (family, rank int) {
	for _, s := range stages {
		for _, w := range s.words {
			if w == word {
				rank = s.rank
			}
		}
	}
	for n, list := range stageFamilies {
		for _, w := range list {
			if w == word {
				return n + 1, rank
			}
		}
	}
	return 0, 0
}

// staged is a date with the step that is done then.
type staged struct {
	day
	family, rank int
}

// farthestStage is how many runes two steps of one thing stand apart at most.
const farthestStage = 120

// stageDates finds, in one sentence about one thing, a later step with an earlier date.
func stageDates(p *pass) {
	var before staged
	last := -1
	for _, d := range p.text.days() {
		if d.Year == 0 {
			continue
		}
		n := p.sentenceAt(d.paragraph, d.from)
		if n < 0 {
			continue
		}
		runes := p.text.Paragraphs[d.paragraph].runes
		k := d.to
		for oneOf(at(runes, k), "，前") {
			k++
		}
		m := stageWord.FindStringSubmatch(string(runes[k:min(k+22, len(runes))]))
		if n != last {
			before, last = staged{}, n
		}
		if m == nil || inTitle(runes, d.from) {
			continue
		}
		now := staged{day: d}
		now.family, now.rank = stageOf(m[1])
		if now.family == 0 {
			continue
		}
		if before.family == now.family && d.from-before.from < farthestStage && now.rank > before.rank && earlier(now.Date, before.Date) && sameThing(runes[before.from:d.from]) {
			p.hit(d.paragraph, d.from, d.to, "“"+m[1]+"”的日期早于前一步的"+before.String(), "改正其中写错的一个")
			continue
		}
		before = now
	}
}

// sameThing reports words between two dates that begin no other thing: 二期, 乙校.
func sameThing(between []rune) bool {
	for k := range between {
		if startsAny(between, k, "二期", "三期", "后续", "另", "其中", "此前", "之前", "比", "乙", "、") || oneOf(between[k], "；") && startsAny(between, k+1, "第", "另") {
			return false
		}
	}
	return true
}

var (
	saidOn  = pattern.New(`(?:^|^[^，。；\d]{0,16})(20\d\d)年(\d{1,2})月(\d{1,2})日(?:[上下]午|晚)?(?:，|召开|印发|通报|讯|消息)`)
	willBe  = pattern.New(`((?:将于|将在|拟于|定于|计划于)(?:(20\d\d)年)?(\d{1,2})月(\d{1,2})日)`)
	wasDone = pattern.New(`((?:已于|已经于|已在)(?:(20\d\d)年)?(\d{1,2})月(\d{1,2})日)`)
)

// farYear is how many months a date without a year may be off before it is another year's.
const farYear = 6

// tenses compares 将于 and 已于 with the date at which a sentence is said.
func tenses(p *pass) {
	for _, w := range []string{"将于", "将在", "拟于", "定于", "计划于", "已于", "已经于", "已在"} {
		p.sentencesWith(w, func(s *sentence) {
			said, ok := s.find(saidOn)
			if !ok || s.has("截止", "此前", "原定", "曾", "原计划", "公示期", "动工", "开工，") {
				return
			}
			then := dateOf(said.text(1), said.text(2), said.text(3))
			if m, ok := s.find(willBe); ok {
				p.tense(s, m, then, true)
			}
			if m, ok := s.find(wasDone); ok {
				p.tense(s, m, then, false)
			}
		})
	}
}

func dateOf(year, month, day string) (d ledger.Date) {
	d.Year, _ = strconv.Atoi(year)
	d.Month, _ = strconv.Atoi(month)
	d.Day, _ = strconv.Atoi(day)
	return d
}

func (p *pass) tense(s *sentence, m match, then ledger.Date, ahead bool) {
	d := dateOf(m.text(2), m.text(3), m.text(4))
	if m.text(2) == "" {
		d.Year = then.Year
		if off := d.Month - then.Month; off > farYear || off < -farYear {
			return
		}
	}
	from, to := m.span(1)
	if p.within(s.paragraph, from, to) {
		return
	}
	switch {
	case ahead && earlier(d, then):
		p.hit(s.paragraph, from, to, "这一句说的是"+then.String()+"的事，"+d.String()+"已经过了，不说“将”", "写“已于”，或者改正日期")
	case !ahead && earlier(then, d):
		p.hit(s.paragraph, from, to, "这一句说的是"+then.String()+"的事，"+d.String()+"还没有到，不说“已”", "写“将于”，或者改正日期")
	}
}
