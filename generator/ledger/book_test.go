package ledger_test

import (
	"os"
	"path/filepath"
	"reflect"
	"sync"
	"testing"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
)

// readAlone is what comes of a workbook, with what is said of it.
type readAlone struct {
	ledger *ledger.Ledger
	told   finding.List
}

// TestBook: what a book is read for leaves nothing in it. Each reading of one that is opened once, two at a time and with other settings between,
// is that of the same workbook opened for it alone.
func TestBook(t *testing.T) {
	table, _ := ledger.ReadInfo(sheet.OpenFile("../../samples/batch/单位信息.xlsx", ""), ledger.Options{})
	if table == nil {
		t.Fatal("no table")
	}
	wishes := []ledger.Options{
		{},
		{Set: []ledger.Setting{{Key: "单位简称", Value: "二中"}, {Key: "计数单位", Value: "措施"}}},
		{Set: []ledger.Setting{{Key: "反馈日期", Value: "八月"}, {Key: "落款日期", Value: ""}}},
		{Sheets: []string{"Sheet1"}},
		{InfoTable: table},
	}
	var paths []string
	for _, pattern := range []string{corpusDir + "/*", "../../samples/*.xlsx", "../../samples/batch/*.*"} {
		found, err := filepath.Glob(pattern)
		if err != nil || len(found) == 0 {
			t.Fatalf("%s: %v", pattern, err)
		}
		paths = append(paths, found...)
	}
	read := 0
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		file := sheet.Open(path, data, "")
		book := ledger.Look(file, nil)
		if file.Findings.HasError() {
			if l, list := book.Read(ledger.Options{}); l != nil || !reflect.DeepEqual(list, file.Findings) {
				t.Errorf("%s: %v, want %v", path, list, file.Findings)
			}
			continue
		}
		read++
		alone := make([]readAlone, len(wishes))
		for i, opt := range wishes {
			alone[i].ledger, alone[i].told = ledger.Read(sheet.Open(path, data, ""), opt)
		}
		for i := range 2 * len(wishes) {
			opt, want, told := wishes[i%len(wishes)], alone[i%len(wishes)].ledger, alone[i%len(wishes)].told
			var both sync.WaitGroup
			for range 2 {
				both.Go(func() {
					if got, list := book.Read(opt); !reflect.DeepEqual(got, want) || !reflect.DeepEqual(list, told) {
						t.Errorf("%s, reading %d: %v, want %v", path, i, list, told)
					}
				})
			}
			both.Wait()
		}
	}
	if read < 100 {
		t.Errorf("only %d of %d could be read", read, len(paths))
	}
}
