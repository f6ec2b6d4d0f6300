package ledger

import (
	"slices"
	"strings"

	"gongshi/generator/sheet"
)

// units groups the rows of all ledger sheets by their 单位, in the order in which units first appear; without a name there is one unit.
func units(parts []*ledgerSheet, r *report) []Unit {
	var list []Unit
	var sheets [][]*ledgerSheet // of each unit
	var sizes []int
	index := map[string]int{}
	unitOf := make([][]int, len(parts)) // of each row
	for n, p := range parts {
		unitOf[n] = make([]int, len(p.items))
		for k := range p.items {
			key := ""
			if text := p.items[k].Unit.Text; len(text) <= sheet.MaxWord {
				key = sheet.Fold(text)
			}
			i, ok := index[key]
			if !ok {
				i = len(list)
				index[key] = i
				list, sheets, sizes = append(list, Unit{Sheet: p.grid.Name}), append(sheets, nil), append(sizes, 0)
			}
			if len(sheets[i]) == 0 || sheets[i][len(sheets[i])-1] != p {
				sheets[i] = append(sheets[i], p)
			}
			unitOf[n][k] = i
			sizes[i]++
		}
	}
	for n, p := range parts {
		for k := range p.items {
			i := unitOf[n][k]
			if list[i].Items == nil { // a ledger of thousands of rows is not to be copied over and over
				list[i].Items = make([]Item, 0, sizes[i])
			}
			list[i].Items = append(list[i].Items, p.items[k])
		}
	}
	if len(list) == 0 {
		u := Unit{Sheet: parts[0].grid.Name, Handlings: handlingColumns(parts[:1])}
		u.settleColumns(parts[:1])
		return []Unit{u}
	}
	for i := range list {
		for _, p := range sheets[i] {
			if p.marked.Reach > list[i].Marked {
				list[i].Marked, list[i].MarkedAt = p.marked.Reach, p.marked.from
			}
		}
		list[i].Several = len(list) > 1
		list[i].Handlings = handlingColumns(sheets[i])
		list[i].settleHandlings(r)
		list[i].settleColumns(sheets[i])
		list[i].settleCounts(sheets[i])
	}
	return list
}

// settleColumns says what the sheets of a unit have columns for.
func (u *Unit) settleColumns(sheets []*ledgerSheet) {
	for _, p := range sheets {
		u.HasMoney = u.HasMoney || p.has("追缴资金")
		u.HasAccount = u.HasAccount || p.has("追责问责情况")
		u.HasInvolved = u.HasInvolved || p.has(involvedColumn)
		u.HasRectified = u.HasRectified || p.has(rectifiedColumn)
	}
	u.HasMoney = u.HasMoney || slices.ContainsFunc(u.Items, func(it Item) bool { return !it.Recovered.IsZero() })
}

// Name is what the unit is called: its 单位简称, else its name in the ledger, else its 单位全称; "" where it has none.
func (u *Unit) Name() string {
	names := u.names()
	names[len(names)-1] = strings.Join(Bodies(u.Info.Text("单位全称")), "、")
	for _, name := range names {
		if name != "" {
			return name
		}
	}
	return ""
}

func (u *Unit) names() []string {
	column := ""
	if all := u.All(); len(all) > 0 {
		column = all[0].Unit.Text
	}
	return []string{u.Info.Text("单位简称"), column, u.Info.Text("单位全称")}
}

// Fields are its info items and the cells of its rows that have a text, in the order in which Locate looks at them.
func (u *Unit) Fields() (out []Field) {
	add := func(f Field) {
		if f.Text != "" && f.Cell != "" {
			out = append(out, f)
		}
	}
	for _, it := range InfoItems {
		add(u.Info[it.Name].Field)
	}
	for i := range u.Items {
		it := &u.Items[i]
		for _, c := range columns {
			if c.field != nil {
				add(*c.field(it))
			}
		}
		for _, h := range it.Handled {
			add(h.Field)
		}
	}
	return out
}

// Locate finds the first info item or cell of a row that contains a text.
func (u *Unit) Locate(text string) (Field, bool) {
	if text == "" {
		return Field{}, false
	}
	for _, it := range InfoItems {
		if v := u.Info[it.Name]; strings.Contains(v.Text, text) {
			return v.Field, true
		}
	}
	for i := range u.Items {
		it := &u.Items[i]
		for _, c := range columns {
			if c.field == nil {
				continue
			}
			if f := c.field(it); strings.Contains(f.Text, text) {
				return *f, true
			}
		}
		for _, h := range it.Handled {
			if strings.Contains(h.Field.Text, text) {
				return h.Field, true
			}
		}
	}
	return Field{}, false
}

// Given is the info item that --set gives and that contains such a text: it has no cell.
func (u *Unit) Given(text string) (item string, ok bool) {
	for _, it := range InfoItems {
		if v := u.Info[it.Name]; v.Cell == "" && strings.Contains(v.Text, text) {
			return it.Name, true
		}
	}
	return "", false
}
