//go:build unix

package main

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"gongshi/generator/run/runtest"
)

// waitFor waits until a folder holds so many notices' files.
func waitFor(t *testing.T, dir string, n int) {
	t.Helper()
	for begun := time.Now(); time.Since(begun) < time.Minute; time.Sleep(2 * time.Millisecond) {
		found, _ := filepath.Glob(filepath.Join(dir, "*公示*"))
		if len(found) >= n {
			return
		}
	}
	t.Fatal("no notice after a minute")
}

// TestInterrupt: Ctrl-C finishes what is being written, says what is not done, and --changed goes on from there.
func TestInterrupt(t *testing.T) {
	dir := t.TempDir()
	in, out, full := filepath.Join(dir, "台账"), filepath.Join(dir, "out"), filepath.Join(dir, "full")
	county(t, in, 40)
	cmd := gongshi(t, "build", in, "-o", out)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	waitFor(t, out, 4)
	cmd.Process.Signal(os.Interrupt)
	cmd.Wait()
	if status := cmd.ProcessState.ExitCode(); status != exitFailed {
		t.Errorf("exit status %d, want %d; %s", status, exitFailed, stderr.String())
	}
	done := runtest.Whole(t, out)
	if done%2 != 0 || done >= 80 {
		t.Errorf("%d files after Ctrl-C", done)
	}
	if text := stderr.String(); !strings.Contains(text, "中断了：做完了") || !strings.Contains(text, "第0040中学.xlsx") && !strings.Contains(text, " 等") {
		t.Errorf("it said only: %s", text)
	}
	if temps, _ := filepath.Glob(filepath.Join(out, ".gongshi-*.tmp")); len(temps) > 0 {
		t.Errorf("%s was left", temps[0])
	}

	interruptJSON(t, in, filepath.Join(dir, "json"))

	status, stdout, errs := said(t, gongshi(t, "build", in, "-o", out, "--changed"))
	if kept := strings.Count(stdout, "没有变化"); status != exitDone || kept != done/2 {
		t.Errorf("the second run ended with %d and kept %d of %d; %s", status, kept, done/2, errs)
	}
	said(t, gongshi(t, "build", in, "-o", full))
	runtest.SameFolders(t, full, out)
}

// interruptJSON: a program is told as much as a person.
func interruptJSON(t *testing.T, in, out string) {
	t.Helper()
	cmd := gongshi(t, "build", in, "-o", out, "--json")
	var stdout bytes.Buffer
	cmd.Stdout = &stdout
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	waitFor(t, out, 4)
	cmd.Process.Signal(os.Interrupt)
	cmd.Wait()
	lines := strings.Split(strings.TrimSpace(stdout.String()), "\n")
	var last struct {
		Type string
		Done int
		Left []string
	}
	if err := json.Unmarshal([]byte(lines[len(lines)-1]), &last); err != nil || last.Type != "interrupted" {
		t.Fatalf("the last line is %s", lines[len(lines)-1])
	}
	done := runtest.Whole(t, out) / 2
	if last.Done != done || len(last.Left) != 40-done || filepath.Base(last.Left[len(last.Left)-1]) != "第0040中学.xlsx" {
		t.Errorf("%d notices are there, it said %+v", done, last)
	}
}

// TestKill: kill -9 at two dozen random moments leaves whole files only, and the next run makes of them, byte for byte, what an undisturbed one makes; a ledger
// with several units is among them, and every fourth time the folder holds what a run before has made.
func TestKill(t *testing.T) {
	dir := t.TempDir()
	in, full := filepath.Join(dir, "台账"), filepath.Join(dir, "full")
	county(t, in, 3)
	runtest.Schools(t, sampleLedger, filepath.Join(in, "两校台账.xlsx"), "甲县一中", "甲县二中")
	start := time.Now()
	said(t, gongshi(t, "build", in, "-o", full))
	long := time.Since(start)
	out := filepath.Join(dir, "out")
	random := rand.New(rand.NewPCG(15, 40))
	for i := range 24 {
		if i%4 == 0 {
			os.Remove(filepath.Join(out, "中共第0003中学党委关于巡察整改情况的公示.pdf"))
		} else if err := os.RemoveAll(out); err != nil {
			t.Fatal(err)
		}
		cmd := gongshi(t, "build", in, "-o", out, "--changed")
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(random.Float64() * float64(long)))
		cmd.Process.Signal(syscall.SIGKILL)
		cmd.Wait()
		runtest.Whole(t, out)
		if status, _, stderr := said(t, gongshi(t, "build", in, "-o", out, "--changed")); status != exitDone {
			t.Fatalf("after kill %d: exit status %d; %s", i, status, stderr)
		}
		runtest.SameFolders(t, full, out)
		if t.Failed() {
			t.Fatalf("after kill %d", i)
		}
	}
	if temps, _ := filepath.Glob(filepath.Join(out, ".gongshi-*.tmp")); len(temps) > 0 {
		t.Errorf("%d temporary files lie about after the last whole run", len(temps))
	}
}
