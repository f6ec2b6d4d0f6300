package finding

// Sheets and cells, as a person sees them.

const struckText = "确实不要的，把划线的文字删去；要的，取消删除线"

var (
	SheetBroken = entry(Kind{Code: "sheet.broken", Severity: Error, Remedy: MendFile, Manual: "一张工作表读不出来",
		Text: "工作表损坏，读不出来", Hint: "用 WPS 表格或 Excel 打开并另存一份再试"})
	SheetLarge = entry(Kind{Code: "sheet.large", Severity: Error, Remedy: MendBook, Manual: "一张工作表太大",
		Text: "工作表太大，没有读取", Hint: "把台账的内容复制到一个新工作簿里，另存后再试"})
	SheetsLarge = entry(Kind{Code: "sheet.large", Severity: Error, Remedy: ChooseSheet,
		Text: "几张台账合起来超过{rows}行，没有全部读取", Hint: chooseSheet})
	SheetMany = entry(Kind{Code: "sheet.many", Severity: Warning, Remedy: MendBook, Manual: "工作表太多，后面的没有读取",
		Text: "工作表太多，只看了前 {most} 张，从这一张起没有读取", Hint: "把台账和基本信息移到最前面，或者删去不用的工作表"})
	SheetWord = entry(Kind{Code: "sheet.word", Severity: Info, Remedy: Look, Manual: "台账是 Word 文档里的表格，说明怎么找到单元格",
		Text: "这是 Word 文档里的第{table}个表格，看来是台账，按台账读的：位置里字母是第几列（A是第1列），数字是第几行，表格的第1行算第{row}行", Hint: "不用处理"})
	SheetWords = entry(Kind{Code: "sheet.word", Severity: Info, Remedy: Look,
		Text: "这是 Word 文档，里面的表格看来是台账，按台账读的：位置里字母是第几列（A是第1列），数字是第几行；{tables}", Hint: "不用处理"})
	SheetRows = entry(Kind{Code: "sheet.rows", Severity: Error, Remedy: MendBook, Manual: "行号超出所读范围的单元格有内容",
		Text: "第 {most} 行以下还有内容，没有读取", Hint: "删去表格下方多余的内容；台账太长时分成几个文件"})
	SheetColumns = entry(Kind{Code: "sheet.columns", Severity: Warning, Remedy: MendBook, Manual: "列号超出所读范围的单元格有内容",
		Text: "表格右侧很远的地方还有内容，没有读取", Hint: "这些内容如果没有用，可以删去"})
	SheetOverlap = entry(Kind{Code: "sheet.overlap", Severity: Error, Remedy: MendCell, Manual: "合并单元格互相重叠",
		Text: "合并单元格互相重叠，分不清这里是哪一格的内容", Hint: "用 WPS 表格或 Excel 打开，取消这里的合并，核对内容后重新合并并保存"})
	HiddenRows = entry(Kind{Code: "sheet.hidden.rows", Severity: Info, Remedy: Look, Manual: "隐藏的行也算在内",
		Text: "第{rows}行是隐藏的，里面的内容也算在内", Hint: "不该算的就删去；只是筛选或折叠起来的不用处理"})
	HiddenColumns = entry(Kind{Code: "sheet.hidden.columns", Severity: Info, Remedy: Look, Manual: "隐藏的列也算在内",
		Text: "{columns}列是隐藏的，里面的内容也算在内", Hint: "不该算的就删去；只是折叠起来的不用处理"})

	CellControl = entry(Kind{Code: "cell.control", Severity: Warning, Remedy: Look, Manual: "去掉了控制字符",
		Text: "{place}里有控制字符（{number}），已去掉", Hint: "看一看文字是否完整"})
	CellInvisible = entry(Kind{Code: "cell.invisible", Severity: Warning, Remedy: Look, Manual: "去掉了零宽等看不见的字符",
		Text: "{place}里有看不见的字符（{number}），已去掉", Hint: "看一看文字是否完整"})
	CellVariant = entry(Kind{Code: "cell.variant", Severity: Info, Remedy: Look, Manual: "部首、兼容字符换成了普通字",
		Text: "{place}里的“{char}”（{number}）是部首或兼容字符，已换成“{plain}”", Hint: "台账里最好也改过来，不然查找时找不到"})
	CellError = entry(Kind{Code: "cell.error", Severity: Error, Remedy: MendCell, Manual: "公式错误值，如 #REF!",
		Text: "单元格是错误值，没有内容", Hint: "修好这个单元格的公式或引用，或者直接填写内容"})
	CellFormula = entry(Kind{Code: "cell.formula", Severity: Error, Remedy: MendFile, Manual: "公式没有保存计算结果",
		Text: "单元格是公式，但文件里没有保存计算结果", Hint: "用 WPS 表格或 Excel 打开文件，保存一次再试"})
	CellPicture = entry(Kind{Code: "cell.picture", Severity: Error, Remedy: MendCell, Manual: "单元格里是图片，没有文字",
		Text: "单元格里是图片，没有文字", Hint: "把图片上的内容写成文字；图片放到表格外面，或者放到公示不用的列里"})
	CellSpelled = entry(Kind{Code: "cell.spelled", Severity: Error, Remedy: MendCell, Manual: "单元格里是公式的文字，不是结果",
		Text: "单元格里是公式的文字，不是计算结果", Hint: "把单元格格式改为“常规”后重新输入公式，或者直接填写内容"})
	CellSymbols = entry(Kind{Code: "cell.symbols", Severity: Error, Remedy: MendCell, Manual: "符号字体，认不出看到的是什么",
		Text: "单元格用的是符号字体，看到的不是存的文字，认不出来", Hint: "换成普通字体重新填写；打勾写√"})
	CellUnshown = entry(Kind{Code: "cell.unshown", Severity: Error, Remedy: MendCell, Manual: "数字格式显示不出存的数",
		Text: "单元格的数字格式显示不出存的数“{text}”", Hint: "把数字格式设为“常规”，看一看是不是要公示的数"})
	CellBox = entry(Kind{Code: "cell.box", Severity: Error, Remedy: NameColumn, Manual: "写文字的列里是复选框，或者 TRUE、FALSE",
		Text: "“{column}”里是复选框，或者“{text}”，不是文字", Hint: "写出文字；打勾的列，{do}是哪一项"})
	CellRestyled = entry(Kind{Code: "cell.restyled", Severity: Error, Remedy: MendCell, Manual: "条件格式有自己的数字格式、删除线或者白字，看到的可能与读到的不一样",
		Text: "单元格的条件格式带有自己的数字格式，看到的可能与读到的“{text}”不一样",
		Hint: "去掉这里的条件格式，或者把数字格式设在单元格上，看一看显示的是不是要公示的"})
	CellRestyledStruck = entry(Kind{Code: "cell.restyled", Severity: Error, Remedy: MendCell,
		Text: "这里的条件格式会给文字划删除线，读不出哪些划了线", Hint: "去掉这条条件格式，要划的直接划线；或者在基本信息里把“划线的行”填为“计入”，划不划线都算"})
	CellRestyledHidden = entry(Kind{Code: "cell.restyled", Severity: Warning, Remedy: Look,
		Text: "这里的条件格式会让内容看不见（白字，或者只有图标、数据条），看不见的也读了", Hint: "看一看藏起来的是不是要公示的；不要的删去，要的去掉这条条件格式"})
	CellStruck = entry(Kind{Code: "cell.struck", Severity: Warning, Remedy: MendCell, Manual: "划了删除线的文字没有读",
		Text: "划了删除线的“{text}”没有读", Hint: struckText})
	CellPartStruck = entry(Kind{Code: "cell.struck", Severity: Warning, Remedy: MendCell,
		Text: "划了删除线的“{text}”没有读，这一格读作“{rest}”", Hint: struckText})
	CellUnseen = entry(Kind{Code: "cell.unseen", Severity: Info, Remedy: Look, Manual: "白字白底、数字格式不显示的内容没有读",
		Text: "{cells}的内容看不见（白字白底，或者数字格式不显示），没有读", Hint: "要读的，把文字颜色或者数字格式改成看得见的；不要的，不用处理"})
	CellComment = entry(Kind{Code: "cell.comment", Severity: Info, Remedy: Look, Manual: "用到的单元格有批注，批注不写进公示",
		Text: "{cells}有批注，批注不会写进公示", Hint: "看一看批注里有没有还没办的事；办好的不用处理"})
	CellCovered = entry(Kind{Code: "cell.covered", Severity: Warning, Remedy: Look, Manual: "合并单元格盖住了别的内容",
		Text: "合并单元格盖住了 {cell} 的内容“{text}”{more}，看不见的没有计入", Hint: "不该算的不用处理；该算的，取消合并后写到看得见的地方"})

	CellShown = entry(Kind{Code: "cell.shown", Severity: Warning, Remedy: MendCell, Manual: "看到的数与存的数不一样：差在四舍五入的按看到的算，差得更多的要改",
		Text: "看到的是“{shown}”，存的是{stored}，按看到的算", Hint: "要按存的算，把数字格式设为“常规”；要按看到的算，不用处理"})
	CellShownPeople = entry(Kind{Code: "cell.shown", Severity: Warning, Remedy: MendCell,
		Text: "看到的是“{shown}”，存的是{stored}，按看到的算", Hint: "人数应当是整数，改成真正的数"})
	CellShownElse = entry(Kind{Code: "cell.shown", Severity: Error, Remedy: MendCell,
		Text: "看到的是“{shown}”，存的是{stored}，差得不止是四舍五入，不知道哪一个对", Hint: "把数字格式设为“常规”，看一看真正的数；带单位的直接写在格里，如 1.5万元"})
	CellShownElsePeople = entry(Kind{Code: "cell.shown", Severity: Error, Remedy: MendCell,
		Text: "看到的是“{shown}”，存的是{stored}，差得不止是四舍五入，不知道哪一个对", Hint: "把数字格式设为“常规”，看一看真正的数"})
	CellShownFar = entry(Kind{Code: "cell.shown", Severity: Error, Remedy: MendCell,
		Text: "看到的是“{shown}”，即{seen}{unit}，存的是{stored}{unit}，相差{moved}{unit}", Hint: "把数字格式设为“常规”，看一看真正的数；要按看到的算，就把看到的数写进去"})
	ColumnShownFar = entry(Kind{Code: "cell.shown", Severity: Error, Remedy: MendCell,
		Text: "“{column}”一列有{count}格看到的数是四舍五入的，这些格按看到的加起来是{shown}元，按存的是{stored}元，相差超过1元",
		Hint: "把这一列的数字格式设为“常规”，或者把看到的数写进去"})
)
