package proof

import (
	"strings"
	"unicode/utf8"
)

// preventions are words for keeping something from happening.
var preventions = []string{"防止", "避免", "杜绝", "谨防", "严防", "防范", "以防"}

// farthestNegation is how many characters behind such a word its clause is looked through.
const farthestNegation = 24

// negations finds 防止…不再发生, which says the contrary of what is meant, and 切忌不要.
func negations(p *pass) {
	for _, w := range preventions {
		p.each(w, func(i, k int, runes []rune) {
			from := k + utf8.RuneCountInString(w)
			for n := from; n < min(len(runes), from+farthestNegation) && !isStop(runes[n]); n++ {
				if runes[n] == '不' && startsAny(runes, n, "不再发生", "不再出现", "不再反弹", "不再重复", "不再犯") && !hasAny(string(runes[from:n]), "确保", "做到", "实现", "保证", "力争", "因", "导致") {
					p.hit(i, n, n+2, "“"+w+"”后面又有“不再”，意思反了", "写“再”或者“再次”，或者把“"+w+"”换成“确保”")
					return
				}
			}
		})
	}
	for _, w := range []string{"切忌不要", "切勿不要", "切忌别", "切莫不要", "禁止不得", "禁止不准", "严禁不得", "严禁不准", "避免不要", "防止不要"} {
		p.each(w, func(i, k int, runes []rune) {
			p.hit(i, k+2, k+utf8.RuneCountInString(w), "“"+w+"”多了一层否定", "去掉“"+string(runes[k+2:k+utf8.RuneCountInString(w)])+"”")
		})
	}
}

// until finds 截至…为止, in which one of the two is too much, and 截至 where nothing but a stop follows.
func until(p *pass) {
	p.each("截至", func(i, k int, runes []rune) {
		if oneOf(at(runes, k+2), "，。；、") && k > 1 && (isHan(runes[k-1]) || isDigit(runes[k-1])) {
			p.fix(i, k, k+2, "截止", "“截至”后面没有时间", "写“截止”")
			return
		}
		end := k + 2
		for end < min(len(runes), k+20) && !isStop(runes[end]) {
			end++
		}
		if text := string(runes[k:end]); strings.HasSuffix(text, "为止") {
			p.hit(i, k, end, "“截至”和“为止”意思重复", "去掉“为止”，或者把“截至”写成“到”")
		}
	})
}
