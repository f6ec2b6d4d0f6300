package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/proof"
)

// TestReferenceListsTheCodes: findings' codes are a contract; each stands once on the manual's pages of codes and rules, which name no other.
func TestReferenceListsTheCodes(t *testing.T) {
	code := regexp.MustCompile(`"((?:file|sheet|cell|info|set|ledger|font|layout|template|input|output|manuscript|proof)\.[a-z.-]+)"`)
	var inCode []string
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		source, err := os.ReadFile(path)
		for _, m := range code.FindAllSubmatch(source, -1) {
			inCode = append(inCode, string(m[1]))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	var listed []string
	for _, page := range []string{"codes", "rules"} {
		text, err := os.ReadFile("../../docs/reference/" + page + ".md")
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile("(?m)^\\| `([a-z]+[.][a-z.-]+)` \\|").FindAllSubmatch(text, -1) {
			listed = append(listed, string(m[1]))
		}
	}
	for _, c := range inCode {
		if !slices.Contains(listed, c) && c != proof.Figures { // the front half of codes
			t.Errorf("the reference does not list %s", c)
		}
	}
	for _, c := range listed {
		if !slices.Contains(inCode, c) {
			t.Errorf("the reference lists %s, which no code has", c)
		}
	}
}
