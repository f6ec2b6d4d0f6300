package finding

// The fonts of a user's own.

var (
	FontFolder = entry(Kind{Code: "font.folder", Severity: Warning, Remedy: FreeFile, Manual: "字体文件夹里有读不了的文件夹",
		Text: "字体文件夹读不了：{why}", Hint: "里面的字体没有用上；要用就改一改它的权限"})
	FontHidden = entry(Kind{Code: "font.hidden", Severity: Info, Remedy: MoveFile, Manual: "隐藏的字体文件，没有用",
		Text: "隐藏的文件，没有当作字体", Hint: "要用它就把文件名开头的点去掉"})
	FontUnreadable = entry(Kind{Code: "font.unreadable", Severity: Warning, Remedy: FreeFile, Manual: "读不了的字体文件",
		Text: "字体文件读不了：{why}", Hint: "要用它就改一改权限，或者换一份"})
	FontBroken = entry(Kind{Code: "font.broken", Severity: Warning, Remedy: ChangeFont, Manual: "不是字体文件，或者已经损坏",
		Text: "不是字体文件，或者已经损坏", Hint: "换一份完整的"})
	FontUnfit = entry(Kind{Code: "font.unfit", Severity: Warning, Remedy: ChangeFont, Manual: "名称是公文字体，却缺常用汉字或者汉字不是一字宽",
		Text: "“{family}”不能用来排公文：缺少常用汉字，或者汉字不是一字宽", Hint: "换成正式的字体文件"})
	FontCFF = entry(Kind{Code: "font.cff", Severity: Warning, Remedy: ChangeFont, Manual: "CFF 轮廓的字体，没有用",
		Text: "“{family}”是 CFF 轮廓的字体，没有用它", Hint: "换成 TrueType 轮廓的版本，一般是 .ttf 文件"})
	FontLicense = entry(Kind{Code: "font.license", Severity: Warning, Remedy: ChangeFont, Manual: "不许这样嵌入的字体，没有用",
		Text: "“{family}”{forbids}（fsType {rights}），没有用它", Hint: "换成厂家允许嵌入的版本，不然就用别的字体"})
	FontLicenseDOCX = entry(Kind{Code: "font.license.docx", Severity: Warning, Remedy: GiveFonts, Manual: "能嵌入 PDF、不能嵌入 DOCX 的字体",
		Text: "“{family}”只许嵌入不再编辑的文件：嵌入了 PDF，DOCX 里只写它的名称", Hint: "要 DOCX 也带上字体，就{do}"})
	FontNone = entry(Kind{Code: "font.none", Severity: Warning, Remedy: GiveFonts, Manual: "文件夹里或电脑上没有能用的公文字体",
		Text: "这台电脑上没有找到能用的公文字体，仍用程序自带的", Hint: "装上 {wanted} 等{or}"})
	FontNoneInFolder = entry(Kind{Code: "font.none", Severity: Warning, Remedy: ChangeFont,
		Text: "文件夹里没有能用的字体，仍用程序自带的", Hint: "要的是 .ttf 或 .ttc 文件，例如 {wanted}"})
)
