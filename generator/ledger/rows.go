package ledger

import (
	"fmt"
	"slices"
)

// table reads the rows below a header.
type table struct {
	g *grid
	r *report
	h header
	// asked are the cells whose faults have been reported; several rows can share one.
	asked map[pos]bool
	// held is what carries down: the last filled cell of each such column.
	held map[*column]Field
	// has are the columns that the ledger has, by name.
	has       map[string]bool
	unitAsked bool
	// byMeasure says whether a unit's 项 are its measures; nil where they are its rows.
	byMeasure func(unit string) bool
	// waiting are the items whose 项 are still to be counted, see measures.go.
	waiting []waiting
	// categoryAsked: one finding is enough for all rows above the first category.
	categoryAsked bool
}

// reading is one column's cell in one row.
type reading struct {
	Field
	column *headed
	at     pos // the cell that holds the text, the first one of a merged range
	// own: the text stands in this row; covered: the cell belongs to a merged range that begins above.
	own, covered bool
	// bad: the content was reported as none.
	bad bool
}

func newTable(g *grid, h header, r *report) *table {
	t := &table{g: g, r: r, h: h, asked: map[pos]bool{}, held: map[*column]Field{}, has: map[string]bool{}}
	for _, c := range h.cols {
		t.has[c.column.name] = true
	}
	return t
}

// readRows turns the rows under a header into items; byMeasure may be nil.
func readRows(g *grid, h header, byMeasure func(unit string) bool, r *report) []Item {
	t := newTable(g, h, r)
	t.byMeasure = byMeasure
	var items []Item
	for row := h.first; row <= g.rows; row++ {
		line := t.read(row)
		if t.skip(row, line) {
			continue
		}
		it := Item{Row: row}
		t.carry(line)
		t.fill(&it, line, len(items))
		items = append(items, it)
	}
	items = t.count(items)
	if len(items) == 0 {
		r.error(rowsNone, g.place(pos{h.top, 1}), "表头下面没有台账内容", "从表头的下一行起，一行填写一项")
	}
	return items
}

// read reads the known columns of a row as they stand, before anything is carried down.
func (t *table) read(row int) []reading {
	line := make([]reading, len(t.h.cols))
	for i := range t.h.cols {
		c := &t.h.cols[i]
		p := t.g.origin(pos{row, c.at.col})
		if p.col != c.at.col || p.row < t.h.first { // merged with a neighbour, or with the header
			p = pos{row, c.at.col}
			line[i] = reading{Field: t.g.place(p), column: c, at: p}
			continue
		}
		raw := t.g.own(p)
		v := reading{Field: t.g.field(p), column: c, at: p, covered: p.row < row, bad: raw.fault != ""}
		v.own = !v.covered && (v.Text != "" || v.bad)
		if v.own && c.tick != Unknown && !v.bad { // a box that is not ticked is no content
			marked, ok := parseTick(v.Text, c.tick)
			v.own = marked || !ok
		}
		if v.bad {
			v.Text = ""
			if t.once(&v) {
				t.g.use(p, t.r)
			}
		}
		line[i] = v
	}
	return line
}

// carry takes the content above for blanks, within a group: a new unit ends all groups, a new category ends the problem,
// a new problem ends the result. The cell it came from stays with it, so that a shared result can be told from several.
func (t *table) carry(line []reading) {
	chain := []string{"单位", "问题类别", "存在问题", "整改结果"}
	for i, name := range chain {
		c := columnNamed(name)
		at := slices.IndexFunc(line, func(v reading) bool { return v.column.column == c })
		if at < 0 {
			continue
		}
		v := &line[at]
		switch held, ok := t.held[c]; {
		case v.Text != "" || v.bad:
			if v.bad || held.Text != v.Text {
				for _, below := range chain[i+1:] {
					delete(t.held, columnNamed(below))
				}
			}
			t.held[c] = v.Field
		case ok:
			v.Field = held
		}
	}
}

