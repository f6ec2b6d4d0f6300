package sheet

import (
	"io"
	"strings"
)

// sheetReader makes a grid of the tokens of a sheet.
type sheetReader struct {
	wb      *workbook
	g       *Grid
	related relatedParts

	cell                          rawCell
	text                          richText // of the cell's is element
	merges                        []Rect
	inData, inCell, inVal, inText bool
	inFormula                     bool
	inMargin                      bool
	margin                        string // text of the open page header or footer
	rowNumbered                   bool   // the row gives its own number
	// over are the ranges of the open conditional formatting. rules are all rules so far, with what they change.
	over  []Rect
	rules []Rule
	// pale are the cells whose letters have the colour of their background, unless a rule changes that.
	pale []paleCell
	// tableRanges are those of the sheet's tables; they are read on first use.
	tableRanges []Rect
	tablesKnown bool
}

// maxRules bounds the ranges that rules change: each cell that is used is checked against all of them.
const maxRules = 2000

type paleCell struct {
	at   Pos
	cell Cell
	// partly: only a part of the text, hidden, is pale. full is the whole text.
	partly       bool
	hidden, full string
}

func (r *sheetReader) read(next tokens) error {
	for {
		t, err := next()
		if err == io.EOF {
			return r.finish()
		}
		if err == nil {
			switch t.kind {
			case startTag:
				err = r.start(t)
			case endTag:
				err = r.end(t)
			case charData:
				if r.inVal {
					r.cell.value = append(r.cell.value, t.text...)
				} else if r.inText {
					r.text.chars(t.text)
				} else if r.inMargin {
					r.margin += t.text
				} else if r.inFormula && strings.Contains(t.text, PictureFunction) {
					r.cell.picture = true
				}
			}
		}
		switch err {
		case nil:
		case errTooLarge, errUnusual:
			return err
		default:
			return malformedAt(r.cell.at)
		}
	}
}

func (r *sheetReader) start(t token) error {
	switch {
	case r.inCell:
		return r.startInCell(t)
	case r.inData && t.name == "row":
		r.startRow(t)
	case r.inData && t.name == "c":
		return r.startCell(t)
	case r.inData:
	case t.name == "sheetData":
		r.inData = true
	case t.name == "col" && (isTrue(attr(t.attrs, "hidden")) || attr(t.attrs, "width") == "0"):
		r.g.hideColumns(parseIndex(attr(t.attrs, "min")), parseIndex(attr(t.attrs, "max")))
	case t.name == "mergeCell":
		if m, ok := mergeRange(t.attrs); ok {
			r.merges = append(r.merges, m)
		}
	case margins[t.name]:
		r.inMargin, r.margin = true, ""
	default:
		r.startRule(t)
	}
	return nil
}

// startRow takes a row's number. A row without one stands below the one before.
func (r *sheetReader) startRow(t token) {
	row := parseIndex(attr(t.attrs, "r"))
	if r.rowNumbered = row > 0; !r.rowNumbered {
		row = r.cell.at.Row + 1
	}
	r.cell.at = Pos{row, 0}
	if row <= MaxRows && (isTrue(attr(t.attrs, "hidden")) || attr(t.attrs, "ht") == "0") {
		r.g.hiddenRows = append(r.g.hiddenRows, row)
	}
}

func (r *sheetReader) startCell(t token) error {
	var ok bool
	row := r.cell.at.Row
	if r.cell, ok = nextCell(r.cell, t.attrs); !ok || r.rowNumbered && r.cell.at.Row != row {
		return errMalformed // it is unclear where the cell stands
	}
	r.inCell = true
	return nil
}

// startRule takes the elements of conditional formatting.
func (r *sheetReader) startRule(t token) {
	switch {
	case t.name == "conditionalFormatting":
		r.over = ranges(attr(t.attrs, "sqref"))
	case t.name == "cfRule" && attr(t.attrs, "dxfId") != "":
		if rule, ok := r.wb.rule(parseIndex(attr(t.attrs, "dxfId"))); ok {
			rule.hides = rule.hides && !blankCellRules[attr(t.attrs, "type")]
			r.add(rule)
		}
	case (t.name == "iconSet" || t.name == "dataBar") && hidesValue(t.attrs):
		r.add(Rule{hides: true})
	}
}

