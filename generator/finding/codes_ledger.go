package finding

// The sheets of a ledger, their headers and columns, and the rows that are no 项.

const (
	chooseSheet = "{do choose-sheet}，或者把不用的工作表删去、隐藏"
	headerRows  = "表头要有“存在问题”“完成情况”等列，写在前 300 行内；{do get-form}对照，或者{do name-column}哪一列是什么"
	nothingToDo = "不用处理"
)

var (
	LedgerNone = entry(Kind{Code: "ledger.none", Severity: Error, Remedy: GetForm, Manual: "没有整改台账",
		Text: "工作簿里没有整改台账", Hint: "台账是一张表，表头有“存在问题”“整改措施”“完成情况”等列，一行一项；{do}"})

	SheetSeveral = entry(Kind{Code: "sheet.several", Severity: Warning, Remedy: MendBook, Manual: "有几张同类的表，用了其中一张",
		Text: "工作表“{sheet}”也像{kind}，没有读取；用的是“{used}”", Hint: "{todo}"})
	SheetUnread = entry(Kind{Code: "sheet.several", Severity: Warning, Remedy: ChooseSheet,
		Text: "工作表“{sheet}”也像整改台账，没有读取；用的是{used}", Hint: chooseSheet})
	SheetLacks = entry(Kind{Code: "sheet.several", Severity: Warning, Remedy: MendHead,
		Text: "工作表“{sheet}”缺少“{column}”这一列，没有读取；用的是{used}；它的{header}", Hint: "如果它也是台账，改正表头；如果不是，不用处理"})
	SheetHiddenToo = entry(Kind{Code: "sheet.several", Severity: Info, Remedy: ChooseSheet,
		Text: "隐藏的工作表“{sheet}”也像整改台账，没有读取", Hint: "要用它就取消隐藏，或者{do}"})
	SheetAmbiguous = entry(Kind{Code: "sheet.ambiguous", Severity: Error, Remedy: MendBook, Manual: "有几张同类的表，分不清该用哪一张",
		Text: "工作表“{first}”和“{second}”都像{kind}，分不清用哪一张", Hint: "{todo}"})
	SheetsAmbiguous = entry(Kind{Code: "sheet.ambiguous", Severity: Error, Remedy: ChooseSheet,
		Text: "工作表{sheets}都像整改台账，{reason}", Hint: chooseSheet})
	SheetHidden = entry(Kind{Code: "sheet.hidden", Severity: Warning, Remedy: Look, Manual: "用的是隐藏的工作表",
		Text: "用的是隐藏的工作表“{sheet}”", Hint: "看一看它是不是要用的那一张，并取消隐藏"})
	SheetJoined = entry(Kind{Code: "sheet.joined", Severity: Info, Remedy: ChooseSheet, Manual: "几张台账合在一起读",
		Text: "台账分在{count}张工作表里，合在一起读了：{sheets}{as}", Hint: "如果有一张不该算，" + chooseSheet})
	SheetCopy = entry(Kind{Code: "sheet.copy", Severity: Warning, Remedy: ChooseSheet, Manual: "与另一张台账的各行相同，只算一次",
		Text: "工作表“{sheet}”的各行在“{other}”里都有，只算一次", Hint: "把多余的一张删去或隐藏；如果不是重复的，" + chooseSheet})
	SheetChoice = entry(Kind{Code: "sheet.choice", Severity: Error, Remedy: CorrectSheet, Manual: "{name-of}的工作表找不到",
		Text: "没有叫“{name}”的工作表；有：{sheets}", Hint: "{do}"})

	HeaderNone = entry(Kind{Code: "ledger.header.none", Severity: Error, Remedy: NameColumn, Manual: "台账工作表里找不到表头",
		Text: "工作表里找不到台账的表头", Hint: headerRows})
	HeaderOther = entry(Kind{Code: "ledger.header.other", Severity: Info, Remedy: MendHead, Manual: "同一张工作表上还有列不相同的表头，各按各的列读；或者是另一个标题的表、只有数字的统计表",
		Text: "第{row}行是另一个表头，与第{above}行的不同，下面各行按它的列读{differences}", Hint: "不对的话，改正这一行的列名"})
	HeaderUnread = entry(Kind{Code: "ledger.header.other", Severity: Warning, Remedy: MendHead,
		Text: "第{row}行也像表头，它的列与第{above}行的台账不同，它下面的各行没有读", Hint: "如果那也是台账，把它的列名改成与台账的一致；不是就不用处理"})
	HeaderOfFigures = entry(Kind{Code: "ledger.header.other", Severity: Warning, Remedy: Look,
		Text: "第{row}行起是一张只有数字的统计表，没有计入", Hint: "如果它是台账，写明各项的存在问题和完成情况"})
	HeaderUnclear = entry(Kind{Code: "ledger.header.other", Severity: Error, Remedy: NameColumn,
		Text: "这一行像是另一个表头，认不出它的各列：{cells}", Hint: "列名改成台账样表里的，或者{do}；是别的表，就移到另一张工作表；不是表头就改正序号"})
	TitleOther = entry(Kind{Code: "ledger.header.other", Severity: Warning, Remedy: MoveToSheet,
		Text: "这里是另一张表，标题“{title}”与上面的“{first}”不同；两张表的各行合在一起算", Hint: "不该合在一起的，{do}"})
	HeaderBlank = entry(Kind{Code: "ledger.header.blank", Severity: Error, Remedy: MendHead, Manual: "下面的表头有一列没有写列名，列里却有内容",
		Text: "第{row}行的表头没有写{column}列是什么，上面的表头里它是“{name}”，下面有内容“{text}”", Hint: "补上这一列的列名；如果它是一项的内容，写到有列名的列里"})
	HeaderUnits = entry(Kind{Code: "ledger.header.units", Severity: Error, Remedy: MendBook, Manual: "一张工作表上几张表的标题写着不同的单位，又没有“单位”一列",
		Text: "这里是另一张表，标题写的单位是“{unit}”，上面的表是“{above}”，没有“单位”一列，分不清各行是谁的", Hint: "两张表各放一张工作表，或者加一列“单位”，各行写明"})

	ColumnMissing = entry(Kind{Code: "ledger.column.missing", Severity: Error, Remedy: NameColumn, Manual: "缺少必要的列",
		Text: "{table}缺少“{column}”这一列；{header}", Hint: "在表头里加上“{column}”，也可以写作：{names}；或者{do}是哪一列{lower}"})
	ColumnMissingBelow = entry(Kind{Code: "ledger.column.missing", Severity: Error, Remedy: MendHead,
		Text: "第{row}行的表头缺少“{column}”这一列，同一张工作表上别的表头有；{header}", Hint: "在这个表头里也加上“{column}”一列，各行写明"})
	MeasuresMissing = entry(Kind{Code: "ledger.column.missing", Severity: Error, Remedy: MendHead,
		Text: "计数单位是“措施”，但台账没有“整改措施”这一列；{header}", Hint: "加上这一列，或者把“计数单位”改为“行”"})
	ColumnDuplicate = entry(Kind{Code: "ledger.column.duplicate", Severity: Error, Remedy: NameColumn, Manual: "两列表示同一内容",
		Text: "{columns}，分不清用哪一列；{header}", Hint: "{do}用哪一列，或者改一改其中一列的表头"})
	ColumnDuplicateUsed = entry(Kind{Code: "ledger.column.duplicate", Severity: Warning, Remedy: NameColumn,
		Text: "{columns}，用的是前一列；{header}", Hint: "{do}用哪一列，或者改一改其中一列的表头"})
	LevelsRead = entry(Kind{Code: "ledger.column.levels", Severity: Info, Remedy: NameColumn, Manual: "几列都是问题，按列名和各行分了级；分不清的要指明",
		Text: "有几列都是问题：{columns}", Hint: "不对的话，{do}"})
	LevelsOfSheets = entry(Kind{Code: "ledger.column.levels", Severity: Info, Remedy: NameColumn,
		Text: "工作表名作为“问题类别”，有几列都是问题：{columns}", Hint: "不对的话，{do}"})
	LevelsUnclear = entry(Kind{Code: "ledger.column.levels", Severity: Error, Remedy: NameColumn,
		Text: "有几列都是问题，从各行看不出哪一列是另一列的大类，像是{columns}；{header}", Hint: "{do}，或者改一改其中一列的表头"})
	ColumnMoney = entry(Kind{Code: "ledger.column.duplicate", Severity: Error, Remedy: NameColumn,
		Text: "{columns}，可能是两笔钱，也可能是同一笔钱写了两次；{header}", Hint: "两笔的，{do}，几列相加；是同一笔的，写用哪一列"})
	ColumnTaken = entry(Kind{Code: "ledger.column.duplicate", Severity: Info, Remedy: NameColumn,
		Text: "{columns}，用的是{column}列：{why}", Hint: "不对的话，{do}用哪一列，或者改一改其中一列的表头"})
	ColumnsSummed = entry(Kind{Code: "ledger.column.summed", Severity: Info, Remedy: NameColumn, Manual: "一个表头下面的几列金额，加在一起算",
		Text: "{columns}几列的金额加在一起，作为“{field}”", Hint: "只算其中一列的，{do}"})
	// ColumnAnswers is only ever advice: whole answers that were tried on the ledger.
	ColumnAnswers = entry(Kind{Code: "ledger.column.duplicate", Severity: Error, Remedy: NameColumn,
		Hint: "{answers}；都不对的，改一改表头"})
	ColumnGuessed = entry(Kind{Code: "ledger.column.guessed", Severity: Info, Remedy: NameColumn, Manual: "没有见过的列名，按末尾的词读了",
		Text: "没有见过“{column}”这个列名，当作“{name}”", Hint: "不对的话，{do}它是什么，或者把表头改成台账样表里的列名"})
	ColumnChoice = entry(Kind{Code: "ledger.column.choice", Severity: Error, Remedy: CorrectColumns, Manual: "{name-of}的列找不到，或者不止一列",
		Text: "{from}的“{choice}”找不到这一列；{header}", Hint: "写表头里的文字，或者写列字母，如 {example}"})
	ColumnChoiceSeveral = entry(Kind{Code: "ledger.column.choice", Severity: Error, Remedy: CorrectColumns,
		Text: "{from}的“{choice}”对得上{count}列；{header}", Hint: "改写列字母，如 {example}"})
	BandsUnused = entry(Kind{Code: "ledger.column.choice", Severity: Error, Remedy: CorrectColumns,
		Text: "{from}的“{choice}”没有用上：表里没有独占一行的标题，或者已有“{column}”一列；{header}", Hint: "去掉这一项，或者写明“{column}”是哪一列"})
	ColumnUnknown = entry(Kind{Code: "ledger.column.unknown", Severity: Info, Remedy: NameColumn, Manual: "没有用到的列",
		Text: "没有用到“{column}”这一列", Hint: "如果公示要用这一列，{do}它是什么，或者把表头改成台账样表里的列名"})
	ColumnUncounted = entry(Kind{Code: "ledger.column.unknown", Severity: Warning, Remedy: NameColumn,
		Text: "没有用到“{column}”这一列，其中的数字没有计入", Hint: "如果公示要用这一列，{do}它是什么，或者把表头改成台账样表里的列名"})
	ColumnCounted = entry(Kind{Code: "ledger.column.unknown", Severity: Info, Remedy: NameColumn,
		Text: "没有用到“{column}”这一列，它一共是{sum}{unit}", Hint: "要写出来的，在自己的模板里写 {{计数 \"{name}\"}}；它是别的内容的，{do}它是什么"})
	ColumnUnprinted = entry(Kind{Code: "ledger.column.unknown", Severity: Warning, Remedy: Look,
		Text: "没有用到“{column}”这一列：{kind}的公文不写{name}", Hint: "要写出来的，在自己的模板里写 {{.{name}}}；不是{kind}的，改正“检查类型”"})
	ColumnUnnamed = entry(Kind{Code: "ledger.column.unknown", Severity: Warning, Remedy: MendHead,
		Text: "{column}列没有列名，其中的数字没有计入", Hint: "要计入的，在表头写上列名，如“追缴资金（元）”；不用的不用处理"})
	ColumnOfReach = entry(Kind{Code: "ledger.column.unknown", Severity: Error, Remedy: NameColumn,
		Text: "“{column}”这一列像是在说哪些行不公开，没有认出", Hint: "{do}，或者把表头改成“公开范围”"})
	MoneyUnit = entry(Kind{Code: "ledger.money.unit", Severity: Error, Remedy: MendHead, Manual: "表头里的金额单位看不懂",
		Text: "表头里的金额单位看不懂", Hint: "金额单位写成元或万元"})
	MoneyNote = entry(Kind{Code: "ledger.money.note", Severity: Info, Remedy: Look, Manual: "金额的单位写在表头上面",
		Text: "表头上面写着单位是{unit}，“{column}”一列的数按{unit}算", Hint: "不对的话，把单位写进这一列的表头，如“{column}（元）”"})

	RowsNone = entry(Kind{Code: "ledger.rows.none", Severity: Error, Remedy: MendRow, Manual: "表头下面没有内容",
		Text: "表头下面没有台账内容", Hint: "从表头的下一行起，一行填写一项"})
	RowTotal = entry(Kind{Code: "ledger.row.skipped", Severity: Info, Manual: "合计、注等不是台账内容的行",
		Text: "合计行不算一项，没有计入", Hint: "不用处理：各项数字由程序逐行相加"})
	RowNote = entry(Kind{Code: "ledger.row.skipped", Severity: Info,
		Text: "注和签名行不算一项，没有计入", Hint: nothingToDo})
	RowHeader = entry(Kind{Code: "ledger.row.skipped", Severity: Info,
		Text: "重复的表头不算一项，没有计入", Hint: nothingToDo})
	RowNumbers = entry(Kind{Code: "ledger.row.skipped", Severity: Info,
		Text: "表头下面的栏号行不算一项，没有计入", Hint: nothingToDo})
	RowOutside = entry(Kind{Code: "ledger.row.skipped", Severity: Info,
		Text: "这一行不在台账的各列里，没有计入", Hint: nothingToDo})
	RowNumberOnly = entry(Kind{Code: "ledger.row.skipped", Severity: Info, Remedy: Look,
		Text: "这一行只有“序号”一列有文字，没有计入", Hint: "如果它是问题类别，加一列“问题类别”，在那里写明"})
	RowTitle = entry(Kind{Code: "ledger.row.skipped", Severity: Info, Remedy: Look,
		Text: "跨列的标题行不算一项，没有计入", Hint: "如果它是问题类别，把它写进“问题类别”一列"})
	RowOtherTitle = entry(Kind{Code: "ledger.row.skipped", Severity: Info,
		Text: "另一张表的标题、说明行不算一项，没有计入", Hint: nothingToDo})
	RowHeading = entry(Kind{Code: "ledger.row.heading", Severity: Info, Remedy: Look, Manual: "独占一行、没有合并的标题，作为下面各行的问题类别",
		Text: "“{text}”独占一行，作为下面各行的问题类别", Hint: "不对的话，加一列“问题类别”，在那里写明"})
	CardUnclear = entry(Kind{Code: "ledger.card.unclear", Severity: Error, Remedy: MendCell, Manual: "一个问题一张卡片的台账，有一格分不清是哪个问题的哪一项",
		Text: "这里分不清是哪个问题的哪一项", Hint: "每一格左边写明是什么（存在问题、整改措施……），一个问题与下一个问题之间空一行"})
	RowUnits = entry(Kind{Code: "ledger.row.unit", Severity: Info, Remedy: NameColumn, Manual: "独占一行的单位名，作为下面各行的单位",
		Text: "独占一行的{names}是单位名，作为下面各行的单位", Hint: "是问题类别的话，{do}"})
	RowBands = entry(Kind{Code: "ledger.row.band", Severity: Error, Remedy: NameColumn, Manual: "独占一行的文字，分不清是单位还是问题类别",
		Text: "独占一行的{names}，分不清是单位还是问题类别", Hint: "是单位的，{do}；是问题类别的，写 问题类别=标题行"})
	RowExample = entry(Kind{Code: "ledger.row.example", Severity: Warning, Remedy: MendRow, Manual: "序号写着“示例”、内容已不是空白台账自带的那一行，没有计入",
		Text: "序号写的是“{mark}”，这一行没有计入", Hint: "如果它是一项，把序号改成数字；如果不是，删去这一行"})
	RowPart = entry(Kind{Code: "ledger.row.part", Severity: Warning, Remedy: MendRow, Manual: "只有零星内容、不成一项的行",
		Text: "这一行没有问题、措施和结果，没有计入", Hint: "如果是一项，补全这一行；如果属于上一项，写到上一行里"})
	RowPartCounts = entry(Kind{Code: "ledger.row.part", Severity: Error, Remedy: MendRow,
		Text: "这一行有完成情况或数字，但没有问题、措施和结果，不知道算在哪一项", Hint: "把它写到所属的那一项里，或者补全这一行"})
	RowPartCovered = entry(Kind{Code: "ledger.row.part", Severity: Error, Remedy: MendRow,
		Text: "这一行合并成了一格，盖住了 {cell} 的内容“{text}”，分不清是标题还是一项", Hint: "取消合并，看一看盖住的内容：是一项就补全这一行，是标题就删去盖住的内容"})
	RowStruck = entry(Kind{Code: "ledger.row.struck", Severity: Warning, Remedy: MendRow, Manual: "整行划了删除线",
		Text: "这一行整行划了删除线，没有计入", Hint: "确实不要的，删去这一行；要的，取消删除线，或者在基本信息里把“{item}”填为“{count}”"})
	RowStruckCounted = entry(Kind{Code: "ledger.row.struck", Severity: Warning, Remedy: MendRow,
		Text: "这一行整行划了删除线，按基本信息的“{item}”算在内", Hint: "不该算的，删去这一行"})
	RowStruckUnclear = entry(Kind{Code: "ledger.row.struck", Severity: Error, Remedy: MendRow,
		Text: "这一行整行划了删除线，完成情况写的是“{status}”，分不清是销号了还是不要了",
		Hint: "销了号、要算的，在基本信息里把“{item}”填为“{count}”；不要的填“{ignore}”，或者删去这一行"})
	RowInstruction = entry(Kind{Code: "ledger.row.instruction", Severity: Info, Manual: "表头下面的填写说明；分不清是不是一项的，是错误",
		Text: "表头下面的填写说明不算一项，没有计入", Hint: nothingToDo})
	RowInstructed = entry(Kind{Code: "ledger.row.instruction", Severity: Info,
		Text: "这一行是填写说明，不算一项，没有计入", Hint: nothingToDo})
	RowInstructedNumber = entry(Kind{Code: "ledger.row.instruction", Severity: Info, Remedy: Look,
		Text: "这一行是填写说明，不算一项，没有计入", Hint: "不用处理；如果它是一项，写上序号"})
	RowInstructedMark = entry(Kind{Code: "ledger.row.instruction", Severity: Warning, Remedy: MendRow,
		Text: "序号写的是“{mark}”，这一行是填写说明或示例，没有计入", Hint: "如果它是一项，把序号改成数字；如果不是，删去这一行"})
	RowInstructionUnclear = entry(Kind{Code: "ledger.row.instruction", Severity: Error, Remedy: MendRow,
		Text: "这一行像是填写说明或示例，不像一项：写的是怎样填写，不是做了什么", Hint: "是说明或示例就删去这一行，或者在序号里写“示例”；是一项就写上它自己的内容"})
	RowsVoid = entry(Kind{Code: "ledger.row.void", Severity: Error, Remedy: MendRow, Manual: "写着“以下作废”“草稿”一类的一行下面还有台账内容",
		Text: "这一行写着“{text}”，下面还有{rows}项，不知道算不算", Hint: "不算的，删去下面这些行；要算的，删去“{text}”这一行"})
	RowLost = entry(Kind{Code: "ledger.row.lost", Severity: Error, Remedy: MendRow, Manual: "有序号、完成情况或数字的行没有读成一项，如被表头向下合并的单元格盖住的",
		Text: "{rows}有序号、完成情况或数字，却没有读成一项", Hint: "看一看这一行的内容写在哪几列：是一项就补全；不是，删去序号和完成情况"})
	RowLostMerged = entry(Kind{Code: "ledger.row.lost", Severity: Error, Remedy: MendHead,
		Text: "{rows}有序号、完成情况或数字，却没有读成一项：表头的 {cell} 向下合并，盖到了这里", Hint: "取消 {cell} 的合并，或者只合并表头的几行"})
	RowLong = entry(Kind{Code: "ledger.row.long", Severity: Warning, Remedy: MendRow, Manual: "文本表格的一行比表头长，或者一个数被里面的逗号分成了两栏",
		Text: "第{row}行有{length}栏，表头只有{width}栏，多出来的“{text}”没有读", Hint: "文字里有半角逗号的，给这一栏加上英文引号；多余的就删去"})
	RowLongNumber = entry(Kind{Code: "ledger.row.long", Severity: Warning, Remedy: MendRow,
		Text: "这里的“{first}”和后一栏的“{second}”，像是“{number}”里的逗号把一个数分成了两栏", Hint: "是一个数就不写逗号；是两个数不用处理"})
	RowLongSplit = entry(Kind{Code: "ledger.row.long", Severity: Error, Remedy: MendRow,
		Text: "{what}像是“{number}”里的逗号把一个数分成了两栏", Hint: "数里不写逗号，或者给它加上英文引号，如 \"{number}\"；另存为 .xlsx 就没有这个问题"})
)
