package sheet_test

import (
	"strings"
	"testing"
	"time"

	"gongshi/generator/sheet"
	"gongshi/generator/sheet/sheettest"
)

// TestManyStyles: a workbook has as many styles as Excel keeps, and no more, wherever its part of styles is.
func TestManyStyles(t *testing.T) {
	const head = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`
	formats := func(n int) string {
		return head + `<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs>` + strings.Repeat(`<xf/>`, n) + `</cellXfs></styleSheet>`
	}
	for _, tt := range []struct {
		name   string
		styles string
		want   string
	}{
		{"as many as Excel keeps", formats(65_490), ""},
		{"a few more", formats(66_000), "file.styles"},
		{"two million", formats(2_000_000), "file.styles"},
		{"faces", head + `<fonts>` + strings.Repeat(`<font><b/></font>`, 70_000) + `</fonts></styleSheet>`, "file.styles"},
		{"a prefix", strings.NewReplacer("<xf", "<x:xf", "<cellXfs", "<x:cellXfs", "</cellXfs", "</x:cellXfs", "xmlns=", "xmlns:x=", "styleSheet", "x:styleSheet").Replace(formats(70_000)), "file.styles"},
		{"elements of no name", head + strings.Repeat(`<a/>`, 500_000) + `</styleSheet>`, "file.styles"},
	} {
		plain := sheettest.PlainBook(nil).With("xl/styles.xml", tt.styles)
		for where, book := range map[string]sheettest.Book{
			"": plain, " in capitals": plain.Rename("xl/styles.xml", "xl/Styles.xml"), " elsewhere": plain.Rename("xl/styles.xml", "xl/looks.xml").Edit("workbook.xml.rels", `"styles.xml"`, `"looks.xml"`),
		} {
			data := book.Zip()
			start := time.Now()
			findings := sheet.Open("台账.xlsx", data, "").Findings
			took := time.Since(start)
			code := ""
			if len(findings) > 0 {
				code = findings[0].Code
			}
			if strings.HasPrefix(code, "file.") != (tt.want != "") || tt.want != "" && code != tt.want {
				t.Errorf("%s%s: %v", tt.name, where, findings)
			}
			if tt.want != "" && took > 3*time.Second {
				t.Errorf("%s%s: it takes %v", tt.name, where, took)
			}
		}
	}
}
