// Package runtest has for tests the ledgers of a county and what they look at in a folder that a run has left.
package runtest

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// County writes the ledger of the sample for n units of different names into a folder.
func County(t testing.TB, sample, dir string, n int) {
	t.Helper()
	book, err := excelize.OpenFile(sample)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for i := range n {
		name := fmt.Sprintf("第%04d中学", i+1)
		for cell, text := range map[string]string{"B2": "中共" + name + "委员会", "B3": name, "B4": name + "党委"} {
			if err := book.SetCellStr("基本信息", cell, text); err != nil {
				t.Fatal(err)
			}
		}
		if err := book.SaveAs(filepath.Join(dir, name+".xlsx")); err != nil {
			t.Fatal(err)
		}
	}
}

// Schools writes the sample as a ledger of several units.
func Schools(t testing.TB, sample, path string, names ...string) {
	t.Helper()
	check := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	book, err := excelize.OpenFile(sample)
	check(err)
	defer book.Close()
	check(os.MkdirAll(filepath.Dir(path), 0o755))
	_, err = book.NewSheet("单位信息")
	check(err)
	head := []any{"单位", "单位简称", "单位全称", "党组织简称"}
	check(book.SetSheetRow("单位信息", "A1", &head))
	for i, name := range names {
		row := []any{name, name, "中共" + name + "委员会", name + "党委"}
		check(book.SetSheetRow("单位信息", fmt.Sprintf("A%d", i+2), &row))
	}
	for _, cell := range []string{"B2", "B3", "B4"} {
		check(book.SetCellStr("基本信息", cell, ""))
	}
	rows, err := book.GetRows("整改台账")
	check(err)
	col, err := excelize.ColumnNumberToName(len(rows[1]) + 3)
	check(err)
	check(book.SetCellStr("整改台账", col+"2", "单位"))
	for r := 3; r <= len(rows); r++ {
		check(book.SetCellStr("整改台账", fmt.Sprintf("%s%d", col, r), names[min((r-3)*len(names)/20, len(names)-1)]))
	}
	check(book.SaveAs(path))
}

// Whole fails where a folder holds a file that is not whole, or one that is nobody's, and counts its notices' files.
func Whole(t testing.TB, dir string) (notices int) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Fatal(err)
	}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		switch filepath.Ext(e.Name()) {
		case ".pdf":
			if !bytes.HasPrefix(data, []byte("%PDF-")) || !bytes.HasSuffix(bytes.TrimSpace(data), []byte("%%EOF")) {
				t.Errorf("%s is not whole", e.Name())
			}
		case ".docx", ".xlsx":
			wholeZip(t, e.Name(), data)
		case ".jsonl":
			continue
		case ".tmp":
			if strings.HasPrefix(e.Name(), ".gongshi-") {
				continue // hidden; only a process that was killed leaves one
			}
			fallthrough
		default:
			t.Errorf("%s lies in the folder", e.Name())
		}
		if !strings.HasPrefix(e.Name(), "汇总") {
			notices++
		}
	}
	return notices
}

// wholeZip fails where a part of a package cannot be read.
func wholeZip(t testing.TB, name string, data []byte) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Errorf("%s is not whole: %v", name, err)
		return
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err == nil {
			_, err = io.Copy(io.Discard, r)
		}
		if err != nil {
			t.Errorf("%s: %s is not whole: %v", name, f.Name, err)
		}
	}
}

// SameFolders fails where two folders do not hold the same files; what a killed process has left half written is looked over.
func SameFolders(t testing.TB, want, got string) {
	t.Helper()
	a, b := files(t, want), files(t, got)
	for name := range a {
		if _, ok := b[name]; !ok {
			t.Errorf("%s is missing", name)
		} else if a[name] != b[name] {
			t.Errorf("%s differs", name)
		}
	}
	for name := range b {
		if _, ok := a[name]; !ok {
			t.Errorf("%s should not be there", name)
		}
	}
}

func files(t testing.TB, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		if filepath.Ext(e.Name()) != ".tmp" {
			out[e.Name()] = string(data)
		}
	}
	return out
}
