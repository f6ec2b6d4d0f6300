package proof

import (
	"slices"

	"gongshi/generator/lexicon"
)

// leastDoubled is the length, in characters, from which a repeated text is no figure of speech.
const leastDoubled = 3

// onceOnly are words of two characters that nobody doubles on purpose.
var onceOnly = []string{"进行", "关于", "对于", "以及", "根据", "通过", "为了", "已经", "并且", "或者", "问题", "整改", "工作", "情况", "学校", "我校", "制度", "建立", "落实", "加强", "开展", "制定", "完成", "存在", "巡察", "巡视", "负责", "领导", "党委", "按照", "及时", "目前", "建设"}

func doubled(p *pass) {
	for i := range p.text.Paragraphs {
		runes := p.text.Paragraphs[i].runes
		for k := 1; k < len(runes); k++ {
			switch runes[k] {
			case '的', '和', '与', '在', '对', '将', '及', '由', '了', '把', '被':
				if runes[k-1] == runes[k] && !doubledWord(runes, k) {
					p.fix(i, k, k+1, "", "“"+string(runes[k])+"”重复了", "去掉一个")
				}
			default:
				if runes[k-1] == runes[k] && isHan(runes[k]) && tailTwice(runes, k) {
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
				if n == 2 && !slices.Contains(onceOnly, string(runes[k:k+2])) && !doubledObject(runes, k) || n > 2 && (n < leastDoubled || periodic(runes[k:k+n])) {
					continue
				}
				p.fix(i, k, k+n, "", "“"+string(runes[k:k+n])+"”重复了", "去掉一个")
				k += n - 1
				break
			}
		}
	}
}

// partOfNames reports what stands twice because one name ends with it and the next begins with it, 党组巡察组巡察, 特别行政区行政区域,
// 巡察巡察组, or because a small word ties the same word to itself: 基金的基金份额, 企业对企业, 高等教育等教育机构.
func partOfNames(runes []rune, k, n int) bool {
	if starts(runes, k, "行政区域") && at(runes, k-n-1) == '别' {
		return true
	}
	if n > 2 && opensWord(runes[k+n-1], at(runes, k+n)) || n <= 4 && n > 2 && oneOf(runes[k], "的对等") && isHan(at(runes, k+n)) && !oneOf(at(runes, k+n), "的了是在") || n > 2 && oneOf(runes[k], "对") {
		return true
	}
	return startsAny(runes, k, "组巡察", "组巡视") && n == 3 || n == 2 && startsAny(runes, k, "巡察组", "巡视组") && oneOf(at(runes, k-3), "轮次项规级")
}

// tailTwice reports a common word whose last character stands twice: 提升升, 讨论论. 天天 and 人人 are words themselves, and in 党委委员 another word begins.
func tailTwice(runes []rune, k int) bool {
	before := at(runes, k-2)
	if before == '一' || before == at(runes, k-3) { // 一段段, 健健康康
		return false
	}
	if oneOf(runes[k], "经未应须已其") && !isHan(before) && isHan(at(runes, k+1)) && !lexicon.Ordinary(runes[k], at(runes, k+1)) { // 经经逐条研究
		return true
	}
	return lexicon.Ordinary(before, runes[k-1]) && !lexicon.Beside(runes[k-1], runes[k]) && (!isHan(at(runes, k+1)) || !lexicon.Beside(runes[k], at(runes, k+1)))
}

// doubledObject reports a word of two characters that stands twice, the second time before what it is about: 核查核查材料. Those who double one on purpose end there.
func doubledObject(runes []rune, k int) bool {
	a, b := runes[k], runes[k+1]
	next, after := at(runes, k+2), at(runes, k+3)
	if a == b || hanDigit(a) != 0 || !isHan(next) || !isHan(after) || oneOf(next, "地的得再又就也都才便和与") || oneOf(a, "一越许很好多边各层逐罗") || a == '年' && b == '度' || b == '越' || at(runes, k-3) == a {
		return false
	}
	return lexicon.Ordinary(a, b)
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
		return oneOf(before, "存所现内外潜正实自") || oneOf(after, "校线建职册岗编逃押读场")
	case '对':
		return oneOf(before, "面针应核比绝校相反") || oneOf(after, "联口方账外台话内手象接策抗应立比照称")
	case '将':
		return oneOf(before, "即必干") || oneOf(after, "来士")
	case '与':
		return oneOf(before, "参给赋")
	case '及':
		return oneOf(before, "以普涉顾触") || after == '时'
	}
	return doubledParticle(runes[k], before, after)
}

// doubledParticle does the same for 由, 了, 把 and 被: 理由由, 为了了解, 一把把, 棉被被.
func doubledParticle(r, before, after rune) bool {
	switch r {
	case '由':
		return oneOf(before, "自理缘事经来因")
	case '了':
		return oneOf(before, "不没为罢完知除了") || oneOf(after, "解结然望断却事当得")
	case '把':
		return oneOf(before, "一") || oneOf(after, "握关手柄脉")
	case '被':
		return oneOf(before, "棉") || oneOf(after, "告子动褥")
	}
	return false
}

// opensWord reports a rune that ends what is repeated and begins a word with the next one: 西藏和西藏和平解放, 主席同主席同志, 采购人采购人工服务.
func opensWord(last, next rune) bool {
	switch last {
	case '和':
		return oneOf(next, "平谐睦解")
	case '同':
		return oneOf(next, "志意事时")
	case '人':
		return oneOf(next, "民体员工才事大格")
	}
	return false
}
