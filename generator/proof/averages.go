package proof

import (
	"cmp"
	"math"
	"slices"
)

// averages compares a number of each with the number of all: 平均每期60人, 每人800元.
func averages(p *pass) {
	products(p)
	t := p.text
	var last []quantity
	t.eachRow(func(row []quantity) {
		before := last
		if last = row; len(before) > 0 && before[0].sentence < row[0].sentence-2 {
			before = nil
		}
		for i := range row {
			if !p.meanOfList(row[:i], &row[i]) {
				p.ofEach(row, before, i)
			}
		}
	})
}

// ofEach compares the number at i with the number of all, where it is said of each.
func (p *pass) ofEach(row, before []quantity, i int) {
	t, q := p.text, &row[i]
	each, average := t.each(q)
	if each == "" || twice(t.before(q), '每') {
		return
	}
	count := t.countOfEach(row, before, i, each, average)
	switch {
	case count == nil:
	case count.loose || count.value == 0:
	case average || q.mark == '，' && count.clause == q.clause-1 && t.hasBefore(count, "平均", "均分", "等额") && !q.loosely(t):
		p.average(q, count, row[:i])
	}
}

// meanOfList compares the mean of a list: 分别为96分、93分、90分，平均94分. It reports that the number is one.
func (p *pass) meanOfList(row []quantity, q *quantity) bool {
	t := p.text
	lead := t.before(q)
	if len(lead) > 10 || !starts(lead, 0, "平均") || hasWord(lead, "人", "增", "减", "高", "低") {
		return false
	}
	sum, n := fixed(0), fixed(0)
	last, known := q.last, false
	for k := len(row) - 1; k >= 0; k-- {
		c := &row[k]
		if c.measure != q.measure || c.loose || c.clause != row[len(row)-1].clause {
			return false
		}
		sum, n, last = sum+c.value, n+1, min(last, c.last)
		if known = t.hasBefore(c, "分别", "依次"); known || c.mark != '、' && c.mark != '+' {
			break
		}
	}
	if of, _ := t.each(q); of != "" && !slices.ContainsFunc(row, func(c quantity) bool { return c.value == n*one && c.measure != q.measure && c.last == one }) {
		return false // 平均每个支部 of three numbers is their mean where there are three of them
	}
	if !known || n < 2 || row[len(row)-1].clause < q.clause-1 || q.loose {
		return known
	}
	if exact := float64(sum) / float64(n); math.Abs(exact-float64(q.value)) >= float64(q.last) {
		text := p.text.amountOf(q, fixed(math.Round(exact/float64(last)))*last)
		p.sayIt(q.paragraph, q.from, q.end, "写的是"+t.textOf(q)+"，前面各数的平均数是"+text, "改正写错的那个数")
	}
	return true
}

// twice reports a character that stands in a text more than once: 每个集聚区每夜 is of two things.
func twice(runes []rune, c rune) bool {
	n := 0
	for _, r := range runes {
		if r == c {
			n++
		}
	}
	return n > 1
}

// loosely reports a number that is not exact though 每 stands before it.
func (q *quantity) loosely(t *Text) bool { return q.loose && !t.says(q, "每") }

// each is the word for what the number is said of: 人 in 人均 and 每人, 期 in 平均每期; average tells the former.
func (t *Text) each(q *quantity) (word string, average bool) {
	runes := t.before(q)
	for k := len(runes) - 1; k >= 0; k-- {
		switch {
		case runes[k] == '每' && k+2 < len(runes) && runes[k+1] == '个':
			return string(runes[k+2:]), hasWord(runes, "平均", "均")
		case runes[k] == '每' && k+1 < len(runes):
			return string(runes[k+1]), hasWord(runes, "平均", "均")
		case runes[k] == '各' && oneOf(at(runes, k+1), "配发建设安增派拨补赠购奖选送种") && len(runes)-k <= 10:
			return eachOne, false
		case runes[k] == '均' && k > 0 && runes[k-1] != '平' && len(runes)-k <= 6:
			return string(runes[k-1]), true
		}
	}
	return "", false
}

// eachMeasures are the measure words that other words for each stand for.
var eachMeasures = map[string]string{"生": "人", "校": "所", "名": "人", "位": "人", "月": "个月", "日": "天"}

// backTo is the nearest number before of what each is said of: its measure word, or the first character of what it counts.
func (t *Text) backTo(row []quantity, each string) *quantity {
	measure := cmp.Or(eachMeasures[each], each)
	for i := len(row) - 1; i >= 0; i-- {
		if q := &row[i]; q.measure == measure || (q.measure == "个" || q.measure == measureOf(each)) && (starts(t.behind(q), 0, each) || commonBegin(t.behind(q), []rune(each)) > 1) || each != "" && each != eachOne && t.counts(q, each) {
			return q
		}
	}
	return nil
}

// average compares an average with the total before it: with any number of its measure word, since it may be open which is the whole.
func (p *pass) average(q, count *quantity, row []quantity) {
	if q.loose || count.factor > 1 || q.measure == "%" {
		return
	}
	t := p.text
	var total *quantity
	var others []reckoning
	open := false
	for i := range row {
		c := &row[i]
		if c.measure != q.measure || c.from == count.from {
			continue
		}
		others = append(others, means(t, q, c, count, row)...)
		switch {
		case c.loose:
			open = true
		case total == nil || t.hasBefore(c, wholeWords...) && !t.hasBefore(total, wholeWords...):
			total, open = c, false
		case t.hasBefore(c, wholeWords...) || !t.hasBefore(total, wholeWords...):
			open = true
		}
	}
	if total == nil || open || len(others) > mostInRow {
		return
	}
	if r := meanOf(t, q, total, count); r.exact >= float64(one)/2 {
		p.tell(q, r, (*quantity).agrees, others...)
	}
}

// means are what each has of a total by each number that may be how many there are.
func means(t *Text, q, total, count *quantity, row []quantity) (list []reckoning) {
	for k := range row {
		if n := &row[k]; n.measure == count.measure && n.value > 0 && n.measure != q.measure {
			list = append(list, meanOf(t, q, total, n))
		}
	}
	return append(list, meanOf(t, q, total, count))
}

// meanOf is what each of so many has of a total.
func meanOf(t *Text, q, total, count *quantity) reckoning {
	n := float64(count.value) / float64(one)
	slack := total.slack()
	if q.factor == total.factor { // 12万人次 beside 1.5万人次 is 12.0万人次
		slack = min(slack, float64(q.last)/2)
	}
	return reckoning{exact: float64(total.value) / n, slack: slack / n, of: t.textOf(total) + "、" + t.textOfCount(count)}
}
