package run

import (
	"fmt"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gongshi/generator"
	"gongshi/generator/run/runtest"

	"github.com/xuri/excelize/v2"
)

// TestShards: the shards of a run together give the whole, file for file and byte for byte, and so does their 汇总.
func TestShards(t *testing.T) {
	dir := t.TempDir()
	in := filepath.Join(dir, "台账")
	county(t, in, 9)
	os.WriteFile(filepath.Join(in, "坏的.xlsx"), []byte("PK\x03\x04"), 0o644)
	whole, parts, all := filepath.Join(dir, "whole"), filepath.Join(dir, "parts"), filepath.Join(dir, "all")
	if o, _ := build(planFor(in, whole)); !o.Failed {
		t.Error("a broken ledger is no failure")
	}
	sum := SummaryPlan{Folders: []string{parts}, Out: parts, Options: generator.Options{Formats: generator.UsualFormats()}}
	const n = 4
	for i := range n {
		if i == n-1 { // one is missing
			l := &listener{}
			if o := Summarize(sum, l); !o.Failed || !strings.Contains(l.text(), fmt.Sprintf("缺第%d份（共%d份）", n, n)) {
				t.Errorf("a missing shard: %s", l.text())
			}
		}
		plan := planFor(in, parts)
		plan.Shard = Shard{i + 1, n}
		build(plan)
		if _, err := os.Stat(filepath.Join(parts, SummaryName)); err == nil {
			t.Error("a shard has written a 汇总")
		}
	}
	l := &listener{}
	if o := Summarize(sum, l); o.Failed || l.total().Units != 9 || !slices.Equal(l.total().Unread, []string{"坏的.xlsx"}) {
		t.Errorf("%+v %s", l.total(), l.text())
	}
	gatherShards(t, parts, all, n)
	a, b := filepath.Join(whole, SummaryName), filepath.Join(parts, SummaryName)
	sameCells(t, a, b)
	os.Remove(a)
	os.Remove(filepath.Join(whole, recordName))
	runtest.SameFolders(t, whole, all)
}

// gatherShards puts all files of the shards into one folder.
func gatherShards(t *testing.T, parts, all string, n int) {
	t.Helper()
	os.MkdirAll(all, 0o755)
	for i := range n {
		files, _ := filepath.Glob(filepath.Join(parts, Shard{i + 1, n}.Name(), "*"))
		for _, f := range files {
			if filepath.Base(f) == recordName {
				continue
			}
			to := filepath.Join(all, filepath.Base(f))
			if _, err := os.Stat(to); err == nil {
				t.Errorf("two shards have %s", filepath.Base(f))
			}
			os.Link(f, to)
		}
	}
	for _, name := range []string{"汇总通报.docx", "汇总通报.pdf"} {
		os.Link(filepath.Join(parts, name), filepath.Join(all, name))
	}
}

// sameCells compares two workbooks, but for where their links lead: every link must lead to a file.
func sameCells(t *testing.T, a, b string) {
	t.Helper()
	var books [2]*excelize.File
	for i, path := range []string{a, b} {
		f, err := excelize.OpenFile(path)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		books[i] = f
		links := 0
		for r := range 20 {
			for c := range 30 {
				at, _ := excelize.CoordinatesToCellName(c+1, r+1)
				linked, target, err := f.GetCellHyperLink("汇总", at)
				if err != nil || !linked {
					continue
				}
				links++
				name, err := url.PathUnescape(target)
				if _, statErr := os.Stat(filepath.Join(filepath.Dir(path), filepath.FromSlash(name))); err != nil || statErr != nil {
					t.Errorf("%s leads to %s, where there is nothing", at, target)
				}
			}
		}
		if links != 18 {
			t.Errorf("%d links, want 18", links)
		}
	}
	for _, sheet := range books[0].GetSheetList() {
		want, _ := books[0].GetRows(sheet)
		got, _ := books[1].GetRows(sheet)
		if fmt.Sprint(want) != fmt.Sprint(got) {
			t.Errorf("%s differs:\n%v\n%v", sheet, want, got)
		}
	}
}

// TestShardsAreStable: which shard a ledger belongs to does not depend on the others, and the shards are of like size.
func TestShardsAreStable(t *testing.T) {
	var inputs []input
	for i := range 4000 {
		inputs = append(inputs, input{rel: fmt.Sprintf("县%d/学校%d.xlsx", i%7, i)})
	}
	const n = 8
	seen := map[string]int{}
	for i := range n {
		part := Shard{i + 1, n}.ownLedgers(append([]input{}, inputs...))
		if len(part) < 4000/n*8/10 || len(part) > 4000/n*12/10 {
			t.Errorf("shard %d has %d ledgers", i+1, len(part))
		}
		for _, in := range part {
			seen[in.rel]++
		}
	}
	for rel, times := range seen {
		if times != 1 {
			t.Errorf("%s is in %d shards", rel, times)
		}
	}
	if len(seen) != 4000 {
		t.Errorf("%d ledgers in all shards", len(seen))
	}
	// Written down: the next version of the program must not shuffle a province's ledgers.
	var numbers []string
	for _, in := range (Shard{3, 8}).ownLedgers(slices.Clone(inputs[:40])) {
		numbers = append(numbers, strings.TrimSuffix(strings.TrimPrefix(path.Base(in.rel), "学校"), ".xlsx"))
	}
	if got := strings.Join(numbers, " "); got != "1 5 11 12" {
		t.Errorf("the third of eight shards has %s", got)
	}
}
