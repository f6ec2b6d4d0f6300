package ledger

import (
	"cmp"
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// sheetKind is what a sheet is for.
type sheetKind struct {
	name, word string // the sheet's proper name, and the word by which other names show the kind
	is         func(*tab) bool
	// twice says in Chinese what to do about two of them.
	twice string
}

var (
	aTable = &sheetKind{"单位信息", "单位信息", func(s *tab) bool { return s.isTable }, "只留一张单位信息，把不用的删去或隐藏"}
	anInfo = &sheetKind{"基本信息", "基本信息", func(s *tab) bool { return s.isInfo && !s.isTable }, "只留一张基本信息，把不用的删去或隐藏"}
)

// tab is a sheet and what it may be: a ledger, a 单位信息 or a 基本信息.
type tab struct {
	grid         *sheet.Grid
	header       header
	lowerHeaders []header // those further down that have other columns
	table        tableSheet
	info         infoSheet

	isLedger, isTable, isInfo bool

	// unitBands are the rows across the table that name the unit of what follows; doubtful says that it is unclear what they name. See bands.go.
	unitBands map[int]Field
	// categoryBands are those that name the category, by their names; bandsUsed: some of them did. See categorybands.go.
	categoryBands map[int]Field
	bandsUsed     bool
	// home has, for a sheet of cards that was laid out as a table, where each cell of the table stands; unclearCard is a cell of which nobody can tell whose it
	// is. See cards.go.
	home        map[sheet.Pos]sheet.Pos
	unclearCard sheet.Pos
	across      bool // each column is a problem
	doubtful    *conflict

	// secret are the rows that no finding may quote, in no order. counted are the struck-out rows that count all the same.
	secret  []int
	counted map[int]bool
	// ownFor says which words a unit lists in 另列状态; nil where none does.
	ownFor func(unit string) ownWords
}

// count marks a struck-out row that counts, so that its texts are its content.
func (s *tab) count(row int) {
	if s.counted == nil {
		s.counted = map[int]bool{}
	}
	s.counted[row] = true
}

// survey finds out what each sheet of a book is, by its contents: names are not reliable.
func survey(book *sheet.Book, choices []ColumnChoice, r *report) []*tab {
	for _, u := range book.Unread {
		severity := finding.Warning
		if !u.Hidden && strings.Contains(u.Name, "台账") { // without a sheet that calls itself a ledger the rest may not be the whole, so the notice stops
			severity = finding.Error
		}
		u.Report(&r.Report, severity)
	}
	var all []*tab
	for _, g := range book.Grids {
		s := &tab{grid: g}
		all = append(all, s)
		if isKept(book, g.Name) {
			continue
		}
		s.header, s.lowerHeaders, s.isLedger = findHeader(g, choices)
		if !s.isLedger || s.header.score <= leastNames || !s.header.hasColumn(columnNamed("存在问题")) {
			if cards, ok := findCards(g); ok {
				s.layOut(cards, choices)
				s.isLedger = true
			}
		}
		if s.isLedger && s.home == nil {
			s.layOutBeside(choices)
			s.leaveStatistic()
		}
		if !s.isLedger {
			s.table, s.isTable = findTable(g)
			s.info, s.isInfo = findInfo(g)
			s.isInfo = s.isInfo || s.info.score > 0 && strings.Contains(g.Name, anInfo.word)
			s.isTable = s.isTable && s.table.score >= s.info.score || s.table.score > 0 && strings.Contains(g.Name, aTable.word)
		}
	}
	return all
}

// pick finds the sheet of a kind: visible before hidden, properly named before merely similar. It reports those that were passed over.
func pick(all []*tab, k *sheetKind, r *report) *tab {
	var found []*tab
	for _, s := range all {
		if k.is(s) {
			found = append(found, s)
		}
	}
	if len(found) == 0 {
		return nil
	}
	rank := func(s *tab) int {
		n := 0
		if s.filled(k) { // a blank form is the last resort
			n += 10
		}
		if !s.grid.Hidden {
			n += 100
		}
		switch name := sheet.Fold(s.grid.Name); {
		case name == k.name:
			n += 2
		case strings.Contains(name, k.word):
			n++
		}
		return n
	}
	slices.SortStableFunc(found, func(a, b *tab) int { return cmp.Compare(rank(b), rank(a)) })
	best := found[0]
	if best.grid.Hidden {
		r.Tell(finding.SheetHidden, Field{Sheet: best.grid.Name}, finding.Values{"sheet": best.grid.Name})
	}
	for _, s := range found[1:] {
		switch {
		case rank(s)/10 < rank(best)/10: // hidden or blank
		case rank(s) < rank(best):
			r.Tell(finding.SheetSeveral, Field{Sheet: s.grid.Name}, finding.Values{"sheet": s.grid.Name, "kind": k.name, "used": best.grid.Name, "todo": k.twice})
		default:
			r.Tell(finding.SheetAmbiguous, Field{Sheet: s.grid.Name}, finding.Values{"first": best.grid.Name, "second": s.grid.Name, "kind": k.name, "todo": k.twice})
		}
	}
	return best
}

// filled reports whether a sheet has anything under its header.
func (s *tab) filled(k *sheetKind) bool {
	switch k {
	case aTable:
		return s.grid.Rows > s.table.top
	default:
		return true
	}
}
