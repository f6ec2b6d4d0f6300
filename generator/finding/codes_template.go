package finding

// The notice texts of an office's own.

const likeBundled = "参照自带模板的写法改正"

var (
	TemplateEncoding = entry(Kind{Code: "template.encoding", Severity: Error, Remedy: MendTemplate, Manual: "模板不是 UTF-8 编码",
		Text: "模板不是 UTF-8 编码的文本文件", Hint: "用记事本打开，选“另存为”，编码选 UTF-8"})
	TemplateCharacter = entry(Kind{Code: "template.character", Severity: Error, Remedy: MendTemplate, Manual: "模板里有控制字符",
		Text: "模板第{line}行有不能写在公示里的控制字符（{number}）", Hint: "看不见它时，把这一行删掉重新打一遍"})

	TemplateLarge = entry(Kind{Code: "template.budget", Severity: Error, Remedy: MendTemplate, Manual: "模板要做的事、写出来的文字太多",
		Text: "模板超过 1 MB，不像是模板", Hint: "给出模板文件本身"})
	TemplateActions = entry(Kind{Code: "template.budget", Severity: Error, Remedy: MendTemplate,
		Text: "模板里的花括号太多，最多 {most} 处", Hint: "用 {{range}} 代替一处一处的写法"})
	TemplateNested = entry(Kind{Code: "template.budget", Severity: Error, Remedy: MendTemplate,
		Text: "{where}：{{if}} 和 {{range}} 套得太深", Hint: "少套几层"})
	TemplateTurns = entry(Kind{Code: "template.budget", Severity: Error, Remedy: MendTemplate,
		Text: "{where}：{fault}", Hint: "{{range}} 后面写一组内容的名称"})
	TemplateBudget = entry(Kind{Code: "template.budget", Severity: Error, Remedy: MendTemplate,
		Text: "{where}：{fault}", Hint: "看一看 {{range}}、{{template}} 和 print 是不是重复得太多"})
	TemplateStopped = entry(Kind{Code: "template.stopped", Severity: Error, Remedy: RunAgain, Manual: "还没有填完就中断了",
		Text: "{where}：{fault}", Hint: "看一看 {{range}}、{{template}} 和 print 是不是重复得太多"})
	SignaturesMany = entry(Kind{Code: "template.budget", Severity: Error, Remedy: MendTemplate,
		Text: "落款有{count}个单位，最多{most}个", Hint: "看一看 @落款 是不是在 {{range}} 里面"})

	TemplateRun = entry(Kind{Code: "template.run", Severity: Error, Remedy: MendTemplate, Manual: "模板不能用这份台账填写",
		Text: "{where}的花括号不能用这份台账的内容填写", Hint: likeBundled})
	TemplateRunList = entry(Kind{Code: "template.run", Severity: Error, Remedy: MendTemplate,
		Text: "{where}：{fault}", Hint: "一组内容用 {{range .{name}}}…{{end}} 逐个写出"})

	TemplateSyntax = entry(Kind{Code: "template.syntax", Severity: Error, Remedy: MendTemplate, Manual: "模板的花括号写法不对",
		Text: "{where}的花括号里写法不对", Hint: likeBundled})
	TemplateSyntaxNear = entry(Kind{Code: "template.syntax", Severity: Error, Remedy: MendTemplate,
		Text: "{where}的花括号里写法不对，错在“{word}”附近", Hint: likeBundled})
	TemplateFunction = entry(Kind{Code: "template.syntax", Severity: Error, Remedy: MendTemplate,
		Text: "{where}用了不认识的写法“{word}”", Hint: "花括号里只能用 if、range、with、连接 等"})
	TemplateFunctionName = entry(Kind{Code: "template.syntax", Severity: Error, Remedy: MendTemplate,
		Text: "{where}用了不认识的写法“{word}”", Hint: "名称前面要有一个点：{{.{word}}}"})
	TemplateOwn = entry(Kind{Code: "template.syntax", Severity: Error, Remedy: MendTemplate,
		Text: "{where}的“{word}”后面没有写名称", Hint: "名称写在后面，加引号，如 {{{word} \"党委书记\"}}"})
	TemplateEnds = entry(Kind{Code: "template.syntax", Severity: Error, Remedy: MendTemplate,
		Text: "{where}以前有 {{if}} 或者 {{range}} 没有配上 {{end}}", Hint: "逐个核对 {{end}}"})
	TemplateEndMore = entry(Kind{Code: "template.syntax", Severity: Error, Remedy: MendTemplate,
		Text: "模板第{line}行多了一个 {{end}}", Hint: "逐个核对 {{end}}"})
	TemplateEndLess = entry(Kind{Code: "template.syntax", Severity: Error, Remedy: MendTemplate,
		Text: "模板第{line}行的 {{{word}}} 没有配上 {{end}}", Hint: "在这一段的末尾写上 {{end}}"})
	TemplateBraces = entry(Kind{Code: "template.syntax", Severity: Error, Remedy: MendTemplate,
		Text: "{where}的 {{ 没有配上 }}", Hint: "逐个核对花括号"})

	TemplateName = entry(Kind{Code: "template.name.unknown", Severity: Error, Remedy: MendTemplate, Manual: "模板用了不认识的名称",
		Text: "{where}用了不认识的名称“{name}”", Hint: "名称要与基本信息的项目名一字不差"})
	TemplateNameNear = entry(Kind{Code: "template.name.unknown", Severity: Error, Remedy: MendTemplate,
		Text: "{where}用了不认识的名称“{name}”", Hint: "是不是“{near}”"})
	TemplateNameOutside = entry(Kind{Code: "template.name.unknown", Severity: Error, Remedy: MendTemplate,
		Text: "{where}用了不认识的名称“{name}”，它在 {{range}} 外面", Hint: "写成 {{$.{name}}}"})
	TemplateNameInside = entry(Kind{Code: "template.name.unknown", Severity: Error, Remedy: MendTemplate,
		Text: "{where}的“{name}”要写在{within}里面", Hint: "把它移到{within}里面，后面的 {{end}} 以前"})
	TemplateNameRun = entry(Kind{Code: "template.name.unknown", Severity: Error, Remedy: MendTemplate,
		Text: "{where}用了不认识的名称“{name}”", Hint: likeBundled})

	TemplateOwnStatus = entry(Kind{Code: "template.own", Severity: Warning, Remedy: MendTemplate, Manual: "台账有另列的状态，模板逐个写了已完成、未完成、长期坚持，没有写它",
		Text: "台账另列了{statuses}，模板逐个写了已完成、未完成、长期坚持，没有用“{name}”写出它", Hint: "照自带的通报、进展通报，加上 {{range .{name}}}{{.名称}}{{.项数}}项{{end}}"})

	TemplateList = entry(Kind{Code: "template.value.list", Severity: Error, Remedy: MendTemplate, Manual: "模板把一组内容直接写在文中",
		Text: "{where}：{what}是一组内容，不能直接写在文中", Hint: "用 {{range .{name}}}…{{end}} 逐个写出"})
	TemplateWord = entry(Kind{Code: "template.word.unknown", Severity: Error, Remedy: MendTemplate, Manual: "模板用了不认识的段落记号",
		Text: "{where}用了不认识的段落记号“@{word}”", Hint: "可用的记号：@标题 @一级 @二级 @三级 @四级 @正文 @联系 @落款 @日期，表格的 @表 @表头 @行 @续 @行高 @签字 @表末 @表题，附件和页的 @附件 @另页 @横排 @竖排，后面空一格"})
	TitleMissing = entry(Kind{Code: "template.title.missing", Severity: Error, Remedy: MendTemplate, Manual: "公示没有标题",
		Text: "公示没有标题", Hint: "在模板里用 @标题 写上标题；基本信息里的“标题”不要只写 |"})
	TemplateHeld = entry(Kind{Code: "template.held", Severity: Warning, Remedy: MendTemplate, Manual: "模板写了数目，没有写明其中几项不公开",
		Text: "模板里的数目把不公开的{count}项也算在内，但没有写明其中几项不公开，读的人会对不上",
		Hint: "在写数目的地方加上 {{if .不公开项数}}，其中{{.不公开项数}}项不公开{{end}}；或者在基本信息里把“计入不公开的项”填为“否”"})
	TemplateLevels = entry(Kind{Code: "template.levels", Severity: Warning, Remedy: MendTemplate, Manual: "台账的问题有三级，模板没有写中间的“反馈问题”",
		Text: "台账的问题分三级，模板只写了问题类别和{problems}个存在问题，中间的{groups}个反馈问题没有写出来",
		Hint: "在模板的 {{range .类别}} 里面加上 {{range .反馈问题}}……{{end}}，把 {{range .问题}} 放在它里面；自带的模板都这样写"})
	TemplateLevelCount = entry(Kind{Code: "template.levels", Severity: Warning, Remedy: MendTemplate,
		Text: "台账的问题分三级，模板写的“问题总数”是{problems}个具体问题，没有写反馈问题有{groups}个",
		Hint: "写成 {{if .反馈问题总数}}{{.反馈问题总数}}个问题、{{.问题总数}}个具体问题{{else}}{{.问题总数}}个问题{{end}}"})

	TemplateGone = entry(Kind{Code: "input.template", Severity: Error, Remedy: ChooseTemplate, Manual: "网页上选的自己的模板已经不在程序里",
		Text: "自己的模板已经不在程序里了", Hint: "{do}"})
)
