package ledger_test

import (
	"slices"
	"strings"
	"testing"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
)

// TestShapesInConflict: ledgers of which several columns claim one field.
func TestShapesInConflict(t *testing.T) {
	for _, s := range conflictShapes {
		t.Run(s.name, s.run)
	}
}

// one is a ledger of one sheet.
func one(rows ...[]any) []tab { return []tab{{name: "整改台账", rows: rows}} }

const bothOpen = "\n 2项=1+1+0 追缴0\n〔〕\n题一→\n题二→\n"

var conflictShapes = []shape{
	{name: "the exact name before a synonym", want: bothOpen, findings: []string{"info ledger.column.duplicate 整改台账!A1"},
		sheets: one(row("存在问题", "问题概述", "整改措施", "完成情况"), row("题一", "概一", "甲", "完成"), row("题二", "概二", "乙", "未完成"))},
	{name: "the exact name before a synonym left of it", want: bothOpen, findings: []string{"info ledger.column.duplicate 整改台账!B1"},
		sheets: one(row("问题摘要", "存在问题", "整改措施", "完成情况"), row("概一", "题一", "甲", "完成"), row("概二", "题二", "乙", "未完成"))},
	{name: "the exact name that only sums up is the category", want: "\n 2项=1+1+0 追缴0\n〔学习〕\n题一→\n题二→\n", findings: []string{"info ledger.column.levels 整改台账!A1"},
		sheets: one(row("存在问题", "具体问题", "整改措施", "完成情况"), row("学习", "题一", "甲", "完成"), row("", "题二", "乙", "未完成"))},
	{name: "details beside the exact name are asked about", want: "\n 2项=1+1+0 追缴0\n〔学习〕\n题一→\n〔会议〕\n题二→\n", findings: []string{"error ledger.column.levels 整改台账!B1"},
		sheets: one(row("存在问题", "问题表现", "整改措施", "完成情况"), row("学习", "题一", "甲", "完成"), row("会议", "题二", "乙", "未完成"))},
	{name: "反馈问题 over 具体问题, settled by the answer", columns: "问题类别=A,存在问题=B", want: "\n 2项=1+1+0 追缴0\n〔学习〕\n题一→\n题二→\n",
		sheets: one(row("反馈问题", "具体问题", "整改措施", "完成情况"), row("学习", "题一", "甲", "完成"), row("", "题二", "乙", "未完成"))},
	{name: "a blank column claims nothing", want: bothOpen, findings: []string{"info ledger.column.duplicate 整改台账!B1"},
		sheets: one(row("问题描述", "反馈问题", "整改措施", "完成情况"), row("", "题一", "甲", "完成"), row("", "题二", "乙", "未完成"))},
	{name: "a header that lists the statuses", want: "\n 2项=1+1+0 追缴0\n〔〕\n题一→开了会。\n题二→没有。\n", findings: []string{"info ledger.column.duplicate 整改台账!D1"},
		sheets: one(row("存在问题", "整改措施", "整改状况", "完成情况（已完成/未完成/长期坚持）"), row("题一", "甲", "开了会", "完成"), row("题二", "乙", "没有", "未完成"))},
	{name: "the only column with words for a status", want: "\n 2项=1+1+0 追缴0\n〔〕\n题一→开了会。\n题二→没有开。\n", findings: []string{"info ledger.column.duplicate 整改台账!C1"},
		sheets: one(row("存在问题", "整改措施", "完成情况", "整改完成情况"), row("题一", "甲", "完成", "开了会"), row("题二", "乙", "未完成", "没有开"))},
	{name: "two statuses that agree", want: bothOpen, findings: []string{"info ledger.column.duplicate 整改台账!C1"},
		sheets: one(row("存在问题", "整改措施", "完成情况", "销号情况"), row("题一", "甲", "完成", "已销号"), row("题二", "乙", "未完成", "未销号"))},
	{name: "two statuses that do not agree", want: bothOpen, findings: []string{"error ledger.column.duplicate 整改台账!D1"},
		sheets: one(row("存在问题", "整改措施", "完成情况", "销号情况"), row("题一", "甲", "完成", "未销号"), row("题二", "乙", "未完成", "未销号"))},
	{name: "two fields in doubt, both settled", want: bothOpen, findings: []string{"info ledger.column.duplicate 整改台账!A1", "info ledger.column.duplicate 整改台账!C1"},
		sheets: one(row("存在问题", "问题概述", "整改措施", "措施", "完成情况"), row("题一", "概", "甲", "子", "完成"), row("题二", "概", "乙", "丑", "未完成"))},
	{name: "money below one merged header", want: "\n 2项=1+1+0 追缴350\n〔〕\n题一→\n题二→\n", findings: []string{"info ledger.column.summed 整改台账!D2"},
		sheets: []tab{{name: "整改台账", merges: []string{"A1:A2", "B1:B2", "C1:C2", "D1:E1"}, rows: [][]any{row("存在问题", "整改措施", "完成情况", "追缴资金（元）"), row("", "", "", "现金", "转账"),
			row("题一", "甲", "完成", 100, 50), row("题二", "乙", "未完成", "", 200)}}}},
	{name: "money below one merged header that is no name of money, in 万元", want: "\n 2项=1+1+0 追缴35000\n〔〕\n题一→\n题二→\n", findings: []string{"info ledger.column.summed 整改台账!D2"},
		sheets: []tab{{name: "整改台账", merges: []string{"A1:A2", "B1:B2", "C1:C2", "D1:E1"}, rows: [][]any{row("存在问题", "整改措施", "完成情况", "处理资金（万元）"), row("", "", "", "追缴", "清退"),
			row("题一", "甲", "完成", 1, 0.5), row("题二", "乙", "未完成", "", 2)}}}},
	{name: "what is still to come is no part", want: "\n 1项=1+0+0 追缴150\n〔〕\n题一→\n", findings: []string{"info ledger.column.summed 整改台账!D2", "warning ledger.column.unknown 整改台账!F2"},
		sheets: []tab{{name: "整改台账", merges: []string{"A1:A2", "B1:B2", "C1:C2", "D1:F1"}, rows: [][]any{row("存在问题", "整改措施", "完成情况", "追缴资金（元）"), row("", "", "", "现金", "转账", "尚未追缴"),
			row("题一", "甲", "完成", 100, 50, 30)}}}},
	{name: "追缴 and 上缴 below one header may be one sum", want: "\n 1项=1+0+0 追缴100\n〔〕\n题一→\n", findings: []string{"error ledger.column.duplicate 整改台账!E2"},
		sheets: []tab{{name: "整改台账", merges: []string{"A1:A2", "B1:B2", "C1:C2", "D1:E1"}, rows: [][]any{row("存在问题", "整改措施", "完成情况", "追缴资金（元）"), row("", "", "", "追缴", "上缴"),
			row("题一", "甲", "完成", 100, 100)}}}},
	{name: "追缴 and 清退 side by side", want: "\n 1项=1+0+0 追缴100\n〔〕\n题一→\n", findings: []string{"error ledger.column.duplicate 整改台账!E1"},
		sheets: one(row("存在问题", "整改措施", "完成情况", "追缴资金（元）", "清退资金（元）"), row("题一", "甲", "完成", 100, 50))},
	{name: "清退 and 退还 side by side", want: "\n 1项=1+0+0 追缴100\n〔〕\n题一→\n", findings: []string{"error ledger.column.duplicate 整改台账!E1"},
		sheets: one(row("存在问题", "整改措施", "完成情况", "清退资金（元）", "退还群众（元）"), row("题一", "甲", "完成", 100, 100))},
	{name: "the same, only one of them", columns: "追缴资金=D", want: "\n 1项=1+0+0 追缴100\n〔〕\n题一→\n", findings: []string{"warning ledger.column.unknown 整改台账!E1"},
		sheets: one(row("存在问题", "整改措施", "完成情况", "已追缴（元）", "已上缴财政（元）"), row("题一", "甲", "完成", 100, 100))},
	{name: "the same, added up", columns: "追缴资金=D+已上缴财政", want: "\n 2项=1+1+0 追缴450.5\n〔〕\n题一→\n题二→\n",
		sheets: one(row("存在问题", "整改措施", "完成情况", "已追缴（元）", "已上缴财政（元）"), row("题一", "甲", "完成", 100, 50), row("题二", "乙", "未完成", 0, "300.5元"))},
	{name: "what is settled on one sheet is not settled on another", want: "\n 2项=2+0+0 追缴0\n〔甲类〕\n题一→\n〔乙类〕\n［学习］\n题二→\n", findings: []string{"info sheet.joined 甲类!", "error ledger.column.duplicate 甲类!B1", "error ledger.column.levels 乙类!B1"},
		sheets: []tab{{name: "甲类", rows: [][]any{row("反馈问题", "具体问题", "整改措施", "完成情况"), row("题一", "", "甲", "完成")}},
			{name: "乙类", rows: [][]any{row("反馈问题", "具体问题", "整改措施", "完成情况"), row("学习", "题二", "乙", "完成")}}}},
	{name: "letters of one sheet say nothing of another", want: "\n 2项=2+0+0 追缴0\n〔甲类〕\n题一→\n〔乙类〕\n题二→\n", findings: []string{"info sheet.joined 甲类!", "info ledger.column.duplicate 甲类!B1"},
		sheets: []tab{{name: "甲类", rows: [][]any{row("问题概述", "存在问题", "整改措施", "完成情况"), row("概", "题一", "甲", "完成")}},
			{name: "乙类", rows: [][]any{row("存在问题", "整改措施", "完成情况"), row("题二", "乙", "完成")}}}},
	{name: "a column with nothing in it is no second sum", want: "\n 1项=1+0+0 追缴100\n〔〕\n题一→\n", findings: []string{"info ledger.column.unknown 整改台账!E1"},
		sheets: one(row("存在问题", "整改措施", "完成情况", "追缴资金（元）", "上缴财政（元）"), row("题一", "甲", "完成", 100))},
	{name: "counts told of in their place", want: "\n 1项=1+0+0 追缴0\n〔〕\n题→\n", findings: []string{"info ledger.column.unknown 整改台账!D1", "info ledger.column.unknown 整改台账!E1", "info ledger.column.unknown 整改台账!F1", "info ledger.column.unknown 整改台账!G1"},
		sheets: one(row("存在问题", "整改措施", "完成情况", "完善制度（项）", "难易程度", "信访件（件）", "分值"), row("题", "措", "已完成", 3, "易", 2, "甲"))},
}

