package summary

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/ledger"
)

// State says whether a unit has reported.
type State int

// A unit has a notice; it has sent nothing; its files cannot be read; its ledger has an error; it has several ledgers.
const (
	Reported State = iota
	Missing
	Unreadable
	Faulty
	Twice
)

// String is the state as 汇总.xlsx has it.
func (s State) String() string {
	return [...]string{"已报", "未报", "读不了", "有错误", "报了几份"}[s]
}

// Standing is what is known of a unit's report.
type Standing struct {
	Unit string
	// Expected: it is on the roll. Table is the 单位信息. Looked are all names by which it was looked for.
	Expected bool
	Table    string
	Looked   []string
	State    State
	Why      string
	// Files are its ledgers, and the files that seem to be ledgers.
	Files []string
	// Near is the most similar name on the other side, for a unit that is only on the roll or only among the reports.
	Near string
}

// RollCall is a roll compared with the units of a run.
type RollCall struct {
	Roll *Roll
	// Units are those of the run, without the ones set aside for another ledger of the same unit. Behind them stands one for each unit of the roll without
	// a readable ledger.
	Units []Unit
	// Standings are the units of the roll in its order, then the others.
	Standings []Standing
	// Doubles are units with several ledgers that have numbers.
	Doubles [][]Unit
}

// mostCompared is up to how many units that are not on the roll similar names are looked for.
const mostCompared = 100

// Call compares units with a roll, which may be nil.
func Call(roll *Roll, units []Unit) *RollCall {
	c := &RollCall{Roll: roll}
	for _, u := range units {
		if u.Aside == "" {
			c.Units = append(c.Units, u)
		}
	}
	c.findDoubles()
	if !c.hasRoll() {
		return c
	}
	names := roll.Names()
	at := func(u Unit) int { return u.placeOn(names) }
	ledgersOf, files := map[int][]Unit{}, map[int][]UnreadFile{}
	var notOnRoll []Unit
	for _, u := range c.Units {
		switch i := at(u); {
		case i >= 0:
			ledgersOf[i] = append(ledgersOf[i], u)
		case !u.Nameless && !u.Folder:
			notOnRoll = append(notOnRoll, u)
		}
	}
	for _, f := range roll.Files {
		if i := names.Find(f.Unit); i >= 0 {
			files[i] = append(files[i], f)
		}
	}
	for i, e := range roll.Expected {
		s := standingOf(e.Name, ledgersOf[i], files[i])
		s.Expected, s.Table, s.Looked = true, e.Table, append([]string{e.Name}, e.Names...)
		c.Standings = append(c.Standings, s)
		if len(ledgersOf[i]) == 0 {
			c.Units = append(c.Units, s.standIn(len(units)+i))
		}
	}
	standingAt := map[string]int{}
	for _, u := range notOnRoll {
		if k, ok := standingAt[u.Name]; ok {
			c.Standings[k].Files = append(c.Standings[k].Files, u.Ledger)
			continue
		}
		s := standingOf(u.Name, []Unit{u}, nil)
		s.Looked = append([]string{u.Name}, u.Names...)
		if len(notOnRoll) <= mostCompared {
			s.Near = names.Nearest(s.Looked...)
		}
		standingAt[u.Name] = len(c.Standings)
		c.Standings = append(c.Standings, s)
	}
	if len(notOnRoll) <= mostCompared {
		c.findNear()
	}
	return c
}

// standingOf is the standing of a unit with these ledgers and unread files.
func standingOf(name string, units []Unit, files []UnreadFile) Standing {
	s := Standing{Unit: name, State: Missing, Why: "没有找到它的台账"}
	var failed []Unit
	ledgers := 0
	for _, u := range units {
		if !slices.Contains(s.Files, u.Ledger) {
			s.Files = append(s.Files, u.Ledger)
			if u.Failed == "" {
				ledgers++
			}
		}
		if u.Failed != "" {
			failed = append(failed, u)
		}
	}
	others := len(files)
	for _, f := range files {
		s.Files = append(s.Files, f.File)
	}
	files = slices.DeleteFunc(slices.Clone(files), func(f UnreadFile) bool { return f.Other })
	switch others -= len(files); {
	case ledgers > 1:
		s.State, s.Why = Twice, "几份台账都是这个单位的，还没有选定用哪一份"
	case len(failed) < len(units):
		s.State, s.Why = Reported, ""
		if len(failed) > 0 {
			s.Why = "另有一份没有出成：" + path.Base(failed[0].Ledger)
		} else if len(files) > 0 {
			s.Why = "另有没有读的文件：" + path.Base(files[0].File)
		}
	case len(failed) > 0:
		s.State, s.Why = Faulty, failed[0].Failed
		if failed[0].Unread {
			if s.State = Unreadable; failed[0].Todo != "" {
				s.Why += "。" + failed[0].Todo
			}
		}
	case len(files) > 0:
		s.State, s.Why = Unreadable, files[0].why()
	case others > 0:
		s.Why += "；这里的文件看名称不是台账"
	}
	return s
}

