package summary

import (
	"fmt"
	"net/url"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"gongshi/generator/ledger"
)

// maxLinks bounds the links of the sheet: excelize searches all others for each. It is enough for 5,000 units with two files. Beyond it the cells hold the
// files' names.
const maxLinks = 10000

// The columns of numbers, from 1.
const (
	nameColumn = iota + 2
	totalColumn
	doneColumn
	openColumn
	ongoingColumn
)

// numberColumns are the columns behind those, whose place depends on how many statuses of 另列状态 there are; each has a column from own on. base is that of
// the 项 that the rate is of: the column of all, unless a rate leaves some out.
type numberColumns struct{ own, base, finished, rate, money, handled, rates int }

func (t Total) columns() numberColumns {
	c := numberColumns{own: ongoingColumn + 1, base: totalColumn}
	next := c.own + len(t.OwnStatuses)
	if t.Base != t.Total {
		c.base = next
		next++
	}
	c.finished, c.rate, c.money, c.handled = next, next+1, next+2, next+3
	c.rates = c.handled + len(t.Handled)
	return c
}

// unitTable is the first sheet while it is written: a row for each unit.
type unitTable struct {
	*pen
	total Total
	// kinds are the kinds of files of the units; each has a column.
	kinds    []string
	headings []string
	widths   []float64
	// counts is the first column of numbers of findings, files the first one of files, from 0.
	counts, files int
	// linked are the files that have a link.
	linked map[string]bool
}

// unitRows fills the first sheet.
func (p *pen) unitRows(units []Unit, total Total) {
	t := &unitTable{pen: p, total: total, kinds: formats(units), linked: map[string]bool{}}
	t.columns()
	for i, u := range units {
		t.link(u, headRow+1+i)
	}
	first, last := headRow+1, headRow+len(units)
	p.keep(p.f.AutoFilter(unitsSheet, "A2:"+p.at(len(t.headings), last), nil))

	r := p.sheet(unitsSheet, "各单位整改情况汇总", t.headings, t.widths, nameColumn)
	for i, u := range units {
		r.add(0, t.row(i, u)...)
	}
	r.add(0, p.totals(len(t.headings), t.counts, first, last, units, total)...)
	r.flush()
}

// columns sets the names and widths of the columns.
func (t *unitTable) columns() {
	add := func(heading string, width float64) {
		t.headings, t.widths = append(t.headings, heading), append(t.widths, width)
	}
	t.headings = []string{"序号", "单位", "项数", "已完成", "未完成", "长期坚持"}
	t.widths = []float64{5, 18, 7, 7, 7, 9}
	for _, o := range t.total.OwnStatuses {
		add(plain(o.Word), float64(max(7, 2*utf8.RuneCountInString(o.Word)+1)))
	}
	if t.total.columns().base != totalColumn {
		add("计算完成率的项数", 10)
	}
	add("计入完成率", 10)
	add("完成率", 8)
	add("追缴资金（元）", 13)
	for _, h := range t.total.Handled {
		add(h.Kind+"（"+h.Counter+"）", float64(max(10, 2*utf8.RuneCountInString(h.Kind)+8)))
	}
	for _, heading := range t.total.rateHeadings() {
		add(heading, 10)
	}
	t.counts = len(t.headings)
	t.headings = append(t.headings, "错误", "注意", "说明", "落款日期", "结果")
	t.widths = append(t.widths, 5, 5, 5, 15, 32)
	t.files = len(t.headings)
	for _, kind := range t.kinds {
		add(strings.ToUpper(kind), 7)
	}
	add("台账", 30)
}

// eachFile calls f for the first file of each kind of a unit, with its column, counted from 0: the list of a kit, the notice before its 依据表.
func (t *unitTable) eachFile(u Unit, f func(column int, name string)) {
	for k, kind := range t.kinds {
		for i := range u.Files {
			if name := u.Files[i].Name; strings.TrimPrefix(path.Ext(name), ".") == kind {
				f(t.files+k, name)
				break
			}
		}
	}
}

