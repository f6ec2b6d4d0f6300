package sheet

import (
	"slices"
	"strconv"
	"testing"

	"gongshi/generator/sheet/sheettest"
)

// bigXLS is sheettest.Big as .xls: the same texts and numbers in the same cells.
func bigXLS(tb testing.TB, items int) []byte {
	var out sheettest.XLS
	var list []string
	index := map[string]int{}
	for _, g := range Open("台账.xlsx", sheettest.Big(items), "").Grids {
		var places []Pos
		for p := range g.Cells() {
			places = append(places, p)
		}
		slices.SortFunc(places, ByPlace)
		var records []byte
		for _, p := range places {
			c := g.Raw(p)
			if c.Number {
				n, err := strconv.ParseFloat(c.Text, 64)
				if err != nil {
					tb.Fatal(err)
				}
				records = append(records, sheettest.Record(recNumber, p.Row-1, p.Col-1, 0, n)...)
				continue
			}
			i, ok := index[c.Text]
			if !ok {
				i = len(list)
				index[c.Text] = i
				list = append(list, c.Text)
			}
			records = append(records, sheettest.Record(recLabelSst, p.Row-1, p.Col-1, 0, uint32(i))...)
		}
		for col := range g.merged {
			for _, m := range g.merged[col] {
				if m.Left == col {
					records = append(records, sheettest.Record(recMergeCells, 1, m.Top-1, m.Bottom-1, m.Left-1, m.Right-1)...)
				}
			}
		}
		out.Sheets = append(out.Sheets, sheettest.XLSSheet{Name: g.Name, Records: records})
	}
	out.Globals = sheettest.Join(sheettest.XLSFormats(), sheettest.XLSStrings(list...))
	return out.File()
}

// TestBigXLS: a ledger as large as any is read whole, its texts over many records.
func TestBigXLS(t *testing.T) {
	const items = 2000
	want := Open("台账.xlsx", sheettest.Big(items), "").Grids
	got := Open("台账.xls", bigXLS(t, items), "")
	if len(got.Grids) != len(want) || len(got.Findings) > 0 {
		t.Fatalf("%d sheets, %+v", len(got.Grids), got.Findings)
	}
	for i, g := range got.Grids {
		if g.Len() != want[i].Len() {
			t.Errorf("%s: %d cells, want %d", g.Name, g.Len(), want[i].Len())
		}
		for p, c := range want[i].Cells() {
			if got := g.Raw(p); got.Text != c.Text || g.Span(p) != want[i].Span(p) {
				t.Fatalf("%s!%s: %q in %v, want %q in %v", g.Name, p.Name(), got.Text, g.Span(p), c.Text, want[i].Span(p))
			}
		}
	}
}

// BenchmarkXLS and BenchmarkXLSX read the same ledger of 1,000 items.
func BenchmarkXLS(b *testing.B) { benchmarkOpen(b, "台账.xls", bigXLS(b, 1000)) }

// BenchmarkXLSX: see BenchmarkXLS.
func BenchmarkXLSX(b *testing.B) { benchmarkOpen(b, "台账.xlsx", sheettest.Big(1000)) }

func benchmarkOpen(b *testing.B, name string, data []byte) {
	b.ReportAllocs()
	for b.Loop() {
		if book := Open(name, data, ""); len(book.Grids) != 2 {
			b.Fatal(book.Findings)
		}
	}
}
