package ledger

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/sheet"
)

// totals are what stands at the head of a row of sums, and footers what begins a line of notes or signatures, before a colon.
var (
	totals  = []string{"合计", "总计", "小计", "共计", "累计", "总合计", "合计数"}
	footers = []string{"注", "备注", "说明", "填表说明", "注释", "填表人", "填报人", "制表人", "审核人", "审批人", "经办人", "联系人", "联系电话", "负责人",
		"单位负责人", "主要负责人", "党组织负责人", "填报单位", "填表单位", "报送单位", "制表单位", "编制单位", "填报日期", "填表日期", "填表时间", "制表时间", "报送时间", "报送日期", "填报时间", "制表日期", "签字", "签名", "盖章"}
)

var (
	// bareOrdinal is all that a column of numbers has in it, folded: 12, 3.2, (一), 第5项.
	bareOrdinal = regexp.MustCompile(`^[第(]?[\d一二三四五六七八九十百]+(?:[.\-][\d一二三四五六七八九十]+)*[)、.项条]*$|^[①-⑳]$`)
	// numberedHeading is a category that stands in a row by itself: 一、党的建设方面, （二）作风建设.
	numberedHeading = regexp.MustCompile(`^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])[ 　]*\p{Han}{2}[^。；]*$`)
)

// skip decides whether a row is no item, and says so unless there is nothing to say. What makes an item is a text of its own
// in a core column; a row that is part of the merged rows above it also is one when it is numbered or has its own status or goal.
func (t *table) skip(row int, line []reading) bool {
	lead, text := t.lead(row)
	if lead == (sheet.Pos{}) {
		return true
	}
	own := func(is func(*column) bool) bool {
		return slices.ContainsFunc(line, func(v reading) bool { return v.own && is(v.column.column) })
	}
	named := func(names ...string) bool {
		return own(func(c *column) bool { return slices.Contains(names, c.name) })
	}
	within := slices.ContainsFunc(line, func(v reading) bool { // a problem or a measure is merged over this row
		return v.covered && v.Text != "" && (v.column.column.name == "存在问题" || v.column.column.name == "整改措施")
	})
	at := t.g.Field(lead)
	example, unchanged := exampleRow(t.g, &t.h, row)
	switch {
	case example:
		if !unchanged { // somebody may have written over it and left the mark
			t.r.Warn(rowExample, at, "序号写的是“"+ExampleMark+"”，这一行没有计入", "如果它是一项，把序号改成数字；如果不是，删去这一行")
		}
	case isTotal(text):
		t.sums = append(t.sums, sumRow{row, sheet.Fold(text), line}) // for ownSums
		t.r.Info(rowSkipped, at, "合计行不算一项，没有计入", "不用处理：各项数字由程序逐行相加")
	case toldSum.MatchString(text) && !named("存在问题", "整改措施", "整改结果", "完成情况"):
		t.sums = append(t.sums, sumRow{row, strings.TrimRight(toldSum.FindString(text), "：:"), line})
		t.r.Info(rowSkipped, at, "合计行不算一项，没有计入", "不用处理：各项数字由程序逐行相加")
	case isFooter(text) && (!named("完成情况") || t.isTitle(row)):
		t.r.Info(rowSkipped, at, "注和签名行不算一项，没有计入", "不用处理")
	case t.isInstruction(row, line, at), t.isUnknownHeader(row, line, at): // told by them
	case t.isTitle(row):
		t.title(row, text, at)
	case t.isHeaderAgain(line):
		t.r.Info(rowSkipped, at, "重复的表头不算一项，没有计入", "不用处理")
	case row == t.h.first && isNumbering(line):
		t.r.Info(rowSkipped, at, "表头下面的栏号行不算一项，没有计入", "不用处理")
	case t.isBand(row, lead):
		if p, ok := t.g.Covered(t.g.Span(lead)); ok { // a title, or an item that was merged by mistake
			t.r.Error(rowPart, at, "这一行合并成了一格，盖住了 "+p.Name()+" 的内容"+sheet.Quote(t.g.Raw(p).Text)+"，分不清是标题还是一项", "取消合并，看一看盖住的内容：是一项就补全这一行，是标题就删去盖住的内容")
		} else {
			t.band(at)
		}
	case own(func(c *column) bool { return c.core }):
		return false
	case within && named("序号", "整改目标", "完成情况"):
		return false
	case named("完成情况") || own(func(c *column) bool { return c.role == money || c.role == handling }):
		t.r.Error(rowPart, at, "这一行有完成情况或数字，但没有问题、措施和结果，不知道算在哪一项", "把它写到所属的那一项里，或者补全这一行")
	case own(func(c *column) bool { return c.name != "序号" && c.role != reach }): // 公开 may be filled in down the column, as numbers are
		t.r.Warn(rowPart, at, "这一行没有问题、措施和结果，没有计入", "如果是一项，补全这一行；如果属于上一项，写到上一行里")
	case !named("序号"):
		t.r.Info(rowSkipped, at, "这一行不在台账的各列里，没有计入", "不用处理")
	case len(text) <= sheet.MaxWord && bareOrdinal.MatchString(sheet.Fold(text)): // rows that are numbered in advance are common, and mean nothing
	case !t.has["问题类别"] && len(text) <= sheet.MaxWord && numberedHeading.MatchString(text):
		t.band(at)
		t.r.Info(rowHeading, at, sheet.Quote(text)+"独占一行，作为下面各行的问题类别", "不对的话，加一列“问题类别”，在那里写明")
	default:
		t.r.Info(rowSkipped, at, "这一行只有“序号”一列有文字，没有计入", "如果它是问题类别，加一列“问题类别”，在那里写明")
	}
	return true
}

