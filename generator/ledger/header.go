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
	top, depth        int
	cols              []headed
	firstRow, lastRow int // the rows that are read by it
	score             int
	isLower           bool // another header stands above it
	ofSums            bool // over a table of sums, which is not read
	// unreadAbove are the rows of headers above it that stand over another kind of table.
	unreadAbove []int
	// openedCol is the column of 整改结果 whose cells begin with the status, wordsCol the one taken for 完成情况 by its cells; 0 where there is none.
	openedCol, wordsCol int
	// own are the words of 另列状态 that any unit lists; the look at the sheets does not know them yet.
	own ownWords
	// inBands: rows across its sheet's table name the categories.
	inBands bool
	// peers are the headers of its sheet, itself among them.
	peers []*header
	// counts are columns of counts that have no name of ours.
	counts countColumns
	// noteColumns are further columns of 备注: who may know of a row can stand in any of them.
	noteColumns []headed
	// conflicts are the fields that several of its columns claim; claimed are further columns that such a finding has named.
	conflicts []conflict
	claimed   []int
}

// headed is one column of the sheet under a header that is known.
type headed struct {
	label
	at     sheet.Pos     // the header's cell
	folded string        // and its text
	choice *ColumnChoice // the entry of --columns that says what it is
	level  int           // how narrow a column of problems is, see levels.go; 0 where that was not told
	sure   bool          // and the words alone tell it
	summed bool          // one of several columns of money that are added up
}

// bottom is the header's last row: one of its cells may be merged further down.
func (h *header) bottom(g *sheet.Grid) int {
	row := h.top + h.depth - 1
	for _, c := range h.cols {
		row = max(row, g.Span(c.at).Bottom)
	}
	return row
}

// namedColumns are the numbers of the sheet's columns whose names are known.
func (h *header) namedColumns() map[int]bool {
	known := make(map[int]bool, len(h.cols))
	for _, c := range h.cols {
		known[c.at.Col] = true
	}
	return known
}

// headerAt reads the rows at top as a header. Its score is the number of different columns that it names.
func headerAt(g *sheet.Grid, top, depth int, labels labelCache, choices []ColumnChoice) header {
	h := header{top: top, depth: depth, lastRow: g.Rows}
	type columnUse struct {
		column *column
		tick   Status
	}
	seen := map[columnUse]bool{}
	lone := map[Status]bool{}
	for col := 1; col <= g.Cols; col++ {
		at, upper, lower := labelCells(g, top, depth, col)
		c := headed{at: at, choice: choiceFor(choices, upper, lower, col)}
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
	}
	arrangeLevels(g, top+depth, h.cols)
	for i := range h.cols {
		switch c := &h.cols[i]; {
		case c.folded == "": // chosen by its letters
		case c.ungrouped:
			lone[c.tick] = true
		default:
			seen[columnUse{c.column, c.tick}] = true
		}
	}
	h.score = len(seen)
	if len(lone) > 1 { // one status word alone in a row is a row's status, and no header
		h.score += len(lone)
	} else {
		h.cols = slices.DeleteFunc(h.cols, func(c headed) bool { return c.ungrouped })
	}
	return h
}

// groupOver is the cell of a group's name over a column. In a text table, or where nobody merged the cells, the name stands over the group's first column
// only.
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

// labelCells gives a column's own header and the group's above it, and the cell of the column's own.
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

