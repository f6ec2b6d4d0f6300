package main

import (
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"
)

// strike draws a line through ranges of 整改台账 in a workbook: strike FILE RANGE...
func strike(ts *testscript.TestScript, _ bool, args []string) {
	const sheet = "整改台账"
	path := ts.MkAbs(args[0])
	book, err := excelize.OpenFile(path)
	ts.Check(err)
	defer book.Close()
	for _, over := range args[1:] {
		from, to, _ := strings.Cut(over, ":")
		left, top, err := excelize.CellNameToCoordinates(from)
		ts.Check(err)
		right, bottom, err := excelize.CellNameToCoordinates(to)
		ts.Check(err)
		for row := top; row <= bottom; row++ {
			for col := left; col <= right; col++ {
				name, err := excelize.CoordinatesToCellName(col, row)
				ts.Check(err)
				id, err := book.GetCellStyle(sheet, name)
				ts.Check(err)
				style, err := book.GetStyle(id)
				ts.Check(err)
				if style.Font == nil {
					style.Font = &excelize.Font{}
				}
				style.Font.Strike = true
				id, err = book.NewStyle(style)
				ts.Check(err)
				ts.Check(book.SetCellStyle(sheet, name, name, id))
			}
		}
	}
	ts.Check(book.Save())
}