// TestAnswersThatWork: what is offered has been tried, and says what would be read.
func TestAnswersThatWork(t *testing.T) {
	for _, tt := range []struct {
		name string
		rows [][]any
		want []string
	}{
		{"levels", [][]any{row("反馈问题", "具体问题", "整改措施", "完成情况"), row("学习", "题一", "甲", "完成"), row("会议", "题二", "乙", "未完成")},
			[]string{"问题类别=A,存在问题=B：读出2项，已完成1项，第一个问题是“学习”下的“题一”", "存在问题=A：读出2项，已完成1项，第一个问题是“学习”"}},
		{"money", [][]any{row("存在问题", "整改措施", "完成情况", "追缴资金（元）", "清退资金（元）"), row("题一", "甲", "完成", 100, 50)},
			[]string{"追缴资金=D+E：读出1项，已完成1项，追缴资金150元，第一个问题是“题一”", "追缴资金=D：读出1项，已完成1项，追缴资金100元，第一个问题是“题一”", "追缴资金=E：读出1项，已完成1项，追缴资金50元，第一个问题是“题一”"}},
		{"two fields", [][]any{row("反馈问题", "具体问题", "整改措施", "完成情况", "追缴资金", "清退资金"), row("学习", "题一", "甲", "完成", 1, 2)},
			[]string{"问题类别=A,存在问题=B,追缴资金=E+F：读出1项，已完成1项，追缴资金3元，第一个问题是“学习”下的“题一”", "问题类别=A,存在问题=B,追缴资金=E：读出1项，已完成1项，追缴资金1元，第一个问题是“学习”下的“题一”",
				"问题类别=A,存在问题=B,追缴资金=F：读出1项，已完成1项，追缴资金2元，第一个问题是“学习”下的“题一”", "存在问题=A,追缴资金=E+F：读出1项，已完成1项，追缴资金3元，第一个问题是“学习”"}},
		{"a hundred columns", [][]any{append(slices.Repeat(row("问题"), 100), "完成情况"), append(slices.Repeat(row("题"), 100), "完成")},
			[]string{"问题类别=A,存在问题=D：读出1项，已完成1项，第一个问题是“题”下的“题”", "存在问题=A：读出1项，已完成1项，第一个问题是“题”", "存在问题=B：读出1项，已完成1项，第一个问题是“题”", "存在问题=C：读出1项，已完成1项，第一个问题是“题”"}},
	} {
		_, list := ledger.Read(sheet.Open("台账.xlsx", workbook(t, false, one(tt.rows...)), ""), ledger.Options{})
		i := slices.IndexFunc(list, func(f finding.Finding) bool { return f.Is(finding.ColumnDuplicate, finding.LevelsUnclear) })
		var got []string
		for _, a := range list[i].Remedy.Answers {
			got = append(got, a.Object+"："+a.Reads)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s:\n%s", tt.name, strings.Join(got, "\n"))
		}
	}
}
