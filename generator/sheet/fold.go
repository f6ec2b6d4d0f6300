package sheet

import (
	"strings"
	"unicode"
)

// MaxWord is the length in bytes beyond which a text is prose and not worth folding: no header, status or number is as long.
const MaxWord = 300

// Fold brings a short text to the form in which it is compared: no blanks, half-width letters and signs, one kind of bracket and dash.
func Fold(s string) string {
	if allHan(s) { // most cells: nothing to do
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return -1
		case 0xff01 <= r && r <= 0xff5e:
			r -= 0xff01 - '!'
		}
		switch r {
		case '[', '【', '〔', '{', '〖':
			return '('
		case ']', '】', '〕', '}', '〗':
			return ')'
		case '—', '–', '−', '―', '‐', '‑':
			return '-'
		case '￥':
			return '¥'
		}
		return unicode.ToLower(r)
	}, s)
}

func allHan(s string) bool {
	for _, r := range s {
		if r < 0x4e00 || r > 0x9fff {
			return false
		}
	}
	return true
}
