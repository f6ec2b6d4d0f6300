package compose

import (
	"slices"
	"strconv"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// What the inspectors handed over beside their list of problems, and how much of it is closed.

// handedOverName is the name of the list of sentences on it.
const handedOverName = "移交办理"

// handedOver are its kinds: what notices call it, the items of 基本信息 that count it and what of it is closed, and the columns of a ledger that may
// count it instead.
var handedOver = []struct {
	word, all, done string
	columns         []string
}{
	{"立行立改事项", "立行立改件数", "立行立改办结数", []string{"立行立改（件）", "立行立改（个）", "立行立改事项（件）", "立行立改事项（个）", "立行立改件（件）"}},
	{"信访件", "信访件件数", "信访件办结数", []string{"信访件（件）", "信访件（个）"}},
	{"问题线索", "问题线索件数", "问题线索办结数", []string{"问题线索（件）", "问题线索（个）"}},
}

// handedOverCounts lists 信访件15件，已办结14件; a kind that neither 基本信息 nor a column counts is left out, zeros stand only where 列出零值 asks for them.
func handedOverCounts(f *stats.Facts) (out []part) {
	zeros := f.Unit.Info.Choose("列出零值") == "是"
	for _, h := range handedOver {
		all, done := f.Unit.Info[h.all], f.Unit.Info[h.done]
		n, known, from := all.N, all.Text != "", []ledger.Field{all.Field}
		if c := countColumn(f, h.columns); !known && c != nil {
			n, known, from = c.N, true, c.From
		}
		if !known || n == 0 && !zeros {
			continue
		}
		text := h.word + strconv.Itoa(n) + "件"
		if done.Text != "" {
			text += "，已办结" + strconv.Itoa(done.N) + "件"
			from = append(slices.Clip(from), done.Field)
		}
		out = append(out, part{h.word, text, from})
	}
	return out
}

// countColumn is what the first of the columns comes to; nil where the ledger has none of them.
func countColumn(f *stats.Facts, names []string) *stats.Counted {
	for i := range f.Counts {
		if c := &f.Counts[i]; slices.Contains(names, c.Name+"（"+c.Unit+"）") {
			return c
		}
	}
	return nil
}

// handedOverFindings tells of counts that cannot both be right; a template that prints none of them has none.
func (t *Template) handedOverFindings(f *stats.Facts, draft bool) finding.List {
	if !t.uses(handedOverName) {
		return nil
	}
	var out finding.List
	for _, h := range handedOver {
		all, done := f.Unit.Info[h.all], f.Unit.Info[h.done]
		c := countColumn(f, h.columns)
		n, text := all.N, all.Text
		if text == "" && c != nil {
			n, text = c.N, strconv.Itoa(c.N)
		}
		switch {
		case done.Text != "" && text == "":
			out = append(out, finding.InfoNumberOrder.At(placeOf(done.Field), finding.Values{"done": h.done, "closed": "填的是" + done.Text + "件", "all": h.all, "count": "没有填"}))
		case done.Text != "" && done.N > n:
			out = append(out, finding.InfoNumberOrder.At(placeOf(done.Field), finding.Values{"done": h.done, "closed": "填的是" + done.Text + "件", "all": h.all, "count": "只有" + text + "件"}))
		}
		if all.Text != "" && c != nil && c.N != all.N {
			out = append(out, finding.InfoNumberTwice.At(placeOf(all.Field), finding.Values{"item": h.all, "count": all.Text + "件", "column": c.Name, "sum": strconv.Itoa(c.N) + c.Unit}))
		}
	}
	return draftWarnings(out, draft)
}
