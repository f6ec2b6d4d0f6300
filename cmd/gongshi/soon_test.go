//go:build unix

package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// The tests have a stage of one ledger's way take a minute.
func init() {
	sleeps, ledger, ok := strings.Cut(os.Getenv("GONGSHI_TEST_SLEEP"), "@")
	if !ok {
		return
	}
	step = func(stage, path string) {
		if stage == sleeps && strings.HasSuffix(path, ledger) {
			time.Sleep(time.Minute)
		}
	}
}

// TestInterruptLeavesAUnit: one Ctrl-C leaves a unit that takes long within a second, says so, and --changed does it.
func TestInterruptLeavesAUnit(t *testing.T) {
	dir := t.TempDir()
	in, full := filepath.Join(dir, "台账"), filepath.Join(dir, "full")
	county(t, in, 6)
	said(t, gongshi(t, "build", in, "-o", full))
	for _, stage := range []string{"read", "build"} {
		out := filepath.Join(dir, stage)
		cmd := gongshi(t, "build", in, "-o", out, "--jobs", "2")
		cmd.Env = append(os.Environ(), "GONGSHI_TEST_SLEEP="+stage+"@第0003中学.xlsx")
		var stderr bytes.Buffer
		cmd.Stderr = &stderr
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		waitFor(t, out, 4)
		pressed := time.Now()
		cmd.Process.Signal(os.Interrupt)
		cmd.Wait()
		if took := time.Since(pressed); took > 3*time.Second { // a second on a machine that has nothing else to do
			t.Errorf("%s: it takes %v to end", stage, took)
		}
		if status, text := cmd.ProcessState.ExitCode(), stderr.String(); status != exitFailed || !strings.Contains(text, "中断了：做完了") || !strings.Contains(text, "第0003中学.xlsx") {
			t.Errorf("%s: exit status %d: %s", stage, status, text)
		}
		if status, _, text := said(t, gongshi(t, "build", in, "-o", out, "--changed")); status != exitDone {
			t.Errorf("%s: the second run ends with %d: %s", stage, status, text)
		}
		sameFolders(t, full, out)
	}
}
