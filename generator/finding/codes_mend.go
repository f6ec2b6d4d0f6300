package finding

// What is told of repairs, and of the words that an office wants or accepts.

var (
	MendSigned = entry(Kind{Code: "mend.signed", Severity: Warning, Remedy: Look, Manual: "文稿有数字签名，修订的一份里签名不再有效",
		Text: "文稿有数字签名，修订的一份改动了文字，签名不再有效", Hint: "照修订改好以后重新签名"})
	MendProtected = entry(Kind{Code: "mend.protected", Severity: Warning, Remedy: Look, Manual: "文稿限制编辑，修订要解除限制才能接受",
		Text: "文稿设了“限制编辑”，修订要停止保护以后才能接受或拒绝", Hint: "在 WPS 文字或 Word 的“审阅”里停止保护"})
	MendPassword = entry(Kind{Code: "mend.password", Severity: Warning, Remedy: MendFile, Manual: "台账设有打开密码，没有写修订的一份",
		Text: "台账设有打开密码，没有写修订的一份：写出来的会没有密码", Hint: "去掉密码，另存一份再试"})
	MendConverted = entry(Kind{Code: "mend.converted", Severity: Info, Remedy: Look, Manual: "不是 .xlsx 的台账，修订的一份写成 .xlsx，只有文字和合并的格",
		Text: "这份台账不是 .xlsx，修订的一份写成 .xlsx，只有各格的文字和合并，字体、边框、图片没有带过来", Hint: "要保留原样的，先另存为 .xlsx 再修订；或者照“{sheet}”表在原来的文件里改"})
	MendUnread = entry(Kind{Code: "mend.unread", Severity: Warning, Remedy: MendFile, Manual: "工作簿里的部件读不懂，没有写修订的一份",
		Text: "工作簿里的部件读不懂，没有写修订的一份", Hint: "用 WPS 表格或 Excel 打开，另存一份再试"})
	MendNoText = entry(Kind{Code: "mend.no-text", Severity: Warning, Remedy: MendCell, Manual: "有错的一格是数字、日期或公式，修订时没有改",
		Text: "这一格是{what}，不是写进去的文字，没有改", Hint: "自己改这一格"})
	WordsUnread = entry(Kind{Code: "words.file", Severity: Error, Remedy: MendFile, Manual: "本单位用词的文件读不了",
		Text: "用词文件读不了：{why}", Hint: "用记事本另存为 UTF-8 编码的文本文件"})
	WordsLine = entry(Kind{Code: "words.line", Severity: Warning, Remedy: MendFile, Manual: "本单位用词的文件里有一行看不懂",
		Text: "用词文件第{line}行“{text}”看不懂，没有用", Hint: "一行写一个：“接受 词”，或者“错的 → 对的”；注写在 # 后面"})
	FaultInMending = entry(Kind{Code: "output.internal", Severity: Error, Remedy: TellMakers,
		Text: "修订的一份写不出来，这是程序的毛病", Hint: "请告诉开发者"})
)
