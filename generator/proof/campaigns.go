package proof

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
)

var campaignRules = []Rule{
	{
		Code: "proof.date.campaign", Severity: finding.Warning, Name: "集中教育开展的年份不对",
		Basis: "党中央部署的集中教育各有起止的年份",
		Flags: []string{"⟦2021年⟧，学校开展“不忘初心、牢记使命”主题教育。", "⟦2022年⟧扎实开展党纪学习教育。", "结合⟦2019年⟧开展的党史学习教育。", "⟦2022年⟧，学校扎实开展党史学习教育。", "⟦2014年⟧“三严三实”专题教育期间。", "⟦2023年⟧5月，启动深入贯彻中央八项规定精神学习教育。"},
		Passes: []string{"2019年，学校开展“不忘初心、牢记使命”主题教育。", "2021年开展党史学习教育，2024年开展党纪学习教育。", "2022年，巩固党史学习教育成果。", "2017年，推进“两学一做”学习教育常态化制度化。", "2020年1月，“不忘初心、牢记使命”主题教育总结大会召开。", "自2019年“不忘初心、牢记使命”主题教育以来。",
			"2025年，开展深入贯彻中央八项规定精神学习教育。", "2020年，落实“不忘初心、牢记使命”主题教育整改任务。", "2023年，回头看2019年“不忘初心、牢记使命”主题教育。", "2022年3月，学校党史学习教育总结会议召开。"},
		check: campaign,
	},
	{
		Code: "proof.word.outdated", Severity: finding.Warning, Name: "提法已经变了",
		Basis:  "脱贫攻坚2021年2月宣布全面胜利，此后称脱贫户、脱贫人口；2018年9月全国教育大会起讲“德智体美劳”",
		Flags:  []string{"进入新时代，⟦人民日益增长的物质文化需要⟧对文化服务提出了更高要求。", "2023年，对⟦建档立卡贫困户⟧学生减免学费。", "2022年9月，走访⟦贫困户⟧12户。", "2023年，培养⟦德智体美⟧全面发展的人。", "2024年，做好⟦精准扶贫⟧工作。", "2024年，⟦为全面建成小康社会⟧作出贡献。", "为⟦残废人⟧服务。", "2023年，协调推进⟦全面建成小康社会、全面深化改革⟧、全面依法治国、全面从严治党。"},
		Passes: []string{"新时代，社会主要矛盾已由人民日益增长的物质文化需要同落后的社会生产之间的矛盾转化为人民日益增长的美好生活需要。", "满足人民日益增长的物质文化需要。", "2019年，对建档立卡贫困户学生减免学费。", "2023年，对脱贫户学生减免学费。", "2023年，对原建档立卡贫困户学生减免学费。", "走访贫困户12户。", "2023年，培养德智体美劳全面发展的人。", "2015年，培养德智体美全面发展的人。", "2022年，曾经的贫困户过上了好日子。", "2018年至2023年，走访贫困户。", "2019年，协调推进全面建成小康社会、全面深化改革、全面依法治国、全面从严治党。", "2023年，协调推进全面建设社会主义现代化国家、全面深化改革。"},
		check:  outdated,
	},
	{
		Code: "proof.word.marketbody", Severity: finding.Info, Name: "2023年以后还写市场主体",
		Basis:  "2023年以来的文件称“经营主体”；法规名称和2022年以前的事仍写“市场主体”",
		Flags:  []string{"2024年，全县新登记⟦市场主体⟧3200户。"},
		Passes: []string{"2021年，全县新登记市场主体3200户。", "2024年，新登记经营主体3200户。", "2024年，落实《市场主体登记管理条例》。", "全县新登记市场主体3200户。"},
		check:  marketBodies,
	},
	{
		Code: "proof.party.newest", Severity: finding.Info, Name: "不是最近一次大会、全会的精神",
		Basis:  "党的二十大2022年10月召开",
		Flags:  []string{"2023年，深入学习贯彻党的⟦十九大精神⟧。"},
		Passes: []string{"2021年，深入学习贯彻党的十九大精神。", "2023年，深入学习贯彻党的二十大精神。", "2023年，学习党的十九大、二十大精神，十九大精神深入人心。", "深入学习贯彻党的十九大精神。"},
		check:  newest,
	},
}

