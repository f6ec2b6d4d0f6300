package proof

import (
	"gongshi/generator/finding"
	"gongshi/generator/lexicon"
)

var strayRules = []Rule{
	{
		Code: "proof.word.stray", Severity: finding.Warning, Name: "混进字里的字母、数字",
		Basis: "汉字中间单个的字母、数字，多半是切换输入法时漏打进去的",
		Flags: []string{
			"破损图书送交图书室⟦l⟧修补。", "全镇共有低保户⟦k⟧128户。", "请于3月5日⟦h⟧前上报。", "会议室面积约⟦8o⟧平方米。", "共发现隐患⟦1l2⟧处。", "请村民到村部⟦Q⟧领取小麦种子。",
			"后厨⟦a⟧地面有积水。", "下班时⟦4⟧关闭电脑和空调。",
		},
		Passes: []string{
			"患者携带医保卡到B超室检查。", "共有a类设备128台。", "甲型h流感疫苗。", "面积约80平方米。", "e租宝案的投资人。", "从A地到B地运输。", "维生素c缺乏。", "工程师在k线图上标注。", "用水5L左右。",
			"要3次检查。", "下班时6点。", "每人发x元。", "村民a说。", "某Q公司。", "时速为v千米。", "2020年n月。",
		},
		check: stray,
	},
}

// lettered stand before a letter that is a name: 某a, 类k, 第n.
const lettered = "某第类型级区座栋幢段楼号组族素维甲乙丙丁图表附点线值为是设约以令如即若和与或、从由自到至在的个每数于对用有"

// letterNames stand behind a letter that is a part of a name: a类, B超, c级.
const letterNames = "类级型段组股轴线值点区栋幢座排档等方部案项款超照币证组角族体度位图字股站宝路地市县国人某先女公厂元的、和与或个元吨米年月日时分秒次说称是为到及站口面端层侧村镇乡省校院楼室班队"

// stray reports a letter or a digit that was typed into a word.
func stray(p *pass) {
	for i := range p.text.Paragraphs {
		runes := p.text.Paragraphs[i].runes
		for k := 1; k+1 < len(runes); k++ {
			switch r := runes[k]; {
			case isLatin(r):
				p.strayLetter(i, k, runes)
			case r >= '1' && r <= '9' && oneOf(runes[k-1], "时并") && isHan(runes[k+1]):
				p.strayDigit(i, k, runes)
			}
		}
	}
}

func (p *pass) strayLetter(i, k int, runes []rune) {
	r, before, next := runes[k], runes[k-1], runes[k+1]
	lower := r >= 'a' && r <= 'z'
	switch {
	case isDigit(before) && oneOf(r, "oOlI") && (isDigit(next) || oneOf(next, "人户家个名处天亩万元平")):
		p.letterInNumber(i, k, runes)
	case !isHan(before) || oneOf(before, lettered):
	case lower && isDigit(next):
		to := digitsEnd(runes, k+1)
		if oneOf(at(runes, to), "户名人家起件亩处") && !isHan(at(runes, to+1)) {
			p.fix(i, k, k+1, "", "数前面多了字母“"+string(r)+"”", "去掉“"+string(r)+"”")
		}
	case !isHan(next) || oneOf(next, letterNames) && !lexicon.Ordinary(next, at(runes, k+2)):
	case lower && r != 'x' || oneOf(r, "QWRYUJZ") && lexicon.Ordinary(next, at(runes, k+2)):
		p.likely(i, k, k+1, "", "汉字中间有单个的字母“"+string(r)+"”", "多打的就去掉")
	}
}

// letterInNumber reports a letter that stands for a digit: 1l2.
func (p *pass) letterInNumber(i, k int, runes []rune) {
	from, to := k-1, digitsEnd(runes, k+1)
	for from > 0 && isDigit(runes[from-1]) {
		from--
	}
	if isHan(at(runes, from-1)) && isHan(at(runes, to)) {
		p.hit(i, from, to, "数字里混进了字母“"+string(runes[k])+"”", "核对这个数")
	}
}

// digitsEnd is where the digits end that begin at k.
func digitsEnd(runes []rune, k int) int {
	for k < len(runes) && isDigit(runes[k]) {
		k++
	}
	return k
}

// strayDigit reports a digit before a verb: 下班时4关闭.
func (p *pass) strayDigit(i, k int, runes []rune) {
	if lexicon.Ordinary(runes[k+1], at(runes, k+2)) && oneOf(runes[k+1], "关打清检整填登收报召组参领提落完开") && !oneOf(at(runes, k+2), "个次月台份所") {
		p.likely(i, k, k+1, "", "汉字中间有单个的数字“"+string(runes[k])+"”", "多打的就去掉")
	}
}
