package ledger

import (
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// Options are what the command line adds to a workbook. What the workbook says goes before InfoTable, and Set goes before both.
type Options struct {
	// InfoTable is --info; it may be nil.
	InfoTable *InfoTable
	Set       []Setting
	// Password opens an encrypted workbook.
	Password string
	// Columns are --columns: they go before what the headers seem to say.
	Columns []ColumnChoice
	// Sheets are the names of --sheet; none lets the sheets be found.
	Sheets []string
	// Whole, if not nil, receives all sheets with everything on them.
	Whole *[]WholeSheet
}

// ReadFile reads a ledger from a file. The ledger is nil where nothing can be read, and always with an error finding then;
// otherwise it can be partial beside error findings.
func ReadFile(path string, opt Options) (*Ledger, finding.List) {
	data, findings := sheet.Load(path)
	if data == nil {
		return nil, findings
	}
	return Read(path, data, opt)
}

// Read reads a ledger from memory; name is what its findings call it.
func Read(name string, data []byte, opt Options) (*Ledger, finding.List) {
	book, findings := OpenBook(name, data, opt)
	if book == nil {
		return nil, findings
	}
	return book.Read(opt)
}

// Book is a workbook that was unpacked and looked through, which is the greater part of reading it. Ledgers can be read from it again and again,
// also at the same time, each as if it were the first.
type Book struct {
	file     *sheet.Book
	columns  []ColumnChoice
	sheets   []*tab
	findings finding.List // those of looking through
}

// OpenBook unpacks a workbook and sees what its sheets are. Of the options it takes the password and the columns; the book is nil where nothing can be
// read, beside an error finding.
func OpenBook(name string, data []byte, opt Options) (*Book, finding.List) {
	file := sheet.Open(name, data, opt.Password)
	if file.Findings.HasError() {
		return nil, file.Findings
	}
	r := newReport(name, nil)
	r.List = slices.Clone(file.Findings)
	return &Book{file, opt.Columns, survey(file, opt.Columns, r), r.List}, nil
}

// Read makes a ledger of a book. The password and the columns are those with which it was opened. Its result is that of the function Read.
func (b *Book) Read(opt Options) (*Ledger, finding.List) {
	opt.Columns = b.columns
	r := newReport(b.file.Name, opt.Set)
	r.List = slices.Clone(b.findings)
	all := make([]*tab, len(b.sheets))
	for i, s := range b.sheets {
		own := *s
		own.header.cols = slices.Clone(s.header.cols) // the rows below settle what some of them are
		own.below = slices.Clone(s.below)
		for k := range own.below {
			own.below[k].cols = slices.Clone(s.below[k].cols)
		}
		all[i] = &own
	}
	own := ownInfo(b.file, all, r)
	l := &Ledger{File: b.file.Name}
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
			l.Units[0].looked = append([]string{fileStem(b.file.Name)}, parts[0].titles()...)
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
