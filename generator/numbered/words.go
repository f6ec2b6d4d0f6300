package numbered

import (
	"strings"
	"unicode/utf8"
)

// verbs begin a sentence: a line that begins with one does not continue the line above.
const verbs = `开展 建立 完善 制定 修订 加强 强化 组织 召开 落实 规范 健全 加大 提高 提升 推进 推动 明确 严格 深入 认真 及时 定期 坚持 压实 扎实 全面 进一步
 印发 出台 成立 聘请 邀请 举办 开设 设立 增设 新建 改造 修缮 维修 采购 购置 配备 配齐 补齐 清理 清退 追缴 退缴 收缴 上缴 核查 排查 检查 督促 督查 督导 指导
 监督 通报 约谈 批评 处理 处置 问责 追究 调整 优化 整合 细化 量化 梳理 研究 讨论 分析 总结 学习 培训 宣传 引导 走访 慰问 调研 座谈 征求 收集 听取 解决 化解
 整改 纠正 整治 治理 公开 公示 公布 审核 审批 审查 审计 评估 评价 考核 考察 选拔 选派 培养 引进 招聘 发展 吸收 转化 帮扶 帮助 支持 保障 确保 确定 签订 签署 制作
 编制 编印 编写 起草 形成 构建 搭建 打造 创新 创建 丰富 拓展 扩大 增加 增强 减少 降低 压缩 压减 控制 杜绝 防止 防范 避免 取消 停止 暂停 关闭 拆除 部署 安排 统筹 协调 联合
 配合 牵头 负责 实施 实行 执行 执纪 推行 推广 启动 运行 管理 使用 更换 更新 升级 改进 改善 改变 转变 树立 牢固 切实 严肃 严厉 严查 按照 按时 按期 对照 对标 针对 围绕 结合 通过 利用
 依托 根据 突出 聚焦 紧盯 紧扣 立足 注重 重视 持续 不断 常态 长期 充分 积极 主动 广泛 逐一 逐项 逐级 统一 集中 分类 分批 责成 责令 要求 督办 跟踪 销号 回访 抽查 自查 普查 巡查 筛查 节约 支付 补助 发放
 完成 做好 抓好 抓实 开通 开发 打通 畅通 申请 申报 上报 报送 报告 报请 提交 提请 提出 下发 下达 转发 传达 贯彻 领会 学懂 弄通 做实 分解 分管 本着 条件`