// link links a unit's files, as long as there are not too many links.
func (t *unitTable) link(u Unit, row int) {
	t.eachFile(u, func(column int, name string) {
		if len(t.linked) >= maxLinks {
			return
		}
		t.linked[name] = true
		target := (&url.URL{Path: name}).String()
		t.keep(t.f.SetCellHyperLink(unitsSheet, t.at(column+1, row), target, "External", excelize.HyperlinkOpts{Tooltip: &name}))
	})
}

// row is a unit's row, i from 0.
func (t *unitTable) row(i int, u Unit) []any {
	cells := make([]any, len(t.headings))
	for c := range cells {
		cells[c] = t.cell(wordLook, nil)
	}
	cells[0], cells[1] = t.cell(numberLook, i+1), t.cell(proseLook, u.Name)
	dateCell, resultCell := &cells[t.counts+3], &cells[t.counts+4]
	switch {
	case u.Failed == "":
		t.numbers(cells, headRow+1+i, u, t.total)
		*dateCell, *resultCell = t.cell(dateLook, date(u.Date)), t.cell(proseLook, resultText(u, t.total))
	case u.Missing:
		*resultCell = t.cell(proseLook|lateLook, u.Failed)
	default:
		*resultCell = t.cell(proseLook|lateLook, "没有出成："+u.Failed)
	}
	for c, n := range []int{u.Errors, u.Warnings, u.Infos} {
		cells[t.counts+c] = t.cell(numberLook, n)
	}
	t.eachFile(u, func(column int, name string) {
		if cells[column] = t.cell(linkLook, "打开"); !t.linked[name] {
			cells[column] = t.cell(proseLook, name)
		}
	})
	cells[len(cells)-1] = t.cell(proseLook, u.Ledger)
	return cells
}

// resultText says in Chinese whether the unit has a notice, and how it counts 长期坚持 if not as most do.
func resultText(u Unit, t Total) string {
	text := fmt.Sprintf("已出，%d页", u.Pages)
	if u.Papers > 0 {
		text = fmt.Sprintf("已出材料%d份，共%d页", u.Papers, u.Pages)
	}
	if len(u.Files) == 0 {
		text = "只汇总，没有出公示"
	}
	if u.Held > 0 {
		text += fmt.Sprintf("；其中%d项不公开", u.Held)
	}
	if says := map[string]string{ledger.OwnAsDone: "算作完成", ledger.OwnUncounted: "不计"}[u.OwnAs]; says != "" {
		text += "；完成率里另列的状态" + says
	}
	switch {
	case !t.hasOwnRule(u):
		return text
	case t.Without:
		return text + "；完成率不含长期坚持"
	default:
		return text + "；完成率含长期坚持"
	}
}

// numbers fills in a unit's numbers.
func (p *pen) numbers(cells []any, row int, u Unit, total Total) {
	for c, n := range map[int]int{totalColumn: u.Total, doneColumn: u.Done, openColumn: u.Open, ongoingColumn: u.Ongoing} {
		cells[c-1] = p.cell(numberLook, n)
	}
	col := total.columns()
	done, base := p.at(doneColumn, row), p.at(totalColumn, row)
	if u.Finished-u.ownCount(ledger.OwnAsDone) != u.Done {
		done += "+" + p.at(ongoingColumn, row)
	}
	for k, o := range total.OwnStatuses {
		at := p.at(col.own+k, row)
		n := numberOf(u.Own, o.Word)
		cells[col.own-1+k] = p.cell(numberLook, n)
		switch {
		case n == 0:
		case u.OwnAs == ledger.OwnAsDone:
			done += "+" + at
		case u.OwnAs == ledger.OwnUncounted:
			base += "-" + at
		}
	}
	if col.base != totalColumn {
		cells[col.base-1] = p.formula(numberLook, base, u.base())
	}
	cells[col.finished-1] = p.formula(numberLook, done, u.Finished)
	cells[col.rate-1] = p.rate(col, row, 0, total.rate(u))
	cells[col.money-1] = p.cell(wordLook, absent)
	if u.hasMoney() {
		cells[col.money-1] = p.cell(moneyLook, u.Recovered.InexactFloat64())
	}
	for k, kind := range total.Handled {
		cells[col.handled-1+k] = p.cell(wordLook, absent)
		if n, ok := u.number(kind); ok {
			cells[col.handled-1+k] = p.cell(numberLook, n)
		}
	}
	p.rateCells(cells, row, total, u.Clues, u.Satisfied, 0, func(_, n int) any { return p.cell(numberLook, n) })
}

