package ledger

import "testing"

// TestGuessOf: names that no table has are read by their last words, and names that only look like them are not.
func TestGuessOf(t *testing.T) {
	for name, want := range map[string]string{
		"整改落实具体措施": "整改措施", "拟采取整改举措": "整改措施", "下步整改措施": "", "长效机制措施": "", "是否落实措施": "",
		"完成时限要求": "整改时限", "公示期限": "", "整改时间节点要求": "整改时限",
		"问题点": "存在问题", "反馈问题详情": "存在问题", "问题来源": "", "问题类别": "", "问题性质": "", "问题个数": "", "其他问题": "",
		"清退违规款": "追缴资金", "已追缴违纪金额": "追缴资金", "应追缴款": "", "挽回经济损失": "", "追缴人": "",
		"对账销号情况": "完成情况", "完成质效": "完成情况", "是否验收销号": "完成情况", "公开情况": "", "完成时间": "",
		"落实整改情况及成效": "整改结果", "目前取得成效": "整改结果", "验收结果": "", "预期成效": "", "备注": "", "": "",
		"这一句话里虽然也有一些整改措施": "",
	} {
		if got := guessOf(foldLabel(name)); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

// TestGuessedColumns: a guess counts only in a row that is a header anyway, gives way to a name that is known, and two of one guess are none.
func TestGuessedColumns(t *testing.T) {
	for _, tt := range []struct {
		name  string
		head  []any
		codes []string
	}{
		{"a header of other names", row("序号", "问题点", "落实具体措施", "落实整改情况及成效", "对账销号情况"),
			[]string{"info ledger.column.guessed x!B1", "info ledger.column.guessed x!C1", "info ledger.column.guessed x!D1", "info ledger.column.guessed x!E1"}},
		{"a known name beside it", row("存在问题", "问题点", "整改措施", "整改结果", "完成情况"), []string{"info ledger.column.unknown x!B1"}},
		{"two of one guess", row("存在问题", "清退违规款", "退缴违纪款", "整改结果", "完成情况"), []string{"warning ledger.column.unknown x!B1", "warning ledger.column.unknown x!C1"}},
	} {
		_, list := readOne(t, build(t, nil, aSheet{name: "x", rows: [][]any{tt.head, row("题", "题一", "措施", "做了", "已完成")}}))
		t.Run(tt.name, func(t *testing.T) { wantCodes(t, list, tt.codes...) })
	}
}
