package stats

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"gongshi/generator/numbered"
)

// problemLabel is the label that the notice writes itself.
var problemLabel = regexp.MustCompile(`^(?:存在|反馈)?问题(?:(?:[一二三四五六七八九十]{1,3}|\d{1,2})[：:、．.]|[：:])[ 　]*`)

// cutOrdinal cuts the number off that a text begins with; n is 0 where it begins with none, or is itself a list, or where the number can be a part of
// a word: 一、二年级.
func cutOrdinal(text string) (n int, rest string) {
	m := numbered.At(text)
	if m.Style == numbered.None || m.Style == numbered.Bare || m.Unsure() {
		return 0, text
	}
	if list, ok := numbered.Split(text); ok && len(list.Parts) > 1 {
		return 0, text
	}
	rest = text[m.Size:]
	if (m.Style == numbered.Round || m.Style == numbered.HanRound) && named.MatchString(rest) {
		return 0, text
	}
	return m.N, rest
}

// inOrder is a list of texts of which every one has an ordinal, each by one more than the one before.
type inOrder struct {
	rest        []string // without the ordinals
	first, last int
}

// readInOrder reads a list; ok is false where it is not numbered.
func readInOrder(texts []string) (list inOrder, ok bool) {
	for i, text := range texts {
		n, rest := cutOrdinal(text)
		if n == 0 || rest == "" || i > 0 && n != list.last+1 {
			return inOrder{}, false
		}
		if i == 0 {
			list.first = n
		}
		list.last = n
		list.rest = append(list.rest, rest)
	}
	return list, len(texts) > 0
}

// withoutOrdinals cuts the ordinals off headings: the notice numbers them itself, and nobody prints （一）（三）. Where they are not a list that
// counts from 1, each goes for itself, if it is a number for certain.
func withoutOrdinals(texts []string) []string {
	if list, ok := readInOrder(texts); ok && list.first == 1 {
		return list.rest
	}
	out := make([]string, len(texts))
	for i, text := range texts {
		out[i] = text
		if n, rest := cutOrdinal(text); n > 0 && rest != "" {
			out[i] = rest
		}
	}
	return out
}

// named begins what a number in brackets is the name of: （1）班, （2）号楼.
var named = regexp.MustCompile(`^(?:班(?:[^主子长干风级会容]|$)|号楼|号文|年级|标段|栋)`)

// withoutOrdinalsThrough does so for the lists of all categories, which may be numbered each from 1 or all through.
func withoutOrdinalsThrough(lists [][]string) [][]string {
	out := make([][]string, len(lists))
	through, last := true, 0
	for i, texts := range lists {
		list, ok := readInOrder(texts)
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

// clauses makes the clauses of one sentence from the texts of rows. The numbers that they bring along are taken off, so that the whole can be
// numbered through: those of the rows, or of the parts within one. Where one row's numbers are not in order all numbers stay, but a row's first
// 一是, in whose place the sentence's own stands.
func clauses(rows []string) []string {
	var out []string
	all, ok := split(rows)
	if !ok {
		all = rows
	}
	for _, clause := range all {
		clause = joinLines(paragraphs(clause))
		if m := numbered.At(clause); m.Style == numbered.Is && !ok && len(rows) > 1 {
			clause = clause[m.Size:]
		}
		if strings.TrimRight(clause, EndMarks) != "" {
			out = append(out, clause)
		}
	}
	return out
}

// split takes rows apart that are lists, or that are numbered themselves; each begins with 1 or goes on from the one before. ok is false where a
// row begins with a number and is neither.
func split(rows []string) (parts []string, ok bool) {
	if parts := numbered.Bullets(rows); parts != nil {
		return parts, true
	}
	last, each := 0, numberedEach(rows)
	for _, row := range rows {
		list, isList := numbered.Split(row)
		switch {
		case isList && list.Lead == "" && (list.First == 1 || list.First == last+1 || each):
			for _, p := range list.Parts {
				parts = append(parts, p.Text)
			}
			last = list.First + len(list.Parts) - 1
		case startsNumbered(row):
			return nil, false
		default:
			parts = append(parts, row)
			last = 0
		}
	}
	return parts, true
}

// numberedEach reports rows that have each one number, whatever it counts.
func numberedEach(rows []string) bool {
	for _, row := range rows {
		if list, ok := numbered.Split(row); !ok || len(list.Parts) != 1 || !startsNumbered(row) {
			return false
		}
	}
	return len(rows) > 1
}

// startsNumbered reports a text that begins with a number for certain.
func startsNumbered(text string) bool {
	m := numbered.At(text)
	return m.Style != numbered.None && m.Style != numbered.Bare && !m.Unsure()
}

// joinLines makes one paragraph of several lines: a line that ends without a mark gets a stop.
func joinLines(lines []string) string {
	var b strings.Builder
	for i, l := range lines {
		b.WriteString(l)
		if r, _ := utf8.DecodeLastRuneInString(l); i+1 < len(lines) && !strings.ContainsRune("。；;！？：:，,、", r) {
			b.WriteString("。")
		}
	}
	return b.String()
}
