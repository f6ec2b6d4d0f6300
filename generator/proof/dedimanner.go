package proof

import (
	"slices"
	"sync"
	"unicode/utf8"
)

var (
	// manners say how something is done, pureManners nothing else.
	manners = wordsOf("认真 扎实 深入 切实 有效 有序 全面 及时 主动 自觉 积极 不断 逐步 逐渐 逐项 逐条 逐一 逐级 持续 坚决 严格 严肃 严厉 深刻 充分 广泛 大力 全力 努力 稳步 稳妥 稳定 有力 精准 准确 科学 合理 规范 依法 公开 公正 公平 统一 集中 专门 定期 不定期 如期 按期 按时 尽快 尽早 迅速 快速 立即 反复 多次 普遍 系统 完整 具体 详细 仔细 细致 耐心 热情 真诚 诚恳 诚实 虚心 真正 真实 如实 客观 理性 清醒 清楚 清晰 明确 坚定 牢固 牢牢 紧紧 紧密 密切 高度 高效 高质量 圆满 顺利 成功 出色 创造性 针对性 常态化 制度化 规范化 长期 长效 经常 日常 始终 一贯 一致 共同 联合 协同 分别 分类 层层 步步 处处 时时 事事 彻底 根本 切切实实 扎扎实实 实实在在 认认真真 踏踏实实 老老实实 兢兢业业 勤勤恳恳 踏实 务实 勤奋 刻苦 辛勤 默默 无私 勇敢 大胆 果断 谨慎 慎重 审慎 严谨 周密 妥善 灵活 生动 形象 片面 盲目 随意 任意 擅自 私自 违规 非法 人为 最大限度 有计划 有步骤 有重点 有针对性 创新性 系统性 全方位 全过程 多角度 多层次 不折不扣 持之以恒 坚持不懈 坚定不移 一以贯之 驰而不息 毫不动摇 毫不松懈 毫不犹豫 自始至终 一如既往 实事求是 原原本本 逐字逐句 逐条逐项 认真负责 积极主动 扎实有效 深入细致 旗帜鲜明 因地制宜 循序渐进 举一反三")
	// pureManners never stand before a noun.
	pureManners = wordsOf("一以贯之 一如既往 不折不扣 不断 举一反三 任意 兢兢业业 分别 切切实实 切实 勤勤恳恳 原原本本 因地制宜 坚定不移 坚持不懈 处处 多次 大胆 如实 如期 始终 尽快 尽早 层层 循序渐进 扎扎实实 持之以恒 按时 按期 擅自 时时 有步骤 有计划 有重点 步步 毫不动摇 毫不松懈 毫不犹豫 牢牢 私自 立即 紧紧 老老实实 自始至终 认认真真 踏踏实实 逐一 逐字逐句 逐条 逐步 逐渐 逐级 逐项 随意 驰而不息")
	// done are verbs.
	done = wordsOf("推进 推动 落实 贯彻 贯彻落实 贯彻执行 开展 加强 强化 完善 健全 提高 提升 增强 改进 改善 解决 履行 执行 遵守 做好 抓好 做到 完成 发挥 维护 防范 防止 杜绝 遏制 纠正 查找 查摆 梳理 促进 深化 优化 压实 扛起 扛牢 担负 承担 听取 召开 参加 参与 接受 回应 化解 消除 处理 处置 制定 修订 建立 树立 坚持 学习贯彻 研究部署 研究解决 组织开展 组织实施 学习 整改 检查 排查 反映 汇报 报告 了解 掌握 把握 认识 认识到 领会 理解 分析 总结 研究 落实好 解决好 完成好 发挥好 反思 剖析 对照 核查 核实 审核 审查 督促 督导 监督 管理 服务 宣传 宣讲 教育 引导 培养 培训 指导 帮助 支持 配合 协调 沟通 联系 团结 带领 领导 组织 动员 调动 激发 营造 构建 打造 推广 运用 使用 利用 发放 拨付 收缴 清退 追缴 归还 公示 公布 公开 发布 上报 报送 传达 部署 安排 谋划 细化 分解 明确 调整 规范 控制 压缩 减少 降低 扩大 巩固 拓展 保持 保证 保障 确保 守住 筑牢 夯实 补齐 堵塞 打击 查处 惩治 追究 问责 处罚 拆除 清理 清查 盘点 登记 记录 填写 整理 归档 保存 保管 移交 交接 办理 受理 答复 回复 反馈 吸取 汲取")
	// nounsToo are those that may be nouns.
	nounsToo = wordsOf("交接 交流 优化 促进 保管 保障 公开 公示 分析 剖析 动员 协调 反思 反馈 发布 培养 培训 处分 处理 处罚 处置 学习 安排 审查 审核 宣传 宣讲 对照 帮助 引导 归档 总结 惩治 打击 报告 指导 排查 控制 推广 支持 改进 教育 整改 服务 核查 检查 汇报 沟通 清查 清理 登记 监督 督导 研究 移交 答复 管理 联系 规范 解决 认识 记录 调整 谋划 部署 配合 问责 防范 领导")
	// doneTo are what is done something to.
	doneTo = wordsOf("党风廉政建设 违纪违法行为 高质量发展 决策部署 意见建议 讲话精神 会议精神 文件精神 整改工作 整改任务 整改措施 整改责任 整改落实 党建工作 党的建设 作风建设 队伍建设 制度建设 从严治党 主体责任 一岗双责 调查研究 教育教学 教学质量 服务质量 党员干部 各项工作 各项任务 各项制度 各项要求 各项措施 各项规定 乡村振兴 经济发展 事业发展 合法权益 政治站位 政治生态 不正之风 形式主义 官僚主义 违纪行为 违法行为 违规行为 责任制 积极性 主动性 凝聚力 战斗力 执行力 满意度 获得感 工作 任务 责任 职责 问题 制度 规定 政策 方针 要求 精神 部署 纪律 义务 作用 水平 能力 质量 效率 意识 隐患 风险 漏洞 矛盾 情况 意见 建议 思想 整改 监督 管理 建设 活动 会议 学习 培训 检查 调研 宣传 教育 教学 服务 群众 师生 党员 干部 教师 学生 职工 改革 发展 措施 方案 计划 办法 举措 短板 差距 不足 原因 根源 教训 经验 资金 经费 资产 项目 合同 账目 材料 资料 档案 台账 信息 数据 诉求 利益 权益 稳定 安全 秩序 形象 党性 素质 本领 认识 觉悟 站位 担当 使命 初心 底线 防线 基础 成果 成效 优势 氛围 环境 生态 合力 活力 四风 腐败")
	// doings are those of them that are verbs as well.
	doings = wordsOf("从严治党 会议 发展 培训 学习 安全 宣传 建设 担当 改革 教学 教育 教育教学 整改 整改落实 服务 检查 活动 监督 稳定 管理 认识 调查研究 调研 部署")
	// surePairs are verbs that may be nouns with what is surely their object.
	surePairs = wordsOf("优化环境 使用经费 使用资金 保障安全 保障稳定 分析原因 分析情况 分析根源 剖析原因 剖析根源 反思教训 反映情况 处理矛盾 宣传政策 对照要求 总结经验 执行政策 报告情况 推广经验 改进作风 汇报工作 汇报思想 汇报情况 解决矛盾")
	// asks are verbs whose object may be a verb with its manner.
	asks = wordsOf("进行 开展 予以 给予 加以 作出 做出 得到 有了 实现 形成 取得 缺乏 缺少 提供 提出 经过 通过 需要 作了 做了 没有 作 有 是 为 以 把 对")
)

