//go:build conformance

package generator_test

import (
	"slices"
	"strings"
	"testing"

	"gongshi/generator"
	"gongshi/generator/generatortest"
	"gongshi/templates"
)

// narrow are the papers whose lists have columns of a few characters. LibreOffice 7.4 sets blanks between Han characters and figures, whatever the file says,
// and in such a column a blank breaks the line elsewhere.
var narrow = []string{"duban", "jidu", "jizhong"}

// TestJudgesTakeBundledPapers: each bundled paper of the sample, with a head where it has one, is PDF/A-1b without a fault, and LibreOffice gives its DOCX as many
// pages as the PDF has, with the same lines nearly everywhere.
func TestJudgesTakeBundledPapers(t *testing.T) {
	dir := t.TempDir()
	var docx, pdf []string
	var names []string
	for _, name := range templates.Names() {
		notice, findings := generator.Build(generatortest.Sample(t, headed...), generator.Options{Template: generatortest.Template(t, name), Formats: withoutPictures})
		if notice == nil {
			t.Errorf("%s: %v", name, findings)
			continue
		}
		d, p := writeFiles(t, dir+"/"+name, notice)
		names, docx, pdf = append(names, name), append(docx, d), append(pdf, p)
		if answer := preflight(t, p); !strings.Contains(answer, "is a valid PDF/A-1b file") {
			t.Errorf("%s: preflight: %s", name, answer)
		}
		if out := generatortest.Output(t, nil, "qpdf", "--check", p); !strings.Contains(out, "No syntax or stream encoding errors") {
			t.Errorf("%s: qpdf: %s", name, out)
		}
	}
	theirs := judge(t, docx)
	for i, name := range names {
		ours, office := formLines(t, pdf[i]), formLines(t, theirs[i])
		// A row of a long table may be divided a line earlier or later, so that a table of many pages may end on another page.
		if apart := len(ours) - len(office); max(apart, -apart) > len(ours)/20 {
			t.Errorf("%s: %d pages, LibreOffice has %d", name, len(ours), len(office))
		}
		lines, theirs := slices.Concat(ours...), slices.Concat(office...)
		same := 0
		for _, line := range lines {
			if hasLine(theirs, line) {
				same++
			}
		}
		t.Logf("%s: %d pages, %d of %d lines are the same", name, len(ours), same, len(lines))
		least := 85
		if slices.Contains(narrow, name) {
			least = 50
		}
		if same*100 < len(lines)*least {
			t.Errorf("%s: %d of %d lines are the same", name, same, len(lines))
		}
	}
}
