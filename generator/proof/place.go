package proof

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
)

// around is how many characters an excerpt has on each side of the mistake, longestSpan how many of the mistake itself.
const (
	around      = 12
	longestSpan = 40
)

// Findings turns hits into findings, in their order. unit is the source of the text, so that a hit can name its cell; it may be nil.
func Findings(text *Text, hits []Hit, unit *ledger.Unit) finding.List {
	var out finding.List
	for i := range hits {
		h := &hits[i]
		at := finding.Where{Excerpt: oneLine(h.text(text)[h.From:h.To])}
		if h.Paragraph < 0 {
			at.Sheet, at.Cell = h.Cell.Sheet, h.Cell.Cell
		} else if cell, ok := locate(text, h, unit); ok {
			at.Sheet, at.Cell = cell.Sheet, cell.Cell
		}
		f := h.Rule.kind().At(at, finding.Values{"text": h.Text, "hint": h.Hint})
		switch {
		case h.Mask != "":
			f = f.By(finding.Mask, h.Mask)
		case h.Fixable:
			f = f.With(h.Fix)
		}
		f.Place, f.Context, f.From, f.To = h.Place(text), h.Context(text), h.From, h.To
		if paragraph, from, to, ok := h.In(text); ok {
			f.Spot = &finding.Spot{Paragraph: paragraph, From: from, To: to}
		}
		out = append(out, f)
	}
	return out
}

// kind is the rule as an entry of the table of codes. It has no sentence of its own, since each hit brings one.
func (r *Rule) kind() *finding.Kind {
	return &finding.Kind{Code: r.Code, Severity: r.Severity, Text: "{text}", Hint: "{hint}", Remedy: finding.MendText, Rule: true}
}

// Place names the hit's paragraph as people do: 标题, 第3段. It is "" for a cell. Paragraphs without text are not counted.
func (h *Hit) Place(text *Text) string {
	if h.Paragraph < 0 {
		return ""
	}
	if place := text.Paragraphs[h.Paragraph].Place; place != "" {
		return place
	}
	if text.Paragraphs[h.Paragraph].Kind == Title {
		return "标题"
	}
	n := 0
	for _, p := range text.Paragraphs[:h.Paragraph+1] {
		if strings.TrimSpace(p.Text) != "" {
			n++
		}
	}
	return "第" + strconv.Itoa(n) + "段"
}

// In is the hit's place in the text. A cell's hit stands in the first paragraph that has its line; ok is false where none has.
func (h *Hit) In(text *Text) (paragraph, from, to int, ok bool) {
	if h.Paragraph >= 0 {
		return h.Paragraph, h.From, h.To, true
	}
	cell := []rune(h.Cell.Text)
	start, end := h.From, h.To
	for start > 0 && cell[start-1] != '\n' {
		start--
	}
	for end < len(cell) && cell[end] != '\n' {
		end++
	}
	line := string(cell[start:end])
	if end-start < leastToLocate {
		return 0, 0, 0, false
	}
	for i := range text.Paragraphs {
		if k := strings.Index(text.Paragraphs[i].Text, line); k >= 0 {
			at := utf8.RuneCountInString(text.Paragraphs[i].Text[:k]) - start
			return i, at + h.From, at + h.To, true
		}
	}
	return 0, 0, 0, false
}

// text is the paragraph's text, or the cell's.
func (h *Hit) text(text *Text) []rune {
	if h.Paragraph >= 0 {
		return text.Paragraphs[h.Paragraph].runes
	}
	return []rune(h.Cell.Text)
}

// Context is the mistake between 【 and 】, with a few characters around it.
func (h *Hit) Context(text *Text) string {
	runes := h.text(text)
	from, to := max(h.From-around, 0), min(h.To+around, len(runes))
	var b strings.Builder
	if from > 0 {
		b.WriteRune('…')
	}
	b.WriteString(oneLine(runes[from:h.From]) + "【" + oneLine(runes[h.From:h.To]) + "】" + oneLine(runes[h.To:to]))
	if to < len(runes) {
		b.WriteRune('…')
	}
	return b.String()
}

// oneLine is a text on one line; a long one is without its middle.
func oneLine(runes []rune) string {
	s := string(runes)
	if len(runes) > longestSpan {
		s = string(runes[:longestSpan/2]) + "…" + string(runes[len(runes)-longestSpan/2:])
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s)
}

// leastToLocate is how many characters, the mistake among them, a cell must share with the paragraph to be the hit's.
const leastToLocate = 6

// locate finds the cell that the hit's text came from: the first that has the whole paragraph (without its label), else the first that has most of the text
// around the hit.
func locate(text *Text, h *Hit, unit *ledger.Unit) (ledger.Field, bool) {
	if unit == nil {
		return ledger.Field{}, false
	}
	runes := text.Paragraphs[h.Paragraph].runes
	try := func(from, to int) (ledger.Field, bool) {
		if to-from < leastToLocate && to-from < len(runes) {
			return ledger.Field{}, false
		}
		return unit.Locate(string(runes[from:to]))
	}
	// The label is the template's.
	label := LabelEnd(runes)
	if h.To > label {
		if cell, ok := try(label, len(runes)); ok {
			return cell, true
		}
		// A few characters may stand in many cells, but here they are the whole cell but for its last 。 (see package compose).
		if content := strings.TrimSuffix(string(runes[label:]), "。"); len(runes)-label < leastToLocate {
			for i := range unit.Items {
				it := &unit.Items[i]
				for _, f := range []ledger.Field{it.Category, it.Group, it.Problem, it.Measure, it.Result} {
					if strings.TrimSuffix(f.Text, "。") == content {
						return f, true
					}
				}
			}
		}
	} else {
		label = 0
	}
	for _, n := range []int{40, 20, 10, 6, 4, 3, 2, 1, 0} {
		// Text on both sides, then on one: the mistake may stand at the cell's end.
		for _, w := range [][2]int{{n, n}, {n, 0}, {0, n}} {
			if cell, ok := try(max(h.From-w[0], label), min(h.To+w[1], len(runes))); ok {
				return cell, true
			}
		}
	}
	return ledger.Field{}, false
}

// LabelEnd is where the text begins behind a label such as 存在问题1： or （一）; 0 where there is no label.
func LabelEnd(runes []rune) int {
	for i, r := range runes[:min(len(runes), 8)] {
		if r == '：' || r == '）' || r == '、' && i <= 2 || r == '.' && i <= 2 {
			return i + 1
		}
	}
	return 0
}
