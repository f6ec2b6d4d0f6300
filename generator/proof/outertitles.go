package proof

import (
	"gongshi/generator/finding"
	"gongshi/generator/pattern"
)

var outerTitleRules = []Rule{
	{
		Code: "proof.punct.outertitle", Severity: finding.Warning, Name: "外面一层书名号用了〈〉",
		Basis:  "GB/T 15834-2011 4.15：书名号是《》，里面再用书名号时用〈〉",
		Flags:  []string{"按照⟦〈关于加强春季森林防火工作的通知〉⟧要求。", "印发⟦〈整改方案〉⟧并组织实施。", "学习⟦＜中国共产党章程＞⟧。", "落实⟦<安全生产责任制>⟧。"},
		Passes: []string{"按照《关于印发〈整改方案〉的通知》要求。", "落实《整改方案》。", "数值<5且>3。", "a<b，c>d。", "“〈甲〉”"},
		check:  outerTitles,
	},
	{
		Code: "proof.punct.quotedpaper", Severity: finding.Warning, Name: "文件名称用了引号",
		Basis:  "GB/T 15834-2011 4.15.3.1：文件名称用书名号",
		Flags:  []string{"印发了⟦“关于加强师德建设的意见”⟧。", "按照⟦“关于开展巡察整改工作的通知”⟧要求。", "学习⟦“中华人民共和国安全生产法”⟧。", "根据⟦“中国共产党纪律处分条例”⟧给予处分。"},
		Passes: []string{"印发了《关于加强师德建设的意见》。", "标题写“关于……的通知”。", "“中华人民共和国万岁”。", "标题应为“关于加强师德建设的意见”。", "围绕“中国共产党为什么能”开展讨论。"},
		check:  func(p *pass) { p.telltales(quotedPapers) },
	},
}

// outerTitles finds 〈…〉 outside 《》.
func outerTitles(p *pass) {
	p.find("〈＜<", func(i, k int, runes []rune) {
		closing := map[rune]rune{'〈': '〉', '＜': '＞', '<': '>'}[runes[k]]
		end := k + 1
		for end < len(runes) && end-k <= 40 && runes[end] != closing && !oneOf(runes[end], "。；《》〈＜<") {
			end++
		}
		if at(runes, end) != closing || end-k < 5 || inTitle(runes, k) || inQuotes(runes, k) {
			return
		}
		for _, r := range runes[k+1 : end] {
			if !isHan(r) && !(runes[k] == '〈' && oneOf(r, "、（）—0123456789")) {
				return
			}
		}
		p.hit(i, k, end+1, "外面一层书名号用了“"+string(runes[k])+string(closing)+"”", "写“《"+string(runes[k+1:end])+"》”")
	})
}

var quotedPapers = []telltale{
	{words: "“关于", re: pattern.New(`(?:印发|下发|转发|出台|制定|按照|根据|落实|执行|贯彻|学习|传达|依据|发布)了?[^“，。；]{0,10}(“关于[^“”。；…]{4,50}的(?:若干)?(?:准则|条例|通知|意见|决定|通报|批复|规定|办法|方案|实施意见|若干措施|指导意见|报告|请示|公告)”)`), unless: "标题", text: "文件名称用了引号", hint: "改用书名号《》"},
	{words: "“中华人民共和国 “中国共产党", re: pattern.New(`(“(?:中华人民共和国|中国共产党)[^“”。；，]{2,24}(?:法|条例|准则|规则|规定|章程|办法|细则)”)`), text: "法律法规的名称用了引号", hint: "改用书名号《》"},
}
