package ledger

import (
	"path/filepath"
	"testing"

	"gongshi/generator/sheet"
)

func TestInfoItemsTable(t *testing.T) {
	for _, it := range InfoItems {
		for _, name := range append([]string{it.Name}, it.Synonyms...) {
			if got, ok := itemNamed(name + "："); !ok || got.Name != it.Name {
				t.Errorf("%q is not found as %s", name, it.Name)
			}
		}
		if it.Example == "" {
			continue
		}
		r := newReport("", nil)
		if _, ok := checkValue(Field{Text: it.Example}, sheet.Cell{Text: it.Example}, it, r, false); !ok {
			t.Errorf("%s: its example is refused:\n%s", it.Name, show(r.List))
		}
	}
}

func TestInfoSheet(t *testing.T) {
	u, list := readOne(t, build(t, nil, plainLedger(), aSheet{name: "基本信息", rows: [][]any{
		row("基本信息表"), row(), row("序号", "项目", "填写说明", "内容"),
		row(1, "单位全称：", "落款", "中共息县第二高级中学委员会"), row(2, " 单位 简称", "", "息县二高"),
		row(), row(3, "联系方式", "", "0376-5951720"), row(4, "邮政编码", "", 464300), row(5, "通信地址", "不填则不写"),
		row(6, "盖章（是/否）", "", "是"), row(7, "完成率小数位", "", 1), row(8, "列出零值", "", "也许"), row(9, "巡察方试", "", "常规巡察"),
		row(10, "吉祥物", "", "熊"), row(11, "单位简称", "", "二高"), row("", "", "", "孤零零"), row(12, "巡视开始日期", "", "２０２２年１０月２７日"),
	}, merges: []string{"A1:D1"}}))
	wantCodes(t, list, "error info.choice 基本信息!D12", "warning info.unknown 基本信息!B13", "warning info.unknown 基本信息!B14",
		"warning info.duplicate 基本信息!B15", "warning info.unnamed 基本信息!D16")
	if list[1].Hint(nil) != "是不是“巡察方式”？改正名称后才会用上" {
		t.Error(list[1].Hint(nil))
	}
	want := map[string]string{"单位全称": "中共息县第二高级中学委员会", "单位简称": "息县二高", "联系电话": "0376-5951720", "邮政编码": "464300", "盖章": "是",
		"完成率小数位": "1", "巡察开始日期": "2022年10月27日"}
	if len(u.Info) != len(want) {
		t.Errorf("%+v", u.Info)
	}
	for name, text := range want {
		if u.Info.Text(name) != text {
			t.Errorf("%s: %q, want %q", name, u.Info.Text(name), text)
		}
	}
	if u.InfoSheet != "基本信息" || u.Sheet != "整改台账" || u.Name() != "息县二高" {
		t.Error(u.InfoSheet, u.Sheet, u.Name())
	}
	if u.Info["单位简称"].Cell != "D5" || u.Info.Choose("完成率口径") != "含长期坚持" {
		t.Errorf("%+v", u.Info)
	}
}

// The simplest form: no header, two columns, under any name.
func TestInfoByContent(t *testing.T) {
	u, list := readOne(t, build(t, nil, aSheet{name: "Sheet1", rows: [][]any{row("单位简称", "息县二高"), row("单位自称", "我校"), row("反馈日期", "2023.4.27")}}, plainLedger()))
	wantCodes(t, list)
	if u.InfoSheet != "Sheet1" || u.Info["反馈日期"].Date != (Date{Year: 2023, Month: 4, Day: 27}) {
		t.Errorf("%+v", u)
	}
}

func schools() aSheet {
	return aSheet{name: "整改台账", rows: [][]any{
		row("单位", "存在问题", "整改措施", "完成情况"), row("一中", "题", "措", "完成"), row("二中", "题", "措", "完成"), row("三中", "题", "措", "完成"),
	}}
}

