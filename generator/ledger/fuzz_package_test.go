package ledger_test

import (
	"os"
	"path/filepath"
	"testing"

	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
	"gongshi/generator/sheet/sheettest"
	"gongshi/generator/stats"
)

// read reads a workbook and holds it to what holds of all: no ledger without an error that says why, and no number below zero.
func read(t *testing.T, name string, data []byte) {
	t.Helper()
	l, list := ledger.Read(sheet.Open(name, data, ""), ledger.Options{})
	if l == nil || len(l.Units) == 0 {
		if l != nil || !list.HasError() {
			t.Fatalf("no ledger, and no error: %+v", list)
		}
		return
	}
	for i := range l.Units {
		f := stats.Collect(&l.Units[i])
		if f.Recovered.IsNegative() || len(f.Recovered.String()) > 60 {
			t.Errorf("%v yuan", f.Recovered)
		}
		if !list.HasError() && f.Done.N+f.Open.N+f.Ongoing.N != f.Total.N {
			t.Errorf("%d+%d+%d of %d, and no error", f.Done.N, f.Open.N, f.Ongoing.N, f.Total.N)
		}
	}
}

// FuzzCorpus changes the bytes of the corpus' files: the zip itself, and what is no zip.
func FuzzCorpus(f *testing.F) {
	files, err := os.ReadDir(corpusDir)
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(filepath.Join(corpusDir, file.Name()))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(filepath.Ext(file.Name()) == ".csv", data)
	}
	f.Fuzz(func(t *testing.T, csv bool, data []byte) {
		name := "台账.xlsx"
		if csv {
			name = "台账.csv"
		}
		read(t, name, data)
	})
}

// FuzzPart changes one part of a sound package, which changed bytes of a zip never get past its checksums with: lists of parts, styles,
// strings, sheets.
func FuzzPart(f *testing.F) {
	plain := sheettest.PlainBook(map[string]any{"C2": sheettest.Cell{Attr: `t="s"`, Inside: "<v>0</v>"}}).With("xl/sharedStrings.xml", sheettest.Strings("担当意识不强"))
	for i, part := range plain {
		f.Add(uint8(i), part.Text)
	}
	for i, part := range sheettest.New(sheettest.Plain(nil, sheettest.Merges("B2:B4", "A1:XFD1048576")), sheettest.Info(nil)) {
		f.Add(uint8(i), part.Text)
	}
	f.Fuzz(func(t *testing.T, i uint8, text string) {
		book := plain.With(plain[int(i)%len(plain)].Name, text)
		read(t, "台账.xlsx", book.Zip())
	})
}
