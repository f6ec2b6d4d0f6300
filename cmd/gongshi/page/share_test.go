package page

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"net/url"
	"slices"
	"strings"
	"testing"
)

// TestArticle: the words for the clipboard are those of the notice, with what a request has filled in; of a broken ledger there are none.
func TestArticle(t *testing.T) {
	d := newDesktop(t, DefaultLimits)
	id := d.upload("台账.xlsx", sampleData(t))
	v := d.show(request{Ledger: id, Mask: true})[0].View
	status, _, data := d.send("GET", "article/"+v, nil, nil)
	var article struct{ HTML, Text string }
	if err := json.Unmarshal(data, &article); status != 200 || err != nil {
		t.Fatal(status, err)
	}
	if !strings.HasPrefix(article.HTML, "<article>\n<h1 style") || !strings.HasPrefix(article.Text, "中共息县二高党委关于巡察整改情况的公示\r\n") {
		t.Errorf("%.80q, %.80q", article.HTML, article.Text)
	}
	_, _, txt := d.send("GET", "file/"+v+"/txt", nil, nil)
	if article.Text != strings.TrimPrefix(string(txt), "\ufeff") {
		t.Error("the words are not those of the text file")
	}
	broken := d.show(request{Ledger: d.upload("坏.xlsx", []byte("PK\x03\x04"))})[0].View
	for path, want := range map[string]int{"article/x": 404, "article/" + broken: 409} {
		if status, _, _ := d.send("GET", path, nil, nil); status != want {
			t.Errorf("%s: %d, want %d", path, status, want)
		}
	}
}

// TestPictureFiles: the long picture comes as it is, those of the pages in a zip, all of them among the others of 打包下载.
func TestPictureFiles(t *testing.T) {
	d := newDesktop(t, DefaultLimits)
	v := d.show(request{Ledger: d.upload("台账.xlsx", sampleData(t))})[0]
	const name = "中共息县二高党委关于巡察整改情况的公示"
	status, header, long := d.send("GET", "file/"+v.View+"/png", nil, nil)
	if status != 200 || header.Get("Content-Type") != "image/png" || !strings.Contains(header.Get("Content-Disposition"), url.PathEscape(name+".png")) || !bytes.HasPrefix(long, []byte("\x89PNG")) {
		t.Fatal(status, header)
	}
	files := func(path, saved string) (names []string) {
		_, header, data := d.send("GET", path, nil, nil)
		z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil || !strings.Contains(header.Get("Content-Disposition"), url.PathEscape(saved)) {
			t.Fatal(path, err, header)
		}
		for _, f := range z.File {
			names = append(names, f.Name)
		}
		return names
	}
	each := files("file/"+v.View+"/png?each=1", name+"（每页一张）.zip")
	if len(each) != len(v.Pages) || each[0] != name+"（第1页）.png" || each[10] != name+"（第11页）.png" {
		t.Errorf("%q", each)
	}
	if all := files("zip?f=png&v="+v.View, "公示.zip"); !slices.Equal(all, append([]string{name + ".png"}, each...)) {
		t.Errorf("%q", all)
	}
}
