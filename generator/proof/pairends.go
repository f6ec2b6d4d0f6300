package proof

import "unicode/utf8"

// behindNames are words that follow a name in quotation marks: “我为群众办实事”实践活动.
var behindNames = wordList("实践活动 主题教育 专项行动 主题活动 系列活动 活动 专题教育 荣誉称号 称号 主题党日 战略布局 总体布局")

// longestEnclosed is how many runes what a lone mark encloses has at most.
const longestEnclosed = 24

// enclosed is where what the lone opening mark at k encloses likely ends: before a word that follows such names, or with the clause in brackets. Where
// nothing tells, it is the mark alone.
func enclosed(runes []rune, k int) int {
	if runes[k] != '“' && runes[k] != '（' {
		return k + 1
	}
	for end := k + 1; end < len(runes) && end-k <= longestEnclosed; end++ {
		r := runes[end]
		switch {
		case runes[k] == '（' && oneOf(r, "，。；"):
			return end
		case oneOf(r, "，。；：？！“”（）《》"):
			return k + 1
		case runes[k] == '“' && end >= k+3 && startsAny(runes, end, behindNames...):
			return end
		}
	}
	return k + 1
}

// afterEnclosed names the place at which the other half is likely missing, "" where nothing tells.
func afterEnclosed(runes []rune, k, end int) string {
	if end == k+1 {
		return ""
	}
	last := string(runes[max(k+1, end-4):end])
	if utf8.RuneCountInString(last) == 0 {
		return ""
	}
	return "，多半在“" + last + "”后面"
}
