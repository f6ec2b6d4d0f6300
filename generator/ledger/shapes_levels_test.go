package ledger_test

import (
	"slices"
	"testing"

	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
)

// The ledger of three levels that most shapes are of: two categories, three 反馈问题, five problems.
const threeWant = `
 5项=3+1+1 追缴0
〔党的建设〕
［学习不深入］
没有学习计划→定了计划。
记录不规范→补了记录。
［会议不规范］
缺会议记录→补齐了记录。
〔作风建设〕
［调研不深入］
调研次数少→增加了次数。
走访不够→走访了两次。
`

var threeHead = row("问题类别", "反馈问题", "具体问题", "整改结果", "完成情况")

// threeRows are its rows, with what stands in the first three columns.
func threeRows(levels ...[3]string) [][]any {
	rest := [][]any{{"定了计划", "已完成"}, {"补了记录", "已完成"}, {"补齐了记录", "未完成"}, {"增加了次数", "已完成"}, {"走访了两次", "长期坚持"}}
	var rows [][]any
	for i, l := range levels {
		rows = append(rows, append(row(l[0], l[1], l[2]), rest[i]...))
	}
	return rows
}

func threeBlank() [][]any {
	return threeRows([3]string{"党的建设", "学习不深入", "没有学习计划"}, [3]string{"", "", "记录不规范"}, [3]string{"", "会议不规范", "缺会议记录"},
		[3]string{"作风建设", "调研不深入", "调研次数少"}, [3]string{"", "", "走访不够"})
}

func threeRepeated() [][]any {
	return threeRows([3]string{"党的建设", "学习不深入", "没有学习计划"}, [3]string{"党的建设", "学习不深入", "记录不规范"}, [3]string{"党的建设", "会议不规范", "缺会议记录"},
		[3]string{"作风建设", "调研不深入", "调研次数少"}, [3]string{"作风建设", "调研不深入", "走访不够"})
}

func head(h []any, rows [][]any) [][]any { return append([][]any{h}, rows...) }

// named is the header of such a ledger with other names for the three levels.
func named(a, b, c string) []any { return row(a, b, c, "整改结果", "完成情况") }

func TestLevelShapes(t *testing.T) {
	for _, s := range levelShapes {
		t.Run(s.name, s.run)
	}
}

