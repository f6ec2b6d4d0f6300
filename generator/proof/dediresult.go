package proof

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gongshi/generator/lexicon"
)

// deed is a verb of one character of which one says how it was done.
const deed = "抓做学压管看讲说干写查改走盯钻挖悟落推办守卡追传融沉扎站练答教听读谈议补建控防督促问盖坐跑吃穿睡变贴拖拉靠扛扭拧绷"

// deeds are such verbs of two.
var deeds = wordsOf("落实 学习 执行 贯彻 整改 掌握 把握 理解 领会 认识 研究 谋划 发挥 履行 结合 联系 开展 推进 推动 完成 解决 准备 安排 部署 宣传 教育 培训 检查 督促 监督 管理 考虑 坚持 考核 配合 服务 沟通 运行 运用 使用 传达 挖掘 剖析 分析 表现 进行 处理 处置 办理 回应 衔接 融合 发展 建设 保障 防控 排查 把关 审核 公开 公示 归档 记录 保管 打扫 布置 组织 协调 应对 变化 提高 提升 增长 下降 进展 成长 合作 相处 生活 恢复 交流 收拾 布局 设计 打造 清理")

// Degrees before an adjective, and adjectives that say how something was done.
var (
	degrees    = wordsOf("还不够 还不太 还不 不够 不太 不是很 不甚 很不 较为 比较 非常 十分 特别 相当 格外 更加 更为 越来越 日益 过于 太过 有点 有些 不 很 较 更 太 还 挺 极 最 过")
	strong     = wordsOf("还不够 还不太 不够 不太 不是很 很 比较 较为 非常 十分 特别 相当 更加 更为 越来越 日益 过于 更")
	adjectives = wordsOf("到位 系统 扎实 彻底 深入 全面 及时 认真 严格 充分 规范 清楚 明显 突出 有力 有效 紧密 牢固 透彻 深刻 具体 细致 详细 完整 准确 完善 健全 理想 积极 主动 明确 均衡 顺利 出色 漂亮 清晰 迅速 缓慢 熟练 灵活 合理 科学 严密 严谨 仔细 周到 周密 圆满 精准 密切 稳定 平稳 充足 自觉 坚决 实在 踏实 过硬 随意 马虎 粗糙 片面 肤浅 笼统 机械 被动 滞后 较好 很好 不好 如何 怎么样 怎样")
	become     = wordsOf("清澈 干净 整洁 美丽 宽敞 明亮 和谐 复杂 简单 简便 容易 困难 便捷 方便 畅通 通畅 有序 融洽 浓厚 活跃 繁荣 富裕 成熟 主动 被动 清新 优美 平坦 宽阔 热闹 团结 务实 高效 透明")
	picture    = wordsOf("一团糟 一塌糊涂 有声有色 有条不紊 井井有条 井然有序 红红火火 风生水起 扎扎实实 实实在在 明明白白 清清楚楚 干干净净 整整齐齐 妥妥当当 热火朝天 面面俱到 滴水不漏 很到位 不到位 焕然一新 淋漓尽致 恰到好处 头头是道")
)

// short are adjectives of one character; those in bare may begin a noun where no degree stands before them.
const short, bare = "好紧实严细深透全准快慢多少高低强弱远近早晚稳牢硬软松宽够差通清明精专勤匀顺久浅死活大小", "大小多少活明通清全实专精高低近远早晚"

// longest is the longest word of a list that begins at k, "" where none does.
func longest(runes []rune, k int, words []string) (best string) {
	for _, w := range words {
		if len(w) > len(best) && starts(runes, k, w) {
			best = w
		}
	}
	return best
}

// clauseEnds reports that nothing of the clause stands at k, or only what a new part of it begins with.
func clauseEnds(runes []rune, k int) bool {
	return !isHan(at(runes, k)) || startsAny(runes, k, "而且", "但", "并", "导致", "造成")
}

// resultWords reads degrees and adjectives from k on: 更紧更实.
func resultWords(runes []rune, k int, verb string) (degree, adjective string, end int) {
	for n := 0; n < 3; n++ {
		d := longest(runes, k, degrees())
		next := k + utf8.RuneCountInString(d)
		a := longest(runes, next, adjectives())
		if a == "" && verb == "变" {
			a = longest(runes, next, become())
		}
		if a == "" && strings.ContainsRune(short, at(runes, next)) && at(runes, next) != 0 {
			a = string(runes[next])
		}
		if a == "" || n > 0 && d == "" {
			break
		}
		k = next + utf8.RuneCountInString(a)
		if n == 0 {
			degree, adjective = d, a
		}
	}
	return degree, adjective, k
}

// beforeComplement reports 抓的更紧更实, 推进的比较顺利 and 变的井然有序.
func beforeComplement(p *pass, i, k int, runes []rune) {
	verb := endingOf(runes, k, deeds())
	if verb == "" && k > 0 && strings.ContainsRune(deed, runes[k-1]) {
		verb = string(runes[k-1])
	}
	if verb == "" || !surelyComplement(runes, k, verb) {
		return
	}
	p.fix(i, k, k+1, "得", "“"+verb+"”后面说的是结果，前面用“得”", "写“得”")
}

