package evidence

import (
	"slices"
	"strings"

	"gongshi/generator/pattern"
)

var (
	// figure is the number in a figure's words.
	figure = pattern.New(`[\d.]+`)
	// number matches days, and any other number with what it counts.
	number = pattern.New(`\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日|\d+(?:[.,，·-]\d+)*余?(?:万元|亿元|人次|个月|小时|分钟|平方米|公里|%|‰|[元人名次项个件份场条篇年月日天级家所处起期轮批户套台本册页类种届班])?`)
	// ordinal matches what numbers a paragraph at its head.
	ordinal = pattern.New(`^\s*(?:[（(]?\d+[）)]|\d+[.．、])`)
	// bareOrdinal matches a number that a template prints at a paragraph's head.
	bareOrdinal = pattern.New(`^(?:\d{1,3}|[一二三四五六七八九十]{1,3})$`)
)

// isOrdinal reports a bare number, which at the head of a paragraph only numbers it.
func isOrdinal(text string) bool { return bareOrdinal.MatchString(text) }

// numbersIn are the numbers of a text, each once. At the head of a paragraph a number only numbers it.
func numbersIn(text string, first bool) (out []string) {
	if first {
		text = strings.TrimPrefix(text, ordinal.FindString(text))
	}
	for _, n := range number.FindAllString(text, -1) {
		if !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}
