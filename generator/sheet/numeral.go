package sheet

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// hanForms brings numerals to one form: those of cheques, 两, and the 一 that people leave out before 十.
var hanForms = strings.NewReplacer("壹", "一", "贰", "二", "貳", "二", "叁", "三", "肆", "四", "伍", "五", "陆", "六", "柒", "七", "捌", "八", "玖", "九",
	"两", "二", "俩", "二", "〇", "零", "拾", "十", "佰", "百", "仟", "千", "萬", "万", "億", "亿")

const hanDigits = "零一二三四五六七八九"

// hanUnits are the units of a Han numeral from the largest.
var hanUnits = []struct {
	word  string
	value int64
}{{"亿", 1_0000_0000}, {"万", 1_0000}, {"千", 1000}, {"百", 100}, {"十", 10}}

// ParseHan reads a whole number in Han numerals, also with figures before the units: 一千二百, 十二, 1万2千. It must be written in full: 一千二 may be 1,200 or 1,002,
// and no office writes 一五五.
func ParseHan(s string) (n int64, ok bool) {
	const longest = 90 // bytes, more than any numeral below has
	if s == "" || len(s) > longest {
		return 0, false
	}
	var plain strings.Builder
	for s != "" {
		if end := strings.IndexFunc(s+"x", func(r rune) bool { return r < '0' || r > '9' }); end > 0 {
			figure, _ := strconv.Atoi(s[:end])
			if s[0] == '0' || end > 4 {
				return 0, false
			}
			plain.WriteString(writeHan(int64(figure)))
			s = s[end:]
			continue
		}
		_, size := utf8.DecodeRuneInString(s)
		plain.WriteString(s[:size])
		s = s[size:]
	}
	text := hanForms.Replace(plain.String())
	for _, short := range []string{"百", "千", "零", "万", "亿"} { // 一百十五
		text = strings.ReplaceAll(text, short+"十", short+"一十")
	}
	if strings.HasPrefix(text, "十") {
		text = "一" + text
	}
	n, ok = valueHan(text)
	return n, ok && writeHan(n) == text // a numeral that leaves out, doubles or reorders something does not come back the same
}

// valueHan adds a numeral up without asking whether it is well formed.
func valueHan(s string) (int64, bool) {
	for _, u := range hanUnits {
		if i := strings.Index(s, u.word); i >= 0 {
			high, ok1 := valueHan(s[:i])
			low, ok2 := valueHan(s[i+len(u.word):])
			return high*u.value + low, ok1 && ok2 && high < 1_0000
		}
	}
	s = strings.TrimPrefix(s, "零")
	if s == "" {
		return 0, true
	}
	i := strings.Index(hanDigits, s)
	return int64(i / len("零")), i > 0 && len(s) == len("零")
}

// writeHan writes a number in full: 一千零二, 一十二.
func writeHan(n int64) string {
	if n < 10 {
		i := int(n) * len("零")
		return hanDigits[i : i+len("零")]
	}
	for _, u := range hanUnits {
		high, low := n/u.value, n%u.value
		switch {
		case high == 0:
		case low == 0:
			return writeHan(high) + u.word
		case low < u.value/10:
			return writeHan(high) + u.word + "零" + writeHan(low)
		default:
			return writeHan(high) + u.word + writeHan(low)
		}
	}
	return ""
}
