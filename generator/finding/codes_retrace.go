package finding

// What of an old notice could not be made into a template.

const seeTemplate = "在模板里看一看这一段"

var (
	TemplateFromNumber = entry(Kind{Code: "retrace.number", Severity: Warning, Remedy: MendTemplate, Manual: "旧公文里的数目、日期看不出是台账的哪一项，模板里照原样留着",
		Text: "{numbers}看不出是台账的哪一项，模板里照原样留着", Hint: "每次都一样的不用动；会变的，写成 {{自定 \"……\"}}，填在基本信息里"})
	TemplateFromWhich = entry(Kind{Code: "retrace.which", Severity: Warning, Remedy: MendTemplate, Manual: "旧公文里的一个数目、日期或名称可以是台账的几项，看前后的文字也定不下来",
		Text: "{what}可以是{names}，看前后的文字定不下来，模板里照原样留着", Hint: "是哪一项，就在模板里换成它的名称"})
	TemplateFromDiffers = entry(Kind{Code: "retrace.differs", Severity: Warning, Remedy: MendTemplate, Manual: "旧公文里的一处像是台账的一项，写法或者数目不同，模板里用的是台账的",
		Text: "“{said}”像是“{name}”，台账是“{wants}”，模板里写成 {action}", Hint: "不是这一项的，在模板里改回原来的字"})
	TemplateFromPart = entry(Kind{Code: "retrace.part", Severity: Warning, Remedy: MendTemplate, Manual: "旧公文里的一处像是台账的一项，只有一部分相同，模板里照原样留着",
		Text: "“{said}”像是“{name}”的一部分，台账是“{wants}”，模板里照原样留着", Hint: "就是这一项的，在模板里换成 {action}"})
	TemplateFromOnly = entry(Kind{Code: "retrace.only", Severity: Warning, Remedy: MendTemplate, Manual: "旧公文里的一处在台账里，模板没有单独写它的名称",
		Text: "“{said}”在台账里，模板里没有单独写它的名称，照原样留着", Hint: "可以连同别的一起写：{action}"})
	TemplateFromEntry = entry(Kind{Code: "retrace.entry", Severity: Warning, Remedy: MendTemplate, Manual: "旧公文里逐个问题写的地方，有一段只有这一个问题有，台账里也没有，模板里没有写它",
		Text: "这一段只有这一处有，台账里没有，模板里没有写它", Hint: "每次都要写的，在模板里补上；是整改结果的，写进台账"})
	TemplateFromWords = entry(Kind{Code: "retrace.words", Severity: Warning, Remedy: MendTemplate, Manual: "旧公文里逐个问题写的地方，有一段的写法与别的问题不同，模板里照多数的写",
		Text: "这一段的写法与别的问题不同，模板里照多数的写", Hint: "要紧的，在模板里改"})
	TemplateFromKept = entry(Kind{Code: "retrace.kept", Severity: Warning, Remedy: MendTemplate, Manual: "旧公文里有一段写着台账里问题的内容，不在逐个写问题的地方，模板里照原样留着",
		Text: "“{said}”是台账里一个问题的内容，这一段不在逐个写问题的地方，模板里照原样留着", Hint: "下一次就不是它了，在模板里改掉"})
	TemplateFromMixed = entry(Kind{Code: "retrace.mixed", Severity: Warning, Remedy: MendTemplate, Manual: "旧公文的一段里写了几个问题，模板里没有写它",
		Text: "这一段里写了几个问题，分不成一个问题一段，模板里没有写它", Hint: "在模板的 {{range .问题}} 里写上每个问题怎样写"})
	TemplateFromOrder = entry(Kind{Code: "retrace.order", Severity: Warning, Remedy: MendTemplate, Manual: "旧公文里问题的顺序与台账不同，模板里按台账的顺序写",
		Text: "从这一段起，问题的顺序与台账不同，模板里按台账的顺序写", Hint: "要紧的，在台账里调"})
	TemplateFromPlace = entry(Kind{Code: "retrace.place", Severity: Warning, Remedy: MendTemplate, Manual: "旧公文的落款与台账的单位全称完全不同，模板里照原样留着",
		Text: "“{said}”在“{name}”的位置，台账是“{wants}”，模板里照原样留着", Hint: "看一看台账是不是这份公文的"})
	TemplateFromNumbering = entry(Kind{Code: "retrace.numbering", Severity: Warning, Remedy: MendTemplate, Manual: "旧公文的编号与台账的顺序不同，模板里按台账的顺序编",
		Text: "从这一段起，编号与台账的顺序不同（接着上一类编、或者少了几个），模板里每一类从 1 编起", Hint: "核对一下"})
	TemplateFromAuto = entry(Kind{Code: "retrace.auto", Severity: Warning, Remedy: MendTemplate, Manual: "旧公文的标题用了 Word 自动编号，文字里没有编号",
		Text: "标题的编号是 Word 自动编的，文字里没有，模板里也没有", Hint: "在模板里把编号写上：一、（一）1.（1）"})
	TemplateFromBack = entry(Kind{Code: "retrace.back", Severity: Warning, Remedy: MendTemplate, Manual: "用同一份台账填做好的模板，填出来的与旧公文不同",
		Text: "用这份台账填出来的与原文不同：原文“{said}”，填出来是“{wants}”", Hint: seeTemplate})
	TemplateFromLost = entry(Kind{Code: "retrace.back", Severity: Warning, Remedy: MendTemplate,
		Text: "这一段用这份台账填不出来：“{said}”", Hint: seeTemplate})
	TemplateFromMore = entry(Kind{Code: "retrace.back", Severity: Warning, Remedy: MendTemplate,
		Text: "用这份台账填出来，在这一段后面多了：“{wants}”", Hint: seeTemplate})
	TemplateFromBlank = entry(Kind{Code: "retrace.blank", Severity: Warning, Remedy: MendTemplate, Manual: "没有给台账，旧公文里的数目、日期看不出是哪一项，模板里写成待填的项",
		Text: "{numbers}看不出是哪一项，模板里写成 {{自定 \"数目1\"}} 这样待填的项", Hint: "给出台账再做一次；或者在模板里换成名称，每次都一样的换回原来的字"})
	TemplateFromTaken = entry(Kind{Code: "retrace.taken", Severity: Warning, Remedy: MendTemplate, Manual: "没有给台账，旧公文里的一个名称按位置当作基本信息的一项",
		Text: "没有台账，“{said}”当作“{name}”，模板里写成 {action}", Hint: "不是这一项的，在模板里改"})
	TemplateFromTables = entry(Kind{Code: "retrace.left", Severity: Warning, Remedy: MendTemplate, Manual: "旧公文里的附件、表格、文本框没有搬进模板",
		Text: "附件、表格和文本框里的{count}段没有搬进模板", Hint: "附件里的一览表，出公文时可以加上"})
	TemplateFromNoList = entry(Kind{Code: "retrace.list", Severity: Warning, Remedy: MendTemplate, Manual: "旧公文里没有找到台账的问题和整改结果",
		Text: "文中没有找到台账的问题和整改结果，没有逐个写问题的 {{range}}", Hint: "看一看台账是不是这份公文的"})
	TemplateFromTitle = entry(Kind{Code: "retrace.title", Severity: Warning, Remedy: MendTemplate, Manual: "旧公文没有标题",
		Text: "文中没有标题，模板里写成 {{.标题}}", Hint: "在模板的 @标题 后面写上，或者填基本信息的“标题”"})
	TemplateFromBroken = entry(Kind{Code: "retrace.broken", Severity: Error, Remedy: MendTemplate, Manual: "做出来的模板用不了，没有写出来",
		Text: "做出来的模板用不了", Hint: "把这份公文告诉开发者"})
)
