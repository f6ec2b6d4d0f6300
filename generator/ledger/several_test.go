package ledger

import (
	"slices"
	"strings"
	"testing"

	"gongshi/generator/sheet"
)

// TestWithinRows: sheets that are read together have no more rows than one ledger may have; a single sheet is bounded when it is read.
func TestWithinRows(t *testing.T) {
	const most = sheet.MaxRows
	for _, tt := range []struct {
		rows []int
		want int
	}{
		{[]int{most}, 1}, {[]int{most + 1, 1}, 1}, {[]int{most - 100, 100}, 2}, {[]int{most - 100, 101}, 1}, {[]int{most - 100, 101, 1}, 1}, {[]int{9, 9, most}, 2},
	} {
		var all []*tab
		for i, n := range tt.rows {
			all = append(all, &tab{grid: &sheet.Grid{Name: string(rune('甲' + i)), Rows: n}})
		}
		r := newReport("", nil)
		if got := withinRows(all, r); !slices.Equal(got, all[:tt.want]) {
			t.Errorf("%d: %d of them", tt.rows, len(got))
		}
		var want []string
		if tt.want < len(tt.rows) {
			want = []string{"error sheet.large " + all[tt.want].grid.Name + "!"}
		}
		wantCodes(t, r.List, want...)
	}
}

// areaSheet is a sheet of one row for a part of a ledger.
func areaSheet(name, title, problem string) aSheet {
	return aSheet{name: name, rows: [][]any{row(title), row("存在问题", "整改措施", "完成情况"), row(problem, problem+"的措施", "已完成")}}
}

// TestSheetsOfUnits: sheets for several units each name one of 单位信息; else it is told which one does not, and what its name is like.
func TestSheetsOfUnits(t *testing.T) {
	table := unitTable(t)
	const none = "工作表名不全是单位名，也不全是问题类别，序号又不相连，不知道是几份台账还是一份的几部分"
	for name, tt := range map[string]struct {
		sheets []aSheet
		want   string // why they are not read together
	}{
		"each its own": {[]aSheet{areaSheet("柳河镇", "", "甲"), areaSheet("县水利局", "", "乙")}, ""},
		"by its title": {[]aSheet{areaSheet("Sheet1", "柳河镇党委整改台账", "甲"), areaSheet("县水利局", "", "乙")}, ""},
		"one unknown":  {[]aSheet{areaSheet("柳河镇", "", "甲"), areaSheet("第二页", "", "乙")}, none + "；工作表名和标题里找不到单位的：“第二页”"},
		"two unknown":  {[]aSheet{areaSheet("柳河镇", "", "甲"), areaSheet("第二页", "", "乙"), areaSheet("第三页", "", "丙")}, none + "；工作表名和标题里找不到单位的：“第二页”、“第三页”"},
		"a slip":       {[]aSheet{areaSheet("县水利局", "", "甲"), areaSheet("柳河", "", "乙")}, none + "；工作表名和标题里找不到单位的：“柳河”（最接近的是“柳河镇”）"},
		"a slip in the title": {[]aSheet{areaSheet("县水利局", "", "甲"), areaSheet("第二页", "柳江的整改台账", "乙")},
			none + "；工作表名和标题里找不到单位的：“第二页”"},
		"another unit in the title": {[]aSheet{areaSheet("县水利局", "", "甲"), areaSheet("第二页", "柳江镇整改台账", "乙")}, ""},
		"none known":                {[]aSheet{areaSheet("第一页", "", "甲"), areaSheet("第二页", "", "乙")}, none},
		"one twice": {[]aSheet{areaSheet("柳河镇", "", "甲"), areaSheet("柳河镇（2）", "", "乙"), areaSheet("县水利局", "", "丙")},
			none + "；工作表“柳河镇”和“柳河镇（2）”都是“柳河镇”的"},
		"two names": {[]aSheet{areaSheet("柳河镇", "城关镇党委整改台账", "甲"), areaSheet("县水利局", "", "乙")}, "工作表“柳河镇”是“柳河镇”，标题写的是“城关镇”"},
		"two names and an unknown": {[]aSheet{areaSheet("柳河镇", "城关镇党委整改台账", "甲"), areaSheet("第二页", "", "乙")},
			"工作表“柳河镇”是“柳河镇”，标题写的是“城关镇”；工作表名和标题里找不到单位的：“第二页”"},
	} {
		_, list := Read(sheet.Open("台账.xlsx", quick(tt.sheets...), ""), Options{InfoTable: table})
		got := ""
		for _, f := range list {
			if f.Code == "sheet.ambiguous" {
				got += f.Text(nil)
			}
		}
		if _, reason, _ := strings.Cut(got, "都像整改台账，"); reason != tt.want {
			t.Errorf("%s: %s\nwant %s", name, got, tt.want)
		}
	}
}
