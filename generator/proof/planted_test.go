package proof

import (
	"flag"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
	"gongshi/generator/stats"
)

var plantedIn = flag.String("planted", "testdata/planted", "the folder of texts with planted mistakes")

// planted is a text with one mistake, or with none.
type planted struct {
	file, kind string
	lines      []string
	// The mistake lies in [from, to) of a line; line is -1 where there is none.
	line, from, to int
}

// readPlanted reads texts parted by blank lines. The first line of each is its kind behind a #; ⟦wrong→right⟧ marks the mistake.
func readPlanted(t *testing.T, path string) (list []planted) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for block := range strings.SplitSeq(strings.ReplaceAll(string(data), "\r", ""), "\n\n") {
		lines := strings.Split(strings.Trim(block, "\n"), "\n")
		kind, ok := strings.CutPrefix(lines[0], "#")
		if !ok {
			continue
		}
		list = append(list, plant(filepath.Base(path), strings.TrimSpace(kind), lines[1:]))
	}
	return list
}

func plant(file, kind string, lines []string) planted {
	p := planted{file: file, kind: kind, line: -1}
	for i, line := range lines {
		if before, rest, ok := strings.Cut(line, "⟦"); ok {
			mark, after, _ := strings.Cut(rest, "⟧")
			wrong, _, _ := strings.Cut(mark, "→")
			p.line, p.from = i, len([]rune(before))
			p.to = p.from + len([]rune(wrong))
			line = before + wrong + after
		}
		p.lines = append(p.lines, line)
	}
	return p
}

// near is how many characters off the mark a finding may be: of a word left out the neighbour may be pointed at.
const near = 6

// findsIt says whether a hit is the planted mistake: it is at its place, or about a number of the text where the mistake is in a number.
func (m planted) findsIt(h Hit) bool {
	if m.line < 0 {
		return false
	}
	if h.Paragraph == m.line && h.From < m.to+near && m.from-near < h.To {
		return true
	}
	return h.Rule.OfFacts()
}

// measure proofreads a text and says whether its mistake is found, and what else.
func (m planted) measure(facts *stats.Facts) (found bool, others []Hit) {
	var lines []Line
	for _, line := range m.lines {
		lines = append(lines, Line{Text: line})
	}
	for _, h := range Check(FromPlaced(lines), facts, Options{}) {
		switch {
		case h.Rule.Severity == finding.Info:
		case m.findsIt(h):
			found = true
		default:
			others = append(others, h)
		}
	}
	return found, others
}

// share is how many of a file's mistakes are found.
type share struct{ found, all, others int }

// TestPlanted: the share of planted mistakes that is found, and how much is said of texts without one. The texts were written by people who had not seen the
// rules. With -v each that is missed is printed; -planted measures on another folder.
func TestPlanted(t *testing.T) {
	shares := map[string]*share{}
	kinds := map[string]*share{}
	for _, name := range []string{"planted.txt", "sums.txt", "slips.txt", "clean.txt"} {
		path := filepath.Join(*plantedIn, name)
		if _, err := os.Stat(path); err != nil {
			continue
		}
		for _, m := range readPlanted(t, path) {
			record(t, m, nil, shares, kinds)
		}
	}
	facts := sampleFacts(t)
	paths, _ := filepath.Glob(filepath.Join(*plantedIn, "ledger", "*.txt"))
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSpace(string(data)), "\n")
		lines = slices.DeleteFunc(lines, func(s string) bool { return strings.HasPrefix(s, "#") })
		record(t, plant("ledger", filepath.Base(path), lines), facts, shares, kinds)
	}
	for _, name := range slices.Sorted(maps.Keys(shares)) {
		s := shares[name]
		t.Logf("%s: %d of %d found, %d other findings", name, s.found, s.all, s.others)
		if want := leastFound[name]; *plantedIn == "testdata/planted" && (s.found < want.found || s.others > want.others) {
			t.Errorf("%s: at least %d are to be found, at most %d others", name, want.found, want.others)
		}
	}
	t.Logf("%d kinds", len(kinds))
}

func record(t *testing.T, m planted, facts *stats.Facts, shares, kinds map[string]*share) {
	s := shares[m.file]
	if s == nil {
		s = &share{}
		shares[m.file] = s
	}
	kinds[m.kind] = s
	found, others := m.measure(facts)
	s.others += len(others)
	for _, h := range others {
		t.Logf("%s %s: also %s at %q: %s", m.file, m.kind, h.Rule.Code, string([]rune(m.lines[max(h.Paragraph, 0)])[h.From:h.To]), h.Text)
	}
	if m.line < 0 {
		return
	}
	s.all++
	if found {
		s.found++
		return
	}
	t.Logf("%s %s: missed %q in %s", m.file, m.kind, string([]rune(m.lines[m.line])[m.from:m.to]), m.lines[m.line])
}

// sampleFacts are those of the sample's ledger.
func sampleFacts(t *testing.T) *stats.Facts {
	t.Helper()
	l, list := ledger.Read(sheet.OpenFile("../../samples/xixian-ergao.xlsx", ""), ledger.Options{})
	if l == nil {
		t.Fatal(list)
	}
	return stats.Collect(&l.Units[0])
}

// leastFound is what the texts of testdata/planted must come to.
var leastFound = map[string]share{
	"planted.txt": {found: 202, others: 1},
	"sums.txt":    {found: 54},
	"slips.txt":   {found: 186},
	"clean.txt":   {others: 1},
	"ledger":      {found: 34},
}