// standIn stands for a unit without a ledger where units are listed and added up.
func (s Standing) standIn(no int) Unit {
	u := Unit{Name: s.Unit, Ledger: strings.Join(s.Files, "、"), No: [2]int{no, 0}, Failed: s.Why, Missing: s.State == Missing}
	if u.Missing {
		u.Failed = "没有报送"
	}
	return u
}

// findNear finds for each missing unit the most similar unit that is not on the roll.
func (c *RollCall) findNear() {
	var notOnRoll [][]string
	for _, s := range c.Standings {
		if !s.Expected {
			notOnRoll = append(notOnRoll, s.Looked)
		}
	}
	others := ledger.NewUnitNames(notOnRoll)
	for i := range c.Standings {
		if s := &c.Standings[i]; s.State == Missing {
			s.Near = others.Nearest(s.Looked...)
		}
	}
}

// placeOn is a unit's place on the roll; -1 where it is not on it.
func (u Unit) placeOn(names *ledger.UnitNames) int {
	if u.Nameless || u.Folder {
		return -1
	}
	return names.Find(append([]string{u.Name}, u.Names...)...)
}

// Identity gives a key that is the same for two ledgers of one unit: the unit's place on the roll, which may be nil, or else its name. It is "" for a
// ledger of an unknown unit.
func Identity(roll *Roll) func(Unit) string {
	var names *ledger.UnitNames
	if roll != nil && len(roll.Expected) > 0 {
		names = roll.Names()
	}
	return func(u Unit) string {
		switch {
		case u.Nameless || u.Folder:
			return ""
		case names != nil:
			if i := u.placeOn(names); i >= 0 {
				return strconv.Itoa(i)
			}
		}
		return "=" + u.Name
	}
}

// findDoubles finds the units of which several ledgers have numbers.
func (c *RollCall) findDoubles() {
	identity := Identity(c.Roll)
	groups := map[string][]Unit{}
	var order []string
	for _, u := range c.Units {
		k := identity(u)
		if u.Failed != "" || k == "" {
			continue
		}
		if groups[k] == nil {
			order = append(order, k)
		}
		if !slices.ContainsFunc(groups[k], func(o Unit) bool { return o.Ledger == u.Ledger }) { // the reader reports one ledger with the same unit twice
			groups[k] = append(groups[k], u)
		}
	}
	for _, k := range order {
		if len(groups[k]) > 1 {
			c.Doubles = append(c.Doubles, groups[k])
		}
	}
}

// counted are the units, without those that failed beside another ledger of the same unit: none is listed twice. also are those of which that other ledger
// has numbers.
func (c *RollCall) counted() (units []Unit, also []string) {
	identity := Identity(c.Roll)
	first := map[string]Unit{}
	for _, u := range c.Units {
		k := identity(u)
		if have, ok := first[k]; !ok || have.Failed != "" && u.Failed == "" {
			first[k] = u
		}
	}
	for _, u := range c.Units {
		k := identity(u)
		if have := first[k]; k == "" || u.Failed == "" || have.Ledger == u.Ledger {
			units = append(units, u)
		} else if have.Failed == "" && !slices.Contains(also, have.Name) {
			also = append(also, have.Name)
		}
	}
	return units, also
}

// In are the units of the roll in these states, by name.
func (c *RollCall) In(states ...State) (names []string) {
	for _, s := range c.Standings {
		if s.Expected && slices.Contains(states, s.State) {
			names = append(names, s.Unit)
		}
	}
	return names
}

// Beyond are the units that are not on the roll.
func (c *RollCall) Beyond() (list []Standing) {
	for _, s := range c.Standings {
		if !s.Expected {
			list = append(list, s)
		}
	}
	return list
}

// Of is the standing of the unit of that name; ok is false where there is none.
func (c *RollCall) Of(unit string) (s Standing, ok bool) {
	i := slices.IndexFunc(c.Standings, func(s Standing) bool { return s.Unit == unit })
	if unit == "" || i < 0 {
		return s, false
	}
	return c.Standings[i], true
}

// OfName is the standing of the unit that the roll finds by this name; ok is false where it finds none.
func (c *RollCall) OfName(name string) (s Standing, ok bool) {
	if i := c.Roll.Names().Find(name); i >= 0 && i < len(c.Standings) {
		return c.Standings[i], true
	}
	return s, false
}

// hasRoll reports that there is a roll with units.
func (c *RollCall) hasRoll() bool { return c.Roll != nil && len(c.Roll.Expected) > 0 }
