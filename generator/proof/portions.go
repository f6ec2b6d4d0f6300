package proof

import (
	"cmp"
	"slices"
)

// portion is a number that is said of each, with the words for what each is: 人, 月 of 每人每月80元. unitPrice has none.
type portion struct {
	*quantity
	at   int
	each []string
	// price is 单价, mean 平均每期, which may be rounded.
	price, mean bool
	// given is how many are given as much: 12个社区各配备2套.
	given *quantity
}

// notPortions are words with 每 of which a number is no portion.
var notPortions = []string{"每增", "每减", "每提高", "每下降", "每超", "每逾期", "每满", "每隔", "每届", "每当", "不超", "不低", "不少", "至少", "以上", "原则"}

// portions are the numbers of a scene that are said of each.
func (t *Text) portions(s scene) (list []portion) {
	for i := range s.list[:s.end] {
		q := &s.list[i]
		if q.loose && !endsWith(t.before(q), len(t.before(q)), "每") || t.hasBefore(q, notPortions...) {
			continue
		}
		o := portion{quantity: q, at: i, each: t.eachWords(q), price: t.hasBefore(q, "单价"), mean: t.hasBefore(q, "平均", "均每")}
		if n := len(list); len(o.each) == 0 && !o.price && n > 0 && list[n-1].at == i-1 && q.clause == list[n-1].clause && q.mark == '、' && q.measure != list[n-1].measure {
			o.each = list[n-1].each // 每户发放大米10公斤、食用油5升
		}
		if word, _ := t.each(q); word == eachOne {
			o.given = t.givenTo(s.list, i)
		}
		if o.given != nil || len(o.each) > 0 && len(o.each) < 4 || o.price && q.measure == "元" {
			list = append(list, o)
		}
	}
	return list
}

// eachWords are the words behind each 每 before a number, in full.
func (t *Text) eachWords(q *quantity) (words []string) {
	runes := t.before(q)
	if k := len(runes) - 2; k >= 0 && runes[k+1] == '均' && startsAny(t.behind(q), 0, "标准", "的标准") { // 按人均1500元标准
		return []string{string(runes[k])}
	}
	for k := range runes {
		if runes[k] != '每' {
			continue
		}
		word := runes[k+1:]
		word = word[prefix(word, []string{"一个", "一", "个"}):]
		switch {
		case len(word) > 0 && word[0] != '每':
			words = append(words, string(word[:min(len(word), 4)]))
		case len(word) == 0 && k+2 == len(runes): // 150个，每个85元
			words = append(words, "个")
		}
	}
	return words
}

// counts reports a number that is how many there are of what each is.
func (t *Text) counts(q *quantity, each string) bool {
	word := []rune(each)
	measure := cmp.Or(eachMeasures[string(word[0])], string(word[0]))
	if q.loose && !(q.measure == "个月" && endsWith(t.before(q), len(t.before(q)), "前")) || q.last < one {
		return false
	}
	if q.measure == measure || string(word[:min(2, len(word))]) == q.measure {
		return len(word) < 2 || measure != "人" || t.noun(q) == "" || !slices.Contains(nouns, string(word[1:])) || t.noun(q) == string(word[1:])
	}
	behind := t.behind(q)
	return slices.Contains([]string{"个", "所", "家", "支", "名", "条"}, q.measure) && len(behind) > 0 && (behind[0] == word[0] || hasWord(behind[:min(8, len(behind))], string(word[:min(2, len(word))])) || oneOf(word[0], string(lastOfName(behind))) || oneOf(word[0], bodies) && slices.Contains(behind[:min(5, len(behind))], word[0]))
}

// lastOfName is the last rune of the name that stands behind a number: 6个巡查小组 has 组.
func lastOfName(behind []rune) []rune {
	n := 0
	for n < min(len(behind), 8) && isHan(behind[n]) && !oneOf(behind[n], "的和与及在共已需可均各按") {
		n++
	}
	if n == 0 {
		return nil
	}
	return behind[n-1 : n]
}

// totalWords are said of a number that is that of all.
var totalWords = []string{"共", "总", "合计", "总计", "累计", "总价", "总额", "总投", "应补", "应发", "小计", "计发", "共计"}

// isTotalOf reports a number behind a portion that is of all: 共30人次 of 每期15人.
func (t *Text) isTotalOf(s scene, i int, o *portion) bool {
	q := &s.list[i]
	if q == o.quantity || q.loose || q.measure != o.measure && !(q.measure == "人次" && o.measure == "人") || t.hasBefore(q, "每", "均", "其中", "另", "最", "名额", "限") && !t.hasBefore(q, "每月共", "每年共", "每期共", "每天共") {
		return false
	}
	if t.hasBefore(q, totalWords...) {
		return true
	}
	if starts(t.behind(o.quantity), 0, "计") && q.clause == o.clause+1 { // 每车次按8吨计，清运350吨
		return true
	}
	return i > 0 && q.mark == '、' && s.list[i-1].clause == q.clause && t.hasBefore(&s.list[i-1], totalWords...) && s.list[i-1].measure != q.measure
}
