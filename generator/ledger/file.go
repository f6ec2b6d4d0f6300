package ledger

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"gongshi/generator/filekind"
)

// Bounds on what is read into memory. A ledger of a thousand rows packs to about 200 KB; what makes one larger is photographs,
// and those do not shrink in a zip. So a file may be large, but may not unpack to many times its size.
const (
	maxFile     = 64 << 20
	maxUnzipped = 128 << 20
	// maxPart bounds one XML part that is parsed here: a million empty rows, over which people drag a format, take some 60 MB. What is kept of them
	// has bounds of its own (maxCells, maxStrings).
	maxPart = maxUnzipped
	// maxRels bounds the lists of parts: excelize compares every sheet with every relation, so a long list costs minutes.
	maxRels = 64 << 10
)

// fault is why a file cannot be read, as a finding's code, text and hint.
type fault struct{ code, text, hint string }

func (f *fault) report(r *report) { r.error(f.code, Field{}, f.text, f.hint) }

// load reads a file whole, so that nobody can change it half way.
func load(path string) ([]byte, *fault) {
	if strings.HasPrefix(filepath.Base(path), "~$") {
		return nil, &fault{fileTemporary, "这是打开表格时产生的临时文件，不是台账", "给出台账文件本身（文件名不带 ~$），或者关闭表格软件后再试"}
	}
	st, err := os.Stat(path)
	if err != nil {
		return nil, pathFault(err)
	}
	switch {
	case st.IsDir():
		return nil, &fault{fileFolder, "给出的是文件夹，不是台账文件", "给出文件夹里的 .xlsx 文件"}
	case !st.Mode().IsRegular():
		return nil, &fault{fileUnreadable, "这不是普通文件，无法读取", "给出磁盘上的 .xlsx 文件"}
	case st.Size() > maxFile:
		return nil, tooLarge
	}
	return readWhole(path)
}

// readWhole reads a file that nobody changes meanwhile: what a program is just saving in place would be half the old file and half the new one.
func readWhole(path string) ([]byte, *fault) {
	f, err := os.Open(path)
	if err != nil {
		return nil, pathFault(err)
	}
	defer f.Close()
	before, err := f.Stat()
	if err != nil {
		return nil, pathFault(err)
	}
	data := make([]byte, 0, before.Size()+bytes.MinRead)
	b := bytes.NewBuffer(data)
	if _, err := b.ReadFrom(io.LimitReader(f, maxFile+1)); err != nil {
		return nil, pathFault(err)
	}
	after, err := f.Stat()
	if err != nil {
		return nil, pathFault(err)
	}
	if before.Size() != after.Size() || !before.ModTime().Equal(after.ModTime()) || int64(b.Len()) != after.Size() || !reads(f, b.Bytes()) {
		return nil, &fault{fileChanged, "正在读它的时候，别的程序改动了它", "等那个程序保存好、关闭以后，再试一次"}
	}
	return b.Bytes(), nil
}

// reads reports whether a file still holds the bytes: its time alone, which some systems keep in hundredths of a second, does not tell.
func reads(f *os.File, data []byte) bool {
	buf := make([]byte, min(len(data)+1, 64<<10))
	for at := int64(0); ; {
		n, err := f.ReadAt(buf, at)
		if at+int64(n) > int64(len(data)) || !bytes.Equal(buf[:n], data[at:at+int64(n)]) {
			return false
		}
		at += int64(n)
		if err != nil {
			return err == io.EOF && at == int64(len(data))
		}
	}
}

var tooLarge = &fault{fileLarge, "文件超过 64 MB，不像是台账", "删去表格中的图片和附件，或者把台账复制到一个新工作簿里再试"}

func pathFault(err error) *fault {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &fault{fileMissing, "找不到这个文件", "检查文件名和所在的文件夹"}
	case filekind.Locked(err, runtime.GOOS):
		return &fault{fileLocked, "这个文件正在别的程序里打开，读不了", "在那个程序里保存并关闭，再试一次"}
	case errors.Is(err, fs.ErrPermission):
		return &fault{fileDenied, "没有读取这个文件的权限", "修改文件的权限，或者把它复制到自己的文件夹里再试"}
	default:
		return &fault{fileUnreadable, "这个文件读不出来", "检查文件名、磁盘和网络连接，或者把文件复制到本机再试"}
	}
}

