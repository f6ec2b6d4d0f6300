package workbook

import (
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/bookfile"
)

// Table is a table of texts to look at: a report of findings, a 依据表.
type Table struct {
	// Name is the sheet's and the document's title; Mark stands in the properties, so that the workbook is never read as a ledger.
	Name, Mark string
	Columns    []TableColumn
	Rows       [][]string
	// Foot are lines below the table, such as those to sign on.
	Foot []string
}

// TableColumn is a column with its width in half-widths of the default face. Prose stands at the left, anything else in the middle.
type TableColumn struct {
	Name  string
	Width float64
	Prose bool
}

// EvidenceMark stands in the properties of a 依据表.
const EvidenceMark = "gongshi:evidence"

// WriteTable writes a table as a workbook: a row each, with a filter, with the heading in view and on every page, on A4 in landscape. Texts stay texts,
// whatever they begin with.
func WriteTable(w io.Writer, t *Table) error {
	f := excelize.NewFile()
	defer f.Close()
	f.SetZipWriter(bookfile.Zip(nil))
	p := &pen{f: f, styles: map[look]int{}}
	p.keep(f.SetDocProps(&excelize.DocProperties{Title: t.Name, Creator: "gongshi", Identifier: t.Mark, Language: "zh-CN", Created: moment, Modified: moment}))
	p.keep(f.SetDefaultFont(songTi))
	p.add(t.Name)
	for i, c := range t.Columns {
		p.width(i+1, c.Width)
		p.put(cell(i+1, 1), headingLook, c.Name)
	}
	p.height(1, 2*lineHeight)
	for n, row := range t.Rows {
		high := 0.0
		for i, c := range t.Columns {
			text, look := printable(row[i]), wordLook
			if c.Prose {
				look = proseLook
			}
			high = max(high, neededHeight(text, c.Width))
			p.put(cell(i+1, n+2), look, text)
		}
		p.height(n+2, high)
	}
	for i, line := range t.Foot {
		row := len(t.Rows) + 3 + i
		p.put(area{1, row, len(t.Columns), row}, proseLook, line)
		p.height(row, 2*lineHeight)
	}
	p.freeze(1)
	p.keep(f.AutoFilter(t.Name, fmt.Sprintf("A1:%s", p.name(len(t.Columns), len(t.Rows)+1)), nil))
	p.page("landscape", 1)
	p.keep(f.Write(w))
	if p.err != nil {
		return fmt.Errorf("workbook: %w", p.err)
	}
	return nil
}
