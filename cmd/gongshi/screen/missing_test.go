package screen

import (
	"slices"
	"testing"

	"gongshi/generator/finding"
)

// lack is the finding of an item that a unit lacks.
func lack(unit, item string) finding.Finding {
	f := finding.InfoMissing.At(finding.Where{File: "a.xlsx", Excerpt: item}, finding.Values{"item": item, "what": "“" + item + "”"}).With(item)
	f.Unit = unit
	return f
}

// TestGathered: what one unit lacks is one line, what another lacks another; and where --info does not know the unit, that is the reason.
func TestGathered(t *testing.T) {
	other := finding.TitleMissing.At(finding.Where{File: "t.tmpl"}, nil)
	why := finding.UnitMissing.At(finding.Where{File: "a.xlsx"}, finding.Values{"unit": "一中", "looked": ""})
	const fillIn = "错误：a.xlsx：“二中”：缺少“甲”。在“基本信息”表里填写“甲”，或者用 --set 甲=… 给出。"
	for _, tt := range []struct {
		name string
		list finding.List
		want []string
	}{
		{"two units", finding.List{lack("一中", "甲"), other, lack("二中", "甲"), lack("一中", "乙")}, []string{
			"错误：a.xlsx：“一中”：缺少2项基本信息：甲、乙。在“基本信息”表里填写这些项目，或者用 --set 项目名=… 给出。", sentence(other), fillIn,
		}},
		{"or a draft", finding.List{lack("", "甲").Or(finding.AllowDraft), lack("", "乙").Or(finding.AllowDraft)}, []string{
			"错误：a.xlsx：缺少2项基本信息：甲、乙。在“基本信息”表里填写这些项目，或者用 --set 项目名=… 给出，或者用 --draft 先出带【待填】的草稿。",
		}},
		{"why", finding.List{lack("", "甲"), lack("", "乙"), why}, []string{
			"错误：a.xlsx：缺少2项基本信息：甲、乙。原因：单位信息里没有“一中”这个单位（见下面的注意）。", sentence(why),
		}},
		{"why of one", finding.List{lack("一中", "甲"), lack("二中", "甲"), why}, []string{
			"错误：a.xlsx：“一中”：缺少“甲”。原因：单位信息里没有“一中”这个单位（见下面的注意）。", fillIn, sentence(why),
		}},
	} {
		var got []string
		for _, f := range joinMissing(tt.list) {
			got = append(got, sentence(f))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}
