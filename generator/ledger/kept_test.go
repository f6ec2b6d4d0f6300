package ledger_test

import (
	"testing"

	"gongshi/generator/ledger"
)

// What a moved ledger keeps for the record is passed over without a word, but only beside a ledger in the form.
func TestKept(t *testing.T) {
	head := append(plainHead, "旧表：销号情况", "旧表：清退金额（万元）")
	kept := tab{name: "台账（旧表）", rows: under(plainHead)}
	info := tab{name: "基本信息（旧表）", rows: [][]any{row("单位简称", "旧"), row("派出机关", "县委"), row("盖章", "是")}}
	for _, s := range []shape{
		{name: "sheets and columns", sheets: []tab{{name: "整改台账", rows: under(head)}, kept, info}, want: plainWant},
		{name: "no ledger beside it", sheets: []tab{kept}, want: plainWant},
		{name: "a unit with a blank row of its own", want: "一中 1项=1+0+0 追缴0\n〔类〕\n问题→结果。\n二中 1项=1+0+0 追缴0\n〔类〕\n问题→结果。\n", sheets: []tab{
			{name: "整改台账", rows: [][]any{row("单位", "问题类别", "存在问题", "整改结果", "完成情况"), row("一中", "类", "问题", "结果", "已完成"), row("二中", "类", "问题", "结果", "已完成")}},
			{name: "单位信息", rows: [][]any{row("单位", "单位全称", "盖章"), row("一中"), row("二中", "第二中学"), row("注：看一看")}}}},
	} {
		t.Run(s.name, s.run)
	}
	for text, want := range map[string]bool{"通讯录（旧表）": true, "通讯录(旧表)": true, "旧表": false, "（旧表）通讯录": false} {
		if ledger.IsKeptSheet(text) != want {
			t.Errorf("%s: %v", text, !want)
		}
	}
}
