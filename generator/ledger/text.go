package ledger

import (
	"strings"
	"unicode"
	"unicode/utf16"
)

// clean brings a cell's text into the one form that later stages see: one kind of line end, no blanks around a line, no blank lines,
// and none of the characters that a page cannot show. It returns the code points that it had to drop and that a person should know of.
func clean(s string) (text string, control, invisible rune) {
	if plain(s) {
		return s, 0, 0
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		switch {
		case r == '\r', r == '\n', r == '\v', r == '\f', r == 0x85, r == 0x2028, r == 0x2029:
			b.WriteByte('\n') // \r\n gives a blank line, dropped below
		case r == '\t':
			b.WriteByte(' ')
		case unicode.IsControl(r), r&0xfffe == 0xfffe, 0xfdd0 <= r && r <= 0xfdef:
			control = r
		case isInvisible(r):
			invisible = r
		default:
			b.WriteRune(r)
		}
	}
	lines := strings.Split(b.String(), "\n")
	kept := lines[:0]
	for _, line := range lines {
		if line = strings.TrimFunc(line, unicode.IsSpace); line != "" {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "\n"), control, invisible
}

// plain reports whether clean has nothing to do: the common case, since most cells are one line of Han.
func plain(s string) bool {
	for i, r := range s {
		han := 0x4e00 <= r && r <= 0x9fff
		edge := i == 0 || i == len(s)-1
		if r < ' ' || r == ' ' && edge || r >= 0x7f && !han && !strings.ContainsRune("，。、；：？！（）《》“”‘’—…", r) {
			return false
		}
	}
	return true
}

// isInvisible reports format characters: zero-width blanks, marks of direction, byte order marks, variation selectors, tags.
func isInvisible(r rune) bool {
	return unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r) || r == 0x115f || r == 0x1160 || r == 0x3164
}

// unescape undoes the _xHHHH_ form in which workbooks keep characters that XML does not allow (ECMA-376 22.9.2.19).
func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var b strings.Builder
	for {
		i := strings.Index(s, "_x")
		if i < 0 {
			break
		}
		r, ok := escaped(s[i:])
		if !ok {
			b.WriteString(s[:i+2])
			s = s[i+2:]
			continue
		}
		b.WriteString(s[:i])
		s = s[i+7:]
		if low, ok := escaped(s); ok && utf16.IsSurrogate(r) {
			if pair := utf16.DecodeRune(r, low); pair != unicode.ReplacementChar {
				r, s = pair, s[7:]
			}
		}
		b.WriteRune(r)
	}
	b.WriteString(s)
	return b.String()
}

// escaped reads an escape at the start of s.
func escaped(s string) (r rune, ok bool) {
	if len(s) < 7 || s[:2] != "_x" || s[6] != '_' {
		return 0, false
	}
	for _, c := range []byte(s[2:6]) {
		switch {
		case '0' <= c && c <= '9':
			r = r<<4 | rune(c-'0')
		case 'a' <= c|0x20 && c|0x20 <= 'f':
			r = r<<4 | rune(c|0x20-'a'+10)
		default:
			return 0, false
		}
	}
	return r, true
}

// maxWord is the length in bytes beyond which a text is prose and not worth folding: no header, status or number is so long.
const maxWord = 300

// fold brings a short text to the form in which it is compared: no blanks, half-width letters and signs, one kind of bracket and dash.
func fold(s string) string {
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

// brackets splits a folded text into what stands outside its brackets and what stands inside each of them.
func brackets(s string) (outside string, inside []string) {
	if !strings.Contains(s, "(") {
		return s, nil
	}
	var out strings.Builder
	depth, from := 0, 0
	for i, r := range s {
		switch {
		case r == '(':
			if depth == 0 {
				from = i + 1
			}
			depth++
		case r == ')' && depth > 0:
			if depth--; depth == 0 {
				inside = append(inside, s[from:i])
			}
		case depth == 0:
			out.WriteRune(r)
		}
	}
	if depth > 0 { // never closed: the rest counts as inside
		inside = append(inside, s[from:])
	}
	return out.String(), inside
}

// nearest is the name that s is probably a slip for, or "".
func nearest(s string, names []string) string {
	best, least := "", 3
	for _, n := range names {
		if d := distance([]rune(s), []rune(n)); d < least && 2*d <= len([]rune(n)) {
			best, least = n, d
		}
	}
	return best
}

// distance is Levenshtein's, for names of a few characters.
func distance(a, b []rune) int {
	if len(a) > 40 {
		return len(a)
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j, y := range b {
			cost := diagonal
			if x != y {
				cost = 1 + min(diagonal, row[j], row[j+1])
			}
			diagonal, row[j+1] = row[j+1], cost
		}
	}
	return row[len(b)]
}
