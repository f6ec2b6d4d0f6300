package ledger

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// scopeMark is a row's cell under a column that says who may know of the row.
type scopeMark struct {
	item int
	reading
}

// said is what a source says of a row.
type said struct {
	Reach
	from Field
}

// reaches decides of each item who may know of it: its columns, its 备注 and the comments on its cells say so together, and the narrowest holds.
func (t *table) reaches(items []Item) {
	noted := t.noted(items)
	opened := t.columnReach(items, noted)
	for i := range items {
		it := &items[i]
		if n := noted[i]; n.Reach > ToAll {
			if open := opened[i]; open.Cell != "" && it.Reach == ToAll {
				t.conflict(open, n)
			}
			it.narrow(n)
		}
		if it.Reach == ToNobody {
			t.tab.secret = append(t.tab.secret, it.Row)
		}
	}
}

// narrow lets a source say that the item may go no further.
func (it *Item) narrow(s said) {
	if s.Reach > it.Reach {
		it.Reach, it.ReachFrom = s.Reach, s.from
	}
}

// conflict tells of two sources of which one lets a row go out.
func (t *table) conflict(open Field, narrow said) {
	what := sheet.Quote(narrow.from.Text)
	if narrow.Reach == ToNobody {
		what = "涉密"
	}
	t.r.Tell(finding.ReachConflict, open.Place(), finding.Values{"cell": narrow.from.Cell, "what": what})
}

// columnReach reads the columns. opened has for each item the cell that says that all may know.
func (t *table) columnReach(items []Item, noted map[int]said) (opened map[int]Field) {
	opened = map[int]Field{}
	for _, list := range t.byQuestion() {
		q := list[0].column.asks
		answers, blank := t.answers(items, list)
		held := slices.ContainsFunc(answers, func(a said) bool { return a.Reach > ToAll })
		open := slices.ContainsFunc(answers, func(a said) bool { return a.from.Cell != "" && a.Reach == ToAll })
		if held && !open {
			t.sameProblem(items, list, answers, blank)
		}
		var unclear []*scopeMark
		for k, a := range answers {
			switch {
			case blank[k] && held && open && noted[list[k].item].Reach == ToAll:
				unclear = append(unclear, &list[k])
				a = said{ToSuperiors, list[k].Place()}
			case blank[k] && open && !held && q.ofScope():
				a = said{q.answer(false), list[k].Place()}
			}
			t.answer(items, list[k].item, a, q, opened)
		}
		t.unclear(unclear)
	}
	return opened
}

// answer lets a column's answer hold for an item, and tells of one that contradicts another.
func (t *table) answer(items []Item, i int, a said, q question, opened map[int]Field) {
	it := &items[i]
	before := it.Reach
	it.narrow(a)
	if a.from.Cell != "" && a.Reach == ToAll && q.ofScope() {
		opened[i] = a.from
		if before > ToAll {
			t.conflict(a.from, said{before, it.ReachFrom})
		}
	} else if was := opened[i]; was.Cell != "" && before == ToAll && a.Reach > ToAll {
		t.conflict(was, a)
	}
}

// sameProblem tells of blanks that count as public under a row of the same problem that is not.
func (t *table) sameProblem(items []Item, list []scopeMark, answers []said, blank []bool) {
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

// unclear asks about blanks beside rows that may go out and rows that may not.
func (t *table) unclear(list []*scopeMark) {
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

// byQuestion divides the marks by columns, from left to right; columns that are ticked under one group are one.
func (t *table) byQuestion() [][]scopeMark {
	var out [][]scopeMark
	at := map[string]int{}
	for _, m := range t.marks {
		key := m.column.at.Column()
		if m.column.word != "" {
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

// answers reads the cells of one question; blank says which of them hold nothing, though others of the row may.
func (t *table) answers(items []Item, list []scopeMark) (answers []said, blank []bool) {
	answers, blank = make([]said, len(list)), make([]bool, len(list))
	ticked := map[int]bool{}
	for k := range list {
		m := &list[k]
		text := m.Text
		switch {
		case m.bad:
			answers[k] = said{ToSuperiors, m.Place()}
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
		case m.column.word != "" && !isTicked(text):
			blank[k] = true
			continue
		}
		answers[k] = said{r, m.Field}
		ticked[m.item] = true
	}
	for k := range list { // of boxes side by side one is enough
		blank[k] = blank[k] && !ticked[list[k].item]
	}
	return answers, blank
}

// reach is what a mark's cell says; under a word that is ticked, what the word says.
func (m *scopeMark) reach() (Reach, bool) {
	if m.column.word == "" {
		return parseReach(m.Text, m.column.asks)
	}
	folded := strings.Trim(sheet.Fold(sheet.Brief(m.Text)), "()")
	if !ticks[folded] && !unticked[folded] && !isNothing(folded) && folded != m.column.word {
		return ToAll, false
	}
	return parseReach(m.column.word, m.column.asks)
}

func isTicked(text string) bool {
	folded := strings.Trim(sheet.Fold(sheet.Brief(text)), "()")
	return !unticked[folded] && !isNothing(folded)
}

// words are those that a question is answered with.
func (q question) words() string {
	switch q {
	case secrecy:
		return "秘密、机密、绝密；没有密级的写“无”"
	case secretRound:
		return "是、否"
	default:
		return "公开、党内、依申请公开、不公开、秘密"
	}
}

// hush remembers a row that is no item and is secret all the same: no finding may quote it.
func (t *table) hush(row int, line []reading) {
	for i := range line {
		v := &line[i]
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

// hides reports a column that was not known and speaks of publishing, with a row in it that may not go out.
func (h *header) hides(g *sheet.Grid, at sheet.Pos, names ...string) bool {
	if !slices.ContainsFunc(names, func(name string) bool { return len(name) <= sheet.MaxWord && headOfReach.MatchString(name) }) {
		return false
	}
	ask := scope
	if slices.ContainsFunc(names, func(name string) bool { return strings.Contains(name, "密") }) {
		ask = secretRound
	}
	// A reason why something is not public is one.
	reason := slices.ContainsFunc(names, func(name string) bool { return strings.ContainsAny(name, "不未暂") })
	for row := h.first; row <= g.Rows; row++ {
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

var headOfReach = regexp.MustCompile(`公开|公示|公布|涉密|密级|保密|秘密`)
