package page

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
)

// TestZip: all ledgers' files come in one, with their 汇总, always the same; a ledger with an error stands in the 汇总 alone.
func TestZip(t *testing.T) {
	d := newDesktop(t, DefaultLimits)
	query := "zip?f=docx&f=pdf&f=ofd&v="
	query += "," + d.show(request{Ledger: d.upload("甲.xlsx", sampleData(t))})[0].View
	second := d.upload("乙.xlsx", sampleData(t))
	double := query + "," + d.show(request{Ledger: second})[0].View
	query += "," + d.show(request{Ledger: second, Sets: map[int]map[string]string{0: {"单位简称": "息县二高分校"}}})[0].View
	query += "," + d.show(request{Ledger: d.upload("坏.xlsx", []byte("PK\x03\x04"))})[0].View
	status, _, data := d.send("GET", query, nil, nil)
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if status != 200 || err != nil {
		t.Fatal(status, err)
	}
	var names []string
	for _, f := range z.File {
		names = append(names, f.Name)
	}
	const notice = "中共息县二高党委关于巡察整改情况的公示"
	if got, want := strings.Join(names, " "), "汇总.xlsx 汇总通报.docx 汇总通报.pdf 汇总通报.ofd "+notice+".docx "+notice+".pdf "+notice+".ofd "+notice+"（息县二高分校）.docx "+notice+"（息县二高分校）.pdf "+notice+"（息县二高分校）.ofd"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if _, _, again := d.send("GET", query, nil, nil); !bytes.Equal(again, data) {
		t.Error("the same twice is not the same")
	}
	// Two ledgers of one unit have both their notices, but nothing is added up.
	_, _, data = d.send("GET", double, nil, nil)
	if z, err = zip.NewReader(bytes.NewReader(data), int64(len(data))); err != nil || len(z.File) != 6 {
		t.Errorf("%d files of two ledgers of one unit: %v", len(z.File), err)
	}
	for path, want := range map[string]int{"zip?f=docx": 409, "zip?v=x&f=pdf": 404, strings.ReplaceAll(query, "f=", "g="): 400} {
		if status, _, _ := d.send("GET", path, nil, nil); status != want {
			t.Errorf("%.30s: %d, want %d", path, status, want)
		}
	}
}

// TestZipOfManyUnits: the units of one ledger, of which one was given an item, have each its own file; an address that asks for very many is let through.
func TestZipOfManyUnits(t *testing.T) {
	d := served(t)
	const units = 30
	var ledger strings.Builder
	ledger.WriteString("单位,问题类别,存在问题,整改措施,整改结果,完成情况\n")
	for i := range units {
		fmt.Fprintf(&ledger, "%d中,党建,学习不够,加强学习。,已经学了。,已完成\n", i)
	}
	id := d.upload("台账.csv", []byte(ledger.String()))
	query := "zip?f=docx&v="
	shown := d.show(request{Ledger: id, Unit: -1, Draft: true, Sets: map[int]map[string]string{1: {"单位简称": "改名学校"}}})
	for _, u := range shown {
		query += "," + u.View
	}
	status, _, data := d.send("GET", query, nil, nil)
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if status != 200 || err != nil || len(shown) != units {
		t.Fatalf("%d units, an address of %d bytes: %d %v", len(shown), len(query), status, err)
	}
	if want := units + 2; len(z.File) != want {
		t.Errorf("%d files, want %d", len(z.File), want)
	}
	// What was filled in for one is in its file alone.
	_, _, alone := d.send("GET", "file/"+shown[1].View+"/docx", nil, nil)
	if status, _, _ := d.send("GET", "zip?f=docx&v="+strings.Repeat(","+strings.Repeat("X", 26), 20000), nil, nil); status != 404 {
		t.Errorf("an address of 20,000 units: %d", status)
	}
	for i, want := range []bool{false, true, false} {
		r, err := z.File[2+i].Open()
		if err != nil {
			t.Fatal(err)
		}
		if got, _ := io.ReadAll(r); bytes.Equal(got, alone) != want {
			t.Errorf("file %s: %v", z.File[2+i].Name, !want)
		}
	}
}
