package sheet

import (
	"strings"
)

// readRules reads the conditional formatting of a table, as LibreOffice writes it: a rule puts the style of a name over some ranges.
func (t *odsTable) readRules() error {
	return t.x.children(func(e xmlElement) error {
		if e.name != "calcext:conditional-format" {
			return nil
		}
		over := odfRanges(t.x.attr(e, "calcext:target-range-address"))
		return t.x.children(func(e xmlElement) error {
			var rule Rule
			switch e.name {
			case "calcext:condition", "calcext:date-is":
				name := t.x.attr(e, "calcext:apply-style-name")
				if name == "" {
					name = t.x.attr(e, "calcext:style")
				}
				rule = t.doc.styles.rule(name)
			case "calcext:icon-set", "calcext:data-bar":
				rule.hides = t.x.attr(e, "calcext:show-value") == "false"
			}
			if !rule.matters() {
				return nil
			}
			for _, rule.Over = range over {
				if len(t.rules) > maxRules {
					return errTooLarge
				}
				t.rules = append(t.rules, rule)
			}
			return nil
		}, nil)
	}, nil)
}

// rule is what a style does that is put over the cells' own.
func (s *odfStyles) rule(name string) (r Rule) {
	for range maxODFBased {
		c := s.cells[name]
		if c == nil || name == "" || name == "Default" {
			return r
		}
		if f := s.formats[c.format]; f != nil && !r.numberFormat {
			over := *plainStyle
			code, _ := s.code(f)
			over.takeNumberFormat(code)
			r.takeNumberFormat(over.format)
		}
		r.Struck = r.Struck || c.look.struck
		r.filled = r.filled || c.fills && !(c.behindKnown && c.behind == white)
		r.hides = r.hides || c.look.colours && c.look.lettersKnown && c.look.letters.like(white)
		if r.filled {
			r.hides = false
		}
		name = c.parent
	}
	return r
}

// odfRanges reads a list of ranges: 台账.A1:台账.B2 '台账 一'.C3.
func odfRanges(list string) []Rect {
	var refs []string
	var b strings.Builder
	quoted := false
	end := func() {
		if ref := b.String(); ref != "" {
			refs = append(refs, ref)
		}
		b.Reset()
	}
	for _, r := range list {
		switch {
		case r == '\'':
			quoted = !quoted
		case quoted:
		case r == ' ':
			end()
		default:
			b.WriteRune(r)
		}
	}
	end()
	for i, ref := range refs { // a name of a sheet ends at the last point
		from, to, both := strings.Cut(ref, ":")
		from = from[strings.LastIndexByte(from, '.')+1:]
		if both {
			from += ":" + to[strings.LastIndexByte(to, '.')+1:]
		}
		refs[i] = from
	}
	return ranges(strings.Join(refs, " "))
}
