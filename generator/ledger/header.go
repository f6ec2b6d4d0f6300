package ledger

import (
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// header is a ledger's header: which column means what, and which rows stand below it. A sheet can have several, see tables.go.
type header struct {
	top, depth  int
	cols        []headed
	first, last int // the rows below that are read by it
	score       int
	lower       bool // another header stands above it
	sums        bool // over a table of sums, which is not read
	// passed are the rows of headers above it that stand over another kind of table.
	passed []int
	// peers are the headers of its sheet, itself among them.
	peers []*header
	// notes are further columns of 备注: who may know of a row can stand in any of them.
	notes []headed
}

// headed is one column of the sheet under a header that is known.
type headed struct {
	label
	at     sheet.Pos     // the header's cell
	folded string        // and its text
	choice *ColumnChoice // the entry of --columns that says what it is
}

// bottom is the header's last row: one of its cells may be merged further down.
func (h *header) bottom(g *sheet.Grid) int {
	row := h.top + h.depth - 1
	for _, c := range h.cols {
		row = max(row, g.Span(c.at).Bottom)
	}
	return row
}

// headerAt reads the rows at top as a header and scores it by the number of different columns that it names.
func headerAt(g *sheet.Grid, top, depth int, labels labelCache, choices []ColumnChoice) header {
	h := header{top: top, depth: depth, last: g.Rows}
	type part struct {
		column *column
		tick   Status
	}
	seen := map[part]bool{}
	lone := map[Status]bool{}
	for col := 1; col <= g.Cols; col++ {
		at, upper, lower := labelCells(g, top, depth, col)
		c := headed{at: at, choice: chosen(choices, upper, lower, col)}
		switch l, ok := labels.read(upper, lower); {
		case c.choice != nil:
			c.label = c.choice.label(upper, lower)
		case ok:
			c.label = l
		default:
			continue
		}
		c.folded = foldLabel(lower)
		h.cols = append(h.cols, c)
		switch {
		case lower == "": // chosen by its letters
		case c.lone:
			lone[c.tick] = true
		default:
			seen[part{c.column, c.tick}] = true
		}
	}
	h.score = len(seen)
	if len(lone) > 1 { // one status word alone in a row is a row's status, and no header
		h.score += len(lone)
	} else {
		h.cols = slices.DeleteFunc(h.cols, func(c headed) bool { return c.lone })
	}
	return h
}

// groupOver is the cell of a group's name over a column. A text table, and a header that was never merged, keeps the name over the group's
// first column only, which has a header of its own below it.
func groupOver(g *sheet.Grid, top int, at sheet.Pos) sheet.Pos {
	for col := at.Col; col >= 1; col-- {
		above, below := g.Origin(sheet.At(top, col)), sheet.At(top+1, col)
		if g.Own(below).Text == "" {
			break
		}
		if g.Own(above).Text != "" {
			return above
		}
	}
	return at
}

// labelCells gives a column's own header and that of its group, and where the former stands.
func labelCells(g *sheet.Grid, top, depth, col int) (at sheet.Pos, upper, lower string) {
	at = sheet.At(top, col)
	if depth == 1 {
		return at, "", g.Own(at).Text
	}
	group := g.Origin(at)
	if below := sheet.At(top+1, col); g.Own(below).Text != "" {
		if group.Row == top {
			upper = g.Own(groupOver(g, top, group)).Text
		}
		return below, upper, g.Own(below).Text
	}
	return at, "", g.Own(at).Text
}

// resolve decides the columns that are either status or prose by what stands below them. A column does not take a part that another
// one, whose header leaves no doubt, has already.
func (h *header) resolve(g *sheet.Grid) {
	sure := map[*column]bool{}
	count := map[string]int{}
	for _, c := range h.cols {
		sure[c.column] = sure[c.column] || !c.either
		count[c.column.name]++
	}
	if slices.ContainsFunc(h.cols, func(c headed) bool { return c.tick != Unknown }) {
		sure[columnNamed("完成情况")] = true
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
		for row := h.first; row <= h.last; row++ {
			text := g.Own(sheet.At(row, c.at.Col)).Text
			switch {
			case text == "":
				continue
			case parseStatus(text) != Unknown:
				words++
			case len([]rune(sheet.Brief(text))) > 15:
				long++
			}
			filled++
		}
		switch { // where neither holds, the table of columns has said what the name usually means
		case 2*words > filled:
			become(c, "完成情况")
		case sure[columnNamed("完成情况")]: // a status column there is, so that this one is the prose beside it
			become(c, "整改结果")
		case 2*long > filled && (c.column.name != "完成情况" || count["完成情况"] > 1): // the only status column stays one: its words are asked about
			become(c, "整改结果")
		}
	}
}

// check reports a header that cannot be worked with, and keeps the first of two columns that claim the same.
func (h *header) check(g *sheet.Grid, choices []ColumnChoice, r *report) {
	h.choose(g, choices, r)
	h.noteUnit(g, r)
	h.finest(g)
	taken, told := map[*column]headed{}, map[*column]bool{}
	kept := make([]headed, 0, len(h.cols))
	for _, c := range h.cols {
		first, twice := taken[c.column]
		switch {
		case !twice, c.tick != Unknown && first.tick != Unknown && !has(kept, c.folded), c.column.role == reach:
			taken[c.column] = c
			kept = append(kept, c)
		case c.column.minor():
			if c.column.name == "备注" {
				h.notes = append(h.notes, c)
			}
			if !c.column.spare {
				r.Add(finding.ColumnDuplicateUsed.At(r.Where(g.Field(c.at)), finding.Values{"columns": h.claim(g, first, c), "header": h.describe(g)}).With(c.column.name + "=列字母"))
			}
		case c.tick == Unknown || !told[c.column]: // several columns to tick are one fault
			told[c.column] = true
			r.Add(finding.ColumnDuplicate.At(r.Where(g.Field(c.at)), finding.Values{"columns": h.claim(g, first, c), "header": h.describe(g)}).With(c.column.name + "=列字母"))
		}
		if c.badUnit != "" {
			r.Tell(finding.MoneyUnit, g.Field(c.at), nil)
		}
	}
	for _, c := range h.missing() {
		table, lower := "台账", ""
		if h.lower {
			table, lower = fmt.Sprintf("第%d行起的表", h.top), "；这张表如果不是台账，把它移到另一张工作表"
		}
		names := strings.Join(c.also[:5], "、")
		r.Add(finding.ColumnMissing.At(r.Where(g.Place(sheet.At(h.top, 1))), finding.Values{
			"table": table, "column": c.name, "header": h.describe(g), "names": names, "lower": lower,
		}).With(c.name + "=表头文字或列字母"))
	}
	h.cols = kept
	h.unknown(g, r)
}

// unnamed tells of numbers right of the table's first column that stand under no name: some of them may have to count.
func (h *header) unnamed(g *sheet.Grid, r *report, col int) {
	if h.lower || g.Records != nil && col > g.Records[h.top] || !slices.ContainsFunc(h.cols, func(c headed) bool { return c.at.Col < col }) {
		return // a lower header is held against the one above, a record longer than the header is asked about
	}
	for row := h.first; row <= h.last; row++ {
		if c := g.Own(sheet.At(row, col)); bareNumber.MatchString(c.Text) && h.isItem(g, row) {
			r.Tell(finding.ColumnUnnamed, g.Field(sheet.At(row, col)), finding.Values{"column": sheet.At(row, col).Column()})
			return
		}
	}
}

// has reports whether a list of columns has one with such a header.
func has(list []headed, folded string) bool {
	return slices.ContainsFunc(list, func(c headed) bool { return c.folded == folded })
}

// claim says that two columns mean the same.
func (h *header) claim(g *sheet.Grid, a, b headed) string {
	return fmt.Sprintf("%s列%s和%s列%s都表示“%s”", a.at.Column(), sheet.Quote(g.Own(a.at).Text), b.at.Column(), sheet.Quote(g.Own(b.at).Text), b.column.name)
}

// missing are the columns without which there is no ledger.
func (h *header) missing() []*column {
	var out []*column
	for i := range columns {
		if c := &columns[i]; c.needed && !slices.ContainsFunc(h.cols, func(have headed) bool { return have.column == c }) {
			out = append(out, c)
		}
	}
	return out
}

// describe shows the header as it was read, and what each column was taken for: A 序号、B 反馈问题→存在问题、C 分值（没有认出）.
func (h *header) describe(g *sheet.Grid) string {
	const most = 30
	known := map[int]headed{}
	for _, c := range h.cols {
		known[c.at.Col] = c
	}
	var list []string
	for col := 1; col <= g.Cols; col++ {
		at, upper, lower := labelCells(g, h.top, h.depth, col)
		c, ok := known[col]
		if lower == "" && !ok {
			continue
		}
		if len(list) == most {
			list = append(list, "……")
			break
		}
		text := sheet.Brief(lower)
		if upper != "" {
			text = sheet.Brief(upper) + "/" + text
		}
		text = at.Column() + " " + text
		switch {
		case !ok:
			text += "（没有认出）"
		case c.tick != Unknown:
			text += "→" + c.column.name + "打勾"
		case foldLabel(lower) != c.column.name:
			text += "→" + c.column.name
		}
		list = append(list, text)
	}
	rows := fmt.Sprintf("第%d行", h.top)
	if h.depth > 1 {
		rows = fmt.Sprintf("第%d、%d行", h.top, h.top+1)
	}
	text := "表头（" + rows + "）：" + strings.Join(list, "、")
	for i, c := range h.missing() {
		text += []string{"；缺：", "、"}[min(i, 1)] + c.name
	}
	return text
}
