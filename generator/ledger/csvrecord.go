package ledger

import (
	"fmt"
	"regexp"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// A comma within a number parts it in two in a text table, where nobody put it in quotes: 1,234 becomes 1 and 234, and all that follows is read one
// column too far to the right. Then the record is longer than its header, or, where the fields at its end were left off, the number's second half stands
// in a column of words.

var (
	thousandsHead = regexp.MustCompile(`^[-+¥￥]?\d{1,3}$`)
	thousandsTail = regexp.MustCompile(`^\d{3}(?:\.\d+)?元?$`)
)

// tooLong looks at an item's record in a text table. Blank fields at its end, as spreadsheets write them, do not matter.
func (t *table) tooLong(row int, line []reading) {
	if t.g.Records == nil {
		return
	}
	width, length := 0, t.g.Records[row]
	for r := t.h.top; r < t.h.first; r++ {
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
		switch next := t.roleAt(line, col+1); {
		case over > 0, t.roleAt(line, col) == money && (next == prose || next == status || length > width):
			t.parted(row, col, text(col)+","+text(col+1), length > width)
			return
		case t.roleAt(line, col) == money && next == handling: // a hundred people at once are not likely, but can be
			t.r.Tell(finding.RowLongNumber, t.g.Field(sheet.At(row, col)), finding.Values{"first": sheet.Brief(text(col)), "second": sheet.Brief(text(col + 1)), "number": sheet.Brief(text(col) + "," + text(col+1))})
		}
	}
	switch {
	case over == 0:
	case bareNumber.MatchString(text(over - 1)):
		t.parted(row, over-1, text(over-1)+","+text(over), true)
	default:
		t.r.Tell(finding.RowLong, t.g.Field(sheet.At(row, over)), finding.Values{"row": row, "length": length, "width": width, "text": sheet.Brief(text(over))})
	}
}

// parted reports a number that a comma has parted.
func (t *table) parted(row, col int, number string, longer bool) {
	what := fmt.Sprintf("第%d行", row)
	if longer {
		what += "比表头多一栏，"
	}
	t.r.Tell(finding.RowLongSplit, t.g.Field(sheet.At(row, col)), finding.Values{"what": what, "number": sheet.Brief(number)})
}

// roleAt is the role of a column; one that is not known has that of words, unless its name is like that of numbers.
func (t *table) roleAt(line []reading, col int) role {
	for i := range line {
		if c := line[i].column; c.at.Col == col {
			return c.column.role
		}
	}
	if likeNumbers(t.g.Own(sheet.At(t.h.top, col)).Text) {
		return money
	}
	return prose
}