// education is a campaign of the whole Party and the years in which it was carried out.
type education struct {
	names []string
	// It began in from; to is the last year before that in whose January it was summed up.
	from, to int
}

var educations = []education{
	{[]string{"保持共产党员先进性教育活动"}, 2005, 2006},
	{[]string{"深入学习实践科学发展观活动", "学习实践科学发展观活动"}, 2008, 2010},
	{[]string{"创先争优活动"}, 2010, 2012},
	{[]string{"党的群众路线教育实践活动", "群众路线教育实践活动"}, 2013, 2014},
	{[]string{"“三严三实”专题教育"}, 2015, 2015},
	{[]string{"“两学一做”学习教育"}, 2016, 2019},
	{[]string{"“不忘初心、牢记使命”主题教育"}, 2019, 2019},
	{[]string{"党史学习教育"}, 2021, 2021},
	{[]string{"学习贯彻习近平新时代中国特色社会主义思想主题教育"}, 2023, 2023},
	{[]string{"党纪学习教育"}, 2024, 2024},
	{[]string{"深入贯彻中央八项规定精神学习教育", "贯彻中央八项规定精神学习教育"}, 2025, 2025},
	{[]string{"树立和践行正确政绩观学习教育"}, 2026, 2026},
}

var (
	// yearOfCampaign is the last year before a campaign's name, and what stands between them.
	yearOfCampaign = pattern.New(`(\d{4})年(?:\d{1,2}月)?(?:\d{1,2}日)?[，的]?([^，。；、：《》\d]{0,20})$`)
	// afterwards is what is done with a campaign when it is over.
	afterwards = []string{"成果", "常态化", "巩固", "总结", "整改", "回头看", "长效", "以来", "评估", "档案", "材料", "资料", "审计", "继续", "延续", "检查", "反馈", "未", "不"}
)

func campaign(p *pass) {
	for i := range educations {
		e := &educations[i]
		for _, name := range e.names {
			if !p.mayHold(name) {
				continue
			}
			n := utf8.RuneCountInString(name)
			p.each(name, func(i, k int, runes []rune) {
				if !inTitle(runes, k) && !p.within(i, max(0, k-40), k) {
					p.campaignYear(e, i, k, k+n, runes)
				}
			})
		}
	}
}

// campaignYear holds the year before a campaign's name against its years.
func (p *pass) campaignYear(e *education, i, from, to int, runes []rune) {
	lead := runesBefore(runes, from, 40)
	if stop := strings.LastIndexAny(lead, "。；"); stop >= 0 {
		_, size := utf8.DecodeRuneInString(lead[stop:])
		lead = lead[stop+size:]
	}
	m := yearOfCampaign.FindStringSubmatchIndex(lead)
	if m == nil || hasAny(lead[m[0]:], afterwards...) || hasAny(runesFrom(runes, to, 12), afterwards...) {
		return
	}
	if between := lead[m[4]:m[5]]; between != "" && !hasAny(between, "开展", "启动", "部署") {
		return
	}
	year, _ := strconv.Atoi(lead[m[2]:m[3]])
	if e.from <= year && year <= e.to || year == e.to+1 && strings.Contains(lead[m[0]:], "年1月") {
		return
	}
	start := from - utf8.RuneCountInString(lead[m[2]:])
	when := strconv.Itoa(e.from) + "年"
	if e.to > e.from {
		when += "至" + strconv.Itoa(e.to) + "年"
	}
	p.hit(i, start, start+5, "“"+strings.Trim(string(runes[from:to]), "“”")+"”是"+when+"开展的", "核对年份，或者核对是哪一次教育")
}

// oldTerm is a term that was right up to a year.
type oldTerm struct {
	old, now string
	since    int
	unless   []string
	// behind are words one of which must stand behind it, where there are some; since is 0 where it is never right.
	behind []string
}

