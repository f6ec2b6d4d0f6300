package proof

// group is a row of figures without a break, [from, to) in the paragraph.
type group struct{ from, to int }

// fold is the plain form of a rune: ８ becomes 8, Ｘ becomes X.
func fold(r rune) rune {
	if 0xff01 <= r && r <= 0xff5e {
		return r - 0xfee0
	}
	return r
}

// isFigure reports a digit, of half or of full width.
func isFigure(r rune) bool { return '0' <= r && r <= '9' || '０' <= r && r <= '９' }

// isCheckX reports a sign typed for the last figure X of an ID number: x, Ｘ, ×, and letters of other scripts that look like it.
func isCheckX(r rune) bool { return oneOf(r, "XxＸｘ×ХхΧ") }

// isGap reports a rune that may part the groups of one number: blanks, dots, hyphens, brackets, and runes without width.
func isGap(r rune) bool {
	switch {
	case r < 0x80:
		return oneOf(r, " -.()[]_\t")
	case 0x2000 <= r && r <= 0x2015, r == 0x2212, r == 0x202f, r == 0x205f, r == 0x2060, r == 0xfeff, r == 0xa0, r == 0x3000:
		return true
	}
	return oneOf(r, "－．·•・‧∙˙﹒﹣（）【】〔〕［］")
}

// isLooseGap reports a rune that parts the groups of one number only in groups of 3, 4 and 4, or in an ID number: 138/1234/5678.
func isLooseGap(r rune) bool { return oneOf(r, "/,，、。~～／|") }

// widestGap is how many such runes may stand between two groups: “) - ”.
const widestGap = 3

// figureRun reads the groups from k on that may be one number or several; end is behind the last. An X belongs to the last group.
func figureRun(runes []rune, k int, list []group) (groups []group, end int) {
	groups = list[:0]
	for {
		g := group{k, k}
		for isFigure(at(runes, g.to)) {
			g.to++
		}
		groups = append(groups, g)
		next := g.to
		for next-g.to < widestGap && (isGap(at(runes, next)) || isLooseGap(at(runes, next))) {
			next++
		}
		if isCheckX(at(runes, next)) && next-g.to <= 1 && !isLatin(fold(at(runes, next+1))) && !isFigure(at(runes, next+1)) && figuresIn(groups) >= 17 {
			groups[len(groups)-1].to = next + 1
			return groups, next + 1
		}
		if !isFigure(at(runes, next)) {
			return groups, g.to
		}
		k = next
	}
}

func figuresIn(groups []group) int {
	n := 0
	for _, g := range groups {
		n += g.to - g.from
	}
	return n
}

// foldedFigures are the figures of [from, to) without the gaps; the last may be X.
func foldedFigures(runes []rune, from, to int) []rune {
	out := make([]rune, 0, 20)
	for _, r := range runes[from:to] {
		switch {
		case isFigure(r):
			out = append(out, fold(r))
		case isCheckX(r):
			out = append(out, 'X')
		}
	}
	return out
}

// maskFigures hides figures and letters but the first and the last ones. The gaps stay.
func maskFigures(runes []rune, first, last int) []rune {
	out := append([]rune(nil), runes...)
	hides := func(r rune) bool { return isFigure(r) || isLatin(fold(r)) || isCheckX(r) }
	total := 0
	for _, r := range runes {
		if hides(r) {
			total++
		}
	}
	n := 0
	for i, r := range out {
		if !hides(r) {
			continue
		}
		if n++; n > first && n <= total-last {
			out[i] = '*'
		}
	}
	return out
}

// provinces are the codes of provinces (GB/T 2260) with which ID numbers begin.
var provinces = [100]bool{11: true, 12: true, 13: true, 14: true, 15: true, 21: true, 22: true, 23: true, 31: true, 32: true, 33: true, 34: true, 35: true, 36: true, 37: true,
	41: true, 42: true, 43: true, 44: true, 45: true, 46: true, 50: true, 51: true, 52: true, 53: true, 54: true, 61: true, 62: true, 63: true, 64: true, 65: true, 71: true, 81: true, 82: true, 83: true}

func twoFigures(f []rune, i int) int { return int(f[i]-'0')*10 + int(f[i+1]-'0') }

// hasBirthday reports the code of a province and a true day within an ID number of 18 or 15 figures.
func hasBirthday(f []rune) bool {
	for _, r := range f[:len(f)-1] {
		if !isDigit(r) {
			return false
		}
	}
	year, rest := 1900+twoFigures(f, 6), 8
	if len(f) == 18 {
		year, rest = twoFigures(f, 6)*100+twoFigures(f, 8), 10
	}
	month, day := twoFigures(f, rest), twoFigures(f, rest+2)
	return provinces[twoFigures(f, 0)] && year >= 1850 && year < 2050 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

// daysIn is how many days a month has.
func daysIn(year, month int) int {
	switch {
	case month == 2 && (year%4 == 0 && year%100 != 0 || year%400 == 0):
		return 29
	case month == 2:
		return 28
	case month == 4 || month == 6 || month == 9 || month == 11:
		return 30
	}
	return 31
}

// isIDNumber checks the check digit of GB 11643-1999.
func isIDNumber(f []rune) bool {
	weights := [17]int{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2}
	sum := 0
	for i, w := range weights {
		sum += int(f[i]-'0') * w
	}
	return rune("10X98765432"[sum%11]) == f[17] && hasBirthday(f)
}

// luhn checks a card's number (ISO/IEC 7812-1).
func luhn(f []rune) bool {
	sum := 0
	for i := range f {
		r := f[len(f)-1-i]
		if !isDigit(r) {
			return false
		}
		d := int(r - '0')
		if i%2 == 1 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
	}
	return sum%10 == 0
}
