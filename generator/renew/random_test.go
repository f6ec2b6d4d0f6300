package renew

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/sheet"
)

// office keeps ledgers as offices do, by chance.
type office struct {
	*rand.Rand
	t *testing.T
	f *excelize.File
	// second: another header stands below the first one's rows.
	second bool
}

func (o *office) one(list ...string) string { return list[o.IntN(len(list))] }
func (o *office) often() bool               { return o.IntN(4) > 0 }
func (o *office) seldom() bool              { return o.IntN(8) == 0 }

func (o *office) set(sheet string, col, row int, value any) {
	if value == "" {
		return
	}
	at, err := excelize.CoordinatesToCellName(col, row)
	if err == nil {
		err = o.f.SetCellValue(sheet, at, value)
	}
	if err != nil {
		o.t.Fatal(err)
	}
}

// habit is a column of a random ledger: its names, and what a row has in it, given the one above.
type habit struct {
	heads []string
	cell  func(o *office, row int) any
	down  bool // may be merged
}

func among(list ...string) func(*office, int) any {
	return func(o *office, _ int) any { return o.one(list...) }
}

var kinds = []habit{
	{heads: []string{"序号", "编号"}, cell: func(_ *office, row int) any { return row }, down: true},
	{heads: []string{"单位", "学校"}, cell: among("一中", "二中", "三中", "", "同上"), down: true},
	{heads: []string{"问题类别", "方面"}, cell: among("教学管理", "校园安全", "", "", "同上"), down: true},
	{heads: []string{"存在问题", "具体问题"}, cell: among("备课不实", "作业过多\n没有限制", "门禁不严", "", "", "=1+1"), down: true},
	{heads: []string{"整改目标"}, cell: among("目标", ""), down: true},
	{heads: []string{"整改措施", "措施"}, cell: among("集体备课", "推门听课", "1.听课 2.评课", "", "@控制", "#REF!"), down: true},
	{heads: []string{"责任领导"}, cell: among("校长", "书记", ""), down: true},
	{heads: []string{"整改时限"}, cell: among("2023年7月27日", "2023.7.27", "2023-02-30", "长期坚持", "2023年07月01日", ""), down: true},
	{heads: []string{"整改结果", "整改成效"}, cell: among("备了课", "查了课\n评了课", "", "", "-改了"), down: true},
	{heads: []string{"完成情况", "销号情况"}, cell: among("已完成", "已完成", "未完成", "长期坚持", "正在整改", "已整改销号", "差不多", "", "√"), down: true},
	{heads: []string{"追缴资金（元）", "清退金额（万元）", "追缴资金（美元）"}, cell: among("", "", "155", "1.5万元", "无", "0", "很多", "-3")},
	{heads: []string{"政务处分（人）", "政务处分"}, cell: among("", "", "1", "2人", "3人次", "无", "几个")},
	{heads: []string{"诫勉谈话（人次）", "诫勉谈话"}, cell: among("", "", "1", "2人次")},
	{heads: []string{"追责问责情况"}, cell: among("", "", "无", "批评教育2人", "政务处分1人、约谈1人次", "另行处理")},
	{heads: []string{"审核意见", "分值", "打分（人）", "已完成", "备注", "说明", ""}, cell: among("同意", "", "95", "0376"), down: true},
	{heads: []string{"备注", "旧表：备注", "责任"}, cell: among("看一看", ""), down: true},
}

// keep makes a ledger.
func (o *office) keep() []byte {
	o.f = excelize.NewFile()
	defer o.f.Close()
	sheet := o.one("整改台账", "Sheet1", "台账（旧表）")
	if err := o.f.SetSheetName("Sheet1", sheet); err != nil {
		o.t.Fatal(err)
	}
	top := 1
	for range o.IntN(3) {
		o.set(sheet, 1+o.IntN(3), top, o.one("××整改台账", "填报单位：一中", ""))
		top++
	}
	var cols []habit
	for _, c := range kinds {
		needed := c.heads[0] == "存在问题" || c.heads[0] == "完成情况"
		if needed && !o.seldom() || o.often() && c.heads[0] != "单位" || c.heads[0] == "单位" && o.IntN(3) == 0 {
			cols = append(cols, c)
		}
	}
	o.Shuffle(len(cols), func(i, k int) { cols[i], cols[k] = cols[k], cols[i] })
	rows := o.table(sheet, top, cols)
	if o.second { // another header below, with its columns in another order, or without some
		top += rows + 1 + o.IntN(3)
		o.Shuffle(len(cols), func(i, k int) { cols[i], cols[k] = cols[k], cols[i] })
		rows = o.table(sheet, top, cols[:len(cols)-o.IntN(min(3, len(cols)))])
	}
	if o.seldom() {
		o.set(sheet, 1, top+1+o.IntN(rows), o.one("合计", "示例", "注：看一看"))
	}
	if o.often() {
		o.set(sheet, 1, top+rows+1, o.one("合计", "注：数据截至七月", "填表人：张三"))
	}
	if o.often() {
		o.info(o.one("基本信息", "单位情况"))
	}
	if o.IntN(3) == 0 {
		o.units()
	}
	if o.often() {
		o.other()
	}
	b, err := o.f.WriteToBuffer()
	if err != nil {
		o.t.Fatal(err)
	}
	return b.Bytes()
}

