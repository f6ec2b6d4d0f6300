package difference

import (
	"strings"
	"unicode"
)

// IsLayout reports a character that only sets others apart, or shows nothing: blanks of any width, soft hyphens, marks of direction.
func IsLayout(r rune) bool {
	switch {
	case unicode.IsSpace(r), unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
		return true
	case r >= '\u200b' && r <= '\u200d', r == '\u2060', r == '\ufeff', r == '\u00ad', r == '\u180e':
		return true
	}
	return false
}

// Bare is a text without its layout.
func Bare(s string) string {
	return strings.Map(func(r rune) rune {
		if IsLayout(r) {
			return -1
		}
		return r
	}, s)
}
