package sheet

import (
	"archive/zip"
	"bytes"
	"path/filepath"
	"slices"
	"strings"

	"gongshi/generator/filekind"
	"gongshi/generator/finding"
)

// file is what is to be opened, and what its bytes show of its kind.
type file struct {
	name   string
	data   []byte
	kinds  filekind.Kinds
	isText bool        // it is no container, and nearly all of it is text
	zip    *zip.Reader // its entries, where it is a zip
	// stream is the workbook in a compound file, unless noStream says why there is none.
	stream   []byte
	noStream error
	password string // which may be that of the workbook
	chosen   bool   // somebody has said that it is a ledger
}

// contents are the sheets of a file that was opened.
type contents struct {
	sheets []unreadSheet
	// date1904: days are counted from 1904, not from 1900.
	date1904 bool
}

// unreadSheet is one sheet, which is read when its turn comes.
type unreadSheet struct {
	name   string
	hidden bool
	read   func() (*Grid, error)
}

// kind is one kind of file, and what happens to such a file.
type kind struct {
	name string
	is   func(*file) bool
	// open reads one; it is nil for a kind that is refused with what a person can do.
	open    func(*file) (*contents, *finding.Finding)
	refusal *finding.Kind
	// endings are how the names of such files end, of those in which a person may have kept a ledger; each stands in one row.
	endings []string
}

// kinds are all kinds of files. Where a file shows the marks of several, the first one holds. A kind that is read has an opener; the others are refused
// with advice.
var kinds = []kind{
	{"workbook", has(filekind.Workbook), openXLSX, nil, []string{".xlsx", ".xlsm"}},
	{"text table", isTextTable, openText, nil, []string{".csv"}},
	{"binary workbook", has(filekind.BinaryWorkbook), nil, finding.FileBinary, []string{".xlsb"}},
	{"Word document", has(wordKinds), openWord, nil, []string{".docx", ".docm"}},
	{"slides", has(filekind.Slides), nil, finding.FileSlides, nil},
	{"OpenDocument spreadsheet", isODS, openODS, nil, []string{".ods", ".ots"}},
	{"OpenDocument", has(filekind.OpenDocument), nil, finding.FileOpenDocument, nil},
	{"workbook elsewhere", has(filekind.Parts), openXLSX, nil, nil}, // it may keep its parts elsewhere than in xl/
	{"OFD", has(filekind.OFD), nil, finding.FileOFD, nil},
	{"zip", has(filekind.Zip), nil, finding.FileArchive, nil},
	{"old workbook", isOldWorkbook, openXLS, nil, []string{".xls", ".et"}},
	{"older workbook", isOldBIFF, nil, finding.FileOldBIFF, nil},
	{"old Word document", has(filekind.OldDocument), nil, finding.FileOldWord, nil},
	{"broken compound file", isBrokenCompound, nil, finding.FileBroken, nil},
	{"compound file", has(filekind.Compound), nil, finding.FileOldFormat, nil},
	{"flat OpenDocument spreadsheet", isFlatODS, openFlatODS, nil, []string{".fods"}},
	{"XML of 2003", isXMLWorkbook, nil, finding.FileOldXML, nil},
	{"web page", has(filekind.HTML | filekind.MHTML | filekind.HTMLTable), nil, finding.FileWebPage, nil},
	{"PDF", has(filekind.PDF), nil, finding.FilePDF, nil},
	{"RTF", has(filekind.RTF), nil, finding.FileRTF, nil},
	{"text", func(f *file) bool { return f.isText }, nil, finding.FileText, nil},
	{"unknown", func(*file) bool { return true }, nil, finding.FileUnknown, nil},
}

// wordKinds are the kinds of Word documents that are read.
const wordKinds = filekind.Document

// Endings are how the names of files end in which ledgers are kept: of those that are read, and of those that are refused with advice.
func Endings() (read, refused []string) {
	for _, k := range kinds {
		if k.open != nil {
			read = append(read, k.endings...)
		} else {
			refused = append(refused, k.endings...)
		}
	}
	return read, refused
}

// IsLedgerName reports a file whose name ends as those of ledgers do, read or refused.
func IsLedgerName(name string) bool {
	ending := strings.ToLower(filepath.Ext(name))
	return slices.ContainsFunc(kinds, func(k kind) bool { return slices.Contains(k.endings, ending) })
}

func has(kinds filekind.Kinds) func(*file) bool {
	return func(f *file) bool { return f.kinds.Has(kinds) }
}

// isXMLWorkbook reports a table in Microsoft's older XML; a web page may hold one.
func isXMLWorkbook(f *file) bool {
	return f.kinds.Has(filekind.XMLWorkbook) && !f.kinds.Has(filekind.HTML)
}

// open opens a file by the first of the kinds that it is.
func open(name string, data []byte, password string, chosen bool) (*contents, *finding.Finding) {
	if IsEncrypted(data) {
		plain, fault := decrypt(data, password)
		if fault != nil {
			return nil, fault
		}
		data = plain
	}
	f, fault := inspect(name, data)
	if fault != nil {
		return nil, fault
	}
	f.password, f.chosen = password, chosen
	for _, k := range kinds {
		switch {
		case !k.is(f):
		case k.open == nil:
			return nil, refuse(k.refusal)
		default:
			return k.open(f)
		}
	}
	return nil, refuse(finding.FileBroken)
}

// inspect looks at the bytes before any library opens them.
func inspect(name string, data []byte) (*file, *finding.Finding) {
	switch {
	case len(data) == 0:
		return nil, refuse(finding.FileEmpty)
	case len(data) > maxFile:
		return nil, refuse(finding.FileLarge)
	}
	f := &file{name: name, data: data, kinds: filekind.Container(data)}
	switch {
	case f.kinds.Has(filekind.Compound):
		f.kinds |= filekind.InCompound(data)
		f.stream, f.noStream = rootStream(data, workbookStream, bookStream)
	case f.kinds.Has(filekind.Zip):
		return f, f.inspectZip()
	case filekind.IsText(data):
		f.isText = true
		f.kinds |= filekind.InText(data[:min(len(data), 4096)])
	default:
		f.kinds |= filekind.InText(data[:min(len(data), 4096)]) & filekind.PDF
	}
	return f, nil
}

// inspectZip looks at the list of a zip's entries. A zip that claims too much is not unpacked.
func (f *file) inspectZip() *finding.Finding {
	var err error
	if f.zip, err = zip.NewReader(bytes.NewReader(f.data), int64(len(f.data))); err != nil {
		if IsWordName(f.name) {
			return refuse(finding.FileWordBroken)
		}
		return refuse(finding.FileBroken)
	}
	entries := map[string]bool{}
	var total uint64
	for _, e := range f.zip.File {
		name := strings.ToLower(strings.ReplaceAll(e.Name, `\`, "/"))
		if entries[name] {
			return refuse(finding.FileBroken) // two parts of one name: it is unclear which holds
		}
		entries[name] = true
		total += min(e.UncompressedSize64, maxUnzipped+1) // the sum cannot overflow
		workbookList := strings.HasSuffix(name, ".rels") && strings.Count(name, "/") <= 2
		if total > maxUnzipped || workbookList && e.UncompressedSize64 > maxRels {
			return refuse(finding.FileBomb)
		}
	}
	f.kinds |= filekind.InZip(func(entry string) bool { return entries[entry] })
	return nil
}
