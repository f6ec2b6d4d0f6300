// Package renew moves an old ledger into the form that gongshi new writes, and loses nothing: what the reader understood goes to its place,
// what it did not goes there as it stands, and all else is kept for the record.
package renew

import (
	"bytes"
	"errors"
	"slices"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/workbook"
)

// The codes of this package's findings.
const (
	sheetDrawn    = "sheet.drawing"  // 工作表里或单元格里的图片、图形没有搬
	cellLong      = "cell.long"      // 一格文字太长，写不进工作簿
	outputDiffers = "output.differs" // 新台账读出来会与旧台账不一样，没有搬
	outputRefused = "output.refused" // 旧台账的一处错误搬过去就看不出来了，没有搬
)

// Codes of the reader's findings that decide how a thing is moved.
const (
	columnUnknown = "ledger.column.unknown"
	rowPart       = "ledger.row.part"
	rowExample    = "ledger.row.example"
	countUnit     = "ledger.count.unit"
)

// Result is a moved ledger.
type Result struct {
	// Data is the new workbook; nil where nothing was moved, and then an error finding says why.
	Data []byte
	// Items and Units count what was moved, Records the entries of the sheet of records that stand nowhere else.
	Items, Units, Records int
}

// RecordSheet lists where the old columns went, and what has no place in the form.
var RecordSheet = ledger.KeptSheet("搬迁记录")

// Move writes the ledger that was read from a workbook, whole, into the form. findings are the reader's; they come back with the places in
// the new workbook, and with those of Move itself. The error is the program's own fault.
func Move(old *ledger.Ledger, whole []ledger.WholeSheet, findings finding.List) (Result, finding.List, error) {
	if f, ok := tooLong(old.File, whole); ok {
		return Result{}, append(findings, f), nil
	}
	m, err := newMover(old, whole, findings)
	if err != nil {
		return Result{}, findings, err
	}
	m.rows()
	m.info()
	m.extras()
	m.title()
	m.keepSheets()
	m.record()

	var out bytes.Buffer
	if err := workbook.Write(&out, m.book); err != nil {
		return Result{}, findings, err
	}
	for _, s := range whole {
		if f, ok := pictures(&s); ok {
			f.File = old.File
			findings = append(findings, f)
		}
		if s.Drawn {
			findings = append(findings, finding.Finding{Severity: finding.Warning, Code: sheetDrawn, File: old.File, Sheet: s.Name,
				Text: "工作表里的图片、图形没有搬", Hint: "需要的话，从旧台账里复制过来"})
		}
	}
	made, told := ledger.Read(old.File, out.Bytes(), ledger.Options{})
	if made == nil {
		return Result{}, findings, errors.New("renew: the new ledger cannot be read")
	}
	if gone := vanished(findings, told); len(gone) > 0 {
		for i := range gone {
			gone[i].Code, gone[i].Text = outputRefused, "没有搬，因为搬过去就看不出这个错误了："+gone[i].Text
		}
		return Result{}, gone, nil
	}
	if list := m.differences(made); len(list) > 0 {
		return Result{}, list, nil
	}
	findings = m.placed(findings)
	return Result{Data: out.Bytes(), Items: m.items, Units: len(old.Units), Records: m.records}, findings, nil
}

// tooLong finds a cell whose text no workbook can hold; a text table can have one.
func tooLong(file string, whole []ledger.WholeSheet) (finding.Finding, bool) {
	for _, s := range whole {
		for _, c := range s.Cells {
			if len(c.Text) > excelize.TotalCellChars && len(utf16.Encode([]rune(c.Text))) > excelize.TotalCellChars {
				return finding.Finding{Severity: finding.Error, Code: cellLong, File: file, Sheet: c.Sheet, Cell: c.Cell,
					Text: "这一格的文字超过 32767 个字，一个单元格放不下", Hint: "把它分成几格再试"}, true
			}
		}
	}
	return finding.Finding{}, false
}

// placed adds to each finding where its cell went.
func (m *mover) placed(findings finding.List) finding.List {
	out := slices.Clone(findings)
	for i := range out {
		f := &out[i]
		if to, ok := m.moved[key{f.Sheet, f.Cell}]; ok && f.Cell != "" {
			if f.Code == columnUnknown {
				f.Hint = "照原样搬到了右边"
			}
			place := "在新台账里是〔" + to.sheet + "〕 " + to.cell
			if f.Hint != "" {
				place = f.Hint + "；" + place
			}
			f.Hint = place
		}
	}
	return out
}
