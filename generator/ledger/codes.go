package ledger

// The codes of this package's findings. They are a promise to scripts that read --json: never rename one, never give one a second meaning.
const (
	fileMissing     = "file.missing"      // 找不到文件
	fileFolder      = "file.folder"       // 给的是文件夹
	fileDenied      = "file.denied"       // 没有读取权限
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
	filePassword    = "file.password"     // 工作簿有密码
	fileOldFormat   = "file.old-format"   // 旧格式 xls、et、xlsb

	sheetBroken    = "sheet.broken"         // 一张工作表读不出来
	sheetLarge     = "sheet.large"          // 一张工作表太大
	sheetMany      = "sheet.many"           // 工作表太多，后面的没有读取
	sheetRows      = "sheet.rows"           // 行号超出所读范围的单元格有内容
	sheetOverlap   = "sheet.overlap"        // 合并单元格互相重叠
	sheetColumns   = "sheet.columns"        // 列号超出所读范围的单元格有内容
	sheetSeveral   = "sheet.several"        // 有几张同类的表，用了其中一张
	sheetAmbiguous = "sheet.ambiguous"      // 有几张同类的表，分不清该用哪一张
	sheetHidden    = "sheet.hidden"         // 用的是隐藏的工作表
	sheetJoined    = "sheet.joined"         // 几张台账合在一起读
	sheetCopy      = "sheet.copy"           // 与另一张台账的各行相同，只算一次
	sheetChoice    = "sheet.choice"         // --sheet 的工作表找不到
	hiddenRows     = "sheet.hidden.rows"    // 隐藏的行也读了
	hiddenColumns  = "sheet.hidden.columns" // 隐藏的列也读了

	cellControl   = "cell.control"   // 去掉了控制字符
	cellInvisible = "cell.invisible" // 去掉了零宽等看不见的字符
	cellVariant   = "cell.variant"   // 部首、兼容字符换成了普通字
	cellError     = "cell.error"     // 公式错误值，如 #REF!
	cellCovered   = "cell.covered"   // 合并单元格盖住了别的内容
	cellFormula   = "cell.formula"   // 公式没有保存计算结果

	infoNone          = "info.none"           // --info 的工作簿里没有基本信息
	infoUnknown       = "info.unknown"        // 不认识的信息项
	infoUnnamed       = "info.unnamed"        // 有内容没有项目名
	infoDuplicate     = "info.duplicate"      // 同一信息项出现两次
	infoDate          = "info.date"           // 信息项的日期不对
	infoChoice        = "info.choice"         // 信息项的内容不在可选范围内
	infoUnitDuplicate = "info.unit.duplicate" // 单位信息里同一单位有两行
	infoUnitMissing   = "info.unit.missing"   // 单位信息里没有台账中的单位
	infoUnitUnused    = "info.unit.unused"    // 单位信息里的单位不在台账中
	setShared         = "set.shared"          // 几个单位，--set 给了每一个同样的名称
	setUnknown        = "set.unknown"         // --set 的项目名不认识

	ledgerNone         = "ledger.none"             // 没有整改台账
	headerNone         = "ledger.header.none"      // 台账工作表里找不到表头
	columnMissing      = "ledger.column.missing"   // 缺少必要的列
	columnDuplicate    = "ledger.column.duplicate" // 两列表示同一内容
	columnChoice       = "ledger.column.choice"    // --columns 的列找不到，或不止一列
	columnUnknown      = "ledger.column.unknown"   // 没有用到的列
	rowsNone           = "ledger.rows.none"        // 表头下面没有内容
	rowSkipped         = "ledger.row.skipped"      // 合计、注等不是台账内容的行
	rowHeading         = "ledger.row.heading"      // 独占一行的标题作为问题类别
	rowExample         = "ledger.row.example"      // 标着“示例”、内容却不是样例的行
	rowPart            = "ledger.row.part"         // 只有零星内容、不成一项的行
	categoryMissing    = "ledger.category.missing" // 没有写问题类别
	dittoUnknown       = "ledger.ditto"            // 写了“同上”，上面没有内容
	noDuplicate        = "ledger.no.duplicate"     // 同一类别里两个问题的序号相同
	problemAgain       = "ledger.problem.again"    // 同一问题隔着别的问题又写了一次
	problemMissing     = "ledger.problem.missing"  // 没有写存在问题
	unitMissing        = "ledger.unit.missing"     // 没有写单位
	statusMissing      = "ledger.status.missing"   // 没有写完成情况
	statusUnknown      = "ledger.status.unknown"   // 不认识的完成情况
	moneyUnknown       = "ledger.money.unknown"    // 看不懂的金额
	moneyNegative      = "ledger.money.negative"   // 负的金额
	moneyNote          = "ledger.money.note"       // 金额的单位写在表头上面
	moneyUnit          = "ledger.money.unit"       // 表头里的金额单位看不懂
	countUnknown       = "ledger.count.unknown"    // 看不懂的人数
	countUnit          = "ledger.count.unit"       // 人、人次、件混用
	accountUnknown     = "ledger.account.unknown"  // 看不懂的追责问责情况
	accountConflict    = "ledger.account.conflict" // 追责问责情况与另一列的数字不一致
	measureUnclear     = "ledger.measure.unclear"  // 按措施计数，数不清这一格有几条措施
	deadlineImpossible = "ledger.date.impossible"  // 不存在的日期
	reachUnknown       = "ledger.reach.unknown"    // 公开范围、密级里看不懂的词
	reachMissing       = "ledger.reach.missing"    // 公开范围空着，别处有的公开、有的不公开
	reachUnclear       = "ledger.reach.unclear"    // 分不清说的是哪些行不公开
	reachConflict      = "ledger.reach.conflict"   // 一处说公开，一处说不公开
	reachClosed        = "ledger.reach.closed"     // 整份台账有密级，不能公开
	reachDoubt         = "ledger.reach.doubt"      // 备注、批注说到公开，不像是说这一行
)
