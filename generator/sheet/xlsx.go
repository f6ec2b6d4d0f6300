package sheet

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"hash/crc32"
	"path"
	"strings"

	"gongshi/generator/finding"

	"github.com/xuri/excelize/v2"
)

// workbook is an opened xlsx: excelize unpacks it and reads its list of sheets and its styles. The cells are read here (xlsxcells.go),
// because excelize's Rows gives no types and no styles, and its model of a sheet fills every gap: GetMergeCells on a sheet of 16 KB
// with 2,000 cells in column XFD took 6 GB and half a minute (excelize 2.11.1).
type workbook struct {
	book *excelize.File
	cellValues
	styles []*cellStyle // by number, those that have been looked up
}

// sheetRef is one worksheet: its name, and the part that holds its cells.
type sheetRef struct {
	name, part string
	hidden     bool
}

// Where these parts usually are, and where excelize alone looks for them.
const (
	stringsPart = "xl/sharedStrings.xml"
	stylesPart  = "xl/styles.xml"

	contentTypes = "[Content_Types].xml"
)

// openXLSX opens a workbook. excelize sees only what inspect found to be of sane size.
func openXLSX(f *file) (*contents, *finding.Finding) {
	for _, e := range f.zip.File {
		if strings.EqualFold(strings.ReplaceAll(e.Name, `\`, "/"), stylesPart) && tooManyStyles(e) {
			return nil, refuse(finding.FileStyles)
		}
	}
	wb := &workbook{}
	if !wb.unpack(f.data) || wb.needsRepack() {
		if repacked, ok := repack(f.data); !ok || !wb.unpack(repacked) {
			return nil, refuse(finding.FileBroken)
		}
	}
	parts, fault := wb.findParts()
	if fault != nil {
		return nil, fault
	}
	if fault := wb.styleTable(parts.styles); fault != nil {
		return nil, fault
	}
	if !wb.readStrings(parts.strings) {
		return nil, refuse(finding.FileBroken)
	}
	c := &contents{}
	if pr := wb.book.WorkBook.WorkbookPr; pr != nil {
		wb.date1904 = pr.Date1904
		c.date1904 = pr.Date1904
	}
	for _, s := range wb.book.WorkBook.Sheets.Sheet {
		if part, ok := parts.sheets[s.ID]; ok {
			ref := sheetRef{name: s.Name, part: part, hidden: s.State != "" && s.State != "visible"}
			c.sheets = append(c.sheets, unreadSheet{ref.name, ref.hidden, func() (*Grid, error) { return wb.readGrid(ref) }})
		}
	}
	return c, nil
}

// partList says where the parts of a package are: the sheets by their numbers in the workbook's list, the string table and the styles.
type partList struct {
	sheets          map[string]string
	strings, styles string
}

// findParts finds them by the relations of the workbook.
func (wb *workbook) findParts() (*partList, *finding.Finding) {
	main := "xl/workbook.xml"
	for _, rel := range wb.relations("_rels/.rels") {
		if strings.HasSuffix(rel.Type, "/officeDocument") {
			main = resolve("", rel.Target)
		}
	}
	parts := &partList{map[string]string{}, stringsPart, stylesPart}
	list := wb.relations(path.Join(path.Dir(main), "_rels", path.Base(main)+".rels"))
	if len(list) == 0 && len(wb.book.WorkBook.Sheets.Sheet) > 0 {
		return nil, refuse(finding.FileBroken) // sheets, and nothing that says where they are
	}
	for _, rel := range list {
		switch target := resolve(path.Dir(main), rel.Target); {
		case strings.HasSuffix(rel.Type, "/worksheet"): // not a chart or macro sheet
			parts.sheets[rel.ID] = target
		case strings.HasSuffix(rel.Type, "/sharedStrings"):
			parts.strings = target
		case strings.HasSuffix(rel.Type, "/styles"):
			parts.styles = target
		}
	}
	return parts, nil
}

// styleTable reads styles that stand where excelize does not look.
func (wb *workbook) styleTable(part string) *finding.Finding {
	switch {
	case wb.hasStyles() || len(wb.part(part)) == 0:
		return nil
	case manyStyles(wb.part(part)):
		return refuse(finding.FileStyles)
	case !wb.readStyles(part):
		return refuse(finding.FileBroken)
	}
	return nil
}

// unpack lets excelize open the file. excelize panics on some malformed workbooks: they count as broken.
func (wb *workbook) unpack(data []byte) (ok bool) {
	defer func() { _ = recover() }() // it is not ok then
	// The two limits are the same so that nothing is ever unpacked to temporary files.
	book, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: maxUnzipped, UnzipXMLSizeLimit: maxUnzipped})
	if err != nil || book.WorkBook == nil {
		return false
	}
	wb.book = book
	return wb.intact(data)
}

// intact checks every part against the package's list, by length and checksum. excelize does not report what it could not unpack, and a flipped bit in a
// sheet is a wrong number.
func (wb *workbook) intact(data []byte) bool {
	zr, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return false
	}
	for _, f := range zr.File {
		name := strings.ReplaceAll(f.Name, `\`, "/")
		if !isXMLPart(name) {
			continue // nothing is read from it
		}
		for _, usual := range []string{contentTypes, stringsPart} { // excelize keeps these under their usual names
			if strings.EqualFold(name, usual) {
				name = usual
			}
		}
		part := wb.part(name)
		if uint64(len(part)) != f.UncompressedSize64 || crc32.ChecksumIEEE(part) != f.CRC32 {
			return false
		}
	}
	return true
}

// hasStyles reports a workbook whose styles excelize has found.
func (wb *workbook) hasStyles() bool {
	data, _ := wb.book.Pkg.Load(stylesPart)
	part, _ := data.([]byte)
	return len(part) > 0
}

// readStyles reads the styles of a workbook that keeps them where excelize does not look. Without styles a date is only a number.
func (wb *workbook) readStyles(part string) bool {
	return wb.book.Styles != nil && wb.decoder(wb.part(part)).Decode(wb.book.Styles) == nil
}

// part is the content of one part of the package, empty where there is none. A name that is spelled in other capitals is found, too.
func (wb *workbook) part(name string) []byte {
	data, ok := wb.book.Pkg.Load(name)
	if !ok {
		wb.book.Pkg.Range(func(other, content any) bool {
			if ok = strings.EqualFold(other.(string), name); ok {
				data = content
			}
			return !ok
		})
	}
	b, _ := data.([]byte)
	return b
}

func (wb *workbook) decoder(part []byte) *xml.Decoder {
	d := xml.NewDecoder(bytes.NewReader(part))
	d.CharsetReader = wb.book.CharsetReader
	return d
}

type relation struct {
	ID     string `xml:"Id,attr"`
	Type   string `xml:"Type,attr"`
	Target string `xml:"Target,attr"`
}

func (wb *workbook) relations(part string) []relation {
	var list struct {
		Relationship []relation
	}
	if wb.decoder(wb.part(part)).Decode(&list) != nil {
		return nil // no list, no sheets: reported as a workbook without a ledger
	}
	return list.Relationship
}

// resolve finds a relation's target from the folder of the part that names it.
func resolve(folder, target string) string {
	target = strings.ReplaceAll(target, `\`, "/")
	if !strings.HasPrefix(target, "/") {
		target = path.Join("/", folder, target)
	}
	return strings.TrimPrefix(path.Clean(target), "/")
}
