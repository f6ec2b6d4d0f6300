package proof

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
)

var mixedRules = []Rule{
	{
		Code: "proof.word.mixed", Severity: finding.Warning, Name: "句式杂糅、缺少主语",
		Basis: "两种说法混在一起，或者介词和“使”一起用，句子没有主语",
		Flags: []string{
			"通过开展警示教育，⟦使⟧广大党员干部筑牢了防线。", "在县委巡察办的指导和帮助下，⟦使⟧我局整改工作更加有序。", "经过集中整改，⟦使得⟧机关作风明显好转。",
			"其主要原因⟦是由于⟧信息核对不及时⟦造成的⟧。", "问题的原因⟦是因为⟧制度不健全⟦导致的⟧。", "培训以提高能力⟦为主旨在于⟧改进工作。", "⟦本着实事求是为原则⟧，逐户甄别。",
			"整改工作⟦关键在于要靠⟧党组织书记。", "项目资金⟦大多以上级补助为主⟧。", "⟦围绕以巡察反馈问题为中心⟧开展整改。",
		},
		Passes: []string{
			"开展警示教育，使广大党员干部筑牢了防线。", "通过学习，全体党员提高了认识，使作风明显好转。", "主要原因是信息核对不及时。", "由于信息核对不及时，造成发放迟缓。", "以提高能力为主旨，旨在改进工作。",
			"本着实事求是的原则，以群众满意为目标。", "关键在于落实，关键要靠党组织书记。", "项目资金以上级补助为主，大多用于道路建设。", "围绕巡察反馈问题，以整改为中心。",
		},
		check: mixedPatterns,
	},
	{
		Code: "proof.word.conjunction", Severity: finding.Warning, Name: "关联词不配",
		Basis:  "关联词成对：只有…才，只要…就，既然…就，虽然…但，不仅…而且",
		Flags:  []string{"⟦只有各级党组织把责任扛起来，就⟧一定能够把问题改到位。", "⟦不仅保障了群众的知情权，但⟧减少了误解。", "⟦即使任务再重，但⟧整改标准没有降低。", "⟦无论问题大小，但⟧逐一落实。", "⟦之所以进展缓慢，因此⟧要加快进度。", "⟦只要持之以恒，才能⟧抓出成效。", "⟦不但改了作风，但是⟧也改了制度。", "巡察整改⟦不是⟧一项业务工作，更是一项重大政治任务。", "⟦虽然⟧问题已经指出，就要敢于正视。"},
		Passes: []string{"只要把责任扛起来，就一定能够改到位。", "只有把责任扛起来，才能改到位，就一定能赢得信任。", "整改不仅是业务工作，更是政治任务。", "不仅要改，但也要防止一改了之，而且要建章立制。", "即使任务再重，也要完成，但要注意方法。", "不仅是业务工作，也是政治任务，但进展不快。", "只要持之以恒，就能抓出成效，才能让群众满意。", "不仅改了作风。但制度没有跟上。", "无论问题大小，都逐一落实，但要分清主次。", "不只要改作风，才能抓出成效。", "即使如此，但", "整改不是一阵风，而是一项长期任务，更是政治任务。", "虽然问题已经指出，但是就如何整改还没有方案。", "既然问题已经指出，就要敢于正视。"},
		check:  conjunctions,
	},
	{
		Code: "proof.word.object", Severity: finding.Warning, Name: "动词和宾语不搭配",
		Basis:  "习惯的搭配：步伐说加快，力度说加大，氛围说营造，水平说提高",
		Flags:  []string{"进一步⟦增强⟧公共文化设施建设的步伐。", "⟦扩大⟧督查力度，督促限期整改。", "在全系统⟦建设⟧了崇廉尚廉的良好氛围。", "自觉⟦履行⟧廉洁纪律。", "有效⟦改善⟧了参训人员的技能水平。", "共⟦解除⟧安全隐患三十一处。", "⟦降低⟧审批环节十三个。", "⟦加大⟧项目建设进度。", "要⟦建立⟧正确政绩观。", "⟦改善⟧了审批效率。", "充分⟦发扬⟧战斗堡垒作用。", "及时⟦消灭⟧了安全隐患。", "切实⟦加强⟧整改进度，确保完成。", "⟦吸收⟧教训，举一反三。", "审判质效明显⟦改进⟧，群众评价越来越好。", "要⟦建立⟧过紧日子的思想。", "机关作风明显⟦提高⟧。", "不断⟦加强⟧党务工作者的业务水平。", "着力⟦改进⟧农村公路养护难题。"},
		Passes: []string{"进一步加快公共文化设施建设的步伐。", "加大督查力度，扩大覆盖面。", "营造了良好氛围，建设清廉机关。", "自觉遵守廉洁纪律，履行监督职责。", "提高技能水平，改善办学条件。", "解除后顾之忧，排除安全隐患。", "减少审批环节，降低成本。", "建设法治政府、营造良好氛围。", "加强项目进度管理。", "加大投入，加快建设进度。", "改善营商环境，提高效率。", "发扬民主，发挥监督作用。", "建立正确政绩观教育机制。", "审判质效明显提升，改进作风。", "建立思想政治工作机制。", "推动建设航天强国的目标。", "机关作风明显好转，质量提高。"},
		check:  objects,
	},
}

