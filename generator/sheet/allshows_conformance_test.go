//go:build conformance

package sheet

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"testing"

	"github.com/xuri/excelize/v2"
)

// allThatShows are workbooks with all that a spreadsheet can show or hide, one thing each.
func allThatShows(t *testing.T) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	for name, make := range map[string]func(f *excelize.File) error{
		"looks-formats": formatted, "looks-fonts": inFonts, "looks-runs": inRuns, "looks-hidden": withHidden, "looks-comments": withComments,
		"looks-drawn": withDrawings, "looks-rules": withRules, "looks-formulas": withFormulas, "looks-margins": withMargins, "looks-1904": in1904, "looks-long": withLongTexts,
	} {
		f := excelize.NewFile()
		if err := make(f); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		b, err := f.WriteToBuffer()
		if err != nil {
			t.Fatal(err)
		}
		out[name] = b.Bytes()
	}
	return out
}

// firstErr runs steps up to the first that fails.
func firstErr(steps ...error) error {
	for _, err := range steps {
		if err != nil {
			return err
		}
	}
	return nil
}

// styled puts a value into a cell in a style.
func styled(f *excelize.File, cell string, value any, style *excelize.Style) error {
	id, err := f.NewStyle(style)
	return firstErr(err, f.SetCellValue("Sheet1", cell, value), f.SetCellStyle("Sheet1", cell, cell, id))
}

// formatted has numbers under number formats, built-in ones and those of offices.
func formatted(f *excelize.File) error {
	row := 0
	for _, code := range []string{`0.0"万元"`, `0\.0,"万元"`, `0"人"`, `#,##0.00`, `0%`, `0.00%`, `yyyy"年"m"月"d"日"`, `yyyy/m/d`, `yyyy-mm-dd`, `yyyy"年"m"月"`, `m"月"d"日"`, `[DBNum1]General`,
		`[=1]"已完成";[=2]"未完成";General`, `;;;`, `0;-0;;@`, `"¥"#,##0.00`, `[Red]0.0`, `[White]0`, `h:mm`, `@`, `"第"@"号"`, `0000-0000000`, `# ?/?`, `0.0E+00`, `[$-804]yyyy"年"m"月"d"日"`, `_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ `} {
		for col, v := range []any{1.5, 45143, 0, -3, "字", 0.1, 155.3, 123456.789, 2, 1e15} {
			row := row + 1
			cell, _ := excelize.CoordinatesToCellName(col+1, row)
			if err := styled(f, cell, v, &excelize.Style{CustomNumFmt: &code}); err != nil {
				return err
			}
		}
		row++
	}
	for id := range 59 {
		if id > 22 && id < 37 || id > 49 {
			continue // LibreOffice has none of those of the Chinese edition
		}
		for col, v := range []any{1.5, 45143, -3, "字"} {
			cell, _ := excelize.CoordinatesToCellName(col+1, row+1)
			if err := styled(f, cell, v, &excelize.Style{NumFmt: id}); err != nil {
				return err
			}
		}
		row++
	}
	return nil
}

