package proof

import (
	"gongshi/generator/finding"
	"gongshi/generator/pattern"
)

var shortYearRules = []Rule{
	{
		Code: "proof.date.shortyear", Severity: finding.Warning, Name: "年份写成两位数",
		Basis:  "GB/T 15835—2011 5.1.3：年份不简写",
		Flags:  []string{"2022年至⟦24年⟧，共接待群众320人。", "自⟦23年3月⟧起施行。"},
		Passes: []string{"对2022年至2024年的项目进行评价。", "2021年—2023年。", "有期徒刑10年至15年。", "自2023年3月起施行。", "从教20年至2024年退休。", "在20年间。"},
		check:  shortYears,
	},
}

var shortYearPatterns = []*pattern.Pattern{
	pattern.New(`(?:^|[^\d年、])([012]\d年)(?:\d{1,2}月)?(?:\d{1,2}日)?[至到—\-～–](?:20[0-4]\d)年`),
	pattern.New(`20[0-4]\d年(?:\d{1,2}月)?(?:\d{1,2}日)?[至到—\-～–]([012]\d年)(?:\d{1,2}月|[，。；、底初末的度]|$)`),
	pattern.New(`(?:自|从|截至|截止|于)([012]\d年(?:1[0-2]|[1-9])月)(?:\d{1,2}日|份|起|以来|底|初|末|至|，)`),
}

func shortYears(p *pass) {
	p.find("年", func(i, k int, runes []rune) {
		if k < 2 || !isDigit(runes[k-1]) || !isDigit(runes[k-2]) || isDigit(at(runes, k-3)) {
			return
		}
		n := p.sentenceAt(i, k)
		if n < 0 {
			return
		}
		s := &p.text.sentences()[n]
		if s.has("有期徒刑", "刑期", "从教", "工龄", "党龄", "任职", "从事", "工作年限") {
			return
		}
		for _, re := range shortYearPatterns {
			for _, m := range s.all(re) {
				if from, to := m.span(1); from == k-2 && !p.found(i, from, to) && !inTitle(runes, from) {
					p.hit(i, from, to, "年份没有写全", "写“20"+m.text(1)+"”")
				}
			}
		}
	})
}