// mixtures are patterns that are two ways to say a thing at once; the groups are what is reported. words must stand in a sentence that is looked at.
var mixtures = []struct {
	words      []string
	re         *pattern.Pattern
	fix        string
	fixable    bool
	text, hint string
}{
	{[]string{"，使"}, pattern.New(`(?:^|[。；，])(?:通过|经过)[^，。；：]{2,40}，(使得?)[^，。；用命]`), "", true, "前面用了“通过”“经过”，后面又用“使”，句子没有主语", "去掉“使”，或者去掉“通过”"},
	{[]string{"下，使"}, pattern.New(`(?:^|[。；，])在[^，。；：]{2,40}下，(使得?)[^，。；用命]`), "", true, "前面用了“在…下”，后面又用“使”，句子没有主语", "去掉“使”，或者去掉“在…下”"},
	{[]string{"是由于", "是因为"}, pattern.New(`原因(?:主要)?(是由于|是因为|在于是)[^。；，]{2,40}?(造成的|导致的|引起的|所致)`), "", false, "“原因是”和“由于…造成的”混在一起", "写“原因是……”，或者写“是由……造成的”"},
	{[]string{"为主旨在于", "为目的在于", "为目的是"}, pattern.New(`以[^，。；]{2,30}(为主旨在于|为目的在于|为目的是)`), "", false, "“以…为主旨”和“主旨在于”混在一起", "只用一种说法"},
	{[]string{"本着"}, pattern.New(`(本着(?:以)?[^，。；的]{2,16}为(?:原则|宗旨|目的|出发点))`), "", false, "“本着…的原则”和“以…为原则”混在一起", "写“本着……的原则”，或者写“以……为原则”"},
	{[]string{"关键在于要靠", "关键在于要", "关键是在于", "关键是要靠在"}, pattern.New(`(关键在于要靠|关键是在于|关键在于是)`), "关键在于", true, "“关键在于”和“关键要靠”混在一起", "写“关键在于”"},
	{[]string{"为主"}, pattern.New(`((?:大多|多数|大部分)是?以[^，。；]{1,16}为主)(?:[，。；]|$)`), "", false, "“大多是”和“以…为主”意思重复", "写“以……为主”"},
	{[]string{"围绕以", "围绕着以"}, pattern.New(`(围绕着?以[^，。；]{2,24}为(?:中心|主题|重点|核心|主线))`), "", false, "“围绕”和“以…为中心”混在一起", "只用一种说法"},
	{[]string{"作为主", "为例来说"}, pattern.New(`(以[^，。；]{1,16}为例来说)`), "", false, "“以…为例”和“拿…来说”混在一起", "写“以……为例”"},
	{[]string{"目的是为了", "目的是在于", "目的在于为了"}, pattern.New(`(目的是在于|目的在于为了|目的在于是)`), "目的在于", true, "“目的是”和“在于”混在一起", "写“目的在于”"},
	{[]string{"高达", "多达"}, pattern.New(`((?:高|多)达\d+[^，。；]{0,4}(?:以上|之多|左右))`), "", false, "“高达、多达”和“以上、之多、左右”意思重复", "去掉一个"},
	{[]string{"取决于"}, pattern.New(`(取决于[^，。；]{2,24}(?:决定的|所决定))`), "", false, "“取决于”和“由…决定”混在一起", "只用一种说法"},
	{[]string{"深受", "备受"}, pattern.New(`((?:深受|备受)[^，。；]{1,12}所(?:欢迎|喜爱|好评))`), "", false, "“深受…欢迎”和“为…所欢迎”混在一起", "写“深受……欢迎”"},
	{[]string{"决定成立成立", "要求必须要求"}, pattern.New(`(决定成立成立了?)`), "成立了", false, "两种说法混在一起", "只留一个"},
}

