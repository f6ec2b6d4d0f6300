package proof

// quantity reads the number at i with its measure word, and where to read on. Its from and to are equal where there is no number that counts.
func (r *quantityReader) quantity(i int) (q quantity, end int) {
	if isFigure(r.runes[i]) {
		return r.figures(i)
	}
	return r.hanFigures(i)
}

// figures reads a number in Arabic figures.
func (r *quantityReader) figures(i int) (q quantity, end int) {
	runes := r.runes
	value, last, end := plainFigures(runes, i)
	if before := fold(at(runes, i-1)); isLatin(before) || oneOf(before, "-_/#.·—") || value < 0 {
		return quantity{}, behindLabel(runes, max(i, end-1))
	}
	if isLatin(fold(at(runes, end))) && !startsAny(runes, end, "kg", "km", "m", "t", "mm", "cm") {
		return quantity{}, behindLabel(runes, end)
	}
	if isDatePart(runes, i, end) {
		return quantity{}, end
	}
	if end-i > 9 && last == one && at(runes, end) != '元' { // a telephone or an account
		return quantity{}, end
	}
	q = quantity{from: i, value: value, last: last, factor: 1}
	end = q.multiply(runes, end)
	if _, _, behind := rangeAfter(runes, end); behind > 0 {
		q.loose, end = true, behind
		end = q.multiply(runes, end)
	}
	q.to = end
	q.takeMeasure(runes)
	return q, q.end
}

// plainFigures reads 1,234.5; the value is negative where it is too long.
func plainFigures(runes []rune, i int) (value, last fixed, end int) {
	value, last = 0, one
	k, n := i, 0
	for k < len(runes) {
		if isFigure(runes[k]) {
			value = value*10 + fixed(fold(runes[k])-'0')
			if n++; n > 13 {
				value, n = 0, 20
			}
			k++
			continue
		}
		if runes[k] == ',' && isFigure(at(runes, k+1)) && isFigure(at(runes, k+2)) && isFigure(at(runes, k+3)) && !isFigure(at(runes, k+4)) && k-i <= 12 {
			k++
			continue
		}
		break
	}
	value *= one
	if at(runes, k) == '.' && isFigure(at(runes, k+1)) {
		scale := one
		for k++; k < len(runes) && isFigure(runes[k]); k++ {
			if scale /= 10; scale > 0 {
				value += fixed(fold(runes[k])-'0') * scale
			}
		}
		last = max(scale, 1)
	}
	if n >= 20 {
		value = -1
	}
	return value, last, k
}

// isDatePart reports figures of a date, of the time of day, or of an ordinal at the start of a clause: 2023年, 8月, 5日, 8:30, 1.甲.
func isDatePart(runes []rune, i, end int) bool {
	switch at(runes, end) {
	case '月', '日', '号', '时', '点', '届', '级', '版', '℃', '°':
		return true
	case '年':
		return end-i == 4 && (runes[i] == '1' || runes[i] == '2') || oneOf(at(runes, end+1), "级")
	case '-', '/', '—':
		return end-i == 4 && isFigure(at(runes, end+1))
	case ':', '：':
		return isFigure(at(runes, end+1)) && isFigure(at(runes, end+2)) && end-i <= 2
	case '.', '．':
		return !isFigure(at(runes, end+1))
	case '〕', ']', '﹞':
		return true
	}
	return at(runes, i-1) == ':' && isFigure(at(runes, i-2)) || at(runes, i-1) == '〔'
}

// multiply takes 万 or 亿 behind the figures.
func (q *quantity) multiply(runes []rune, k int) int {
	for {
		var factor fixed
		switch at(runes, k) {
		case '万':
			factor = 1e4
		case '亿':
			factor = 1e8
		case '百':
			factor = 100
		case '千':
			if oneOf(at(runes, k+1), "米克瓦卡焦赫帕伏兆") {
				return k
			}
			factor = 1000
		default:
			return k
		}
		value, ok := q.value.times(factor)
		if !ok {
			q.loose = true
			return k + 1
		}
		q.value, q.last, q.factor = value, q.last*factor, q.factor*factor
		k++
	}
}

// rangeAfter reads the second number of 3至5 or 10%～15% at k; behind is 0 where there is none.
func rangeAfter(runes []rune, k int) (value, last fixed, behind int) {
	if oneOf(at(runes, k), "%％") {
		k++
	}
	if !oneOf(at(runes, k), "至到～~-—–") {
		return 0, 0, 0
	}
	for oneOf(at(runes, k), "至到～~-—–") {
		k++
	}
	if !isFigure(at(runes, k)) {
		return 0, 0, 0
	}
	return plainFigures(runes, k)
}

