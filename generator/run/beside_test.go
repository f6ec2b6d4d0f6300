package run

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// edit changes a word in a DOCX, as a person does in Word: every other part stays as it was.
func edit(t *testing.T, path, part, old, text string) {
	t.Helper()
	zr, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer zr.Close()
	var out bytes.Buffer
	zw := zip.NewWriter(&out)
	for _, f := range zr.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, _ := io.ReadAll(r)
		if f.Name == part {
			if !bytes.Contains(data, []byte(old)) {
				t.Fatalf("%s has no %q", path, old)
			}
			data = bytes.Replace(data, []byte(old), []byte(text), 1)
		}
		w, _ := zw.Create(f.Name)
		w.Write(data)
	}
	zw.Close()
	if err := os.WriteFile(path, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

func ls(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	slices.Sort(names)
	return strings.Join(names, " ")
}

// TestEditedIsKept: what a person has edited since it was written stays, the new files stand beside it together, and Overwrite replaces it.
func TestEditedIsKept(t *testing.T) {
	const notice = "中共息县二高党委关于巡察整改情况的公示"
	out := t.TempDir()
	plan := planFor(sampleLedger, out)
	plan.Options.Annotate = true
	overwrite, attached := plan, plan
	overwrite.Overwrite, attached.Options.WithLedger = true, true
	buildWell(t, plan)
	if l := buildWell(t, attached); strings.Contains(l.text(), "改动过") {
		t.Errorf("what nobody has edited: %s", l.text())
	}
	for _, edited := range []string{notice + ".docx", notice + "（校对）.docx"} {
		path := filepath.Join(out, edited)
		edit(t, path, "word/document.xml", "高度重视", "十分重视")
		mine, _ := os.ReadFile(path)
		l := buildWell(t, plan)
		if !strings.Contains(l.text(), "“"+edited+"”在写出以后被改动过，没有覆盖") {
			t.Errorf("%s: %s", edited, l.text())
		}
		if now, _ := os.ReadFile(path); !bytes.Equal(mine, now) {
			t.Errorf("%s was overwritten", edited)
		}
		if _, err := os.Stat(filepath.Join(out, strings.TrimSuffix(edited, ".docx")+"（新）.docx")); err != nil {
			t.Error(err)
		}
		buildWell(t, overwrite)
		if now, _ := os.ReadFile(path); bytes.Equal(mine, now) {
			t.Errorf("%s was not overwritten on the word", edited)
		}
	}
	pdf := filepath.Join(out, notice+".pdf")
	data, _ := os.ReadFile(pdf)
	if err := os.WriteFile(pdf, append(data, "\n% a note put in by a reader\n%%EOF\n"...), 0o644); err != nil {
		t.Fatal(err)
	}
	if l := buildWell(t, plan); !strings.Contains(l.text(), "“"+notice+".pdf”在写出以后被改动过") {
		t.Errorf("an edited PDF: %s", l.text())
	}
	want := notice + ".docx " + notice + ".pdf " + notice + "（新）.docx " + notice + "（新）.pdf " + notice + "（校对）.docx " + notice + "（校对）（新）.docx"
	if got := ls(t, out); got != want {
		t.Errorf("the folder holds %s", got)
	}
}

// TestEditedSummaryIsKept: so it is with 汇总, and a run that goes on keeps what it has put beside.
func TestEditedSummaryIsKept(t *testing.T) {
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in"), filepath.Join(dir, "out")
	county(t, in, 2)
	buildWell(t, planFor(in, out))
	edit(t, filepath.Join(out, "汇总.xlsx"), "xl/workbook.xml", "<sheets>", "<sheets><!-- 改 -->")
	edit(t, filepath.Join(out, "中共第0002中学党委关于巡察整改情况的公示.docx"), "word/document.xml", "高度重视", "十分重视")
	for range 2 {
		l := buildWell(t, changed(planFor(in, out)))
		if text := l.text(); strings.Count(text, "改动过") == 0 || strings.Contains(text, "上次的公示还在") {
			t.Error(text)
		}
	}
	for _, name := range []string{"汇总（新）.xlsx", "中共第0002中学党委关于巡察整改情况的公示（新）.docx", "中共第0002中学党委关于巡察整改情况的公示（新）.pdf"} {
		if _, err := os.Stat(filepath.Join(out, name)); err != nil {
			t.Error(err)
		}
	}
	if l := buildWell(t, changed(planFor(in, out))); len(told[Kept](l)) != 2 {
		t.Errorf("%d units are kept: %s", len(told[Kept](l)), l.text())
	}
}

// TestLeftBeside: what an earlier run has put beside an edited 汇总通报 is told when that is replaced, unless it has been edited itself.
func TestLeftBeside(t *testing.T) {
	dir := t.TempDir()
	in, out := filepath.Join(dir, "台账"), filepath.Join(dir, "out")
	county(t, in, 2)
	plan := planFor(in, out)
	plan.Options.Formats = plan.Options.Formats[:1] // docx
	overwrite := plan
	overwrite.Overwrite = true
	buildWell(t, plan)
	edit(t, filepath.Join(out, "汇总通报.docx"), "word/document.xml", "总体情况", "总的情况")
	if text := buildWell(t, plan).text(); !strings.Contains(text, "新的写在旁边：汇总通报（新）.docx") || strings.Contains(text, "上次写在旁边的") {
		t.Error(text)
	}
	if text := buildWell(t, overwrite).text(); !strings.Contains(text, "上次写在旁边的还在，是旧的：") || !strings.Contains(text, "汇总通报（新）.docx") {
		t.Error(text)
	}
	edit(t, filepath.Join(out, "汇总通报（新）.docx"), "word/document.xml", "总体情况", "总的情况")
	if text := buildWell(t, plan).text(); strings.Contains(text, "上次写在旁边的") {
		t.Error(text)
	}
}
