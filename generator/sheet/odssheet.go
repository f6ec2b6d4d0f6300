package sheet

import (
	"strconv"
	"strings"
)

// odsTable makes a grid of a table of an OpenDocument spreadsheet. Rows, columns and cells that are the same stand there once, with how often.
type odsTable struct {
	gridBuilder
	doc *odsFile
	x   *xmlPart
	// row and column are those that come next.
	row, column int
	// rowStyle is the style of the open row's cells that have none of their own, columns are the columns' styles.
	rowStyle string
	columns  []odsColumns
	// unseen is how many of the open groups of rows or columns are folded away.
	unseen int
	// kept is how many cells have been kept, each as often as it is repeated.
	kept int
}

// odsColumns are columns of one style.
type odsColumns struct {
	last  int
	style string
}

// Bounds of what is counted: a sheet has a million rows.
const maxRepeats = 1 << 21

func newODSTable(o *odsFile, x *xmlPart, s unreadSheet) *odsTable {
	t := &odsTable{doc: o, x: x, row: 1, column: 1}
	g := NewGrid(s.name, 0)
	g.Hidden = s.hidden
	t.gridBuilder = gridBuilder{values: &o.values, g: g, tables: func() []Rect { return nil }}
	return t
}

// read reads the table that has begun.
func (t *odsTable) read() error {
	if err := t.parts(); err != nil {
		return err
	}
	return t.finish()
}

// parts reads the parts of a table, or of a group of its rows or columns.
func (t *odsTable) parts() error {
	return t.x.children(func(e xmlElement) error {
		switch e.name {
		case "table:table-column":
			t.readColumns(e)
		case "table:table-row":
			return t.readRow(e)
		case "table:table-columns", "table:table-header-columns", "table:table-rows", "table:table-header-rows":
			return t.parts()
		case "table:table-column-group", "table:table-row-group":
			folded := t.x.attr(e, "table:display") == "false"
			if folded {
				t.unseen++
			}
			err := t.parts()
			if folded {
				t.unseen--
			}
			return err
		case "table:shapes":
			return t.x.children(func(e xmlElement) error { return t.readShape(e, Pos{1, 1}) }, nil)
		case "calcext:conditional-formats":
			return t.readRules()
		}
		return nil
	}, nil)
}

// repeats is how often something stands there.
func (t *odsTable) repeats(e xmlElement, name string) int {
	n, err := strconv.Atoi(t.x.attr(e, name))
	if err != nil || n < 1 {
		return 1
	}
	return min(n, maxRepeats)
}

// isUnseen reports a row or a column that a person does not see.
func (t *odsTable) isUnseen(e xmlElement, family string) bool {
	visibility := t.x.attr(e, "table:visibility")
	return t.unseen > 0 || visibility == "collapse" || visibility == "filter" || t.doc.styles.hidden[family+" "+t.x.attr(e, "table:style-name")]
}

func (t *odsTable) readColumns(e xmlElement) {
	from := t.column
	t.column = min(t.column+t.repeats(e, "table:number-columns-repeated"), maxRepeats)
	if from > MaxCols {
		return
	}
	t.columns = append(t.columns, odsColumns{t.column - 1, t.x.attr(e, "table:default-cell-style-name")})
	if t.isUnseen(e, "table-column") {
		t.g.hideColumns(from, t.column-1)
	}
}

// readRow reads a row, which may stand for many.
func (t *odsTable) readRow(e xmlElement) error {
	from := t.row
	t.row = min(t.row+t.repeats(e, "table:number-rows-repeated"), maxRepeats)
	if t.isUnseen(e, "table-row") {
		for row := from; row < t.row && row <= MaxRows; row++ {
			t.g.hiddenRows = append(t.g.hiddenRows, row)
		}
	}
	t.rowStyle = t.x.attr(e, "table:default-cell-style-name")
	column := 1
	return t.x.children(func(e xmlElement) error {
		if e.name != "table:table-cell" && e.name != "table:covered-table-cell" {
			return nil
		}
		next := min(column+t.repeats(e, "table:number-columns-repeated"), maxRepeats)
		over := Rect{from, column, t.row - 1, next - 1}
		column = next
		return t.readCell(e, over)
	}, nil)
}

