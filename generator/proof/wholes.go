package proof

import (
	"slices"
	"strings"
)

// division is a number with the numbers that it is divided into.
type division struct {
	// wholes are the numbers that the parts may be those of, the likeliest first.
	wholes []*quantity
	parts  []*quantity
	how    divided
}

// divided is what tells that numbers are the parts of another.
type divided int

const (
	// ofWhich is 其中, which may leave some out.
	ofWhich divided = iota
	// allOf is 包括, 分别为, a bracket or a colon: all parts are listed.
	allOf
	// byStatus is a list of what is done and what is not.
	byStatus
	// addedUp is 共计 behind the parts.
	addedUp
)

// words before the quantity in its clause, and those behind it.
func (t *Text) before(q *quantity) []rune { return t.Paragraphs[q.paragraph].runes[q.lead:q.from] }
func (t *Text) behind(q *quantity) []rune { return t.Paragraphs[q.paragraph].runes[q.end:q.tail] }

// says reports one of the words in what is said of the quantity.
func (t *Text) says(q *quantity, words ...string) bool {
	return t.hasBefore(q, words...) || t.hasBehind(q, words...)
}

func (t *Text) hasBefore(q *quantity, words ...string) bool {
	if q.wordsBefore == "" && q.lead < q.from {
		q.wordsBefore = string(lastRunes(t.before(q)))
	}
	return contains(q.wordsBefore, words)
}

func (t *Text) hasBehind(q *quantity, words ...string) bool {
	if q.wordsBehind == "" && q.end < q.tail {
		q.wordsBehind = string(lastRunes(t.behind(q)))
	}
	return contains(q.wordsBehind, words)
}

func contains(text string, words []string) bool {
	for _, w := range words {
		if len(w) <= len(text) && strings.Contains(text, w) {
			return true
		}
	}
	return false
}

func lastRunes(runes []rune) []rune { return runes[max(0, len(runes)-longestSaid):] }

// longestSaid is how many runes on each side of a number are looked at for what is said of it.
const longestSaid = 40

// hasWord reports one of the words in a short text.
func hasWord(runes []rune, words ...string) bool {
	if len(runes) > longestSaid {
		runes = runes[len(runes)-longestSaid:]
	}
	for k := range runes {
		for _, w := range words {
			if starts(runes, k, w) {
				return true
			}
		}
	}
	return false
}

// opens reports the first words of what is said before the quantity, behind 和 and the like.
func (t *Text) opens(q *quantity, words ...string) bool {
	runes := t.before(q)
	k := 0
	for oneOf(at(runes, k), "和与及并") {
		k++
	}
	return startsAny(runes, k, words...)
}

// ofWhichWords begin parts that may not be all, allOfWords those that are.
var (
	ofWhichWords = []string{"其中", "这其中", "含", "涉及", "涵盖", "分为", "内有"}
	allOfWords   = []string{"分别为", "分别是", "包括", "包含", "即", "具体为", "具体是", "具体包括", "分别"}
	wholeWords   = []string{"共", "合计", "总计", "累计", "总数", "总额", "总"}
	foundWords   = []string{"共", "发现", "反馈", "排查", "梳理", "移交", "收到", "受理", "申报", "查摆", "检视", "征集", "收集", "细化", "分解", "确定", "制定", "查处", "立案", "总", "累计", "合计", "交办", "转办", "清单", "任务", "指出", "查找", "自查", "列出", "涉及"}
)

// divisions finds all numbers with parts.
func (t *Text) divisions(f func(division)) {
	all := t.quantities()
	var before []*quantity
	for i := 0; i < len(all); {
		j := i + 1
		for j < len(all) && all[j].sentence == all[i].sentence {
			j++
		}
		before = t.divide(all[i:j], before, f)
		i = j
	}
}