// words are further words of two characters that are common in ledgers: a line that ends inside one is wrapped.
const words = `工作 制度 机制 体系 体制 方案 办法 规定 规则 规程 流程 程序 细则 条例 意见 通知 文件 材料 资料 台账 清单 记录 档案 纪要 会议 议题 议事 决策 决议 决定 党委 党组 党支 支部 总支
 党建 党员 党课 党费 党性 党纪 党政 党风 廉政 廉洁 政治 思想 意识 形态 理论 理想 信念 信仰 精神 作风 纪律 规矩 责任 主体 职责 职能 职务 职称 岗位 班子 成员 干部 领导 书记 主任 局长 校长 院长 所长
 科长 股长 组长 负责 同志 群众 职工 教师 教职 学生 学校 家长 班级 班主 课程 课堂 教学 教研 教材 教育 师德 师风 校园 食堂 食材 宿舍 操场 图书 安全 消防 应急 隐患 事故 环境 卫生 医疗 医院 医保 药品 疫情
 财务 财政 资金 经费 经济 预算 决算 收入 收支 支出 报销 发票 凭证 票据 账目 账户 往来 债务 债权 资产 固定 国有 公务 公车 接待 差旅 津贴 补贴 津补 工资 福利 绩效 奖金 奖励 违规 违纪 违法 项目 工程
 建设 施工 招标 投标 招投 采购 合同 协议 验收 结算 决算 造价 监理 质量 进度 标准 要求 目标 任务 措施 举措 问题 情况 原因 建议 成效 成果 结果 效果 效率 效能 效益 水平 能力 素质 质效 服务 管理 治理 监管
 监督 监察 巡察 巡视 纪检 纪委 监委 组织 人事 人才 队伍 编制 机构 部门 科室 股室 处室 单位 机关 企业 公司 社区 乡镇 街道 村级 村委 农村 农业 农民 扶贫 脱贫 振兴 乡村 民生 民主 民族 宗教 统战 信访 矛盾
 纠纷 调解 维稳 法治 法律 法规 执法 司法 诉讼 行政 政务 政府 政策 审批 许可 备案 登记 申报 台帐 系统 平台 网络 网站 信息 数据 宣传 舆情 舆论 阵地 文化 文明 活动 中心 设施 设备 场所 房屋 土地 用地
 林业 水利 河长 生态 环保 污染 垃圾 绿化 交通 道路 公路 车辆 车位 停车 物业 小区 住房 老旧 社会 保险 养老 低保 救助 残疾 妇女 儿童 青年 青少 老年 退休 退役 军人 就业 创业 招生 招商 营商 市场 经营 产业 科技 创新
 研发 专利 技术 技能 专业 专家 专班 专项 专题 专门 专职 兼职 培养 考试 考勤 考评 评比 评选 评议 评审 述职 述廉 谈心 谈话 提醒 警示 诫勉 处分 处罚 约束 激励 担当 作为 落地 落细 到位 不足 不够 不严 不力 不实 不强
 不到 不高 不深 不全 不规 缺失 缺位 薄弱 滞后 松散 松懈 弱化 淡化 虚化 形式 官僚 享乐 奢靡 特权 腐败 反腐 倡廉 风险 防控 内控 内部 控制 制约 公正 公平 公开 透明 权力 权限 权利 利益 关系 关键 重点 重大 重要 主要
 主题 主业 基层 基础 基本 根本 长效 常态 日常 经常 定期 每月 每周 每年 每季 季度 年度 月度 上年 学期 学年 期间 时间 时限 期限 目前 截至 截止 今后 下一 一步 同时 此外 其中 其他 以及 并且 或者 等等 相关 有关 各项 各类
 各级 全体 全县 全校 全局 全年 部分 个别 少数 多数 普遍 存在 出现 发生 发现 反馈 反映 反思 反省 剖析 检视 检讨 自我 批评 民评 查摆 对照 整顿 整理 归档 建档 立卡 销号 闭环 完成 完善 完毕 结束 启动 推进 现场 实地 入户
 走访 家访 慰问 帮扶 结对 联系 沟通 协商 协调 配合 合作 交流 座谈 研讨 研判 研究 讨论 审议 表决 投票 选举 换届 任命 任职 免职 离职 辞职 调动 调整 轮岗 交流 借调 抽调 聘用 聘任 招聘 录用 考察 公示 公告 公布 通报
 培训 训练 轮训 讲座 讲课 授课 上课 备课 听课 集体 集中 个人 团队 骨干 先进 典型 模范 榜样 示范 引领 带头 带动 推动 促进 提升 提高 增强 增进 加强 加大 加快 强化 深化 细化 优化 美化 硬化 亮化 净化 量化 固化 转化
 文化 变化 消化 化解 解决 解释 说明 阐述 论述 讲话 重要 指示 批示 论断 思路 思维 方法 方式 方向 方面 方便 便民 利民 惠民 为民 爱民 人民 公民 居民 市民 网民 选民 村民 移民 渔民 牧民 全面 从严 治党 治理 管党 兴党 强党
 中央 中共 国家 省委 市委 县委 区委 镇委 上级 下级 本级 领域 行业 系列 批次 次数 数量 数额 金额 余额 差额 总额 限额 定额 名额 面积 平方 平米 公里 公顷 人数 人员 人次 人均 户均 年均 同比 环比 比例 比率 比重 比较 占比
 修订 修改 修正 修缮 维修 维护 保护 保障 保证 保密 保管 保存 保持 坚持 坚决 坚定 坚守 遵守 遵循 执行 实行 实施 实践 实际 实效 实事 求是 真实 落实 扎实 夯实 压实 核实 查实 属实 证实 求实 务实 踏实 真抓 实干 苦干
 值班 值守 排班 带班 交接 请假 休假 考核 报告 报备 报批 报送 上报 汇报 通报 举报 投诉 受理 办理 办结 办公 办学 办事 经办 承办 主办 协办 督办 查办 立案 审理 审查 审计 审核 核查 检查 抽查 排查 清查 普查 调查 巡查 督查
 自查 筛查 复查 倒查 追查 查处 查阅 查询 查看 查找 公里 用水 用电 用房 用车 用工 使用 利用 运用 应用 引用 挪用 占用 借用 租用 滥用 通用 专用 公用 费用 信用 任用 试用 录像 照片 图片 视频 音频 微信 短信 电话 电子 邮箱 地址
 名单 名册 花名 点名 姓名 签名 署名 命名 知名 著名 签字 盖章 印章 公章 印发 下发 发放 发布 发文 收文 公文 行文 文书 文稿 文字 文本 本周 本月 本年 本人 本校 本局 理解 了解 掌握 把握 熟悉 认识 认真 认定 确认 承认 否认
 辅导 指导 引导 领导 督导 主导 倡导 疏导 开导 报导 向导 会计 出纳 统计 设计 估计 预计 合计 累计 总计 共计 计划 规划 策划 谋划 筹划 企划 划分 划拨 拨付 支付 垫付 预付 交付 应付 对付 偿付 托付 超标 达标 指标 对标 标识 标志 标牌
 标语 招牌 挂牌 摘牌 授牌 品牌 铜牌 路灯 路面 路口 马路 公园 花园 菜园 果园 庄园 家园 幼儿 儿园 小学 中学 大学 高中 初中 职中 职业 职教 师资 师生 招录 学籍 学科 学分 学位 学历 学习 自学 教学 入学 开学 升学 助学 留学 辍学 复学 上学 放学
 课题 命题 专题 难题 标题 试题 习题 考题 话题 议程 日程 课程 过程 流程 工程 历程 章程 里程 规程 全程 远程 行程 进程 教程 理顺 梳理 整理 清理 管理 治理 处理 受理 代理 料理 护理 修理 审理 物理 心理 道理 原理 真理 合理 进一 重新 年级 学科 寝室 教室 消杀 物资 储备 保健 心理 健康 咨询 预防 逐步 稳步 有序 有效 有力 大力 努力 共同 相互 之间 之后 之前 以后 以来 以上 以下 必须 应当 可以 不断 不再 不得
 尚未 仍然 已经 正在 即将 高度 履行 实处 全部 资助 助学 告知 温馨 优秀 选树 对比 轨道 债务 偿还 利息 利率 本金 借款 贷款 存款 捐款 拨款 付款 收款 票款 账款 罚款 欠款 还款 条款 款项 合规 依法 依规 依据 标杆 规模 规律 规章 章程
 班会 晨检 午检 家校 社团 竞赛 比赛 大赛 演练 演讲 征文 展板 专栏 标兵 楷模 民办 公办 幼教 高考 中考 中招 录取 分数 成绩 名师 名校 特色 品质 助理 经理 总理 推理 伦理`

