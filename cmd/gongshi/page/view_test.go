package page

import (
	"bytes"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"gongshi/fonts"
	"gongshi/generator"
	"gongshi/generator/ledger"
	"gongshi/generator/picture"
	"gongshi/generator/run"
	"gongshi/generator/sheet"

	"github.com/xuri/excelize/v2"
)

// TestNotice: what the page is told of the sample, and what comes of it.
func TestNotice(t *testing.T) {
	d := newDesktop(t, DefaultLimits)
	id := d.upload("台账.xlsx", sampleData(t))
	units := d.show(request{Ledger: id, Unit: -1})
	if len(units) != 1 || !units[0].Ready {
		t.Fatalf("%+v", units)
	}
	u := units[0]
	if s := u.Stats; s.Total != 57 || s.Done != 48 || s.Open != 4 || s.Ongoing != 5 || s.Rate != "93%" || len(s.Others) != 4 || s.Others[0] != [2]string{"追缴资金", "155元"} {
		t.Errorf("%+v", s)
	}
	if len(u.Pages) != 11 || len(u.Missing) != 0 || u.Info["单位简称"] != "息县二高" {
		t.Errorf("%d pages, missing %v, info %v", len(u.Pages), u.Missing, u.Info)
	}
	checkFiles(t, d, id, u)
	d.send("POST", "forget", strings.NewReader(`["`+id+`"]`), nil)
	if status, _, _ := d.send("GET", "file/"+u.View+"/pdf", nil, nil); status != 404 {
		t.Errorf("a file of what was taken away: %d", status)
	}
}

// checkFiles holds the pictures and files of the sample against what generator.Build makes of it.
func checkFiles(t *testing.T, d *desktop, id string, u jsonUnit) {
	t.Helper()
	book, _ := ledger.Read(sheet.Open("台账.xlsx", sampleData(t), ""), ledger.Options{})
	notice, _ := generator.Build(&book.Units[0], generator.Options{Template: run.BundledText("公示"), Formats: generator.Formats})
	for i, p := range u.Pages {
		status, header, data := d.send("GET", fmt.Sprintf("picture/%s/0/%s", id, p.Key), nil, nil)
		if status != 200 || header.Get("Content-Type") != "image/svg+xml" || !bytes.Equal(data, picture.Of(notice)[i].SVG()) {
			t.Errorf("page %d: %d %s, %d bytes", i+1, status, header.Get("Content-Type"), len(data))
		}
	}
	for i, format := range []string{"docx", "pdf", "ofd"} {
		status, header, data := d.send("GET", "file/"+u.View+"/"+format, nil, nil)
		if status != 200 || !bytes.Equal(data, notice.Files[i].Data) {
			t.Errorf("%s: %d, %d bytes, want %d", format, status, len(data), len(notice.Files[i].Data))
		}
		if got, want := header.Get("Content-Disposition"), "attachment; filename*=UTF-8''"+url.PathEscape(notice.Title+"."+format); got != want {
			t.Errorf("%s is to be saved as %s", format, got)
		}
	}
	for _, path := range []string{"picture/" + id + "/0/x", "picture/" + id + "/x/" + u.Pages[0].Key, "picture/x/0/" + u.Pages[0].Key, "file/x/pdf", "file/" + u.View + "/exe"} {
		if status, _, _ := d.send("GET", path, nil, nil); status != 404 {
			t.Errorf("%s: %d", path, status)
		}
	}
}

// TestWishes: what is chosen and filled in is what the command would make of the same.
func TestWishes(t *testing.T) {
	d := newDesktop(t, DefaultLimits)
	id := d.upload("台账.xlsx", sampleData(t))
	look := func(change func(*request)) jsonUnit {
		want := request{Ledger: id}
		change(&want)
		return d.show(want)[0]
	}
	plain := look(func(*request) {})
	for name, tt := range map[string]struct {
		change func(*request)
		right  func(u jsonUnit) bool
	}{
		"another text":        {func(w *request) { w.Kind = "通报" }, func(u jsonUnit) bool { return strings.HasSuffix(u.Title, "通报") && u.Ready }},
		"an item":             {func(w *request) { w.Sets = map[int]map[string]string{0: {"党组织简称": "一中党委"}} }, func(u jsonUnit) bool { return strings.Contains(u.Title, "一中党委") }},
		"another unit's item": {func(w *request) { w.Sets = map[int]map[string]string{1: {"党组织简称": "一中党委"}} }, func(u jsonUnit) bool { return u.Title == plain.Title }},
		"no seal": {func(w *request) { w.Seal = "否" }, func(u jsonUnit) bool {
			return u.Pages[len(u.Pages)-1].Key != plain.Pages[len(plain.Pages)-1].Key && u.Pages[0].Key == plain.Pages[0].Key
		}},
		"附件": {func(w *request) { w.Attachment = true }, func(u jsonUnit) bool { return len(u.Pages) > 11 && u.Pages[len(u.Pages)-1].Landscape }},
		"a wrong date": {func(w *request) { w.Sets = map[int]map[string]string{0: {"落款日期": "八月"}} }, func(u jsonUnit) bool {
			return !u.Ready && u.Findings[0].Item == "落款日期" && !strings.Contains(u.Findings[0].Text, "--")
		}},
		"a sheet that is not there": {func(w *request) { w.Sheets = []string{"没有"} }, func(u jsonUnit) bool { return !u.Ready && len(u.Findings) > 0 }},
		"columns wrongly written":   {func(w *request) { w.Columns = "甲" }, func(u jsonUnit) bool { return !u.Ready && strings.Contains(u.Findings[0].Text, "列的意思") }},
	} {
		if u := look(tt.change); !tt.right(u) {
			t.Errorf("%s: %q, ready %v, %d pages, %+v", name, u.Title, u.Ready, len(u.Pages), u.Findings)
		}
	}
}