// mannersBy are the manners by their last rune.
var mannersBy = sync.OnceValue(func() map[rune][]string {
	by := map[rune][]string{}
	for _, w := range manners() {
		r, _ := utf8.DecodeLastRuneInString(w)
		by[r] = append(by[r], w)
	}
	return by
})

// ofThings may stand before such an object.
var ofThings = wordsOf("本 各 好 其 全 群众 师生 实际 历史遗留 存在 相关 有关 自身 学校 单位 上级 中央 党中央 县委 市委 党的 国家 法律 各项")

// endures are verbs with their complement, never nouns.
var endures = wordsOf("抓好 做好 做到 抓实 抓细 抓紧 做实 做细 落实好 落实到 解决好 完成好 发挥好 认识到 意识到 感受到 体会到 了解到 看到 感到")

// byHow reports 扎实的推进整改工作: a manner, a verb, and what it is done to, up to the end of the clause.
func byHow(p *pass, i, k int, runes []rune) {
	manner := ""
	if k == 0 {
		return
	}
	for _, w := range mannersBy()[runes[k-1]] {
		if len(w) > len(manner) && starts(runes, k-utf8.RuneCountInString(w), w) {
			manner = w
		}
	}
	if manner == "" || !surelyManner(runes, k, manner) {
		return
	}
	p.fix(i, k, k+1, "地", "“"+manner+"”说的是怎么做，后面用“地”", "写“地”")
}

