package ledger

import (
	"slices"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// rowReader reads the rows below a header.
type rowReader struct {
	tab *tab
	g   *sheet.Grid
	r   *report
	h   header
	// reportedCells are the cells whose faults have been reported; several rows can share a cell.
	reportedCells map[sheet.Pos]bool
	// filledAbove is the last filled cell of each column that carries down.
	filledAbove map[*column]Field
	// has are the columns that the ledger has, by name.
	has          map[string]bool
	unitReported bool
	// byMeasure says whether a unit's 项 are its measures; nil where all units count rows.
	byMeasure func(unit string) bool
	// measureRows are the items that are still to be split into measures, see measures.go.
	measureRows []measureRow
	// sumRows are the ledger's own sums, see ownsum.go.
	sumRows []sumRow
	// categoryReported: one finding is enough for all rows above the first category.
	categoryReported bool
	// reachCells are the cells that say who may know of a row.
	reachCells []reachCell
	// onStruck says what happens to a unit's rows that are struck out; it may be nil. withStruck makes read take struck texts as contents.
	onStruck   func(unit string) string
	withStruck bool
	// struckReported are the rows that have been reported as struck out.
	struckReported map[int]bool
	// roundings are those of the columns of money.
	roundings map[*column]*rounding
	// anyItem: an item has been read. afterBand: since the last item a row across the table has named the category of what follows.
	anyItem, afterBand bool
	// titles are the rows of other tables' titles, see tabletitle.go.
	titles []int
	// void is a line that says that what stands below it is not meant, see void.go.
	void voidLine
	// noteRow is the last row of notes or signatures.
	noteRow int
	// wraps are the cells whose hand-wrapped lines were joined.
	wraps wraps
}

// reading is one column's cell in one row.
type reading struct {
	Field
	column *headed
	at     sheet.Pos // the cell that holds the text, the first one of a merged range
	// own: the text stands in this row. covered: the cell belongs to a merged range that begins above.
	own, covered bool
	// bad: a finding says that the content cannot be read.
	bad bool
}

func newRowReader(s *tab, h header, r *report) *rowReader {
	t := &rowReader{tab: s, g: s.grid, r: r, h: h, reportedCells: map[sheet.Pos]bool{}, filledAbove: map[*column]Field{}, has: map[string]bool{}, struckReported: map[int]bool{}, roundings: map[*column]*rounding{}}
	for _, c := range h.cols {
		t.has[c.column.name] = true
	}
	return t
}

// items reads the rows of one header.
func (t *rowReader) items() []Item {
	g, h := t.g, &t.h
	// Items are large: room for all saves copying 20,000 of them as the list grows. Each has at least one cell of its own.
	items := make([]Item, 0, max(0, min(h.lastRow-h.firstRow+1, g.Len())))
	t.categoryAbove()
	for row := h.firstRow; row <= h.lastRow; row++ {
		if t.skipStruck(row) {
			continue
		}
		readings := t.readRow(row)
		if t.skip(row, readings) {
			t.noteSecret(row, t.readStruck(row))
			t.reportForbidding(row)
			continue
		}
		t.checkRecordLength(row, readings)
		it := Item{Row: row}
		t.carry(readings)
		t.fill(&it, readings, len(items))
		t.fillCounts(&it)
		items = append(items, it)
		t.anyItem, t.afterBand = true, false
		if t.void.at.Cell != "" {
			t.void.items++
		}
	}
	t.reportUngrouped(items)
	t.setReach(items)
	items = t.splitMeasures(items)
	t.reportNotes()
	reportRules(t.g, t.r, t.firstReadIn)
	t.reportRoundings()
	t.reportCounts()
	t.wraps.report(t.r)
	t.checkOpenings(items)
	return items
}

// readRow reads a row as it counts: with its struck texts where it is struck out and counts all the same.
func (t *rowReader) readRow(row int) []reading {
	if t.struckReported[row] {
		return t.readStruck(row)
	}
	return t.read(row)
}

// read reads the known columns of a row as they stand, before anything is carried down.
func (t *rowReader) read(row int) []reading {
	readings := make([]reading, len(t.h.cols))
	for i := range t.h.cols {
		c := &t.h.cols[i]
		p := t.g.Origin(sheet.At(row, c.at.Col))
		if p.Col != c.at.Col || p.Row < t.h.firstRow { // merged with a neighbour, or with the header
			p = sheet.At(row, c.at.Col)
			readings[i] = reading{Field: t.g.Place(p), column: c, at: p}
			continue
		}
		t.readCell(&readings[i], row, c, p)
	}
	return readings
}

// readCell reads one column's cell in a row into v.
func (t *rowReader) readCell(v *reading, row int, c *headed, p sheet.Pos) {
	raw := t.g.Own(p)
	*v = reading{Field: t.g.Field(p), column: c, at: p, covered: p.Row < row, bad: raw.Fault != sheet.NoFault && !c.column.unread}
	if t.withStruck && t.g.WhollyStruck(p) {
		v.Text = t.g.Struck[p].Text
	}
	if c.column.name == "序号" && raw.Shown != "" {
		v.Text = raw.Display()
	}
	v.own = !v.covered && (v.Text != "" || v.bad)
	if v.own && c.tick != Unknown && !v.bad { // an empty box is no content
		marked, ok := parseTick(v.Text, c.tick)
		v.own = marked || !ok
	}
	if raw.Box && slices.Contains(wordColumns, c.column.name) {
		if v.bad = true; t.once(v) {
			t.r.Tell(finding.CellBox, v.Field, finding.Values{"column": c.column.name, "text": sheet.Brief(raw.Text)})
		}
	} else if raw.Fault != sheet.NoFault {
		v.Text = ""
	}
	if v.bad && !t.isSumRow(row) && t.once(v) {
		t.g.Use(p, &t.r.Report)
	}
	t.wraps.unwrap(v)
}

// isSumRow reports a row of sums, which is not counted.
func (t *rowReader) isSumRow(row int) bool {
	_, text := t.lead(row)
	return isTotal(text)
}

// carry takes the content above for blanks, within a group: a new unit ends all groups, a new category ends the problem, a new problem ends the result. The
// field keeps the cell it came from, so that one shared result and several equal ones stay apart.
func (t *rowReader) carry(readings []reading) {
	for i, name := range carriedColumns {
		c := columnNamed(name)
		at := slices.IndexFunc(readings, func(v reading) bool { return v.column.column == c })
		if at < 0 {
			continue
		}
		v := &readings[at]
		held, ok := t.filledAbove[c]
		if len(v.Text) <= maxDitto && ditto[sheet.Fold(v.Text)] {
			if !ok && t.once(v) {
				within := map[string]string{"反馈问题": "同一类别里", "存在问题": "同一类别里", "整改结果": "同一个问题里"}[name] // what stands above belongs to another group
				t.r.Tell(finding.DittoUnknown, v.Field, finding.Values{"text": sheet.Brief(v.Text), "within": within})
			}
			v.Text = "" // then it is filled as a blank is
		}
		switch {
		case v.Text != "" || v.bad:
			if v.bad || held.Text != v.Text {
				for _, below := range carriedColumns[i+1:] {
					delete(t.filledAbove, columnNamed(below))
				}
			}
			t.filledAbove[c] = v.Field
		case ok && (!t.g.WhollyStruck(v.at) || t.struckReported[v.at.Row] && held.Cell == v.Cell): // what is struck out is no blank, but see keepGroup
			v.Field = held
		}
	}
}

// carriedColumns are the columns whose blanks take the content above, from the widest group to the narrowest.
var carriedColumns = []string{"单位", "问题类别", "反馈问题", "存在问题", "整改结果"}

// wordColumns are columns of words, in which a check box says nothing.
var wordColumns = []string{"问题类别", "反馈问题", "存在问题", "整改措施", "整改结果"}

// ditto are the words and marks for what stands above.
var ditto = map[string]bool{"同上": true, "同上行": true, "〃": true, "″": true, "\"": true, "''": true}

const maxDitto = 12 // bytes
