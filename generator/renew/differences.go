package renew

import (
	"slices"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
)

// differences compares the new ledger with the old one. There should be no difference; a finding names both cells of each.
func (m *mover) differences(made *ledger.Ledger) finding.List {
	d := &comparer{m: m}
	if len(made.Units) != len(m.old.Units) {
		d.report("单位的个数", ledger.Field{Sheet: m.old.Units[0].Sheet}, ledger.Field{})
		return d.list
	}
	for u := range m.old.Units {
		a, b := &m.old.Units[u], &made.Units[u]
		for _, it := range ledger.InfoItems {
			if it.Name == secrecy && a.Marked > ledger.ToAll {
				continue
			}
			if a.Info.Text(it.Name) != b.Info.Text(it.Name) {
				d.report(it.Name, a.Info[it.Name].Field, b.Info[it.Name].Field)
			}
		}
		if len(a.Items) != len(b.Items) {
			d.report("项数", ledger.Field{Sheet: a.Sheet}, ledger.Field{Sheet: b.Sheet})
			continue
		}
		for _, h := range a.Handlings {
			if !slices.Contains(b.Handlings, h) {
				d.report(h.Kind+"的计数", ledger.Field{Sheet: a.Sheet}, ledger.Field{Sheet: b.Sheet})
			}
		}
		d.numbered = slices.ContainsFunc(a.Items, func(it ledger.Item) bool { return it.No.Text != "" })
		for i := range a.Items {
			d.compareItems(a.Items, b.Items, i)
		}
	}
	return d.list
}

type comparer struct {
	m    *mover
	list finding.List
	// numbered: the unit's rows have numbers; rows without any are given some.
	numbered bool
}

func (d *comparer) compareSums(x, y *ledger.Item) {
	for i, sum := range x.Sums() {
		if other := y.Sums()[i]; !sum.Yuan.Equal(other.Yuan) && !d.m.hasUnknownUnit(sum.Field) {
			d.report(sum.Column, sum.Field, other.Field)
		}
	}
}

func (d *comparer) compareItems(a, b []ledger.Item, i int) {
	x, y := &a[i], &b[i]
	if x.Standing() != y.Standing() {
		d.report("完成情况", x.StatusText, y.StatusText)
	}
	if x.Reach != y.Reach {
		d.report(publicity, x.ReachFrom, y.ReachFrom)
	}
	d.compareSums(x, y)
	for _, pair := range [][2]*ledger.Item{{x, y}, {y, x}} {
		for _, h := range pair[0].Handled {
			if !slices.ContainsFunc(pair[1].Handled, func(g ledger.Handled) bool { return g.Kind == h.Kind && g.Count == h.Count && g.Counter == h.Counter }) {
				d.report(h.Kind, x.StatusText, y.StatusText)
			}
		}
	}
	for name, f := range x.Fields() {
		g := field(y, name)
		if ledger.IsMoney(name) {
			continue
		}
		switch name {
		case "完成情况", "追责问责情况", publicity:
			continue
		case "序号":
			if !d.numbered {
				continue
			}
		case "问题类别", "反馈问题", "存在问题", "整改结果":
			if i > 0 && f.Text != "" && oneCell(f, field(&a[i-1], name)) != oneCell(g, field(&b[i-1], name)) {
				d.report(name, f, g)
				continue
			}
		}
		if f.Text != g.Text {
			d.report(name, f, g)
		}
	}
}

// hasUnknownUnit reports a cell of a column whose unit of money is not known, so that the reader took nothing from it.
func (m *mover) hasUnknownUnit(f ledger.Field) bool {
	s := m.byName[f.Sheet]
	if s == nil || s.named[f.Cell] == nil {
		return false
	}
	col, row := s.named[f.Cell].Col, s.named[f.Cell].Row
	return slices.ContainsFunc(s.columns(row), func(c ledger.WholeColumn) bool { return c.Col == col && c.Name == "" })
}

func oneCell(a, b ledger.Field) bool { return a.Sheet == b.Sheet && a.Cell == b.Cell }

// replacedErrors are errors that the form turns into others: a missing column is blank, and marks that contradict each other are left out.
var replacedErrors = map[string][]*finding.Kind{
	finding.ColumnMissing.Code: {finding.StatusMissing, finding.ProblemMissing, finding.MeasureUnclear},
	finding.StatusUnknown.Code: {finding.StatusMissing},
}

// lostErrors are errors of the old ledger that the new one would not have: what is wrong must not become right by being moved.
func lostErrors(old, made finding.List) finding.List {
	return slices.DeleteFunc(slices.Clone(old), func(f finding.Finding) bool {
		return !isError(f) || slices.ContainsFunc(made, func(g finding.Finding) bool {
			return isError(g) && (g.Code == f.Code || g.Is(replacedErrors[f.Code]...))
		})
	})
}

func (d *comparer) report(what string, old, made ledger.Field) {
	at := ""
	if made.Cell != "" {
		at = "〔" + made.Sheet + "〕 " + made.Cell
	}
	where := finding.Where{File: d.m.old.File, Sheet: old.Sheet, Cell: old.Cell}
	d.list = append(d.list, finding.MovedDiffers.At(where, finding.Values{"what": what, "place": at}))
}
