package proof

// converted compares a sum with the same sum in another unit: 35600元，即3.56万元.
func converted(p *pass) {
	t := p.text
	t.eachRow(func(row []quantity) {
		for i := 1; i < len(row); i++ {
			a, b := &row[i-1], &row[i]
			if a.measure != b.measure || a.factor == b.factor || a.loose || b.loose || a.end != a.tail || !oneOf(b.mark, "，（") || b.from-a.end > 5 || b.next == '、' {
				continue
			}
			if word := string(t.before(b)); word != "即" && word != "合" && word != "折合" && word != "也就是" && word != "（" {
				continue
			}
			if last := max(a.last, b.last); (a.value-b.value).abs() < last || a.value > 20*b.value || b.value > 20*a.value {
				continue
			}
			p.sayIt(b.paragraph, b.from, b.end, "前面写的是"+t.textOf(a)+"，这里写的是"+t.textOf(b)+"，换算出来不一样", "改正其中写错的一个")
		}
	})
}

// grades are words of which one answer, or one vote, has one.
var grades = [][]string{{"满意", "不了解", "一般"}, {"优秀", "良好", "合格", "称职", "较差", "好", "一般"}, {"赞成", "反对", "弃权", "同意"}}

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
