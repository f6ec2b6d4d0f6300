package proof

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"gongshi/generator/finding"
)

// particleRules are about 的, 地 and 得 where only one of them can stand.
var particleRules = []Rule{
	{
		Code: "proof.word.dedi", Severity: finding.Warning, Name: "的、地、得用错",
		Basis: "定语后面用“的”，状语后面用“地”，补语前面用“得”",
		Flags: []string{
			"局党组认真⟦的⟧对照反馈意见，逐条剖析原因。", "学校领导班子深入⟦的⟧剖析了管理混乱的原因。", "博物馆及时⟦得⟧更换了报警装置。",
			"取得了显著⟦地⟧成效。", "送去急需⟦地⟧生活物资。", "工作抓⟦的⟧紧不紧、实不实。", "家庭情况核实⟦的⟧不够细致。", "会议记录写⟦地⟧过于简单。",
			"整改工作推进⟦的⟧是否有力。", "把党员教育抓⟦的⟧更紧更实。", "设备更新推进⟦的⟧比较顺利。", "周边秩序变⟦的⟧井然有序。", "问题改⟦的⟧彻底，作风转变明显。", "理论学⟦的⟧不深。", "更好⟦得⟧服务群众。", "深刻⟦得⟧认识到问题的严重性。", "群众⟦地⟧获得感不断增强。", "能够当场解决⟦地⟧当场解决。", "完善运行高效⟦地⟧内部控制体系。", "存在⟦得⟧问题较多。", "全体职工积极主动⟦的⟧投身整改工作。", "巡察组客观公正⟦的⟧指出了问题。", "将持续⟦的⟧跟踪问效。",
			"及时发现⟦的⟧并纠正了不规范问题。", "摸排工作做⟦的⟧扎实。",
		},
		Passes: []string{
			"以认真的态度对照反馈意见。", "进行了深入的剖析，开展了认真的学习。", "取得了显著的成效，明显地提高了质量。", "工作抓得紧不紧、实不实。", "这是做的好事。",
			"创造性地工作，更好地保障民生。", "落实的措施不够具体。", "及时的提醒起到了作用。", "核实的情况不够准确。", "认真的学习态度。", "发现的并非个别问题。",
			"严格的管理制度，有效的推进机制。", "形成了及时发现、有效处置的机制。", "做的工作非常扎实。", "整改的不够彻底的问题。", "做到认真地对照、深入地剖析。",
			"由于衔接的不够紧密，出现了漏洞。", "这项制度是去年改的好。", "有关部分的不准确，所有的好做法。", "更好地服务群众。", "取得实效，服务得更好。", "学校地址变更。", "来办事的越来越多。", "解决问题的当场解决。", "持续的跟踪是必要的。", "高效地工作。",
		},
		check: particles,
	},
}

// mannerWords stand before 地 and a verb. Most of them can stand before 的 and a noun too.
var mannerWords = wordsOf("认真 深入 及时 严格 切实 扎实 积极 主动 充分 自觉 坚决 迅速 有效 不断 逐步 逐条 逐项 逐一 进一步 仔细 详细 系统 全面 深刻 稳步 有序 牢牢 大力 准确 科学 统筹 精准 持续 有力 积极主动 客观公正 认真负责 实事求是 深入细致 广泛 密切 定期 严肃 耐心 虚心 如实 坚定 牢固 全力 有针对性")

// objectVerbs take an object and are no nouns, or hardly ever; what they are about follows.
var objectVerbs = wordsOf("对照 查找 抓好 做好 开展 制定 履行 听取 吸取 汲取 更换 落实 纠正 完成 组织 召开 贯彻 遵守 执行 掌握 把握 树立 增强 提高 提升 加强 完善 健全 建立 推动 促进 剖析 学习 研究 梳理 解决 整改 查摆 查处 核查 核实 排查 修订 听取 回应 处置 化解 推进 深化 落实 反映 检查 分析 改正 领会 传达 部署 谋划 跟踪问效 跟踪督办 跟踪问责 投身 指出 投身于 参与 配合 回答 解答")

