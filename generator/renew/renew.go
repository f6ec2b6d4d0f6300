// Package renew moves an old ledger into the form that gongshi new writes, and loses nothing: what the reader understood goes to its place, what it did not
// goes there as it stands, and the rest is kept for the record.
package renew

import (
	"bytes"
	"errors"
	"slices"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
	"gongshi/generator/workbook"
)

// Result is a moved ledger.
type Result struct {
	// Data is the new workbook; nil where nothing was moved, for which an error finding gives the reason.
	Data []byte
	// Items and Units count what was moved, Records the entries of the sheet of records that stand nowhere else.
	Items, Units, Records int
}

// RecordSheet is the sheet that lists where the old columns went, and what has no place in the form.
var RecordSheet = ledger.KeptSheet("搬迁记录")

// Move writes a ledger, with all sheets of its workbook, into the form. findings are those of reading it; they come back with the places in the new
// workbook, and with those of moving it. The error is a fault of the program.
func Move(old *ledger.Ledger, whole []ledger.WholeSheet, findings finding.List) (Result, finding.List, error) {
	if f, ok := tooLong(old.File, whole); ok {
		return Result{}, append(findings, f), nil
	}
	m, err := newMover(old, whole, findings)
	if err != nil {
		return Result{}, findings, err
	}
	m.moveRows()
	m.moveUnitInfo()
	m.moveExtras()
	m.moveTitle()
	m.keepSheets()
	m.writeRecord()

	var out bytes.Buffer
	if err := workbook.Write(&out, m.book); err != nil {
		return Result{}, findings, err
	}
	for _, s := range whole {
		findings = append(findings, reportPictures(old.File, &s)...)
		if s.Drawn {
			findings = append(findings, finding.SheetDrawing.At(finding.Where{File: old.File, Sheet: s.Name}, nil))
		}
	}
	made, madeFindings := ledger.Read(sheet.Open(old.File, out.Bytes(), ""), ledger.Options{})
	if made == nil {
		return Result{}, findings, errors.New("renew: the new ledger cannot be read")
	}
	if gone := lostErrors(findings, madeFindings); len(gone) > 0 {
		for i, f := range gone {
			at := finding.Where{File: f.File, Sheet: f.Sheet, Cell: f.Cell, Excerpt: f.Excerpt}
			gone[i] = finding.MoveRefused.At(at, finding.Values{"text": finding.TextOf(f), "hint": finding.HintOf(f)})
		}
		return Result{}, gone, nil
	}
	if list := m.differences(made); len(list) > 0 {
		return Result{}, list, nil
	}
	findings = m.withPlaces(findings)
	return Result{Data: out.Bytes(), Items: m.items, Units: len(old.Units), Records: m.recorded}, findings, nil
}

// tooLong finds a cell whose text no workbook can hold, as a text table may have one.
func tooLong(file string, whole []ledger.WholeSheet) (finding.Finding, bool) {
	for _, s := range whole {
		for _, c := range s.Cells {
			if len(c.Text) > excelize.TotalCellChars && len(utf16.Encode([]rune(c.Text))) > excelize.TotalCellChars {
				return finding.CellLong.At(finding.Where{File: file, Sheet: c.Sheet, Cell: c.Cell}, nil), true
			}
		}
	}
	return finding.Finding{}, false
}

// withPlaces adds to each finding where its cell went.
func (m *mover) withPlaces(findings finding.List) finding.List {
	out := slices.Clone(findings)
	for i := range out {
		f := &out[i]
		if to, ok := m.moved[key{f.Sheet, f.Cell}]; ok && f.Cell != "" {
			if f.Is(finding.ColumnUnknown) {
				*f = f.Advise(finding.ColumnMoved, nil)
			}
			*f = f.Moved(to.sheet, to.cell)
		}
	}
	return out
}
