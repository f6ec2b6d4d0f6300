package proof

import (
	"slices"
	"unicode/utf8"

	"gongshi/generator/finding"
)

var shortGroupRules = []Rule{{
	Code: "proof.name.groupshort", Severity: finding.Warning, Name: "机构的简称与注明的不同",
	Basis: "注明了“以下简称”的，后文照写",
	Flags: []string{"成立了防汛抗旱指挥部（以下简称“指挥部”），由镇长任指挥长。\n⟦领导组⟧下设办公室和3个应急小分队。", "成立整改工作领导小组（以下简称领导小组）。⟦领导组⟧办公室设在局党委办公室。", "成立整改工作专班（以下简称专班）。\n⟦指挥部⟧下设三个小组。", "成立整改工作领导小组（以下简称“领导小组”）。⟦工作组⟧下设办公室。",
		"2023年8月，县委第四巡察组对县第二人民医院开展了巡察。\n县⟦第二医院⟧党委成立了领导小组。", "县第一人民医院党委召开会议。⟦第一医院⟧班子认领问题。"},
	Passes: []string{"成立了防汛抗旱指挥部（以下简称“指挥部”）。指挥部下设办公室。", "成立整改工作领导小组（以下简称领导小组），另设工作专班。领导小组下设办公室，工作专班下设办公室。", "成立整改工作领导小组。领导组下设办公室。", "成立整改工作领导小组（以下简称领导小组）和督查工作组。工作组下设办公室。", "县第二人民医院（以下简称县二院）、县第二医院分院。", "县第二人民医院和省第一医院。", "县第二人民医院（以下简称县第二医院）召开会议。县第二医院完成整改。"},
	check:  func(p *pass) { shortGroups(p); shortHospitals(p) },
}}

// groupWords are the words by which such groups go; the longer ones first.
var groupWords = []string{"领导小组", "领导组", "指挥部", "工作专班", "专班", "工作组", "委员会"}

// shortGroups finds another word for a group, at a clause's beginning, where the text has introduced one and the other stands nowhere else.
func shortGroups(p *pass) {
	var names []string
	p.each("以下简称", func(_, k int, runes []rune) {
		k += 4
		for oneOf(at(runes, k), "：“") {
			k++
		}
		for _, w := range groupWords {
			if starts(runes, k, w) && oneOf(at(runes, k+utf8.RuneCountInString(w)), "”）)") {
				names = append(names, w)
			}
		}
	})
	if len(names) == 0 {
		return
	}
	for _, w := range groupWords {
		if slices.Contains(names, w) || !p.mayHold(w) {
			continue
		}
		all, n := 0, utf8.RuneCountInString(w)
		var found []place
		p.each(w, func(i, k int, runes []rune) {
			all++
			if clauseStart(runes, k) && startsAny(runes, k+n, "下设", "办公室设", "设立办公室", "下分") {
				found = append(found, place{int32(i), int32(k)})
			}
		})
		if all != 1 || len(found) != 1 {
			continue
		}
		i, k := int(found[0].paragraph), int(found[0].at)
		p.hit(i, k, k+n, "前面注明简称“"+names[0]+"”，这里写“"+w+"”", "写“"+names[0]+"”；是另一个机构的，写全称")
	}
}

// shortHospitals finds 第二医院 in a text about 第二人民医院.
func shortHospitals(p *pass) {
	p.each("人民医院", func(_, k int, runes []rune) {
		n, from := hanBefore(runes, k, 2)
		if n == 0 || at(runes, from-1) != '第' {
			return
		}
		short := string(runes[from-1:k]) + "医院"
		own, introduced := 0, false
		var last place
		p.each(short, func(i, k int, runes []rune) {
			own++
			last = place{int32(i), int32(k)}
			introduced = introduced || endsWith(runes, k, "简称", "简称县", "简称市", "简称“", "简称“县", "简称“市") || inTitle(runes, k) || oneOf(at(runes, k-1), "省州") || startsAny(runes, k+utf8.RuneCountInString(short), "分院", "门诊", "路", "东", "附近")
		})
		if own == 1 && !introduced && !p.within(int(last.paragraph), int(last.at), int(last.at)+1) {
			p.hit(int(last.paragraph), int(last.at), int(last.at)+utf8.RuneCountInString(short), "别处写“"+string(runes[from-1:k])+"人民医院”，这里写“"+short+"”", "写成一样的；是另一家医院的不用改")
		}
	})
}