func TestUnitTable(t *testing.T) {
	data := build(t, nil, schools(), aSheet{name: "单位信息", rows: [][]any{
		row("单位信息表"), row("单位", "单位简称", "单位全称", "巡察机构", "落款日期", "吉祥物"),
		row("一中", "县一中", "中共县一中委员会", "第一巡察组", "2023.8.5", "熊"), row("", "二中", "中共县二中委员会", "", "2023.2.30"), row("五中", "县五中", "中共县五中委员会"),
		row("一中", "县一中", "中共县一中支部"),
	}, merges: []string{"A1:F1", "D3:D5"}}, aSheet{name: "基本信息", rows: [][]any{row("单位简称", "教育局"), row("检查类型", "巡视"), row("巡察机构", "第二巡察组"), row("派出机关", "县委")}})
	l, list := Read(sheet.Open("a.xlsx", data, ""), Options{})
	wantCodes(t, list, "warning info.unknown 单位信息!F2", "error info.date 单位信息!E4", "warning info.unit.duplicate 单位信息!A6",
		"warning info.unit.missing 单位信息!", "warning info.unit.unused 单位信息!A5")
	one, two, three := l.Units[0], l.Units[1], l.Units[2]
	if one.Info.Text("单位全称") != "中共县一中委员会" || one.Info["落款日期"].Date != (Date{Year: 2023, Month: 8, Day: 5}) || one.Info.Text("检查类型") != "巡视" || one.Name() != "县一中" {
		t.Errorf("%+v", one.Info)
	}
	if two.Info.Text("单位全称") != "中共县二中委员会" || two.Info.Text("巡察机构") != "第一巡察组" || two.Info.Text("落款日期") != "" {
		t.Errorf("%+v", two.Info)
	}
	if three.Info.Text("单位简称") != "" || three.Info.Text("巡察机构") != "第二巡察组" || three.Name() != "三中" {
		t.Errorf("%+v", three.Info)
	}
	if one.InfoSheet != "单位信息" {
		t.Error(one.InfoSheet)
	}
}

func TestInfoTableOption(t *testing.T) {
	table, list := ReadInfo(sheet.Open("信息.xlsx", build(t, nil, aSheet{name: "Sheet1", rows: [][]any{
		row("单位简称", "单位全称", "巡察机构"), row("一中", "中共一中委员会", "第一巡察组"), row("二中", "中共二中委员会", "第二巡察组")}}), ""), Options{})
	wantCodes(t, list)
	l, list := Read(sheet.Open("a.xlsx", build(t, nil, schools()), ""), Options{InfoTable: table})
	wantCodes(t, list, "warning info.unit.missing !")
	if l.Units[0].Info.Text("单位全称") != "中共一中委员会" || l.Units[1].Info.Text("巡察机构") != "第二巡察组" || len(l.Units[2].Info) != 0 {
		t.Errorf("%+v", l.Units)
	}

	table, list = ReadInfo(sheet.Open("信息.xlsx", build(t, nil, aSheet{name: "基本信息", rows: [][]any{row("单位简称", "别处"), row("单位自称", "我局"), row("派出机关", "县委")}}), ""), Options{})
	wantCodes(t, list)
	own := aSheet{name: "基本信息", rows: [][]any{row("单位简称", "息县二高"), row("单位自称", "我校")}}
	l, list = Read(sheet.Open("a.xlsx", build(t, nil, plainLedger(), own), ""), Options{InfoTable: table, Set: []Setting{{"派出机关", "省委"}, {"落款日期", "2023.8.5"}, {"单位自称", "本校"}}})
	wantCodes(t, list)
	in := l.Units[0].Info
	if in.Text("单位简称") != "息县二高" || in.Text("单位自称") != "本校" || in.Text("派出机关") != "省委" || in.Text("落款日期") != "2023年8月5日" {
		t.Errorf("%+v", in)
	}

	table, list = ReadInfo(sheet.Open("信息.xlsx", build(t, nil, plainLedger()), ""), Options{})
	wantCodes(t, list, "error info.none !")
	if table != nil {
		t.Error("a table where there is none")
	}
	table, list = ReadInfo(sheet.OpenFile(filepath.Join(t.TempDir(), "无.xlsx"), ""), Options{})
	wantCodes(t, list, "error file.missing !")
	if table != nil {
		t.Error("a table where there is none")
	}
}

func TestSettings(t *testing.T) {
	l, list := Read(sheet.Open("a.xlsx", build(t, nil, plainLedger()), ""), Options{Set: []Setting{
		{"单位简称", "甲"}, {"单位简称", "乙"}, {"电话", "1\x072"}, {"单位简成", "丙"}, {"盖章", "也许"}, {"反馈日期", "昨天"}, {"派出机关", "县委"}, {"派出机关", ""},
	}})
	wantCodes(t, list, "warning cell.control !", "error set.unknown !", "error info.choice !", "error info.date !")
	if in := l.Units[0].Info; in.Text("单位简称") != "乙" || in.Text("联系电话") != "12" || len(in) != 2 {
		t.Errorf("%+v", in)
	}
	for s, want := range map[string]bool{"a=b": true, "a=": true, " a =b=c": true, "=b": false, "a": false, "": false} {
		if _, ok := ParseSetting(s); ok != want {
			t.Errorf("%q: %v", s, ok)
		}
	}
}

