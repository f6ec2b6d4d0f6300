package proof

import (
	"strings"
	"testing"
	"time"

	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// TestLongParagraphs: a paragraph of a hundred thousand characters without a stop, of what a rule looks for, takes no long time.
func TestLongParagraphs(t *testing.T) {
	unit := &ledger.Unit{Info: ledger.Info{}, Items: make([]ledger.Item, 1), Listed: ledger.NewUnitList([][]string{{"青河县第一中学", "青河一中"}, {"青河县教体局"}})}
	facts := stats.Collect(unit)
	for _, part := range []string{
		"2023年县环保局，", "县环保局，", "2023年贫困户，", "校长王建国、", "副校长李明华，校长李明华，", "创新、协调、", "政治建设、组织建设、", "《中国共产党章程》、", "自2021年5月1日起施行的《信访工作条例》，", "2021年开展党史学习教育，",
		"党的二十大于2021年召开，", "青河二中、", "青河县教休局，", "县住房和城乡建设局（以下简称县住建局），县住房城乡建设局，", "联系电话13812345678，", "110101****0", "李建均同志，书记李建军，", "（以下简称某某某某某），", "电话0376-5951720，", "2023年组建国家数据局，",
	} {
		text := fromLines([]string{"关于整改情况的公示", strings.Repeat(part, 100_000/len([]rune(part)))})
		start := time.Now()
		Check(text, facts, Options{Taste: true})
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%s: %v", part, took)
		} else {
			t.Logf("%s: %v", part, took)
		}
	}
}
