package proof

import "slices"

// Parts behind their whole that no word such as 其中 begins: names of one form with a number each, 第一组260户，第二组245户; what is and what is not, 批准98件，不批准28件.

// plainParts compares a number with the parts of one form behind it in its sentence.
func plainParts(p *pass) {
	t := p.text
	t.eachRow(func(row []quantity) {
		if len(row) < 3 {
			return
		}
		for i := 0; i+2 < len(row); i++ {
			whole := &row[i]
			if whole.loose || slices.Contains(uncounted, whole.measure) || t.isNoPart(whole) && !t.hasBefore(whole, "去年", "上年") {
				continue
			}
			parts := t.formedAlike(row, i+1)
			if t.fitsWithMore(whole, parts, row[i+1:]) {
				continue
			}
			if n := t.nameAlike(parts); n > 2 && n < len(parts) {
				p.plainPartsOf(row[:i+1], parts[:n])
			}
			if len(parts) > 1 {
				p.plainPartsOf(row[:i+1], parts)
			}
		}
	})
}

// formedAlike are the numbers from the place i on that are said of things of one form, each in a clause of its own.
func (t *Text) formedAlike(row []quantity, i int) (parts []*quantity) {
	whole, first := &row[i-1], &row[i]
	if first.measure != whole.measure || first.clause > whole.clause+1 || first.mark == '+' || first.bracket != whole.bracket {
		return nil
	}
	for k := i; k < min(len(row), i+mostBefore); k++ {
		q := &row[k]
		if q.measure != first.measure {
			if q.clause == row[k-1].clause && k > i {
				return nil // each part has another number, too
			}
			break
		}
		if k > i && t.opens(q, ofWhichWords...) {
			return nil
		}
		if q.value >= whole.value || q.bracket != first.bracket || !t.mayBePart(q) || k > i && (q.clause > row[k-1].clause+1 || !oneOf(q.mark, "，、；") || !t.isFormedLike(q, first)) {
			break
		}
		parts = append(parts, q)
	}
	return parts
}

// mayBePart reports an exact number of which no word says that it is none of the parts.
func (t *Text) mayBePart(q *quantity) bool {
	return !q.loose && !t.isNoPart(q) && !t.isOfAPart(q) && !t.hasBefore(q, "旧存", "结转", "上年", "另", "同时") && !t.isCalledTotal(q)
}

// isFormedLike reports two numbers before which the words begin or end alike, or are as short as names.
func (t *Text) isFormedLike(a, b *quantity) bool {
	x, y := bareOf(t.before(a)), bareOf(t.before(b))
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	if len(x) <= 12 && len(y) <= 12 {
		return true
	}
	return commonEnd(x, y) > 1 || len(x) <= 10 && len(y) <= 10 && (x[len(x)-1] == y[len(y)-1] || x[0] == y[0] && !oneOf(x[0], "共已"))
}

// isCalledTotal reports a number that words call that of all; 公共 does not.
func (t *Text) isCalledTotal(q *quantity) bool {
	return t.opens(q, wholeWords...) || t.hasBefore(q, "合计", "总计", "累计", "总数", "总额", "共有", "一共")
}

// fitsWithMore reports parts that come to the whole with another number of their measure word behind them: 另有2场.
func (t *Text) fitsWithMore(whole *quantity, parts []*quantity, row []quantity) bool {
	for n := len(parts); n > 0 && n < len(row); n++ {
		if more := &row[n]; more.measure == whole.measure && fitsAll(whole, append(slices.Clone(parts), more)) {
			return true
		}
	}
	return false
}

// nameAlike is how many of the parts, from the first on, are said of things whose names end alike.
func (t *Text) nameAlike(parts []*quantity) (n int) {
	for n < len(parts) {
		x, y := bareOf(t.before(parts[n])), bareOf(t.before(parts[0]))
		if len(x) == 0 || len(y) == 0 || x[len(x)-1] != y[len(y)-1] {
			break
		}
		n++
	}
	return n
}

