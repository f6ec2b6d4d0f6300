package sheet

import (
	"strings"
	"unicode/utf16"
)

// textReader reads texts that may go on from a record into its CONTINUE records. fault is set where the bytes end within one.
type textReader struct {
	pieces [][]byte
	at     int // in the first piece
	units  []uint16
	fault  bool
}

// more reports whether anything is left; a piece that has been read is left behind.
func (r *textReader) more() bool {
	for len(r.pieces) > 0 && r.at >= len(r.pieces[0]) {
		r.pieces, r.at = r.pieces[1:], 0
	}
	return len(r.pieces) > 0
}

func (r *textReader) u8() int {
	if !r.more() {
		r.fault = true
		return 0
	}
	b := r.pieces[0][r.at]
	r.at++
	return int(b)
}

func (r *textReader) u16() int {
	low := r.u8()
	return low | r.u8()<<8
}

func (r *textReader) u32() int64 {
	low := r.u16()
	return int64(low) | int64(r.u16())<<16
}

// skip passes over bytes that may go on in the next piece, without a flag there.
func (r *textReader) skip(n int64) {
	for n > 0 && r.more() {
		step := min(n, int64(len(r.pieces[0])-r.at))
		r.at += int(step)
		n -= step
	}
	r.fault = r.fault || n > 0
}

// The flags of a text ([MS-XLS] 2.5.293).
const (
	highByte = 1 << 0 // two bytes a character, else one, whose high byte is 0
	hasExt   = 1 << 2 // with phonetic hints
	hasRuns  = 1 << 3 // with fonts of its own
)

// characters reads so many characters. Where they go on in a CONTINUE record, that begins with a flag of its own: they may be of another width there.
func (r *textReader) characters(n, flags int) []uint16 {
	r.units = r.units[:0]
	for n > 0 {
		if len(r.pieces) > 0 && r.at >= len(r.pieces[0]) && r.more() {
			flags = r.u8()
		}
		if !r.more() {
			r.fault = true
			break
		}
		piece := r.pieces[0][r.at:]
		if flags&highByte == 0 {
			take := min(n, len(piece))
			for _, b := range piece[:take] {
				r.units = append(r.units, uint16(b))
			}
			r.at, n = r.at+take, n-take
			continue
		}
		take := min(n, len(piece)/2)
		for i := range take {
			r.units = append(r.units, uint16(piece[2*i])|uint16(piece[2*i+1])<<8)
		}
		if r.at, n = r.at+2*take, n-take; n > 0 && len(piece)%2 == 1 {
			r.fault = true // half a character at the end of a piece
			break
		}
	}
	return r.units
}

// fontRun says in which font a text goes on from a character ([MS-XLS] 2.5.129).
type fontRun struct{ from, font int }

// rich reads a text with what belongs to it ([MS-XLS] 2.5.293): its characters, whose array is used again by the next call, and its fonts.
func (r *textReader) rich() (units []uint16, runs []fontRun) {
	n := r.u16()
	flags := r.u8()
	var fonts int
	var ext int64
	if flags&hasRuns != 0 {
		fonts = r.u16()
	}
	if flags&hasExt != 0 {
		ext = r.u32()
	}
	units = r.characters(n, flags)
	runs = r.fonts(fonts)
	r.skip(ext)
	return units, runs
}

// fonts reads so many fonts of a text.
func (r *textReader) fonts(n int) (runs []fontRun) {
	for range n {
		from := r.u16()
		font := r.u16()
		if r.fault {
			break
		}
		runs = append(runs, fontRun{from, font})
	}
	return runs
}

// text reads a text without fonts, whose length is given ([MS-XLS] 2.5.296).
func (r *textReader) text(n int) string {
	return decodeUnits(r.characters(n, r.u8()))
}

// decodeUnits makes a string of UTF-16. Half a pair of surrogates is no character.
func decodeUnits(units []uint16) string {
	var b strings.Builder
	b.Grow(len(units) * 3)
	for i := 0; i < len(units); i++ {
		c := rune(units[i])
		if utf16.IsSurrogate(c) {
			low := rune(0)
			if i+1 < len(units) {
				low = rune(units[i+1])
			}
			if c = utf16.DecodeRune(c, low); c > 0xFFFF {
				i++
			}
		}
		b.WriteRune(c)
	}
	return b.String()
}

// textAt reads a text without fonts that stands in one record; width is how many bytes give its length.
func (f fields) textAt(at, width int) string {
	n := f.u8(at)
	if width == 2 {
		n = f.u16(at)
	}
	r := textReader{pieces: [][]byte{f.from(at + width)}}
	return r.text(n)
}

// richText makes of characters and their fonts what the reader of XML makes of runs. What stands before the first font is in the cell's.
func (wb *xlsBook) richText(t *richText, units []uint16, runs []fontRun) {
	t.reset()
	from, format := 0, run{}
	add := func(to int) {
		if to = min(to, len(units)); to > from {
			format.text = escapeAgain(decodeUnits(units[from:to]))
			t.runs = append(t.runs, format)
			from = to
		}
	}
	for _, r := range runs {
		add(r.from)
		format = wb.fontAt(r.font).run()
	}
	add(len(units))
}

// escapeAgain protects what looks like an escape of XML: in these workbooks a text stands as it is.
func escapeAgain(s string) string { return strings.ReplaceAll(s, "_x", "_x005F_x") }

// readStrings reads the table of shared strings ([MS-XLS] 2.4.265). Its count is not trusted: fewer texts are no fault as long as no cell asks for more.
func (wb *xlsBook) readStrings(pieces [][]byte) error {
	if len(pieces) == 0 {
		return nil // no cell has a text
	}
	r := textReader{pieces: pieces}
	r.skip(4)
	count := r.u32()
	var text richText
	for i := int64(0); i < count && r.more(); i++ {
		if len(wb.values.strings) == maxStrings {
			return errTooLarge
		}
		units, runs := r.rich()
		if r.fault {
			return errMalformed
		}
		wb.richText(&text, units, runs)
		wb.values.strings = append(wb.values.strings, text.string())
	}
	return nil
}
