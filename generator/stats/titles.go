package stats

import (
	"strings"

	"gongshi/generator/pattern"
)

// setTitles sets the titles under which categories and problems are printed: without the ledger's ordinals and labels, since the notice has its own.
func setTitles(categories []Category) {
	for i := range categories {
		c := &categories[i]
		c.Title = strings.TrimRight(CutOrdinal(c.Name.Text), EndMarks)
		for k := range c.Groups {
			g := &c.Groups[k]
			if g.Text.Text != "" {
				g.Title = title(g.Text.Text)
			}
			for _, p := range g.Problems {
				p.Title, p.GroupTitle = title(p.Text.Text), g.Title
			}
		}
	}
}

// title is the text of a problem or of a 反馈问题 without a label such as 存在问题1： and its number, as a heading.
func title(text string) string {
	return heading(CutOrdinal(problemLabel.ReplaceAllString(text, "")))
}

// heading is a problem's text as a heading, which has no mark at its end. One of several sentences ends with a stop.
func heading(text string) string {
	trimmed := strings.TrimRight(text, "。；;，,、 　")
	switch {
	case trimmed == "":
		return text
	case trimmed != text && strings.Contains(trimmed, "。"):
		return trimmed + "。"
	}
	return trimmed
}

// countSuffix matches the count of problems at the end of a category's name.
var countSuffix = pattern.New(`(?:[（(【〔](?:共|计)?(?:有)?(?:问题)?[\d一二三四五六七八九十]{1,3}[个项条](?:具体)?(?:问题)?(?:[，,、；;][^（）()]{0,20})?[)）】〕]|(?:存在)?(?:的)?问题[\d一二三四五六七八九十]{1,3}[个项条]|[\d一二三四五六七八九十]{1,3}[个项条]问题)$`)

// CutCount cuts the count of problems off a category's name, unless the name is nothing else.
func CutCount(name string) string {
	if bare := strings.TrimRight(name[:len(name)-len(countSuffix.FindString(name))], EndMarks); bare != "" {
		return bare
	}
	return name
}
