//go:build conformance

package generator_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gongshi/fonts"
	"gongshi/generator/document"
	"gongshi/generator/document/documenttest"
	"gongshi/generator/docx"
	"gongshi/generator/generatortest"
	"gongshi/generator/layout"
	"gongshi/generator/pdf"
)

// table reads the 8,105 characters of the 通用规范汉字表.
func table(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile("../fonts/testdata/tongyong-8105.txt")
	if err != nil {
		t.Fatal(err)
	}
	_, characters, _ := strings.Cut(string(data), "\n")
	characters = strings.ReplaceAll(characters, "\n", "")
	if n := len([]rune(characters)); n != 8105 {
		t.Fatalf("the table has %d characters", n)
	}
	return characters
}

// characterFiles writes a document of one line of each character in three roles into both files.
func characterFiles(t *testing.T, dir string, characters []rune) (pdfPath, docxPath string) {
	t.Helper()
	doc := &document.Document{}
	for _, level := range []int{1, 2, 0} {
		for from := 0; from < len(characters); from += 500 {
			part := documenttest.Heading(level, string(characters[from:min(from+500, len(characters))]))
			if level == 0 {
				part.Kind = document.Paragraph
			}
			doc.Add(part)
		}
	}
	if missing := layout.Uncovered(doc, fonts.Bundled()); len(missing) > 0 {
		t.Fatalf("no face has %q", missing)
	}
	pages := layout.Notice(doc, fonts.Bundled())
	pdfPath, docxPath = filepath.Join(dir, "all.pdf"), filepath.Join(dir, "all.docx")
	data, err := pdf.Write(doc, pages)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(pdfPath, data, 0o644); err != nil {
		t.Fatal(err)
	}
	if data, err = docx.Write(doc, docx.Options{TitleBreaks: pages.TitleBreaks}); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(docxPath, data, 0o644); err != nil {
		t.Fatal(err)
	}
	return pdfPath, docxPath
}

// TestJudgesReadEveryCharacter sets the whole table, and rare characters beyond it, as level 1, level 2 and body. What poppler and
// mupdf read in the PDF and LibreOffice in the DOCX is what was set, each character once in each role, in order.
func TestJudgesReadEveryCharacter(t *testing.T) {
	characters := []rune(table(t) + rareCharacters)
	dir := t.TempDir()
	pdfPath, docxPath := characterFiles(t, dir, characters)
	generatortest.Output(t, nil, "soffice", "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", dir, docxPath)
	text, err := os.ReadFile(filepath.Join(dir, "all.txt"))
	if err != nil {
		t.Fatal(err)
	}
	want := []rune(strings.Repeat(string(characters), 3))
	for judge, got := range map[string]string{
		"pdftotext":   generatortest.Output(t, nil, "pdftotext", pdfPath, "-"),
		"mutool":      generatortest.Output(t, nil, "mutool", "draw", "-q", "-F", "txt", pdfPath),
		"LibreOffice": strings.TrimPrefix(string(text), "\ufeff"),
	} {
		got := []rune(squash(got))
		if len(got) != len(want) {
			t.Errorf("%s reads %d characters, want %d", judge, len(got), len(want))
		}
		for i := range min(len(got), len(want)) {
			if got[i] != want[i] {
				t.Errorf("%s reads %q (U+%04X) for %q (U+%04X), the %dth", judge, got[i], got[i], want[i], want[i], i)
				break
			}
		}
	}
	if answer := preflight(t, pdfPath); !strings.Contains(answer, "is a valid PDF/A-1b file") {
		t.Errorf("preflight: %s", answer)
	}
}

// rareCharacters are some beyond the table.
const rareCharacters = "𬭎𬣙𠮷𫖯㐀䶮"

// TestJudgesReadEveryTitle does the same for titles. One has a page's head to itself: sixty characters, three lines, a document.
func TestJudgesReadEveryTitle(t *testing.T) {
	characters := []rune(table(t) + rareCharacters)
	pdfPath := filepath.Join(t.TempDir(), "title.pdf")
	const most = 60
	for from := 0; from < len(characters); from += most {
		want := string(characters[from:min(from+most, len(characters))])
		doc := documenttest.Make(document.Part{Kind: document.Title, Runs: []document.Run{{Text: want}}, Breaks: []int{20, 40}})
		if missing := layout.Uncovered(doc, fonts.Bundled()); len(missing) > 0 {
			t.Errorf("no face of the title has %q", missing)
		}
		data, err := pdf.Write(doc, layout.Notice(doc, fonts.Bundled()))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(pdfPath, data, 0o644); err != nil {
			t.Fatal(err)
		}
		if got := squash(generatortest.Output(t, nil, "pdftotext", pdfPath, "-")); got != want {
			t.Errorf("the title reads %s, want %s", got, want)
		}
	}
}
