package flags

import (
	"runtime"
	"strings"

	"gongshi/generator"
)

// The groups of flags, in the order of the help.
const (
	inputOutput = "输入和输出"
	content     = "内容"
	reading     = "读台账"
	proofing    = "校对"
	units       = "几个单位"
	webPage     = "网页"
)

var groups = []string{inputOutput, content, reading, proofing, units, webPage}

// The commands that share flags.
var (
	build         = []string{"build"}
	check         = []string{"check"}
	kit           = []string{"kit"}
	makers        = []string{"build", "kit"}
	buildAndCheck = []string{"build", "check"}
	ledgerWorkers = []string{"build", "kit", "check"}
	withSummary   = []string{"build", "kit", "check", "summary"}
	ledgerReaders = []string{"build", "kit", "check", "compare", "new", "template"}
	factsUsers    = []string{"build", "kit", "check", "template"}
	infoReaders   = []string{"build", "kit", "check", "compare", "template"}
	withJobs      = []string{"build", "kit", "check", "compare"}
)

// Table is the table of flags. To add one, add its entry and the field that it fills, and use the field.
var Table = []Flag{
	{Name: "out", Short: "o", Arg: "文件夹", Says: "放在哪里，没有就新建", Default: "out", Group: inputOutput, In: buildAndCheck, Complete: folders,
		Fill: func(c *Choices) any { return &c.Out }},
	{Name: "out", Short: "o", Arg: "文件夹", Says: "放在哪里，没有就新建", Otherwise: "给出的第一个文件夹", Group: inputOutput, In: []string{"summary"}, Complete: folders,
		Fill: func(c *Choices) any { return &c.Out }},
	{Name: "out", Short: "o", Arg: "文件.xlsx", Says: "对比的结果另写成一张进展表", Otherwise: "只在屏幕上说", NonEmpty: true, Group: inputOutput, In: []string{"compare"}, Complete: files("xlsx"),
		Fill: func(c *Choices) any { return &c.Out }},
	{Name: "out", Short: "o", Arg: "文件夹", Says: "放在哪里，没有就新建；每个单位在里面有自己的文件夹", Default: "成套材料", Group: inputOutput, In: kit, Complete: folders,
		Fill: func(c *Choices) any { return &c.Out }},
	{Name: "out", Short: "o", Arg: "文件.tmpl", Says: "做成的模板写成哪个文件；有了这个文件就不写", Otherwise: "旧公文的名称加 .tmpl", NonEmpty: true, Group: inputOutput, In: []string{"template"}, Complete: files("tmpl"),
		Fill: func(c *Choices) any { return &c.Out }},
	{Name: "format", Short: "f", Arg: "格式", Says: strings.Join(FormatNames(generator.Formats), "、") + "，用逗号或顿号分开；" + AllFormats + " 是全部", Default: FormatNames(generator.UsualFormats()), Commas: true,
		Group: inputOutput, In: withSummary, Complete: formats, Fill: func(c *Choices) any { return &c.Formats }},
	{Name: "overwrite", Says: "写出以后被改动过的文件也替换；不加就不动它，新的写在旁边，名称后面带（新）", Group: inputOutput, In: withSummary,
		Fill: func(c *Choices) any { return &c.Overwrite }},
	{Name: "quiet", Short: "q", Says: "做成的不逐个说，也不画进度条；只说错误、注意和最后的汇总", Group: inputOutput, In: ledgerWorkers,
		Fill: func(c *Choices) any { return &c.Quiet }},
	{Name: "json", Says: "在标准输出上逐行输出 JSON，给别的程序用", Group: inputOutput, In: append([]string{"fonts", "compare"}, withSummary...),
		Fill: func(c *Choices) any { return &c.JSON }},

	{Name: "template", Short: "t", Arg: "名称或文件", Says: "用哪份模板：公示、通报、进展，或者自己的文件，比台账里的“文种”优先", Otherwise: "按“文种”，没有就是公示", NonEmpty: true,
		Group: content, In: buildAndCheck, Complete: templateNames, Fill: func(c *Choices) any { return &c.Template }},
	{Name: "only", Arg: "名称", Says: "只要这几份，写名称或文种，用逗号分开；自己的模板写文件", Note: "；有哪些见 `gongshi template list`", Otherwise: "自带的，除了只单独出的", Commas: true, NonEmpty: true,
		Group: content, In: kit, Complete: paperNames, Fill: func(c *Choices) any { return &c.Only }},
	{Name: "audience", Arg: "对象", Says: "写给谁看：社会、党内或上级，不该看的行不写；比“公开对象”和模板优先", Note: "，见[哪些行不公开](../audience.md)",
		Otherwise: "按“公开对象”和模板，都没有就是社会", NonEmpty: true, Group: content, In: []string{"build", "check", "template"}, Complete: audiences, Fill: func(c *Choices) any { return &c.Audience }},
	{Name: "info", Arg: "文件.xlsx", Says: "台账里没有基本信息时，从这份单位信息表取", Group: content, In: infoReaders, Complete: files("xlsx", "csv"),
		Fill: func(c *Choices) any { return &c.Info }},
	{Name: "set", Arg: "项目=内容", Says: "直接给出一项基本信息，可以写多次，比表里的优先", Note: "；单位信息表里有几个单位时，`--set 单位简称=…` 说明是哪一个",
		Group: content, In: infoReaders, Complete: items, Fill: func(c *Choices) any { return &c.Set }},
	{Name: "compare-with", Arg: "旧台账", Says: "与上一次的台账（或者放着它们的文件夹）对比，模板可以写新完成、退步、延期等", Note: "，见[两次台账对比](../compare.md#写进公文)", NonEmpty: true,
		Group: content, In: factsUsers, Complete: ledgers, Fill: func(c *Choices) any { return &c.CompareWith }},
	{Name: "draft", Says: "缺的内容写成【待填：……】并标黄，不拒绝", Group: content, In: ledgerWorkers, Fill: func(c *Choices) any { return &c.Draft }},
	{Name: "with-ledger", Says: "加上附件：整改情况一览表，每一项一行，横排", Group: content, In: buildAndCheck, Fill: func(c *Choices) any { return &c.WithLedger }},
	{Name: "evidence", Says: "另出一份依据表：写出来的每一个数目、名称出自台账的哪些格，供核对签字", Note: "，见[成套材料和依据表](../kit.md)", Group: content, In: makers,
		Fill: func(c *Choices) any { return &c.Evidence }},
	{Name: "mask", Says: "身份证号、手机号码等写成 138****1234 的样子", Group: content, In: makers, Fill: func(c *Choices) any { return &c.Mask }},
	{Name: "fonts", Arg: "文件夹", Says: "优先用文件夹里的公文字体；写 system 就在这台电脑上找", Note: "，见[字体](../fonts.md)", Otherwise: "用程序自带的",
		Group: content, In: append([]string{"fonts", "serve"}, withSummary...), Complete: fontFolders, Fill: func(c *Choices) any { return &c.Fonts }},
	{Name: "embed-fonts", Says: "把用到的字也嵌入 DOCX，没有这些字体的电脑上也不走样", Group: content, In: ledgerWorkers, Fill: func(c *Choices) any { return &c.EmbedFonts }},

	{Name: "from", Arg: "旧台账.xlsx", Says: "把旧台账（.xlsx、.xls、.et、.ods、.csv，或者 .docx 里的表格）搬进新的样表，什么都不丢", Note: "，见[把旧台账搬进样表](../renew.md)", Group: reading, In: []string{"new"}, Complete: ledgers,
		Fill: func(c *Choices) any { return &c.From }},
	{Name: "password", Arg: "密码", Says: "台账设有打开密码时用；不给的话，在终端里会问", Group: reading, In: ledgerReaders, Complete: noCompletion,
		Fill: func(c *Choices) any { return &c.Password }},
	{Name: "columns", Arg: "字段=列", Says: "表头猜不准时说明哪一列是什么：写表头文字或列字母，用逗号分开，比程序认出来的优先，如 存在问题=问题描述,完成情况=F；几列金额相加写 追缴资金=H+I，独占一行的单位名写 单位=标题行", Note: "；独占一行的是类别，写 `问题类别=标题行`；给出以后 .docx 里认不出表头的表格也按台账读",
		Group: reading, In: ledgerReaders, Complete: columns, Fill: func(c *Choices) any { return &c.Columns }},
	{Name: "sheet", Arg: "工作表名", Says: "台账在哪张工作表；可以写多次，写几张就合在一起算", Otherwise: "按内容找", Group: reading, In: ledgerReaders, Complete: noCompletion,
		Fill: func(c *Choices) any { return &c.Sheets }},
	{Name: "old-sheet", Arg: "工作表名", Says: "对比的旧台账在哪张工作表", Otherwise: "同 --sheet", Group: reading, In: infoReaders, Complete: noCompletion,
		Fill: func(c *Choices) any { return &c.OldSheets }},
	{Name: "old-columns", Arg: "字段=列", Says: "对比的旧台账哪一列是什么，写法同 --columns", Otherwise: "同 --columns", Group: reading, In: infoReaders, Complete: columns,
		Fill: func(c *Choices) any { return &c.OldColumns }},

	{Name: "ledger", Arg: "台账.xlsx", Says: "把文稿里写的数目、日期、名称与台账逐行对照", Note: "；台账里有几个单位的，看标题和落款，或者用 `--set 单位简称=` 指明", NonEmpty: true,
		Group: proofing, In: check, Complete: ledgers, Fill: func(c *Choices) any { return &c.Ledger }},
	{Name: "against", Arg: "定稿.docx", Says: "把发布的（存下来的网页、.docx、.txt 或者本程序写的 PDF）与定稿逐字对照，说明哪里不同", Note: "，见[与定稿逐字对照](../posted.md)", NonEmpty: true,
		Group: proofing, In: check, Complete: files("docx", "txt", "pdf"), Fill: func(c *Choices) any { return &c.Against }},
	{Name: "ledger", Arg: "台账.xlsx", Says: "旧公文的台账：文中与它相同的数目、日期、名称、问题换成模板的名称", Otherwise: "只做出框架，数目和日期留着待填", NonEmpty: true,
		Group: reading, In: []string{"template"}, Complete: ledgers, Fill: func(c *Choices) any { return &c.Ledger }},
	{Name: "force", Says: "校对有错误也照出", Group: proofing, In: makers, Fill: func(c *Choices) any { return &c.Force }},
	{Name: "taste", Says: "属于习惯的也说", Group: proofing, In: ledgerWorkers, Fill: func(c *Choices) any { return &c.Taste }},
	{Name: "annotate", Says: "校对的结果写成 Word 批注，另存一份 ……（校对）.docx", Group: proofing, In: buildAndCheck, Fill: func(c *Choices) any { return &c.Annotate }},
	{Name: "fix", Arg: "[=all]", Says: "有把握的错另存一份改好：文稿写成修订 ……（修订）.docx，台账改在格里 ……（修订）.xlsx；--fix=all 连多半是错的也改", Note: "；个人信息不改，要遮盖的用 `build --mask`", Bare: FixCertain,
		Group: proofing, In: check, Complete: fixes, Fill: func(c *Choices) any { return &c.Fix }},
	{Name: "words", Arg: "文件", Says: "本单位的用词：接受的和一定要改的", Note: "，见[自己的用词](../proof.md#自己的用词)", Otherwise: "台账、文稿旁边或者当前文件夹里的 gongshi.words", NonEmpty: true,
		Group: proofing, In: ledgerWorkers, Complete: files("words", "txt"), Fill: func(c *Choices) any { return &c.Words }},
	{Name: "report", Arg: "文件.xlsx", Says: "全部提示另写成一张表格", NonEmpty: true, Group: proofing, In: ledgerWorkers, Complete: files("xlsx"),
		Fill: func(c *Choices) any { return &c.Report }},

	{Name: "jobs", Short: "j", Arg: "个数", Says: "同时做几份；几份都一样，做出来的一个字节不差，说的话也相同", Default: runtime.GOMAXPROCS(0), Otherwise: "与处理器的核数相同", Group: units, In: withJobs,
		Complete: noCompletion, Fill: func(c *Choices) any { return &c.Jobs }},
	{Name: "partial", Says: "名单（单位信息）上有单位还没有报，这次就是只出一部分：不算错误；有文件读不了的、有几份台账没有选定的，仍然算", Group: units, In: withSummary,
		Fill: func(c *Choices) any { return &c.Partial }},
	{Name: "changed", Says: "台账、单位信息、公示文本、选项、程序都没有变，做好的文件也还在的，不重出", Group: units, In: makers,
		Fill: func(c *Choices) any { return &c.Changed }},
	{Name: "pick", Arg: "台账", Says: "同一单位有几份台账时选定这一份，别的就当拿走了，不出；可以写多次", Group: units, In: append([]string{"summary"}, makers...), Complete: ledgers,
		Fill: func(c *Choices) any { return &c.Picks }},
	{Name: "issuer", Arg: "单位", Says: "汇总通报的落款", Note: "，例如 `中共安澜县委巡察工作领导小组办公室`", Otherwise: "不写落款", Group: units, In: append([]string{"summary"}, makers...), Complete: noCompletion,
		Fill: func(c *Choices) any { return &c.Issuer }},
	{Name: "summary-only", Says: "只做汇总，不出公示", Group: units, In: build, Fill: func(c *Choices) any { return &c.SummaryOnly }},
	{Name: "no-summary", Says: "不做汇总", Group: units, In: makers, Fill: func(c *Choices) any { return &c.NoSummary }},
	{Name: "shard", Arg: "第几份/共几份", Says: "只做其中一份，例如 3/8，放在输出文件夹里自己的文件夹“第3份共8份”；各份可以在不同的电脑上做", Group: units, In: build, Complete: noCompletion,
		Fill: func(c *Choices) any { return &c.Shard }},

	{Name: "port", Arg: "端口", Says: "网页的端口，0 是任选；被占用时会说明", Otherwise: "0", Group: webPage, In: []string{"serve"}, Complete: noCompletion,
		Fill: func(c *Choices) any { return &c.Port }},
	{Name: "no-browser", Says: "只说地址，不打开浏览器", Group: webPage, In: []string{"serve"}, Fill: func(c *Choices) any { return &c.NoBrowser }},
}
