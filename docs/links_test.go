package docs

import (
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
)

var (
	link    = regexp.MustCompile(`\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"`)
	heading = regexp.MustCompile(`(?m)^#+ (.+)$`)
	fence   = regexp.MustCompile("(?ms)^ *```.*?^ *```$")
	code    = regexp.MustCompile("`[^`\n]*`")
)

// TestLinks: what a page of the repository points at is there, and so is the heading behind a #.
func TestLinks(t *testing.T) {
	pages := map[string]string{}
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".md" {
			return err
		}
		data, err := os.ReadFile(path)
		pages[path] = fence.ReplaceAllString(string(data), "")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(pages) < 10 {
		t.Fatalf("only %d pages were found", len(pages))
	}
	for path, page := range pages {
		for _, m := range link.FindAllStringSubmatch(code.ReplaceAllString(page, ""), -1) {
			target := m[1] + m[2]
			if strings.Contains(target, "://") || strings.HasPrefix(target, "mailto:") {
				continue
			}
			file, anchor, _ := strings.Cut(target, "#")
			if file, err = url.PathUnescape(file); err != nil {
				t.Errorf("%s: %s is no address", path, target)
				continue
			}
			to := path
			if file != "" {
				to = filepath.Join(filepath.Dir(path), filepath.FromSlash(file))
			}
			if _, err := os.Stat(to); err != nil {
				t.Errorf("%s: %s is not there", path, target)
			} else if anchor != "" && !anchors(pages[to])[anchor] {
				t.Errorf("%s: %s has no heading #%s", path, to, anchor)
			}
		}
	}
}

// anchors are the names by which GitHub and its like know a page's headings: letters, digits, - and _ stay, a blank is a -.
func anchors(page string) map[string]bool {
	names := map[string]bool{}
	for _, m := range heading.FindAllStringSubmatch(page, -1) {
		names[strings.Map(func(r rune) rune {
			switch {
			case r == ' ':
				return '-'
			case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' || r == '_':
				return unicode.ToLower(r)
			default:
				return -1
			}
		}, strings.TrimSpace(m[1]))] = true
	}
	return names
}

// TestREADMEIsShort: whoever lands on the repository reads one page; the rest is the manual's.
func TestREADMEIsShort(t *testing.T) {
	const most = 8 << 10
	data, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if len(data) > most {
		t.Errorf("the README has %d bytes, of at most %d", len(data), most)
	}
}

// TestIndex: whoever looks for a page of the manual finds it in the list of its pages.
func TestIndex(t *testing.T) {
	index, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	err = filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		page := filepath.ToSlash(path)
		if err == nil && filepath.Ext(page) == ".md" && page != "README.md" && !strings.Contains(string(index), "]("+page+")") {
			t.Errorf("docs/README.md does not list %s", page)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
