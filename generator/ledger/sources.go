package ledger

import (
	"slices"
	"strings"

	"gongshi/generator/sheet"
)

// sources are where the info of a ledger's units comes from: the workbook, --info and --set.
type sources struct {
	workbook workbookInfo
	table    *InfoTable
	set      []Setting
}

// hasTable reports whether there is a 单位信息 at all.
func (s sources) hasTable() bool { return s.workbook.table != nil || s.table != nil }

// inTable reports whether a name is that of a unit of 单位信息.
func (s sources) inTable(name string) bool { return s.tableName(name) != "" }

// tableName is what 单位信息 calls the unit of a name; "" where that is none of its units.
func (s sources) tableName(name string) string {
	if name == "" {
		return ""
	}
	for _, t := range []*InfoTable{s.workbook.table, s.table} {
		if row := t.row(name); row != nil {
			return row.name()
		}
	}
	return ""
}

// nearest is the unit of 单位信息 whose name is most like one of these; "" where none is.
func (s sources) nearest(names ...string) string {
	for _, t := range []*InfoTable{s.workbook.table, s.table} {
		if name := t.nearest(names...); name != "" {
			return name
		}
	}
	return ""
}

// nearest is the unit whose name is most like one of these; "" where none is.
func (t *InfoTable) nearest(names ...string) string {
	if t == nil {
		return ""
	}
	return t.unitNames().Nearest(names...)
}

// row is the row of a unit of one of these names, or nil. The table may be nil.
func (t *InfoTable) row(names ...string) *infoRow {
	if t == nil {
		return nil
	}
	for i, n := range names {
		names[i] = sheet.Fold(sheet.Brief(n))
	}
	row, _ := t.find(names)
	return row
}

// unitOf is the unit that a sheet's name names: one of 单位信息 or 基本信息, or a name that ends as those of schools and offices do; else "".
func (s sources) unitOf(name string) string {
	bare := bareName(name)
	for _, name := range []string{sheet.Fold(name), bare} {
		if unit := s.tableName(name); unit != "" {
			return unit
		}
		if name != "" && (name == sheet.Fold(s.workbook.info.Text("单位简称")) || name == sheet.Fold(s.workbook.info.Text("单位全称"))) {
			return name
		}
	}
	if office.MatchString(bare) {
		return bare
	}
	return ""
}

// byMeasure tells whether a unit's 项 are its measures; nil where no unit's are.
func (s sources) byMeasure(sh *tab, file string) func(unit string) bool {
	const wanted = "措施"
	counted := s.choiceOf("计数单位", wanted, sh, file)
	if counted == nil {
		return nil
	}
	return func(unit string) bool { return counted(unit) == wanted }
}

// onStruck tells what happens to a unit's rows that are struck out; nil where no unit says.
func (s sources) onStruck(sh *tab, file string) func(unit string) string {
	return s.choiceOf(struckRows, "", sh, file)
}

// ownFor tells the words of 另列状态 for a unit's rows; nil where no unit has any.
func (s sources) ownFor(sh *tab, file string) func(unit string) ownWords {
	listed := s.choiceOf(ownItem, "", sh, file)
	if listed == nil {
		return nil
	}
	return func(unit string) ownWords { return splitOwn(listed(unit)) }
}

// ownListed are the words that any unit lists.
func (s sources) ownListed() (all ownWords) {
	lists := []string{s.workbook.info.Text(ownItem)}
	for _, t := range []*InfoTable{s.workbook.table, s.table} {
		if t != nil {
			for i := range t.rows {
				lists = append(lists, t.rows[i].info.Text(ownItem))
			}
		}
	}
	for _, set := range s.set {
		if it, ok := itemNamed(set.Key); ok && it.Name == ownItem {
			lists = append(lists, strings.Join(OwnStatuses(set.Value), "、"))
		}
	}
	for _, list := range lists {
		for _, word := range splitOwn(list) {
			if !slices.Contains(all, word) {
				all = append(all, word)
			}
		}
	}
	return all
}

// choiceOf tells what a unit says of an item. Reading the rows depends on it, so it is asked before the unit's info is put together. The sheet and the file
// may be named after the unit. It is nil where no unit says wanted, or, if wanted is "", where no unit says anything.
func (s sources) choiceOf(item, wanted string, sh *tab, file string) func(unit string) string {
	known, _ := FindInfoItem(item)
	is := func(text string) bool { return text != "" && (wanted == "" || text == wanted) }
	for _, set := range slices.Backward(s.set) {
		if it, ok := itemNamed(set.Key); ok && it.Name == item {
			choice := known.Choose(sheet.Brief(set.Value))
			if item == ownItem {
				choice = strings.Join(OwnStatuses(set.Value), "、")
			}
			if !is(choice) {
				return nil
			}
			return func(string) string { return choice }
		}
	}
	says := func(t *InfoTable) bool {
		return t != nil && slices.ContainsFunc(t.rows, func(row infoRow) bool { return is(row.info.Text(item)) })
	}
	if !is(s.workbook.info.Text(item)) && !says(s.workbook.table) && !says(s.table) {
		return nil
	}
	of := map[string]string{}
	return func(unit string) string {
		choice, ok := of[unit]
		if !ok {
			names := []string{unit, s.unitOf(sh.grid.Name)}
			if named := s.namedUnits([]*tab{sh}, file); len(named) == 1 {
				names = append(names, named[0])
			}
			choice = s.countingOf(item, names...)
			of[unit] = choice
		}
		return choice
	}
}

// countingOf looks an item up as fill and fillFrom will.
func (s sources) countingOf(item string, names ...string) string {
	names = append(names, namesGiven(s.set)...)
	names = slices.DeleteFunc(append(names, s.workbook.info.Text("单位简称"), s.workbook.info.Text("单位全称")), func(n string) bool { return n == "" })
	of := func(t *InfoTable) string {
		if row := t.row(slices.Clone(names)...); row != nil {
			return row.info.Text(item)
		}
		if t != nil && len(t.rows) == 1 {
			return t.rows[0].info.Text(item)
		}
		return ""
	}
	for _, text := range []string{of(s.workbook.table), s.workbook.info.Text(item), of(s.table)} {
		if text != "" {
			return text
		}
	}
	return ""
}
