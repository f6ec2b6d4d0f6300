package ledger

import (
	"slices"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// struckRows is the item of 基本信息 that says what happens to rows that are wholly struck out.
const (
	struckRows   = "划线的行"
	countStruck  = "计入"
	ignoreStruck = "不计"
)

// skipStruck decides about a row that is struck out. It is left out; but where its status says that it is done it is asked about, for an office may strike
// out what it has completed. left is false where the row is to be read.
func (t *rowReader) skipStruck(row int) (left bool) {
	at, ok := t.struckRow(row)
	if !ok {
		return false
	}
	t.struckReported[row] = true
	readings := t.readStruck(row)
	t.noteSecret(row, readings)
	status, word := t.struckStatus(readings)
	where := t.g.Place(at)
	where.Text = t.g.Struck[at].Text
	rule := t.struckRule(readings)
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
	t.carry(t.read(row)) // its category may hold for the rows below
	t.breakCarry(row)
	t.keepGroup(readings)
	return true
}

// keepGroup keeps the unit and the category of a struck-out row for the blanks below it: the row is crossed out, and the group goes on.
func (t *rowReader) keepGroup(readings []reading) {
	for i := range readings {
		v := &readings[i]
		if name := v.column.column.name; (name == "单位" || v.column.column.groups()) && v.Text != "" && t.g.WhollyStruck(v.at) {
			t.filledAbove[v.column.column] = v.Field
		}
	}
}

// struckRow reports a row of which at most the number, the category, the names or who may know of it are left; at is its first struck cell. A cell that is
// merged into the next row does not count.
func (t *rowReader) struckRow(row int) (at sheet.Pos, ok bool) {
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
		matters := c.column.core && !c.column.groups() || c.column.role != prose && c.column.role != reach
		switch {
		case t.g.WhollyStruck(p):
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
func (t *rowReader) readStruck(row int) []reading {
	t.withStruck = true
	defer func() { t.withStruck = false }()
	return t.read(row)
}

// struckStatus is the status that a row says, and the cell that says so.
func (t *rowReader) struckStatus(readings []reading) (Status, Field) {
	for i := range readings {
		v := &readings[i]
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

// struckRule is what 基本信息 says of struck-out rows, for the unit of this row.
func (t *rowReader) struckRule(readings []reading) string {
	if t.onStruck == nil {
		return ""
	}
	unit := ""
	if i := slices.IndexFunc(readings, func(v reading) bool { return v.column.column.name == "单位" }); i >= 0 {
		if unit = readings[i].Text; unit == "" {
			unit = t.filledAbove[readings[i].column.column].Text
		}
	}
	return t.onStruck(unit)
}

// breakCarry ends the carrying down over a row that is left out: a blank below a struck-out cell takes nothing from further above.
func (t *rowReader) breakCarry(row int) {
	gone := false
	for _, name := range carriedColumns {
		c := columnNamed(name)
		for i := range t.h.cols {
			if h := &t.h.cols[i]; h.column == c && t.g.WhollyStruck(sheet.At(row, h.at.Col)) {
				gone = true
			}
		}
		if gone {
			delete(t.filledAbove, c)
		}
	}
}
