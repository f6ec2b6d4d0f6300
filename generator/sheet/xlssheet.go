package sheet

import (
	"math"
	"strconv"
)

// xlsReader makes a grid of the records of a sheet.
type xlsReader struct {
	gridBuilder
	wb   *xlsBook
	cell rawCell
	text richText // of the cell itself
	// waiting: the cell is a formula whose text is in a record that is still to come.
	waiting    bool
	ranged     []Rect // of tables
	conditions xlsConditions
	drawing    xlsDrawing
}

// worksheet is what the first record of a sheet with cells says that it is ([MS-XLS] 2.4.21).
const worksheet = 0x10

// readGrid reads a sheet's records.
func (wb *xlsBook) readGrid(ref xlsRef) (*Grid, error) {
	r := &xlsReader{wb: wb}
	r.gridBuilder = gridBuilder{values: &wb.values, g: NewGrid(ref.name, usualCells/10), tables: func() []Rect { return r.ranged }}
	r.g.Hidden = ref.hidden
	list := &records{stream: wb.stream, at: ref.at}
	if rec, ok := list.next(); !ok || rec.kind != recBOF || rec.body().u16(0) != biff8 || rec.body().u16(2) != worksheet {
		return nil, errMalformed
	}
	for {
		rec, ok := list.next()
		switch {
		case !ok:
			return nil, malformedAt(r.cell.at)
		case rec.kind == recEOF:
			return r.g, r.end()
		case rec.kind == recBOF: // a chart
			if !list.skipSubstream() {
				return nil, malformedAt(r.cell.at)
			}
			continue
		}
		if err := r.take(rec); err == errTooLarge {
			return nil, err
		} else if err != nil {
			return nil, malformedAt(r.cell.at)
		}
	}
}

// end decides what depends on the whole sheet.
func (r *xlsReader) end() error {
	if err := r.flush(); err != nil {
		return err
	}
	r.rules = r.conditions.rules
	r.drawing.finish(r.g)
	return r.finish()
}

// take takes a record.
func (r *xlsReader) take(rec *record) error {
	f := rec.body()
	switch rec.kind {
	case recNumber, recRK, recMulRk, recLabelSst, recLabel, recRString, recBoolErr, recFormula:
		if err := r.flush(); err != nil {
			return err
		}
		return r.takeCell(rec)
	case recString:
		return r.takeResult(rec)
	case recFeature11, recFeature12:
		over, ok := f.ref8(4)
		switch {
		case len(r.ranged) == maxRules:
			return errTooLarge
		case ok:
			r.ranged = append(r.ranged, over)
		}
	case recCondFmt, recCF, recCondFmt12, recCF12:
		return r.conditions.take(r.wb, rec.kind, f)
	case recMsoDrawing, recObj, recTxO, recNote:
		r.drawing.take(rec)
	default:
		r.takeLayout(rec.kind, f)
	}
	return nil
}

// takeLayout takes what a sheet says of its rows, its columns and its pages.
func (r *xlsReader) takeLayout(kind int, f fields) {
	switch kind {
	case recRow:
		if row := f.u16(0) + 1; row <= MaxRows && (f.u16(12)&0x20 != 0 || f.u16(6)&0x7FFF == 0) {
			r.g.hiddenRows = append(r.g.hiddenRows, row)
		}
	case recColInfo:
		if f.u16(8)&1 != 0 || f.u16(4) == 0 {
			r.g.hideColumns(f.u16(0)+1, f.u16(2)+1)
		}
	case recMergeCells:
		for at, n := 2, f.u16(0); n > 0 && at+8 <= len(f); at, n = at+8, n-1 {
			if m, ok := f.ref8(at); ok {
				r.merges = append(r.merges, m)
			}
		}
	case recHeader, recFooter:
		if len(f) > 0 {
			r.g.margin(f.textAt(0, 2))
		}
	case recHeaderFooter:
		r.takeMargins(f)
	}
}

// takeMargins takes the headers and footers of even pages and of the first one ([MS-XLS] 2.4.137).
func (r *xlsReader) takeMargins(f fields) {
	at := 38
	for i := range 4 {
		if n := f.u16(30 + 2*i); n > 0 {
			text := textReader{pieces: [][]byte{f.from(at + 2)}}
			r.g.margin(text.text(f.u16(at)))
			at += 3 + n<<(f.u8(at+2)&highByte)
		}
	}
}

