package screen

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"gongshi/generator/finding"
	"gongshi/generator/run"
	"gongshi/generator/summary"
)

// TestCount: the counts at the end are those of the lines told, by severity; what --quiet leaves out is not counted.
func TestCount(t *testing.T) {
	list := finding.List{
		lack("", "落款日期"), lack("", "联系电话"),
		finding.StatusUnknown.At(finding.Where{File: "a.xlsx"}, nil),
		finding.SheetJoined.At(finding.Where{File: "a.xlsx"}, nil),
	}
	for quiet, want := range map[bool]string{false: "共2处错误、1处说明。\n", true: "共2处错误。\n"} {
		var stderr bytes.Buffer
		s := New(nil, &stderr, Options{Gather: true, Quiet: quiet})
		s.Findings(list)
		s.Flush()
		s.Count()
		if told := stderr.String(); !strings.HasSuffix(told, want) || strings.Count(told, "错误：") != 2 || strings.Contains(told, "说明：") == quiet {
			t.Errorf("quiet %v: %s", quiet, told)
		}
	}
}

// TestUnplaced: each reason is told once, with its units in their order; that of one unit alone is told as it is.
func TestUnplaced(t *testing.T) {
	var stderr bytes.Buffer
	s := New(nil, &stderr, Options{Gather: true})
	unplaced := func(file, unit, why string) finding.List {
		return finding.List{finding.OutputFailed.At(finding.Where{File: file, Excerpt: unit}, finding.Values{"folder": "out", "why": why})}
	}
	for i := range 12 {
		s.Findings(unplaced(fmt.Sprintf("%d.xlsx", i), fmt.Sprintf("第%d校", i), "没有权限"))
	}
	s.Findings(unplaced("b.xlsx", "乙校", "那里已经有一个同名的文件"))
	s.Flush()
	if stderr.Len() > 0 {
		t.Error("told before the end: " + stderr.String())
	}
	s.Tell(run.Finished{})
	s.Count()
	const hint = "。先解决它，或者用 --out 换一个文件夹；这次没有留下半截文件。\n"
	const want = "错误：文件写不进文件夹“out”：没有权限，12个单位的公示没有写出：第0校、第1校、第2校、第3校、第4校、第5校、第6校、第7校、第8校、第9校 等" + hint +
		"错误：b.xlsx：文件写不进文件夹“out”：那里已经有一个同名的文件" + hint + "共2处错误。\n"
	if got := stderr.String(); got != want || !s.Failed() {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestTotal: who has no numbers is named, the first ten of each kind.
func TestTotal(t *testing.T) {
	var stdout bytes.Buffer
	s := New(&stdout, &bytes.Buffer{}, Options{})
	many := strings.Fields("一 二 三 四 五 六 七 八 九 十 十一")
	s.Tell(run.Summed{Total: summary.Total{Total: 114, Done: 100, Open: 10, Ongoing: 4, Rate: "92%", Units: 14, Failed: many, Unread: []string{"坏的.xlsx"}, Closed: []string{"乡镇学校"}}, Files: []string{"out/汇总.xlsx"}})
	const want = "一共14个单位，11个没有出成（一、二、三、四、五、六、七、八、九、十 等），另有1份台账读不出来或者看不出是哪个单位的（坏的.xlsx），另有1个文件夹打不开（乡镇学校）；" +
		"共114项，已完成100项，未完成10项，长期坚持4项，完成率92%\n  已写好 out/汇总.xlsx\n"
	if got := stdout.String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