// rate is 完成率.
func (p *pen) rate(col numberColumns, row int, l look, rate string) excelize.Cell {
	return p.share(p.at(col.base, row), p.at(col.finished, row), l, rate)
}

// share is how much of a total is finished, by the rule of the notices: rounded half up, and never up to 100 % while anything is unfinished.
func (p *pen) share(total, finished string, l look, rate string) excelize.Cell {
	n := places(rate)
	rounded := fmt.Sprintf("ROUND(%s/%s,%d)", finished, total, n+2)
	most := "1-" + "0." + strings.Repeat("0", n+1) + "1"
	formula := fmt.Sprintf(`IF(%s=0,"",IF(%s<%s,MIN(%s,%s),%s))`, total, finished, total, rounded, most, rounded)
	if rate == "" {
		return p.formula(rateLook|l, formula, "")
	}
	return p.formula(rateLook+look(n)|l, formula, ratio(rate))
}

// totals is the last row.
func (p *pen) totals(columns, after, first, last int, units []Unit, total Total) []any {
	cells := make([]any, columns)
	for c := range cells {
		cells[c] = p.cell(wordLook|totalLook, nil)
	}
	cells[nameColumn-1] = p.cell(wordLook|totalLook, "合计")
	sum := func(c int, l look, value any) {
		cells[c-1] = p.formula(l|totalLook, "SUM("+p.at(c, first)+":"+p.at(c, last)+")", value)
	}
	sum(totalColumn, numberLook, total.Total)
	sum(doneColumn, numberLook, total.Done)
	sum(openColumn, numberLook, total.Open)
	sum(ongoingColumn, numberLook, total.Ongoing)
	col := total.columns()
	for k, o := range total.OwnStatuses {
		sum(col.own+k, numberLook, o.N)
	}
	if col.base != totalColumn {
		sum(col.base, numberLook, total.Base)
	}
	sum(col.finished, numberLook, total.Finished)
	cells[col.rate-1] = p.rate(col, last+1, totalLook, total.Rate)
	cells[col.money-1] = p.cell(wordLook|totalLook, absent)
	if total.covered.money > 0 || total.covered.units == 0 {
		sum(col.money, moneyLook, total.Recovered.InexactFloat64())
	}
	for k, h := range total.Handled {
		sum(col.handled+k, numberLook, h.N)
	}
	p.rateCells(cells, last+1, total, &total.Clues, "", totalLook, func(c, n int) any {
		sum(c, numberLook, n)
		return cells[c-1]
	})
	var errors, warnings, infos int
	for _, u := range units {
		errors, warnings, infos = errors+u.Errors, warnings+u.Warnings, infos+u.Infos
	}
	sum(after+1, numberLook, errors)
	sum(after+2, numberLook, warnings)
	sum(after+3, numberLook, infos)
	text := fmt.Sprintf("%d个单位", total.Units)
	if n := len(total.Failed); n > 0 {
		text += fmt.Sprintf("，其中%d个没有出成，数字未计入", n)
	}
	if n := len(total.Unread); n > 0 {
		text += fmt.Sprintf("；另有%d份台账看不出是哪个单位的，数字未计入", n)
	}
	if n := len(total.Closed); n > 0 {
		text += fmt.Sprintf("；另有%d个文件夹打不开，里面的台账未计入", n)
	}
	if n := len(total.Missing); n > 0 {
		text += fmt.Sprintf("；另有%d个单位没有报送", n)
	}
	if partly := total.partialSums(true); partly != "" {
		text += "；" + partly + "，标“" + absent + "”的单位台账没有这一列"
	}
	cells[after+4] = p.cell(proseLook|totalLook, text)
	return cells
}

// formats are the kinds of files that any unit has, in the order of their first appearance.
func formats(units []Unit) (out []string) {
	seen := map[string]bool{}
	for _, u := range units {
		for _, f := range u.Files {
			if kind := strings.TrimPrefix(path.Ext(f.Name), "."); !seen[kind] {
				seen[kind] = true
				out = append(out, kind)
			}
		}
	}
	return out
}
