// Package docs holds the manual. Its only code is for tests: it keeps the pages that repeat a table of the program's the same as the table.
package docs

import (
	"flag"
	"os"
	"strings"
	"testing"
)

// Hold compares want, a whole table of Markdown that ends with a line end, with what stands on the page at path between the marks
// <!-- name --> and <!-- /name -->. Under the test's own flag -update it writes want there instead.
func Hold(t testing.TB, path, name, want string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	head, tail := "<!-- "+name+" -->\n", "<!-- /"+name+" -->"
	want = "\n" + want + "\n"
	before, rest, found := strings.Cut(string(data), head)
	got, after, closed := strings.Cut(rest, tail)
	if !found || !closed {
		t.Fatalf("%s has no marks of %s", path, name)
	}
	if got == want {
		return
	}
	if f := flag.Lookup("update"); f == nil || f.Value.String() != "true" {
		t.Errorf("%s: the table of %s is out of date; write it anew with -update", path, name)
		return
	}
	if err := os.WriteFile(path, []byte(before+head+want+tail+after), 0o644); err != nil {
		t.Fatal(err)
	}
}
