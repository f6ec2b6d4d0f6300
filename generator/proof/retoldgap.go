package proof

// judge reports a difference that is one of fact: a number, a name, a post, a department.
func (g *gap) judge(from, to, at, end int) {
	a, b := g.runes[from:to], g.cell[at:end]
	switch {
	case isNumberRun(a) && isNumberRun(b):
		if !g.widen(&from, &to, &at, &end) {
			return // an ordinal
		}
	case g.half(a, b, to), string(a)+string(b) == "万" && g.rune(to) == '元':
	case g.personAt(&from, &to, &at, &end):
	case g.isPost(from, to, at, end):
	case isOffice(g.runes, from, to) && isOffice(g.cell, at, end):
		to, end = to+1, end+1
	default:
		return
	}
	if from == to {
		from--
		at--
	}
	if from < 0 || at < 0 || g.hasElsewhere(from, to) {
		return
	}
	stated, right := string(g.runes[from:to]), string(g.cell[at:end])
	if stated != right {
		g.r.p.sayIt(g.paragraph, from, to, "这里写的是“"+stated+"”，台账里是“"+right+"”", "看哪一个对，写成一样的")
	}
}

func (g *gap) rune(k int) rune     { return at(g.runes, k) }
func (g *gap) cellRune(k int) rune { return at(g.cell, k) }

func isNumberRune(r rune) bool { return isFigure(r) || hanNumeral(r) > 0 || r == '.' }

func isNumberRun(runes []rune) bool {
	for _, r := range runes {
		if !isNumberRune(r) {
			return false
		}
	}
	return len(runes) > 0 && len(runes) <= 7
}

// half reports 上 against 下 before 半年 and the like.
func (g *gap) half(a, b []rune, to int) bool {
	return len(a) == 1 && len(b) == 1 && oneOf(a[0], "上下") && oneOf(b[0], "上下") && startsAny(g.runes, to, "半年", "学期", "期", "旬", "月", "年度")
}

// personAt reports two names of which the gap is a part, and widens it to the names.
func (g *gap) personAt(from, to, at, end *int) bool {
	if *to-*from != *end-*at || *to-*from > 3 || *to == *from {
		return false
	}
	for back := range 3 {
		k := *at - back
		if k < 1 || *from-back < 0 || !(nounBefore(g.cell, k) != "" || oneOf(g.cell[k-1], "由员师以")) {
			continue
		}
		n := nameAt(g.cell, k, true)
		if n == 0 && oneOf(g.cell[k-1], "由以") && surnameIs(g.cell, k) && startsAny(g.cell, k+3, "担任", "任", "为") {
			n = 3
		}
		if n < 2 || k+n < *end || *from-back+n > len(g.runes) {
			continue
		}
		*from, *at = *from-back, k
		*to, *end = *from+n, k+n
		for _, r := range g.runes[*from:*to] {
			if !isHan(r) {
				return false
			}
		}
		return isSurname(g.runes[*from])
	}
	return false
}

func surnameIs(runes []rune, k int) bool { return k < len(runes) && isSurname(runes[k]) }

// isPost reports two posts, or one with 副 and one without.
func (g *gap) isPost(from, to, at, end int) bool {
	a, b := g.runes[from:to], g.cell[at:end]
	if len(a) == 0 && string(b) == "副" || len(b) == 0 && string(a) == "副" {
		return true
	}
	for n := range 3 { // 书记 may be what both share
		if nounBefore(g.runes, to+n) != "" && nounBefore(g.cell, end+n) != "" && len(a) > 0 && len(b) > 0 && commonBegin(g.runes[to:], g.cell[end:]) >= n {
			return true
		}
	}
	return false
}

// isOffice reports an office's name at the beginning of a clause, without its last character.
func isOffice(runes []rune, from, to int) bool {
	return to-from >= 2 && to-from <= 6 && oneOf(at(runes, to), "处室科办部局组站") && endsClause(runes, from-1)
}

// widen takes all figures of two numbers of which the gap is a part; false where they are ordinals.
func (g *gap) widen(from, to, at, end *int) bool {
	for *from > 0 && *at > 0 && isNumberRune(g.runes[*from-1]) && g.runes[*from-1] == g.cell[*at-1] {
		*from, *at = *from-1, *at-1
	}
	for isNumberRune(g.rune(*to)) && g.rune(*to) == g.cellRune(*end) {
		*to, *end = *to+1, *end+1
	}
	return !oneOf(g.rune(*to), "是、要．.）)：") && !oneOf(g.rune(*from-1), "第（(“") && !oneOf(g.cellRune(*end), "是、）")
}
