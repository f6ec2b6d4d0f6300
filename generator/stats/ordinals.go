package stats

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

const hanDigits = `[一二三四五六七八九十]{1,3}`

var (
	// ordinal is a number that a text brings along: 一、 （一） 1. 1、 (1) ① 一是. The decimal 1.5 is none, see cutOrdinal.
	ordinal = regexp.MustCompile(`^(?:[（(](` + hanDigits + `|\d{1,2})[)）][、.．]?|(` + hanDigits + `)(?:、|是[，,、：:]?)|(\d{1,2})[.．、]|([①-⑳]))[ 　]*`)
	// inner is where the next clause of 一是…；二是… begins within a text.
	inner = regexp.MustCompile(`[。；;，,！？](` + hanDigits + `)是`)
	// The labels that the notice writes itself.
	problemLabel = regexp.MustCompile(`^(?:存在|反馈)?问题(?:` + hanDigits + `|\d{0,2})[：:][ 　]*`)
	resultLabel  = regexp.MustCompile(`^整改(?:结果|情况|成效|完成情况|落实情况)[：:][ 　]*`)
)

// cutOrdinal cuts the number off that a text begins with; n is 0 where it begins with none.
func cutOrdinal(text string) (n int, rest string) {
	// Most texts begin with a word: they are told without the pattern, which is slow.
	if first, _ := utf8.DecodeRuneInString(text); !strings.ContainsRune("（(一二三四五六七八九十0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", first) {
		return 0, text
	}
	m := ordinal.FindStringSubmatch(text)
	if m == nil {
		return 0, text
	}
	rest = text[len(m[0]):]
	digits := m[1] + m[2] + m[3]
	if m[3] != "" && rest != "" && rest[0] >= '0' && rest[0] <= '9' {
		return 0, text // 1.5万元
	}
	if m[4] != "" {
		r, _ := utf8.DecodeRuneInString(m[4])
		return int(r-'①') + 1, rest
	}
	if n, err := strconv.Atoi(digits); err == nil {
		return n, rest
	}
	for n := 1; n <= 99; n++ {
		if Han(n) == digits {
			return n, rest
		}
	}
	return 0, text
}

// withoutOrdinals cuts the ordinals off a list whose every text has one, each by one more than the one before: such a list is
// numbered, and the notice numbers it itself. A list of one is taken for numbered only where the number is 1 and cannot be a word
// (（一） or 1., but not 一、, which may begin 一、二年级). Any other list stays as it is.
func withoutOrdinals(texts []string) []string {
	out := make([]string, len(texts))
	last := 0
	for i, text := range texts {
		n, rest := cutOrdinal(text)
		if n == 0 || rest == "" || i > 0 && n != last+1 {
			return texts
		}
		out[i], last = rest, n
	}
	if len(texts) == 1 && (last != 1 || strings.HasPrefix(texts[0], "一")) {
		return texts
	}
	return out
}

// clauses takes a row's result apart where it brings 一是…；二是… of its own, so that the whole can be numbered through; line ends
// become stops. A clause loses the ordinal that it begins with.
func clauses(text string) []string {
	lines := paragraphs(text)
	numbered := len(lines) > 1
	for _, l := range lines {
		n, _ := cutOrdinal(l)
		numbered = numbered && n > 0
	}
	if !numbered {
		lines = []string{joinLines(lines)}
	}
	var out []string
	for _, l := range lines {
		n, _ := cutOrdinal(l)
		from := 0
		if n == 1 && strings.HasPrefix(l, "一是") {
			for _, at := range inner.FindAllStringSubmatchIndex(l, -1) {
				out = append(out, l[from:at[2]])
				from = at[2]
			}
		}
		out = append(out, l[from:])
	}
	for i, c := range out {
		_, out[i] = cutOrdinal(c)
	}
	return out
}

// joinLines makes one paragraph of several lines: a line that ends without a mark gets a stop.
func joinLines(lines []string) string {
	var b strings.Builder
	for i, l := range lines {
		b.WriteString(l)
		if r, _ := utf8.DecodeLastRuneInString(l); i+1 < len(lines) && !strings.ContainsRune("。；！？：，、", r) {
			b.WriteString("。")
		}
	}
	return b.String()
}
