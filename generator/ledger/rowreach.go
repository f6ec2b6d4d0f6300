package ledger

import (
	"fmt"
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

// reachCell is a row's cell under a column that says who may know of the row.
type reachCell struct {
	item int
	reading
}

// reachClaim is what one source says of who may know of a row, and that source.
type reachClaim struct {
	Reach
	from Field
}

// setReach decides of each item who may know of it. Its columns, its 备注, remarks and comments are read together, and the narrowest holds.
func (t *rowReader) setReach(items []Item) {
	claims := t.readNotes(items)
	opened := t.columnReach(items, claims)
	for i := range items {
		it := &items[i]
		if n := claims[i]; n.Reach > ToAll {
			if open := opened[i]; open.Cell != "" && it.Reach == ToAll {
				t.reportConflict(open, n)
			}
			it.narrow(n)
		}
		if it.Reach == ToNobody {
			t.tab.secret = append(t.tab.secret, it.Row)
		}
	}
}

// narrow takes a claim that is narrower than what is known so far.
func (it *Item) narrow(s reachClaim) {
	if s.Reach > it.Reach {
		it.Reach, it.ReachFrom = s.Reach, s.from
	}
}

// reportConflict reports two sources of which only one lets the row be published.
func (t *rowReader) reportConflict(open Field, narrow reachClaim) {
	what := sheet.Quote(narrow.from.Text)
	if narrow.Reach == ToNobody {
		what = "涉密"
	}
	t.r.Tell(finding.ReachConflict, open.Place(), finding.Values{"cell": narrow.from.Cell, "what": what})
}

// columnReach reads the columns. opened has, by item, the cell that lets all know.
func (t *rowReader) columnReach(items []Item, noted map[int]reachClaim) (opened map[int]Field) {
	opened = map[int]Field{}
	for _, list := range t.byQuestion() {
		q := list[0].column.asks
		answers, blank := t.answers(items, list)
		held := slices.ContainsFunc(answers, func(a reachClaim) bool { return a.Reach > ToAll })
		open := slices.ContainsFunc(answers, func(a reachClaim) bool { return a.from.Cell != "" && a.Reach == ToAll })
		if held && !open {
			t.reportBlanksOfProblem(items, list, answers, blank)
		}
		var unclear []*reachCell
		for k, a := range answers {
			switch {
			case blank[k] && held && open && noted[list[k].item].Reach == ToAll:
				unclear = append(unclear, &list[k])
				a = reachClaim{ToSuperiors, list[k].Place()}
			case blank[k] && open && !held && q.ofScope():
				a = reachClaim{q.answer(false), list[k].Place()}
			}
			t.answer(items, list[k].item, a, q, opened)
		}
		t.reportBlanks(unclear)
	}
	return opened
}

// answer applies a column's answer to an item, and reports one that contradicts another column.
func (t *rowReader) answer(items []Item, i int, a reachClaim, q question, opened map[int]Field) {
	it := &items[i]
	before := it.Reach
	it.narrow(a)
	if a.from.Cell != "" && a.Reach == ToAll && q.ofScope() {
		opened[i] = a.from
		if before > ToAll {
			t.reportConflict(a.from, reachClaim{before, it.ReachFrom})
		}
	} else if earlier := opened[i]; earlier.Cell != "" && before == ToAll && a.Reach > ToAll {
		t.reportConflict(earlier, a)
	}
}

// reportBlanksOfProblem reports blanks, which count as public, under a row of the same problem that is not public.
func (t *rowReader) reportBlanksOfProblem(items []Item, list []reachCell, answers []reachClaim, blank []bool) {
	narrow := map[string]Field{}
	for k, a := range answers {
		problem := items[list[k].item].Problem.Cell
		above, ok := narrow[problem]
		switch {
		case problem == "":
		case a.Reach > ToAll:
			narrow[problem] = a.from
		case blank[k] && ok && t.once(&list[k].reading):
			t.r.Tell(finding.ReachDoubtBlank, list[k].Place(), finding.Values{"cell": above.Cell})
		}
	}
}

// reportBlanks asks about blanks beside rows that may be published and rows that may not.
func (t *rowReader) reportBlanks(list []*reachCell) {
	if len(list) == 0 {
		return
	}
	var cells []string
	for _, m := range list {
		if !slices.Contains(cells, m.Cell) {
			cells = append(cells, m.Cell)
		}
	}
	what := "这一格空着"
	if n := len(cells); n > 1 {
		what = fmt.Sprintf("有%d格空着（%s）", n, someCells(cells, 20))
	}
	t.r.Tell(finding.ReachMissing, list[0].Place(), finding.Values{"what": what})
}

// byQuestion groups the cells by column, from left to right. Columns of ticks under one group count as one.
func (t *rowReader) byQuestion() [][]reachCell {
	var out [][]reachCell
	at := map[string]int{}
	for _, m := range t.reachCells {
		key := m.column.at.Column()
		if m.column.tickWord != "" {
			key = m.column.text
		}
		i, ok := at[key]
		if !ok {
			i = len(out)
			at[key] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], m)
	}
	return out
}