// add puts a rule over the ranges of the open conditional formatting.
func (r *sheetReader) add(rule Rule) {
	for _, rule.Over = range r.over {
		r.rules = append(r.rules, rule)
	}
}

// startInCell takes the beginning of an element within a cell. A second value is an error: 1 and 55 would read as 155.
func (r *sheetReader) startInCell(t token) error {
	switch {
	case r.inText:
		r.text.start(t)
	case t.name == "f":
		r.cell.formula, r.inFormula = true, true
	case t.name == "v":
		if r.cell.stored {
			return errMalformed
		}
		r.inVal, r.cell.stored = true, true
	case t.name == "is":
		if r.cell.inline {
			return errMalformed
		}
		r.inText, r.cell.inline = true, true
		r.text.reset()
	}
	return nil
}

func (r *sheetReader) end(t token) error {
	switch {
	case r.inMargin:
		r.inMargin = !margins[t.name]
		if !r.inMargin {
			r.g.margin(r.margin)
		}
	case t.name == "sheetData":
		r.inData = false
	case t.name == "is":
		r.inText = false
	case r.inText:
		r.text.end(t)
	case t.name == "v":
		r.inVal = false
	case t.name == "f":
		r.inFormula = false
	case t.name == "c" && r.inCell:
		r.inCell = false
		return r.keepCell()
	}
	return nil
}

// keepCell puts the cell that has been read into the grid, if it has any content.
func (r *sheetReader) keepCell() error {
	c := &r.cell
	if c.kind == "" && !c.stored && !c.formula {
		return nil // a cell that only has a style
	}
	style := r.wb.style(c.style)
	v, seen, err := r.wb.content(c, style, &r.text)
	if err != nil {
		return err
	}
	if seen.Changes != (Changes{}) {
		r.g.changed = append(r.g.changed, changedCell{c.at, seen.Changes})
	}
	if seen.struck != "" {
		r.g.strike(c.at, Strike{Text: seen.struck, Whole: v.Text == ""})
	}
	if seen.full != "" {
		r.pale = append(r.pale, paleCell{c.at, v, true, seen.hidden, seen.full})
		return nil
	}
	if seen.hidden != "" {
		r.g.Unseen = append(r.g.Unseen, Unseen{c.at, seen.hidden})
	}
	switch {
	case v.Text == "" && v.Fault == NoFault:
		return nil
	case seen.pale:
		r.pale = append(r.pale, paleCell{at: c.at, cell: v, hidden: v.Text})
		return nil
	}
	return r.g.Put(c.at, v)
}

// finish decides what depends on the whole sheet.
func (r *sheetReader) finish() error {
	for _, p := range r.pale {
		switch {
		case r.filled(p.at):
			if p.partly {
				p.cell.Text = p.full
			}
		default:
			r.g.Unseen = append(r.g.Unseen, Unseen{p.at, p.hidden})
			if !p.partly || p.cell.Text == "" && p.cell.Fault == NoFault {
				continue
			}
		}
		if err := r.g.Put(p.at, p.cell); err != nil {
			return err
		}
	}
	for _, rule := range r.rules {
		if rule.hides {
			r.g.Hiding = append(r.g.Hiding, rule.Over)
		}
		switch {
		case len(r.g.Rules) == maxRules:
			return errTooLarge
		case rule.numberFormat || rule.Struck:
			r.g.Rules = append(r.g.Rules, rule)
		}
	}
	r.g.Merge(r.merges)
	return nil
}

// filled reports a cell to which a rule or a table's style may give a background.
func (r *sheetReader) filled(p Pos) bool {
	for _, rule := range r.rules {
		if rule.filled && rule.Over.has(p) {
			return true
		}
	}
	for _, over := range r.tables() {
		if over.has(p) {
			return true
		}
	}
	return false
}
