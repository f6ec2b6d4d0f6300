package run

import (
	"slices"
	"sync"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/summary"
)

// ofEarlier is how earlier ledgers are read. The date that is given for this time's paper is not theirs.
func (r Reading) ofEarlier() Reading {
	r.Settings = slices.DeleteFunc(slices.Clone(r.Settings), func(s ledger.Setting) bool {
		item, _ := ledger.ItemNamed(s.Key)
		return item.Name == "落款日期"
	})
	if r.EarlierSheets != nil {
		r.Sheets = r.EarlierSheets
	}
	if r.EarlierColumns != nil {
		r.Columns = r.EarlierColumns
	}
	return r
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
