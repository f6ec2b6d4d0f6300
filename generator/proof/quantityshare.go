package proof

// Shares in words, 七成, 三分之二 and 一半, are read as percentages; ages that bound a group, 36岁至45岁, are no numbers of anything.

// fractionAt reads a share in words whose first number, n, stands in [i, k); behind is 0 where there is none. last is how far such words may be off.
func fractionAt(runes []rune, i, k int, n fixed) (share, last fixed, behind int) {
	switch {
	case at(runes, k) == '成':
		if n < one || n > 9*one || oneOf(at(runes, k+1), "员立功果绩长熟就都本品型份堆群不新了交效因形分多半") || oneOf(at(runes, i-1), "第组合形构完收年生建") {
			return 0, 0, 0
		}
		return n * 10, 10 * one, k + 1
	case starts(runes, k, "分之"):
		return fractionOf(runes, k+2, n)
	case at(runes, k) == '半' && k == i+1 && n == one && oneOf(at(runes, i-1), "占有中即约近少到于的好"):
		if oneOf(at(runes, k+1), "以时天年个月夜学路会") {
			return 0, 0, 0
		}
		return 50 * one, 5 * one, k + 1
	}
	return 0, 0, 0
}

// fractionOf reads the numerator at k of a fraction of n parts.
func fractionOf(runes []rune, k int, n fixed) (share, last fixed, behind int) {
	end := k
	for hanNumeral(at(runes, end)) > 0 {
		end++
	}
	part, ok := hanValue(runes[k:end])
	if !ok || part >= n || n < 2*one || n > 20*one || oneOf(at(runes, end), "点多强弱") {
		return 0, 0, 0
	}
	return part * 100 / (n / one), 5 * one, end
}

// boundsAge reports an age in [i, end) that bounds a group: 35岁以下, 36岁至45岁.
func boundsAge(runes []rune, i, end int) bool {
	if startsAny(runes, end, "以上", "以下", "及以", "（含", "(含", "至", "到", "—", "-", "～", "~", "－", "（不含") {
		return true
	}
	before := at(runes, i-1)
	return oneOf(before, "至到—-－～~") && (at(runes, i-2) == '岁' || isDigit(at(runes, i-2)))
}
