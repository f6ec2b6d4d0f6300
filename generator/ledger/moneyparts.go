package ledger

import (
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

// Money can stand in several columns. Below one merged header they are parts of one sum and are added up; side by side they may be one sum written twice, and
// are asked about.

// noPart are names below a header of money that stand over no part of it: what is still to come, a share of another part, a total, a date, a person.
var noPart = pattern.New(`应|未|拟|待|尚|欠|余|原|其中|比例|率|时间|日期|[人次笔号项件]|是否|合计|小计|总|共计|计划|目标|备注|说明|单位|依据|凭证|票据`)

// sameMoney are names for the way on of money that came back, which is the same money once more: 追缴, then 上缴财政 or 退还群众.
var sameMoney = pattern.New(`上缴|上交|缴库|缴入|缴回|入库|国库|财政|退还|返还|发还|兑付`)

// recovers reports the column of 追缴资金: only its sums may stand in several columns.
func (c *column) recovers() bool { return c.name == "追缴资金" }

// addMoneyParts takes columns for money whose own names say nothing, below a merged header of money: 现金 and 转账 below 追缴资金. All that stands in them must
// be sums.
func (h *header) addMoneyParts(g *sheet.Grid) {
	if h.depth < 2 || slices.ContainsFunc(h.cols, func(c headed) bool { return c.choice != nil && c.column.recovers() }) {
		return
	}
	known := h.namedColumns()
	added := false
	for col := 1; col <= g.Cols; col++ {
		at, upper, lower := labelCells(g, h.top, h.depth, col)
		if known[col] || upper == "" || len(lower) > longestLabel {
			continue
		}
		l, ok := readLabel("", upper)
		if !ok || !l.column.recovers() || noPart.MatchString(lower) || !h.holdsMoney(g, col, l.shift) {
			continue
		}
		_, notes := brackets(foldLabel(lower))
		_, more := brackets(foldLabel(upper))
		base, unit := cutUnit(foldLabel(lower))
		h.cols = append(h.cols, headed{label: newLabel(l.column, base, append(append(notes, unit), more...)), at: at, folded: foldLabel(lower)})
		added = true
	}
	if added {
		slices.SortStableFunc(h.cols, func(a, b headed) int { return a.at.Col - b.at.Col })
	}
}

// holdsMoney reports a column with a sum above zero in it and with nothing but sums.
func (h *header) holdsMoney(g *sheet.Grid, col int, shift int32) bool {
	some := false
	for row := h.firstRow; row <= h.lastRow; row++ {
		text := g.Own(sheet.At(row, col)).Text
		sum, state := parseMoney(text, shift)
		if state != amountGood {
			return false
		}
		some = some || !sum.IsZero()
	}
	return some
}

// sumMoney marks the columns of money that are added up: those below one merged header, and those of which no row fills two.
func (h *header) sumMoney(g *sheet.Grid, r *report) {
	var list []*headed
	for i := range h.cols {
		c := &h.cols[i]
		if !c.column.recovers() {
			continue
		}
		if c.choice != nil {
			c.summed = c.choice.summed
			continue
		}
		list = append(list, c)
	}
	if len(list) < 2 || !(h.depth > 1 && h.isOneSum(g, list)) && !h.neverTogether(g, list) {
		return
	}
	for _, c := range list {
		c.summed = true
	}
	r.Add(finding.ColumnsSummed.At(r.Where(g.Field(list[0].at)), finding.Values{"columns": h.nameColumns(g, list), "field": list[0].column.name}).
		With(list[0].column.name + "=" + list[0].at.Column()))
}

// isOneSum reports columns below one merged header of which none may be the money of another one.
func (h *header) isOneSum(g *sheet.Grid, list []*headed) bool {
	group := func(c *headed) sheet.Pos { return groupOver(g, h.top, g.Origin(sheet.At(h.top, c.at.Col))) }
	ways := 0
	for _, c := range list {
		if c.at.Row == h.top || group(c) != group(list[0]) || noPart.MatchString(c.folded) {
			return false
		}
		if sameMoney.MatchString(c.folded) {
			ways++
		}
	}
	return ways == 0 || ways == len(list)
}

// neverTogether reports columns of money of which no row fills two, such as 追缴 in one and 清退 in another: then no money stands in both.
func (h *header) neverTogether(g *sheet.Grid, list []*headed) bool {
	for _, c := range list {
		if sameMoney.MatchString(c.folded) || noPart.MatchString(c.folded) || !h.holdsMoney(g, c.at.Col, c.shift) {
			return false
		}
	}
	for row := h.firstRow; row <= h.lastRow; row++ {
		filled := 0
		for _, c := range list {
			if sum, _ := parseMoney(g.Own(g.Origin(sheet.At(row, c.at.Col))).Text, c.shift); !sum.IsZero() {
				filled++
			}
		}
		if filled > 1 {
			return false
		}
	}
	return true
}

// nameColumns names columns: I列“追缴”、J列“清退”.
func (h *header) nameColumns(g *sheet.Grid, list []*headed) string {
	var out []string
	for _, c := range list {
		out = append(out, c.at.Column()+"列"+sheet.Quote(g.Own(c.at).Text))
	}
	return strings.Join(out, "、")
}

// sumOf is the entry of --columns that adds up two columns.
func (h *header) sumOf(a, b headed) string {
	return a.column.name + "=" + a.at.Column() + "+" + b.at.Column()
}

// partName is what a column of money is called among several.
func (c *headed) partName() string {
	name, _ := brackets(c.folded)
	if short, unit := cutUnit(name); unit != "" && short != "" {
		name = short
	}
	return name
}

// reportSameMoney asks about a column of sums whose name is not known, beside one of 追缴资金: money that came back and was then handed on (上缴财政) may stand in
// both, or be two sums.
func (h *header) reportSameMoney(g *sheet.Grid, r *report) {
	i := slices.IndexFunc(h.cols, func(c headed) bool { return c.column.recovers() })
	if i < 0 || h.cols[i].choice != nil || h.cols[i].summed {
		return
	}
	asked := slices.ContainsFunc(h.conflicts, func(k conflict) bool { return k.column.recovers() })
	first := h.cols[i]
	known := h.namedColumns()
	for col := 1; col <= g.Cols; col++ {
		at, upper, lower := labelCells(g, h.top, h.depth, col)
		if known[col] || !sameMoney.MatchString(lower) || noPart.MatchString(lower) || len(lower) > longestLabel || !h.holdsMoney(g, col, 0) {
			continue
		}
		if h.claimed = append(h.claimed, col); asked { // one question on the money is enough; what is left is told of when it is answered
			continue
		}
		c := headed{label: newLabel(first.column, foldLabel(lower), nil), at: at, folded: foldLabel(upper + lower)}
		h.addConflict(g, first, c)
		columns := fmt.Sprintf("%s列%s和%s列%s都是钱", first.at.Column(), sheet.Quote(g.Own(first.at).Text), at.Column(), sheet.Quote(lower))
		r.Add(finding.ColumnMoney.At(r.Where(g.Field(at)), finding.Values{"columns": columns, "header": h.describe(g)}).With(h.sumOf(first, c)))
		asked = true
	}
}
