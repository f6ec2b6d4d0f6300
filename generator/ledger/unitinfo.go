package ledger

import (
	"cmp"
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// unitItems are the items that belong to one unit alone; a 基本信息 shared by several units cannot give them.
var unitItems = []string{"单位全称", "单位简称", "党组织简称", aliasItem, "标题"}

// workbookInfo are the workbook's 单位信息 and 基本信息; either can be missing.
type workbookInfo struct {
	table     *InfoTable
	info      Info
	infoSheet string
}

func readWorkbookInfo(book *sheet.Book, all []*tab, r *report) workbookInfo {
	var own workbookInfo
	if s := pick(all, aTable, r); s != nil {
		own.table = s.table.read(r, book.Date1904)
	}
	if s := pick(all, anInfo, r); s != nil {
		own.info, own.infoSheet = s.info.read(r, book.Date1904), s.grid.Name
	}
	return own
}

// sheet is where the workbook's info stands, "" where it has none.
func (own workbookInfo) sheet() string {
	if own.table != nil {
		return own.table.Sheet
	}
	return own.infoSheet
}

// fill gives each unit its row of 单位信息, and 基本信息 for what that lacks.
func (own workbookInfo) fill(units []Unit, r *report) {
	for i := range units {
		u := &units[i]
		u.Info, u.InfoSheet, u.Listed = Info{}, own.sheet(), own.table.list()
		if len(units) == 1 {
			u.add(own.info) // first: it may hold the name by which the unit's row is found
		}
		if u.HasTable = own.table != nil; !u.HasTable {
			continue
		}
		row, several := own.table.rowFor(u, len(units))
		switch {
		case row != nil:
			own.table.reportOtherName(row, u, row.place(), r)
			row.used = true
			fromRow := row.info
			fromInfo := u.Info
			u.Info = Info{}
			u.add(fromRow)
			u.add(fromInfo)
		case u.Name() != "":
			r.Tell(finding.UnitMissing, Field{Sheet: own.table.Sheet}, finding.Values{"unit": sheet.Brief(u.Name()), "looked": own.table.lookedFor(u.calls(), u.Name())})
		}
		if several != nil {
			r.Tell(finding.UnitDuplicate, several.place(), finding.Values{"unit": sheet.Brief(u.Name())})
		}
	}
	if len(units) > 1 {
		for i := range units {
			units[i].add(own.info, unitItems...)
		}
	}
	if own.table != nil {
		for i := range own.table.rows {
			if row := &own.table.rows[i]; !row.used && len(units) > 0 && !own.table.isSecond(row) {
				r.Tell(finding.UnitUnused, row.place(), nil)
			}
		}
	}
}

// fillFrom gives each unit what it lacks from --info.
func fillFrom(t *InfoTable, units []Unit, r *report) {
	if t == nil {
		return
	}
	for i := range units {
		if list := t.list(); list != nil {
			units[i].Listed = list
		}
		if row, _ := t.rowFor(&units[i], len(units)); row != nil {
			t.reportOtherName(row, &units[i], Field{}, r)
			units[i].add(row.info)
			units[i].Served = true
			continue
		}
		u := &units[i]
		if u.isComplete() { // --info may be there for other ledgers of the folder
			continue
		}
		at := r.Where(Field{})
		switch name := cmp.Or(append(slices.Clone(u.givenNames), u.Name())...); {
		case name == "" && len(u.mentioned) > 1:
			r.Add(finding.UnitsNamed.At(at, finding.Values{"units": strings.Join(u.mentioned, "、")}).With("", u.mentioned...))
		case name == "":
			r.Tell(finding.UnitUnnamed, Field{}, finding.Values{"looked": t.lookedFor(u.looked, "")})
		case len(u.givenNames) > 0 || u.Several:
			r.Tell(finding.UnitMissingHere, Field{}, finding.Values{"unit": sheet.Brief(name), "looked": t.lookedFor(u.calls(), name)})
		default:
			r.Tell(finding.UnitMissingNamed, Field{}, finding.Values{"unit": sheet.Brief(name), "looked": t.lookedFor(u.calls(), name)})
		}
	}
}

// isComplete reports a unit that the workbook itself names.
func (u *Unit) isComplete() bool {
	return !slices.ContainsFunc(unitItems[:3], func(item string) bool { return u.Info.Text(item) == "" })
}

// add fills in the items that the unit lacks.
func (u *Unit) add(info Info, except ...string) {
	for name, v := range info {
		if _, ok := u.Info[name]; !ok && !slices.Contains(except, name) {
			u.Info[name] = v
		}
	}
}

// rowFor is a unit's row. A table of one row serves a ledger of one unit, whatever the names.
func (t *InfoTable) rowFor(u *Unit, units int) (row, several *infoRow) {
	names := u.calls()
	for i, name := range names {
		names[i] = sheet.Fold(name)
	}
	row, several = t.find(names)
	if row == nil && units == 1 && len(t.rows) == 1 {
		row = &t.rows[0]
	}
	return row, several
}

// calls are all names by which a unit is looked for.
func (u *Unit) calls() (names []string) {
	for _, n := range append(append(slices.Clone(u.givenNames), u.names()...), u.Info.Text("党组织简称")) {
		if n != "" && !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	return names
}

// lookedFor says in Chinese which names were looked for, if they are more than the one named already, and which name is nearest.
func (t *InfoTable) lookedFor(names []string, said string) string {
	var parts []string
	if len(names) > 1 || len(names) == 1 && names[0] != said {
		parts = append(parts, "找过的是"+quoted(names))
	}
	wanted := slices.Clone(names)
	for _, name := range names {
		wanted = append(wanted, bareName(name))
	}
	if near := t.nearest(wanted...); near != "" {
		parts = append(parts, "最接近的是"+sheet.Quote(near))
	}
	if len(parts) == 0 {
		return ""
	}
	return "（" + strings.Join(parts, "，") + "）"
}

// quoted lists names, the first of them where they are many.
func quoted(names []string) string {
	var out []string
	for _, name := range names[:min(len(names), 6)] {
		out = append(out, sheet.Quote(name))
	}
	return strings.Join(out, "、")
}

// reportOtherName reports that a unit's row has another name for it: 县教体局 for 教体局.
func (t *InfoTable) reportOtherName(row *infoRow, u *Unit, at Field, r *report) {
	names := u.calls()
	if len(names) == 0 || len(t.rows) == 1 || slices.ContainsFunc(names, func(name string) bool { return row.hasName(name) }) {
		return
	}
	r.Tell(finding.UnitOther, at, finding.Values{"unit": sheet.Brief(names[0]), "row": sheet.Brief(row.name())})
}

// hasName reports one of the row's names, with or without what makes it the name of a Party organ.
func (row *infoRow) hasName(name string) bool {
	own := spellings(row.names())
	return slices.ContainsFunc(spellings([]string{name}), func(s string) bool { return slices.Contains(own, s) })
}

// isSecond reports a row whose unit has another row, which is used.
func (t *InfoTable) isSecond(row *infoRow) bool {
	first, _ := t.find([]string{sheet.Fold(row.unit.Text), sheet.Fold(row.info.Text("单位简称")), sheet.Fold(row.info.Text("单位全称"))})
	return first != nil && first != row
}

// place is where a row's findings stand.
func (row *infoRow) place() Field {
	for _, f := range []Field{row.unit, row.info["单位简称"].Field, row.info["单位全称"].Field} {
		if f.Cell != "" {
			return f
		}
	}
	return Field{}
}
