package layout

import (
	"strings"
	"unicode/utf8"
)

// wordClass is what a word is in a title; the prices of titleprice.go go by it.
type wordClass uint8

const (
	// unknown is a stretch that the lexicon does not have: a name, most often, so it stays whole.
	unknown wordClass = iota
	// about is 关于, which opens the matter.
	about
	// particle never begins a line; and is 暨, before which a line start is cheap.
	particle
	and
	// preposition and verb hold to what follows them.
	preposition
	verb
	// ordinal is 第五 or 十四届, which hold to what they count; turn is 第五轮; number is a numeral with its 年 or 项.
	ordinal
	turn
	number
	// party is 中共, which holds to the name behind it.
	party
	// place ends with 省, 市, 县 …
	place
	// modifier is a word of a school's name that holds to the next: 实验, 附属; institution may end one: 高级中学.
	modifier
	institution
	// organ is a body that issues the notice or is named in it: 党委, 巡察组; committee is 县委, whose 巡察组 and 轮次 hold to it.
	organ
	committee
	// topic is a word of the matter; finding is what a body found, and holds to it; outcome is what became of it; kind is the kind of
	// notice that closes the title.
	topic
	finding
	outcome
	kind
	// open and closed are the marks around a 《name》 or a “word”, pauseMark is any other mark.
	open
	closed
	pauseMark
	// suffix is a single 省, 市, 县 …: it makes a place of the name before it.
	suffix
)

