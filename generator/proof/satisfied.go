package proof

import "math"

// satisfied compares a rate of satisfaction with its numbers. It may count those who are 基本满意.
func (p *pass) satisfied(row []quantity, i int) {
	t, q := p.text, &row[i]
	if !t.hasBefore(q, "满意率", "满意度") && !(t.hasBefore(q, "满意") && t.hasBefore(q, "合计占", "共占", "总计占", "占比", "占")) {
		return
	}
	var whole, yes, nearly *quantity
	for k := range row[:i] {
		c := &row[k]
		switch {
		case c.measure == "%" || c.loose:
			return
		case t.says(c, "不满意", "不太满意"):
		case t.says(c, "基本满意", "比较满意", "较满意"):
			nearly = c
		case t.says(c, "满意"):
			yes = c
		case yes == nil && nearly == nil:
			whole = c
		}
	}
	if whole == nil || yes == nil || whole.measure != yes.measure || whole.value < yes.value || isShare(q, yes, whole) {
		return
	}
	best := *yes
	if nearly != nil && nearly.measure == yes.measure {
		if best.value += nearly.value; isShare(q, &best, whole) {
			return
		}
	}
	exact := fixed(math.Round(float64(best.value)/float64(whole.value)*100*float64(one)/float64(q.last))) * q.last
	p.sayIt(q.paragraph, q.from, q.end, "写的是"+t.textOf(q)+"，按前面的数算是"+exact.String()+"%", "改正写错的那个数")
}

// sharesOfAll compares several shares that are said to be all with 100%.
func (p *pass) sharesOfAll(row []quantity, i int) {
	t, q := p.text, &row[i]
	if q.value != 100*one || !t.hasBefore(q, "合计", "共", "总计") || !t.hasBefore(q, "占") && !t.opens(q, "合计", "共计", "总计", "共为", "三项", "两项", "四项") {
		return
	}
	sum, n, tolerance := fixed(0), 0, fixed(0)
	for k := i - 1; k >= 0; k-- {
		if row[k].measure != "%" && row[k].clause == q.clause {
			continue
		}
		if row[k].measure != "%" || row[k].loose || !t.hasBefore(&row[k], "占") {
			break
		}
		sum += row[k].value
		tolerance += row[k].last
		n++
	}
	if n < 2 || (sum-q.value).abs() <= tolerance/2 && tolerance < fixed(n)*one || sum == q.value {
		return
	}
	p.sayIt(q.paragraph, q.from, q.end, "写的是"+t.textOf(q)+"，各部分加起来是"+sum.String()+"%", "改正其中写错的一个")
}
