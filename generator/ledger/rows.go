package ledger

import (
	"slices"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// table reads the rows below a header.
type table struct {
	tab *tab
	g   *sheet.Grid
	r   *report
	h   header
	// asked are the cells whose faults have been reported; several rows can share one.
	asked map[sheet.Pos]bool
	// held is what carries down: the last filled cell of each such column.
	held map[*column]Field
	// has are the columns that the ledger has, by name.
	has       map[string]bool
	unitAsked bool
	// byMeasure says whether a unit's 项 are its measures; nil where they are its rows.
	byMeasure func(unit string) bool
	// waiting are the items whose 项 are still to be counted, see measures.go.
	waiting []waiting
	// sums are the ledger's own, see ownsum.go.
	sums []sumRow
	// categoryAsked: one finding is enough for all rows above the first category.
	categoryAsked bool
	// marks are the cells that say who may know of a row.
	marks []scopeMark
	// onStruck says what becomes of a unit's rows that are struck out; it may be nil. withStruck has read take them as if they were not.
	onStruck   func(unit string) string
	withStruck bool
	// struckTold are the rows that have been told of as struck out.
	struckTold map[int]bool
	// roundings are those of the columns of money.
	roundings map[*column]*rounding
	// any: an item has been read; banded: a row across the table, since, names the category of what comes.
	any, banded bool
	// titles are the rows of other tables' titles, see tabletitle.go.
	titles []int
	// wraps are the cells whose hand-wrapped lines were joined.
	wraps wraps
}

// reading is one column's cell in one row.
type reading struct {
	Field
	column *headed
	at     sheet.Pos // the cell that holds the text, the first one of a merged range
	// own: the text stands in this row; covered: the cell belongs to a merged range that begins above.
	own, covered bool
	// bad: the content was reported as none.
	bad bool
}

func newTable(s *tab, h header, r *report) *table {
	t := &table{tab: s, g: s.grid, r: r, h: h, asked: map[sheet.Pos]bool{}, held: map[*column]Field{}, has: map[string]bool{}, struckTold: map[int]bool{}, roundings: map[*column]*rounding{}}
	for _, c := range h.cols {
		t.has[c.column.name] = true
	}
	return t
}

// items reads the rows of one header.
func (t *table) items() []Item {
	g, h := t.g, &t.h
	// An item is large, and 20,000 of them are not to be copied as their list grows; each has a cell of its own at least.
	items := make([]Item, 0, max(0, min(h.last-h.first+1, g.Len())))
	for row := h.first; row <= h.last; row++ {
		if t.leaveStruck(row) {
			continue
		}
		line := t.readRow(row)
		if t.skip(row, line) {
			t.hush(row, t.readStruck(row))
			t.forbidding(row)
			continue
		}
		t.tooLong(row, line)
		it := Item{Row: row}
		t.carry(line)
		t.fill(&it, line, len(items))
		items = append(items, it)
		t.any, t.banded = true, false
	}
	t.reaches(items)
	items = t.count(items)
	t.reportNotes()
	reportRules(t.g, t.r, t.readUnder)
	t.reportRoundings()
	t.wraps.report(t.r)
	openings(items, t.r)
	return items
}

// readRow reads a row as it counts: one that is struck out and counts all the same, with what is struck out.
func (t *table) readRow(row int) []reading {
	if t.struckTold[row] {
		return t.readStruck(row)
	}
	return t.read(row)
}

// read reads the known columns of a row as they stand, before anything is carried down.
func (t *table) read(row int) []reading {
	line := make([]reading, len(t.h.cols))
	for i := range t.h.cols {
		c := &t.h.cols[i]
		p := t.g.Origin(sheet.At(row, c.at.Col))
		if p.Col != c.at.Col || p.Row < t.h.first { // merged with a neighbour, or with the header
			p = sheet.At(row, c.at.Col)
			line[i] = reading{Field: t.g.Place(p), column: c, at: p}
			continue
		}
		t.readCell(&line[i], row, c, p)
	}
	return line
}

// readCell reads one column's cell in a row into v.
func (t *table) readCell(v *reading, row int, c *headed, p sheet.Pos) {
	raw := t.g.Own(p)
	*v = reading{Field: t.g.Field(p), column: c, at: p, covered: p.Row < row, bad: raw.Fault != sheet.NoFault && !c.column.unread}
	if t.withStruck && t.g.Gone(p) {
		v.Text = t.g.Struck[p].Text
	}
	if c.column.name == "序号" && raw.Shown != "" {
		v.Text = raw.Display()
	}
	v.own = !v.covered && (v.Text != "" || v.bad)
	if v.own && c.tick != Unknown && !v.bad { // a box that is not ticked is no content
		marked, ok := parseTick(v.Text, c.tick)
		v.own = marked || !ok
	}
	if raw.Box && slices.Contains(spoken, c.column.name) {
		if v.bad = true; t.once(v) {
			t.r.Tell(finding.CellBox, v.Field, finding.Values{"column": c.column.name, "text": sheet.Brief(raw.Text)})
		}
	} else if raw.Fault != sheet.NoFault {
		v.Text = ""
	}
	if v.bad && !t.sumsUp(row) && t.once(v) {
		t.g.Use(p, &t.r.Report)
	}
	t.wraps.unwrap(v)
}

// sumsUp reports a row of sums, of which nothing is counted.
func (t *table) sumsUp(row int) bool {
	_, text := t.lead(row)
	return isTotal(text)
}

// carry takes the content above for blanks, within a group: a new unit ends all groups, a new category ends the problem,
// a new problem ends the result. The cell it came from stays with it, so that a shared result can be told from several.
func (t *table) carry(line []reading) {
	for i, name := range carried {
		c := columnNamed(name)
		at := slices.IndexFunc(line, func(v reading) bool { return v.column.column == c })
		if at < 0 {
			continue
		}
		v := &line[at]
		held, ok := t.held[c]
		if len(v.Text) <= maxDitto && ditto[sheet.Fold(v.Text)] {
			if !ok && t.once(v) {
				within := map[string]string{"存在问题": "同一类别里", "整改结果": "同一个问题里"}[name] // what stands above them is another's
				t.r.Tell(finding.DittoUnknown, v.Field, finding.Values{"text": sheet.Brief(v.Text), "within": within})
			}
			v.Text = "" // and takes what is above, as a blank does
		}
		switch {
		case v.Text != "" || v.bad:
			if v.bad || held.Text != v.Text {
				for _, below := range carried[i+1:] {
					delete(t.held, columnNamed(below))
				}
			}
			t.held[c] = v.Field
		case ok && (!t.g.Gone(v.at) || t.struckTold[v.at.Row] && held.Cell == v.Cell): // what is struck out is no blank, but see keepGroup
			v.Field = held
		}
	}
}

// carried are the columns whose blanks take the content above, from the widest group to the narrowest.
var carried = []string{"单位", "问题类别", "存在问题", "整改结果"}

// spoken are the columns in which words stand: nobody reads a box there.
var spoken = []string{"问题类别", "存在问题", "整改措施", "整改结果"}

// ditto are the words and marks for what stands above.
var ditto = map[string]bool{"同上": true, "同上行": true, "〃": true, "″": true, "\"": true, "''": true}

const maxDitto = 12 // bytes