var levelShapes = []shape{
	{name: "repeated in each row", want: threeWant, sheets: []tab{{name: "整改台账", rows: head(threeHead, threeRepeated())}}},
	{name: "blank under filled cells", want: threeWant, sheets: []tab{{name: "整改台账", rows: head(threeHead, threeBlank())}}},
	{name: "merged in each level", want: threeWant, sheets: []tab{{name: "整改台账", merges: []string{"A2:A4", "B2:B3", "A5:A6", "B5:B6"}, rows: head(threeHead, threeBlank())}}},
	{name: "one cell of a problem over two rows", want: `
 2项=1+1+0 追缴0
〔党的建设〕
［学习不深入］
没有学习计划→一是定了计划；二是查了计划。
`, sheets: []tab{{name: "整改台账", merges: []string{"A2:A3", "B2:B3", "C2:C3"}, rows: [][]any{threeHead, row("党的建设", "学习不深入", "没有学习计划", "定了计划", "已完成"), row("", "", "", "查了计划", "未完成")}}}},
	{name: "同上", want: threeWant, sheets: []tab{{name: "整改台账", rows: head(threeHead, threeRows([3]string{"党的建设", "学习不深入", "没有学习计划"}, [3]string{"同上", "同上", "记录不规范"},
		[3]string{"同上", "会议不规范", "缺会议记录"}, [3]string{"作风建设", "调研不深入", "调研次数少"}, [3]string{"〃", "〃", "走访不够"}))}}},
	{name: "一级问题, 二级问题, 三级问题", want: threeWant, sheets: []tab{{name: "整改台账", rows: head(named("一级问题", "二级问题", "三级问题"), threeBlank())}}},
	{name: "问题大类, 问题小类, 具体问题", want: threeWant, sheets: []tab{{name: "整改台账", rows: head(named("问题大类", "问题小类", "具体问题"), threeBlank())}}},
	{name: "一级分类, 二级分类, 问题描述", want: threeWant, sheets: []tab{{name: "整改台账", rows: head(named("一级分类", "二级分类", "问题描述"), threeBlank())}}},
	{name: "问题类别, 巡察发现问题, 问题描述", want: threeWant, sheets: []tab{{name: "整改台账", rows: head(named("问题类别", "巡察发现问题", "问题描述"), threeBlank())}}},
	{name: "类别, 存在问题, 具体表现", want: threeWant, sheets: []tab{{name: "整改台账", rows: head(named("类别", "存在问题", "具体表现"), threeBlank())}}},
	{name: "the form's own names", want: threeWant, sheets: []tab{{name: "整改台账", rows: head(named("问题类别", "反馈问题", "存在问题"), threeBlank())}}},
	{name: "反馈问题, 存在问题, 具体表现 without a category", want: threeWant, sheets: []tab{{name: "整改台账", rows: head(named("反馈问题", "存在问题", "具体表现"), threeBlank())}},
		findings: []string{"info ledger.column.levels 整改台账!A1"}},
	{name: "the columns in another order", want: threeWant, sheets: []tab{{name: "整改台账", rows: func() [][]any {
		rows := head(named("问题类别", "反馈问题", "具体问题"), threeRepeated())
		for _, r := range rows {
			r[0], r[1], r[2] = r[2], r[0], r[1]
		}
		return rows
	}()}}},
	{name: "a header of two rows with 问题 merged over three columns", want: threeWant, sheets: []tab{{name: "整改台账", merges: []string{"A1:C1", "D1:D2", "E1:E2"},
		rows: append([][]any{row("巡察反馈问题", "", "", "整改结果", "完成情况"), row("类别", "反馈问题", "具体问题")}, threeBlank()...)}}},
	{name: "the same, the levels named by numbers", want: threeWant, sheets: []tab{{name: "整改台账", merges: []string{"A1:C1", "D1:D2", "E1:E2"},
		rows: append([][]any{row("存在问题", "", "", "整改结果", "完成情况"), row("一级", "二级", "三级")}, threeBlank()...)}}},
	{name: "the same, never merged", want: threeWant, sheets: []tab{{name: "整改台账",
		rows: append([][]any{row("问题", "", "", "整改结果", "完成情况"), row("大类", "小类", "具体")}, threeBlank()...)}}},
	{name: "numbered in the cells", want: threeWant, sheets: []tab{{name: "整改台账", rows: head(threeHead, threeRows([3]string{"一、党的建设", "（一）学习不深入", "1.没有学习计划"}, [3]string{"", "", "2.记录不规范"},
		[3]string{"", "（二）会议不规范", "1.缺会议记录"}, [3]string{"二、作风建设", "（一）调研不深入", "1.调研次数少；"}, [3]string{"", "", "2.走访不够。"}))}}},
	{name: "numbered through, with labels", want: threeWant, sheets: []tab{{name: "整改台账", rows: head(threeHead, threeRows([3]string{"（一）党的建设", "1.学习不深入", "（1）没有学习计划"}, [3]string{"", "", "（2）记录不规范"},
		[3]string{"", "2.会议不规范", "（3）缺会议记录"}, [3]string{"（二）作风建设", "3.调研不深入", "（4）调研次数少"}, [3]string{"", "", "（5）走访不够"}))}}},
	{name: "the middle level in one category only", want: `
 5项=3+1+1 追缴0
〔党的建设〕
［学习不深入］
没有学习计划→定了计划。
记录不规范→补了记录。
［会议不规范］
缺会议记录→补齐了记录。
〔作风建设〕
调研次数少→增加了次数。
走访不够→走访了两次。
`, sheets: []tab{{name: "整改台账", rows: head(threeHead, threeRows([3]string{"党的建设", "学习不深入", "没有学习计划"}, [3]string{"", "", "记录不规范"}, [3]string{"", "会议不规范", "缺会议记录"},
		[3]string{"作风建设", "", "调研次数少"}, [3]string{"", "", "走访不够"}))}}},
	{name: "the first row of a category without the middle level", want: `
 5项=3+1+1 追缴0
〔党的建设〕
没有学习计划→定了计划。
［学习不深入］
记录不规范→补了记录。
［会议不规范］
缺会议记录→补齐了记录。
〔作风建设〕
调研次数少→增加了次数。
走访不够→走访了两次。
`, sheets: []tab{{name: "整改台账", rows: head(threeHead, threeRows([3]string{"党的建设", "", "没有学习计划"}, [3]string{"", "学习不深入", "记录不规范"}, [3]string{"", "会议不规范", "缺会议记录"},
		[3]string{"作风建设", "", "调研次数少"}, [3]string{"", "", "走访不够"}))}},
		findings: []string{"warning ledger.group.missing 整改台账!B2"}},
	{name: "the same 反馈问题 in two categories", want: `
 5项=3+1+1 追缴0
〔党的建设〕
［学习不深入］
没有计划→一是定了计划；二是补了记录。
记录不规范→补齐了记录。
〔作风建设〕
［学习不深入］
没有计划→增加了次数。
走访不够→走访了两次。
`, sheets: []tab{{name: "整改台账", rows: head(threeHead, threeRows([3]string{"党的建设", "学习不深入", "没有计划"}, [3]string{"", "", ""}, [3]string{"", "", "记录不规范"},
		[3]string{"作风建设", "学习不深入", "没有计划"}, [3]string{"", "", "走访不够"}))}}},
	{name: "the same problem under two 反馈问题", want: `
 5项=3+1+1 追缴0
〔党的建设〕
［学习不深入］
记录不规范→一是定了计划；二是补了记录。
［会议不规范］
记录不规范→补齐了记录。
〔作风建设〕
［调研不深入］
调研次数少→增加了次数。
走访不够→走访了两次。
`, sheets: []tab{{name: "整改台账", rows: head(threeHead, threeRows([3]string{"党的建设", "学习不深入", "记录不规范"}, [3]string{"", "", ""}, [3]string{"", "会议不规范", "记录不规范"},
		[3]string{"作风建设", "调研不深入", "调研次数少"}, [3]string{"", "", "走访不够"}))}}},
	{name: "one category only", want: `
 2项=2+0+0 追缴0
〔党的建设〕
［学习不深入］
没有学习计划→定了计划。
［会议不规范］
记录不规范→补了记录。
`, sheets: []tab{{name: "整改台账", rows: head(threeHead, threeRows([3]string{"党的建设", "学习不深入", "没有学习计划"}, [3]string{"", "会议不规范", "记录不规范"}))}}},
	{name: "categories as rows across the table", want: threeWant, sheets: []tab{{name: "整改台账", merges: []string{"A2:D2", "A6:D6"}, rows: [][]any{
		row("反馈问题", "具体问题", "整改结果", "完成情况"), row("一、党的建设"), row("学习不深入", "没有学习计划", "定了计划", "已完成"), row("", "记录不规范", "补了记录", "已完成"),
		row("会议不规范", "缺会议记录", "补齐了记录", "未完成"), row("二、作风建设"), row("调研不深入", "调研次数少", "增加了次数", "已完成"), row("", "走访不够", "走访了两次", "长期坚持")}}}},
	{name: "a sheet a category", want: threeWant, sheets: []tab{
		{name: "党的建设", rows: [][]any{row("反馈问题", "具体问题", "整改结果", "完成情况"), row("学习不深入", "没有学习计划", "定了计划", "已完成"), row("", "记录不规范", "补了记录", "已完成"),
			row("会议不规范", "缺会议记录", "补齐了记录", "未完成")}},
		{name: "作风建设", rows: [][]any{row("反馈问题", "具体问题", "整改结果", "完成情况"), row("调研不深入", "调研次数少", "增加了次数", "已完成"), row("", "走访不够", "走访了两次", "长期坚持")}}},
		findings: []string{"info sheet.joined 党的建设!", "info ledger.column.levels 党的建设!A1", "info ledger.column.levels 作风建设!A1"}},
	{name: "反馈问题 and 具体问题 are two levels", want: `
 3项=2+1+0 追缴0
〔学习不深入〕
没有学习计划→定了计划。
记录不规范→补了记录。
〔会议不规范〕
缺会议记录→补齐了记录。
`, sheets: []tab{{name: "整改台账", merges: []string{"A2:A3"}, rows: [][]any{row("反馈问题", "具体问题", "整改结果", "完成情况"),
		row("学习不深入", "没有学习计划", "定了计划", "已完成"), row("", "记录不规范", "补了记录", "已完成"), row("会议不规范", "缺会议记录", "补齐了记录", "未完成")}}},
		findings: []string{"info ledger.column.levels 整改台账!A1"}},
	{name: "反馈问题 and 具体问题, one for one, are asked about", want: `
 2项=2+0+0 追缴0
〔学习不深入〕
没有学习计划→定了计划。
〔会议不规范〕
缺会议记录→补齐了记录。
`, sheets: []tab{{name: "整改台账", rows: [][]any{row("反馈问题", "具体问题", "整改结果", "完成情况"),
		row("学习不深入", "没有学习计划", "定了计划", "已完成"), row("会议不规范", "缺会议记录", "补齐了记录", "已完成")}}},
		findings: []string{"error ledger.column.levels 整改台账!B1"}},
	{name: "the same, settled by letters", columns: "问题类别=A，存在问题=B", want: `
 2项=2+0+0 追缴0
〔学习不深入〕
没有学习计划→定了计划。
〔会议不规范〕
缺会议记录→补齐了记录。
`, sheets: []tab{{name: "整改台账", rows: [][]any{row("反馈问题", "具体问题", "整改结果", "完成情况"),
		row("学习不深入", "没有学习计划", "定了计划", "已完成"), row("会议不规范", "缺会议记录", "补齐了记录", "已完成")}}}},
	{name: "headers that nobody knows, settled by names", columns: "反馈问题=事情,存在问题=毛病", want: threeWant, sheets: []tab{{name: "整改台账", rows: head(named("问题类别", "事情", "毛病"), threeBlank())}}},
	{name: "--columns names the problem, and the middle level stays", columns: "存在问题=具体问题", want: threeWant, sheets: []tab{{name: "整改台账", rows: head(threeHead, threeBlank())}}},
	{name: "--columns names 反馈问题 where it is the problem", columns: "反馈问题=B", want: bareWant, sheets: []tab{{name: "整改台账", rows: [][]any{
		row("问题类别", "事情", "整改措施", "整改结果", "完成情况"), row("教学管理", "备课不实", "集体备课", "备了课", "已完成"), row("", "", "推门听课", "查了课", "已完成"),
		row("", "作业过多", "控制总量", "减了作业", "未完成"), row("校园安全", "门禁不严", "安装门禁", "装了门禁", "长期坚持")}}}},
	{name: "counts in the names agree with one level or the other", want: `
 5项=3+1+1 追缴0
〔党的建设（2个问题）〕
［学习不深入（2个具体问题）］
没有学习计划→定了计划。
记录不规范→补了记录。
［会议不规范］
缺会议记录→补齐了记录。
〔作风建设（2个具体问题）〕
［调研不深入（3个问题）］
调研次数少→增加了次数。
走访不够→走访了两次。
`, sheets: []tab{{name: "整改台账", rows: head(threeHead, threeRows([3]string{"党的建设（2个问题）", "学习不深入（2个具体问题）", "没有学习计划"}, [3]string{"", "", "记录不规范"}, [3]string{"", "会议不规范", "缺会议记录"},
		[3]string{"作风建设（2个具体问题）", "调研不深入（3个问题）", "调研次数少"}, [3]string{"", "", "走访不够"}))}},
		findings: []string{"warning ledger.total.differs 整改台账!B5"}},
	{name: "a row without the narrowest level is asked about", want: `
 3项=2+1+0 追缴0
〔党的建设〕
［学习不深入］
没有学习计划→定了计划。
［会议不规范］
→补了记录。
缺会议记录→补齐了记录。
`, sheets: []tab{{name: "整改台账", rows: head(threeHead, threeRows([3]string{"党的建设", "学习不深入", "没有学习计划"}, [3]string{"", "会议不规范", ""}, [3]string{"", "", "缺会议记录"}))}},
		findings: []string{"error ledger.problem.missing 整改台账!C3"}},
	{name: "problems of a reversed nesting are asked about", want: `
 3项=2+1+0 追缴0
〔没有学习计划〕
学习不深入→定了计划。
〔记录不规范〕
学习不深入→补了记录。
〔缺会议记录〕
会议不规范→补齐了记录。
`, sheets: []tab{{name: "整改台账", merges: []string{"B2:B3"}, rows: [][]any{row("反馈问题", "具体问题", "整改结果", "完成情况"),
		row("没有学习计划", "学习不深入", "定了计划", "已完成"), row("记录不规范", "", "补了记录", "已完成"), row("缺会议记录", "会议不规范", "补齐了记录", "未完成")}}},
		findings: []string{"error ledger.column.levels 整改台账!B1"}},
	{name: "four levels are refused", want: `
 1项=1+0+0 追缴0
〔党的建设〕
［学习不深入］
没有学习计划→
`, sheets: []tab{{name: "整改台账", rows: [][]any{row("问题类别", "一级问题", "二级问题", "三级问题", "完成情况"), row("党的建设", "甲", "学习不深入", "没有学习计划", "已完成")}}},
		findings: []string{"error ledger.column.duplicate 整改台账!B1"}},
	{name: "three levels whose words do not tell them apart, one for one", want: "\n 2项=1+1+0 追缴0\n〔甲类〕\n［学习］\n题一→\n［会议］\n题二→\n", findings: []string{"error ledger.column.levels 整改台账!B1"},
		sheets: one(row("问题类别", "存在问题", "问题描述", "整改措施", "完成情况"), row("甲类", "学习", "题一", "甲", "完成"), row("甲类", "会议", "题二", "乙", "未完成"))},
	{name: "three levels whose words tell them apart, one for one", want: "\n 2项=1+1+0 追缴0\n〔甲类〕\n［学习］\n题一→\n［会议］\n题二→\n",
		sheets: one(row("问题类别", "存在问题", "具体表现", "整改措施", "完成情况"), row("甲类", "学习", "题一", "甲", "完成"), row("甲类", "会议", "题二", "乙", "未完成"))},
}

