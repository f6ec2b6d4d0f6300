package proof

// sameIn are how many of the second unit the first has.
var sameIn = map[[2]string]fixed{{"公顷", "亩"}: 15, {"公里", "米"}: 1000, {"吨", "公斤"}: 1000, {"小时", "分钟"}: 60, {"公斤", "斤"}: 2, {"平方公里", "公顷"}: 100, {"平方公里", "亩"}: 1500, {"天", "小时"}: 24, {"年", "个月"}: 12, {"吨", "斤"}: 2000}

// converted compares a number with the same in another unit: 35600元，即3.56万元; 12公顷（180亩）.
func converted(p *pass) {
	t := p.text
	movedPoint(p)
	t.eachRow(func(row []quantity) {
		for i := 1; i < len(row); i++ {
			a, b := &row[i-1], &row[i]
			if a.loose || b.loose || a.end != a.tail || !oneOf(b.mark, "，（") || b.from-a.end > 5 || b.next == '、' || !t.saysThatIs(b) {
				continue
			}
			value, last, ok := inUnitOf(a, b)
			if !ok || (value-b.value).abs() < max(last, b.last) || value > 20*b.value || b.value > 20*value {
				continue
			}
			p.sayIt(b.paragraph, b.from, b.end, "前面写的是"+t.textOf(a)+"，这里写的是"+t.textOf(b)+"，换算出来不一样", "改正其中写错的一个")
		}
	})
}

// saysThatIs reports words by which a number is the one before it in another unit.
func (t *Text) saysThatIs(q *quantity) bool {
	switch string(t.before(q)) {
	case "即", "合", "折合", "也就是":
		return true
	case "":
		return q.mark == '（' && q.next == '）' && q.tail == q.end
	}
	return false
}

// inUnitOf is the first number in the unit of the second, and its last place there.
func inUnitOf(a, b *quantity) (value, last fixed, ok bool) {
	if a.measure == b.measure {
		return a.value, a.last, a.factor != b.factor
	}
	if n := sameIn[[2]string{a.measure, b.measure}]; n > 0 {
		value, ok = a.value.times(n)
		return value, a.last * n, ok
	}
	if n := sameIn[[2]string{b.measure, a.measure}]; n > 0 {
		return a.value / n, a.last, true
	}
	return 0, 0, false
}

// movedPoint reports an amount that has the figures of one before it at another place: 312500元, then 上述3.125万元.
func movedPoint(p *pass) {
	t := p.text
	all := t.quantities()
	for i := range all {
		b := &all[i]
		if b.measure != "元" || b.loose || !t.opens(b, "上述", "该笔", "这笔", "前述", "以上") {
			continue
		}
		digits := significant(b.value)
		for k := i - 1; k >= max(0, i-20); k-- {
			a := &all[k]
			if a.measure == b.measure && a.value == b.value {
				break
			}
			if digits > 1000 && a.measure == b.measure && significant(a.value) == digits {
				p.sayIt(b.paragraph, b.from, b.end, "前面写的是"+t.textOf(a)+"，这里写的是"+t.textOf(b)+"，换算出来不一样", "改正其中写错的一个")
				break
			}
		}
	}
}

// significant is a number's figures without the zeros at its end.
func significant(n fixed) fixed {
	for n != 0 && n%10 == 0 {
		n /= 10
	}
	return n
}

// grades are words of which one answer, or one vote, has one.
var grades = [][]string{{"满意", "不了解", "一般"}, {"优秀", "良好", "合格", "称职", "较差", "好", "一般"}, {"赞成", "反对", "弃权", "同意"}, {"了解"}}

// gradesBeyond reports shares of the answers of one question that come to more than all: 满意72%，基本满意21%，不满意9%.
func gradesBeyond(p *pass) {
	t := p.text
	t.eachRow(func(row []quantity) {
		for _, words := range grades {
			for i := 0; i < len(row); {
				n, sum, slack := 0, fixed(0), fixed(0)
				for i+n < len(row) && t.isGrade(&row[i+n], words, n) {
					sum, slack = sum+row[i+n].value, slack+row[i+n].last/2
					n++
				}
				if last := i + n - 1; n > 1 && sum > 100*one+slack && sum < 130*one && !t.repeats(row[i:i+n]) {
					q := &row[last]
					p.sayIt(q.paragraph, q.from, q.end, "各种评价加起来是"+sum.String()+"%，超过了100%", "改正其中写错的一个")
				}
				i += max(n, 1)
			}
		}
	})
}

// isGrade reports the share of one answer; n is how many stand right before it.
func (t *Text) isGrade(q *quantity, words []string, n int) bool {
	return q.measure == "%" && !q.loose && t.hasBefore(q, words...) && !t.hasBefore(q, "率", "度", "以上", "和", "及", "比", "提高", "同比", "较") && (n == 0 || oneOf(q.mark, "，、；"))
}

// repeats reports a list with the same answer twice: it is of two questions.
func (t *Text) repeats(list []quantity) bool {
	seen := map[string]bool{}
	for i := range list {
		word := string(lastRunes(t.before(&list[i])))
		if seen[word] {
			return true
		}
		seen[word] = true
	}
	return false
}
