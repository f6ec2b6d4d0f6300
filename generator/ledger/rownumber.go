package ledger

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// isNumber reports a cell that holds what stands under 序号: a number, or a day that was one.
func isNumber(c cell) bool {
	return c.text != "" && len(c.text) <= maxWord && (c.number || !c.date.IsZero() || bareOrdinal.MatchString(fold(c.text)))
}

// finest keeps of several columns of 序号 the one that tells the most rows apart, of equals the left one.
func (h *header) finest(g *grid) {
	no := columnNamed("序号")
	best, most, count := -1, -1, 0
	for i, c := range h.cols {
		if c.column != no {
			continue
		}
		count++
		seen := map[string]bool{}
		for row := h.first; row <= h.last && !c.chosen; row++ {
			if v := g.own(pos{row, c.at.col}); isNumber(v) {
				seen[v.display()] = true
			}
		}
		n := len(seen)
		if c.chosen {
			n = MaxRows
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

// tellDates tells of 序号 that were typed as 1-1 and made a day by the spreadsheet: they are printed as they are seen.
func (s *sheet) tellDates(items []Item, r *report) {
	var first Field
	n := 0
	days := map[string]bool{}
	for i := range items {
		no := items[i].No
		if no.Cell == "" || no.Text == "" || days[no.Cell] {
			continue
		}
		if at := parsePos(no.Cell); !s.grid.own(at).date.IsZero() {
			days[no.Cell] = true
			if n++; n == 1 {
				first = no
			}
		}
	}
	if n == 0 {
		return
	}
	d := s.grid.own(parsePos(first.Cell)).date
	typed := strconv.Itoa(d.Month)
	if d.Day > 0 {
		typed += "-" + strconv.Itoa(d.Day)
	}
	text := "序号像是" + Quote(typed) + "被表格软件变成了日期，按看到的" + Quote(first.Text) + "印"
	if n > 1 {
		text += fmt.Sprintf("；这样的序号一共有%d个", n)
	}
	r.Warn(noDate, first, text, "把这一列设成文本格式，重新填写序号")
}

// tellLostZeros tells of a 序号 that a spreadsheet has cut short: 1.1 behind 1.9 was typed as 1.10.
func (s *sheet) tellLostZeros(items []Item, r *report) {
	before, cell := "", ""
	for i := range items {
		no := items[i].No
		if no.Cell == "" || no.Cell == cell {
			continue
		}
		cell = no.Cell
		if lost := lostTenth(before, no.Text); lost != "" && s.grid.own(parsePos(no.Cell)).number {
			r.Warn(noZero, no, "序号"+Quote(no.Text)+"前面是"+Quote(before)+"，像是"+Quote(lost)+"丢了末尾的0，按看到的印", "把这一列设成文本格式，重新填写序号")
		}
		before = no.Text
	}
}

// lostTenth is what 1.1 was when it stands behind 1.9, 1.2 behind 1.19; "" where nothing is lost.
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
