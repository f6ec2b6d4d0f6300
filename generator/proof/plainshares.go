package proof

import "slices"

// Shares whose whole is told by what is left beside them, and lists of shares that are all of one thing.

// sharesWithRest compares 已整改28个，占60%，剩余7个 with the number before that the part and the rest come to.
func sharesWithRest(p *pass) {
	t := p.text
	t.eachScene(func(s scene) {
		for i := max(s.at+1, 2); i+1 < len(s.list); i++ {
			q, part, rest := &s.list[i], &s.list[i-1], &s.list[i+1]
			if i >= s.end || q.measure != "%" || q.loose || part.loose || rest.loose || part.measure != rest.measure || part.measure == "%" || part.clause < q.clause-1 || rest.clause > q.clause+2 || !t.hasBefore(q, "占", "完成", "率", "进度") ||
				!t.opens(rest, "剩余", "其余", "余下", "剩下", "尚有", "还有", "仍有", "尚余", "还剩", "结余", "尚欠", "未") {
				continue
			}
			if whole := wholeOfBoth(s, i, part, rest); whole != nil && !isShareOfAny(q, part, s.list[:i-1]) {
				r := reckoning{exact: float64(part.value) / float64(whole.value) * 100 * float64(one), of: t.textOf(part) + "、" + t.textOf(whole)}
				p.tellPlain(q, r, (*quantity).agrees, reckoning{exact: 100*float64(one) - r.exact})
			}
		}
	})
}

// wholeOfBoth is a number before the place i that a part and what is left come to.
func wholeOfBoth(s scene, i int, part, rest *quantity) *quantity {
	for k := i - 2; k >= max(0, i-mostBefore); k-- {
		if c := &s.list[k]; c.measure == part.measure && !c.loose && c.value == part.value+rest.value {
			return c
		}
	}
	return nil
}

// isShareOfAny reports a percentage that is the part's share of another number.
func isShareOfAny(q, part *quantity, list []quantity) bool {
	return slices.ContainsFunc(list, func(c quantity) bool {
		return c.measure == part.measure && c.value > 0 && (part.slack() == 0 && c.slack() == 0 && isShare(q, part, &c) || c.value != part.value && exactShare(q, part, &c))
	})
}

// exactShare is isShare of two numbers that are not rounded.
func exactShare(q, part, whole *quantity) bool {
	return q.agrees(reckoning{exact: float64(part.value) / float64(whole.value) * 100 * float64(one)})
}

// allShares compares a list of shares that is all of one thing, as the words before it or its last part say, with 100%.
func allShares(p *pass) {
	t := p.text
	t.eachRow(func(row []quantity) {
		for i := 0; i < len(row); {
			n := 0
			for i+n < len(row) && t.isShareInList(row, i+n, n) {
				n++
			}
			if n > 2 && (i+n == len(row) || row[i+n].measure != "%" || row[i+n].clause > row[i+n-1].clause+1) {
				p.allShare(row[i : i+n])
			}
			i += max(n, 1)
		}
	})
}

// isShareInList reports a share of a list, the n-th: 本科占63%.
func (t *Text) isShareInList(row []quantity, i, n int) bool {
	q := &row[i]
	lead := t.before(q)
	return q.measure == "%" && !q.loose && q.last < 10*one && !q.han && len(lead) > 1 && len(lead) <= 20 && t.direction(q) == 0 && endsWith(lead, len(lead), "占", "占比", "占到", "占了", "占比为", "占比达") && !hasWord(lead, "同比", "其中", "比上", "分别") &&
		(n == 0 || oneOf(q.mark, "，、；") && q.clause <= row[i-1].clause+1)
}

func (p *pass) allShare(list []quantity) {
	t := p.text
	first, last := &list[0], &list[len(list)-1]
	sum := sumOfParts(list)
	slack := fixed(0)
	parts := make([]*quantity, len(list))
	for i := range list {
		slack += list[i].last
		parts[i] = &list[i]
	}
	off := sum - 100*one
	closed := t.hasBefore(last, "及以下", "以下", "其他", "其它", "其余", "及以上", "以上", "剩余")
	named := t.opensAxis(first)
	whole := &quantity{value: 100 * one, last: one, factor: 1}
	if off.abs() <= slack/2 || off.abs() > 10*one || !named && !closed || off < 0 && !closed || t.leavesOut(division{parts: parts}) || t.severalTraits(parts) && !closed || !oneSlipOff(whole, parts) || p.saidOf(division{parts: parts}, last) {
		return
	}
	p.sayIt(last.paragraph, last.from, last.end, "各部分的占比加起来是"+sum.String()+"%，不是100%", "改正其中写错的一个")
}