// neverNouns are those that are never nouns.
var neverNouns = wordsOf("对照 查找 抓好 做好 制定 履行 听取 吸取 汲取 更换 遵守 投身 投身于 指出 跟踪问效 跟踪督办 跟踪问责")

// asNouns follow a verb that is a part of a noun: 学习态度, 管理制度.
var asNouns = wordsOf("态度 制度 机制 措施 作风 能力 情况 过程 成果 方案 办法 计划 意识 精神 水平 氛围 任务 力度 工作 活动 方法 方式 程序 体系 要求 问题 意见 报告 结果 效果 成效 思路 部署 责任 环境 习惯 规划 目标 举措 手段 流程 质量 标准 行动 格局 态势 局面 会议")

// handled are verbs before which 认真的学习 is their object: 进行了认真的学习.
var handled = wordsOf("进行 开展 作出 做出 作了 做了 予以 给予 加以 经过 通过 提出 需要 形成 有 是 以 得到 取得 接受 实行 提供 引起 缺乏 缺少 没有 坚持 为 作 到 于 对")

func particles(p *pass) {
	p.find("的地得", func(i, k int, runes []rune) {
		switch r := runes[k]; {
		case r != '地' && adverbBefore(runes, k) != "" && (r == '得' || !endsWith(runes, k, "科学", "系统", "有力")):
			beforeVerb(p, i, k, runes)
		case r == '地':
			beforeNoun(p, i, k, runes)
		}
		if runes[k] != '得' {
			beforeResult(p, i, k, runes)
			beforeAnd(p, i, k, runes)
		}
		if p.found(i, k, k+1) {
			return
		}
		switch runes[k] {
		case '的':
			beforeComplement(p, i, k, runes)
			byHow(p, i, k, runes)
		case '得':
			particleByManner(p, i, k, runes)
		}
		if runes[k] != '的' {
			beforeOwned(p, i, k, runes)
		}
	})
}

// wordsOf makes a list of words between blanks, when it is first asked for.
func wordsOf(words string) func() []string {
	return sync.OnceValue(func() []string { return strings.Fields(words) })
}

func adverbBefore(runes []rune, k int) string { return endingOf(runes, k, mannerWords()) }

// endingOf is the word of a list that ends before k, "" where none does.
func endingOf(runes []rune, k int, words []string) string {
	for _, w := range words {
		if starts(runes, k-utf8.RuneCountInString(w), w) {
			return w
		}
	}
	return ""
}

// clauseHead is where the clause around k begins.
func clauseHead(runes []rune, k int) int {
	for k > 0 && !oneOf(runes[k-1], "，。；：！？、“”（）《》 ") {
		k--
	}
	return k
}

// clauseTail is where it ends.
func clauseTail(runes []rune, k int) int {
	for k < len(runes) && !oneOf(runes[k], "，。；：！？、“”（）《》 ") {
		k++
	}
	return k
}

// beforeVerb reports 认真的对照反馈意见 and 及时得更换了.
func beforeVerb(p *pass, i, k int, runes []rune) {
	verb := ""
	for _, v := range objectVerbs() {
		if starts(runes, k+1, v) {
			verb = v
		}
	}
	if verb == "" {
		return
	}
	end := k + 1 + utf8.RuneCountInString(verb)
	if runes[k] == '的' && !surelyDone(runes, k, end, verb) {
		return
	}
	p.fix(i, k, k+1, "地", "“"+adverbBefore(runes, k)+"”修饰动词“"+verb+"”，后面用“地”", "写“地”")
}

// surelyDone reports 认真的 and a verb behind it that ends at end, where the verb is surely no noun.
func surelyDone(runes []rune, k, end int, verb string) bool {
	next := at(runes, end)
	before := string(runes[clauseHead(runes, k) : k-utf8.RuneCountInString(adverbBefore(runes, k))])
	object := oneOf(next, "了过并") && !startsAny(runes, end, "过程", "过后", "了解", "并且") || slices.Contains(neverNouns(), verb) && isHan(next) && !oneOf(next, "的地得") || strings.ContainsAny(before, "将要须") && !isHan(next)
	if !object && (!isHan(next) || oneOf(next, "的地得、和与") || startsAny(runes, end, asNouns()...)) {
		return false
	}
	if slices.ContainsFunc(handled(), func(h string) bool { return strings.Contains(before, h) }) {
		return false
	}
	// 认真的学习教育: two nouns, and nothing that the clause is about.
	rest := clauseTail(runes, end) - end
	return object || rest >= 3 && !slices.Contains(runes[end:end+rest], '的') && (rest >= 5 || !endsWith(runes, end+rest, asNouns()...))
}

