package ledger_test

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"

	"gongshi/generator/finding"
	"gongshi/generator/golden"
	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
	"gongshi/generator/sheet/sheettest"
)

// TestWhole: of every shape of ledger, whichever table it stands in, and every odd file the golden file has all that the reader keeps, each value with its cell, and all that it says.
func TestWhole(t *testing.T) {
	var b strings.Builder
	for _, s := range slices.Concat(shapes, cardShapes, conflictShapes, levelShapes, bandedShapes, ownShapes, unitShapes, tableShapes, lostShapes, voidShapes, edgeShapes) {
		fmt.Fprintf(&b, "== %s\n%s", s.name, allOf(s.read(t)))
	}
	entries, err := os.ReadDir(corpusDir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		fmt.Fprintf(&b, "== %s\n%s", e.Name(), allOf(ledger.Read(sheet.OpenFile(filepath.Join(corpusDir, e.Name()), ""), ledger.Options{})))
	}
	golden.Hold(t, "testdata/whole.golden", b.String())
}

// read reads the shape as TestShapes does.
func (s shape) read(t *testing.T) (*ledger.Ledger, finding.List) {
	t.Helper()
	columns, fault := ledger.ParseColumns(s.columns)
	if fault != "" {
		t.Fatal(fault)
	}
	opt := ledger.Options{Columns: columns, Sheets: s.only, Set: s.set}
	if s.info != nil {
		opt.InfoTable = infoTable(t, s.info)
	}
	file := s.file
	if file == "" {
		file = "台账.xlsx"
	}
	return ledger.Read(sheet.Open(file, s.book(t), ""), opt)
}

// book is the shape's workbook, written part by part where that does, which takes a fifth of the time.
func (s shape) book(t *testing.T) []byte {
	t.Helper()
	var sheets []sheettest.Sheet
	for _, sh := range s.sheets {
		if s.date1904 || len(sh.dates)+len(sh.hiddenRows)+len(sh.hiddenCols) > 0 || sh.hidden {
			return workbook(t, s.date1904, s.sheets)
		}
		rows := slices.Clone(sh.rows)
		for i := range rows {
			rows[i] = slices.Clone(rows[i])
			for k, v := range rows[i] {
				if n, ok := v.(float64); ok {
					rows[i][k] = sheettest.Number(fmt.Sprint(n), 0)
				} else if v == "" {
					rows[i][k] = nil
				}
			}
		}
		after := ""
		if len(sh.merges) > 0 {
			after = sheettest.Merges(sh.merges...)
		}
		sheets = append(sheets, sheettest.Sheet{Name: sh.name, XML: sheettest.SheetXML(sheettest.Rows(rows...), after)})
	}
	return sheettest.New(sheets...).Zip()
}

// allOf is all that was read and said.
func allOf(l *ledger.Ledger, list finding.List) string {
	var b strings.Builder
	for _, f := range list {
		fmt.Fprintf(&b, "%s %s %s!%s %s。%s。%s\n", f.Severity, f.Code, f.Sheet, f.Cell, short(f.Text(nil)), f.Hint(nil), short(f.Excerpt))
	}
	if l == nil {
		return b.String()
	}
	for i := range l.Units {
		u := &l.Units[i]
		fmt.Fprintf(&b, "unit %q of %q, info %q, several %v, money %v, account %v, table %v, served %v, marked %q, %v\n",
			u.Name(), u.Sheet, u.InfoSheet, u.Several, u.HasMoney, u.HasAccount, u.HasTable, u.Served, u.MarkedWord(), u.Handlings)
		for _, it := range ledger.InfoItems {
			if v, ok := u.Info[it.Name]; ok {
				fmt.Fprintf(&b, "  %s %q %s %s!%s\n", it.Name, short(v.Text), v.Date, v.Sheet, v.Cell)
			}
		}
		for k := range u.Items {
			fmt.Fprintf(&b, "  %s\n", wholeItem(&u.Items[k]))
		}
	}
	return b.String()
}

// wholeItem is every field of an item that says anything.
func wholeItem(it *ledger.Item) string {
	var out []string
	v := reflect.ValueOf(*it)
	for i := range v.NumField() {
		field := v.Type().Field(i)
		if !field.IsExported() || v.Field(i).IsZero() {
			continue
		}
		switch x := v.Field(i).Interface().(type) {
		case ledger.Field:
			out = append(out, fmt.Sprintf("%s %q@%s", field.Name, short(x.Text), x.Cell))
		case decimal.Decimal:
			out = append(out, field.Name+" "+short(x.String()))
		case []ledger.Handled:
			for _, h := range x {
				out = append(out, fmt.Sprintf("%s%d%s@%s", h.Kind, h.Count, h.Counter, h.Field.Cell))
			}
		default:
			out = append(out, fmt.Sprintf("%s %v", field.Name, x))
		}
	}
	return strings.Join(out, ", ")
}

// TestNeighbours: every shape of ledger is changed in one place: a row or a column is missing, a cell of its first rows is blank, a sheet is missing, nothing
// is merged. The golden file says of each what is read then, and what is said of it. A line that changes is a ledger that is read otherwise than before: read
// it, and, where it is right, write the file anew with -update.
func TestNeighbours(t *testing.T) {
	var b strings.Builder
	for _, s := range shapes {
		fmt.Fprintf(&b, "== %s\n", s.name)
		for i := range s.sheets {
			for _, n := range neighbours(s.sheets, i) {
				other := s
				other.sheets = n.sheets
				l, list := other.read(t)
				read := strings.TrimSuffix(strings.ReplaceAll(summary(l), "\n", " / "), " / ")
				fmt.Fprintf(&b, "%s: %s [%s]\n", n.what, read, strings.Join(told(list), ", "))
			}
		}
	}
	golden.Hold(t, "testdata/neighbours.golden", b.String())
}

type neighbour struct {
	what   string
	sheets []tab
}

// neighbours are a workbook's sheets with the i-th changed in one place.
func neighbours(sheets []tab, i int) (out []neighbour) {
	s := sheets[i]
	with := func(what string, change func(*tab)) {
		changed := slices.Clone(sheets)
		change(&changed[i])
		out = append(out, neighbour{fmt.Sprintf("%d %s", i+1, what), changed})
	}
	width := 0
	for row, cells := range s.rows {
		width = max(width, len(cells))
		with(fmt.Sprint("−", row+1), func(s *tab) { s.rows = slices.Delete(slices.Clone(s.rows), row, row+1) })
		for col := range cells {
			if at, _ := excelize.CoordinatesToCellName(col+1, row+1); row < 2 && cells[col] != "" && cells[col] != nil {
				with("−"+at, func(s *tab) {
					s.rows = slices.Clone(s.rows)
					s.rows[row] = slices.Clone(cells)
					s.rows[row][col] = nil
				})
			}
		}
	}
	for col := range width {
		name, _ := excelize.ColumnNumberToName(col + 1)
		with("−"+name, func(s *tab) {
			s.rows = slices.Clone(s.rows)
			for row, cells := range s.rows {
				if col < len(cells) {
					s.rows[row] = slices.Delete(slices.Clone(cells), col, col+1)
				}
			}
		})
	}
	if len(s.merges) > 0 {
		with("unmerged", func(s *tab) { s.merges = nil })
	}
	if len(sheets) > 1 {
		out = append(out, neighbour{fmt.Sprintf("−%d", i+1), slices.Delete(slices.Clone(sheets), i, i+1)})
	}
	return out
}
