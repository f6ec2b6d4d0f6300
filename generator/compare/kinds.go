package compare

import (
	"cmp"
	"slices"
)

// Kind is what can be said of two ledgers.
type Kind int

// The kinds, in the order in which they are told.
const (
	// Finished is newly done; Fallen has a status worse than before; Moved has another one, neither done nor worse.
	Finished Kind = iota
	Fallen
	Moved
	// PutOff has a later deadline, Rescheduled another one: an earlier one, or a word that is no date.
	PutOff
	Rescheduled
	// Reworded has another text.
	Reworded
	// Added is in the newer ledger alone, Gone in the older one alone. Of Unsure it cannot be told which is which.
	Added
	Gone
	Unsure
	// Soon is due within SoonDays, Overdue should be done and is not.
	Soon
	Overdue
	// Smaller is a number that should not have got smaller.
	Smaller
)

// SoonDays is how many days before its deadline a 项 is told of.
const SoonDays = 30

// KindName is a kind as it is called.
type KindName struct {
	Kind
	// Code is its name in --json, which never changes. Name is the heading under which it is told.
	Code, Name string
	// Counter is what is counted of it: 项, 处.
	Counter string
}

// Kinds is the table of the kinds.
var Kinds = []KindName{
	{Finished, "finished", "新完成", "项"},
	{Fallen, "fallen", "退步", "项"},
	{Moved, "moved", "完成情况另有变化", "项"},
	{PutOff, "put-off", "延期", "项"},
	{Rescheduled, "rescheduled", "时限另有改动", "项"},
	{Reworded, "reworded", "文字改动", "处"},
	{Added, "added", "新增", "项"},
	{Gone, "gone", "减少", "项"},
	{Unsure, "unsure", "对不准", "处"},
	{Soon, "soon", "将到期", "项"},
	{Overdue, "overdue", "逾期", "项"},
	{Smaller, "smaller", "数目变小", "处"},
}

// Named is the kind's entry in the table.
func (k Kind) Named() KindName { return Kinds[k] }

// sort puts the entries in the order of the kinds; those of a kind stay as they are.
func (c *Comparison) sort() {
	slices.SortStableFunc(c.Entries, func(a, b Entry) int { return cmp.Compare(a.Kind, b.Kind) })
}
