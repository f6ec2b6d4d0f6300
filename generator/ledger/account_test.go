package ledger

import (
	"fmt"
	"strings"
	"testing"
)

func TestParseMentions(t *testing.T) {
	for text, want := range map[string]string{
		"政务处分1人、诫勉谈话1人":          "政务处分1人 诫勉谈话1人",
		"政务处分１人，诫勉谈话２人次。":        "政务处分1人 诫勉谈话2人次",
		"政务处分1人\n诫勉谈话两人":         "政务处分1人 诫勉谈话2人",
		"1.政务处分1人；2.诫勉谈话2人；":     "政务处分1人 诫勉谈话2人",
		"1、政务处分1人；2、诫勉谈话2人":      "政务处分1人 诫勉谈话2人",
		"（1）政务处分1人\n（2）诫勉2人":     "政务处分1人 诫勉谈话2人",
		"给予1人政务处分，2人诫勉谈话":        "政务处分1人 诫勉谈话2人",
		"诫勉谈话2人（张三、李四）和批评教育三人":   "诫勉谈话2人 批评教育3人",
		"政务处分（1人）":               "政务处分1人",
		"政务处分：1人":                "政务处分1人",
		"诫勉谈话3":                  "诫勉谈话3",
		"追责问责3人，其中政务处分1人、诫勉谈话2人": "政务处分1人 诫勉谈话2人",
		"诫勉谈话1人以及提醒谈话1人":         "诫勉谈话1人 提醒谈话1人",
		"政务处分1人，追缴资金1,234.50元":   "政务处分1人 追缴1234.5",
		"追缴资金155元":               "追缴155",
		"对1人进行诫勉谈话":              "诫勉谈话1人",
		"诫勉谈话0人":                 "诫勉谈话0人",
		"无":                      "", "0": "", "——": "", "/": "", "": "", "未追责": "", "无需追责问责。": "", "不涉及": "",
	} {
		list, ok := parseMentions(text)
		var got []string
		for _, m := range list {
			if m.kind.role == money {
				got = append(got, "追缴"+m.money.String())
			} else {
				got = append(got, fmt.Sprintf("%s%d%s", m.kind.name, m.count, m.counter))
			}
		}
		if !ok || strings.Join(got, " ") != want {
			t.Errorf("%q: %q %v, want %q", text, got, ok, want)
		}
	}
	for _, text := range []string{
		"3人", "追责问责3人", "追责问责4人，其中政务处分1人、诫勉谈话2人", "政务处分", "给予张三政务处分", "政务处分若干人", "表扬1人", "政务处分1人、记大过1人", "政务处分-1人",
		"政务处分1人，另有2人", "党纪、政务处分1人", "政务处分约1人", "应追缴155元", "155元", "政务处分1人、无", "政务处分1.5人", strings.Repeat("政务处分1人、", 100),
	} {
		if list, ok := parseMentions(text); ok {
			t.Errorf("%q: %+v", text, list)
		}
	}
}

// TestSplitOutside: marks within brackets part nothing, and a bracket without its partner does no harm.
func TestSplitOutside(t *testing.T) {
	for text, want := range map[string]string{
		"甲,乙": "甲|乙", "甲(乙,丙),丁": "甲(乙,丙)|丁", "甲((乙),丙),丁": "甲((乙),丙)|丁", "甲),乙": "甲)|乙", "甲)(乙,丙)": "甲)(乙,丙)", ",甲,,乙,": "甲|乙", "": "", "甲、乙,丙": "甲、乙|丙", "甲(乙,丙": "甲(乙,丙",
	} {
		if got := strings.Join(splitOutside(text, ","), "|"); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
	if got := strings.Join(splitOutside("甲、乙。丙", "、。"), "|"); got != "甲|乙|丙" {
		t.Error(got)
	}
}
