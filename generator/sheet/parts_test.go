package sheet_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"gongshi/generator/golden"
	"gongshi/generator/sheet"
)

// attribute is one of an element, tag an element that holds nothing, or the start of one.
var (
	attribute = regexp.MustCompile(` [\w:]+="[^"]*"`)
	element   = regexp.MustCompile(`<[\w:]+[^<>]*/>|<(\w+)[^<>]*>[^<>]*</\w+>`)
)

// TestParts: what each attribute and each small element of a workbook's parts says is what is read of it. Every part of every odd workbook that can be read is read
// again without each of them; where something else is read then, the golden file says what. A line that comes or goes is a workbook that is read otherwise
// than before: read it, and, where it is right, write the file anew with -update.
func TestParts(t *testing.T) {
	entries, err := os.ReadDir(corpusDir)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	seen := map[string]bool{}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(corpusDir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		parts := unzip(data)
		if parts == nil || len(data) > 20_000 {
			continue
		}
		base := grids(sheet.Open(e.Name(), zipped(parts), ""))
		for i, p := range parts {
			for _, at := range append(attribute.FindAllStringIndex(p.text, -1), element.FindAllStringIndex(p.text, -1)...) {
				key := p.name + around(p.text, at)
				if seen[key] {
					continue
				}
				seen[key] = true
				parts[i].text = p.text[:at[0]] + p.text[at[1]:]
				if got := grids(sheet.Open(e.Name(), zipped(parts), "")); got != base {
					fmt.Fprintf(&b, "%s %s without %s: %s\n", e.Name(), p.name, p.text[at[0]:at[1]], newLines(base, got))
				}
				parts[i].text = p.text
			}
		}
	}
	golden.Hold(t, "testdata/parts.golden", b.String())
}

type zipPart struct{ name, text string }

// unzip takes a small workbook apart; nil where it is none.
func unzip(data []byte) (parts []zipPart) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			return nil
		}
		text, err := io.ReadAll(io.LimitReader(r, 1<<16))
		if err != nil || len(text) == 1<<16 {
			return nil
		}
		parts = append(parts, zipPart{f.Name, string(text)})
	}
	return parts
}

// zipped puts parts together, stored, which takes the least time.
func zipped(parts []zipPart) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, p := range parts {
		f, err := w.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Store})
		if err == nil {
			_, err = io.WriteString(f, p.text)
		}
		if err != nil {
			panic(err)
		}
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// around is a place with what stands around it, by which the same place in another workbook is known.
func around(text string, at []int) string {
	return text[max(0, at[0]-60):min(len(text), at[1]+25)]
}

// newLines are the first lines of a reading that another has not, cut to their beginnings.
func newLines(base, got string) string {
	has := map[string]bool{}
	for _, line := range strings.Split(base, "\n") {
		has[line] = true
	}
	var out []string
	for _, line := range strings.Split(got, "\n") {
		if !has[line] {
			if r := []rune(strings.TrimSpace(line)); len(r) > 90 {
				line = string(r[:90]) + "…"
			}
			out = append(out, strings.TrimSpace(line))
		}
	}
	if len(out) == 0 {
		return "less"
	}
	if len(out) > 2 {
		out = append(out[:2], fmt.Sprintf("and %d lines more", len(out)-2))
	}
	return strings.Join(out, " / ")
}
