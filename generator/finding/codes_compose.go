package finding

// What is missing or wrong when a notice is filled in and laid out.

var (
	InfoMissing = entry(Kind{Code: "info.missing", Severity: Error, Remedy: FillItem, Manual: "公示用到的一项基本信息没有填",
		Text: "缺少“{item}”", Hint: "在“基本信息”表里填写{what}{or}"})
	InfoMissingRow = entry(Kind{Code: "info.missing", Severity: Error, Remedy: FillItem,
		Text: "缺少“{item}”", Hint: "在“单位信息”表里这个单位的一行填写{what}{or give-info 文件.xlsx}"})
	InfoMissingServed = entry(Kind{Code: "info.missing", Severity: Error, Remedy: FillItem,
		Text: "缺少“{item}”", Hint: "在{from give-info}这个单位的一行填写{what}{or}"})
	InfoMissingOwn = entry(Kind{Code: "info.missing", Severity: Error, Remedy: FillItem,
		Text: "缺少“{item}”", Hint: "各单位的{what}写在“单位信息”表里，一行一个单位，一列一项；台账里没有这张表，就加上它{or give-info 文件.xlsx}"})
	InfoMissingShared = entry(Kind{Code: "info.missing", Severity: Error, Remedy: FillItem,
		Text: "缺少“{item}”", Hint: "各单位相同的，在“基本信息”表里填写{what}{or}；不同的，写在“单位信息”表里{or give-info 文件.xlsx}"})
	InfoMissingAll = entry(Kind{Code: "info.missing", Severity: Error, Remedy: FillItem,
		Text: "缺少“{item}”", Hint: "{do}，也可以在台账里加一张“基本信息”表"})
	// InfoMissingSeveral stands for several of these.
	InfoMissingSeveral = entry(Kind{Code: "info.missing", Severity: Error, Remedy: FillItem,
		Text: "缺少{count}项基本信息：{items}", Hint: "{hint}"})
	// InfoMissingWhy is the hint where the unit was not found in 单位信息.
	InfoMissingWhy = entry(Kind{Code: "info.missing", Severity: Error, Remedy: MendInfo, Hint: "原因：{why}（见下面的注意）"})

	InfoDateOrder = entry(Kind{Code: "info.date.order", Severity: Error, Remedy: MendInfo, Manual: "结束日期早于开始日期",
		Text: "“{later}”{end}早于“{earlier}”{begin}", Hint: "改正其中写错的一个"})
	InfoDateHalf = entry(Kind{Code: "info.date.half", Severity: Error, Remedy: MendInfo, Manual: "起止日期只填了一个",
		Text: "只有“{one}”，没有“{other}”", Hint: "两个都填，或者都不填"})
	InfoNumberOrder = entry(Kind{Code: "info.number.order", Severity: Error, Remedy: MendInfo, Manual: "办结的件数比总件数多，或者只填了办结的",
		Text: "“{done}”{closed}，“{all}”{count}", Hint: "改正其中写错的一个；办结的不会比总数多"})
	InfoNumberTwice = entry(Kind{Code: "info.number.twice", Severity: Error, Remedy: MendInfo, Manual: "基本信息填的件数，与台账一列的合计不一致",
		Text: "“{item}”填的是{count}，台账“{column}”一列合计{sum}，两处不一致", Hint: "改正其中写错的一处；只留一处也可以"})
	InfoBodies = entry(Kind{Code: "info.bodies", Severity: Error, Remedy: MendInfo, Manual: "“单位全称”里的两行，分不清是两个单位，还是一个单位的名称分了行",
		Text: "“单位全称”里的“{above}”和“{below}”各占一行，分不清是两个单位，还是一个单位的名称分了行",
		Hint: "是两个单位的，中间写上；（{above}；{below}）；是一个单位的，写在一行（{above}{below}）"})

	ValueMissing = entry(Kind{Code: "ledger.value.missing", Severity: Error, Remedy: MendTemplate, Manual: "公示用到的一处台账内容没有填，如整改结果",
		Text: "公示要写的{what}没有内容", Hint: "在模板里用 {{if}} 包起来，没有内容就不写"})
	RateMissing = entry(Kind{Code: "ledger.value.missing", Severity: Error, Remedy: MendTemplate,
		Text: "公示要写的“完成率”没有内容：“另列状态算作”是不计，各项又都是另列的，没有一项可以算", Hint: "在模板里用 {{if .完成率}} 包起来，没有内容就不写；要算的，改“另列状态算作”"})
	CountMissing = entry(Kind{Code: "ledger.value.missing", Severity: Error, Remedy: MendHead,
		Text: "公示要写“{name}”的合计，台账里没有这一列", Hint: "在表头里加上这一列，写明计数的单位，如“{name}（项）”，各行只写整数；有两列同名的，模板里连单位一起写"})
	CountKnown = entry(Kind{Code: "ledger.value.missing", Severity: Error, Remedy: MendTemplate,
		Text: "{what}不用“计数”写", Hint: "在模板里写 {write}"})
	ValueMissingHere = entry(Kind{Code: "ledger.value.missing", Severity: Error, Remedy: MendCell,
		Text: "这个问题没有{name}", Hint: "在台账里填写它的{name}"})
	ValueMissingAll = entry(Kind{Code: "ledger.value.missing", Severity: Error, Remedy: MendHead,
		Text: "台账里没有一个问题写了{name}", Hint: "看一看有没有“{name}”这一列，表头对不对，填写每个问题的{name}"})
	TextMissing = entry(Kind{Code: "ledger.value.missing", Severity: Error, Remedy: MendCell,
		Text: "这里没有可以写出来的文字", Hint: "把它写完整"})
	ResultOnlyStatus = entry(Kind{Code: "ledger.value.missing", Severity: Error, Remedy: MendCell,
		Text: "整改结果只写了{said}，这是完成情况", Hint: "写明做了什么、有什么成效"})
	ResultsOnlyStatus = entry(Kind{Code: "ledger.value.missing", Severity: Error, Remedy: MendCell,
		Text: "每个问题的整改结果都只写了{said}这样的完成情况", Hint: "写明做了什么、有什么成效"})
	ColumnEmpty = entry(Kind{Code: "ledger.column.empty", Severity: Info, Remedy: MendCell, Manual: "附件要列的一栏，台账里没有内容",
		Text: "台账里没有写{name}，附件的表里就没有这一栏", Hint: "要有这一栏，就在台账的“{name}”一列填写"})

	ReachAll = entry(Kind{Code: "ledger.reach.all", Severity: Error, Remedy: MendCell, Manual: "没有一项可以写给这些读者",
		Text: "没有一项可以写给{readers}：{held}", Hint: "{hint}"})
	ReachHeld = entry(Kind{Code: "ledger.reach.held", Severity: Warning, Remedy: MendCell, Manual: "不公开的各行，没有写出来",
		Text: "有{count}项{why}，没有写出来，仍计入总数：{cells}",
		Hint: "不该留下的，改正台账里的公开范围；不想计入总数，在基本信息里把“计入不公开的项”填为“否”"})
	ReachHeldUncounted = entry(Kind{Code: "ledger.reach.held", Severity: Warning, Remedy: MendCell,
		Text: "有{count}项{why}，没有写出来，也没有计入总数：{cells}",
		Hint: "不该留下的，改正台账里的公开范围；要计入总数，在基本信息里把“计入不公开的项”填为“是”"})
	ReachSharedSecret = entry(Kind{Code: "ledger.reach.shared", Severity: Error, Remedy: MendCell, Manual: "一格写的是几行，其中有不公开的",
		Text: "这一格既是第{row}行的，也是涉密的第{other}行的，分不清能不能写出来", Hint: "取消合并，能写出来的写在能写出来的行里"})
	ReachSharedAbove = entry(Kind{Code: "ledger.reach.shared", Severity: Error, Remedy: MendCell,
		Text: "第{row}行没有自己的整改结果，照上面不公开的第{other}行，分不清能不能写出来", Hint: "在这一行写上它自己的整改结果；几行共用一个结果的，合并单元格"})
	ReachSharedResult = entry(Kind{Code: "ledger.reach.shared", Severity: Warning, Remedy: MendCell,
		Text: "这个整改结果写的是几行，其中第{other}行不公开，结果照原样写进了公示", Hint: "看一看里面有没有不公开的内容，有就删去"})

	IgnoredUnknown = entry(Kind{Code: "info.ignore", Severity: Warning, Remedy: MendInfo, Manual: "“忽略检查”里有不认识的代码",
		Text: "“{item}”里的代码“{code}”不认识", Hint: "照提示后面的代码写，如 proof.word.typo；几个代码用顿号分开"})

	LayoutFit = entry(Kind{Code: "layout.fit", Severity: Info, Manual: "落款本来会单独成页，或者末页、前一页太空，调整了行距",
		Text: "{was}，行距由{before}磅调为{after}磅，每页{rows}行", Hint: "国家标准允许这样调整，两种文件一致，不用处理"})
	LastLineTiny = entry(Kind{Code: "layout.line.last", Severity: Info, Remedy: MendText, Manual: "段落的最后一行只有一两个字，收不到上一行（要求也说偏好的才提）",
		Text: "有{count}段的最后一行只有一两个字，收不到上一行：{lines}", Hint: "介意的，把这一段改短或者改长几个字"})
	TitleLong = entry(Kind{Code: "layout.title.long", Severity: Warning, Remedy: MendInfo, Manual: "标题超过三行",
		Text: "标题排成了{lines}行，一般不超过{most}行", Hint: "把标题写短一些；基本信息的“标题”里可以用 | 标出换行的地方"})
	HeadFirstPage = entry(Kind{Code: "layout.head", Severity: Warning, Remedy: MendTemplate, Manual: "首页没有正文，或者版头一页排不下",
		Text: "首页只有版头和标题，没有正文", Hint: "发文机关标志、标题或者主送机关改短一些；联合行文的可以只写主办机关"})
	HeadHigh = entry(Kind{Code: "layout.head", Severity: Error, Remedy: MendTemplate,
		Text: "发文机关标志有{count}个单位，版头一页排不下", Hint: "联合行文的可以只写主办机关；看一看 @发文机关标志 是不是在 {{range}} 里面"})
	SignatureAlone = entry(Kind{Code: "layout.signature.alone", Severity: Warning, Remedy: MendText, Manual: "有一页只有落款，没有正文：盖章的单位多，调整行距、移动正文都排不到一页",
		Text: "第{page}页只有落款，没有正文{bodies}", Hint: "把落款的名称或者正文改短一些"})
	SignatureAloneSealed = entry(Kind{Code: "layout.signature.alone", Severity: Warning, Remedy: MendInfo,
		Text: "第{page}页只有落款，没有正文{bodies}，印章又不能相碰", Hint: "单位名称改用规范化简称，短的两个可以并排；不盖章的，在基本信息的“盖章”里写否"})

	RuneMissing = entry(Kind{Code: "font.rune.missing", Severity: Error, Remedy: MendCell, Manual: "字体里没有的字符",
		Text: "字体里没有这个字符“{char}”（{number}）", Hint: "换成常用的写法，或者删去它"})
	RuneMissingGiven = entry(Kind{Code: "font.rune.missing", Severity: Error, Remedy: CorrectItem,
		Text: "{from}里有字体没有的字符“{char}”（{number}）", Hint: "换成常用的写法，或者删去它"})

	FaultInFile = entry(Kind{Code: "output.internal", Severity: Error, Remedy: TellMakers, Manual: "程序的毛病",
		Text: "写不出 {kind} 文件，这是程序的毛病", Hint: "请把这份台账发给开发者"})
)
