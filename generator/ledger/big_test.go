//go:build !race

package ledger_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"testing"

	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
	"gongshi/generator/sheet/sheettest"
	"gongshi/generator/stats"
)

const mostItems = 20_000

// TestBig reads the largest ledger that is read, all 20,000 items of it, in a process of its own, which never takes 300 MB from the system.
// How long it takes is BenchmarkBig's to say.
func TestBig(t *testing.T) {
	if path := os.Getenv("LEDGER_BIG"); path != "" {
		readBig(t, path)
		return
	}
	if testing.Short() {
		t.Skip("short")
	}
	path := filepath.Join(t.TempDir(), "台账.xlsx")
	if err := os.WriteFile(path, sheettest.Big(mostItems), 0o600); err != nil {
		t.Fatal(err)
	}
	child := exec.Command(os.Args[0], "-test.run", "^TestBig$")
	child.Env = append(os.Environ(), "LEDGER_BIG="+path)
	out, err := child.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	taken := regexp.MustCompile(`(?m)^taken (\d+) MB$`).FindSubmatch(out)
	if taken == nil {
		t.Fatalf("the child does not say what it took:\n%s", out)
	}
	if mb, _ := strconv.Atoi(string(taken[1])); mb > 300 {
		t.Errorf("took %d MB from the system", mb)
	}
}

// readBig is the child: it reads, counts, and says how much memory the runtime has ever asked the system for.
func readBig(t *testing.T, path string) {
	l, list := ledger.Read(sheet.OpenFile(path, ""), ledger.Options{})
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	if len(list) != 1 || list[0].Code != "ledger.deadline.past" || l == nil || len(l.Units) != 1 {
		t.Fatalf("%+v", list)
	}
	f := stats.Collect(&l.Units[0])
	if f.Total.N != mostItems || f.Open.N != mostItems/20 || f.Ongoing.N != mostItems/20 || f.Recovered.String() != "201000" || f.Handled[0].N != mostItems/50 {
		t.Errorf("%d items, %d open, %d ongoing, %s yuan, %+v", f.Total.N, f.Open.N, f.Ongoing.N, f.Recovered, f.Handled)
	}
	fmt.Printf("taken %d MB\n", memory.Sys>>20)
}

// TestTooBig: a ledger with rows beyond the bound says so, with the first such cell, rather than count what it could read.
func TestTooBig(t *testing.T) {
	if testing.Short() {
		t.Skip("short")
	}
	_, list := ledger.Read(sheet.Open("台账.xlsx", sheettest.Big(mostItems+200), ""), ledger.Options{})
	if len(list) != 2 || list[1].Code != "ledger.deadline.past" || list[0].Code != "sheet.rows" || list[0].Cell != "A20101" || !list.HasError() {
		t.Errorf("%+v", list)
	}
}

// BenchmarkBig reads it: rows a second, to hold against 20,000 in 2 s.
func BenchmarkBig(b *testing.B) {
	data := sheettest.Big(mostItems)
	b.ReportAllocs()
	for b.Loop() {
		if l, list := ledger.Read(sheet.Open("台账.xlsx", data, ""), ledger.Options{}); l == nil || len(list) > 0 {
			b.Fatal(list)
		}
	}
	b.ReportMetric(float64(mostItems*b.N)/b.Elapsed().Seconds(), "rows/s")
}
