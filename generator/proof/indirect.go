package proof

import (
	"gongshi/generator/finding"
	"gongshi/generator/pattern"
)

var indirectRules = []Rule{{
	Code: "proof.punct.indirect", Severity: finding.Warning, Name: "陈述句末尾用了问号",
	Basis:  "GB/T 15834-2011 4.2：使用问号主要根据语段前后有较大停顿、带有疑问语气；句中有疑问词但不是发问的，用句号",
	Flags:  []string{"调研发现，部分干部不知道问题应当如何整改⟦？⟧", "巡察组要求镇党委说明资金为什么没有及时拨付⟦？⟧", "有的同志不清楚自己的职责是什么⟦？⟧", "会议要求查明款项去了哪里⟦？⟧", "群众不了解政策是如何规定的⟦？⟧"},
	Passes: []string{"部分干部不知道问题应当如何整改。", "为什么有的干部不知道如何整改？", "有的同志问：“不知道如何整改，怎么办？”", "你知不知道如何整改？", "难道不清楚自己的职责是什么？", "会议强调，谁来整改、怎么整改？必须明确。", "有谁不知道这是为什么？", "“不知道该怎么办？”一名群众说。", "问题出在哪里？"},
	check:  indirect,
}}

// indirectQuestion matches a sentence that tells what somebody does not know or has to explain.
var indirectQuestion = pattern.New(`(?:不知道|不清楚|不了解|不明白|不懂得|弄不清楚?|搞不清楚?|(?:要求|责令|必须|应当)[^，。；：“”]{0,14}(?:说明|查明|查清|解释|弄清|搞清|核实))[^，。；：“”！？]{0,24}(?:为什么|为何|怎么|怎样|如何|什么|哪些|哪里|多少|谁|是否|何时)[^，。；：“”！？]{0,16}？$`)

// asking are words of sentences that do ask.
var asking = []string{"难道", "岂", "吗", "呢", "你", "您", "“", "”", "何以", "是不是", "能不能", "问：", "有没有", "知不知道", "谁不", "怎能", "哪个"}

func indirect(p *pass) {
	list := p.text.sentences()
	p.find("？", func(i, k int, _ []rune) {
		s := &list[p.sentenceAt(i, k)]
		if p.text.Paragraphs[i].Kind == Heading || !s.has("不知", "不清", "不了", "不明", "不懂", "说明", "查明", "查清", "解释", "弄清", "搞清", "核实") || s.has(asking...) {
			return
		}
		m, ok := s.find(indirectQuestion)
		if !ok {
			return
		}
		if before := s.text[:m.bytes[0]]; hasAny(before, "为什么", "为何", "怎么", "如何", "什么") {
			return
		}
		p.fix(i, k, k+1, "。", "这一句是陈述，末尾用了问号", "改成句号")
	})
}
