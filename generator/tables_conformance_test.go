//go:build conformance

package generator_test

import (
	"fmt"
	"path/filepath"
	"regexp"
	"testing"

	"gongshi/generator"
	"gongshi/generator/generatortest"
)

// turnedPages is how many landscape pages a PDF has.
func turnedPages(t *testing.T, pdf string) int {
	t.Helper()
	return len(regexp.MustCompile(`size: +84[12]`).FindAllString(generatortest.Output(t, nil, "pdfinfo", "-l", "999", pdf), -1))
}

// TestLibreOfficeTurnsTablesAlike: the made-up notices' tables, of up to 90 rows, have about as many pages in the DOCX as in the PDF. They
// may differ by one: a problem over several rows has its whole text on the page where it begins, which no word processor can be told.
func TestLibreOfficeTurnsTablesAlike(t *testing.T) {
	dir := t.TempDir()
	var names, docx, pdf []string
	for i, m := range notices {
		if m.problems < 8 {
			continue
		}
		notice, findings := generator.Build(m.unit(t), generator.Options{Template: m.template(t), Formats: withoutPictures, WithLedger: true, Force: true})
		if notice == nil {
			t.Fatal(m.name, findings)
		}
		names = append(names, m.name)
		d, p := writeFiles(t, filepath.Join(dir, fmt.Sprintf("%d", i)), notice)
		docx, pdf = append(docx, d), append(pdf, p)
	}
	ours, others := 0, 0
	for i, theirs := range judge(t, docx) {
		want, got := turnedPages(t, pdf[i]), turnedPages(t, theirs)
		t.Logf("%s: %d pages of table, %d in LibreOffice", names[i], want, got)
		if want == 0 || want-got < -1 || want-got > 1 {
			t.Errorf("%s: %d pages of table in LibreOffice, %d in ours", names[i], got, want)
		}
		ours, others = ours+want, others+max(want-got, got-want)
	}
	if others*20 > ours {
		t.Errorf("%d of %d pages of tables are too many or missing in LibreOffice", others, ours)
	}
}
