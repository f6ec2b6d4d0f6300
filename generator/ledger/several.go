package ledger

import (
	"cmp"
	"slices"

	"gongshi/generator/finding"
	"gongshi/generator/pattern"
	"gongshi/generator/sheet"
)

// ledgerSheet is one sheet of a ledger, as read; a ledger can stand on several.
type ledgerSheet struct {
	*tab
	items []Item
	// findings are its own; they are reported if the sheet is used.
	findings *report
	// unit is the unit that the sheet's name, or else its title, names; "" where neither does. titleUnit is another unit that the title names.
	unit, titleUnit string
	// byTitle: the title, not the sheet's name, names the unit.
	byTitle bool
	// marked is who may know of the whole sheet, as a text above its header says.
	marked reachClaim
	// namedUnits are the units that the file's name and the titles name, where they are several.
	namedUnits []string
}

// readLedgerSheets chooses the sheets that are the ledger, and reads them. Sheets are read together where each stands for a unit, where each is named after
// its 问题类别, or where 序号 go on from one to the next. Sheets that --sheet names are always read together.
func readLedgerSheets(all []*tab, opt Options, src sources, r *report) []*ledgerSheet {
	named := len(opt.Sheets) > 0
	found := candidates(all, opt.Sheets, r)
	if len(found) == 0 {
		return nil
	}
	if !named {
		found = passOver(found, r)
	}
	found = withinRows(found, r)
	parts := make([]*ledgerSheet, len(found))
	for i, s := range found {
		parts[i] = readLedgerSheet(s, opt.Columns, src, r)
		if len(found) > 1 || src.hasTable() {
			parts[i].unit, parts[i].titleUnit = src.sheetUnit(s, len(found) > 1)
		}
	}
	keys := map[*ledgerSheet]rowKeys{}
	if len(parts) > 1 {
		unitsByTitle(parts)
		for _, p := range parts {
			keys[p] = p.keys()
		}
		if !named {
			parts = withoutCopies(parts, keys, r)
		}
	}
	if len(parts) > 1 {
		if reason := join(parts, keys, named, src, r); reason != "" {
			r.Add(finding.SheetsAmbiguous.At(r.Where(Field{Sheet: parts[1].grid.Name}), finding.Values{"sheets": sheetNames(parts), "reason": reason}).With("", gridNames(found)...))
			parts = parts[:1]
		}
	}
	reportUnusedBands(parts, opt.Columns, r)
	src.nameUnits(parts, r.File)
	for _, p := range parts {
		p.reportRepeats(p.findings)
		p.compareProse(p.findings)
		p.checkSums(p.findings)
		r.List = append(r.List, p.findings.List...)
	}
	return parts
}

// withinRows are the sheets down to the last one that fits into the rows of a ledger; the first one always does.
func withinRows(found []*tab, r *report) []*tab {
	rows := 0
	for i, s := range found {
		if rows += s.grid.Rows; rows > sheet.MaxRows && i > 0 {
			r.Add(finding.SheetsLarge.At(r.Where(Field{Sheet: s.grid.Name}), finding.Values{"rows": sheet.MaxRows}).With("", gridNames(found)...))
			return found[:i]
		}
	}
	return found
}

