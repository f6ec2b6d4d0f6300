package numbered

import "strings"

// InHan writes a number from 1 to 9999 in Han numerals: 一, 十, 十一, 二十三, 一百零五.
func InHan(n int) string {
	digits := []rune("零一二三四五六七八九")
	if n <= 0 || n > 9999 {
		return ""
	}
	var b strings.Builder
	zero := false
	for i, unit := range []int{1000, 100, 10, 1} {
		d := n / unit % 10
		if d == 0 {
			zero = b.Len() > 0
			continue
		}
		if zero {
			b.WriteRune('零')
			zero = false
		}
		if !(unit == 10 && d == 1 && n < 20) {
			b.WriteRune(digits[d])
		}
		b.WriteString([]string{"千", "百", "十", ""}[i])
	}
	return b.String()
}

// InRoman writes a number from 1 to 3999 in Roman figures: IV, XII.
func InRoman(n int) string {
	if n <= 0 || n > 3999 {
		return ""
	}
	var b strings.Builder
	for _, d := range []struct {
		value int
		sign  string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= d.value; n -= d.value {
			b.WriteString(d.sign)
		}
	}
	return b.String()
}
