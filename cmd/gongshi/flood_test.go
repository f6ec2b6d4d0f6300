package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestFlood: ten thousand bad rows print a screen and a count, or one line where all say the same; --report and --json have each.
func TestFlood(t *testing.T) {
	dir := t.TempDir()
	var rows, alike strings.Builder
	const header = "序号,问题类别,存在问题,整改措施,整改结果,完成情况\n"
	rows.WriteString(header)
	alike.WriteString(header)
	for i := range 3_000 {
		fmt.Fprintf(&rows, "%d,类,题%d,措施,结果,差不多%d\n", i+1, i, i)
		fmt.Fprintf(&alike, "%d,类,题%d,措施,结果,差不多\n", i+1, i)
	}
	path, same := filepath.Join(dir, "台账.csv"), filepath.Join(dir, "一样.csv")
	for file, content := range map[string]string{path: rows.String(), same: alike.String()} {
		if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	_, _, stderr := said(t, gongshi(t, "check", same))
	if want := "错误：" + same + " F2:F3001 共3000格：看不懂的完成情况“差不多”。"; !strings.Contains(stderr, want) || strings.Contains(stderr, "同样的问题") {
		t.Errorf("%.2000s", stderr)
	}
	status, stdout, stderr := said(t, gongshi(t, "check", path, "--report", filepath.Join(dir, "结果.xlsx")))
	if status != exitFailed || len(stderr) > 8<<10 || !strings.Contains(stderr, "同样的问题还有2990处") || !strings.Contains(stderr, "处错误") {
		t.Errorf("%d, %d bytes: %.2000s", status, len(stderr), stderr)
	}
	if !strings.Contains(stdout, "结果.xlsx") {
		t.Error(stdout)
	}
	status, stdout, _ = said(t, gongshi(t, "check", path, "--json"))
	if n := strings.Count(stdout, `"ledger.status.unknown"`); status != exitFailed || n != 3_000 {
		t.Errorf("--json has %d findings", n)
	}
}