func surelyManner(runes []rune, k int, manner string) bool {
	if longest(runes, k+1, endures()) != "" {
		return true
	}
	if next := at(runes, k+1); next == '把' && !oneOf(at(runes, k+2), "握手关") {
		return true
	}
	verb := longest(runes, k+1, done())
	if verb == "" {
		return false
	}
	end := k + 1 + utf8.RuneCountInString(verb)
	from := k - utf8.RuneCountInString(manner)
	noun, pure := slices.Contains(nounsToo(), verb) || startsAny([]rune(verb), 0, "推动", "组织", "使用", "运用", "利用"), slices.Contains(pureManners(), manner)
	asked := endsWith(runes, from, asks()...) || oneOf(at(runes, from-1), "更较加常的") || containsAny(string(runes[clauseHead(runes, from):from]), "进行", "予以", "给予", "作出", "提供", "形成", "缺乏", "是", "有")
	switch next, after := at(runes, end), at(runes, end+1); {
	case next == '了' && !oneOf(after, "解然结望"), next == '过' && !oneOf(after, "程关渡后"):
		return !noun || !asked
	case startsAny(runes, end, "下去", "起来", "出来", "到位", "到底", "到人"):
		return !noun || !asked
	}
	return !asked && objectEnds(runes, end, verb, noun, pure)
}

// objectEnds reports that the clause ends with what is done something to, and that verb and object are no name of a thing: 落实措施.
func objectEnds(runes []rune, k int, verb string, noun, pure bool) bool {
	tail := clauseTail(runes, k)
	n := tail - k
	if n < 2 || n > 12 {
		return false
	}
	object := ""
	for _, o := range doneTo() {
		if len(o) > len(object) && utf8.RuneCountInString(o) <= n && starts(runes, tail-utf8.RuneCountInString(o), o) {
			object = o
		}
	}
	if object == "" {
		return false
	}
	between := string(runes[k : tail-utf8.RuneCountInString(object)])
	near := between == "" || slices.Contains(ofThings(), between)
	switch {
	case noun && slices.Contains(doings(), object), !near && (noun || utf8.RuneCountInString(between) > 6 || containsAny(between, "的", "了", "和", "与", "及", "得", "地")):
		return false
	case pure:
		return true
	case noun:
		return slices.Contains(surePairs(), verb+object)
	}
	return between == "各项" || between != "" && near || !slices.Contains(asNouns(), object) && !containsAny(object, "措施", "方案", "能力", "权益", "责任", "任务", "成果", "体系", "计划", "标准", "安全")
}
