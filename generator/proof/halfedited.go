package proof

import (
	"slices"
	"strings"
	"unicode/utf8"

	"gongshi/generator/lexicon"
)

// twoForOne are two words of which the writer meant to keep one, and the one that is likelier.
var twoForOne = []wrongWord{
	{wrong: "从由", right: "从"},
	{wrong: "非常很", right: "非常"},
	{wrong: "很非常", right: "非常"},
	{wrong: "十分很", right: "十分"},
	{wrong: "非常十分", right: "十分"},
	{wrong: "十分非常", right: "十分"},
	{wrong: "和以及", right: "以及", unless: []string{"总和以及", "饱和以及", "中和以及", "缓和以及", "温和以及", "共和以及"}},
	{wrong: "因为由于", right: "由于"},
	{wrong: "由于因为", right: "由于"},
	{wrong: "必须应当", right: "应当"},
	{wrong: "应当必须", right: "必须"},
	{wrong: "要求强调", right: "强调"},
	{wrong: "强调要求", right: "要求"},
	{wrong: "指出要求", right: "要求"},
	{wrong: "要求指出", right: "指出"},
	{wrong: "按照根据", right: "根据"},
	{wrong: "根据按照", right: "按照"},
	{wrong: "均都", right: "均"},
	{wrong: "都均", right: "均", unless: []string{"成都均", "首都均", "古都均"}},
	{wrong: "如果若", right: "如果"},
	{wrong: "目前现在", right: "目前"},
	{wrong: "日前近日", right: "近日"},
	{wrong: "近日日前", right: "日前"},
	{wrong: "总共共", right: "共"},
	{wrong: "一共共", right: "共"},
	{wrong: "共计共", right: "共"},
	{wrong: "首先先", right: "首先"},
	{wrong: "更加更", right: "更加"},
	{wrong: "我们我校", right: "我校"},
	{wrong: "我们我局", right: "我局"},
	{wrong: "我们我院", right: "我院"},
	{wrong: "我校我们", right: "我校"},
	{wrong: "我局我们", right: "我局"},
	{wrong: "我院我们", right: "我院"},
	{wrong: "我县我们", right: "我县"},
	{wrong: "我镇我们", right: "我镇"},
	{wrong: "我村我们", right: "我村"},
	{wrong: "我厂我们", right: "我厂"},
	{wrong: "我们我们", right: "我们"},
	{wrong: "我校我们学校", right: "我校"},
}

// halfEdited reports what a writer changed by half: the old word, or a part of it, stands beside the new one.
func halfEdited(p *pass) {
	for i := range twoForOne {
		w := &twoForOne[i]
		n := utf8.RuneCountInString(w.wrong)
		p.each(w.wrong, func(i, k int, runes []rune) {
			for _, u := range w.unless {
				if covered(runes, k, w.wrong, u) {
					return
				}
			}
			if !p.found(i, k, k+n) {
				p.likely(i, k, k+n, w.right, "“"+w.wrong+"”是两个说法叠在一起", "只留一个，如“"+w.right+"”")
			}
		})
	}
	for i := range p.text.Paragraphs {
		runes := p.text.Paragraphs[i].runes
		for k := 2; k+1 < len(runes); k++ {
			if n := overlap(runes, k); n > 0 && !p.found(i, k-1, k+n) {
				p.hit(i, k, k+n, "“"+string(runes[k:k+n])+"”与前面的重复", "去掉多余的")
				k += n - 1
			}
		}
	}
}

// restarted are words that nobody begins anew on purpose.
const restarted = " 按照 根据 依据 依照 关于 对于 由于 为了 可以 能够 必须 已经 并且 同时 因此 所以 如果 但是 虽然 之前 之后 之间 左右 仍然 正在 不断 继续 召开 需要 进一步 "

// sortNouns are measure words; no two of them stand beside each other.
const sortNouns = "名位个条项件次份所座台辆套"

// everySpan is spans of which one may say 每.
const everySpan = "天日周月年"

// overlap is how long what stands at k is, where it begins again what stands just before it: 按照按, 解决了解决, 五所五个, 七名位, 至到; 0 where it does not.
func overlap(runes []rune, k int) int {
	a, b, c := runes[k-2], runes[k-1], runes[k]
	switch {
	case c == a && c != b && isHan(c):
		return beganAgain(runes, k)
	case c == b && aloneTwice(runes, k), twoSorts(runes, k), upToTwice(runes, k):
		return 1
	case b == '了' && doneTwice(runes, k):
		return 2
	}
	return 0
}