// inFonts has struck, white and symbolic letters, on grounds of several colours.
func inFonts(f *excelize.File) error {
	row := 0
	for _, font := range []excelize.Font{{}, {Strike: true}, {Color: "FFFFFF"}, {Color: "FF0000"}, {Color: "F2F2F2"}, {Color: "FAFAFA"}, {Family: "Wingdings"}, {Family: "Wingdings 2"}, {Strike: true, Color: "FFFFFF"}, {Color: "000000"}} {
		for _, fill := range []excelize.Fill{{}, {Type: "pattern", Pattern: 1, Color: []string{"FF0000"}}, {Type: "pattern", Pattern: 1, Color: []string{"FFFFFF"}}, {Type: "pattern", Pattern: 1, Color: []string{"000000"}}, {Type: "pattern", Pattern: 4, Color: []string{"00FF00"}}} {
			row++
			for col, v := range []any{"P已完成", 155, "加强学习"} {
				cell, _ := excelize.CoordinatesToCellName(col+1, row)
				if err := styled(f, cell, v, &excelize.Style{Font: &font, Fill: fill}); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// inRuns has texts of several fonts.
func inRuns(f *excelize.File) error {
	struck, white, red := &excelize.Font{Strike: true}, &excelize.Font{Color: "FFFFFF"}, &excelize.Font{Color: "FF0000"}
	return firstErr(
		f.SetCellRichText("Sheet1", "A1", []excelize.RichTextRun{{Text: "追缴"}, {Text: "3", Font: struck}, {Text: "5次"}}),
		f.SetCellRichText("Sheet1", "A2", []excelize.RichTextRun{{Text: "旧的", Font: struck}, {Text: "新的", Font: red}}),
		f.SetCellRichText("Sheet1", "A3", []excelize.RichTextRun{{Text: "全划掉", Font: struck}}),
		f.SetCellRichText("Sheet1", "A4", []excelize.RichTextRun{{Text: "看得见"}, {Text: "看不见", Font: white}}),
		f.SetCellRichText("Sheet1", "A5", []excelize.RichTextRun{{Text: "P", Font: &excelize.Font{Family: "Wingdings 2"}}, {Text: "已完成", Font: red}}),
		f.SetCellRichText("Sheet1", "A6", []excelize.RichTextRun{{Text: "一\n"}, {Text: "二\n", Font: struck}, {Text: "𠮷三", Font: red}}),
		f.SetCellValue("Sheet1", "A7", "_x0041_与_x"),
	)
}

// withHidden has hidden rows, columns and sheets, and merged ranges.
func withHidden(f *excelize.File) error {
	for row := 1; row <= 8; row++ {
		for col := 1; col <= 6; col++ {
			cell, _ := excelize.CoordinatesToCellName(col, row)
			if err := f.SetCellValue("Sheet1", cell, fmt.Sprintf("第%d行第%d列", row, col)); err != nil {
				return err
			}
		}
	}
	_, err1 := f.NewSheet("藏着")
	_, err2 := f.NewSheet("深藏")
	return firstErr(err1, err2, f.SetRowVisible("Sheet1", 3, false), f.SetRowVisible("Sheet1", 4, false), f.SetColVisible("Sheet1", "C", false), f.SetColVisible("Sheet1", "E:F", false),
		f.MergeCell("Sheet1", "A1", "B2"), f.MergeCell("Sheet1", "D5", "D8"), f.SetCellValue("藏着", "B2", "甲"), f.SetCellValue("深藏", "C3", 7),
		f.SetSheetVisible("藏着", false), f.SetSheetVisible("深藏", false, true))
}

func withComments(f *excelize.File) error {
	return firstErr(f.SetCellValue("Sheet1", "A1", "题"), f.SetCellValue("Sheet1", "C3", 5),
		f.AddComment("Sheet1", excelize.Comment{Cell: "A1", Author: "张", Paragraph: []excelize.RichTextRun{{Text: "张：\n"}, {Text: "暂不公布"}}}),
		f.AddComment("Sheet1", excelize.Comment{Cell: "C3", Author: "李", Text: "再核一下"}), f.AddComment("Sheet1", excelize.Comment{Cell: "F20", Author: "李", Text: "空格上的"}))
}

func withDrawings(f *excelize.File) error {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewRGBA(image.Rect(0, 0, 20, 20))); err != nil {
		return err
	}
	_, err := f.NewSheet("文字")
	return firstErr(err, f.SetCellValue("Sheet1", "A1", "有图"), f.AddPictureFromBytes("Sheet1", "B2", &excelize.Picture{Extension: ".png", File: b.Bytes()}), f.SetCellValue("文字", "A1", "有框"),
		f.AddShape("文字", &excelize.Shape{Cell: "C5", Type: "rect", Width: 200, Height: 100, Paragraph: []excelize.RichTextRun{{Text: "只供内部掌握"}}}))
}

func withRules(f *excelize.File) error {
	white, err1 := f.NewConditionalStyle(&excelize.Style{Font: &excelize.Font{Color: "FFFFFF"}})
	struck, err2 := f.NewConditionalStyle(&excelize.Style{Font: &excelize.Font{Strike: true}})
	code := `0.0"万元"`
	format, err3 := f.NewConditionalStyle(&excelize.Style{CustomNumFmt: &code})
	filled, err4 := f.NewConditionalStyle(&excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"FF0000"}}})
	if err := firstErr(err1, err2, err3, err4); err != nil {
		return err
	}
	for row := 1; row <= 5; row++ {
		for _, col := range "ABCD" {
			if err := f.SetCellValue("Sheet1", fmt.Sprintf("%c%d", col, row), row*1000); err != nil {
				return err
			}
		}
	}
	pale := excelize.Style{Font: &excelize.Font{Color: "FFFFFF"}}
	over := func(where string, style int) error {
		return f.SetConditionalFormat("Sheet1", where, []excelize.ConditionalFormatOptions{{Type: "cell", Criteria: ">", Value: "2000", Format: &style}})
	}
	return firstErr(styled(f, "D2", "白字有底", &pale), styled(f, "E2", "白字无底", &pale), over("A1:A5", white), over("B1:B5", struck), over("C1:C5", format), over("D1:D5", filled))
}

func withFormulas(f *excelize.File) error {
	if err := f.SetSheetRow("Sheet1", "A1", &[]any{100, 55, true, false, "甲"}); err != nil {
		return err
	}
	for i, formula := range []string{`A1+B1`, `E1&"乙"`, `A1>B1`, `1/0`, `NA()`, `""`, `DATE(2023,8,5)`, `IF(A1>1,"已完成","未完成")`, `REPT("长",300)`} {
		if err := f.SetCellFormula("Sheet1", fmt.Sprintf("A%d", i+3), formula); err != nil {
			return err
		}
	}
	return f.SetCellFormula("Sheet1", "C3", "A1:A2*2", excelize.FormulaOpts{Type: new("array"), Ref: new("C3:C4")})
}

func withMargins(f *excelize.File) error {
	return firstErr(f.SetCellValue("Sheet1", "A1", "题"), f.SetHeaderFooter("Sheet1", &excelize.HeaderFooterOptions{DifferentFirst: true, DifferentOddEven: true,
		OddHeader: `&C&"宋体,常规"内部资料`, OddFooter: "&L第&P页&R不得外传", EvenHeader: "&C双页", FirstFooter: "&C首页"}))
}

func in1904(f *excelize.File) error {
	on := true
	return firstErr(f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &on}), styled(f, "A1", 43681, &excelize.Style{NumFmt: 14}), styled(f, "A2", 0, &excelize.Style{NumFmt: 14}))
}

// withLongTexts has a table of strings of many records, of both widths.
func withLongTexts(f *excelize.File) error {
	for i := range 400 {
		text := fmt.Sprintf("No. %d", i)
		for range i % 60 {
			text += []string{"abcdefghij", "加强学习，", "ÄÖÜ", "𠮷"}[i%4]
		}
		if err := f.SetCellValue("Sheet1", fmt.Sprintf("A%d", i+1), text); err != nil {
			return err
		}
		if i%7 == 0 {
			if err := f.SetCellRichText("Sheet1", fmt.Sprintf("B%d", i+1), []excelize.RichTextRun{{Text: text}, {Text: "划去" + text, Font: &excelize.Font{Strike: true}}, {Text: "留下"}}); err != nil {
				return err
			}
		}
	}
	return nil
}
