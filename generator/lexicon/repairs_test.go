package lexicon

import (
	"strings"
	"testing"
)

// repaired are texts with something doubled, swapped or left out, and what should stand there.
var repaired = []string{
	"工程队正在对破损路面⟦进行行→进行⟧修补。", "对街道背后的积水点组织⟦力量量→力量⟧清淤。", "请将⟦计统→统计⟧表加盖公章后扫描上传。", "双方签订的⟦同合→合同⟧自盖章之日起生效。",
	"各支部要⟦认学习→认真学习⟧会议精神。", "设置明显的⟦警标志→警示标志⟧。", "县⟦农农村局→农业农村局⟧派专家下乡。", "由⟦督督查室→督查室⟧跟踪督办。", "我们逐户⟦记登→登记⟧了需要修缮的房屋。",
	"局党组⟦召召开→召开⟧专题会议。", "各科室要⟦强加→加强⟧协作。", "对照问题逐项⟦改整→整改⟧。", "现场由项目⟦责负→负责⟧人统一指挥。", "加强安全⟦产生→生产⟧检查。",
}

// right are texts that are as they should be, though characters stand twice, or would make other words.
var right = []string{
	"县委委员会议研究了这项工作。", "党委书记同志同各支部书记谈话。", "一项项工作都有着落。", "自治区区长到会讲话。", "在人工智能能力建设方面。", "达到了目的的，予以肯定。", "展开调查和开展调查都可以。",
	"人人有责，事事有回音。", "会议要求要进一步加强管理。", "依本法给予处罚。", "对申诉、控告、检举者打击报复的。", "共建共治共享。", "境内境外的机构。",
}

func TestRepairs(t *testing.T) {
	missed := 0
	for _, text := range repaired {
		wrong, rightText, from, to := marked(text)
		hit := false
		for _, s := range Read([]rune(wrong)).Repairs() {
			hit = hit || s.From <= to && from <= s.To
		}
		if !hit {
			missed++
			t.Log("missed", text)
		}
		for _, s := range Read([]rune(rightText)).Repairs() {
			t.Errorf("%s: %+v", rightText, s)
		}
	}
	if missed > 4 {
		t.Errorf("%d of %d missed", missed, len(repaired))
	}
	for _, text := range right {
		for _, s := range Read([]rune(text)).Repairs() {
			t.Errorf("%s: %+v", text, s)
		}
	}
}

// TestRepairsOfAnything: no text makes it panic.
func TestRepairsOfAnything(t *testing.T) {
	for _, text := range []string{"", "的", "的的", "人人人人人人人人", strings.Repeat("按照", 40), "\U0002a700的\ufffd", "龘龘靐", strings.Repeat("行进", 300)} {
		Read([]rune(text)).Repairs()
	}
}
