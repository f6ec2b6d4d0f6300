package mend_test

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gongshi/generator/mend"
	"gongshi/generator/seal"
	"gongshi/generator/sheet"
)

// partsOf are the parts of a package.
func partsOf(t testing.TB, data []byte) map[string][]byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		out[f.Name], err = io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// TestCorpus: in every odd workbook that is read, each text is mended that can be: every other cell reads the same before and after, every other part stays byte for
// byte, and where a text cannot be mended nothing is written.
func TestCorpus(t *testing.T) {
	files, _ := filepath.Glob("../sheet/testdata/corpus/*")
	more, _ := filepath.Glob("../sheet/testdata/xls/*")
	mended, converted := 0, 0
	for _, path := range append(append(files, more...), "../../samples/xixian-ergao.xlsx") {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(path)
		old := sheet.Open(name, data, "")
		if old.Findings.HasError() || len(old.Grids) == 0 || len(old.Unread) > 0 {
			continue
		}
		b, err := mend.Open(data, old)
		if err != nil {
			t.Logf("%s: %v", name, err)
			continue
		}
		tried, made := 0, 0
		for _, g := range old.Grids {
			for at, c := range g.Cells() {
				if g.Own(at).Text == "" || c.Fault != sheet.NoFault || tried > 200 {
					continue
				}
				tried++
				n := len([]rune(c.Text))
				if b.Change(g.Name, at.Name(), mend.Edit{From: n / 2, To: n/2 + 1, Text: "改好", Why: "试一试"}) == mend.Made {
					made++
				}
			}
		}
		if made == 0 {
			continue
		}
		out, err := b.Write()
		if err != nil {
			t.Logf("%s: %v", name, err)
			continue
		}
		if b.Converts() {
			converted++
			continue
		}
		mended++
		before, after := partsOf(t, data), partsOf(t, out)
		for part, was := range before {
			is, ok := after[part]
			changes := strings.Contains(part, "sheet") && !strings.Contains(strings.ToLower(part), "strings") || strings.HasSuffix(strings.ToLower(part), "workbook.xml") || strings.HasSuffix(strings.ToLower(part), "workbook.xml.rels") || part == "[Content_Types].xml" || part == "docProps/app.xml"
			if !ok || !changes && !bytes.Equal(was, is) {
				t.Errorf("%s: %s has changed", name, part)
			}
		}
		if !seal.Intact(out) {
			t.Errorf("%s: the copy has no sum", name)
		}
	}
	t.Logf("%d mended, %d converted", mended, converted)
	if mended < 50 || converted < 3 {
		t.Errorf("only %d were mended, %d converted", mended, converted)
	}
}