// lexicon is the table of the words in titles of such notices. No line starts inside a word. Of words that overlap, segments takes the fewest
// and longest.
var lexicon = map[wordClass]string{
	about:       "关于",
	particle:    "的 地 得 之 和 与 及 以及 并 等 者",
	and:         "暨",
	preposition: "对 向 以 为 在 从 就 因 由 把 将 拟 原 至 到 全县 全市 全省 全区 全校 对照 按照 根据 针对 围绕",
	verb: "落实 贯彻 贯彻落实 学习贯彻 贯彻执行 执行 抓好 做好 开展 印发 转发 批转 加强 推进 推动 进一步 深入 深化 全面 规范 " +
		"严格 强化 完善 建立 健全 制定 修订 发布 公布 召开 举办 组织 实施 违反 撤销 成立 调整 任命 表彰 接受 配合 认真 " +
		"切实 扎实 抓 抓实 认定 进行 查处",
	party:  "中共 中国共产党 共青团 中国共产主义青年团",
	suffix: "省 市 县 区 旗 州 盟 镇 乡 村",
	place:  "自治区 自治州 自治县 开发区 高新区 经开区 新区 街道 社区 农场 林场",
	modifier: "实验 附属 中心 联合 高级 初级 职业 技术 技工 特殊 民族 国际 双语 外国语 师范 理工 工业 农业 医学 医药 财经 政法 " +
		"体育 艺术 卫生 电子 信息 广播 开放 直属 机关 县直 市直 省直 区直 人民 幼儿 女子 城关 寄宿制 公办 民办 希望 逸夫",
	institution: "学校 中学 小学 大学 学院 幼儿园 高中 初中 完全中学 高级中学 初级中学 完全小学 中心校 中心学校 中心小学 中心幼儿园 " +
		"实验学校 实验中学 实验小学 实验幼儿园 九年一贯制学校 十二年一贯制学校 一贯制学校 特殊教育学校 教师进修学校 进修学校 " +
		"职业学校 职业高中 职业高级中学 中等专业学校 中等职业学校 职业中等专业学校 职业中学 技工学校 技师学院 职业学院 职业技术学院 " +
		"职业技术学校 职业技术教育中心 职业技术教育中心学校 职业教育中心 职教中心 教育中心 考试中心 教育考试中心 招生考试中心 " +
		"师范大学 师范学院 理工大学 交通大学 农业大学 医科大学 外国语学校 体育学校 艺术学校 党校 医院 分校 电大 广播电视大学 " +
		"附中 附小 教研室 教育系统 系统 学区 校区 中小学校 各级各类学校",
	organ: "党委书记 书记 校长室 人力资源和社会保障局 党委 党组 党总支 党支部 总支部 支部 总支 支部委员会 总支部委员会 " +
		"党总支部委员会 党支部委员会 党工委 党委班子 党组班子 班子 领导班子 委员会 工作委员会 教育工作委员会 纪律检查委员会 " +
		"监察委员会 管理委员会 纪委 监委 纪委监委 工委 团委 工会 妇联 教育局 教育体育局 教体局 教育厅 教育部 教委 财政局 " +
		"人社局 审计局 卫生局 卫健委 局 厅 办公室 办公厅 办事处 人民政府 政府 巡察组 巡视组 督导组 检查组 工作组 专班 巡察办 " +
		"巡视办 领导小组 巡察工作领导小组 巡视工作领导小组 整改工作领导小组 组织部 宣传部 统战部 党组织",
	committee: "县委 市委 省委 区委 州委 旗委 镇委 乡委 中央",
	finding: "巡察反馈意见 巡视反馈意见 巡察反馈问题 巡视反馈问题 巡察意见 巡视意见 反馈意见 反馈问题 反馈 意见 问题 问题清单 整改意见 " +
		"发现问题 突出问题 查摆问题 检查发现问题 审计发现问题 巡察发现问题 巡视发现问题 " +
		"查出问题 审计查出问题 督察反馈问题 专项检查发现问题 检视问题",
	topic: "巡察 巡视 专项巡察 专项巡视 常规巡察 常规巡视 提级巡察 交叉巡察 机动巡察 巡察工作 巡视工作 回头看 村级 县级 市级 省级 " +
		"校级 乡镇 乡村 农村 城镇 城乡 市场 区域 主题教育 学习教育 专题民主生活会 民主生活会 专题组织生活会 组织生活会 选人用人 " +
		"意识形态 意识形态工作责任制 党风廉政建设 全面从严治党 基层党建 党建 党建工作 党建述职评议 党的建设 政治建设 作风建设 " +
		"师德师风 师德师风建设 师资队伍 教师队伍 队伍建设 教师队伍建设 师资队伍建设 义务教育 学前教育 职业教育 特殊教育 高中教育 " +
		"基础教育 教育教学 教学 教育 管理 建设 改革 发展 监督 检查 考核 评议 述职 述职评议 专项检查 专项督导 专项审计 " +
		"专项督查 督导 督查 审计 经济责任审计 领导干部 主要领导 校长 校长负责制 负责制 责任制 领导 学生 教师 教职工 学生资助 " +
		"资助 营养改善计划 校园餐 学校食堂 食堂 校园安全 安全 安全隐患 隐患 排查 安全生产 双减 控辍保学 招生 招生入学 教辅材料 " +
		"督察 环保督察 生态环境保护督察 预算执行 预算执行情况 财政收支情况 征订 教辅材料征订 教材 收费 乱收费 教育收费 群众身边 群众身边不正之风 不正之风 腐败问题 形式主义 官僚主义 " +
		"违反中央八项规定精神 中央八项规定精神 典型问题 形象 经费 项目 经费使用 使用 使用情况 资金 财务 财务管理 部门决算 " +
		"部门预算 决算 预算 收费项目 收费标准 标准 食品安全 校园食品安全 主体责任 监督责任 政治责任 责任 领域 优秀教师 优秀学生 " +
		"先进集体 先进个人 候选人 干部 干部任前 违纪 违纪违法 违法 推荐 评选 竞聘 换届选举 议事规则 自查自纠 普惠性 公开招聘 " +
		"实践活动 活动 招聘 教师招聘 工作 任务 措施 制度 机制 成效 年度 学年 学期 春季 秋季 春季学期 秋季学期 上半年 下半年 " +
		"季度 阶段 阶段性 情况 整改 整治 整改落实 整改任务 整改工作 整改方案 整改台账 方案 工作方案 实施方案 办法 实施办法 " +
		"管理办法 实施意见 规定 细则 实施细则 计划 工作计划 要点 工作要点 党建工作要点 总结 名单 清单 台账 责任清单 任务清单",
	outcome: "整改情况 整改落实情况 整改完成情况 整改进展情况 整改进展 整改工作情况 整改工作进展情况 整改措施 整改成效 集中整改 集中整治 " +
		"专项整改 专项整治 专项治理 集中整改情况 集中整改进展情况 集中整改落实情况 集中整改工作 集中整治情况 专项整改情况 " +
		"专项整治情况 专项治理情况 整治情况 进展情况 落实情况 完成情况 工作情况 工作进展情况 执行情况 办理情况 处理情况 处置情况 " +
		"排查整治情况 工作任务",
	kind:      "公示 通报 公告 通告 报告 通知 函 决定 决议 意见建议 情况通报 情况报告 情况公示 说明 批复 请示 纪要",
	open:      "《 “ ‘ （ 〈 【",
	closed:    "》 ” ’ ） 〉 】",
	pauseMark: "、 ， ： ； 。 ！ ？ · — …",
}