// fill puts a row's readings into its item, the one with this index.
func (t *table) fill(it *Item, line []reading, index int) {
	lone := slices.IndexFunc(line, func(v reading) bool { return v.own && v.column.column.name != "问题类别" }) < 0
	var problem, accounts *reading
	var states []*reading
	for i := range line {
		v := &line[i]
		switch v.column.column.role {
		case status:
			states = append(states, v)
			continue
		case money:
			t.money(it, v)
			continue
		case handling:
			t.handled(it, v)
			continue
		case account:
			accounts = v
			continue
		}
		switch v.column.column.name {
		case "存在问题":
			problem = v
		case "整改时限":
			t.deadline(v)
		case "单位":
			t.unit(v)
		case "问题类别":
			t.category(v)
		}
		*v.column.column.field(it) = v.Field
	}
	if accounts != nil {
		t.accounts(it, accounts, line)
	}
	if !t.has["问题类别"] {
		it.Category = t.held[columnNamed("问题类别")] // from a row merged across, see band
	}
	if problem != nil && problem.Text == "" && !problem.bad {
		t.r.error(problemMissing, problem.place(), "没有写存在问题", "填写这一项的存在问题；与上一行是同一问题时，问题类别也要留空或与上一行相同")
		if lone { // a category and nothing else: one finding is enough
			return
		}
	}
	switch {
	case len(states) == 0:
	case t.byMeasure != nil && t.byMeasure(it.Unit.Text):
		t.waiting = append(t.waiting, waiting{index, states})
	default:
		t.state(it, states)
	}
}

// place is where a reading's finding stands.
func (v *reading) place() Field { return Field{Sheet: v.Sheet, Cell: v.Cell} }

// once reports whether a reading's cell is asked about for the first time.
func (t *table) once(v *reading) bool {
	first := !t.asked[v.at]
	t.asked[v.at] = true
	return first
}

// state reads a row's 完成情况: a cell with words, or marks in columns that are ticked.
func (t *table) state(it *Item, cells []*reading) {
	v := cells[0]
	if v.column.tick != Unknown {
		t.ticks(it, cells)
		return
	}
	it.StatusText = v.Field
	if v.bad {
		return
	}
	if it.Status = parseStatus(v.Text); it.Status == Unknown {
		it.Status = sameStatus(v.Text)
	}
	if it.Status != Unknown || !t.once(v) {
		return
	}
	if v.Text == "" {
		t.r.error(statusMissing, v.place(), "没有写完成情况", "填写："+statusNames)
		return
	}
	hint := "改写为其中一个：" + statusNames
	if parts, ok := splitParts(v.Text); len(t.waiting) > 0 {
		hint += "；或者一条措施写一条完成情况，一样多"
	} else if ok && len(parts) > 1 {
		hint += "；一格里是几条措施各自的情况时，在基本信息里把“计数单位”填为“措施”"
	}
	t.r.error(statusUnknown, v.Field, "看不懂的完成情况"+quote(v.Text), hint)
}

const statusNames = "已完成、未完成、长期坚持"

// sameStatus reads a cell that says the same of each of its parts: 1.已完成 2.已完成.
func sameStatus(text string) Status {
	if len(text) > maxWord {
		return Unknown
	}
	parts, ok := splitParts(text)
	if !ok || len(parts) < 2 {
		return Unknown
	}
	s := parseStatus(parts[0])
	for _, part := range parts[1:] {
		if parseStatus(part) != s {
			return Unknown
		}
	}
	return s
}

// ticks reads a row's marks in the columns of 完成情况.
func (t *table) ticks(it *Item, cells []*reading) {
	var found [Ongoing + 1]bool
	clear := true
	for _, v := range cells {
		ticked, ok := parseTick(v.Text, v.column.tick)
		switch {
		case v.bad:
			clear = false
		case !ok:
			clear = false
			if t.once(v) {
				t.r.error(statusUnknown, v.Field, "“"+v.column.text+"”这一列应当打勾，看不懂"+quote(v.Text), "打勾写√，不打勾就留空")
			}
		case ticked:
			found[v.column.tick] = true
			if it.Status = combine(found); it.Status == v.column.tick || it.StatusText.Cell == "" {
				it.StatusText = v.Field
			}
			if it.Status == Unknown && t.once(v) {
				t.r.error(statusUnknown, v.Field, "这一项的完成情况打了几个勾，互相矛盾", "只留一个√")
				clear = false
			}
		}
	}
	switch {
	case !clear:
		it.Status = Unknown
	case found == [Ongoing + 1]bool{} && t.once(cells[0]):
		t.r.error(statusMissing, cells[0].place(), "没有勾选完成情况", "在"+statusNames+"几列里勾选一列")
	}
	if it.StatusText.Cell == "" {
		it.StatusText = cells[0].place()
	}
}

