package sheet

import (
	"strings"
	"testing"
	"unicode/utf16"

	"gongshi/generator/sheet/sheettest"
)

// Every end of a line is one, every invisible character goes, and every character that stands for another gives way to it.
func TestCleanEveryKind(t *testing.T) {
	for in, want := range map[string]string{
		"a\u2028b": "a\nb", "a\u2029b": "a\nb", "a\u0085b": "a\nb", "a\fb": "a\nb", "a\vb": "a\nb", " a": "a", "a ": "a", "a b": "a b", "  ": "", "a\x7fb": "ab", "a\x00b": "ab",
		"a\u115fb": "ab", "a\u1160b": "ab", "a\u3164b": "ab", "a\u3163b": "a\u3163b", "a\ufdd0b": "ab", "a\ufdefb": "ab", "a\ufdfab": "a\ufdfab", "a\ufffeb": "ab", "a\U0001ffffb": "ab",
		"\u2fd5": "龠", "\u2f00": "一", "\uf900": "豈", "\U0002fa1d": "\U0002a600", "\u2e9f": "母", "\u2ffb": "\u2ffb", "ﬁ": "ﬁ",
	} {
		if got, _ := Clean(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]string{"_x0041__x0042_": "AB", "_xD83D__x0041_": "\ufffdA", "_xFFff_": "\uffff", "_xG000_": "_xG000_", "_x:000_": "_x:000_", "_x/000_": "_x/000_", "_x@000_": "_x@000_",
		"_x0041-": "_x0041-", "甲_x0009_乙": "甲\t乙", "_x_x0041_": "_xA", "_x9aAf_": "\u9aaf"} {
		if got := unescape(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// The years of dates, and which of two dates is earlier; a month is compared with a day by its month.
func TestDatesAtTheirEdges(t *testing.T) {
	for text, want := range map[string]DateState{"1900-1-1": DateGood, "2199-12-31": DateGood, "1899-12-31": DateImpossible, "2200-1-1": DateImpossible, "2023-0-1": DateImpossible,
		"2023-1-31": DateGood, "2023-4-31": DateImpossible, "2023-13": DateImpossible, "2023-12": DateGood, "2023-1-1" + strings.Repeat(" ", MaxWord-8): DateGood, "2023-1-1" + strings.Repeat(" ", MaxWord-7): DateNone,
		"一九九九年九月九日": DateGood, "二〇二三年": DateNone, "2023-08-05 8:30": DateGood, "2023-08-05 8:30:00.5": DateGood} {
		if _, got := ParseDate(text); got != want {
			t.Errorf("%.20q: %v, want %v", text, got, want)
		}
	}
	for _, tt := range []struct {
		a, b Date
		want int
	}{{Date{2023, 8, 5}, Date{2023, 8, 5}, 0}, {Date{2023, 8, 5}, Date{2023, 8, 6}, -1}, {Date{2023, 9, 1}, Date{2023, 8, 31}, 1}, {Date{2022, 12, 31}, Date{2023, 1, 1}, -1},
		{Date{2023, 8, 0}, Date{2023, 8, 31}, 0}, {Date{2023, 8, 31}, Date{2023, 8, 0}, 0}, {Date{2023, 9, 0}, Date{2023, 8, 31}, 1}} {
		if got := tt.a.Compare(tt.b); got != tt.want {
			t.Errorf("%v and %v: %d, want %d", tt.a, tt.b, got, tt.want)
		}
	}
}

func inUTF16(s string, big, mark bool) string {
	var out []byte
	if mark {
		s = "\ufeff" + s
	}
	for _, u := range utf16.Encode([]rune(s)) {
		if big {
			out = append(out, byte(u>>8), byte(u))
		} else {
			out = append(out, byte(u), byte(u>>8))
		}
	}
	return string(out)
}

// A part may be in UTF-16, of either order, with a mark or without, and any of the parts may be: it is read as if it were in UTF-8.
func TestPartsInUTF16(t *testing.T) {
	plain := sheettest.New(sheettest.Sheet{Name: "台账", XML: sheettest.SheetXML(sheettest.Row(1, "甲", sheettest.Cell{Attr: `t="s"`, Inside: "<v>0</v>"}), "")}).
		With("xl/sharedStrings.xml", sheettest.Strings("乙"))
	for _, name := range []string{"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/_rels/workbook.xml.rels", "xl/workbook.xml", "xl/styles.xml"} {
		for _, way := range []struct{ big, mark bool }{{}, {true, false}, {false, true}, {true, true}} {
			book := plain.Edit(name, `encoding="UTF-8"`, `encoding="UTF-16"`)
			for i := range book {
				if book[i].Name == name {
					book[i].Text = inUTF16(book[i].Text, way.big, way.mark)
				}
			}
			b := Open("台账.xlsx", book.Zip(), "")
			if len(b.Grids) != 1 || looks(b.Grids[0]) != "A1=甲, B1=乙" {
				t.Errorf("%s, %v: %v %v", name, way, b.Findings, b.Unread)
			}
		}
	}
}

// Names of parts may be spelled in any case where the lists of parts say so, too.
func TestNamesInCapitals(t *testing.T) {
	book := sheettest.New(sheettest.Sheet{Name: "台账", XML: sheettest.SheetXML(sheettest.Row(1, sheettest.Cell{Attr: `t="s"`, Inside: "<v>0</v>"}), "")}).
		With("xl/sharedStrings.xml", sheettest.Strings("乙")).Rename("xl/sharedStrings.xml", "XL/SHAREDSTRINGS.XML").Rename("xl/workbook.xml", "/XL/WORKBOOK.XML").
		Rename("xl/worksheets/sheet1.xml", `XL\Worksheets\Sheet1.xml`).Rename("[Content_Types].xml", "[CONTENT_TYPES].XML").Edit(".rels", `Target="`, `Target = "`).With("docProps/thumbnail.wmf", "x")
	if b := Open("台账.xlsx", book.Zip(), ""); len(b.Grids) != 1 || looks(b.Grids[0]) != "A1=乙" {
		t.Errorf("%v %v", b.Findings, b.Unread)
	}
}

// A text table: rows are counted as spreadsheets count them, and the mark between columns is the one that the first lines have most of.
func TestTextTables(t *testing.T) {
	for text, want := range map[string]string{
		"甲,乙\n丙,丁\n": "A1=甲, A2=丙, B1=乙, B2=丁", "甲;乙\n": "A1=甲, B1=乙", "甲\t乙\n": "A1=甲, B1=乙", "甲,乙;丙;丁": "A1=甲,乙, B1=丙, C1=丁", "甲;乙,丙": "A1=甲;乙, B1=丙",
		"甲\n\n乙": "A1=甲, A3=乙", "\n\n甲": "A3=甲", "甲\r\r乙": "A1=甲, A3=乙", "\"甲\n乙\",丙\n\n丁": "A1=甲\n乙, A3=丁, B1=丙", "=\"0376\",=\"\"": "A1=0376", "=1+2,#N/A": "A1==1+2 fault 4, B1=#N/A fault 1",
		"甲," + strings.Repeat("长", 1363) + ",;;;;;;": "A1=甲, B1=" + strings.Repeat("长", 1363) + ", C1=;;;;;;",
	} {
		g, fault := readText([]byte(text))
		if fault != nil {
			t.Fatal(text, fault)
		}
		if got := looks(g); got != want {
			t.Errorf("%.40q: %.80q, want %.80q", text, got, want)
		}
	}
}