// divide finds them in one sentence. before are the numbers of the sentence before; it returns its own, without those in brackets.
func (t *Text) divide(list []quantity, before []*quantity, f func(division)) []*quantity {
	plain := make([]*quantity, 0, len(list))
	if len(before) > 0 && before[0].sentence < list[0].sentence-2 {
		before = nil
	}
	for i := range list {
		q := &list[i]
		if q.bracket == 0 {
			plain = append(plain, q)
			continue
		}
		if i > 0 && list[i-1].bracket == q.bracket {
			continue
		}
		var inside []*quantity
		for k := i; k < len(list) && list[k].bracket == q.bracket; k++ {
			inside = append(inside, &list[k])
		}
		var owner []*quantity
		if i > 0 && list[i-1].next == '（' && list[i-1].tail+1 == q.bracket {
			owner = []*quantity{&list[i-1]}
		}
		if owner != nil && !t.opens(q, ofWhichWords...) {
			t.partsOf(owner, inside, allOf, f)
		}
		t.divideRow(inside, owner, f)
	}
	t.divideRow(plain, before, f)
	return plain
}

// divideRow finds them among the quantities of a sentence, or of a bracket. before are those before it.
func (t *Text) divideRow(row, before []*quantity, f func(division)) {
	for i, q := range row {
		how := t.beginsParts(q)
		if how <= allOf && i > 0 && row[i-1].measure == q.measure && t.sameOpening(row[i-1], q) {
			continue
		}
		switch {
		case how == byStatus && i > 0 && t.status(row[i-1]) == noStatus:
			t.partsOf(row[i-1:i], row[i:], byStatus, f)
		case how == byStatus && i == 0 && len(before) > 0:
			t.partsOf(before[len(before)-1:], row, byStatus, f)
		case how == addedUp && i > 0 && t.axisOf(q) == handledSo && t.axisOf(row[i-1]) != handledSo && row[i-1].clause == q.clause-1 && t.says(row[i-1], "处理", "问责", "追责", "追究"):
			t.partsOf(row[i-1:i], row[i:], ofWhich, f)
		case how == ofWhich || how == allOf:
			wholes := row[:i]
			if i == 0 {
				wholes = before
			}
			t.partsOf(wholes, row[i:], how, f)
		}
		if i >= 2 && t.opens(q, restWords...) {
			t.restOf(row[:i+1], f)
		}
		if i >= 2 {
			parts := row[:i]
			if last := row[i-1]; q.mark == '+' && last.lead == last.from && last.value <= 20*one { // ，三年累计315万元
				parts = row[:i-1]
			}
			if t.isSum(q, parts, row[len(parts):i]) {
				t.partsBefore(q, parts, f)
			}
		}
	}
}

// sameOpening reports two numbers of one list that begin with the same word: 涉及甲的28条；涉及乙的31条.
func (t *Text) sameOpening(a, b *quantity) bool {
	x, y := t.before(a), t.before(b)
	return len(x) > 1 && len(y) > 1 && x[0] == y[0] && x[1] == y[1]
}

// beginsParts tells how a quantity begins the parts of one before it; it is addedUp where it begins none.
func (t *Text) beginsParts(q *quantity) divided {
	switch {
	case t.opens(q, ofWhichWords...):
		return ofWhich
	case t.opens(q, allOfWords...):
		return allOf
	case q.mark == '：' && q.bracket == 0:
		return allOf
	case t.status(q) != noStatus:
		return byStatus
	}
	return addedUp
}

// partsOf takes the parts from the front of a row, and the wholes that they may belong to from the numbers before.
func (t *Text) partsOf(before, row []*quantity, how divided, f func(division)) {
	d := division{how: how}
	measure := row[0].measure
	for i := len(before) - 1; i >= 0 && len(d.wholes) < 4; i-- {
		if before[i].measure == measure {
			d.wholes = append(d.wholes, before[i])
		}
	}
	if len(d.wholes) == 0 {
		return
	}
	d.parts = t.listFrom(row)
	if how != byStatus {
		slices.SortStableFunc(d.wholes, func(a, b *quantity) int { return t.rank(b) - t.rank(a) })
	}
	f(d)
}

