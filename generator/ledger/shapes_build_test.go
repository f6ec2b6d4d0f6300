package ledger_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
	"gongshi/generator/stats"

	"github.com/xuri/excelize/v2"
)

// tab is a worksheet to generate: its rows from A1, and what else an office does to it.
type tab struct {
	name       string
	rows       [][]any
	merges     []string
	hiddenRows []int
	hiddenCols []string
	dates      []string // cells with a date format
	hidden     bool
}

func row(cells ...any) []any { return cells }

// workbook generates the sheets as an .xlsx; date1904 counts days as old Macs did.
func workbook(t *testing.T, date1904 bool, sheets []tab) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	check := func(err error) {
		if err != nil {
			t.Helper()
			t.Fatal(err)
		}
	}
	check(f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &date1904}))
	dateLook, err := f.NewStyle(&excelize.Style{NumFmt: 14})
	check(err)
	for i, s := range sheets {
		if i == 0 {
			check(f.SetSheetName("Sheet1", s.name))
		} else {
			_, err := f.NewSheet(s.name)
			check(err)
		}
		for r, cells := range s.rows {
			at, err := excelize.CoordinatesToCellName(1, r+1)
			check(err)
			check(f.SetSheetRow(s.name, at, &cells))
		}
		for _, m := range s.merges {
			from, to, _ := strings.Cut(m, ":")
			check(f.MergeCell(s.name, from, to))
		}
		for _, r := range s.hiddenRows {
			check(f.SetRowVisible(s.name, r, false))
		}
		for _, c := range s.hiddenCols {
			check(f.SetColVisible(s.name, c, false))
		}
		for _, c := range s.dates {
			check(f.SetCellStyle(s.name, c, c, dateLook))
		}
	}
	for i, s := range sheets {
		if s.hidden {
			f.SetActiveSheet((i + 1) % len(sheets))
			check(f.SetSheetVisible(s.name, false))
		}
	}
	b, err := f.WriteToBuffer()
	check(err)
	return b.Bytes()
}

// summary is a ledger as a notice would tell it: of each unit the numbers, then its categories, problems and results.
func summary(l *ledger.Ledger) string {
	if l == nil {
		return ""
	}
	var b strings.Builder
	for i := range l.Units {
		f := stats.Collect(&l.Units[i])
		fmt.Fprintf(&b, "%s %d项=%d+%d+%d 追缴%s", f.Unit.Name(), f.Total.N, f.Done.N, f.Open.N, f.Ongoing.N, f.Recovered)
		for _, o := range f.Own {
			fmt.Fprintf(&b, " %s%d", o.Word, o.N)
		}
		if len(f.Own) > 0 {
			fmt.Fprintf(&b, " %s", f.Rate)
		}
		for _, h := range f.Handled {
			fmt.Fprintf(&b, " %s%d%s", h.Kind, h.N, h.Counter)
		}
		b.WriteString("\n")
		for _, c := range f.Categories {
			fmt.Fprintf(&b, "〔%s〕\n", c.Title)
			for _, g := range c.Groups {
				if g.Text.Text != "" {
					fmt.Fprintf(&b, "［%s］\n", g.Title)
				}
				for _, p := range g.Problems {
					fmt.Fprintf(&b, "%s→%s\n", p.Title, strings.Join(p.Result, "¶"))
				}
			}
		}
	}
	return b.String()
}

// told lists findings as "severity code sheet!cell".
func told(list finding.List) []string {
	var out []string
	for _, f := range list {
		out = append(out, f.Severity.String()+" "+f.Code+" "+f.Sheet+"!"+f.Cell)
	}
	return out
}

// shape is one ledger as an office may keep it, and what must be read from it.
type shape struct {
	name     string
	sheets   []tab
	date1904 bool
	columns  string   // --columns
	only     []string // --sheet
	set      []ledger.Setting
	info     [][]any // the rows of --info
	file     string  // the workbook's name, where it matters
	// want is the summary, findings are those told.
	want     string
	findings []string
}

func (s shape) run(t *testing.T) {
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
	l, list := ledger.Read(sheet.Open(file, workbook(t, s.date1904, s.sheets), ""), opt)
	if got := summary(l); got != strings.TrimLeft(s.want, "\n") {
		t.Errorf("read:\n%swant:\n%s", got, s.want)
	}
	if !slices.Equal(told(list), s.findings) {
		t.Errorf("findings:\n%s\nwant:\n%s", strings.Join(told(list), "\n"), strings.Join(s.findings, "\n"))
		for _, f := range list {
			t.Logf("%s %s：%s。%s", f.Code, f.Cell, f.Text(nil), f.Hint(nil))
		}
	}
	if !list.HasError() {
		everyNumberHasItsCells(t, l)
	}
}

// everyNumberHasItsCells holds the promise of stats.from: as many cells as a count says, each with a sheet and a place.
func everyNumberHasItsCells(t *testing.T, l *ledger.Ledger) {
	t.Helper()
	if l == nil {
		return
	}
	for i := range l.Units {
		f := stats.Collect(&l.Units[i])
		cells := slices.Concat(f.Total.From, f.Done.From, f.Open.From, f.Ongoing.From, f.RecoveredFrom)
		if len(f.Total.From) != f.Total.N || len(f.Done.From) != f.Done.N || len(f.Open.From) != f.Open.N || len(f.Ongoing.From) != f.Ongoing.N {
			t.Error("a count and its cells do not agree")
		}
		for _, o := range f.Own {
			cells = append(cells, o.From...)
			if len(o.From) != o.N {
				t.Error("a count and its cells do not agree")
			}
		}
		for _, h := range f.Handled {
			cells = append(cells, h.From...)
			if (h.N > 0) != (len(h.From) > 0) {
				t.Errorf("%s: %d from %d cells", h.Kind, h.N, len(h.From))
			}
		}
		for _, c := range cells {
			if c.Sheet == "" || c.Cell == "" {
				t.Errorf("a number from no cell: %+v", c)
			}
		}
	}
}
