// Package golden is for tests: it holds a text to the file that has it.
package golden

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Hold compares a text with a golden file, line by line, and names the first line that differs with the heading (== …) above it. Under the test's own
// flag -update it writes the file instead; then the diff is to be read.
func Hold(t testing.TB, path, got string) {
	t.Helper()
	if f := flag.Lookup("update"); f != nil && f.Value.String() == "true" {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got == string(want) {
		return
	}
	gotLines, wantLines, heading := strings.Split(got, "\n"), strings.Split(string(want), "\n"), ""
	for i := range min(len(gotLines), len(wantLines)) {
		if strings.HasPrefix(wantLines[i], "== ") {
			heading = " " + wantLines[i]
		}
		if gotLines[i] != wantLines[i] {
			t.Errorf("%s:%d:%s\n got %s\nwant %s\nif that is right, run the test with -update and read the diff", path, i+1, heading, gotLines[i], wantLines[i])
			return
		}
	}
	t.Errorf("%s has %d lines, want %d", path, len(wantLines), len(gotLines))
}
