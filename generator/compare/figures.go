package compare

import (
	"slices"
	"strconv"

	"github.com/shopspring/decimal"

	"gongshi/generator/ledger"
)

// figure is a number of a 项 that should not get smaller.
type figure struct {
	name string
	// has reports a ledger that counts it.
	has func(*ledger.Unit) bool
	// of is the number of a 项, with its cells.
	of func(*ledger.Item) (decimal.Decimal, []ledger.Field)
	// says writes a number.
	says func(decimal.Decimal) string
}

// figuresOf are the figures that either of two ledgers has.
func figuresOf(old, new *ledger.Unit) []figure {
	list := []figure{
		{"追缴资金", func(u *ledger.Unit) bool { return u.HasMoney }, recovered, new.Info.Money},
		{"已整改金额", func(u *ledger.Unit) bool { return u.HasRectified },
			func(it *ledger.Item) (decimal.Decimal, []ledger.Field) {
				return it.Rectified, []ledger.Field{it.RectifiedText}
			}, new.Info.Money},
	}
	for _, h := range handlingsOf(old, new) {
		list = append(list, figure{h.Kind, func(u *ledger.Unit) bool { return u.HasAccount || slices.Contains(u.Handlings, h) },
			func(it *ledger.Item) (n decimal.Decimal, from []ledger.Field) {
				for _, own := range it.Handled {
					if own.Kind == h.Kind && own.Counter == h.Counter {
						n, from = n.Add(decimal.NewFromInt(int64(own.Count))), append(from, own.Field)
					}
				}
				return n, from
			}, func(n decimal.Decimal) string { return n.String() + h.Counter }})
	}
	return slices.DeleteFunc(list, func(f figure) bool { return !f.has(old) && !f.has(new) })
}

// recovered is 追缴资金, with the cells of its parts where several columns are added up.
func recovered(it *ledger.Item) (sum decimal.Decimal, from []ledger.Field) {
	for _, p := range it.Parts {
		from = append(from, p.Field)
	}
	if from == nil {
		from = []ledger.Field{it.RecoveredText}
	}
	return it.Recovered, from
}

// handlingsOf are the kinds of handling of two ledgers, in the order of the older one's columns.
func handlingsOf(old, new *ledger.Unit) (list []ledger.Handling) {
	add := func(h ledger.Handling) {
		if !slices.Contains(list, h) {
			list = append(list, h)
		}
	}
	for _, u := range []*ledger.Unit{old, new} {
		for _, h := range u.Handlings {
			add(h)
		}
		for _, it := range items(u) {
			for _, h := range it.Handled {
				add(ledger.Handling{Kind: h.Kind, Counter: h.Counter})
			}
		}
	}
	return list
}

// side is what some 项 of one ledger come to.
type side struct {
	sum   decimal.Decimal
	items []*ledger.Item
	cells []ledger.Field
}

func (s *side) add(f figure, it *ledger.Item) {
	n, cells := f.of(it)
	s.sum = s.sum.Add(n)
	s.items = append(s.items, it)
	if !n.IsZero() {
		s.cells = append(s.cells, cells...)
	}
}

// figures tells of the numbers that got smaller.
func (c *Comparison) figures(m *matcher) {
	for _, f := range figuresOf(c.Old, c.New) {
		if c.lacks(f.name) {
			continue
		}
		c.smallerInProblems(f)
		c.smallerBeyondPairs(f, m)
	}
	c.fewerDone()
}

// smallerInProblems compares a figure problem by problem: where one cell is merged over several 项, which of them has the number depends on their order.
func (c *Comparison) smallerInProblems(f figure) {
	type both struct{ old, new side }
	at := map[string]*both{}
	var order []*both
	for _, p := range c.Pairs {
		key := said(p.Old.Problem)
		b := at[key]
		if b == nil {
			b = &both{}
			at[key] = b
			order = append(order, b)
		}
		b.old.add(f, p.Old)
		b.new.add(f, p.New)
	}
	for _, b := range order {
		if b.new.sum.LessThan(b.old.sum) {
			c.smaller(f, b.old, b.new)
		}
	}
}

// smallerBeyondPairs compares a figure in the groups; and where the whole got smaller, it names what went with 项 that are gone.
func (c *Comparison) smallerBeyondPairs(f figure, m *matcher) {
	var whole [2]side
	for i, u := range []*ledger.Unit{c.Old, c.New} {
		for _, it := range items(u) {
			whole[i].add(f, it)
		}
	}
	if !whole[1].sum.LessThan(whole[0].sum) {
		return
	}
	for _, g := range m.groups {
		var old, now side
		for _, n := range g.old {
			old.add(f, n.Item)
		}
		for _, n := range g.new {
			now.add(f, n.Item)
		}
		if now.sum.LessThan(old.sum) {
			c.smaller(f, old, now)
		}
	}
	for _, n := range free(m.old) {
		var old side
		if old.add(f, n.Item); old.sum.IsPositive() {
			c.smaller(f, old, side{})
		}
	}
}

// smaller tells of a number that got smaller. Where the newer ledger has none, the cell of its 项 is named.
func (c *Comparison) smaller(f figure, old, now side) {
	for _, it := range now.items {
		if len(now.cells) == 0 {
			_, cells := f.of(it)
			cells = slices.DeleteFunc(cells, func(f ledger.Field) bool { return f.Cell == "" })
			if now.cells = cells; len(cells) == 0 {
				now.cells = []ledger.Field{Place(it)}
			}
		}
	}
	e := Entry{Kind: Smaller, What: f.name, Old: old.items, New: now.items, OldAt: old.cells, NewAt: now.cells, Was: f.says(old.sum), Is: f.says(now.sum)}
	c.Entries = append(c.Entries, e)
}

// fewerDone tells that fewer 项 are done than were, with those that were.
func (c *Comparison) fewerDone() {
	count := func(u *ledger.Unit) (n int) {
		for _, it := range items(u) {
			if it.Status == ledger.Done {
				n++
			}
		}
		return n
	}
	was, is := count(c.Old), count(c.New)
	if is >= was {
		return
	}
	e := Entry{Kind: Smaller, What: "已完成", Was: strconv.Itoa(was) + "项", Is: strconv.Itoa(is) + "项"}
	paired := map[*ledger.Item]bool{}
	for _, p := range c.Pairs {
		paired[p.Old] = true
		if p.Old.Status == ledger.Done && p.New.Status != ledger.Done {
			e.Old, e.New = append(e.Old, p.Old), append(e.New, p.New)
			e.OldAt, e.NewAt = append(e.OldAt, p.Old.StatusText), append(e.NewAt, p.New.StatusText)
		}
	}
	for _, it := range items(c.Old) {
		if !paired[it] && it.Status == ledger.Done {
			e.Old, e.OldAt = append(e.Old, it), append(e.OldAt, it.StatusText)
		}
	}
	c.Entries = append(c.Entries, e)
}
