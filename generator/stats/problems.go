package stats

import (
	"strings"
	"unicode/utf8"

	"gongshi/generator/ledger"
)

// categories groups the items: categories by first appearance, within them problems by first appearance, each known by its text,
// so that a ledger whose rows of one problem do not stand together still counts it once.
func categories(items []ledger.Item) []Category {
	var out []Category
	category := map[string]int{}
	type key struct{ category, problem string }
	problem := map[key]*Problem{}
	for i := range items {
		it := &items[i]
		c, ok := category[it.Category.Text]
		if !ok {
			c = len(out)
			category[it.Category.Text] = c
			out = append(out, Category{No: c + 1, Name: it.Category})
		}
		k := key{it.Category.Text, it.Problem.Text}
		p := problem[k]
		if p == nil {
			p = &Problem{No: len(out[c].Problems) + 1, Text: it.Problem}
			problem[k] = p
			out[c].Problems = append(out[c].Problems, p)
		}
		p.Items = append(p.Items, it)
	}
	for _, c := range out {
		if len(c.Problems) == 1 {
			c.Problems[0].No = 0
		}
		for _, p := range c.Problems {
			p.Result = result(p.Items)
		}
	}
	return out
}

// result is a problem's prose: the one cell over all its rows, several paragraphs where it has line breaks; or, where rows have
// results of their own, those joined: 一是…；二是…；三是…。
func result(items []*ledger.Item) []string {
	var own []string
	seen := map[ledger.Field]bool{}
	for _, it := range items {
		if it.Result.Text == "" || seen[it.Result] {
			continue
		}
		seen[it.Result] = true
		own = append(own, it.Result.Text)
	}
	switch len(own) {
	case 0:
		return nil
	case 1:
		return paragraphs(own[0])
	}
	var b strings.Builder
	for i, text := range own {
		if i > 0 {
			b.WriteString("；")
		}
		b.WriteString(Ordinal(i+1, text))
	}
	return []string{b.String() + "。"}
}

// paragraphs splits a cell's text at its line ends.
func paragraphs(text string) []string {
	var out []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// Ordinal writes 一是, 二是 … before a clause, without its final stop; a clause that brings an ordinal of its own keeps no second one.
// Line ends within the clause become stops.
func Ordinal(n int, clause string) string {
	parts := paragraphs(clause)
	for i, p := range parts {
		if i+1 < len(parts) && !endsSentence(p) {
			parts[i] += "。"
		}
	}
	clause = strings.TrimRight(strings.Join(parts, ""), "。；;，,、")
	for k := 1; k <= 20; k++ {
		if rest, ok := strings.CutPrefix(clause, Han(k)+"是"); ok {
			clause = strings.TrimLeft(rest, "，、：")
			break
		}
	}
	return Han(n) + "是" + clause
}

func endsSentence(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("。；！？：，、", r)
}

// Han writes a number from 1 to 9999 in Han numerals: 一, 十, 十一, 二十三, 一百零五.
func Han(n int) string {
	digits := []rune("零一二三四五六七八九")
	if n <= 0 || n > 9999 {
		return ""
	}
	var b strings.Builder
	zero := false
	for i, unit := range []int{1000, 100, 10, 1} {
		d := n / unit % 10
		if d == 0 {
			zero = b.Len() > 0
			continue
		}
		if zero {
			b.WriteRune('零')
			zero = false
		}
		if !(unit == 10 && d == 1 && n < 20) {
			b.WriteRune(digits[d])
		}
		b.WriteString([]string{"千", "百", "十", ""}[i])
	}
	return b.String()
}
