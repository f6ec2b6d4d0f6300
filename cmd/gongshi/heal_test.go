package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// The tests end this program at a line of its journal, or break a stage of one ledger's way.
func init() {
	stop, err := strconv.Atoi(os.Getenv("GONGSHI_TEST_STOP"))
	broken, ledger, breaks := strings.Cut(os.Getenv("GONGSHI_TEST_BREAK"), "@")
	if err != nil && !breaks {
		return
	}
	lines := 0
	step = func(stage, path string) {
		if stage == "journal" {
			if lines++; lines == stop {
				os.Exit(9)
			}
		}
		if breaks && stage == broken && strings.HasSuffix(path, ledger) {
			var none []int
			_ = none[len(path)]
		}
	}
}

// twoSchools writes a ledger of several units: the second book of a county.
func twoSchools(t *testing.T, path string, names ...string) {
	t.Helper()
	book, err := excelize.OpenFile(sampleLedger)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	check := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	_, err = book.NewSheet("单位信息")
	check(err)
	head := []any{"单位", "单位简称", "单位全称", "党组织简称"}
	check(book.SetSheetRow("单位信息", "A1", &head))
	for i, name := range names {
		row := []any{name, name, "中共" + name + "委员会", name + "党委"}
		check(book.SetSheetRow("单位信息", fmt.Sprintf("A%d", i+2), &row))
	}
	for _, cell := range []string{"B2", "B3", "B4"} {
		check(book.SetCellStr("基本信息", cell, ""))
	}
	rows, err := book.GetRows("整改台账")
	check(err)
	col, err := excelize.ColumnNumberToName(len(rows[1]) + 3)
	check(err)
	check(book.SetCellStr("整改台账", col+"2", "单位"))
	for r := 3; r <= len(rows); r++ {
		check(book.SetCellStr("整改台账", fmt.Sprintf("%s%d", col, r), names[min((r-3)*len(names)/20, len(names)-1)]))
	}
	check(book.SaveAs(path))
}

// TestStoppedAtEveryLine: a run that is killed behind any line of its journal, in the middle of a ledger with several units too, is made whole by the next one.
func TestStoppedAtEveryLine(t *testing.T) {
	dir := t.TempDir()
	in, full := filepath.Join(dir, "台账"), filepath.Join(dir, "full")
	county(t, in, 1)
	twoSchools(t, filepath.Join(in, "三校台账.xlsx"), "甲县一中", "甲县二中", "甲县三中")
	if status, stdout, stderr := said(t, gongshi(t, "build", in, "-o", full)); status != exitDone || !strings.Contains(stdout, "一共4个单位") {
		t.Fatalf("%d\n%s%s", status, stdout, stderr)
	}
	ended := 0
	for line := 1; line <= 8; line++ {
		out := filepath.Join(dir, "out"+strconv.Itoa(line))
		stopped := gongshi(t, "build", in, "-o", out)
		stopped.Env = append(os.Environ(), "GONGSHI_TEST_STOP="+strconv.Itoa(line))
		if status, _, _ := said(t, stopped); status == 9 {
			ended++
			if status, _, stderr := said(t, gongshi(t, "summary", out)); status != exitFailed || !strings.Contains(stderr, "没有做完") {
				t.Errorf("a sum of a run that was stopped at line %d: %d %s", line, status, stderr)
			}
		}
		if status, _, stderr := said(t, gongshi(t, "build", in, "-o", out, "--changed")); status != exitDone {
			t.Fatalf("after line %d: %d %s", line, status, stderr)
		}
		sameFolders(t, full, out)
	}
	if ended != 5 { // a line for the run, one for each unit
		t.Errorf("the run was stopped at %d lines", ended)
	}
}

// TestPartedRecord: a record with some units of a ledger and not all is no base of a sum.
func TestPartedRecord(t *testing.T) {
	dir := t.TempDir()
	in, out := filepath.Join(dir, "台账"), filepath.Join(dir, "out")
	county(t, in, 1)
	twoSchools(t, filepath.Join(in, "两校台账.xlsx"), "甲县一中", "甲县二中")
	said(t, gongshi(t, "build", in, "-o", out))
	record := filepath.Join(out, recordName)
	data, err := os.ReadFile(record)
	if err != nil {
		t.Fatal(err)
	}
	lines := slices.DeleteFunc(strings.SplitAfter(string(data), "\n"), func(l string) bool { return strings.Contains(l, `"unit":"甲县二中"`) })
	if err := os.WriteFile(record, []byte(strings.Join(lines, "")), 0o644); err != nil {
		t.Fatal(err)
	}
	if status, _, stderr := said(t, gongshi(t, "summary", out)); status != exitFailed || !strings.Contains(stderr, "两校台账.xlsx有几个单位，记录里不全") {
		t.Errorf("%d %s", status, stderr)
	}
}

// TestOneUnitsFault: a fault of the program's own, at whatever stage, fails its unit with one line and no other, and is kept for whoever mends it.
func TestOneUnitsFault(t *testing.T) {
	dir := t.TempDir()
	in := filepath.Join(dir, "台账")
	county(t, in, 5)
	for _, stage := range []string{"read", "build", "name", "save", "tell"} {
		t.Run(stage, func(t *testing.T) {
			out := filepath.Join(dir, stage)
			cmd := gongshi(t, "build", in, "-o", out)
			cmd.Env = append(os.Environ(), "GONGSHI_TEST_BREAK="+stage+"@第0003中学.xlsx")
			status, stdout, stderr := said(t, cmd)
			if status != exitFailed || strings.Count(stderr, "程序出了毛病") != 1 || !strings.Contains(stderr, faultsName) {
				t.Errorf("%d\n%s\n%s", status, stdout, stderr)
			}
			if strings.Contains(stderr, "goroutine") || strings.Contains(stderr, "panic") {
				t.Errorf("a person sees a trace: %s", stderr)
			}
			for n := 1; n <= 5; n++ {
				if n != 3 && !strings.Contains(stdout, fmt.Sprintf("中共第%04d中学党委", n)) {
					t.Errorf("unit %d is not there:\n%s", n, stdout)
				}
			}
			if !strings.Contains(stdout, "一共5个单位，1个没有出成（第0003中学") {
				t.Errorf("%s", stdout)
			}
			if kept, err := os.ReadFile(filepath.Join(out, faultsName)); err != nil || !strings.Contains(string(kept), "index out of range") || !strings.Contains(string(kept), "第0003中学.xlsx") || !strings.Contains(string(kept), ".go:") {
				t.Errorf("%v: %s", err, kept)
			}
			again := gongshi(t, "build", in, "-o", out, "--json")
			again.Env = cmd.Env
			if _, stdout, _ = said(t, again); strings.Count(stdout, `"cause":"panic: runtime error`) != 1 {
				t.Errorf("--json does not tell the cause: %.300s", stdout)
			}
		})
	}
}
