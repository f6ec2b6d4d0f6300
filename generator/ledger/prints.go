package ledger

import (
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// Prints is what an office's own template prints beyond what the bundled ones know. What nobody prints is told of; what somebody prints has to be right.
type Prints struct {
	// Items are items of 基本信息 that the program does not know, Counts are columns of counts, Sums are 问题金额 and 已整改金额.
	Items, Counts, Sums []string
}

// With is what either template prints.
func (p Prints) With(other Prints) Prints {
	return Prints{slices.Concat(p.Items, other.Items), slices.Concat(p.Counts, other.Counts), slices.Concat(p.Sums, other.Sums)}
}

// ownItem is the item that a template prints under a name which the program does not know; ok is false where none does.
func (p Prints) ownItem(name string) (it InfoItem, ok bool) {
	if len(name) > sheet.MaxWord {
		return InfoItem{}, false
	}
	outside, _ := brackets(sheet.Fold(name))
	for _, own := range p.Items {
		if folded := sheet.Fold(own); folded == strings.Trim(sheet.Fold(name), "*:") || folded == strings.Trim(outside, "*:") {
			return InfoItem{Name: own}, true
		}
	}
	return InfoItem{}, false
}

// item finds an item by a name that people write: one of the program's, or one that the template prints.
func (r *report) item(name string) (InfoItem, bool) {
	if it, ok := itemNamed(name); ok {
		return it, true
	}
	return r.prints.ownItem(name)
}

// isOwn reports a name that the template prints and the program does not know.
func (r *report) isOwn(name string) bool {
	_, ok := r.prints.ownItem(name)
	return ok
}

// printsSum reports a column of money that a notice of the unit prints: those of 问题金额 and 已整改金额 depend on the inspection.
func (p Prints) printsSum(u *Unit, column string) bool {
	return u.Info.Inspection().Sums || slices.Contains(p.Sums, column)
}

// settleSums tells of columns of 问题金额 and 已整改金额 that no notice prints, once the kind of inspection is known. What is wrong with their cells then stops nothing.
func settleSums(parts []*ledgerSheet, units []Unit, r *report) {
	if slices.ContainsFunc(units, func(u Unit) bool { return u.InspectionAsked }) {
		return
	}
	for _, p := range parts {
		for _, h := range p.headers() {
			for _, c := range h.cols {
				name := c.column.name
				if name != involvedColumn && name != rectifiedColumn || slices.ContainsFunc(units, func(u Unit) bool { return r.prints.printsSum(&u, name) }) {
					continue
				}
				for i := range r.List {
					if f := &r.List[i]; f.Severity == finding.Error && f.Sheet == p.grid.Name && strings.TrimRight(f.Cell, "0123456789") == c.at.Column() {
						f.Severity = finding.Warning
					}
				}
				if h.filled(p.grid, c.at.Col) {
					at := p.grid.Field(c.at)
					r.Add(finding.ColumnUnprinted.At(r.Where(at), finding.Values{"column": sheet.Brief(at.Text), "name": name, "kind": units[0].Info.Inspection().Name}))
				}
			}
		}
	}
}
