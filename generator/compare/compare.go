// Package compare says what has become of a unit's 项 between two ledgers: what is done by now, what has fallen back, what was put off, what was written anew, what came and
// what is gone. It opens no file and writes no sentence.
package compare

import "gongshi/generator/ledger"

// Comparison is what has become of a unit between an older ledger and a newer one.
type Comparison struct {
	Old, New *ledger.Unit
	// On is the day of the newer ledger, its 落款日期, from which days are counted; zero where it has none.
	On ledger.Date
	// Pairs are the 项 that are the same in both, in the newer ledger's order.
	Pairs []Pair
	// Entries are all that is to be said, in the order of Kinds.
	Entries []Entry
	// Missing are the columns that one of the ledgers lacks, so that nothing can be said of them.
	Missing []Missing
	// TooMany: so much of the ledgers differs that texts were not compared by their likeness.
	TooMany bool
}

// Pair is one 项 in both ledgers.
type Pair struct{ Old, New *ledger.Item }

// Missing is a column that one of two ledgers lacks.
type Missing struct {
	Column string
	// InNew: the newer one lacks it.
	InNew bool
}

// Entry is one thing to be said. Old and New are the 项 that it is of: one each where a 项 has changed, none on one side where it came or is gone, several where it cannot be
// told which is which, or where a number belongs to several.
type Entry struct {
	Kind
	Old, New []*ledger.Item
	// OldAt and NewAt are the cells that say it.
	OldAt, NewAt []ledger.Field
	// What is the column whose content differs, Was and Is what it says. All are empty where nothing differs.
	What, Was, Is string
	// Days is how many days are left, or by how many it is late.
	Days int
}

// Units compares a unit in two ledgers, all of its rows, whoever may read them.
func Units(old, new *ledger.Unit) *Comparison {
	c := &Comparison{Old: old, New: new, On: new.Info["落款日期"].Date}
	if c.On.Day == 0 {
		c.On = ledger.Date{}
	}
	m := newMatcher(items(old), items(new))
	m.match()
	c.Pairs, c.TooMany = m.pairs(), m.tooMany
	c.Missing = missing(old, new, m)
	c.statuses()
	c.deadlines()
	c.texts()
	c.onOneSide(m)
	c.due()
	c.figures(m)
	c.sort()
	return c
}

// items are a unit's rows, by their places.
func items(u *ledger.Unit) []*ledger.Item {
	all := u.All()
	out := make([]*ledger.Item, len(all))
	for i := range all {
		out[i] = &all[i]
	}
	return out
}

// Of are the entries of a kind.
func (c *Comparison) Of(k Kind) (list []Entry) {
	for _, e := range c.Entries {
		if e.Kind == k {
			list = append(list, e)
		}
	}
	return list
}

// Count is how many entries there are of a kind.
func (c *Comparison) Count(k Kind) int { return len(c.Of(k)) }

// lacks reports a column that one of the ledgers does not have.
func (c *Comparison) lacks(column string) bool {
	for _, m := range c.Missing {
		if m.Column == column {
			return true
		}
	}
	return false
}

// Place is a cell by which a 项 can be found: that of its measure, or of its problem.
func Place(it *ledger.Item) ledger.Field {
	for _, f := range []ledger.Field{it.Measure, it.Problem, it.StatusText, it.Result} {
		if f.Cell != "" {
			return f
		}
	}
	return it.StatusText
}

// Secret reports an entry of a 项 of which nothing may be quoted.
func (e *Entry) Secret() bool {
	for _, list := range [][]*ledger.Item{e.Old, e.New} {
		for _, it := range list {
			if it.Reach == ledger.ToNobody {
				return true
			}
		}
	}
	return false
}

// Item is the 项 by which an entry goes: the newer one where there is one.
func (e *Entry) Item() *ledger.Item {
	for _, list := range [][]*ledger.Item{e.New, e.Old} {
		if len(list) > 0 {
			return list[0]
		}
	}
	return nil
}
