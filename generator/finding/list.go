package finding

import (
	"cmp"
	"slices"
)

// List is the findings of a stage, in the order in which they were met.
type List []Finding

// HasError reports whether any finding stops the notice.
func (l List) HasError() bool {
	return slices.ContainsFunc(l, func(f Finding) bool { return f.Severity == Error })
}

// Has reports whether any finding has the code of one of the entries.
func (l List) Has(kinds ...*Kind) bool {
	return slices.ContainsFunc(l, func(f Finding) bool { return f.Is(kinds...) })
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

// OfUnit returns the list with each finding's unit.
func (l List) OfUnit(unit string) List {
	out := slices.Clone(l)
	for i := range out {
		out[i].Unit = unit
	}
	return out
}
