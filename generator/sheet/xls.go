package sheet

import (
	"bytes"
	"slices"
	"strings"

	"gongshi/generator/filekind"
	"gongshi/generator/finding"
)

// xlsBook is an opened workbook of Excel 97 to 2003, which WPS calls .et: a stream of records (xlsrecords.go) in a compound file.
type xlsBook struct {
	stream  []byte
	values  cellValues
	styles  []*cellStyle
	fonts   []xlsFont
	codes   map[int]string // of the number formats that are not built in
	palette []colour
	sheets  []xlsRef
	// pictures are the numbers of the names that stand for WPS's function for a picture in a cell: those of the workbook, and those of other programs.
	pictures, foreignPictures map[int]bool
}

// xlsRef is one sheet of the workbook's list: where its records begin.
type xlsRef struct {
	name   string
	at     int
	hidden bool
}

// The first records of workbooks, by which their age is known ([MS-XLS] 2.4.21 and its older versions).
const (
	biff8 = 0x0600
	biff5 = 0x0500
)

// oldBeginnings are how workbooks of Excel 2 to 5 begin, which are no compound files: the kind of the first record, and its length.
var oldBeginnings = [][]byte{{0x09, 0, 0x04, 0}, {0x09, 0x02, 0x06, 0}, {0x09, 0x04, 0x06, 0}, {0x09, 0x08, 0x08, 0, 0, 0x05}}

// isOldBIFF reports a workbook of Excel 2 to 5 that is no compound file.
func isOldBIFF(f *file) bool {
	return slices.ContainsFunc(oldBeginnings, func(b []byte) bool { return bytes.HasPrefix(f.data, b) })
}

// Streams of a compound file that hold a workbook: that of Excel 97 and later, and that of Excel 5 and 95.
const (
	workbookStream = "Workbook"
	bookStream     = "Book"
)

// isOldWorkbook reports a compound file with a workbook at its top: there may be another one, or a text, deeper within. In a broken one the name must do.
func isOldWorkbook(f *file) bool {
	if !f.kinds.Has(filekind.Compound) {
		return false
	}
	broken := f.noStream != nil && f.noStream != errNoStream
	return f.noStream == nil || broken && f.kinds.Has(filekind.OldWorkbook) && !f.kinds.Has(filekind.OldDocument)
}

// isBrokenCompound reports a compound file whose list of streams cannot be read: what it was is lost.
func isBrokenCompound(f *file) bool {
	return f.kinds.Has(filekind.Compound) && f.noStream == errMalformed
}

// openXLS opens a workbook of Excel 97 to 2003.
func openXLS(f *file) (*contents, *finding.Finding) {
	if f.noStream != nil {
		return nil, refuse(finding.FileBroken)
	}
	wb := &xlsBook{stream: f.stream, codes: map[int]string{}, palette: defaultPalette, pictures: map[int]bool{}, foreignPictures: map[int]bool{}}
	if fault := wb.readGlobals(f.password); fault != nil {
		return nil, fault
	}
	c := &contents{date1904: wb.values.date1904}
	for _, ref := range wb.sheets {
		c.sheets = append(c.sheets, unreadSheet{ref.name, ref.hidden, func() (*Grid, error) { return wb.readGrid(ref) }})
	}
	return c, nil
}

// globals gathers what has to wait until all of the workbook's own records are read.
type globals struct {
	fonts   []rawFont
	formats []xlsFormat
	strings [][]byte // the table of texts
	opened  bool     // it was encrypted
	names   int      // of the workbook, so far
	foreign int      // names of the other workbook or program whose list is open
}

// readGlobals reads the records that are the workbook's own, which come before those of the sheets.
func (wb *xlsBook) readGlobals(password string) *finding.Finding {
	r := &records{stream: wb.stream}
	rec, ok := r.next()
	switch {
	case !ok || rec.kind != recBOF:
		return refuse(finding.FileBroken)
	case rec.body().u16(0) == biff5:
		return refuse(finding.FileOldBIFF)
	case rec.body().u16(0) != biff8:
		return refuse(finding.FileBroken)
	}
	g := &globals{}
	for {
		rec, ok := r.next()
		switch {
		case !ok:
			return refuse(finding.FileBroken)
		case rec.kind == recFilePass && g.opened:
			return refuse(finding.FileBroken)
		case rec.kind == recFilePass:
			g.opened = true
			plain, fault := decryptXLS(wb.stream, rec.body(), password)
			if fault != nil {
				return fault
			}
			wb.stream, r.stream = plain, plain
		case rec.kind == recEOF:
			wb.makeStyles(g.fonts, g.formats)
			if wb.readStrings(g.strings) != nil {
				return refuse(finding.FileBroken)
			}
			return nil
		}
		if fault := wb.takeGlobal(rec, g); fault != nil {
			return fault
		}
	}
}

// takeGlobal takes one of the workbook's records.
func (wb *xlsBook) takeGlobal(rec *record, g *globals) *finding.Finding {
	f := rec.body()
	switch rec.kind {
	case recDate1904:
		wb.values.date1904 = f.u16(0) == 1
	case recPalette:
		wb.palette = readPalette(f)
	case recBoundSheet8:
		if len(wb.sheets) == maxListed {
			return refuse(finding.FileBroken)
		}
		wb.takeSheet(f)
	case recSST:
		g.strings = slices.Clone(rec.pieces)
	case recFormat:
		wb.codes[f.u16(0)] = f.textAt(2, 2)
	case recFont, recXF:
		if max(len(g.fonts), len(g.formats)) == maxStyles {
			return refuse(finding.FileStyles)
		}
		if rec.kind == recFont {
			g.fonts = append(g.fonts, readFont(f))
		} else {
			g.formats = append(g.formats, readFormat(f))
		}
	case recXFExt:
		readExact(f, g.formats)
	case recSupBook:
		g.foreign = 0
	case recLbl, recExternName:
		wb.takeName(rec.kind, f, g)
	}
	return nil
}

// maxListed bounds the list of sheets; far fewer are looked at.
const maxListed = 10 * maxSheets

// nowhere is a place at which no record stands.
const nowhere = -1

// takeSheet takes an entry of the list of sheets ([MS-XLS] 2.4.28). Only worksheets have cells; a sheet of charts or macros has none.
func (wb *xlsBook) takeSheet(f fields) {
	if f.u8(5) != 0 {
		return
	}
	ref := xlsRef{name: f.textAt(6, 1), at: int(f.u32(0)), hidden: f.u8(4)&3 != 0}
	if slices.ContainsFunc(wb.sheets, func(other xlsRef) bool { return other.at == ref.at }) {
		ref.at = nowhere // two sheets of the same records: it is unclear whose they are
	}
	wb.sheets = append(wb.sheets, ref)
}

// takeName notes the names by which formulas call WPS's function for a picture ([MS-XLS] 2.4.150, 2.4.105). They are counted from 1.
func (wb *xlsBook) takeName(kind int, f fields, g *globals) {
	name := strings.TrimSuffix(PictureFunction, "(")
	if kind == recLbl {
		g.names++
		r := textReader{pieces: [][]byte{f.from(14)}}
		if strings.Contains(r.text(f.u8(3)), name) && len(wb.pictures) < maxListed {
			wb.pictures[g.names] = true
		}
		return
	}
	g.foreign++
	if strings.Contains(f.textAt(6, 1), name) && len(wb.foreignPictures) < maxListed {
		wb.foreignPictures[g.foreign] = true
	}
}
