package ledger

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// partMarks are the ways in which people number the parts of a cell. The number is the first group that matched.
var partMarks = []*regexp.Regexp{
	regexp.MustCompile(`(\d{1,2})(?:[.．](?:[^\d]|$)|、|[)）])`),
	regexp.MustCompile(`[（(](\d{1,2})[)）][、.．]?`),
	regexp.MustCompile(`([①-⑳])`),
	regexp.MustCompile(`([一二三四五六七八九十]{1,3})、`),
	regexp.MustCompile(`[（(]([一二三四五六七八九十]{1,3})[)）][、.．]?`),
	regexp.MustCompile(`([一二三四五六七八九十]{1,3})是[，,：:]?`),
}

// mark is a number that stands where a part can begin.
type mark struct {
	from, to, n int
	line        bool // at the beginning of a line
}

// splitParts takes a cell apart that holds several parts: numbered ones (1. 2.; （1）（2）; ①②; 一、二、; 一是…；二是…), or else its lines.
// ok is false where it cannot be told how many there are: numbers that are not 1, 2, 3 …, or only some of the lines numbered.
func splitParts(text string) (parts []string, ok bool) {
	if text == "" {
		return nil, true
	}
	lead := ""
	if first, rest, more := strings.Cut(text, "\n"); more && strings.HasSuffix(strings.TrimRight(first, " "), "：") && numbering(first) == nil && numbering(rest) != nil {
		lead, text = first+"\n", rest // 加强以下工作：
	}
	lines := strings.Split(text, "\n")
	style := numbering(text)
	if style == nil {
		for _, line := range lines[1:] {
			if numbering(line) != nil {
				return nil, false
			}
		}
		return lines, true
	}
	var starts []mark
	for _, m := range marks(style, text) {
		switch {
		case m.n == len(starts)+1:
			starts = append(starts, m)
		case m.line:
			return nil, false
		}
	}
	if len(starts) == 1 && len(lines) > 1 {
		return nil, false
	}
	for i, m := range starts {
		end := len(text)
		if i+1 < len(starts) {
			end = starts[i+1].from
		}
		part := strings.Trim(text[m.to:end], " 　\n；;")
		if part == "" {
			return nil, false
		}
		parts = append(parts, part)
	}
	parts[0] = lead + parts[0]
	return parts, true
}

// numbering is the style of the number that a text begins with; nil where it begins with none.
func numbering(text string) *regexp.Regexp {
	for _, style := range partMarks {
		if m := marks(style, text); len(m) > 0 && m[0].from == 0 {
			return style
		}
	}
	return nil
}

// marks finds the numbers of a style that stand at the beginning of the text or of a line, or behind a stop or a blank.
func marks(style *regexp.Regexp, text string) []mark {
	var list []mark
	for _, at := range style.FindAllStringSubmatchIndex(text, -1) {
		m := mark{from: at[0], to: at[1], n: ordinalValue(text[at[2]:at[3]])}
		if next := text[at[3]:at[1]]; strings.HasPrefix(next, ".") || strings.HasPrefix(next, "．") { // the pattern looked one character further
			_, size := utf8.DecodeRuneInString(next)
			m.to = at[3] + size
		}
		before, _ := utf8.DecodeLastRuneInString(text[:m.from])
		m.line = m.from == 0 || before == '\n'
		if m.n > 0 && (m.line || strings.ContainsRune("。；;！？ 　", before)) {
			list = append(list, m)
		}
	}
	return list
}

func ordinalValue(s string) int {
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	if r, _ := utf8.DecodeRuneInString(s); '①' <= r && r <= '⑳' {
		return int(r-'①') + 1
	}
	n, _ := parseHan(s)
	return int(n)
}