// bandedWant is what ledgers give whose bands are the categories of two levels of problems.
const bandedWant = `
 3项=2+1+0 追缴0
〔党的建设方面〕
［学习］
学习少→学了。
学二→学了。
〔财务管理方面〕
［超］
超标→退了。
`

func bandedRows(category bool) [][]any {
	rows := [][]any{row("序号", "问题类别", "反馈问题", "具体问题", "整改结果", "完成情况"), row("一、党的建设方面"), row(1, "", "学习", "学习少", "学了", "已完成"), row(2, "", "", "学二", "学了", "已完成"),
		row("二、财务管理方面"), row(3, "", "超", "超标", "退了", "未完成")}
	if !category {
		for i, r := range rows {
			if len(r) > 1 {
				rows[i] = append(row(r[0]), r[2:]...)
			}
		}
	}
	return rows
}

var bandedHeadings = []string{"info ledger.row.heading 整改台账!A2", "info ledger.row.heading 整改台账!A5"}

func TestBandedLevels(t *testing.T) {
	for _, s := range bandedShapes {
		t.Run(s.name, s.run)
	}
}

var bandedShapes = []shape{
	{name: "bands that are not merged above two levels", want: bandedWant, sheets: []tab{{name: "整改台账", rows: bandedRows(false)}}, findings: bandedHeadings},
	{name: "the same, and --columns says so", columns: "问题类别=标题行", want: bandedWant, sheets: []tab{{name: "整改台账", rows: bandedRows(false)}}, findings: bandedHeadings},
	{name: "beside a blank column of the category", want: bandedWant, sheets: []tab{{name: "整改台账", rows: bandedRows(true)}}, findings: bandedHeadings},
	{name: "beside a blank column, two levels given", columns: "反馈问题=C,存在问题=D", want: bandedWant, sheets: []tab{{name: "整改台账", rows: bandedRows(true)}}, findings: bandedHeadings},
	{name: "merged beside a blank column", want: bandedWant, sheets: []tab{{name: "整改台账", merges: []string{"A2:F2", "A5:F5"}, rows: bandedRows(true)}}},
	{name: "merged beside a blank column, and --columns says so", columns: "问题类别=标题行", want: bandedWant,
		sheets: []tab{{name: "整改台账", merges: []string{"A2:F2", "A5:F5"}, rows: bandedRows(true)}}},
	{name: "--columns means bands that are not there", columns: "问题类别=标题行", want: bareWant,
		sheets: []tab{{name: "整改台账", rows: withoutCounts(under(plainHead))}}, findings: []string{"error ledger.column.choice 整改台账!A1"}},
}

// withoutCounts leaves out columns of money and people.
func withoutCounts(rows [][]any) [][]any {
	for i, r := range rows {
		rows[i] = r[:min(len(r), 6)]
	}
	return rows
}

// TestGroupsUnderSheetNames: where the sheets' names are the categories, 反馈问题 is said to be the level between.
func TestGroupsUnderSheetNames(t *testing.T) {
	rows := func(name string) [][]any {
		return [][]any{row("反馈问题", "具体问题", "整改结果", "完成情况"), row(name+"甲", name+"一", "学了", "已完成"), row("", name+"二", "记了", "已完成")}
	}
	_, list := ledger.Read(sheet.Open("台账.xlsx", workbook(t, false, []tab{{name: "党的建设", rows: rows("学习")}, {name: "财务管理", rows: rows("报销")}}), ""), ledger.Options{})
	var said []string
	for _, f := range list {
		if f.Code == "ledger.column.levels" {
			said = append(said, f.Text(nil))
		}
	}
	want := "工作表名作为“问题类别”，有几列都是问题：A列“反馈问题”当作“反馈问题”，B列“具体问题”当作“存在问题”"
	if !slices.Equal(said, []string{want, want}) {
		t.Errorf("%q", said)
	}
}