// lead is the first cell of a row that has a text.
func (t *table) lead(row int) (sheet.Pos, string) {
	for col := 1; col <= t.g.Cols; col++ {
		p := sheet.At(row, col)
		if c := t.g.Own(p); c.Text != "" || c.Fault != "" {
			return p, c.Text
		}
		if t.struckTold[row] && t.g.Gone(p) { // a row that counts all the same
			return p, t.g.Struck[p].Text
		}
	}
	return sheet.Pos{}, ""
}

func isTotal(text string) bool {
	if len(text) > sheet.MaxWord {
		return false
	}
	outside, _ := brackets(sheet.Fold(text))
	outside = strings.Trim(outside, ":")
	return slices.Contains(totals, outside) || total.MatchString(outside)
}

// total is a sum of a part, or one that says of how many: 本页合计, 全校总计, 合计57项.
var total = regexp.MustCompile(`^(?:本页|本表|本类|本校|本单位|全校|全局|全镇|全乡|全村|全部|各项|资金|金额|人数)?(?:合计|总计|小计|共计)(?:\d+[项个条])?$`)

func isFooter(text string) bool {
	head, _, ok := strings.Cut(sheet.Fold(text[:min(len(text), sheet.MaxWord)]), ":")
	if !ok {
		return false
	}
	head, _ = brackets(head)
	return slices.Contains(footers, head)
}

// isHeaderAgain reports a header repeated for the next printed page.
func (t *table) isHeaderAgain(line []reading) bool {
	same, filled := 0, 0
	for _, v := range line {
		if v.own {
			filled++
			if len(v.Text) < sheet.MaxWord && foldLabel(v.Text) == v.column.folded {
				same++
			}
		}
	}
	return same >= 2 && 2*same > filled
}

// isNumbering reports the row below a header that only numbers the columns: 1, 2, 3 …
func isNumbering(line []reading) bool {
	last, n := 0, 0
	for _, v := range line {
		if v.Text == "" {
			continue
		}
		number, err := strconv.Atoi(strings.Trim(sheet.Fold(sheet.Brief(v.Text)), "()"))
		if err != nil || n > 0 && number <= last {
			return false
		}
		last = number
		n++
	}
	return n >= 3
}

// isBand reports a row that is one cell merged across at least three columns of the table.
func (t *table) isBand(row int, lead sheet.Pos) bool {
	m := t.g.Span(lead)
	covered := 0
	for _, c := range t.h.cols {
		if m.Left <= c.at.Col && c.at.Col <= m.Right {
			covered++
		}
	}
	if covered < 3 {
		return false
	}
	for col := m.Right + 1; col <= t.g.Cols; col++ {
		if t.g.Own(sheet.At(row, col)).Text != "" {
			return false
		}
	}
	return true
}

// band takes such a row for the category of the rows below, in a ledger that has no column for it.
func (t *table) band(at Field) {
	if t.has["问题类别"] {
		t.r.Info(rowSkipped, at, "跨列的标题行不算一项，没有计入", "如果它是问题类别，把它写进“问题类别”一列")
		return
	}
	t.held[columnNamed("问题类别")] = at
	t.banded = true
	delete(t.held, columnNamed("存在问题"))
	delete(t.held, columnNamed("整改结果"))
}