// styleOf is the style of a cell: its own, else the row's, else the column's.
func (t *odsTable) styleOf(e xmlElement, column int) *cellStyle {
	name := t.x.attr(e, "table:style-name")
	if name == "" {
		name = t.rowStyle
	}
	for i := 0; name == "" && i < len(t.columns); i++ {
		if column <= t.columns[i].last {
			name = t.columns[i].style
			break
		}
	}
	return t.doc.styles.cell(name)
}

// readCell reads a cell, which stands in every place of a range.
func (t *odsTable) readCell(e xmlElement, over Rect) error {
	at := Pos{over.Top, over.Left}
	style := t.styleOf(e, over.Left)
	text := &odfText{x: t.x, styles: &t.doc.styles, cell: style, shape: func(e xmlElement) error { return t.readShape(e, at) }}
	if err := t.readContent(text, at); err != nil {
		return err
	}
	t.merge(e, over)
	c := t.raw(e, text, style)
	if c == nil {
		return nil
	}
	v, seen, err := t.values.content(&c.rawCell, style, text.text())
	if err != nil {
		return err
	}
	switch {
	case c.unshown && v.Fault == NoFault:
		v.Fault = Unshown
	case c.kind == "n":
		v.takeWritten(text, style)
	}
	if v.Text == "" && v.Fault == NoFault && seen.struck == "" && seen.hidden == "" {
		return nil
	}
	return t.repeat(over, v, &seen)
}

// repeat puts a cell into every place of a range, and remembers that it goes on where it does.
func (t *odsTable) repeat(over Rect, v Cell, seen *look) error {
	for row := over.Top; row <= min(over.Bottom, MaxRows+1); row++ {
		for column := over.Left; column <= min(over.Right, MaxCols+1); column++ {
			if t.kept++; t.kept > maxCells {
				return errTooLarge
			}
			if err := t.put(Pos{row, column}, v, seen); err != nil {
				return err
			}
		}
	}
	return nil
}

// merge takes the range that a cell is merged over.
func (t *odsTable) merge(e xmlElement, over Rect) {
	columns, rows := t.repeats(e, "table:number-columns-spanned"), t.repeats(e, "table:number-rows-spanned")
	if (columns > 1 || rows > 1) && over.Top <= MaxRows && over.Left <= MaxCols {
		t.merges = append(t.merges, Rect{over.Top, over.Left, over.Top + rows - 1, over.Left + columns - 1})
	}
}

// readContent reads what stands in a cell: its text, a comment that hangs on it, shapes over it.
func (t *odsTable) readContent(text *odfText, at Pos) error {
	return t.x.children(func(e xmlElement) error {
		switch {
		case e.name == "text:p" || e.name == "text:h":
			return text.paragraph()
		case e.name == "text:list":
			return text.paragraphs()
		case e.name == "office:annotation":
			return t.readNote(at)
		case strings.HasPrefix(e.name, "draw:"):
			return t.readShape(e, at)
		}
		return nil
	}, nil)
}

// readNote reads a comment; who wrote it and when is not its text.
func (t *odsTable) readNote(at Pos) error {
	text, err := readODFText(t.x)
	if text != "" && at.Row <= MaxRows && at.Col <= MaxCols && len(t.g.Notes[at]) < maxNote {
		if t.g.Notes == nil {
			t.g.Notes = map[Pos]string{}
		}
		t.g.Notes[at] = strings.TrimPrefix(t.g.Notes[at]+"\n"+text, "\n")
	}
	return err
}

// maxNote bounds the comments on one cell.
const maxNote = 64 << 10

// readShape reads a shape that lies over the cells, or a group of them.
func (t *odsTable) readShape(e xmlElement, at Pos) error {
	if !strings.HasPrefix(e.name, "draw:") {
		return nil
	}
	t.g.Drawn = true
	if e.name == "draw:g" {
		return t.x.children(func(e xmlElement) error { return t.readShape(e, at) }, nil)
	}
	text, err := readODFText(t.x)
	if text != "" && at.Row <= MaxRows && at.Col <= MaxCols && len(t.g.Floats) < maxFloats {
		t.g.Floats = append(t.g.Floats, Floating{text, at})
	}
	return err
}

// maxFloats bounds the texts that are kept from outside of the cells.
const maxFloats = 10_000
