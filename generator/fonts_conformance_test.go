//go:build conformance

package generator_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gongshi/fonts"
	"gongshi/generator"
	"gongshi/generator/generatortest"
	"gongshi/generator/ledger"
	"gongshi/generator/style"
	"gongshi/generator/truetype/facetest"
	"gongshi/samples"
)

// The tests of this file ask LibreOffice on a machine that has no Chinese face at all.

// bare is an environment with one face, of Latin letters only: without any LibreOffice does not start.
func bare(t *testing.T, dir string) []string {
	t.Helper()
	latin := filepath.Join(dir, "latin")
	if err := os.Mkdir(latin, 0o755); err != nil {
		t.Fatal(err)
	}
	face := fonts.Bundled().Chain(style.Hei)[0].Subset([]rune("ABCabc123"), "Latin")
	if err := os.WriteFile(filepath.Join(latin, "latin.ttf"), face, 0o644); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "bare.conf")
	conf := fmt.Sprintf(`<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>`, latin, filepath.Join(dir, "cache"))
	if err := os.WriteFile(path, []byte(conf), 0o644); err != nil {
		t.Fatal(err)
	}
	return []string{"FONTCONFIG_FILE=" + path}
}

// carried builds a notice whose DOCX carries its faces and lets LibreOffice make a PDF of it.
func carried(t *testing.T, unit *ledger.Unit, set *fonts.Set) (notice *generator.Notice, pdf string) {
	t.Helper()
	notice, findings := generator.Build(unit, generator.Options{Template: generatortest.Template(t, "gongshi"), Formats: withoutPictures, Faces: set, EmbedFonts: true})
	if notice == nil || len(findings) > 0 {
		t.Fatal(findings)
	}
	dir := t.TempDir()
	docx := filepath.Join(dir, "notice.docx")
	if err := os.WriteFile(docx, notice.Files[0].Data, 0o644); err != nil {
		t.Fatal(err)
	}
	generatortest.Output(t, bare(t, dir), "soffice", "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless", "--convert-to", "pdf", "--outdir", dir, docx)
	return notice, filepath.Join(dir, "notice.pdf")
}

// embeddedFonts names the fonts of a PDF, each once.
func embeddedFonts(t *testing.T, pdf string) []string {
	t.Helper()
	var names []string
	for _, line := range strings.Split(strings.TrimSpace(generatortest.Output(t, nil, "pdffonts", pdf)), "\n")[2:] {
		name, _, _ := strings.Cut(line, " ")
		if _, after, ok := strings.Cut(name, "+"); ok {
			name = after
		}
		if !regexp.MustCompile(`yes yes yes`).MatchString(line) {
			t.Errorf("not embedded: %s", line)
		}
		names = append(names, name)
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func checkCarried(t *testing.T, notice *generator.Notice, pdf string, wantText string, wantFonts ...string) {
	t.Helper()
	if got := embeddedFonts(t, pdf); !slices.Equal(got, wantFonts) {
		t.Errorf("LibreOffice draws with %v, want %v", got, wantFonts)
	}
	if info := generatortest.Output(t, nil, "pdfinfo", pdf); !regexp.MustCompile(fmt.Sprintf(`Pages:\s+%d\n`, notice.Pages)).MatchString(info) {
		t.Errorf("LibreOffice makes another number of pages than %d:\n%s", notice.Pages, info)
	}
	if got := squash(generatortest.Output(t, nil, "pdftotext", pdf, "-")); got != squash(wantText) {
		i := 0
		for i < len(got) && i < len(squash(wantText)) && got[i] == squash(wantText)[i] {
			i++
		}
		t.Errorf("the text differs from byte %d on: …%.60q", i, got[i:])
	}
}

// TestLibreOfficeShowsCarriedFonts: our faces, their gaps' faces for rare names, and all of the text, where nobody has a Chinese face.
func TestLibreOfficeShowsCarriedFonts(t *testing.T) {
	notice, pdf := carried(t, generatortest.Sample(t), nil)
	checkCarried(t, notice, pdf, samples.Notice,
		"GongwenFangSong-Regular", "GongwenHei-Regular", "GongwenKai-Regular", "GongwenSong-Regular", "GongwenXiaoBiaoSong-Regular")

	notice, pdf = carried(t, generatortest.Sample(t, ledger.Setting{Key: "领导小组组长", Value: "李𠮷、王𬬭"}), nil)
	checkCarried(t, notice, pdf, strings.Join(docxParagraphs(t, notice.Files[0].Data), "\n"),
		"GongwenFangSong-Regular", "GongwenFangSongExt-Regular", "GongwenHei-Regular", "GongwenKai-Regular", "GongwenSong-Regular", "GongwenXiaoBiaoSong-Regular")
}

// TestLibreOfficeShowsTheOfficesFonts: an office's face out of a collection goes along; one that others may not edit does not.
func TestLibreOfficeShowsTheOfficesFonts(t *testing.T) {
	dir := t.TempDir()
	face := func(role style.Role, family string) []byte {
		return fonts.Bundled().Chain(role)[0].Subset([]rune(samples.Notice+"— 0123456789"), family)
	}
	for name, data := range map[string][]byte{
		// Our 宋体 and 黑体 play the office's 仿宋 and 楷体.
		"f.ttc": facetest.Collection(face(style.Kai, "新宋体"), face(style.Song, "仿宋_GB2312")),
		"k.ttf": facetest.Rights(face(style.Hei, "楷体"), 4),
	} {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	set, findings, err := fonts.Folder(dir)
	if err != nil || len(findings) > 0 {
		t.Fatal(findings, err)
	}
	notice, pdf := carried(t, generatortest.Sample(t), set)
	if got := embeddedFonts(t, pdf); slices.Contains(got, "GongwenKai-Regular") || slices.Contains(got, "GongwenFangSong-Regular") || !slices.Contains(got, "GongwenSong-Regular") {
		t.Errorf("LibreOffice draws with %v", got)
	}
	z, err := zip.NewReader(bytes.NewReader(notice.Files[0].Data), int64(len(notice.Files[0].Data)))
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, f := range z.File {
		if strings.HasSuffix(f.Name, ".odttf") {
			n++
		}
	}
	if n != 4 {
		t.Errorf("the DOCX carries %d faces, want the office's 仿宋 and our 黑体, 小标宋 and 宋体", n)
	}
}
