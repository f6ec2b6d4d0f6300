package run

import (
	"slices"
	"sync"

	"gongshi/generator/batch"
	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/summary"
)

// ofEarlier is how earlier ledgers are read.
func (r Reading) ofEarlier() Reading {
	if r.EarlierSheets != nil {
		r.Sheets = r.EarlierSheets
	}
	if r.EarlierColumns != nil {
		r.Columns = r.EarlierColumns
	}
	return r
}

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

// earlierUnits are the units of the ledgers that a run's units are compared with. They are read once, by whoever needs them first.
type earlierUnits struct {
	path string
	read func() ([]ledgerUnit, finding.List)
	// mu guards what follows; finder is nil until they have been read.
	mu     sync.Mutex
	finder *unitFinder
	taken  map[int]bool
	// single: there is only one unit on either side, so that names do not matter.
	single   bool
	findings finding.List
}

// newEarlierUnits makes them of a plan's Earlier; nil where there is none. runs is how many ledgers the run has.
func newEarlierUnits(reading Reading, jobs, runs int, watcher Watcher) *earlierUnits {
	if reading.Earlier == "" {
		return nil
	}
	e := &earlierUnits{path: reading.Earlier, single: runs == 1}
	e.read = func() ([]ledgerUnit, finding.List) {
		kept := &keeper{Watcher: watcher}
		units := allUnits([]string{e.path}, newReader(reading.ofEarlier(), kept), jobs, &teller{Watcher: kept})
		return units, kept.findings
	}
	return e
}

// keeper keeps what is found, to be told when its turn comes.
type keeper struct {
	Watcher
	findings finding.List
}

func (k *keeper) Tell(event Event) {
	if f, ok := event.(Found); ok {
		k.findings = append(k.findings, f...)
	}
}

// give gives a unit its earlier self, as one of so many of its ledger; findings say why it has none.
func (e *earlierUnits) give(path string, unit *ledger.Unit, of int, table *ledger.InfoTable) finding.List {
	if e == nil {
		return nil
	}
	e.load()
	u := ledgerUnit{path: path, unit: unit, names: summary.NamesOf(unit)}
	u.name, u.nameless = UnitName(unit.Name(), table, path)
	i := e.finder.find(u)
	var findings finding.List
	if e.single && of == 1 {
		i = 0
		if !sameNames(e.finder.units[0], u) {
			findings = finding.List{differentNames(e.finder.units[0], u)}
		}
	}
	switch {
	case i < 0:
		return finding.List{finding.CompareAlone.At(finding.Where{File: path, Excerpt: u.name}, finding.Values{"unit": u.name, "ledger": e.path})}
	case e.taken[i] || e.finder.units[i].unit == nil: // which has been told
		return nil
	}
	unit.Earlier = e.finder.units[i].unit
	return findings
}

// load reads the earlier ledgers, once. What is merely odd in them was told when they were new.
func (e *earlierUnits) load() {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.finder != nil {
		return
	}
	units, found := e.read()
	e.finder = newUnitFinder(units)
	e.findings, e.taken = e.finder.twice()
	e.findings = append(slices.DeleteFunc(found, func(f finding.Finding) bool { return f.Severity != finding.Error }), e.findings...)
	e.single = e.single && len(units) == 1
}

// told are the findings of the earlier ledgers, the first time.
func (e *earlierUnits) told() (list finding.List) {
	if e == nil {
		return nil
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	list, e.findings = e.findings, nil
	return list
}

// contentsOf are the checksums of ledgers and of their 单位信息: a notice that is compared with them is another one when they change.
func contentsOf(path string) (parts []string, ok bool) {
	all := survey([]string{path})
	for _, in := range all.inputs {
		for _, file := range []string{in.path, in.info} {
			if file == "" {
				continue
			}
			data, err := readWhole(file)
			if err != nil {
				return nil, false
			}
			parts = append(parts, in.rel, checksum(data))
		}
	}
	return append(parts, path), true
}
