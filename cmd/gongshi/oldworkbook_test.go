package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// TestOldWorkbook: a ledger kept as .xls, or as .et, gives the notice that it gives as .xlsx, byte for byte.
func TestOldWorkbook(t *testing.T) {
	const folder = "../../generator/sheet/testdata/xls/"
	made := map[string][]byte{}
	for _, c := range []struct{ from, as string }{{"ledger.xlsx", "安澜一中整改台账.xlsx"}, {"ledger.xls", "安澜一中整改台账.xls"}, {"ledger.xls", "安澜一中整改台账.et"}} {
		dir := t.TempDir()
		data, err := os.ReadFile(folder + c.from)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, c.as), data, 0o644); err != nil {
			t.Fatal(err)
		}
		var stdout, stderr bytes.Buffer
		args := []string{"build", filepath.Join(dir, c.as), "--info", "../../samples/batch/单位信息.xlsx", "-o", filepath.Join(dir, "out")}
		if status := command(args, &stdout, &stderr); status != exitDone {
			t.Fatalf("%s: exit status %d: %s", c.as, status, &stderr)
		}
		files, err := filepath.Glob(filepath.Join(dir, "out", "*公示*"))
		if err != nil || len(files) != 2 {
			t.Fatalf("%s: %q, %v", c.as, files, err)
		}
		for _, path := range files {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			name := filepath.Base(path)
			if before, ok := made[name]; ok && !bytes.Equal(before, data) {
				t.Errorf("%s: %s is another one than of .xlsx", c.as, name)
			}
			made[name] = data
		}
	}
	if len(made) != 2 {
		t.Errorf("%d names of files", len(made))
	}
}
