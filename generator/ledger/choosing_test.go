package ledger

import (
	"slices"
	"strings"
	"testing"

	"gongshi/generator/sheet"
)

// TestPickTable: of several 单位信息 a visible one goes before a hidden one, a filled one before a blank form, a properly named one before others.
func TestPickTable(t *testing.T) {
	of := func(name, short string, hidden bool) aSheet {
		s := aSheet{name: name, hidden: hidden, rows: [][]any{row("单位简称", "派出机关", "巡察机构")}}
		if short != "" {
			s.rows = append(s.rows, row(short, "县委", "第一组"))
		}
		return s
	}
	for name, tt := range map[string]struct {
		sheets     []aSheet
		want, told string
	}{
		"the only one":             {[]aSheet{of("Sheet1", "甲", false)}, "Sheet1", ""},
		"named so":                 {[]aSheet{of("Sheet1", "甲", false), of("单位信息", "乙", false)}, "单位信息", "warning sheet.several Sheet1!"},
		"named almost so":          {[]aSheet{of("Sheet1", "甲", false), of("单位信息表", "乙", false)}, "单位信息表", "warning sheet.several Sheet1!"},
		"named so and almost so":   {[]aSheet{of("单位信息表", "甲", false), of("单位信息", "乙", false)}, "单位信息", "warning sheet.several 单位信息表!"},
		"alike":                    {[]aSheet{of("Sheet1", "甲", false), of("Sheet2", "乙", false)}, "Sheet1", "error sheet.ambiguous Sheet2!"},
		"a blank form named so":    {[]aSheet{of("单位信息", "", false), of("Sheet2", "乙", false)}, "Sheet2", ""},
		"a hidden one named so":    {[]aSheet{of("单位信息", "甲", true), of("Sheet2", "乙", false)}, "Sheet2", ""},
		"a hidden one and a blank": {[]aSheet{of("单位信息", "甲", true), of("Sheet2", "", false)}, "Sheet2", ""},
		"three":                    {[]aSheet{of("Sheet1", "甲", false), of("Sheet2", "", false), of("单位信息", "丙", false)}, "单位信息", "warning sheet.several Sheet1!"},
	} {
		table, list := ReadInfo(sheet.Open("a.xlsx", build(t, nil, tt.sheets...), ""), Options{})
		if table == nil || table.Sheet != tt.want || strings.Join(codes(list), ", ") != tt.told {
			t.Errorf("%s: %+v, told %q", name, table, codes(list))
		}
	}
	book := build(t, nil, aSheet{name: "说明", rows: [][]any{row("说明")}}, of("单位信息", "甲", true))
	if table, list := ReadInfo(sheet.Open("a.xlsx", book, ""), Options{}); table == nil || strings.Join(codes(list), ", ") != "warning sheet.hidden 单位信息!" {
		t.Errorf("the only one is hidden: told %q", codes(list))
	}
}

// TestFindInfoSheet: a 基本信息 has three known names in a column, or in several columns that do not lie over each other.
func TestFindInfoSheet(t *testing.T) {
	names := "单位简称|一中/派出机关|县委/巡察机构|第一组"
	far := func(n int) string {
		return strings.Repeat("|", n) + strings.ReplaceAll(names, "/", "/"+strings.Repeat("|", n))
	}
	for name, tt := range map[string]struct {
		rows  string
		ok    bool
		pairs []pair
	}{
		"three":                    {names, true, []pair{{1, 0}}},
		"two":                      {"单位简称|一中/派出机关|县委", false, []pair{{1, 0}}},
		"one of them twice":        {"单位简称|一中/派出机关|县委/单位简称|一中", false, []pair{{1, 0}}},
		"under a header":           {"项目|说明|内容/" + names, true, []pair{{1, 3}}},
		"in pairs":                 {"单位简称|一中|派出机关|县委/巡察机构|第一组|落款日期|2023年8月5日", true, []pair{{1, 0}, {3, 0}}},
		"a content like a name":    {"单位简称|巡察方式/派出机关|县委/巡察机构|第一组", true, []pair{{1, 0}}},
		"in the tenth column":      {far(9), true, []pair{{10, 0}}},
		"in the eleventh":          {far(10), false, nil},
		"contents ten columns off": {"项目||||||||||内容/" + names, true, []pair{{1, 11}}},
		"contents further off":     {"项目|||||||||||内容/" + names, true, []pair{{1, 0}}},
		"none":                     {"序号|存在问题", false, nil},
	} {
		s, ok := findInfo(gridOf(t, strings.Split(tt.rows, "/")...))
		if ok != tt.ok || !slices.Equal(s.pairs, tt.pairs) {
			t.Errorf("%s: %v %v, want %v %v", name, ok, s.pairs, tt.ok, tt.pairs)
		}
	}
}

