package numbered

import (
	"strings"
	"unicode/utf8"
)

// JoinNames joins lines of a list of departments or persons that were wrapped within a name or beside a mark between names. No name has only one character.
// Every other line is a name of its own.
func JoinNames(text string) Joined {
	lines := strings.Split(text, "\n")
	var b strings.Builder
	joins := 0
	for i, line := range lines {
		switch {
		case i == 0:
		case lines[i-1] != "" && line != "" && (utf8.RuneCountInString(lastName(lines[i-1])) < 2 || utf8.RuneCountInString(firstName(line)) < 2):
			joins++
		default:
			b.WriteByte('\n')
		}
		b.WriteString(line)
	}
	return Joined{Text: b.String(), Joins: joins}
}

// namesApart are the marks between names.
const namesApart = "、，,；;/（(）) 　"

func firstName(line string) string {
	if k := strings.IndexAny(line, namesApart); k >= 0 {
		return line[:k]
	}
	return line
}

func lastName(line string) string {
	k := strings.LastIndexAny(line, namesApart)
	if k < 0 {
		return line
	}
	_, size := utf8.DecodeRuneInString(line[k:])
	return line[k+size:]
}
