package sheet

import (
	"bytes"
	"encoding/xml"

	"gongshi/generator/numfmt"
)

// extendedRules are the rules of conditional formatting that stand in a sheet's extension list, as Excel keeps those that look at another sheet: each
// has its format within and its ranges behind it ([MS-XLSX] 2.6.1).
func (wb *workbook) extendedRules(part []byte) []Rule {
	if !bytes.Contains(part, []byte(":conditionalFormatting")) || !bytes.Contains(part, []byte(":dxf")) && !bytes.Contains(part, []byte("showValue")) {
		return nil
	}
	var out, open []Rule
	var rule Rule
	inFormat, inFont, inRanges := false, false, false
	d := wb.decoder(part)
	for {
		t, err := d.Token()
		if err != nil {
			return out // a part that is broken is told of where its cells are read
		}
		switch t := t.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "dxf":
				inFormat, rule = true, Rule{}
			case "font":
				inFont = inFormat
			case "iconSet", "dataBar":
				if showsAlone(t.Attr) {
					open = append(open, Rule{hides: true})
				}
			case "sqref":
				inRanges = true
			default:
				if inFormat {
					rule.take(t, inFont)
				}
			}
		case xml.EndElement:
			switch t.Name.Local {
			case "dxf":
				inFormat, rule.hides = false, rule.hides && !rule.filled
				open = append(open, rule)
			case "font":
				inFont = false
			case "sqref":
				inRanges = false
			case "conditionalFormatting":
				open = nil
			}
		case xml.CharData:
			if !inRanges {
				continue
			}
			for _, over := range ranges(string(t)) {
				for _, r := range open {
					if r.Over = over; r.matters() {
						out = append(out, r)
					}
				}
			}
		}
	}
}

// take takes an element of a rule's format.
func (r *Rule) take(t xml.StartElement, inFont bool) {
	switch t.Name.Local {
	case "numFmt":
		r.renumbers(numfmt.Parse(attr(t.Attr, "formatCode")))
	case "strike":
		v := attr(t.Attr, "val")
		r.Struck = r.Struck || v == "" || isTrue(v)
	case "color":
		if c, ok := colourOf(t.Attr); inFont && ok {
			r.hides = c.like(white)
		}
	case "fill":
		r.filled = true
	}
}

// renumbers takes the number format of a rule.
func (r *Rule) renumbers(f *numfmt.Format) {
	r.number = !f.IsGeneral()
	r.texts = r.number && f.Text("字").Text != "字"
}
