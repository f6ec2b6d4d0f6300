package sheet

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"

	"gongshi/generator/finding"

	"golang.org/x/text/unicode/norm"
)

// Changes are the changes by Clean that a person should know of: a code point of each kind, 0 where there was none.
type Changes struct {
	// control and invisible were dropped, variant was replaced. U+0000 stands here as -1.
	control, invisible, variant rune
}

// Report tells what was changed in a place, such as 单元格: a string, or a finding.Saying.
func (c Changes) Report(r *Report, at Field, place any) {
	if c.control != 0 {
		r.Tell(finding.CellControl, at, finding.Values{"place": place, "number": codePoint(max(c.control, 0))})
	}
	if c.invisible != 0 {
		r.Tell(finding.CellInvisible, at, finding.Values{"place": place, "number": codePoint(c.invisible)})
	}
	if c.variant != 0 {
		char := string(c.variant)
		r.Tell(finding.CellVariant, at, finding.Values{"place": place, "char": char, "number": codePoint(c.variant), "plain": norm.NFKC.String(char)})
	}
}

func codePoint(r rune) string { return fmt.Sprintf("U+%04X", r) }

// Clean brings a cell's text into the one form that later stages see, so that every character that they meet can be drawn or named:
//   - one kind of line end, no blanks around a line, no blank lines;
//   - tabs and the blanks of other widths (no-break, thin …) become spaces; the ideographic space stays;
//   - control characters, zero-width ones, marks of direction and variation selectors go, and are told;
//   - a letter and its combining accent become one character; radicals (⼈ ⻓) and compatibility forms that stand for a character, as texts
//     copied out of a PDF have them, become that character, and are told.
func Clean(s string) (text string, c Changes) {
	if needsNoCleaning(s) {
		return s, c
	}
	var b strings.Builder
	b.Grow(len(s))
	combining := false
	for _, r := range s {
		switch {
		case r == '\r', r == '\n', r == '\v', r == '\f', r == 0x85, r == 0x2028, r == 0x2029:
			b.WriteByte('\n') // \r\n gives a blank line, dropped below
		case r == '\t', r != 0x3000 && unicode.Is(unicode.Zs, r):
			b.WriteByte(' ')
		case r == 0:
			c.control = -1
		case unicode.IsControl(r), r&0xfffe == 0xfffe, 0xfdd0 <= r && r <= 0xfdef:
			c.control = r
		case isInvisible(r):
			c.invisible = r
		case isVariant(r):
			c.variant = r
			b.WriteString(norm.NFKC.String(string(r)))
		default:
			combining = combining || unicode.Is(unicode.Mn, r)
			b.WriteRune(r)
		}
	}
	text = b.String()
	if combining {
		text = norm.NFC.String(text)
	}
	lines := strings.Split(text, "\n")
	kept := lines[:0]
	for _, line := range lines {
		if line = strings.TrimFunc(line, unicode.IsSpace); line != "" {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "\n"), c
}

// needsNoCleaning reports a text that Clean leaves as it is: most cells are one line of Han.
func needsNoCleaning(s string) bool {
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

// isVariant reports radicals and compatibility ideographs that stand for an ordinary character: they look like it, and no search finds them.
func isVariant(r rune) bool {
	switch {
	case 0x2e80 <= r && r <= 0x2fd5, 0xf900 <= r && r <= 0xfaff, 0x2f800 <= r && r <= 0x2fa1f:
		return norm.NFKC.String(string(r)) != string(r)
	}
	return false
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
		r, ok := readEscape(s[i:])
		if !ok {
			b.WriteString(s[:i+2])
			s = s[i+2:]
			continue
		}
		b.WriteString(s[:i])
		s = s[i+7:]
		if low, ok := readEscape(s); ok && utf16.IsSurrogate(r) {
			if pair := utf16.DecodeRune(r, low); pair != unicode.ReplacementChar {
				r, s = pair, s[7:]
			}
		}
		b.WriteRune(r)
	}
	b.WriteString(s)
	return b.String()
}

// readEscape reads an escape at the start of s.
func readEscape(s string) (r rune, ok bool) {
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