var verbIndex, wordIndex = index(verbs), index(verbs + " " + words)

func index(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

func isVerb(w string) bool { return verbIndex[w] }

// splitsWord reports a break inside a word: the two characters beside it are a word, and neither line has a whole word there: 整改 over 善始善终, 教体局 over 长期坚持
// are no such breaks.
func splitsWord(above, below string) bool {
	last, first := lastRunes(above, 1), firstRunes(below, 1)
	if !wordIndex[last+first] {
		return false
	}
	return !wordIndex[lastRunes(above, 2)] && !wordIndex[firstRunes(below, 2)]
}

// neverLast are characters that end no phrase, except in lastExceptions; neverFirst begin none, except in firstExceptions.
const (
	neverLast  = "的和与及或对把将在以从由向按被第各每不未并且"
	neverFirst = "的了等和与及或并着们"
)

var (
	lastExceptions  = index("参与 普及 涉及 以及 核对 比对 校对 应对 查对 存在 所在 潜在 现在 理由 自由 事由 缘由 方向 导向 转向 取向 意向 走向 服从 合并 总和 饱和 缓和 目的 可以 予以")
	firstExceptions = index("了解 等级 等额 及时 和谐 和解 与会 并购 并轨 着力 着重 着眼 着手 或有")
)

// unfinishedWords end no sentence: what they refer to follows.
var unfinishedWords = []string{"确保", "按照", "根据", "针对", "围绕", "关于", "为了", "由于", "截至", "共有", "包括", "进一步", "切实", "不断", "并且"}

// isUnfinished reports a line that ends with one of them, or with a verb and 了 whose object is still to come: 发放了 over 告知书.
func isUnfinished(above, below string) bool {
	for _, w := range unfinishedWords {
		if strings.HasSuffix(above, w) {
			return true
		}
	}
	done, ok := strings.CutSuffix(above, "了")
	return ok && isVerb(lastRunes(done, 2)) && !startsSentence(below)
}

// startsSentence reports a line that begins as a sentence does: with a verb, or two characters and 了.
func startsSentence(line string) bool {
	return isVerb(firstRunes(line, 2)) || strings.HasPrefix(line[len(firstRunes(line, 2)):], "了")
}

// runsOn reports a break that cannot end a phrase or begin one.
func runsOn(above, below string) bool {
	last, first := lastRunes(above, 1), firstRunes(below, 1)
	return isUnfinished(above, below) || strings.Contains(neverLast, last) && !lastExceptions[lastRunes(above, 2)] || strings.Contains(neverFirst, first) && !firstExceptions[firstRunes(below, 2)]
}

func lastRunes(s string, n int) string {
	at := len(s)
	for range n {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return s[at:]
}

func firstRunes(s string, n int) string {
	at := 0
	for range n {
		_, size := utf8.DecodeRuneInString(s[at:])
		at += size
	}
	return s[:at]
}
