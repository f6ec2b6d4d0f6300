package workbook

import (
	"slices"

	"gongshi/generator/ledger"
)

// scope says over which rows one cell of a column stands.
type scope int

const (
	ofRow scope = iota
	ofProblem
	ofCategory
)

// column is one column of 整改台账.
type column struct {
	header string
	width  float64 // in digits, as Excel counts
	look   look
	over   scope
	value  func(line) any
	guide  guide
	// spare: left out where no row fills it.
	spare bool
}

// columns is the table, in the order of the sheet. Widths are measured so that a page of A4 on its side holds the usual ones legibly.
var columns = []column{
	{header: "序号", width: 5, look: wordLook, value: func(l line) any { return l.no }},
	{header: "问题类别", width: 12, look: wordLook, over: ofCategory, value: func(l line) any { return l.category },
		guide: guide{hint: "反馈意见里的大类。几行属于一类时可以合并单元格，也可以只写第一行。"}},
	{header: "存在问题", width: 16, look: proseLook, over: ofProblem, value: func(l line) any { return l.problem.Text },
		guide: guide{hint: "反馈的一个问题。几行属于一个问题时可以合并单元格，也可以只写第一行。"}},
	{header: "整改目标", width: 18, look: proseLook, value: func(l line) any { return l.row.Goal }, spare: true},
	{header: "整改措施", width: 32, look: proseLook, value: func(l line) any { return l.row.Measure },
		guide: guide{hint: "一行一项。公示里的“已完成几项”按行数算。"}},
	{header: "责任领导", width: 13.5, look: wordLook, value: func(l line) any { return l.row.Leader }},
	{header: "责任部门", width: 13.5, look: wordLook, value: func(l line) any { return l.row.Department }},
	{header: "责任人", width: 9, look: wordLook, value: func(l line) any { return l.row.Person }, spare: true},
	{header: "整改时限", width: 14, look: dateLook, value: func(l line) any { return day(l.row.Deadline) },
		guide: guide{hint: "写日期，如 2023-7-27；没有期限的写“长期坚持”。"}},
	{header: "整改结果", width: 50, look: proseLook, over: ofProblem, value: func(l line) any { return l.problem.Result },
		guide: guide{hint: "照原样写进公示。一个问题写一段话时合并单元格，要分段就在格内换行（Alt+Enter）；也可以每行各写一句。"}},
	{header: "完成情况", width: 9.5, look: wordLook, value: func(l line) any { return l.row.Status.String() },
		guide: guide{choices: statuses, hint: "从下拉列表里选。"}},
	{header: "追缴资金（元）", width: 9, look: wordLook, value: func(l line) any { return l.row.Recovered },
		guide: guide{number: decimals, hint: "只填数字，单位是元；没有的留空。"}},
}

// note comes after the columns of handling.
var note = column{header: "备注", width: 11, look: proseLook, value: func(l line) any { return l.row.Note }}

var statuses = []string{ledger.Done.String(), ledger.Open.String(), ledger.Ongoing.String()}

// columnsFor are the columns that a book has.
func columnsFor(book Book, lines []line) []column {
	all := slices.Clone(columns)
	for _, kind := range book.Handlings {
		all = append(all, column{header: kind + "（人）", width: 9, look: wordLook,
			value: func(l line) any { return l.row.Handled[kind] },
			guide: guide{number: wholes, hint: "只填人数；没有的留空。"}})
	}
	return slices.DeleteFunc(append(all, note), func(c column) bool {
		return c.spare && !slices.ContainsFunc(lines, func(l line) bool { return c.value(l) != "" })
	})
}
