package sheet_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/finding"
	"gongshi/generator/golden"
	"gongshi/generator/sheet"
)

var update = flag.Bool("update", false, "write the corpus and its golden text anew")

const corpusDir = "testdata/corpus"

// TestCorpus: every file is what corpus makes, so that a reader can see what is odd about it, and gives exactly the grids and the findings that
// corpus.txt has for it.
func TestCorpus(t *testing.T) {
	if *update {
		if err := os.MkdirAll(corpusDir, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	known := map[string]bool{}
	var told strings.Builder
	for i, o := range corpus(t) {
		name := fmt.Sprintf("%03d-%s", i+1, o.name)
		known[name] = true
		path := filepath.Join(corpusDir, name)
		old, err := os.ReadFile(path)
		switch {
		case err == nil && (o.random || bytes.Equal(old, o.data)):
		case !*update:
			t.Fatalf("%s is not what the test makes (%v); write it anew with -update", path, err)
		default:
			if err := os.WriteFile(path, o.data, 0o644); err != nil {
				t.Fatal(err)
			}
			old = o.data
		}
		told.WriteString("== " + name + "\n" + grids(sheet.Open(name, old, "")) + "\n")
	}
	entries, err := os.ReadDir(corpusDir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !known[e.Name()] {
			t.Errorf("%s is nobody's; delete it", e.Name())
		}
	}
	golden.Hold(t, "testdata/corpus.txt", told.String())
}

// grids are a book's findings and sheets as text, the first cells of each.
func grids(b *sheet.Book) string {
	var out strings.Builder
	tell := func(r *sheet.Report) {
		for _, f := range r.List {
			fmt.Fprintf(&out, "%s %s %s!%s %s\n", f.Severity, f.Code, f.Sheet, f.Cell, f.Text(nil))
		}
	}
	tell(&sheet.Report{List: b.Findings})
	for _, u := range b.Unread {
		r := &sheet.Report{}
		u.Report(r, finding.Warning)
		tell(r)
	}
	for i, g := range b.Grids {
		if i == 5 {
			fmt.Fprintf(&out, "and %d sheets more\n", len(b.Grids)-i)
			break
		}
		fmt.Fprintf(&out, "%q %d×%d, %d cells", g.Name, g.Rows, g.Cols, g.Len())
		for _, more := range []struct {
			what string
			n    int
		}{{"struck", len(g.Struck)}, {"unseen", len(g.Unseen)}, {"notes", len(g.Notes)}, {"floating", len(g.Floats)}, {"rules", len(g.Rules)}} {
			if more.n > 0 {
				fmt.Fprintf(&out, ", %d %s", more.n, more.what)
			}
		}
		if g.Hidden {
			out.WriteString(", hidden")
		}
		out.WriteString("\n")
		r := &sheet.Report{}
		g.Findings(r)
		tell(r)
		if i == 0 { // 基本信息 is the same in all
			writeCells(&out, g)
		}
	}
	return out.String()
}

// faults are the words of corpus.txt for what is no content.
var faults = map[sheet.Fault]string{
	sheet.ErrorValue: "cell.error", sheet.NoResult: "cell.formula", sheet.Picture: "cell.picture", sheet.FormulaText: "cell.spelled",
	sheet.Symbols: "cell.symbols", sheet.Unshown: "cell.unshown", sheet.Restyled: "cell.restyled",
}

// writeCells writes the first cells of a grid, a row a line.
func writeCells(out *strings.Builder, g *sheet.Grid) {
	var places []sheet.Pos
	for p := range g.Cells() {
		places = append(places, p)
	}
	slices.SortFunc(places, sheet.ByPlace)
	row := 0
	for _, p := range places[:min(len(places), 60)] {
		c, m := g.Raw(p), g.Span(p)
		if p.Row != row {
			row = p.Row
			out.WriteString("\n ")
		}
		fault := faults[c.Fault]
		fmt.Fprintf(out, " %s %s", p.Name(), fault)
		if text := []rune(c.Text); len(text) > 40 {
			fmt.Fprintf(out, " %q… %d", string(text[:10]), len(text))
		} else {
			fmt.Fprintf(out, " %q", c.Text)
		}
		if c.Shown != "" {
			fmt.Fprintf(out, " shown %q", c.Shown)
		}
		if c.Seen != nil {
			fmt.Fprintf(out, " stored %s", c.Seen.Stored)
		}
		for _, is := range []struct {
			so   bool
			what string
		}{{c.Number, "number"}, {c.Box, "box"}, {!c.Date.IsZero(), "date"}, {c.NoDay, "no day"}, {c.NoYear, "no year"}, {g.Origin(p) != p, "covered"}} {
			if is.so {
				out.WriteString(" " + is.what)
			}
		}
		if m.Bottom > m.Top || m.Right > m.Left {
			fmt.Fprintf(out, " to %s", sheet.At(m.Bottom, m.Right).Name())
		}
		out.WriteString(";")
	}
	out.WriteString("\n")
}
