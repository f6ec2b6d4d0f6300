package ledger

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
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
			t.g.secret = append(t.g.secret, it.Row)
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
	what := quote(narrow.from.Text)
	if narrow.Reach == ToNobody {
		what = "涉密"
	}
	t.r.warn(reachConflict, t.g.placeOf(open), "这里写的是公开，"+narrow.from.Cell+" 写的是"+what+"，按不公开的办", "看哪一个对，改成一致的")
}

func (g *grid) placeOf(f Field) Field { return Field{Sheet: f.Sheet, Cell: f.Cell} }

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
				a = said{ToSuperiors, list[k].place()}
			case blank[k] && open && !held && (q == scope || q == scopeSocial):
				a = said{q.answer(false), list[k].place()}
			}
			it := &items[list[k].item]
			before := it.Reach
			it.narrow(a)
			if a.from.Cell != "" && a.Reach == ToAll && (q == scope || q == scopeSocial) {
				opened[list[k].item] = a.from
				if before > ToAll {
					t.conflict(a.from, said{before, it.ReachFrom})
				}
			} else if was := opened[list[k].item]; was.Cell != "" && before == ToAll && a.Reach > ToAll {
				t.conflict(was, a)
			}
		}
		t.unclear(unclear)
	}
	return opened
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
			t.r.warn(reachDoubt, list[k].place(), "这一格空着，按公开的办；同一个问题上面的 "+above.Cell+" 写的是不公开", "也不公开的，在这一格写明")
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
		what = fmt.Sprintf("有%d格空着（%s）", n, shortList(cells))
	}
	t.r.error(reachMissing, list[0].place(), what+"，这一列别处有的公开、有的不公开，分不清能不能公开", "每一行都写明，如 公开、不公开")
}

// shortList is the first of many names.
func shortList(names []string) string {
	const most = 20
	if len(names) > most {
		return strings.Join(names[:most], "、") + "等"
	}
	return strings.Join(names, "、")
}

// byQuestion divides the marks by columns, from left to right; columns that are ticked under one group are one.
func (t *table) byQuestion() [][]scopeMark {
	var out [][]scopeMark
	at := map[string]int{}
	for _, m := range t.marks {
		key := columnLetter(m.column.at)
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
			answers[k] = said{ToSuperiors, m.place()}
			continue
		case len(text) <= maxDitto && ditto[fold(text)] && k > 0:
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
				t.r.error(reachUnknown, m.Field, "看不懂“"+m.column.text+"”这一列的"+quote(text), "改写为其中一个："+m.column.asks.words())
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
	folded := strings.Trim(fold(brief(m.Text)), "()")
	if !ticks[folded] && !unticked[folded] && !isNothing(folded) && folded != m.column.word {
		return ToAll, false
	}
	return parseReach(m.column.word, m.column.asks)
}

func isTicked(text string) bool {
	folded := strings.Trim(fold(brief(text)), "()")
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

// noted reads 备注 and the comments on cells of the items' rows.
func (t *table) noted(items []Item) map[int]said {
	out := map[int]said{}
	told := map[string]bool{}
	say := func(i int, f Field, what string) {
		r, doubt := readNote(f.Text)
		if r > out[i].Reach {
			out[i] = said{r, f}
		}
		if doubt != "" && !told[what+f.Cell] {
			told[what+f.Cell] = true
			t.r.warn(reachDoubt, f, what+"里的"+quote(doubt)+"不像是说这一行不公开，照常写进公示", "这一行不公开的，在“公开范围”一列里写明")
		}
	}
	for i := range items {
		for _, f := range []*Field{&items[i].Category, &items[i].Problem, &items[i].Measure, &items[i].Result} {
			if word := aside(f.Text); word != "" && !told[f.Cell] {
				told[f.Cell] = true
				t.r.warn(reachDoubt, *f, "这一格的括号里写着"+quote(word)+"，照原样写进公示", "不公开的，在“公开范围”一列里写明；括号里的话是给自己看的，删去")
			}
		}
		if items[i].Note.Text != "" {
			say(i, items[i].Note, "备注")
		}
		for _, c := range t.h.notes {
			if p := t.g.origin(pos{items[i].Row, c.at.col}); t.g.own(p).text != "" {
				say(i, t.g.field(p), "备注")
			}
		}
	}
	if len(t.g.notes) == 0 {
		return out
	}
	rows := map[int][]int{} // items of one row are several where measures are counted, but that comes later
	for i := range items {
		rows[items[i].Row] = append(rows[items[i].Row], i)
	}
	for _, p := range t.g.notePlaces() {
		m := t.g.span(p)
		f := Field{Text: t.g.notes[p], Sheet: t.g.name, Cell: p.name()}
		if r, doubt := readNote(f.Text); (r > ToAll && r < ToNobody || doubt != "") && p.row < t.h.first && p.row >= t.h.top {
			t.r.error(reachUnclear, f, "表头上的批注写着"+quote(f.Text)+"，分不清说的是哪些行", "加一列“公开范围”，逐行写明")
		}
		for row := m.top; row <= m.bottom; row++ {
			for _, i := range rows[row] {
				say(i, f, "批注")
			}
		}
	}
	return out
}

// notePlaces are the cells that comments hang on, by row, then by column.
func (g *grid) notePlaces() []pos {
	var out []pos
	for p := range g.notes {
		out = append(out, p)
	}
	slices.SortFunc(out, func(a, b pos) int {
		if a.row != b.row {
			return a.row - b.row
		}
		return a.col - b.col
	})
	return out
}

// above is what stands above a table of who may know of it, in cells and comments.
func (g *grid) above(h *header) said {
	var out said
	for row := 1; row < h.top; row++ {
		for col := 1; col <= g.cols; col++ {
			p := pos{row, col}
			if c := g.own(p); c.text != "" {
				if r := wordAbove(c.text); r > out.Reach {
					out = said{r, g.field(p)}
				}
			}
		}
	}
	for _, p := range g.notePlaces() {
		if r, _ := readNote(g.notes[p]); r > out.Reach && (p.row < h.top || p.row < h.first && r == ToNobody) {
			out = said{r, Field{Text: g.notes[p], Sheet: g.name, Cell: p.name()}}
		}
	}
	return out
}

// hides reports a column that was not known and speaks of publishing, with a row in it that may not go out.
func (h *header) hides(g *grid, at pos, names ...string) bool {
	if !slices.ContainsFunc(names, func(name string) bool { return len(name) <= maxWord && headOfReach.MatchString(name) }) {
		return false
	}
	ask := scope
	if slices.ContainsFunc(names, func(name string) bool { return strings.Contains(name, "密") }) {
		ask = secretRound
	}
	// A reason why something is not public is one.
	reason := slices.ContainsFunc(names, func(name string) bool { return strings.ContainsAny(name, "不未暂") })
	for row := h.first; row <= g.rows; row++ {
		text := g.own(pos{row, at.col}).text
		if text == "" || len(text) > maxWord && !reason {
			continue
		}
		if r, ok := parseReach(text, ask); ok && r > ToAll || reason && !isNothing(fold(brief(text))) {
			return true
		}
	}
	return false
}

var headOfReach = regexp.MustCompile(`公开|公示|公布|涉密|密级|保密|秘密`)
