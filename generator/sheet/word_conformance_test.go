//go:build conformance

package sheet_test

import (
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gongshi/generator/sheet"
	"gongshi/generator/sheet/sheettest"
)

// TestWordTableAsXLSX: a ledger that LibreOffice Writer has made a Word table of gives the cells that it has as a workbook.
func TestWordTableAsXLSX(t *testing.T) {
	dir := t.TempDir()
	want := sheet.Open("台账.xlsx", sheettest.PlainBook(nil).Zip(), "").Grids[0]
	var b strings.Builder
	b.WriteString(`<html><head><meta charset="utf-8"></head><body><p>整改台账</p><table border="1">`)
	for row := 1; row <= want.Rows; row++ {
		b.WriteString("<tr>")
		for col := 1; col <= want.Cols; col++ {
			b.WriteString("<td>" + html.EscapeString(want.Own(sheet.At(row, col)).Text) + "</td>")
		}
		b.WriteString("</tr>")
	}
	b.WriteString(`</table><p>注：一式两份</p></body></html>`)
	path := filepath.Join(dir, "word.html")
	if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	convert(t, dir, "odt", path) // Writer opens a page as one of its own kind, which it does not write as .docx
	convert(t, dir, "docx", filepath.Join(dir, "odt", "word.odt"))
	book := sheet.OpenFile(filepath.Join(dir, "docx", "word.docx"), "")
	if len(book.Grids) != 1 {
		t.Fatal(book.Findings)
	}
	got := book.Grids[0]
	if got.Rows != want.Rows+2 || got.Cols != want.Cols || got.Own(sheet.At(1, 1)).Text != "整改台账" || got.Word != (sheet.WordPlace{Table: 1, Row: 2}) {
		t.Errorf("%d×%d, %+v", got.Rows, got.Cols, got.Word)
	}
	for row := 1; row <= want.Rows; row++ {
		for col := 1; col <= want.Cols; col++ {
			if g, w := got.Own(sheet.At(row+1, col)).Text, want.Own(sheet.At(row, col)).Text; g != w {
				t.Errorf("row %d, column %d: %q, want %q", row, col, g, w)
			}
		}
	}
}
