package proof

import (
	"strings"

	"gongshi/generator/finding"
)

var punctuationRules = []Rule{
	{
		Code: "proof.punct.halfwidth", Severity: finding.Warning, Name: "汉字中间用了半角标点",
		Basis:  "GB/T 15834-2011 5.1：标点占一个字的位置",
		Flags:  []string{"刀刃向内的勇气⟦,⟧严肃认真开展批评。", "联系电话⟦:⟧0376-5951720", "息县二高⟦(⟧以下简称我校⟦)⟧高度重视⟦.⟧"},
		Passes: []string{"10:30召开会议，参加1,700人。", "详见http://www.example.com/a,b?c=d。", "完成率3.5%，1.加强学习。", "A,B两类；FIFA (2022)。"},
		check:  halfwidth,
	},
}

// fullwidth gives the mark that stands for a half-width one among 汉字.
var fullwidth = map[rune]string{',': "，", ';': "；", ':': "：", '!': "！", '?': "？", '(': "（", ')': "）", '.': "。"}

func halfwidth(p *pass) {
	for i := range p.text.Paragraphs {
		runes := p.text.Paragraphs[i].runes
		for k, r := range runes {
			if r > ')' && r != ',' && r != '.' && r != ':' && r != ';' && r != '?' || r < '!' {
				continue
			}
			full, ok := fullwidth[r]
			if !ok {
				continue
			}
			before, after := at(runes, k-1), at(runes, k+1)
			beforeHan := isHan(before) || oneOf(before, "”》）〉’%")
			afterHan := isHan(after) || oneOf(after, "“《（〈‘")
			var wrong bool
			switch r {
			case '.':
				wrong = beforeHan && (afterHan || after == 0)
			case '(':
				wrong = beforeHan || afterHan
			case ')':
				wrong = beforeHan || afterHan && strings.ContainsRune(string(runes[max(k-20, 0):k]), '(')
			default:
				wrong = beforeHan || afterHan && !isLatin(before)
			}
			if wrong {
				p.fix(i, k, k+1, full, "“"+string(r)+"”是半角标点", "写“"+full+"”")
			}
		}
	}
}
