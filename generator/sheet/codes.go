package sheet

// The codes of this package's findings. They are a promise to scripts that read --json: never rename one, never give one a second meaning.
const (
	fileMissing     = "file.missing"      // 找不到文件
	fileFolder      = "file.folder"       // 给的是文件夹
	fileDenied      = "file.denied"       // 没有读取权限
	fileLocked      = "file.locked"       // 正在别的程序里打开，读不了
	fileChanged     = "file.changed"      // 正在读的时候被别的程序改动
	fileUnreadable  = "file.unreadable"   // 其他原因读不出来
	fileTemporary   = "file.temporary"    // 打开表格时产生的临时文件（~$ 开头）
	fileEmpty       = "file.empty"        // 文件是空的
	fileLarge       = "file.large"        // 文件太大
	fileText        = "file.text"         // 其实是文本文件
	fileUnknown     = "file.unknown"      // 不是工作簿，也认不出是什么
	fileBroken      = "file.broken"       // 工作簿损坏或不完整
	fileNotWorkbook = "file.not-workbook" // 是压缩格式的文件，但不是 xlsx 工作簿
	fileBomb        = "file.bomb"         // 解压以后大得不正常
	fileStyles      = "file.styles"       // 单元格格式多得不正常
	filePassword    = "file.password"     // 工作簿有密码
	fileOldFormat   = "file.old-format"   // 旧格式 xls、et、xlsb

	SheetBroken   = "sheet.broken"         // 一张工作表读不出来
	SheetLarge    = "sheet.large"          // 一张工作表太大
	sheetMany     = "sheet.many"           // 工作表太多，后面的没有读取
	sheetRows     = "sheet.rows"           // 行号超出所读范围的单元格有内容
	sheetOverlap  = "sheet.overlap"        // 合并单元格互相重叠
	sheetColumns  = "sheet.columns"        // 列号超出所读范围的单元格有内容
	hiddenRows    = "sheet.hidden.rows"    // 隐藏的行也读了
	hiddenColumns = "sheet.hidden.columns" // 隐藏的列也读了

	cellControl   = "cell.control"   // 去掉了控制字符
	cellInvisible = "cell.invisible" // 去掉了零宽等看不见的字符
	cellVariant   = "cell.variant"   // 部首、兼容字符换成了普通字
	cellError     = "cell.error"     // 公式错误值，如 #REF!
	cellCovered   = "cell.covered"   // 合并单元格盖住了别的内容
	CellFormula   = "cell.formula"   // 公式没有保存计算结果
	cellSpelled   = "cell.spelled"   // 公式的文字，不是结果
	CellPicture   = "cell.picture"   // 单元格里是图片
	cellSymbols   = "cell.symbols"   // 符号字体，认不出看到的是什么
	CellRestyled  = "cell.restyled"  // 条件格式会改变看到的数字、划线或者颜色
	cellStruck    = "cell.struck"    // 划了删除线的文字没有读
	cellUnshown   = "cell.unshown"   // 数字格式显示不出存的数
	cellUnseen    = "cell.unseen"    // 白字白底等看不见的内容没有读
	cellComment   = "cell.comment"   // 单元格有批注
)
