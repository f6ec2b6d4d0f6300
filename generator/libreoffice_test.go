//go:build conformance

package generator_test

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gongshi/generator"
	"gongshi/generator/compose"
	"gongshi/generator/document"
	"gongshi/generator/generatortest"
	"gongshi/generator/ledger"
	"gongshi/generator/stats"
	"gongshi/generator/style"
)

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

// judge lays DOCX files out in LibreOffice, all in two runs, and gives their PDFs. LibreOffice reads autoSpaceDE=0 as on and puts a gap
// beside every digit, which Word does not; so the files go by way of .fodt, in which the gap can be switched off.
func judge(t *testing.T, docx []string) []string {
	t.Helper()
	dir := t.TempDir()
	env := []string{"FONTCONFIG_FILE=" + fontsConf(t, dir)}
	convert := func(to string, files []string) []string {
		generatortest.Output(t, env, "soffice", append([]string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", to, "--outdir", dir}, files...)...)
		out := make([]string, len(files))
		for i, f := range files {
			out[i] = filepath.Join(dir, strings.TrimSuffix(filepath.Base(f), filepath.Ext(f))+"."+to)
		}
		return out
	}
	flat := convert("fodt", docx)
	for _, f := range flat {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(f, autospace.ReplaceAll(text, []byte(`style:text-autospace="none"`)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return convert("pdf", flat)
}

// drawnLine is a line of a PDF as poppler finds it.
type drawnLine struct {
	page int
	// text has no blanks.
	text []rune
	// middle is the height of its middle, in points from the top, left where it begins.
	middle, left float64
}

// readLines puts the words that stand at one height together, left to right, whatever poppler takes for lines. Page numbers are left out.
func readLines(t *testing.T, pdf string) []drawnLine {
	t.Helper()
	type word struct {
		Left   float64 `xml:"xMin,attr"`
		Top    float64 `xml:"yMin,attr"`
		Bottom float64 `xml:"yMax,attr"`
		Text   string  `xml:",chardata"`
	}
	var doc struct {
		Pages []struct {
			Words []word `xml:"word"`
		} `xml:"body>doc>page"`
	}
	if err := xml.Unmarshal([]byte(generatortest.Output(t, nil, "pdftotext", "-bbox", pdf, "-")), &doc); err != nil {
		t.Fatal(err)
	}
	middle := func(w word) float64 { return (w.Top + w.Bottom) / 2 }
	foot := (style.PageHeight - style.MarginBottom).Points()
	var out []drawnLine
	for n, p := range doc.Pages {
		words := slices.DeleteFunc(p.Words, func(w word) bool { return middle(w) > foot })
		slices.SortStableFunc(words, func(a, b word) int { return cmp.Compare(middle(a), middle(b)) })
		for len(words) > 0 {
			k := 1
			for k < len(words) && middle(words[k])-middle(words[k-1]) < style.Pitch.Points()/3 {
				k++
			}
			row := words[:k]
			words = words[k:]
			slices.SortStableFunc(row, func(a, b word) int { return cmp.Compare(a.Left, b.Left) })
			line := drawnLine{page: n + 1, middle: middle(row[0]), left: row[0].Left}
			for _, w := range row {
				line.text = append(line.text, []rune(w.Text)...)
			}
			out = append(out, line)
		}
	}
	return out
}

// judged is a notice on its way through the judge.
type judged struct {
	name string
	unit *ledger.Unit
	tmpl *compose.Template
	// blocks are the paragraphs' text without blanks.
	blocks    [][]rune
	docx, pdf string
	pages     int
}

func (j *judged) build(t *testing.T, dir string) {
	t.Helper()
	doc, _ := compose.Notice(j.tmpl, stats.Collect(j.unit), false)
	notice, findings := generator.Build(j.unit, generator.Options{Template: j.tmpl, Formats: withoutPictures})
	if findings = withoutFit(findings); notice == nil || len(findings) > 0 {
		t.Fatalf("%s: %v", j.name, findings)
	}
	j.pages = notice.Pages
	j.blocks = paragraphRunes(doc)
	base := filepath.Join(dir, strings.ReplaceAll(j.name, " ", "-"))
	j.docx, j.pdf = writeFiles(t, base, notice)
}

// writeFiles writes a notice's files under one name and gives their paths.
func writeFiles(t *testing.T, base string, notice *generator.Notice) (docx, pdf string) {
	t.Helper()
	for _, f := range notice.Files {
		if err := os.WriteFile(base+"."+f.Extension, f.Data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return base + ".docx", base + ".pdf"
}

func paragraphRunes(doc *document.Document) [][]rune {
	var out [][]rune
	for _, p := range doc.Paragraphs() {
		out = append(out, []rune(strings.Join(strings.Fields(p), "")))
	}
	return out
}

// wantAlike is the share of lines that begin alike and stand on the same page.
const wantAlike = 0.98

// TestLibreOfficeLaysOutTheSameLines: the DOCX of the sample, and of a dozen notices of other lengths and titles, has the PDF's pages and
// lines. A line that begins elsewhere needs a reason that the rules of reasons_test.go know.
func TestLibreOfficeLaysOutTheSameLines(t *testing.T) {
	all := []*judged{{name: "the sample", unit: generatortest.Sample(t), tmpl: generatortest.Template(t, "gongshi")}}
	for _, m := range notices {
		all = append(all, &judged{name: m.name, unit: m.unit(t), tmpl: m.template(t)})
	}
	dir := t.TempDir()
	var docx []string
	for _, j := range all {
		j.build(t, dir)
		docx = append(docx, j.docx)
	}
	theirs := judge(t, docx)
	lines, alike := 0, 0
	for i, j := range all {
		got := compare(t, j, readLines(t, j.pdf), readLines(t, theirs[i]))
		lines, alike = lines+got.lines, alike+got.alike
		t.Logf("%s: %d pages, %d of %d lines alike", j.name, j.pages, got.alike, got.lines)
		for _, d := range got.differences {
			t.Logf("    %s", d)
			if d.reason == "" {
				t.Errorf("%s: no rule explains why LibreOffice begins another line: %s", j.name, d)
			}
		}
		if got.pages != j.pages {
			t.Errorf("%s: LibreOffice makes %d pages, we make %d", j.name, got.pages, j.pages)
		}
	}
	if share := float64(alike) / float64(lines); share < wantAlike {
		t.Errorf("%d of %d lines begin alike, %.1f %%, want %.0f %%", alike, lines, 100*share, 100*wantAlike)
	} else {
		t.Logf("%d of %d lines begin alike, %.2f %%", alike, lines, 100*share)
	}
	for n := 1; n <= all[0].pages; n++ {
		if mm := dashHeight(t, theirs[0], n); math.Abs(mm-269) > 0.5 {
			t.Errorf("page %d of the sample's DOCX: the dashes are %.2f mm from the top, want 269", n, mm)
		}
	}
}
