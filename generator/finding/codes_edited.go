package finding

// An edited text, held against what the program would write of the same ledger.

var (
	EditedChanged = entry(Kind{Code: "edited.changed", Severity: Info, Remedy: MendText, Manual: "这一句与照台账写的不同；新写的数目、日期、文件名、完成情况与台账对不上的，改了名称的，是注意",
		Text: "{under}这一句改过，照台账写的是“{was}”{agrees}", Hint: "{hint}"})
	EditedAdded = entry(Kind{Code: "edited.added", Severity: Info, Remedy: Look, Manual: "这一句是加的；写的数目、日期、文件名、完成情况与台账对不上的，是注意",
		Text: "{under}这一句是加的{agrees}", Hint: "{hint}"})
	EditedLeftOut = entry(Kind{Code: "edited.left-out", Severity: Info, Remedy: MendText, Manual: "照台账写的一句没有了",
		Text: "{under}{after}少了一句“{was}”{rows}"})
	EditedMoved = entry(Kind{Code: "edited.moved", Severity: Info, Remedy: Look, Manual: "这一句挪了地方",
		Text: "{under}这一句挪了地方，照台账写在{after}"})
	EditedUnlike = entry(Kind{Code: "edited.unlike", Severity: Info, Remedy: ChooseTemplate, Manual: "文稿不像是程序写的，没有比改了哪些句子",
		Text: "这份文稿不像是用{texts}写的，改了哪些句子没有比", Hint: "用自己的模板写的，说明是哪一份，就能比；不是程序写的，不用处理"})
	EditedUnwritten = entry(Kind{Code: "edited.unlike", Severity: Info, Remedy: MendBook,
		Text: "照这份台账写不出公文，改了哪些句子没有比", Hint: "先检查台账"})
)
