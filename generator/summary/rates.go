package summary

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// The rates beside 整改完成率 that superiors ask for: 线索处置率 and 满意率. Both stand only where units give them; nothing is worked out of anything else.

// Clues are the 问题线索 that the inspectors handed over, and how many of them are closed.
type Clues struct {
	All    int `json:"all"`
	Closed int `json:"closed"`
}

// cluesOf are those of 基本信息; nil where either number is missing, or they cannot both be right.
func cluesOf(info ledger.Info) *Clues {
	all, closed := info["问题线索件数"], info["问题线索办结数"]
	if all.Text == "" || closed.Text == "" || closed.N > all.N {
		return nil
	}
	return &Clues{all.N, closed.N}
}

// rate is 线索处置率 as 完成率 is printed; "" where nothing was handed over.
func (c Clues) rate() string { return stats.Rate(c.Closed, c.All, 1) }

// addRates takes up a unit's rates.
func (t *Total) addRates(u *Unit) {
	if u.Clues != nil {
		t.clued++
		t.Clues.All += u.Clues.All
		t.Clues.Closed += u.Clues.Closed
	}
	if u.Satisfied != "" {
		t.satisfied = append(t.satisfied, *u)
	}
}

// rateHeadings are the columns of the rates that some unit gives, in the workbook.
func (t Total) rateHeadings() (names []string) {
	if t.clued > 0 {
		names = append(names, "问题线索（件）", "已办结（件）", "线索处置率")
	}
	if len(t.satisfied) > 0 {
		names = append(names, "满意率")
	}
	return names
}

// rateCells are a row's cells under those headings; clues and satisfied are nil and "" where there is nothing to say. sum makes a number of the last row.
func (p *pen) rateCells(cells []any, row int, t Total, clues *Clues, satisfied string, l look, sum func(column int, value int) any) {
	at := t.columns().rates
	if t.clued > 0 {
		for k := range 3 {
			cells[at-1+k] = p.cell(wordLook|l, absent)
		}
		if clues != nil {
			cells[at-1], cells[at] = sum(at, clues.All), sum(at+1, clues.Closed)
			cells[at+1] = p.share(p.at(at, row), p.at(at+1, row), l, clues.rate())
		}
		at += 3
	}
	if len(t.satisfied) > 0 {
		cells[at-1] = p.cell(wordLook|l, cmp.Or(satisfied, absent))
	}
}

// otherRates says in words what units give of the two rates. Of 满意率 there is no sum: each unit has asked other people.
func (t Total) otherRates() string {
	text := ""
	if t.clued > 0 {
		text = fmt.Sprintf("填报问题线索的%d个单位，移交问题线索%d件，已办结%d件", t.clued, t.Clues.All, t.Clues.Closed)
		if rate := t.Clues.rate(); rate != "" {
			text += "，线索处置率" + rate
		}
		text += "。"
	}
	if n := len(t.satisfied); n > 0 {
		byShare := func(a, b Unit) int { return cmp.Compare(ratio(a.Satisfied), ratio(b.Satisfied)) }
		least, most := slices.MinFunc(t.satisfied, byShare), slices.MaxFunc(t.satisfied, byShare)
		text += "填报满意率的有" + strconv.Itoa(n) + "个单位"
		if n == 1 || least.Satisfied == most.Satisfied {
			text += "，满意率" + most.Satisfied
		} else {
			text += fmt.Sprintf("，最高的是%s（%s），最低的是%s（%s）", plain(most.Name), most.Satisfied, plain(least.Name), least.Satisfied)
		}
		text += "。"
	}
	return text
}
