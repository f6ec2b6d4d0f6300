package compose

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"gongshi/generator/ledger"
	"gongshi/generator/stats"
)

// Named is a name that a template may use, with what it holds for one unit. Who looks for a template in a finished text reads them here.
type Named struct {
	// Name is what a template writes: 反馈日期.
	Name string
	// Items are the items of 基本信息 that it is made of; empty for what is counted from the rows.
	Items []string
	// Text is what it prints; Texts are those of a list of texts, and Entries the names of each entry of a list that has names of its own.
	Text    string
	Texts   []string
	Entries [][]Named
	IsList  bool
	// Day is the day that it prints, if it is one.
	Day ledger.Date
	// Steers: it says how notices are made, or is a word that all notices on such an inspection have. It is no fact of the unit.
	Steers bool
	// Common: its words are ordinary ones, such as 党委, which a text has elsewhere too.
	Common bool
	// Optional: a ledger without any fault may have nothing of it.
	Optional bool
	// Near are the words beside which a number or a day in a text is this one.
	Near []string

	call string
}

// steering are the items of free text that say how a notice is made; a Choice always does.
var steering = []string{"标题", ownItemName, "忽略检查", "密级", "别名"}

const ownItemName = "另列状态"

// likeName is the name of the status as which a stage is written: templates ask for it and print 状态.
const likeName = "归类"

// common are the values of which the words are ordinary ones.
var common = []string{"单位自称", "党组织类别", "事业"}

// Names are all the names at the top of a template, with what they hold: those of the table, then the office's own items and counts.
func Names(f *stats.Facts) []Named {
	least := stats.Collect(&ledger.Unit{Items: []ledger.Item{{Status: ledger.Done}}})
	out := make([]Named, 0, len(values)+len(f.Counts))
	for _, v := range values {
		if v.repeats {
			continue
		}
		n := Named{Name: v.name, Items: itemsOf(f, v.name), Near: append([]string{v.name}, strings.Fields(v.near)...)}
		for _, item := range v.items {
			it, _ := ledger.FindInfoItem(item)
			n.Steers = n.Steers || it.Kind == ledger.Choice || slices.Contains(steering, item)
		}
		if len(v.items) == 1 && v.items[0] == v.name {
			n.Day = f.Unit.Info[v.name].Date
		}
		n.Steers = n.Steers || v.ofKind
		n.Common = slices.Contains(common, v.name)
		n.hold(v.shape, v.get(f))
		if len(v.items) == 0 {
			empty := Named{}
			empty.hold(v.shape, v.get(least))
			n.Optional = empty.Text == "" && len(empty.Texts)+len(empty.Entries) == 0
		}
		out = append(out, n)
	}
	return append(out, ownNamed(f)...)
}

// ownNamed are the items and columns of counts that only this office has.
func ownNamed(f *stats.Facts) (out []Named) {
	for _, name := range slices.Sorted(maps.Keys(f.Unit.Info)) {
		if _, known := ledger.FindInfoItem(name); !known {
			out = append(out, Named{Name: name, Items: []string{name}, Text: f.Unit.Info.Text(name), Near: []string{name}, call: ownName})
		}
	}
	for _, c := range f.Counts {
		name := c.Name
		if slices.ContainsFunc(f.Counts, func(o stats.Counted) bool { return o.Name == c.Name && o.Unit != c.Unit }) {
			name += "（" + c.Unit + "）"
		}
		out = append(out, Named{Name: name, Text: strconv.Itoa(c.N) + c.Unit, Near: []string{c.Name}, call: countedName})
	}
	return out
}

// hold takes what a value of a shape holds.
func (n *Named) hold(s *shape, v any) {
	if s == nil {
		switch v := v.(type) {
		case string:
			n.Text = oneLine(v)
		case bodies:
			n.Text = string(v)
		}
		return
	}
	n.IsList = true
	switch v := v.(type) {
	case []string:
		for _, text := range v {
			n.Texts = append(n.Texts, oneLine(text))
		}
	case []map[string]any:
		for _, entry := range v {
			var names []Named
			for _, name := range slices.Sorted(maps.Keys(s.fields)) {
				inner := Named{Name: name, Steers: name == likeName}
				inner.hold(s.fields[name], entry[name])
				names = append(names, inner)
			}
			n.Entries = append(n.Entries, names)
		}
	}
}

// Form is one way in which a template prints a value: what stands between its braces, and what that prints.
type Form struct{ Action, Text string }

// Forms are the ways in which a template prints a value, the plainest first. at stands before its name: "." or "$.".
func (n *Named) Forms(at string) []Form {
	name := at + n.Name
	switch {
	case n.call != "":
		return []Form{{n.call + ` "` + n.Name + `"`, n.Text}}
	case len(n.Texts) > 0:
		forms := []Form{{"分述 " + name, stats.Enumerate(n.Texts)}}
		for _, mark := range []string{"，", "；", "、"} {
			forms = append(forms, Form{"连接 \"" + mark + "\" " + name, join(mark, n.Texts)})
		}
		return forms
	case n.IsList || n.Text == "":
		return nil
	case n.Name == "整改时限":
		return []Form{{name, n.Text}, {"时限 " + name, deadline(n.Text)}}
	}
	forms := []Form{{name, n.Text}}
	for _, word := range []string{"", "问题", "方面"} {
		words, said := []string(nil), ""
		if word != "" {
			words, said = []string{word}, ` "`+word+`"`
		}
		forms = append(forms, Form{"引号 " + name + said, inQuotes(n.Text, words...)})
	}
	return forms
}
