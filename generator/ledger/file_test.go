package ledger

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"gongshi/generator/finding"

	"github.com/xuri/excelize/v2"
)

// fileOf writes a file for a test and gives its path.
func fileOf(t *testing.T, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func zipOf(t *testing.T, names ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	zw := zip.NewWriter(&b)
	for _, n := range names {
		w, err := zw.Create(n)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, "<x/>")
	}
	if err := zw.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// claim makes a zip of one entry that says to be of a size when unpacked; a megabyte is what it holds.
func claim(t *testing.T, name string, size uint64) []byte {
	t.Helper()
	var packed, out bytes.Buffer
	fw, err := flate.NewWriter(&packed, flate.BestSpeed)
	if err != nil {
		t.Fatal(err)
	}
	fw.Write(make([]byte, 1<<20))
	fw.Close()
	zw := zip.NewWriter(&out)
	w, err := zw.CreateRaw(&zip.FileHeader{Name: name, Method: zip.Deflate, CompressedSize64: uint64(packed.Len()), UncompressedSize64: size})
	if err != nil {
		t.Fatal(err)
	}
	w.Write(packed.Bytes())
	if err := zw.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// flip changes a letter of a stored sheet, as a bad disk does, and nothing of what the zip says of it.
func flip(t *testing.T, book []byte) []byte {
	t.Helper()
	zr, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	zw := zip.NewWriter(&out)
	for _, f := range zr.File {
		text := partOf(t, book, f.Name)
		sum := crc32.ChecksumIEEE([]byte(text))
		if strings.HasSuffix(f.Name, "sheet1.xml") {
			text = strings.Replace(text, "<v>", "<V>", 1)
		}
		w, err := zw.CreateRaw(&zip.FileHeader{Name: f.Name, CRC32: sum, CompressedSize64: uint64(len(text)), UncompressedSize64: uint64(len(text))})
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, text)
	}
	if err := zw.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestFileFaults(t *testing.T) {
	good := build(t, nil, plainLedger())
	encrypted, err := excelize.Encrypt(good, &excelize.Options{Password: "secret"})
	if err != nil {
		t.Fatal(err)
	}
	ole := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 600)
	bytesOf := func(s string) func(*testing.T) string {
		return func(t *testing.T) string { return fileOf(t, "台账.xlsx", []byte(s)) }
	}
	dataOf := func(b []byte) func(*testing.T) string { return bytesOf(string(b)) }
	tests := []struct {
		name string
		path func(*testing.T) string
		code string
	}{
		{"missing", func(t *testing.T) string { return filepath.Join(t.TempDir(), "无.xlsx") }, fileMissing},
		{"folder", func(t *testing.T) string { return t.TempDir() }, fileFolder},
		{"path with a NUL", func(t *testing.T) string { return "a\x00b.xlsx" }, fileUnreadable},
		{"a file taken for a folder", func(t *testing.T) string { return filepath.Join(fileOf(t, "a", nil), "b.xlsx") }, fileUnreadable},
		{"pipe", func(t *testing.T) string {
			path := filepath.Join(t.TempDir(), "pipe.xlsx")
			if err := syscall.Mkfifo(path, 0o600); err != nil {
				t.Skip(err)
			}
			return path
		}, fileUnreadable},
		{"lock file of a spreadsheet program", func(t *testing.T) string { return fileOf(t, "~$台账.xlsx", []byte("x")) }, fileTemporary},
		{"empty", bytesOf(""), fileEmpty},
		{"too large", func(t *testing.T) string {
			path := fileOf(t, "台账.xlsx", nil)
			if err := os.Truncate(path, maxFile+1); err != nil {
				t.Skip(err)
			}
			return path
		}, fileLarge},
		{"text", bytesOf("序号,存在问题\n1,二\n"), fileText},
		{"text in GBK", bytesOf("\xd0\xf2\xba\xc5,\xb4\xe6\xd4\xda\n"), fileText},
		{"text in UTF-16", bytesOf("\xff\xfeA\x00,\x00"), fileText},
		{"web page", bytesOf("<html><table></table></html>"), fileText},
		{"XML of 2003", bytesOf("<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"), fileOldFormat},
		{"one flipped bit", dataOf(flip(t, good)), fileBroken},
		{"endless table of strings", dataOf(rezip(t, good, map[string]string{"xl/sharedStrings.xml": "<sst>" + strings.Repeat("<si/>", maxStrings+1) + "</sst>"})), fileBroken},
		{"binary", bytesOf("\x89PNG\x0d\x0a\x1a\x0a\x00\x00\x00\x0d"), fileUnknown},
		{"truncated", dataOf(good[:len(good)/2]), fileBroken},
		{"corrupt in the middle", dataOf(append(append(append([]byte{}, good[:200]...), bytes.Repeat([]byte{0xaa}, 300)...), good[500:]...)), fileBroken},
		{"a zip's first bytes only", bytesOf("PK\x03\x04 and nothing more"), fileBroken},
		{"broken part", dataOf(rezip(t, good, map[string]string{"xl/workbook.xml": "<workbook><she"})), fileBroken},
		{"broken strings", dataOf(rezip(t, good, map[string]string{"xl/sharedStrings.xml": "<sst><si><t>a</t"})), fileBroken},
		{"other zip", dataOf(zipOf(t, "照片/1.jpg")), fileNotWorkbook},
		{"empty zip", dataOf(zipOf(t)), fileNotWorkbook},
		{"Word document", dataOf(zipOf(t, "[Content_Types].xml", "_rels/.rels", "word/document.xml")), fileNotWorkbook},
		{"OpenDocument", dataOf(zipOf(t, "mimetype", "content.xml")), fileNotWorkbook},
		{"binary workbook", dataOf(zipOf(t, "_rels/.rels", "xl/workbook.bin")), fileOldFormat},
		{"zip bomb", dataOf(claim(t, "xl/workbook.xml", maxUnzipped+1)), fileBomb},
		{"endless list of sheets", dataOf(claim(t, "xl/_rels/workbook.xml.rels", maxRels+1)), fileBomb},
		{"zip bomb that says it is small", dataOf(claim(t, "xl/workbook.xml", 1)), fileBroken},
		{"password", dataOf(encrypted), filePassword},
		{"old xls", bytesOf(ole + "W\x00o\x00r\x00k\x00b\x00o\x00o\x00k\x00"), fileOldFormat},
		{"old Word document", bytesOf(ole + "W\x00o\x00r\x00d\x00D\x00o\x00c\x00u\x00m\x00e\x00n\x00t\x00"), fileNotWorkbook},
		{"no ledger", dataOf(build(t, nil, aSheet{name: "Sheet1", rows: [][]any{row("你好", "世界")}})), ledgerNone},
		{"blank workbook", dataOf(build(t, nil, aSheet{name: "Sheet1"})), ledgerNone},
		{"ledger without a header", dataOf(build(t, nil, aSheet{name: "整改台账", rows: [][]any{row("你好", "世界")}})), headerNone},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path := tt.path(t)
			l, list := ReadFile(path, Options{})
			if l != nil {
				t.Error("a ledger where there is none")
			}
			if len(list) != 1 || list[0].Code != tt.code || list[0].Severity != finding.Error || list[0].File != path {
				t.Errorf("want one error %s, got:\n%s", tt.code, show(list))
			}
			if len(list) > 0 && (list[0].Hint == "" || strings.ContainsAny(list[0].Text, "{}%")) {
				t.Errorf("not for people: %+v", list[0])
			}
		})
	}
}

