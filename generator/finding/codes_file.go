package finding

// The files of ledgers.

const (
	asXLSX     = "用 WPS 表格或 Excel 打开，选“文件”→“另存为”，类型选“Excel 工作簿 (*.xlsx)”；只改扩展名没有用"
	openAnyway = "；打开时如果提示格式与扩展名不一致，选“是”"
	giveXLSX   = "给出整改台账的 .xlsx 文件"
	giveTable  = "表格要有“存在问题”“完成情况”一类的表头，上面只写标题和单位；或者把表格复制到 WPS 表格或 Excel 里，存成 .xlsx"
	splitAgain = "用 WPS 表格或 Excel 打开，核对各列，另存为 .xlsx 再试"
)

var (
	FileMissing = entry(Kind{Code: "file.missing", Severity: Error, Remedy: GiveFile, Manual: "找不到文件",
		Text: "找不到这个文件", Hint: "检查文件名和所在的文件夹"})
	FileFolder = entry(Kind{Code: "file.folder", Severity: Error, Remedy: GiveFile, Manual: "给的是文件夹",
		Text: "给出的是文件夹，不是台账文件", Hint: "给出文件夹里的 .xlsx 文件"})
	FileIrregular = entry(Kind{Code: "file.unreadable", Severity: Error, Remedy: GiveFile,
		Text: "这不是普通文件，无法读取", Hint: "给出磁盘上的 .xlsx 文件"})
	FileUnreadable = entry(Kind{Code: "file.unreadable", Severity: Error, Remedy: MendFile, Manual: "其他原因读不出来",
		Text: "这个文件读不出来", Hint: "检查文件名、磁盘和网络连接，或者把文件复制到本机再试"})
	FileDenied = entry(Kind{Code: "file.denied", Severity: Error, Remedy: FreeFile, Manual: "没有读取权限",
		Text: "没有读取这个文件的权限", Hint: "修改文件的权限，或者把它复制到自己的文件夹里再试"})
	FileLocked = entry(Kind{Code: "file.locked", Severity: Error, Remedy: FreeFile, Manual: "文件正在别的程序里打开，读不了",
		Text: "这个文件正在别的程序里打开，读不了", Hint: "在那个程序里保存并关闭，再试一次"})
	FileChanged = entry(Kind{Code: "file.changed", Severity: Error, Remedy: FreeFile, Manual: "正在读的时候被别的程序改动",
		Text: "正在读它的时候，别的程序改动了它", Hint: "等那个程序保存好、关闭以后，再试一次"})
	FileTemporary = entry(Kind{Code: "file.temporary", Severity: Error, Remedy: GiveFile, Manual: "打开表格、文稿时产生的临时文件（~$ 开头）",
		Text: "这是打开表格时产生的临时文件，不是台账", Hint: "给出台账文件本身（文件名不带 ~$），或者关闭表格软件后再试"})
	FileEmpty = entry(Kind{Code: "file.empty", Severity: Error, Remedy: MendFile, Manual: "文件是空的",
		Text: "文件是空的（0 字节）", Hint: "可能没有保存好或没有下载完，重新保存或复制一次"})
	FileLarge = entry(Kind{Code: "file.large", Severity: Error, Remedy: MendFile, Manual: "文件太大",
		Text: "文件超过 64 MB，不像是台账", Hint: "删去表格中的图片和附件，或者把台账复制到一个新工作簿里再试"})
	FileUnknown = entry(Kind{Code: "file.unknown", Severity: Error, Remedy: MendFile, Manual: "不是工作簿或文稿，或者认不出是什么",
		Text: "这不是 xlsx 工作簿", Hint: asXLSX})
	FileBroken = entry(Kind{Code: "file.broken", Severity: Error, Remedy: MendFile, Manual: "工作簿或文稿损坏或不完整",
		Text: "工作簿损坏或不完整，打不开", Hint: "用 WPS 表格或 Excel 打开并另存一份；打不开时找原来的文件重新复制"})
	FileBomb = entry(Kind{Code: "file.bomb", Severity: Error, Remedy: MendFile, Manual: "解压以后大得不正常",
		Text: "工作簿解压以后大得不正常，没有读取", Hint: "把台账的内容复制到一个新工作簿里，另存后再试"})
	FileStyles = entry(Kind{Code: "file.styles", Severity: Error, Remedy: MendFile, Manual: "单元格格式多得不正常",
		Text: "工作簿里的单元格格式多得不正常，没有读取", Hint: "把台账的内容（只粘贴值）复制到一个新工作簿里，另存后再试"})
	FileGone = entry(Kind{Code: "file.missing", Severity: Error, Remedy: GiveFile,
		Text: "这份台账已经不在了", Hint: "再放一次"})

	FilePassword = entry(Kind{Code: "file.password", Severity: Error, Remedy: GivePassword, Manual: "工作簿或文稿有密码，没有给出或者不对",
		Text: "工作簿设有打开密码", Hint: "{do}；或者在 WPS 表格、Excel 里取消打开密码后另存一份再试"})
	FilePasswordWrong = entry(Kind{Code: "file.password", Severity: Error, Remedy: CorrectPassword,
		Text: "打开密码不对，或者加密的方式不认识", Hint: "{do}；或者在 WPS 表格、Excel 里取消打开密码后另存一份再试"})
	FileODSPassword = entry(Kind{Code: "file.password", Severity: Error, Remedy: MendFile,
		Text: "这份表格（.ods）设有打开密码，这种格式的密码解不开", Hint: "在 WPS 表格或 LibreOffice 里打开，取消打开密码，另存为 .xlsx 再试"})

	FileOldFormat = entry(Kind{Code: "file.old-format", Severity: Error, Remedy: MendFile, Manual: "旧格式的文件，里面没有能读的表格（如 xlsb）；文稿是 doc、wps、rtf、odt",
		Text: "这是旧格式的文件，里面没有能读的表格", Hint: asXLSX})
	FileOldBIFF = entry(Kind{Code: "file.old.biff", Severity: Error, Remedy: MendFile, Manual: "Excel 95 或更早的表格",
		Text: "这是 Excel 95 或更早的表格（BIFF5 或更旧），读不了", Hint: asXLSX})
	FileOldPassword = entry(Kind{Code: "file.old.password", Severity: Error, Remedy: MendFile, Manual: "旧格式的表格（xls、et）用很旧的方式加密",
		Text: "这份旧格式的表格（.xls 或 .et）设有打开密码，加密的方式很旧，有密码也读不了", Hint: "用 WPS 表格或 Excel 输入密码打开，取消打开密码，选“文件”→“另存为”，类型选“Excel 工作簿 (*.xlsx)”再试"})
	FileOldXML = entry(Kind{Code: "file.old-format", Severity: Error, Remedy: MendFile,
		Text: "这是旧的 XML 格式的表格（XML 电子表格 2003），不是 xlsx 工作簿", Hint: asXLSX + openAnyway})
	FileBinary = entry(Kind{Code: "file.old-format", Severity: Error, Remedy: MendFile,
		Text: "这是二进制格式的表格（.xlsb），不是 xlsx 工作簿", Hint: asXLSX})

	FileWord = entry(Kind{Code: "file.not-workbook", Severity: Error, Remedy: GiveFile, Manual: "是别的文件，里面没有认出台账：没有台账表格的 Word 文档、PDF、演示文稿、压缩包",
		Text: "这是 Word 文档，里面没有认出台账的表格", Hint: giveTable})
	FileWordBroken = entry(Kind{Code: "file.broken", Severity: Error, Remedy: MendFile,
		Text: "Word 文档损坏或不完整，打不开", Hint: "用 WPS 文字或 Word 打开并另存一份；打不开时找原来的文件重新复制"})
	FileOldWord = entry(Kind{Code: "file.old-format", Severity: Error, Remedy: MendFile,
		Text: "这是旧格式的文字文档（.doc 或 .wps），读不了", Hint: "台账是里面的表格的，用 WPS 文字或 Word 打开，另存为 .docx；或者把表格复制到 WPS 表格或 Excel 里，存成 .xlsx"})
	FileRTF = entry(Kind{Code: "file.old-format", Severity: Error, Remedy: MendFile,
		Text: "这是 RTF 格式的文字文档，读不了", Hint: "台账是里面的表格的，用 WPS 文字或 Word 打开，另存为 .docx；或者把表格复制到 WPS 表格或 Excel 里，存成 .xlsx"})
	FilePDF = entry(Kind{Code: "file.not-workbook", Severity: Error, Remedy: GiveFile,
		Text: "这是 PDF，不能当台账读", Hint: "给出做成 PDF 以前的 .xlsx 或 .docx；没有的，把表格重新录成 .xlsx"})
	FileOFD = entry(Kind{Code: "file.not-workbook", Severity: Error, Remedy: GiveFile,
		Text: "这是 OFD，不能当台账读", Hint: "给出做成 OFD 以前的 .xlsx 或 .docx；没有的，把表格重新录成 .xlsx"})
	FileSlides = entry(Kind{Code: "file.not-workbook", Severity: Error, Remedy: GiveFile,
		Text: "这是演示文稿，不是工作簿", Hint: giveXLSX})
	FileOpenDocument = entry(Kind{Code: "file.not-workbook", Severity: Error, Remedy: MendFile,
		Text: "这是 OpenDocument 格式的文字文档或演示文稿（.odt、.odp），不能当台账读",
		Hint: "用 WPS 文字或 Word 打开，另存为 .docx；或者把里面的表格复制到 WPS 表格或 Excel 里，存成 .xlsx"})
	FileArchive = entry(Kind{Code: "file.not-workbook", Severity: Error, Remedy: GiveFile,
		Text: "这是压缩包，不是 xlsx 工作簿", Hint: "如果台账在压缩包里，先解压，再给出里面的 .xlsx 文件"})

	FileText = entry(Kind{Code: "file.text", Severity: Error, Remedy: MendFile, Manual: "其实是文本文件，或者是认不出编码、分不清各列的 CSV",
		Text: "这是文本文件，不是 xlsx 工作簿", Hint: asXLSX + "；如果是 CSV，文件名要以 .csv 结尾"})
	FileWebPage = entry(Kind{Code: "file.text", Severity: Error, Remedy: MendFile,
		Text: "这是网页（HTML），不是 xlsx 工作簿", Hint: asXLSX + openAnyway})
	FileEncoding = entry(Kind{Code: "file.text", Severity: Error, Remedy: MendFile,
		Text: "这份文本文件的编码认不出来", Hint: "用 WPS 表格或 Excel 打开，核对文字，另存为 .xlsx 再试"})
	FileQuotes = entry(Kind{Code: "file.text", Severity: Error, Remedy: MendFile,
		Text: "这份文本文件的引号前后不配对，分不清各列", Hint: splitAgain})
	FileQuotesFrom = entry(Kind{Code: "file.text", Severity: Error, Remedy: MendFile,
		Text: "这份文本文件第 {row} 行起，引号前后不配对，分不清各列", Hint: splitAgain})
)
