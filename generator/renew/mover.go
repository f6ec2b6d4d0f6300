package renew

import (
	"bytes"
	"slices"
	"sync"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
	"gongshi/generator/workbook"
)

// key is a cell of a workbook.
type key struct{ sheet, cell string }

// mover gathers the new book. A cell of the old workbook is moved when it has its place in the new one.
type mover struct {
	old        *ledger.Ledger
	findings   finding.List
	findingsAt map[key]finding.List
	sheets     []*source
	byName     map[string]*source
	book       workbook.Book
	// lines are the old rows of book.Lines.
	lines []line
	// pending are cells that get their places when all columns are known.
	pending []pending
	moved   map[key]key
	// form is the text of the blank form, by sheet: where an old ledger still has it, it need not be kept.
	form            map[string]map[string]bool
	items, recorded int
	// hasReachColumn: rows say who may know of them, so that the new ledger has a column for it.
	hasReachColumn bool
	// headers are the columns for the sheet of records.
	headers []header
}

// source is a sheet of the old workbook with its cells by name and, from top to bottom, by column.
type source struct {
	*ledger.WholeSheet
	named map[string]*ledger.WholeCell
	cols  map[int][]*ledger.WholeCell
	heads map[string]bool
	// tables are its columns, by header.
	tables [][]ledger.WholeColumn
}

// line is an old row of items. Where 计数单位 is 措施 it can have several.
type line struct {
	from  *source
	row   int
	unit  int
	items []*ledger.Item
}

// pending is a cell that goes into a column of the form or, if the name is empty, into an extra column.
type pending struct {
	key
	column string
	extra  int
	line   int
}

// header is where an old column went.
type header struct {
	head   []ledger.Field
	column string
	extra  int // -1 where it has no extra column
}

func newMover(old *ledger.Ledger, whole []ledger.WholeSheet, findings finding.List) (*mover, error) {
	m := &mover{old: old, findings: findings, findingsAt: map[key]finding.List{}, byName: map[string]*source{}, moved: map[key]key{}}
	for _, f := range findings {
		at := key{f.Sheet, f.Cell}
		m.findingsAt[at] = append(m.findingsAt[at], f)
	}
	for i := range whole {
		s := &source{WholeSheet: &whole[i], named: map[string]*ledger.WholeCell{}, cols: map[int][]*ledger.WholeCell{}, heads: map[string]bool{}}
		s.WholeSheet = m.withPictures(s.WholeSheet)
		for k := range s.Cells {
			c := &s.Cells[k]
			s.named[c.Cell] = c
			s.cols[c.Col] = append(s.cols[c.Col], c)
		}
		for _, c := range s.Columns {
			for _, h := range c.Head {
				s.heads[h.Cell] = true
			}
		}
		for i, c := range s.Columns {
			if i == 0 || c.First != s.Columns[i-1].First {
				s.tables = append(s.tables, nil)
			}
			s.tables[len(s.tables)-1] = append(s.tables[len(s.tables)-1], c)
		}
		m.sheets = append(m.sheets, s)
		if m.byName[s.Name] == nil {
			m.byName[s.Name] = s
		}
	}
	var err error
	m.form, err = blankForm()
	return m, err
}

// blankForm is what the blank form says, by sheet.
var blankForm = sync.OnceValues(func() (map[string]map[string]bool, error) {
	var blank bytes.Buffer
	if err := workbook.Write(&blank, workbook.Book{}); err != nil {
		return nil, err
	}
	var sheets []ledger.WholeSheet
	ledger.Read(sheet.Open("", blank.Bytes(), ""), ledger.Options{Whole: &sheets})
	form := map[string]map[string]bool{}
	for _, s := range sheets {
		form[s.Name] = map[string]bool{}
		for _, c := range s.Cells {
			form[s.Name][c.Text] = true
		}
	}
	return form, nil
})

// columns are the columns that a row is read by.
func (s *source) columns(row int) []ledger.WholeColumn {
	for _, t := range s.tables {
		if t[0].First <= row && row <= t[0].Last {
			return t
		}
	}
	return nil
}

// at is the cell of a column that covers a row, or nil.
func (s *source) at(row, col int) *ledger.WholeCell {
	list := s.cols[col]
	i, found := slices.BinarySearchFunc(list, row, func(c *ledger.WholeCell, row int) int { return c.Row - row })
	if !found {
		i--
	}
	if i >= 0 && list[i].Bottom >= row {
		return list[i]
	}
	return nil
}

// hasFinding reports a finding of some sort on a cell.
func (m *mover) hasFinding(f ledger.Field, is func(finding.Finding) bool) bool {
	return slices.ContainsFunc(m.findingsAt[key{f.Sheet, f.Cell}], is)
}

func isError(f finding.Finding) bool { return f.Severity == finding.Error }

// text is the whole text of a field's cell. The field may hold a part of it, or nothing.
func (m *mover) text(f ledger.Field) string {
	if s := m.byName[f.Sheet]; s != nil && f.Cell != "" {
		if c := s.named[f.Cell]; c != nil {
			return c.Text
		}
	}
	return f.Text
}

// isMoved reports a cell that has a place, or is pending.
func (m *mover) isMoved(c *ledger.WholeCell) bool {
	_, ok := m.moved[key{c.Sheet, c.Cell}]
	return ok
}

// move records that a cell's content goes into a column of the form.
func (m *mover) move(f ledger.Field, column string, line int) {
	if f.Cell == "" {
		return
	}
	at := key{f.Sheet, f.Cell}
	if _, ok := m.moved[at]; !ok {
		m.moved[at] = key{}
		m.pending = append(m.pending, pending{key: at, column: column, line: line})
	}
}

// placePending gives the pending cells their places.
func (m *mover) placePending() {
	places := m.book.Places()
	for _, p := range m.pending {
		cell := places.Extra(p.extra, p.line)
		if p.column != "" {
			cell = places.Cell(p.column, p.line)
		}
		m.moved[p.key] = key{"整改台账", cell}
	}
	m.pending = nil
}
