package layout

import (
	"strings"

	"gongshi/generator/style"
)

// The prices of a line start. A place inside a word costs more than any shape, so it is taken only when nothing else fits.
const (
	priceAbout       = 0   // before 关于, behind the issuing body
	priceOfBody      = 12  // behind an issuing body in a title without 关于, and before 暨
	priceOfKind      = 12  // behind the last 的: what is made known, and how
	priceOfOutcome   = 15  // before what became of the matter: 整改情况
	pricePredicate   = 15  // between a body of the matter and what it does
	priceBehindOf    = 40  // behind another 的
	priceOfPhrase    = 70  // between two phrases of the matter
	priceOfUnknown   = 75  // beside a word that the lexicon does not have
	priceInOutcome   = 50  // within what became of it: 集中整改 阶段性工作
	priceOfTurn      = 90  // around 第五轮
	priceOfMark      = 60  // before 《
	priceOfVerb      = 70  // between a verb and its object
	priceOfPlace     = 85  // behind 省, 市, 县 … within a name
	priceOfOwned     = 130 // between a body and what is its own: 巡察组 反馈意见
	priceOfCommittee = 200 // 县委 and its 第五巡察组, its 巡察反馈意见
	priceOfNamePart  = 120 // between two parts of a name: 附属中学 航天学校
	priceBehindAnd   = 300 // behind 和
	priceTight       = 300 // 中共 某县, 实验 小学
	priceOfOrgan     = 400 // before the word for a name's organisation: 第二高级中学 委员会
	priceOfNumber    = 500 // behind the number of a school: 第五 高级中学
	priceOfWord      = 1e6 // inside a word, or a name that the lexicon does not have
	// Surcharges.
	priceInBookTitle     = 90  // within 《》 or “”
	priceOfWholeName     = 200 // within a name that fits on a line
	priceSoonBehindAbout = 150 // so soon behind 关于 that the line would end with 关于落实
	priceInMatter        = 100 // within a name that stands in the matter
)

// breakPrices prices a line start at each character; -1 forbids it. matter is where 关于 opens the matter behind a body, 0 where it does not.
func breakPrices(atoms []atom, measure style.Length) (price []int, matter int) {
	runes := make([]rune, len(atoms))
	for i, a := range atoms {
		runes[i] = a.r
	}
	price = make([]int, len(runes)+1)
	for i := range price {
		price[i] = priceOfWord
	}
	price[0], price[len(runes)] = -1, -1
	t := newTitleWords(runes)
	wholeName := t.matter > 0 && lineWidth(atoms[:t.words[t.matter].from]) <= measure
	inMarks := 0
	for k := 1; k < len(t.words); k++ {
		switch t.words[k-1].class {
		case open:
			inMarks++
		case closed:
			inMarks = max(inMarks-1, 0)
		}
		p := t.priceBefore(k)
		if p >= 0 {
			p += t.surcharge(k, inMarks > 0, wholeName)
		}
		price[t.words[k].from] = p
	}
	for i := 1; i < len(atoms); i++ {
		if atoms[i].tie >= firm || strings.ContainsRune("的地得之和与及", runes[i]) {
			price[i] = -1
		}
	}
	if t.matter > 0 {
		matter = t.words[t.matter].from
	}
	return price, matter
}

// titleWords is a title in words. matter is the index of the word 关于, lastOf that of the last 的; -1 where there is none.
type titleWords struct {
	runes          []rune
	words          []segment
	matter, lastOf int
}

func newTitleWords(runes []rune) *titleWords {
	t := &titleWords{runes: runes, words: segments(runes), matter: -1, lastOf: -1}
	for k, w := range t.words {
		if w.class == about && t.matter < 0 {
			t.matter = k
		}
		if w.class == particle && runes[w.from] == '的' {
			t.lastOf = k
		}
	}
	return t
}

// surcharge is what a line start at word k costs besides its place: within 《》 or “”, within a name that fits on a line, soon behind 关于.
func (t *titleWords) surcharge(k int, inMarks, wholeName bool) int {
	p := 0
	if inMarks {
		p += priceInBookTitle
	}
	if wholeName && k < t.matter {
		p += priceOfWholeName
	}
	if t.soonBehindAbout(k) {
		p += priceSoonBehindAbout
	}
	return p
}

// soonBehindAbout reports whether a line that ends before word k ends with 关于 and no word of what it is about: 关于落实, 关于2023年, 关于落实县委.
// But 关于印发 may end a line before 《.
func (t *titleWords) soonBehindAbout(k int) bool {
	if t.matter < 0 || k <= t.matter {
		return false
	}
	for _, w := range t.words[t.matter+1 : k] {
		switch w.class {
		case verb, preposition, ordinal, number, committee:
		default:
			return false
		}
	}
	issue := t.word(k-1) == "印发" || t.word(k-1) == "转发" || t.word(k-1) == "批转"
	return !issue || t.runes[t.words[k].from] != '《' || t.matter == 0
}

func (t *titleWords) word(k int) string { return string(t.runes[t.words[k].from:t.words[k].to]) }

// priceBefore is the price of a line start at word k, by the classes of the words on both sides.
func (t *titleWords) priceBefore(k int) int {
	a, b := t.words[k-1].class, t.words[k].class
	switch {
	case b == particle, a == about, a == and, a == open, b == closed, b == pauseMark:
		return -1
	case b == about:
		return priceAbout
	case b == and:
		return priceOfBody
	case a == particle:
		if k-1 == t.lastOf {
			return priceOfKind
		}
		if t.runes[t.words[k-1].from] == '的' {
			return priceBehindOf
		}
		return priceBehindAnd
	case a == ordinal && (b == institution || b == modifier):
		return priceOfNumber
	case a == party, a == ordinal, a == preposition, a == modifier:
		return priceTight
	case a == verb:
		if b == open && t.matter >= 0 && k-1 == t.matter+1 {
			return priceOfKind // 关于印发《
		}
		return priceOfVerb
	case a == number:
		return priceOfTurn
	}
	if t.inName(k) {
		return t.withinName(k)
	}
	return t.withinMatter(k)
}

// inName reports whether word k stands in the issuing body's name or, in a title without 关于, may.
func (t *titleWords) inName(k int) bool { return k < t.matter || t.matter < 0 }

// withinName prices a place in the issuing body's name. A name is best broken behind a place such as 某县, else between two of its words; the
// word for its organisation (委员会) stays with it.
func (t *titleWords) withinName(k int) int {
	a, b := t.words[k-1].class, t.words[k].class
	if price, ok := priceBetween(namePrices, a, b); ok {
		return price
	}
	if nameEnds.has(a) && t.matter < 0 {
		return priceOfBody // the name is over: 实验小学 2023年度
	}
	return t.withinMatter(k)
}

// withinMatter prices a place between two phrases of the matter.
func (t *titleWords) withinMatter(k int) int {
	a, b := t.words[k-1].class, t.words[k].class
	if b == open && t.runes[t.words[k].from] == '《' {
		return priceOfMark
	}
	if price, ok := priceBetween(matterPrices, a, b); ok {
		return price
	}
	return priceOfPhrase
}
