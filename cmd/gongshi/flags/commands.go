package flags

import "slices"

// Command is one entry of the table of commands.
type Command struct {
	Name string
	// Says is its line in the help of the program, without 。
	Says string
	// Usages are the ways to write it, without the program's name; Examples are whole lines. Both have what comes of them beside.
	Usages, Examples [][2]string
	// Exits are what its help tells of the exit codes; "" for nothing.
	Exits string
}

// Commands is the table of commands, in the order of the help.
var Commands = []Command{
	{Name: "build", Says: "出公示，DOCX 和 PDF；给文件夹，里面的台账逐个出，再出汇总",
		Usages: [][2]string{
			{"build 台账.xlsx... [选项]", "出公示；台账也可以是 .xls、.et、.ods、.csv，或者 .docx 里的表格"},
			{"build 文件夹... [选项]", "里面（连同下层文件夹）的台账逐个出，再出一份汇总"},
			{"台账.xlsx...", "同 build；可以把台账拖到程序图标上"},
		},
		Examples: [][2]string{
			{"gongshi build samples/xixian-ergao.xlsx", "放在 out 文件夹"},
			{"gongshi build 台账.xlsx --set 落款日期=2023年8月5日 --out 公示", ""},
			{"gongshi build 台账文件夹 -o out --changed -q", "只做变了的"},
		}, Exits: exitCodes},
	{Name: "kit", Says: "一份台账出成套材料：公示、通报等各份，放进一个文件夹，附材料清单",
		Usages: [][2]string{
			{"kit 台账.xlsx... [选项]", "出成套材料，附材料清单；公开的和内部的分开放"},
			{"kit 文件夹... [选项]", "里面的台账逐个出，每个单位一个文件夹，再出一份汇总"},
		},
		Examples: [][2]string{
			{"gongshi kit samples/xixian-ergao.xlsx --evidence", "放在 成套材料 文件夹，附依据表"},
			{"gongshi kit 台账.xlsx --only 公示,进展通报 -o 报送", ""},
		}, Exits: exitCodes},
	{Name: "check", Says: "只检查，不写文件；也检查写好的文稿（.docx、.txt）",
		Usages: [][2]string{
			{"check 台账.xlsx... [选项]", "只检查，不写文件；台账也可以是 .docx 里的表格等，同 build"},
			{"check 文稿.docx... [选项]", "检查写好的文稿（.docx、.txt）"},
			{"check 网页.html... --against 定稿.docx", "把发布的与定稿逐字对照"},
			{"文稿.docx...", "同 check；可以把文稿拖到程序图标上"},
		},
		Examples: [][2]string{
			{"gongshi check 台账.xlsx --report 结果.xlsx", "全部提示写成一张表格"},
			{"gongshi check 公示.docx --ledger 台账.xlsx --annotate", "与台账对照，写成批注"},
			{"gongshi check 网页.html --against 公示.docx", "发布的与定稿一字不差吗"},
		}, Exits: exitCodes},
	{Name: "summary", Says: "把几次或分几份出好的公示汇总在一起",
		Usages: [][2]string{{"summary 文件夹... [选项]", "把几次或分几份出好的公示汇总在一起"}},
		Examples: [][2]string{
			{"gongshi summary out", "几台电脑分着做的（--shard），汇总成一份"},
			{"gongshi summary 上旬 下旬 -o 汇总 --issuer 中共安澜县委巡察工作领导小组办公室", ""},
		}, Exits: exitCodes},
	{Name: "compare", Says: "两次的台账（或者两个文件夹）对比：新完成、退步、延期、将到期",
		Usages: [][2]string{
			{"compare 旧台账.xlsx 新台账.xlsx [选项]", "同一单位两次的台账对比"},
			{"compare 旧文件夹 新文件夹 [选项]", "按单位名一个一个对比"},
		},
		Examples: [][2]string{
			{"gongshi compare 三月.xlsx 六月.xlsx --out 进展表.xlsx", "另写成一张表"},
			{"gongshi compare 一季度 二季度", "两个文件夹"},
		}, Exits: "0 对比完了；1 有台账读不了，同一单位有几份台账，或者有错误；2 用法不对。"},
	{Name: "new", Says: "新建一份空白台账，或者把旧台账搬进新的样表",
		Usages: [][2]string{
			{"new 新台账.xlsx", "新建一份空白台账"},
			{"new 新台账.xlsx --from 旧台账.xlsx [选项]", "把旧台账搬进新的样表，什么都不丢；不写新台账，就放在旧台账旁边"},
		},
		Examples: [][2]string{{"gongshi new 新台账.xlsx --from 旧台账.xlsx --columns 存在问题=问题描述", ""}}},
	{Name: "serve", Says: "在浏览器里打开网页，放进台账就看得到公示；双击程序也一样",
		Usages:   [][2]string{{"serve [选项]", "在浏览器里打开网页，放进台账就看得到公示；双击程序也一样"}},
		Examples: [][2]string{{"gongshi serve --port 8080 --no-browser", "只说地址"}}},
	{Name: "template", Says: "看公示的模板，改成自己的，用台账试填",
		Usages: [][2]string{
			{"template list", "自带的模板有哪些"},
			{"template show 名称", "看一份自带的模板"},
			{"template export 名称 文件", "把它写成文件，改成自己单位的"},
			{"template test 文件 台账.xlsx [选项]", "用台账试填自己的模板，看缺什么、填出来是什么样"},
			{"template from 旧公文.docx --ledger 旧台账.xlsx [选项]", "把以前发过的公文做成模板：台账里的内容换成名称，别的字不动；没有台账就做出框架"},
		},
		Examples: [][2]string{
			{"gongshi template export 公示 我们的.tmpl", ""},
			{"gongshi template test 我们的.tmpl 台账.xlsx", ""},
			{"gongshi template from 去年的通报.docx --ledger 去年的台账.xlsx -o 我们的.tmpl", ""},
		}},
	{Name: "fonts", Says: "看各处用的是哪个字体",
		Usages:   [][2]string{{"fonts [选项]", "看各处用的是哪个字体"}},
		Examples: [][2]string{{"gongshi fonts --fonts system", "这台电脑上各处会用哪个字体"}}},
	{Name: "completion", Says: "让 bash、zsh、fish、PowerShell 会补全命令和选项",
		Usages: [][2]string{{"completion bash|zsh|fish|powershell", "给这种命令行的脚本，让它按 Tab 键时会补全命令、选项和内容"}},
		Examples: [][2]string{
			{"source <(gongshi completion bash)", "在 ~/.bashrc 里写上这一行；要装有 bash-completion"},
			{"source <(gongshi completion zsh)", "在 ~/.zshrc 里，写在 compinit 后面"},
			{"gongshi completion fish > ~/.config/fish/completions/gongshi.fish", ""},
			{"gongshi completion powershell | Out-String | Invoke-Expression", "在 $PROFILE 里"},
		}},
	{Name: "help", Says: "看一个命令的用法和选项", Usages: [][2]string{{"help 命令", "看这个命令的用法和选项，同 gongshi 命令 --help"}}},
	{Name: "version", Says: "是哪一版", Usages: [][2]string{{"version", "是哪一版"}}},
}

// command is the entry of a name, nil where there is none.
func command(name string) *Command {
	if i := slices.IndexFunc(Commands, func(c Command) bool { return c.Name == name }); i >= 0 {
		return &Commands[i]
	}
	return nil
}

// IsCommand reports the name of a command.
func IsCommand(name string) bool { return command(name) != nil }