// money counts once in a merged range, on its first row.
func (t *table) money(it *Item, v *reading) {
	if v.covered {
		return
	}
	*v.column.column.field(it) = v.Field
	sum, state := parseMoney(v.Text, v.column.shift)
	switch state {
	case amountGood:
		it.Recovered = sum
	case amountNegative:
		t.r.error(moneyNegative, v.Field, "金额是负数", "填写追缴的金额，不带负号；没有的填 0 或留空")
	default:
		t.r.error(moneyUnknown, v.Field, "看不懂的金额"+quote(v.Text), "只写一个数，可以带单位，最多到分，如 155、155元、1.5万元；没有的填 0 或留空")
	}
}

// handled reads a column of one kind of handling; the cell may say the kind again, 诫勉谈话2人, but no other one.
func (t *table) handled(it *Item, v *reading) {
	if v.covered {
		return
	}
	n, counter, state := parseCount(v.Text)
	if state == amountUnknown {
		if list, ok := parseMentions(v.Text); ok && len(list) == 1 && list[0].kind == v.column.column {
			n, counter, state = list[0].count, list[0].counter, amountGood
		}
	}
	if state != amountGood {
		t.r.error(countUnknown, v.Field, fmt.Sprintf("看不懂的“%s”人数%s", v.column.column.name, quote(v.Text)), "只写一个整数，如 1；没有的填 0 或留空")
		return
	}
	if n == 0 {
		return
	}
	if v.column.stated {
		if counter != "" && counter != v.column.counter {
			t.r.warn(countUnit, v.Field, "这一格写的是“"+counter+"”，表头写的是“"+v.column.counter+"”，按表头算", "把两处改成一样的")
		}
		counter = v.column.counter
	}
	it.Handled = append(it.Handled, Handled{Kind: v.column.column.name, Count: n, Counter: counter, Field: v.Field})
}

// accounts reads 追责问责情况, which lists kinds of handling. What has a column of its own too must be the same there.
func (t *table) accounts(it *Item, v *reading, line []reading) {
	if it.Account = v.Field; v.covered || v.bad {
		return
	}
	list, ok := parseMentions(v.Text)
	if !ok {
		t.r.error(accountUnknown, v.Field, "看不懂的追责问责情况"+quote(v.Text), "写成“政务处分1人、诫勉谈话2人”，没有的填“无”或留空；种类不认识的，另起一列写人数")
		return
	}
	for _, m := range list {
		own := slices.IndexFunc(line, func(c reading) bool { return c.column.column == m.kind })
		switch {
		case own >= 0 && (m.kind.role == money && m.money.Equal(it.Recovered) || m.kind.role == handling && m.count == it.people(m.kind.name)):
		case own >= 0:
			t.r.error(accountConflict, v.Field, "这里写的“"+m.kind.name+"”与"+line[own].Cell+"的不一致", "改成一样的，或者只在一处写")
		case m.kind.role == money:
			it.Recovered, it.RecoveredText = it.Recovered.Add(m.money), v.Field
		case m.count > 0:
			if v.column.stated && m.counter == "" {
				m.counter = v.column.counter
			}
			it.Handled = append(it.Handled, Handled{Kind: m.kind.name, Count: m.count, Counter: m.counter, Field: v.Field})
		}
	}
}

// people is how many a row's columns say were dealt with in a way.
func (it *Item) people(kind string) int {
	for _, h := range it.Handled {
		if h.Kind == kind {
			return h.Count
		}
	}
	return 0
}

// deadline is free text (长期坚持, 立行立改), but a date in it must be one.
func (t *table) deadline(v *reading) {
	if _, state := parseDate(v.Text); state == dateImpossible && t.once(v) {
		t.r.error(deadlineImpossible, v.Field, "没有这个日期："+brief(v.Text), "改成正确的日期")
	}
}

func (t *table) category(v *reading) {
	if v.Text == "" && !v.bad && !t.categoryAsked {
		t.categoryAsked = true
		t.r.error(categoryMissing, v.place(), "没有写问题类别", "填写这一行所属的问题类别；同一类别的各行可以只写第一行")
	}
}

func (t *table) unit(v *reading) {
	if v.Text == "" && !v.bad && !t.unitAsked {
		t.unitAsked = true
		t.r.error(unitMissing, v.place(), "没有写单位", "填写这一行所属的单位；同一单位的各行可以只写第一行")
	}
}
