package ledger

import "slices"

// sources are where the info of a ledger's units comes from: the workbook, --info and --set.
type sources struct {
	own   ownSources
	table *InfoTable
	set   []Setting
}

// hasTable reports whether there is a 单位信息 at all.
func (s sources) hasTable() bool { return s.own.table != nil || s.table != nil }

// inTable reports whether a name is that of a unit of 单位信息.
func (s sources) inTable(name string) bool {
	return name != "" && (s.own.table.row(name) != nil || s.table.row(name) != nil)
}

// row is the row of one name, or nil; there may be no table.
func (t *InfoTable) row(names ...string) *infoRow {
	if t == nil {
		return nil
	}
	for i, n := range names {
		names[i] = fold(brief(n))
	}
	row, _ := t.find(names)
	return row
}

// unitOf is the unit that a sheet's name says: one of 单位信息 or 基本信息, or what ends as the names of schools and offices do; else "".
func (s sources) unitOf(sheet string) string {
	bare := bareName(sheet)
	for _, name := range []string{fold(sheet), bare} {
		if s.inTable(name) || name != "" && (name == fold(s.own.info.Text("单位简称")) || name == fold(s.own.info.Text("单位全称"))) {
			return name
		}
	}
	if office.MatchString(bare) {
		return bare
	}
	return ""
}

// byMeasure tells whether a unit's 项 are measures; sheet and file can be named after the unit. It is nil where none are.
func (s sources) byMeasure(sh *sheet, file string) func(unit string) bool {
	const item, wanted = "计数单位", "措施"
	for _, set := range slices.Backward(s.set) {
		if it, ok := itemNamed(set.Key); ok && it.Name == item {
			if fold(brief(set.Value)) != wanted {
				return nil
			}
			return func(string) bool { return true }
		}
	}
	shared := s.own.info.Text(item)
	mixed := func(t *InfoTable) bool {
		return t != nil && slices.ContainsFunc(t.rows, func(row infoRow) bool { return row.info.Text(item) == wanted })
	}
	if shared != wanted && !mixed(s.own.table) && !mixed(s.table) {
		return nil
	}
	known := map[string]bool{}
	return func(unit string) bool {
		by, ok := known[unit]
		if !ok {
			names := []string{unit, s.unitOf(sh.grid.name)}
			if named := s.mentioned([]*sheet{sh}, file); len(named) == 1 {
				names = append(names, named[0])
			}
			by = s.countingOf(item, names...) == wanted
			known[unit] = by
		}
		return by
	}
}

// countingOf looks an item up as fill and fillFrom will.
func (s sources) countingOf(item string, names ...string) string {
	names = append(names, called(s.set)...)
	names = slices.DeleteFunc(append(names, s.own.info.Text("单位简称"), s.own.info.Text("单位全称")), func(n string) bool { return n == "" })
	of := func(t *InfoTable) string {
		if row := t.row(slices.Clone(names)...); row != nil {
			return row.info.Text(item)
		}
		if t != nil && len(t.rows) == 1 {
			return t.rows[0].info.Text(item)
		}
		return ""
	}
	for _, text := range []string{of(s.own.table), s.own.info.Text(item), of(s.table)} {
		if text != "" {
			return text
		}
	}
	return ""
}
