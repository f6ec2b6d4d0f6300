package numfmt

import (
	"strings"
	"unicode/utf8"

	"github.com/shopspring/decimal"
)

// spell finds which number the visible digits spell, and the text around them.
func (s *section) spell(shown *Shown, w *writer, n *figure, d decimal.Decimal, changed, one bool) {
	from, to := w.from, w.to
	if s.textInside && one {
		if one = s.spelling == 0; one {
			from, to, one = shown.readFigures(from, to, s.decimals > 0)
		}
	}
	minus, prefix, suffix := sign(shown.Text[:from], shown.Text[to:], n.negative)
	shown.Prefix = strings.Trim(strings.ReplaceAll(prefix, "%", ""), " ")
	if s.percent {
		suffix = strings.TrimPrefix(strings.TrimLeft(suffix, " "), "%")
	}
	shown.Suffix = strings.Trim(suffix, " ")
	shown.One = one && !tiedToDigits(prefix, suffix) && !(minus && strings.HasPrefix(shown.Prefix, "-"))
	switch {
	case !shown.One:
		shown.Digits = decimal.Decimal{}
	case s.textInside && minus:
		shown.Digits = shown.Digits.Neg()
	case s.textInside:
	case !changed && minus == n.negative:
		shown.Digits = d
	default:
		shown.Digits = n.decimal(minus)
	}
}

// readFigures reads the digits together with figures and points that are text between and beside them. It gives where all of them stand, and whether they
// are one number. A point that is text divides the number, a zero behind that is text multiplies it.
func (shown *Shown) readFigures(from, to int, pointed bool) (wideFrom, wideTo int, one bool) {
	before := 0
	if pointed {
		before = visibleDecimals(shown.Text[from:to])
	}
	from, to, more := widen(shown.Text, from, to)
	read := shown.Text[from:to]
	shown.Scale += int32(more - visibleDecimals(read) + before)
	shown.Digits, one = readNumber(read)
	return from, to, one
}

// visibleDecimals counts the characters behind a point.
func visibleDecimals(text string) int {
	if _, behind, ok := strings.Cut(text, "."); ok {
		return len(behind)
	}
	return 0
}

// widen adds figures beside the digits that are text of the format, such as the zeros of 0"000"; more is how many of them stand behind.
func widen(text string, from, to int) (wideFrom, wideTo, more int) {
	figure := func(i int) bool { return i >= 0 && i < len(text) && '0' <= text[i] && text[i] <= '9' }
	mark := func(i int) bool { return i >= 0 && i < len(text) && (text[i] == '.' || text[i] == ',') }
	for figure(from-1) || mark(from-1) && figure(from-2) {
		from--
	}
	for figure(to) || mark(to) && figure(to+1) {
		if figure(to) {
			more++
		}
		to++
	}
	return from, to, more
}

// readNumber reads figures that a reader takes for one number: with one point, and with its thousands parted by commas or by blanks or not at all.
func readNumber(text string) (decimal.Decimal, bool) {
	whole, behind, _ := strings.Cut(text, ".")
	var gap string
	switch {
	case strings.Contains(whole, ","):
		gap = ","
	case strings.Contains(whole, " "):
		gap = " "
	}
	if gap != "" {
		groups := strings.Split(whole, gap)
		for i, group := range groups {
			if len(group) != 3 && (i > 0 || len(group) == 0 || len(group) > 3) {
				return decimal.Decimal{}, false
			}
		}
		whole = strings.Join(groups, "")
	}
	digits := whole + behind
	if digits == "" || strings.Trim(digits, "0123456789") != "" {
		return decimal.Decimal{}, false
	}
	d, err := decimal.NewFromString(digits)
	return d.Shift(-int32(len(behind))), err == nil
}

// tiedToDigits reports figures of the text that are tied to the digits: 0376-6222222, 1/12.
func tiedToDigits(prefix, suffix string) bool {
	tie := func(c byte) bool { return c == '-' || c == '/' || c == ':' || c == '.' }
	figure := func(c byte) bool { return '0' <= c && c <= '9' }
	n := len(prefix)
	return n > 1 && tie(prefix[n-1]) && figure(prefix[n-2]) || len(suffix) > 1 && tie(suffix[0]) && figure(suffix[1])
}

// sign finds the sign that a reader sees, and takes it off the text before the number. Brackets around a negative number are a sign, too.
func sign(prefix, suffix string, negative bool) (minus bool, before, behind string) {
	if prefix == "" {
		return false, prefix, suffix
	}
	p := strings.Trim(prefix, " ")
	for _, mark := range []string{"-", "−", "－", "负"} {
		if rest, ok := strings.CutPrefix(p, mark); ok {
			return true, rest, suffix
		}
		if rest, ok := strings.CutSuffix(p, mark); ok && utf8.RuneCountInString(rest) == 1 && strings.Contains("¥￥$€£", rest) {
			return true, rest, suffix
		}
	}
	for _, pair := range [][2]string{{"(", ")"}, {"（", "）"}} {
		if !negative || strings.Count(p, pair[0]) != 1 {
			continue
		}
		if i := strings.Index(suffix, pair[1]); i >= 0 {
			return true, strings.Replace(p, pair[0], "", 1), suffix[:i] + suffix[i+len(pair[1]):]
		}
	}
	return false, p, suffix
}