func surelyComplement(runes []rune, k int, verb string) bool {
	single := utf8.RuneCountInString(verb) == 1
	from := k - utf8.RuneCountInString(verb)
	before := string(runes[max(clauseHead(runes, from), from-8):from])
	if single && (lexicon.Word(at(runes, from-1), at(runes, from)) || oneOf(at(runes, from-1), "所有成十部充目标无不")) {
		return false
	}
	if w := longest(runes, k+1, picture()); w != "" && single && clauseEnds(runes, k+1+utf8.RuneCountInString(w)) {
		return true
	}
	degree, adjective, end := resultWords(runes, k+1, verb)
	if adjective == "" || !clauseEnds(runes, end) {
		return false
	}
	if !single {
		return slices.Contains(strong(), degree) && !containsAny(before, "由于", "因为", "存在", "对", "缺乏", "克服", "解决", "针对", "是")
	}
	if strings.Contains(before, "是") || endsWith(runes, from, "的", "把", "将", "些", "个", "种", "件", "点") {
		return false
	}
	if degree == "" {
		return !strings.Contains(bare, adjective)
	}
	return adjective != "多" && adjective != "少"
}

func containsAny(s string, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
}

// ownersOf stand before 的 and what they have; nobody does anything 群众地.
var ownersOf = wordsOf("群众 职工 人民 师生 学生 教师 村民 居民 企业 干部 党员 单位 部门 学校 社会 组织 我们 他们 大家 存在 反映 发现 反馈 提出 上级 相关 有关 重大 具体 自身 所有")

// owned are nouns alone.
var owned = wordsOf("获得感 幸福感 安全感 满意度 认同感 归属感 积极性 主动性 责任感 使命感 合法权益 切身利益 急难愁盼 问题 意见 建议 制度 措施 责任 困难 短板 漏洞 隐患 矛盾 作风 机制 氛围 成效 成绩 意识 能力 水平 诉求 需求 利益 权益 心声 期盼 呼声 支持 信任")

// qualities stand before 的 and a thing.
var qualities = wordsOf("认真 扎实 深入 有效 全面 及时 严格 严肃 深刻 充分 广泛 有力 精准 准确 科学 合理 规范 统一 高效 长期 长效 务实 严谨 良好 优良 过硬 突出 明显 显著 重要 重大 主要 关键 必要 浓厚 宝贵 先进 成熟 健全 完善 强烈 切实可行 行之有效")

// within may stand between such a quality and the thing.
var within = wordsOf("内部控制 内控 内部管理 工作 学习 管理 监督 服务 思想 政治 整改 财务 领导 教育 治理 责任 运行 监管 制约")

// things are no verbs.
var things = wordsOf("态度 作风 措施 制度 机制 氛围 环境 教训 成效 效果 成绩 精神 意识 纪律 任务 方案 办法 经验 基础 条件 体系 队伍 能力 水平 手段 途径")

// beforeOwned reports 群众地获得感, 存在得问题, 高效地内部控制体系 and 能够解决地当场解决.
func beforeOwned(p *pass, i, k int, runes []rune) {
	if owner := endingOf(runes, k, ownersOf()); owner != "" {
		if w := longest(runes, k+1, owned()); w != "" {
			p.fix(i, k, k+1, "的", "“"+w+"”是名词，前面用“的”", "写“的”")
			return
		}
	}
	if endingOf(runes, k, qualities()) != "" && runes[k] == '地' {
		n := k + 1 + utf8.RuneCountInString(longest(runes, k+1, within()))
		if w := longest(runes, n, things()); w != "" {
			if end := n + utf8.RuneCountInString(w); !isHan(at(runes, end)) || oneOf(at(runes, end), "和与及") {
				p.fix(i, k, k+1, "的", "“"+w+"”是名词，前面用“的”", "写“的”")
				return
			}
		}
	}
	if runes[k] == '地' && k >= 3 && startsAny(runes, k+1, "当场", "及时", "立即", "马上", "尽快", "限期", "坚决", "抓紧", "一律") {
		for j := k + 3; j <= k+4; j++ {
			if same(runes, k-2, j, min(2, max(0, len(runes)-j))) && j+1 < len(runes) && containsAny(string(runes[clauseHead(runes, k):k-2]), "能", "可以", "需", "应", "该") {
				p.fix(i, k, k+1, "的", "“"+string(runes[k-2:k])+"”后面省了所说的事，用“的”", "写“的”")
				return
			}
		}
	}
}

// betterBy stand before 地 and a verb, though no list of manners has them.
var betterBy = wordsOf("更好 更快 更多 更加 更深入 更有效 更有力 很好 较好 深刻 清醒 充分 有效 切实 真正 不断 持续 积极 主动 自觉 认真 严格 全面 深入")

// doneSo are verbs that 得 never stands before.
var doneSo = wordsOf("服务 认识 发挥 推动 推进 促进 落实 履行 保障 解决 满足 开展 维护 贯彻 执行 感受 意识 学习 体会 加强 提升 完成 担负 承担 引导 团结 联系 反映 剖析 查摆 整改")

// particleByManner reports 更好得服务 and 深刻得认识到.
func particleByManner(p *pass, i, k int, runes []rune) {
	if endingOf(runes, k, betterBy()) == "" {
		return
	}
	if v := longest(runes, k+1, doneSo()); v != "" {
		p.fix(i, k, k+1, "地", "“得”前面的词修饰动词“"+v+"”，后面用“地”", "写“地”")
	}
}
