package proof

import (
	"slices"
	"sync"
	"unicode/utf8"
)

// predicateOf says of a subject which verbs it does not take behind 明显, 不断 and the like, with the usual one.
type predicateOf struct {
	subjects []string
	wrong    []string
	right    string
}

var predicatesOf = []predicateOf{
	{wordList("水平 能力 质效 效率 素质 素养 本领 工作效能 服务效能 满意度 合格率 知名度 美誉度 参与率 战斗力 执行力 凝聚力 竞争力 公信力"), wordList("改进 扩大 加快 加大 健全 浓厚 好转 完善"), "提高"},
	{wordList("履职能力 业务能力 工作能力 素质 本领 素养 意识 观念 自觉性 主动性 业务水平 服务水平 工作水平"), wordList("改善 好转"), "提高"},
	{wordList("意识 观念 自觉性 责任感 使命感 信心 紧迫感 归属感 认同感 获得感 幸福感 安全感"), wordList("改进 扩大 加快 加大 健全 浓厚 完善 加深"), "增强"},
	{wordList("作风 风气 社会风气 党风 学风 会风 行风"), wordList("提高 提升 增强 加强 扩大 加快 增加 加大"), "好转"},
	{wordList("村容村貌 环境 条件 居住条件 办学条件 生活条件 就医条件 人居环境 基础设施条件 医疗条件"), wordList("提高 增强 加强 扩大 加快 增加 加大"), "改善"},
	{wordList("积极性 创造性 主动性 热情"), wordList("扩大 加快 改善 改进 增大 好转"), "提高"},
	{wordList("覆盖面 规模 面积 范围 影响面 受益面 惠及面 知晓面"), wordList("提高 增强 加强 加快 改善 改进"), "扩大"},
	{wordList("收入 数量 人数 次数 存量 订单 客流量 产量"), wordList("增强 加强 改进 加快 加大"), "增加"},
	{wordList("时限 时间 周期 工期 距离 等候时间 用时 期限"), wordList("降低 下降 减弱 削减 减轻"), "缩短"},
	{wordList("成本 费用 开支 支出 能耗 发案率 事故率 差错率 投诉率 比例"), wordList("缩短 减弱 减轻 缩小 削弱"), "下降"},
	{wordList("步伐 速度 进度 进程 节奏"), wordList("增强 加强 加大 扩大 改善 改进 浓厚"), "加快"},
	{wordList("力度"), wordList("扩大 加快 改善 改进"), "加大"},
	{wordList("氛围 气氛"), wordList("提高 提升 加大 加快 扩大 改善 增强 增加"), "浓厚"},
	{wordList("矛盾 矛盾纠纷 隐患 风险隐患 压力 负担"), wordList("缩短 改进 提高 改善"), "减少"},
	{wordList("干群关系 党群关系 医患关系 邻里关系"), wordList("提高 扩大 加大 加快"), "密切"},
	{wordList("制度 机制 体系 体制 制度体系"), wordList("提高 提升 增强 扩大 加大 改善"), "完善"},
	{wordList("基础 根基 防线"), wordList("提高 提升 扩大 加大 加快 改善"), "夯实"},
	{wordList("差距"), wordList("降低 减轻 缩短 减弱"), "缩小"},
	{wordList("质效 效能"), wordList("改进 改善 改变 好转 加大 扩大 加强 加快 增加"), "提升"},
	{wordList("效率 效益"), wordList("改进 改变 加大 扩大 加强 加快 增强"), "提高"},
	{wordList("水平 素质 素养"), wordList("改进 好转 加大 扩大 加强 加快 增加"), "提高"},
	{wordList("力度"), wordList("改进 改善 好转 扩大 加快"), "加大"},
	{wordList("进度 步伐 速度"), wordList("改进 改善 好转 扩大 加大 增强 加强 增加"), "加快"},
	{wordList("作风"), wordList("提高 加大 扩大 增强 增加 加快"), "好转"},
	{wordList("面貌"), wordList("加大 扩大 增强 增加 加快 加强"), "改观"},
	{wordList("环境 条件"), wordList("提高 加大 扩大 增强 增加 加快 加强"), "改善"},
	{wordList("意识 责任感 使命感 凝聚力 战斗力 向心力 幸福感 获得感 安全感"), wordList("改善 改进 好转 加大 扩大 加快 健全"), "增强"},
	{wordList("人数 数量 次数 收入 产量 总量"), wordList("增强 加快 加强 改进 加大"), "增加"},
	{wordList("成本 费用 开支 能耗"), wordList("缩小 减弱 缩短 减轻 削弱"), "降低"},
	{wordList("时间 时限 周期 工期"), wordList("缩小 减弱 减轻 降低 减低 下降"), "缩短"},
	{wordList("差距"), wordList("缩短 减弱 减轻 降低 减低 下降"), "缩小"},
	{wordList("干群关系 党群关系 邻里关系"), wordList("提高 提升 增强 扩大 加大 加快"), "密切"},
	{wordList("负担 压力"), wordList("缩小 缩短 减低 加快"), "减轻"},
	{wordList("隐患 漏洞"), wordList("解除 消灭 改善 改进 克服"), "消除"},
	{wordList("范围 覆盖面 领域"), wordList("增强 加快 加强 改善 改进 好转"), "扩大"},
	{wordList("信心 决心"), wordList("扩大 加大 改进 加快"), "增强"},
	{wordList("质量 品质"), wordList("加大 扩大 加强 加快 增加 增强"), "提高"},
	{wordList("能力"), wordList("加大 扩大 加快 增加 好转 改进"), "提高"},
	{wordList("覆盖率 满意度 满意率 入学率 合格率 知晓率 参与率 出勤率 入住率 普及率"), wordList("加大 扩大 加强 加快 增强 改善 改进 好转"), "提高"},
	{wordList("事故 案件 发案率 投诉量 信访量 事故率"), wordList("缩小 减弱 缩短 减轻 降落"), "减少"},
}

