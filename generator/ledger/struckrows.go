package ledger

import (
	"slices"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// struckRows is the item of 基本信息 that says what becomes of rows that are struck out as a whole.
const (
	struckRows   = "划线的行"
	countStruck  = "计入"
	ignoreStruck = "不计"
)

// leaveStruck decides about a row that is struck out: it is left out, or asked about where its status says that it is done, for an office may strike
// out what it has written off. It is false where the row is to be read, be it with what is struck out.
func (t *table) leaveStruck(row int) (left bool) {
	at, ok := t.struckRow(row)
	if !ok {
		return false
	}
	t.struckTold[row] = true
	line := t.readStruck(row)
	t.hush(row, line)
	status, word := t.struckStatus(line)
	where := t.g.Place(at)
	where.Text = t.g.Struck[at].Text
	rule := t.strikes(line)
	switch {
	case rule == countStruck:
		t.tab.count(row)
		t.r.Tell(finding.RowStruckCounted, where, finding.Values{"item": struckRows})
		return false
	case rule == ignoreStruck || status == Open || word.Text == "":
		t.r.Tell(finding.RowStruck, where, finding.Values{"item": struckRows, "count": countStruck})
	default:
		t.r.Tell(finding.RowStruckUnclear, where, finding.Values{"status": sheet.Brief(word.Text), "item": struckRows, "count": countStruck, "ignore": ignoreStruck})
	}
	t.carry(t.read(row)) // its category may stand for the rows below
	t.breakCarry(row)
	t.keepGroup(line)
	return true
}

// keepGroup lets the unit and the category of a row that is struck out as a whole stand for the rows below that have none of their own: what is crossed
// out is the row, and they belong to the same group.
func (t *table) keepGroup(line []reading) {
	for i := range line {
		v := &line[i]
		if name := v.column.column.name; (name == "单位" || name == "问题类别") && v.Text != "" && t.g.Gone(v.at) {
			t.held[v.column.column] = v.Field
		}
	}
}

// struckRow reports a row of which nothing but its number, its category, whom it concerns or who may know of it is left; at is the first cell that is struck out.
// A cell that goes on into the next row does not count.
func (t *table) struckRow(row int) (at sheet.Pos, ok bool) {
	if len(t.g.Struck) == 0 {
		return sheet.Pos{}, false
	}
	for i := range t.h.cols {
		c := &t.h.cols[i]
		p := sheet.At(row, c.at.Col)
		m := t.g.Span(p)
		if m.Top != row || m.Left != p.Col {
			continue
		}
		matters := c.column.core && c.column.name != "问题类别" || c.column.role != prose && c.column.role != reach
		switch {
		case t.g.Gone(p):
			if matters && at == (sheet.Pos{}) {
				at = p
			}
		case matters && m.Bottom == row && t.g.Own(p).Text != "":
			return sheet.Pos{}, false
		}
	}
	return at, at != sheet.Pos{}
}

// readStruck reads a row with what is struck out in it.
func (t *table) readStruck(row int) []reading {
	t.withStruck = true
	defer func() { t.withStruck = false }()
	return t.read(row)
}

// struckStatus is the status that a row says, and the cell that says so.
func (t *table) struckStatus(line []reading) (Status, Field) {
	for i := range line {
		v := &line[i]
		switch {
		case v.column.column.role != status || v.Text == "":
		case v.column.tick == Unknown:
			return parseStatus(v.Text), v.Field
		default:
			if ticked, _ := parseTick(v.Text, v.column.tick); ticked {
				return v.column.tick, v.Field
			}
		}
	}
	return Unknown, Field{}
}

// strikes is what 基本信息 says of rows that are struck out, for the unit of such a row.
func (t *table) strikes(line []reading) string {
	if t.onStruck == nil {
		return ""
	}
	unit := ""
	if i := slices.IndexFunc(line, func(v reading) bool { return v.column.column.name == "单位" }); i >= 0 {
		if unit = line[i].Text; unit == "" {
			unit = t.held[line[i].column.column].Text
		}
	}
	return t.onStruck(unit)
}

// breakCarry ends what would carry down over a row that is left out: a blank below what is struck out takes nothing from further above.
func (t *table) breakCarry(row int) {
	gone := false
	for _, name := range carried {
		c := columnNamed(name)
		for i := range t.h.cols {
			if h := &t.h.cols[i]; h.column == c && t.g.Gone(sheet.At(row, h.at.Col)) {
				gone = true
			}
		}
		if gone {
			delete(t.held, c)
		}
	}
}
