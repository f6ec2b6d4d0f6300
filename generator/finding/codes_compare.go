package finding

// What is met when two ledgers of a unit are compared.

var (
	CompareSmaller = entry(Kind{Code: "compare.smaller", Severity: Warning, Remedy: Look, Manual: "与旧台账相比，追缴资金、处理人数、已完成的项数这样的数目变小了",
		Text: "“{what}”比旧台账小了：旧台账{was}（{old}），新台账{is}（{new}）", Hint: "核对两处，看哪一处写错了；确实要减的，不用处理"})
	CompareGone = entry(Kind{Code: "compare.smaller", Severity: Warning, Remedy: Look,
		Text: "“{what}”比旧台账小了：旧台账{old}的{was}，新台账里没有这一项了", Hint: "看一看这一项是不是漏了；确实要去掉的，不用处理"})
	CompareOrder = entry(Kind{Code: "compare.order", Severity: Warning, Remedy: Look, Manual: "新台账的落款日期早于旧台账的",
		Text: "新台账的落款日期{new}早于旧台账的{old}", Hint: "看一看两份台账是不是写反了：旧的在前，新的在后"})
	CompareDate = entry(Kind{Code: "compare.date", Severity: Warning, Remedy: FillItem, Manual: "新台账没有落款日期，将到期和逾期的没有算",
		Text: "新台账没有“落款日期”，将到期的、逾期的没有算", Hint: "在“基本信息”表里填写“落款日期”{or}"})
	CompareNames = entry(Kind{Code: "compare.unit", Severity: Warning, Remedy: Look, Manual: "两份台账写的单位不一样",
		Text: "旧台账的单位是“{old}”，新台账的是“{new}”，当作同一个单位对比", Hint: "看一看是不是拿错了台账；改了名称的，不用处理"})
	CompareTwice = entry(Kind{Code: "compare.twice", Severity: Error, Remedy: MoveFile, Manual: "同一边有几份台账的单位是同一个，没有对比",
		Text: "有{count}份台账的单位都叫“{unit}”：{ledgers}，没有对比", Hint: "留下要对比的一份，把别的移走"})
	CompareAlone = entry(Kind{Code: "compare.alone", Severity: Warning, Remedy: Look, Manual: "要对比的旧台账里没有这个单位",
		Text: "“{ledger}”里没有“{unit}”的旧台账，它没有对比", Hint: "新增的单位不用处理；改了名称的，把两处的名称改成一样"})
	CompareMany = entry(Kind{Code: "compare.many", Severity: Warning, Remedy: Look, Manual: "两份台账不同的地方太多，没有逐项比哪些相似",
		Text: "两份台账里问题和措施都对不上的太多（旧{old}项，新{new}项），没有逐项比哪些相似，改写过的都算在新增和减少里", Hint: "看一看是不是拿错了台账"})
	CompareUnsure = entry(Kind{Code: "compare.unsure", Severity: Warning, Remedy: Look, Manual: "与旧台账对比时，有的项分不清是不是同一项，公文里没有写",
		Text: "与旧台账对比，有{count}处分不清哪一项是哪一项（{cells}），没有写进新完成、新增、减少等里", Hint: "用 gongshi compare 对比两份台账，看是哪几项"})
	CompareNothing = entry(Kind{Code: "compare.values", Severity: Error, Remedy: GiveEarlier, Manual: "模板要写与上一次台账的对比，没有给出上一次的台账",
		Text: "公示要写的“{name}”是与旧台账对比出来的，没有旧台账", Hint: "{do}；没有对比也能用的，在模板里用 {{if .对比}} 包起来"})
	CompareFailed = entry(Kind{Code: "output.failed", Severity: Error, Remedy: ChooseFolder,
		Text: "进展表写不进去：{why}", Hint: "换一个地方"})
	FaultInComparison = entry(Kind{Code: "output.internal", Severity: Error, Remedy: TellMakers,
		Text: "进展表写不出来，这是程序的毛病", Hint: "请告诉开发者"})
)
