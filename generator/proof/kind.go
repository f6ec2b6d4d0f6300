package proof

import "strings"

// isOtherInspection reports that 巡视 or 巡察 is about another inspection than this one: by levels and titles before it, or by the words behind it.
func isOtherInspection(runes []rune, k int) bool {
	if from := ordinalStart(runes, k); at(runes, k+1) == '视' && endsWith(runes, from, "省委", "中央") { // 省委第三巡视组: theirs are never 巡察
		return true
	}
	switch {
	case endsWith(runes, k, "中央", "全国", "省委", "区委", "市委", "上级", "党内", "《", "中国共产党", "集团党组", "部党组"):
		return true
	case startsAny(runes, k+2, "巡", "、巡", "和巡"), starts(runes, k-2, "巡"), startsAny(runes, k-3, "察、", "视、", "察和"):
		return true
	case startsAny(runes, k+2, "工作的重要", "工作重要论述", "工作方针", "工作条例", "工作会议", "工作规划", "工作五年规划", "制度"): // of the whole Party's
		return true
	case startsAny(runes, k+2, "整改", "反馈", "工作", "意见", "组", "发现", "期间", "监督", "任务", "问题", "情况", "成果", "移交"):
		return false
	}
	return !endsWith(runes, k, "进行", "进行了", "开展", "开展了", "接受", "接受了", "常规", "专项", "提级", "机动", "交叉") // 对我校进行了巡视。
}

// ordinalStart is where an ordinal such as 第三 begins that ends at k, 0 where none does.
func ordinalStart(runes []rune, k int) int {
	from := k
	for from > 0 && k-from < 3 && (hanDigit(runes[from-1]) != 0 || isDigit(runes[from-1])) {
		from--
	}
	if from == k || at(runes, from-1) != '第' {
		return 0
	}
	return from - 1
}

func mixedInspections(p *pass) {
	if p.facts != nil && p.facts.Unit.InspectionAsked { // the one question is enough
		return
	}
	type place struct{ paragraph, from int }
	var found [2][]place
	names := [2]string{"巡察", "巡视"}
	for n, word := range names {
		p.each(word, func(i, from int, runes []rune) {
			if !isOtherInspection(runes, from) && !inTitle(runes, from) {
				found[n] = append(found[n], place{i, from})
			}
		})
	}
	if p.facts != nil && p.facts.Unit.Info.Text("检查类型") != "" && !p.facts.Unit.Info.Inspection().Discipline() {
		right := p.facts.Unit.Info.Inspection().Name
		for n := range found {
			for _, w := range found[n] {
				p.likely(w.paragraph, w.from, w.from+2, right, "这里写的是“"+names[n]+"”，这次检查是“"+right+"”", "写“"+right+"”；说的是另一次检查的，写明是哪一级的")
			}
		}
		return
	}
	right := 0
	if p.facts != nil && (p.facts.Unit.Info.Text("检查类型") != "" || !strings.Contains(p.facts.Unit.Info.Text("巡察机构"), "巡视")) {
		if p.facts.Unit.Info.Choose("检查类型") == "巡视" {
			right = 1
		}
	} else if len(found[0]) == len(found[1]) || len(found[0]) == 0 || len(found[1]) == 0 {
		return // one word throughout, or as many of the one as of the other
	} else if len(found[1]) > len(found[0]) {
		right = 1
	}
	wrong := 1 - right
	for _, w := range found[wrong] {
		p.likely(w.paragraph, w.from, w.from+2, names[right], "这里写的是“"+names[wrong]+"”，这次检查是“"+names[right]+"”", "写“"+names[right]+"”；说的是另一次检查的，写明是哪一级的")
	}
}
