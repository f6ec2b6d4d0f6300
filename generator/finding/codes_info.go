package finding

// 基本信息 and 单位信息, and what is given in their place.

const (
	restoreZero = "有 0 的补上 0（先把单元格设成文本格式），本来就没有的，写成带“-”或者分开的样子，如 0376-5951720、400-123-4567"
	dateForms   = "写成 2023年8月5日、2023-08-05 或 2023.8.5"
)

var (
	InfoNone = entry(Kind{Code: "info.none", Severity: Error, Remedy: MendInfo, Manual: "{name-of give-info}的工作簿里没有基本信息",
		Text: "工作簿里没有基本信息，也没有单位信息", Hint: "“基本信息”分“项目”“内容”两列，一行一项；“单位信息”一行一个单位，一列一项"})
	InfoUnknown = entry(Kind{Code: "info.unknown", Severity: Warning, Remedy: MendInfo, Manual: "不认识的信息项",
		Text: "不认识的信息项“{name}”，没有用上", Hint: "对照台账样表里的项目名改正，或者删去这一行；要印出来的，在自己的模板里写 {{自定 \"{name}\"}}"})
	InfoUnknownNear = entry(Kind{Code: "info.unknown", Severity: Warning, Remedy: MendInfo,
		Text: "不认识的信息项“{name}”，没有用上", Hint: "是不是“{near}”？改正名称后才会用上"})
	InfoUnnamed = entry(Kind{Code: "info.unnamed", Severity: Warning, Remedy: MendInfo, Manual: "有内容没有项目名",
		Text: "这一格有内容，但左边没有项目名", Hint: "在左边写上项目名，或者删去这一格"})
	InfoDuplicate = entry(Kind{Code: "info.duplicate", Severity: Warning, Remedy: MendInfo, Manual: "同一信息项出现两次",
		Text: "“{item}”写了两次，用的是{cell}那一次", Hint: "删去多余的一次"})
	InfoDuplicateColumn = entry(Kind{Code: "info.duplicate", Severity: Warning, Remedy: MendInfo,
		Text: "“{item}”写了两列，用的是{cell}那一列", Hint: "删去多余的一列"})

	// In these {item} is the item's name in marks, or the place where it was given: see Given.
	InfoDate = entry(Kind{Code: "info.date", Severity: Error, Remedy: MendCell, Manual: "信息项的日期不对",
		Text: "{item}写的“{text}”不是日期", Hint: dateForms})
	InfoDateShort = entry(Kind{Code: "info.date", Severity: Error, Remedy: MendCell,
		Text: "{item}写的“{text}”没有写到日", Hint: dateForms})
	InfoDateImpossible = entry(Kind{Code: "info.date", Severity: Error, Remedy: MendCell,
		Text: "{item}写的“{text}”没有这一天", Hint: "改成正确的日期，如 2023年8月5日"})
	InfoChoice = entry(Kind{Code: "info.choice", Severity: Error, Remedy: MendCell, Manual: "信息项的内容不在可选范围内",
		Text: "{item}不能写“{text}”", Hint: "只能写其中一个：{choices}"})
	InfoNumber = entry(Kind{Code: "info.number", Severity: Error, Remedy: MendCell, Manual: "信息项该填数目的，写的不是数目",
		Text: "{item}写的“{text}”不是数目", Hint: "只写数字，如 6 或 6{unit}；没有的不填"})
	InfoOwnSet = entry(Kind{Code: "info.choice", Severity: Error, Remedy: MendCell,
		Text: "{item}不能写“{text}”，它就是已完成、未完成、长期坚持里的一种", Hint: "只写这三种以外的词，如 基本完成、申请延期"})
	InfoOwnWord = entry(Kind{Code: "info.choice", Severity: Error, Remedy: MendCell,
		Text: "{item}看不懂“{text}”", Hint: "写完成情况里用的词，每个二到十个汉字，最多六个，用顿号分开，如 基本完成、申请延期"})
	InfoOwnAlone = entry(Kind{Code: "info.own.alone", Severity: Warning, Remedy: MendInfo, Manual: "填了“另列状态算作”，没有填“另列状态”",
		Text: "填了“{as}”，没有填“{item}”，它不起作用", Hint: "要另列的词填进“{item}”，如 基本完成；不另列的，删去“{as}”"})
	InfoSecrecy = entry(Kind{Code: "info.choice", Severity: Error, Remedy: MendCell,
		Text: "{item}看不懂“{text}”", Hint: "写秘密、机密、绝密，或者写“无”"})
	InfoShare = entry(Kind{Code: "info.share", Severity: Error, Remedy: MendCell, Manual: "信息项该填百分比的，写的不是百分比",
		Text: "{item}写的“{text}”不是百分比", Hint: "只写百分比，不超过100%，如 98.5%"})
	InfoZero = entry(Kind{Code: "info.zero", Severity: Error, Remedy: MendCell, Manual: "电话、邮政编码可能丢了开头的 0",
		Text: "{item}{what}", Hint: restoreZero})
	InfoYear = entry(Kind{Code: "info.date.year", Severity: Warning, Remedy: MendCell, Manual: "日期只显示了月日，没有年份，按存的年份用",
		Text: "“{item}”只显示了“{text}”，没有年份，按存的{date}用", Hint: "核对年份，把日期写全，如 2023年8月5日"})
	InfoSerial = entry(Kind{Code: "info.date.serial", Severity: Warning, Remedy: MendCell, Manual: "日期显示的是一个数，按它表示的日期用",
		Text: "“{item}”显示的是“{text}”，按它表示的{date}用", Hint: "核对这个日期，把单元格格式设为日期"})

	InspectionMissing = entry(Kind{Code: "info.inspection", Severity: Error, Remedy: ChooseItem, Manual: "标题、工作表名、表头或基本信息说的是另一种检查，“检查类型”没有填，或者填的不同",
		Text: "{what}写的是“{text}”，“检查类型”没有填，不知道是哪一种检查", Hint: "在基本信息里填“检查类型”，是哪一种填哪一种：{choices}{or}"})
	InspectionOther = entry(Kind{Code: "info.inspection", Severity: Error, Remedy: ChooseItem,
		Text: "{what}写的是“{text}”，“检查类型”填的是“{given}”，两处不一致", Hint: "“检查类型”填错的，改为其中一个：{choices}{or}；没有填错的，改正{what}"})
	InspectionItems = entry(Kind{Code: "info.inspection", Severity: Error, Remedy: ChooseItem,
		Text: "“检查类型”填的是“{given}”，基本信息里还有别的检查的内容：{said}", Hint: "把{names}改成这次{given}的；“检查类型”填错的，改为其中一个：{choices}{or}"})

	UnitMissing = entry(Kind{Code: "info.unit.missing", Severity: Warning, Remedy: MendInfo, Manual: "单位信息里没有台账中的单位",
		Text: "单位信息里没有“{unit}”这个单位{looked}", Hint: "加上这个单位的一行，名称与台账“单位”一列的一致"})
	UnitMissingHere = entry(Kind{Code: "info.unit.missing", Severity: Warning, Remedy: MendInfo,
		Text: "单位信息里没有“{unit}”这个单位{looked}", Hint: "在单位信息里加上这个单位的一行，名称与台账的一致"})
	UnitMissingNamed = entry(Kind{Code: "info.unit.missing", Severity: Warning, Remedy: MendInfo,
		Text: "单位信息里没有“{unit}”这个单位{looked}", Hint: "在单位信息里加上这个单位的一行，名称与台账的一致{or name-unit}"})
	UnitsNamed = entry(Kind{Code: "info.unit.missing", Severity: Warning, Remedy: NameUnit,
		Text: "文件名和标题里写到了几个单位（{units}），不知道用单位信息的哪一行", Hint: "{do}，或者改一改文件名"})
	UnitUnnamed = entry(Kind{Code: "info.unit.missing", Severity: Warning, Remedy: NameUnit,
		Text: "台账里没有单位名，不知道用单位信息的哪一行",
		Hint: "{do}，或者把单位信息里的名称写进文件名；现在的文件名和标题里，没有一个是单位信息里有的{looked}"})
	UnitDuplicate = entry(Kind{Code: "info.unit.duplicate", Severity: Warning, Remedy: MendInfo, Manual: "单位信息里同一单位有两行",
		Text: "单位信息里“{unit}”有两行，用的是前一行", Hint: "删去多余的一行"})
	UnitOther = entry(Kind{Code: "info.unit.other", Severity: Info, Remedy: Look, Manual: "台账里的单位名与单位信息里的不完全一样，用的是那一行",
		Text: "台账里的“{unit}”，用的是单位信息里“{row}”的一行", Hint: "如果不是这个单位，在单位信息里加上它的一行"})
	UnitUnused = entry(Kind{Code: "info.unit.unused", Severity: Warning, Remedy: MendInfo, Manual: "单位信息里的单位不在台账中",
		Text: "单位信息里的这个单位在台账中没有", Hint: "名称与台账“单位”一列的写成一样，或者删去这一行"})

	SetUnknown = entry(Kind{Code: "set.unknown", Severity: Error, Remedy: CorrectItemName, Manual: "{from}不认识",
		Text: "{from}“{name}”不认识", Hint: "对照台账样表里的项目名改正，或者{do}"})
	SetUnknownNear = entry(Kind{Code: "set.unknown", Severity: Error, Remedy: CorrectItemName,
		Text: "{from}“{name}”不认识", Hint: "是不是“{near}”？改正名称后才会用上"})
	SetShared = entry(Kind{Code: "set.shared", Severity: Warning, Remedy: CorrectItem, Manual: "台账里有几个单位，{name-of fill-item}给了每一个同样的名称",
		Text: "台账里有{count}个单位，{from}给了每一个", Hint: "各单位自己的名称写在“单位信息”里{or give-info}"})
)
