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
	amid        bool // behind a word, where a number may also be a reference or a part of a word: 二、三年级
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
		case m.amid && m.n != len(starts)+1:
		case m.amid && !enclosed(text[m.from:m.to]):
			return nil, false
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
		part := strings.Trim(text[m.to:end], " 　\n；;，,")
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

// marks finds the numbers of a style that can begin a part.
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
		m.amid = !m.line && !strings.ContainsRune("。；;！？，, 　", before)
		if m.n > 0 && !(m.amid && strings.ContainsRune("第至到和及与、（(《“之见项条款表图", before)) { // the （2） of 第（2）条 is a reference
			list = append(list, m)
		}
	}
	return list
}

// enclosed reports a number in brackets or a circle, which no word has: ①加强学习②完善制度 are two parts without a mark between them.
func enclosed(number string) bool {
	first, _ := utf8.DecodeRuneInString(number)
	return first == '（' || first == '(' || '①' <= first && first <= '⑳'
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