// degreeWords stand between a subject and such a verb.
var degreeWords = wordList("明显 显著 大幅 不断 进一步 持续 逐步 逐渐 有效 大大 极大 较大 很大 全面 稳步 大幅度 有所 日益 普遍 明显地 得到 得到了 更加 明显的 较大的 很大的 全部 已经 及时 彻底")

// predicates finds a subject, 明显 or the like, and a verb that does not go with it at the clause's end.
func predicates(p *pass) { p.predicatesIn(predicatesOf) }

// predicatesIn looks for the rows of a table.
func (p *pass) predicatesIn(table []predicateOf) {
	for n := range table {
		q := &table[n]
		if !slices.ContainsFunc(q.subjects, p.mayHold) {
			continue
		}
		for _, w := range q.wrong {
			if !p.mayHold(w) {
				continue
			}
			p.each(w, func(i, k int, runes []rune) { p.predicate(q, i, k, k+utf8.RuneCountInString(w), runes) })
		}
	}
}

func (p *pass) predicate(q *predicateOf, i, k, end int, runes []rune) {
	if next := at(runes, end); next != 0 && !oneOf(next, "，。；、了！") {
		return
	}
	j, found := k, false
	for again := true; again; {
		again = false
		for _, d := range degreeWords {
			if size := utf8.RuneCountInString(d); endsWithWord(runes, j, d) && j-size >= 0 {
				j, found, again = j-size, true, true
				break
			}
		}
		if !again && (endsWith(runes, j, "有了", "有", "均", "都", "也", "已", "的", "地") && found) {
			if j--; at(runes, j) == '了' || endsWith(runes, j+1, "有了") {
				j--
			}
			again = j > 0 && k-j < 10
			if j < 0 {
				return
			}
		}
	}
	if !found {
		return
	}
	for _, s := range q.subjects {
		if size := utf8.RuneCountInString(s); endsWithWord(runes, j, s) && !oneOf(at(runes, j-size-1), "和与及、") && !p.found(i, k, end) {
			p.likely(i, k, end, q.right, "“"+s+"”和“"+string(runes[k:end])+"”不搭配", "写“"+q.right+"”")
			return
		}
	}
}

// verbObjects finds the pairs of moreObjects.
func verbObjects(p *pass) {
	for n := range moreObjects {
		q := &moreObjects[n]
		if !slices.ContainsFunc(q.wrong, p.mayHold) {
			continue
		}
		for _, object := range q.objects {
			if !p.mayHold(object) {
				continue
			}
			size := utf8.RuneCountInString(object)
			p.each(object, func(i, k int, runes []rune) { p.verbObject(q, object, i, k, k+size, runes) })
		}
	}
}

// otherVerbsKnown holds the first two runes of each of otherVerbs.
var otherVerbsKnown = sync.OnceValue(func() map[[2]rune]bool {
	known := map[[2]rune]bool{}
	for _, w := range otherVerbs {
		runes := []rune(w)
		known[[2]rune{runes[0], runes[1]}] = true
	}
	return known
})

func isOtherVerb(runes []rune, k int) bool {
	return otherVerbsKnown()[[2]rune{at(runes, k), at(runes, k+1)}]
}

// verbObject looks backwards from an object at its clause's end for a verb that does not take it, and stops at any other verb.
func (p *pass) verbObject(q *objectsOf, object string, i, k, end int, runes []rune) {
	if next := at(runes, end); next != 0 && !oneOf(next, "，。；") || oneOf(at(runes, k-1), "、和与及并为补") {
		return
	}
	head := nearHead(runes, k, farthestVerb)
	for j := k - 2; j >= head; j-- {
		w := slices.IndexFunc(q.wrong, func(w string) bool { return starts(runes, j, w) })
		if w < 0 {
			if oneOf(runes[j], "、和与及并以使让对") || isOtherVerb(runes, j) {
				return
			}
			continue
		}
		next := j + utf8.RuneCountInString(q.wrong[w])
		if next > k || oneOf(at(runes, next), "的和与及、后前时中等起还或") || isOtherVerb(runes, j-2) || oneOf(at(runes, j-1), "的、和与及并") || next < k && isOtherVerb(runes, next) || p.found(i, j, next) {
			return
		}
		p.likely(i, j, next, q.right, "“"+q.wrong[w]+"”和“"+object+"”不搭配", "写“"+q.right+"……"+object+"”")
		return
	}
}
