package ledger

import (
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// Options are what the caller asks for. What the workbook says goes before InfoTable, and Set goes before both.
type Options struct {
	// InfoTable is --info; it may be nil.
	InfoTable *InfoTable
	Set       []Setting
	// Columns are --columns: they go before what the headers seem to say.
	Columns []ColumnChoice
	// Sheets are the names of --sheet; none lets the sheets be found.
	Sheets []string
	// Prints is what the template prints beyond what every notice may have.
	Prints Prints
	// Whole, if not nil, receives all sheets with everything on them.
	Whole *[]WholeSheet
}

// Read reads a ledger from a book. It is nil where nothing can be read; then there is an error among the findings. Beside errors a ledger can be partial.
func Read(book *sheet.Book, opt Options) (*Ledger, finding.List) {
	return Look(book, opt.Columns).Read(opt)
}

// Survey is a book of which each sheet's kind is known. Finding that out takes most of the time, so a ledger can be read from one survey again and again,
// also at the same time; each reading gives the same.
type Survey struct {
	book     *sheet.Book
	columns  []ColumnChoice
	sheets   []*tab
	findings finding.List // those of opening it and of looking
}

// Look finds out what the sheets of a book are; choices are --columns.
func Look(book *sheet.Book, choices []ColumnChoice) *Survey {
	r := newReport(book.Name, nil)
	r.List = slices.Clone(book.Findings)
	return &Survey{book, choices, survey(book, choices, r), r.List}
}

// Read makes a ledger; the columns are those that were chosen at the look. Its result is that of the function Read.
func (s *Survey) Read(opt Options) (*Ledger, finding.List) {
	l, list, conflicts := s.read(opt)
	if len(conflicts) > 0 {
		return s.settle(opt, l, list, conflicts)
	}
	return l, list
}

// read makes a ledger once, with the columns that contradict each other.
func (s *Survey) read(opt Options) (*Ledger, finding.List, []conflict) {
	if s.book.Findings.HasError() {
		return nil, slices.Clone(s.findings), nil
	}
	opt.Columns = s.columns
	r := newReport(s.book.Name, opt.Set)
	r.List, r.prints = slices.Clone(s.findings), opt.Prints
	all := s.ownSheets()
	own := readWorkbookInfo(s.book, all, r)
	l := &Ledger{File: s.book.Name}
	src := sources{own, opt.InfoTable, opt.Set}
	adoptOwnOpenings(all, src.ownListed()) // before the sheets are chosen: one that lacks 完成情况 is none of them
	parts := readLedgerSheets(all, opt, src, r)
	switch {
	case len(parts) > 0:
		l.Units = units(parts, r)
	case own.sheet() != "":
		l.Units = []Unit{{}} // the info can still be checked
		fallthrough
	default:
		if len(opt.Sheets) == 0 { // else it has been reported
			noLedger(all, r)
		}
	}
	if len(l.Units) == 1 {
		l.Units[0].givenNames = namesGiven(opt.Set)
		if len(parts) > 0 {
			l.Units[0].mentioned = parts[0].namedUnits
			if len(l.Units[0].Items) == 0 && parts[0].unit != "" { // a blank form has no rows that could name it
				l.Units[0].givenNames = append(l.Units[0].givenNames, parts[0].unit)
			}
			l.Units[0].looked = append([]string{fileStem(s.book.Name)}, parts[0].titles()...)
		}
	}
	own.fill(l.Units, r)
	fillFrom(opt.InfoTable, l.Units, r)
	applySettings(opt.Set, l.Units, r)
	checkOwnAs(l.Units, r)
	settleInspections(parts, l.Units, r)
	if len(l.Units) > 0 {
		settleSums(parts, l.Units, r)
	}
	overdue(l.Units, r)
	saidCounts(l.Units, r)
	tellWordOnce(s.book, r)
	blackOutSecrets(r.List, secretRows(parts))
	bringHome(all, l.Units, r.List, opt.Whole == nil)
	if opt.Whole != nil {
		*opt.Whole = wholeSheets(all, parts, own, r)
	}
	if len(l.Units) == 0 {
		return nil, r.List, nil
	}
	return l, r.List, conflictsOf(parts)
}

// ownSheets are the sheets for one reading: it decides what some of their columns are.
func (s *Survey) ownSheets() []*tab {
	all := make([]*tab, len(s.sheets))
	for i, looked := range s.sheets {
		own := *looked
		own.header.cols = slices.Clone(looked.header.cols)
		own.lowerHeaders = slices.Clone(looked.lowerHeaders)
		for k := range own.lowerHeaders {
			own.lowerHeaders[k].cols = slices.Clone(looked.lowerHeaders[k].cols)
		}
		all[i] = &own
	}
	return all
}

// noLedger reports what is missing: the sheet, or only its header. It says so of a sheet that could not be read and may be the ledger, too.
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
