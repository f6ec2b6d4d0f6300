package ledger

import (
	"slices"
	"testing"
)

// TestSaidCounts: a category's own number of problems is told where neither its problems nor its 项 are so many.
func TestSaidCounts(t *testing.T) {
	header := row("序号", "问题类别", "存在问题", "整改措施", "整改结果", "完成情况")
	for name, want := range map[string][]string{
		"党的建设方面（2个问题）": nil, "党的建设方面（共两个问题）": nil, "党的建设方面3个问题": nil, "党的建设方面": nil, "3个问题突出的方面": nil,
		"党的建设方面（4个问题）": {"B2 ledger.total.differs 问题类别写的是4个问题，逐行数出来是2个"},
		"党的建设方面（五个问题）": {"B2 ledger.total.differs 问题类别写的是5个问题，逐行数出来是2个"},
	} {
		_, list := readOne(t, build(t, nil, aSheet{name: "整改台账", rows: [][]any{header,
			row(1, name, "问题一", "措施", "整改了", "已完成"), row(2, "", "", "措施二", "", "已完成"), row(3, "", "问题二", "措施三", "整改好了", "已完成")}}))
		if got := asked(t, list); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}
