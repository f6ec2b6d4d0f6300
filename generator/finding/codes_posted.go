package finding

// What became of a paper: a posted copy of it, held against the approved file.

var (
	PostedText = entry(Kind{Code: "posted.text", Severity: Error, Remedy: MendText, Manual: "发布的与定稿有不同的字",
		Text: "发布的是“{posted}”{note}", Hint: "照定稿改发布的"})
	PostedLost = entry(Kind{Code: "posted.paragraph", Severity: Error, Remedy: MendText, Manual: "发布的少了一段、重复了一段，或者挪了地方",
		Text: "发布的没有这一段", Hint: "照定稿补上"})
	PostedLostSeveral = entry(Kind{Code: "posted.paragraph", Severity: Error, Remedy: MendText,
		Text: "从这一段到{last}，发布的都没有，共{count}段", Hint: "照定稿补上；网页分几页的，把每一页都给出来，或者先合成一份文件"})
	PostedDoubled = entry(Kind{Code: "posted.paragraph", Severity: Error, Remedy: MendText,
		Text: "这一段发布的重复了", Hint: "照定稿删去多的"})
	PostedMoved = entry(Kind{Code: "posted.paragraph", Severity: Error, Remedy: MendText,
		Text: "这一段发布的挪到了{where}", Hint: "照定稿挪回来"})
	PostedAbsent = entry(Kind{Code: "posted.absent", Severity: Error, Remedy: GiveFile, Manual: "发布的里面找不到定稿的文字",
		Text: "里面找不到定稿“{approved}”的文字", Hint: "看看两份给得对不对；网页等文字都显示出来再保存，或者把文字复制到 .txt 里"})
	PostedHidden = entry(Kind{Code: "posted.hidden", Severity: Warning, Remedy: Look, Manual: "网页里这篇文字是隐藏的，照样比了",
		Text: "这篇文字在存下来的网页里是隐藏的，照样比了", Hint: "在浏览器里打开网址，看一眼是不是看得见"})
	PostedSiteLines = entry(Kind{Code: "posted.site", Severity: Info, Manual: "网站自己在文章里加的一行，没有比",
		Text: "网站自己加的没有比：“{lines}”"})
	PostedNumbers = entry(Kind{Code: "posted.numbers", Severity: Info, Remedy: Look, Manual: "自动编的号没有比",
		Text: "有{count}处编号，一份是自动编的，一份是写的，没有比", Hint: "自己看一眼编号"})

	PDFOfOthers = entry(Kind{Code: "file.unknown", Severity: Error, Remedy: GiveFile,
		Text: "这份 PDF 不是本程序写的，或者写出以后改动过，读不出文字", Hint: "给出做成 PDF 以前的 .docx，或者把文字复制到 .txt 里"})
	ApprovedPage = entry(Kind{Code: "file.unknown", Severity: Error, Remedy: GiveFile,
		Text: "网页不能当定稿", Hint: "给出定稿的 .docx、.txt，或者本程序写的 PDF"})
	PageEmpty = entry(Kind{Code: "file.empty", Severity: Error, Remedy: GiveFile,
		Text: "网页里没有文字", Hint: "在浏览器里打开，等文字都显示出来再保存，或者把文字复制到 .txt 里"})
)
