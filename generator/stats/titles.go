package stats

import (
	"regexp"
	"slices"
	"strings"
)

// setTitles sets the titles under which categories and problems are printed: without the ledger's ordinals and labels, since the notice has its own.
func setTitles(categories []Category) {
	names := make([]string, len(categories))
	for i, c := range categories {
		names[i] = c.Name.Text
	}
	var groups, problems [][]string
	var of [][]*Problem
	for i, name := range withoutOrdinals(names) {
		c := &categories[i]
		c.Title = strings.TrimRight(name, EndMarks)
		var titles []string
		for k := range c.Groups {
			g := &c.Groups[k]
			if g.Text.Text != "" {
				titles = append(titles, withoutLabel(g.Text.Text))
			}
			var texts []string
			for _, p := range g.Problems {
				texts = append(texts, withoutLabel(p.Text.Text))
			}
			problems, of = append(problems, texts), append(of, g.Problems)
		}
		groups = append(groups, titles)
	}
	for i, texts := range withoutOrdinalsThrough(problems) {
		for k, text := range texts {
			of[i][k].Title = heading(text)
		}
	}
	if slices.ContainsFunc(groups, func(titles []string) bool { return titles != nil }) {
		setGroupTitles(categories, withoutOrdinalsThrough(groups))
	}
}

// withoutLabel is a problem's text without a label such as 存在问题1：.
func withoutLabel(text string) string { return problemLabel.ReplaceAllString(text, "") }

// setGroupTitles gives each 反馈问题 of each category the title that it is printed under.
func setGroupTitles(categories []Category, titles [][]string) {
	for i := range categories {
		k := 0
		for j := range categories[i].Groups {
			g := &categories[i].Groups[j]
			if g.Text.Text == "" {
				continue
			}
			g.Title = heading(titles[i][k])
			k++
			for _, p := range g.Problems {
				p.GroupTitle = g.Title
			}
		}
	}
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
var countSuffix = regexp.MustCompile(`(?:[（(【〔](?:共|计)?(?:有)?(?:问题)?[\d一二三四五六七八九十]{1,3}[个项条](?:具体)?(?:问题)?(?:[，,、；;][^（）()]{0,20})?[)）】〕]|(?:存在)?(?:的)?问题[\d一二三四五六七八九十]{1,3}[个项条]|[\d一二三四五六七八九十]{1,3}[个项条]问题)$`)

// CutCount cuts the count of problems off a category's name, unless the name is nothing else.
func CutCount(name string) string {
	if bare := strings.TrimRight(name[:len(name)-len(countSuffix.FindString(name))], EndMarks); bare != "" {
		return bare
	}
	return name
}
