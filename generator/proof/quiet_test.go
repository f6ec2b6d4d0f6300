package proof

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/golden"
)

var _ = flag.Bool("update", false, "write the golden files anew: go test ./generator/proof -update")

func lines(t testing.TB, path string) []string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimRight(string(data), "\n"), "\n")
}

// table lists the rules that have hits, with how often, and under each its hits.
func table(text *Text, hits []Hit) string {
	var b strings.Builder
	for i := range Rules {
		own := slices.DeleteFunc(slices.Clone(hits), func(h Hit) bool { return h.Rule != &Rules[i] })
		if len(own) == 0 {
			continue
		}
		fmt.Fprintf(&b, "%s %s %d\n", Rules[i].Severity, Rules[i].Code, len(own))
		for _, h := range own {
			fmt.Fprintf(&b, "\t%s %s\n\t\t%s。%s。\n", h.Place(text), h.Context(text), h.Text, h.Hint)
		}
	}
	return b.String()
}

// TestSeed: what the rules find in the notice as it was published, by rule, the matters of taste too.
func TestSeed(t *testing.T) {
	text := fromLines(lines(t, "testdata/seed.txt"))
	got := table(text, Check(text, nil, Options{Taste: true}))
	golden.Hold(t, "testdata/seed.golden", got)
}

// TestCorrect: sentences without a mistake. A rule that speaks up here, of taste or not, is a false alarm.
func TestCorrect(t *testing.T) {
	texts := strings.Split(strings.Join(lines(t, "testdata/correct.txt"), "\n"), "\n\n")
	n, alarms := 0, map[string]int{}
	for _, s := range texts {
		text := fromLines(strings.Split(s, "\n"))
		n += len(text.sentences())
		for _, h := range Check(text, nil, Options{Taste: true}) {
			alarms[h.Rule.Code]++
			t.Errorf("%s: %s: %s", h.Rule.Code, h.Context(text), h.Text)
		}
	}
	if len(texts) < 60 {
		t.Errorf("only %d texts", len(texts))
	}
	t.Logf("%d texts, %d sentences, false alarms: %v", len(texts), n, alarms)
}
