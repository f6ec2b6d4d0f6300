package ledger

import (
	"testing"

	"gongshi/generator/sheet"
)

func TestStatusTable(t *testing.T) {
	seen := map[string]Status{}
	for s, words := range statusWords {
		for _, w := range words {
			if other, twice := seen[sheet.Fold(w)]; twice {
				t.Errorf("%q stands under %v and %v", w, other, s)
			}
			seen[sheet.Fold(w)] = s
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
			"100%", "100.0%", "１００％", "已完成（2023年6月）", "已完成(2023.6.30)", "已完成【附件3】", "2023年6月已完成", "已于2023年6月30日完成", "已完成，2023年6月",
			"已完成\n2023年6月", "（已完成）", "已完成（100%）", "已完成（提前完成）", "已完成、已销号", "截至2023年6月底，已完成",
			"已完成2023年6月", "已完成 2023.6.30", "√ 2023.6", "☑已完成 □未完成", "□未完成☑已完成", "已完成☑未完成□", "■完成 □基本完成 □未完成", "完成闭环",
			"[√]已完成 [ ]未完成", "（√）已完成（ ）未完成（ ）长期坚持", "[x]已完成 [ ]未完成", "[X]已完成 [ ]未完成", "已完成[X] 未完成[ ]", "已完成【√】未完成【 】", "已完成（√）", "□√已完成 □未完成"}},
		{Open, []string{"未完成", "基本完成", "正在整改", "正在推进", "部分整改", "整改中", "未销号", "申请延期整改", "未完成并申请延期", "×",
			"未完成（资金未到位）", "正在推进（预计年底完成）", "未完成（持续推进）", "未完成，持续推进", "80%", "95%以上", "约90%", "完成80%以上", "已阶段性完成", "已基本完成整改", "按期推进中", "拟申请延期", "[x]未完成 [ ]已完成", "[x]已完成 [√]未完成", "完成80%", "已完成90%", "99.5%", "0%", "进度为60%", "正在整改（80%）",
			"序时推进", "达到序时进度", "按序时进度推进", "按计划推进", "（ ）已完成（√）未完成（ ）长期坚持", "[ ]已完成 [×]长期坚持 [√]未完成", "□已完成 □√未完成", "□已完成 ☑未完成", "否，正在推进", "待整改"}},
		{Ongoing, []string{"长期坚持", "持续整改", "持续推进", "立行立改，长期坚持", "2025年底前，并长期坚持", "2025年底前，长期坚持", "已完成并长期坚持",
			"已完成，持续推进", "已完成（长期坚持）", "已完成（需长期坚持）", "长期坚持（2023年起）", "已完成，需长期坚持", "立行立改、长期坚持"}},
		{Unknown, []string{"", "—", "无", "拖延", "101%", "[x]已完成 [x]未完成 [ ]长期坚持", "[ ]已完成 [ ]未完成", "已完成阶段性任务", "完成（待验收）", "已移交", "已完成3项，未完成1项", "取得阶段性成效并长期坚持", "已完成，待销号",
			"阶段性完成，持续推进", "正在推进（长期坚持）", "（ ）已完成（ ）未完成", "（√）已完成（√）未完成", "2025年底前", "2025年底前完成", "2023年6月完成", "需完成", "将完成", "已完成/未完成/长期坚持",
			"已完成（部分）", "完成（持续）", "已完成（还要推进）", "已完成（1项未完成）", "完成（预计2025年）", "已完成（1/3）", "已完成，未销号", "未完成，长期坚持", "已完成，但是", "不是已完成",
			"已完成已完成", "TRUE", "1", "完成了吗？完成", "基本", "完成2023年底", "需完成 2023.6", "□已完成 □未完成", "☑已完成 ☑未完成", "☑已完成未完成□", "□", "☑已完成 □其他",
			"未完成（已销号）", "已完成（"[:len("已")]}},
	}
	for _, tt := range tests {
		for _, w := range tt.words {
			if got := parseStatus(w); got != tt.want {
				t.Errorf("%q: %q, want %q", w, got, tt.want)
			}
		}
	}
}

func TestParseTick(t *testing.T) {
	for _, tt := range []struct {
		status Status
		text   string
		ticked bool
		ok     bool
	}{
		{Done, "√", true, true}, {Done, "（√）", true, true}, {Done, "[√]", true, true}, {Done, "【 】", false, true}, {Done, "（ ）", false, true}, {Done, "×", false, true},
		{Done, "[x]", false, false}, {Done, "（x）", false, true},
		{Done, "2023.6.20", true, true}, {Done, "2023年6月20日", true, true}, {Done, "6月20日", true, true}, {Done, "6.20", true, true}, {Done, "2023年6月完成", true, true},
		{Done, "√（6月28日）", true, true}, {Done, "√ 2023.6.28", true, true}, {Done, "6月28日√", true, true}, {Done, "（2023年6月28日）", true, true},
		{Done, "2023年12月底前", false, false}, {Done, "预计2023年12月", false, false}, {Done, "至2023年12月", false, false}, {Done, "√（未验收）", false, false}, {Done, "45096", false, false},
		{Open, "2023年12月底前", true, true}, {Open, "√（2023年12月底前）", true, true}, {Open, "2023年12月完成", false, false}, {Ongoing, "2023年起", true, true},
		{Done, "13.20", false, false}, {Done, "已完成", true, true}, {Done, "未完成", false, false},
	} {
		if ticked, ok := parseTick(tt.text, tt.status); ticked != tt.ticked || ok != tt.ok {
			t.Errorf("%q under %v: %v %v, want %v %v", tt.text, tt.status, ticked, ok, tt.ticked, tt.ok)
		}
	}
}
