package ledger

import (
	"cmp"
	"slices"

	"gongshi/generator/finding"
)

// CompareGravity puts the graver of two kinds of handling first; one that is not in the table comes last.
func CompareGravity(a, b string) int { return cmp.Compare(gravity(a), gravity(b)) }

func gravity(kind string) int {
	if i := slices.IndexFunc(columns, func(c column) bool { return c.role == handling && c.name == kind }); i >= 0 {
		return i
	}
	return len(columns)
}

// handlingColumns lists the columns of handling of some sheets from left to right.
func handlingColumns(parts []*ledgerSheet) []Handling {
	var out []Handling
	have := map[string]bool{}
	for _, p := range parts {
		for _, h := range p.headers() {
			for _, c := range h.cols {
				if c.column.role == handling && !h.ofSums && !have[c.column.name] {
					have[c.column.name] = true
					out = append(out, Handling{Kind: c.column.name, Counter: c.counter})
				}
			}
		}
	}
	return out
}

// settleHandlings adds the kinds that only a cell of 追责问责情况 names, in the table's order. Then it decides what each kind counts: what the header says, else
// what the cells say, else 人. Cells that count different things cannot be added up.
func (u *Unit) settleHandlings(r *report) {
	at := map[string]int{}
	for i, h := range u.Handlings {
		at[h.Kind] = i
	}
	named := map[string]bool{}
	for i := range u.Items {
		for _, h := range u.Items[i].Handled {
			named[h.Kind] = true
		}
	}
	for i := range columns {
		name := columns[i].name
		if _, ok := at[name]; named[name] && !ok {
			at[name] = len(u.Handlings)
			u.Handlings = append(u.Handlings, Handling{Kind: name, Counter: "人"})
		}
	}
	stated := map[string]bool{}
	for i := range u.Items {
		for _, h := range u.Items[i].Handled {
			switch kind := &u.Handlings[at[h.Kind]]; {
			case h.Counter == "":
			case !stated[h.Kind]:
				stated[h.Kind] = true
				kind.Counter = h.Counter
			case kind.Counter != h.Counter:
				r.Tell(finding.CountUnit, h.Field, finding.Values{"kind": h.Kind, "counter": kind.Counter, "text": h.Counter})
			}
		}
	}
	for i := range u.Items {
		for k := range u.Items[i].Handled {
			h := &u.Items[i].Handled[k]
			h.Counter = u.Handlings[at[h.Kind]].Counter
		}
	}
}
