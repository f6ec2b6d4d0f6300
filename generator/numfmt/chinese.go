package numfmt

import "strings"

// numerals are the digits of [DBNum1] to [DBNum4], and units what stands behind them where a number is read out.
var (
	numerals = [][]string{
		strings.Split("0 1 2 3 4 5 6 7 8 9", " "),
		strings.Split("〇 一 二 三 四 五 六 七 八 九", " "),
		strings.Split("零 壹 贰 叁 肆 伍 陆 柒 捌 玖", " "),
		strings.Split("０ １ ２ ３ ４ ５ ６ ７ ８ ９", " "),
		strings.Split("0 1 2 3 4 5 6 7 8 9", " "),
	}
	units    = [][]string{1: {"", "十", "百", "千"}, 2: {"", "拾", "佰", "仟"}, 3: {"", "十", "百", "千"}}
	bigUnits = []string{"", "万", "亿", "万", "亿"} // 12345678901234 is 十二万三千四百五十六亿七千…
)

// appendSpelt adds a digit, or the decimal point, in the numerals of a [DBNum].
func appendSpelt(buf []byte, c byte, spelling int) []byte {
	if spelling == 0 || c == '.' {
		return append(buf, c)
	}
	return append(buf, numerals[spelling][c-'0']...)
}

// appendRead writes a number as it is read out: 一百二十三.五. A short one begins with 十, not 一十, as the days and months of dates do.
func (n *figure) appendRead(buf []byte, spelling int, short bool) []byte {
	if n.point > 4*len(bigUnits) || spelling >= len(units) {
		for _, c := range n.append(nil) {
			buf = appendSpelt(buf, c, spelling)
		}
		return buf
	}
	zero, started, filled := false, false, false
	for power := n.point - 1; power >= 0; power-- {
		if c := n.at(power); c == '0' {
			zero = true
		} else {
			if zero {
				buf = append(buf, numerals[spelling][0]...)
			}
			if !short || started || c != '1' || power != 1 {
				buf = append(buf, numerals[spelling][c-'0']...)
			}
			buf = append(buf, units[spelling][power%4]...)
			zero, started, filled = false, true, true
		}
		if power%4 == 0 && (filled || power == 8) {
			buf = append(buf, bigUnits[power/4]...)
			zero, filled = zero && !filled, false // 二十万三千 needs no 〇, 一十亿〇一万 does
		}
	}
	if !started {
		buf = append(buf, numerals[spelling][0]...)
	}
	if n.decimals() > 0 {
		buf = append(buf, '.')
	}
	for power := -1; power >= -n.decimals(); power-- {
		buf = appendSpelt(buf, n.at(power), spelling)
	}
	return buf
}
