package finding

// What the rows of a ledger say.

const fewNumbers = "没有的填 0 或留空"

var (
	CategoryMissing = entry(Kind{Code: "ledger.category.missing", Severity: Error, Remedy: MendCell, Manual: "没有写问题类别",
		Text: "没有写问题类别", Hint: "填写这一行所属的问题类别；同一类别的各行可以只写第一行"})
	GroupMissing = entry(Kind{Code: "ledger.group.missing", Severity: Warning, Remedy: MendCell, Manual: "没有写反馈问题，同一类别的别的行写了",
		Text: "没有写反馈问题，同一类别的别的行写了；公示里这个问题直接写在类别下面", Hint: "属于一个反馈问题的，写上它；本来就没有的，不用处理"})
	ProblemMissing = entry(Kind{Code: "ledger.problem.missing", Severity: Error, Remedy: MendCell, Manual: "没有写存在问题",
		Text: "没有写存在问题", Hint: "填写这一项的存在问题；与上一行是同一问题时，问题类别也要留空或与上一行相同"})
	ProblemStruck = entry(Kind{Code: "ledger.problem.missing", Severity: Error, Remedy: MendCell,
		Text: "存在问题整格划了删除线，它的项却没有划", Hint: "问题不要了的，把它的各项也划掉，或者删去；还要的，取消这一格的删除线"})
	ProblemAgain = entry(Kind{Code: "ledger.problem.again", Severity: Info, Remedy: Look, Manual: "同一问题隔着别的问题又写了一次，公示里合成一个",
		Text: "存在问题与{cell}的相同，中间隔着别的问题；公示里合成一个", Hint: "如果是两个问题，写得不一样；如果是一个，排在一起"})
	RowUnitMissing = entry(Kind{Code: "ledger.unit.missing", Severity: Error, Remedy: MendCell, Manual: "没有写单位",
		Text: "没有写单位", Hint: "填写这一行所属的单位；同一单位的各行可以只写第一行"})
	DittoUnknown = entry(Kind{Code: "ledger.ditto", Severity: Error, Remedy: MendCell, Manual: "写了“同上”，上面没有可以照抄的内容",
		Text: "写了“{text}”，{within}上面没有可以照抄的内容", Hint: "写出内容；同一类别、同一问题的各行也可以只写第一行"})
	NumberDate = entry(Kind{Code: "ledger.no.date", Severity: Warning, Remedy: MendCell, Manual: "序号像是 1-1，被表格软件变成了日期",
		Text: "序号像是“{typed}”被表格软件变成了日期，按看到的“{text}”印{more}", Hint: "把这一列设成文本格式，重新填写序号"})
	NumberZero = entry(Kind{Code: "ledger.no.zero", Severity: Warning, Remedy: MendCell, Manual: "序号像是“1.10”丢了末尾的 0，成了“1.1”",
		Text: "序号“{text}”前面是“{before}”，像是“{lost}”丢了末尾的0，按看到的印", Hint: "把这一列设成文本格式，重新填写序号"})
	NumberDuplicate = entry(Kind{Code: "ledger.no.duplicate", Severity: Warning, Remedy: MendCell, Manual: "同一类别里两个问题的序号相同",
		Text: "序号“{text}”与{cell}的重复，问题却不是同一个", Hint: "改正序号；公示自己编号，不用表里的"})

	StatusMissing = entry(Kind{Code: "ledger.status.missing", Severity: Error, Remedy: MendCell, Manual: "没有写完成情况",
		Text: "没有写完成情况", Hint: "填写：{choices}"})
	StatusOpening = entry(Kind{Code: "ledger.status.opening", Severity: Info, Remedy: Look, Manual: "台账没有“完成情况”一列，按整改结果开头的词读了",
		Text: "台账没有“完成情况”一列，“{column}”各格都以完成情况开头，按开头的词计数，印出来时略去", Hint: "读得不对的，加上“完成情况”一列，各行写明"})
	StatusOpeningParts = entry(Kind{Code: "ledger.status.opening", Severity: Info, Remedy: Look,
		Text: "台账没有“完成情况”一列，“{column}”各格都以完成情况开头，按开头的词计数，印出来时略去；一格里几条的情况不同的，照原样印", Hint: "读得不对的，加上“完成情况”一列，各行写明"})
	StatusColumn = entry(Kind{Code: "ledger.status.opening", Severity: Info, Remedy: Look,
		Text: "台账没有“完成情况”一列，“{column}”这一列各格都是完成情况，按它计数", Hint: "读得不对的，加上“完成情况”一列，各行写明"})
	StatusNotOpening = entry(Kind{Code: "ledger.status.missing", Severity: Error, Remedy: MendCell,
		Text: "台账没有“完成情况”一列，“{column}”其他格都以完成情况开头，这一格没有", Hint: "在开头写上其中一个，后面加句号：{choices}"})
	StatusUnticked = entry(Kind{Code: "ledger.status.missing", Severity: Error, Remedy: MendCell,
		Text: "没有勾选完成情况", Hint: "在{choices}几列里勾选一列"})
	StatusUnknown = entry(Kind{Code: "ledger.status.unknown", Severity: Error, Remedy: MendCell, Manual: "不认识的完成情况",
		Text: "看不懂的完成情况“{text}”", Hint: "改写为其中一个：{choices}"})
	StatusUnknownEach = entry(Kind{Code: "ledger.status.unknown", Severity: Error, Remedy: MendCell,
		Text: "看不懂的完成情况“{text}”", Hint: "改写为其中一个：{choices}；或者一条措施写一条完成情况，一样多"})
	StatusUnknownParts = entry(Kind{Code: "ledger.status.unknown", Severity: Error, Remedy: MendCell,
		Text: "看不懂的完成情况“{text}”", Hint: "改写为其中一个：{choices}；一格里是几条措施各自的情况时，在基本信息里把“计数单位”填为“措施”"})
	StatusNear = entry(Kind{Code: "ledger.status.near", Severity: Warning, Remedy: MendCell, Manual: "完成情况的词与“另列状态”里的相近，又不是它",
		Text: "“{text}”不是另列的“{near}”，按{status}计", Hint: "是一回事的，改写为“{near}”；不是的不用处理"})
	TickUnknown = entry(Kind{Code: "ledger.status.unknown", Severity: Error, Remedy: MendCell,
		Text: "“{column}”这一列应当打勾，看不懂“{text}”", Hint: "打勾写√，不打勾就留空"})
	TicksSeveral = entry(Kind{Code: "ledger.status.unknown", Severity: Error, Remedy: MendCell,
		Text: "这一项的完成情况打了几个勾，互相矛盾", Hint: "只留一个√"})
	ResultStatus = entry(Kind{Code: "ledger.result.status", Severity: Error, Remedy: MendCell, Manual: "整改结果开头写的完成情况，与“完成情况”一列不一致",
		Text: "开头写的是“{said}”，{cell}的完成情况是“{status}”", Hint: "看哪一个对：开头的对，就改完成情况；完成情况对，就改开头的字或者删去它"})
	LinesJoined = entry(Kind{Code: "ledger.lines.joined", Severity: Info, Remedy: Look, Manual: "一列里断在句子中间的手工换行，接成了一句",
		Text: "“{column}”一列有{count}处手工换行断在句子中间{cells}，已经接上", Hint: "看一看接得对不对；本来是另起一段的，在上一段末尾加上句号"})

	DeadlineImpossible = entry(Kind{Code: "ledger.date.impossible", Severity: Error, Remedy: MendCell, Manual: "不存在的日期，或者整改时限里不是日期的数",
		Text: "没有这个日期：{text}", Hint: "改成正确的日期"})
	DeadlineDecimal = entry(Kind{Code: "ledger.date.impossible", Severity: Error, Remedy: MendCell,
		Text: "整改时限是一个数，分不清是1月还是10月：{text}", Hint: "写明年月，如 2023年10月"})
	DeadlineNumber = entry(Kind{Code: "ledger.date.impossible", Severity: Error, Remedy: MendCell,
		Text: "整改时限是一个数，不是日期：{text}", Hint: "把单元格设成日期格式，看一看是哪一天，或者直接写日期，如 2023年8月5日"})
	DeadlinePast = entry(Kind{Code: "ledger.deadline.past", Severity: Warning, Remedy: MendCell, Manual: "还没有完成的项，整改时限在落款日期以前",
		Text: "有{count}项还没有完成，整改时限却在落款日期{date}以前：{cells}", Hint: "已经完成的，改完成情况；推迟了的，改成新的时限；都不是的，公开前想好怎么说"})

	MoneyUnknown = entry(Kind{Code: "ledger.money.unknown", Severity: Error, Remedy: MendCell, Manual: "看不懂的金额",
		Text: "看不懂的金额“{text}”", Hint: "只写一个数，可以带单位，最多到分，如 155、155元、1.5万元；" + fewNumbers})
	MoneyNegative = entry(Kind{Code: "ledger.money.negative", Severity: Error, Remedy: MendCell, Manual: "负的金额",
		Text: "“{column}”里的金额是负数", Hint: "写正数，不带负号；" + fewNumbers})
	MoneyScale = entry(Kind{Code: "ledger.money.scale", Severity: Warning, Remedy: MendCell, Manual: "万元的列里有1000以上的数，像是按元填的",
		Text: "“{column}”一列的单位是{unit}，{cell}的“{text}”就是{sum}{unit}{words}{more}",
		Hint: "看一看是不是把元填进了{unit}的列：是的话，把数改成{unit}，或者在数后面写上“元”"})
	MoneyNoUnit = entry(Kind{Code: "ledger.money.scale", Severity: Warning, Remedy: MendHead,
		Text: "“{column}”一列没有写单位，{cell}按{sum}元算，像是万元{more}", Hint: "把单位写进表头，如“{column}（元）”“{column}（万元）”，或者写在数后面"})
	MoneyHuge = entry(Kind{Code: "ledger.money.huge", Severity: Warning, Remedy: Look, Manual: "一笔追缴资金超过1亿元",
		Text: "追缴资金“{text}”是{sum}，超过1亿元", Hint: "看一看数和单位对不对；对的不用处理"})
	MoneyRepeated = entry(Kind{Code: "ledger.money.repeated", Severity: Warning, Remedy: MendCell, Manual: "同一问题的各行填了同一个金额，像是一笔钱填了几次",
		Text: "同一个问题的{count}行都填了追缴资金{sum}（{cells}），合计按{total}算", Hint: "看一看是不是一笔钱填了{count}次：是的话只留一行，或者把{count}格合并成一格"})
	MoneyOutlier = entry(Kind{Code: "ledger.money.outlier", Severity: Warning, Remedy: Look, Manual: "一笔追缴资金是其他各笔的10倍以上",
		Text: "追缴资金{sum}是其他各行的10倍以上，其他{count}笔里最大的是{second}（{cell}）", Hint: "看一看是不是多写了零，或者单位不同；对的不用处理"})
	CountUnknown = entry(Kind{Code: "ledger.count.unknown", Severity: Error, Remedy: MendCell, Manual: "看不懂的人数",
		Text: "看不懂的“{column}”人数“{text}”", Hint: "只写一个整数，如 1；" + fewNumbers})
	CountNoNumber = entry(Kind{Code: "ledger.count.unknown", Severity: Error, Remedy: MendCell,
		Text: "“{column}”这一列写的“{text}”不是一个整数，加不起来，模板却要写它的合计", Hint: "只写一个整数，如 1；没有的留空"})
	CountUnit = entry(Kind{Code: "ledger.count.unit", Severity: Error, Remedy: MendCell, Manual: "人、人次、件混用",
		Text: "“{kind}”有的写“{counter}”，这里写“{text}”，加不到一起", Hint: "改成一样的"})
	CountUnitHeader = entry(Kind{Code: "ledger.count.unit", Severity: Warning, Remedy: MendCell,
		Text: "这一格写的是“{text}”，表头写的是“{counter}”，按表头算", Hint: "把两处改成一样的"})
	CountUnitCell = entry(Kind{Code: "ledger.count.unit", Severity: Warning, Remedy: MendCell,
		Text: "这一格写的是“{text}”，表头写的是“{counter}”，按这一格的算", Hint: "把两处改成一样的"})
	AccountUnknown = entry(Kind{Code: "ledger.account.unknown", Severity: Error, Remedy: MendCell, Manual: "看不懂的追责问责情况",
		Text: "看不懂的追责问责情况“{text}”", Hint: "写成“政务处分1人、诫勉谈话2人”，没有的填“无”或留空；种类不认识的，另起一列写人数"})
	AccountConflict = entry(Kind{Code: "ledger.account.conflict", Severity: Error, Remedy: MendCell, Manual: "追责问责情况与另一列的数字不一致",
		Text: "这里写的“{kind}”与{cell}的不一致", Hint: "改成一样的，或者只在一处写"})
	MeasureUnclear = entry(Kind{Code: "ledger.measure.unclear", Severity: Error, Remedy: MendCell, Manual: "按措施计数，数不清有几条措施",
		Text: "数不清这一格有几条整改措施", Hint: "每条措施写成一行，或者按 1. 2. 3. 编号，号码要连续"})
	MeasureBreaks = entry(Kind{Code: "ledger.measure.unclear", Severity: Error, Remedy: MendCell,
		Text: "按措施计数，分不清这一格的换行是另起一条，还是一句话折成了几行", Hint: "几条措施的，按 1. 2. 3. 编号；一条措施的，去掉句子中间的换行"})
	MeasureNone = entry(Kind{Code: "ledger.measure.unclear", Severity: Error, Remedy: MendCell,
		Text: "按措施计数，但这一行没有写整改措施", Hint: "写上整改措施，或者把“计数单位”改为“行”"})
	MeasureMerged = entry(Kind{Code: "ledger.measure.unclear", Severity: Error, Remedy: MendCell,
		Text: "这一格合并了{rows}行，却有{count}条整改措施", Hint: "每行写一条措施，或者不要合并"})

	TotalDiffers = entry(Kind{Code: "ledger.total.differs", Severity: Warning, Remedy: Look, Manual: "台账自己的合计、问题类别里写的问题个数，与逐行数出来的不同",
		Text: "台账的“{total}”写的{what}是{written}{unit}，逐行数出来是{counted}{unit}", Hint: "查一查哪一行漏填、多填，还是合计没有更新；公示的数字按逐行数出来的算"})
	CountSaidDiffers = entry(Kind{Code: "ledger.total.differs", Severity: Warning, Remedy: Look,
		Text: "{column}写的是{said}个问题，逐行数出来是{counted}个", Hint: "查一查是漏了行，还是数没有改；公示的标题照这里的写"})
	ProseMoney = entry(Kind{Code: "ledger.prose.money", Severity: Warning, Remedy: MendCell, Manual: "整改结果里写的追缴资金，与列里的数不同",
		Text: "整改结果里写的追缴资金是{said}，{column}", Hint: "看一看哪个对，改成一样的；公示里的合计按列里的数算"})
	ProsePeople = entry(Kind{Code: "ledger.prose.people", Severity: Warning, Remedy: MendCell, Manual: "整改结果里写的处分、谈话等人数，与列里的数不同",
		Text: "整改结果里写的{kind}是{said}，{column}", Hint: "看一看哪个对，改成一样的；公示里的合计按列里的数算"})
	ProseUncounted = entry(Kind{Code: "ledger.prose.uncounted", Severity: Warning, Remedy: MendHead, Manual: "整改结果里写了追缴资金或者处分、谈话等人数，台账没有这一列",
		Text: "整改结果里写了{kind}（{where}{sum}），台账没有这一列，公示的合计里没有它", Hint: "要统计就加一列“{column}”，填上数字；不要统计的不用处理"})

	ReachUnknown = entry(Kind{Code: "ledger.reach.unknown", Severity: Error, Remedy: MendCell, Manual: "公开范围、密级里看不懂的词",
		Text: "看不懂“{column}”这一列的“{text}”", Hint: "改写为其中一个：{choices}"})
	ReachMissing = entry(Kind{Code: "ledger.reach.missing", Severity: Error, Remedy: MendCell, Manual: "公开范围空着，别处有的公开、有的不公开",
		Text: "{what}，这一列别处有的公开、有的不公开，分不清能不能公开", Hint: "每一行都写明，如 公开、不公开"})
	ReachConflict = entry(Kind{Code: "ledger.reach.conflict", Severity: Warning, Remedy: MendCell, Manual: "一处写公开，一处写不公开，按不公开的办",
		Text: "这里写的是公开，{cell} 写的是{what}，按不公开的办", Hint: "看哪一个对，改成一致的"})
	ReachDoubt = entry(Kind{Code: "ledger.reach.doubt", Severity: Warning, Remedy: MendCell, Manual: "备注、批注说到公开，不像是说这一行，照常写",
		Text: "{what}里的“{text}”不像是说这一行不公开，照常写进公示", Hint: "这一行不公开的，在“公开范围”一列里写明"})
	ReachDoubtBlank = entry(Kind{Code: "ledger.reach.doubt", Severity: Warning, Remedy: MendCell,
		Text: "这一格空着，按公开的办；同一个问题上面的 {cell} 写的是不公开", Hint: "也不公开的，在这一格写明"})
	ReachDoubtAside = entry(Kind{Code: "ledger.reach.doubt", Severity: Warning, Remedy: MendCell,
		Text: "这一格的括号里写着“{text}”，照原样写进公示", Hint: "不公开的，在“公开范围”一列里写明；括号里的话是给自己看的，删去"})
	ReachUnclear = entry(Kind{Code: "ledger.reach.unclear", Severity: Error, Remedy: MendHead, Manual: "表头上的批注、表上表下或者行间的一句话写着不公开，分不清是哪些行",
		Text: "这里写着“{text}”，分不清说的是哪些行", Hint: "加一列“公开范围”，逐行写明，再删去这句话；都公开的，删去这句话"})
	ReachUnclearNote = entry(Kind{Code: "ledger.reach.unclear", Severity: Error, Remedy: MendHead,
		Text: "表头上的批注写着“{text}”，分不清说的是哪些行", Hint: "加一列“公开范围”，逐行写明"})
	ReachUnclearInfo = entry(Kind{Code: "ledger.reach.unclear", Severity: Error, Remedy: MendInfo,
		Text: "{what}，分不清说的是不是整份台账", Hint: "整份不公开的，填写基本信息的“密级”“公开对象”；不是的，{undo}"})
	ReachClosed = entry(Kind{Code: "ledger.reach.closed", Severity: Error, Remedy: SayAudience, Manual: "整份台账有密级，或者上面写着不公开",
		Text: "{what}，不能出给{readers}的公文", Hint: "确实可以公开的，先按规定解密，改正或者删去这里的字；不公开的，{do}"})
	SecrecyClosed = entry(Kind{Code: "ledger.reach.closed", Severity: Error, Remedy: SayAudience,
		Text: "{item}写的是“{text}”，不能出给{readers}的公文", Hint: "确实可以公开的，先按规定解密，改正或者删去这里的字；不公开的，{do say-audience}"})
	ReachClosedTold = entry(Kind{Code: "ledger.reach.closed", Severity: Warning, Remedy: Look,
		Text: "{what}，这份公文是给{readers}的", Hint: "按保密规定办理，不要公布"})
)
