package run

import (
	"iter"
	"path/filepath"

	"gongshi/generator/batch"
)

// untilEnd hands on the ledgers until the run is to end.
func (r *runner) untilEnd(ledgers iter.Seq[input]) iter.Seq[input] {
	return func(yield func(input) bool) {
		for in := range ledgers {
			if r.ctx.Err() != nil || !yield(in) {
				return
			}
		}
	}
}

// read reads one ledger, unless what an earlier run has made of the same can be kept.
func (r *runner) read(in input) *openedLedger {
	r.step("read", in.path)
	o := &openedLedger{input: in}
	data := r.reader.load(o)
	if data == nil {
		return o
	}
	if r.several {
		o.key = key(r.setup(), in.rel, data, o.tableData(), r.wordsData(in.path)...)
		o.kept = r.earlier.unchanged(o)
	}
	if r.plan.Fix != NoFix {
		o.data = data
	}
	if o.kept == nil {
		r.reader.parse(o, data)
	}
	if o.key == "" && !r.plan.Check && o.book != nil && len(o.book.Units) > 1 {
		o.key = key(r.setup(), in.rel, data, o.tableData(), r.wordsData(in.path)...)
	}
	return o
}

// splitUnits hands on the units of the ledgers. What was found in a ledger goes with its first unit.
func (r *runner) splitUnits(ledgers iter.Seq[*openedLedger]) iter.Seq[*unitWork] {
	return func(yield func(*unitWork) bool) {
		for o := range ledgers {
			for i, m := range o.units() {
				m.from, m.no = o, i
				if i == 0 {
					m.findings = o.findings
				}
				r.picks.setAside(m)
				if r.ctx.Err() != nil || !yield(m) {
					return
				}
			}
		}
	}
}

// nameFiles names the files of each notice. A kept notice whose name another unit has now is made anew: see save.
func (r *runner) nameFiles(units iter.Seq[*unitWork]) iter.Seq[*unitWork] {
	return func(yield func(*unitWork) bool) {
		for m := range units {
			if fault := batch.Try(func() { r.step("name", m.from.path); r.nameUnit(m) }); fault != nil {
				m.broke(fault)
			}
			if !yield(m) {
				return
			}
		}
	}
}

// nameUnit names a unit's files and, with the first unit of a ledger, the ledger's mended copy.
func (r *runner) nameUnit(m *unitWork) {
	r.names.nameUnit(m)
	if r.plan.Fix != NoFix && m.no == 0 {
		m.from.mended = stem(r.names.mended(stem(filepath.Base(m.from.path)), ".xlsx"))
	}
}

// tellUnit tells what has become of a unit and puts it on record.
func (r *runner) tellUnit(m *unitWork) {
	u := m.summary(r.plan.Words)
	r.keepFaults(m, u.Name)
	r.tellTable(m.from.table)
	r.found(r.before.told())
	r.mendUnit(m)
	r.found(m.findings)
	r.found(r.numbers.again(m))
	writes := !r.plan.Check
	switch {
	case m.kept != nil:
		r.Tell(Kept{u})
	case m.kit != nil:
		r.Tell(m.madeKit())
	case m.notice != nil:
		r.Tell(Made{Ledger: m.from.path, Unit: m.unit.Name(), Notice: m.notice, Files: m.files, Forced: writes && m.notice.Forced})
	case m.proofed && writes:
		r.Tell(Refused{m.from.path})
	}
	if m.last {
		r.endBook()
	}
	r.unitsDone++
	r.record.add(u)
	if !writes {
		return
	}
	r.recorded = r.several || len(r.record.units) > 1
	if r.recorded && u.Failed == "" && !r.plan.SummaryOnly {
		r.record.begin()
	}
}
