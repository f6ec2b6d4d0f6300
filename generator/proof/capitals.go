package proof

// capitalNumerals are the figures in which sums are written so that nobody can change them, capitalPlain those that they stand for.
const capitalNumerals, capitalPlain = "壹贰叁肆伍陆柒捌玖拾佰仟万亿零元圆", "一二三四五六七八九十百千万亿零元元"

// capitals compares 壹拾贰万叁仟伍佰元整（¥123500元） with itself.
func capitals(p *pass) {
	if !p.mayHold("元整") && !p.mayHold("圆整") {
		return
	}
	for _, word := range []string{"元整", "圆整"} {
		p.each(word, func(i, k int, runes []rune) {
			from := k
			for from > 0 && oneOf(runes[from-1], capitalNumerals[:len(capitalNumerals)-6]) {
				from--
			}
			var plain []rune
			for _, r := range runes[from:k] {
				plain = append(plain, plainNumeral(r))
			}
			n, ok := hanValue(plain)
			if !ok || len(plain) < 2 {
				return
			}
			p.compareCapitals(i, from, k+2, n)
		})
	}
}

func plainNumeral(r rune) rune {
	plain := []rune(capitalPlain)
	for i, c := range []rune(capitalNumerals) {
		if c == r {
			return plain[i]
		}
	}
	return r
}

// compareCapitals compares the sum in [from, end) with that in figures right behind it, or right before.
func (p *pass) compareCapitals(i, from, end int, n fixed) {
	runes := p.text.Paragraphs[i].runes
	k := end
	for k < min(len(runes), end+6) && oneOf(runes[k], "（(，,¥￥小写：:即 ") {
		k++
	}
	start, to := k, k
	if isDigit(at(runes, k)) {
		_, _, to = plainFigures(runes, k)
	} else {
		all := p.text.quantities()
		at := p.text.firstBehind(i, from) - 1
		if at < 0 || all[at].paragraph != i || all[at].measure != "元" || from < all[at].end || from-all[at].end > 10 || !hasWord(runes[all[at].end:from], "大写") {
			return
		}
		start, to = all[at].from, all[at].to
	}
	value, last, behind := plainFigures(runes, start)
	q := quantity{value: value, last: last, factor: 1}
	q.multiply(runes, behind)
	if value >= 0 && q.value != n {
		p.sayIt(i, start, max(to, behind), "大写是"+string(runes[from:end])+"，小写不是这个数", "改正其中写错的一个")
	}
}
