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
	inner = regexp.MustCompile(`[。；;！？](` + hanDigits + `)是`)
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

// numbered is a list of texts of which every one has an ordinal, each by one more than the one before.
type numbered struct {
	rest        []string // without the ordinals
	first, last int
}

// readNumbered reads a list; ok is false where it is not numbered, or could be not: 一、二年级 may be a number and may be a word.
func readNumbered(texts []string) (list numbered, ok bool) {
	for i, text := range texts {
		n, rest := cutOrdinal(text)
		if n == 0 || rest == "" || i > 0 && n != list.last+1 {
			return numbered{}, false
		}
		if next, _ := utf8.DecodeRuneInString(rest); strings.HasSuffix(strings.TrimSuffix(text, rest), "、") && strings.ContainsRune("一二三四五六七八九十", next) {
			return numbered{}, false
		}
		if i == 0 {
			list.first = n
		}
		list.last = n
		list.rest = append(list.rest, rest)
	}
	return list, len(texts) > 0
}

// withoutOrdinals cuts the ordinals off a list that is numbered from 1: the notice numbers it itself. Any other list stays as it is.
func withoutOrdinals(texts []string) []string {
	if list, ok := readNumbered(texts); ok && list.first == 1 {
		return list.rest
	}
	return texts
}

// withoutOrdinalsThrough does so for the lists of all categories, which may be numbered each from 1 or all through.
func withoutOrdinalsThrough(lists [][]string) [][]string {
	out := make([][]string, len(lists))
	through, last := true, 0
	for i, texts := range lists {
		list, ok := readNumbered(texts)
		through = through && ok && list.first == last+1
		last = list.last
		out[i] = list.rest
	}
	if through {
		return out
	}
	for i, texts := range lists {
		out[i] = withoutOrdinals(texts)
	}
	return out
}

// clauses makes the clauses of a joined result from the rows' texts. What numbers them already is taken off, so that the whole can
// be numbered through: 一是 before a text, 一是…；二是… within one, and other ordinals where all rows, or all lines of one, have
// them in order. A text whose numbers are not in order, or nested, stays whole.
func clauses(rows []string) []string {
	var out []string
	for i, text := range withoutOrdinals(rows) {
		lines := paragraphs(rows[i]) // with its own ordinal: it may be the first of several within
		if list, ok := readNumbered(lines); ok && len(lines) > 1 && list.first == 1 {
			out = append(out, list.rest...)
			continue
		}
		all := parts(joinLines(lines))
		if len(all) == 1 {
			all = []string{joinLines(paragraphs(text))}
		}
		for _, clause := range all {
			if clause = cutIs(clause); strings.TrimRight(clause, EndMarks) != "" {
				out = append(out, clause)
			}
		}
	}
	return out
}

// is is the ordinal that no word begins with: 一是, 二是 …
var is = regexp.MustCompile(`^` + hanDigits + `是[，,、：:]?[ 　]*`)

func cutIs(text string) string { return text[len(is.FindString(text)):] }

// parts takes 一是…；二是… apart where the numbers are 1, 2, 3 … and there is no second 一是 within.
func parts(text string) []string {
	if !strings.HasPrefix(text, "一是") || strings.Count(text, "一是") > 1 {
		return []string{text}
	}
	var out []string
	from := 0
	for i, at := range inner.FindAllStringSubmatchIndex(text, -1) {
		if text[at[2]:at[3]] != Han(i+2) {
			return []string{text}
		}
		out = append(out, text[from:at[2]])
		from = at[2]
	}
	return append(out, text[from:])
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
