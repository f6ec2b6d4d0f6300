package proof

import (
	"slices"
	"strings"
	"unicode/utf8"
)

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

// startsAny reports whether the text at i reads one of the words.
func startsAny(runes []rune, i int, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return starts(runes, i, w) })
}

// endsWith reports whether the text before i reads one of the words.
func endsWith(runes []rune, i int, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return endsWithWord(runes, i, w) })
}

// endsWithWord compares from the end: most words differ in their last rune.
func endsWithWord(runes []rune, i int, word string) bool {
	for len(word) > 0 {
		r, size := utf8.DecodeLastRuneInString(word)
		if i--; at(runes, i) != r {
			return false
		}
		word = word[:len(word)-size]
	}
	return true
}

// oneOf reports whether r is one of the marks; 0 is none. It is asked more often than anything else, so it does not search for a text within a text.
func oneOf(r rune, marks string) bool {
	if r < 0x800 || r > 0xffff || 0xd800 <= r && r < 0xe000 || r == utf8.RuneError {
		return r != 0 && strings.ContainsRune(marks, r)
	}
	first, second, third := byte(0xe0|r>>12), byte(0x80|r>>6&0x3f), byte(0x80|r&0x3f)
	for i := 0; i+2 < len(marks); i++ {
		if marks[i+2] == third && marks[i+1] == second && marks[i] == first {
			return true
		}
		if marks[i] >= 0xe0 { // the other bytes of this rune begin none
			i += 2
		}
	}
	return false
}
