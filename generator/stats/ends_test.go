package stats

import (
	"slices"
	"strings"
	"testing"
)

func TestEndSentences(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"完善了制度", "完善了制度。"},
		{"完善了制度。", "完善了制度。"},
		{"完善了制度；", "完善了制度。"},
		{"完善了制度，", "完善了制度。"},
		{"完善了制度;", "完善了制度。"},
		{"完善了制度.", "完善了制度。"},
		{"完善了制度。。", "完善了制度。"},
		{"完善了制度；。", "完善了制度。"},
		{"完善了制度。。抓了落实，，见了成效", "完善了制度。抓了落实，见了成效。"},
		// Two equal marks become one wherever they stand, and another mark before a stop goes; of other pairs nobody knows which one is meant.
		{"抓了落实，，见了成效", "抓了落实，见了成效。"},
		{"学制度、、抓检查", "学制度、抓检查。"},
		{"学了制度；；抓了检查", "学了制度；抓了检查。"},
		{"学了制度，。抓了检查", "学了制度。抓了检查。"},
		{"学了制度、。抓了检查", "学了制度。抓了检查。"},
		{"学了制度；，抓了检查，，见了成效", "学了制度；，抓了检查，见了成效。"},
		{"学了制度。。。抓了检查，，见了成效", "学了制度。。。抓了检查，见了成效。"},
		{"开展了“回头看”", "开展了“回头看”。"},
		{"校长说：“一定改好。”", "校长说：“一定改好。”"},
		{"完善了制度（见附件）", "完善了制度（见附件）。"},
		{"印发了《考勤办法》", "印发了《考勤办法》。"},
		{"见 http://example.cn/a.", "见 http://example.cn/a."},
		{"修订制度3项", "修订制度3项。"},
		{"整改到位了吗？", "整改到位了吗？"},
		{"还有很多。。。", "还有很多。。。"},
		{"还有很多……", "还有很多……"},
		{"具体如下：", "具体如下："},
		{"；", "；"},
		{"待定", "待定"},
		{"××", "××"},
		{"无", "无"},
		// Only the last of several paragraphs must end: what is before may be a heading, or a line of a list.
		{"做法如下：\n（1）学；\n（2）改；", "做法如下：\n（1）学；\n（2）改。"},
		{"1.加强学习，\n2.完善制度，", "1.加强学习；\n2.完善制度。"},
		{"加强学习\n完善制度。。", "加强学习\n完善制度。"},
	} {
		if got := endSentences(strings.Split(tt.text, "\n")); !slices.Equal(got, strings.Split(tt.want, "\n")) {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
		}
	}
}
