package stats

import (
	"slices"

	"github.com/shopspring/decimal"

	"gongshi/generator/ledger"
)

// Sums are what some 项 come to.
type Sums struct {
	// N is how many there are, Held how many of them may not be read.
	N, Held int
	// Recovered, Involved and Rectified are 追缴资金, 问题金额 and 已整改金额 in yuan.
	Recovered, Involved, Rectified decimal.Decimal
}

func (s *Sums) add(it *ledger.Item) {
	s.N++
	s.Recovered = s.Recovered.Add(it.Recovered)
	s.Involved = s.Involved.Add(it.Involved)
	s.Rectified = s.Rectified.Add(it.Rectified)
}

// Sums are those of the problem's 项.
func (p *Problem) Sums() (s Sums) {
	for _, it := range p.Items {
		s.add(it)
	}
	return s
}

// Sums are those of the category's 项, with those that are counted but may not be read.
func (c *Category) Sums() (s Sums) {
	for _, p := range c.Problems {
		for _, it := range p.Items {
			s.add(it)
		}
	}
	for _, it := range c.held {
		s.add(it)
	}
	s.Held = len(c.held)
	return s
}

// holdBack gives each category its 项 that are counted but may not be read.
func holdBack(categories []Category, held []*ledger.Item) {
	at := map[string]int{}
	for i := range categories {
		at[fold(categories[i].Name.Text)] = i
	}
	for _, it := range held {
		if i, ok := at[fold(it.Category.Text)]; ok {
			categories[i].held = append(categories[i].held, it)
		}
	}
}

// ofStatusHeld are the category's 项 of a status that may not be read.
func (c *Category) ofStatusHeld(status ledger.Standing) []*ledger.Item {
	return slices.DeleteFunc(slices.Clone(c.held), func(it *ledger.Item) bool { return it.Standing() != status })
}

// Counted is what a column of counts comes to: 完善制度12项.
type Counted struct {
	ledger.CountName
	N    int
	From []ledger.Field
}

// counted adds up each column of counts, in the columns' order.
func counted(unit *ledger.Unit, items []*ledger.Item) []Counted {
	out := make([]Counted, 0, len(unit.Counts))
	at := map[ledger.CountName]int{}
	for _, name := range unit.Counts {
		at[name] = len(out)
		out = append(out, Counted{CountName: name})
	}
	for _, it := range items {
		for _, c := range it.Counted {
			if k, ok := at[ledger.CountName{Name: c.Name, Unit: c.Unit}]; ok {
				out[k].N += c.N
				out[k].From = append(out[k].From, c.Field)
			}
		}
	}
	return out
}
