package ledger_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gongshi/generator/golden"
	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
	"gongshi/generator/stats"
)

var _ = flag.Bool("update", false, "write the corpus' golden text anew")

// corpusDir holds the broken and odd files that sheet's test makes.
const corpusDir = "../sheet/testdata/corpus"

// TestCorpus: of every broken or odd file there is exactly the reading, and there are exactly the lines, that corpus.txt has for it.
func TestCorpus(t *testing.T) {
	entries, err := os.ReadDir(corpusDir)
	if err != nil {
		t.Fatal(err)
	}
	var told strings.Builder
	for _, e := range entries {
		told.WriteString(reading(t, filepath.Join(corpusDir, e.Name()), e.Name()) + "\n")
	}
	golden.Hold(t, "testdata/corpus.txt", told.String())
}

// reading is what a file gives: its findings, its numbers, and each item's row, status, money, people, problem, result and deadline.
func reading(t *testing.T, path, name string) string {
	t.Helper()
	l, list := ledger.Read(sheet.OpenFile(path, ""), ledger.Options{})
	if l == nil && !list.HasError() {
		t.Errorf("%s: no ledger, and no error", name)
	}
	if named := filepath.Ext(name) == ".xlsx" && !strings.HasSuffix(name, "sheet-without-name.xlsx"); named && !list.HasError() { // a text has no sheets
		everyNumberHasItsCells(t, l)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "== %s\n", name)
	for _, f := range list {
		place := ""
		if f.Sheet != "" || f.Cell != "" {
			place = " " + f.Sheet + "!" + f.Cell
		}
		fmt.Fprintf(&b, "%s %s%s %s\n", f.Severity, f.Code, place, f.Text(nil))
		if f.Text(nil) == "" || f.Hint(nil) == "" {
			t.Errorf("%s: a finding without text or hint: %+v", name, f)
		}
	}
	if l == nil {
		return b.String()
	}
	for i := range l.Units {
		f := stats.Collect(&l.Units[i])
		fmt.Fprintf(&b, "%s：%d项，已完成%d，未完成%d，长期坚持%d；追缴%s元", f.Unit.Name(), f.Total.N, f.Done.N, f.Open.N, f.Ongoing.N, short(f.Recovered.String()))
		for _, h := range f.Handled {
			fmt.Fprintf(&b, "；%s%d%s", h.Kind, h.N, h.Counter)
		}
		b.WriteString("\n")
		for _, it := range l.Units[i].Items {
			fmt.Fprintf(&b, "  %d %s %s元 %q→%q %s\n", it.Row, it.Status, short(it.Recovered.String()), short(it.Problem.Text), short(it.Result.Text), it.Deadline.Text)
		}
	}
	return b.String()
}

// short keeps a text's length where the text itself is long.
func short(s string) string {
	if r := []rune(s); len(r) > 40 {
		return fmt.Sprintf("%s…共%d字", string(r[:10]), len(r))
	}
	return s
}
