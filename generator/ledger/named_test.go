package ledger

import (
	"path/filepath"
	"strings"
	"testing"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// unitTable is a 单位信息 of a county's units.
func unitTable(t *testing.T) *InfoTable {
	t.Helper()
	table, list := ReadInfo(sheet.Open("单位信息.xlsx", build(t, nil, aSheet{name: "单位信息", rows: [][]any{
		row("单位简称", "单位全称", "党组织简称"),
		row("柳河镇", "中共柳河镇委员会", "柳河镇党委"),
		row("县水利局", "中共青河县水利局党组", "县水利局党组"),
		row("青河三中", "中共青河县第三中学总支部委员会", "青河三中党总支"),
		row("青河一中", "中共青河县第一中学委员会", "青河一中党委"),
		row("一中", "中共青河市第一中学委员会", "机关党委"),
		row("城关镇中学", "中共城关镇中学支部委员会", "机关党委"),
		row("城关镇", "中共城关镇委员会", "城关镇党委"),
	}}), ""), Options{})
	if table == nil || list.HasError() {
		t.Fatal(show(list))
	}
	return table
}

// TestFileUnit: one unit of the table, in a file's name with anything before and behind; nothing where it is another one's or where there are two.
func TestFileUnit(t *testing.T) {
	table := unitTable(t)
	for file, want := range map[string]string{
		"柳河镇巡察整改台账": "柳河镇", "柳河镇台账（最终版）": "柳河镇", "中共柳河镇委员会整改台账": "柳河镇", "3.柳河镇整改台账": "柳河镇", "01柳河镇": "柳河镇", "附件1：柳河镇": "柳河镇",
		"2024年柳河镇党委整改台账": "柳河镇", "台账-柳河镇": "柳河镇", "柳河镇党委台账3.15": "柳河镇", "关于柳河镇党委巡察整改台账": "柳河镇", "附件一柳河镇": "柳河镇", "青河县柳河镇台账": "柳河镇",
		"青河一中台账": "青河一中", "一中台账": "一中", "城关镇中学台账": "城关镇中学", "城关镇台账": "城关镇", "青河县第三中学党总支": "青河三中", "（柳河镇）台账": "柳河镇",
		"机关党委台账": "", "台账": "", "柳河镇、城关镇台账": "", "柳河镇人大台账": "", "旧台账": "", "某份台账": "",
		// of no unit of the table
		"十一中台账": "十一中", "实验一中台账": "实验一中", "柳河镇中学台账": "柳河镇中学", "新柳河镇台账": "新柳河镇", "12、东街小学": "东街小学",
	} {
		if got := table.FileUnit("x/" + file + ".xlsx"); got != want {
			t.Errorf("%s: %q, want %q", file, got, want)
		}
	}
	if got := (*InfoTable)(nil).FileUnit("3.东街小学整改台账.xls"); got != "东街小学" {
		t.Error(got)
	}
}

// TestNamedLedger: the unit of a ledger whose rows do not say it is the one that its file, its title or 填报单位 names; else the hint is true.
func TestNamedLedger(t *testing.T) {
	table := unitTable(t)
	for _, tt := range []struct{ file, title, note, want, told string }{
		{"附件1：柳河镇.xlsx", "整改台账", "", "柳河镇", ""},
		{"a.xlsx", "中共青河县水利局党组关于县委巡察反馈意见整改台账", "", "县水利局", ""},
		{"a.xlsx", "整改台账", "填报单位：青河县第三中学党总支　　　单位：万元", "青河三中", ""},
		{"柳河镇整改台账.xlsx", "整改台账", "填报单位：柳河镇", "柳河镇", ""},
		{"附件1：柳河镇.xlsx", "城关镇党委整改台账", "", "", "文件名和标题里写到了几个单位（柳河镇、城关镇），不知道用单位信息的哪一行"},
		{"柳河镇中学台账.xlsx", "整改台账", "", "", "台账里没有单位名，不知道用单位信息的哪一行"},
		{"a.xlsx", "整改台账", "", "", "台账里没有单位名，不知道用单位信息的哪一行"},
	} {
		data := build(t, nil, aSheet{name: "Sheet1", rows: [][]any{
			row(tt.title), row(tt.note), row("序号", "存在问题", "整改措施", "完成情况"), row(1, "学习不够", "加强学习", "已完成"),
		}})
		l, list := Read(sheet.Open(filepath.Join("x", tt.file), data, ""), Options{InfoTable: table})
		var told []string
		for _, f := range list {
			if f.Severity != finding.Info {
				told = append(told, f.Text(nil))
			}
		}
		if got := strings.Join(told, "|"); l == nil || l.Units[0].Info.Text("单位简称") != tt.want || got != tt.told {
			t.Errorf("%s %s %s: %+v %s", tt.file, tt.title, tt.note, l.Units[0].Info, got)
		}
	}
}
