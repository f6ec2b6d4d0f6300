package finding

// What a run meets: its inputs, the roll of who is to report, and the files that it writes.

var (
	InputEmpty = entry(Kind{Code: "input.empty", Severity: Error, Remedy: GiveFile, Manual: "文件夹里没有台账",
		Text: "文件夹里没有台账（.xlsx 或 .csv）", Hint: "把台账放进这个文件夹，或者直接给出台账文件"})
	InputFolder = entry(Kind{Code: "input.folder", Severity: Error, Remedy: FreeFile, Manual: "文件夹读不了",
		Text: "文件夹读不了：{why}", Hint: "换一个能打开的文件夹，或者改一改它的权限"})
	InputTwice = entry(Kind{Code: "input.twice", Severity: Warning, Manual: "同一个文件给了两次",
		Text: "这个文件给了两次，只读一次", Hint: "不用处理"})
	InputIrregular = entry(Kind{Code: "input.irregular", Severity: Warning, Remedy: GiveFile, Manual: "文件夹里有一个不是普通文件，没有读取",
		Text: "这不是普通文件（是管道、套接字或者设备），没有读取", Hint: "如果它应该是台账，把台账文件本身放到这里"})
	InputColumns = entry(Kind{Code: "input.columns", Severity: Error, Remedy: CorrectColumns, Manual: "网页上“列的意思”写得不对",
		Text: "{name-of}写得不对：{fault}", Hint: "改正它，或者删去它"})
	InputFolderUnit = entry(Kind{Code: "input.folder.unit", Severity: Info, Remedy: MoveFile, Manual: "台账和文件名都没有写单位，按所在文件夹的名称当作那个单位的",
		Text: "台账和文件名都没有写单位，按所在文件夹的名称当作“{unit}”的", Hint: "不是它的，在文件名里写上单位，或者移到别的文件夹"})
	InputUnit = entry(Kind{Code: "input.unit", Severity: Error, Remedy: HoldAgainst, Manual: "{name-of}的台账里有几个单位，分不清文稿是哪一个的",
		Text: "台账“{ledger}”里有几个单位，分不清这份文稿是哪一个的", Hint: "{do}，或者给出这个单位自己的台账"})

	PickUnknown = entry(Kind{Code: "input.pick", Severity: Error, Remedy: Pick, Manual: "{name-of}的文件不在台账里",
		Text: "{from}的文件不在这次的台账里", Hint: "写台账的路径；只写文件名时，不能有同名的"})
	PickAside = entry(Kind{Code: "input.aside", Severity: Info, Manual: "按 {name-of pick}用了同一单位的另一份台账，这一份没有出",
		Text: "“{unit}”按 {from pick}用“{chosen}”，这一份没有出公示", Hint: "不用处理"})
	UnitTwice = entry(Kind{Code: "input.unit.twice", Severity: Error, Remedy: Pick, Manual: "几份台账的单位是同一个，选定一份以前不汇总",
		Text: "有{count}份台账的单位都叫“{unit}”：{ledgers}。每份都出了公示，汇总要等选定一份才出",
		Hint: "看一看哪一份是要用的，把别的移走，{do}（{why}）这样的写法选定一份"})
	UnitTwiceAgain = entry(Kind{Code: "input.unit.twice", Severity: Error, Remedy: Pick,
		Text: "有{count}份台账的单位都叫“{unit}”：{ledgers}。每份都出了公示，汇总要等选定一份才出",
		Hint: "看一看哪一份是要用的，把别的移走，{do}（{why}）这样的写法选定一份；文件夹里的汇总是以前的"})

	UnitAbsent = entry(Kind{Code: "input.unit.absent", Severity: Error, Remedy: Partial, Manual: "名单上的单位没有报送，什么都没有找到",
		Text: "名单上的“{unit}”没有报送：{looked}没有找到它的台账",
		Hint: "催它报送；文件已经在这里的，在文件名里写上这个名称；这次就是只出一部分的，{do}；不用报的，从名单里删去"})
	UnitAbsentNear = entry(Kind{Code: "input.unit.absent", Severity: Error, Remedy: Partial,
		Text: "名单上的“{unit}”没有报送：{looked}没有找到它的台账",
		Hint: "是不是不在名单上的“{near}”？是就把两处的名称改成一样；不是就催它报送；文件已经在这里的，在文件名里写上这个名称；这次就是只出一部分的，{do}；不用报的，从名单里删去"})
	UnitAbsentPartial = entry(Kind{Code: "input.unit.absent", Severity: Warning,
		Text: "名单上的“{unit}”没有报送：{looked}没有找到它的台账", Hint: "按 {from partial}，不算错误"})
	// UnitsAbsent stands for several of these.
	UnitsAbsent = entry(Kind{Code: "input.unit.absent", Severity: Error, Remedy: Partial,
		Text: "名单上有{count}个单位没有报送，按单位简称、单位全称、党组织简称都没有找到它们的台账：{units}", Hint: "{hint}"})
	UnitBeyond = entry(Kind{Code: "input.unit.beyond", Severity: Warning, Remedy: MendInfo, Manual: "台账的单位不在单位信息的名单上",
		Text: "“{unit}”不在单位信息的名单上：{looked}没有找到这样的单位", Hint: "应该报的，在单位信息里加上一行；不该报的，把它的台账移走"})
	UnitBeyondNear = entry(Kind{Code: "input.unit.beyond", Severity: Warning, Remedy: MendInfo,
		Text: "“{unit}”不在单位信息的名单上：{looked}没有找到这样的单位",
		Hint: "名单上最接近的是“{near}”，是它就把名称改成一样；应该报的，在单位信息里加上一行；不该报的，把它的台账移走"})

	InputUnread = entry(Kind{Code: "input.unread", Severity: Warning, Remedy: MendFile, Manual: "文件名像单位或台账、种类不能读的文件",
		Text: "这是{kind}，不能当台账读，没有读", Hint: "{todo}"})
	InputUnreadOther = entry(Kind{Code: "input.unread", Severity: Warning, Remedy: Look,
		Text: "这是{kind}，没有读；看文件名不是台账", Hint: "不用处理；是台账的，{todo}"})
	InputUnreadReported = entry(Kind{Code: "input.unread", Severity: Warning, Remedy: Look,
		Text: "这是{kind}，不能当台账读，没有读；“{unit}”的公示出自{ledger}", Hint: "不是台账的，或者内容一样的，不用处理；它才是要用的，就{todo}"})
	InputUnreadMissed = entry(Kind{Code: "input.unread", Severity: Error, Remedy: MendFile,
		Text: "这是{kind}，不能当台账读，没有读，名单上的“{unit}”因此没有公示", Hint: "{todo}"})
	InputUnreadBeyond = entry(Kind{Code: "input.unread", Severity: Error, Remedy: MendFile,
		Text: "这是{kind}，不能当台账读，没有读；看文件名是“{unit}”的，名单上没有它", Hint: "{todo}"})
	InputUnreadNobody = entry(Kind{Code: "input.unread", Severity: Error, Remedy: MendFile,
		Text: "这是{kind}，不能当台账读，没有读，也看不出是哪个单位的", Hint: "{todo}"})
	InputOthers = entry(Kind{Code: "input.others", Severity: Info, Manual: "文件夹里另有不像台账的文件，没有读，按种类计数",
		Text: "文件夹里另有{kinds}，名称不像台账，没有读", Hint: "不用处理；里面要是有台账，就存成 .xlsx，文件名写上单位和“台账”"})

	RecordUndone = entry(Kind{Code: "input.record", Severity: Error, Remedy: RunAgain, Manual: "运行的记录没有、没有做完，或者合不到一起",
		Text: "这里的一次运行还没有做完", Hint: "等它做完；要是它已经中断，{do}"})
	RecordUnread = entry(Kind{Code: "input.record", Severity: Error, Remedy: RunAgain,
		Text: "运行的记录读不出来：{why}", Hint: "在这个文件夹再运行一次 gongshi build"})
	RecordFolder = entry(Kind{Code: "input.record", Severity: Error, Remedy: FreeFile,
		Text: "文件夹读不了：{why}", Hint: "检查文件夹的名称和权限"})
	RecordNone = entry(Kind{Code: "input.record", Severity: Error, Remedy: GiveFile,
		Text: "文件夹里没有运行的记录（.gongshi.jsonl，是隐藏文件）", Hint: "给出 gongshi build 写公示的文件夹；从别处复制来的，连隐藏文件一起复制"})
	RecordApart = entry(Kind{Code: "input.record", Severity: Error, Remedy: RunAgain,
		Text: "{why}，没有汇总", Hint: "做完、找齐各份，或者移走多余的，再汇总"})
	RecordEmpty = entry(Kind{Code: "input.record", Severity: Error, Remedy: GiveFile,
		Text: "记录里一个单位也没有", Hint: "给出 gongshi build 写公示的文件夹"})

	OutputFolder = entry(Kind{Code: "output.failed", Severity: Error, Remedy: ChooseFolder,
		Text: "文件写不进文件夹“{folder}”：“{file}”是一个文件，不是文件夹", Hint: "{do}"})
	OutputFailed = entry(Kind{Code: "output.failed", Severity: Error, Remedy: ChooseFolder, Manual: "公示写不进文件夹",
		Text: "文件写不进文件夹“{folder}”：{why}", Hint: "先解决它{or}；这次没有留下半截文件"})
	// OutputsFailed stands for several of these.
	OutputsFailed = entry(Kind{Code: "output.failed", Severity: Error, Remedy: ChooseFolder,
		Text: "{text}，{count}个单位的公示没有写出：{units}", Hint: "{hint}"})
	OutputOpen = entry(Kind{Code: "output.failed", Severity: Error, Remedy: FreeFile,
		Text: "“{file}”换不了：{why}", Hint: "关闭以后再出一次；这个单位的文件都还是原来的"})
	OutputStuck = entry(Kind{Code: "output.failed", Severity: Error, Remedy: FreeFile,
		Text: "“{file}”换不了：{why}", Hint: "先解决它再出一次；这个单位的文件都还是原来的"})
	RunFileFailed = entry(Kind{Code: "output.failed", Severity: Error, Remedy: ChooseFolder,
		Text: "{what}写不进文件夹：{why}", Hint: "先解决它{or}"})
	ReportFailed = entry(Kind{Code: "output.failed", Severity: Error, Remedy: ChooseFolder,
		Text: "检查结果写不进去：{why}", Hint: "换一个地方"})
	OutputEdited = entry(Kind{Code: "output.edited", Severity: Warning, Remedy: Overwrite, Manual: "写出以后被改动过的文件，没有覆盖，新的写在旁边",
		Text: "{files}在写出以后被改动过，没有覆盖，新的写在旁边：{beside}", Hint: "要留的改动，照着搬到新的里；不要了，就删去旧的再出{or}"})
	KitPaper = entry(Kind{Code: "kit.paper", Severity: Error, Remedy: MendBook, Manual: "成套材料里有一份没有出，别的照样出了",
		Text: "“{paper}”没有出，别的材料照样出了：{why}", Hint: "改好再出；不要这一份的，选材料时不选它"})
	KitNumber = entry(Kind{Code: "kit.number", Severity: Warning, Remedy: MendBook, Manual: "成套材料里几份都要印同一个发文字号，都没有印",
		Text: "“{number}”只能是一份公文的发文字号，{papers}都要印它，所以都没有印", Hint: "每份有了自己的文号，选材料时只选它，填它的发文字号；或者在 DOCX 里填"})
	NumberTwice = entry(Kind{Code: "paper.number.twice", Severity: Warning, Remedy: MendBook, Manual: "两个单位的公文印了同一个发文字号",
		Text: "“{unit}”的公文印的发文字号是“{number}”，与“{other}”的相同", Hint: "一份公文一个文号：各单位的写在各自的“基本信息”或“单位信息”里，不要一起给出"})
	KitTitle = entry(Kind{Code: "kit.title", Severity: Warning, Remedy: MendBook, Manual: "自拟的标题只用在成套材料里的一份上",
		Text: "“标题”里填的“{title}”只用在“{paper}”上，{papers}仍用自己的标题", Hint: "用它的不是这一份的，改基本信息里的“文种”；各份都用自己的标题的，删去“标题”"})
	KitTitleUnused = entry(Kind{Code: "kit.title", Severity: Warning, Remedy: MendBook,
		Text: "“标题”里填的“{title}”只能是一份公文的标题，{papers}都会印它，所以仍用各自的标题", Hint: "在基本信息的“文种”里写明是哪一份的；或者删去“标题”"})
	KitAudience = entry(Kind{Code: "kit.audience", Severity: Info, Manual: "成套材料各按自己的对象写，没有用“公开对象”",
		Text: "成套材料里每份写给谁看由它自己定，没有用“公开对象”里填的“{audience}”", Hint: "不用处理；各份写给谁，见材料清单"})
	PictureCut = entry(Kind{Code: "output.picture", Severity: Info, Manual: "页数多，一张长图放不下，分成了几张",
		Text: "一共{pages}页，一张长图最多放{most}页，分成了{count}张长图", Hint: "按文件名里的页码依次发；页数多的，发 PDF 更好读"})
	OutputStale = entry(Kind{Code: "output.stale", Severity: Warning, Remedy: MendBook, Manual: "上次的公示还在文件夹里，这次没有出这份，或者台账不在了",
		Text: "上次的公示还在，是旧的：{files}", Hint: "改好台账再出一次，或者把它移走；程序不删"})
	OutputStaleAside = entry(Kind{Code: "output.stale", Severity: Warning, Remedy: MoveFile,
		Text: "上次的公示还在，是旧的：{files}", Hint: "选定的是另一份台账，把它移走；程序不删"})
	OutputStaleGone = entry(Kind{Code: "output.stale", Severity: Warning, Remedy: MoveFile,
		Text: "上次的公示还在，是旧的：{files}", Hint: "它的台账不在了：不再用就把它移走；程序不删"})
	OutputStaleBeside = entry(Kind{Code: "output.stale", Severity: Warning, Remedy: MoveFile,
		Text: "上次写在旁边的还在，是旧的：{files}", Hint: "把它移走；程序不删"})
	OutputStalePages = entry(Kind{Code: "output.stale", Severity: Warning, Remedy: MoveFile,
		Text: "上次出的图片还在，页码和这次的对不上：{files}", Hint: "把它移走，免得发错；程序不删"})

	Fault = entry(Kind{Code: "output.internal", Severity: Error, Remedy: TellMakers,
		Text: "处理这份台账时程序出了毛病", Hint: "请把这份台账发给开发者"})
	FaultInSummary = entry(Kind{Code: "output.internal", Severity: Error, Remedy: TellMakers,
		Text: "写不出汇总，这是程序的毛病", Hint: "请告诉开发者"})
	FaultInReport = entry(Kind{Code: "output.internal", Severity: Error, Remedy: TellMakers,
		Text: "检查结果的表格写不出来，这是程序的毛病", Hint: "请告诉开发者"})
	// FaultKept and FaultUnkept are the hints where what the makers want is kept in a file, and where it is not.
	FaultKept = entry(Kind{Code: "output.internal", Severity: Error, Remedy: TellMakers,
		Hint: "别的单位不受影响。请把这份台账和“{file}”一起发给开发者"})
	FaultUnkept = entry(Kind{Code: "output.internal", Severity: Error, Remedy: TellMakers,
		Hint: "别的单位不受影响。{do}，把输出和这份台账一起发给开发者"})
)

// Of a 单位信息 that lies in the wrong place or bears the wrong name.
var (
	// UnitInOther is put before the hint of a unit that is not in its 单位信息.
	UnitInOther = entry(Kind{Code: "info.unit.missing", Severity: Warning, Remedy: MoveFile,
		Hint: "“{other}”里有它，这个文件夹用的是“{table}”：把台账移到那边，或者在这一份里也加上它的一行；{hint}"})
	UnitOfOther = entry(Kind{Code: "info.unit.missing", Severity: Error, Remedy: MoveFile,
		Text: "文件名写的是“{unit}”，单位信息里只有“{name}”",
		Hint: "“{other}”里有它，这个文件夹用的是“{table}”：把台账移到那边，或者在这一份里也加上它的一行"})
	InfoMisnamed = entry(Kind{Code: "ledger.none", Severity: Error, Remedy: MoveFile,
		Text: "这份单位信息没有用上：名称不是“{wanted}”，当作台账读，里面又没有整改台账",
		Hint: "要用它，就改名为“{wanted}”（不是 .xlsx 的先另存为 .xlsx），和台账放在一起{or give-info}；不用就移走"})
)
