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
	for k := i; k < len(row); k++ {
		q := &row[k]
		if q.measure != first.measure {
			if q.clause == row[k-1].clause && k > i {
				return nil // each part has another number, too
			}
			break
		}
		if q.loose || q.value >= whole.value || q.bracket != first.bracket || t.isNoPart(q) || t.isOfAPart(q) || t.hasBefore(q, "旧存", "结转", "上年", "另", "同时") || t.hasBefore(q, wholeWords...) || k > i && (q.clause > row[k-1].clause+1 || !oneOf(q.mark, "，、；") || !t.isFormedLike(q, first)) {
			break
		}
		parts = append(parts, q)
	}
	return parts
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
	whole := &before[len(before)-1]
	a := t.axis(parts)
	if len(parts) == 2 && !t.deny(parts[0], parts[1]) && (t.hasBefore(parts[0], "包括", "在内") || !t.isSaidOfAll(whole)) || !t.isSaidOfAll(whole) && isOneOf(before) || t.mayLeaveOut(whole, parts) {
		return
	}
	if a == ofPersons || a == handledSo || t.leavesOut(division{parts: parts}) || t.otherThing(whole, parts[0]) || t.tellsOfBoth(division{parts: parts}) {
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
		p.tell(whole, r, (*quantity).equals)
	}
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

// gapWords are words right before a number that is what the two numbers before it differ by.
var gapWords = []string{"超出", "超员", "超编", "多出", "超载", "超支", "超标", "缺口", "缺口为", "短缺", "尚缺", "还差", "相差", "差额", "差额为", "尚欠", "结欠", "欠", "空编", "缺编", "比计划少", "比计划多", "少完成", "多完成", "空余床位", "空余", "空床", "尚有缺口", "少收", "多收", "少计", "多付", "少付", "多支付", "超付", "溢出", "节余", "结余", "节约资金", "节约", "尚差", "净缺", "超额", "超计划", "超计划完成", "超定员", "超限额", "超预算", "盈余", "短款", "长款", "未用", "净赚", "获利", "差"}

// gaps compares such a number with the two before it.
func gaps(p *pass) {
	t := p.text
	t.eachScene(func(s scene) {
		for i := max(s.at, 2); i < s.end; i++ {
			q, b, a := &s.list[i], &s.list[i-1], &s.list[i-2]
			lead := t.before(q)
			if q.loose || a.loose || b.loose || b.measure != q.measure || a.measure != q.measure || q.measure == "%" || a.value == b.value || q.clause > b.clause+1 || a.sentence < q.sentence-1 || a.clause < b.clause-2 || len(lead) > 10 || q.mark == '、' || q.mark == '+' ||
				!endsWith(lead, len(lead), gapWords...) || t.isNoPart(a) || t.isNoPart(b) {
				continue
			}
			r := reckoning{exact: float64((a.value - b.value).abs()), of: t.textOf(a) + "、" + t.textOf(b)}
			if q.near(r, 2) && isSlipOf(q.value, fixed(r.exact)) && !comesOfAny(s, i) && !p.saidOf(division{parts: []*quantity{b, q}}, a) {
				p.tell(q, r, (*quantity).equals)
			}
		}
	})
}

// comesOfAny reports that the number at i is the sum or the difference of any two before it.
func comesOfAny(s scene, i int) bool {
	q := &s.list[i]
	for a := max(0, i-mostBefore); a < i; a++ {
		for b := max(0, i-mostBefore); b < a; b++ {
			x, y := &s.list[a], &s.list[b]
			if x.measure == q.measure && y.measure == q.measure && ((x.value-y.value).abs() == q.value || x.value+y.value == q.value) {
				return true
			}
		}
	}
	return false
}

// plainRates compares a rate with the two numbers of one measure word right before it, where one slip of a figure would make it their share.
func plainRates(p *pass) {
	t := p.text
	t.eachScene(func(s scene) {
		for i := max(s.at, 2); i < s.end; i++ {
			q, b, a := &s.list[i], &s.list[i-1], &s.list[i-2]
			lead := t.before(q)
			for len(lead) > 0 && oneOf(lead[len(lead)-1], "达为是到仅") {
				lead = lead[:len(lead)-1]
			}
			if q.measure != "%" || q.loose || len(lead) > 8 || !endsWith(lead, len(lead), "率") || hasWord(lead, "增长率", "利率", "税率", "满意率", "增幅", "不良率", "同比", "平均", "差错率", "死亡率", "发生率", "费率", "优秀率", "优良率") ||
				a.measure != b.measure || a.measure == "%" || a.loose || b.loose || b.value >= a.value || q.clause > b.clause+1 || b.clause > a.clause+1 || a.sentence != q.sentence || t.isNoPart(b) || t.isNoPart(a) {
				continue
			}
			r := reckoning{exact: float64(b.value) / float64(a.value) * 100 * float64(one), of: t.textOf(b) + "、" + t.textOf(a)}
			if isSlipOf(q.value, r.rounded(q)) && q.near(r, 1.25) && !p.isAnyShare(s, i) {
				p.tell(q, r, (*quantity).agrees)
			}
		}
	})
}

// isAnyShare reports that the percentage at i is the share of any of the numbers before it, or of what is left of it.
func (p *pass) isAnyShare(s scene, i int) bool {
	q := &s.list[i]
	for a := max(0, i-mostBefore); a < i; a++ {
		for b := max(0, i-mostBefore); b < i; b++ {
			x, y := &s.list[a], &s.list[b]
			if x.measure == y.measure && x.value > 0 && y.value > x.value && (isShare(q, x, y) || q.agrees(reckoning{exact: float64(y.value-x.value) / float64(y.value) * 100 * float64(one)})) {
				return true
			}
		}
	}
	return false
}
