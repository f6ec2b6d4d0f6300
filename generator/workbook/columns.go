package workbook

import (
	"slices"

	"gongshi/generator/ledger"
)

// column is one column of 整改台账.
type column struct {
	name, unit string  // 追缴资金, 元
	width      float64 // in digits, as Excel counts
	look       look
	guide      guide
	// optional: the column is left out where no row fills it.
	optional bool
	// extra counts the columns that the form does not have, from 1.
	extra int
}

// forms says how the columns of a ledger look on the form. Widths are measured so that a page of A4 on its side holds the usual ones legibly.
var forms = map[string]column{
	"序号": {width: 5, look: wordLook},
	"单位": {width: 12, look: wordLook, optional: true},
	"问题类别": {width: 12, look: wordLook,
		guide: guide{hint: "反馈意见里的大类。几行属于一类时可以合并单元格，也可以只写第一行。"}},
	"反馈问题": {width: 14, look: proseLook, optional: true,
		guide: guide{hint: "类别和存在问题之间的一级，没有就不要这一列。几行属于一个反馈问题时可以合并单元格，也可以只写第一行。"}},
	"存在问题": {width: 16, look: proseLook,
		guide: guide{hint: "反馈的一个问题。几行属于一个问题时可以合并单元格，也可以只写第一行。"}},
	"整改目标": {width: 18, look: proseLook, optional: true},
	"整改措施": {width: 32, look: proseLook,
		guide: guide{hint: "一行一项。公示里的“已完成几项”按行数算。"}},
	"责任领导": {width: 13.5, look: wordLook},
	"责任部门": {width: 13.5, look: wordLook},
	"责任人":  {width: 9, look: wordLook, optional: true},
	"整改时限": {width: 14, look: dateLook,
		guide: guide{hint: "写日期，如 2023-7-27；没有期限的写“长期坚持”。"}},
	"整改结果": {width: 50, look: proseLook,
		guide: guide{hint: "照原样写进公示。一个问题写一段话时合并单元格，要分段就在格内换行（Alt+Enter）；也可以每行各写一句。"}},
	"完成情况": {width: 9.5, look: wordLook,
		guide: guide{choices: statuses, hint: "从下拉列表里选。"}},
	"追缴资金": {unit: "元", width: 9, look: wordLook,
		guide: guide{number: decimals, hint: "只填数字，单位是元；没有的留空。"}},
	"问题金额": {unit: "元", width: 11, look: wordLook, optional: true,
		guide: guide{number: decimals, hint: "只填数字，单位是元；没有的留空。"}},
	"已整改金额": {unit: "元", width: 11, look: wordLook, optional: true,
		guide: guide{number: decimals, hint: "只填数字，单位是元；没有的留空。"}},
	"整改建议": {width: 18, look: proseLook, optional: true},
	"移送事项": {width: 14, look: proseLook, optional: true},
	"备注":   {width: 11, look: proseLook},
	"公开范围": {width: 11, look: wordLook, optional: true,
		guide: guide{hint: "谁可以看：公开、党内、依申请公开、不公开；涉密的写密级。每一行都写。"}},
	"密级": {width: 9, look: wordLook, optional: true,
		guide: guide{hint: "秘密、机密、绝密；没有的写“无”。有密级的行不写进任何公文。"}},
}

// columns are those before the columns of handling, in the ledger's order; lastColumns are those after them.
var columns, lastColumns = arranged()

// arranged puts every column of a ledger on the form. One that forms does not have has a plain look, and stands there where it is filled.
func arranged() (before, after []column) {
	to := &before
	for _, known := range ledger.Columns() {
		if known.Counts { // the columns of handling stand here
			to = &after
			continue
		}
		c, ok := forms[known.Name]
		if !ok {
			c = column{width: 14, look: proseLook, optional: true}
		}
		c.name = known.Name
		*to = append(*to, c)
	}
	return before, after
}

var statuses = []string{ledger.Done.String(), ledger.Open.String(), ledger.Ongoing.String()}

// columnsFor are the columns that a book has.
func columnsFor(book Book, lines []Line) []column {
	all := slices.Clone(columns)
	for _, h := range book.Handlings {
		hint := "只填数字，单位是" + h.Counter + "；没有的留空。"
		if h.Counter == "人" || h.Counter == "" {
			hint = "只填人数；没有的留空。"
		}
		all = append(all, column{name: h.Kind, unit: h.Counter, width: 9, look: wordLook, guide: guide{number: wholes, hint: hint}})
	}
	all = slices.DeleteFunc(append(all, lastColumns...), func(c column) bool {
		return slices.Contains(book.Without, c.name) || c.optional && !slices.ContainsFunc(lines, func(l Line) bool { return c.cellIn(l).Value != nil })
	})
	if i := slices.IndexFunc(all, func(c column) bool { return c.name == "完成情况" }); i >= 0 {
		all[i].guide.choices = slices.Concat(statuses, book.ownStatuses())
	}
	for i, header := range book.Extra {
		all = append(all, column{name: header, width: 14, look: proseLook, extra: i + 1})
	}
	return all
}

// ownStatuses are the words of 另列状态 of all units.
func (b Book) ownStatuses() (out []string) {
	lists := []map[string]string{b.Info}
	for _, u := range b.Units {
		lists = append(lists, u.Info)
	}
	for _, info := range lists {
		for _, word := range ledger.OwnStatuses(info["另列状态"]) {
			if !slices.Contains(out, word) {
				out = append(out, word)
			}
		}
	}
	return out
}

func (c column) header() string {
	if c.unit == "" {
		return c.name
	}
	return c.name + "（" + c.unit + "）"
}

// cellIn is the column's cell in a line.
func (c column) cellIn(l Line) Cell {
	if c.extra > 0 {
		if c.extra > len(l.Extra) {
			return Cell{}
		}
		return l.Extra[c.extra-1]
	}
	return l.Cells[c.name]
}

// span is a range of lines; to is behind the last.
type span struct{ from, to int }

// spans are the column's cells: a line each, or several that are joined.
func (c column) spans(lines []Line) []span {
	var out []span
	for i := range lines {
		if i > 0 && c.cellIn(lines[i]).Joined {
			out[len(out)-1].to++
		} else {
			out = append(out, span{i, i + 1})
		}
	}
	return out
}
