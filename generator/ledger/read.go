package ledger

import (
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// Options are what is wished of a book. What the workbook says goes before InfoTable, and Set goes before both.
type Options struct {
	// InfoTable is --info; it may be nil.
	InfoTable *InfoTable
	Set       []Setting
	// Columns are --columns: they go before what the headers seem to say.
	Columns []ColumnChoice
	// Sheets are the names of --sheet; none lets the sheets be found.
	Sheets []string
	// Whole, if not nil, receives all sheets with everything on them.
	Whole *[]WholeSheet
}

// Read reads a ledger from a book. It is nil where nothing can be read, and always with an error finding then; otherwise it can be partial beside
// error findings.
func Read(book *sheet.Book, opt Options) (*Ledger, finding.List) {
	return Look(book, opt.Columns).Read(opt)
}

// Survey is a book of which it is known what each sheet is, which takes longer than all that follows. Ledgers can be read from it again and again,
// also at the same time, each as if it were the first.
type Survey struct {
	book     *sheet.Book
	columns  []ColumnChoice
	sheets   []*tab
	findings finding.List // those of opening it and of looking
}

// Look sees what the sheets of a book are; choices are --columns.
func Look(book *sheet.Book, choices []ColumnChoice) *Survey {
	r := newReport(book.Name, nil)
	r.List = slices.Clone(book.Findings)
	return &Survey{book, choices, survey(book, choices, r), r.List}
}

// Read makes a ledger; the columns are those that were chosen at the look. Its result is that of the function Read.
func (s *Survey) Read(opt Options) (*Ledger, finding.List) {
	if s.book.Findings.HasError() {
		return nil, slices.Clone(s.findings)
	}
	opt.Columns = s.columns
	r := newReport(s.book.Name, opt.Set)
	r.List = slices.Clone(s.findings)
	all := make([]*tab, len(s.sheets))
	for i, looked := range s.sheets {
		own := *looked
		own.header.cols = slices.Clone(looked.header.cols) // the rows below settle what some of them are
		own.below = slices.Clone(looked.below)
		for k := range own.below {
			own.below[k].cols = slices.Clone(looked.below[k].cols)
		}
		all[i] = &own
	}
	own := ownInfo(s.book, all, r)
	l := &Ledger{File: s.book.Name}
	parts := ledgers(all, opt, sources{own, opt.InfoTable, opt.Set}, r)
	switch {
	case len(parts) > 0:
		l.Units = units(parts, r)
	case own.sheet() != "":
		l.Units = []Unit{{}} // the info can still be checked
		fallthrough
	default:
		if len(opt.Sheets) == 0 { // else it has been told
			noLedger(all, r)
		}
	}
	if len(l.Units) == 1 {
		l.Units[0].called = called(opt.Set)
		if len(parts) > 0 {
			l.Units[0].mentioned = parts[0].mentioned
			if len(l.Units[0].Items) == 0 && parts[0].unit != "" { // a blank form has no rows that could say it
				l.Units[0].called = append(l.Units[0].called, parts[0].unit)
			}
			l.Units[0].looked = append([]string{fileStem(s.book.Name)}, parts[0].titles()...)
		}
	}
	own.fill(l.Units, r)
	fillFrom(opt.InfoTable, l.Units, r)
	applySettings(opt.Set, l.Units, r)
	overdue(l.Units, r)
	saidCounts(l.Units, r)
	silence(r.List, secretRows(parts))
	if opt.Whole != nil {
		*opt.Whole = wholeSheets(all, parts, own, r)
	}
	if len(l.Units) == 0 {
		return nil, r.List
	}
	return l, r.List
}

// noLedger says what is missing: the sheet, or only its header; or that a sheet which may be it could not be read.
func noLedger(all []*tab, r *report) {
	unread := false
	for i := range r.List {
		if f := &r.List[i]; f.Is(finding.SheetBroken, finding.SheetLarge) {
			f.Severity, unread = finding.Error, true
		}
	}
	if unread {
		return
	}
	for _, s := range all {
		if strings.Contains(s.grid.Name, "台账") && s.grid.Rows > 0 {
			r.Tell(finding.HeaderNone, Field{Sheet: s.grid.Name}, nil)
			return
		}
	}
	r.Tell(finding.LedgerNone, Field{}, nil)
}
