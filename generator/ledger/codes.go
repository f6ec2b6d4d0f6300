package ledger

// The codes of this package's findings. They are a promise to scripts that read --json: never rename one, never give one a second meaning.
const (
	sheetSeveral   = "sheet.several"   // 有几张同类的表，用了其中一张
	sheetAmbiguous = "sheet.ambiguous" // 有几张同类的表，分不清该用哪一张
	sheetHidden    = "sheet.hidden"    // 用的是隐藏的工作表
	sheetJoined    = "sheet.joined"    // 几张台账合在一起读
	sheetCopy      = "sheet.copy"      // 与另一张台账的各行相同，只算一次
	sheetChoice    = "sheet.choice"    // --sheet 的工作表找不到

	cellBox   = "cell.box"   // 文字的列里是复选框
	cellShown = "cell.shown" // 看到的数与存的数不一样

	infoNone          = "info.none"           // --info 的工作簿里没有基本信息
	infoUnknown       = "info.unknown"        // 不认识的信息项
	infoUnnamed       = "info.unnamed"        // 有内容没有项目名
	infoDuplicate     = "info.duplicate"      // 同一信息项出现两次
	infoDate          = "info.date"           // 信息项的日期不对
	infoSerial        = "info.date.serial"    // 日期显示的是一个数
	infoYear          = "info.date.year"      // 日期只显示了月日，没有年份
	infoZero          = "info.zero"           // 电话、邮政编码可能丢了开头的 0
	infoChoice        = "info.choice"         // 信息项的内容不在可选范围内
	infoUnitDuplicate = "info.unit.duplicate" // 单位信息里同一单位有两行
	infoUnitMissing   = "info.unit.missing"   // 单位信息里没有台账中的单位
	infoUnitOther     = "info.unit.other"     // 单位信息里的单位名称与台账里的不一样
	infoUnitUnused    = "info.unit.unused"    // 单位信息里的单位不在台账中
	setShared         = "set.shared"          // 几个单位，--set 给了每一个同样的名称
	setUnknown        = "set.unknown"         // --set 的项目名不认识

	ledgerNone         = "ledger.none"             // 没有整改台账
	headerNone         = "ledger.header.none"      // 台账工作表里找不到表头
	headerOther        = "ledger.header.other"     // 下面还有一个表头或一张表，列不相同
	headerBlank        = "ledger.header.blank"     // 下面的表头有一列没有列名，却有内容
	headerUnits        = "ledger.header.units"     // 一张工作表上的几张表标题写着不同的单位
	columnMissing      = "ledger.column.missing"   // 缺少必要的列
	columnDuplicate    = "ledger.column.duplicate" // 两列表示同一内容
	columnChoice       = "ledger.column.choice"    // --columns 的列找不到，或不止一列
	columnUnknown      = "ledger.column.unknown"   // 没有用到的列
	rowsNone           = "ledger.rows.none"        // 表头下面没有内容
	rowSkipped         = "ledger.row.skipped"      // 合计、注等不是台账内容的行
	rowHeading         = "ledger.row.heading"      // 独占一行的标题作为问题类别
	rowExample         = "ledger.row.example"      // 标着“示例”、内容却不是样例的行
	rowStruck          = "ledger.row.struck"       // 整行划了删除线
	rowPart            = "ledger.row.part"         // 只有零星内容、不成一项的行
	categoryMissing    = "ledger.category.missing" // 没有写问题类别
	dittoUnknown       = "ledger.ditto"            // 写了“同上”，上面没有内容
	rowInstruction     = "ledger.row.instruction"  // 表头下面的填写说明
	rowLost            = "ledger.row.lost"         // 有序号或完成情况的行没有读进来
	rowLong            = "ledger.row.long"         // 文本表格的一行比表头长
	noDate             = "ledger.no.date"          // 序号被表格软件变成了日期
	noZero             = "ledger.no.zero"          // 序号像是丢了末尾的0
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
	moneyScale         = "ledger.money.scale"      // 万元列里有1000以上的数，像是按元填的
	moneyHuge          = "ledger.money.huge"       // 一笔钱超过1亿元
	moneyRepeated      = "ledger.money.repeated"   // 同一问题的各行填了同一个金额
	moneyOutlier       = "ledger.money.outlier"    // 一笔钱是其他各笔的10倍以上
	totalDiffers       = "ledger.total.differs"    // 台账自己的合计、问题类别里写的个数与逐行数出来的不同
	proseMoney         = "ledger.prose.money"      // 整改结果里写的追缴资金与列里的不同
	prosePeople        = "ledger.prose.people"     // 整改结果里写的处理人数与列里的不同
	proseUncounted     = "ledger.prose.uncounted"  // 整改结果里写了，台账没有这一列
	countUnknown       = "ledger.count.unknown"    // 看不懂的人数
	countUnit          = "ledger.count.unit"       // 人、人次、件混用
	accountUnknown     = "ledger.account.unknown"  // 看不懂的追责问责情况
	accountConflict    = "ledger.account.conflict" // 追责问责情况与另一列的数字不一致
	measureUnclear     = "ledger.measure.unclear"  // 按措施计数，数不清这一格有几条措施
	deadlineImpossible = "ledger.date.impossible"  // 不存在的日期
	deadlinePast       = "ledger.deadline.past"    // 还没有完成，整改时限在落款日期以前
	linesJoined        = "ledger.lines.joined"     // 断在句子中间的手工换行接成了一句
	resultStatus       = "ledger.result.status"    // 整改结果开头的完成情况与“完成情况”一列不一致
	reachUnknown       = "ledger.reach.unknown"    // 公开范围、密级里看不懂的词
	reachMissing       = "ledger.reach.missing"    // 公开范围空着，别处有的公开、有的不公开
	reachUnclear       = "ledger.reach.unclear"    // 分不清说的是哪些行不公开
	reachConflict      = "ledger.reach.conflict"   // 一处说公开，一处说不公开
	reachClosed        = "ledger.reach.closed"     // 整份台账有密级，不能公开
	reachDoubt         = "ledger.reach.doubt"      // 备注、批注说到公开，不像是说这一行
)
