package run

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"gongshi/generator/batch"
	"gongshi/generator/finding"
	"gongshi/generator/summary"
)

// Of a unit with two ledgers both notices are made, but nothing is added up until one is chosen: by --pick, or by taking the other away.

// picks are the ledgers of --pick, and by their units' identities which of them each unit is in.
type picks struct {
	ledgers  []string
	words    *finding.Words
	identity func(summary.Unit) string
	of       map[string]string
}

// pick reads the ledgers of --pick before all others, to know whose they are.
func (r *runner) pick(inputs []input) {
	if len(r.plan.Picks) == 0 {
		return
	}
	r.record.roll = r.roll()
	r.picks = picks{words: r.plan.Words, identity: summary.Identity(r.record.roll), of: map[string]string{}}
	for _, file := range r.plan.Picks {
		in, ok := pickedInput(file, inputs)
		if !ok {
			r.found(finding.List{noPick(file)})
			continue
		}
		r.picks.ledgers = append(r.picks.ledgers, in.path)
		var o *openedLedger
		if fault := batch.Try(func() { o = r.reader.open(in) }); fault != nil {
			o = unreadable(in, fault) // which is told when its turn comes
		}
		for i, m := range o.units() {
			m.from, m.no = o, i
			if of := r.picks.identity(m.summary(r.plan.Words)); of != "" {
				r.picks.of[of] = in.path
			}
		}
	}
}

func noPick(file string) finding.Finding {
	return finding.PickUnknown.At(finding.Where{File: file}, nil).With(file)
}

// pickedInput is the ledger that --pick names: by its path, or by its name where no other has it.
func pickedInput(file string, inputs []input) (in input, ok bool) {
	paths := make([]string, len(inputs))
	for i := range inputs {
		paths[i] = inputs[i].path
	}
	i := pickedOf(file, paths)
	if i < 0 {
		return input{}, false
	}
	return inputs[i], true
}

// pickedOf is the place of the path that a file means; -1 where none is, or several.
func pickedOf(file string, paths []string) int {
	same := func(path string) bool {
		a, errA := filepath.Abs(filepath.FromSlash(file))
		b, errB := filepath.Abs(filepath.FromSlash(path))
		return errA == nil && errB == nil && a == b
	}
	if i := slices.IndexFunc(paths, same); i >= 0 {
		return i
	}
	if stat, err := os.Stat(file); err == nil {
		if i := slices.IndexFunc(paths, func(path string) bool {
			other, err := os.Stat(path)
			return err == nil && os.SameFile(stat, other)
		}); i >= 0 {
			return i
		}
	}
	found := -1
	tail := "/" + strings.TrimPrefix(filepath.ToSlash(filepath.Clean(file)), "./")
	for i, path := range paths {
		if strings.HasSuffix("/"+filepath.ToSlash(path), tail) {
			if found >= 0 {
				return -1
			}
			found = i
		}
	}
	return found
}

// setAside takes a unit out of the run where --pick has chosen another of its ledgers.
func (p *picks) setAside(m *unitWork) {
	if len(p.of) == 0 || slices.Contains(p.ledgers, m.from.path) {
		return
	}
	u := m.summary(p.words)
	chosen, ok := p.of[p.identity(u)]
	if !ok {
		return
	}
	m.aside, m.unit, m.unsure, m.kept, m.unitName, m.unitNames = chosen, nil, nil, nil, u.Name, u.Names
	if m.of == 1 {
		m.findings = nil // of a ledger that is not used
	}
	m.findings = append(slices.Clip(m.findings), finding.PickAside.At(finding.Where{File: m.from.path, Excerpt: u.Name}, finding.Values{"unit": u.Name, "chosen": filepath.ToSlash(chosen)}))
}

// settle sets aside, among recorded units, those for which --pick names another ledger.
func settle(units []summary.Unit, picked []string, roll *summary.Roll) (settled []summary.Unit, findings finding.List) {
	paths := make([]string, len(units))
	for i, u := range units {
		paths[i] = u.Ledger
	}
	paths = slices.Compact(slices.Sorted(slices.Values(paths)))
	chosen := map[string]bool{}
	for _, file := range picked {
		if i := pickedOf(file, paths); i >= 0 {
			chosen[paths[i]] = true
		} else {
			findings = append(findings, noPick(file))
		}
	}
	settled = slices.Clone(units)
	for _, double := range summary.Call(roll, units).Doubles {
		i := slices.IndexFunc(double, func(u summary.Unit) bool { return chosen[u.Ledger] })
		if i < 0 {
			continue
		}
		for _, other := range double {
			if !chosen[other.Ledger] {
				k := slices.IndexFunc(settled, func(u summary.Unit) bool { return u.Ledger == other.Ledger && u.No == other.No })
				settled[k].Aside = double[i].Ledger
			}
		}
	}
	return settled, findings
}

// severalLedgers is the finding for a unit of which there are several ledgers.
func severalLedgers(double []summary.Unit, dir string) finding.Finding {
	var ledgers []string
	for _, u := range double {
		ledgers = append(ledgers, u.Ledger)
	}
	newer, why := newest(double)
	at, name := finding.Where{File: ledgers[len(ledgers)-1], Excerpt: double[0].Name}, double[0].Name
	if exists(filepath.Join(dir, SummaryName)) {
		return finding.UnitTwiceAgain.At(at, finding.Values{"count": len(double), "unit": name, "ledgers": Few(ledgers), "why": why}).With(newer, ledgers...)
	}
	return finding.UnitTwice.At(at, finding.Values{"count": len(double), "unit": name, "ledgers": Few(ledgers), "why": why}).With(newer, ledgers...)
}
