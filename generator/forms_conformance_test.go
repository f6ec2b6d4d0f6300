//go:build conformance

package generator_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongshi/generator"
	"gongshi/generator/document"
	"gongshi/generator/generatortest"
)

// TestJudgesReadForms: poppler and mupdf read every passage of a report with forms and attachments, and qpdf and preflight find no fault.
func TestJudgesReadForms(t *testing.T) {
	notice := forms(t, generator.Options{WithLedger: true})
	_, pdf := writeFiles(t, t.TempDir()+"/forms", notice)
	for judge, got := range map[string]string{
		"pdftotext": generatortest.Output(t, nil, "pdftotext", "-raw", pdf, "-"),
		"mutool":    generatortest.Output(t, nil, "mutool", "draw", "-q", "-F", "txt", pdf),
	} {
		got = squash(got)
		for _, p := range notice.Document.Passages() {
			if divided(notice, p.Place) {
				continue // another cell's lines stand between its own
			}
			if text := squash(document.Text(p.Runs)); !strings.Contains(got, text) {
				t.Errorf("%s does not read %q", judge, text)
			}
		}
	}
	if out := generatortest.Output(t, nil, "qpdf", "--check", pdf); !strings.Contains(out, "No syntax or stream encoding errors") {
		t.Errorf("qpdf: %s", out)
	}
	if answer := preflight(t, pdf); !strings.Contains(answer, "is a valid PDF/A-1b file") {
		t.Errorf("preflight: %s", answer)
	}
}

// divided reports a passage that stands on several pages.
func divided(notice *generator.Notice, at document.Place) bool {
	var pages []int
	for i := range notice.Laid.Pages {
		for k := range notice.Laid.Pages[i].Lines {
			if notice.Laid.Pages[i].Lines[k].Place == at {
				pages = append(pages, i)
			}
		}
	}
	return len(slices.Compact(pages)) > 1
}

// TestLibreOfficeLaysOutFormsAlike: LibreOffice gives a report with forms and attachments as many pages as we do, upright and turned ones, with the same
// lines nearly everywhere. It differs in narrow columns, where it hangs no mark beyond the edge.
func TestLibreOfficeLaysOutFormsAlike(t *testing.T) {
	notice := forms(t, generator.Options{})
	docx, pdf := writeFiles(t, t.TempDir()+"/forms", notice)
	office := judge(t, []string{docx})[0]
	ours, theirs := formLines(t, pdf), formLines(t, office)
	if len(ours) != len(theirs) {
		t.Fatalf("%d pages, LibreOffice has %d", len(ours), len(theirs))
	}
	same, all := 0, 0
	for i := range ours {
		for _, line := range ours[i] {
			all++
			if hasLine(theirs[i], line) {
				same++
			}
		}
	}
	t.Logf("%d of %d lines are the same", same, all)
	if same*100 < all*85 {
		t.Errorf("%d of %d lines are the same", same, all)
	}
	sizes := func(pdf string) []string {
		info := generatortest.Output(t, nil, "pdfinfo", "-f", "1", "-l", fmt.Sprint(notice.Pages), pdf)
		return regexp.MustCompile(`Page +\d+ size: +\d+\.`).FindAllString(info, -1)
	}
	if d := cmp.Diff(sizes(pdf), sizes(office)); d != "" {
		t.Errorf("the pages' sizes (-ours +LibreOffice):\n%s", d)
	}
}

// hasLine reports whether a line, or a part of one, is among LibreOffice's: in the order in which they are drawn, poppler takes our lines apart where a mark is
// closed.
func hasLine(lines []string, part string) bool {
	return slices.ContainsFunc(lines, func(line string) bool { return strings.HasPrefix(line, part) || strings.HasSuffix(line, part) })
}

// formLines are the lines of each page of a PDF, in the order in which they are drawn: those of a cell one after the other.
func formLines(t *testing.T, pdf string) [][]string {
	t.Helper()
	text := generatortest.Output(t, nil, "pdftotext", "-raw", pdf, "-")
	var out [][]string
	for page := range strings.SplitSeq(strings.TrimSuffix(text, "\f"), "\f") {
		var lines []string
		for line := range strings.Lines(page) {
			if line = strings.Join(strings.Fields(line), ""); line != "" {
				lines = append(lines, line)
			}
		}
		out = append(out, lines)
	}
	return out
}
