package docs

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var (
	sourceFile    = regexp.MustCompile("`([a-zA-Z0-9_/]+\\.(?:go|js|sh|py|tmpl|golden))`")
	folderHeading = regexp.MustCompile("^`([a-z/]+)`\n")
)

// TestFiles: a source file that a page names is there, under that name or under the end of its path that the page gives: `proof/owner.go`. Below a
// heading that names a folder it is in that folder.
func TestFiles(t *testing.T) {
	var files []string
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			files = append(files, filepath.ToSlash(path))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range []string{"architecture.md", "rooms.md", "decisions.md", "outlines.md", "CONTRIBUTING.md", "scale.md", "template.md"} {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for part := range strings.SplitSeq(string(text), "\n## ") {
			folder := "../"
			if m := folderHeading.FindStringSubmatch(part); m != nil {
				folder += m[1] + "/"
			}
			for _, m := range sourceFile.FindAllStringSubmatch(part, -1) {
				if !slices.ContainsFunc(files, func(path string) bool { return strings.HasPrefix(path, folder) && strings.HasSuffix(path, "/"+m[1]) }) {
					t.Errorf("docs/%s names %s, which is not in %s", page, m[1], folder)
				}
			}
		}
	}
}
