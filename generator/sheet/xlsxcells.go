package sheet

import (
	"encoding/xml"
	"errors"
	"strconv"
	"sync"

	"github.com/xuri/excelize/v2"
)

var (
	errMalformed = errors.New("malformed sheet")
	errTooLarge  = errors.New("sheet too large")
)

// malformedAt is errMalformed at the cell up to which the sheet could be read; its column is 0 at the beginning of a row.
type malformedAt Pos

func (malformedAt) Error() string { return errMalformed.Error() }

// rawCell is one cell as the file has it.
type rawCell struct {
	at      Pos
	kind    string // the t attribute: s, str, inlineStr, b, e, d, or n for numbers
	style   int
	formula bool
	stored  bool   // has a v element, be it an empty one
	value   []byte // that of the v element
	inline  bool   // has an is element
	picture bool   // the vm attribute: what is shown is no value of the sheet, but a picture or a card
}

// readGrid reads a sheet's cells and merged ranges in one pass over its XML.
func (wb *workbook) readGrid(ref sheetRef) (*Grid, error) {
	part := wb.part(ref.part)
	if len(part) == 0 {
		return nil, errMalformed // the list of sheets names a part that is not there
	}
	if len(part) > maxPart {
		return nil, errTooLarge
	}
	var g *Grid
	related := wb.relatedTo(ref)
	extended := wb.extendedRules(part)
	err := withTokens(wb, part, func(next tokens) (err error) {
		g = NewGrid(ref.name, min(len(part)/64, usualCells))
		g.Hidden = ref.hidden
		r := sheetReader{wb: wb, related: related}
		r.gridBuilder = gridBuilder{values: &wb.cellValues, g: g, rules: extended, tables: sync.OnceValue(r.readTables)}
		return r.read(next)
	})
	if err != nil {
		return nil, err
	}
	g.Notes = wb.notes(related)
	g.Floats = append(g.Floats, wb.boxes(related)...)
	g.Drawn = len(related.ofKind("/drawing")) > 0
	return g, nil
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

// parseIndex is a row number or an index; 0 where there is none.
func parseIndex(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > excelize.TotalRows {
		return 0
	}
	return n
}

// nextCell starts the cell after c. A cell may leave out its reference; then it stands right of the one before. ok is false for a malformed reference.
func nextCell(c rawCell, attrs []xml.Attr) (next rawCell, ok bool) {
	next = rawCell{at: Pos{c.at.Row, c.at.Col + 1}, value: c.value[:0]}
	for _, a := range attrs {
		if a.Name.Space != "" {
			continue // another program's
		}
		switch a.Name.Local {
		case "r":
			col, row, err := excelize.CellNameToCoordinates(a.Value)
			if err != nil {
				return next, false
			}
			next.at = Pos{row, col}
		case "s":
			next.style = parseIndex(a.Value)
		case "t":
			next.kind = a.Value
		case "vm":
			next.picture = true
		}
	}
	return next, true
}

func mergeRange(attrs []xml.Attr) (Rect, bool) {
	ref := attr(attrs, "ref")
	for i := range len(ref) {
		if ref[i] != ':' {
			continue
		}
		c1, r1, err1 := excelize.CellNameToCoordinates(ref[:i])
		c2, r2, err2 := excelize.CellNameToCoordinates(ref[i+1:])
		if err1 != nil || err2 != nil {
			return Rect{}, false
		}
		return Rect{min(r1, r2), min(c1, c2), max(r1, r2), max(c1, c2)}, true
	}
	return Rect{}, false
}

// errorValues are what formulas give when they fail.
var errorValues = map[string]bool{
	"#REF!": true, "#N/A": true, "#DIV/0!": true, "#VALUE!": true, "#NAME?": true, "#NUM!": true, "#NULL!": true,
	"#SPILL!": true, "#CALC!": true, "#FIELD!": true, "#BLOCKED!": true, "#CONNECT!": true, "#UNKNOWN!": true, "#GETTING_DATA": true,
}