// hanFigures reads a number in 汉字. It counts only with a measure word right behind it.
func (r *quantityReader) hanFigures(i int) (q quantity, end int) {
	runes := r.runes
	if starts(runes, i, "百分之") {
		return r.percentInHan(i)
	}
	end = i
	for hanNumeral(at(runes, end)) > 0 {
		end++
	}
	n, ok := hanValue(runes[i:end])
	if share, last, behind := fractionAt(runes, i, end, n); ok && behind > 0 {
		return quantity{from: i, to: behind, end: behind, value: share, last: last, factor: 1, han: true, measure: "%", loose: loose(runes, i, behind, behind)}, behind
	}
	if !ok || oneOf(at(runes, i-1), "第几数周初每整半同统唯专单万某月日之") || endsWith(runes, i, "星期") || isClassName(runes, i, end) || startsAny(runes, end, "年一贯", "年义务", "年制") || oneOf(at(runes, end), "几") || n < one {
		return quantity{}, end
	}
	q = quantity{from: i, to: end, value: n, last: one, factor: 1, han: true}
	q.takeMeasure(runes)
	if q.measure == "" || n == one && !r.inHanList(&q) || isSlogan(runes, q.end) || oneOf(at(runes, q.end), "级") {
		return quantity{}, max(end, q.end)
	}
	return q, q.end
}

// inHanList reports 一 in a list of numbers in 汉字: 五次、两次、一次. Elsewhere it counts little: 进一步, 一名教师.
func (r *quantityReader) inHanList(q *quantity) bool {
	if at(r.runes, q.end) == '、' && r.start < q.from {
		for k := q.end + 1; k < q.end+16 && isHan(at(r.runes, k)); k++ {
			if hanNumeral(r.runes[k]) > 1 && at(r.runes, k+1) == r.runes[q.to] {
				return true
			}
		}
	}
	if len(r.list) == 0 || r.mark != '、' {
		return false
	}
	last := &r.list[len(r.list)-1]
	return last.han && last.measure == q.measure && q.from-last.end <= 16 && r.open == len(r.list)
}

// percentInHan reads 百分之三十.
func (r *quantityReader) percentInHan(i int) (q quantity, end int) {
	end = i + 3
	for hanNumeral(at(r.runes, end)) > 0 && at(r.runes, end) != '万' {
		end++
	}
	n, ok := hanValue(r.runes[i+3 : end])
	if !ok {
		return quantity{}, max(end, i+1)
	}
	return quantity{from: i, to: end, end: end, value: n, last: one, factor: 1, han: true, measure: "%", loose: at(r.runes, end) == '点' || loose(r.runes, i, end, end)}, end
}

// hanNumeral is the value of a character of which numbers are written, 0 for any other; 零 and 〇 have 1<<20.
func hanNumeral(c rune) int {
	if c < '〇' || c > '零' {
		return 0
	}
	switch c {
	case '百':
		return 100
	case '千':
		return 1000
	case '万':
		return 10000
	case '亿':
		return 100000000
	case '零', '〇':
		return 1 << 20
	}
	return hanDigit(c)
}

// hanValue reads a whole number: 三, 十二, 二百零五, 一千二百, 三万. ok is false for others, as 七八 and 二〇二三.
func hanValue(runes []rune) (n fixed, ok bool) {
	if len(runes) == 0 || len(runes) > 12 {
		return 0, false
	}
	total, section, digit := 0, 0, 0
	for i, c := range runes {
		switch v := hanNumeral(c); {
		case v == 1<<20:
			if digit != 0 || i == 0 {
				return 0, false
			}
		case v < 10:
			if digit != 0 {
				return 0, false
			}
			digit = v
		case v < 10000:
			if digit == 0 {
				if v != 10 || i > 0 && hanNumeral(runes[i-1]) < 1<<20 {
					return 0, false
				}
				digit = 1
			}
			section, digit = section+digit*v, 0
		default:
			if section += digit; section == 0 {
				return 0, false
			}
			total, section, digit = (total+section)*v, 0, 0
			if total > 1e10 {
				return 0, false
			}
		}
	}
	return fixed(total+section+digit) * one, true
}

// isClassName reports 一类 beside 二类: the name of a class, no number of classes.
func isClassName(runes []rune, i, end int) bool {
	if at(runes, end) != '类' || end != i+1 || !isHan(at(runes, end+1)) || oneOf(at(runes, end+1), "问事") {
		return false
	}
	n := hanDigit(runes[i])
	beside := func(part []rune, n int) bool {
		return n > 0 && n < 8 && hasWord(part, string([]rune("一二三四五六七")[n-1])+"类")
	}
	return beside(runes[max(0, i-20):i], n-1) || beside(runes[end:min(len(runes), end+20)], n+1)
}
