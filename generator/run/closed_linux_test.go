package run

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"

	"gongshi/generator/manuscript"

	"github.com/xuri/excelize/v2"
)

// TestClosedFolder: the units of a folder that cannot be opened are nobody's guess, so the 汇总 says that they are missing.
func TestClosedFolder(t *testing.T) {
	dir := t.TempDir()
	in, out := filepath.Join(dir, "台账"), filepath.Join(dir, "out")
	county(t, in, 2)
	closed := filepath.Join(in, "乡镇学校")
	county(t, closed, 1)
	if err := os.Mkdir(out, 0o755); err != nil {
		t.Fatal(err)
	}
	for path, mode := range map[string]os.FileMode{filepath.Dir(dir): 0o755, dir: 0o755, out: 0o777, closed: 0} {
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
	}
	defer os.Chmod(closed, 0o755)
	if os.Geteuid() == 0 { // who may open everything; this thread, which looks for the ledgers, may not
		programChecksum() // while the program can still be read
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		syscall.RawSyscall(syscall.SYS_SETFSUID, 65534, 0, 0)
		defer syscall.RawSyscall(syscall.SYS_SETFSUID, 0, 0, 0)
	}
	plan := planFor(in, out)
	plan.Options.Formats = plan.Options.Formats[:1] // docx
	o, l := build(plan)
	if total := l.total(); !o.Failed || total.Units != 2 || !slices.Equal(total.Closed, []string{"乡镇学校"}) || total.Total != 114 {
		t.Errorf("%+v", total)
	}
	if !strings.Contains(l.text(), closed+"：文件夹读不了") {
		t.Errorf("said %s", l.text())
	}
	book, err := excelize.OpenFile(filepath.Join(out, "汇总.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	rows, err := book.GetRows(book.GetSheetName(0))
	if err != nil || !slices.ContainsFunc(rows, func(row []string) bool { return slices.Contains(row, "文件夹“乡镇学校”") }) {
		t.Errorf("%v, the folder is not among %q", err, rows)
	}
	text, found := manuscript.ReadFile(filepath.Join(out, "汇总通报.docx"))
	if text == nil || !slices.ContainsFunc(text.Paragraphs, func(p manuscript.Paragraph) bool {
		return strings.Contains(p.Text, "另有1个文件夹打不开，里面的台账没有计入。")
	}) {
		t.Errorf("%v, the notice says %v", found, text)
	}
}
