package sheettest

import (
	"encoding/binary"
	"fmt"
	"math"
	"strings"
	"unicode/utf16"
)

// XLS is a workbook of Excel 97 to 2003, record by record ([MS-XLS]).
type XLS struct {
	// Globals are records between the workbook's first one and its list of sheets.
	Globals []byte
	Sheets  []XLSSheet
}

// XLSSheet is one of its sheets: State is 0, 1 for hidden or 2 for very hidden, Kind 0 or 2 for a chart. Records are those between BOF and EOF.
type XLSSheet struct {
	Name        string
	State, Kind byte
	Records     []byte
}

// Record is a record of a kind. Its fields are bytes, numbers of two, four or eight bytes, bytes as they are, and texts of two bytes a character.
func Record(kind uint16, fields ...any) []byte {
	body := Fields(fields...)
	out := binary.LittleEndian.AppendUint16(nil, kind)
	out = binary.LittleEndian.AppendUint16(out, uint16(len(body)))
	return append(out, body...)
}

// Fields are such fields alone.
func Fields(fields ...any) (out []byte) {
	for _, f := range fields {
		switch f := f.(type) {
		case byte:
			out = append(out, f)
		case int: // what most fields are
			out = binary.LittleEndian.AppendUint16(out, uint16(f))
		case uint32:
			out = binary.LittleEndian.AppendUint32(out, f)
		case float64:
			out = binary.LittleEndian.AppendUint64(out, math.Float64bits(f))
		case []byte:
			out = append(out, f...)
		case string:
			for _, u := range utf16.Encode([]rune(f)) {
				out = binary.LittleEndian.AppendUint16(out, u)
			}
		default:
			panic(fmt.Sprintf("%T is no field", f))
		}
	}
	return out
}

// XLSText is a text with its length in two bytes, XLSName one with its length in one.
func XLSText(s string) []byte { return Fields(len(utf16.Encode([]rune(s))), byte(1), s) }

// XLSName: see XLSText.
func XLSName(s string) []byte { return Fields(byte(len(utf16.Encode([]rune(s)))), byte(1), s) }

// Join puts records together.
func Join(records ...[]byte) []byte {
	var out []byte
	for _, r := range records {
		out = append(out, r...)
	}
	return out
}

// XLSStrings is the table of shared strings, in records that are no longer than programs write them.
func XLSStrings(list ...string) []byte {
	const longest = 8224
	var out []byte
	kind, body := uint16(0xFC), Fields(uint32(len(list)), uint32(len(list)))
	for _, s := range list {
		text := XLSText(s)
		if len(body)+len(text) > longest {
			out = append(out, Record(kind, body)...)
			kind, body = 0x3C, nil
		}
		body = append(body, text...)
	}
	return append(out, Record(kind, body)...)
}

// XLSFormats are four fonts, of which the last is struck, and three formats of cells: general, a date, struck.
func XLSFormats() []byte {
	font := func(flags int) []byte {
		return Record(0x31, 220, flags, 0x7FFF, 400, 0, make([]byte, 4), XLSName("宋体"))
	}
	format := func(font, code int) []byte { return Record(0xE0, font, code, make([]byte, 12), 0, 0x20C0) }
	return Join(font(0), font(0), font(0), font(8), format(0, 0), format(0, 14), format(3, 0))
}

// XLSCells are the cells of a table: texts, and numbers where a cell is all figures; from A1 on, in the first format.
func XLSCells(table [][]string) []byte {
	var out []byte
	for r, row := range table {
		for c, text := range row {
			var number float64
			switch _, err := fmt.Sscan(text, &number); {
			case text == "":
			case err == nil && strings.Trim(text, "0123456789.") == "":
				out = append(out, Record(0x203, r, c, 0, number)...)
			default:
				out = append(out, Record(0x204, r, c, 0, XLSText(text))...)
			}
		}
	}
	return out
}

// Stream are the workbook's records.
func (x XLS) Stream() []byte {
	bof := func(kind int) []byte { return Record(0x809, 0x600, kind, 0, 0, uint32(0), uint32(0)) }
	eof := Record(0x0A)
	out := Join(bof(5), x.Globals)
	var places []int
	for _, s := range x.Sheets {
		places = append(places, len(out)+4)
		out = append(out, Record(0x85, uint32(0), s.State, s.Kind, XLSName(s.Name))...)
	}
	out = append(out, eof...)
	for i, s := range x.Sheets {
		binary.LittleEndian.PutUint32(out[places[i]:], uint32(len(out)))
		out = Join(out, bof(0x10), s.Records, eof)
	}
	return out
}

// File is the workbook in its compound file.
func (x XLS) File() []byte { return Compound("Workbook", x.Stream()) }
