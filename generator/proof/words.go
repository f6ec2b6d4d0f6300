package proof

import "gongshi/generator/finding"

var wordRules = []Rule{
	{
		Code: "proof.word.asof", Severity: finding.Warning, Name: "截止目前",
		Basis:  "《现代汉语词典》：“截止”是到此停止，后面不带时间；“截至”是到某时为止",
		Flags:  []string{"⟦截止⟧目前，已完成48项。", "⟦截止到⟧2023年7月底，学校发布信息18条。"},
		Passes: []string{"截至目前，已完成48项。", "报名截止日期为8月5日。", "报名已于8月5日截止。"},
		check:  asOf,
	},
}

func asOf(p *pass) {
	p.text.each("截止", func(i, from int, runes []rune) {
		to := from + 2
		if r := at(runes, to); r == '到' || r == '至' {
			to++
		}
		if next := at(runes, to); isDigit(next) || oneOf(next, "今现本去上") || starts(runes, to, "目前") {
			p.fix(i, from, to, "截至", "“截止”后面不能带时间", "写“截至”")
		}
	})
}
