package sheet

import (
	"strings"
	"testing"
	"time"

	"gongshi/generator/sheet/sheettest"
)

// TestManyPieces: what is written in very many small pieces takes no longer than its length: many paragraphs and comments in one cell, runs, empty cells and rows.
func TestManyPieces(t *testing.T) {
	const length = 3 << 20
	many := func(s string) string { return strings.Repeat(s, length/len(s)) }
	row := func(cells string) sheettest.Book {
		return sheettest.ODS(sheettest.ODSTable("台账", "<table:table-row>"+cells+"</table:table-row>"), "")
	}
	for name, book := range map[string]sheettest.Book{
		"paragraphs in a cell.docx":  sheettest.Word("<w:tbl><w:tr><w:tc>"+many("<w:p/>")+"</w:tc></w:tr></w:tbl>", nil),
		"runs.docx":                  sheettest.Word("<w:p>"+many("<w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>b</w:t></w:r>")+"</w:p>", nil),
		"cells.docx":                 sheettest.Word("<w:tbl><w:tr>"+many("<w:tc/>")+"</w:tr></w:tbl>", nil),
		"rows.docx":                  sheettest.Word("<w:tbl>"+many("<w:tr/>")+"</w:tbl>", nil),
		"paragraphs in a cell.ods":   row("<table:table-cell>" + many("<text:p/>") + "</table:table-cell>"),
		"comments.ods":               row("<table:table-cell>" + many("<office:annotation><text:p>字</text:p></office:annotation>") + "</table:table-cell>"),
		"cells.ods":                  row(many("<table:table-cell/>")),
		"a long text everywhere.ods": row(`<table:table-cell office:value-type="string" table:number-columns-repeated="16384"><text:p>` + many("字 ") + `</text:p></table:table-cell>`),
	} {
		data := book.Zip()
		start := time.Now()
		Open(name, data, "")
		if took := time.Since(start); took > 20*time.Second { // a second or two on an idle machine
			t.Errorf("%s: %v", name, took)
		}
	}
}
