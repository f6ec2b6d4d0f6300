package ledger_test

import (
	"strings"
	"testing"

	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
)

// progressHead is a ledger without 完成情况.
var progressHead = row("序号", "问题类别", "存在问题", "整改措施", "整改进展")

// progressRows gives each problem what stands under 整改进展.
func progressRows(cells ...any) [][]any {
	rows := [][]any{progressHead}
	for i, c := range cells {
		name := []string{"甲", "乙", "丙", "丁"}[i]
		rows = append(rows, row(i+1, "教学管理", "问题"+name, "措施"+name, c))
	}
	return rows
}

func inSheet(rows [][]any, merges ...string) []tab {
	return []tab{{name: "整改台账", rows: rows, merges: merges}}
}

// TestOpeningsSaid: what is said of the words at the beginning is what becomes of them.
func TestOpeningsSaid(t *testing.T) {
	for cell, want := range map[string]string{
		"1.已完成。开会。2.已完成。发文。":  "印出来时略去",
		"1.已完成。开会。2.正在推进。发文。": "印出来时略去；一格里几条的情况不同的，照原样印",
	} {
		_, list := ledger.Read(sheet.Open("台账.xlsx", workbook(t, false, inSheet(progressRows(cell, "未完成。起草方案。"))), ""), ledger.Options{})
		if said := list[0].Text(nil); !strings.HasSuffix(said, want) {
			t.Errorf("%s: %s, want %s", cell, said, want)
		}
	}
}

