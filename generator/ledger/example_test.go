package ledger_test

import (
	"slices"
	"testing"

	"gongshi/generator/ledger"
)

func TestExampleRow(t *testing.T) {
	head := row("序号", "问题类别", "存在问题", "整改措施", "整改结果", "完成情况", "追缴资金（元）", "诫勉谈话（人）")
	e := ledger.Example
	example := row("示例", e["问题类别"], e["存在问题"], e["整改措施"], e["整改结果"], e["完成情况"], 155, 1)
	other := row("（示例）", e["问题类别"], "门窗破损", "换窗", "换了窗", "已完成", 90)
	real := row(1, "后勤", "灯坏了", "换灯", "换了灯", "已完成", 20)
	same := slices.Clone(example)
	same[0] = 1
	const one = " 1项=1+0+0 追缴20 诫勉谈话0人\n〔后勤〕\n灯坏了→换了灯。\n"
	for _, s := range []shape{
		{name: "the form's own says nothing", sheets: []tab{{name: "整改台账", rows: [][]any{head, example, real}}}, want: one},
		{name: "in any row", sheets: []tab{{name: "整改台账", rows: [][]any{head, real, example}}}, want: one},
		{name: "written over", sheets: []tab{{name: "整改台账", rows: [][]any{head, other, real}}}, want: one,
			findings: []string{"warning ledger.row.example 整改台账!A2"}},
		{name: "unmarked it is a row", sheets: []tab{{name: "整改台账", rows: [][]any{head, same}}},
			want: " 1项=1+0+0 追缴155 诫勉谈话1人\n〔党建工作方面〕\n会议记录不完整→已修订会议记录办法，补齐了会议记录。\n"},
		{name: "nothing but the example", sheets: []tab{{name: "整改台账", rows: [][]any{head, example}}}, want: "\x20" + "0项=0+0+0 追缴0 诫勉谈话0人\n",
			findings: []string{"error ledger.rows.none 整改台账!A1"}},
		{name: "a form beside a ledger is passed over", sheets: []tab{{name: "空表", rows: [][]any{head, example}}, {name: "后勤台账", rows: [][]any{head, real}}}, want: one},
		{name: "what stands above does not carry down from it", sheets: []tab{{name: "整改台账", rows: [][]any{head, example, row(1, "", "", "换灯", "换了灯", "已完成")}}},
			want:     " 1项=1+0+0 追缴0 诫勉谈话0人\n〔〕\n→换了灯。\n",
			findings: []string{"error ledger.category.missing 整改台账!B3", "error ledger.problem.missing 整改台账!C3"}},
	} {
		t.Run(s.name, s.run)
	}
}
