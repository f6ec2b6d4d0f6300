package run

import (
	"os"
	"path/filepath"
	"testing"

	"gongshi/generator/sheet/sheettest"
)

// TestUse: what a Word document is depends on what it holds, and on what it is given for.
func TestUse(t *testing.T) {
	dir := t.TempDir()
	word := func(body string) []byte { return sheettest.Word(body, nil).Zip() }
	odd := word(sheettest.WordTable([]string{"编号", "问题描述甲", "改得怎么样"}, []string{"1", "预算", "改好了"}))
	known := word(sheettest.WordTable([]string{"序号", "存在问题", "完成情况"}, []string{"1", "预算", "已完成"}))
	plain, comparing, chosen, building := Use{}, Use{Compared: true}, Use{Chosen: true}, Use{Build: true}
	for _, tt := range []struct {
		name string
		data []byte
		use  Use
		want bool
	}{
		{"台账.docx", known, plain, false},
		{"台账.docx", known, comparing, true},
		{"台账.wps", known, plain, false},
		{"台账.doc", known, plain, false},
		{"别的表.docx", odd, plain, true},
		{"别的表.docx", odd, building, true},
		{"别的表.docx", odd, chosen, false},
		{"别的表.docx", odd, Use{Chosen: true, Compared: true}, true},
		{"文字.docx", word(sheettest.WordParagraph("没有表格")), chosen, true},
		{"断.docx", known[:len(known)/2], plain, true},
		{"断.docx", known[:len(known)/2], building, false},
		{"旧.doc", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old"), building, true},
		{"没有.docx", nil, building, true},
		{"稿.txt", []byte("一段话"), chosen, true},
		{"台账.xlsx", known, comparing, false},
	} {
		path := filepath.Join(dir, tt.name)
		if tt.data != nil {
			if err := os.WriteFile(path, tt.data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if got := tt.use.IsText(path); got != tt.want {
			t.Errorf("%s %+v: %v", tt.name, tt.use, got)
		}
		if got := HoldsTable(path); got != (tt.name == "别的表.docx") {
			t.Errorf("%s holds a table: %v", tt.name, got)
		}
	}
}
