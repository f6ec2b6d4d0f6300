// Package finding holds problems as data: what is wrong, where, and what to do; it never prints and never stops anything.
package finding

import (
	"cmp"
	"slices"
)

// Severity says how much a finding matters.
type Severity int

const (
	// Info is for the record; nothing need be done.
	Info Severity = iota
	// Warning asks a person to look; the notice is still written.
	Warning
	// Error stops the notice: it would be wrong or cannot be made.
	Error
)

// String is the severity's stable name in JSON.
func (s Severity) String() string {
	switch s {
	case Error:
		return "error"
	case Warning:
		return "warning"
	default:
		return "info"
	}
}

// Finding is one problem, and the JSON that it travels as (design: the command's --json contract).
type Finding struct {
	Severity Severity
	// Code is dotted and stable, such as "ledger.status.unknown".
	Code string
	// File is the path as the user gave it; Sheet and Cell ("I7") are empty where the finding has none.
	File, Sheet, Cell string
	// Place is where in a text it is, such as 第3段 or 标题; a cell, where there is one, says it better.
	Place string
	// Context is what stands around, with the offending text between 【 and 】; empty where the finding speaks of no characters. From and To
	// are then the offending characters' place in the paragraph (or, where there is no Place, in the cell), counted from 0.
	Context  string
	From, To int
	// Line is the template's line that wants what is missing; 0 for any other finding.
	Line int
	// Text says in one Chinese sentence what is wrong, Hint what to do about it. Neither ends with a full stop.
	Text, Hint string
	// Excerpt is the offending text itself, short; empty where there is none.
	Excerpt string
	// Cause is the error behind a fault of the program's own, or nil. It is for whoever mends the program, not for a person's eyes.
	Cause error
}

// List is the findings of a stage, in the order in which they were met.
type List []Finding

// HasError reports whether any finding stops the notice.
func (l List) HasError() bool {
	return slices.ContainsFunc(l, func(f Finding) bool { return f.Severity == Error })
}

// Sorted returns the list with errors first, each severity in its original order.
func (l List) Sorted() List {
	out := slices.Clone(l)
	slices.SortStableFunc(out, func(a, b Finding) int { return cmp.Compare(b.Severity, a.Severity) })
	return out
}

// InFile returns the list with File filled in where a stage that knows no files left it empty.
func (l List) InFile(file string) List {
	out := slices.Clone(l)
	for i := range out {
		if out[i].File == "" {
			out[i].File = file
		}
	}
	return out
}