// candidates are the sheets with a ledger's header: those that --sheet names, else the visible ones that are filled in.
func candidates(all []*tab, chosen []string, r *report) (found []*tab) {
	for _, name := range chosen {
		i := slices.IndexFunc(all, func(s *tab) bool { return sheet.Fold(s.grid.Name) == sheet.Fold(name) })
		switch {
		case i < 0:
			r.Add(finding.SheetChoice.At(r.Where(Field{}), finding.Values{"name": sheet.Brief(name), "sheets": tabs(all)}).With(name, gridNames(all)...))
		case !all[i].isLedger:
			r.Tell(finding.HeaderNone, Field{Sheet: all[i].grid.Name}, nil)
		case !slices.Contains(found, all[i]):
			found = append(found, all[i])
		}
	}
	if len(chosen) > 0 {
		return found
	}
	var hidden, blank []*tab
	for _, s := range all {
		switch {
		case !s.isLedger:
		case s.blank():
			blank = append(blank, s)
		case s.grid.Hidden:
			hidden = append(hidden, s)
		default:
			found = append(found, s)
		}
	}
	switch {
	case len(found) > 0:
		for _, s := range hidden {
			r.Add(finding.SheetHiddenToo.At(r.Where(Field{Sheet: s.grid.Name}), finding.Values{"sheet": s.grid.Name}).With(s.grid.Name))
		}
		return found
	case len(hidden) > 0:
		for _, s := range hidden {
			r.Tell(finding.SheetHidden, Field{Sheet: s.grid.Name}, finding.Values{"sheet": s.grid.Name})
		}
		return hidden
	default:
		return blank[:min(len(blank), 1)] // the report will say that nothing is filled in
	}
}

var draftName = pattern.New(`底稿|草稿|备份|副本|作废|废止|旧|往期|往年|上期|上轮|历史|样表|样例|示例|范例|模板|模版|参考|测试`)

// passOver leaves out what is no ledger beside a sheet that is: lists of problems without a status, drafts, old versions.
func passOver(found []*tab, r *report) []*tab {
	slices.SortStableFunc(found, func(a, b *tab) int { return cmp.Compare(a.rank(), b.rank()) })
	best := found[0].rank()
	var kept []*tab
	for _, s := range found {
		if s.rank() == best {
			kept = append(kept, s)
		}
	}
	for _, s := range found[len(kept):] {
		f := finding.SheetUnread.At(r.Where(Field{Sheet: s.grid.Name}), finding.Values{"sheet": s.grid.Name, "used": names(kept)}).With("", gridNames(found)...)
		if missing := s.header.missing(); len(missing) > 0 {
			f = finding.SheetLacks.At(r.Where(Field{Sheet: s.grid.Name}), finding.Values{
				"sheet": s.grid.Name, "column": missing[0].name, "used": names(kept), "header": s.header.describe(s.grid),
			})
		}
		if len(kept) > 1 && s.lacksOnly(kept[0]) {
			f = f.As(finding.Error) // one of several sheets, with a broken header
		}
		r.Add(f)
	}
	return kept
}

// rank says how surely a sheet with a ledger's header is the ledger; 0 is best.
func (s *tab) rank() int {
	switch {
	case !slices.ContainsFunc(s.headers(), func(h *header) bool { return len(h.missing()) == 0 }):
		return 3
	case draftName.MatchString(s.grid.Name):
		return 2
	case s.home != nil: // cards beside a table are its sources
		return 1
	default:
		return 0
	}
}

// lacksOnly reports a sheet that has all columns of another one, except needed ones.
func (s *tab) lacksOnly(other *tab) bool {
	for _, c := range other.header.cols {
		if !c.column.needed && !s.has(c.column.name) {
			return false
		}
	}
	return true
}

// has reports whether a ledger sheet has a column.
func (s *tab) has(name string) bool {
	return name == "单位" && s.unitBands != nil || slices.ContainsFunc(s.headers(), func(h *header) bool { return h.hasColumn(columnNamed(name)) })
}

func readLedgerSheet(s *tab, choices []ColumnChoice, src sources, r *report) *ledgerSheet {
	p := &ledgerSheet{tab: s, findings: r.separate()}
	p.findings.reportSheet(s.grid)
	s.ownFor = src.ownFor(s, r.File)
	s.adoptOwnTicks(src.ownListed())
	if s.unclearCard != (sheet.Pos{}) {
		p.findings.Tell(finding.CardUnclear, s.grid.Field(s.unclearCard), nil)
	}
	p.findCategoryBands(choices, src)
	p.checkHeaders(choices, p.findings)
	p.findUnitBands(choices, src, p.findings)
	p.marked = p.header.reachAbove(s.grid, p.findings)
	p.items = p.readTables(src.byMeasure(s, r.File), src.onStruck(s, r.File), p.findings)
	return p
}
