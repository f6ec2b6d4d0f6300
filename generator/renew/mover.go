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

// mover gathers the new book. Each cell of the old workbook is moved once it stands in the new one.
type mover struct {
	old      *ledger.Ledger
	findings finding.List
	toldAt   map[key]finding.List
	sheets   []*source
	byName   map[string]*source
	book     workbook.Book
	// lines are the old rows of book.Lines.
	lines []line
	// pending are cells whose places are known only when all columns are.
	pending []pending
	moved   map[key]key
	// form is what the blank form itself says, by sheet: an old ledger that was begun on it need not say that again.
	form           map[string]map[string]bool
	items, records int
	// scoped: rows say who may know of them, so that the new ledger has a column for it.
	scoped bool
	// headers are the columns for the sheet of records.
	headers []header
}

// source is a sheet of the old workbook with its cells by name and, from top to bottom, by column.
type source struct {
	*ledger.WholeSheet
	named map[string]*ledger.WholeCell
	cols  map[int][]*ledger.WholeCell
	heads map[string]bool
	// tables are its columns by the header that they stand under.
	tables [][]ledger.WholeColumn
}

// line is an old row of items, one of 计数单位 措施 several of them.
type line struct {
	from  *source
	row   int
	unit  int
	items []*ledger.Item
}

// pending is a cell that goes to a line of a column of the form, or, where the name is empty, of an extra column.
type pending struct {
	key
	column string
	extra  int
	line   int
}

// header is what became of an old column.
type header struct {
	head   []ledger.Field
	column string
	extra  int // -1 where it has no extra column
}

func newMover(old *ledger.Ledger, whole []ledger.WholeSheet, findings finding.List) (*mover, error) {
	m := &mover{old: old, findings: findings, toldAt: map[key]finding.List{}, byName: map[string]*source{}, moved: map[key]key{}}
	for _, f := range findings {
		at := key{f.Sheet, f.Cell}
		m.toldAt[at] = append(m.toldAt[at], f)
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

// columns are those that a row is read by.
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

// told reports a finding on a cell.
func (m *mover) told(f ledger.Field, is func(finding.Finding) bool) bool {
	return slices.ContainsFunc(m.toldAt[key{f.Sheet, f.Cell}], is)
}

func isError(f finding.Finding) bool { return f.Severity == finding.Error }

// text is what stands in a field's cell as a whole; the field may hold a part of it, or nothing where it was no content.
func (m *mover) text(f ledger.Field) string {
	if s := m.byName[f.Sheet]; s != nil && f.Cell != "" {
		if c := s.named[f.Cell]; c != nil {
			return c.Text
		}
	}
	return f.Text
}

// isMoved reports a cell that has a place, or will have one.
func (m *mover) isMoved(c *ledger.WholeCell) bool {
	_, ok := m.moved[key{c.Sheet, c.Cell}]
	return ok
}

// move says that a cell's content stands in a column of the form.
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

// settle turns the pending places into cells.
func (m *mover) settle() {
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