// rank is higher for a number that is called a whole, lower for one of 方面 before it.
func (t *Text) rank(q *quantity) int {
	if t.noun(q) == "方面" || t.noun(q) == "领域" || t.noun(q) == "环节" {
		return -1
	}
	if t.hasBefore(q, wholeWords...) {
		return 1
	}
	return 0
}

// listFrom takes the quantities at the front of a row that one list has: of one measure word, parted by one mark.
func (t *Text) listFrom(row []*quantity) []*quantity {
	if groups := t.groupsFrom(row); len(groups) > 1 {
		return groups
	}
	list := []*quantity{row[0]}
	var mark rune
	for n := 1; n < len(row); n++ {
		q := row[n]
		if k := t.within(row, n); k > n {
			n = k - 1
			continue
		}
		if q.measure != row[0].measure || t.hasBefore(q, "其中", "包括", "中有") || t.opens(q, "共", "合计", "总计", "累计", "另", "此外", "同时", "全部", "均") {
			break
		}
		if !t.continues(row[n-1], q, mark) {
			break
		}
		if mark == 0 && q.mark != '+' {
			mark = q.mark
		}
		list = append(list, q)
	}
	return list
}

// within is the place behind the parts of the quantity before n, where they follow it and add up to it: 甲20所，含乙8所、丙12所，丁5所.
func (t *Text) within(row []*quantity, n int) int {
	if !t.opens(row[n], "含", "包括", "其中") {
		return n
	}
	sum := fixed(0)
	for k := n; k < len(row) && row[k].measure == row[n].measure && sum < row[n-1].value; k++ {
		if sum += row[k].value; sum == row[n-1].value {
			return k + 1
		}
	}
	return n
}

// continues reports that a quantity belongs to the list of the one before, whose mark so far is mark.
func (t *Text) continues(before, q *quantity, mark rune) bool {
	switch q.mark {
	case '+':
		return oneOf(at(t.before(q), 0), "和与及") || oneOf(at(t.behind(before), 0), "和与及")
	case '、', '，', '；':
		return mark == 0 || mark == q.mark || mark == '；' || mark == '，' && q.mark == '、'
	}
	return false
}

// groupsFrom takes the first quantity of each group that ； parts, where each group has more of them: 甲12处，已整改12处；乙10处，已整改9处.
func (t *Text) groupsFrom(row []*quantity) (list []*quantity) {
	detailed := false
	for i, q := range row {
		switch {
		case i == 0:
		case q.mark != '；':
			detailed = true
			continue
		case q.measure != row[0].measure || t.opens(q, "共", "合计", "总计", "累计", "另", "此外"):
			return nil
		}
		list = append(list, q)
	}
	if !detailed {
		return nil
	}
	return list
}

var (
	sumLead  = []string{"以上", "两项", "三项", "四项", "各项", "几项", "上述", "两类", "三类", "四类", "两年", "三年", "四年", "五年", "各类", "全年", "两次", "三个月"}
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
		return false
	}
	rest := runes[k:]
	certain := k == 2 && !starts(runes, 0, "累计")
	switch n := len(rest); {
	case n == 0, n == 1 && oneOf(rest[0], "有为是达"), q.measure == "元" && n <= 6 && runes[0] != '共':
		return true
	case n > 12 || n < 2:
		return false
	default:
		noun := string(rest[n-2:])
		return certain && q.measure != "元" && q.measure != "人" || len(row) > 1 && t.says(row[len(row)-1], noun) && t.says(row[len(row)-2], noun)
	}
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
		switch {
		case q.measure != rest.measure || q.clause == rest.clause && q != rest:
			if len(d.wholes) > 0 && q.measure == rest.measure {
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
	if len(d.wholes) == 0 || len(d.parts) < 2 || d.wholes[0].next == '+' {
		return
	}
	sum := fixed(0)
	for i := len(d.parts) - 1; i >= 0; i-- { // what is left may be of a part alone
		if d.parts[i].value == sum {
			return
		}
		sum += d.parts[i].value
	}
	f(d)
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
	if len(row)-n > 1 && !t.opens(row[n], ofWhichWords...) {
		f(division{wholes: []*quantity{whole}, parts: row[n:], how: addedUp})
	}
}
