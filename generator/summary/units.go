package summary

import (
	"fmt"
	"net/url"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// maxLinks bounds the links of the sheet, for which excelize searches all others each time: 5,000 units with two files. Beyond it the files' names
// stand in the cells.
const maxLinks = 10000

// The columns of numbers, from 1.
const (
	nameColumn = iota + 2
	totalColumn
	doneColumn
	openColumn
	ongoingColumn
	finishedColumn
	rateColumn
	moneyColumn
	handledColumn
)

// unitRows fills the first sheet.
func (p *pen) unitRows(units []Unit, total Total) {
	headings := []string{"序号", "单位", "项数", "已完成", "未完成", "长期坚持", "计入完成率", "完成率", "追缴资金（元）"}
	widths := []float64{5, 18, 7, 7, 7, 9, 10, 8, 13}
	for _, h := range total.Handled {
		headings = append(headings, h.Kind+"（"+h.Counter+"）")
		widths = append(widths, float64(max(10, 2*utf8.RuneCountInString(h.Kind)+8)))
	}
	kinds := formats(units)
	after := len(headings)
	headings = append(headings, "错误", "注意", "说明", "落款日期", "结果")
	widths = append(widths, 5, 5, 5, 15, 32)
	files := len(headings)
	for _, kind := range kinds {
		headings = append(headings, strings.ToUpper(kind))
		widths = append(widths, 7)
	}
	headings, widths = append(headings, "台账"), append(widths, 30)

	linked := map[string]bool{}
	for i, u := range units {
		for _, f := range u.Files {
			for k, kind := range kinds {
				if len(linked) < maxLinks && strings.TrimPrefix(path.Ext(f.Name), ".") == kind {
					linked[f.Name] = true
					target := (&url.URL{Path: f.Name}).String()
					p.try(p.f.SetCellHyperLink(unitsSheet, p.at(files+k+1, headRow+1+i), target, "External", excelize.HyperlinkOpts{Tooltip: &f.Name}))
				}
			}
		}
	}
	first, last := headRow+1, headRow+len(units)
	p.try(p.f.AutoFilter(unitsSheet, "A2:"+p.at(len(headings), last), nil))

	r := p.sheet(unitsSheet, "各单位整改情况汇总", headings, widths, nameColumn)
	for i, u := range units {
		row := first + i
		cells := make([]any, len(headings))
		for c := range cells {
			cells[c] = p.cell(wordLook, nil)
		}
		cells[0], cells[1] = p.cell(numberLook, i+1), p.cell(proseLook, u.Name)
		if u.Failed == "" {
			p.numbers(cells, row, u, total)
			cells[after+3] = p.cell(dateLook, date(u.Date))
			cells[after+4] = p.cell(proseLook, result(u, total))
		} else if cells[after+4] = p.cell(proseLook|lateLook, "没有出成："+u.Failed); u.Missing {
			cells[after+4] = p.cell(proseLook|lateLook, u.Failed)
		}
		for c, n := range []int{u.Errors, u.Warnings, u.Infos} {
			cells[after+c] = p.cell(numberLook, n)
		}
		for _, f := range u.Files {
			for k, kind := range kinds {
				if strings.TrimPrefix(path.Ext(f.Name), ".") == kind {
					if cells[files+k] = p.cell(linkLook, "打开"); !linked[f.Name] {
						cells[files+k] = p.cell(proseLook, f.Name)
					}
				}
			}
		}
		cells[len(cells)-1] = p.cell(proseLook, u.Ledger)
		r.add(0, cells...)
	}
	r.add(0, p.totals(len(headings), after, first, last, units, total)...)
	r.flush()
}

// result is a word on what came of a unit, and on its rate where that goes by another rule than most.
func result(u Unit, t Total) string {
	text := fmt.Sprintf("已出，%d页", u.Pages)
	if len(u.Files) == 0 {
		text = "只汇总，没有出公示"
	}
	if u.Held > 0 {
		text += fmt.Sprintf("；其中%d项不公开", u.Held)
	}
	switch {
	case !t.isOwn(u):
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
	done := p.at(doneColumn, row)
	if u.Finished != u.Done {
		done += "+" + p.at(ongoingColumn, row)
	}
	cells[finishedColumn-1] = p.formula(numberLook, done, u.Finished)
	cells[rateColumn-1] = p.rate(row, 0, total.rate(u))
	cells[moneyColumn-1] = p.cell(wordLook, absent)
	if u.hasMoney() {
		cells[moneyColumn-1] = p.cell(moneyLook, u.Recovered.InexactFloat64())
	}
	for k, kind := range total.Handled {
		cells[handledColumn-1+k] = p.cell(wordLook, absent)
		if n, ok := u.number(kind); ok {
			cells[handledColumn-1+k] = p.cell(numberLook, n)
		}
	}
}

// rate is 完成率 by the rule of the notices: rounded half up, and never up to 100 % while anything is unfinished.
func (p *pen) rate(row int, l look, rate string) excelize.Cell {
	n := places(rate)
	total, finished := p.at(totalColumn, row), p.at(finishedColumn, row)
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
	sum(finishedColumn, numberLook, total.Finished)
	cells[rateColumn-1] = p.rate(last+1, totalLook, total.Rate)
	cells[moneyColumn-1] = p.cell(wordLook|totalLook, absent)
	if total.reach.money > 0 || total.reach.units == 0 {
		sum(moneyColumn, moneyLook, total.Recovered.InexactFloat64())
	}
	for k, h := range total.Handled {
		sum(handledColumn+k, numberLook, h.N)
	}
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
	if partly := total.partly(true); partly != "" {
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
