package sheet

import (
	"io"
	"strings"
)

// sheetReader makes a grid of the tokens of a sheet.
type sheetReader struct {
	gridBuilder
	wb      *workbook
	related relatedParts

	cell                          rawCell
	text                          richText // of the cell's is element
	inData, inCell, inVal, inText bool
	inFormula                     bool
	inMargin                      bool
	margin                        string // text of the open page header or footer
	rowNumbered                   bool   // the row gives its own number
	// over are the ranges of the open conditional formatting.
	over []Rect
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
		if r.cell.kind == "" && !r.cell.stored && !r.cell.formula {
			return nil // a cell that only has a style
		}
		return r.keep(&r.cell, r.wb.style(r.cell.style), &r.text)
	}
	return nil
}
