package run

import (
	"slices"
	"strings"

	"gongshi/generator/finding"
	"gongshi/generator/ledger"
	"gongshi/generator/proof"
)

// comparedLedger is the ledger against which texts are checked; units is nil where it could not be read, which is told once.
type comparedLedger struct{ units []ledger.Unit }

// unitNameItems are the items of 基本信息 that name a unit.
var unitNameItems = []string{"单位简称", "单位全称", "党组织简称"}

// openCompared reads the plan's Compared.
func (r *runner) openCompared() *comparedLedger {
	return &comparedLedger{r.reader.compared(r.plan.Compared, &r.teller)}
}

// compared are the units of a ledger against which a text is held. Where it holds several units, a name among the settings chooses one of them, and is not
// given to all.
func (r *reader) compared(path string, t *teller) []ledger.Unit {
	in := input{path: path}
	o := r.open(in)
	var chosen []string
	all := r.Settings
	if o.book != nil && len(o.book.Units) > 1 {
		var others []ledger.Setting
		for _, s := range all {
			if slices.Contains(unitNameItems, s.Key) {
				chosen = append(chosen, s.Value)
			} else {
				others = append(others, s)
			}
		}
		if chosen != nil {
			r.Settings = others
			o = r.open(in)
			r.Settings = all
		}
	}
	units := r.unitsOf(o, t)
	for i := range units {
		if slices.ContainsFunc(namesOf(&units[i]), func(name string) bool { return slices.Contains(chosen, name) }) {
			return units[i : i+1]
		}
	}
	return units
}

// namesOf are all names of a unit.
func namesOf(u *ledger.Unit) []string {
	names := append([]string{u.Name()}, ledger.Bodies(u.Info.Text("单位全称"))...)
	for _, item := range unitNameItems {
		names = append(names, u.Info.Text(item))
	}
	if len(u.Items) > 0 {
		names = append(names, u.Items[0].Unit.Text)
	}
	return slices.DeleteFunc(names, func(name string) bool { return name == "" })
}

// unitOf is the unit of Compared that a text is about, nil where there is no Compared. ok is false where none of its units fits, which is told.
func (r *runner) unitOf(path string, text *proof.Text) (unit *ledger.Unit, ok bool) {
	if r.plan.Compared == "" {
		return nil, true
	}
	if r.compared == nil {
		r.compared = r.openCompared()
	}
	unit, problem := unitIn(r.compared.units, path, text, r.plan.Compared)
	r.found(problem)
	return unit, unit != nil
}

// unitIn is the one of a ledger's units that a text is about; where none fits, that is found.
func unitIn(units []ledger.Unit, path string, text *proof.Text, compared string) (*ledger.Unit, finding.List) {
	if len(units) == 1 {
		return &units[0], nil
	}
	// The title and the signature say whose text it is; the whole text is searched only where they do not.
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
		if unit := namedBy(units, s); unit != nil {
			return unit, nil
		}
	}
	if len(units) == 0 {
		return nil, nil
	}
	return nil, finding.List{finding.InputUnit.At(finding.Where{File: path}, finding.Values{"ledger": compared}).With(units[0].Name(), unitNames(units)...)}
}

// unitNames are the names by which units go.
func unitNames(units []ledger.Unit) (names []string) {
	for i := range units {
		names = append(names, units[i].Name())
	}
	return names
}

// namedBy is the one unit that a text names, nil where it names none or several. A name that lies within a longer one does not count: 一小 in 一小分校.
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
