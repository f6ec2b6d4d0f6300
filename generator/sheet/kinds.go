package sheet

import (
	"archive/zip"
	"bytes"
	"strings"

	"gongshi/generator/filekind"
)

// file is what is to be opened, and what its bytes show of its kind.
type file struct {
	name  string
	data  []byte
	kinds filekind.Kinds
	text  bool        // it is no container, and has next to nothing but text
	zip   *zip.Reader // its entries, where it is a zip
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

// kind is one kind of file, and what becomes of such a file.
type kind struct {
	name string
	is   func(*file) bool
	// open reads one; it is nil for a kind that is refused with what a person can do.
	open    func(*file) (*contents, *fault)
	refusal *fault
}

// kinds are all kinds of files, those that go first where a file shows the marks of several first. A kind that is read has an opener; the others are
// refused with what a person can do.
var kinds = []kind{
	{"text table", isTextTable, openText, nil},
	{"workbook", has(filekind.Workbook), openXLSX, nil},
	{"binary workbook", has(filekind.BinaryWorkbook), nil, &fault{fileOldFormat, "这是二进制格式的表格（.xlsb），不是 xlsx 工作簿", asXLSX}},
	{"Word document", has(filekind.Document), nil, wordDocument},
	{"slides", has(filekind.Slides), nil, &fault{fileNotWorkbook, "这是演示文稿，不是工作簿", "给出整改台账的 .xlsx 文件"}},
	{"OpenDocument", has(filekind.OpenDocument), nil, &fault{fileNotWorkbook, "这是 OpenDocument 格式的文件（如 .ods），不是 xlsx 工作簿", asXLSX}},
	{"workbook elsewhere", has(filekind.Parts), openXLSX, nil}, // it may keep its parts elsewhere than in xl/
	{"zip", has(filekind.Zip), nil, &fault{fileNotWorkbook, "这是压缩包，不是 xlsx 工作簿", "如果台账在压缩包里，先解压，再给出里面的 .xlsx 文件"}},
	{"old Word document", has(filekind.OldDocument), nil, wordDocument},
	{"old workbook", has(filekind.Compound), nil, &fault{fileOldFormat, "这是旧格式的表格（.xls 或 .et），不是 xlsx 工作簿", asXLSX}},
	{"XML of 2003", isXMLWorkbook, nil, &fault{fileOldFormat, "这是旧的 XML 格式的表格（XML 电子表格 2003），不是 xlsx 工作簿", asXLSX + openAnyway}},
	{"web page", has(filekind.HTML | filekind.MHTML | filekind.HTMLTable), nil, &fault{fileText, "这是网页（HTML），不是 xlsx 工作簿", asXLSX + openAnyway}},
	{"text", func(f *file) bool { return f.text }, nil, &fault{fileText, "这是文本文件，不是 xlsx 工作簿", asXLSX + "；如果是 CSV，文件名要以 .csv 结尾"}},
	{"unknown", func(*file) bool { return true }, nil, &fault{fileUnknown, "这不是 xlsx 工作簿", asXLSX}},
}

const (
	asXLSX = "用 WPS 表格或 Excel 打开，选“文件”→“另存为”，类型选“Excel 工作簿 (*.xlsx)”；只改扩展名没有用"
	// openAnyway is for what office systems export under the name of .xls: spreadsheet programs open it behind a question whether the file is what its
	// name says.
	openAnyway = "；打开时如果提示格式与扩展名不一致，选“是”"
)

var wordDocument = &fault{fileNotWorkbook, "这是 Word 文档，不是工作簿", "给出整改台账的 .xlsx 文件"}

func has(kinds filekind.Kinds) func(*file) bool {
	return func(f *file) bool { return f.kinds.Has(kinds) }
}

// isXMLWorkbook reports a table in Microsoft's older XML; a web page may hold one.
func isXMLWorkbook(f *file) bool {
	return f.kinds.Has(filekind.XMLWorkbook) && !f.kinds.Has(filekind.HTML)
}

// open opens a file by the first of the kinds that it is.
func open(name string, data []byte, password string) (*contents, *fault) {
	if isEncrypted(data) {
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
	for _, k := range kinds {
		switch {
		case !k.is(f):
		case k.open == nil:
			return nil, k.refusal
		default:
			return k.open(f)
		}
	}
	return nil, broken
}

// inspect looks at the bytes, before any library opens them.
func inspect(name string, data []byte) (*file, *fault) {
	switch {
	case len(data) == 0:
		return nil, &fault{fileEmpty, "文件是空的（0 字节）", "可能没有保存好或没有下载完，重新保存或复制一次"}
	case len(data) > maxFile:
		return nil, tooLarge
	}
	f := &file{name: name, data: data, kinds: filekind.Container(data)}
	switch {
	case f.kinds.Has(filekind.Compound):
		f.kinds |= filekind.InCompound(data)
	case f.kinds.Has(filekind.Zip):
		return f, f.inspectZip()
	case filekind.IsText(data):
		f.text = true
		f.kinds |= filekind.InText(data[:min(len(data), 4096)])
	}
	return f, nil
}

// inspectZip looks at the list of a zip's entries; nothing is unpacked of one that claims too much.
func (f *file) inspectZip() *fault {
	var err error
	if f.zip, err = zip.NewReader(bytes.NewReader(f.data), int64(len(f.data))); err != nil {
		return broken
	}
	entries := map[string]bool{}
	var total uint64
	for _, e := range f.zip.File {
		name := strings.ToLower(strings.ReplaceAll(e.Name, `\`, "/"))
		if entries[name] {
			return broken // two parts of one name: nobody knows which holds
		}
		entries[name] = true
		total += min(e.UncompressedSize64, maxUnzipped+1) // the sum cannot overflow
		workbookList := strings.HasSuffix(name, ".rels") && strings.Count(name, "/") <= 2
		if total > maxUnzipped || workbookList && e.UncompressedSize64 > maxRels {
			return bomb
		}
	}
	f.kinds |= filekind.InZip(func(entry string) bool { return entries[entry] })
	return nil
}

var (
	broken = &fault{fileBroken, "工作簿损坏或不完整，打不开", "用 WPS 表格或 Excel 打开并另存一份；打不开时找原来的文件重新复制"}
	bomb   = &fault{fileBomb, "工作簿解压以后大得不正常，没有读取", "把台账的内容复制到一个新工作簿里，另存后再试"}
)
