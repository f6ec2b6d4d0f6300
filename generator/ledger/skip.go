package ledger

import (
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/numbered"
	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

// totals begin a row of sums, footers a line of notes or signatures, before a colon.
var (
	totals  = []string{"合计", "总计", "小计", "共计", "累计", "总合计", "合计数"}
	footers = []string{"注", "备注", "说明", "填表说明", "注释", "填表人", "填报人", "制表人", "审核人", "审批人", "经办人", "联系人", "联系电话", "负责人",
		"单位负责人", "主要负责人", "党组织负责人", "填报单位", "填表单位", "报送单位", "制表单位", "编制单位", "填报日期", "填表日期", "填表时间", "制表时间", "报送时间", "报送日期", "填报时间", "制表日期", "签字", "签名", "盖章"}
)

var (
	// bareOrdinal is a whole cell under 序号, folded: 12, 3.2, (一), 第5项.
	bareOrdinal = pattern.New(`^[第(]?[\d一二三四五六七八九十百]+(?:[.\-][\d一二三四五六七八九十]+)*[)、.项条]*$|^[①-⑳]$`)
	// numberedHeading is a category in a row by itself: 一、党的建设方面, （二）作风建设.
	numberedHeading = pattern.New(`^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])[ 　]*\p{Han}{2}[^。；]*$|^(?:「\p{Han}{2,20}」|【\p{Han}{2,20}】)$`)
)

// candidateRow is a row below a header that may be an item.
type candidateRow struct {
	row      int
	readings []reading
	// lead is the first cell with a text, text that text, at both together.
	lead sheet.Pos
	text string
	at   Field
}

// hasOwn reports a row with a text of its own in some sort of column.
func (x *candidateRow) hasOwn(is func(*column) bool) bool {
	return slices.ContainsFunc(x.readings, func(v reading) bool { return v.own && is(v.column.column) })
}

func (x *candidateRow) hasNamed(names ...string) bool {
	return x.hasOwn(func(c *column) bool { return slices.Contains(names, c.name) })
}

// inMerged reports a row over which a problem or a measure is merged.
func (x *candidateRow) inMerged() bool {
	return slices.ContainsFunc(x.readings, func(v reading) bool {
		return v.covered && v.Text != "" && (v.column.column.name == "存在问题" || v.column.column.name == "整改措施")
	})
}

// skip decides whether a row is no item, and reports it unless that needs no word. An item has a text of its own in a core column. A row within merged rows
// is one, too, where it has its own number, status or goal.
func (t *rowReader) skip(number int, readings []reading) bool {
	lead, text := t.lead(number)
	if lead == (sheet.Pos{}) {
		return true
	}
	x := &candidateRow{number, readings, lead, text, t.g.Field(lead)}
	switch {
	case t.skipVoid(x), t.skipTableName(x), t.skipUnitBand(number), t.skipExample(x), t.skipSum(x), t.skipNote(x), t.isInstruction(number, readings, x.at), t.isUnknownHeader(number, readings, x.at),
		t.skipTitle(x), t.skipHeader(x), t.skipBand(x):
		return true
	case x.hasOwn(func(c *column) bool { return c.core }), x.inMerged() && x.hasNamed("序号", "整改目标", "完成情况"):
		return false
	}
	t.skipPart(x)
	return true
}

// skipExample passes over the worked example of the form.
func (t *rowReader) skipExample(x *candidateRow) bool {
	example, unchanged := exampleRow(t.g, &t.h, x.row)
	if example && !unchanged { // somebody may have written an item over it and left the mark
		t.r.Tell(finding.RowExample, x.at, finding.Values{"mark": ExampleMark})
	}
	return example
}

// skipSum keeps the ledger's own sums for checkOwnSums.
func (t *rowReader) skipSum(x *candidateRow) bool {
	switch {
	case isTotal(x.text):
		t.sumRows = append(t.sumRows, sumRow{x.row, sheet.Fold(x.text), x.readings})
	case spelledSum.MatchString(x.text) && !x.hasNamed("存在问题", "整改措施", "整改结果", "完成情况"):
		t.sumRows = append(t.sumRows, sumRow{x.row, strings.TrimRight(spelledSum.FindString(x.text), "：:"), x.readings})
	default:
		return false
	}
	t.r.Tell(finding.RowTotal, x.at, nil)
	return true
}

func (t *rowReader) skipNote(x *candidateRow) bool {
	switch {
	case isFooter(x.text) && (!x.hasNamed("完成情况") || t.isTitle(x.row) || x.signs()):
	case t.noteRow > 0 && t.noteRow == x.row-1 && t.isBand(x.row, x.lead) && numbered.At(x.text).Style == numbered.Figure: // 注：1.… over 2.…
	default:
		return false
	}
	t.noteRow = x.row
	t.r.Tell(finding.RowNote, x.at, nil)
	return true
}

// skipTitle passes over another table's title.
func (t *rowReader) skipTitle(x *candidateRow) bool {
	if !t.isTitle(x.row) {
		return false
	}
	t.startTable(x.row, x.text, x.at)
	return true
}

// skipHeader passes over what repeats the header or numbers its columns.
func (t *rowReader) skipHeader(x *candidateRow) bool {
	switch {
	case t.repeatsHeader(x.readings):
		t.r.Tell(finding.RowHeader, x.at, nil)
	case x.row == t.h.firstRow && isNumbering(x.readings):
		t.r.Tell(finding.RowNumbers, x.at, nil)
	default:
		return false
	}
	return true
}

// skipBand takes a row that is one cell: a title, or an item that was merged by mistake.
func (t *rowReader) skipBand(x *candidateRow) bool {
	if !t.isBand(x.row, x.lead) {
		return false
	}
	if p, ok := t.g.Covered(t.g.Span(x.lead)); ok {
		t.r.Tell(finding.RowPartCovered, x.at, finding.Values{"cell": p.Name(), "text": sheet.Brief(t.g.Raw(p).Text)})
	} else {
		t.takeBand(x.at)
	}
	return true
}

// skipPart reports what is wrong with a row that has contents but is no item.
func (t *rowReader) skipPart(x *candidateRow) {
	switch {
	case x.hasNamed("完成情况") || x.hasOwn(func(c *column) bool { return c.role == money || c.role == handling }):
		t.r.Tell(finding.RowPartCounts, x.at, nil)
	case x.hasOwn(func(c *column) bool { return c.name != "序号" && c.role != reach }): // 公开 may be filled in down the whole column in advance
		t.r.Tell(finding.RowPart, x.at, nil)
	case !x.hasNamed("序号"):
		t.r.Tell(finding.RowOutside, x.at, nil)
	case len(x.text) <= sheet.MaxWord && bareOrdinal.MatchString(sheet.Fold(x.text)): // rows that are numbered in advance are common, and mean nothing
	case !t.has["问题类别"] && (t.namesCategory(x.row) || len(x.text) <= sheet.MaxWord && numberedHeading.MatchString(x.text)):
		t.takeBand(x.at)
		t.r.Tell(finding.RowHeading, x.at, finding.Values{"text": sheet.Brief(x.text)})
	default:
		t.r.Tell(finding.RowNumberOnly, x.at, nil)
	}
}

// lead is the first cell of a row that has a text.
func (t *rowReader) lead(row int) (sheet.Pos, string) {
	for col := 1; col <= t.g.Cols; col++ {
		p := sheet.At(row, col)
		if c := t.g.Own(p); c.Text != "" || c.Fault != sheet.NoFault {
			return p, c.Text
		}
		if t.struckReported[row] && t.g.WhollyStruck(p) { // a row that counts all the same
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

// total is the sum of a group, or one that counts its rows: 本页合计, 全校总计, 合计57项, 总计：3项.
var total = pattern.New(`^(?:本页|本表|本类|本校|本单位|全校|全局|全镇|全乡|全村|全部|各项|资金|金额|人数)?(?:合计|总计|小计|共计)(?::?\d+[项个条])?$`)

// signs reports a row of nothing but signatures, which may reach into 完成情况: 填表人：… 填表日期：….
func (x *candidateRow) signs() bool {
	return !slices.ContainsFunc(x.readings, func(v reading) bool { return v.own && !isFooter(v.Text) })
}

func isFooter(text string) bool {
	head, _, ok := strings.Cut(sheet.Fold(text[:min(len(text), sheet.MaxWord)]), ":")
	if !ok {
		return false
	}
	head, _ = brackets(head)
	return slices.Contains(footers, head) || signature.MatchString(head)
}

// signature ends the name of a place to sign: 主要负责人签字.
var signature = pattern.New(`^\p{Han}{2,10}(?:签字|签名|盖章)$`)

// repeatsHeader reports a header repeated for the next printed page.
func (t *rowReader) repeatsHeader(readings []reading) bool {
	same, filled := 0, 0
	for _, v := range readings {
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
func isNumbering(readings []reading) bool {
	last, n := 0, 0
	for _, v := range readings {
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
func (t *rowReader) isBand(row int, lead sheet.Pos) bool {
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

// takeBand takes such a row for the category of the rows below, in a ledger without a column for it.
func (t *rowReader) takeBand(at Field) {
	if t.has["问题类别"] {
		t.r.Tell(finding.RowTitle, at, nil)
		return
	}
	t.filledAbove[columnNamed("问题类别")] = at
	t.afterBand, t.tab.bandsUsed = true, true
	delete(t.filledAbove, columnNamed("反馈问题"))
	delete(t.filledAbove, columnNamed("存在问题"))
	delete(t.filledAbove, columnNamed("整改结果"))
}