// beganAgain is the same for two pieces of which each begins with the same rune: 按照按, 五所五个, 一条一套, 每周每个月.
func beganAgain(runes []rune, k int) int {
	b, c, next := runes[k-1], runes[k], at(runes, k+1)
	if next == b {
		return 0
	}
	if strings.Contains(restarted, " "+string(runes[k-2:k])+" ") {
		if next != '劳' && (!isHan(next) || !lexicon.Word(c, next) || lexicon.Ordinary(next, at(runes, k+2))) {
			return 1
		}
		return 0
	}
	sorts := oneOf(b, sortNouns) && oneOf(next, sortNouns) && hanDigit(c) > 1
	one := c == '一' && oneOf(b, "条套项所台") && oneOf(next, "条套项台个") && !oneOf(at(runes, k-3), "一第") && at(runes, k+2) != '一'
	if sorts || one || c == '每' && oneOf(b, everySpan) && next == '个' {
		return 2
	}
	return 0
}

// doneTwice reports a word on both sides of the 了 before k: 解决了解决.
func doneTwice(runes []rune, k int) bool {
	a, c, next := runes[k-2], runes[k], at(runes, k+1)
	return k >= 3 && c == runes[k-3] && next == a && isHan(at(runes, k+2)) && lexicon.Ordinary(c, a)
}

// twoSorts reports a second measure word at k: 七名位.
func twoSorts(runes []rune, k int) bool {
	a, b, c, next := runes[k-2], runes[k-1], runes[k], at(runes, k+1)
	if !oneOf(b, sortNouns) || b == c || !oneOf(c, "名位个") || c == '位' && next == '次' || hanDigit(a) < 2 && !isDigit(a) {
		return false
	}
	return isHan(next) && !ordered(runes, k-2) && !lexicon.Ordinary(b, c) && !lexicon.Ordinary(c, next)
}

// upToTwice reports a 到 behind 至 before a time: 八时至到十一时.
func upToTwice(runes []rune, k int) bool {
	next := at(runes, k+1)
	return runes[k-1] == '至' && runes[k] == '到' && (hanDigit(next) > 0 || isDigit(next) || oneOf(next, "本次")) && oneOf(runes[k-2], "时日月年点周天分")
}

// ordered reports a number that says the place in an order: 第三十四条.
func ordered(runes []rune, k int) bool {
	for ; k >= 0 && (hanDigit(runes[k]) > 0 || isDigit(runes[k]) || oneOf(runes[k], "、百千零")); k-- {
	}
	return oneOf(at(runes, k), "第前后")
}

// aloneTwice reports a small word that stands twice: 都都, 能能, 这这次.
func aloneTwice(runes []rune, k int) bool {
	before, c, next := at(runes, k-2), runes[k], at(runes, k+1)
	if isHan(before) && lexicon.Word(before, c) && !oneOf(before, "之以") || before == c || next == c {
		return false
	}
	switch {
	case oneOf(c, "这那该很已也"):
		return true
	case oneOf(c, "前后") && oneOf(before, "之以"): // 以前前往
		return !lexicon.Word(c, next)
	case oneOf(c, "都给能共向从至并要且又就只让使请需须还却便均按经"):
		return isHan(next) && !lexicon.Word(c, next)
	}
	return false
}

// toldTwice reports a place within two runes of from at which the rule of what is doubled has a finding.
func toldTwice(runes []rune, from, to int) bool {
	for k := max(from, 2); k <= to+1 && k < len(runes); k++ {
		if runes[k] == runes[k-1] && (oneOf(runes[k], "的和与在对将及由了把被") || isHan(runes[k]) && tailTwice(runes, k)) || k+1 < len(runes) && overlap(runes, k) > 0 {
			return true
		}
		for n := 2; n <= 12 && n <= k && k+n <= len(runes); n++ {
			if same(runes, k-n, k, n) && (n > 2 || slices.Contains(onceOnly, string(runes[k:k+2])) || doubledObject(runes, k)) {
				return true
			}
		}
	}
	return false
}
