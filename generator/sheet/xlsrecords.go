package sheet

import "encoding/binary"

// A stream of BIFF8 is a list of records: two bytes of kind, two of length, and the body ([MS-XLS] 2.1.4). All numbers are little-endian.

// Kinds of records that are read; the names are those of [MS-XLS] 2.3.
const (
	recFormula      = 0x0006
	recEOF          = 0x000A
	recHeader       = 0x0014
	recFooter       = 0x0015
	recExternName   = 0x0023
	recLbl          = 0x0018
	recNote         = 0x001C
	recDate1904     = 0x0022
	recFilePass     = 0x002F
	recFont         = 0x0031
	recContinue     = 0x003C
	recObj          = 0x005D
	recColInfo      = 0x007D
	recBoundSheet8  = 0x0085
	recPalette      = 0x0092
	recMulRk        = 0x00BD
	recRString      = 0x00D6
	recXF           = 0x00E0
	recMergeCells   = 0x00E5
	recMsoDrawing   = 0x00EC
	recSST          = 0x00FC
	recLabelSst     = 0x00FD
	recCondFmt      = 0x01B0
	recCF           = 0x01B1
	recSupBook      = 0x01AE
	recTxO          = 0x01B6
	recNumber       = 0x0203
	recLabel        = 0x0204
	recBoolErr      = 0x0205
	recString       = 0x0207
	recRow          = 0x0208
	recRK           = 0x027E
	recFormat       = 0x041E
	recBOF          = 0x0809
	recFeature11    = 0x0872
	recFeature12    = 0x0878
	recCondFmt12    = 0x0879
	recCF12         = 0x087A
	recXFExt        = 0x087D
	recHeaderFooter = 0x089C
)

// record is one record with its CONTINUE records: pieces are its body and theirs.
type record struct {
	kind   int
	pieces [][]byte
}

// body is that of the record itself.
func (r *record) body() fields { return r.pieces[0] }

// fields are the bytes of a record. What stands behind the end of a short one reads as 0.
type fields []byte

func (f fields) u8(at int) int {
	if at < 0 || at >= len(f) {
		return 0
	}
	return int(f[at])
}

func (f fields) u16(at int) int { return f.u8(at) | f.u8(at+1)<<8 }

func (f fields) u32(at int) uint32 { return uint32(f.u16(at)) | uint32(f.u16(at+2))<<16 }

// from is what stands behind a place.
func (f fields) from(at int) fields {
	if at < 0 || at > len(f) {
		return nil
	}
	return f[at:]
}

// ref8 is a range of eight bytes: first row, last row, first column, last column ([MS-XLS] 2.5.211).
func (f fields) ref8(at int) (r Rect, ok bool) {
	r = Rect{Top: f.u16(at) + 1, Bottom: f.u16(at+2) + 1, Left: f.u16(at+4) + 1, Right: f.u16(at+6) + 1}
	return r, len(f) >= at+8 && r.Top <= r.Bottom && r.Left <= r.Right
}

// records yields the records of a stream from a place on.
type records struct {
	stream []byte
	at     int
	last   record // which the next one replaces
}

// maxPieces bounds the CONTINUE records of one record: programs fill each with some 8,000 bytes before they begin another.
const maxPieces = 100_000

// next is the next record; ok is false at the end of the stream, and where what is left is no whole record.
func (r *records) next() (rec *record, ok bool) {
	kind, body, ok := r.one()
	if !ok {
		return nil, false
	}
	r.last.kind, r.last.pieces = kind, append(r.last.pieces[:0], body)
	for r.peek() == recContinue {
		if _, body, ok = r.one(); !ok || len(r.last.pieces) == maxPieces {
			return nil, false
		}
		if len(body) > 0 {
			r.last.pieces = append(r.last.pieces, body)
		}
	}
	return &r.last, true
}

func (r *records) one() (kind int, body []byte, ok bool) {
	if r.at < 0 || r.at+4 > len(r.stream) {
		return 0, nil, false
	}
	kind = int(binary.LittleEndian.Uint16(r.stream[r.at:]))
	from := r.at + 4
	to := from + int(binary.LittleEndian.Uint16(r.stream[r.at+2:]))
	if to > len(r.stream) {
		return 0, nil, false
	}
	r.at = to
	return kind, r.stream[from:to:to], true
}

func (r *records) peek() int {
	if r.at+4 > len(r.stream) {
		return -1
	}
	return int(binary.LittleEndian.Uint16(r.stream[r.at:]))
}

// skipSubstream goes to the end of what begins with the BOF that was read, such as a chart within a sheet.
func (r *records) skipSubstream() bool {
	for depth := 1; depth > 0; {
		kind, _, ok := r.one()
		switch {
		case !ok:
			return false
		case kind == recBOF:
			depth++
		case kind == recEOF:
			depth--
		}
	}
	return true
}
