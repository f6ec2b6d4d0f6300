package proof

import "slices"

var (
	sumLead  = []string{"以上", "两项", "三项", "四项", "各项", "几项", "上述", "两类", "三类", "四类", "两年", "三年", "四年", "五年", "各类", "全年", "两次", "三个月", "一季度", "二季度", "三季度", "四季度", "本季度", "上半年", "下半年"}
	sumWords = []string{"总共", "共计", "合计", "总计", "累计", "共"}
)

// isSum reports a number that is called the sum of those before it: ，共计7项; ，累计开展检查33次.
func (t *Text) isSum(q *quantity, row, between []*quantity) bool {
	mark := q.mark
	if len(between) > 0 {
		mark = between[0].mark
	}
	if !oneOf(mark, "，、；") {
		return false
	}
	runes := t.before(q)
	runes = runes[prefix(runes, sumLead):]
	k := prefix(runes, sumWords)
	if k == 0 {
		return isTotalName(runes) && len(row) > 2 && row[len(row)-1].mark == '、'
	}
	rest := runes[k:]
	certain := k == 2 && !starts(runes, 0, "累计")
	switch n := len(rest); {
	case n == 0, n == 1 && oneOf(rest[0], "有为是达"), q.measure == "元" && n <= 6 && runes[0] != '共':
		return true
	case n > 12 || n < 2:
		return false
	default:
		return certain && q.measure != "元" && q.measure != "人" || t.noneTwice(q) || len(row) > 1 && t.makesWhole(row[len(row)-2:], rest)
	}
}

// isTotalName reports 总面积 and the like.
func isTotalName(runes []rune) bool {
	return starts(runes, 0, "总") && len(runes) <= 4 && !starts(runes, 0, "总体")
}

// makesWhole reports two parts that leave nothing out, or that both say what the words of their sum say.
func (t *Text) makesWhole(two []*quantity, rest []rune) bool {
	return len(rest) <= 6 && t.complement(two) || t.bothSay(two[1], two[0], rest)
}

// noneTwice reports words behind a sum that no one is in two of its parts: 没有一人受到重复处理.
func (t *Text) noneTwice(q *quantity) bool {
	runes := t.Paragraphs[q.paragraph].runes
	for k := q.end; k < min(len(runes), q.end+longestSaid) && runes[k] != '。'; k++ {
		if starts(runes, k, "重复") {
			return hasWord(runes[q.end:k], "没有", "无", "不", "未")
		}
	}
	return false
}

// bothSay reports two runes in a row of the words that both quantities have: 共涉及借调人员 of 借调4人，借调2人.
func (t *Text) bothSay(a, b *quantity, words []rune) bool {
	for k := 0; k+2 <= len(words); k++ {
		if w := string(words[k : k+2]); t.says(a, w) && t.says(b, w) {
			return true
		}
	}
	return false
}

// prefix is how many runes of the first of the words that the text begins with it has.
func prefix(runes []rune, words []string) int {
	for _, w := range words {
		if starts(runes, 0, w) {
			return len([]rune(w))
		}
	}
	return 0
}

// restOf takes what is left, the last of a row, with what was taken before it, as the parts of the number before all of them.
func (t *Text) restOf(row []*quantity, f func(division)) {
	rest := row[len(row)-1]
	d := division{how: byStatus}
	within := false
	for _, q := range row {
		beside := q.clause == rest.clause && q != rest
		if q.measure != rest.measure {
			continue
		}
		switch {
		case beside:
			if len(d.wholes) > 0 {
				return
			}
		case len(d.wholes) == 0:
			if !t.isFound(q) && t.status(q) != noStatus {
				return
			}
			d.wholes = append(d.wholes, q)
		case t.opens(q, ofWhichWords...) && q != rest && len(d.parts) > 0:
			within = true
		case !within || q == rest:
			d.parts = append(d.parts, q)
		}
	}
	t.leave(d, rest, f)
}