// bareOf is what stands before a part without 其中 and 有.
func bareOf(runes []rune) []rune {
	runes = runes[prefix(runes, []string{"其中", "包括", "和", "及"}):]
	for len(runes) > 0 && oneOf(runes[len(runes)-1], "有为是的") {
		runes = runes[:len(runes)-1]
	}
	return runes
}

// plainPartsOf compares the last number of a row with parts behind it, of which any number before may be the whole instead.
func (p *pass) plainPartsOf(before []quantity, parts []*quantity) {
	t := p.text
	before = before[max(0, len(before)-mostBefore):]
	whole := &before[len(before)-1]
	if !t.isSaidOfAll(whole) && isOneOf(before) || !t.areAllOf(whole, parts) {
		return
	}
	for k := range before {
		for n := range parts[1:] {
			if c := &before[k]; c.measure == whole.measure && (c.loose || fitsAll(c, parts[:n+2])) {
				return
			}
		}
	}
	if p.saidOf(division{parts: parts}, whole) {
		return
	}
	r := reckoning{of: "后面各数"}
	for _, q := range parts {
		r.exact += float64(q.value)
	}
	if whole.near(r, 1.2) && oneSlipOff(whole, parts) {
		p.tellPlain(whole, r, (*quantity).equals)
	}
}

// areAllOf reports parts that no word says are some, or overlap.
func (t *Text) areAllOf(whole *quantity, parts []*quantity) bool {
	if a := t.axis(parts); a == ofPersons || a == handledSo || t.mayLeaveOut(whole, parts) || t.leavesOut(division{parts: parts}) || t.otherThing(whole, parts[0]) || t.tellsOfBoth(division{parts: parts}) {
		return false
	}
	if slices.ContainsFunc(parts, func(q *quantity) bool { return t.deny(whole, q) }) { // 属实的25件，不属实的24件: one more part
		return false
	}
	return len(parts) > 2 || t.deny(parts[0], parts[1]) || !t.hasBefore(parts[0], "包括", "在内") && t.isSaidOfAll(whole)
}

// isOneOf reports that the last number of a row stands in a list with one before it.
func isOneOf(row []quantity) bool {
	last := &row[len(row)-1]
	return slices.ContainsFunc(row[:len(row)-1], func(q quantity) bool { return q.measure == last.measure && q.clause >= last.clause-1 })
}

// mayLeaveOut reports parts, less than their whole, that have no names of one form: there may be others.
func (t *Text) mayLeaveOut(whole *quantity, parts []*quantity) bool {
	sum := fixed(0)
	short := whole.measure != "次"
	for _, q := range parts {
		sum += q.value
		short = short && len(bareOf(t.before(q))) <= 5
	}
	return sum < whole.value && !short && t.nameAlike(parts) < len(parts) && !t.deny(parts[0], parts[len(parts)-1])
}

// isSaidOfAll reports a number that words call that of all: 共涉及57名.
func (t *Text) isSaidOfAll(q *quantity) bool {
	return t.hasBefore(q, wholeWords...) || t.hasBefore(q, "涉及", "受理", "接到", "收到", "全县", "全镇", "全校", "全院", "全市", "现有", "设有", "辖")
}

// deny reports two numbers of which the one is said of what is, the other of what is not: 批准逮捕98件, 不批准逮捕28件.
func (t *Text) deny(a, b *quantity) bool { return t.denies(a, b) || t.denies(b, a) }

// denies reports words of the first number behind 不, 未 or 没有 that are said of the second without it.
func (t *Text) denies(no, yes *quantity) bool {
	runes := append(slices.Clone(t.before(no)), t.behind(no)...)
	for k := range runes {
		if !oneOf(runes[k], "不未") && !starts(runes, k, "没有") || startsAny(runes, k, "不同", "不含", "不少", "不足", "不断", "未来", "不良", "不低", "不超") {
			continue
		}
		for n := k + 1; n+2 <= min(len(runes), k+8); n++ {
			word := string(runes[n : n+2])
			if t.says(yes, word) && !t.says(yes, "不"+word, "未"+word, "没有"+word) && isHan(runes[n]) && isHan(runes[n+1]) && !slices.Contains([]string{"单位", "人员", "项目", "学生", "问题"}, word) {
				return true
			}
		}
	}
	return false
}
