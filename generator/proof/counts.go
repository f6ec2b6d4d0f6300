package proof

// Numbers are read here for all rules: in Arabic figures, or in 汉字 up to 九十九, forwards or backwards from a place. most is how many runes a number may have.
// Of a longer one only the nearest are read, so a rule that must not take a longer number allows one rune more than it wants.

// numberBefore is the number in Arabic figures that ends before end, and where it begins: at end where there is none.
func numberBefore(runes []rune, end, most int) (n, start int) {
	start = end
	for start > 0 && end-start < most && isDigit(runes[start-1]) {
		start--
	}
	return valueOf(runes[start:end]), start
}

// numberAfter is the number in Arabic figures that begins at start, and where it ends: at start where there is none.
func numberAfter(runes []rune, start, most int) (n, end int) {
	end = start
	for end-start < most && isDigit(at(runes, end)) {
		end++
	}
	return valueOf(runes[start:end]), end
}

func valueOf(figures []rune) (n int) {
	for _, r := range figures {
		n = n*10 + int(r-'0')
	}
	return n
}

// hanBefore is the number in 汉字 that ends before end, and where its runes begin: at end where there are none. The number is 0 where they write none.
func hanBefore(runes []rune, end, most int) (n, start int) {
	start = end
	for start > 0 && end-start < most && hanDigit(runes[start-1]) != 0 {
		start--
	}
	return hanNumber(runes[start:end]), start
}

// hanAfter is the number in 汉字 that begins at start, and where its runes end: at start where there are none. The number is 0 where they write none.
func hanAfter(runes []rune, start, most int) (n, end int) {
	end = start
	for end-start < most && hanDigit(at(runes, end)) != 0 {
		end++
	}
	return hanNumber(runes[start:end]), end
}

// decimalBefore is the number in Arabic figures, perhaps with a fraction, of up to eight runes that ends before end, and where it begins.
func decimalBefore(runes []rune, end int) (text string, start int) {
	start = end
	for start > 0 && end-start < 8 && (isDigit(runes[start-1]) || runes[start-1] == '.' && start < end && start > 1 && isDigit(runes[start-2])) {
		start--
	}
	return string(runes[start:end]), start
}

// hanDigit is the value of 一 … 九 (1 … 9) and 十 (10), 0 for any other rune.
func hanDigit(r rune) int {
	switch r {
	case '一':
		return 1
	case '二', '两':
		return 2
	case '三':
		return 3
	case '四':
		return 4
	case '五':
		return 5
	case '六':
		return 6
	case '七':
		return 7
	case '八':
		return 8
	case '九':
		return 9
	case '十':
		return 10
	}
	return 0
}

// hanNumber is the number from 1 to 99 that the runes write, 0 where they write none: 三, 十, 十二, 二十, 二十三.
func hanNumber(runes []rune) int {
	switch len(runes) {
	case 1:
		return hanDigit(runes[0])
	case 2:
		a, b := hanDigit(runes[0]), hanDigit(runes[1])
		switch {
		case a == 10 && 0 < b && b < 10:
			return 10 + b
		case 0 < a && a < 10 && b == 10:
			return a * 10
		}
	case 3:
		a, b, c := hanDigit(runes[0]), hanDigit(runes[1]), hanDigit(runes[2])
		if 0 < a && a < 10 && b == 10 && 0 < c && c < 10 {
			return a*10 + c
		}
	}
	return 0
}
