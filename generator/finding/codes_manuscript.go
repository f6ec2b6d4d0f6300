package finding

// The files of finished texts, and what of them is not read.

const asDOCX = "用 WPS 文字或 Word 打开，选“文件”→“另存为”，类型选“Word 文档 (*.docx)”；只改扩展名没有用"

var (
	TextFileFolder = entry(Kind{Code: "file.folder", Severity: Error, Remedy: GiveFile,
		Text: "给出的是文件夹，不是文稿", Hint: "给出文件夹里的文件"})
	TextFileIrregular = entry(Kind{Code: "file.unreadable", Severity: Error, Remedy: GiveFile,
		Text: "这不是普通文件，无法读取", Hint: "给出磁盘上的 .docx 或 .txt 文件"})
	TextFileTemporary = entry(Kind{Code: "file.temporary", Severity: Error, Remedy: GiveFile,
		Text: "这是打开文稿时产生的临时文件，不是文稿", Hint: "给出文稿本身（文件名不带 ~$）"})
	TextFileEmpty = entry(Kind{Code: "file.empty", Severity: Error, Remedy: MendFile,
		Text: "文件是空的，没有文字", Hint: "可能没有保存好或没有下载完，重新保存或复制一次"})
	TextAllUnread = entry(Kind{Code: "file.empty", Severity: Error, Remedy: MendText,
		Text: "文稿里的文字都划了删除线，或者是隐藏、看不见的，没有可看的", Hint: "要看的，取消删除线和隐藏"})
	TextFileLarge = entry(Kind{Code: "file.large", Severity: Error, Remedy: MendFile,
		Text: "文件太大，不像是公示的文稿", Hint: "删去图片，或者把文字复制到一个新文档里再试"})
	TextFileBroken = entry(Kind{Code: "file.broken", Severity: Error, Remedy: MendFile,
		Text: "文稿损坏或不完整，打不开", Hint: "用 WPS 文字或 Word 打开并另存一份；打不开时找原来的文件重新复制"})
	TextFileBomb = entry(Kind{Code: "file.bomb", Severity: Error, Remedy: MendFile,
		Text: "文稿解压以后大得不正常，没有读取", Hint: "把文字复制到一个新文档里，另存后再试"})
	TextFilePassword = entry(Kind{Code: "file.password", Severity: Error, Remedy: MendFile,
		Text: "文稿设有打开密码", Hint: "用 WPS 文字或 Word 打开，去掉密码，另存一份再试"})

	TextFileUnknown = entry(Kind{Code: "file.unknown", Severity: Error, Remedy: MendFile,
		Text: "这不是 .docx 文稿，也不是文本文件", Hint: asDOCX})
	TextFilePDF = entry(Kind{Code: "file.unknown", Severity: Error, Remedy: GiveFile,
		Text: "这是 PDF，不是 .docx 文稿", Hint: "给出做成 PDF 以前的 .docx，或者把文字复制到 .txt 里"})
	TextFileOFD = entry(Kind{Code: "file.unknown", Severity: Error, Remedy: GiveFile,
		Text: "这是 OFD，不是 .docx 文稿", Hint: "给出做成 OFD 以前的 .docx，或者把文字复制到 .txt 里"})
	TextFileWorkbook = entry(Kind{Code: "file.unknown", Severity: Error, Remedy: GiveFile,
		Text: "这是工作簿，不是文稿", Hint: "台账直接给出，不要改扩展名"})
	TextFileSlides = entry(Kind{Code: "file.unknown", Severity: Error, Remedy: GiveFile,
		Text: "这是演示文稿，不是公示的文稿", Hint: "把文字复制到 .docx 或 .txt 里"})
	TextFileArchive = entry(Kind{Code: "file.unknown", Severity: Error, Remedy: GiveFile,
		Text: "这是压缩包，不是 .docx 文稿", Hint: "如果文稿在压缩包里，先解压，再给出里面的文件"})

	TextFileEncoding = entry(Kind{Code: "file.text", Severity: Error, Remedy: MendFile,
		Text: "这份文本文件的编码认不出来", Hint: "用记事本打开，核对文字，另存为 UTF-8 编码再试"})
	TextFileWebPage = entry(Kind{Code: "file.text", Severity: Error, Remedy: MendFile,
		Text: "这是网页（HTML），不是文稿", Hint: asDOCX})

	TextFileOldWorkbook = entry(Kind{Code: "file.old-format", Severity: Error, Remedy: GiveFile,
		Text: "这是旧格式的表格，不是文稿", Hint: "给出 .docx 或 .txt 文稿"})
	TextFileOldFormat = entry(Kind{Code: "file.old-format", Severity: Error, Remedy: MendFile,
		Text: "这是旧格式的文稿（.doc 或 .wps），不是 .docx", Hint: asDOCX})
	TextFileRTF = entry(Kind{Code: "file.old-format", Severity: Error, Remedy: MendFile,
		Text: "这是 RTF 格式的文稿，不是 .docx", Hint: asDOCX})
	TextFileOldXML = entry(Kind{Code: "file.old-format", Severity: Error, Remedy: MendFile,
		Text: "这是旧的 XML 格式的文稿，不是 .docx", Hint: asDOCX})
	TextFileOpenDocument = entry(Kind{Code: "file.old-format", Severity: Error, Remedy: MendFile,
		Text: "这是 OpenDocument 格式的文稿（.odt），不是 .docx", Hint: asDOCX})

	TextStruck = entry(Kind{Code: "manuscript.struck", Severity: Warning, Remedy: MendText, Manual: "文稿里划了删除线的文字没有看",
		Text: "划了删除线的“{text}”没有看", Hint: "确实不要的，把划线的文字删去；要的，取消删除线"})
	TextHidden = entry(Kind{Code: "manuscript.hidden", Severity: Info, Remedy: MendText, Manual: "文稿里隐藏的文字没有看",
		Text: "{here}有隐藏的文字，没有看", Hint: "要的，取消“隐藏文字”；不要的，不用处理"})
	TextUnseen = entry(Kind{Code: "manuscript.unseen", Severity: Info, Remedy: MendText, Manual: "文稿里白字白底等看不见的文字没有看",
		Text: "{here}有白字白底等看不见的文字，没有看", Hint: "要的，把文字颜色改成看得见的；不要的，不用处理"})

	NoComments = entry(Kind{Code: "output.no-comments", Severity: Warning, Remedy: ListAll, Manual: "写不了批注：文本文件，或者文稿里原有的批注读不懂",
		Text: "文本文件里写不了批注", Hint: "看上面的提示{or}"})
	CommentsUnread = entry(Kind{Code: "output.no-comments", Severity: Error, Remedy: MendFile,
		Text: "这份文稿的批注部分读不懂，写不了批注", Hint: "用 WPS 文字或 Word 打开，另存一份再试"})
)
