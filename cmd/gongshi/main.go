// Command gongshi turns a school's 整改台账 (.xlsx) into the official notice, as DOCX and PDF.
package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"gongshi/cmd/gongshi/screen"
	"gongshi/generator/manuscript"
	"gongshi/generator/run"
)

// Exit statuses; scripts rely on them.
const (
	exitDone   = 0
	exitFailed = 1 // a ledger could not be turned into a notice, or has a finding of severity error
	exitUsage  = 2
)

// version is set by the linker when a release is built.
var version = "开发版"

func main() {
	run.FewLedgers()
	os.Exit(command(os.Args[1:], os.Stdout, os.Stderr))
}

// commands are the subcommands.
var commands = []struct {
	name string
	run  func(args []string, stdout, stderr io.Writer) int
}{
	{"build", runBuild},
	{"check", runCheck},
	{"summary", runSummary},
	{"new", runNew},
	{"fonts", runFonts},
	{"template", runTemplate},
	{"serve", runServe},
}

// command chooses the subcommand; a bare file name means build, or check for a finished text, so that either can be dropped on the program's icon.
func command(args []string, stdout, stderr io.Writer) int {
	if len(args) == 0 && clicked() {
		return runServe(nil, stdout, stderr)
	}
	if len(args) == 0 {
		fmt.Fprint(stderr, usage)
		return exitUsage
	}
	first := args[0]
	for _, c := range commands {
		if first == c.name {
			return c.run(args[1:], stdout, stderr)
		}
	}
	switch first {
	case "help", "-h", "--help":
		fmt.Fprint(stdout, usage)
		return exitDone
	case "version", "--version":
		fmt.Fprintln(stdout, "gongshi", version)
		return exitDone
	}
	if isInput(first) && manuscript.IsText(first) {
		return runCheck(args, stdout, stderr)
	}
	if isInput(first) || strings.HasPrefix(first, "-") {
		return runBuild(args, stdout, stderr)
	}
	return wrongUsage(stderr, "不认识的命令“"+first+"”，也没有叫这个名字的文件")
}

// isInput reports whether an argument can only mean a file or a folder.
func isInput(arg string) bool {
	if run.IsWorkbook(arg) {
		return true
	}
	_, err := os.Stat(arg)
	return err == nil
}

// status is the exit status of a command that has said all on a screen.
func status(s *screen.Screen) int {
	if s.Failed() {
		return exitFailed
	}
	return exitDone
}

// wrongUsage says what is wrong with the command line.
func wrongUsage(stderr io.Writer, what string) int {
	fmt.Fprintf(stderr, "用法不对：%s。输入 gongshi --help 看用法。\n", what)
	return exitUsage
}

const usage = `gongshi：把整改台账（.xlsx）变成《关于巡察整改情况的公示》等公文，出 DOCX 和 PDF。

用法：
  gongshi serve                  在浏览器里打开网页，放进台账就看得到公示；双击程序也一样。可以加 --port 端口（0 是任选）、
                                 --no-browser（只说地址，不打开浏览器）、--fonts
  gongshi build 台账.xlsx...     出公示；也可以给文件夹，里面（连同下层文件夹）的台账逐个出，再出一份汇总
  gongshi summary 文件夹...      把几次或分几份出好的公示汇总在一起；可以加 -o、-f、--issuer、--fonts、--overwrite、--partial、--pick、--json
  gongshi check 台账.xlsx...     只检查，不写文件；也检查写好的文稿（.docx、.txt）
  gongshi new 新台账.xlsx        新建一份空白台账
  gongshi new 新台账.xlsx --from 旧台账.xlsx
                                 把旧台账搬进新的样表，什么都不丢；可以加 --columns、--sheet、--password
  gongshi fonts                  看各处用的是哪个字体；可以加 --fonts、--json
  gongshi template list          自带的模板有哪些
  gongshi template show 名称     看一份自带的模板
  gongshi template export 名称 文件
                                 把它写成文件，改成自己单位的
  gongshi template test 文件 台账.xlsx
                                 用台账试填自己的模板，看缺什么、填出来是什么样；可以加 --info、--set、
                                 --password、--columns、--sheet、--audience
  gongshi 台账.xlsx...           同 build；可以把台账拖到程序图标上

build 和 check 的选项：
  -o, --out 文件夹               放在哪里，没有就新建（默认 out）
  -f, --format 格式              docx、pdf，用逗号分开（默认 docx,pdf）
  -t, --template 名称或文件      用哪份模板：公示、通报、进展，或者自己的文件（默认按台账里的“文种”，没有就是公示）
      --audience 对象            写给谁看：社会、党内或上级（默认按“公开对象”和模板，都没有就是社会）；不该看的行不写
      --info 文件.xlsx           台账里没有基本信息时，从这份单位信息表取
      --set 项目=内容            直接给出一项基本信息，可以写多次，比表里的优先
      --fonts 文件夹             优先用文件夹里的公文字体；写 system 就在这台电脑上找
      --embed-fonts              把用到的字也嵌入 DOCX，没有这些字体的电脑上也不走样
      --password 密码            台账设有打开密码时用
      --columns 字段=列          表头猜不准时说明哪一列是什么：写表头文字或列字母，用逗号分开
      --sheet 工作表名           台账在哪张工作表；可以写多次，写几张就合在一起算
      --draft                    缺的内容写成【待填：…】并标黄，不拒绝
      --with-ledger              加上附件：整改情况一览表，每一项一行，横排
      --taste                    属于习惯的也说
      --annotate                 校对的结果写成 Word 批注，另存一份 ……（校对）.docx
      --report 文件.xlsx         全部提示另写成一张表格
  -j, --jobs 个数                同时做几份（默认与处理器的核数相同）；几份都一样，做出来的一个字节不差
      --overwrite                写出以后被改动过的文件也替换；不加就不动它，新的写在旁边，名称后面带（新）
  -q, --quiet                    做成的不逐个说，也不画进度条；只说错误、注意和最后的汇总
      --partial                  名单（单位信息）上有单位还没有报，这次就是只出一部分：不算错误；有文件读不了的仍算
      --json                     在标准输出上逐行输出 JSON
只用于 build：
      --changed                  台账、单位信息、公示文本、选项、程序都没有变的不重出
      --summary-only             只做汇总，不出公示
      --no-summary               不做汇总
      --pick 台账                同一单位有几份台账时选定这一份，别的不出；可以写多次
      --issuer 单位              汇总通报的落款
      --shard 第几份/共几份      只做其中一份，例如 3/8，放在输出文件夹里自己的文件夹；各份可以在不同的电脑上做
      --force                    校对有错误也照出
      --mask                     身份证号、手机号码等写成 138****1234 的样子
只用于 check：
      --ledger 台账.xlsx         把文稿里写的数目与台账逐行对照

例子：
  gongshi build samples/xixian-ergao.xlsx
  gongshi build 台账.xlsx --set 落款日期=2023年8月5日 --out 公示
  gongshi check 公示.docx --ledger 台账.xlsx --annotate

退出码：0 完成；1 有台账没出成公示，名单上有单位没有报，同一单位有几份台账没有选定，或者有错误；2 用法不对。
`
