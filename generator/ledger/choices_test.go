package ledger

import (
	"slices"
	"testing"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// TestRemedyChoices: where one of a few has to be chosen, the remedy has them, for programs that read no sentences.
func TestRemedyChoices(t *testing.T) {
	of := func(name, problem, status string) aSheet {
		return aSheet{name: name, rows: [][]any{row("存在问题", "整改措施", "完成情况"), row(problem, "甲", status)}}
	}
	info := build(t, nil, plainLedger(), aSheet{name: "基本信息", rows: [][]any{row("项目", "内容"), row("盖章", "也许")}})
	for _, tt := range []struct {
		kind *finding.Kind
		data []byte
		want []string
	}{
		{finding.StatusUnknown, build(t, nil, of("整改台账", "题", "大概完成了")), []string{"已完成", "未完成", "长期坚持"}},
		{finding.StatusMissing, build(t, nil, of("整改台账", "题", "")), []string{"已完成", "未完成", "长期坚持"}},
		{finding.InfoChoice, info, []string{"是", "否"}},
		{finding.SheetCopy, build(t, nil, of("整改台账", "题", "完成"), of("又一张", "题", "完成")), []string{"整改台账", "又一张"}},
		{finding.SheetJoined, build(t, nil, of("一中", "题", "完成"), of("城关小学", "另一题", "完成")), []string{"一中", "城关小学"}},
	} {
		t.Run(tt.kind.Code, func(t *testing.T) {
			_, list := Read(sheet.Open("台账.xlsx", tt.data, ""), Options{})
			i := slices.IndexFunc(list, func(f finding.Finding) bool { return f.Is(tt.kind) })
			if i < 0 {
				t.Fatalf("not found among %v", codes(list))
			}
			if got := list[i].Remedy.Choices; !slices.Equal(got, tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}
