package proof

import "slices"

// listFrom takes the quantities at the front of a row that one list has: of one measure word, parted by one mark.
func (t *Text) listFrom(row []*quantity, how divided) []*quantity {
	if groups := t.groupsFrom(row); len(groups) > 1 && how != byStatus {
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
		if q.measure != row[0].measure || t.hasBefore(q, "其中", "包括", "中有") || t.isOfAPart(q) || t.opensAxis(q) || t.opens(q, "共", "合计", "总计", "累计", "另", "此外", "同时", "全部", "均") {
			break
		}
		if how == byStatus && q.mark == '；' && t.status(q) == noStatus || !t.continues(row[n-1], q, mark) {
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

// opensAxis reports a number before which a clause says by what a whole is split: 按类别分，甲类12个; 从年龄结构看，35岁以下28人.
func (t *Text) opensAxis(q *quantity) bool {
	if !oneOf(q.mark, "，：") {
		return false
	}
	runes := t.Paragraphs[q.paragraph].runes
	end := q.lead - 1
	if !oneOf(at(runes, end-1), "分看类计") {
		return false
	}
	k := end - 1
	for k > 0 && !isMark(runes[k-1]) && end-k <= 14 {
		k--
	}
	return startsAny(runes, k, "按", "从", "依", "就") && endsWith(runes, end, "分", "来看", "看", "划分", "区分", "分类", "来分", "统计")
}

// splitBy takes the list that begins at i as all parts of a number before the first such list, or in the sentence before.
func (t *Text) splitBy(row, before []*quantity, i int, f func(division)) {
	first := slices.IndexFunc(row, t.opensAxis)
	wholes := row[:first]
	if first == 0 {
		wholes = before
	}
	if row[i].factor > 1 || row[i].last < one || len(wholes) == 0 || wholes[0].paragraph != row[i].paragraph && !(i == 0 && wholes[0].paragraph == row[i].paragraph-1 && t.opensText(row[i])) { // of money, 从行业看 may tell the largest alone
		return
	}
	t.partsOf(wholes, row[i:], allOf, f)
}

// interleaved takes the parts of each measure word of a row that begins at i, where all parts have the two measure words of their whole: 218户763人，其中东片86户301人，西片132户462人.
func (t *Text) interleaved(row []*quantity, i int, f func(division)) bool {
	if i < 2 || i+3 >= len(row) {
		return false
	}
	a, b := row[i-2], row[i-1]
	if a.measure == b.measure || b.mark != '+' || b.lead != b.from || row[i].clause > b.clause+2 {
		return false
	}
	var first, second []*quantity
	k := i
	for ; k+1 < len(row); k += 2 {
		x, y := row[k], row[k+1]
		if x.measure != a.measure || y.measure != b.measure || y.mark != '+' || y.lead != y.from || k > i && (x.mark == '。' || t.opens(x, "另", "此外", "共", "合计")) {
			break
		}
		first, second = append(first, x), append(second, y)
	}
	if len(first) < 2 || k < len(row) && row[k].clause == row[k-1].clause {
		return false
	}
	f(division{wholes: []*quantity{a}, parts: first, how: allOf})
	f(division{wholes: []*quantity{b}, parts: second, how: allOf})
	return true
}

// opensText reports a number whose clause, with the one that says by what is split, begins its paragraph.
func (t *Text) opensText(q *quantity) bool {
	return q.lead <= 16 && slices.IndexFunc(t.Paragraphs[q.paragraph].runes[:max(0, q.lead-1)], isMark) < 0
}

// isOfAPart reports a number that words call one of a part, 办结的线索中查实42件.
func (t *Text) isOfAPart(q *quantity) bool {
	runes := t.before(q)
	k := slices.Index(runes, '中')
	return k > 2 && k+1 < len(runes) && !oneOf(runes[k-1], "集高初其") && !oneOf(runes[k+1], "学小心职专等央层共青型") && slices.Contains(runes[:k], '的')
}
