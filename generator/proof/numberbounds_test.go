//go:build !race

package proof

import (
	"strings"
	"testing"
	"time"
)

// TestFullOfNumbers: a text full of numbers of any shape costs little, in one paragraph or in many.
func TestFullOfNumbers(t *testing.T) {
	facts := sampleFacts(t)
	for _, unit := range []string{"其中1项、", "包括1项分别2项，", "减少2倍，", "剩余1项，", "甲、乙2个", "共1项，", "2023年1月1日至1月2日，共5天，", "合格率5%，1人，占3人的4%，", "（一）共1项。\n", "（甲1项）", "反馈的1个问题。", "平均每人2元、", "由1个增加到2个增加3个，", "第1项至第2项共3项", "一二三四五六", "追缴资金1元，政务处分2人。",
		"每村1人，共2人，", "占1%，即1元，", "甲比乙多1人，", "应到1人，实到1人，请假1人，", "年初1元，收入1元，年末结余1元，", "同意1票，弃权1票，", "比例为1:2，", "各配1个，", "排名第1位，1个中，"} {
		for _, with := range []string{"", "\n"} {
			text := strings.Repeat(unit+with, 20000/len([]rune(unit)))
			start := time.Now()
			x := fromLines(strings.Split(text, "\n"))
			p := &pass{text: x, facts: facts, index: newIndex(x)}
			for _, r := range Rules {
				if r.OfFacts() {
					p.rule = &r
					r.check(p)
				}
			}
			p.index.free(x)
			if d := time.Since(start); d > 5*time.Second { // a tenth of that on an idle machine
				t.Errorf("%q takes %v", unit+with, d)
			} else if d > time.Second {
				t.Logf("%q takes %v", unit+with, d)
			}
		}
	}
}
