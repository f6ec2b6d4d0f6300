package renew

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/ledger"
	"gongshi/generator/workbook"
)

// keepSheets copies the sheets that were not read, as they stand.
func (m *mover) keepSheets() {
	m.book.Help = true
	used := map[string]bool{}
	for _, name := range []string{"基本信息", "单位信息", "整改台账", "填写说明", RecordSheet} {
		used[strings.ToLower(name)] = true
	}
	for _, s := range m.sheets {
		if s.Read || m.isForm(s) {
			continue
		}
		kept := workbook.Sheet{Name: keptName(s.Name, used), Hidden: s.Hidden}
		used[strings.ToLower(kept.Name)] = true
		for i := range s.Cells {
			c := &s.Cells[i]
			kept.Cells = append(kept.Cells, workbook.SheetCell{Row: c.Row, Col: c.Col, Bottom: c.Bottom, Right: c.Right, Value: value(c)})
			m.moved[key{c.Sheet, c.Cell}] = key{kept.Name, c.Cell}
		}
		m.book.Sheets = append(m.book.Sheets, kept)
	}
}

// keptName names the copy of a sheet. A sheet that was kept before keeps its name. A workbook allows names of 31 UTF-16 units, each once.
func keptName(name string, used map[string]bool) string {
	if ledger.IsKeptSheet(name) && !used[strings.ToLower(name)] {
		return name
	}
	base := []rune(strings.Trim(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:\/?*[]`, r) {
			return '_'
		}
		return r
	}, name), "'"))
	for n := 1; ; n++ {
		number := ""
		if n > 1 {
			number = fmt.Sprint(n)
		}
		for len(utf16.Encode([]rune(ledger.KeptSheet(string(base)+number)))) > excelize.MaxSheetNameLength {
			base = base[:len(base)-1]
		}
		if kept := ledger.KeptSheet(string(base) + number); !used[strings.ToLower(kept)] {
			return kept
		}
	}
}

// writeRecord lists where the old columns went, and what has no place in the form.
func (m *mover) writeRecord() {
	var cells []workbook.SheetCell
	row := 0
	write := func(heading bool, texts ...string) {
		row++
		for i, text := range texts {
			cells = append(cells, workbook.SheetCell{Row: row, Col: i + 1, Bottom: row, Right: i + 1, Value: text, Heading: heading})
		}
	}
	write(true, "旧台账里的位置", "内容", "在新台账里")
	places := m.book.Places()
	for _, h := range m.headers {
		last := h.head[len(h.head)-1]
		to := "整改台账 " + columnOf(places.Cell(h.column, -1)) + "列“" + h.column + "”"
		right := columnOf(places.Extra(h.extra, -1)) + "列"
		switch {
		case h.column == "":
			to = "没有用到，照搬到整改台账 " + right
		case h.extra >= 0 && places.Cell(h.column, -1) == "":
			to = "照搬到整改台账 " + right
		case h.extra >= 0:
			to += "，原来的写法照搬到 " + right
		case places.Cell(h.column, -1) == "":
			to = "这一列没有内容"
		}
		write(false, cellName(last), headText(ledger.WholeColumn{Head: h.head}), to)
	}
	for _, s := range m.sheets {
		for _, e := range m.leftover(s) {
			write(false, cellName(e.Field), e.Text, e.note)
			m.recorded++
			if at := (key{e.Sheet, e.Cell}); m.moved[at] == (key{}) {
				m.moved[at] = key{RecordSheet, fmt.Sprintf("B%d", row)}
			}
		}
		for _, c := range s.Comments {
			write(false, cellName(c), c.Text, "批注，只记在这里")
			m.recorded++
		}
	}
	if row > 1 {
		m.book.Sheets = append([]workbook.Sheet{{Name: RecordSheet, Cells: cells}}, m.book.Sheets...)
	}
}

// isForm reports a sheet with nothing but the blank form's own texts, such as 填写说明.
func (m *mover) isForm(s *source) bool {
	return !slices.ContainsFunc(s.Cells, func(c ledger.WholeCell) bool { return !m.form[s.Name][c.Text] })
}

// isExample reports a row of the form's example, unchanged: the new form has it already.
func (m *mover) isExample(s *source, row int) bool {
	marked := false
	for i := range s.Cells {
		if c := &s.Cells[i]; c.Row == row && !m.form[s.Name][c.Text] {
			return false
		} else if c.Row == row {
			marked = marked || c.Text == ledger.ExampleMark
		}
	}
	return marked
}

// cellName names a cell of the old workbook.
func cellName(f ledger.Field) string {
	if f.Sheet == "" {
		return f.Cell
	}
	return f.Sheet + " " + f.Cell
}

// columnOf is the column of a cell's name.
func columnOf(cell string) string { return strings.TrimRight(cell, "-0123456789") }

func columnLetter(col int) string {
	name, _ := excelize.ColumnNumberToName(col)
	return name
}
