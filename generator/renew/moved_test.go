package renew

import (
	"bytes"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/golden"
	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
)

var _ = flag.Bool("update", false, "write the golden file anew: go test ./generator/renew -update")

// TestMoved: the golden file has the new ledger of each odd workbook and of forty that are kept by chance, cell by cell, with what is said of the move. A line
// that changes is a cell that comes to stand elsewhere than before: read it, and, where it is right, write the file anew with -update.
func TestMoved(t *testing.T) {
	var b strings.Builder
	first := map[string]string{} // the first workbook of which this came
	tell := func(name, file string, data []byte) {
		switch told := moved(t, file, data); {
		case told == "":
		case first[told] != "":
			fmt.Fprintf(&b, "== %s: as %s\n", name, first[told])
		default:
			first[told] = name
			fmt.Fprintf(&b, "== %s: %s", name, told)
		}
	}
	const folder = "../sheet/testdata/corpus"
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(folder, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		tell(e.Name(), e.Name(), data)
	}
	for seed := range uint64(40) {
		o := &office{Rand: rand.New(rand.NewPCG(seed, 1129)), t: t, second: seed >= 26}
		tell(fmt.Sprint("by chance ", seed), "台账.xlsx", o.keep())
	}
	golden.Hold(t, "testdata/moved.golden", b.String())
}

// moved moves a workbook and says what came of it; nothing where it is no ledger.
func moved(t *testing.T, file string, data []byte) string {
	t.Helper()
	var b strings.Builder
	var whole []ledger.WholeSheet
	old, list := ledger.Read(sheet.Open(file, data, ""), ledger.Options{Whole: &whole})
	if old == nil {
		return ""
	}
	r, said, err := Move(old, whole, list)
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprintf(&b, "%d items of %d units, %d on record\n", r.Items, r.Units, r.Records)
	for _, f := range said {
		fmt.Fprintf(&b, "%s %s %s!%s %s\n", f.Severity, f.Code, f.Sheet, f.Cell, short(f.Text(nil)))
	}
	if r.Data == nil {
		return b.String()
	}
	f, err := excelize.OpenReader(bytes.NewReader(r.Data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, sheet := range f.GetSheetList() {
		if sheet == "填写说明" { // the form's own
			continue
		}
		visible, _ := f.GetSheetVisible(sheet)
		fmt.Fprintf(&b, "-- %s, visible %v", sheet, visible)
		merges, err := f.GetMergeCells(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range merges {
			fmt.Fprintf(&b, " %s:%s", m.GetStartAxis(), m.GetEndAxis())
		}
		b.WriteString("\n")
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for i, row := range rows {
			for k := range row {
				row[k] = short(row[k])
			}
			if line := strings.Join(row, "|"); strings.Trim(line, "|") != "" && (sheet != "基本信息" || len(row) > 1) {
				fmt.Fprintf(&b, "%d %s\n", i+1, line)
			}
		}
	}
	return b.String()
}

// short keeps a text on its line, and its length where it is long.
func short(text string) string {
	if r := []rune(text); len(r) > 60 {
		text = fmt.Sprintf("%s…共%d字", string(r[:20]), len(r))
	}
	return strings.ReplaceAll(text, "\n", `\n`)
}
