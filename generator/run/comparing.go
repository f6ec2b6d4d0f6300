package run

import (
	"slices"

	"gongshi/generator/compare"
	"gongshi/generator/finding"
)

// ComparePlan says what is to be compared.
type ComparePlan struct {
	// Old and New are each a ledger or a folder of them.
	Old, New string
	Reading
	Jobs int
}

// Compared is a unit that was compared.
type Compared struct {
	Unit string
	// Old and New are its ledgers.
	Old, New string
	*compare.Comparison
	// Findings are those of comparing it.
	Findings finding.List
}

// Alone is a unit that was not compared.
type Alone struct {
	Unit, Ledger string
	// Unread: it is on both sides, but one of its ledgers has an error. Twice: there are several ledgers of it on one side.
	Unread, Twice bool
}

// Progress is what came of comparing.
type Progress struct {
	Units []Compared
	// OldOnly and NewOnly are the units of one side alone; Left are those that could not be compared.
	OldOnly, NewOnly, Left []Alone
	Failed                 bool
}

// Compare compares the units of two ledgers, or of two folders by their names, in the order of the newer side.
func Compare(plan ComparePlan, watcher Watcher) (p Progress) {
	t := &teller{Watcher: watcher}
	olds := newUnitFinder(allUnits([]string{plan.Old}, newReader(plan.ofEarlier(), watcher), plan.Jobs, t))
	news := newUnitFinder(allUnits([]string{plan.New}, newReader(plan.Reading, watcher), plan.Jobs, t))
	oldTwice, oldTaken := olds.twice()
	newTwice, newTaken := news.twice()
	t.found(append(oldTwice, newTwice...))
	single := len(olds.units) == 1 && len(news.units) == 1
	met := map[int]bool{}
	for k, u := range news.units {
		i := olds.find(u)
		if single {
			i = 0
		}
		if i < 0 {
			switch alone := (Alone{Unit: u.name, Ledger: u.path, Unread: u.unit == nil, Twice: newTaken[k]}); {
			case alone.Unread || alone.Twice:
				p.leave(alone)
			default:
				p.NewOnly = append(p.NewOnly, alone)
			}
			continue
		}
		old := olds.units[i]
		met[i] = true
		if u.unit == nil || old.unit == nil || newTaken[k] || oldTaken[i] {
			p.leave(Alone{Unit: u.name, Ledger: u.path, Unread: u.unit == nil || old.unit == nil, Twice: newTaken[k] || oldTaken[i]})
			continue
		}
		p.Units = append(p.Units, compared(old, u))
	}
	for i, u := range olds.units {
		switch alone := (Alone{Unit: u.name, Ledger: u.path, Unread: u.unit == nil, Twice: oldTaken[i]}); {
		case met[i]:
		case alone.Unread || alone.Twice:
			p.leave(alone)
		default:
			p.OldOnly = append(p.OldOnly, alone)
		}
	}
	p.Failed = t.failed
	return p
}

// leave notes a unit that could not be compared, once.
func (p *Progress) leave(a Alone) {
	if !slices.ContainsFunc(p.Left, func(has Alone) bool { return has.Unit == a.Unit && has.Twice && a.Twice }) {
		p.Left = append(p.Left, a)
	}
}

// compared compares a unit.
func compared(old, new ledgerUnit) Compared {
	c := Compared{Unit: new.name, Old: old.path, New: new.path, Comparison: compare.Units(old.unit, new.unit)}
	if !sameNames(old, new) {
		c.Findings = append(c.Findings, differentNames(old, new))
	}
	c.Findings = append(c.Findings, comparisonFindings(c.Comparison, new.path, old.path)...)
	if new.unit.Several {
		c.Findings = c.Findings.OfUnit(c.Unit)
	}
	return c
}

// comparisonFindings are what a person should look at in a comparison.
func comparisonFindings(c *compare.Comparison, path, oldPath string) (list finding.List) {
	at := finding.Where{File: path}
	switch before := c.Old.Info["落款日期"]; {
	case c.On.IsZero():
		list = append(list, finding.CompareDate.At(finding.Where{File: path, Sheet: c.New.InfoSheet}, nil).With("落款日期"))
	case !before.Date.IsZero() && c.On.Compare(before.Date) < 0:
		list = append(list, finding.CompareOrder.At(at, finding.Values{"old": before.Text, "new": c.New.Info.Text("落款日期")}))
	}
	if c.TooMany {
		list = append(list, finding.CompareMany.At(at, finding.Values{"old": len(c.Old.All()) - len(c.Pairs), "new": len(c.New.All()) - len(c.Pairs)}))
	}
	for _, e := range c.Of(compare.Smaller) {
		was, is := e.Was, e.Is
		if e.Secret() {
			was, is = "数目涉密", "数目涉密"
		}
		if len(e.NewAt) == 0 {
			first := e.OldAt[0]
			list = append(list, finding.CompareGone.At(finding.Where{File: oldPath, Sheet: first.Sheet, Cell: first.Cell}, finding.Values{"what": e.What, "was": was, "old": compare.Cells(e.OldAt)}))
			continue
		}
		first := e.NewAt[0]
		list = append(list, finding.CompareSmaller.At(finding.Where{File: path, Sheet: first.Sheet, Cell: first.Cell},
			finding.Values{"what": e.What, "was": was, "is": is, "old": compare.Cells(e.OldAt), "new": compare.Cells(e.NewAt)}))
	}
	return list
}
