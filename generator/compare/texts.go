package compare

import (
	"slices"
	"strings"
	"unicode"

	"gongshi/generator/ledger"
	"gongshi/generator/numbered"
)

// bare is a text as it is compared: without the number that it begins with, without blanks and marks, in half-width. What tells 3.5万元 from 35万元, and √ from ×, stays.
func bare(text string) string {
	runes := []rune(unnumbered(text))
	out := make([]rune, 0, len(runes))
	for i, r := range runes {
		if 0xff01 <= r && r <= 0xff5e {
			r -= 0xff01 - '!'
		}
		point := (r == '.' || r == '-') && i > 0 && i+1 < len(runes) && unicode.IsDigit(runes[i-1]) && unicode.IsDigit(runes[i+1])
		if point || r == '%' || unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsSymbol(r) {
			out = append(out, unicode.ToLower(r))
		}
	}
	return string(out)
}

// unnumbered is a text without the number that it begins with.
func unnumbered(text string) string {
	text = strings.TrimSpace(text)
	if m := numbered.At(text); m.Style != numbered.None && m.Style != numbered.Bare && !m.Unsure() && m.Size < len(text) {
		return text[m.Size:]
	}
	return text
}

// said is a text as a column is compared; a cell that says that there is nothing says nothing.
func said(f ledger.Field) string {
	if !ledger.Says(f.Text) {
		return ""
	}
	if text := bare(f.Text); text != "" {
		return text
	}
	return strings.TrimSpace(f.Text) // nothing but marks
}

// mostRunes is how many characters of a text are compared; what two long texts are about shows in their beginning.
const mostRunes = 300

// grams are the characters of a text and the pairs of neighbouring ones, sorted: the pairs say what a long text is about, the characters what a short one keeps when a word is
// put into it.
func grams(text string) []uint64 {
	runes := []rune(text)
	runes = runes[:min(len(runes), mostRunes)]
	out := make([]uint64, 0, 2*len(runes))
	for i, r := range runes {
		out = append(out, uint64(r))
		if i > 0 {
			out = append(out, uint64(runes[i-1])<<32|uint64(r))
		}
	}
	slices.Sort(out)
	return out
}

// common counts what two sorted lists share.
func common(a, b []uint64) (n int) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

// fewGrams is up to how many grams, those of four characters, a text is too short to be known by lying within another.
const fewGrams = 7

// likeness says from 0 to 1 how alike two texts are: how much they share of both, and how much of the shorter one, since texts grow when they are reworded.
func likeness(a, b []uint64) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	n := float64(common(a, b))
	both := 2 * n / float64(len(a)+len(b))
	if min(len(a), len(b)) <= fewGrams {
		return both
	}
	return (both + n/float64(min(len(a), len(b)))) / 2
}

// Title is what a 项 is about: its problem without the number that it begins with, on one line.
func Title(it *ledger.Item) string { return numbered.Line(unnumbered(it.Problem.Text)) }

// Measure is a 项's measure likewise.
func Measure(it *ledger.Item) string { return numbered.Line(unnumbered(it.Measure.Text)) }

// numbers are the figures and Han numerals of a text: 第一党支部 is not 第二党支部.
func numbers(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) || strings.ContainsRune("一二三四五六七八九十", r) {
			return r
		}
		return -1
	}, text)
}
