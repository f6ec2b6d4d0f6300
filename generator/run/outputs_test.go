package run

import (
	"archive/zip"
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"gongshi/generator/summary"
	"gongshi/generator/workbook"
)

// TestIsOwn: what we have written is known under any name, and 汇总.xlsx when another program has saved it; a ledger that we have begun is a ledger.
func TestIsOwn(t *testing.T) {
	sum, err := (&summary.RollCall{Units: []summary.Unit{{Name: "一中", Total: 1, Done: 1, Finished: 1, Rate: "100%"}}}).Workbook()
	if err != nil {
		t.Fatal(err)
	}
	var report, blank bytes.Buffer
	if err := workbook.WriteFindings(&report, nil, nil); err != nil {
		t.Fatal(err)
	}
	if err := workbook.Write(&blank, workbook.Book{Title: "各单位整改情况汇总"}); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		what, name string
		data       []byte
		want       bool
	}{
		{"汇总", "汇总.xlsx", sum, true},
		{"汇总 under another name", "各校（定稿）.XLSX", sum, true},
		{"汇总 without its properties", "汇总.xlsx", without(t, sum, "docProps/core.xml"), true},
		{"a report", "结果.xlsx", report.Bytes(), true},
		{"a blank ledger", "汇总.xlsx", blank.Bytes(), false},
		{"no workbook", "汇总.xlsx", []byte("gongshi:summary"), false},
		{"another kind of file", "汇总.csv", sum, false},
	} {
		path := filepath.Join(t.TempDir(), c.name)
		if err := os.WriteFile(path, c.data, 0o644); err != nil {
			t.Fatal(err)
		}
		if got := isOutput(path); got != c.want {
			t.Errorf("%s: %v", c.what, got)
		}
	}
	if isOutput("../../samples/xixian-ergao.xlsx") || isOutput("missing.xlsx") {
		t.Error("a ledger, or nothing, is taken for ours")
	}
}

// without copies a package without one of its parts.
func without(t *testing.T, data []byte, part string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range z.File {
		if f.Name != part {
			if err := w.Copy(f); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
