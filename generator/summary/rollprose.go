package summary

import (
	"fmt"
	"strings"
)

// missing names the units without numbers. A file of an unknown unit is only counted: it may be no unit's. With a roll all are named, however many.
func (c *RollCall) missing(t Total) string {
	text, list := "", names
	if c.hasRoll() {
		list = func(all []string) string { return strings.Join(all, "、") }
	}
	if n := len(t.Failed); n > 0 {
		text = fmt.Sprintf("另有%d个单位的台账有错误或者读不出来，没有计入：%s。", n, list(t.Failed))
	}
	if n := len(t.Missing); n > 0 {
		text += fmt.Sprintf("尚未报送的有%d个单位：%s。", n, list(t.Missing))
	}
	if n := len(t.Beyond); n > 0 {
		text += fmt.Sprintf("列入汇总的单位中，不在应报单位名单上的有%d个：%s。", n, list(t.Beyond))
	}
	if n := len(t.Also); n > 0 {
		text += fmt.Sprintf("列入汇总的单位中，另有一份台账没有计入的有%d个：%s。", n, list(t.Also))
	}
	var others []string
	for _, s := range c.Beyond() {
		if s.State != Reported {
			others = append(others, s.Unit)
		}
	}
	if n := len(others); n > 0 {
		text += fmt.Sprintf("没有计入的单位中，不在应报单位名单上的有%d个：%s。", n, list(others))
	}
	if n := len(t.Unread); n > 0 {
		text += fmt.Sprintf("另有%d份台账读不出来，或者看不出是哪个单位的，没有计入。", n)
	}
	if n := len(t.Closed); n > 0 {
		text += fmt.Sprintf("另有%d个文件夹打不开，里面的台账没有计入。", n)
	}
	if n := c.countStrays(); n > 0 {
		text += fmt.Sprintf("另有%d份文件像是台账，但不是能读的表格，没有计入。", n)
	}
	return text
}

// names lists units, the first of them where they are many.
func names(all []string) string {
	if len(all) <= mostNames {
		return strings.Join(all, "、")
	}
	return strings.Join(all[:mostNames], "、") + "等"
}