var oldTerms = []oldTerm{
	{"建档立卡贫困户", "脱贫户", 2021, []string{"原建档立卡贫困户"}, nil},
	{"建档立卡贫困家庭", "脱贫家庭", 2021, []string{"原建档立卡贫困家庭"}, nil},
	{"建档立卡贫困人口", "脱贫人口", 2021, []string{"原建档立卡贫困人口"}, nil},
	{"贫困户", "脱贫户（没有脱贫不稳定的称监测户）", 2021, []string{"建档立卡贫困户", "原贫困户", "脱贫困户"}, nil},
	{"贫困村", "脱贫村", 2021, []string{"原贫困村", "脱贫困村"}, nil},
	{"为全面建成小康社会", "为全面建设社会主义现代化国家", 2021, nil, []string{"作出", "做出", "而", "贡献", "不懈"}},
	{"全面建成小康社会、全面深化改革", "全面建设社会主义现代化国家、全面深化改革", 2020, nil, nil},
	{"国家级贫困县", "脱贫县", 2021, nil, nil},
	{"精准扶贫", "巩固拓展脱贫攻坚成果、乡村振兴", 2021, []string{"《精准扶贫"}, []string{"工作", "任务", "政策"}},
	{"人民日益增长的物质文化需要", "人民日益增长的美好生活需要", 2017, nil, nil},
	{"残废人", "残疾人", 0, nil, nil},
	{"弱智儿童", "智力残疾儿童", 0, nil, nil},
	{"弱智学生", "智力残疾学生", 0, nil, nil},
	{"德智体美", "德智体美劳", 2019, []string{"德智体美劳"}, []string{"全面"}},
	{"德、智、体、美", "德智体美劳", 2019, []string{"德、智、体、美、劳"}, []string{"全面", "等方面"}},
}

// newContradiction is the year in which the 19th Congress named another principal contradiction.
const newContradiction = 2017

// poorBefore are words of sentences that tell of the past, or of other countries.
var poorBefore = []string{"曾", "原", "当年", "当时", "以前", "过去", "历史", "摆脱", "首倡", "变成", "转化", "落后的社会生产", "脱贫", "省级", "国际", "非洲"}

func outdated(p *pass) {
	p.outdated(oldTerms)
	p.outdated(moreOldTerms)
}

// outdated reports the terms of a table that are told of later years.
func (p *pass) outdated(table []oldTerm) {
	for n := range table {
		t := &table[n]
		if !p.mayHold(t.old) {
			continue
		}
		size := utf8.RuneCountInString(t.old)
		p.each(t.old, func(i, k int, runes []rune) {
			if len(t.behind) > 0 && !startsAny(runes, k+size, t.behind...) || inTitle(runes, k) || inQuotes(runes, k) || p.within(i, k, k+size) {
				return
			}
			for _, u := range t.unless {
				if covered(runes, k, t.old, u) {
					return
				}
			}
			if t.since == 0 {
				p.hit(i, k, k+size, "现在不用“"+t.old+"”", "写“"+t.now+"”")
				return
			}
			if e := p.sentenceEra(p.sentenceAt(i, k)); e.first <= t.since && !(t.since == newContradiction && p.sentenceHas(p.sentenceAt(i, k), "新时代", "二十大")) {
				return
			}
			if p.sentenceHas(p.sentenceAt(i, k), poorBefore...) {
				return
			}
			p.hit(i, k, k+size, "“"+t.old+"”是"+strconv.Itoa(t.since)+"年以前的提法", "写“"+t.now+"”；说的是以前的事，写明当时的年份")
		})
	}
}

func newest(p *pass) {
	if !p.mayHold("十九大精神") || p.wholeEra().first < 2023 {
		return
	}
	later := slices.ContainsFunc(p.text.Paragraphs, func(q Paragraph) bool {
		return strings.Contains(q.Text, "二十大") || strings.Contains(q.Text, "二十届")
	})
	if later {
		return
	}
	p.each("十九大精神", func(i, k int, runes []rune) {
		if !inTitle(runes, k) {
			p.hit(i, k, k+5, "二十大2022年10月已经召开", "学习的是最近一次大会精神的，写“党的二十大精神”")
		}
	})
}

// marketBodies finds 市场主体 told of years after 2022.
func marketBodies(p *pass) {
	p.each("市场主体", func(i, k int, runes []rune) {
		if e := p.sentenceEra(p.sentenceAt(i, k)); e.first > 2022 && !inTitle(runes, k) && !inQuotes(runes, k) {
			p.hit(i, k, k+4, "2023年以来称“经营主体”", "写“经营主体”；法规名称里的不改")
		}
	})
}
