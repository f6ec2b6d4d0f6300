//go:build conformance

package sheet_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"gongshi/generator/sheet"
	"gongshi/generator/sheet/sheettest"

	"github.com/xuri/excelize/v2"
)

// TestODSAsXLSX: what LibreOffice writes as .ods (and .fods) gives the grid that the same ledger gives as .xlsx, also written by it.
func TestODSAsXLSX(t *testing.T) {
	dir := t.TempDir()
	var given []string
	for name, data := range map[string][]byte{"plain": sheettest.PlainBook(nil).Zip(), "looks": looksBook(t), "formats": formatsBook(t), "big": sheettest.Big(300)} {
		path := filepath.Join(dir, name+".xlsx")
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
		given = append(given, path)
	}
	for _, kind := range []string{"xlsx", "ods", "fods"} {
		convert(t, dir, kind, given...)
	}
	for _, path := range given {
		base := strings.TrimSuffix(filepath.Base(path), ".xlsx")
		want := wholeGrids(sheet.OpenFile(filepath.Join(dir, "xlsx", base+".xlsx"), ""))
		for _, kind := range []string{"ods", "fods"} {
			differ(t, base+"."+kind, wholeGrids(sheet.OpenFile(filepath.Join(dir, kind, base+"."+kind), "")), want)
		}
	}
}

// convert has LibreOffice write files as another kind, into a folder of that name.
func convert(t *testing.T, dir, kind string, files ...string) {
	t.Helper()
	args := []string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", kind, "--outdir", filepath.Join(dir, kind)}
	if out, err := exec.Command("soffice", append(args, files...)...).CombinedOutput(); err != nil {
		t.Fatal(err, string(out))
	}
}

// differ tells the lines that only one of two readings has.
func differ(t *testing.T, name, got, want string) {
	t.Helper()
	count := map[string]int{}
	for _, line := range strings.Split(got, "\n") {
		count[line]++
	}
	for _, line := range strings.Split(want, "\n") {
		if count[line]--; count[line] < 0 {
			t.Errorf("%s lacks %s", name, line)
		}
	}
	for line, n := range count {
		if n > 0 {
			t.Errorf("%s has %s", name, line)
		}
	}
}

// wholeGrids are all cells of a book, one a line.
func wholeGrids(b *sheet.Book) string {
	var out strings.Builder
	for _, f := range b.Findings {
		fmt.Fprintln(&out, f)
	}
	for _, g := range b.Grids {
		fmt.Fprintf(&out, "== %s hidden %v, %d×%d, drawn %v\n", g.Name, g.Hidden, g.Rows, g.Cols, g.Drawn)
		for row := 1; row <= g.Rows; row++ {
			for col := 1; col <= g.Cols; col++ {
				p := sheet.At(row, col)
				c := g.Own(p)
				m := g.Span(p)
				seen := ""
				if c.Seen != nil {
					if c.Seen.Shown.Colour != "white" { // others hide nothing
						c.Seen.Shown.Colour = ""
					}
					seen = fmt.Sprintf("%s %+v", c.Seen.Stored, c.Seen.Shown)
				}
				if c.Fault == sheet.ErrorValue {
					c.Text = "" // each program has its own words
				}
				c.Seen = nil
				if c != (sheet.Cell{}) || m.Top != m.Bottom || m.Left != m.Right || g.Struck[p].Text != "" || g.Notes[p] != "" {
					fmt.Fprintf(&out, "%s %+v seen %s to %s struck %+v note %q\n", p.Name(), c, seen, sheet.At(m.Bottom, m.Right).Name(), g.Struck[p], g.Notes[p])
				}
			}
		}
		fmt.Fprintf(&out, "unseen %v floats %+v hiding %v rules %+v\n", g.Unseen, g.Floats, g.Hiding, g.Rules)
		r := &sheet.Report{}
		g.Findings(r)
		for _, f := range r.List {
			fmt.Fprintln(&out, f)
		}
	}
	return out.String()
}

