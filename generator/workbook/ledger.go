package workbook

import (
	"time"

	"github.com/xuri/excelize/v2"
)

const (
	titleRow  = 1
	headerRow = 2
	firstRow  = 3
	blankRows = 60
	// rowHeight is the least height of a row: two lines, comfortable to write in.
	rowHeight = 2*lineHeight + linePad
	// guidedRows is how many rows have drop-down lists and hints, also for rows that are added below.
	guidedRows = 1000
)

// ledger writes 整改台账.
func (p *pen) ledger(book Book) {
	lines := unroll(book)
	isBlank := len(lines) == 0
	if isBlank {
		lines = make([]Line, blankRows)
	}
	cols := columnsFor(book, lines)
	p.put(area{1, titleRow, len(cols), titleRow}, titleLook, book.Title)
	p.height(titleRow, 36)
	header := 48.0

	for i, c := range cols {
		col := i + 1
		p.width(col, c.width)
		p.put(cell(col, headerRow), headingLook, c.header())
		header = max(header, neededHeight(c.header(), c.width))
		for _, s := range c.spans(lines) {
			value, l := c.cellIn(lines[s.from]).Value, c.look
			if text, ok := value.(string); ok && l == dateLook {
				value = day(text)
			}
			if _, ok := value.(time.Time); ok {
				l = dateLook
			}
			p.put(area{col, firstRow + s.from, col, firstRow + s.to - 1}, l, value)
		}
		c.guide.title = c.header()
		p.guide(area{col, firstRow, col, firstRow + max(len(lines), guidedRows) - 1}, c.guide)
	}
	p.height(headerRow, header)
	if isBlank {
		p.example(cols)
		// A row with a height of its own would not grow with its text.
		height, yes := rowHeight, true
		p.keep(p.f.SetSheetProps(p.sheet, &excelize.SheetPropsOptions{DefaultRowHeight: &height, CustomHeight: &yes}))
	} else {
		for i, h := range heights(lines, cols) {
			p.height(firstRow+i, h)
		}
	}
	p.freeze(headerRow)
	p.page("landscape", headerRow)
}

// heights gives each row the height that its own cells need. Then it divides what cells over several rows need beyond that.
func heights(lines []Line, cols []column) []float64 {
	rows := make([]float64, len(lines))
	for i := range rows {
		rows[i] = rowHeight
	}
	type tall struct {
		span
		need float64
	}
	var several []tall
	for _, c := range cols {
		for _, s := range c.spans(lines) {
			text, ok := c.cellIn(lines[s.from]).Value.(string)
			switch h := neededHeight(text, c.width); {
			case !ok:
			case s.to == s.from+1:
				rows[s.from] = max(rows[s.from], h)
			default:
				several = append(several, tall{s, h})
			}
		}
	}
	for _, s := range several {
		stretch(rows[s.from:s.to], s.need)
	}
	return rows
}

// Places says where the cells of a book will stand.
type Places struct {
	columns map[string]int
	extra   int // the first extra column
}

// Places finds the columns of 整改台账.
func (b Book) Places() Places {
	at := Places{columns: map[string]int{}}
	cols := columnsFor(b, unroll(b))
	for i, c := range cols {
		if c.extra == 0 {
			at.columns[c.name] = i + 1
		}
	}
	at.extra = len(at.columns) + 1
	return at
}

// Cell is a line's cell in a column of the form, or, for line -1, the column's header; "" where the book has no such column.
func (at Places) Cell(column string, line int) string {
	if col, ok := at.columns[column]; ok {
		return (&pen{}).name(col, firstRow+line)
	}
	return ""
}

// Extra is the same in an extra column, from 0.
func (at Places) Extra(column, line int) string { return (&pen{}).name(at.extra+column, firstRow+line) }
