package ledger

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// isNumber reports a cell that may stand under 序号: a number, or a day that was typed as one.
func isNumber(c sheet.Cell) bool {
	return c.Text != "" && len(c.Text) <= sheet.MaxWord && (c.Number || !c.Date.IsZero() || bareOrdinal.MatchString(sheet.Fold(c.Text)))
}

// keepFinestNumber keeps of several columns of 序号 the one with the most different numbers; of equals the left one.
func (h *header) keepFinestNumber(g *sheet.Grid) {
	no := columnNamed("序号")
	best, most, count := -1, -1, 0
	for i, c := range h.cols {
		if c.column != no {
			continue
		}
		count++
		seen := map[string]bool{}
		for row := h.firstRow; row <= h.lastRow && !c.chosen; row++ {
			if v := g.Own(sheet.At(row, c.at.Col)); isNumber(v) {
				seen[v.Display()] = true
			}
		}
		n := len(seen)
		if c.chosen {
			n = sheet.MaxRows
		}
		if n > most {
			best, most = i, n
		}
	}
	if count < 2 {
		return
	}
	keep := h.cols[best].at
	h.cols = slices.DeleteFunc(h.cols, func(c headed) bool { return c.column == no && c.at != keep })
}

// reportDates reports 序号 that were typed as 1-1 and that the spreadsheet made a day. They are printed as they are seen.
func (s *tab) reportDates(items []Item, r *report) {
	var first Field
	n := 0
	days := map[string]bool{}
	for i := range items {
		no := items[i].No
		if no.Cell == "" || no.Text == "" || days[no.Cell] {
			continue
		}
		if at := sheet.ParsePos(no.Cell); !s.grid.Own(at).Date.IsZero() {
			days[no.Cell] = true
			if n++; n == 1 {
				first = no
			}
		}
	}
	if n == 0 {
		return
	}
	d := s.grid.Own(sheet.ParsePos(first.Cell)).Date
	typed := strconv.Itoa(d.Month)
	if d.Day > 0 {
		typed += "-" + strconv.Itoa(d.Day)
	}
	more := ""
	if n > 1 {
		more = fmt.Sprintf("；这样的序号一共有%d个", n)
	}
	r.Tell(finding.NumberDate, first, finding.Values{"typed": sheet.Brief(typed), "text": sheet.Brief(first.Text), "more": more})
}

// reportLostZeros reports a 序号 that a spreadsheet has cut short: 1.1 behind 1.9 was typed as 1.10.
func (s *tab) reportLostZeros(items []Item, r *report) {
	before := ""
	for i := range items {
		no := items[i].No
		if no.Cell == "" {
			continue
		}
		if lost := lostTenth(before, no.Text); lost != "" && s.grid.Own(sheet.ParsePos(no.Cell)).Number {
			r.Tell(finding.NumberZero, no, finding.Values{"text": sheet.Brief(no.Text), "before": sheet.Brief(before), "lost": sheet.Brief(lost)})
		}
		before = no.Text
	}
}

// lostTenth is what was typed where 1.1 stands behind 1.9, or 1.2 behind 1.19; "" where nothing is lost.
func lostTenth(before, text string) string {
	part, digit, ok := strings.Cut(text, ".")
	last, ok2 := strings.CutPrefix(before, part+".")
	if !ok || !ok2 || len(digit) != 1 || len(last) > 2 {
		return ""
	}
	n, err := strconv.Atoi(digit + "0")
	if m, err2 := strconv.Atoi(last); err != nil || err2 != nil || m+1 != n {
		return ""
	}
	return text + "0"
}