// TestStatusWithoutColumn: a ledger that says in 整改进展, or under some other name, how far each row has come.
func TestStatusWithoutColumn(t *testing.T) {
	for _, s := range []shape{
		{name: "every cell begins with a status", sheets: inSheet(progressRows("已完成。开会2次。", "正在推进：起草了方案", "长期坚持，常抓不懈。调研12次。", "（未完成）等待批复")),
			want: "\n 4项=1+2+1 追缴0\n〔教学管理〕\n问题甲→开会2次。\n问题乙→起草了方案。\n问题丙→长期坚持，常抓不懈。调研12次。\n问题丁→等待批复。\n", findings: []string{"info ledger.status.opening 整改台账!E1"}},
		{name: "one cell was forgotten", sheets: inSheet(progressRows("已完成。开会2次。", "正在推进。起草方案。", "调研12次。", "已完成。修订制度。")),
			want: "\n 4项=0+0+0 追缴0\n〔教学管理〕\n问题甲→开会2次。\n问题乙→起草方案。\n问题丙→调研12次。\n问题丁→修订制度。\n", findings: []string{"error ledger.status.missing 整改台账!E4"}},
		{name: "one of three was forgotten", sheets: inSheet(progressRows("已完成。开会2次。", "起草方案。", "未完成。调研12次。")),
			want: "\n 3项=0+0+0 追缴0\n〔教学管理〕\n问题甲→开会2次。\n问题乙→起草方案。\n问题丙→调研12次。\n", findings: []string{"error ledger.status.missing 整改台账!E3"}},
		{name: "a share, a word that says how, a note, a blank", sheets: inSheet(progressRows("90%。办了9件。", "立行立改。发了文。", "未完成（持续推进）：已退还", "已完成 已退100元")),
			want: "\n 4项=2+2+0 追缴0\n〔教学管理〕\n问题甲→办了9件。\n问题乙→立行立改。发了文。\n问题丙→已退还。\n问题丁→已退100元。\n", findings: []string{"info ledger.status.opening 整改台账!E1"}},
		{name: "most do not say it", sheets: inSheet(progressRows("已完成。开会2次。", "起草方案。", "调研12次。", "修订制度。")),
			want: "\n 4项=0+0+0 追缴0\n〔教学管理〕\n问题甲→开会2次。\n问题乙→起草方案。\n问题丙→调研12次。\n问题丁→修订制度。\n", findings: []string{"error ledger.column.missing 整改台账!A1"}},
		{name: "a result given once and blank below", sheets: inSheet(append(progressRows("已完成。开会2次。", "已完成。修订制度。"), row(3, "教学管理", "问题乙", "措施丙", ""))),
			want: "\n 3项=2+0+0 追缴0\n〔教学管理〕\n问题甲→开会2次。\n问题乙→修订制度。\n", findings: []string{"info ledger.status.opening 整改台账!E1", "error ledger.status.missing 整改台账!E4"}},
		{name: "a result merged over its rows", sheets: inSheet(append(progressRows("已完成。开会2次。", "正在推进。修订制度。"), row(3, "教学管理", "问题乙", "措施丙", "")), "E3:E4"),
			want: "\n 3项=1+2+0 追缴0\n〔教学管理〕\n问题甲→开会2次。\n问题乙→修订制度。\n", findings: []string{"info ledger.status.opening 整改台账!E1"}},
		{name: "numbered results of one status each", sheets: inSheet(progressRows("1.已完成。开会。2.已完成。发文。", "未完成。起草方案。")),
			want: "\n 2项=1+1+0 追缴0\n〔教学管理〕\n问题甲→1.开会。2.发文。\n问题乙→起草方案。\n", findings: []string{"info ledger.status.opening 整改台账!E1"}},
		{name: "numbered results of different statuses", sheets: inSheet(progressRows("1.已完成。开会。2.正在推进。发文。", "未完成。起草方案。")),
			want: "\n 2项=0+1+0 追缴0\n〔教学管理〕\n问题甲→1.已完成。开会。2.正在推进。发文。\n问题乙→起草方案。\n", findings: []string{"info ledger.status.opening 整改台账!E1", "error ledger.status.unknown 整改台账!E2"}},
		{name: "prose under 整改完成情况", sheets: inSheet([][]any{row("存在问题", "整改措施", "整改完成情况"), row("问题甲", "措施甲", "已完成。开会2次。"), row("问题乙", "措施乙", "正在推进。起草方案。")}),
			want: "\n 2项=1+1+0 追缴0\n〔〕\n问题甲→开会2次。\n问题乙→起草方案。\n", findings: []string{"info ledger.status.opening 整改台账!C1"}},
		{name: "statuses under another name", sheets: inSheet([][]any{row("存在问题", "整改措施", "整改结果", "目前怎样"), row("问题甲", "措施甲", "开了会", "已完成"), row("问题乙", "措施乙", "起草方案", "正在推进")}),
			want: "\n 2项=1+1+0 追缴0\n〔〕\n问题甲→开了会。\n问题乙→起草方案。\n", findings: []string{"info ledger.status.opening 整改台账!D1"}},
		{name: "statuses under two other names", sheets: inSheet([][]any{row("存在问题", "整改措施", "整改结果", "目前怎样", "上月怎样"), row("问题甲", "措施甲", "开了会", "已完成", "未完成")}),
			want: "\n 1项=0+0+0 追缴0\n〔〕\n问题甲→开了会。\n", findings: []string{"error ledger.column.missing 整改台账!A1", "info ledger.column.unknown 整改台账!D1", "info ledger.column.unknown 整改台账!E1"}},
		{name: "another name over ticks", sheets: inSheet([][]any{row("存在问题", "整改措施", "整改结果", "公开栏"), row("问题甲", "措施甲", "开了会", "√")}),
			want: "\n 1项=0+0+0 追缴0\n〔〕\n问题甲→开了会。\n", findings: []string{"error ledger.column.missing 整改台账!A1", "info ledger.column.unknown 整改台账!D1"}},
		{name: "完成情况 given once and blank below", sheets: inSheet([][]any{row("存在问题", "整改措施", "整改结果", "完成情况"), row("问题甲", "措施甲", "开了会", "已完成"), row("问题甲", "措施乙", "发了文", "")}),
			want: "\n 2项=1+0+0 追缴0\n〔〕\n问题甲→一是开了会；二是发了文。\n", findings: []string{"error ledger.status.missing 整改台账!D3"}},
		{name: "ticks with dates", sheets: inSheet([][]any{row("存在问题", "整改措施", "整改结果", "已完成", "未完成", "长期坚持"), row("问题甲", "措施甲", "开了会", "2023.6.20"), row("问题乙", "措施乙", "起草", "", "√（12月底前）"), row("问题丙", "措施丙", "调研", "", "", "[√]")}),
			want: "\n 3项=1+1+1 追缴0\n〔〕\n问题甲→开了会。\n问题乙→起草。\n问题丙→调研。\n"},
	} {
		t.Run(s.name, s.run)
	}
}
