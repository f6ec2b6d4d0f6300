package ledger

import "testing"

// TestRepeats: the same 序号 for two problems of a category, and the same problem apart, are told; numbers that begin anew, several rows of one
// problem and merged cells are no slips.
func TestRepeats(t *testing.T) {
	head := row("序号", "问题类别", "存在问题", "整改措施", "完成情况")
	for _, tt := range []struct {
		name   string
		rows   [][]any
		merges []string
		want   []string
	}{
		{"twice", [][]any{head, row(1, "甲", "一", "a", "已完成"), row(1, "甲", "二", "b", "已完成"), row(3, "甲", "三", "c", "已完成")}, nil,
			[]string{"warning ledger.no.duplicate x!A3"}},
		{"anew in each category", [][]any{head, row(1, "甲", "一", "a", "已完成"), row(1, "乙", "二", "b", "已完成")}, nil, nil},
		{"rows of one problem", [][]any{head, row(1, "甲", "一", "a", "已完成"), row(1, "甲", "一", "b", "已完成")}, nil, nil},
		{"merged", [][]any{head, row(1, "甲", "一", "a", "已完成"), row("", "甲", "二", "b", "已完成")}, []string{"A2:A3"}, nil},
		{"apart", [][]any{head, row(1, "甲", "一", "a", "已完成"), row(2, "甲", "二", "b", "已完成"), row(3, "甲", "一", "c", "已完成")}, nil,
			[]string{"info ledger.problem.again x!C4"}},
		{"in another category", [][]any{head, row(1, "甲", "一", "a", "已完成"), row(2, "甲", "二", "b", "已完成"), row(3, "乙", "一", "c", "已完成")}, nil, nil},
		{"without numbers", [][]any{head, row("", "甲", "一", "a", "已完成"), row("", "甲", "二", "b", "已完成")}, nil, nil},
		{"one of three", [][]any{head, row(1, "甲", "一", "a", "已完成"), row(2, "甲", "二", "b", "已完成"), row(2, "甲", "三", "c", "已完成"), row(1, "甲", "四", "d", "已完成")}, nil,
			[]string{"warning ledger.no.duplicate x!A4", "warning ledger.no.duplicate x!A5"}},
		{"the next table counts anew", [][]any{head, row(1, "甲", "一", "a", "已完成"), row("序号", "问题类别", "整改措施", "存在问题", "完成情况"), row(1, "甲", "b", "二", "已完成"), row(1, "甲", "c", "三", "已完成")}, nil,
			[]string{"info ledger.header.other x!A3", "warning ledger.no.duplicate x!A5"}},
		{"two rows, apart", [][]any{head, row(1, "甲", "一", "a", "已完成"), row(2, "甲", "二", "b", "已完成"), row(3, "甲", "一", "c", "已完成"), row(4, "甲", "一", "d", "已完成")}, nil,
			[]string{"info ledger.problem.again x!C4"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, list := readOne(t, build(t, nil, aSheet{name: "x", rows: tt.rows, merges: tt.merges}))
			wantCodes(t, list, tt.want...)
		})
	}
}