func mixedPatterns(p *pass) {
	list := p.text.sentences()
	for n := range list {
		s := &list[n]
		for k := range mixtures {
			m := &mixtures[k]
			if !s.has(m.words...) {
				continue
			}
			for _, found := range s.all(m.re) {
				for g := 1; 2*g < len(found.bytes); g++ {
					from, to := found.span(g)
					if m.fixable {
						p.fix(s.paragraph, from, to, m.fix, m.text, m.hint)
					} else {
						p.hit(s.paragraph, from, to, m.text, m.hint)
					}
				}
			}
		}
	}
}

// pairing says of an object which verbs do not take it, and which do, the usual one first.
type pairing struct {
	object       string
	wrong, right []string
}

var pairings = []pairing{
	{"步伐", wordList("增强 加强 提高 扩大 增加 加大 提升"), wordList("加快 迈 跟上 紧跟 统一 放慢 放缓 调整 踏 赶上 跟 推进")},
	{"力度", wordList("扩大 增强"), wordList("加大 强化 加强 保持 把握 减小 降低 形成 不减 持续 提高 提升")},
	{"氛围", wordList("建设 建立 树立 制造 搭建 提高"), wordList("营造 形成 烘托 浓厚 创造 渲染 培育 感受 打造")},
	{"纪律", wordList("履行 遵照"), wordList("遵守 严守 严明 执行 违反 严肃 加强 强调 整顿 维护 挺 学 明 恪守 讲 职责 义务")},
	{"水平", wordList("改善 增强 增加 加大"), wordList("提高 提升 达到 保持 降低 超过 下降 评估 稳定 具有 衡量 强化 高水平 低水平 较高 更高")},
	{"安全隐患", wordList("解除 克服 减免 解脱"), wordList("排除 消除 整改 排查 整治 发现 治理 存在 查 清除 处置 防范")},
	{"环节", wordList("降低 缩短"), wordList("减少 压缩 精简 简化 优化 抓住 把握 紧盯 聚焦 规范 加强 成本 费用 时间 关键 重点 中间 风险")},
	{"次数", wordList("降低 缩短"), wordList("减少 增加 压减 限制 控制 统计")},
	{"效率", wordList("增加 扩大"), wordList("提高 提升 降低 影响 注重 改善")},
	{"素质", wordList("扩大 增加"), wordList("提高 提升 增强 培养 加强 高素质")},
}

func wordList(s string) []string { return strings.Fields(s) }

// farthestVerb is how many runes an object stands behind its verb at most.
const farthestVerb = 18

func objects(p *pass) {
	defer closePairs(p)
	for n := range pairings {
		q := &pairings[n]
		p.each(q.object, func(i, k int, runes []rune) {
			head := max(clauseHead(runes, k), k-farthestVerb)
			for j := k - 2; j >= head; j-- {
				if runes[j] == '、' || startsAny(runes, j, q.right...) {
					return
				}
				w := slices.IndexFunc(q.wrong, func(w string) bool { return starts(runes, j, w) })
				if w < 0 {
					continue
				}
				verb := q.wrong[w]
				if end := j + utf8.RuneCountInString(verb); oneOf(at(runes, end), "的和与及对") || oneOf(at(runes, j-1), "的") {
					return
				}
				p.hit(i, j, j+utf8.RuneCountInString(verb), "“"+verb+"”和“"+q.object+"”不搭配", "写“"+q.right[0]+"……"+q.object+"”")
				return
			}
		})
	}
}
