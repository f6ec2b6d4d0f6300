package ledger

import (
	"cmp"
	"slices"
	"strings"

	"gongshi/generator/sheet"
)

// tick is what a mark in a column of ticks means. A column that another unit's word heads means nothing.
func (w ownWords) tick(c *headed) Standing {
	if word := w.word(c.text); word != "" {
		return Standing{Own, word}
	}
	if c.tick == Own {
		return Standing{}
	}
	return Standing{Status: c.tick}
}

// parseTick is the function parseTick for a column that a listed word may head.
func (w ownWords) parseTick(text string, means Standing) (ticked, ok bool) {
	if means.Status == Own && len(text) <= sheet.MaxWord && w.word(strings.Trim(sheet.Fold(text), "()")) == means.Own {
		return true, true
	}
	return parseTick(text, means.Status)
}

// adoptOwnTicks makes columns of ticks of those that a listed word heads which the table of words does not know, beside other columns of ticks.
func (s *tab) adoptOwnTicks(own ownWords) {
	if len(own) == 0 {
		return
	}
	for _, h := range s.headers() {
		if !slices.ContainsFunc(h.cols, func(c headed) bool { return c.tick != Unknown }) {
			continue
		}
		known := h.namedColumns()
		for col := 1; col <= s.grid.Cols; col++ {
			at, _, lower := labelCells(s.grid, h.top, h.depth, col)
			if known[col] || lower == "" || len(lower) > sheet.MaxWord {
				continue
			}
			if base, _ := brackets(foldLabel(lower)); own.word(base) != "" {
				l := label{column: columnNamed("完成情况"), text: base, tick: Own}
				h.cols = append(h.cols, headed{label: l, at: at, folded: foldLabel(lower)})
			}
		}
		slices.SortStableFunc(h.cols, func(a, b headed) int { return cmp.Compare(a.at.Col, b.at.Col) })
	}
}
