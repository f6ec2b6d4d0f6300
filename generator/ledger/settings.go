package ledger

import (
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/sheet"
)

// Setting is one --set KEY=VALUE.
type Setting struct{ Key, Value string }

// ParseSetting splits KEY=VALUE; ok is false where it is not of that form.
func ParseSetting(s string) (set Setting, ok bool) {
	key, value, ok := strings.Cut(s, "=")
	key = strings.TrimSpace(key)
	return Setting{key, value}, ok && key != ""
}

// namesGiven are the names that the settings give a unit.
func namesGiven(set []Setting) []string {
	var names []string
	for _, s := range set {
		if it, ok := itemNamed(s.Key); ok && slices.Contains(unitItems[:2], it.Name) {
			if name, _ := sheet.Clean(s.Value); name != "" {
				names = append(names, name)
			}
		}
	}
	return names
}

// itemsSet names the items that the settings give.
func itemsSet(set []Setting) map[string]bool {
	names := map[string]bool{}
	for _, s := range set {
		if it, ok := itemNamed(s.Key); ok {
			names[it.Name] = true
		}
	}
	return names
}

// applySettings writes the settings over every unit's info; an empty value takes an item away.
func applySettings(set []Setting, units []Unit, r *report) {
	for _, s := range set {
		at := Field{Text: s.Key}
		it, ok := r.item(s.Key)
		if !ok {
			r.unknownSetting(at)
			continue
		}
		if len(units) > 1 && slices.Contains(unitItems, it.Name) {
			r.Add(finding.SetShared.At(r.Where(Field{Text: s.Value}), finding.Values{"count": len(units)}).With(it.Name))
		}
		text, changed := sheet.Clean(s.Value)
		at.Text = text
		changed.Report(&r.Report, at, finding.Given{Kind: finding.CorrectItem, Object: it.Name})
		v := Value{}
		if text != "" {
			if v, ok = checkValue(at, sheet.Cell{Text: text}, it, r, false); !ok {
				continue
			}
			v.Label = labelOf(s.Key)
		}
		for i := range units {
			if units[i].Info == nil {
				units[i].Info = Info{}
			}
			if text == "" {
				delete(units[i].Info, it.Name)
			} else {
				units[i].Info[it.Name] = v
			}
		}
	}
}
