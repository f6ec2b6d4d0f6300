package proof

import "slices"

// leastDoubled is the length, in characters, from which a repeated text is no figure of speech.
const leastDoubled = 3

// onceOnly are words of two characters that nobody doubles on purpose.
var onceOnly = []string{"进行", "关于", "对于", "以及", "根据", "通过", "为了", "已经", "并且", "或者", "问题", "整改", "工作", "情况", "学校", "我校", "制度", "建立", "落实", "加强", "开展", "制定", "完成", "存在", "巡察", "巡视", "负责", "领导", "党委", "按照", "及时", "目前", "建设"}

func doubled(p *pass) {
	for i := range p.text.Paragraphs {
		runes := p.text.Paragraphs[i].runes
		for k := 1; k < len(runes); k++ {
			switch runes[k] {
			case '的', '和', '与', '在', '对', '将', '及':
				if runes[k-1] == runes[k] && !doubledWord(runes, k) {
					p.fix(i, k, k+1, "", "“"+string(runes[k])+"”重复了", "去掉一个")
				}
			}
			if !isHan(runes[k]) {
				continue
			}
			// A text that is the same as the one just before it, the longest first.
			for n := min(12, k, len(runes)-k); n >= 2; n-- {
				if runes[k] != runes[k-n] || !same(runes, k-n, k, n) {
					continue
				}
				if partOfNames(runes, k, n) {
					continue
				}
				if n == 2 && !slices.Contains(onceOnly, string(runes[k:k+2])) || n > 2 && (n < leastDoubled || periodic(runes[k:k+n])) {
					continue
				}
				p.fix(i, k, k+n, "", "“"+string(runes[k:k+n])+"”重复了", "去掉一个")
				k += n - 1
				break
			}
		}
	}
}

// partOfNames reports what stands twice because one name ends with it and the next begins with it: 党组巡察组巡察, 特别行政区行政区域, 巡察巡察组.
func partOfNames(runes []rune, k, n int) bool {
	if starts(runes, k, "行政区域") && at(runes, k-n-1) == '别' {
		return true
	}
	return startsAny(runes, k, "组巡察", "组巡视") && n == 3 || n == 2 && startsAny(runes, k, "巡察组", "巡视组") && oneOf(at(runes, k-3), "轮次项规级")
}

func same(runes []rune, a, b, n int) bool {
	for i := range n {
		if runes[a+i] != runes[b+i] || !isHan(runes[b+i]) {
			return false
		}
	}
	return true
}

// periodic reports a figure of speech: 一项一项, 一件件, 一个又一个.
func periodic(runes []rune) bool {
	return len(runes) <= 4 && hanDigit(runes[0]) != 0 || runes[0] == runes[1]
}

// doubledWord reports words in which a character stands twice rightly: 目的的, 的的确确, 存在在, 和和气气, 针对对, 即将将, 以及及.
func doubledWord(runes []rune, k int) bool {
	before, after := at(runes, k-2), at(runes, k+1)
	switch runes[k] {
	case '的':
		return before == '标' || oneOf(before, "目的有") || after == '确'
	case '和':
		return oneOf(before, "谐饱温共缓柔平总") || oneOf(after, "气美睦平谐")
	case '在':
		return oneOf(before, "存所现内外潜正实自") || after == '校'
	case '对':
		return oneOf(before, "面针应核比绝校相反") || oneOf(after, "联口")
	case '将':
		return oneOf(before, "即必干") || oneOf(after, "来士")
	case '与':
		return oneOf(before, "参给赋")
	case '及':
		return oneOf(before, "以普涉顾触") || after == '时'
	}
	return false
}
