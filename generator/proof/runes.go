package proof

import "strings"

// isHan reports a 汉字.
func isHan(r rune) bool {
	return 0x4e00 <= r && r <= 0x9fff || 0x3400 <= r && r <= 0x4dbf || 0x20000 <= r && r <= 0x3ffff || r == '〇'
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func isLatin(r rune) bool { return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' }

// at is the rune at i, 0 outside the text.
func at(runes []rune, i int) rune {
	if i < 0 || i >= len(runes) {
		return 0
	}
	return runes[i]
}

// starts reports whether the text at i reads word.
func starts(runes []rune, i int, word string) bool {
	for _, r := range word {
		if at(runes, i) != r {
			return false
		}
		i++
	}
	return true
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

// hanBefore is the number in Han numerals that ends before end, and where it begins; 0 where there is none.
func hanBefore(runes []rune, end int) (n, start int) {
	start = end
	for start > 0 && end-start < 3 && hanDigit(runes[start-1]) != 0 {
		start--
	}
	return hanNumber(runes[start:end]), start
}

// oneOf reports whether r is one of the marks; 0 is none.
func oneOf(r rune, marks string) bool { return r != 0 && strings.ContainsRune(marks, r) }
