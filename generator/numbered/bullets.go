package numbered

import (
	"strings"
	"unicode/utf8"
)

// bullets are the marks that people put before the lines of a list instead of numbers.
const bullets = "●•·◆◇■□▪★☆○◎※➢►▶-—–*"

// Bullets splits texts into the lines of a list. All lines, at least two, must begin with the same bullet; else it is nil.
func Bullets(texts []string) (parts []string) {
	mark := rune(0)
	for _, text := range texts {
		first, _ := utf8.DecodeRuneInString(text)
		if mark == 0 && first != utf8.RuneError && strings.ContainsRune(bullets, first) {
			mark = first
		}
		if first != mark || mark == 0 { // true of most texts
			return nil
		}
		for _, line := range strings.Split(text, "\n") {
			part, ok := strings.CutPrefix(strings.TrimLeft(line, blanks), string(mark))
			next, _ := utf8.DecodeRuneInString(part)
			switch {
			case line == "":
				continue
			case !ok, next == mark, isDigit(next): // —— and -5℃
				return nil
			}
			if part = strings.Trim(part, blanks); part == "" {
				return nil
			}
			parts = append(parts, part)
		}
	}
	if len(parts) < 2 {
		return nil
	}
	return parts
}
