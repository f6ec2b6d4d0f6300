package proof

import (
	"math"
	"slices"
)

// ratios compares 师生比为1∶12.5 with the numbers before it, and 按4∶3∶3的比例 with the amounts behind it.
func ratios(p *pass) {
	for _, mark := range []string{"∶", "：", ":"} {
		p.find(mark, func(i, k int, runes []rune) {
			if !isDigit(at(runes, k-1)) || !isDigit(at(runes, k+1)) {
				return
			}
			from := k
			for isDigit(at(runes, from-1)) || at(runes, from-1) == '.' {
				from--
			}
			if r := []rune(mark)[0]; oneOf(at(runes, from-1), "∶：:") && at(runes, from-1) == r {
				return // read from its first number
			}
			terms, end := readRatio(runes, from)
			lead := runes[max(0, from-12):from]
			switch {
			case len(terms) == 2 && (hasWord(lead, "比例", "之比", "配比", "生比", "床护比", "医护比", "师比", "比为", "比达", "比是", "比约") || endsWith(lead, len(lead), "比")) && !hasWord(lead, "按", "达标", "标准", "要求", "不低于", "不高于", "约"):
				p.ratioOf(i, from, end, terms)
			case hasWord(lead, "按", "按照") && startsAny(runes, end, "的比例", "比例"):
				p.sharedOut(i, from, end, terms)
			}
		})
	}
}

// readRatio reads the numbers that the marks part.
func readRatio(runes []rune, k int) (terms []quantity, end int) {
	for len(terms) < 8 {
		value, last, behind := plainFigures(runes, k)
		if behind == k || value <= 0 {
			return nil, k
		}
		terms = append(terms, quantity{from: k, to: behind, end: behind, value: value, last: last, factor: 1})
		if k = behind; !oneOf(at(runes, k), "∶：:") || !isDigit(at(runes, k+1)) {
			return terms, k
		}
		k++
	}
	return nil, k
}

// ratioOf compares a ratio of two with the two numbers of one measure word before it in its sentence.
func (p *pass) ratioOf(paragraph, from, end int, terms []quantity) {
	t := p.text
	list := t.countsBefore(paragraph, from)
	if len(list) != 2 || list[0].measure != list[1].measure || list[0].loose || list[1].loose || list[0].value <= 0 || list[1].value <= 0 {
		return
	}
	x, y := float64(terms[0].value), float64(terms[1].value)
	a, b := float64(list[1].value), float64(list[0].value)
	off := float64(terms[0].last)/x/2 + float64(terms[1].last)/y/2
	switch { // 1 is exact, and so are two numbers that have no more in common
	case terms[0].value == one && terms[0].last == one:
		off = float64(terms[1].last) / y / 2
	case terms[1].value == one && terms[1].last == one:
		off = float64(terms[0].last) / x / 2
	}
	for _, want := range []float64{a / b, b / a} {
		if d := math.Abs(y/x/want-1) * want * x / y; d < off-nearly || d < nearly {
			return
		}
	}
	if got, want := math.Max(x/y, y/x), math.Max(a/b, b/a); got < want/2 || got > want*2 {
		return
	}
	p.sayIt(paragraph, from, end, "写的比例与前面的"+t.textOf(list[1])+"、"+t.textOf(list[0])+"不符", "改正写错的那个数")
}

// countsBefore are the numbers before a place in its sentence, the last first, without percentages.
func (t *Text) countsBefore(paragraph, from int) (list []*quantity) {
	all := t.quantities()
	for n := t.firstBehind(paragraph, from) - 1; n >= 0 && all[n].paragraph == paragraph && len(list) < 4; n-- {
		q := &all[n]
		if q.end > from || len(list) > 0 && q.sentence != list[0].sentence || slices.Contains(t.Paragraphs[paragraph].runes[q.end:from], '。') {
			break
		}
		if q.measure != "%" {
			list = append(list, q)
		}
	}
	return list
}

