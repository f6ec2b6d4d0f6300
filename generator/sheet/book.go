// Package sheet reads a file of any kind into grids of cells: what a person sees in each, what is stored, struck out, merged, noted beside it. It bounds
// what a file may cost, and knows nothing of what a table means. kinds.go is the table of kinds; each kind that is read has one file with its opener.
package sheet

import (
	"slices"

	"gongshi/generator/finding"
)

// Book is a file as grids of cells.
type Book struct {
	// Name is what findings call the file.
	Name string
	// Grids are the sheets that could be read, in their order, Unread those that could not. Names are the names of all.
	Grids  []*Grid
	Unread []Unread
	Names  []string
	// Date1904: a number that stands for a day counts from 1904, not from 1900.
	Date1904 bool
	// Findings are those of opening it; with an error among them nothing could be read.
	Findings finding.List
}

// OpenFile is Open of the file at a path, which is its name.
func OpenFile(path, password string) *Book { return OpenFileAs(path, password, false) }

// OpenFileAs is OpenAs of the file at a path.
func OpenFileAs(path, password string, chosen bool) *Book {
	data, findings := Load(path)
	if data == nil {
		return &Book{Name: path, Findings: findings}
	}
	return OpenAs(path, data, password, chosen)
}

// Open reads a file of any kind. The name is what findings call it; its ending says whether a text is a table. The password opens an encrypted workbook.
// The caller decides how much a sheet in Unread matters, and reports what is unusual on a sheet that it uses.
func Open(name string, data []byte, password string) *Book {
	return OpenAs(name, data, password, false)
}

// OpenAs is Open. Where columns or tables were chosen, somebody has said that it is a ledger: then a Word document may hold any table.
func OpenAs(name string, data []byte, password string, chosen bool) *Book {
	b := &Book{Name: name}
	c, fault := open(name, data, password, chosen)
	if fault != nil {
		b.Findings = finding.List{*fault}.InFile(name)
		return b
	}
	b.Date1904 = c.date1904
	if len(c.sheets) > maxSheets {
		r := Report{File: name}
		r.Tell(finding.SheetMany, Field{Sheet: c.sheets[maxSheets].name}, finding.Values{"most": maxSheets})
		b.Findings = r.List
	}
	for i, s := range c.sheets {
		b.Names = append(b.Names, s.name)
		if i >= maxSheets {
			continue
		}
		if g, err := s.read(); err != nil {
			b.Unread = append(b.Unread, Unread{s.name, s.hidden, err})
		} else {
			slices.SortFunc(g.Unseen, func(a, b Unseen) int { return ByPlace(a.At, b.At) })
			b.Grids = append(b.Grids, g)
		}
	}
	return b
}

// Unread is a sheet that could not be read.
type Unread struct {
	Name   string
	Hidden bool
	why    error
}

// Report reports it; the caller decides how much that matters.
func (u Unread) Report(r *Report, severity finding.Severity) {
	at := r.Where(Field{Sheet: u.Name})
	if u.why == errTooLarge {
		r.Add(finding.SheetLarge.At(at, nil).As(severity))
		return
	}
	if p, ok := u.why.(malformedAt); ok {
		at.Cell = Pos(p).Name()
	}
	r.Add(finding.SheetBroken.At(at, nil).As(severity))
}
