package generator

import (
	"sync"

	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// Shared is what the papers of one unit have in common, so that all of them print one set of facts: the unit as each kind of readers may know it, and its
// numbers. Goroutines may share it; the zero Shared is ready.
type Shared struct {
	mu    sync.Mutex
	units map[ledger.Audience]*ledger.Unit
	facts map[ledger.Audience]*stats.Facts
}

// unitFor is the unit for some readers. Without anything shared it is made anew.
func (s *Shared) unitFor(whole *ledger.Unit, readers ledger.Audience) *ledger.Unit {
	if s == nil {
		return whole.For(readers)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.units == nil {
		s.units, s.facts = map[ledger.Audience]*ledger.Unit{}, map[ledger.Audience]*stats.Facts{}
	}
	if s.units[readers] == nil {
		s.units[readers] = whole.For(readers)
	}
	return s.units[readers]
}

// factsOf are the numbers of a unit that unitFor has given.
func (s *Shared) factsOf(unit *ledger.Unit) *stats.Facts {
	if s == nil {
		return stats.Collect(unit)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.facts[unit.Audience] == nil {
		s.facts[unit.Audience] = stats.Collect(unit)
	}
	return s.facts[unit.Audience]
}
