//go:build conformance

package generator_test

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"gongshi/generator/generatortest"
	"gongshi/generator/style"
)

// attachedFiles writes the sample's notice with its attachment into a folder; pages is the number of its pages, upright that of the notice's own.
func attachedFiles(t *testing.T) (docx, pdf string, upright, pages int) {
	t.Helper()
	unit := generatortest.Sample(t)
	notice := buildAttached(t, unit)
	dir := t.TempDir()
	for _, f := range notice.Files {
		if err := os.WriteFile(filepath.Join(dir, "attached."+f.Extension), f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(dir, "attached.docx"), filepath.Join(dir, "attached.pdf"), build(t, unit).Pages, notice.Pages
}

// TestJudgesReadTheAttachment: poppler and mupdf read every cell of the table whole, and qpdf and preflight find no fault.
func TestJudgesReadTheAttachment(t *testing.T) {
	_, pdf, upright, pages := attachedFiles(t)
	first := strconv.Itoa(upright + 1)
	// In the order of the page's own content: sorted by their places the lines of neighbouring cells would mingle.
	for judge, got := range map[string]string{
		"pdftotext": generatortest.Output(t, nil, "pdftotext", "-raw", "-f", first, pdf, "-"),
		"mutool":    generatortest.Output(t, nil, "mutool", "draw", "-q", "-F", "txt", pdf, fmt.Sprintf("%s-%d", first, pages)),
	} {
		got = squash(got)
		for _, cell := range ledgerTexts(generatortest.Sample(t)) {
			if !strings.Contains(got, squash(cell)) {
				t.Errorf("%s does not read %q", judge, cell)
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

// TestLandscapePageNumbers looks at both files as they are drawn, the DOCX by LibreOffice: so many sheets of either kind, the page numbers in their
// places, the heading row on every page of the table.
func TestLandscapePageNumbers(t *testing.T) {
	docx, pdf, upright, pages := attachedFiles(t)
	dir := filepath.Dir(docx)
	env := []string{"FONTCONFIG_FILE=" + fontsConf(t, dir)}
	profile := "-env:UserInstallation=file://" + filepath.Join(dir, "profile")
	office := filepath.Join(dir, "office")
	// Straight to PDF: by way of .fodt LibreOffice 7.4 loses the text boxes of footers.
	generatortest.Output(t, env, "soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", office, docx)
	for name, file := range map[string]string{"PDF": pdf, "DOCX": filepath.Join(office, "attached.pdf")} {
		info := generatortest.Output(t, nil, "pdfinfo", "-f", "1", "-l", strconv.Itoa(pages), file)
		if !regexp.MustCompile(fmt.Sprintf(`Pages:\s+%d\n`, pages)).MatchString(info) {
			t.Fatalf("%s: another number of pages than %d:\n%s", name, pages, info)
		}
		sizes := regexp.MustCompile(`Page +\d+ size: +(\d+)\.\d+ x (\d+)\.`).FindAllStringSubmatch(info, -1)
		for n := 1; n <= pages; n++ {
			want := "595 841"
			if n > upright {
				want = "841 595"
			}
			if got := sizes[n-1][1] + " " + sizes[n-1][2]; got != want {
				t.Errorf("%s: page %d is %s points, want %s", name, n, got, want)
			}
			if n <= upright {
				continue
			}
			x, top, bottom := turnedDash(t, file, n)
			if math.Abs(x-28) > 1 {
				t.Errorf("%s: page %d: the dashes are %.2f mm from the left, want 28", name, n, x)
			}
			// One 四号 character in from the end of the 版心, which reaches from 28 to 184 mm.
			inset := style.PageNumberSize.Points() / 72 * 25.4
			if end := 184 - inset; n%2 == 1 && math.Abs(bottom-end) > 1 {
				t.Errorf("%s: odd page %d: the number ends %.2f mm from the top, want %.2f", name, n, bottom, end)
			}
			if start := 28 + inset; n%2 == 0 && math.Abs(top-start) > 1 {
				t.Errorf("%s: even page %d: the number starts %.2f mm from the top, want %.2f", name, n, top, start)
			}
			text := squash(generatortest.Output(t, nil, "pdftotext", "-layout", "-f", strconv.Itoa(n), "-l", strconv.Itoa(n), file, "-"))
			if strings.Count(text, "序号存在问题整改措施责任部门整改时限完成情况") != 1 {
				t.Errorf("%s: page %d has not one heading row: %.80s", name, n, text)
			}
		}
	}
}

// turnedDash draws a landscape page and measures, in mm, the middle of the darkest column left of the table, which is that of the page number's
// turned dashes, and where all that stands there begins and ends.
func turnedDash(t *testing.T, pdf string, page int) (x, top, bottom float64) {
	t.Helper()
	const dpi = 300
	n := strconv.Itoa(page)
	image := []byte(generatortest.Output(t, nil, "pdftoppm", "-r", strconv.Itoa(dpi), "-gray", "-f", n, "-l", n, pdf))
	var width, height, depth int
	if _, err := fmt.Sscanf(string(image[:32]), "P5\n%d %d\n%d\n", &width, &height, &depth); err != nil {
		t.Fatal(err)
	}
	pixels := image[len(image)-width*height:]
	column := func(mm float64) int { return int(mm / 25.4 * dpi) }
	left, right := column(20), column(33)
	dark := make([]int, right)
	first, last, most := height, 0, 0
	for y := range height {
		for x := left; x < right; x++ {
			if pixels[y*width+x] < 128 {
				dark[x]++
				first, last = min(first, y), max(last, y)
				most = max(most, dark[x])
			}
		}
	}
	if most == 0 {
		t.Fatalf("page %d has no page number", page)
	}
	from, to := right, left
	for x := left; x < right; x++ {
		if dark[x] >= most*3/4 {
			from, to = min(from, x), max(to, x)
		}
	}
	return (float64(from+to) + 1) / 2 / dpi * 25.4, float64(first) / dpi * 25.4, float64(last+1) / dpi * 25.4
}
