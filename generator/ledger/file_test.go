package ledger

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

func TestNoLedger(t *testing.T) {
	for name, tt := range map[string]struct {
		sheet aSheet
		code  string
	}{
		"no ledger":               {aSheet{name: "Sheet1", rows: [][]any{row("你好", "世界")}}, "ledger.none"},
		"blank workbook":          {aSheet{name: "Sheet1"}, "ledger.none"},
		"ledger without a header": {aSheet{name: "整改台账", rows: [][]any{row("你好", "世界")}}, "ledger.header.none"},
	} {
		l, list := Read(sheet.Open("台账.xlsx", build(t, nil, tt.sheet), ""), Options{})
		if l != nil || len(list) != 1 || list[0].Code != tt.code || list[0].Severity != finding.Error || list[0].File != "台账.xlsx" || list[0].Hint(nil) == "" {
			t.Errorf("%s: %+v, findings:\n%s", name, l, show(list))
		}
	}
}

func TestReadFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "台账.xlsx")
	if err := os.WriteFile(path, build(t, nil, plainLedger()), 0o600); err != nil {
		t.Fatal(err)
	}
	l, list := Read(sheet.OpenFile(path, ""), Options{})
	if l == nil || l.File != path || len(l.Units) != 1 || len(l.Units[0].Items) != 3 {
		t.Fatalf("%+v\n%s", l, show(list))
	}
	wantCodes(t, list)
}

func TestBrokenSheet(t *testing.T) {
	good := build(t, nil, plainLedger(), aSheet{name: "其他"})
	for name, tt := range map[string]struct{ cell, xml string }{
		"cut off":                 {"A1", `<worksheet><sheetData><row r="1"><c r="A1"><v>1`},
		"no such shared string":   {"A1", sheetXML(`<row r="1"><c r="A1" t="s"><v>999999</v></c></row>`, "")},
		"negative shared string":  {"A1", sheetXML(`<row r="1"><c r="A1" t="s"><v>-1</v></c></row>`, "")},
		"control character":       {"A1", sheetXML("<row><c t=\"str\"><v>a\x01</v></c></row>", "")},
		"not XML":                 {"", "hello < world"},
		"text that is not UTF-8":  {"A1", sheetXML("<row><c t=\"str\"><v>\xff\xfe</v></c></row>", "")},
		"entity that is unknown":  {"A1", sheetXML(`<row><c t="str"><v>&lol;</v></c></row>`, "")},
		"something after the end": {"A1", sheetXML(`<row r="0"><c><v>1</v></c></row>`, "") + "<"},
	} {
		t.Run(name, func(t *testing.T) {
			l, list := Read(sheet.Open("a.xlsx", rezip(t, good, map[string]string{"xl/worksheets/sheet2.xml": tt.xml}), ""), Options{})
			if l == nil || len(l.Units[0].Items) != 3 {
				t.Fatalf("the other sheet was lost:\n%s", show(list))
			}
			wantCodes(t, list, "warning sheet.broken 其他!"+tt.cell)
			l, list = Read(sheet.Open("a.xlsx", rezip(t, good, map[string]string{"xl/worksheets/sheet1.xml": tt.xml}), ""), Options{})
			if l != nil {
				t.Error("a ledger from a broken sheet")
			}
			wantCodes(t, list, "error sheet.broken 整改台账!"+tt.cell)
		})
	}
}

// The strict form of OOXML has other namespaces, and some programs write prefixes.
func TestOtherDialects(t *testing.T) {
	good := build(t, nil, plainLedger())
	strict := map[string]string{}
	for _, part := range []string{"xl/workbook.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"} {
		strict[part] = strings.NewReplacer("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main",
			"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships").Replace(partOf(t, good, part))
	}
	prefixed := regexp.MustCompile(`<(/?)(\w)`).ReplaceAllString(partOf(t, good, "xl/worksheets/sheet1.xml"), "<${1}x:$2")
	for name, parts := range map[string]map[string]string{"strict": strict, "prefixes": {"xl/worksheets/sheet1.xml": prefixed}} {
		l, list := Read(sheet.Open("a.xlsx", rezip(t, good, parts), ""), Options{})
		wantCodes(t, list)
		if l == nil || len(l.Units[0].Items) != 3 {
			t.Errorf("%s: %+v", name, l)
		}
	}
}
