package ledger

import (
	"slices"
	"strings"
	"testing"

	"gongshi/generator/sheet"
)

// county are the units of a county, each by what it is called, its full name and its party organ's.
func county() *UnitNames {
	return NewUnitNames([][]string{
		{"县教体局", "中共青山县教育体育局党组", "县教体局党组"},
		{"县民政局", "中共青山县民政局党组", "县民政局党组"},
		{"石门镇", "中共青山县石门镇委员会", "石门镇党委"},
		{"石门镇中学", "中共石门镇中学支部委员会", ""},
		{"青山三中", "中共青山县第三中学委员会", "青山三中党委"},
		{"青山一中", "中共青山县第一中学委员会", ""},
		{"城区一小", "中共青山县城区第一小学支部委员会", ""},
		{"县城管局", "中共青山县城市管理局党组", ""},
		{"县人民医院", "中共青山县人民医院委员会", "县医院党委"},
		{"县政府办", "中共青山县人民政府办公室党组", ""},
		{"机关工委", "中共青山县直属机关工作委员会", "机关党委"},
		{"县直机关事务中心", "", "机关党委"},
	})
}

// TestUnitNamesFind: a unit is found by each of its names, and with or without its place where one unit alone can be meant; never by another one's.
func TestUnitNamesFind(t *testing.T) {
	n := county()
	for name, want := range map[string]string{
		"县教体局": "县教体局", "教体局": "县教体局", "教体局党组": "县教体局", "县教体局机关": "县教体局", "青山县教体局": "县教体局", "青山教体局": "县教体局",
		"教育体育局": "县教体局", "青山县教育体育局": "县教体局", "河东省青山县教体局": "县教体局", "　县 教体局": "县教体局",
		"民政局": "县民政局", "石门镇": "石门镇", "石门镇党委": "石门镇", "石门镇人民政府": "石门镇", "青山县石门镇": "石门镇", "中共石门镇委员会": "石门镇",
		"石门镇中学": "石门镇中学", "三中": "青山三中", "第三中学": "青山三中", "县三中": "青山三中", "一中": "青山一中", "人民医院": "县人民医院", "县医院": "县人民医院",
		"城市管理局": "县城管局", "城管局": "县城管局", "县政府办公室": "县政府办", "青山县政府办公室": "县政府办", "县人民政府办公室": "县政府办", "政府办": "县政府办", "石门镇政府": "石门镇",
		// another county's, another unit's, several units'
		"河阳县民政局": "", "河阳县教体局": "", "十一中": "", "青山十三中": "", "石门": "", "镇中学": "", "中学": "", "机关党委": "", "局": "", "": "", "教育局": "", "新石门镇": "", "市民政局": "",
	} {
		if got := n.Name(n.Find(name)); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	if got := n.Name(n.Find("没有", "民政局")); got != "县民政局" {
		t.Errorf("by the second name: %q", got)
	}
	if got := n.Name(n.Find("机关党委", "县直机关事务中心")); got != "县直机关事务中心" {
		t.Errorf("by the name that is not shared: %q", got)
	}
	if got := n.Find("三中", "民政局"); got >= 0 {
		t.Errorf("two units' names are %s", n.Name(got))
	}
	two := NewUnitNames([][]string{{"青山县一中"}, {"河阳县一中"}})
	if got := two.Find("一中"); got >= 0 {
		t.Errorf("一中 is %s, where two can be meant", two.Name(got))
	}
	if got := two.Name(two.Find("青山一中")); got != "青山县一中" {
		t.Errorf("青山一中 is %q", got)
	}
	if got := (&UnitNames{}).Find("一中"); got >= 0 {
		t.Error("a unit of none")
	}
}

// TestUnitNamesIn: a text names a unit where its name stands whole, with its own place or none before it.
func TestUnitNamesIn(t *testing.T) {
	n := county()
	for text, want := range map[string][]string{
		"教体局党组巡察整改台账": {"县教体局"}, "附件1：青山县民政局整改台账": {"县民政局"}, "关于民政局党组落实巡察反馈意见": {"县民政局"}, "2024年教体局台账": {"县教体局"},
		"石门镇中学台账": {"石门镇中学"}, "民政局、教体局台账": {"县民政局", "县教体局"}, "三中整改台账": {"青山三中"},
		"河阳县民政局整改台账": nil, "十三中整改台账": nil, "河阳人民医院台账": nil, "整改台账": nil,
	} {
		var got []string
		for _, unit := range n.In(text) {
			got = append(got, n.Name(unit))
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// TestUnitNamesNearest: a slip is told from another unit.
func TestUnitNamesNearest(t *testing.T) {
	n := county()
	for name, want := range map[string]string{
		"县教育局": "县教体局", "教育和体育局": "县教体局", "县民政": "县民政局", "石门乡": "石门镇", "青山二中": "", "县财政委员会": "", "": "",
	} {
		if got := n.Nearest(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

// TestUnitNamesOfFew: what the first unit of a list is called, units that are listed twice, and names that nobody can mean.
func TestUnitNamesOfFew(t *testing.T) {
	for _, tt := range []struct {
		units [][]string
		name  []string
		want  int
	}{
		{[][]string{{"一中"}, {"二中"}}, []string{"一中"}, 0},
		{[][]string{{"甲局", "机关党委"}, {"乙局", "机关党委"}}, []string{"机关党委"}, ambiguous},
		{[][]string{{"甲局", "机关党委"}, {"乙局", "机关党委"}, {"丙局", "机关党委"}}, []string{"机关党委"}, ambiguous},
		{[][]string{{"县教体局", "青山县教体局"}, {"县民政局"}}, []string{"教体局", "民政局"}, ambiguous}, // the first unit and another
		{[][]string{{"县民政局"}, {"县教体局"}}, []string{"某某局", "教体局"}, 1},
		{[][]string{{"县民政局"}, {"县民政局"}}, []string{"县民政局"}, 0}, // a row twice is one unit
		{[][]string{{"县民政局"}, {"县民政局"}}, []string{"民政局"}, 0},
		{[][]string{{"青山县民政局"}, {"河阳县民政局"}}, []string{"民政局"}, ambiguous},
		{[][]string{{"城关中学"}}, []string{"青山县城关中学"}, 0}, // a unit without a place may be of any
		{[][]string{{"青山县一中"}}, []string{"青山一中"}, 0},
		{[][]string{{"青山县一中"}}, []string{"河阳一中"}, ambiguous},
		{[][]string{{"县党委"}}, []string{"县"}, ambiguous}, // one character is no name
		{[][]string{{"甲"}}, []string{"甲"}, ambiguous},
		{[][]string{{"", "县民政局党组"}}, []string{"县民政局"}, 0},
		{[][]string{{""}, {"一中"}}, []string{"一中"}, 1},
	} {
		if got := NewUnitNames(tt.units).Find(tt.name...); got != tt.want {
			t.Errorf("%q of %q: %d, want %d", tt.name, tt.units, got, tt.want)
		}
	}
	if got := NewUnitNames([][]string{{"青山县教体局"}, {"青山县民政局"}, {"县医院"}, {"河阳区教体局"}}).barePlaces; !slices.Equal(got, []string{"青山", "河阳"}) {
		t.Errorf("places: %q", got)
	}
}

// TestNearestLimits: how far a slip may go depends on how long the name is; numbers are never slips; a long list is not searched.
func TestNearestLimits(t *testing.T) {
	for _, tt := range []struct{ unit, asked, want string }{
		{"党校", "党枝", "党校"}, {"党校", "村枝", ""},
		{"民政局机", "民生局饥", ""}, {"民政局医院", "民生局医务", "民政局医院"},
		{"经济技术开发总公司", "经贸技木开发总公司", "经济技术开发总公司"}, {"经济技术开发总公司", "经贸枝木开发总公司", ""},
		{"第12中学", "第13中学", ""}, {"第三小学", "第四小学", ""}, {"第三小学", "第三小学校", "第三小学"},
	} {
		if got := NewUnitNames([][]string{{tt.unit}}).Nearest(tt.asked); got != tt.want {
			t.Errorf("%s of %s: %q, want %q", tt.asked, tt.unit, got, tt.want)
		}
	}
	if got := NewUnitNames([][]string{{"民政局"}, {"民生局"}}).Nearest("民正局"); got != "民政局" {
		t.Errorf("the first of two as near is %q", got)
	}
	long := make([][]string, mostNear)
	long[0] = []string{"民政局"}
	if got := NewUnitNames(long).Nearest("民正局"); got != "民政局" {
		t.Errorf("of %d: %q", len(long), got)
	}
	if got := NewUnitNames(append(long, nil)).Nearest("民正局"); got != "" {
		t.Errorf("of %d: %q", len(long)+1, got)
	}
}

// TestNameSpellings: what a name is compared by, each spelling once.
func TestNameSpellings(t *testing.T) {
	long := strings.Repeat("某", sheet.MaxWord/3)
	for name, want := range map[string][]string{
		"县教体局": {"县教体局"}, "中共县教体局党组": {"中共县教体局党组", "县教体局"}, "县教体局机关": {"县教体局机关", "县教体局"},
		"石门镇人民政府": {"石门镇人民政府", "石门镇"}, "青山县人民政府办公室": {"青山县人民政府办公室", "青山县政府办公室"}, "局": nil, "": nil, long: {long}, long + "某": nil,
	} {
		if got := spellings([]string{name}); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

// TestCuts: a place ends with 县 and the like, stands within the first ten characters, and leaves a name of two at least.
func TestCuts(t *testing.T) {
	for name, want := range map[string][]cut{
		"民政局": {{"", "民政局"}}, "县民政局": {{"", "县民政局"}, {"县", "民政局"}}, "青山县城区一小": {{"", "青山县城区一小"}, {"青山县", "城区一小"}, {"青山县城区", "一小"}},
		"青山县局": {{"", "青山县局"}}, "青山县": {{"", "青山县"}}, "县局": {{"", "县局"}}, "中共青山县委": {{"", "中共青山县委"}},
		"内蒙古某某盟某某某旗民政局":  {{"", "内蒙古某某盟某某某旗民政局"}, {"内蒙古某某盟", "某某某旗民政局"}, {"内蒙古某某盟某某某旗", "民政局"}},
		"内蒙古某某盟某某某某旗民政局": {{"", "内蒙古某某盟某某某某旗民政局"}, {"内蒙古某某盟", "某某某某旗民政局"}},
	} {
		if got := cuts(name); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	for place, want := range map[string]string{"青山县": "青山", "城区": "", "县": "", "": "", "内蒙古自治区": "内蒙古自治"} {
		if got := withoutKind(place); got != want {
			t.Errorf("%s: %q, want %q", place, got, want)
		}
	}
}

// TestSamePlace: one of two places may lie in the other, or be it under a shorter name.
func TestSamePlace(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want bool
	}{
		{"青山县", "青山县", true}, {"县", "青山县", true}, {"青山", "青山县", true}, {"河东市青山县", "青山县", true}, {"青山县城区", "青山县", true},
		{"青山县", "河阳县", false}, {"青山县", "青河县", false}, {"城区", "青山县", false},
	} {
		if samePlace(tt.a, tt.b) != tt.want || samePlace(tt.b, tt.a) != tt.want {
			t.Errorf("%s, %s: want %v", tt.a, tt.b, tt.want)
		}
	}
}
