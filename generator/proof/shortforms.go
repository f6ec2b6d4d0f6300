package proof

import (
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/lexicon"
)

var shortFormRules = []Rule{{
	Code: "proof.name.shortform", Severity: finding.Warning, Name: "与“以下简称”注明的简称差一个字",
	Basis:  "注明了“以下简称”的，后文照写",
	Flags:  []string{"县农村信用合作联社（以下简称“联社”）坚持从严治社。2024年，⟦联合社⟧制定制度16项，联社未发生案件。", "县公共资源交易中心（以下简称“交易中心”）优化服务。今年以来，⟦中易中心⟧完成交易326个。", "县城市管理综合执法局（以下简称“执法局”）开展整治。\n⟦执行局⟧全年拆除违建20处，执法局办案30件。"},
	Passes: []string{"县农村信用合作联社（以下简称“联社”）坚持从严治社。联社制定制度16项。", "县公共资源交易中心（以下简称“交易中心”）。交易中心完成交易326个，市交易中心指导。", "县住建局（以下简称“县局”）。市局多次督导，县局落实。", "县财政局（以下简称“财政局”）。税务局配合，财政局牵头。", "第一中学（以下简称“一中”）。二中参加。"},
	check:  shortForms,
}}

// shortFormEnds end the short names of units.
const shortFormEnds = "社局院办委会厅站所校部组处队心司"

// shortForms finds at a clause's beginning what misses one character of a short name that the text has introduced.
func shortForms(p *pass) {
	var names []string
	p.each("以下简称", func(_, k int, runes []rune) {
		k += 4
		for oneOf(at(runes, k), "：“") {
			k++
		}
		end := k
		for isHan(at(runes, end)) && end-k < leastShort {
			end++
		}
		if n := end - k; n >= 2 && n < leastShort && oneOf(at(runes, end), "”）)") && oneOf(at(runes, end-1), shortFormEnds) {
			names = append(names, string(runes[k:end]))
		}
	})
	for _, name := range names {
		p.nearShort([]rune(name), names)
	}
}

func (p *pass) nearShort(name []rune, names []string) {
	n := len(name)
	p.find(string(name[n-1]), func(i, k int, runes []rune) {
		for size := n; size <= n+1; size++ {
			from := k + 1 - size
			if from < 0 || !clauseStart(runes, from) || inTitle(runes, from) || changedWithin(runes[from:k+1], name) != 1 || slices.Contains(names, string(runes[from:k+1])) {
				continue
			}
			got := string(runes[from : k+1])
			if size == n && (n < 3 || strings.ContainsAny(got+string(name), "省市县区镇乡村一二三四五六七八九十东西南北大小新老") && !strings.Contains(string(name), "中心") || !oddChange(runes[from:k+1], name)) || size > n && (runes[from] != name[0] || runes[k-1] == name[n-1]) || p.standsTimes(got) != 1 || strings.ContainsAny(got, "本该各我和与") {
				continue
			}
			p.hit(i, from, k+1, "前面注明简称“"+string(name)+"”，这里写“"+got+"”", "写“"+string(name)+"”；是另一个单位的，写全称")
		}
	})
}

// oddChange reports that what differs in a name of the same length makes no word with its neighbour there, or one that looks or sounds alike.
func oddChange(got, name []rune) bool {
	for i := range got {
		if got[i] == name[i] {
			continue
		}
		after := i+1 < len(got) && lexicon.Word(got[i], got[i+1])
		return !after || i > 0 && got[i-1] == name[i-1]
	}
	return false
}

// standsTimes is how often a word stands in the text.
func (p *pass) standsTimes(word string) (n int) {
	p.each(word, func(int, int, []rune) { n++ })
	return n
}