// numerals count: 第五, 十四届, 一中.
const numerals = "一二三四五六七八九十百零〇0123456789"

// countedWords stand behind a numeral: 届 holds to what follows, 轮 is a turn of something; 中 of 一中 is a school.
var countedWords = map[rune]wordClass{
	'届': ordinal, '轮': turn, '次': turn, '批': turn, '期': turn, '年': number, '项': number, '起': number, '个': number, '月': number, '日': number, '名': number,
	'中': institution, '高': institution, '小': institution, '幼': institution, '校': institution,
}

// wordsByRune holds the lexicon by the words' first runes.
var wordsByRune = func() map[rune][]lexeme {
	index := map[rune][]lexeme{}
	for class, words := range lexicon {
		for w := range strings.FieldsSeq(words) {
			first, _ := utf8.DecodeRuneInString(w)
			index[first] = append(index[first], lexeme{[]rune(w), class})
		}
	}
	return index
}()

type lexeme struct {
	runes []rune
	class wordClass
}

// segment is one word of a title: title[from:to].
type segment struct {
	from, to int
	class    wordClass
}

// segments cuts a title into words: the fewest words of the lexicon that cover most of it, and between them what the lexicon does not have.
func segments(title []rune) []segment {
	// A rune that no word covers costs more than a word, so that words are found; of equal costs the longer first word wins.
	const wordCost, runeCost = 2, 3
	n := len(title)
	cost := make([]int, n+1)
	next := make([]segment, n)
	for i := n - 1; i >= 0; i-- {
		cost[i], next[i] = cost[i+1]+runeCost, segment{i, i + 1, unknown}
		try := func(length int, class wordClass) {
			c := cost[i+length] + wordCost
			if c < cost[i] || c == cost[i] && i+length > next[i].to {
				cost[i], next[i] = c, segment{i, i + length, class}
			}
		}
		for _, w := range wordsByRune[title[i]] {
			if hasPrefix(title[i:], w.runes) {
				try(len(w.runes), w.class)
			}
		}
		if length, class := countedWord(title[i:]); length > 0 {
			try(length, class)
		}
	}
	var out []segment
	for i := 0; i < n; i = next[i].to {
		out = joinWord(title, out, next[i])
	}
	return out
}

// joinWord adds a word: unknown runes make one, and a 县 makes a place of the name before it.
func joinWord(title []rune, out []segment, s segment) []segment {
	if len(out) > 0 {
		last := &out[len(out)-1]
		switch {
		case s.class == unknown && last.class == unknown:
			last.to = s.to
			return out
		case (s.class == suffix || s.class == place) && (last.class == unknown || last.class == modifier):
			last.to, last.class = s.to, place
			return out
		case s.class == suffix && last.class == place && title[last.to-1] == '州': // 郑州市
			last.to = s.to
			return out
		case s.class == unknown && last.class == particle && title[last.from] != '的' && len(out) > 1 && out[len(out)-2].class == unknown:
			out[len(out)-2].to = s.to // 呼和浩特
			return out[:len(out)-1]
		}
	}
	if s.class == suffix { // 县 of 县教育系统
		s.class = modifier
	}
	return append(out, s)
}

// countedWord is the length and class of the numeral, with what it counts, that a title begins with: 第五, 第五轮, 十四届, 2023年, 一中.
func countedWord(title []rune) (length int, class wordClass) {
	i := 0
	if title[0] == '第' {
		i++
	}
	digits := i
	for i < len(title) && strings.ContainsRune(numerals, title[i]) {
		i++
	}
	if i == digits {
		return 0, unknown
	}
	if i < len(title) {
		if c, ok := countedWords[title[i]]; ok && (c != institution || title[0] != '第') {
			i++
			if c == number && i < len(title) && title[i-1] == '年' && title[i] == '度' {
				i++
			}
			return i, c
		}
	}
	switch {
	case title[0] == '第':
		return i, ordinal
	case title[0] < 0x80:
		return i, number
	}
	return 0, unknown // 一 of a name
}

func hasPrefix(title, word []rune) bool {
	if len(title) < len(word) {
		return false
	}
	for i, r := range word {
		if title[i] != r {
			return false
		}
	}
	return true
}