// answers reads the cells of one question. blank says which rows have no answer.
func (t *rowReader) answers(items []Item, list []reachCell) (answers []reachClaim, blank []bool) {
	answers, blank = make([]reachClaim, len(list)), make([]bool, len(list))
	ticked := map[int]bool{}
	for k := range list {
		m := &list[k]
		text := m.Text
		switch {
		case m.bad:
			answers[k] = reachClaim{ToSuperiors, m.Place()}
			continue
		case len(text) <= maxDitto && ditto[sheet.Fold(text)] && k > 0:
			answers[k], blank[k] = answers[k-1], blank[k-1]
			continue
		case text == "":
			blank[k] = true
			continue
		}
		r, ok := m.reach()
		switch {
		case !ok:
			r = ToSuperiors
			if t.once(&m.reading) {
				t.r.Tell(finding.ReachUnknown, m.Field, finding.Values{"column": m.column.text, "text": sheet.Brief(text), "choices": m.column.asks.words()})
			}
		case m.column.tickWord != "" && !isTicked(text):
			blank[k] = true
			continue
		}
		answers[k] = reachClaim{r, m.Field}
		ticked[m.item] = true
	}
	for k := range list { // one tick in a row of boxes is enough
		blank[k] = blank[k] && !ticked[list[k].item]
	}
	return answers, blank
}

// reach is what a cell says. A tick says what the word of its column says.
func (m *reachCell) reach() (Reach, bool) {
	if m.column.tickWord == "" {
		return parseReach(m.Text, m.column.asks)
	}
	folded := strings.Trim(sheet.Fold(sheet.Brief(m.Text)), "()")
	if !ticks[folded] && !unticked[folded] && !isNothing(folded) && folded != m.column.tickWord {
		return ToAll, false
	}
	return parseReach(m.column.tickWord, m.column.asks)
}

func isTicked(text string) bool {
	folded := strings.Trim(sheet.Fold(sheet.Brief(text)), "()")
	return !unticked[folded] && !isNothing(folded)
}

// words are the answers to a question, as the value “choices” of a finding.
func (q question) words() any {
	switch q {
	case secrecy:
		return "秘密、机密、绝密；没有密级的写“无”"
	case isSecretAsked:
		return finding.Choices{"是", "否"}
	default:
		return finding.Choices{"公开", "党内", "依申请公开", "不公开", "秘密"}
	}
}

// noteSecret remembers a row that is no item but secret: no finding may quote it.
func (t *rowReader) noteSecret(row int, readings []reading) {
	for i := range readings {
		v := &readings[i]
		switch {
		case v.column.column.role == reach:
			if r, _ := parseReach(v.Text, v.column.asks); r != ToNobody {
				continue
			}
		case v.column.column.name == "备注":
			if r, _ := readNote(v.Text); r != ToNobody {
				continue
			}
		default:
			continue
		}
		t.tab.secret = append(t.tab.secret, row)
		return
	}
}

// forbidsRow reports an unknown column that speaks of publishing and says of some row that it may not be published.
func (h *header) forbidsRow(g *sheet.Grid, at sheet.Pos, names ...string) bool {
	if !slices.ContainsFunc(names, func(name string) bool { return len(name) <= sheet.MaxWord && headOfReach.MatchString(name) }) {
		return false
	}
	ask := scope
	if slices.ContainsFunc(names, func(name string) bool { return strings.Contains(name, "密") }) {
		ask = isSecretAsked
	}
	// A column of reasons for not publishing: any text in it says so.
	reason := slices.ContainsFunc(names, func(name string) bool { return strings.ContainsAny(name, "不未暂") })
	for row := h.firstRow; row <= g.Rows; row++ {
		text := g.Own(sheet.At(row, at.Col)).Text
		if text == "" || len(text) > sheet.MaxWord && !reason {
			continue
		}
		if r, ok := parseReach(text, ask); ok && r > ToAll || reason && !isNothing(sheet.Fold(sheet.Brief(text))) {
			return true
		}
	}
	return false
}

var headOfReach = pattern.New(`公开|公示|公布|涉密|密级|保密|秘密`)
