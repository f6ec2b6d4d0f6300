package proof

import (
	"cmp"
	"math"
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
	return slices.Contains([]string{"个", "所", "家", "支", "名", "条"}, q.measure) && len(behind) > 0 && (behind[0] == word[0] || hasWord(behind[:min(8, len(behind))], string(word[:min(2, len(word))])) || oneOf(word[0], string(lastOfName(behind))))
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
	if q == o.quantity || q.loose || q.measure != o.measure && !(q.measure == "人次" && o.measure == "人") || t.hasBefore(q, "每", "均", "其中", "另", "最", "名额", "限") && !t.opens(q, "每月共", "每年共", "每期共", "每天共") {
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

// products compares so many times so much with the number of all.
func products(p *pass) {
	if !p.mayHold("每") && !p.mayHold("单价") && !p.mayHold("各") {
		return
	}
	t := p.text
	t.eachScene(func(s scene) {
		list := t.portions(s)
		if len(list) == 0 {
			return
		}
		last := -1 // the last portion with a total behind it
		for i := s.at; i < s.end; i++ {
			for n, o := range slices.Backward(list) {
				if o.at < i && t.isTotalOf(s, i, &o) {
					p.compareTotal(s, list[:n+1], i)
					last = max(last, n)
					break
				}
			}
		}
		for n := last + 1; n < len(list); n++ {
			if o := &list[n]; o.at >= s.at && len(o.each) == 1 {
				p.compareCount(s, o)
			}
		}
	})
}

// compareCount compares a portion and the total before it with how many portions there are: 1560册，每盒装12册，共装130盒; 24小时分三班，每班8小时.
func (p *pass) compareCount(s scene, o *portion) {
	t := p.text
	var total, count *quantity
	for i := s.at; i < s.end; i++ {
		switch q := &s.list[i]; {
		case i < o.at && q.measure == o.measure && !q.loose && !t.hasBefore(q, "每", "均"):
			if total != nil {
				return
			}
			total = q
		case i == o.at || !t.counts(q, o.each[0]) || q.clause > o.clause+1 || t.hasBefore(q, "每"):
		case i > o.at && q.factor == 1 && t.hasBefore(q, "共", "分成", "合计"):
			count = q
		case i < o.at && total != nil && (slices.Contains(t.Paragraphs[q.paragraph].runes[total.end:q.from], '分') || oneOf(at(t.behind(q), 0), "制轮倒")):
			count = q
		}
	}
	if total == nil || count == nil || total.value <= o.value {
		return
	}
	r := reckoning{exact: float64(total.value) / float64(o.value) * float64(one), of: t.textOf(total) + "、每份" + t.textOf(o.quantity)}
	full := fixed(math.Ceil(r.exact/float64(one)-nearly)) * one
	if count.near(r, 1.6) && count.value != full && (count.value != full-one || math.Abs(r.exact-float64(full)) < nearly) {
		p.tell(count, r, (*quantity).agrees)
	}
}

// compareTotal compares the total at i with the portions before it, the last of which it is of.
func (p *pass) compareTotal(s scene, list []portion, i int) {
	t, o, total := p.text, &list[len(list)-1], &s.list[i]
	r, ok := t.timesOf(s, o, i)
	if !ok || total.value == 0 {
		return
	}
	if sum, n := t.sumOfPortions(s, list, o); n > 1 {
		r = sum
	}
	if o.mean {
		p.meanBefore(o, total, r)
		return
	}
	if r.of != "" && total.near(r, 2) && !t.mayBeTotal(s, o, i, r) {
		p.tell(total, r, (*quantity).agrees)
	}
}

// meanBefore compares 平均每期50人，6期共300人: of the mean, rounded, only the mean can be reckoned.
func (p *pass) meanBefore(o *portion, total *quantity, r reckoning) {
	count := r.exact / float64(o.value)
	mean := reckoning{exact: float64(total.value) / count, slack: total.slack() / count, of: p.text.textOf(total)}
	if len(o.each) == 1 && o.near(mean, 1.6) {
		p.tell(o.quantity, mean, (*quantity).agrees)
	}
}

// timesOf is what a portion comes to with the numbers before the total at i that say how many there are of each.
func (t *Text) timesOf(s scene, o *portion, i int) (r reckoning, ok bool) {
	r = reckoning{exact: float64(o.value), of: "每份" + t.textOf(o.quantity)}
	each := o.each
	switch {
	case o.given != nil:
		r.exact *= float64(o.given.value) / float64(one)
		r.of = t.textOf(o.given) + "、" + r.of
	case o.price:
		each = []string{""}
	}
	for _, word := range each {
		c := t.countOf(s, o, i, word)
		if c == nil && o.price {
			c = t.countOf(s, o, i, "")
		}
		if c == nil {
			return t.timesWithin(s, o, i, word, r)
		}
		r.exact *= float64(c.value) / float64(one)
		r.of = t.textOfCount(c) + "、" + r.of
	}
	return r, true
}

// timesWithin is what a portion of a portion comes to: 12个村，每村2天，每天60人.
func (t *Text) timesWithin(s scene, o *portion, i int, word string, r reckoning) (reckoning, bool) {
	for k := range s.list[:o.at] {
		q := &s.list[k]
		if outer := t.eachWords(q); t.counts(q, word) && len(outer) == 1 && len(o.each) == 1 && !q.loose {
			if c := t.countOf(s, &portion{quantity: q, at: k}, i, outer[0]); c != nil {
				r.exact *= float64(q.value) / float64(one) * float64(c.value) / float64(one)
				r.of = t.textOfCount(c) + "、" + t.textOf(q) + "、" + r.of
				return r, true
			}
		}
	}
	return r, false
}

// textOfCount is a number as the text has it, a period by its months.
func (t *Text) textOfCount(q *quantity) string {
	if q.from == q.to {
		return q.value.String() + map[string]string{"月": "个月", "季": "个季度"}[q.measure]
	}
	return t.textOf(q)
}

// countOf is the number before the total at i, the nearest to the portion, that says how many there are of each.
func (t *Text) countOf(s scene, o *portion, i int, each string) (count *quantity) {
	near := len(s.list)
	for k := i - 1; k >= 0; k-- {
		q := &s.list[k]
		if k == o.at || q.sentence < o.sentence-1 || t.hasBefore(q, "每") {
			continue
		}
		if each == "" && (q.measure == o.measure || q.loose || q.sentence != o.sentence || k > o.at) || each != "" && !t.counts(q, each) {
			continue
		}
		if d := max(k-o.at, o.at-k); d < near {
			count, near = q, d
		}
	}
	if count == nil && each != "" {
		return t.periodOf(s.list[s.at:], &s.list[i], string([]rune(each)[:1]))
	}
	return count
}

// sumOfPortions is what several portions of one measure word come to, and how many they are; its words are empty where that is open.
func (t *Text) sumOfPortions(s scene, list []portion, last *portion) (sum reckoning, n int) {
	open := false
	for k := range list {
		o := &list[k]
		if o.measure != last.measure || o.sentence != last.sentence {
			continue
		}
		r, ok := t.timesOf(s, o, o.at)
		open = open || !ok
		if n++; n > 1 {
			sum.of += "，"
		}
		sum.exact, sum.of = sum.exact+r.exact, sum.of+r.of
	}
	if open {
		sum.of = ""
	}
	return sum, n
}

// mayBeTotal reports a total that comes of the portion and of any other numbers before it, or that is a whole number of times what is reckoned: a period may not be said.
func (t *Text) mayBeTotal(s scene, o *portion, i int, r reckoning) bool {
	total := &s.list[i]
	stated := float64(total.value)
	for _, times := range []float64{stated / r.exact, r.exact / stated} {
		if times > 1.5 && math.Abs(times-math.Round(times)) < nearly {
			return true
		}
	}
	for k := range s.list[:i] {
		c := &s.list[k]
		if k == o.at {
			continue
		}
		r := reckoning{exact: float64(o.value) * float64(c.value) / float64(one)}
		if c.measure != total.measure && total.agrees(r) {
			return true
		}
		for n := range s.list[:i] {
			if d := &s.list[n]; d.measure == total.measure && n != o.at && n != k && (math.Abs(r.exact+float64(d.value)-stated) < nearly || math.Abs(r.exact-float64(d.value)-stated) < nearly) {
				return true
			}
		}
	}
	return false
}
