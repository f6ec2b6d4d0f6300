package screen

import (
	"testing"

	"gongshi/generator/finding"
)

// TestGathered: what one unit lacks is one line, what another lacks another; and where --info does not know the unit, that is the reason.
func TestGathered(t *testing.T) {
	lack := func(unit, item string) finding.Finding {
		return finding.Finding{Severity: finding.Error, Code: "info.missing", File: "a.xlsx", Excerpt: item, Text: unit + "缺少“" + item + "”", Hint: "填写“" + item + "”，或者用 --set " + item + "=… 给出"}
	}
	other := finding.Finding{Severity: finding.Error, Code: "x.y", Text: "别的"}
	got := gathered(finding.List{lack("“一中”：", "甲"), other, lack("“二中”：", "甲"), lack("“一中”：", "乙")})
	if len(got) != 3 || got[0].Text != "“一中”：缺少2项基本信息：甲、乙" || got[0].Hint != "填写这些项目，或者用 --set 项目名=… 给出" || got[1].Text != other.Text || got[2].Text != lack("“二中”：", "甲").Text {
		t.Errorf("%+v", got)
	}
	why := finding.Finding{Severity: finding.Warning, Code: "info.unit.missing", File: "a.xlsx", Text: "单位信息里没有“一中”这个单位"}
	got = gathered(finding.List{lack("", "甲"), lack("", "乙"), why})
	if len(got) != 2 || got[0].Text != "缺少2项基本信息：甲、乙" || got[0].Hint != "原因：单位信息里没有“一中”这个单位（见下面的注意）" {
		t.Errorf("%+v", got)
	}
}
