package proof

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
