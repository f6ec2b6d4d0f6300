package main

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"

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
		programSum() // while the program can still be read
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		syscall.RawSyscall(syscall.SYS_SETFSUID, 65534, 0, 0)
		defer syscall.RawSyscall(syscall.SYS_SETFSUID, 0, 0, 0)
	}
	var stdout, stderr bytes.Buffer
	status := run([]string{"build", in, "-o", out, "-f", "docx"}, &stdout, &stderr)
	if said := stdout.String(); status != exitFailed || !strings.Contains(said, "一共2个单位，另有1个文件夹打不开（乡镇学校）；共114项") {
		t.Errorf("exit status %d, said %s", status, said)
	}
	if said := stderr.String(); !strings.Contains(said, closed+"：文件夹读不了") {
		t.Errorf("said %s", said)
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
	data, err := os.ReadFile(filepath.Join(out, "汇总通报.docx"))
	if err != nil {
		t.Fatal(err)
	}
	if text, err := documentText(data); err != nil || !strings.Contains(text, "另有1个文件夹打不开，里面的台账没有计入。") {
		t.Errorf("%v, the notice says %s", err, text)
	}
}
