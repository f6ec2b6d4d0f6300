package ledger_test

import "testing"

// TestShapesOfUnits: ledgers of several units that no column names.
func TestShapesOfUnits(t *testing.T) {
	for _, s := range unitShapes {
		t.Run(s.name, s.run)
	}
}

var bandHead = row("序号", "存在问题", "整改措施", "完成情况")

// banded is a ledger with two rows across the table.
func banded(first, second string) []tab {
	return []tab{{name: "整改台账", merges: []string{"A2:D2", "A5:D5"}, rows: [][]any{bandHead, row(first), row(1, "题一", "甲", "完成"), row(2, "题二", "乙", "未完成"), row(second), row(1, "题三", "丙", "完成")}}}
}

const (
	twoVillages   = "\n大洼村党支部 2项=1+1+0 追缴0\n〔〕\n题一→\n题二→\n小洼村党支部 1项=1+0+0 追缴0\n〔〕\n题三→\n"
	twoCategories = "\n 3项=2+1+0 追缴0\n〔%s〕\n题一→\n题二→\n〔%s〕\n题三→\n"
)

func titled(title, problem string) [][]any {
	return append([][]any{row(title)}, taskRows(problem, "已完成")...)
}

const twoTitled = "\n大洼村党支部 2项=2+0+0 追缴0\n〔〕\n教一→教结果一。\n教二→教结果二。\n小洼村党支部 2项=2+0+0 追缴0\n〔〕\n安一→安结果一。\n安二→安结果二。\n"

