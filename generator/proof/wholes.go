package proof

import "slices"

// division is a number with the numbers that it is divided into.
type division struct {
	// wholes are the numbers that the parts may be those of, the likeliest first.
	wholes []*quantity
	parts  []*quantity
	how    divided
	// also is 另有 behind the parts, which may be one of them; nil where there is none.
	also *quantity
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
	// leftOver is 原有, then what was taken of it each time, then 尚余.
	leftOver
	// byManner is 当场整改 and 限期整改.
	byManner
)

// ofWhichWords begin parts that may not be all, allOfWords those that are.
var (
	ofWhichWords = []string{"其中", "这其中", "含", "涉及", "涵盖", "分为", "内有", "用于", "分别用于"}
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
		if how <= allOf && i > 0 && t.sameOpening(row[i-1], q) {
			continue
		}
		switch {
		case t.opensAxis(q):
			t.splitBy(row, before, i, f)
		case t.isNested(row, i):
			t.nested(row, i, before, f)
		case how <= allOf && t.interleaved(row, i, f):
		case how == ofWhich || how == allOf:
			wholes := row[:i]
			if i == 0 {
				wholes = before
			}
			t.partsOf(wholes, row[i:], how, f)
		case how == byStatus && i == 0 && len(before) > 0 && t.status(before[len(before)-1]) == noStatus:
			t.partsOf(before[len(before)-1:], row, byStatus, f)
		case i > 0:
			t.partsBehind(row, i, how, f)
		}
		t.restAt(row, before, i, f)
		if i >= 2 {
			t.sumOf(row, i, f)
		}
	}
}

// restAt takes the quantity at i as what is left of those before it, where words say so.
func (t *Text) restAt(row, before []*quantity, i int, f func(division)) {
	switch rest := t.opens(row[i], restWords...); {
	case rest && i == 1:
		t.restAcross(row, before, f)
	case i > 1 && (rest || t.opens(row[i], leftWords...)):
		t.restOf(row[:i+1], f)
	}
}

// sumOf takes the parts before the quantity at i, where it is called their sum.
func (t *Text) sumOf(row []*quantity, i int, f func(division)) {
	q, parts := row[i], row[:i]
	if last := row[i-1]; q.mark == '+' && last.lead == last.from && last.value <= 20*one { // ，三年累计315万元
		parts = row[:i-1]
	}
	if t.isSum(q, parts, row[len(parts):i]) {
		t.partsBefore(q, parts, f)
	}
}

// partsBehind takes the parts of the quantity right before i, where no word such as 其中 begins them.
func (t *Text) partsBehind(row []*quantity, i int, how divided, f func(division)) {
	q, whole := row[i], row[i-1]
	switch {
	case t.isAmong(whole, q):
		t.partsOf(row[i-1:i], row[i:], ofWhich, f)
	case how == byStatus && t.status(whole) == noStatus:
		t.partsOf(row[i-1:i], row[i:], byStatus, f)
	case how != addedUp:
	case i+1 < len(row) && t.isSplitBehind(whole, row[i:i+2]):
		f(division{wholes: row[i-1 : i], parts: row[i : i+2], how: ofWhich})
	case t.endsInOthers(row, i):
		t.partsOf(row[i-1:i], row[i:], allOf, f)
	case t.listedAlike(row, i):
		t.partsOf(row[i-1:i], row[i:], ofWhich, f)
	case t.axisOf(q) == handledSo && t.axisOf(whole) != handledSo && whole.clause == q.clause-1 && t.says(whole, "处理", "问责", "追责", "追究"):
		t.partsOf(row[i-1:i], row[i:], ofWhich, f)
	case i+1 < len(row) && whole.measure == q.measure && t.says(q, mannersNow...) && t.says(row[i+1], mannersLater...) && t.isFound(whole):
		t.partsOf(row[i-1:i], row[i:], byManner, f)
	}
}

// mannersNow and mannersLater are the two ways in which what was found is put right.
var (
	mannersNow   = []string{"当场整改", "现场整改", "立即整改", "立行立改", "立查立改", "当场责令", "当场纠正", "现场纠正"}
	mannersLater = []string{"限期整改", "责令整改", "限期改正", "跟踪整改", "挂牌督办", "长期整改"}
)

// sameOpening reports two numbers of one list that begin with the same word: 涉及甲的28条；涉及乙的31条.
func (t *Text) sameOpening(a, b *quantity) bool {
	x, y := t.before(a), t.before(b)
	return a.measure == b.measure && len(x) > 1 && len(y) > 1 && x[0] == y[0] && x[1] == y[1]
}

// beginsParts tells how a quantity begins the parts of one before it; it is addedUp where it begins none.
func (t *Text) beginsParts(q *quantity) divided {
	switch {
	case t.opens(q, ofWhichWords...):
		return ofWhich
	case t.opens(q, allOfWords...):
		return allOf
	case t.opens(q, "按") && hasWord(t.before(q), "分为"):
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
	d.parts = t.listFrom(row, how)
	if n := len(d.parts); n < len(row) && row[n-1] == d.parts[n-1] && row[n].measure == measure && t.opens(row[n], "另", "此外", "还有") {
		d.also = row[n]
	}
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
