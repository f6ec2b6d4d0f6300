package ledger

import "testing"

// carries are rows under a header, and the items that are read from them; a cell that was carried down is named behind @.
var carries = []struct {
	name   string
	rows   [][]any
	merges []string
	want   string
	codes  []string
}{
	{"every cell filled",
		[][]any{row("类", "题", "措1", "果1", "完成"), row("类", "题", "措2", "果2", "完成")}, nil,
		"类 题 措1 果1 完成\n类 题 措2 果2 完成", nil},
	{"blanks under filled cells",
		[][]any{row("类", "题", "措1", "果", "完成"), row("", "", "措2", "", "完成"), row("", "题2", "措3", "果3", "完成")}, nil,
		"类 题 措1 果 完成\n类@A2 题@B2 措2 果@D2 完成\n类@A2 题2 措3 果3 完成", nil},
	{"merged cells",
		[][]any{row("类", "题", "措1", "果", "完成"), row("", "", "措2", "", "完成"), row("", "题2", "措3", "果3", "完成")},
		[]string{"A2:A4", "B2:B3", "D2:D3"},
		"类 题 措1 果 完成\n类@A2 题@B2 措2 果@D2 完成\n类@A2 题2 措3 果3 完成", nil},
	{"merged status, measure and all",
		[][]any{row("类", "题", "措", "果1", "完成"), row("", "", "", "果2", "")}, []string{"A2:A3", "B2:B3", "C2:C3", "E2:E3"},
		"类 题 措 果1 完成\n类@A2 题@B2 措@C2 果2 完成@E2", nil},
	{"a result of its own in each row",
		[][]any{row("类", "题", "措1", "果1", "完成"), row("", "", "措2", "果2", "完成")}, nil,
		"类 题 措1 果1 完成\n类@A2 题@B2 措2 果2 完成", nil},
	{"a result stops at the next problem",
		[][]any{row("类", "题", "措1", "果", "完成"), row("", "题2", "措2", "", "完成")}, nil,
		"类 题 措1 果 完成\n类@A2 题2 措2  完成", nil},
	{"a result stops at the next category",
		[][]any{row("类", "题", "措1", "果", "完成"), row("类2", "题", "措2", "", "完成")}, nil,
		"类 题 措1 果 完成\n类2 题 措2  完成", nil},
	{"a problem stops at the next category",
		[][]any{row("类", "题", "措1", "果", "完成"), row("类2", "", "措2", "", "完成")}, nil,
		"类 题 措1 果 完成\n类2  措2  完成", []string{"error ledger.problem.missing x!B3"}},
	{"the same category written again is no new one",
		[][]any{row("类", "题", "措1", "果", "完成"), row("类", "", "措2", "", "完成"), row("类", "题", "措3", "", "完成")}, nil,
		"类 题 措1 果 完成\n类 题@B2 措2 果@D2 完成\n类 题 措3 果@D2 完成", nil},
	{"the first row has no problem",
		[][]any{row("类", "", "措1", "果", "完成")}, nil, "类  措1 果 完成", []string{"error ledger.problem.missing x!B2"}},
	{"a category alone",
		[][]any{row("类"), row("", "题", "措1", "果", "完成")}, nil, "类    \n类@A2 题 措1 果 完成", []string{"error ledger.problem.missing x!B2"}},
	{"blank rows between",
		[][]any{row("类", "题", "措1", "果", "完成"), row(), row("", "", "措2", "", "完成")}, nil,
		"类 题 措1 果 完成\n类@A2 题@B2 措2 果@D2 完成", nil},
	{"a merged range over a blank row",
		[][]any{row("类", "题", "措1", "果", "完成"), row(), row("", "", "措2", "", "完成")}, []string{"A2:A4", "B2:B4", "D2:D4"},
		"类 题 措1 果 完成\n类@A2 题@B2 措2 果@D2 完成", nil},
	{"cells merged sideways count for the first column",
		[][]any{row("类", "题", "措", "", "完成")}, []string{"C2:D2"}, "类 题 措  完成", nil},
	{"no status",
		[][]any{row("类", "题", "措1", "果", ""), row("", "", "措2", "", "在办")}, nil,
		"类 题 措1 果 \n类@A2 题@B2 措2 果@D2 在办", []string{"error ledger.status.missing x!E2", "error ledger.status.unknown x!E3"}},
	{"one finding for a merged status",
		[][]any{row("类", "题", "措1", "果", "在办"), row("", "", "措2"), row("", "", "措3", "", "")}, []string{"E2:E3"},
		"类 题 措1 果 在办\n类@A2 题@B2 措2 果@D2 在办@E2\n类@A2 题@B2 措3 果@D2 ",
		[]string{"error ledger.status.unknown x!E2", "error ledger.status.missing x!E4"}},
	{"a status alone",
		[][]any{row("类", "题", "措1", "果", "完成"), row("", "", "", "", "完成")}, nil,
		"类 题 措1 果 完成", []string{"error ledger.row.part x!E3"}},
	{"a status of its own within a merged problem",
		[][]any{row("类", "题", "措1", "果", "完成"), row("", "", "", "", "未完成")}, []string{"B2:B3", "C2:C3"},
		"类 题 措1 果 完成\n类@A2 题@B2 措1@C2 果@D2 未完成", nil},
	{"totals, notes and signatures",
		[][]any{row("类", "题", "措1", "果", "完成"), row("合 计", "", "1项", "", "完成1项"), row("注：以上数据截至2023年8月"), row("", "填表人：张三", "", "审核人：李四")},
		[]string{"A4:E4"}, "类 题 措1 果 完成",
		[]string{"info ledger.row.skipped x!A3", "info ledger.row.skipped x!A4", "info ledger.row.skipped x!B5"}},
	{"a problem may begin like a note",
		[][]any{row("类", "说明：报告不全", "措1", "果", "完成"), row("注：意识不强", "题", "措", "果", "完成")}, nil,
		"类 说明：报告不全 措1 果 完成\n注：意识不强 题 措 果 完成", nil},
	{"the header again on the next page",
		[][]any{row("类", "题", "措1", "果", "完成"), row("问题类别", "存在 问题", "整改措施", "整改结果", "完成情况"), row("", "", "措2", "", "完成")}, nil,
		"类 题 措1 果 完成\n类@A2 题@B2 措2 果@D2 完成", []string{"info ledger.row.skipped x!A3"}},
	{"a title across the table",
		[][]any{row("一、教学方面"), row("类", "题", "措1", "果", "完成")}, []string{"A2:E2"},
		"类 题 措1 果 完成", []string{"info ledger.row.skipped x!A2"}},
	{"cells hidden by a merge do not count, and are told",
		[][]any{row("类", "题", "措1", "果", "完成"), row("藏", "藏", "措2", "藏", "藏")}, []string{"A2:A3", "B2:B3", "D2:D3", "E2:E3"},
		"类 题 措1 果 完成\n类@A2 题@B2 措2 果@D2 完成@E2", []string{"warning cell.covered x!A2"}},
	{"text is data",
		[][]any{row("一、类", "# 题", "{{.措}}", "=", "完成")}, nil, "一、类 # 题 {{.措}} = 完成", nil},
}

func TestCarryDown(t *testing.T) {
	for _, tt := range carries {
		t.Run(tt.name, func(t *testing.T) {
			u, list := readOne(t, mergeAfter(t, build(t, nil, aSheet{name: "x", rows: append([][]any{cols}, tt.rows...)}), tt.merges))
			if got := shape(u); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
			wantCodes(t, list, tt.codes...)
		})
	}
}
