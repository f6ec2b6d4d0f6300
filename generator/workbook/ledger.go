package workbook

import "github.com/xuri/excelize/v2"

const (
	titleRow  = 1
	headerRow = 2
	firstRow  = 3
	blankRows = 60
	// rowHeight is what a row has at least: two lines, a comfortable one to write in.
	rowHeight = 2*lineHeight + linePad
)

// line is one row of the sheet with all that it belongs to.
type line struct {
	no       int
	category string
	problem  Problem
	row      Row
}

// span is a run of lines, to before its end.
type span struct{ from, to int }

// table is a book's rows and, for each scope, how its cells divide them.
type table struct {
	lines []line
	spans [ofCategory + 1][]span
}

// unroll sets the book's rows in one list. A category without problems or a problem without rows still has one, so that nothing is lost.
func unroll(book Book) table {
	var t table
	for _, c := range book.Categories {
		category := span{from: len(t.lines)}
		for _, p := range orOne(c.Problems) {
			problem := span{from: len(t.lines)}
			for _, row := range orOne(p.Rows) {
				n := len(t.lines)
				t.lines = append(t.lines, line{n + 1, c.Name, p, row})
				t.spans[ofRow] = append(t.spans[ofRow], span{n, n + 1})
			}
			problem.to = len(t.lines)
			t.spans[ofProblem] = append(t.spans[ofProblem], problem)
		}
		category.to = len(t.lines)
		t.spans[ofCategory] = append(t.spans[ofCategory], category)
	}
	return t
}

func orOne[T any](list []T) []T {
	if len(list) == 0 {
		return make([]T, 1)
	}
	return list
}

// blank is a table of ruled rows to write in.
func blank() table {
	t := table{lines: make([]line, blankRows)}
	for over := range t.spans {
		for n := range blankRows {
			t.spans[over] = append(t.spans[over], span{n, n + 1})
		}
	}
	return t
}

// ledger writes 整改台账.
func (p *pen) ledger(book Book) {
	t := unroll(book)
	isBlank := len(t.lines) == 0
	if isBlank {
		t = blank()
	}
	cols := columnsFor(book, t.lines)
	p.put(area{1, titleRow, len(cols), titleRow}, titleLook, book.Title)
	p.height(titleRow, 36)
	p.height(headerRow, 48)

	for i, c := range cols {
		col := i + 1
		p.width(col, c.width)
		p.put(cell(col, headerRow), headingLook, c.header)
		for _, s := range t.spans[c.over] {
			p.put(area{col, firstRow + s.from, col, firstRow + s.to - 1}, c.look, c.value(t.lines[s.from]))
		}
		c.guide.title = c.header
		p.guide(area{col, firstRow, col, firstRow + len(t.lines) - 1}, c.guide)
	}
	if isBlank {
		p.example(cols)
		// A row with a height of its own would not grow with what is typed into it
		height, yes := rowHeight, true
		p.try(p.f.SetSheetProps(p.sheet, &excelize.SheetPropsOptions{DefaultRowHeight: &height, CustomHeight: &yes}))
	} else {
		for i, h := range heights(t, cols) {
			p.height(firstRow+i, h)
		}
	}
	p.freeze(headerRow)
	p.page("landscape", headerRow)
}

// heights gives each row what its own cells need, then shares out what the cells over several rows need beyond that.
func heights(t table, cols []column) []float64 {
	rows := make([]float64, len(t.lines))
	for i := range rows {
		rows[i] = rowHeight
	}
	for over := range t.spans {
		for _, c := range cols {
			if c.over != scope(over) {
				continue
			}
			for _, s := range t.spans[over] {
				if text, ok := c.value(t.lines[s.from]).(string); ok {
					stretch(rows[s.from:s.to], need(text, c.width))
				}
			}
		}
	}
	return rows
}
