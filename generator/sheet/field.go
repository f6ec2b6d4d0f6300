package sheet

// Field is a cell's text and where it stands. Several values can be read from one cell: equal Cells are one cell.
type Field struct {
	// Text is trimmed, of one kind of line end (\n), and free of control characters.
	Text        string
	Sheet, Cell string
}

// Place is where the text stands, without it.
func (f Field) Place() Field { return Field{Sheet: f.Sheet, Cell: f.Cell} }

// Date is the date that a field's text is, whatever way it is typed; ok is false where it is none, as 长期坚持.
func (f Field) Date() (d Date, ok bool) {
	d, state := ParseDate(f.Text)
	return d, state == DateGood
}
