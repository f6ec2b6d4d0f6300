package ledger

import (
	"maps"
	"slices"
	"sync"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// InfoTable is the 基本信息 of one or more units, from the workbook itself or from --info.
type InfoTable struct {
	// Sheet is the sheet that it stands on.
	Sheet string
	rows  []infoRow
	// single: it is the 基本信息 of one unit, not a list of units.
	single bool
	// byName finds the rows by the units' names. It is made on first use.
	byNameOnce sync.Once
	byName     map[string][]int
	// names finds them by other names, and within a text. It is made on first use, too.
	namesOnce sync.Once
	names     *UnitNames
	// listed are the names of all its units. They are made on first use, too.
	listOnce sync.Once
	listed   *UnitList
}

// infoRow is one unit's items. unit is the 单位 column, in tables where the ledger's name of a unit differs from its 单位简称.
type infoRow struct {
	unit Field
	info Info
	used bool
}

// unitColumn is the one column of 单位信息 that is no info item.
var unitColumn = []string{"单位", "学校", "被巡察单位", "单位名称", "学校名称"}

// tableSheet is a 单位信息: which columns hold which items, under a header row.
type tableSheet struct {
	g     *sheet.Grid
	top   int
	unit  int // the 单位 column, 0 where there is none
	items map[int]InfoItem
	score int
}

// findTable finds the row that names the most items.
func findTable(g *sheet.Grid) (best tableSheet, ok bool) {
	for top := 1; top <= min(g.Rows, headerDepth); top++ {
		s := tableSheet{g: g, top: top, items: map[int]InfoItem{}}
		named := false
		known, others := map[string]bool{}, 0
		for col := 1; col <= g.Cols; col++ {
			text := g.Own(sheet.At(top, col)).Text
			if it, ok := itemNamed(text); ok {
				s.items[col] = it
				known[it.Name] = true
				named = named || it.Name == "单位全称" || it.Name == "单位简称"
			} else if s.unit == 0 && slices.Contains(unitColumn, sheet.Fold(sheet.Brief(text))) {
				s.unit = col
			} else if text != "" {
				others++
			}
		}
		named = named || len(known) > others // one unit need not be named; where names and contents alternate it is a 基本信息
		s.score = len(known)
		if s.unit != 0 {
			s.score++
		}
		if (named || s.unit != 0) && s.score > best.score {
			best = s
		}
	}
	return best, best.score >= 3
}

// read reads one unit a row. A cell that is merged over several units holds for each of them.
func (s tableSheet) read(r *report, date1904 bool) *InfoTable {
	if r.reportSheet(s.g) {
		reportBesideInfo(s.g, r)
	}
	t := &InfoTable{Sheet: s.g.Name}
	s.items = maps.Clone(s.items) // it is the survey's, which is read again
	columns := s.columns(r)
	values := map[sheet.Pos]Value{} // each cell is read once, however many rows share it
	for row := s.top + 1; row <= s.g.Rows; row++ {
		unit := infoRow{info: Info{}}
		if s.unit != 0 {
			at := s.g.Origin(sheet.At(row, s.unit))
			if c, ok := s.g.Use(at, &r.Report); ok && c.Text != "" && at.Row > s.top {
				unit.unit = s.g.Field(at)
			}
		}
		// A unit that is named has a row, be it blank.
		filled := unit.unit.Text != "" && s.g.Origin(sheet.At(row, s.unit)).Row == row && !isTotal(unit.unit.Text) && !isFooter(unit.unit.Text)
		for _, col := range columns {
			at := s.g.Origin(sheet.At(row, col))
			if at.Row <= s.top || at.Col != col {
				continue
			}
			filled = filled || at.Row == row && s.g.Own(at).Text != ""
			v, read := values[at]
			if !read {
				v, _ = infoValue(s.g, at, s.items[col], r, date1904)
				v.Label = labelOf(s.g.Own(sheet.At(s.top, col)).Text)
				values[at] = v
			}
			if v.Text != "" {
				unit.info[s.items[col].Name] = v
			}
		}
		if filled {
			t.rows = append(t.rows, unit)
		}
	}
	return t
}

// columns are the columns of items from left to right, one for each item.
func (s tableSheet) columns(r *report) []int {
	var list []int
	first := map[string]sheet.Pos{}
	for col := 1; col <= s.g.Cols; col++ {
		at := sheet.At(s.top, col)
		it, ok := s.items[col]
		text := s.g.Own(at).Text
		switch earlier, twice := first[it.Name]; {
		case ok && twice:
			r.Tell(finding.InfoDuplicateColumn, s.g.Field(at), finding.Values{"item": it.Name, "cell": earlier.Name()})
		case ok:
			first[it.Name] = at
			list = append(list, col)
		case r.isOwn(text):
			s.items[col], _ = r.prints.ownItem(text)
			list = append(list, col)
		case text != "" && col != s.unit && !slices.Contains([]string{"序号", "编号", "备注", "说明"}, sheet.Fold(sheet.Brief(text))):
			r.unknownItem(s.g.Field(at), text)
		}
	}
	return list
}

// find is the row for a unit: under any of its names, or else the only row that these names can mean. several is a second row for it. The names are
// indexed: a province's table has tens of thousands of rows, and each of its ledgers looks up its own.
func (t *InfoTable) find(names []string) (row, several *infoRow) {
	t.byNameOnce.Do(func() {
		t.byName = map[string][]int{}
		for i := range t.rows {
			r := &t.rows[i]
			for _, own := range []string{r.unit.Text, r.info.Text("单位简称"), r.info.Text("单位全称")} {
				if own != "" {
					t.byName[sheet.Fold(own)] = append(t.byName[sheet.Fold(own)], i)
				}
			}
		}
	})
	var found []int
	for _, name := range names {
		found = append(found, t.byName[name]...)
	}
	slices.Sort(found)
	found = slices.Compact(found)
	if len(found) > 0 {
		row = &t.rows[found[0]]
	} else if i := t.unitNames().Find(names...); i >= 0 {
		row = &t.rows[i]
	}
	if len(found) > 1 {
		several = &t.rows[found[1]]
	}
	return row, several
}

// Units are the names of each unit that a 单位信息 lists, first what it is called; a 基本信息 lists none.
func (t *InfoTable) Units() (units [][]string) {
	if t == nil || t.single {
		return nil
	}
	for i := range t.rows {
		names := slices.DeleteFunc(t.rows[i].names(), func(name string) bool { return name == "" })
		names = append(names, Bodies(t.rows[i].info.Text("单位全称"))...)
		if len(names) > 0 && !isTotal(names[0]) && !isFooter(names[0]) {
			units = append(units, names)
		}
	}
	return units
}

// ReadInfo reads the book of --info: 单位信息 with one unit a row, or the 基本信息 of one unit. It is nil where there is neither.
// What opt.Set gives need not be right in the table.
func ReadInfo(book *sheet.Book, opt Options) (*InfoTable, finding.List) {
	if book.Findings.HasError() {
		return nil, book.Findings
	}
	r := newReport(book.Name, opt.Set)
	r.List, r.prints = slices.Clone(book.Findings), opt.Prints
	all := survey(book, nil, r)
	if s := pick(all, aTable, r); s != nil {
		return s.table.read(r, book.Date1904), r.List
	}
	if s := pick(all, anInfo, r); s != nil {
		return &InfoTable{Sheet: s.grid.Name, single: true, rows: []infoRow{{info: s.info.read(r, book.Date1904)}}}, r.List
	}
	r.Tell(finding.InfoNone, Field{}, nil)
	return nil, r.List
}
