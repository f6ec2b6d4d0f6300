package renew

import (
	"slices"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
)

// differences reads the new ledger beside the old one. There should be none; one that there is names both cells.
func (m *mover) differences(made *ledger.Ledger) finding.List {
	d := &differ{m: m}
	if len(made.Units) != len(m.old.Units) {
		d.tell("单位的个数", ledger.Field{Sheet: m.old.Units[0].Sheet}, ledger.Field{})
		return d.list
	}
	for u := range m.old.Units {
		a, b := &m.old.Units[u], &made.Units[u]
		for _, it := range ledger.InfoItems {
			if it.Name == secrecy && a.Marked > ledger.ToAll {
				continue
			}
			if a.Info.Text(it.Name) != b.Info.Text(it.Name) {
				d.tell(it.Name, a.Info[it.Name].Field, b.Info[it.Name].Field)
			}
		}
		if len(a.Items) != len(b.Items) {
			d.tell("项数", ledger.Field{Sheet: a.Sheet}, ledger.Field{Sheet: b.Sheet})
			continue
		}
		for _, h := range a.Handlings {
			if !slices.Contains(b.Handlings, h) {
				d.tell(h.Kind+"的计数", ledger.Field{Sheet: a.Sheet}, ledger.Field{Sheet: b.Sheet})
			}
		}
		d.numbered = slices.ContainsFunc(a.Items, func(it ledger.Item) bool { return it.No.Text != "" })
		for i := range a.Items {
			d.items(a.Items, b.Items, i)
		}
	}
	return d.list
}

type differ struct {
	m    *mover
	list finding.List
	// numbered: the unit's rows have numbers of their own; others are given some.
	numbered bool
}

func (d *differ) items(a, b []ledger.Item, i int) {
	x, y := &a[i], &b[i]
	if x.Status != y.Status {
		d.tell("完成情况", x.StatusText, y.StatusText)
	}
	if x.Reach != y.Reach {
		d.tell(publicity, x.ReachFrom, y.ReachFrom)
	}
	if !x.Recovered.Equal(y.Recovered) && !d.m.unused(x.RecoveredText) {
		d.tell("追缴资金", x.RecoveredText, y.RecoveredText)
	}
	for _, pair := range [][2]*ledger.Item{{x, y}, {y, x}} {
		for _, h := range pair[0].Handled {
			if !slices.ContainsFunc(pair[1].Handled, func(g ledger.Handled) bool { return g.Kind == h.Kind && g.Count == h.Count && g.Counter == h.Counter }) {
				d.tell(h.Kind, x.StatusText, y.StatusText)
			}
		}
	}
	for name, f := range x.Fields() {
		g := field(y, name)
		switch name {
		case "完成情况", "追缴资金", "追责问责情况", publicity:
			continue
		case "序号":
			if !d.numbered {
				continue
			}
		case "问题类别", "存在问题", "整改结果":
			if i > 0 && f.Text != "" && oneCell(f, field(&a[i-1], name)) != oneCell(g, field(&b[i-1], name)) {
				d.tell(name, f, g)
				continue
			}
		}
		if f.Text != g.Text {
			d.tell(name, f, g)
		}
	}
}

// unused reports a cell of a column that the reader could not use: its money is in a unit that nobody knows.
func (m *mover) unused(f ledger.Field) bool {
	s := m.byName[f.Sheet]
	if s == nil || s.named[f.Cell] == nil {
		return false
	}
	col, row := s.named[f.Cell].Col, s.named[f.Cell].Row
	return slices.ContainsFunc(s.columns(row), func(c ledger.WholeColumn) bool { return c.Col == col && c.Name == "" })
}

func oneCell(a, b ledger.Field) bool { return a.Sheet == b.Sheet && a.Cell == b.Cell }

// turned are errors that the form turns into others: a column that was missing is blank, marks that contradict each other are left out.
var turned = map[string][]*finding.Kind{
	finding.ColumnMissing.Code: {finding.StatusMissing, finding.ProblemMissing, finding.MeasureUnclear},
	finding.StatusUnknown.Code: {finding.StatusMissing},
}

// vanished are the old errors of kinds that the new ledger would not have: what is wrong must not become right by being moved.
func vanished(old, made finding.List) finding.List {
	return slices.DeleteFunc(slices.Clone(old), func(f finding.Finding) bool {
		return !isError(f) || slices.ContainsFunc(made, func(g finding.Finding) bool {
			return isError(g) && (g.Code == f.Code || g.Is(turned[f.Code]...))
		})
	})
}

func (d *differ) tell(what string, old, made ledger.Field) {
	at := ""
	if made.Cell != "" {
		at = "〔" + made.Sheet + "〕 " + made.Cell
	}
	where := finding.Where{File: d.m.old.File, Sheet: old.Sheet, Cell: old.Cell}
	d.list = append(d.list, finding.MovedDiffers.At(where, finding.Values{"what": what, "place": at}))
}
