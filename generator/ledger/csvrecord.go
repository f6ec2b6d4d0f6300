package ledger

import (
	"fmt"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

// In a text table a comma within a number splits it where nobody put it in quotes: 1,234 becomes 1 and 234, and all that follows is read one column too far
// to the right. Then the record is longer than its header. Or fields at its end were left off, and the second half of the number stands in a column of
// words.

var (
	thousandsHead = pattern.New(`^[-+¥￥]?\d{1,3}$`)
	thousandsTail = pattern.New(`^\d{3}(?:\.\d+)?元?$`)
)

// checkRecordLength looks for such a number in an item's record. Blank fields at the record's end, as spreadsheets write them, do not matter.
func (t *rowReader) checkRecordLength(row int, readings []reading) {
	if t.g.Records == nil {
		return
	}
	width, length := 0, t.g.Records[row]
	for r := t.h.top; r < t.h.firstRow; r++ {
		width = max(width, t.g.Records[r])
	}
	text := func(col int) string { return t.g.Own(sheet.At(row, col)).Text }
	over := 0 // the first field beyond the header with something in it
	for col := length; col > width; col-- {
		if text(col) != "" {
			over = col
		}
	}
	for col := 1; col < length; col++ {
		if !thousandsHead.MatchString(text(col)) || !thousandsTail.MatchString(text(col+1)) {
			continue
		}
		switch next := t.roleAt(readings, col+1); {
		case over > 0, t.roleAt(readings, col) == money && (next == prose || next == status || length > width):
			t.reportSplitNumber(row, col, text(col)+","+text(col+1), length > width)
			return
		case t.roleAt(readings, col) == money && next == handling: // a hundred people at once are not likely, but can be
			t.r.Tell(finding.RowLongNumber, t.g.Field(sheet.At(row, col)), finding.Values{"first": sheet.Brief(text(col)), "second": sheet.Brief(text(col + 1)), "number": sheet.Brief(text(col) + "," + text(col+1))})
		}
	}
	switch {
	case over == 0:
	case bareNumber.MatchString(text(over - 1)):
		t.reportSplitNumber(row, over-1, text(over-1)+","+text(over), true)
	default:
		t.r.Tell(finding.RowLong, t.g.Field(sheet.At(row, over)), finding.Values{"row": row, "length": length, "width": width, "text": sheet.Brief(text(over))})
	}
}

// reportSplitNumber reports a number that a comma has split.
func (t *rowReader) reportSplitNumber(row, col int, number string, longer bool) {
	what := fmt.Sprintf("第%d行", row)
	if longer {
		what += "比表头多一栏，"
	}
	t.r.Tell(finding.RowLongSplit, t.g.Field(sheet.At(row, col)), finding.Values{"what": what, "number": sheet.Brief(number)})
}

// roleAt is the role of a column. A column that is not known counts as words, or as money where its header looks like one of numbers.
func (t *rowReader) roleAt(readings []reading, col int) role {
	for i := range readings {
		if c := readings[i].column; c.at.Col == col {
			return c.column.role
		}
	}
	if likeNumbers(t.g.Own(sheet.At(t.h.top, col)).Text) {
		return money
	}
	return prose
}
