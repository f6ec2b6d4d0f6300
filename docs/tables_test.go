package docs

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestTables: each row of a table has as many cells as its heading. A | begins a cell, in `code` too, unless a \ stands before it.
func TestTables(t *testing.T) {
	pages, _ := filepath.Glob("*.md")
	references, _ := filepath.Glob("reference/*.md")
	for _, path := range append(append(pages, references...), "../README.md") {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		cells := 0
		for line := range strings.Lines(fence.ReplaceAllString(string(data), "")) {
			n := 0
			if strings.HasPrefix(line, "|") {
				n = strings.Count(line, "|") - strings.Count(line, `\|`)
			}
			if cells > 0 && n > 0 && n != cells {
				t.Errorf("%s: a row of %d cells among rows of %d: %s", path, n-1, cells-1, line)
			} else {
				cells = n
			}
		}
	}
}
