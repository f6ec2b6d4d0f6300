package ledger

import "testing"

func TestStatusTable(t *testing.T) {
	seen := map[string]Status{}
	for s, words := range statusWords {
		for _, w := range words {
			if other, twice := seen[fold(w)]; twice {
				t.Errorf("%q stands under %v and %v", w, other, s)
			}
			seen[fold(w)] = s
			if got := parseStatus(w); got != s {
				t.Errorf("%q: %v, want %v", w, got, s)
			}
		}
	}
}

func TestParseStatus(t *testing.T) {
	tests := []struct {
		want  Status
		words []string
	}{
		{Done, []string{"已完成", "已完成整改", "完成整改", "已整改", "已整改销号", "立行立改", " 已 完 成 ", "已完成。", "已完成！", "√", "√已完成", "已完成√",
			"100%", "１００％", "已完成（2023年6月）", "已完成(2023.6.30)", "已完成【附件3】", "2023年6月已完成", "已于2023年6月30日完成", "已完成，2023年6月",
			"已完成\n2023年6月", "（已完成）", "已完成（100%）", "已完成（提前完成）", "已完成、已销号", "截至2023年6月底，已完成"}},
		{Open, []string{"未完成", "基本完成", "正在整改", "正在推进", "部分整改", "整改中", "未销号", "申请延期整改", "未完成并申请延期", "×",
			"未完成（资金未到位）"[:len("未完成")], "正在推进（预计完成）"[:len("正在推进")]}},
		{Ongoing, []string{"长期坚持", "持续整改", "持续推进", "立行立改，长期坚持", "2025年底前，并长期坚持", "2025年底前，长期坚持", "已完成并长期坚持",
			"已完成，持续推进", "已完成（长期坚持）", "已完成（需长期坚持）", "长期坚持（2023年起）", "已完成，需长期坚持", "立行立改、长期坚持"}},
		{Unknown, []string{"", "—", "无", "拖延", "完成80%", "80%", "2025年底前", "2025年底前完成", "2023年6月完成", "需完成", "将完成", "已完成/未完成/长期坚持",
			"已完成（部分）", "已完成（1项未完成）", "完成（预计2025年）", "已完成（1/3）", "已完成，未销号", "未完成，长期坚持", "已完成，但是", "不是已完成",
			"已完成已完成", "TRUE", "1", "完成了吗？完成", "基本", "已完成（"[:len("已")]}},
	}
	for _, tt := range tests {
		for _, w := range tt.words {
			if got := parseStatus(w); got != tt.want {
				t.Errorf("%q: %q, want %q", w, got, tt.want)
			}
		}
	}
}
