package finding

// The words of templates for forms, attachments and pages.

var (
	TemplateTableWidths = entry(Kind{Code: "template.table", Severity: Error, Remedy: MendTemplate, Manual: "模板里的表格写法不对：列宽、格数、行的位置",
		Text: "{where}的“@表”没有写对各列的宽度", Hint: "写成 @表 2中 5 3，一列一个数，数后面可以写 左、中 或 名；最多{most}列，每个数最大{share}"})
	TemplateTableNarrow = entry(Kind{Code: "template.table", Severity: Error, Remedy: MendTemplate,
		Text: "{where}的“@表”第{column}列太窄，一个字也放不下", Hint: "把它的数写大一些，或者把别的列的数写小一些"})
	TemplateTableCells = entry(Kind{Code: "template.table", Severity: Error, Remedy: MendTemplate,
		Text: "{where}写了{have}格，这个表有{want}列", Hint: "每行的格数与 @表 的列数一样，格与格之间用 | 隔开；并到左边一格里的写 <<"})
	TemplateTableFirst = entry(Kind{Code: "template.table", Severity: Error, Remedy: MendTemplate,
		Text: "{where}的第一格写了 <<，它左边没有格可以并", Hint: "<< 从第二格起才能写"})
	TemplateTableOutside = entry(Kind{Code: "template.table", Severity: Error, Remedy: MendTemplate,
		Text: "{where}的“@{word}”不在表格里", Hint: "先写一行 @表，后面写各列的宽度；别的记号、没有记号的一行都会把前面的表格结束"})
	TemplateTableHead = entry(Kind{Code: "template.table", Severity: Error, Remedy: MendTemplate,
		Text: "{where}的“@表头”不在表格的开头", Hint: "@表头 紧跟在 @表 后面，一个表格只写一行"})
	TemplateTableMore = entry(Kind{Code: "template.table", Severity: Error, Remedy: MendTemplate,
		Text: "{where}的“@续”前面不是“@行”", Hint: "@续 给上面的 @行 再加一段，写在那一行后面"})
	TemplateTableOver = entry(Kind{Code: "template.table", Severity: Error, Remedy: MendTemplate,
		Text: "{where}的“@续”给并到左边的格写了字", Hint: "写到它并入的那一格，它自己的位置空着"})
	TemplateTableHeight = entry(Kind{Code: "template.table", Severity: Error, Remedy: MendTemplate,
		Text: "{where}的“@行高”没有写对行数", Hint: "写成 @行高 4，从1到{most}，后面的各行就至少有这么高"})
	TemplateTableBoxes = entry(Kind{Code: "template.table", Severity: Error, Remedy: MendTemplate,
		Text: "{where}的签字栏太多，一行最多{most}个", Hint: "分成几行 @签字"})

	TemplateAttachmentName = entry(Kind{Code: "template.attachment", Severity: Error, Remedy: MendTemplate, Manual: "模板里的附件没有名称",
		Text: "{where}的“@附件”后面没有写名称", Hint: "写成 @附件 整改任务清单；编号由程序来编"})
	TemplateAttachments = entry(Kind{Code: "template.budget", Severity: Error, Remedy: MendTemplate,
		Text: "{where}：附件太多，最多{most}个", Hint: "看一看 @附件 是不是在 {{range}} 里面；一页一项的，用 @另页"})
	TemplateAlone = entry(Kind{Code: "template.page", Severity: Error, Remedy: MendTemplate, Manual: "模板里自己占一行的记号后面写了字：另页、横排、竖排、表末",
		Text: "{where}的“@{word}”后面写了字", Hint: "@{word} 自己占一行，别的内容写到下一行"})
)
