package proof

import (
	"strings"

	"gongshi/generator/finding"
)

var recipientRules = []Rule{{
	Code: "proof.punct.recipients", Severity: finding.Warning, Name: "主送机关后面没有冒号",
	Basis:  "GB/T 9704-2012 7.3.2：最后一个主送机关名称后标全角冒号",
	Flags:  []string{"各乡镇人民政府、各街道办事处、县直各⟦单位⟧\n为做好国庆节值班工作，现将有关事项通知如下。", "各科室、各村卫⟦生院⟧\n根据上级要求，现就有关事项通知如下。"},
	Passes: []string{"各乡镇人民政府、各街道办事处、县直各单位：\n为做好国庆节值班工作，现将有关事项通知如下。", "各项工作、各村进展\n为做好工作，我局开展排查。", "各乡镇、各单位\n一、总体要求"},
	check:  recipients,
}}

// opensLetter begin the text behind those to whom it is sent.
var opensLetter = wordList("为 根据 按照 现将 现就 近期 近日 经研究 鉴于 你们")

// recipients finds 各乡镇人民政府、县直各单位 without a colon, as the first paragraph or the first behind the title.
func recipients(p *pass) {
	for i := 0; i+1 < len(p.text.Paragraphs) && i < 4; i++ {
		runes := p.text.Paragraphs[i].runes
		from, to := trimmed(runes)
		if to-from < 5 || to-from > 70 || !startsAny(runes, from, "各", "县直", "市直", "区直", "局属", "机关各") || i > 0 && p.text.Paragraphs[i-1].Kind != Title {
			continue
		}
		text := string(runes[from:to])
		next := p.text.Paragraphs[i+1].runes
		start, _ := trimmed(next)
		if !strings.Contains(text, "、") || strings.ContainsAny(text, "，。；：:！？") || !startsAny(next, start, opensLetter...) ||
			!endsWith(runes, to, "单位", "部门", "人民政府", "政府", "办事处", "委员会", "学校", "医院", "卫生院", "卫生室", "科室", "支部", "党委", "企业", "公司", "站所", "社区") {
			continue
		}
		p.hit(i, to-2, to, "主送机关后面没有冒号", "在末尾加全角冒号“：”")
	}
}
