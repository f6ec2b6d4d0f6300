package proof

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gongshi/generator/finding"
)

var calledByRules = []Rule{
	{
		Code: "proof.name.calledby", Severity: finding.Warning, Name: "称呼的职务不是前面写的职务",
		Basis: "前后一致",
		Flags: []string{
			"石桥乡党委副书记、乡长周海涛主持会议。\n周⟦书记⟧强调，要压实责任。", "县委常委、常务副县长王建军带队检查。检查中，王建军⟦县长⟧要求压实责任。", "副校长李明华分管教学。李⟦校长⟧要求加强管理。", "局党组书记、局长赵启文主持会议，赵⟦主任⟧作了讲话。", "镇长孙立新参加活动。孙⟦书记⟧指出，要抓好整改。",
		},
		Passes: []string{
			"石桥乡党委副书记、乡长周海涛主持会议。\n周乡长强调，要压实责任。", "县委常委、副县长王建军带队检查，王建军副县长要求压实责任。", "镇党委书记周强、镇长周海涛参加。周书记强调，要压实责任。", "原任镇长孙立新现任党委书记，孙书记指出，要抓好整改。", "局党组书记、局长赵启文主持会议，赵局长、赵书记都讲了话。", "镇长孙立新陪同县委书记孙某调研，孙书记指出，要抓好整改。",
		},
		check: calledBy,
	},
	{
		Code: "proof.name.unknown", Severity: finding.Warning, Name: "后面讲话的人与前面写的差一个字",
		Basis:  "前后一致；没有介绍过的人写明职务",
		Flags:  []string{"镇纪委书记李国强通报了三起典型案例。⟦李国祥⟧要求，要以案为鉴。", "局党组成员、副局长孙立新传达文件。⟦孙立业⟧强调，要抓好落实。"},
		Passes: []string{"镇纪委书记李国强通报了三起典型案例。李国强要求，要以案为鉴。", "镇纪委书记李国强主持会议，李国祥、张明参加。李国祥指出，要抓好整改。", "镇长李国强主持会议，副镇长李国祥汇报。李国祥指出，要抓好整改。", "镇长李国强主持会议。村民李国祥说，路修好了。"},
		check:  unknownSpeakers,
	},
}

// calledBy finds 周书记 and 王建军县长 of one who is introduced with another post.
func calledBy(p *pass) {
	all := p.holdings()
	if len(all) == 0 || len(all) > 60 {
		return
	}
	p.find("记长理席任", func(i, k int, runes []rune) {
		noun := nounBefore(runes, k+1)
		if noun == "" || noun == "组长" {
			return
		}
		from := k + 1 - utf8.RuneCountInString(noun)
		if from < 1 || at(runes, from-1) == '副' || heldName(runes, k+1) > 0 || inQuotes(runes, k) {
			return
		}
		if next := at(runes, k+1); isHan(next) && !startsAny(runes, k+1, behindHolder...) {
			return
		}
		whose := calledHolder(all, i, runes, from)
		if len(whose) == 0 || slices.ContainsFunc(whose, func(h *holding) bool { return h.changed || h.name != whose[0].name }) {
			return
		}
		if whole := slices.ContainsFunc(whose, func(h *holding) bool { return !h.deputy }); whole {
			whose = slices.DeleteFunc(whose, func(h *holding) bool { return h.deputy })
		}
		if slices.ContainsFunc(whose, func(h *holding) bool { return h.noun == noun && !h.deputy }) || slices.ContainsFunc(whose, func(h *holding) bool { return h.noun == "组长" }) {
			return
		}
		h := whose[0]
		p.hit(i, from, k+1, "“"+h.name+"”前面写的职务是"+h.body+postWord(h)+"，这里称“"+noun+"”", "照前面的职务写；还有别的职务的，前面写明")
	})
}

// calledHolder are the holdings before i of the one whose name or surname alone stands before from.
func calledHolder(all []holding, i int, runes []rune, from int) (whose []*holding) {
	for n := range all {
		h := &all[n]
		if h.paragraph > i || h.paragraph == i && h.from >= from {
			continue
		}
		name := []rune(h.name)
		size := len(name)
		switch {
		case from >= size && string(runes[from-size:from]) == h.name && (from == size || !isHan(runes[from-size-1])):
			whose = append(whose, h)
		case runes[from-1] == name[0] && clauseStart(runes, from-1):
			whose = append(whose, h)
		}
	}
	return whose
}

// saying are words of one who speaks at a meeting.
var saying = wordList("要求 强调 指出 表示 提出 就 对 作了 从 带领 带队 指明 代表 宣读 作 在")

// mostSpeakers is how many places are looked at for one name.
const mostSpeakers = 60

// unknownSpeakers finds the one who speaks at a sentence's beginning, whom nobody introduced and whose name is nearly that of one who was.
func unknownSpeakers(p *pass) {
	all := p.holdings()
	if len(all) > 60 {
		return
	}
	done := map[string]bool{}
	for n := range all {
		h := &all[n]
		name := []rune(h.name)
		if len(name) != 3 || done[h.name] {
			continue
		}
		done[h.name] = true
		places := 0
		p.each(string(name[:2]), func(i, k int, runes []rune) {
			if places++; places < mostSpeakers {
				p.unknownSpeaker(all, h, i, k, runes)
			}
		})
	}
}

func (p *pass) unknownSpeaker(all []holding, h *holding, i, k int, runes []rune) {
	if i < h.paragraph || i == h.paragraph && k <= h.from || !clauseStart(runes, k) || !isHan(at(runes, k+2)) || !startsAny(runes, k+3, saying...) || p.found(i, k, k+3) {
		return
	}
	other := string(runes[k : k+3])
	if other == h.name || strings.ContainsAny(string(runes[k+2]), notInNames) || startsAny(runes, k+2, saying...) || slices.ContainsFunc(all, func(o holding) bool { return o.name == other }) {
		return
	}
	times, alone := 0, true
	p.each(other, func(a, b int, runes []rune) {
		times++
		alone = alone && clauseStart(runes, b) && at(runes, b-1) != '、' && at(runes, b+3) != '、'
	})
	if times > 2 || !alone {
		return
	}
	p.hit(i, k, k+3, "前面写的是“"+h.name+"”（"+h.body+postWord(h)+"），这里写“"+other+"”", "看哪一个对，写成一样的；是另一个人的，写明职务")
}