// TestLostZeroOfInfo: telephone numbers and postal codes that a spreadsheet took for numbers have lost a leading 0.
func TestLostZeroOfInfo(t *testing.T) {
	for text, want := range map[string]string{
		"3765951720": "03765951720", "376595172": "0376595172", "37659517201": "037659517201", "12712345678": "012712345678", "376-5951720": "0376-5951720", "(376)5951720": "0376-5951720",
		"10-12345678": "010-12345678", "376 595-1720": "0376 595-1720",
		"13712345678": "", "19912345678": "", "4001234567": "", "8001234567": "", "03765951720": "", "59517201": "", "5951720": "", "376595172012": "", "0376-5951720": "", "400-1234567": "", "110": "", "张三": "", "": "",
	} {
		got := lostZero("联系电话", text)
		if _, tail, _ := strings.Cut(got, "是不是 "); strings.TrimSuffix(tail, "？") != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	for text, want := range map[string]string{"46430": "046430", "1": "000001", "464300": "", "046430": "", "": "", "4643000": ""} {
		got := lostZero("邮政编码", text)
		if _, tail, _ := strings.Cut(got, "是不是 "); strings.TrimSuffix(tail, "？") != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	if got := lostZero("单位简称", "376-5951720") + lostZero("单位简称", "46430") + lostZero("单位简称", "3765951720"); got != "" {
		t.Error(got)
	}
}

// TestChooseItem: a choice may be ticked, and written in other words; anything else is none.
func TestChooseItem(t *testing.T) {
	seal, _ := FindInfoItem("盖章")
	kind, _ := FindInfoItem("文种")
	for text, want := range map[string]string{"是": "是", "否": "否", "√": "是", "×": "否", " 是 ": "是", "也许": "", "": "", strings.Repeat("是", 101): ""} {
		if got := seal.Choose(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	for text, want := range map[string]string{"公示": "公示", "整改情况的通报": "通报", "√": "", "×": "", "通知": ""} {
		if got := kind.Choose(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// TestUnitsIn: each unit is named once, by the longest name that stands whole in a text.
func TestUnitsIn(t *testing.T) {
	n := NewUnitNames([][]string{{"2中"}, {"一中"}, {"一中分校"}, {"县民政局", "青山县民政局"}, {"甲镇", "机关党委"}, {"乙镇", "机关党委"}, {"青山县医院"}, {"河阳县医院"}})
	long := "一中" + strings.Repeat("，", (sheet.MaxWord-len("一中"))/3)
	for text, want := range map[string]string{
		"2中台账": "2中", "12中台账": "", "一中": "一中", "一中、一中": "一中", "一中分校台账": "一中分校", "一中、一中分校": "一中 一中分校", "机关党委台账": "", "一": "", "": "",
		"民政局台账": "县民政局", "青山县民政局台账": "县民政局", "医院台账": "", "青山县医院台账": "青山县医院", "关于河阳医院": "河阳县医院", "一中人": "", long: "一中", long + "，": "",
	} {
		var got []string
		for _, u := range n.In(text) {
			got = append(got, n.Name(u))
		}
		slices.Sort(got)
		if strings.Join(got, " ") != want {
			t.Errorf("%.40s: %q, want %s", text, got, want)
		}
	}
	for file, want := range map[string]bool{"一中.xlsx": true, "3、一中整改台账.xlsx": true, "一中和二中.xlsx": false, "台账.xlsx": false} {
		if got := n.IsJust(file); got != want {
			t.Errorf("%s is just a unit's name: %v", file, got)
		}
	}
	for file, want := range map[string]string{"x/一中整改台账.xlsx": "一中", "一中台账.csv": "一中", "整改台账.xlsx": "整改", "台账.xlsx": "台账", "一中.xlsx": "一中"} {
		if got := FileName(file); got != want {
			t.Errorf("%s stands for %q, want %q", file, got, want)
		}
	}
}
