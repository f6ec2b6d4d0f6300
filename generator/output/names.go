// Package output names files and puts them on disk whole or not at all; it knows nothing of what is in them.
package output

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxName is the most bytes of a file name without its extension, 80 Han characters: most file systems take 255 with it.
const maxName = 240

// Names gives out file names, each once in a run. File systems that ignore case count as one name what differs only in case.
type Names struct{ taken map[string]bool }

// Choose makes a file name (without extension) of the title. If the title is taken, the unit's name is put behind it, then a number.
func (n *Names) Choose(title, unit string) string {
	if n.taken == nil {
		n.taken = map[string]bool{}
	}
	name := Safe(title, 0)
	if n.take(name) {
		return name
	}
	if u := Safe(unit, 0); u != unnamed {
		name = join(title, "（"+u+"）")
		if n.take(name) {
			return name
		}
	}
	for i := 2; ; i++ {
		if numbered := join(name, "（"+strconv.Itoa(i)+"）"); n.take(numbered) {
			return numbered
		}
	}
}

func (n *Names) take(name string) bool {
	key := strings.ToLower(name)
	if n.taken[key] {
		return false
	}
	n.taken[key] = true
	return true
}

func join(name, suffix string) string {
	return Safe(name, len(suffix)) + suffix
}

const unnamed = "未命名"

// Safe makes a name that every file system takes: no path separators, no characters that Windows forbids, no blanks or dots at the
// ends, no device names, not too long (reserve bytes are kept free for a suffix).
func Safe(name string, reserve int) string {
	var b strings.Builder
	for _, r := range name {
		switch {
		case strings.ContainsRune(`/\:*?"<>|`, r):
			b.WriteRune('_')
		case unicode.IsControl(r), !unicode.IsGraphic(r):
		default:
			b.WriteRune(r)
		}
	}
	s := strings.Trim(b.String(), " .\u3000")
	for len(s) > max(maxName-reserve, utf8.UTFMax) {
		_, size := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-size]
	}
	s = strings.TrimRight(s, " .\u3000")
	if s == "" {
		return unnamed
	}
	if isDevice(s) {
		return "_" + s
	}
	return s
}

// isDevice reports the names that Windows keeps for devices, with any extension.
func isDevice(s string) bool {
	stem, _, _ := strings.Cut(strings.ToUpper(s), ".")
	switch stem {
	case "CON", "PRN", "AUX", "NUL":
		return true
	}
	return len(stem) == 4 && (strings.HasPrefix(stem, "COM") || strings.HasPrefix(stem, "LPT")) && stem[3] >= '0' && stem[3] <= '9'
}