// firstBehind is the place of the first quantity behind a place of the text.
func (t *Text) firstBehind(paragraph, k int) int {
	all := t.quantities()
	n, _ := slices.BinarySearchFunc(all, 0, func(q quantity, _ int) int {
		if q.paragraph < paragraph || q.paragraph == paragraph && q.from < k {
			return -1
		}
		return 1
	})
	return n
}

// sharedOut compares the amounts behind a ratio with it: 按4∶3∶3的比例分担，即县级20万元，镇级15万元，村级15万元.
func (p *pass) sharedOut(paragraph, from, end int, terms []quantity) {
	t := p.text
	all := t.quantities()
	n := t.firstBehind(paragraph, end)
	if n+len(terms) > len(all) {
		return
	}
	list := all[n : n+len(terms)]
	for i := range list {
		if q := &list[i]; q.paragraph != paragraph || q.sentence != list[0].sentence || q.measure != list[0].measure || q.loose || q.from-end > 60+20*i {
			return
		}
	}
	wrong, alike := oddOne(list, terms)
	if len(list) == 2 && wrong >= 0 && n+2 < len(all) && all[n+2].measure == list[0].measure && all[n+2].sentence == list[0].sentence {
		return
	}
	if wrong >= 0 && alike == len(list)-1 {
		q := &list[wrong]
		p.sayIt(q.paragraph, q.from, q.end, "写的是"+t.textOf(q)+"，与前面的比例不符", "改正写错的那个数")
	}
}

// oddOne is the place of the amount that does not stand in the ratio, -1 where there is none, and how many of the others do.
func oddOne(list, terms []quantity) (wrong, alike int) {
	sum, whole := float64(sumOfParts(list)), float64(sumOfParts(terms))
	wrong = -1
	for i := range list {
		unit := float64(list[i].value) / float64(terms[i].value)
		same := 0
		for k := range list {
			if math.Abs(float64(list[k].value)/float64(terms[k].value)/unit-1) < 0.01 {
				same++
			}
		}
		if same > alike {
			alike = same
		}
		if same == 1 && math.Abs(float64(list[i].value)/sum-float64(terms[i].value)/whole) > 0.01 {
			wrong = i
		}
	}
	return wrong, alike
}

// interest compares 贷款20万元，年利率4.35%，期限一年，利息8700元.
func interest(p *pass) {
	t := p.text
	if !p.mayHold("利息") {
		return
	}
	t.eachRow(func(row []quantity) {
		for i := 2; i < len(row); i++ {
			q, rate := &row[i], &row[i-1]
			if q.measure != "元" || q.loose || rate.measure != "%" || rate.loose || !t.hasBefore(q, "利息") || !t.hasBefore(rate, "年利率") {
				continue
			}
			years := t.yearsBetween(row[0].from, q)
			var sum *quantity
			for k := range row[:i-1] {
				if c := &row[k]; c.measure == "元" {
					if sum != nil || c.loose {
						sum = nil
						break
					}
					sum = c
				}
			}
			if sum == nil || years == 0 {
				continue
			}
			r := reckoning{exact: float64(sum.value) * float64(rate.value) / float64(one) / 100 * float64(years), of: t.textOf(sum) + "、" + t.textOf(rate)}
			if q.near(r, 1.6) {
				p.tell(q, r, (*quantity).agrees)
			}
		}
	})
}

// yearsBetween is for how many years a sentence says that a loan is, 0 where it does not.
func (t *Text) yearsBetween(from int, q *quantity) int {
	runes := t.Paragraphs[q.paragraph].runes
	for k := from; k < q.from; k++ {
		if runes[k] != '年' || !oneOf(at(runes, k-1), "一二三两五123") && !isDigit(at(runes, k-1)) || isDigit(at(runes, k-2)) || isMark(at(runes, k-2)) {
			continue
		}
		if n, start := numberBefore(runes, k, 2); start < k {
			return n
		}
		if runes[k-1] == '两' {
			return 2
		}
		return hanDigit(runes[k-1])
	}
	return 0
}
