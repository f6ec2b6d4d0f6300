package renew

import (
	"slices"

	"gongshi/generator/ledger"
	"gongshi/generator/workbook"
)

// moveUnitInfo moves 基本信息 and 单位信息: what the reader understood, else the text as it stands.
func (m *mover) moveUnitInfo() {
	several := len(m.old.Units) > 1
	infos := make([]map[string]string, len(m.old.Units))
	for u := range m.old.Units {
		unit := &m.old.Units[u]
		infos[u] = map[string]string{}
		for name, v := range unit.Info {
			infos[u][name] = v.Text
		}
		if word := unit.MarkedWord(); word != "" && infos[u][secrecy] == "" { // the form has no place above the table for it
			infos[u][secrecy] = word
		}
		name := ""
		if len(unit.Items) > 0 {
			name = unit.Items[0].Unit.Text
		}
		if several {
			m.book.Units = append(m.book.Units, workbook.Unit{Name: name, Info: infos[u]})
		} else {
			m.book.Info = infos[u]
		}
	}
	if several {
		m.moveShared(infos)
	}
	for u := range m.old.Units { // last: the places depend on the kind of sheet
		for _, it := range ledger.InfoItems {
			v, ok := m.old.Units[u].Info[it.Name]
			at := u
			if infos[u][it.Name] == "" {
				at = -1
			}
			if ok && v.Cell != "" {
				m.moveInfo(v.Field, it.Name, at)
			}
		}
	}
	for _, s := range m.sheets {
		for _, n := range s.Names {
			m.moveName(n, infos)
		}
	}
}

// moveShared moves to 基本信息 what is the same for all units, and the info of a unit without a name, which has no row in 单位信息.
func (m *mover) moveShared(infos []map[string]string) {
	m.book.Info = map[string]string{}
	nameless := slices.IndexFunc(m.book.Units, func(u workbook.Unit) bool { return u.Name == "" })
	for _, it := range ledger.InfoItems {
		text := infos[max(nameless, 0)][it.Name]
		other := func(info map[string]string) bool { return info[it.Name] == "" || nameless < 0 && info[it.Name] != text }
		if !ledger.IsShared(it.Name) || slices.ContainsFunc(infos, other) {
			continue
		}
		m.book.Info[it.Name] = text
		for _, info := range infos {
			if info[it.Name] == text {
				delete(info, it.Name)
			}
		}
	}
}

// moveInfo records that a cell's content stands under an item.
func (m *mover) moveInfo(f ledger.Field, item string, unit int) {
	at := key{f.Sheet, f.Cell}
	if _, ok := m.moved[at]; !ok {
		sheet, cell := m.book.InfoPlace(item, unit)
		m.moved[at] = key{sheet, cell}
	}
}

// moveName moves a cell that names an item, and its content where the reader did not understand it.
func (m *mover) moveName(n ledger.WholeName, infos []map[string]string) {
	text := m.text(n.Value)
	_, read := m.moved[key{n.Value.Sheet, n.Value.Cell}]
	unit := m.unitOf(n)
	if n.Unit.Cell != "" && unit >= 0 && (n.Unit.Text == m.unitName(unit) || n.Unit.Text == infos[unit]["单位简称"]) {
		m.moveInfo(n.Unit, "单位简称", unit)
	}
	switch {
	case text == "" || read || n.Item == "":
	case unit < 0 && n.Unit.Cell == "" && !takesAnyText(n.Item) && m.book.Info[n.Item] == "": // wrong for all units
		m.book.Info[n.Item] = text
		m.moveInfo(n.Value, n.Item, -1)
	case unit < 0 || infos[unit][n.Item] != "" || len(infos) > 1 && m.book.Info[n.Item] != "": // of no unit, or a second content: only for the record
		return
	default:
		infos[unit][n.Item] = text
		m.moveInfo(n.Value, n.Item, unit)
	}
	if n.Item == "" { // 项目, 内容 and the head of 单位 are the form's own words
		m.moved[key{n.Name.Sheet, n.Name.Cell}] = key{n.Name.Sheet, n.Name.Cell}
		if n.Value.Cell != "" {
			m.moved[key{n.Value.Sheet, n.Value.Cell}] = key{n.Value.Sheet, n.Value.Cell}
		}
		return
	}
	m.moveInfo(n.Name, n.Item, unit)
}

// takesAnyText reports an item that takes any text.
func takesAnyText(item string) bool {
	it, ok := ledger.FindInfoItem(item)
	return ok && it.Kind == ledger.Words
}

// unitOf is the unit that a cell is about; -1 where it is about none or all.
func (m *mover) unitOf(n ledger.WholeName) int {
	if n.Unit.Cell == "" && len(m.old.Units) == 1 {
		return 0
	}
	row := m.byName[n.Name.Sheet]
	for u := range m.old.Units {
		if n.Unit.Text != "" && n.Unit.Text == m.unitName(u) {
			return u
		}
		for _, v := range m.old.Units[u].Info {
			if cell := row.named[v.Cell]; v.Sheet == n.Name.Sheet && cell != nil && cell.Row == n.Row {
				return u
			}
		}
	}
	return -1
}

func (m *mover) unitName(u int) string {
	if unit := &m.old.Units[u]; len(unit.Items) > 0 {
		return unit.Items[0].Unit.Text
	}
	return ""
}
