package run

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gongshi/generator"
	"gongshi/generator/run/runtest"
)

// TestStoppedAtEveryLine: a run that is killed behind any line of its journal, in the middle of a ledger with several units too, is made whole by the next
// one. What it leaves is what lies in the folder at that moment.
func TestStoppedAtEveryLine(t *testing.T) {
	dir := t.TempDir()
	in, full := filepath.Join(dir, "台账"), filepath.Join(dir, "full")
	county(t, in, 1)
	schools(t, filepath.Join(in, "三校台账.xlsx"), "甲县一中", "甲县二中", "甲县三中")
	if l := buildWell(t, planFor(in, full)); l.total().Units != 4 {
		t.Fatalf("%+v", l.total())
	}
	var stopped []string
	r := newRunner(context.Background(), planFor(in, filepath.Join(dir, "out")), &listener{})
	r.step = func(stage, path string) {
		if stage != "journal" {
			return
		}
		left := filepath.Join(dir, fmt.Sprint("left", len(stopped)))
		if err := os.CopyFS(left, &settled{os.DirFS(path)}); err != nil {
			t.Error(err)
		}
		stopped = append(stopped, left)
	}
	if r.do().Failed {
		t.Fatal("the run that is looked at fails")
	}
	for line, left := range stopped {
		l := &listener{}
		if o := Summarize(SummaryPlan{Folders: []string{left}, Out: left, Options: generator.Options{Formats: generator.UsualFormats()}}, l); !o.Failed || !strings.Contains(l.text(), "没有做完") {
			t.Errorf("a sum of a run that was stopped at line %d: %s", line+1, l.text())
		}
		buildWell(t, changed(planFor(in, left)))
		runtest.SameFolders(t, full, left)
	}
	if len(stopped) != 5 { // a line for the run, one for each unit
		t.Errorf("the run was stopped at %d lines", len(stopped))
	}
}

// TestPartedRecord: a record with some units of a ledger and not all is no base of a sum.
func TestPartedRecord(t *testing.T) {
	dir := t.TempDir()
	in, out := filepath.Join(dir, "台账"), filepath.Join(dir, "out")
	county(t, in, 1)
	schools(t, filepath.Join(in, "两校台账.xlsx"), "甲县一中", "甲县二中")
	buildWell(t, planFor(in, out))
	record := filepath.Join(out, recordName)
	data, err := os.ReadFile(record)
	if err != nil {
		t.Fatal(err)
	}
	lines := slices.DeleteFunc(strings.SplitAfter(string(data), "\n"), func(l string) bool { return strings.Contains(l, `"unit":"甲县二中"`) })
	if err := os.WriteFile(record, []byte(strings.Join(lines, "")), 0o644); err != nil {
		t.Fatal(err)
	}
	l := &listener{}
	if o := Summarize(SummaryPlan{Folders: []string{out}, Out: out}, l); !o.Failed || !strings.Contains(l.text(), "两校台账.xlsx有几个单位，记录里不全") {
		t.Error(l.text())
	}
}

// TestOneUnitsFault: a fault of the program's own, at whatever stage, fails its unit with one finding and no other, and is kept for whoever mends it.
func TestOneUnitsFault(t *testing.T) {
	dir := t.TempDir()
	in := filepath.Join(dir, "台账")
	county(t, in, 5)
	for _, stage := range []string{"read", "build", "name", "save", "tell"} {
		t.Run(stage, func(t *testing.T) {
			out := filepath.Join(dir, stage)
			l := &listener{}
			r := newRunner(context.Background(), planFor(in, out), l)
			r.step = func(at, path string) {
				if at == stage && strings.HasSuffix(path, "第0003中学.xlsx") {
					var none []int
					_ = none[len(path)]
				}
			}
			if o := r.do(); !o.Failed || strings.Count(l.text(), "程序出了毛病") != 1 || !strings.Contains(l.text(), FaultsName) {
				t.Error(l.text())
			}
			if strings.Contains(l.text(), "goroutine") || strings.Contains(l.text(), "panic") {
				t.Errorf("a person sees a trace: %s", l.text())
			}
			if made := told[Made](l); len(made) != 4 {
				t.Errorf("%d units are made", len(made))
			}
			if total := l.total(); total.Units != 5 || !slices.Equal(total.Failed, []string{"第0003中学"}) {
				t.Errorf("%+v", total)
			}
			if kept, err := os.ReadFile(filepath.Join(out, FaultsName)); err != nil || !strings.Contains(string(kept), "index out of range") || !strings.Contains(string(kept), "第0003中学.xlsx") || !strings.Contains(string(kept), ".go:") {
				t.Errorf("%v: %s", err, kept)
			}
			causes := 0
			for _, f := range l.findings {
				if f.Cause != nil && strings.HasPrefix(f.Cause.Error(), "panic: runtime error") {
					causes++
				}
			}
			if causes != 1 {
				t.Errorf("%d findings have the cause", causes)
			}
		})
	}
}
