package page

import (
	"archive/zip"
	"bytes"
	"strings"
	"testing"
)

// TestZip: all ledgers' files come in one, with their 汇总, always the same; a ledger with an error stands in the 汇总 alone.
func TestZip(t *testing.T) {
	d := newDesktop(t, Usual)
	query := "zip?f=docx&f=pdf"
	for _, name := range []string{"甲.xlsx", "乙.xlsx"} {
		query += "&v=" + d.look(wish{Ledger: d.upload(name, sampleData(t))})[0].View
	}
	query += "&v=" + d.look(wish{Ledger: d.upload("坏.xlsx", []byte("PK\x03\x04"))})[0].View
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
	if got, want := strings.Join(names, " "), "汇总.xlsx 汇总通报.docx 汇总通报.pdf "+notice+".docx "+notice+".pdf "+notice+"（息县二高）.docx "+notice+"（息县二高）.pdf"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if _, _, again := d.send("GET", query, nil, nil); !bytes.Equal(again, data) {
		t.Error("the same twice is not the same")
	}
	for path, want := range map[string]int{"zip?f=docx": 409, "zip?v=x&f=pdf": 404, strings.ReplaceAll(query, "f=", "g="): 400} {
		if status, _, _ := d.send("GET", path, nil, nil); status != want {
			t.Errorf("%.30s: %d, want %d", path, status, want)
		}
	}
}
