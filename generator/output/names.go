// Package output names files and writes them whole or not at all; it knows nothing of what is in them.
package output

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxName is the most bytes of a file name without its extension, 80 Han characters: most file systems take 255 with it.
const maxName = 240

// Names gives out file names, each once in a run. Names that differ only in case count as one, as on file systems that ignore case.
type Names struct{ used map[string]bool }

// Choose makes a file name (without extension) of the title. If that is used already, the unit's name is put behind it, then a number. There is room
// behind it for the suffixes that files of that name have, and these names are taken, too.
func (n *Names) Choose(title, unit string, suffixes ...string) string {
	if n.used == nil {
		n.used = map[string]bool{}
	}
	room := 0
	for _, s := range suffixes {
		room = max(room, len(s))
	}
	name := Safe(title, room)
	if n.reserve(name, suffixes) {
		return name
	}
	if u := Safe(unit, 0); u != unnamed {
		name = join(title, "（"+u+"）", room)
		if n.reserve(name, suffixes) {
			return name
		}
	}
	for i := 2; ; i++ {
		if numbered := join(name, "（"+strconv.Itoa(i)+"）", room); n.reserve(numbered, suffixes) {
			return numbered
		}
	}
}

// reserve reports whether the name was free, and with each suffix, and takes all of them.
func (n *Names) reserve(name string, suffixes []string) bool {
	keys := []string{strings.ToLower(name)}
	for _, s := range suffixes {
		if s != "" {
			keys = append(keys, strings.ToLower(name+s))
		}
	}
	for _, key := range keys {
		if n.used[key] {
			return false
		}
	}
	for _, key := range keys {
		n.used[key] = true
	}
	return true
}

// join puts a suffix behind a name and shortens the name where both would be too long with room for more.
func join(name, suffix string, room int) string {
	return Safe(name, len(suffix)+room) + suffix
}

const unnamed = "未命名"

// Safe makes a name that every file system allows: no path separators, no characters that Windows forbids, no blanks or dots at the ends, no device
// names, and not too long with a suffix of reserve bytes.
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

// isDevice reports whether Windows reserves the name for a device, with any extension.
func isDevice(s string) bool {
	stem, _, _ := strings.Cut(strings.ToUpper(s), ".")
	switch stem {
	case "CON", "PRN", "AUX", "NUL":
		return true
	}
	return len(stem) == 4 && (strings.HasPrefix(stem, "COM") || strings.HasPrefix(stem, "LPT")) && stem[3] >= '0' && stem[3] <= '9'
}
