package ledger

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// secondLook goes over the bare cells once more, by the header's names alone, so that no row is lost unseen. A row with a number under 序号 and anything
// beside it, with a word under 完成情况, or with a number of money or people, must be an item, or a finding must name it. Otherwise the ledger is refused.
func (s *tab) secondLook(items []Item, r *report) {
	seen := map[int]bool{}
	for i := range items {
		seen[items[i].Row] = true
	}
	for _, f := range r.List {
		if f.Sheet == s.grid.Name && (f.Severity == finding.Error || f.Is(noItem...)) {
			seen[sheet.ParsePos(f.Cell).Row] = true
		}
	}
	headers := s.headers()
	for i, h := range headers {
		if h.ofSums {
			continue
		}
		end := s.grid.Rows
		if i+1 < len(headers) {
			end = headers[i+1].top - 1
		}
		signs := s.itemSigns(h)
		var lost []int
		for row := h.top + 1; row <= end; row++ {
			if !seen[row] && signs.showItem(s.grid, row, h) {
				lost = append(lost, row)
			}
		}
		s.reportLost(lost, h, r)
	}
}

// noItem are the kinds of findings that say that a row is no item.
var noItem = []*finding.Kind{finding.RowTotal, finding.RowPart, finding.RowExample, finding.RowHeading, finding.RowInstruction, finding.RowStruck}

// signs are the columns that show that a row is an item.
type signs struct {
	no, status, number, prose, tick []int
	// reach are columns of who may know of a row. People fill them in down the whole column beforehand, so they show nothing.
	reach []int
}

// itemSigns finds them by the texts in a header's rows.
func (s *tab) itemSigns(h *header) (m signs) {
	for col := 1; col <= s.grid.Cols; col++ {
		for row := h.top; row < h.top+h.depth; row++ {
			text := s.grid.Own(sheet.At(row, col)).Text
			if text == "" || len(text) > sheet.MaxWord {
				continue
			}
			l, ok := readLabel("", text)
			switch {
			case !ok:
			case l.tick != Unknown:
				m.tick = append(m.tick, col)
			case l.column.role == reach:
				m.reach = append(m.reach, col)
			case l.column.name == "序号":
				m.no = append(m.no, col)
			case l.column.role == status || l.statusOrProse:
				m.status = append(m.status, col)
			case l.column.core:
				m.prose = append(m.prose, col)
			case l.column.role == money || l.column.role == handling:
				m.number = append(m.number, col)
			}
		}
	}
	return m
}

// showItem reports a row that they show to be an item. Rows that are numbered in advance and otherwise blank are common, and mean nothing.
func (m *signs) showItem(g *sheet.Grid, row int, h *header) bool {
	if row <= h.firstRow && numbersColumns(g, row) {
		return false
	}
	for _, col := range m.no {
		if c := g.Own(sheet.At(row, col)); isNumber(c) && m.filled(g, row, col) {
			return true
		}
	}
	if row < h.top+h.depth { // the header's second row: the words below a group name its columns
		return false
	}
	if anyText(g, row, m.status, isStatusWord) || anyText(g, row, m.number, isSum) || anyText(g, row, m.tick, isTick) {
		return !m.isForm(g, row)
	}
	return row < h.firstRow && anyText(g, row, m.prose, isProse) // where a header is merged further down, only names stand beside it
}

// anyText reports a row with a text of some sort in one of the columns.
func anyText(g *sheet.Grid, row int, columns []int, is func(text string) bool) bool {
	return slices.ContainsFunc(columns, func(col int) bool { return is(g.Own(sheet.At(row, col)).Text) })
}

func isStatusWord(text string) bool { return text != "" && parseStatus(text) != Unknown }
func isSum(text string) bool        { return text != "" && text != "0" && bareNumber.MatchString(text) }
func isTick(text string) bool {
	return text != "" && len(text) <= sheet.MaxWord && !isDigits(text) && ticks[sheet.Fold(text)]
}

func isDigits(text string) bool { return strings.Trim(text, "0123456789") == "" }

// filled reports a row with something beside its number.
func (m *signs) filled(g *sheet.Grid, row, no int) bool {
	for col := 1; col <= g.Cols; col++ {
		if c := g.Own(sheet.At(row, col)); col != no && (c.Text != "" || c.Fault != sheet.NoFault) && !slices.Contains(m.no, col) && !slices.Contains(m.reach, col) {
			return true
		}
	}
	return false
}

// isForm reports the worked example of a blank form.
func (m *signs) isForm(g *sheet.Grid, row int) bool {
	return slices.ContainsFunc(m.no, func(col int) bool { return sheet.Fold(g.Own(sheet.At(row, col)).Text) == ExampleMark })
}

// numbersColumns reports a row that only numbers the columns: 1, 2, 3 …
func numbersColumns(g *sheet.Grid, row int) bool {
	last, n := 0, 0
	for col := 1; col <= g.Cols; col++ {
		text := g.Own(sheet.At(row, col)).Text
		if text == "" {
			continue
		}
		number, err := strconv.Atoi(sheet.Fold(sheet.Brief(text)))
		if err != nil || number <= last {
			return false
		}
		last = number
		n++
	}
	return n >= 3
}

// reportLost refuses a ledger of which rows were lost. It names the header cell that is merged over them, if that is why.
func (s *tab) reportLost(rows []int, h *header, r *report) {
	if len(rows) == 0 {
		return
	}
	at := sheet.At(rows[0], 1)
	for col := s.grid.Cols; col >= 1; col-- {
		if s.grid.Own(sheet.At(rows[0], col)).Text != "" {
			at.Col = col
		}
	}
	lost := fmt.Sprintf("第%d行", rows[0])
	if len(rows) > 1 {
		lost = fmt.Sprintf("第%d行等%d行", rows[0], len(rows))
	}
	if rows[0] < h.firstRow {
		for col := 1; col <= s.grid.Cols; col++ {
			for row := h.top; row < h.top+h.depth; row++ {
				if m := s.grid.Span(sheet.At(row, col)); m.Bottom >= rows[0] && m.Top < rows[0] {
					r.Tell(finding.RowLostMerged, s.grid.Field(at), finding.Values{"rows": lost, "cell": sheet.At(m.Top, m.Left).Name()})
					return
				}
			}
		}
	}
	r.Tell(finding.RowLost, s.grid.Field(at), finding.Values{"rows": lost})
}
