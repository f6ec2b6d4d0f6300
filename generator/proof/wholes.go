package proof

import "slices"

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

// ofWhichWords begin parts that may not be all, allOfWords those that are.
var (
	ofWhichWords = []string{"其中", "这其中", "含", "涉及", "涵盖", "分为", "内有"}
	allOfWords   = []string{"分别为", "分别是", "包括", "包含", "即", "具体为", "具体是", "具体包括", "分别"}
	wholeWords   = []string{"共", "合计", "总计", "累计", "总数", "总额", "总"}
	foundWords   = []string{"共", "发现", "反馈", "排查", "梳理", "移交", "收到", "受理", "申报", "查摆", "检视", "征集", "收集", "细化", "分解", "确定", "制定", "查处", "立案", "总", "累计", "合计", "交办", "转办", "清单", "任务", "指出", "查找", "自查", "列出", "涉及"}
)

// divisions finds all numbers with parts.
func (t *Text) divisions(f func(division)) {
	var before []*quantity
	t.eachRow(func(row []quantity) { before = t.divide(row, before, f) })
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
		case how == byStatus && i == 0 && len(before) > 0 && t.status(before[len(before)-1]) == noStatus:
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