func TestPickSheet(t *testing.T) {
	ledger := func(name string, hidden bool) aSheet { s := plainLedger(); s.name, s.hidden = name, hidden; return s }
	blank := aSheet{name: "空白", rows: [][]any{head}}
	other := aSheet{name: "说明", rows: [][]any{row("说明")}}
	tests := []struct {
		name   string
		sheets []aSheet
		want   string
		codes  []string
	}{
		{"by content", []aSheet{other, ledger("Sheet9", false)}, "Sheet9", nil},
		{"the one called so", []aSheet{ledger("底稿", false), ledger("整改台账", false)}, "整改台账", []string{"warning sheet.several 底稿!"}},
		{"the one called just so", []aSheet{ledger("台账汇总", false), ledger("整改台账", false)}, "整改台账", []string{"warning sheet.copy 台账汇总!"}},
		{"two alike", []aSheet{ledger("Sheet1", false), ledger("Sheet2", false)}, "Sheet1", []string{"warning sheet.copy Sheet2!"}},
		{"hidden ones do not matter", []aSheet{ledger("整改台账", true), ledger("Sheet2", false)}, "Sheet2", []string{"info sheet.several 整改台账!"}},
		{"hidden, but the only one", []aSheet{other, ledger("整改台账", true)}, "整改台账", []string{"warning sheet.hidden 整改台账!"}},
		{"a blank form does not matter", []aSheet{blank, ledger("Sheet2", false)}, "Sheet2", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			u, list := readOne(t, build(t, nil, tt.sheets...))
			if u.Sheet != tt.want {
				t.Error(u.Sheet)
			}
			wantCodes(t, list, tt.codes...)
		})
	}
}

// A workbook without a ledger still has its info, beside the error.
func TestInfoAlone(t *testing.T) {
	u, list := readOne(t, build(t, nil, aSheet{name: "基本信息", rows: [][]any{row("单位简称", "息县二高"), row("单位自称", "我校"), row("派出机关", "县委")}}))
	wantCodes(t, list, "error ledger.none !")
	if u.Info.Text("单位简称") != "息县二高" || u.Sheet != "" {
		t.Errorf("%+v", u)
	}
}

func TestSettingWinsOverAWrongCell(t *testing.T) {
	book := func(date string) []byte {
		return build(t, nil, aSheet{name: "整改台账", rows: [][]any{row("存在问题", "整改措施", "完成情况"), row("题", "措", "完成")}},
			aSheet{name: "基本信息", rows: [][]any{row("单位简称", "一中"), row("派出机关", "县委"), row("落款日期", date)}})
	}
	l, list := Read(sheet.Open("a.xlsx", book("明天"), ""), Options{Set: []Setting{{"落款日期", "2023.8.5"}}})
	wantCodes(t, list)
	if got := l.Units[0].Info["落款日期"].Date; got != (Date{Year: 2023, Month: 8, Day: 5}) {
		t.Error(got)
	}
	_, list = Read(sheet.Open("a.xlsx", book("2023.8.5"), ""), Options{Set: []Setting{{"落款日期", "后天"}}})
	wantCodes(t, list, "error info.date !")
	if len(list) > 0 && list[0].Item() != "落款日期" {
		t.Errorf("the finding does not say where the date came from: %s", list[0].Text(nil))
	}
	_, list = Read(sheet.Open("a.xlsx", book("2023年8月"), ""), Options{})
	wantCodes(t, list, "error info.date 基本信息!B3")
}

func TestRowsAboveTheFirstCategory(t *testing.T) {
	_, list := Read(sheet.Open("a.xlsx", build(t, nil, aSheet{name: "整改台账", rows: [][]any{
		row("问题类别", "存在问题", "整改措施", "完成情况"), row("", "一", "措", "完成"), row("", "二", "措", "完成"), row("乙", "三", "措", "完成")}}), ""), Options{})
	wantCodes(t, list, "error ledger.category.missing 整改台账!A2")
}
