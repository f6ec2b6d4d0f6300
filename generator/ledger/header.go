package ledger

import (
	"fmt"
	"strings"
)

// headerDepth is how far down a header may stand below titles and notes.
const headerDepth = 30

// header is a ledger's header: which column means what, and where the rows begin.
type header struct {
	top, depth int
	cols       []headed
	first      int // the first row below
	score      int
}

// headed is one column of the sheet under a header that is known.
type headed struct {
	label
	at     pos    // the header's cell
	folded string // and its text
}

// findHeader finds the one or two rows that name the most columns. Among equals the fewer rows win, then the upper ones,
// so that a title over a header is not taken for a part of it.
func findHeader(g *grid) (best header, ok bool) {
	labels := labelCache{}
	for depth := 1; depth <= 2; depth++ {
		for top := 1; top+depth-1 <= min(g.rows, headerDepth); top++ {
			if h := headerAt(g, top, depth, labels); h.score > best.score {
				best = h
			}
		}
	}
	has := map[string]bool{}
	for _, c := range best.cols {
		has[c.column.name] = true
	}
	ok = has["存在问题"] && has["完成情况"] ||
		best.score >= 3 && (has["存在问题"] || has["整改措施"] || has["完成情况"])
	if !ok {
		return header{}, false
	}
	best.first = best.top + best.depth
	for _, c := range best.cols { // a header's cell may be merged further down
		best.first = max(best.first, g.span(c.at).bottom+1)
	}
	best.resolve(g)
	return best, true
}

// headerAt reads the rows at top as a header and scores it by the number of different columns that it names.
func headerAt(g *grid, top, depth int, labels labelCache) header {
	h := header{top: top, depth: depth}
	seen := map[*column]bool{}
	for col := 1; col <= g.cols; col++ {
		at, upper, lower := labelCells(g, top, depth, col)
		if lower == "" {
			continue
		}
		if l, ok := labels.read(upper, lower); ok {
			h.cols = append(h.cols, headed{l, at, foldLabel(lower)})
			seen[l.column] = true
		}
	}
	h.score = len(seen)
	return h
}

// labelCells gives a column's own header and that of its group, and where the former stands.
func labelCells(g *grid, top, depth, col int) (at pos, upper, lower string) {
	at = pos{top, col}
	if depth == 1 {
		return at, "", g.own(at).text
	}
	group := g.origin(at)
	if below := (pos{top + 1, col}); g.own(below).text != "" {
		if group.row == top {
			upper = g.own(group).text
		}
		return below, upper, g.own(below).text
	}
	return at, "", g.own(at).text
}

// resolve decides the columns that are either status or prose by what stands below them. A column does not take a part that another
// one, whose header leaves no doubt, has already.
func (h *header) resolve(g *grid) {
	sure := map[*column]bool{}
	count := map[string]int{}
	for _, c := range h.cols {
		sure[c.column] = sure[c.column] || !c.either
		count[c.column.name]++
	}
	become := func(c *headed, name string) {
		if to := columnNamed(name); !sure[to] {
			c.column = to
		}
	}
	for i := range h.cols {
		c := &h.cols[i]
		if !c.either {
			continue
		}
		filled, words, long := 0, 0, 0
		for row := h.first; row <= g.rows; row++ {
			text := g.own(pos{row, c.at.col}).text
			switch {
			case text == "":
				continue
			case parseStatus(text) != Unknown:
				words++
			case len([]rune(brief(text))) > 15:
				long++
			}
			filled++
		}
		switch { // where neither holds, the table of columns has said what the name usually means
		case 2*words > filled:
			become(c, "完成情况")
		case 2*long > filled && (c.column.name != "完成情况" || count["完成情况"] > 1): // the only status column stays one: its words are asked about
			become(c, "整改结果")
		}
	}
}

// check reports a header that cannot be worked with, and keeps the first of two columns that claim the same.
func (h *header) check(g *grid, r *report) {
	taken := map[*column]headed{}
	kept := h.cols[:0]
	for _, c := range h.cols {
		first, twice := taken[c.column]
		switch {
		case !twice:
			taken[c.column] = c
			kept = append(kept, c)
		case !c.column.spare:
			r.error(columnDuplicate, g.field(c.at),
				fmt.Sprintf("%s列%s和%s列%s都表示“%s”，分不清用哪一列", columnLetter(first.at), quote(g.own(first.at).text),
					columnLetter(c.at), quote(g.own(c.at).text), c.column.name),
				"改一改其中一列的表头，或者删去不用的一列")
		}
		if c.badUnit != "" {
			r.error(moneyUnit, g.field(c.at), "表头里的金额单位看不懂", "金额单位写成元或万元")
		}
	}
	h.cols = kept
	for i := range columns {
		c := &columns[i]
		if _, ok := taken[c]; c.needed && !ok {
			at := g.place(pos{h.top, 1})
			r.error(columnMissing, at,
				fmt.Sprintf("台账缺少“%s”这一列；认出的列有：%s", c.name, h.describe(g)),
				fmt.Sprintf("在表头里加上“%s”，也可以写作：%s", c.name, strings.Join(c.also[:5], "、")))
		}
	}
	h.unknown(g, r)
}

// describe lists what each header was taken for.
func (h *header) describe(g *grid) string {
	var list []string
	for _, c := range h.cols {
		text := brief(g.own(c.at).text)
		if foldLabel(text) == c.column.name {
			list = append(list, text)
		} else {
			list = append(list, text+"（作为"+c.column.name+"）")
		}
	}
	return strings.Join(list, "、")
}

// unknown mentions the headers that mean nothing to the reader, since a kind of handling could be among them.
func (h *header) unknown(g *grid, r *report) {
	known := map[int]bool{}
	for _, c := range h.cols {
		known[c.at.col] = true
	}
	for col := 1; col <= g.cols; col++ {
		at, _, lower := labelCells(g, h.top, h.depth, col)
		if _, second := readLabel("", lower); lower == "" || known[col] || second {
			continue
		}
		text, hint := "没有用到“"+brief(lower)+"”这一列", "如果公示要用这一列，把表头改成台账样表里的列名"
		if likeNumbers(lower) {
			r.warn(columnUnknown, g.field(at), text+"，其中的数字没有计入", hint)
		} else {
			r.info(columnUnknown, g.field(at), text, hint)
		}
	}
}

// columnLetter names a cell's column.
func columnLetter(p pos) string { return strings.TrimRight(p.name(), "0123456789") }

// handlings lists the columns of handling from left to right.
func (h *header) handlings() []Handling {
	var out []Handling
	for _, c := range h.cols {
		if c.column.role == handling {
			out = append(out, Handling{Kind: c.column.name, Counter: c.counter})
		}
	}
	return out
}
