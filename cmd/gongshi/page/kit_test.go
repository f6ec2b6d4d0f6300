package page

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"net/url"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/run"
	"gongshi/templates"
)

// TestKit: the papers that are ticked come in one zip, in the folders of the command, each as the page gives it alone.
func TestKit(t *testing.T) {
	d := newDesktop(t, DefaultLimits)
	v := d.show(request{Ledger: d.upload("县/台账.xlsx", sampleData(t))})[0].View
	query := "kit?k=" + url.QueryEscape("公示") + "&k=" + url.QueryEscape("通报") + "&f=docx&f=pdf&f=ofd&e=1&v=" + v
	status, header, data := d.send("GET", query, nil, nil)
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if status != 200 || err != nil || !strings.Contains(header.Get("Content-Disposition"), url.PathEscape("息县二高成套材料.zip")) {
		t.Fatal(status, err, header)
	}
	var names []string
	for _, f := range z.File {
		names = append(names, f.Name)
	}
	const notice = "息县二高/公开/中共息县二高党委关于巡察整改情况的"
	want := []string{"息县二高/材料清单.docx", "息县二高/材料清单.pdf", "息县二高/材料清单.ofd", "息县二高/依据表.docx", "息县二高/依据表.pdf", "息县二高/依据表.ofd", "息县二高/依据表.xlsx", notice + "公示.docx", notice + "公示.pdf", notice + "公示.ofd", notice + "通报.docx", notice + "通报.pdf", notice + "通报.ofd"}
	if !slices.Equal(names, want) {
		t.Errorf("%q", names)
	}
	f, err := z.Open(notice + "公示.pdf")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	inKit, _ := io.ReadAll(f)
	if _, _, alone := d.send("GET", "file/"+v+"/pdf", nil, nil); !bytes.Equal(alone, inKit) {
		t.Error("the notice of the kit is another than that alone")
	}
	if _, _, again := d.send("GET", query, nil, nil); !bytes.Equal(again, data) {
		t.Error("the same twice is not the same")
	}
	for path, want := range map[string]int{
		"kit?k=%E5%85%AC%E7%A4%BA&f=pdf&v=x": 404, "kit?f=pdf&v=" + v: 400, "kit?k=%E5%85%AC%E7%A4%BA&v=" + v: 400, "kit?k=%E8%AF%B7%E6%9F%AC&f=pdf&v=" + v: 400,
	} {
		if status, _, _ := d.send("GET", path, nil, nil); status != want {
			t.Errorf("%s: %d, want %d", path, status, want)
		}
	}
	broken := d.show(request{Ledger: d.upload("坏.xlsx", []byte("PK\x03\x04"))})[0].View
	if status, _, _ := d.send("GET", "kit?k=%E5%85%AC%E7%A4%BA&f=pdf&v="+broken, nil, nil); status != 409 {
		t.Errorf("of a broken ledger: %d", status)
	}
}

// TestKitPapers: the page offers every bundled paper, and ticks those that the command makes.
func TestKitPapers(t *testing.T) {
	d := newDesktop(t, DefaultLimits)
	_, _, data := d.send("GET", "setup", nil, nil)
	var setup struct{ Papers []kitPaper }
	if err := json.Unmarshal(data, &setup); err != nil || len(setup.Papers) != len(templates.Papers()) {
		t.Fatalf("%+v %v", setup, err)
	}
	var ticked, made []string
	for _, p := range setup.Papers {
		if p.Usual {
			ticked = append(ticked, p.Kind)
		}
		if p.About == "" || p.Readers == "" {
			t.Errorf("%+v", p)
		}
	}
	for _, p := range run.KitPapers() {
		made = append(made, p.Kind)
	}
	if !slices.Equal(ticked, made) {
		t.Errorf("%v are ticked, %v are made", ticked, made)
	}
}
