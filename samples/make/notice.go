package main

import (
	"regexp"
	"strings"

	"gongshi/generator/workbook"
)

var (
	categoryHead = regexp.MustCompile(`^（[一二三四五六七八九十]+）(.+)$`)
	problemHead  = regexp.MustCompile(`^存在问题\d*：(.+)$`)
)

const (
	resultHead = "整改结果："
	// closing begins the first paragraph after the last problem.
	closing = "下一步，我单位"
)

// splitNotice reads the categories and problems of the notice, each problem with its prose: the paragraph of 整改结果 and those that follow it.
func splitNotice(notice string) []workbook.Category {
	var (
		categories []workbook.Category
		problem    *workbook.Problem
	)
	for line := range strings.Lines(notice) {
		line = strings.TrimSuffix(line, "\n")
		if strings.HasPrefix(line, closing) {
			break
		}
		if m := categoryHead.FindStringSubmatch(line); m != nil {
			categories, problem = append(categories, workbook.Category{Name: m[1]}), nil
			continue
		}
		if m := problemHead.FindStringSubmatch(line); m != nil {
			c := &categories[len(categories)-1]
			c.Problems = append(c.Problems, workbook.Problem{Text: m[1]})
			problem = &c.Problems[len(c.Problems)-1]
			continue
		}
		switch rest, isResult := strings.CutPrefix(line, resultHead); {
		case problem == nil: // the text before the first category
		case isResult:
			problem.Result = rest
		default:
			problem.Result += "\n" + line
		}
	}
	return categories
}
