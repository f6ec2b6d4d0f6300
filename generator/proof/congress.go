package proof

func congress(p *pass) {
	p.each("中全会", func(i, k int, runes []rune) {
		n, start := hanBefore(runes, k, 3)
		if n == 0 {
			return
		}
		r := at(runes, start-1)
		if r != '大' && r != '次' {
			return
		}
		from := start - 1
		number, first := hanBefore(runes, from, 3)
		if number < 10 {
			return
		}
		right := string(runes[first:from]) + "届" + string(runes[start:k+3])
		p.fix(i, first, k+3, right, "中央委员会的全会论届，不论“"+string(r)+"”", "写“"+right+"”")
	})
	p.each("全国代表大会", func(i, k int, runes []rune) {
		if at(runes, k-1) != '届' {
			return
		}
		n, start := hanBefore(runes, k-1, 3)
		first := start
		switch {
		case n < 10:
			return
		case at(runes, start-1) == '第':
			first--
		case !starts(runes, start-2, "党的"): // of the union or the league
			return
		}
		right := "第" + string(runes[start:k-1]) + "次全国代表大会"
		p.fix(i, first, k+6, right, "党的全国代表大会论次，不论届", "写“"+right+"”")
	})
	p.each("全国人民代表大会", func(i, k int, runes []rune) {
		if at(runes, k-1) != '次' {
			return
		}
		n, start := hanBefore(runes, k-1, 3)
		if n < 2 {
			return
		}
		right := string(runes[start:k-1]) + "届全国人民代表大会"
		p.fix(i, start, k+8, right, "全国人民代表大会论届，不论次", "写“"+right+"”")
	})
}
