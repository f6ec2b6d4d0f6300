package stats

import (
	"strings"
	"unicode/utf8"

	"gongshi/generator/numbered"
	"gongshi/generator/pattern"
)

// problemLabel matches the label of a problem, which the notice writes itself.
var problemLabel = pattern.New(`^(?:存在|反馈)?问题(?:(?:[一二三四五六七八九十]{1,3}|\d{1,2})[：:、．.]|[：:])[ 　]*`)

// CutOrdinal cuts off the number that a heading begins with, since the notice numbers its headings itself. The text stays as it is where there is none, where
// it is itself a list, where nothing else is left, or where the number may belong to a word: 一、二年级.
func CutOrdinal(text string) string {
	m := numbered.At(text)
	if m.N == 0 || !startsNumbered(text) {
		return text
	}
	if list, ok := numbered.Split(text); ok && len(list.Parts) > 1 {
		return text
	}
	rest := text[m.Size:]
	if rest == "" || (m.Style == numbered.Round || m.Style == numbered.HanRound) && nounAfterNumber.MatchString(rest) {
		return text
	}
	return rest
}

// nounAfterNumber matches what a number in brackets belongs to: （1）班, （2）号楼.
var nounAfterNumber = pattern.New(`^(?:班(?:[^主子长干风级会容]|$)|号楼|号文|年级|标段|栋)`)

// clauses makes the clauses of one sentence from the texts of rows. The numbers of rows, or of parts within one, are cut off, so that the sentence can number
// its clauses. Where a row's numbers are not in order all numbers stay, except 一是 at the beginning of a row, which the sentence's own replaces.
func clauses(rows []string) []string {
	var out []string
	all, ok := splitRows(rows)
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

// splitRows takes apart rows that are lists or are numbered themselves: each begins with 1 or continues the row before. ok is false where a row begins with
// another number.
func splitRows(rows []string) (parts []string, ok bool) {
	if parts := numbered.Bullets(rows); parts != nil {
		return parts, true
	}
	last, everyRow := 0, eachNumbered(rows)
	for _, row := range rows {
		list, isList := numbered.Split(row)
		switch {
		case isList && list.Lead == "" && (list.First == 1 || list.First == last+1 || everyRow):
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

// eachNumbered reports whether every row is numbered once, whatever the numbers are.
func eachNumbered(rows []string) bool {
	for _, row := range rows {
		if list, ok := numbered.Split(row); !ok || len(list.Parts) != 1 || !startsNumbered(row) {
			return false
		}
	}
	return len(rows) > 1
}

// startsNumbered reports whether a text certainly begins with an ordinal.
func startsNumbered(text string) bool {
	m := numbered.At(text)
	return m.Style != numbered.None && m.Style != numbered.Bare && !m.Unsure()
}

// joinLines joins lines into one paragraph; a line that ends without punctuation gets a stop.
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
