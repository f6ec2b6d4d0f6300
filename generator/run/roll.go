package run

import (
	"fmt"
	"path/filepath"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/summary"
)

// roll is who is to report, as the 单位信息 of the folders or of --info say, and what else lies in the folders; nil for a run over no folder.
func (r *runner) roll() *summary.Roll {
	if len(r.otherInputs.folders) == 0 {
		return nil
	}
	if r.record.roll != nil {
		return r.record.roll
	}
	var tables []*Table
	for _, t := range r.reader.rollTables() {
		tables = append(tables, t.Table)
	}
	roll := NewRoll(tables)
	units := roll.Names()
	for _, l := range r.otherInputs.left {
		l.enter(roll, units)
	}
	return roll
}

// NewRoll is who is to report by these 单位信息.
func NewRoll(tables []*Table) *summary.Roll {
	roll := &summary.Roll{}
	for _, t := range tables {
		roll.Expect(filepath.ToSlash(t.Path), t.Info.Units())
	}
	return roll
}

// tellRollTables tells what was found in a 单位信息 that no ledger has asked for.
func (r *runner) tellRollTables() {
	if len(r.otherInputs.folders) == 0 {
		return
	}
	for _, t := range r.reader.rollTables() {
		r.tellTable(t)
	}
}

// callRoll tells who of the roll has no notice, what was not read, who is not on the roll, and of whom there are several ledgers.
func (t *teller) callRoll(c *summary.RollCall, partial bool) {
	if c.Roll == nil {
		return
	}
	var list finding.List
	for _, s := range c.Standings {
		switch {
		case s.Expected && s.State == summary.Missing:
			list = append(list, absent(s, partial))
		case !s.Expected:
			list = append(list, beyond(s))
		}
	}
	missing := len(c.In(summary.Missing, summary.Unreadable, summary.Faulty)) > 0
	for _, f := range c.Roll.Files {
		list = append(list, unread(f, c, missing))
	}
	if len(c.Roll.Others) > 0 {
		var kinds []string
		for _, k := range c.Roll.Others {
			kinds = append(kinds, fmt.Sprintf("%s%d个", k.Kind, k.N))
		}
		list = append(list, finding.InputOthers.Of(finding.Values{"kinds": strings.Join(kinds, "、")}))
	}
	t.found(list)
	t.failed = t.failed || len(c.In(summary.Unreadable, summary.Faulty)) > 0 // of a record it was told when it was made
	t.Tell(Roll{c})
}

// absent is the finding of a unit of which there is nothing.
func absent(s summary.Standing, partial bool) finding.Finding {
	at := finding.Where{File: s.Table, Excerpt: s.Unit}
	switch {
	case partial:
		return finding.UnitAbsentPartial.At(at, finding.Values{"unit": s.Unit, "looked": namesLookedFor(s)})
	case s.Near != "":
		return finding.UnitAbsentNear.At(at, finding.Values{"unit": s.Unit, "looked": namesLookedFor(s), "near": s.Near}).With(s.Unit)
	}
	return finding.UnitAbsent.At(at, finding.Values{"unit": s.Unit, "looked": namesLookedFor(s)}).With(s.Unit)
}

// namesLookedFor says under which names a unit was looked for.
func namesLookedFor(s summary.Standing) string {
	all := ""
	if len(s.Looked) > 1 {
		all = "都"
	}
	return "按“" + strings.Join(s.Looked, "”“") + "”" + all
}

// beyond is the finding of a unit that is not on the roll.
func beyond(s summary.Standing) finding.Finding {
	at := finding.Where{File: s.Files[0], Excerpt: s.Unit}
	if s.Near != "" {
		return finding.UnitBeyondNear.At(at, finding.Values{"unit": s.Unit, "looked": namesLookedFor(s), "near": s.Near})
	}
	return finding.UnitBeyond.At(at, finding.Values{"unit": s.Unit, "looked": namesLookedFor(s)})
}

// unread is the finding of a file that seems to be a ledger and is of no kind that is read. missing says that units of the roll have no notice.
func unread(file summary.UnreadFile, c *summary.RollCall, missing bool) finding.Finding {
	at := finding.Where{File: file.File, Excerpt: file.Unit}
	s, known := c.Of(file.Unit)
	if !known && file.Unit != "" {
		s, known = c.OfName(file.Unit)
	}
	switch {
	case file.Other:
		return finding.InputUnreadOther.At(at, finding.Values{"kind": file.Kind, "todo": file.Todo})
	case known && s.State == summary.Reported:
		return finding.InputUnreadReported.At(at, finding.Values{"kind": file.Kind, "unit": s.Unit, "ledger": filepath.Base(s.Files[0]), "todo": file.Todo})
	case known && s.Expected:
		return finding.InputUnreadMissed.At(at, finding.Values{"kind": file.Kind, "unit": s.Unit, "todo": file.Todo})
	case len(c.Roll.Expected) > 0 && file.Unit != "" && !known:
		return finding.InputUnreadBeyond.At(at, finding.Values{"kind": file.Kind, "unit": file.Unit, "todo": file.Todo})
	case len(c.Roll.Expected) > 0 && missing:
		return finding.InputUnreadNobody.At(at, finding.Values{"kind": file.Kind, "todo": file.Todo})
	}
	return finding.InputUnread.At(at, finding.Values{"kind": file.Kind, "todo": file.Todo})
}