// formatsBook has numbers, dates and texts under many number formats, as offices use them.
func formatsBook(t *testing.T) []byte {
	t.Helper()
	book := excelize.NewFile()
	codes := []string{"General", "0", "0.00", "#,##0", "#,##0.00", "0%", "0.00%", "0.00E+00", "# ?/?", "yyyy-m-d", "yyyy/m/d", `yyyy"年"m"月"d"日"`, `yyyy"年"m"月"`, `m"月"d"日"`,
		"yyyy-mm-dd hh:mm:ss", "h:mm", "[h]:mm:ss", "d-mmm-yy", `0.00"元"`, `0"人次"`, `"共"0"人"`, `¥#,##0.00`, `0;-0;"无"`, `0.0;"减"0.0`, `[=1]"已完成";General`, `[>=10000]0.0,"千";0`,
		"@", `"编号"@`, `0000-0000000`, "000", "#", "#.##", "0.0#", ";;;", `"县委第"0"巡察组"`, `[Red]0.00`, `[White]0`, "0_ ", "#,##0_);(#,##0)", `yyyy"年"mm"月"dd"日" dddd`}
	for i, code := range codes {
		style, err := book.NewStyle(&excelize.Style{CustomNumFmt: &code})
		if err != nil {
			t.Fatal(err)
		}
		for k, v := range []any{45143, 1.5, 15000, 0, -3, 0.256, 45143.75, "文字", "12", 3761234567} {
			if k == 9 && strings.ContainsAny(code, "ymdh") {
				continue // no day, which LibreOffice cannot store
			}
			at := sheet.At(i+1, k+2).Name()
			if err := book.SetCellValue("Sheet1", at, v); err != nil {
				t.Fatal(err)
			}
			if err := book.SetCellStyle("Sheet1", at, at, style); err != nil {
				t.Fatal(err)
			}
		}
		if err := book.SetCellStr("Sheet1", sheet.At(i+1, 1).Name(), code+" "); err != nil {
			t.Fatal(err)
		}
	}
	return packed(t, book)
}

func packed(t *testing.T, book *excelize.File) []byte {
	t.Helper()
	b, err := book.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// looksBook has what is struck out, hidden, merged, pale, noted, repeated, wrong or in a face of symbols.
func looksBook(t *testing.T) []byte {
	t.Helper()
	book := excelize.NewFile()
	do := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	style := func(at string, s excelize.Style) {
		t.Helper()
		id, err := book.NewStyle(&s)
		do(err)
		do(book.SetCellStyle("Sheet1", at, at, id))
	}
	do(book.SetCellStr("Sheet1", "A1", "整改台账"))
	do(book.MergeCell("Sheet1", "A1", "F1"))
	do(book.SetSheetRow("Sheet1", "A2", &[]any{"序号", "存在问题", "整改措施", "完成情况", "金额", "备注"}))
	for i := range 12 {
		do(book.SetSheetRow("Sheet1", fmt.Sprint("A", i+3), &[]any{i + 1, "担当意识不强", "加强学习\n改进  作风", "已完成", 155.5, "同上"}))
	}
	do(book.MergeCell("Sheet1", "B3", "B5"))
	do(book.SetCellStr("Sheet1", "B4", "盖住的"))
	style("C4", excelize.Style{Font: &excelize.Font{Strike: true}})
	style("D4", excelize.Style{Font: &excelize.Font{Color: "FFFFFF"}})
	style("E4", excelize.Style{Font: &excelize.Font{Color: "FFFFFF"}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"4472C4"}}})
	style("F4", excelize.Style{Font: &excelize.Font{Color: "4472C4"}, Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"4472C4"}}})
	do(book.SetCellRichText("Sheet1", "C5", []excelize.RichTextRun{{Text: "加强"}, {Text: "学习", Font: &excelize.Font{Strike: true}}, {Text: "改进作风"}}))
	do(book.SetCellRichText("Sheet1", "C6", []excelize.RichTextRun{{Text: "看得见"}, {Text: "看不见", Font: &excelize.Font{Color: "FFFFFF"}}}))
	do(book.SetCellFormula("Sheet1", "E7", "1/0"))
	do(book.SetCellFormula("Sheet1", "E8", "SUM(E3:E4)"))
	do(book.SetCellFormula("Sheet1", "D8", `"已"&"完成"`))
	do(book.SetCellBool("Sheet1", "D9", true))
	do(book.SetCellStr("Sheet1", "D10", "_x0041_"))
	do(book.SetCellStr("Sheet1", "D11", "=SUM(E3:E4)"))
	do(book.SetCellStr("Sheet1", "D12", "  前后有空格  里面 有 "))
	do(book.AddComment("Sheet1", excelize.Comment{Cell: "D3", Author: "某人", Text: "暂不公布\n再看"}))
	do(book.SetRowVisible("Sheet1", 9, false))
	do(book.SetColVisible("Sheet1", "F", false))
	do(book.AddShape("Sheet1", &excelize.Shape{Cell: "H3", Type: "rect", Paragraph: []excelize.RichTextRun{{Text: "内部资料"}}}))
	red, err := book.NewConditionalStyle(&excelize.Style{Font: &excelize.Font{Strike: true, Color: "FF0000"}})
	do(err)
	do(book.SetConditionalFormat("Sheet1", "C10:C12", []excelize.ConditionalFormatOptions{{Type: "cell", Criteria: "==", Format: &red, Value: `"x"`}}))
	_, err = book.NewSheet("隐藏的")
	do(err)
	do(book.SetCellStr("隐藏的", "B2", "甲"))
	do(book.SetSheetVisible("隐藏的", false))
	do(book.SetHeaderFooter("Sheet1", &excelize.HeaderFooterOptions{OddHeader: "&C内部资料"}))
	return packed(t, book)
}
