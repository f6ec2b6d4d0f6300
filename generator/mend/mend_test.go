package mend_test

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"regexp"
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
		b, out := mendedAll(t, path, data)
		switch {
		case out == nil:
		case b.Converts():
			converted++
		default:
			mended++
			otherPartsStay(t, path, data, out)
		}
	}
	if mended < 50 || converted < 3 {
		t.Errorf("only %d were mended, %d converted", mended, converted)
	}
}

// mendedAll changes a character of each text of a workbook; out is nil where nothing could be changed.
func mendedAll(t *testing.T, path string, data []byte) (b *mend.Book, out []byte) {
	t.Helper()
	old := sheet.Open(filepath.Base(path), data, "")
	if old.Findings.HasError() || len(old.Grids) == 0 || len(old.Unread) > 0 {
		return nil, nil
	}
	b, err := mend.Open(data, old)
	if err != nil {
		return nil, nil
	}
	for _, g := range old.Grids {
		tried := 0
		for at, c := range g.Cells() {
			if g.Own(at).Text != "" && c.Fault == sheet.NoFault && tried < 200 {
				tried++
				n := len([]rune(c.Text))
				b.Change(g.Name, at.Name(), mend.Edit{From: n / 2, To: n/2 + 1, Text: "改好", Why: "试一试"})
			}
		}
	}
	if b.Edited() == 0 {
		return b, nil
	}
	if out, err = b.Write(); err != nil { // it read otherwise than it should: more than 200 sheets, sheets of one name
		return b, nil
	}
	return b, out
}

// otherPartsStay holds every part of a package that need not change to what it was.
func otherPartsStay(t *testing.T, path string, data, out []byte) {
	t.Helper()
	changes := regexp.MustCompile(`(?i)sheet\d*\.xml$|workbook\.xml(\.rels)?$|^\[Content_Types\]\.xml$|^docProps/app\.xml$`)
	before, after := partsOf(t, data), partsOf(t, out)
	for part, was := range before {
		if is, ok := after[part]; !ok || !changes.MatchString(part) && !bytes.Equal(was, is) {
			t.Errorf("%s: %s has changed", path, part)
		}
	}
	if !seal.Intact(out) {
		t.Errorf("%s: the copy has no sum", path)
	}
}
