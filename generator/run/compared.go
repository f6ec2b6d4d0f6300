package run

import (
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/proof"
)

// compared is the ledger to which texts are held; nil units where it could not be read, which is told once.
type compared struct{ units []ledger.Unit }

// naming are the items that say which unit a text is of.
var naming = []string{"单位简称", "单位全称", "党组织简称"}

// openCompared reads the ledger of --ledger. Where it holds several units, a name that --set gives chooses one of them and is no name for all.
func (r *runner) openCompared() *compared {
	in := input{path: r.plan.Compared}
	o := r.reader.open(in)
	var chosen []string
	all := r.reader.Settings
	if o.book != nil && len(o.book.Units) > 1 {
		var others []ledger.Setting
		for _, s := range all {
			if slices.Contains(naming, s.Key) {
				chosen = append(chosen, s.Value)
			} else {
				others = append(others, s)
			}
		}
		if chosen != nil {
			r.reader.Settings = others
			o = r.reader.open(in)
			r.reader.Settings = all
		}
	}
	units := r.reader.unitsOf(o, &r.teller)
	for i := range units {
		if slices.ContainsFunc(namesOf(&units[i]), func(name string) bool { return slices.Contains(chosen, name) }) {
			return &compared{units[i : i+1]}
		}
	}
	return &compared{units}
}

// namesOf are all names of a unit.
func namesOf(u *ledger.Unit) []string {
	names := append([]string{u.Name()}, ledger.Bodies(u.Info.Text("单位全称"))...)
	for _, item := range naming {
		names = append(names, u.Info.Text(item))
	}
	if len(u.Items) > 0 {
		names = append(names, u.Items[0].Unit.Text)
	}
	return slices.DeleteFunc(names, func(name string) bool { return name == "" })
}

// unitOf is the unit of --ledger whose text this is: nil where there is no such ledger. ok is false where there is one and it cannot be told.
func (r *runner) unitOf(path string, text *proof.Text) (unit *ledger.Unit, ok bool) {
	if r.plan.Compared == "" {
		return nil, true
	}
	if r.compared == nil {
		r.compared = r.openCompared()
	}
	units := r.compared.units
	if len(units) == 1 {
		return &units[0], true
	}
	// The title and the signature say whose it is; what else it speaks of, only where they do not.
	var head, whole strings.Builder
	for _, p := range text.Paragraphs {
		line := strings.TrimSpace(p.Text)
		if p.Kind == proof.Title || p.Kind == proof.Signature {
			head.WriteString(line) // a long name is broken over two lines
		}
		whole.WriteString(line)
		whole.WriteByte('\n')
	}
	for _, s := range []string{head.String(), whole.String()} {
		if unit = namedBy(units, s); unit != nil {
			return unit, true
		}
	}
	if len(units) > 0 {
		r.found(finding.List{finding.InputUnit.At(finding.Where{File: path}, finding.Values{"ledger": r.plan.Compared}).With(units[0].Name(), unitNames(units)...)})
	}
	return nil, false
}

// unitNames are the names by which units go.
func unitNames(units []ledger.Unit) (names []string) {
	for i := range units {
		names = append(names, units[i].Name())
	}
	return names
}

// namedBy is the one unit that a text names; nil where it names none, or several of which none has the longest name: 一小 is in 一小分校.
func namedBy(units []ledger.Unit, text string) *ledger.Unit {
	var best *ledger.Unit
	longest := ""
	several := false
	for i := range units {
		own := ""
		for _, name := range namesOf(&units[i]) {
			if len(name) > len(own) && strings.Contains(text, name) {
				own = name
			}
		}
		switch {
		case own == "" || longest != "" && own != longest && strings.Contains(longest, own):
		case longest == "" || own != longest && strings.Contains(own, longest):
			best, longest = &units[i], own
		default:
			several = true
		}
	}
	if several {
		return nil
	}
	return best
}
