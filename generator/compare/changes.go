package compare

import (
	"time"

	"gongshi/generator/ledger"
)

// statuses tells of the pairs whose 完成情况 is another one.
func (c *Comparison) statuses() {
	for _, p := range c.Pairs {
		if p.Old.Standing() == p.New.Standing() {
			continue
		}
		e := Entry{Kind: Moved, What: "完成情况", Was: p.Old.Standing().String(), Is: p.New.Standing().String(), OldAt: at(p.Old.StatusText, p.Old), NewAt: at(p.New.StatusText, p.New)}
		switch {
		case c.rank(p.New) < c.rank(p.Old):
			e.Kind = Fallen
		case c.isDone(p.New) && !c.isDone(p.Old):
			e.Kind = Finished
		}
		c.add(e, p)
	}
}

// isDone reports a 项 that is done, or has a word of the office's own that counts as done.
func (c *Comparison) isDone(it *ledger.Item) bool {
	return it.Status == ledger.Done || it.Status == ledger.Own && c.New.Info.OwnAs() == ledger.OwnAsDone
}

// rank orders the statuses, the worst first, as the newer ledger counts them: 长期坚持 is as good as 已完成 where 完成率 counts it so.
func (c *Comparison) rank(it *ledger.Item) int {
	const open, between, kept, done = 1, 2, 3, 4
	switch {
	case c.isDone(it):
		return done
	case it.Status == ledger.Own:
		return between
	case it.Status == ledger.Ongoing && c.New.Info.Choose("完成率口径") == "含长期坚持":
		return done
	case it.Status == ledger.Ongoing:
		return kept
	}
	return open
}

// deadlines tells of the pairs whose 整改时限 is another one.
func (c *Comparison) deadlines() {
	if c.lacks(deadlineColumn) {
		return
	}
	for _, p := range c.Pairs {
		was, is := p.Old.Due(), p.New.Due()
		old, now := ledger.CutTerm(said(p.Old.Deadline)), ledger.CutTerm(said(p.New.Deadline))
		if old == now || !was.IsZero() && was == is {
			continue
		}
		e := Entry{Kind: Rescheduled, What: deadlineColumn, Was: p.Old.Deadline.Text, Is: p.New.Deadline.Text, OldAt: at(p.Old.Deadline, p.Old), NewAt: at(p.New.Deadline, p.New)}
		if !was.IsZero() && !is.IsZero() && is.Compare(was) > 0 {
			e.Kind, e.Days = PutOff, days(was, is)
		}
		c.add(e, p)
	}
}

// texts tells of texts that were written anew, each cell once however many 项 it belongs to.
func (c *Comparison) texts() {
	type cells struct{ old, new ledger.Field }
	seen := map[cells]bool{}
	results := c.results()
	for _, p := range c.Pairs {
		for _, column := range textColumns {
			old, now := column.field(p.Old), column.field(p.New)
			if c.lacks(column.name) || said(old) == said(now) || column.name == resultColumn && results[said(p.Old.Problem)].moved(said(old), said(now)) {
				continue
			}
			if k := (cells{old, now}); old.Cell+now.Cell != "" && seen[k] {
				continue
			} else {
				seen[k] = true
			}
			c.add(Entry{Kind: Reworded, What: column.name, Was: old.Text, Is: now.Text, OldAt: at(old, p.Old), NewAt: at(now, p.New)}, p)
		}
	}
}

// problemResults are what is said of a problem in 整改结果, in both ledgers.
type problemResults struct{ old, new map[string]bool }

// results are those of each problem.
func (c *Comparison) results() map[string]problemResults {
	out := map[string]problemResults{}
	for _, p := range c.Pairs {
		key := said(p.Old.Problem)
		if out[key].old == nil {
			out[key] = problemResults{map[string]bool{}, map[string]bool{}}
		}
		out[key].old[said(p.Old.Result)], out[key].new[said(p.New.Result)] = true, true
	}
	return out
}

// moved reports a result that stands beside another 项 of the same problem now: of a cell that was merged over them all, only one row keeps the text.
func (r problemResults) moved(old, now string) bool {
	return now == "" && r.new[old] || old == "" && r.old[now]
}

// onOneSide tells of what is in one ledger alone, and of what cannot be told apart.
func (c *Comparison) onOneSide(m *matcher) {
	for _, n := range free(m.new) {
		c.Entries = append(c.Entries, Entry{Kind: Added, New: []*ledger.Item{n.Item}, NewAt: []ledger.Field{Place(n.Item)}, Is: n.Standing().String()})
	}
	for _, n := range free(m.old) {
		c.Entries = append(c.Entries, Entry{Kind: Gone, Old: []*ledger.Item{n.Item}, OldAt: []ledger.Field{Place(n.Item)}, Was: n.Standing().String()})
	}
	for _, g := range m.groups {
		e := Entry{Kind: Unsure}
		for _, n := range g.old {
			e.Old, e.OldAt = append(e.Old, n.Item), append(e.OldAt, Place(n.Item))
		}
		for _, n := range g.new {
			e.New, e.NewAt = append(e.New, n.Item), append(e.NewAt, Place(n.Item))
		}
		c.Entries = append(c.Entries, e)
	}
}

// due tells of what is to be done soon, and of what should be done.
func (c *Comparison) due() {
	if c.On.IsZero() {
		return
	}
	before := map[*ledger.Item]*ledger.Item{}
	for _, p := range c.Pairs {
		before[p.New] = p.Old
	}
	for _, it := range items(c.New) {
		end := it.Due()
		if it.Standing().Near() != ledger.Open || c.isDone(it) || end.IsZero() {
			continue
		}
		e := Entry{Kind: Soon, New: []*ledger.Item{it}, NewAt: at(it.Deadline, it), What: deadlineColumn, Is: it.Deadline.Text, Days: days(c.On, end)}
		switch {
		case it.Overdue(c.On):
			e.Kind, e.Days = Overdue, -e.Days
		case e.Days > SoonDays:
			continue
		}
		if old := before[it]; old != nil {
			e.Old, e.OldAt, e.Was = []*ledger.Item{old}, at(old.Deadline, old), old.Deadline.Text
		}
		c.Entries = append(c.Entries, e)
	}
}

func (c *Comparison) add(e Entry, p Pair) {
	e.Old, e.New = []*ledger.Item{p.Old}, []*ledger.Item{p.New}
	c.Entries = append(c.Entries, e)
}

// at is a cell, or another one of its row where it has none.
func at(f ledger.Field, it *ledger.Item) []ledger.Field {
	if f.Cell == "" {
		f = Place(it)
	}
	return []ledger.Field{f}
}

// days is how many days a date is after another.
func days(from, to ledger.Date) int {
	day := func(d ledger.Date) time.Time {
		return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
	}
	return int(day(to).Sub(day(from)).Hours() / 24)
}