// thingsHad follow 的 and are never done: 显著的成效.
var thingsHad = wordsOf("成效 效果 成绩 成果 问题 现象 氛围 环境 条件 局面 态势 意义 物资 隐患 漏洞 短板 困难 优势 精神 安全检查 基础 差距 变化 进展 生活物资 环节 地位 代价 教训 力量 支持")

// kindsOf stand before such things and 的.
var kindsOf = wordsOf("显著 明显 急需 全面 严重 突出 良好 重要 巨大 深刻 优异 丰硕 积极 浓厚 宽松 有利 坚实 重大 新 大量 薄弱 关键 实质性 阶段性")

// beforeNoun reports 显著地成效.
func beforeNoun(p *pass, i, k int, runes []rune) {
	if endingOf(runes, k, kindsOf()) == "" {
		return
	}
	for _, n := range thingsHad() {
		if end := k + 1 + utf8.RuneCountInString(n); starts(runes, k+1, n) && !isHan(at(runes, end)) || starts(runes, k+1, n) && oneOf(at(runes, end), "，。；、") {
			p.fix(i, k, k+1, "的", "“"+n+"”是名词，前面用“的”", "写“的”")
			return
		}
	}
}

// doneHow are verbs of which one says how it was done.
var doneHow = wordsOf("抓 做 干 管 写 改 学 落实 执行 核实 推进 整改 考虑 研究 贯彻 准备 处理 完成 掌握 把握 理解 解决 开展 压得 盯 查 记录 反映 部署 安排 检查 管理 监管")

// how say how it was done, behind 得.
var how = wordsOf("不够 过于 还不够 不太 很不 紧不紧 实不实 好不好 严不严 细不细 到不到位 怎么样 是否有力 是否到位 是否扎实 是否彻底 不实 不细 不严 不紧 不深 不好 不到位 不彻底 不及时 不扎实 不规范 比较好 非常好 很好 很扎实 更扎实 更加扎实 扎实 扎扎实实 彻底")

// beforeResult reports 抓的紧不紧 and 核实的不够细致.
func beforeResult(p *pass, i, k int, runes []rune) {
	verb := endingOf(runes, k, doneHow())
	if verb == "" || utf8.RuneCountInString(verb) == 1 && isHan(at(runes, k-2)) && oneOf(at(runes, k-2), "所要能会可应该想被") {
		return
	}
	for _, h := range how() {
		if !starts(runes, k+1, h) {
			continue
		}
		end := clauseTail(runes, k+1)
		rest := string(runes[k+1+utf8.RuneCountInString(h) : end])
		// 做的不够好的地方: what follows is a thing. 扎实 and 彻底 alone must end the clause.
		if strings.Contains(rest, "的") || (h == "扎实" || h == "彻底" || strings.HasPrefix(h, "不") && h != "不够" && h != "不太") && rest != "" {
			continue
		}
		p.fix(i, k, k+1, "得", "“"+h+"”说的是“"+verb+"”的结果，前面用“得”", "写“得”")
		return
	}
}

// beforeAnd reports 及时发现的并纠正了.
func beforeAnd(p *pass, i, k int, runes []rune) {
	if runes[k] != '的' || at(runes, k+1) != '并' || oneOf(at(runes, k+2), "非不且没无") {
		return
	}
	if verb := endingOf(runes, k, []string{"发现", "制定", "建立", "研究", "提出", "召开", "完成", "纠正", "整改"}); verb != "" && adverbBefore(runes, k-utf8.RuneCountInString(verb)) != "" {
		p.fix(i, k, k+1, "", "“"+verb+"”和后面的动词并列，中间多了“的”", "去掉“的”")
	}
}
