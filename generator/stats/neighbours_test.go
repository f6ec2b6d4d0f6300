package stats

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"gongshi/generator/golden"
	"gongshi/generator/ledger"
)

var _ = flag.Bool("update", false, "write the golden file anew: go test ./generator/stats -update")

// resultTexts are 整改结果 as people write them, of one row or, with ‖ between them, of several; a \n is a line end.
var resultTexts = []string{
	"完善了制度；", "完善了制度。。抓了落实，，见了成效", "校长说：“一定改好。”", "完善了制度（见附件。）", "见 http://example.cn/a.", "修订制度.", "还有很多……", "具体如下：", "待定", "做法如下：\\n（1）学；\\n（2）改；",
	"1.加强学习，\\n2.完善制度，", "●制定制度。\\n●开展检查。", "已完成。制定制度。", "【已完成】开展检查", "1.已完成。制定制度；2.已完成。开展检查", "1.已完成。制定制度；2.正在推进。开展检查", "整改进展：正在推进：已印发方案",
	"加强学习。‖建立制度；", "一是加强学习；‖二是，建立制度。", "1.加强学习‖（2）建立制度‖③开展检查", "一是开了会；二是发了文。‖一是建了制度；二是抓了检查。", "三、四年级已开齐课程。‖完成维修。", "一、二年级甲\\n三、四年级乙‖丙",
	"甲。‖一是成立专班。具体为：一是选人，二是定岗。", "一是甲；三是乙。‖丙", "完善了制度‖完善了制度。‖发了文", "开会\\n发文。‖检查", "做了吗？‖好！", "1.5万元已追回‖发了文", "整改结果：已改。",
}

// headingTexts are 存在问题 or 问题类别, with ‖ between several.
var headingTexts = []string{
	"一、政治建设方面‖二、作风建设方面。", "（一）政治建设‖（二）作风建设", "1.政治建设‖2、作风建设", "一、二年级教学‖三、四年级教学", "（1）班管理混乱‖（3）号楼漏水", "（1）班子建设‖（3）号召力不强", "2022年以来作风建设‖作风建设",
	"把关不严。监督不力；", "存在问题1：把关不严", "反馈问题：把关不严", "1.2022年以来未开会", "党的建设方面（共3个问题）‖作风建设方面存在问题2个", "（三）政治建设‖（四）作风建设‖（五）队伍建设", "1、把关不严‖2、监督不力‖4、执行不严",
}

// TestNeighbours: what is printed of results and headings hangs on the characters that it should hang on. The golden file has each, and each that lacks one of its
// characters, where that does more than leave it out. A line that changes is a text that reads otherwise than before: read it, and, where it is right,
// write the file anew with -update.
func TestNeighbours(t *testing.T) {
	var b strings.Builder
	for _, c := range []struct {
		texts  []string
		become func([]string) string
	}{{resultTexts, printedResult}, {headingTexts, printedHeadings}} {
		for _, text := range c.texts {
			become := func(text string) string { return c.become(strings.Split(strings.ReplaceAll(text, `\n`, "\n"), "‖")) }
			base := become(text)
			fmt.Fprintf(&b, "%s = %s\n", text, base)
			runes := []rune(text)
			for i, r := range runes {
				if got := become(string(runes[:i]) + string(runes[i+1:])); strings.Count(text, string(r)) > 1 || got != strings.ReplaceAll(base, string(r), "") {
					fmt.Fprintf(&b, "\t−%c%d: %s\n", r, i, got)
				}
			}
		}
	}
	golden.Hold(t, "testdata/neighbours.golden", b.String())
}

// printedResult is what a problem's rows with these results print, and what Enumerate makes of them.
func printedResult(texts []string) string {
	u := &ledger.Unit{}
	for i, text := range texts {
		u.Items = append(u.Items, ledger.Item{Problem: ledger.Field{Text: "问题"}, Result: ledger.Field{Text: text, Cell: fmt.Sprint("E", i+2)}})
	}
	return strings.Join(Collect(u).Categories[0].Problems[0].Result, "¶") + " | " + Enumerate(texts)
}

// printedHeadings is what categories of these names, and problems of these texts in two categories, are called.
func printedHeadings(texts []string) string {
	u, p := &ledger.Unit{}, &ledger.Unit{}
	for i, text := range texts {
		u.Items = append(u.Items, ledger.Item{Category: ledger.Field{Text: text}, Problem: ledger.Field{Text: "问题"}})
		p.Items = append(p.Items, ledger.Item{Category: ledger.Field{Text: []string{"甲", "乙"}[i/2%2]}, Problem: ledger.Field{Text: text}})
	}
	var out []string
	for _, c := range Collect(u).Categories {
		out = append(out, c.Title+"·"+CutCount(c.Title))
	}
	for _, c := range Collect(p).Categories {
		for _, problem := range c.Problems {
			out = append(out, fmt.Sprint(c.No, problem.No, problem.Title))
		}
	}
	return strings.Join(out, "/")
}
