package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestREADMEListsTheCodes: findings' codes are a contract; each stands in the README, and the README names no other.
func TestREADMEListsTheCodes(t *testing.T) {
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
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	var listed []string
	for _, m := range regexp.MustCompile("(?m)^\\| `([a-z]+[.][a-z.-]+)` \\|").FindAllSubmatch(readme, -1) {
		listed = append(listed, string(m[1]))
	}
	for _, c := range inCode {
		if !slices.Contains(listed, c) {
			t.Errorf("the README does not list %s", c)
		}
	}
	for _, c := range listed {
		if !slices.Contains(inCode, c) {
			t.Errorf("the README lists %s, which no code has", c)
		}
	}
}
