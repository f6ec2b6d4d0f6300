package ledger

import (
	"encoding/xml"
	"errors"
	"io"
	"strconv"

	"github.com/xuri/excelize/v2"
)

// Bounds of a sheet. Beyond them nothing is kept, and content there is reported: a sheet can have 17 billion cells.
const (
	maxRows  = 20_100 // 20,000 items, and what stands above and below them
	maxCols  = 256
	maxCells = 600_000
	// maxStrings bounds the table of shared strings: an entry that takes five bytes of a file takes 32 of memory.
	maxStrings = 1_000_000
)

var (
	errMalformed = errors.New("malformed sheet")
	errTooLarge  = errors.New("sheet too large")
)

// malformedAt is errMalformed at the cell up to which the sheet could be read, or at none in a row's beginning.
type malformedAt pos

func (malformedAt) Error() string { return errMalformed.Error() }

// rawCell is one cell as the file has it.
type rawCell struct {
	at      pos
	kind    string // the t attribute: s, str, inlineStr, b, e, d, or n for numbers
	style   int
	formula bool
	stored  bool // has a value, be it an empty one
	single  bool // the value is that of a v element, of which a cell has one
	value   []byte
}

// readGrid reads a sheet's cells and merged ranges in one pass over its XML.
func (wb *workbook) readGrid(ref sheetRef) (*grid, error) {
	if wb.text != nil {
		return wb.text, nil
	}
	part := wb.part(ref.part)
	if len(part) == 0 {
		return nil, errMalformed // the list of sheets names a part that is not there
	}
	if len(part) > maxPart {
		return nil, errTooLarge
	}
	var g *grid
	err := withTokens(wb, part, func(next tokens) (err error) {
		g = &grid{name: ref.name, hidden: ref.hidden, cells: make(cellMap, len(part)/64)}
		return wb.readCells(g, next)
	})
	if err != nil {
		return nil, err
	}
	return g, nil
}

// readCells reads the tokens of a sheet.
func (wb *workbook) readCells(g *grid, next tokens) error {
	var (
		c                     rawCell
		merges                []rect
		depth, phonetic       int
		inData, inCell, inVal bool
		named                 bool // the row says which it is
	)
	for {
		t, err := next()
		if err == io.EOF && depth == 0 {
			g.merge(merges)
			return nil
		}
		if err != nil {
			return malformedAt(c.at)
		}
		switch t.kind {
		case startTag:
			depth++
			switch name := t.name; {
			case name == "sheetData":
				inData = true
			case name == "col" && !inData && isTrue(attr(t.attrs, "hidden")):
				g.hideColumns(number(attr(t.attrs, "min")), number(attr(t.attrs, "max")))
			case name == "mergeCell":
				if m, ok := mergeRange(t.attrs); ok {
					merges = append(merges, m)
				}
			case !inData:
			case name == "row":
				row := number(attr(t.attrs, "r"))
				if named = row > 0; !named {
					row = c.at.row + 1
				}
				c.at = pos{row, 0}
				if isTrue(attr(t.attrs, "hidden")) || attr(t.attrs, "ht") == "0" {
					g.hiddenRows = append(g.hiddenRows, row)
				}
			case name == "c":
				var ok bool
				row := c.at.row
				if c, ok = nextCell(c, t.attrs); !ok || named && c.at.row != row {
					return malformedAt(c.at) // where it stands is not sure, so neither is whose number it is
				}
				inCell = true
			case inCell && name == "f":
				c.formula = true
			case inCell && name == "rPh":
				phonetic++
			case inCell && (name == "v" || name == "t" && phonetic == 0):
				if c.single || name == "v" && c.stored {
					return malformedAt(c.at) // two values would read as one: 1 and 55 as 155
				}
				inVal, c.stored, c.single = true, true, name == "v"
			}
		case endTag:
			depth--
			switch t.name {
			case "sheetData":
				inData = false
			case "c":
				if inCell {
					if err := wb.keep(g, &c); err == errMalformed {
						return malformedAt(c.at)
					} else if err != nil {
						return err
					}
				}
				inCell, phonetic = false, 0
			case "v", "t":
				inVal = false
			case "rPh":
				phonetic--
			}
		case charData:
			if inVal {
				c.value = append(c.value, t.text...)
			}
		}
	}
}