func TestFileDenied(t *testing.T) {
	if f := pathFault(&os.PathError{Op: "open", Path: "x", Err: os.ErrPermission}); f.code != fileDenied {
		t.Error(f.code)
	}
	path := fileOf(t, "台账.xlsx", []byte("x"))
	if err := os.Chmod(path, 0); err != nil {
		t.Skip(err)
	}
	if _, err := os.ReadFile(path); err == nil {
		t.Skip("this user may read anything")
	}
	_, list := ReadFile(path, Options{})
	wantCodes(t, list, "error file.denied !")
}

func TestReadFile(t *testing.T) {
	path := fileOf(t, "台账.xlsx", build(t, nil, plainLedger()))
	l, list := ReadFile(path, Options{})
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
			l, list := Read("a.xlsx", rezip(t, good, map[string]string{"xl/worksheets/sheet2.xml": tt.xml}), Options{})
			if l == nil || len(l.Units[0].Items) != 3 {
				t.Fatalf("the other sheet was lost:\n%s", show(list))
			}
			wantCodes(t, list, "warning sheet.broken 其他!"+tt.cell)
			l, list = Read("a.xlsx", rezip(t, good, map[string]string{"xl/worksheets/sheet1.xml": tt.xml}), Options{})
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
		l, list := Read("a.xlsx", rezip(t, good, parts), Options{})
		wantCodes(t, list)
		if l == nil || len(l.Units[0].Items) != 3 {
			t.Errorf("%s: %+v", name, l)
		}
	}
}
