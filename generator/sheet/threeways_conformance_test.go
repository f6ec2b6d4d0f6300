//go:build conformance

package sheet

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// otherWays are the formats in which a ledger must give the grid that it gives as xlsx; a new one joins by a line.
var otherWays = []struct {
	ending string
	filter string // LibreOffice's
	// judge says of what differs why it is LibreOffice that changes it; the pattern is of a line of told.
	judge []judged
}{
	{".xls", "xls:MS Excel 97", xlsJudged},
}

// judged is a difference that is no mistake of ours: the workbooks that it is for, and the lines of told, as regular expressions.
type judged struct{ file, line, why string }

var xlsJudged = []judged{
	{"县林业局", `sheet .* drawn`, "into an xlsx with a filter LibreOffice writes a drawing, of nothing"},
	{"columns-300", `sheet\.columns`, "sheets of .xls end at column IV; LibreOffice leaves out what stands beyond"},
	{"last-cell", `sheet\.rows`, "sheets of .xls end at row 65536"},
	{"money-inf", `G2 `, "INF is no number; LibreOffice makes it an infinite one, which has another name"},
	{"looks-margins", `双页|首页`, "LibreOffice writes into .xls the headers and footers of odd pages alone"},
	{"looks-rules", `C[1-5] fault 7|numberFormat:true`, "LibreOffice writes into .xls no number formats of rules"},
}

// chineseOffice makes LibreOffice one of a Chinese office: the built-in formats of days and sums are those of its locale. It reckons formulas anew, since it
// writes 0 into .xls for a text that it has not reckoned itself.
const chineseOffice = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>zh-CN</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`

// convert lets LibreOffice write the files of a folder in a format into another folder; there is nothing of those that it cannot open.
func convert(t *testing.T, from, filter, to string) {
	t.Helper()
	user := filepath.Join(t.TempDir(), "profile")
	if err := os.MkdirAll(filepath.Join(user, "user"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(user, "user", "registrymodifications.xcu"), []byte(chineseOffice), 0o644); err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(from, "*.*"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no files in %s: %v", from, err)
	}
	for some := range slices.Chunk(files, 100) {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
		args := append([]string{"--headless", "-env:UserInstallation=file://" + user, "--convert-to", filter, "--outdir", to}, some...)
		out, err := exec.CommandContext(ctx, "soffice", args...).CombinedOutput()
		cancel()
		if err != nil {
			t.Logf("soffice: %v\n%s", err, out[max(0, len(out)-2000):])
		}
	}
}

// TestThreeWays: LibreOffice writes each ledger as xlsx and in another format; what is read of both is the same, cell by cell.
func TestThreeWays(t *testing.T) {
	from, asXLSX := t.TempDir(), t.TempDir()
	gatherLedgers(t, from)
	convert(t, from, "xlsx:Calc MS Excel 2007 XML", asXLSX)
	for _, way := range otherWays {
		t.Run(way.ending, func(t *testing.T) {
			to := t.TempDir()
			// Of what it has written as xlsx itself, so that what it does not know is gone from both.
			convert(t, asXLSX, way.filter, to)
			files, _ := filepath.Glob(filepath.Join(asXLSX, "*.xlsx"))
			cells, theirs := 0, 0
			for _, path := range files {
				name := strings.TrimSuffix(filepath.Base(path), ".xlsx")
				other := filepath.Join(to, name+way.ending)
				if _, err := os.Stat(other); err != nil {
					t.Errorf("%s: LibreOffice writes none: %v", name, err)
					continue
				}
				want, got := OpenFile(path, ""), OpenFile(other, "")
				for _, g := range want.Grids {
					cells += g.Len()
				}
				for _, line := range lineDifferences(gridLines(want), gridLines(got)) {
					if slices.ContainsFunc(way.judge, func(j judged) bool { return j.is(name, line) }) {
						theirs++
						continue
					}
					t.Errorf("%s: %s", name, line)
				}
			}
			t.Logf("%d ledgers, %d cells, %d differences that are LibreOffice's", len(files), cells, theirs)
			if cells < 1000 {
				t.Errorf("only %d cells were compared", cells)
			}
		})
	}
}

func (j judged) is(file, line string) bool {
	return regexp.MustCompile(j.file).MatchString(file) && regexp.MustCompile(j.line).MatchString(line)
}

// gatherLedgers puts the ledgers into a folder: the samples, those that once went wrong, the odd ones of the corpus that can be read, and one of all that a
// spreadsheet can show.
func gatherLedgers(t *testing.T, to string) {
	t.Helper()
	n := 0
	for _, root := range []string{"../../samples", "../../cmd/gongshi/testdata/cases", "testdata/corpus"} {
		err := filepath.Walk(root, func(path string, info os.FileInfo, err error) error {
			if err != nil || filepath.Ext(path) != ".xlsx" {
				return err
			}
			data, err := os.ReadFile(path)
			if b := Open(path, data, ""); err != nil || len(b.Findings) > 0 || len(b.Unread) > 0 || !bytes.HasPrefix(data, []byte("PK")) {
				return err
			}
			n++
			return os.WriteFile(filepath.Join(to, fmt.Sprintf("%03d-%s", n, filepath.Base(path))), data, 0o644)
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for name, book := range allThatShows(t) {
		if err := os.WriteFile(filepath.Join(to, name+".xlsx"), book, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
