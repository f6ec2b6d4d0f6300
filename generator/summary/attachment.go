package summary

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/document"
)

// attachment is the table of all units, by their rate, with the total below. Of very many units it lists those with the lowest rates.
func attachment(units []Unit, t Total) *document.Table {
	a := &document.Table{Name: "各单位整改情况一览表", Columns: []document.Column{
		{Heading: "序号", Width: 12, Center: true}, {Heading: "单位", Width: 44, Center: true}, {Heading: "项数", Width: 14, Center: true},
		{Heading: "已完成", Width: 15, Center: true}, {Heading: "未完成", Width: 15, Center: true}, {Heading: "长期坚持", Width: 15, Center: true},
	}}
	for _, word := range t.ownHeadings() {
		a.Columns = append(a.Columns, document.Column{Heading: word, Width: 15, Center: true})
	}
	a.Columns = append(a.Columns, []document.Column{
		{Heading: "完成率", Width: 17, Center: true}, {Heading: "追缴资金\n（" + t.unit() + "）", Width: 25, Center: true}, {Heading: "处理", Width: 38, Center: true},
		{Heading: "超期\n未完成", Width: 16, Center: true},
	}...)
	row := func(texts ...string) {
		cells := make([]document.Cell, len(texts))
		for i, text := range texts {
			cells[i].Text = text
		}
		a.Rows = append(a.Rows, cells)
	}
	list := slices.DeleteFunc(ranked(units), Unit.isUnread)
	if len(list) > mostUnits {
		a.Name = fmt.Sprintf("完成率最低的%d个单位整改情况一览表", mostUnits)
		list = list[len(list)-mostUnits:]
	}
	for i, u := range list {
		no := strconv.Itoa(i + 1)
		if u.Failed != "" {
			why := "未计入"
			if u.Missing {
				why = "未报送"
			}
			texts := []string{no, plain(u.Name), "—", "—", "—", "—", "—", "—", why, "—"}
			row(slices.Insert(texts, 6, slices.Repeat([]string{"—"}, len(t.ownHeadings()))...)...)
			continue
		}
		rate := cmp.Or(t.rate(u), absent)
		if t.hasOwnRule(u) && rate != absent {
			rate += ownMark
		}
		money, people := absent, absent
		if u.hasMoney() {
			money = t.inUnit(u.Recovered)
		}
		if u.hasHandling() {
			people = dealtWith(u.Handled)
		}
		texts := []string{no, plain(u.Name), strconv.Itoa(u.Total), strconv.Itoa(u.Done), strconv.Itoa(u.Open), strconv.Itoa(u.Ongoing), rate, money,
			people, strconv.Itoa(overdue(u))}
		row(slices.Insert(texts, 6, t.ownCells(u.Own)...)...)
	}
	texts := []string{"", "合计", strconv.Itoa(t.Total), strconv.Itoa(t.Done), strconv.Itoa(t.Open), strconv.Itoa(t.Ongoing), cmp.Or(t.Rate, absent), t.money(),
		t.dealtWith(), strconv.Itoa(t.Overdue)}
	row(slices.Insert(texts, 6, t.ownCells(t.OwnStatuses)...)...)
	return a
}

// money is the sum of 追缴资金, with the number of units that it covers if that is not all.
func (t Total) money() string {
	switch {
	case t.covered.money == t.covered.units:
		return t.inUnit(t.Recovered)
	case t.covered.money == 0:
		return absent
	default:
		return fmt.Sprintf("%s（%d个单位）", t.inUnit(t.Recovered), t.covered.money)
	}
}

// dealtWith lists the sums of the kinds of handling, each with the number of units that it covers if that is not all.
func (t Total) dealtWith() string {
	var parts []string
	for i, h := range t.Handled {
		text := fmt.Sprintf("%s%d%s", plain(h.Kind), h.N, h.Counter)
		if n := t.covered.kinds[i]; n < t.covered.units {
			text += fmt.Sprintf("（%d个单位）", n)
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, "、")
}

// dealtWith lists the kinds of handling, the graver ones first: 政务处分1人、诫勉谈话2人.
func dealtWith(list []Handled) string {
	var parts []string
	for _, h := range byGravity(list) {
		parts = append(parts, fmt.Sprintf("%s%d%s", plain(h.Kind), h.N, h.Counter))
	}
	return strings.Join(parts, "、")
}

func overdue(u Unit) (n int) {
	for _, it := range u.Unfinished {
		if it.Overdue(u.Date) > 0 {
			n++
		}
	}
	return n + u.HeldOverdue
}
