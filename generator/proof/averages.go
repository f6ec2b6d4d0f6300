package proof

import "math"

// averages compares a number of each with the number of all: 平均每期60人, 每人800元.
func averages(p *pass) {
	t := p.text
	t.eachRow(func(row []quantity) {
		for i := range row {
			q := &row[i]
			if i == 0 {
				continue
			}
			each, average := t.each(q)
			if each == "" {
				continue
			}
			count := backTo(row[:i], each)
			if count == nil || count.loose || count.value == 0 {
				continue
			}
			if average {
				p.average(q, count, row[:i])
				continue
			}
			if i+1 < len(row) && !q.loosely(t) && t.isSum(&row[i+1]) && row[i+1].measure == q.measure && !row[i+1].loose && count.clause >= q.clause-1 {
				p.product(q, count, &row[i+1])
			}
		}
	})
}

// loosely reports a number that is not exact though 每 stands before it.
func (q *quantity) loosely(t *Text) bool { return q.loose && !t.says(q, "每") }

// each is the measure word of what the number is said of: 人 in 人均 and 每人, 期 in 平均每期; average tells the former.
func (t *Text) each(q *quantity) (measure string, average bool) {
	runes := t.before(q)
	for k := len(runes) - 1; k >= 0; k-- {
		switch runes[k] {
		case '每':
			return measureName(runes, k+1), hasWord(runes, "平均", "均")
		case '均':
			if k > 0 && runes[k-1] != '平' && len(runes)-k <= 6 {
				return measureName(runes, k-1), true
			}
		}
	}
	return "", false
}

// measureName is the name of the measure word at k, also where a noun stands for it.
func measureName(runes []rune, k int) string {
	switch at(runes, k) {
	case '生':
		return "人"
	case '校':
		return "所"
	case '班':
		return "班"
	}
	for _, m := range measures[at(runes, k)] {
		if starts(runes, k, m.word) {
			return m.name
		}
	}
	return ""
}

// backTo is the nearest number before of a measure word.
func backTo(row []quantity, measure string) *quantity {
	for i := len(row) - 1; i >= 0; i-- {
		if row[i].measure == measure || measure == "班" && row[i].measure == "个" {
			return &row[i]
		}
	}
	return nil
}

// average compares an average with the total before it.
func (p *pass) average(q, count *quantity, row []quantity) {
	var total *quantity
	for i := range row {
		if row[i].measure != q.measure || row[i].from == count.from {
			continue
		}
		if total != nil { // it is open which is the whole
			return
		}
		total = &row[i]
	}
	if total == nil || total.loose || q.loose || count.factor > 1 || q.measure == "%" {
		return
	}
	exact := float64(total.value) / float64(count.value) * float64(one)
	last, stated := float64(q.last), float64(q.value)
	slack := total.slack() / float64(count.value) * float64(one)
	if exact > stated-last/2-slack-1e-6 && exact < stated+last+slack-1e-6 || exact < float64(one)/2 {
		return
	}
	text := p.text.amountOf(q, fixed(math.Round(exact/last))*q.last)
	p.sayIt(q.paragraph, q.from, q.end, "写的是"+p.text.textOf(q)+"，按"+p.text.textOf(total)+"、"+p.text.textOf(count)+"算是"+text, "改正写错的那个数")
}

// product compares so many times so much with the sum behind it.
func (p *pass) product(q, count, total *quantity) {
	sum, ok := q.value.times(count.value / one)
	if !ok || (sum-total.value).abs() < max(total.last, 1) || sum > 3*total.value || total.value > 3*sum {
		return
	}
	p.sayIt(total.paragraph, total.from, total.end, "写的是"+p.text.textOf(total)+"，按"+p.text.textOf(count)+"、每份"+p.text.textOf(q)+"算是"+p.text.amountOf(total, sum), "改正写错的那个数")
}
