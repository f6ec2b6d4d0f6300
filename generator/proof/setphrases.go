package proof

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"gongshi/generator/finding"
)

var setPhraseRules = []Rule{{
	Code: "proof.party.phrase", Severity: finding.Warning, Name: "固定提法里有字写错、换了、漏了",
	Basis: "党和国家的文件的提法，一字不差",
	Flags: []string{
		"坚持绿水青山就是⟦金山铁山⟧理念。", "坚决维护党中央权威和⟦集中领导⟧。", "严格执行“⟦四议四公开⟧”工作法。", "一体推进不敢腐、不能腐、⟦不愿腐⟧。",
		"坚持⟦惩前毖心⟧、治病救人。", "坚持党政同责、⟦一岗多责⟧、齐抓共管、失职追责。", "贯彻⟦整体国家安全观⟧。", "坚持⟦以人为中心的发展思想⟧。", "铸牢⟦中华民族命运共同体意识⟧。", "严格执行“⟦两议四公开⟧”工作法。", "做到知责于心、担责于身、⟦履责于形⟧。", "深刻领悟“两个确立”的⟦决定意义⟧。",
	},
	Passes: []string{
		"不忘初心、牢记使命，用心解决急难愁盼问题。", "不忘初心、牢记嘱托。", "坚持绿水青山就是金山银山理念。", "坚决维护党中央权威和集中统一领导。", "严格执行“四议两公开”工作法。", "一体推进不敢腐、不能腐、不想腐。",
		"坚持惩前毖后、治病救人。", "贯彻总体国家安全观。", "坚持以人民为中心的发展思想。", "铸牢中华民族共同体意识，推动构建人类命运共同体。", "绿水青山就是幸福靠山。", "不忘初心、方得始终。", "深刻领悟“两个确立”的决定性意义。", "宅基地管理实行村民自治、以人民为中心。",
	},
	check: phrasesWithin,
}}

// setPhrase is one that is written in one way. Its parts stand in this order; where all but one are there, the other one is.
type setPhrase struct {
	parts [][]rune
	whole string
}

// setPhraseTable reads the list once.
var setPhraseTable = sync.OnceValue(func() []setPhrase {
	var list []setPhrase
	for line := range strings.SplitSeq(strings.TrimSpace(setPhraseList), "\n") {
		s := setPhrase{whole: strings.ReplaceAll(line, "|", "")}
		for part := range strings.SplitSeq(line, "|") {
			s.parts = append(s.parts, []rune(part))
		}
		list = append(list, s)
	}
	return list
})

// phrasesWithin looks for a phrase's part with another text beside it than the phrase has, but nearly that.
func phrasesWithin(p *pass) {
	table := setPhraseTable()
	for n := range table {
		s := &table[n]
		for i := range s.parts {
			if !p.mayHold(string(s.parts[i])) {
				continue
			}
			part := s.parts[i]
			p.each(string(part), func(paragraph, k int, runes []rune) {
				if inTitle(runes, k) {
					return
				}
				if i+1 < len(s.parts) {
					p.besidePhrase(s, paragraph, runes, k+len(part), s.parts[i+1], true)
				}
				if i > 0 && strings.HasSuffix(string(s.parts[i-1]), "、") {
					p.besidePhrase(s, paragraph, runes, k, s.parts[i-1], false)
				}
			})
		}
	}
	p.wrongPhrases()
}

// besidePhrase holds what stands behind k, or before it, against a part of a phrase.
func (p *pass) besidePhrase(s *setPhrase, paragraph int, runes []rune, k int, want []rune, behind bool) {
	n := len(want)
	if behind && starts(runes, k, string(want)) || !behind && k >= n && starts(runes, k-n, string(want)) {
		return
	}
	for _, size := range []int{n, n - 1, n + 1, n - 2} {
		from, to := k, k+size
		if !behind {
			from, to = k-size, k
		}
		if size < 2 || from < 0 || to > len(runes) || !partEnds(runes, from, to, behind) {
			continue
		}
		got := runes[from:to]
		if sameBare(got, want) || s.hasPart(got) {
			return
		}
		if changed := changedWithin(got, want); changed == 0 || slices.Contains(otherParts, string(got)) || changed > mostOfPart(n) || hasMark(got, want) || p.found(paragraph, from, to) {
			continue
		}
		bare, end := bareSpan(runes, from, to)
		p.likely(paragraph, bare, end, strings.Trim(string(want), "、，“”"), "固定提法是“"+s.whole+"”", "照提法写“"+strings.Trim(string(want), "、，“”")+"”")
		return
	}
}

// bareSpan is [from, to) without the marks at its ends.
func bareSpan(runes []rune, from, to int) (int, int) {
	for from < to && !isHan(runes[from]) {
		from++
	}
	for to > from && !isHan(runes[to-1]) {
		to--
	}
	return from, to
}

// otherParts are what people write beside a part on purpose.
var otherParts = wordList("牢记嘱托 牢记宗旨 牢记重托 牢记党恩 牢记誓言 牢记党章 勇担使命 为国选才 遇河架桥 决定性作用")

// mostOfPart is how many characters of a part may be others.
func mostOfPart(n int) int {
	if n <= 4 {
		return 1 + n/4
	}
	return 2
}

// hasPart reports a part of the phrase, which others may leave out or put elsewhere.
func (s *setPhrase) hasPart(got []rune) bool {
	return slices.ContainsFunc(s.parts, func(part []rune) bool { return sameBare(got, part) })
}

// sameBare reports two texts that differ in the mark at their end at most.
func sameBare(a, b []rune) bool {
	const marks = "、，。； ”"
	return strings.TrimRight(string(a), marks) == strings.TrimRight(string(b), marks)
}

// partEnds reports that a text beside a part is cut off by a mark, or by a word that ends such phrases.
func partEnds(runes []rune, from, to int, behind bool) bool {
	if behind {
		return !isHan(at(runes, to)) || startsAny(runes, to, "的", "理念", "要求", "原则", "方针", "意识", "制度", "机制", "和", "工作法", "总")
	}
	return !isHan(at(runes, from-1)) || endsWith(runes, from, "坚持", "做到", "贯彻", "践行", "落实", "坚决", "始终", "按照", "执行", "推进", "维护", "牢固树立", "铸牢", "遵循", "的")
}

// hasMark reports marks in one text that the other has not in their places.
func hasMark(got, want []rune) bool {
	count := func(list []rune) (n int) {
		for _, r := range list {
			if !isHan(r) {
				n++
			}
		}
		return n
	}
	return count(got) != count(want)
}

// wrongPhrases finds what is always wrong, and nobody means otherwise.
func (p *pass) wrongPhrases() {
	for n := range wrongPhraseList {
		w := &wrongPhraseList[n]
		for wrong := range strings.SplitSeq(w.wrong, " ") {
			if !p.mayHold(wrong) {
				continue
			}
			size := utf8.RuneCountInString(wrong)
			p.each(wrong, func(i, k int, runes []rune) {
				if !p.found(i, k, k+size) && !inTitle(runes, k) && !starts(runes, k, w.right) {
					p.likely(i, k, k+size, w.right, "没有“"+wrong+"”这个提法", "写“"+w.right+"”")
				}
			})
		}
	}
}
