package summary

import (
	"strings"
	"testing"
)

// TestRowHeights: a row is as high as its longest text needs, since not every program finds that out for itself.
func TestRowHeights(t *testing.T) {
	roll := county()
	roll.Files = []UnreadFile{{File: "县/" + strings.Repeat("很长的文件夹名/", 8) + "民政局台账.docx", Kind: "文字文档（.docx）", Todo: strings.Repeat("把里面的表格复制到 WPS 表格里", 4), Unit: "县民政局"}}
	unit := done("公安局", "县/a.xlsx")
	unit.Unfinished = []Item{{Measure: strings.Repeat("修订制度，", 30)}, {Measure: "短"}}
	data, err := Call(roll, []Unit{unit}).Workbook()
	if err != nil {
		t.Fatal(err)
	}
	book := open(t, data)
	for _, c := range []struct {
		sheet string
		row   int
		least float64
	}{{openSheet, 3, 90}, {openSheet, 4, leastHeight}, {rollSheet, 3, leastHeight}, {rollSheet, 6, 60}} {
		h, err := book.GetRowHeight(c.sheet, c.row)
		if err != nil || h < c.least || h > c.least+60 || c.least == leastHeight && h != leastHeight {
			t.Errorf("%s row %d is %g points high: %v", c.sheet, c.row, h, err)
		}
	}
	for _, c := range []struct {
		text  string
		width float64
		lines int
	}{{"一中", 18, 1}, {"abc\ndef", 18, 2}, {strings.Repeat("一", 9), 18, 2}, {"", 5, 1}, {"一", 0, 1}} {
		if got := linesIn(c.text, c.width); got != c.lines {
			t.Errorf("%q takes %d lines in %g, want %d", c.text, got, c.width, c.lines)
		}
	}
}
