package run

import (
	"slices"

	"gongshi/generator/batch"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/summary"
)

// ledgerUnit is a unit of one of several ledgers; unit is nil where the ledger has an error.
type ledgerUnit struct {
	path     string
	unit     *ledger.Unit
	name     string
	names    []string
	nameless bool
}

// allUnits are the units of ledgers, and of those in folders, in their order; what was found in them is told. Deadlines that are past belong to what is compared.
func allUnits(inputs []string, reader *reader, jobs int, t *teller) (list []ledgerUnit) {
	all := survey(inputs)
	reader.rolls = all.tables
	t.found(all.findings)
	for o := range batch.Map(batch.NewPool(jobs), slices.Values(all.inputs), reader.open, unreadable) {
		t.tellTable(o.table)
		t.found(slices.DeleteFunc(o.findings, func(f finding.Finding) bool { return f.Is(finding.DeadlinePast) }))
		list = append(list, o.ledgerUnits()...)
	}
	return list
}

// ledgerUnits are the units of one ledger. One that could not be read is a unit by what its file is called.
func (o *openedLedger) ledgerUnits() (list []ledgerUnit) {
	add := func(unit *ledger.Unit, own string, names []string) {
		u := ledgerUnit{path: o.path, unit: unit, names: names}
		if u.name, u.nameless = UnitName(own, o.info(), o.path); u.nameless {
			if folder := o.unitByFolder(); folder != "" {
				u.name, u.nameless = folder, false
			}
		}
		list = append(list, u)
	}
	if o.book == nil {
		for _, names := range o.failed {
			add(nil, names[0], names[1:])
		}
		if list == nil {
			add(nil, "", nil)
		}
		return list
	}
	for i := range o.book.Units {
		unit := &o.book.Units[i]
		add(unit, unit.Name(), summary.NamesOf(unit))
	}
	return list
}

// unitFinder finds units by what they are called.
type unitFinder struct {
	units []ledgerUnit
	names *ledger.UnitNames
}

func newUnitFinder(units []ledgerUnit) *unitFinder {
	names := make([][]string, len(units))
	for i, u := range units {
		names[i] = append([]string{u.name}, u.names...)
	}
	return &unitFinder{units, ledger.NewUnitNames(names)}
}

// find is the place of a unit; -1 where it is not there, or one cannot tell which it is. A file that names no unit goes only with one of the same name.
func (f *unitFinder) find(u ledgerUnit) int {
	i := f.names.Find(append([]string{u.name}, u.names...)...)
	if i >= 0 && (u.nameless || f.units[i].nameless) && u.name != f.units[i].name {
		return -1
	}
	return i
}

// doubles are the places of the units of which there are several ledgers, each with the first of them.
func (f *unitFinder) doubles() map[int][]int {
	groups := map[int][]int{}
	for i, u := range f.units {
		if first := f.find(u); first >= 0 && first != i {
			if groups[first] == nil {
				groups[first] = []int{first}
			}
			groups[first] = append(groups[first], i)
		}
	}
	return groups
}

// twice are the findings for units of which there are several ledgers; which of them is meant nobody can tell.
func (f *unitFinder) twice() (findings finding.List, taken map[int]bool) {
	groups, taken := f.doubles(), map[int]bool{}
	for i := range f.units {
		if groups[i] == nil {
			continue
		}
		var paths []string
		for _, k := range groups[i] {
			taken[k] = true
			paths = append(paths, f.units[k].path)
		}
		at := finding.Where{File: paths[len(paths)-1], Excerpt: f.units[i].name}
		findings = append(findings, finding.CompareTwice.At(at, finding.Values{"count": len(paths), "unit": f.units[i].name, "ledgers": Few(paths)}))
	}
	return findings, taken
}

// sameNames reports units that share a name, or of which one has none.
func sameNames(a, b ledgerUnit) bool {
	return a.nameless || b.nameless || newUnitFinder([]ledgerUnit{a}).find(b) == 0
}

// differentNames is the finding for two ledgers that were given as those of one unit and name two.
func differentNames(old, new ledgerUnit) finding.Finding {
	return finding.CompareNames.At(finding.Where{File: new.path}, finding.Values{"old": old.name, "new": new.name})
}
