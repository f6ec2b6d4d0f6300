//go:build conformance

package generator_test

import (
	"math"
	"path/filepath"
	"strings"
	"testing"

	"gongshi/generator/generatortest"
)

// TestPapersAreArchival: the papers with a head are PDF/A-1b, with their red lines and narrowed names.
func TestPapersAreArchival(t *testing.T) {
	for _, name := range papers {
		pdf := save(t, paper(t, name), name)
		if answer := preflight(t, pdf); !strings.Contains(answer, "is a valid PDF/A-1b file") {
			t.Errorf("%s: preflight: %s", name, answer)
		}
		if out := generatortest.Output(t, nil, "qpdf", "--check", pdf); !strings.Contains(out, "No syntax or stream encoding errors") {
			t.Errorf("%s: qpdf: %s", name, out)
		}
	}
}

// dividedPaper is the one whose text LibreOffice does not divide as the PDF does, so that its first page shows text: see docs/decisions.md.
const dividedPaper = "joint"

// TestLibreOfficeLaysOutPapers: every line of the papers' DOCX, those of head and 版记 among them, stands on the page and at the height where the PDF has
// it.
func TestLibreOfficeLaysOutPapers(t *testing.T) {
	dir := t.TempDir()
	var docx, pdf []string
	for _, name := range papers {
		d, p := writeFiles(t, filepath.Join(dir, name), paper(t, name))
		docx, pdf = append(docx, d), append(pdf, p)
	}
	theirs := judge(t, docx)
	for i, name := range papers {
		want, got := readLines(t, pdf[i]), readLines(t, theirs[i])
		if name == dividedPaper {
			want, got = onlyHead(want), onlyHead(got)
		}
		if len(want) != len(got) {
			t.Errorf("%s: LibreOffice makes %d lines, we make %d:\n%s\n%s", name, len(got), len(want), texts(got), texts(want))
			continue
		}
		for n := range want {
			if string(got[n].text) != string(want[n].text) || got[n].page != want[n].page {
				t.Errorf("%s: LibreOffice has %s on page %d, we have %s on page %d", name, string(got[n].text), got[n].page, string(want[n].text), want[n].page)
			} else if math.Abs(got[n].middle-want[n].middle) > mostApart {
				t.Errorf("%s: %s stands at %.1f pt in LibreOffice, at %.1f in the PDF", name, string(want[n].text), got[n].middle, want[n].middle)
			}
		}
	}
}

// onlyHead are the lines of the first page down to the first of the text, and those of 版记 on the last.
func onlyHead(lines []drawnLine) []drawnLine {
	var out []drawnLine
	for _, l := range lines {
		if l.page == 1 && l.middle < 500 || strings.HasPrefix(string(l.text), "抄送") || strings.HasSuffix(string(l.text), "印发") {
			out = append(out, l)
		}
	}
	return out
}

// mostApart is how far, in points, the middles of a line's boxes may stand apart: LibreOffice sets text in an exactly spaced line lower, and the box of a
// face that is not ours is another.
const mostApart = 7

func texts(lines []drawnLine) string {
	var b strings.Builder
	for _, l := range lines {
		b.WriteString(string(l.text) + " ‖ ")
	}
	return b.String()
}
