package proof

import (
	"strings"
	"unicode/utf8"

	"gongshi/generator/finding"
)

var disciplineRules = []Rule{{
	Code: "proof.word.discipline", Severity: finding.Warning, Name: "没有这种处分",
	Basis:  "《中国共产党纪律处分条例》第八条：警告、严重警告、撤销党内职务、留党察看、开除党籍；《公职人员政务处分法》第七条：警告、记过、记大过、降级、撤职、开除",
	Flags:  []string{"给予村党支部书记孙某⟦党内记过⟧处分。", "给予李某⟦党内记大过⟧处分。", "给予张某⟦政务严重警告⟧处分。", "给予张某⟦党内降级⟧处分。", "给予王某⟦政务留党察看⟧一年处分。", "2022年，给予站长王某⟦行政警告⟧处分。", "2023年，对2名公职人员给予⟦行政记过⟧处分。", "给予⟦党内撤职⟧处分1人。"},
	Passes: []string{"给予孙某党内严重警告处分、政务记过处分。", "给予李某撤销党内职务、政务撤职处分。", "开除党籍、开除公职。", "2018年，给予王某行政警告处分。", "2022年，对3家商户给予行政警告处罚。", "党内警告1人，政务警告1人，记过1人。", "给予王某行政警告处分。", "党内开除党籍的规定。"},
	check:  disciplineKinds,
}}

// noSuchKind are kinds of discipline that do not exist, and the likely ones.
var noSuchKind = []wrongWord{
	{wrong: "党内记大过", right: "党内严重警告"}, {wrong: "党内记过", right: "党内严重警告"}, {wrong: "党内降级", right: "撤销党内职务"}, {wrong: "党内降职", right: "撤销党内职务"}, {wrong: "党内撤职", right: "撤销党内职务"},
	{wrong: "党内严重记过", right: "党内严重警告"}, {wrong: "党内通报批评处分", right: "党内警告处分"}, {wrong: "党内开除处分", right: "开除党籍处分"}, {wrong: "党内开除公职", right: "开除党籍、开除公职"},
	{wrong: "政务严重警告", right: "政务记过"}, {wrong: "政务严重记过", right: "政务记大过"}, {wrong: "政务留党察看", right: "党内留党察看"}, {wrong: "政务开除党籍", right: "开除党籍、政务开除"}, {wrong: "政务撤销党内职务", right: "撤销党内职务"},
	{wrong: "政务降职", right: "政务降级"}, {wrong: "政务诫勉处分", right: ""}, {wrong: "党内诫勉处分", right: ""},
}

// before2020 are the kinds that are called 政务… since the law of 2020.
var before2020 = []string{"行政警告", "行政记过", "行政记大过", "行政降级", "行政撤职", "行政开除"}

// lastOfOldKinds is the last year in which a notice may well tell of them.
const lastOfOldKinds = 2020

func disciplineKinds(p *pass) {
	for i := range noSuchKind {
		w := &noSuchKind[i]
		if !p.mayHold(w.wrong) {
			continue
		}
		n := utf8.RuneCountInString(w.wrong)
		p.each(w.wrong, func(i, k int, runes []rune) {
			if inTitle(runes, k) || inQuotes(runes, k) || p.within(i, k, k+n) {
				return
			}
			hint := "核对处分决定"
			if w.right != "" {
				hint += "，可能是“" + w.right + "”"
			}
			p.hit(i, k, k+n, "没有“"+w.wrong+"”这种处分", hint)
		})
	}
	for _, word := range before2020 {
		if !p.mayHold(word) {
			continue
		}
		n := utf8.RuneCountInString(word)
		p.each(word, func(i, k int, runes []rune) {
			if !starts(runes, k+n, "处分") || inTitle(runes, k) || inQuotes(runes, k) {
				return
			}
			if s := p.sentenceAt(i, k); p.sentenceEra(s).first > lastOfOldKinds {
				p.hit(i, k, k+n, "2020年7月起对公职人员的这种处分称“政务处分”", "写“政务"+strings.TrimPrefix(word, "行政")+"”；事业单位自己作出的，只写“"+strings.TrimPrefix(word, "行政")+"处分”")
			}
		})
	}
}