func attr(attrs []xml.Attr, name string) string {
	for _, a := range attrs {
		if a.Name.Local == name && a.Name.Space == "" {
			return a.Value
		}
	}
	return ""
}

func isTrue(s string) bool { return s == "1" || s == "true" }

// number is a row number or an index; 0 where there is none.
func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > excelize.TotalRows {
		return 0
	}
	return n
}

// nextCell starts the cell after c. A cell may leave its reference out; then it stands right of the one before.
// ok is false for a reference that is none.
func nextCell(c rawCell, attrs []xml.Attr) (next rawCell, ok bool) {
	next = rawCell{at: pos{c.at.row, c.at.col + 1}, value: c.value[:0]}
	for _, a := range attrs {
		switch a.Name.Local {
		case "r":
			col, row, err := excelize.CellNameToCoordinates(a.Value)
			if err != nil {
				return next, false
			}
			next.at = pos{row, col}
		case "s":
			next.style = number(a.Value)
		case "t":
			next.kind = a.Value
		}
	}
	return next, true
}

func mergeRange(attrs []xml.Attr) (rect, bool) {
	ref := attr(attrs, "ref")
	for i := range len(ref) {
		if ref[i] != ':' {
			continue
		}
		c1, r1, err1 := excelize.CellNameToCoordinates(ref[:i])
		c2, r2, err2 := excelize.CellNameToCoordinates(ref[i+1:])
		if err1 != nil || err2 != nil {
			return rect{}, false
		}
		return rect{min(r1, r2), min(c1, c2), max(r1, r2), max(c1, c2)}, true
	}
	return rect{}, false
}

// keep turns a raw cell into the grid's, if there is anything in it.
func (wb *workbook) keep(g *grid, c *rawCell) error {
	var s sharedString
	var v cell
	switch c.kind {
	case "s":
		i, err := strconv.Atoi(string(c.value))
		switch {
		case len(c.value) == 0:
		case err != nil || i < 0 || i >= len(wb.strings):
			return errMalformed
		default:
			s = wb.strings[i]
		}
	case "str", "inlineStr":
		s.text, s.changes = clean(unescape(string(c.value)))
	case "b":
		s.text = map[string]string{"1": "TRUE", "0": "FALSE"}[string(c.value)]
	case "e":
		s.text = string(c.value)
		v.fault = cellError
	case "d":
		s.text = string(c.value)
		if date, state := parseDate(s.text); state == dateGood {
			v.date, s.text = date, date.String()
		}
	default:
		v.number = true
		f := wb.format(c.style)
		s.text, v.date = f.show(string(c.value), wb.date1904)
		v.noDay = (f == day || f == month) && v.date.IsZero() && s.text != ""
	}
	v.text = s.text
	if errorValues[v.text] {
		v.fault = cellError // also where it was pasted as text: it is nobody's content
	}
	if c.formula && !c.stored {
		v.fault = cellFormula
	}
	if s.changes != (changes{}) {
		g.changed = append(g.changed, changedCell{c.at, s.changes})
	}
	if v.text == "" && v.fault == "" {
		return nil
	}
	return g.put(c.at, v)
}

// errorValues are what formulas give when they fail.
var errorValues = map[string]bool{
	"#REF!": true, "#N/A": true, "#DIV/0!": true, "#VALUE!": true, "#NAME?": true, "#NUM!": true, "#NULL!": true,
	"#SPILL!": true, "#CALC!": true, "#FIELD!": true, "#BLOCKED!": true, "#CONNECT!": true, "#UNKNOWN!": true, "#GETTING_DATA": true,
}