// inspect looks at the bytes for what is plainly no xlsx workbook, before any library opens them.
func inspect(data []byte) *fault {
	switch {
	case len(data) == 0:
		return &fault{fileEmpty, "文件是空的（0 字节）", "可能没有保存好或没有下载完，重新保存或复制一次"}
	case len(data) > maxFile:
		return tooLarge
	case filekind.Container(data) == filekind.Compound:
		return compoundFault(data)
	case filekind.Container(data) == filekind.Zip:
		return zipFault(data)
	case filekind.IsText(data):
		return textFault(data)
	default:
		return &fault{fileUnknown, "这不是 xlsx 工作簿", asXLSX}
	}
}

// textFault tells what office systems export under the name of .xls: a web page, or a table in Microsoft's older XML. Spreadsheet programs
// open either, behind a question whether the file is what its name says.
func textFault(data []byte) *fault {
	const openAnyway = "；打开时如果提示格式与扩展名不一致，选“是”"
	head := data[:min(len(data), 4096)]
	switch kinds := filekind.InText(head); {
	case kinds.Has(filekind.XMLWorkbook) && !kinds.Has(filekind.HTML):
		return &fault{fileOldFormat, "这是旧的 XML 格式的表格（XML 电子表格 2003），不是 xlsx 工作簿", asXLSX + openAnyway}
	case kinds.Has(filekind.HTML | filekind.MHTML | filekind.HTMLTable):
		return &fault{fileText, "这是网页（HTML），不是 xlsx 工作簿", asXLSX + openAnyway}
	default:
		return &fault{fileText, "这是文本文件，不是 xlsx 工作簿", asXLSX + "；如果是 CSV，文件名要以 .csv 结尾"}
	}
}

const asXLSX = "用 WPS 表格或 Excel 打开，选“文件”→“另存为”，类型选“Excel 工作簿 (*.xlsx)”；只改扩展名没有用"

var wordDocument = &fault{fileNotWorkbook, "这是 Word 文档，不是工作簿", "给出整改台账的 .xlsx 文件"}

// compoundFault tells the files that share the old compound container apart.
func compoundFault(data []byte) *fault {
	if filekind.InCompound(data).Has(filekind.OldDocument) {
		return wordDocument
	}
	return &fault{fileOldFormat, "这是旧格式的表格（.xls 或 .et），不是 xlsx 工作簿", asXLSX}
}

// zipFaults are the kinds that a zip may be, those that go first where it shows several first.
var zipFaults = []struct {
	kind  filekind.Kinds
	fault *fault // nil for the workbook that we want
}{
	{filekind.Workbook, nil},
	{filekind.BinaryWorkbook, &fault{fileOldFormat, "这是二进制格式的表格（.xlsb），不是 xlsx 工作簿", asXLSX}},
	{filekind.Document, wordDocument},
	{filekind.Slides, &fault{fileNotWorkbook, "这是演示文稿，不是工作簿", "给出整改台账的 .xlsx 文件"}},
	{filekind.OpenDocument, &fault{fileNotWorkbook, "这是 OpenDocument 格式的文件（如 .ods），不是 xlsx 工作簿", asXLSX}},
	{filekind.Parts, nil}, // a workbook may keep its parts elsewhere than in xl/
}

func zipFault(data []byte) *fault {
	zr, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return broken
	}
	entries := map[string]bool{}
	var total uint64
	for _, f := range zr.File {
		name := strings.ToLower(strings.ReplaceAll(f.Name, `\`, "/"))
		if entries[name] {
			return broken // two parts of one name: nobody knows which holds
		}
		entries[name] = true
		total += min(f.UncompressedSize64, maxUnzipped+1) // the sum cannot overflow
		workbookList := strings.HasSuffix(name, ".rels") && strings.Count(name, "/") <= 2
		if total > maxUnzipped || workbookList && f.UncompressedSize64 > maxRels {
			return bomb
		}
	}
	for _, f := range zr.File {
		if strings.EqualFold(strings.ReplaceAll(f.Name, `\`, "/"), stylesPart) && tooManyStyles(f) {
			return styles
		}
	}
	kinds := filekind.InZip(func(entry string) bool { return entries[entry] })
	for _, k := range zipFaults {
		if kinds.Has(k.kind) {
			return k.fault
		}
	}
	return &fault{fileNotWorkbook, "这是压缩包，不是 xlsx 工作簿", "如果台账在压缩包里，先解压，再给出里面的 .xlsx 文件"}
}

var (
	broken = &fault{fileBroken, "工作簿损坏或不完整，打不开", "用 WPS 表格或 Excel 打开并另存一份；打不开时找原来的文件重新复制"}
	bomb   = &fault{fileBomb, "工作簿解压以后大得不正常，没有读取", "把台账的内容复制到一个新工作簿里，另存后再试"}
)
