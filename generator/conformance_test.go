//go:build conformance

package generator_test

import (
	"encoding/xml"
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
	"gongshi/samples"
)

// The tests of this file ask programs that we did not write: poppler, mupdf, qpdf and LibreOffice, from Debian's packages.
// .ci/run installs them and runs: go test -tags conformance ./generator

// files writes the sample's notice into a folder and gives the paths of the DOCX and the PDF.
func files(t *testing.T) (docx, pdf string, pages int) {
	t.Helper()
	notice := build(t, generatortest.Sample(t))
	dir := t.TempDir()
	for _, f := range notice.Files {
		if err := os.WriteFile(filepath.Join(dir, "notice."+f.Extension), f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(dir, "notice.docx"), filepath.Join(dir, "notice.pdf"), notice.Pages
}

var pageNumber = regexp.MustCompile(`(?m)^\s*—\s*\d+\s*—\s*$`)

// squash takes page numbers and all blanks out: judges differ in how they break lines.
func squash(text string) string {
	return strings.Join(strings.Fields(pageNumber.ReplaceAllString(strings.ReplaceAll(text, "\f", "\n"), "")), "")
}

func TestJudgesReadTheReference(t *testing.T) {
	docx, pdf, _ := files(t)
	dir := filepath.Dir(docx)
	profile := "-env:UserInstallation=file://" + filepath.Join(dir, "profile")
	generatortest.Output(t, nil, "soffice", profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", dir, docx)
	text, err := os.ReadFile(filepath.Join(dir, "notice.txt"))
	if err != nil {
		t.Fatal(err)
	}
	want := squash(samples.Notice)
	for judge, got := range map[string]string{
		"pdftotext":   generatortest.Output(t, nil, "pdftotext", pdf, "-"),
		"mutool":      generatortest.Output(t, nil, "mutool", "draw", "-q", "-F", "txt", pdf),
		"LibreOffice": strings.TrimPrefix(string(text), "\ufeff"),
	} {
		if got := squash(got); got != want {
			i := 0
			for i < len(got) && i < len(want) && got[i] == want[i] {
				i++
			}
			t.Errorf("%s reads something else from byte %d on: …%.60q, want …%.60q", judge, i, got[i:], want[i:])
		}
	}
}

func TestPDFIsSound(t *testing.T) {
	_, pdf, pages := files(t)
	if out := generatortest.Output(t, nil, "qpdf", "--check", pdf); !strings.Contains(out, "No syntax or stream encoding errors") {
		t.Errorf("qpdf: %s", out)
	}
	fonts := strings.Split(strings.TrimSpace(generatortest.Output(t, nil, "pdffonts", pdf)), "\n")[2:]
	if len(fonts) != 5 {
		t.Errorf("%d fonts, want 5: body, two levels, title, page numbers", len(fonts))
	}
	for _, f := range fonts {
		if !regexp.MustCompile(`CID TrueType\s+Identity-H\s+yes yes yes`).MatchString(f) {
			t.Errorf("not embedded as a subset with its characters: %s", f)
		}
	}
	info := generatortest.Output(t, nil, "pdfinfo", pdf)
	for _, want := range []string{
		`Title:\s+中共息县二高党委关于巡察整改情况的公示`, `Author:\s+中共息县第二高级中学委员会`, fmt.Sprintf(`Pages:\s+%d`, pages), `Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)`,
	} {
		if !regexp.MustCompile(want).MatchString(info) {
			t.Errorf("pdfinfo has no %s:\n%s", want, info)
		}
	}
}

// dashHeight draws a page and measures, in mm from the top, the middle of the darkest row below the 版心: the page number's dashes.
func dashHeight(t *testing.T, pdf string, page int) float64 {
	t.Helper()
	const dpi = 300
	n := strconv.Itoa(page)
	image := []byte(generatortest.Output(t, nil, "pdftoppm", "-r", strconv.Itoa(dpi), "-gray", "-f", n, "-l", n, pdf))
	var width, height, depth int
	if _, err := fmt.Sscanf(string(image[:32]), "P5\n%d %d\n%d\n", &width, &height, &depth); err != nil {
		t.Fatal(err)
	}
	pixels := image[len(image)-width*height:]
	row := func(mm float64) int { return int(mm / 25.4 * dpi) }
	var dark []int
	most := 0
	for y := row(263); y < row(280); y++ {
		n := 0
		for _, p := range pixels[y*width : (y+1)*width] {
			if p < 128 {
				n++
			}
		}
		if n > most+most/4 {
			dark, most = nil, n
		}
		if n > 0 && n >= most*3/4 {
			dark = append(dark, y)
		}
	}
	if len(dark) == 0 {
		t.Fatalf("page %d has no page number", page)
	}
	return (float64(dark[0]+dark[len(dark)-1]) + 1) / 2 / dpi * 25.4
}

// TestPageNumbersStandWhereTheStandardHasThem: the dashes 7 mm under the 版心, odd pages one character in from the right, even pages from the left.
func TestPageNumbersStandWhereTheStandardHasThem(t *testing.T) {
	_, pdf, pages := files(t)
	var doc struct {
		Pages []struct {
			Words []struct {
				XMin float64 `xml:"xMin,attr"`
				XMax float64 `xml:"xMax,attr"`
				Text string  `xml:",chardata"`
			} `xml:"word"`
		} `xml:"body>doc>page"`
	}
	if err := xml.Unmarshal([]byte(generatortest.Output(t, nil, "pdftotext", "-bbox", pdf, "-")), &doc); err != nil {
		t.Fatal(err)
	}
	if len(doc.Pages) != pages {
		t.Fatalf("%d pages, want %d", len(doc.Pages), pages)
	}
	inset := style.PageNumberSize.Points()
	for i, p := range doc.Pages {
		n := i + 1
		var left, right float64
		for k, w := range p.Words {
			if w.Text == "—"+strconv.Itoa(n)+"—" {
				left, right = w.XMin, w.XMax
			} else if w.Text == strconv.Itoa(n) && k > 0 && p.Words[k-1].Text == "—" {
				left, right = p.Words[k-1].XMin, p.Words[k+1].XMax
			}
		}
		edge, got := (style.PageWidth-style.MarginRight).Points()-inset, right
		if n%2 == 0 {
			edge, got = style.MarginLeft.Points()+inset, left
		}
		if math.Abs(got-edge) > 0.1 {
			t.Errorf("page %d: the number is at %.2f pt, want %.2f", n, got, edge)
		}
		if mm := dashHeight(t, pdf, n); math.Abs(mm-269) > 0.3 {
			t.Errorf("page %d: the dashes are %.2f mm from the top, want 269", n, mm)
		}
	}
}
