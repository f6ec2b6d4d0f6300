package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gongshi/generator/finding"
)

func TestCapped(t *testing.T) {
	many := func(n int, code string) (list finding.List) {
		for i := range n {
			list = append(list, finding.Finding{Severity: finding.Error, Code: code, File: "a.xlsx", Cell: fmt.Sprint("H", i+2), Text: "错"})
		}
		return list
	}
	for n, want := range map[int]int{0: 0, 1: 1, alike: alike, alike + 1: alike + 1, alike + 2: alike + 1, 10000: alike + 1} {
		got := capped(many(n, "x"))
		if len(got) != want {
			t.Errorf("%d findings make %d lines, want %d", n, len(got), want)
		}
		if n > alike+1 && got[len(got)-1].Text != fmt.Sprintf("同样的问题还有%d处，没有逐条列出", n-alike) {
			t.Errorf("%d: %s", n, got[len(got)-1].Text)
		}
	}
	if got := capped(append(many(50, "x"), many(3, "y")...)); len(got) != alike+1+3 {
		t.Errorf("%d lines of two kinds", len(got))
	}
}

// TestFlood: ten thousand bad rows print a screen and a count; --report has each.
func TestFlood(t *testing.T) {
	dir := t.TempDir()
	var rows strings.Builder
	rows.WriteString("序号,问题类别,存在问题,整改措施,整改结果,完成情况\n")
	for i := range 10_000 {
		fmt.Fprintf(&rows, "%d,类,题%d,措施,结果,差不多\n", i+1, i)
	}
	path := filepath.Join(dir, "台账.csv")
	if err := os.WriteFile(path, []byte(rows.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	status, stdout, stderr := said(t, gongshi(t, "check", path, "--report", filepath.Join(dir, "结果.xlsx")))
	if status != exitFailed || len(stderr) > 8<<10 || !strings.Contains(stderr, "同样的问题还有9990处") || !strings.Contains(stderr, "处错误") {
		t.Errorf("%d, %d bytes: %.2000s", status, len(stderr), stderr)
	}
	if !strings.Contains(stdout, "结果.xlsx") {
		t.Error(stdout)
	}
	status, stdout, _ = said(t, gongshi(t, "check", path, "--json"))
	if n := strings.Count(stdout, `"ledger.status.unknown"`); status != exitFailed || n != 10_000 {
		t.Errorf("--json has %d findings", n)
	}
}
