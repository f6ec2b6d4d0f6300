//go:build conformance

package generator_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"image"
	"image/color"
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

// judgesCache is where .ci/judges keeps what is no package of Debian's.
func judgesCache(t *testing.T) string {
	t.Helper()
	dir, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	return filepath.Join(dir, "gongshi-judges")
}

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
	args := []string{"-Djava.awt.headless=true", "-Dorg.slf4j.simpleLogger.defaultLogLevel=info", "-cp", filepath.Join(judgesCache(t), "ofdrw", "*"),
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

// TestOFDRWDraws: ofdrw's pictures are those that poppler draws of the PDF. Of all the ink in either, next to none has no ink of its colour beside it in the
// other. With PICTURES, the pictures go into that folder.
func TestOFDRWDraws(t *testing.T) {
	dir := t.TempDir()
	if keep := os.Getenv("PICTURES"); keep != "" {
		dir = keep
	}
	notices := ofdNotices(t)
	var bases []string
	drawn := []string{"draft", "rare", "forms", "paper-red", "paper-joint", "paper-letter", "paper-minutes", "bundled-jidu"}
	for _, name := range drawn {
		bases = append(bases, writeOFD(t, dir, name, notices[name]))
	}
	askOFDRW(t, ppm, bases...)
	for i, base := range bases {
		generatortest.Output(t, nil, "pdftoppm", "-png", "-r", fmt.Sprint(ppm*25.4), base+".pdf", base+".pdf")
		theirs, err := filepath.Glob(base + ".pdf-*.png")
		if err != nil || len(theirs) != notices[drawn[i]].Pages {
			t.Fatalf("poppler draws %d pages: %v", len(theirs), err)
		}
		slices.Sort(theirs)
		worst := 0.0
		for n := range theirs {
			ofd, pdf := picture(t, fmt.Sprintf("%s.ofd.%d.png", base, n+1)), picture(t, theirs[n])
			if !alikeSizes(ofd.Bounds(), pdf.Bounds()) {
				t.Errorf("%s: page %d is %v, in the PDF %v", drawn[i], n+1, ofd.Bounds(), pdf.Bounds())
			}
			share := max(elsewhere(ofd, pdf), elsewhere(pdf, ofd))
			worst = max(worst, share)
			if share > mostElsewhere {
				t.Errorf("%s: %.2f %% of the ink of page %d stands elsewhere", drawn[i], share*100, n+1)
			}
		}
		t.Logf("%s: %d pages, at most %.3f %% of the ink elsewhere", drawn[i], len(theirs), worst*100)
	}
}

// mostElsewhere is the share of a page's ink that may have none beside it in the other picture.
const mostElsewhere = 0.002

func picture(t *testing.T, name string) image.Image {
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
	return img
}

func alikeSizes(a, b image.Rectangle) bool {
	x, y := a.Dx()-b.Dx(), a.Dy()-b.Dy()
	return x*x <= 1 && y*y <= 1
}

// ink is what colour a pixel has, 0 for paper and for the grey of an edge.
func ink(c color.Color) byte {
	r, g, b, _ := c.RGBA()
	dark := func(v uint32) bool { return v < 0x8000 }
	switch {
	case dark(r) && dark(g) && dark(b):
		return 'k'
	case !dark(r) && dark(g) && dark(b):
		return 'r'
	case !dark(r) && !dark(g) && dark(b):
		return 'y'
	}
	return 0
}

// touched reports whether a pixel is not paper.
func touched(c color.Color) bool {
	r, g, b, _ := c.RGBA()
	return min(r, g, b) < 0xD800
}

// elsewhere is the share of a's ink that has none of its colour within a pixel in b; beside black, the grey of an edge is enough.
func elsewhere(a, b image.Image) float64 {
	box := a.Bounds()
	all, lost := 0, 0
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			kind := ink(a.At(x, y))
			if kind == 0 {
				continue
			}
			all++
			found := false
			for i := 0; i < 9 && !found; i++ {
				c := b.At(x+i%3-1, y+i/3-1)
				found = ink(c) == kind || kind == 'k' && touched(c)
			}
			if !found {
				lost++
			}
		}
	}
	if all == 0 {
		return 0
	}
	return float64(lost) / float64(all)
}

// profileLine is what the schema says of the archive profile's own name, which it does not know.
var profileLine = regexp.MustCompile(`OFD\.xml:\d+: .*DocType.*`)

// TestOFDSchema: every part of every kind of page is sound by the standard's schema, but for the archive profile's name.
func TestOFDSchema(t *testing.T) {
	found, _ := filepath.Glob(filepath.Join(judgesCache(t), "ofd-schema-*"))
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