// leave judges how parts of which the last is the rest were taken.
func (t *Text) leave(d division, rest *quantity, f func(division)) {
	if len(d.wholes) == 0 || len(d.parts) < 2 || t.opens(d.parts[0], ofWhichWords...) && t.opens(rest, "还有") { // 共50人，其中骨干20人，还有12人轮岗
		return
	}
	whole, once := d.wholes[0], len(d.parts) == 2
	if whole.next == '+' && !(once && t.hasBefore(d.parts[0], "中已", "中有")) {
		return
	}
	if t.takenAlike(whole, d.parts[:len(d.parts)-1]) || once && t.takenOnce(whole, d.parts[0], rest) {
		d.how = leftOver
	}
	if !endsInSum(d.parts) {
		f(d)
	}
}

// takenOnce reports 应收18万元，已收回13万元，剩余5万元: what is left is all the rest.
func (t *Text) takenOnce(whole, taken, rest *quantity) bool {
	return rest.clause == taken.clause+1 && taken.clause <= whole.clause+1 && t.hasBefore(taken, "已") && !t.otherThing(whole, taken)
}

// ofOtherWhole reports parts behind 其中 that are told of a whole of another measure word: 涉及3个股室，其中甲4人、乙2人，共6人.
func (t *Text) ofOtherWhole(row []*quantity, first *quantity) bool {
	return len(row) > 0 && row[len(row)-1].clause == first.clause-1 && !slices.ContainsFunc(row, func(q *quantity) bool { return q.measure == first.measure })
}

// restAcross takes what is left with what was taken as the parts of the number in the sentence before: 应收18.5万元。已收回13.2万元，剩余5.3万元.
func (t *Text) restAcross(row, before []*quantity, f func(division)) {
	taken, rest := row[0], row[1]
	var whole *quantity
	for _, q := range before {
		if q.measure == rest.measure {
			if whole != nil {
				return
			}
			whole = q
		}
	}
	if whole == nil || taken.measure != rest.measure || taken.clause != rest.clause-1 || rest.paragraph > whole.paragraph+1 || !t.hasBefore(taken, "已") || t.hasBefore(whole, "已") || t.status(whole) != noStatus || t.otherThing(whole, taken) {
		return
	}
	f(division{wholes: []*quantity{whole}, parts: row[:2], how: leftOver})
}

// endsInSum reports a part that is the sum of those behind it: what is left may be of that part alone.
func endsInSum(parts []*quantity) bool {
	sum := fixed(0)
	for _, q := range slices.Backward(parts) {
		if q.value == sum {
			return true
		}
		sum += q.value
	}
	return false
}

// takenAlike reports 原有860万元，2023年化解245万元，今年又化解130万元: the parts are taken from the whole in the same way.
func (t *Text) takenAlike(whole *quantity, parts []*quantity) bool {
	if !t.says(whole, "原有", "原", "共", "总", "待", "应", "年初") {
		return false
	}
	for _, q := range parts {
		a, b := t.before(q), t.before(parts[0])
		for len(a) > 0 && oneOf(a[len(a)-1], "了") {
			a = a[:len(a)-1]
		}
		for len(b) > 0 && oneOf(b[len(b)-1], "了") {
			b = b[:len(b)-1]
		}
		if commonEnd(a, b) < 2 {
			return false
		}
	}
	return true
}

// partsBefore takes the parts before a sum.
func (t *Text) partsBefore(whole *quantity, row []*quantity, f func(division)) {
	n := len(row)
	for n > 0 && row[n-1].measure == whole.measure && !t.hasBefore(row[n-1], wholeWords...) && !t.opens(row[n-1], "另") {
		n--
		if t.opens(row[n], ofWhichWords...) || oneOf(row[n].mark, "；：") {
			break
		}
	}
	if slices.ContainsFunc(row[n:], func(q *quantity) bool { return t.hasBefore(q, "除") && t.hasBehind(q, "外") }) {
		return // 45人，除6人外，共39人
	}
	if len(row)-n > 1 && (!t.opens(row[n], ofWhichWords...) || t.ofOtherWhole(row[:n], row[n])) {
		f(division{wholes: []*quantity{whole}, parts: row[n:], how: addedUp})
	}
}
