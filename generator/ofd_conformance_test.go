//go:build conformance

package generator_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gongshi/generator"
	"gongshi/generator/generatortest"
)

// The tests of this file ask ofdrw, which .ci/judges takes from Maven Central, and the schema of OFD where .ci/judges could fetch it.

// writeOFD writes a notice's two files into a folder and gives their paths without the extension.
func writeOFD(t *testing.T, dir, name string, notice *generator.Notice) string {
	t.Helper()
	base := filepath.Join(dir, name)
	for _, f := range notice.Files {
		if err := os.WriteFile(base+"."+f.Extension, f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return base
}

// askOFDRW has ofdrw read files, and draw their pages at ppm pixels a millimetre where that is not 0. Nothing may be warned of.
func askOFDRW(t *testing.T, ppm int, bases ...string) {
	t.Helper()
	args := []string{"-Djava.awt.headless=true", "-Dorg.slf4j.simpleLogger.defaultLogLevel=info", "-cp", filepath.Join(generatortest.Judges(t), "ofdrw", "*"),
		generatortest.Path(".ci/ofdrw/Judge.java"), fmt.Sprint(ppm)}
	for _, b := range bases {
		args = append(args, b+".ofd")
	}
	cmd := exec.Command("java", args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C.UTF-8")
	out, err := cmd.CombinedOutput()
	if err != nil || len(out) > 0 {
		t.Fatalf("ofdrw: %v\n%s", err, out)
	}
}

// TestOFDRWReads: ofdrw reads every kind of page without a word of warning, and its text is the PDF's as poppler reads it.
func TestOFDRWReads(t *testing.T) {
	dir := t.TempDir()
	notices := ofdNotices(t)
	var bases []string
	for name, notice := range notices {
		bases = append(bases, writeOFD(t, dir, name, notice))
	}
	askOFDRW(t, 0, bases...)
	for _, base := range bases {
		text, err := os.ReadFile(base + ".ofd.txt")
		if err != nil {
			t.Fatal(err)
		}
		pages := strings.Split(string(text), "\f")
		name := filepath.Base(base)
		if len(pages)-1 != notices[name].Pages {
			t.Errorf("%s: ofdrw finds %d pages, want %d", name, len(pages)-1, notices[name].Pages)
			continue
		}
		for i, p := range notices[name].Laid.Pages {
			want := ""
			for k := range p.Lines {
				want += p.Lines[k].Text()
			}
			if got := strings.ReplaceAll(pages[i], "\n", ""); got != want {
				t.Errorf("%s: page %d says\n%s\nwant\n%s", name, i+1, got, want)
			}
		}
		inPDF := generatortest.Output(t, nil, "pdftotext", "-raw", base+".pdf", "-")
		if got, want := sortedRunes(string(text)), sortedRunes(inPDF); got != want {
			t.Errorf("%s: other characters than poppler reads in the PDF", name)
		}
	}
}

// sortedRunes are a text's characters in the order of their numbers, without blanks: judges differ in the order of what stands beside one another.
func sortedRunes(text string) string {
	runes := []rune(strings.Join(strings.Fields(text), ""))
	slices.Sort(runes)
	return string(runes)
}

// ppm is how many pixels a millimetre has in the pictures.
const ppm = 6

// TestOFDRWDraws: ofdrw's pictures of the first two pages and of the last two are those that poppler draws of the PDF. Of all the ink in either, next to none
// has no ink of its colour beside it in the other. With PICTURES, the pictures go into that folder.
func TestOFDRWDraws(t *testing.T) {
	dir := t.TempDir()
	if keep := os.Getenv("PICTURES"); keep != "" {
		dir = keep
	}
	notices := ofdNotices(t)
	drawn := []string{"sample", "draft", "rare", "forms", "paper-red", "paper-joint", "paper-letter", "paper-minutes", "bundled-jidu"}
	var bases []string
	for _, name := range drawn {
		bases = append(bases, writeOFD(t, dir, name, notices[name]))
	}
	askOFDRW(t, ppm, bases...)
	for i, base := range bases {
		worst := 0.0
		pages := notices[drawn[i]].Pages
		var before *sheetPicture
		for n := 1; n <= pages; n++ {
			if n > 2 && n < pages-1 {
				continue
			}
			number := fmt.Sprint(n)
			generatortest.Output(t, nil, "pdftoppm", "-png", "-singlefile", "-f", number, "-r", fmt.Sprint(ppm*25.4), base+".pdf", base+".pdf."+number)
			ofd, pdf := picture(t, base+".ofd."+number+".png"), picture(t, base+".pdf."+number+".png")
			if x, y := ofd.width-pdf.width, ofd.height-pdf.height; x*x > 1 || y*y > 1 {
				t.Errorf("%s: page %d is %d × %d pixels, in the PDF %d × %d", drawn[i], n, ofd.width, ofd.height, pdf.width, pdf.height)
			}
			share := max(ofd.elsewhere(pdf), pdf.elsewhere(ofd))
			worst = max(worst, share)
			if share > mostElsewhere {
				t.Errorf("%s: %.2f %% of the ink of page %d stands elsewhere", drawn[i], share*100, n)
			}
			if before != nil && max(before.elsewhere(pdf), pdf.elsewhere(before)) < 20*mostElsewhere {
				t.Errorf("%s: pages %d and the one before are told to be alike, so nothing is told at all", drawn[i], n)
			}
			before = ofd
		}
		t.Logf("%s: %d pages, at most %.3f %% of the ink elsewhere", drawn[i], pages, worst*100)
	}
}

// mostElsewhere is the share of a page's ink that may have none beside it in the other picture.
const mostElsewhere = 0.002

// sheetPicture is a picture's ink: for each pixel k for black, r for red, y for yellow, e for the grey of an edge, 0 for paper.
type sheetPicture struct {
	width, height int
	ink           []byte
}

func picture(t *testing.T, name string) *sheetPicture {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	rgba := image.NewRGBA(img.Bounds())
	draw.Draw(rgba, rgba.Rect, img, img.Bounds().Min, draw.Src)
	p := &sheetPicture{width: rgba.Rect.Dx(), height: rgba.Rect.Dy()}
	for y := range p.height {
		row := rgba.Pix[y*rgba.Stride:]
		for x := range p.width {
			p.ink = append(p.ink, ink(row[4*x], row[4*x+1], row[4*x+2]))
		}
	}
	return p
}

// ink is what colour a pixel has.
func ink(r, g, b byte) byte {
	switch {
	case r < 128 && g < 128 && b < 128:
		return 'k'
	case r >= 128 && g < 128 && b < 128:
		return 'r'
	case r >= 128 && g >= 128 && b < 128:
		return 'y'
	case min(r, g, b) < 216:
		return 'e'
	}
	return 0
}

// elsewhere is the share of the ink that has none of its colour within a pixel in another picture; beside black, the grey of an edge is enough.
func (p *sheetPicture) elsewhere(other *sheetPicture) float64 {
	all, lost := 0, 0
	for y := 1; y < min(p.height, other.height)-1; y++ {
		for x := 1; x < min(p.width, other.width)-1; x++ {
			kind := p.ink[y*p.width+x]
			if kind == 0 || kind == 'e' {
				continue
			}
			all++
			found := false
			for i := 0; i < 9 && !found; i++ {
				k := other.ink[(y+i/3-1)*other.width+x+i%3-1]
				found = k == kind || kind == 'k' && k != 0
			}
			if !found {
				lost++
			}
		}
	}
	return float64(lost) / float64(max(all, 1))
}

// profileLine is what the schema says of the archive profile's own name, which it does not know.
var profileLine = regexp.MustCompile(`OFD\.xml:\d+: .*DocType.*`)

// TestOFDSchema: every part of every kind of page is sound by the standard's schema, but for the archive profile's name.
func TestOFDSchema(t *testing.T) {
	found, _ := filepath.Glob(filepath.Join(generatortest.Judges(t), "ofd-schema-*"))
	if len(found) == 0 {
		t.Skip("the schema of OFD is not here: .ci/judges could not fetch it")
	}
	schemas := map[string]string{"OFD.xml": "OFD", "Document.xml": "Document", "PublicRes.xml": "Res", "Content.xml": "Page", "Attachments.xml": "Attachments"}
	for name, notice := range ofdNotices(t) {
		dir := t.TempDir()
		data := notice.Files[1].Data
		z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(err)
		}
		parts := map[string][]string{}
		for i, f := range z.File {
			schema := schemas[f.Name[strings.LastIndexByte(f.Name, '/')+1:]]
			if schema == "" {
				continue
			}
			path := filepath.Join(dir, fmt.Sprint(i)+strings.ReplaceAll(f.Name, "/", "-"))
			r, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			content, err := io.ReadAll(r)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, content, 0o644); err != nil {
				t.Fatal(err)
			}
			parts[schema] = append(parts[schema], path)
		}
		for schema, paths := range parts {
			out, _ := exec.Command("xmllint", append([]string{"--noout", "--nonet", "--schema", filepath.Join(found[0], schema+".xsd")}, paths...)...).CombinedOutput()
			for line := range strings.Lines(string(out)) {
				if !strings.HasSuffix(line, " validates\n") && !profileLine.MatchString(line) && !strings.HasSuffix(line, "OFD.xml fails to validate\n") {
					t.Errorf("%s: %s", name, line)
				}
			}
			if len(out) == 0 {
				t.Errorf("%s: xmllint says nothing of %s", name, schema)
			}
		}
	}
}