// table writes a header and rows below it.
func (o *office) table(sheet string, top int, cols []habit) (rows int) {
	for i, c := range cols {
		o.set(sheet, i+1, top, o.one(c.heads...))
	}
	rows = 1 + o.IntN(12)
	for i, c := range cols {
		for row := 1; row <= rows; row++ {
			o.set(sheet, i+1, top+row, c.cell(o, row))
		}
		if c.down && o.IntN(3) == 0 {
			from := 1 + o.IntN(rows)
			to := from + o.IntN(rows-from+1)
			a, _ := excelize.CoordinatesToCellName(i+1, top+from)
			b, _ := excelize.CoordinatesToCellName(i+1, top+to)
			if err := o.f.MergeCell(sheet, a, b); err != nil {
				o.t.Fatal(err)
			}
		}
	}
	return rows
}

func (o *office) add(name string) {
	if _, err := o.f.NewSheet(name); err != nil {
		o.t.Fatal(err)
	}
}

var items = [][]string{{"单位简称", "一中", "二高"}, {"单位全称", "第一中学"}, {"反馈日期", "2023年8月5日", "2023.8.5", "昨天"}, {"盖章", "是", "否", "也许"},
	{"电话", "0376-1", "=1"}, {"校训", "勤"}, {"盖章", "否"}, {"计数单位", "行", "措施"}, {"", "没有名字"}}

func (o *office) info(sheet string) {
	o.add(sheet)
	for i, it := range items {
		if o.often() {
			o.set(sheet, 1, i+1, it[0])
			o.set(sheet, 2, i+1, o.one(it[1:]...))
		}
	}
}

func (o *office) units() {
	const sheet = "单位信息"
	o.add(sheet)
	for i, head := range []string{"单位", "单位简称", "单位全称", "落款日期", "盖章", "校训"} {
		o.set(sheet, i+1, 1, head)
	}
	for row, unit := range []string{"一中", "二中", "四中"} {
		for col, text := range []string{unit, o.one("", unit), "第" + unit, o.one("2023.8.5", "某日"), o.one("是", "不"), "勤"} {
			if o.often() {
				o.set(sheet, col+1, row+2, text)
			}
		}
	}
}

func (o *office) other() {
	sheet := o.one("通讯录", "填写说明", "一张名字有三十一个字那么长的工作表它的名字加上后缀就太长了吧啊")
	o.add(sheet)
	for range 1 + o.IntN(6) {
		o.set(sheet, 1+o.IntN(4), 1+o.IntN(4), o.one("张三", "=SUM(A1)", "电话", "2023年8月5日", "很长的一段话\n分成两行"))
	}
	if o.seldom() {
		if err := o.f.AddComment(sheet, excelize.Comment{Cell: "A1", Text: "一条批注"}); err != nil {
			o.t.Fatal(err)
		}
	}
}

// Whatever an office keeps, either all that it says is in the new ledger, which reads the same (Move sees to that), or it is refused because of
// an error that it has.
func TestRandomLedgers(t *testing.T) {
	moved := 0
	for seed := range uint64(140) {
		o := &office{Rand: rand.New(rand.NewPCG(seed, 7)), t: t, second: seed >= 100}
		data := o.keep()
		var whole, made []ledger.WholeSheet
		old, list := ledger.Read(sheet.Open("台账.xlsx", data, ""), ledger.Options{Whole: &whole})
		if old == nil {
			continue
		}
		r, said, err := Move(old, whole, list)
		if err != nil {
			t.Fatal(seed, err)
		}
		if r.Data == nil {
			for _, f := range said {
				if f.Code == finding.MovedDiffers.Code && !noStatus(list) && !headless(list) || !list.HasError() {
					t.Errorf("seed %d: %s %s %s: %s", seed, f.Code, f.Sheet, f.Cell, f.Text(nil))
				}
			}
			continue
		}
		moved++
		ledger.Read(sheet.Open("新台账.xlsx", r.Data, ""), ledger.Options{Whole: &made})
		for _, lost := range missing(whole, made) {
			t.Errorf("seed %d: lost %s", seed, lost)
		}
	}
	t.Log(moved, "moved")
	if moved < 55 {
		t.Errorf("only %d of 140 were moved", moved)
	}
}

// headless reports a second table that begins with blanks: in the form, where it follows the first one, they would take what stands above.
func headless(list finding.List) bool {
	has := func(codes ...string) bool {
		return slices.ContainsFunc(list, func(f finding.Finding) bool { return slices.Contains(codes, f.Code) })
	}
	return has("ledger.header.other") && has("ledger.problem.missing", "ledger.category.missing", "ledger.unit.missing", "ledger.ditto")
}

// noStatus reports a ledger without 完成情况: the form has that column, and so counts by measures where the old one could not.
func noStatus(list finding.List) bool {
	return slices.ContainsFunc(list, func(f finding.Finding) bool { return f.Code == "ledger.column.missing" })
}

// missing are the texts that the new workbook has not, but for numbers, days and ticks, which it writes in its own way.
func missing(old, made []ledger.WholeSheet) []string {
	var all strings.Builder
	for _, s := range made {
		for _, c := range s.Cells {
			all.WriteString(c.Text + "\n")
		}
	}
	var lost []string
	for _, s := range old {
		fields := append([]ledger.Field{}, s.Comments...)
		for _, c := range s.Cells {
			fields = append(fields, c.Field)
		}
		for _, l := range s.Left {
			fields = append(fields, l.Field)
		}
		for _, f := range fields {
			if _, day := f.Date(); !strings.Contains(all.String(), f.Text) && !day && !plainNumber.MatchString(f.Text) && f.Text != "同上" && utf8.RuneCountInString(f.Text) > 1 {
				lost = append(lost, fmt.Sprintf("%s!%s %q", f.Sheet, f.Cell, f.Text))
			}
		}
	}
	return lost
}