// TestCorpus: every broken or odd file gives findings or numbers, worded for the page, and never an answer that is none.
func TestCorpus(t *testing.T) {
	d := newDesktop(t, DefaultLimits)
	paths, err := filepath.Glob("../../../generator/sheet/testdata/corpus/*")
	if err != nil || len(paths) < 100 {
		t.Fatal(len(paths), err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		units := d.show(request{Ledger: d.upload(filepath.Base(path), data), Unit: -1})
		if len(units) == 0 {
			t.Errorf("%s: nothing", path)
		}
		for _, u := range units {
			if u.Stats == nil && len(u.Findings) == 0 {
				t.Errorf("%s: neither numbers nor findings", path)
			}
			for _, f := range u.Findings {
				if s := f.Text + f.Hint; strings.Contains(s, "--") || strings.Contains(s, "gongshi ") {
					t.Errorf("%s speaks of the command line: %s。%s", path, f.Text, f.Hint)
				}
			}
		}
	}
}

// TestTogether: many windows at once get each their own.
func TestTogether(t *testing.T) {
	d := newDesktop(t, DefaultLimits)
	data := sampleData(t)
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			name := fmt.Sprintf("第%d中学党委", i)
			id := d.upload(fmt.Sprintf("%d.xlsx", i), data)
			for range 3 {
				u := d.show(request{Ledger: id, Sets: map[int]map[string]string{0: {"党组织简称": name}}})[0]
				if !strings.Contains(u.Title, name) || !u.Ready {
					t.Errorf("window %d sees %q", i, u.Title)
				}
			}
		})
	}
	wg.Wait()
}

// BenchmarkNotice is what the program does between a drop, or a keystroke, and its answer.
func BenchmarkNotice(b *testing.B) {
	s := New(fakeAddr("127.0.0.1:1"), fonts.Bundled(), DefaultLimits)
	id, _ := s.uploads.put("台账.xlsx", sampleData(b))
	file := s.uploads.get(id)
	for name, sets := range map[string]map[int]map[string]string{"ready": nil, "lacking": {0: {"落款日期": "2023"}}} {
		b.Run(name, func(b *testing.B) {
			want := request{Ledger: id, Sets: sets}
			for b.Loop() {
				s.makeView(b.Context(), file, &want, 0, s.open(file, &want, 0))
			}
		})
	}
}

// TestOneRound: a ledger with an error shows what else is to be mended, too: what lacks in 基本信息 and what the proofreader finds in the cells that can be read.
func TestOneRound(t *testing.T) {
	book, err := excelize.OpenReader(bytes.NewReader(sampleData(t)))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range [][3]string{{"整改台账", "I5", "差不多了"}, {"整改台账", "H35", "学生家长李某（13812345678）已回访。"}, {"基本信息", "B4", ""}} {
		if err := book.SetCellStr(c[0], c[1], c[2]); err != nil {
			t.Fatal(err)
		}
	}
	var data bytes.Buffer
	if _, err := book.WriteTo(&data); err != nil {
		t.Fatal(err)
	}
	d := newDesktop(t, DefaultLimits)
	u := d.show(request{Ledger: d.upload("台账.xlsx", data.Bytes())})[0]
	codes := map[string]bool{}
	for _, f := range u.Findings {
		codes[f.Code] = true
		if f.Rule != strings.HasPrefix(f.Code, "proof.") || f.Missing != (f.Code == "info.missing") { // by which the page counts
			t.Errorf("%s: of a rule %v, missing %v", f.Code, f.Rule, f.Missing)
		}
	}
	if u.Ready || !codes["ledger.status.unknown"] || !codes["proof.privacy.mobile"] || !slices.Contains(u.Missing, "党组织简称") {
		t.Errorf("%v, missing %v", codes, u.Missing)
	}
}