// takeCell takes a record that holds a cell, or several.
func (r *xlsReader) takeCell(rec *record) error {
	f := rec.body()
	if len(f) < 6 {
		return errMalformed
	}
	r.cell = rawCell{at: Pos{f.u16(0) + 1, f.u16(2) + 1}, style: f.u16(4), stored: true, value: r.cell.value[:0]}
	c := &r.cell
	switch rec.kind {
	case recNumber:
		c.setNumber(f.float(6))
	case recRK:
		c.setNumber(decodeRK(f.u32(6)))
	case recMulRk:
		return r.takeNumbers(f)
	case recLabelSst:
		c.kind, c.value = "s", strconv.AppendUint(c.value, uint64(f.u32(6)), 10)
	case recLabel, recRString:
		if !r.takeText(rec) {
			return errMalformed
		}
	case recBoolErr:
		c.setResult(f.u8(6), f.u8(7) == 1)
	case recFormula:
		if r.takeFormula(f); r.waiting {
			return nil
		}
	}
	return r.keepCell()
}

func (r *xlsReader) keepCell() error {
	return r.keep(&r.cell, r.wb.style(r.cell.style), &r.text)
}

// takeNumbers takes a MULRK record ([MS-XLS] 2.4.175): numbers side by side.
func (r *xlsReader) takeNumbers(f fields) error {
	for at := 4; at+8 <= len(f); at += 6 {
		r.cell.style = f.u16(at)
		r.cell.setNumber(decodeRK(f.u32(at + 2)))
		if err := r.keepCell(); err != nil {
			return err
		}
		r.cell.at.Col++
	}
	return nil
}

// takeText takes a text that stands in the cell itself; a RSTRING record has its fonts behind it.
func (r *xlsReader) takeText(rec *record) bool {
	text := textReader{pieces: rec.pieces, at: 6}
	n := text.u16()
	units := text.characters(n, text.u8())
	var runs []fontRun
	if rec.kind == recRString {
		runs = text.fonts(text.u16())
	}
	r.cell.kind, r.cell.inline = "inlineStr", true
	r.wb.richText(&r.text, units, runs)
	return !text.fault
}

// takeFormula takes a formula with its result ([MS-XLS] 2.4.127, 2.5.133). One that is a text comes in a record of its own.
func (r *xlsReader) takeFormula(f fields) {
	c := &r.cell
	c.formula = true
	c.picture = r.wb.callsPicture(f.from(22))
	if f.u16(12) != 0xFFFF {
		c.setNumber(f.float(6))
		return
	}
	switch f.u8(6) {
	case 0:
		c.stored, r.waiting = false, true
	case 1, 2:
		c.setResult(f.u8(8), f.u8(6) == 2)
	case 3:
		c.kind = "str" // an empty text
	default:
		c.stored = false
	}
}

// takeResult takes the text that a formula gave.
func (r *xlsReader) takeResult(rec *record) error {
	if !r.waiting {
		return nil
	}
	text := textReader{pieces: rec.pieces}
	value := text.text(text.u16())
	if text.fault {
		return errMalformed
	}
	r.cell.kind, r.cell.stored, r.cell.value = "str", true, append(r.cell.value, escapeAgain(value)...)
	return r.flush()
}

// flush keeps a formula that waits for its text; without one it has no result.
func (r *xlsReader) flush() error {
	if !r.waiting {
		return nil
	}
	r.waiting = false
	return r.keepCell()
}

func (c *rawCell) setNumber(n float64) {
	c.kind, c.value = "n", strconv.AppendFloat(c.value[:0], n, 'g', -1, 64)
}

// errorCodes are the errors by their numbers ([MS-XLS] 2.5.10).
var errorCodes = map[int]string{
	0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A", 0x2B: "#GETTING_DATA",
}

// setResult takes an error or a truth value.
func (c *rawCell) setResult(value int, isError bool) {
	if isError {
		text, known := errorCodes[value]
		if !known {
			text = "#UNKNOWN!"
		}
		c.kind, c.value = "e", []byte(text)
		return
	}
	c.kind, c.value = "b", []byte("0")
	if value != 0 {
		c.value = []byte("1")
	}
}

func (f fields) float(at int) float64 {
	return math.Float64frombits(uint64(f.u32(at)) | uint64(f.u32(at+4))<<32)
}

// decodeRK is a number in four bytes ([MS-XLS] 2.5.217): a whole one of 30 bits, or the upper half of a float, each perhaps a hundred times too large.
func decodeRK(rk uint32) float64 {
	n := math.Float64frombits(uint64(rk&^3) << 32)
	if rk&2 != 0 {
		n = float64(int32(rk) >> 2)
	}
	if rk&1 != 0 {
		n /= 100
	}
	return n
}

// callsPicture reports a formula that calls WPS's function for a picture: its first token is the function's name ([MS-XLS] 2.5.198.76, 2.5.198.77).
func (wb *xlsBook) callsPicture(tokens fields) bool {
	switch tokens.u8(0) {
	case 0x23, 0x43, 0x63:
		return wb.pictures[int(tokens.u32(1))]
	case 0x39, 0x59, 0x79:
		return wb.foreignPictures[int(tokens.u32(3))]
	}
	return false
}
