package proof

import (
	"unicode/utf8"

	"gongshi/generator/finding"
)

var invertedRules = []Rule{{
	Code: "proof.word.inverted", Severity: finding.Warning, Name: "先后颠倒：解决和发现、早治疗早发现",
	Basis:  "先做的先说：先发现后解决，先起草后审议，先学习后贯彻",
	Flags:  []string{"定期体检有助于⟦早治疗、早发现⟧。", "及时⟦解决和发现⟧问题。", "⟦通过并审议⟧了工作报告。", "⟦解决、研究⟧了12个问题。", "认真⟦贯彻学习⟧会议精神。", "对信访件⟦处理并核实⟧。", "⟦巩固和建立⟧长效机制。", "逐项⟦整改、排查⟧隐患。", "坚持⟦事后、事前⟧监管。", "⟦实施并制定⟧方案。", "完善⟦下达、编制⟧预算的办法。", "认真⟦采纳并听取⟧建议。"},
	Passes: []string{"早发现、早治疗。", "及时发现和解决问题。", "审议并通过了工作报告。", "学习贯彻会议精神。", "核实并处理。", "整改、排查出的问题。", "在解决、研究院所。", "已经解决。研究了12个问题。", "巩固和建立健全。"},
	check:  inverted,
}}

// inOrderPairs are two steps in their order; the places between them may be empty, or have one of the links.
var inOrderPairs = [][2]string{
	{"早发现", "早治疗"}, {"早发现", "早报告"}, {"早发现", "早处置"}, {"早发现", "早解决"}, {"早诊断", "早治疗"}, {"早发现", "早隔离"}, {"早预警", "早处置"}, {"早谋划", "早部署"}, {"早部署", "早落实"}, {"早介入", "早化解"},
	{"发现", "解决"}, {"发现", "纠正"}, {"发现", "处置"}, {"发现", "整改"}, {"排查", "整改"}, {"排查", "化解"}, {"排查", "整治"}, {"审议", "通过"}, {"研究", "解决"}, {"研究", "决定"}, {"讨论", "通过"}, {"学习", "贯彻"}, {"核实", "处理"}, {"调查", "处理"},
	{"听取", "采纳"}, {"听取", "审议"}, {"制定", "实施"}, {"制定", "印发"}, {"起草", "印发"}, {"编制", "下达"}, {"收集", "整理"}, {"收集", "分析"}, {"征求", "采纳"}, {"申报", "审批"}, {"申请", "批准"}, {"受理", "办结"}, {"受理", "办理"},
	{"事前", "事后"}, {"事前", "事中"}, {"事中", "事后"}, {"建立", "巩固"}, {"设计", "施工"}, {"报名", "录取"}, {"考察", "任用"}, {"验收", "交付使用"}, {"招标", "签约"}, {"查摆", "整改"}, {"查找", "整改"}, {"检查", "整改"},
	{"继承", "发扬"}, {"提出", "解决"}, {"分析", "解决"}, {"登记", "发放"}, {"播种", "收获"}, {"立案", "结案"}, {"调解", "结案"}, {"评审", "公示"}, {"推荐", "任命"}, {"转移", "安置"}, {"收治", "康复"}, {"开工", "竣工"}, {"征收", "使用"}, {"安装", "调试"}, {"调试", "运行"}, {"采购", "发放"},
}

// looseLinks join two steps; closeLinks do only where the steps name one thing between them.
var looseLinks = []string{"并", "和", "、", "并且", "以及", "及", "与"}

// bareSteps are pairs that stand together without a link too: 学习贯彻.
var bareSteps = map[string]bool{"贯彻学习": true, "结案立案": true}

// inverted finds the later one of two steps before the earlier one.
func inverted(p *pass) {
	for n := range inOrderPairs {
		first, second := inOrderPairs[n][0], inOrderPairs[n][1]
		if !p.mayHold(first) || !p.mayHold(second) {
			continue
		}
		size := utf8.RuneCountInString(second)
		p.each(second, func(i, k int, runes []rune) {
			if bareSteps[second+first] && starts(runes, k+size, first) {
				p.invertedAt(i, k, k+size, runes, first, second, "")
				return
			}
			for _, link := range looseLinks {
				if starts(runes, k+size, link+first) {
					p.invertedAt(i, k, k+size+utf8.RuneCountInString(link), runes, first, second, link)
				}
			}
		})
	}
}

func (p *pass) invertedAt(i, k, mid int, runes []rune, first, second, link string) {
	end := mid + utf8.RuneCountInString(first)
	// 发现、解决和发现: a longer list, or a word that goes on.
	if oneOf(at(runes, k-1), "、和与及并") || oneOf(at(runes, end), "、和与及并健院出率性所员人组室稿书案中处科表权") || inTitle(runes, k) || p.found(i, k, end) || isHan(at(runes, k-1)) && oneOf(at(runes, k-1), "未不待已") {
		return
	}
	p.likely(i, k, end, first+link+second, "“"+string(runes[k:end])+"”先后颠倒", "写“"+first+link+second+"”")
}
