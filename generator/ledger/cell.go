package ledger

import "gongshi/generator/sheet"

// Names of package sheet, so that whoever reads a ledger needs no other package.
type (
	// Field is a cell's text and where it stands. After carry-down several items can hold the same Field: the same Cell is the same cell.
	Field = sheet.Field
	// Date is a day of the calendar, or a month of it where Day is 0. The zero Date is none.
	Date = sheet.Date
)