// resolve decides by the cells below whether a column is status or prose. A column does not become what another one, whose header leaves no doubt, is
// already.
func (h *header) resolve(g *sheet.Grid) {
	sure := map[*column]bool{}
	count := map[string]int{}
	for _, c := range h.cols {
		sure[c.column] = sure[c.column] || !c.statusOrProse
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
		if !c.statusOrProse {
			continue
		}
		filled, words, long := 0, 0, 0
		for row := h.firstRow; row <= h.lastRow; row++ {
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
		switch { // in any other case the column stays what its name usually means
		case 2*words > filled, words > 0 && long == 0 && listsStatuses(c.folded): // what its header does not list is asked about
			become(c, "完成情况")
		case sure[columnNamed("完成情况")]: // the status has a column, so this one is the prose beside it
			become(c, "整改结果")
		case 2*long > filled && (c.column.name != "完成情况" || count["完成情况"] > 1): // the only status column stays one, and its words are asked about
			become(c, "整改结果")
		}
	}
	h.findStatus(g)
}

// check reports what is wrong with a header, and keeps the first of two columns that mean the same.
func (h *header) check(g *sheet.Grid, choices []ColumnChoice, r *report) {
	h.applyChoices(g, choices, r)
	h.leaveBlank(g)
	h.checkLevels(g, r)
	h.takeNoteUnit(g, r)
	h.keepFinestNumber(g)
	h.reportGuessed(g, r)
	h.sumMoney(g, r)
	used, reported := map[*column]headed{}, map[*column]bool{}
	kept := make([]headed, 0, len(h.cols))
	for _, c := range h.cols {
		first, twice := used[c.column]
		if c.tick != Unknown && first.tick != Unknown { // only one of the same word is its rival
			first, twice = labelled(kept, c.folded)
		}
		switch {
		case !twice, c.column.role == reach, c.summed && first.summed:
			used[c.column] = c
			kept = append(kept, c)
		case c.column.minor():
			if c.column.name == "备注" {
				h.noteColumns = append(h.noteColumns, c)
			}
			if !c.column.mayRepeat {
				r.Add(finding.ColumnDuplicateUsed.At(r.Where(g.Field(c.at)), finding.Values{"columns": h.claim(g, first, c), "header": h.describe(g)}).With(c.column.name + "=列字母"))
			}
		case c.tick == Unknown || !reported[c.column]: // several columns of ticks are one fault
			reported[c.column] = true
			h.addConflict(g, first, c)
			if at := r.Where(g.Field(c.at)); c.column.role == money {
				r.Add(finding.ColumnMoney.At(at, finding.Values{"columns": h.claim(g, first, c), "header": h.describe(g)}).With(h.sumOf(first, c)))
				h.claimed = append(h.claimed, c.at.Col)
			} else {
				r.Add(finding.ColumnDuplicate.At(at, finding.Values{"columns": h.claim(g, first, c), "header": h.describe(g)}).With(c.column.name + "=列字母"))
			}
		}
		if c.badUnit != "" {
			r.Tell(finding.MoneyUnit, g.Field(c.at), nil)
		}
	}
	aware := h.reportStatus(g, r) // of cells that lack their status
	for _, c := range h.missing() {
		if aware && c.role == status {
			continue
		}
		table, lower := "台账", ""
		if h.isLower {
			table, lower = fmt.Sprintf("第%d行起的表", h.top), "；这张表如果不是台账，把它移到另一张工作表"
		}
		names := strings.Join(c.also[:5], "、")
		r.Add(finding.ColumnMissing.At(r.Where(g.Place(sheet.At(h.top, 1))), finding.Values{
			"table": table, "column": c.name, "header": h.describe(g), "names": names, "lower": lower,
		}).With(c.name + "=表头文字或列字母"))
	}
	h.cols = kept
	h.reportSameMoney(g, r)
	h.reportUnknown(g, r)
}

// reportUnnamed reports numbers right of the table's first column that stand under no name: some of them may have to be counted.
func (h *header) reportUnnamed(g *sheet.Grid, r *report, col int) {
	if h.isLower || g.Records != nil && col > g.Records[h.top] || !slices.ContainsFunc(h.cols, func(c headed) bool { return c.at.Col < col }) {
		return // a lower header is compared with the one above, and a record that is too long is asked about
	}
	for row := h.firstRow; row <= h.lastRow; row++ {
		if c := g.Own(sheet.At(row, col)); bareNumber.MatchString(c.Text) && h.isItem(g, row) {
			r.Tell(finding.ColumnUnnamed, g.Field(sheet.At(row, col)), finding.Values{"column": sheet.At(row, col).Column()})
			return
		}
	}
}

// labelled is the column of a list that has such a header.
func labelled(list []headed, folded string) (c headed, ok bool) {
	if i := slices.IndexFunc(list, func(c headed) bool { return c.folded == folded }); i >= 0 {
		return list[i], true
	}
	return headed{}, false
}

// claim says in Chinese that two columns mean the same.
func (h *header) claim(g *sheet.Grid, a, b headed) string {
	return fmt.Sprintf("%s列%s和%s列%s都表示“%s”", a.at.Column(), sheet.Quote(g.Own(a.at).Text), b.at.Column(), sheet.Quote(g.Own(b.at).Text), b.column.name)
}

// missing are the columns without which there is no ledger.
func (h *header) missing() []*column {
	var out []*column
	for i := range columns {
		if c := &columns[i]; c.needed && !(c.role == status && h.openedCol > 0) && !slices.ContainsFunc(h.cols, func(have headed) bool { return have.column == c }) {
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
