package ledger

import (
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// Where columns contradict each other, the ledger is read in each way that may be meant. What leaves no doubt is taken and said; else the ways that work are
// offered as whole answers, each with what would be read.

// mostTries bounds the readings, mostTriedCells their cells all together, mostAnswers the answers that are offered.
const (
	mostTries      = 8
	mostTriedCells = 1_500_000
	mostAnswers    = 4
)

// tryout is one way to read the ledger.
type tryout struct {
	choice string
	l      *Ledger
	list   finding.List
	errors map[string]bool
}

// settle reads the ledger again where columns contradict each other; l and list are what came of reading it plainly.
func (s *Survey) settle(opt Options, l *Ledger, list finding.List, conflicts []conflict) (*Ledger, finding.List) {
	settled, ways, taken := s.sort(conflicts)
	if len(settled) > 0 {
		own := s.try(opt, strings.Join(settled, ","))
		if own != nil && len(own.l.Units) > 0 && within(own.errors, errorsOf(list)) && own.count() >= (&tryout{l: l}).count() {
			if len(ways) == 0 {
				return s.reread(opt, own.choice, conflicts, taken)
			}
			l, list = own.l, append(withoutUnused(own.list, conflicts), taken...)
		} else { // they are asked about like the rest
			settled, ways = nil, allWays(conflicts)
		}
	}
	s.offer(list, s.answers(opt, settled, ways))
	return l, list
}

// allWays are the ways to read each field that is claimed twice.
func allWays(conflicts []conflict) (ways [][]string) {
	seen := map[*column]bool{}
	for i := range conflicts {
		if list := conflicts[i].candidates(); len(list) > 0 && !seen[conflicts[i].column] {
			seen[conflicts[i].column] = true
			ways = append(ways, list)
		}
	}
	return ways
}

// sort parts the conflicts that leave no doubt, with what is to be said of them, from those that have to be tried. A choice holds for all sheets, so a field is
// settled only where each of its conflicts is settled in the same way.
func (s *Survey) sort(conflicts []conflict) (settled []string, ways [][]string, taken finding.List) {
	type field struct {
		choice string
		taken  finding.List
		ways   []string
	}
	fields := map[*column]*field{}
	var order []*field
	for i := range conflicts {
		k := &conflicts[i]
		choice, why, c := k.settle()
		f := fields[k.column]
		if f == nil {
			f = &field{choice: choice, ways: k.candidates()}
			fields[k.column] = f
			order = append(order, f)
		}
		if f.choice != choice {
			f.choice = ""
		}
		if choice != "" {
			f.taken = append(f.taken, k.tellTaken(s.book.Name, c, why))
		}
	}
	for _, f := range order {
		switch {
		case f.choice != "":
			settled, taken = append(settled, f.choice), append(taken, f.taken...)
		case len(f.ways) > 0:
			ways = append(ways, f.ways)
		}
	}
	return settled, ways, taken
}

// tellTaken says which of the columns is read.
func (k *conflict) tellTaken(file string, c headed, why string) finding.Finding {
	other := k.claims[0]
	if other.at == c.at {
		other = k.claims[1]
	}
	at := k.g.Field(c.at)
	return finding.ColumnTaken.At(finding.Where{File: file, Sheet: at.Sheet, Cell: at.Cell, Excerpt: sheet.Brief(at.Text)},
		finding.Values{"columns": k.h.claim(k.g, k.claims[0], k.claims[1]), "column": c.at.Column(), "why": why}).With(k.column.name + "=" + other.at.Column())
}

// reread reads the ledger as it was tried, with everything that the caller wants of it.
func (s *Survey) reread(opt Options, choice string, conflicts []conflict, taken finding.List) (*Ledger, finding.List) {
	more, _ := ParseColumns(choice)
	l, list, _ := Look(s.book, slices.Concat(s.columns, more)).read(opt)
	return l, append(withoutUnused(list, conflicts), taken...)
}

// withoutUnused leaves out that the column that was not taken is not used: that has been said.
func withoutUnused(list finding.List, conflicts []conflict) finding.List {
	return slices.DeleteFunc(list, func(f finding.Finding) bool {
		return f.Is(finding.ColumnUnknown) && f.Severity == finding.Info && slices.ContainsFunc(conflicts, func(k conflict) bool {
			return f.Sheet == k.g.Name && slices.ContainsFunc(k.claims, func(c headed) bool { return c.at.Name() == f.Cell })
		})
	})
}

// try reads the ledger with a further choice of columns; nil where nothing can be read.
func (s *Survey) try(opt Options, choice string) *tryout {
	more, fault := ParseColumns(choice)
	if fault != "" {
		return nil
	}
	opt.Whole = nil
	l, list, _ := Look(s.book, slices.Concat(s.columns, more)).read(opt)
	if l == nil {
		return nil
	}
	return &tryout{choice, l, list, errorsOf(list)}
}

// errorsOf are the errors of a reading, without those about the columns in doubt.
func errorsOf(list finding.List) map[string]bool {
	out := map[string]bool{}
	for _, f := range list {
		if f.Severity == finding.Error && !f.Is(finding.ColumnDuplicate, finding.RowBands, finding.LevelsUnclear) {
			out[f.Code+"\x00"+f.Sheet+"\x00"+f.Cell] = true
		}
	}
	return out
}

func within(errors, others map[string]bool) bool {
	for e := range errors {
		if !others[e] {
			return false
		}
	}
	return true
}

// answers tries the ways to read the columns that are in doubt, all together, and gives those that work: with no error that another way does not have, too.
func (s *Survey) answers(opt Options, settled []string, ways [][]string) (list []finding.Answer) {
	if len(ways) == 0 {
		return nil
	}
	cells := 1
	for _, g := range s.book.Grids {
		cells += g.Len()
	}
	var tried []*tryout
	for _, choice := range combinations(settled, ways, max(2, min(mostTries, mostTriedCells/cells))) {
		if t := s.try(opt, choice); t != nil && t.count() > 0 {
			tried = append(tried, t)
		}
	}
	for _, t := range tried {
		works := true
		for _, other := range tried {
			works = works && within(t.errors, other.errors)
		}
		if works && len(list) < mostAnswers && !t.inDoubt() {
			list = append(list, finding.Answer{Object: t.choice, Reads: t.reads()})
		}
	}
	return list
}

// inDoubt reports that columns still contradict each other.
func (t *tryout) inDoubt() bool {
	return slices.ContainsFunc(t.list, func(f finding.Finding) bool {
		return f.Is(finding.ColumnDuplicate, finding.RowBands, finding.LevelsUnclear) && f.Severity == finding.Error
	})
}

// combinations puts one way of each list together, the first ones first.
func combinations(settled []string, ways [][]string, most int) (list []string) {
	list = []string{strings.Join(settled, ",")}
	for _, options := range ways {
		var next []string
		for _, before := range list {
			for _, o := range options {
				next = append(next, strings.TrimPrefix(before+","+o, ","))
			}
		}
		list = next[:min(len(next), most)]
	}
	return list
}

// count is how many items were read.
func (t *tryout) count() (n int) {
	for i := range t.l.Units {
		n += len(t.l.Units[i].All())
	}
	return n
}

// reads says in Chinese what was read: 读出4项，已完成2项，第一个问题是“……”.
func (t *tryout) reads() string {
	text := "读出" + strconv.Itoa(t.count()) + "项"
	if len(t.l.Units) > 1 {
		text = "读出" + strconv.Itoa(len(t.l.Units)) + "个单位" + strconv.Itoa(t.count()) + "项"
	}
	done, parts := 0, false
	first := ""
	for i := range t.l.Units {
		for _, it := range t.l.Units[i].All() {
			if it.Status == Done {
				done++
			}
			if parts = parts || it.Category.Text != ""; first == "" && it.Reach == ToAll {
				first = sheet.Quote(it.Problem.Text)
				if it.Category.Text != "" {
					first = sheet.Quote(it.Category.Text) + "下的" + first
				}
			}
		}
	}
	text += "，已完成" + strconv.Itoa(done) + "项" + t.money()
	if first != "" {
		text += "，第一个问题是" + first
	}
	return text
}

// money says what sum was read.
func (t *tryout) money() string {
	sum, some := sumOf(nil), false
	for i := range t.l.Units {
		some = some || t.l.Units[i].HasMoney
		for _, it := range t.l.Units[i].All() {
			sum = sum.Add(it.Recovered)
		}
	}
	if !some {
		return ""
	}
	return "，追缴资金" + sum.String() + "元"
}

// offer puts the answers in the place of the remedies of the findings about columns in doubt.
func (s *Survey) offer(list finding.List, answers []finding.Answer) {
	if len(answers) == 0 {
		return
	}
	for i, f := range list {
		if f.Is(finding.ColumnDuplicate, finding.RowBands, finding.LevelsUnclear) && f.Severity == finding.Error {
			list[i] = f.Advise(finding.ColumnAnswers, finding.Values{"answers": finding.Answers{Kind: finding.NameColumn, List: answers}}).Tried(answers)
		}
	}
}
