package manuscript

import (
	"errors"
	"io/fs"
	"runtime"

	"gongshi/generator/filekind"
	"gongshi/generator/finding"
)

// fault is why a file cannot be read, as a finding's code, text and hint.
type fault struct{ code, text, hint string }

func (f *fault) findings() finding.List {
	return finding.List{{Severity: finding.Error, Code: f.code, Text: f.text, Hint: f.hint}}
}

const asDOCX = "用 WPS 文字或 Word 打开，选“文件”→“另存为”，类型选“Word 文档 (*.docx)”；只改扩展名没有用"

var (
	empty = &fault{"file.empty", "文件是空的，没有文字", "可能没有保存好或没有下载完，重新保存或复制一次"}
	// nothingLeft is a text all of which is struck out, or that nobody sees.
	nothingLeft = &fault{"file.empty", "文稿里的文字都划了删除线，或者是隐藏、看不见的，没有可看的", "要看的，取消删除线和隐藏"}
	tooLarge    = &fault{"file.large", "文件太大，不像是公示的文稿", "删去图片，或者把文字复制到一个新文档里再试"}
	broken      = &fault{"file.broken", "文稿损坏或不完整，打不开", "用 WPS 文字或 Word 打开并另存一份；打不开时找原来的文件重新复制"}
	bomb        = &fault{"file.bomb", "文稿解压以后大得不正常，没有读取", "把文字复制到一个新文档里，另存后再试"}
	noText      = &fault{"file.unknown", "这不是 .docx 文稿，也不是文本文件", asDOCX}
	encoding    = &fault{"file.text", "这份文本文件的编码认不出来", "用记事本打开，核对文字，另存为 UTF-8 编码再试"}
)

func pathFault(err error) *fault {
	if filekind.Locked(err, runtime.GOOS) {
		return &fault{"file.locked", "这个文件正在别的程序里打开，读不了", "在那个程序里保存并关闭，再试一次"}
	}
	if errors.Is(err, fs.ErrPermission) {
		return &fault{"file.denied", "没有读取这个文件的权限", "修改文件的权限，或者把它复制到自己的文件夹里再试"}
	}
	return &fault{"file.unreadable", "这个文件读不出来", "检查文件名、磁盘和网络连接，或者把文件复制到本机再试"}
}

// otherKind tells the kinds of files that hold texts, or something else, and are not read.
func otherKind(data []byte) *fault {
	if filekind.Container(data) == filekind.Compound {
		switch kinds := filekind.InCompound(data); {
		case kinds.Has(filekind.Encrypted):
			return &fault{"file.password", "文稿设有打开密码", "用 WPS 文字或 Word 打开，去掉密码，另存一份再试"}
		case kinds.Has(filekind.OldWorkbook):
			return &fault{"file.old-format", "这是旧格式的表格，不是文稿", "给出 .docx 或 .txt 文稿；台账另存为 .xlsx"}
		}
		return &fault{"file.old-format", "这是旧格式的文稿（.doc 或 .wps），不是 .docx", asDOCX}
	}
	switch kinds := filekind.InText(data[:min(len(data), 1024)]); {
	case kinds.Has(filekind.RTF):
		return &fault{"file.old-format", "这是 RTF 格式的文稿，不是 .docx", asDOCX}
	case kinds.Has(filekind.PDF):
		return &fault{"file.unknown", "这是 PDF，不是 .docx 文稿", "给出做成 PDF 以前的 .docx，或者把文字复制到 .txt 里"}
	case kinds.Has(filekind.HTML | filekind.HTMLDoctype | filekind.MHTML):
		return &fault{"file.text", "这是网页（HTML），不是文稿", asDOCX}
	case kinds.Has(filekind.XMLDocument):
		return &fault{"file.old-format", "这是旧的 XML 格式的文稿，不是 .docx", asDOCX}
	}
	return nil
}

// zipFaults are the kinds that a zip may be that holds no Word document.
var zipFaults = []struct {
	kind  filekind.Kinds
	fault *fault
}{
	{filekind.Workbook, &fault{"file.unknown", "这是工作簿，不是文稿", "台账直接给出，不要改扩展名"}},
	{filekind.Slides, &fault{"file.unknown", "这是演示文稿，不是公示的文稿", "把文字复制到 .docx 或 .txt 里"}},
	{filekind.OpenDocument, &fault{"file.old-format", "这是 OpenDocument 格式的文稿（.odt），不是 .docx", asDOCX}},
	{filekind.OFD, &fault{"file.unknown", "这是 OFD，不是 .docx 文稿", "给出做成 OFD 以前的 .docx，或者把文字复制到 .txt 里"}},
}
