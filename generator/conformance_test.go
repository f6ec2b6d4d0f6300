//go:build conformance

package generator_test

import (
	"encoding/xml"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"gongshi/generator/style"
	"gongshi/samples"
)

// The tests of this file ask programs that we did not write: poppler, mupdf, qpdf and LibreOffice, from Debian's packages.
// .ci/run installs them and runs: go test -tags conformance ./generator

// files writes the sample's notice into a folder and gives the paths of the DOCX and the PDF.
func files(t *testing.T) (docx, pdf string, pages int) {
	t.Helper()
	notice := build(t, readSample(t))
	dir := t.TempDir()
	for _, f := range notice.Files {
		if err := os.WriteFile(filepath.Join(dir, "notice."+f.Extension), f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return filepath.Join(dir, "notice.docx"), filepath.Join(dir, "notice.pdf"), notice.Pages
}

func output(t *testing.T, env []string, name string, args ...string) string {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Env = append(os.Environ(), env...)
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s%s", name, err, out, stderr.String())
	}
	return string(out)
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
	output(t, nil, "soffice", profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", dir, docx)
	text, err := os.ReadFile(filepath.Join(dir, "notice.txt"))
	if err != nil {
		t.Fatal(err)
	}
	want := squash(samples.Notice)
	for judge, got := range map[string]string{
		"pdftotext":   output(t, nil, "pdftotext", pdf, "-"),
		"mutool":      output(t, nil, "mutool", "draw", "-q", "-F", "txt", pdf),
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
	if out := output(t, nil, "qpdf", "--check", pdf); !strings.Contains(out, "No syntax or stream encoding errors") {
		t.Errorf("qpdf: %s", out)
	}
	fonts := strings.Split(strings.TrimSpace(output(t, nil, "pdffonts", pdf)), "\n")[2:]
	if len(fonts) != 5 {
		t.Errorf("%d fonts, want 5: body, two levels, title, page numbers", len(fonts))
	}
	for _, f := range fonts {
		if !regexp.MustCompile(`CID TrueType\s+Identity-H\s+yes yes yes`).MatchString(f) {
			t.Errorf("not embedded as a subset with its characters: %s", f)
		}
	}
	info := output(t, nil, "pdfinfo", pdf)
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
	image := []byte(output(t, nil, "pdftoppm", "-r", strconv.Itoa(dpi), "-gray", "-f", n, "-l", n, pdf))
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
	if err := xml.Unmarshal([]byte(output(t, nil, "pdftotext", "-bbox", pdf, "-")), &doc); err != nil {
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

// fontsConf tells LibreOffice that the official names are our faces, as on a machine that owns them.
func fontsConf(t *testing.T, dir string) string {
	t.Helper()
	faces, err := filepath.Abs("../fonts")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	b.WriteString(`<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>`)
	fmt.Fprintf(&b, "<dir>%s</dir><cachedir>%s</cachedir>", faces, filepath.Join(dir, "cache"))
	for role, face := range map[style.Role]string{
		style.FangSong: "Gongwen FangSong", style.Kai: "Gongwen Kai", style.Hei: "Gongwen Hei", style.XiaoBiaoSong: "Gongwen XiaoBiaoSong", style.Song: "Gongwen Song",
	} {
		fmt.Fprintf(&b, `<match target="pattern"><test name="family"><string>%s</string></test><edit name="family" mode="assign" binding="strong"><string>%s</string></edit></match>`, role.Official().Name, face)
	}
	b.WriteString("</fontconfig>")
	path := filepath.Join(dir, "fonts.conf")
	if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

var autospace = regexp.MustCompile(`style:text-autospace="[^"]*"`)

// TestLibreOfficeCountsTheSamePages lays the DOCX out in LibreOffice. LibreOffice reads autoSpaceDE=0 as on and puts a gap beside
// every digit, which Word does not; so the file goes by way of .fodt, in which the gap can be switched off.
func TestLibreOfficeCountsTheSamePages(t *testing.T) {
	docx, pdf, pages := files(t)
	dir := filepath.Dir(docx)
	env := []string{"FONTCONFIG_FILE=" + fontsConf(t, dir)}
	profile := "-env:UserInstallation=file://" + filepath.Join(dir, "profile")
	output(t, env, "soffice", profile, "--headless", "--convert-to", "fodt", "--outdir", dir, docx)
	fodt := filepath.Join(dir, "notice.fodt")
	text, err := os.ReadFile(fodt)
	if err != nil {
		t.Fatal(err)
	}
	text = autospace.ReplaceAll(text, []byte(`style:text-autospace="none"`))
	if err := os.WriteFile(fodt, text, 0o644); err != nil {
		t.Fatal(err)
	}
	judged := filepath.Join(dir, "judged")
	output(t, env, "soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", judged, fodt)
	theirs := filepath.Join(judged, "notice.pdf")
	info := output(t, nil, "pdfinfo", theirs)
	if !regexp.MustCompile(fmt.Sprintf(`Pages:\s+%d\n`, pages)).MatchString(info) {
		t.Errorf("LibreOffice makes another number of pages than %d:\n%s", pages, info)
	}
	for n := 1; n <= pages; n++ {
		if mm := dashHeight(t, theirs, n); math.Abs(mm-269) > 0.5 {
			t.Errorf("page %d of the DOCX: the dashes are %.2f mm from the top, want 269", n, mm)
		}
	}
	diff := cmp.Diff(lines(t, theirs), lines(t, pdf))
	t.Logf("the DOCX in LibreOffice (-) and the PDF (+), line by line:\n%s", diff)
}

// lines lists a PDF's lines without blanks and page numbers.
func lines(t *testing.T, pdf string) []string {
	t.Helper()
	var out []string
	for l := range strings.Lines(pageNumber.ReplaceAllString(strings.ReplaceAll(output(t, nil, "pdftotext", pdf, "-"), "\f", "\n"), "")) {
		if l = strings.Join(strings.Fields(l), ""); l != "" {
			out = append(out, l)
		}
	}
	return out
}
