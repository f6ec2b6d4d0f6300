package ledger

import (
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/numbered"
	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

// A ledger without a column of 完成情况 may say in 整改进展 how far each row has come: 已完成。召开会议2次。 Where every cell of that column begins with a status, these
// words are read as 完成情况. A column under another name that holds nothing but statuses is 完成情况 itself.

// findStatus looks for the status where no header names it.
func (h *header) findStatus(g *sheet.Grid) {
	status := columnNamed("完成情况")
	result := columnNamed("整改结果")
	sole := -1
	for i, c := range h.cols {
		switch {
		case c.column != status:
		case sole >= 0 || c.tick != Unknown || c.chosen:
			return
		default:
			sole = i
		}
	}
	switch {
	case sole < 0 && h.hasColumn(result):
		for _, c := range h.cols {
			if c.column == result && h.opens(g, c.at.Col).all() {
				h.openedCol = c.at.Col
				return
			}
		}
	case sole >= 0 && !h.hasColumn(result):
		if o := h.opens(g, h.cols[sole].at.Col); o.all() && o.prose { // 整改完成情况 over 已完成。召开会议2次。
			h.cols[sole].column, h.openedCol = result, h.cols[sole].at.Col
			return
		}
	}
	if sole < 0 {
		h.takeWordsForStatus(g)
	}
}

// adoptOwnOpenings looks again for the status with the words that the office lists, where the table of words alone has not found it.
func adoptOwnOpenings(all []*tab, own ownWords) {
	if len(own) == 0 {
		return
	}
	for _, s := range all {
		if !s.isLedger {
			continue
		}
		for _, h := range s.headers() {
			if h.own = own; h.openedCol == 0 && h.wordsCol == 0 {
				h.findStatus(s.grid)
			}
		}
	}
}

// takeWordsForStatus takes a column whose cells are all statuses, under whatever name, for 完成情况. There must be only one.
func (h *header) takeWordsForStatus(g *sheet.Grid) {
	used := map[int]*headed{}
	for i := range h.cols {
		used[h.cols[i].at.Col] = &h.cols[i]
	}
	var found *headed
	for col := 1; col <= g.Cols; col++ {
		if c := used[col]; c != nil && (c.column.name != "备注" || c.chosen) {
			continue
		}
		at, _, lower := labelCells(g, h.top, h.depth, col)
		if lower == "" || !h.statusesOnly(g, col) {
			continue
		}
		if found != nil {
			return
		}
		found = &headed{label: label{column: columnNamed("完成情况"), text: foldLabel(lower)}, at: at, folded: foldLabel(lower)}
	}
	if found == nil {
		return
	}
	h.wordsCol = found.at.Col
	if c := used[found.at.Col]; c != nil {
		*c = *found
	} else {
		h.cols = append(h.cols, *found)
	}
}

// statusesOnly reports a column with a status of at least two characters in every row that has a problem or a measure of its own.
func (h *header) statusesOnly(g *sheet.Grid, col int) bool {
	words := 0
	for row := h.firstRow; row <= h.lastRow; row++ {
		text := g.Own(g.Origin(sheet.At(row, col))).Text
		switch {
		case text == "" && h.hasOwnText(g, row), text != "" && (len([]rune(text)) < 2 || h.own.parse(text).Status == Unknown):
			return false
		case text != "":
			words++
		}
	}
	return words > 0
}

// hasOwnText reports a row with a text of its own under 存在问题 or 整改措施.
func (h *header) hasOwnText(g *sheet.Grid, row int) bool {
	for _, c := range h.cols {
		if (c.column.name == "存在问题" || c.column.name == "整改措施") && g.Own(sheet.At(row, c.at.Col)).Text != "" {
			return true
		}
	}
	return false
}

// opened counts the cells of a column that begin with a status.
type opened struct {
	yes int
	no  []sheet.Pos
	// prose: in some cells more follows.
	prose bool
	// differ: the parts of some cell begin with different statuses, so that these stay in print.
	differ bool
}

func (o opened) all() bool { return o.yes > 0 && len(o.no) == 0 }

// most reports a column in which a few cells were forgotten.
func (o opened) most() bool { return o.yes >= 2 && o.yes > len(o.no) }

// opens looks at the beginnings of a column's cells in the rows that have a problem or a measure of their own.
func (h *header) opens(g *sheet.Grid, col int) opened {
	var o opened
	for row := h.firstRow; row <= h.lastRow; row++ {
		at := sheet.At(row, col)
		text := g.Own(at).Text
		if text == "" || !h.hasOwnText(g, row) {
			continue
		}
		words, more := h.own.openingWords(text)
		if words == "" {
			o.no = append(o.no, at)
			continue
		}
		o.yes++
		o.prose = o.prose || more
		o.differ = o.differ || partsDiffer(words)
	}
	return o
}

// partsDiffer reports numbered statuses, a line each, that are not the same.
func partsDiffer(words string) bool {
	list, ok := numbered.Split(words)
	return ok && slices.ContainsFunc(list.Parts, func(p numbered.Part) bool {
		return ownWords(nil).parse(p.Text) != ownWords(nil).parse(list.Parts[0].Text)
	})
}

// openingWords are the statuses that a text, or each of its numbered parts, begins with, a line each; "" where one begins with none. more says that some
// prose follows.
func (w ownWords) openingWords(text string) (words string, more bool) {
	text = CutLabel(text)
	if len(text) <= sheet.MaxWord && w.parse(text).Status != Unknown {
		return text, false
	}
	if words, more := w.wordsBefore(text); words != "" {
		return words, more
	}
	if numbered.At(text).Style == numbered.None {
		return "", false
	}
	list, ok := numbered.Split(text)
	if !ok {
		return "", false
	}
	lines := make([]string, len(list.Parts))
	for i, p := range list.Parts {
		word, prose := w.wordsBefore(p.Text)
		if word == "" || strings.Contains(word, "\n") {
			return "", false
		}
		lines[i], more = fmt.Sprintf("%d.%s", i+1, word), more || prose
	}
	return strings.Join(lines, "\n"), more
}

// doneAtOnce are words that stand alone as a status, but in a result say how as well.
var doneAtOnce = pattern.New(`^(?:立行立改|立查立改|即知即改)[。\n]`)

// wordsBefore are the statuses at the beginning of a text, a line each.
func (w ownWords) wordsBefore(text string) (words string, more bool) {
	var lines []string
	for text != "" {
		s, rest := w.openedBy(text)
		if s.Status == Unknown {
			if m := doneAtOnce.FindString(text); len(lines) == 0 && m != "" { // it also says how: printed whole
				return trimStatus(m, ""), true
			}
			if head := text[:max(0, strings.IndexAny(text, "，,"))]; len(lines) == 0 && len(head) <= longestOpening && w.parse(head).Status == Ongoing { // 长期坚持，常抓不懈: printed whole
				return head, true
			}
			break
		}
		lines, text = append(lines, trimStatus(text, rest)), rest
	}
	return strings.Join(lines, "\n"), text != ""
}

// trimStatus is the status before the rest of a text.
func trimStatus(text, rest string) string {
	status := strings.Trim(strings.TrimSuffix(text, rest), "。：:；;，,！ 　\n")
	if strings.IndexAny(status, "（(【[〔") == 0 {
		return strings.Trim(status, "（）()【】[]〔〕")
	}
	return status
}

// reportStatus says where 完成情况 is read from, or why it cannot be: some of the cells do not say it.
func (h *header) reportStatus(g *sheet.Grid, r *report) (reported bool) {
	for _, c := range h.cols {
		text := sheet.Brief(g.Own(c.at).Text)
		switch {
		case c.at.Col == h.openedCol:
			if h.opens(g, c.at.Col).differ {
				r.Tell(finding.StatusOpeningParts, g.Field(c.at), finding.Values{"column": text})
			} else {
				r.Tell(finding.StatusOpening, g.Field(c.at), finding.Values{"column": text})
			}
		case c.at.Col == h.wordsCol:
			r.Tell(finding.StatusColumn, g.Field(c.at), finding.Values{"column": text})
		case h.openedCol > 0 || h.wordsCol > 0 || c.column.name != "整改结果" || h.hasColumn(columnNamed("完成情况")):
		default:
			o := h.opens(g, c.at.Col)
			if !o.most() {
				continue
			}
			for _, at := range o.no {
				r.Tell(finding.StatusNotOpening, g.Field(at), finding.Values{"column": text, "choices": h.own.names()})
			}
			reported = true
		}
	}
	return reported
}

// openedStatus is a row's result as a cell of 完成情况, where the results say it. What a blank takes from above is not its own.
func (t *rowReader) openedStatus(it *Item, readings []reading) []*reading {
	for _, v := range readings {
		if v.column.at.Col != t.h.openedCol {
			continue
		}
		if v.own || v.covered {
			v.Text, _ = t.ownOf(it).openingWords(v.Text)
		} else {
			v.Field = t.g.Place(v.at)
		}
		return []*reading{&v}
	}
	return nil
}
