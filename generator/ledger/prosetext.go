package ledger

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

// What the readers of prose do to a text first.

// mostNumbers bounds the numbers of a text that are read: a cell can hold thousands, and nobody adds those up.
const mostNumbers = 60

// tailOf is the end of what stands before a number or a word: as much as can say anything about it.
func tailOf(before string) string {
	const bytes = 90
	if len(before) <= bytes {
		return before
	}
	from := len(before) - bytes
	for !utf8.RuneStart(before[from]) {
		from++
	}
	return before[from:]
}

// beforeUnit reports a number right before a unit, such as 元. It is a quick test: few texts have one.
func beforeUnit(text, unit string) bool {
	for rest := text; ; {
		i := strings.Index(rest, unit)
		if i < 0 {
			return false
		}
		before := strings.TrimRight(rest[max(0, i-9):i], " 　")
		if before != "" && '0' <= before[len(before)-1] && before[len(before)-1] <= '9' {
			return true
		}
		for _, end := range numberEnds {
			if strings.HasSuffix(before, end) {
				return true
			}
		}
		rest = rest[i+len(unit):]
	}
}

var numberEnds = strings.Split("零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟貳萬億余多几０１２３４５６７８９", "")

// quotedText is what stands in quotation or title marks.
var quotedText = pattern.New(`《[^》]*》|“[^”]*”|"[^"]*"`)

// plainProse folds a text: line ends become stops; names of papers and separators of thousands go.
func plainProse(text string) string {
	text = strings.ReplaceAll(text, "\n", "。")
	if containsAny(text, []string{"《", "“", "\""}) {
		text = quotedText.ReplaceAllString(text, "《》")
	}
	text = sheet.Fold(text)
	for range 5 { // 1,234,567
		if !strings.Contains(text, ",") {
			break
		}
		short := thousands.ReplaceAllString(text, "$1$2")
		if short == text {
			break
		}
		text = short
	}
	return text
}

// clauseEnd is where the clause that begins at from ends, and the mark that ends it.
func clauseEnd(s string, from int) (end int, mark string) {
	depth := 0
	for i, r := range s[from:] {
		switch {
		case r == '(':
			depth++
		case r == ')':
			depth = max(depth-1, 0)
		case depth == 0 && (r == ',' || r == '、' || r == ':'):
			return from + i, string(r)
		}
	}
	return len(s), ""
}

// containsAny reports a text that has one of the words.
func containsAny(s string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
}

// wordFinder finds words by their first characters. Most characters of a text begin no word, so this takes a tenth of the time of a pattern.
type wordFinder map[rune][]string

func newWordFinder(words []string) wordFinder {
	f := wordFinder{}
	for _, w := range words {
		first, _ := utf8.DecodeRuneInString(w)
		f[first] = append(f[first], w)
	}
	for _, list := range f {
		slices.SortFunc(list, func(a, b string) int { return cmp.Or(len(b)-len(a), cmp.Compare(a, b)) })
	}
	return f
}

// find gives the places of the words in a text from left to right, without overlap; the longest where several begin.
func (f wordFinder) find(s string) (out [][]int) {
	end := 0
	for i, r := range s {
		if i < end {
			continue
		}
		for _, w := range f[r] {
			if strings.HasPrefix(s[i:], w) {
				end = i + len(w)
				out = append(out, []int{i, end})
				break
			}
		}
	}
	return out
}
