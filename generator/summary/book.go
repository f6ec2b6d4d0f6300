package summary

import (
	"bytes"
	"fmt"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/bookfile"
	"gongshi/generator/seal"
)

// Mark stands in the properties of the workbook, so that it is never taken for a ledger.
const Mark = "gongshi:summary"

// The sheets of the workbook.
const (
	unitsSheet = "汇总"
	openSheet  = "未完成事项"
	chartSheet = "完成率图"
	rollSheet  = "报送情况"
)

// SheetNames are the sheets of every such workbook: by them it is known where its properties are lost.
func SheetNames() []string { return []string{unitsSheet, openSheet, chartSheet} }

// moment stands for the time of writing: the same units give the same bytes on any day.
const moment = "2020-01-01T00:00:00Z"

// Workbook writes 汇总.xlsx: a row for each unit with links to its files, and a row of totals; the unfinished items of all units; a chart of the rates. Its
// formulas compute from the cells. If there is a roll, a sheet says who has reported.
func (c *RollCall) Workbook() ([]byte, error) {
	f := excelize.NewFile()
	defer f.Close()
	p := &pen{f: f, styles: map[look]int{}, charts: bookfile.Values{}}
	f.SetZipWriter(bookfile.Zip(p.charts))
	p.keep(f.SetDocProps(&excelize.DocProperties{Title: "各单位整改情况汇总", Creator: "gongshi", Identifier: Mark + " " + seal.Blank, Language: "zh-CN", Created: moment, Modified: moment}))
	p.keep(f.SetDefaultFont(songTi))
	p.keep(f.SetSheetName("Sheet1", unitsSheet))
	for _, name := range []string{openSheet, chartSheet} {
		_, err := f.NewSheet(name)
		p.keep(err)
	}
	units, total := c.Units, c.Total()
	p.unitRows(units, total)
	p.openRows(units)
	p.chart(units, total)
	p.rollRows(c)
	var out bytes.Buffer
	p.keep(f.Write(&out))
	if p.err != nil {
		return nil, fmt.Errorf("summary: %w", p.err)
	}
	return out.Bytes(), nil
}
