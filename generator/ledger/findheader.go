package ledger

import (
	"slices"

	"gongshi/generator/sheet"
)

// headerDepth is how far down a header may stand below titles and notes.
const headerDepth = 30

// farDepth is how far down it is looked for below a long preface, where there is none nearer.
const farDepth = 300

// findHeader finds a sheet's headers from top to bottom: the first one, and those below it that name other columns.
func findHeader(g *sheet.Grid, choices []ColumnChoice) (first header, below []header, ok bool) {
	f := finder{g: g, labels: newLabelCache(), choices: choices}
	best := f.best(1, headerDepth)
	if !best.isLedger() {
		best = f.best(headerDepth+1, farDepth)
	}
	if !best.isLedger() {
		guessing := f
		guessing.guesses = true
		if best = guessing.best(1, headerDepth); !best.isLedger() {
			return header{}, nil, false
		}
	}
	first = f.firstOfTable(best)
	first.guessColumns(g)
	first.firstRow = first.bottom(g) + 1
	below = f.headersBelow(&first)
	first.addMoneyParts(g)
	first.resolve(g)
	for i := range below {
		below[i].addMoneyParts(g)
		below[i].resolve(g)
	}
	return first, below, true
}

// finder looks for headers on a sheet.
type finder struct {
	g       *sheet.Grid
	labels  labelCache
	choices []ColumnChoice
	guesses bool // names that no table has count, too
}

// best finds the one or two rows that name the most columns. Among equals the fewer rows win, then the upper ones: a title over a header is no part of it.
func (f *finder) best(from, to int) (best header) {
	for depth := 1; depth <= 2; depth++ {
		for top := from; top+depth-1 <= min(f.g.Rows, to); top++ {
			h := headerAt(f.g, top, depth, f.labels, f.choices)
			if f.guesses {
				h.guessColumns(f.g)
			}
			if h.score > best.score {
				best = h
			}
		}
	}
	return f.withSecondRow(best)
}

// withSecondRow adds a second row that names nothing known to a header of one row that is merged over it, unless that second row is an item.
func (f *finder) withSecondRow(h header) header {
	if h.depth == 1 && h.bottom(f.g) == h.top+1 && !h.isItem(f.g, h.top+1) {
		if two := headerAt(f.g, h.top, 2, f.labels, f.choices); 2*two.score >= h.score { // else it only says how to fill the form in
			return two
		}
	}
	return h
}

// isItem reports a row that has a number under 序号 or a word under 完成情况.
func (h *header) isItem(g *sheet.Grid, row int) bool {
	return slices.ContainsFunc(h.cols, func(c headed) bool {
		text := g.Own(sheet.At(row, c.at.Col)).Text
		switch m := g.Span(c.at); {
		case text == "" || len(text) > sheet.MaxWord || m.Left < m.Right: // below a group's name stand those of its columns
			return false
		case c.column.name == "序号":
			return bareOrdinal.MatchString(sheet.Fold(text))
		default:
			return c.column.role == status && parseStatus(text) != Unknown
		}
	})
}

// isLedger reports a header that names enough columns to be a ledger's.
func (h *header) isLedger() bool {
	has := map[string]bool{}
	for _, c := range h.cols {
		has[c.column.name] = true
	}
	return has["存在问题"] && has["完成情况"] ||
		h.score >= 3 && (has["存在问题"] || has["整改措施"] || has["完成情况"])
}