var unitShapes = []shape{
	{name: "units as rows across the table", want: twoVillages, sheets: banded("一、大洼村党支部", "二、小洼村党支部"), findings: []string{"info ledger.row.unit 整改台账!A2"}},
	{name: "units as rows across the table, with other numbers and asides", want: twoVillages, sheets: banded("（一） 大洼村党支部（2项）", "(二)小洼村党支部："), findings: []string{"info ledger.row.unit 整改台账!A2"}},
	{name: "units as rows across the table that say so", want: "\n老干局 2项=1+1+0 追缴0\n〔〕\n题一→\n题二→\n县志办 1项=1+0+0 追缴0\n〔〕\n题三→\n", sheets: banded("单位：老干局", "单位：县志办"), findings: []string{"info ledger.row.unit 整改台账!A2"}},
	{name: "categories as rows across the table", want: "\n 3项=2+1+0 追缴0\n〔党的建设方面〕\n题一→\n题二→\n〔基层党支部建设方面〕\n题三→\n", sheets: banded("一、党的建设方面", "二、基层党支部建设方面")},
	{name: "a unit and what may be a category", want: "\n 3项=2+1+0 追缴0\n〔大洼村党支部〕\n题一→\n题二→\n〔主题党日〕\n题三→\n", sheets: banded("一、大洼村党支部", "二、主题党日"), findings: []string{"error ledger.row.band 整改台账!A2"}},
	{name: "the same, units", columns: "单位=标题行", want: "\n大洼村党支部 2项=1+1+0 追缴0\n〔〕\n题一→\n题二→\n主题党日 1项=1+0+0 追缴0\n〔〕\n题三→\n", sheets: banded("一、大洼村党支部", "二、主题党日")},
	{name: "the same, categories", columns: "问题类别=标题行", want: "\n 3项=2+1+0 追缴0\n〔大洼村党支部〕\n题一→\n题二→\n〔主题党日〕\n题三→\n", sheets: banded("一、大洼村党支部", "二、主题党日")},
	{name: "departments of one school may be categories", want: "\n 3项=2+1+0 追缴0\n〔教务处〕\n题一→\n题二→\n〔总务处〕\n题三→\n", sheets: banded("一、教务处", "二、总务处"), findings: []string{"error ledger.row.band 整改台账!A2"}},
	{name: "units of 单位信息 whatever they are called", want: "\n教体 2项=1+1+0 追缴0\n〔〕\n题一→\n题二→\n文旅 1项=1+0+0 追缴0\n〔〕\n题三→\n", sheets: banded("教体", "文旅"),
		info: [][]any{row("单位简称", "派出机关", "巡察机构"), row("教体", "县委", "第一组"), row("文旅", "县委", "第一组")}, findings: []string{"info ledger.row.unit 整改台账!A2"}},
	{name: "other units in a ledger with one unit's 基本信息", want: "\n大洼镇 3项=2+1+0 追缴0\n〔大洼村党支部〕\n题一→\n题二→\n〔小洼村党支部〕\n题三→\n", findings: []string{"error ledger.row.band 整改台账!A2"},
		sheets: append(banded("一、大洼村党支部", "二、小洼村党支部"), tab{name: "基本信息", rows: [][]any{row("单位简称", "大洼镇"), row("派出机关", "县委"), row("单位自称", "我镇")}})},
	{name: "rows numbered in advance below units", want: twoVillages, findings: []string{"info ledger.row.unit 整改台账!A2"},
		sheets: []tab{{name: "整改台账", merges: []string{"A2:D2", "A5:D5"}, rows: append(banded("大洼村党支部", "小洼村党支部")[0].rows, row(2), row(3))}}},
	{name: "the unit's name above the header of its own ledger", want: "\n 3项=2+1+0 追缴0\n〔党的建设方面〕\n题一→\n题二→\n〔作风建设方面〕\n题三→\n",
		sheets: []tab{{name: "整改台账", merges: []string{"A1:D1", "A3:D3", "A6:D6"}, rows: append([][]any{row("大洼村党支部")}, banded("一、党的建设方面", "二、作风建设方面")[0].rows...)}}},
	{name: "categories below units", want: "\n大洼村党支部 2项=1+1+0 追缴0\n〔党的建设〕\n题一→\n〔作风〕\n题二→\n小洼村党支部 1项=1+0+0 追缴0\n〔党的建设〕\n题三→\n", findings: []string{"info ledger.row.unit 整改台账!A2"},
		sheets: []tab{{name: "整改台账", merges: []string{"A2:D2", "A3:D3", "A5:D5", "A7:D7", "A8:D8"}, rows: [][]any{bandHead, row("一、大洼村党支部"), row("（一）党的建设"), row(1, "题一", "甲", "完成"), row("（二）作风"), row(2, "题二", "乙", "未完成"),
			row("二、小洼村党支部"), row("（一）党的建设"), row(1, "题三", "丙", "完成")}}}},
	{name: "a unit above each repeated header", want: twoVillages, findings: []string{"info ledger.row.unit 整改台账!A1", "info ledger.row.skipped 整改台账!A6"},
		sheets: []tab{{name: "整改台账", merges: []string{"A1:D1", "A5:D5"}, rows: [][]any{row("大洼村党支部"), bandHead, row(1, "题一", "甲", "完成"), row(2, "题二", "乙", "未完成"), row("小洼村党支部"), bandHead, row(1, "题三", "丙", "完成")}}}},
	{name: "rows above the first unit are asked about", want: "\n 1项=1+0+0 追缴0\n〔〕\n题零→\n大洼村党支部 1项=0+1+0 追缴0\n〔〕\n题一→\n", findings: []string{"info ledger.row.unit 整改台账!A3", "error ledger.unit.missing 整改台账!A2"},
		sheets: []tab{{name: "整改台账", merges: []string{"A3:D3"}, rows: [][]any{bandHead, row(1, "题零", "甲", "完成"), row("大洼村党支部"), row(2, "题一", "乙", "未完成")}}}},
	{name: "a department alone in its column names no unit", want: "\n 1项=1+0+0 追缴0\n〔〕\n题一→\n", findings: []string{"warning ledger.row.part 整改台账!E3"},
		sheets: one(row("序号", "存在问题", "整改措施", "完成情况", "责任单位"), row(1, "题一", "甲", "完成", "县教体局"), row("", "", "", "", "县财政局"))},
	{name: "units in the titles of the sheets", want: twoTitled, findings: []string{"info sheet.joined Sheet1!"},
		sheets: []tab{{name: "Sheet1", rows: titled("大洼村党支部巡察整改台账", "教")}, {name: "Sheet2", rows: titled("小洼村党支部巡察整改台账", "安")}}},
	{name: "the same unit in both titles is one ledger that nobody can tell apart", want: "\n 2项=2+0+0 追缴0\n〔〕\n教一→教结果一。\n教二→教结果二。\n", findings: []string{"error sheet.ambiguous Sheet2!"},
		sheets: []tab{{name: "Sheet1", rows: titled("大洼村党支部巡察整改台账", "教")}, {name: "Sheet2", rows: titled("大洼村党支部巡察整改台账", "安")}}},
	{name: "departments below the title of their unit", want: "\n 3项=2+1+0 追缴0\n〔教务处〕\n题一→\n题二→\n〔总务处〕\n题三→\n", findings: []string{"error ledger.row.band 整改台账!A3"},
		sheets: []tab{{name: "整改台账", merges: []string{"A1:D1", "A3:D3", "A6:D6"}, rows: append([][]any{row("大洼村党支部")}, banded("教务处", "总务处")[0].rows...)}}},
	{name: "a unit and what may be a category, not merged", want: "\n 3项=2+1+0 追缴0\n〔大洼村党支部〕\n题一→\n题二→\n〔主题党日〕\n题三→\n", findings: []string{"error ledger.row.band 整改台账!A2", "info ledger.row.heading 整改台账!A2", "info ledger.row.heading 整改台账!A5"},
		sheets: []tab{{name: "整改台账", rows: banded("一、大洼村党支部", "二、主题党日")[0].rows}}},
	{name: "a unit goes on below another header", want: "\n大洼村党支部 2项=1+1+0 追缴0\n〔〕\n题一→\n题二→\n小洼村党支部 2项=2+0+0 追缴0\n〔〕\n题三→\n题四→\n", findings: []string{"info ledger.header.other 整改台账!A4", "info ledger.row.unit 整改台账!A1"},
		sheets: []tab{{name: "整改台账", merges: []string{"A1:D1", "A6:D6"}, rows: [][]any{row("大洼村党支部"), bandHead, row(1, "题一", "甲", "完成"),
			row("序号", "整改措施", "存在问题", "完成情况"), row(2, "乙", "题二", "未完成"), row("小洼村党支部"), row(1, "丙", "题三", "完成"), row(2, "丁", "题四", "完成")}}}},
}
